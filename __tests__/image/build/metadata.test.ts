import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { MachineHost } from '../../../src/host/machine.ts';
import { readMetadata } from '../../../src/image/build/metadata.ts';
import { fakeHost } from '../../host/fake-host.ts';

const hosts: MachineHost[] = [];

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

function read(content: string | Buffer | undefined) {
  const host = fakeHost();
  hosts.push(host);
  const file = join(host.workspace, 'metadata.json');
  if (content !== undefined) writeFileSync(file, content);
  return readMetadata(file, host);
}

describe('the metadata file of a build', () => {
  const v02 = { buildType: 'https://mobyproject.org/buildkit@v1', metadata: {} };
  const v1 = { buildDefinition: {}, runDetails: {} };

  test.each([
    ['the older predicate', v02, 'https://slsa.dev/provenance/v0.2'],
    ['the newer one', v1, 'https://slsa.dev/provenance/v1'],
  ])('has the provenance: %s', async (_name, predicate, predicateType) => {
    const metadata = { 'buildx.build.provenance': predicate, 'buildx.build.ref': 'a/b/c' };
    expect(await read(JSON.stringify(metadata))).toEqual({
      metadata,
      attestations: [{ predicateType, predicate, source: 'build' }],
    });
  });

  test.each([
    ['Podman: no provenance', '{"containerimage.digest":"sha256:x"}'],
    ['an empty object', '{}'],
    ['provenance of another kind', '{"buildx.build.provenance":{"hello":1}}'],
    ['provenance that is a list', '{"buildx.build.provenance":[]}'],
    ['provenance that is null', '{"buildx.build.provenance":null}'],
    ['a prototype', '{"__proto__":{"buildx.build.provenance":{"buildType":"x"}}}'],
  ])('%s', async (_name, text) => {
    const { metadata, attestations } = await read(text);
    expect(attestations).toEqual([]);
    expect(JSON.stringify(metadata)).toBe(text);
  });

  test.each<[string, string | Buffer | undefined]>([
    ['not there', undefined],
    ['empty', ''],
    ['cut off', '{"buildx.build.provenance":{"buildType":'],
    ['a list', '[1]'],
    ['too deep', '['.repeat(100_000)],
    ['too large', Buffer.alloc(16 * 1024 * 1024 + 1, ' ')],
  ])('counts for nothing when it is %s', async (_name, content) => {
    expect(await read(content)).toEqual({ attestations: [] });
  });
});
