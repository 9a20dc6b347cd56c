import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import type { MachineHost } from '../../src/host/machine.ts';
import { buildImage, chooseBuilder } from '../../src/image/build.ts';
import type { Builder, BuildRequest } from '../../src/model/request.ts';
import { fakeHost } from '../host/fake-host.ts';

const request: BuildRequest = { when: 'always', builder: 'auto', args: [], flags: [] };
const id = '0123456789abcdef'.repeat(4);
const dockerfile = parseDockerfile('FROM scratch\nCOPY a /a\nRUN make --token abc\n', 'Dockerfile');
const hosts: MachineHost[] = [];
const folders: string[] = [];

/** A machine whose only programs are these shell scripts; each writes its words into `calls` beside it. */
function machineWith(programs: Readonly<Record<string, string>>): { host: MachineHost; calls: () => string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'crr-programs-'));
  const log = join(folder, 'calls');
  writeFileSync(log, '');
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${name} $*" >> "${log}"\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const host = fakeHost({
    environment: { PATH: folder },
    which: async (name) => (name in programs ? join(folder, name) : undefined),
  });
  hosts.push(host);
  folders.push(folder, host.workspace);
  return { host, calls: () => readFileSync(log, 'utf8').trim().split('\n') };
}

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A Docker whose build does this. */
function docker(build: string): string {
  return `case "$1 $2" in
'build --help') echo '      --force-rm   Always remove';;
'build '*) ${build};;
'image inspect') echo sha256:${id};;
esac`;
}

describe('choosing a builder', () => {
  const up = 'echo 1.2.3';
  const down = 'echo "Cannot connect" >&2; exit 1';
  /** A client with Buildx whose instance says this of itself; its engine answers or not. */
  const buildx = (instance: string, engine = up) =>
    `case "$1 $2" in 'buildx version') echo v0.38;; 'buildx inspect') printf '${instance}\\n';; buildx*) exit 1;; *) ${engine};; esac`;
  const noBuildx = 'case "$1" in buildx) exit 1;; *) echo 20.10;; esac';
  test.each<[string, Record<string, string>, Builder | 'auto', Builder | undefined]>([
    ['all there: buildx', { docker: buildx('Driver: docker\\nStatus: running'), podman: up }, 'auto', 'buildx'],
    ['a BuildKit elsewhere, no engine', { docker: buildx('Driver: remote\\nStatus: running', down) }, 'auto', 'buildx'],
    ['a BuildKit elsewhere that is gone', { docker: buildx('Driver: remote\\nStatus: inactive') }, 'buildx', undefined],
    [
      'a container not started yet',
      { docker: buildx('Driver: docker-container\\nStatus: inactive') },
      'auto',
      'buildx',
    ],
    [
      'a container that nothing can start',
      { docker: buildx('Driver: docker-container\\nStatus: inactive', down), podman: up },
      'auto',
      'podman',
    ],
    ['pods not started yet', { docker: buildx('Driver: kubernetes\\nStatus: inactive', down) }, 'auto', 'buildx'],
    ['an instance in error', { docker: buildx('Driver: docker\\nError: no connection') }, 'auto', 'docker'],
    ['without the plugin: docker', { docker: noBuildx, podman: up }, 'auto', 'docker'],
    ['the client without its engine does not count', { docker: down, podman: up, buildah: up }, 'auto', 'podman'],
    ['an engine that answers nothing does not count', { docker: 'exit 0', buildah: up }, 'auto', 'buildah'],
    ['what was asked for', { docker: up, podman: up, buildah: up }, 'buildah', 'buildah'],
    ['what was asked for and is not there', { docker: up }, 'podman', undefined],
    ['nothing', {}, 'auto', undefined],
  ])('%s', async (_name, programs, builder, expected) => {
    const { host } = machineWith(programs);
    expect(await chooseBuilder({ ...request, builder }, host)).toBe(expected);
  });
});

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

  test('a builder that is not there', async () => {
    const { host } = machineWith({});
    await expect(buildImage(dockerfile, 'Dockerfile', 'podman', request, host, () => undefined)).rejects.toMatchObject({
      code: 'no-builder',
    });
  });
});
