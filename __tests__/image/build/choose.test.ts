import { afterEach, describe, expect, test } from '@jest/globals';
import { chooseBuilder } from '../../../src/image/build.ts';
import type { Builder } from '../../../src/model/request.ts';
import { closeMachines, machineWith, request } from './programs.ts';

afterEach(closeMachines);

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
