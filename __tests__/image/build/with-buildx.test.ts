import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { buildImage, secretValues } from '../../../src/image/build.ts';
import { closeMachines, dockerfile, HELP, id, machineWith, request, wordsOf } from './programs.ts';

afterEach(closeMachines);

/** A Buildx whose builder says this of itself, and that writes an archive and a metadata file where it is told to. */
function buildx(instance: string, help: keyof typeof HELP = 'buildx'): string {
  return `case "$*" in
'buildx build --help') echo '${HELP[help]}';;
'buildx '*inspect*) printf '${instance}\\n';;
'buildx build '*) echo "environment $BUILDX_METADATA_PROVENANCE $NPM_TOKEN" >> "$0.environment"
  for word in "$@"; do case "$word" in
    --output=*) file=\${word#*dest=}; echo archive > "\${file%%,*}";;
    --metadata-file=*) echo '{"buildx.build.provenance":{"buildType":"x"}}' > "\${word#*=}";;
  esac; done;;
'image inspect'*) echo sha256:${id};;
esac`;
}

describe('building with Buildx', () => {
  const remote = 'Driver: remote\\nStatus: running\\nBuildKit version: v0.34.2';
  test.each<[string, string, keyof typeof HELP, readonly string[], readonly string[]]>([
    [
      'a builder that exports writes an archive with its provenance',
      remote,
      'buildx',
      [],
      [
        '--progress=plain',
        '--metadata-file=TMP/metadata.json',
        '--output=type=oci,dest=TMP/image.tar,compression=uncompressed',
        '--provenance=mode=max',
      ],
    ],
    [
      'what somebody asked for is not asked for again',
      remote,
      'buildx',
      ['--provenance=false', '--progress', 'tty', '--metadata-file=/dev/null'],
      [
        '--output=type=oci,dest=TMP/image.tar,compression=uncompressed',
        '--provenance=false',
        '--progress',
        'tty',
        '--metadata-file=/dev/null',
      ],
    ],
    [
      'an old BuildKit is asked for no provenance',
      'Driver: docker-container\\nStatus: running\\nBuildKit version: v0.10.6',
      'buildx',
      [],
      [
        '--progress=plain',
        '--metadata-file=TMP/metadata.json',
        '--output=type=oci,dest=TMP/image.tar,compression=uncompressed',
      ],
    ],
    [
      'an engine that cannot export takes the image in',
      'Driver: docker\\nStatus: running\\n OCI exporter: false',
      'buildx',
      [],
      ['--progress=plain', '--metadata-file=TMP/metadata.json', '--load'],
    ],
    [
      'an engine with the image store of containerd can export',
      'Driver: docker\\nStatus: running\\n OCI exporter: true',
      'old',
      [],
      ['--output=type=oci,dest=TMP/image.tar,compression=uncompressed'],
    ],
    ['no flag that an old client does not know', 'Driver: docker', 'old', [], ['--load']],
  ])('%s', async (_name, instance, help, flags, expected) => {
    const { host, calls } = machineWith({ docker: buildx(instance, help) });
    const built = await buildImage(dockerfile, 'Dockerfile', 'buildx', { ...request, flags }, host, () => undefined);
    expect(wordsOf(calls())).toEqual(expected);
    const archived = expected.some((word) => word.startsWith('--output'));
    expect(built.reference).toMatch(archived ? /^oci-archive:\/.*\/image\.tar$/ : `docker:sha256:${id}`);
    expect(built.attestations.map(({ source }) => source)).toEqual(
      expected.includes('--metadata-file=TMP/metadata.json') ? ['build'] : [],
    );
    const file = built.reference.slice('oci-archive:'.length);
    expect(existsSync(file)).toBe(archived);
    await built.close();
    expect(existsSync(file)).toBe(false);
    // Where no engine took it in, there is nothing to take out again.
    expect(calls().some((call) => call.startsWith('docker image rm'))).toBe(!archived);
  });

  test('the builder named in the flags is the one that is asked', async () => {
    for (const flags of [['--builder=mine'], ['--builder', 'mine']]) {
      const { host, calls } = machineWith({ docker: buildx(remote) });
      await buildImage(dockerfile, 'Dockerfile', 'buildx', { ...request, flags }, host, () => undefined);
      expect(calls()).toContain('docker buildx --debug inspect mine');
    }
  });

  test('an archive that was not written', async () => {
    const { host } = machineWith({ docker: buildx(remote).replace('echo archive', 'true') });
    const building = buildImage(dockerfile, 'Dockerfile', 'buildx', request, host, () => undefined);
    await expect(building).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining('no image'),
    });
  });

  test('provenance is asked for in the environment, and a secret stays there', async () => {
    const { host, calls } = machineWith({ docker: buildx(remote) });
    const { PATH = '' } = host.environment;
    const informed = { ...host, environment: { PATH, NPM_TOKEN: 'hunter2-hunter2' } };
    const secrets = [{ id: 'npm', variable: 'NPM_TOKEN' }];
    expect(await secretValues({ ...request, secrets }, informed)).toEqual(['hunter2-hunter2']);
    await buildImage(dockerfile, 'Dockerfile', 'buildx', { ...request, secrets }, informed, () => undefined);
    expect(wordsOf(calls())).toContain('--secret=id=npm,env=NPM_TOKEN');
    expect(calls().join('\n')).not.toContain('hunter2');
    expect(readFileSync(join(PATH, 'docker.environment'), 'utf8')).toBe('environment max hunter2-hunter2\n');
  });
});
