import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { buildImage } from '../../../src/image/build.ts';
import type { Builder } from '../../../src/model/request.ts';
import { closeMachines, docker, dockerfile, HELP, id, machineWith, request, wordsOf } from './programs.ts';

afterEach(closeMachines);

describe('secrets for the other builders', () => {
  const secrets = [{ id: 'shell', variable: 'PATH' }];
  const asked = { ...request, secrets };
  const modern = '      --secret stringArray   Secret file to expose';

  test('Docker with BuildKit that is off is told to use it', async () => {
    const { host, calls } = machineWith({
      docker: `case "$1 $2" in
'build --help') if [ "$DOCKER_BUILDKIT" = 1 ]; then echo '${modern}'; else echo '${HELP.classic}'; fi;;
'build '*) echo "BuildKit $DOCKER_BUILDKIT" >> "$0.environment";;
'image inspect') echo sha256:${id};;
esac`,
    });
    await buildImage(dockerfile, 'Dockerfile', 'docker', asked, host, () => undefined);
    expect(wordsOf(calls())).toEqual(['--secret=id=shell,env=PATH']);
    const { PATH = '' } = host.environment;
    expect(readFileSync(join(PATH, 'docker.environment'), 'utf8')).toBe('BuildKit 1\n');
  });

  test.each<[string, Builder, Readonly<Record<string, string>>, RegExp]>([
    ['the classic builder has none', 'docker', {}, /Buildx/],
    ['somebody turned BuildKit off', 'docker', { DOCKER_BUILDKIT: '0' }, /DOCKER_BUILDKIT/],
    ['an old Buildah', 'buildah', {}, /newer buildah/],
  ])('%s: an error that says what to do', async (_name, builder, environment, remedy) => {
    const { host, calls } = machineWith({ docker: docker('exit 0'), buildah: `echo '${HELP.classic}'` });
    const informed = { ...host, environment: { ...host.environment, ...environment } };
    const building = buildImage(dockerfile, 'Dockerfile', builder, asked, informed, () => undefined);
    await expect(building).rejects.toMatchObject({
      code: 'build-secret',
      message: expect.stringContaining('`build-secrets`'),
      remedy: expect.stringMatching(remedy),
    });
    expect(calls().some((call) => call.includes('--tag='))).toBe(false);
  });

  test.each<Builder>(['podman', 'buildah'])('%s', async (builder) => {
    const script = `case "$*" in *--help) echo '${modern}';; 'image inspect'*) echo ${id};; esac`;
    const { host, calls } = machineWith({ [builder]: script });
    await buildImage(dockerfile, 'Dockerfile', builder, asked, host, () => undefined);
    expect(wordsOf(calls())).toEqual(['--secret=id=shell,env=PATH']);
  });

  test('where `docker build` is Buildx, its image is loaded', async () => {
    const { host, calls } = machineWith({
      docker: `case "$1 $2" in 'build --help') echo '${HELP.old}';; 'image inspect') echo sha256:${id};; esac`,
    });
    await buildImage(dockerfile, 'Dockerfile', 'docker', request, host, () => undefined);
    expect(wordsOf(calls())).toEqual(['--load']);
  });
});
