import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadImage } from '../../../src/image/load.ts';
import { end, type LoopbackRegistry } from '../registry/loopback-registry.ts';
import { failure, machine, plan, startRegistry } from '../registry/session.ts';
import { sketchImage } from '../sketch.ts';
import { blobOf, descriptor, jsonBlob, OCI, one, two } from './archives.ts';

const MANIFEST = `${OCI}.manifest.v1+json`;
const INDEX = `${OCI}.index.v1+json`;
const LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const native = process.arch === 'arm64' ? two : one;

/** An index of `one` for amd64 and `two` for arm64, and an attestation. */
async function multi(
  options: { type?: string; silent?: boolean; nested?: boolean; bare?: boolean } = {},
): Promise<LoopbackRegistry> {
  const { type = INDEX, silent = false, nested = false, bare = false } = options;
  const registry = await startRegistry();
  const [first, second] = [registry.push('app', one), registry.push('app', two)];
  const platforms = silent ? [{}, {}] : [{ platform: one.platform }, { platform: two.platform }];
  const attestation = descriptor(jsonBlob({}), MANIFEST, { platform: { os: 'unknown', architecture: 'unknown' } });
  const manifests = [
    descriptor(first.manifest, MANIFEST, platforms[0]),
    descriptor(second.manifest, MANIFEST, platforms[1]),
    attestation,
  ];
  const own = bare ? {} : { mediaType: type };
  const inner = jsonBlob({ schemaVersion: 2, ...own, manifests });
  registry.putManifest('app', inner, bare ? 'application/json' : type, 'latest');
  if (nested) {
    const outer = jsonBlob({ schemaVersion: 2, mediaType: INDEX, manifests: [descriptor(inner, type)] });
    registry.putManifest('app', outer, INDEX, 'latest');
  }
  return registry;
}

describe('an index of several platforms', () => {
  test.each<[string, Parameters<typeof multi>[0]]>([
    ['OCI', {}],
    ['Docker', { type: LIST }],
    ['nested', { nested: true }],
    ['without platforms', { silent: true }],
    ['without a media type', { bare: true }],
  ])('%s', async (_title, options) => {
    const registry = await multi(options);
    const found = await plan(`${registry.host}/app`, machine(), {}, 'linux/arm64');
    expect([found.imageId, found.notifications]).toEqual([two.imageId, []]);
    const other = await plan(`${registry.host}/app`, machine(), {}, 'linux/amd64');
    expect(other.imageId).toBe(one.imageId);
  });

  test("without a platform asked for it is this machine's, and that is said", async () => {
    const registry = await multi();
    const found = await plan(`${registry.host}/app`);
    expect(found.imageId).toBe(native.imageId);
    expect(found.notifications).toMatchObject([
      { level: 'note', code: 'platform-assumed', message: expect.stringContaining(native.platform.architecture) },
    ]);
    // Nothing of the other one is fetched.
    expect(registry.asked('/v2/app/manifests/').length).toBe(2);
  });

  test('one that is not there is refused, with those that are', async () => {
    const registry = await multi();
    const error = await failure(plan(`${registry.host}/app`, machine(), {}, 'linux/s390x'));
    expect(error).toMatchObject({
      code: 'platform-not-found',
      message: expect.stringContaining('linux/amd64, linux/arm64/v8'),
    });
  });

  test('two images for one platform are told apart by digest, as the user would type it', async () => {
    const registry = await startRegistry();
    const manifests = [one, sketchImage({ layers: [{ files: { z: '9' } }] })].map((image) =>
      descriptor(registry.push('app', image).manifest, MANIFEST, { platform: image.platform }),
    );
    registry.putManifest('app', jsonBlob({ mediaType: INDEX, manifests }), INDEX, 'latest');
    const error = await failure(plan(`${registry.host}/app`, machine(), {}, 'linux/amd64'));
    expect(error).toMatchObject({
      code: 'image-ambiguous',
      remedy: `Choose one: registry:${registry.host}/app@DIGEST.`,
    });
  });

  test('an index of one image needs no choice', async () => {
    const registry = await startRegistry();
    const image = sketchImage({ layers: [{ files: { a: '1' } }], architecture: 's390x' });
    const { manifest } = registry.push('app', image);
    const index = jsonBlob({ mediaType: INDEX, manifests: [descriptor(manifest, MANIFEST)] });
    registry.putManifest('app', index, INDEX, 'latest');
    const found = await plan(`${registry.host}/app`);
    expect([found.imageId, found.notifications]).toEqual([image.imageId, []]);
  });

  test('an index without end is not followed', async () => {
    const registry = await startRegistry();
    let inner = jsonBlob({ mediaType: INDEX, manifests: [] });
    for (let depth = 0; depth < 10; depth++) {
      registry.putManifest('app', inner, INDEX, 'latest');
      inner = jsonBlob({ mediaType: INDEX, manifests: [descriptor(inner, INDEX)] });
    }
    registry.putManifest('app', inner, INDEX, 'latest');
    expect((await failure(plan(`${registry.host}/app`))).message).toContain('nested deeper');
    const wide = Array.from({ length: 100 }, (_, index) => jsonBlob({ mediaType: INDEX, manifests: [], index }));
    for (const each of wide) registry.putManifest('app', each, INDEX);
    const manifests = wide.map((each) => descriptor(each, INDEX));
    registry.putManifest('app', jsonBlob({ mediaType: INDEX, manifests }), INDEX, 'wide');
    const before = registry.requests.length;
    expect((await failure(plan(`${registry.host}/app:wide`))).message).toContain('more than 64 documents');
    expect(registry.requests.length - before).toBeLessThan(70);
  });
});

describe('by digest', () => {
  test('the manifest is that very one', async () => {
    const registry = await startRegistry();
    const { manifest } = registry.push('app', one);
    const found = await plan(`${registry.host}/app:whatever@${manifest.digest}`);
    expect([found.digest, found.imageId]).toEqual([manifest.digest, one.imageId]);
  });

  test('another one is refused', async () => {
    const registry = await startRegistry();
    const { manifest } = registry.push('app', one);
    const { manifest: other } = registry.push('app', two);
    const path = (digest: string) => `/v2/app/manifests/${digest}`;
    registry.served.set(path(manifest.digest), registry.served.get(path(other.digest)) ?? never());
    const error = await failure(plan(`${registry.host}/app@${manifest.digest}`));
    expect(error).toMatchObject({ code: 'digest-mismatch', message: expect.stringContaining(manifest.digest) });
  });

  test('what the registry itself says is held against it', async () => {
    const registry = await startRegistry();
    const { manifest } = registry.push('app', one, { tag: '1' });
    const content = Buffer.concat([manifest.content, Buffer.from(' ')]);
    const headers = { 'docker-content-digest': manifest.digest };
    registry.served.set('/v2/app/manifests/1', { content, type: MANIFEST, headers });
    expect((await failure(plan(`${registry.host}/app:1`))).code).toBe('digest-mismatch');
  });

  test('another configuration is refused', async () => {
    const registry = await startRegistry();
    registry.push('app', one, { tag: '1' });
    const { content } = two.configuration;
    registry.served.set(`/v2/app/blobs/${one.imageId}`, { content, type: 'application/json' });
    expect((await failure(plan(`${registry.host}/app:1`))).code).toBe('digest-mismatch');
  });
});

function never(): never {
  throw new Error('was not pushed');
}

describe('what is no image', () => {
  const schema1 = JSON.stringify({ schemaVersion: 1, name: 'app', fsLayers: [], signatures: [] });
  const image = (...layers: object[]) =>
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      config: descriptor(one.configuration, `${OCI}.config.v1+json`),
      layers,
    });
  const layer = one.layers[0] ?? never();
  const huge = (digit: string) => ({
    mediaType: `${OCI}.layer.v1.tar`,
    digest: `sha256:${digit.repeat(64)}`,
    size: 15 * 1024 ** 3,
  });
  test.each<[string, string, string, string, string]>([
    [
      'schema 1',
      schema1,
      'application/vnd.docker.distribution.manifest.v1+prettyjws',
      'image-schema1',
      'old format, schema 1',
    ],
    ['schema 1 without its media type', schema1, 'application/json', 'image-schema1', 'old format'],
    ['a web page', '<html>log in</html>', 'text/html', 'registry-protocol', 'something else than a manifest'],
    ['nothing', '', MANIFEST, 'registry-protocol', 'something else than a manifest'],
    ['null', 'null', MANIFEST, 'image-damaged', 'no valid digest'],
    ['a list', '[]', MANIFEST, 'image-damaged', 'no valid digest'],
    ['deep JSON', '['.repeat(1000), MANIFEST, 'registry-protocol', 'nested deeper'],
    ['5 MiB of JSON', `"${'x'.repeat(5 * 1024 * 1024)}"`, MANIFEST, 'registry-protocol', 'too large'],
    [
      'both manifest and index',
      JSON.stringify({ manifests: [], layers: [], config: {} }),
      MANIFEST,
      'registry-protocol',
      'claims to be an index too',
    ],
    ['an empty index', JSON.stringify({ mediaType: INDEX, manifests: [] }), INDEX, 'image-empty', 'lists no image'],
    [
      'a chart',
      JSON.stringify({
        mediaType: MANIFEST,
        config: { mediaType: 'application/vnd.cncf.helm.config.v1+json', digest: one.imageId },
      }),
      MANIFEST,
      'media-type-unknown',
      'helm',
    ],
    [
      'layers of another kind',
      image(descriptor(layer, 'application/vnd.sylabs.sif.layer.v1.sif')),
      MANIFEST,
      'media-type-unknown',
      'sif',
    ],
    [
      'a layer without a size',
      image({ mediaType: `${OCI}.layer.v1.tar`, digest: layer.digest }),
      MANIFEST,
      'registry-protocol',
      'gives no size',
    ],
    [
      'a layer of 20 GiB',
      image({ mediaType: `${OCI}.layer.v1.tar`, digest: layer.digest, size: 20 * 1024 ** 3 }),
      MANIFEST,
      'image-too-large',
      '16 GiB a layer',
    ],
    ['45 GiB in three layers', image(...['1', '2', '3'].map(huge)), MANIFEST, 'image-too-large', '32 GiB in all'],
  ])('%s', async (_title, content, type, code, message) => {
    const registry = await startRegistry();
    registry.push('app', one);
    registry.served.set('/v2/app/manifests/latest', { content: Buffer.from(content), type });
    const error = await failure(plan(`${registry.host}/app`));
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(error.message.startsWith(`${registry.host}/app:latest: `)).toBe(true);
  });

  test('a name or tag that is not there', async () => {
    const registry = await startRegistry();
    registry.push('app', one, { tag: '1' });
    for (const reference of ['app:2', 'other:1']) {
      expect(await failure(plan(`${registry.host}/${reference}`))).toMatchObject({
        code: 'image-not-found',
        message: `${registry.host}/${reference}: ${registry.host} has no such image`,
      });
    }
  });

  test('a manifest whose configuration was lost', async () => {
    const registry = await startRegistry();
    registry.push('app', one, { tag: '1' });
    registry.served.delete(`/v2/app/blobs/${one.imageId}`);
    expect((await failure(plan(`${registry.host}/app:1`))).code).toBe('registry-blob-missing');
  });
});

test('a foreign layer that the registry lacks is missing, and its addresses are not followed', async () => {
  const registry = await startRegistry();
  const elsewhere = await startRegistry();
  const foreign = blobOf(Buffer.from('windows'));
  const layers = [
    descriptor(foreign, `${OCI}.layer.nondistributable.v1.tar+gzip`, { urls: [`http://${elsewhere.host}/layer`] }),
    descriptor(two.layers[1] ?? never(), `${OCI}.layer.v1.tar`),
  ];
  const config = descriptor(two.configuration, `${OCI}.config.v1+json`);
  registry.push('app', two, { compression: 'none' });
  const manifest = jsonBlob({ schemaVersion: 2, mediaType: MANIFEST, config, layers });
  registry.putManifest('app', manifest, MANIFEST, 'latest');
  const loaded = await loadImage(`registry:${registry.host}/app`, { reads: [] }, machine().host);
  expect(loaded.notifications).toMatchObject([{ level: 'error', code: 'layer-missing' }]);
  expect(elsewhere.requests).toEqual([]);
});

describe('what a scanner is given', () => {
  test('is an OCI layout of exactly that image, until it is closed', async () => {
    const registry = await multi();
    const on = machine();
    const options = { reads: [], platform: 'linux/arm64' };
    const loaded = await loadImage(`registry:${registry.host}/app`, options, on.host);
    const { archive, image } = loaded;
    expect(archive.kind).toBe('oci');
    const read = (path: string) => JSON.parse(readFileSync(join(archive.path, path), 'utf8'));
    expect(read('oci-layout')).toEqual({ imageLayoutVersion: '1.0.0' });
    const { manifests } = read('index.json');
    const size = expect.any(Number);
    expect(manifests).toEqual([
      {
        mediaType: MANIFEST,
        digest: image.digest,
        size,
        annotations: { 'org.opencontainers.image.ref.name': 'latest' },
      },
    ]);
    for (const name of readdirSync(join(archive.path, 'blobs/sha256'))) {
      expect(blobOf(readFileSync(join(archive.path, 'blobs/sha256', name))).digest).toBe(`sha256:${name}`);
    }
    const again = await loadImage(`oci:${archive.path}`, { reads: [] }, on.host);
    expect([again.image.imageId, again.image.digest]).toEqual([two.imageId, image.digest]);
    await loaded.close();
    expect(on.folders.filter(existsSync)).toEqual([]);
  });

  test('is removed too when there is no image', async () => {
    const registry = await startRegistry();
    registry.push('app', one, { tag: '1' });
    registry.served.set(`/v2/app/blobs/${one.imageId}`, { content: Buffer.from('{}'), type: 'x' });
    const on = machine();
    await failure(loadImage(`registry:${registry.host}/app:1`, { reads: [] }, on.host));
    expect(on.folders.length).toBe(1);
    expect(on.folders.filter(existsSync)).toEqual([]);
  });
});

describe('a bare name', () => {
  test('that no engine has is asked of the registry, and that is said', async () => {
    const registry = await startRegistry();
    registry.push('app', one, { tag: '1' });
    const reference = `${registry.host}/app:1`;
    const { image, notifications } = await loadImage(reference, { reads: [] }, machine().host);
    expect([image.reference, image.imageId]).toEqual([reference, one.imageId]);
    expect(notifications).toMatchObject([
      { level: 'note', code: 'image-from-registry', message: expect.stringContaining('of the registry was reviewed') },
    ]);
  });

  test('that neither has: both are named', async () => {
    const registry = await startRegistry();
    const error = await failure(loadImage(`${registry.host}/app:1`, { reads: [] }, machine().host));
    expect(error).toMatchObject({
      code: 'image-not-found',
      message: expect.stringMatching(/no docker on PATH.*, and .*has no such image$/),
    });
  });

  test('with an engine only, no registry is asked', async () => {
    const registry = await startRegistry();
    registry.push('app', one, { tag: '1' });
    const error = await failure(loadImage(`docker:${registry.host}/app:1`, { reads: [] }, machine().host));
    expect(error.code).toBe('engine-missing');
    expect(registry.requests).toEqual([]);
  });
});

test('an answer is asked for as it is stored, with every media type of a manifest', async () => {
  const registry = await startRegistry();
  registry.push('app', one, { tag: '1' });
  registry.intercept = ({ headers }, response) =>
    headers['accept-encoding'] === 'identity' ? false : end(response, 500);
  await plan(`${registry.host}/app:1`);
  const accept = registry.requests[0]?.headers.accept ?? '';
  for (const type of [MANIFEST, INDEX, LIST, 'docker.distribution.manifest.v2+json']) expect(accept).toContain(type);
});
