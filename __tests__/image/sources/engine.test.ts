import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Host, RunResult } from '../../../src/host/host.ts';
import { loadImage } from '../../../src/image/load.ts';
import { fakeHost } from '../../host/fake-host.ts';
import { one } from './archives.ts';

const DENIED = 'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock';
const DOWN = 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?';
const ABSENT = 'Error response from daemon: reference does not exist';

interface Run {
  readonly program: string;
  readonly args: readonly string[];
}

type Reply = Buffer | string;

/** A machine with these engines on PATH; each answers an image, or this on standard error; a list is for one call after the other. */
function machine(
  engines: Readonly<Record<string, Reply | readonly Reply[]>>,
  environment: Readonly<Record<string, string>> = {},
): { host: Host; runs: Run[]; folders: string[] } {
  const runs: Run[] = [];
  const folders: string[] = [];
  const real = fakeHost();
  const host = fakeHost({
    workspace: real.workspace,
    environment,
    which: async (program) => (program in engines ? `/opt/${program}` : undefined),
    run: async (program, args, options): Promise<RunResult> => {
      runs.push({ program, args });
      const replies = engines[program.slice('/opt/'.length)];
      const answer = Array.isArray(replies)
        ? replies[runs.filter((run) => run.program === program).length - 1]
        : replies;
      const failed = typeof answer === 'string';
      if (Buffer.isBuffer(answer)) writeFileSync(options?.stdoutFile ?? '', answer);
      return { exitCode: failed ? 1 : 0, timedOut: false, stdout: '', stderr: failed ? answer : '' };
    },
    temporaryFolder: async () => {
      const folder = await real.temporaryFolder();
      folders.push(folder);
      return folder;
    },
  });
  return { host, runs, folders };
}

describe('an engine', () => {
  test.each([
    ['docker:app', 'docker', ['image', 'save', '--', 'app']],
    ['podman:app', 'podman', ['image', 'save', '--format=docker-archive', '--', 'app']],
  ])('%s is saved, read and removed again', async (reference, engine, args) => {
    const { host, runs, folders } = machine({ [engine]: one.dockerArchive() });
    const loaded = await loadImage(reference, { reads: [] }, host);
    expect(runs).toEqual([{ program: `/opt/${engine}`, args }]);
    expect([loaded.image.imageId, loaded.image.reference]).toEqual([one.imageId, reference]);
    expect(existsSync(loaded.archive.path)).toBe(true);
    await loaded.close();
    expect(folders.filter(existsSync)).toEqual([]);
  });

  test('a bare name is asked of Docker, then of Podman', async () => {
    const { host, runs } = machine({ docker: ABSENT, podman: one.dockerArchive('podman') });
    expect((await loadImage('app', { reads: [] }, host)).image.imageId).toBe(one.imageId);
    expect(runs.map(({ program }) => program)).toEqual(['/opt/docker', '/opt/podman']);
  });
});

describe('containerd', () => {
  const CTR = (namespace: string, name: string, ...more: string[]) => [
    '--connect-timeout=3s',
    `--namespace=${namespace}`,
    'images',
    'export',
    ...more,
    '--',
    '-',
    name,
  ];
  const NERDCTL = (namespace: string, ...more: string[]) => [`--namespace=${namespace}`, 'save', ...more, '--', 'app'];
  const absent = 'ctr: image "app": not found';

  test('is asked through nerdctl, else through ctr, which wants whole names', async () => {
    const both = machine({ nerdctl: one.dockerArchive('buildkit'), ctr: absent });
    expect((await loadImage('containerd:app', { reads: [] }, both.host)).image.imageId).toBe(one.imageId);
    expect(both.runs.map(({ args }) => args)).toEqual([NERDCTL('default')]);
    const alone = machine({ ctr: one.dockerArchive('buildkit') });
    expect((await loadImage('containerd:app', { reads: [] }, alone.host)).image.imageId).toBe(one.imageId);
    expect(alone.runs.map(({ args }) => args)).toEqual([CTR('default', 'docker.io/library/app:latest')]);
  });

  test('is looked through, namespace by namespace', async () => {
    const { host, runs } = machine({ ctr: absent });
    await expect(loadImage('containerd:app', { reads: [] }, host)).rejects.toMatchObject({ code: 'image-not-found' });
    const names = ['docker.io/library/app:latest', 'app'];
    expect(runs.map(({ args }) => args)).toEqual(
      ['default', 'k8s.io', 'moby'].flatMap((namespace) => names.map((name) => CTR(namespace, name))),
    );
  });

  test('has the namespace said in which the image is, unless it is the first', async () => {
    const { host, runs } = machine({ nerdctl: [absent, one.dockerArchive('buildkit')] });
    const { notifications } = await loadImage('containerd:app', { reads: [] }, host);
    expect(runs.map(({ args }) => args)).toEqual([NERDCTL('default'), NERDCTL('k8s.io')]);
    expect(notifications).toMatchObject([
      { level: 'note', code: 'containerd-namespace', message: expect.stringContaining('namespace k8s.io') },
    ]);
  });

  test('is asked for the namespace of the environment alone', async () => {
    const { host, runs } = machine({ nerdctl: absent }, { CONTAINERD_NAMESPACE: 'ci' });
    await expect(loadImage('containerd:app', { reads: [] }, host)).rejects.toMatchObject({ code: 'image-not-found' });
    expect(runs.map(({ args }) => args)).toEqual([NERDCTL('ci')]);
  });

  test('is asked for a platform', async () => {
    const { host, runs } = machine({ nerdctl: one.dockerArchive('buildkit') });
    await loadImage('containerd:app', { reads: [], platform: 'linux/amd64' }, host);
    expect(runs.map(({ args }) => args)).toEqual([NERDCTL('default', '--platform=linux/amd64')]);
  });
});

test('a disk that is full is one line', async () => {
  const { host } = machine({ docker: one.dockerArchive() });
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const failing: Host = { ...host, run: () => Promise.reject(full) };
  await expect(loadImage('app', { reads: [] }, failing)).rejects.toMatchObject({
    name: 'ConfigurationError',
    code: 'disk-full',
    remedy: expect.stringContaining('RUNNER_TEMP'),
  });
});

describe('an engine that does not deliver', () => {
  test.each<[string, Record<string, Buffer | string>, string, string, string?]>([
    ['none', {}, 'engine-missing', 'no docker on PATH'],
    ['down', { docker: DOWN }, 'engine-unreachable', 'Docker does not answer'],
    ['closed to this user', { docker: DENIED }, 'engine-unreachable', 'Docker does not answer'],
    ['without the image', { docker: ABSENT }, 'image-not-found', 'Docker has no such image'],
    [
      'without it, and Podman neither, and no registry could',
      { docker: ABSENT, podman: 'Error: app: image not known' },
      'image-not-found',
      'Docker has no such image',
      'App',
    ],
    [
      'failing for another reason',
      { docker: 'odd\n\u001b[31mno space left on device\n' },
      'engine-failed',
      'no space left on device',
    ],
    ['without containerd', {}, 'engine-missing', 'no nerdctl or ctr on PATH', 'containerd:app'],
    [
      'containerd without its socket (ctr)',
      { ctr: 'ctr: failed to dial "/run/containerd/containerd.sock": context deadline exceeded' },
      'engine-unreachable',
      'containerd does not answer',
      'containerd:app',
    ],
    [
      'containerd closed to this user (ctr)',
      { ctr: 'ctr: failed to dial "/run/containerd/containerd.sock": connect: permission denied' },
      'engine-unreachable',
      'containerd does not answer',
      'containerd:app',
    ],
    [
      'containerd without its socket (nerdctl)',
      { nerdctl: 'level=fatal msg="cannot access containerd socket \\"/run/x.sock\\": no such file or directory"' },
      'engine-unreachable',
      'containerd does not answer',
      'containerd:app',
    ],
    [
      'containerd without the image',
      { ctr: 'ctr: image "docker.io/library/app:latest": not found' },
      'image-not-found',
      'containerd has no such image',
      'containerd:app',
    ],
    [
      'containerd with another platform only',
      { nerdctl: 'level=fatal msg="no manifest found for platform: not found"' },
      'platform-not-found',
      'does not have the image for the platform',
      'containerd:app',
    ],
    [
      'containerd with a part of the image',
      { ctr: 'ctr: failed to get reader: content digest sha256:0123: not found' },
      'image-incomplete',
      'only a part of the image',
      'containerd:app',
    ],
    ['writing nothing', { docker: Buffer.alloc(0) }, 'image-not-an-archive', 'it is empty'],
    ['writing something else', { docker: Buffer.alloc(4096, 'x') }, 'image-not-an-archive', 'not an image archive'],
  ])('%s', async (_title, engines, code, message, reference = 'docker:app') => {
    const { host, folders } = machine(engines);
    const failure: unknown = await loadImage(reference, { reads: [] }, host).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'ConfigurationError', code, message: expect.stringContaining(message) });
    expect(failure).toHaveProperty('message', expect.stringMatching(/^app: \P{Cc}+$/iu));
    expect(folders.filter(existsSync)).toEqual([]);
  });
});
