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

/** A machine with these engines on PATH; each answers an image, or this on standard error. */
function machine(engines: Readonly<Record<string, Buffer | string>>): { host: Host; runs: Run[]; folders: string[] } {
  const runs: Run[] = [];
  const folders: string[] = [];
  const real = fakeHost();
  const host = fakeHost({
    workspace: real.workspace,
    which: async (program) => (program in engines ? `/opt/${program}` : undefined),
    run: async (program, args, options): Promise<RunResult> => {
      runs.push({ program, args });
      const answer = engines[program.slice('/opt/'.length)];
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
