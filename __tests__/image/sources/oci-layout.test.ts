import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadImage } from '../../../src/image/load.ts';
import { fakeHost } from '../../host/fake-host.ts';
import { sketchImage } from '../sketch.ts';
import { blobOf, descriptor, failure, jsonBlob, layout, load, OCI, one, parts, two } from './archives.ts';

const MANIFEST = `${OCI}.manifest.v1+json`;
const named = (name: string) => ({ annotations: { 'org.opencontainers.image.ref.name': name } });
const first = parts(one);
const second = parts(two);
const blobs = [...first.blobs, ...second.blobs];
const index = (...manifests: object[]) => jsonBlob({ schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests });

describe('several images', () => {
  const tagged = layout(blobs, [
    descriptor(first.manifest, MANIFEST, named('1.0')),
    descriptor(second.manifest, MANIFEST, named('docker.io/library/app:2.0')),
  ]);

  test.each([
    ['oci-archive:image.tar:1.0', one],
    ['image.tar:app:2.0', two],
    ['oci-archive:image.tar:docker.io/library/app:2.0', two],
    [`oci-archive:image.tar@${second.manifest.digest}`, two],
  ])('%s', async (reference, image) => {
    expect((await load(tagged, reference)).image.imageId).toBe(image.imageId);
  });

  test('without a tag it is asked for, a tag that is not there is refused', async () => {
    expect(await failure(tagged)).toMatchObject({
      code: 'image-ambiguous',
      message: expect.stringContaining('1.0, docker.io/library/app:2.0'),
    });
    expect(await failure(tagged, 'image.tar:9')).toMatchObject({ code: 'image-not-found' });
  });

  test('one manifest under two names is one image', async () => {
    const bytes = layout(
      first.blobs,
      ['a', 'b'].map((name) => descriptor(first.manifest, MANIFEST, named(name))),
    );
    expect((await load(bytes)).image.digest).toBe(first.manifest.digest);
    expect((await load(bytes, 'image.tar:b')).image.digest).toBe(first.manifest.digest);
  });

  test('two manifests of one name and platform are told apart by their digests', async () => {
    const other = parts(sketchImage({ layers: [{ files: { z: '9' } }] }));
    const bytes = layout(
      [...first.blobs, ...other.blobs],
      [first, other].map(({ manifest }) => descriptor(manifest, MANIFEST, named('1.0'))),
    );
    expect(await failure(bytes)).toMatchObject({
      code: 'image-ambiguous',
      message: `image.tar: it holds several images (${first.manifest.digest}, ${other.manifest.digest})`,
      remedy: 'Choose one: oci-archive:image.tar@DIGEST.',
    });
    const { image } = await load(bytes, `oci-archive:image.tar@${other.manifest.digest}`);
    expect(image.digest).toBe(other.manifest.digest);
  });

  test('an index that is left out is missed only by who asks for it', async () => {
    const absent = index();
    const bytes = layout(first.blobs, [
      descriptor(absent, `${OCI}.index.v1+json`, named('2.0')),
      descriptor(first.manifest, MANIFEST, named('1.0')),
    ]);
    expect((await load(bytes)).image.digest).toBe(first.manifest.digest);
    expect(await failure(layout([], [descriptor(absent, `${OCI}.index.v1+json`)]))).toMatchObject({
      code: 'image-damaged',
      message: expect.stringContaining(`${absent.digest} is missing`),
    });
  });

  test('an archive of docker save, and a folder that skopeo wrote as dir:, are none', async () => {
    expect(await failure(one.dockerArchive('docker20'), 'oci-archive:image.tar')).toMatchObject({
      code: 'image-unrecognised',
      remedy: expect.stringContaining('docker-archive:image.tar'),
    });
    const host = fakeHost();
    mkdirSync(join(host.workspace, 'app'));
    writeFileSync(join(host.workspace, 'app', 'manifest.json'), first.manifest.content);
    await expect(loadImage('oci:app', { reads: [] }, host)).rejects.toMatchObject({
      code: 'image-unrecognised',
      remedy: expect.stringContaining('dir:app'),
    });
  });
});

describe('several platforms', () => {
  const amd64 = descriptor(first.manifest, MANIFEST, { platform: one.platform });
  const arm64 = descriptor(second.manifest, MANIFEST, { platform: two.platform });
  const attestation = descriptor(jsonBlob({}), MANIFEST, { platform: { os: 'unknown', architecture: 'unknown' } });
  const nested = index(amd64, arm64, attestation);
  const bytes = layout([...blobs, nested], [descriptor(nested, `${OCI}.index.v1+json`, named('latest'))]);

  test.each([
    ['linux/amd64', one],
    ['linux/arm64', two],
    ['linux/arm64/v8', two],
  ])('%s', async (platform, image) => {
    const loaded = await load(bytes, 'image.tar', { platform });
    expect([loaded.image.imageId, loaded.image.platform.startsWith(platform)]).toEqual([image.imageId, true]);
  });

  test('which of them is asked for', async () => {
    expect(await failure(bytes)).toMatchObject({
      code: 'platform-ambiguous',
      message: expect.stringContaining('linux/amd64, linux/arm64/v8'),
    });
    expect(await failure(bytes, 'image.tar', { platform: 'linux/s390x' })).toMatchObject({
      code: 'platform-not-found',
    });
  });

  test('without a name, too', async () => {
    expect(await failure(layout([...blobs, nested], [descriptor(nested, `${OCI}.index.v1+json`)]))).toMatchObject({
      code: 'platform-ambiguous',
      message: expect.stringContaining('linux/amd64, linux/arm64/v8'),
    });
  });

  test('only one of them was saved', async () => {
    const some = layout([...second.blobs, nested], [descriptor(nested, `${OCI}.index.v1+json`, named('latest'))]);
    expect((await load(some)).image.imageId).toBe(two.imageId);
    expect(await failure(some, 'image.tar', { platform: 'linux/amd64' })).toMatchObject({ code: 'platform-mismatch' });
  });

  test('an index that names no platforms: the configurations do', async () => {
    const silent = layout(blobs, [descriptor(first.manifest, MANIFEST), descriptor(second.manifest, MANIFEST)]);
    expect((await load(silent, 'image.tar', { platform: 'linux/arm64' })).image.imageId).toBe(two.imageId);
  });

  test('the only image is for another platform', async () => {
    const only = layout(first.blobs, [amd64]);
    expect(await failure(only, 'image.tar', { platform: 'linux/arm64' })).toMatchObject({ code: 'platform-mismatch' });
  });
});

describe('bad layouts', () => {
  const only = (change: (manifest: Record<string, unknown>) => object, type = MANIFEST) => {
    const { manifest, blobs: own } = parts(one, change);
    return layout(own, [descriptor(manifest, type)]);
  };
  const loop = jsonBlob({ manifests: [] });

  test.each<[string, Buffer, string, string]>([
    ['no manifests', layout([], []), 'image-empty', 'lists no image'],
    [
      'only attestations',
      layout([], [{ digest: loop.digest, annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } }]),
      'image-empty',
      'lists no image',
    ],
    [
      'a digest that is a path',
      layout([], [{ mediaType: MANIFEST, digest: 'sha256:../../../etc/passwd', size: 1 }]),
      'image-damaged',
      'no valid digest',
    ],
    ['a manifest that is missing', layout([], [descriptor(first.manifest, MANIFEST)]), 'image-damaged', 'is missing'],
    [
      'a manifest of other bytes',
      layout([{ content: Buffer.from('{}'), digest: first.manifest.digest }], [descriptor(first.manifest, MANIFEST)]),
      'image-damaged',
      'has the digest',
    ],
    ['schema 1', only((manifest) => ({ ...manifest, schemaVersion: 1 })), 'image-schema1', 'schema 1'],
    [
      'signed schema 1',
      only((manifest) => ({ ...manifest, mediaType: 'application/vnd.docker.distribution.manifest.v1+prettyjws' })),
      'image-schema1',
      'schema 1',
    ],
    [
      'an unknown manifest type',
      only((manifest) => ({ ...manifest, mediaType: 'application/x' })),
      'media-type-unknown',
      'application/x',
    ],
    [
      'an artifact',
      only((manifest) => ({ ...manifest, config: descriptor(one.configuration, 'application/vnd.oci.empty.v1+json') })),
      'media-type-unknown',
      'oci.empty',
    ],
    [
      'a layer that is none',
      only((manifest) => ({
        ...manifest,
        layers: [descriptor(blobOf(Buffer.from('x')), 'application/vnd.in-toto+json')],
      })),
      'media-type-unknown',
      'in-toto',
    ],
    ['no configuration', only((manifest) => ({ ...manifest, config: undefined })), 'image-damaged', 'no valid digest'],
    ['an index that is no JSON', tarWith('{"manifests": [}'), 'image-damaged', 'no JSON'],
    ['an index of another shape', tarWith('{"manifests": {"length": 5}}'), 'image-empty', 'lists no image'],
  ])('%s', async (_title, bytes, code, message) => {
    const error = await failure(bytes);
    expect(error).toMatchObject({
      name: 'ConfigurationError',
      code,
      message: expect.stringMatching(/^image\.tar: [^\n]+$/),
    });
    expect(error.message).toContain(message);
  });

  test('indexes within indexes without end', async () => {
    let inner = index();
    const chain = [inner];
    for (let depth = 0; depth < 8; depth++) {
      inner = index(descriptor(inner, `${OCI}.index.v1+json`));
      chain.push(inner);
    }
    expect((await failure(layout(chain, [descriptor(inner, `${OCI}.index.v1+json`)]))).message).toContain(
      'nested deeper',
    );
  });

  test('a foreign layer that the layout leaves out: the rest is reviewed', async () => {
    const [absent] = second.blobs;
    const bytes = layout(
      second.blobs.filter((blob) => blob !== absent),
      [descriptor(second.manifest, MANIFEST)],
    );
    const { image, notifications } = await load(bytes);
    expect(notifications).toMatchObject([
      { level: 'error', code: 'layer-missing', location: { kind: 'layer', index: 0 } },
    ]);
    expect(image.files.get('c')).toBeDefined();
  });

  test('a layer shorter than its descriptor says', async () => {
    const { manifest, blobs: own } = parts(two, (each) => ({
      ...each,
      layers: (each['layers'] as { size: number }[]).map((layer, at) =>
        at === 0 ? { ...layer, size: layer.size + 1 } : layer,
      ),
    }));
    expect((await load(layout(own, [descriptor(manifest, MANIFEST)]))).notifications).toMatchObject([
      { code: 'layer-unreadable', message: expect.stringContaining('as its manifest says') },
    ]);
  });
});

test('a folder whose files lead out of it', async () => {
  const host = fakeHost();
  const outside = join(host.workspace, 'outside.json');
  writeFileSync(outside, JSON.stringify({ manifests: [descriptor(first.manifest, MANIFEST)] }));
  mkdirSync(join(host.workspace, 'image'));
  symlinkSync(outside, join(host.workspace, 'image', 'index.json'));
  await expect(loadImage('oci:image', { reads: [] }, host)).rejects.toMatchObject({ code: 'image-unrecognised' });
});

function tarWith(content: string): Buffer {
  return layout([], [], [{ name: 'index.json', content }]);
}
