import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Host } from '../../src/host/host.ts';
import { streamProgram } from '../../src/host/stream.ts';
import { buildImage } from '../../src/image/build.ts';
import { closeMachines, docker, dockerfile, id, machineWith, request } from './build/programs.ts';

afterEach(closeMachines);

describe('building', () => {
  test('names the image by its id, hands on the log, and takes away the name and what was made on the way', async () => {
    const { host, calls } = machineWith({ docker: docker('echo "Step 3/3 : RUN make"; echo " ---> 91e7969a9377"') });
    const log: string[] = [];
    const built = await buildImage(dockerfile, 'Dockerfile', 'docker', request, host, (text) => log.push(text));
    expect(built.reference).toBe(`docker:sha256:${id}`);
    expect(log).toEqual(['Step 3/3 : RUN make', ' ---> 91e7969a9377']);
    await built.close();
    const tag = /--tag=(\S+)/.exec(calls().find((call) => call.includes('--tag=')) ?? '')?.[1];
    expect(calls()).toContain(
      `docker build --file=${host.workspace}/Dockerfile --tag=${tag} --force-rm -- ${host.workspace}`,
    );
    expect(calls().slice(-2)).toEqual([
      `docker image rm --no-prune -- ${tag}`,
      'docker image rm --no-prune -- 91e7969a9377',
    ]);
  });

  test('a failed build points at the instruction, does not repeat it, and leaves nothing', async () => {
    const { host, calls } = machineWith({ docker: docker('echo "Step 3/3 : RUN make --token abc"; exit 1') });
    const building = buildImage(dockerfile, 'Dockerfile', 'docker', request, host, () => undefined);
    await expect(building).rejects.toMatchObject({
      name: 'ConfigurationError',
      code: 'build-failed',
      message: 'the build of Dockerfile failed at RUN (line 3)',
      remedy: expect.stringMatching(/`build-args`.*`image`.*`build: false`/),
      location: { kind: 'file', uri: 'Dockerfile', region: { startLine: 3, endLine: 3 } },
    });
    expect(calls().at(-1)).toMatch(/^docker image rm --no-prune -- container-risk-review-[0-9a-f]{12}:build$/);
  });

  test('a build that fails without a word', async () => {
    const { host } = machineWith({ podman: 'exit 125' });
    await expect(buildImage(dockerfile, 'Dockerfile', 'podman', request, host, () => undefined)).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining('exit code 125'),
      location: { kind: 'file', uri: 'Dockerfile' },
    });
  });

  test('flags that send the image elsewhere leave none to review', async () => {
    const { host } = machineWith({ docker: 'case "$1" in image) exit 1;; esac' });
    const building = buildImage(
      dockerfile,
      'Dockerfile',
      'buildx',
      { ...request, flags: ['--push'] },
      host,
      () => undefined,
    );
    await expect(building).rejects.toMatchObject({
      code: 'build-failed',
      remedy: expect.stringContaining('`build-flags`'),
    });
  });

  test('Buildah, which cannot save, pushes into a folder that goes with the run', async () => {
    const { host, calls } = machineWith({ buildah: 'exit 0' });
    const built = await buildImage(dockerfile, 'Dockerfile', 'buildah', request, host, () => undefined);
    expect(built.reference).toMatch(/^oci-archive:\/.*\/image\.tar$/);
    await built.close();
    expect(calls().at(-1)).toMatch(/^buildah rmi -- container-risk-review-/);
  });

  test('Buildah is told to keep no container only where it would keep one: it refuses the flag elsewhere', async () => {
    const { host, calls } = machineWith({ buildah: 'echo "      --force-rm   always remove"' });
    for (const flags of [[], ['--layers']]) {
      await buildImage(dockerfile, 'Dockerfile', 'buildah', { ...request, flags }, host, () => undefined);
    }
    const builds = calls().filter((call) => call.includes('--tag='));
    expect(builds.map((call) => call.includes('--force-rm'))).toEqual([false, true]);
  });

  test('Buildah that builds and cannot push', async () => {
    const { host, calls } = machineWith({ buildah: 'case "$1" in push) exit 1;; esac' });
    const building = buildImage(dockerfile, 'Dockerfile', 'buildah', request, host, () => undefined);
    await expect(building).rejects.toMatchObject({ code: 'build-failed', message: expect.stringContaining('Buildah') });
    expect(calls().at(-1)).toMatch(/^buildah rmi -- container-risk-review-/);
  });

  test('a cancelled build: the builder is asked to end, then its image is taken away, and the reason is thrown', async () => {
    const { host, calls } = machineWith({
      docker: docker('trap "echo ended >> $0.ended; exit 1" TERM; echo "Step 1/1 : FROM scratch"; /bin/sleep 4 & wait'),
    });
    const cancellation = new AbortController();
    const { PATH = '' } = host.environment;
    const stream: Host['stream'] = (program, args, options) => {
      setTimeout(() => cancellation.abort(new Error('stop')), 300);
      return streamProgram(program, args, options, cancellation.signal);
    };
    const building = buildImage(
      dockerfile,
      'Dockerfile',
      'docker',
      request,
      { ...host, cancelled: cancellation.signal, stream },
      () => undefined,
    );
    await expect(building).rejects.toThrow('stop');
    expect(readFileSync(join(PATH, 'docker.ended'), 'utf8')).toBe('ended\n');
    expect(calls().at(-1)).toMatch(/^docker image rm --no-prune -- container-risk-review-/);
  });

  test('what was built is taken away at the end, when nobody did before', async () => {
    const { host, calls } = machineWith({ docker: docker('exit 0') });
    const built = await buildImage(dockerfile, 'Dockerfile', 'docker', request, host, () => undefined);
    await host.close();
    await built.close();
    expect(calls().filter((call) => call.startsWith('docker image rm'))).toHaveLength(1);
  });

  test('a builder that is not there', async () => {
    const { host } = machineWith({});
    await expect(buildImage(dockerfile, 'Dockerfile', 'podman', request, host, () => undefined)).rejects.toMatchObject({
      code: 'no-builder',
    });
  });
});
