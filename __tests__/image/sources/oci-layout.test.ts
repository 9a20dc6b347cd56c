import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { loadImage } from '../../../src/image/load.ts';
import { fakeHost } from '../../host/fake-host.ts';
import { hexOf } from '../oci-blobs.ts';
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

describe('what stands beside an image and is none', () => {
  const signature = jsonBlob({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: descriptor(jsonBlob({}), `${OCI}.config.v1+json`),
    layers: [descriptor(blobOf(Buffer.from('{}')), 'application/vnd.dev.cosign.simplesigning.v1+json')],
  });
  const chart = jsonBlob({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: descriptor(jsonBlob({}), 'application/vnd.cncf.helm.config.v1+json'),
    layers: [descriptor(blobOf(Buffer.from('x')), 'application/vnd.cncf.helm.chart.content.v1.tar+gzip')],
  });
  const wasm = jsonBlob({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: descriptor(jsonBlob({}), 'application/vnd.wasm.config.v0+json'),
    layers: [descriptor(blobOf(Buffer.from('x')), 'application/wasm')],
  });
  const referrer = jsonBlob({
    schemaVersion: 2,
    mediaType: MANIFEST,
    artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
    config: descriptor(jsonBlob({}), 'application/vnd.oci.empty.v1+json'),
    subject: descriptor(first.manifest, MANIFEST),
    layers: [descriptor(jsonBlob({}), 'application/vnd.in-toto+json')],
  });
  const image = descriptor(first.manifest, MANIFEST);
  const kind = (what: string) => ({ annotations: { kind: `dev.cosignproject.cosign/${what}` } });

  test.each([
    ['a signature of cosign', signature, 'cosign'],
    ['a Helm chart', chart, 'helm'],
    ['a WebAssembly artifact', wasm, 'wasm'],
    ['an attestation that refers to it', referrer, 'oci.empty'],
  ])('%s', async (_title, artifact, message) => {
    for (const names of [{}, named('latest')]) {
      const bytes = layout([...first.blobs, artifact], [descriptor(artifact, MANIFEST, names), image]);
      expect((await load(bytes)).image.imageId).toBe(one.imageId);
    }
    const alone = layout([artifact], [descriptor(artifact, MANIFEST)]);
    expect(await failure(alone)).toMatchObject({
      code: 'media-type-unknown',
      message: expect.stringContaining(message),
      remedy: expect.stringContaining('container image'),
    });
  });

  test('what cosign save writes: image, signatures, attestations', async () => {
    const bytes = layout(
      [...first.blobs, signature],
      [
        descriptor(first.manifest, MANIFEST, kind('image')),
        descriptor(signature, MANIFEST, kind('sigs')),
        descriptor(jsonBlob({ missing: true }), MANIFEST, kind('atts')),
      ],
    );
    expect((await load(bytes)).image.imageId).toBe(one.imageId);
  });
});

describe('documents', () => {
  const sha512 = (content: Buffer) => ({
    content,
    digest: `sha512:${createHash('sha512').update(content).digest('hex')}`,
  });

  test('with digests of sha512', async () => {
    const config = sha512(one.configuration.content);
    const layer = sha512(gzipSync(one.layers[0]?.content ?? ''));
    const manifest = sha512(
      Buffer.from(
        JSON.stringify({
          schemaVersion: 2,
          config: descriptor(config, `${OCI}.config.v1+json`),
          layers: [descriptor(layer, `${OCI}.layer.v1.tar+gzip`)],
        }),
      ),
    );
    const files = (change: (blob: Buffer) => Buffer = (blob) => blob) =>
      [config, { ...layer, content: change(layer.content) }, manifest].map(({ digest, content }) => ({
        name: `blobs/${digest.replace(':', '/')}`,
        content,
      }));
    const { image, notifications } = await load(layout([], [descriptor(manifest, MANIFEST)], files()));
    expect([image.imageId, image.digest, image.layers[0]?.digest]).toEqual([
      config.digest,
      manifest.digest,
      layer.digest,
    ]);
    expect([image.files.get('a')?.size, notifications]).toEqual([1, []]);
    const flipped = files((blob) => Buffer.concat([blob.subarray(0, 8), Buffer.from([9]), blob.subarray(9)]));
    expect((await failure(layout([], [descriptor(manifest, MANIFEST)], flipped))).message).toContain('sha512:');
  });

  test('that stand in their descriptors', async () => {
    const data = (blob: { content: Buffer }) => ({ data: blob.content.toString('base64') });
    const { manifest, blobs: own } = parts(one, (each) => ({
      ...each,
      config: descriptor(one.configuration, `${OCI}.config.v1+json`, data(one.configuration)),
    }));
    const layers = own.filter((blob) => blob !== manifest && blob !== one.configuration);
    const bytes = layout(layers, [descriptor(manifest, MANIFEST, data(manifest))]);
    expect((await load(bytes)).image).toMatchObject({ imageId: one.imageId, digest: manifest.digest });
    const wrong = layout(layers, [descriptor(manifest, MANIFEST, data(two.configuration))]);
    expect((await failure(wrong)).message).toContain('has the digest');
  });

  test('of types that old registries wrote', async () => {
    for (const type of ['application/octet-stream', 'application/json', '']) {
      const { manifest, blobs: own } = parts(one, (each) => ({ ...each, config: descriptor(one.configuration, type) }));
      expect((await load(layout(own, [descriptor(manifest, MANIFEST)]))).image.imageId).toBe(one.imageId);
    }
  });

  test('indexes that name one another a thousand times are not followed', async () => {
    let inner = index();
    const chain = [inner];
    for (let depth = 0; depth < 3; depth++) {
      inner = index(...Array.from({ length: 1000 }, () => descriptor(inner, `${OCI}.index.v1+json`)));
      chain.push(inner);
    }
    const bytes = layout(
      [...chain, ...first.blobs],
      [descriptor(inner, `${OCI}.index.v1+json`), descriptor(first.manifest, MANIFEST)],
    );
    expect((await failure(bytes)).message).toContain('more than 100 indexes');
  });

  test('an index that has its image for another platform than the image has', async () => {
    const arm64 = descriptor(first.manifest, MANIFEST, { platform: { os: 'linux', architecture: 'arm64' } });
    expect((await load(layout(first.blobs, [arm64]))).notifications).toMatchObject([
      {
        level: 'warning',
        code: 'platform-differs',
        message: expect.stringContaining('linux/arm64, its configuration'),
      },
    ]);
    const v8 = descriptor(second.manifest, MANIFEST, { platform: { os: 'linux', architecture: 'arm64' } });
    expect((await load(layout(second.blobs, [v8]))).notifications).toEqual([]);
  });
});

describe('a folder with what is no file', () => {
  const fifo = (path: string) => void execFileSync('mkfifo', [path]);
  /** Made under a short name, since the kernel knows no longer ones. */
  const socket = async (path: string) => {
    const short = join(mkdtempSync('/tmp/crr-'), 's');
    const server = createServer().listen(short);
    await once(server, 'listening');
    renameSync(short, path);
    server.close();
  };
  const folder = (path: string) => mkdirSync(path);
  const device = (path: string) => symlinkSync('/dev/zero', path);
  const kinds = [
    ['a FIFO', fifo],
    ['a socket', socket],
    ['a folder', folder],
    ['a device', device],
  ] as const;

  test.each(kinds)('%s instead of the index, the manifest or a layer', async (_title, make) => {
    for (const replaced of ['index.json', `blobs/sha256/${hexOf(two.manifestDigest())}`]) {
      const host = fakeHost();
      two.writeOciDirectory(join(host.workspace, 'i'));
      rmSync(join(host.workspace, 'i', replaced));
      await make(join(host.workspace, 'i', replaced));
      await expect(loadImage('oci:i', { reads: [] }, host)).rejects.toMatchObject({ name: 'ConfigurationError' });
      await expect(loadImage('i', { reads: [] }, host)).rejects.toMatchObject({ name: 'ConfigurationError' });
    }
    const host = fakeHost();
    two.writeOciDirectory(join(host.workspace, 'i'), 'none');
    const layer = join(host.workspace, 'i', 'blobs/sha256', hexOf(two.layers[0]?.digest ?? ''));
    rmSync(layer);
    await make(layer);
    const { notifications } = await loadImage('oci:i', { reads: [] }, host);
    expect(notifications).toMatchObject([{ code: 'layer-missing', location: { kind: 'layer', index: 0 } }]);
  });
});

test('a Windows image is said to be one', async () => {
  const windows = sketchImage({ layers: [{ files: { 'Files/a': '1' } }], os: 'windows' });
  const { notifications, image } = await load(windows.ociArchive());
  expect(image.platform).toBe('windows/amd64');
  expect(notifications).toMatchObject([
    { level: 'warning', code: 'windows-image', message: expect.stringContaining('package analysis is not supported') },
  ]);
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
