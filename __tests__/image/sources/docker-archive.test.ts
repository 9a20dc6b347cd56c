import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { hexOf } from '../oci-blobs.ts';
import { sketchImage } from '../sketch.ts';
import { type TarEntrySketch, tarFile } from '../tar-bytes.ts';
import { descriptor, dockerArchive, failure, jsonBlob, layout, load, OCI, one, parts, two } from './archives.ts';

const config = (image: typeof one) => `${hexOf(image.imageId)}.json`;
const entry = (image: typeof one, tags: unknown = [image.tag]) => ({
  Config: config(image),
  RepoTags: tags,
  Layers: image.layers.map((layer) => `${hexOf(layer.digest)}.tar`),
});
const files = (...images: (typeof one)[]) =>
  Object.fromEntries(
    images.flatMap((image) => [
      [config(image), image.configuration.content],
      ...image.layers.map((layer) => [`${hexOf(layer.digest)}.tar`, layer.content] as const),
    ]),
  ) as Record<string, Buffer>;
const both = dockerArchive([entry(one), entry(two)], files(one, two));

describe('one of several images', () => {
  test.each([
    ['by its tag', 'docker-archive:image.tar:two:2'],
    ['with the registry that engines write', 'image.tar:docker.io/library/two:2'],
    ['by its id', `docker-archive:image.tar@${two.imageId}`],
    ['by the start of its id', `image.tar:${hexOf(two.imageId).slice(0, 12)}`],
  ])('%s', async (_title, reference) => {
    expect((await load(both, reference)).image.imageId).toBe(two.imageId);
  });

  test('without a tag it is asked for', async () => {
    expect(await failure(both)).toMatchObject({
      code: 'image-ambiguous',
      message: 'image.tar: it holds several images (one:1, two:2)',
      remedy: expect.stringContaining('docker-archive:image.tar:TAG'),
    });
  });

  test('without tags they go by their platforms or ids', async () => {
    const bytes = dockerArchive([entry(one, null), entry(two, null)], files(one, two));
    expect(await failure(bytes)).toMatchObject({
      code: 'platform-ambiguous',
      message: 'image.tar: it holds an image for each of linux/amd64, linux/arm64/v8',
      remedy: expect.stringContaining('docker-archive:image.tar@ID'),
    });
    expect((await load(bytes, `docker-archive:image.tar@${one.imageId}`)).image.imageId).toBe(one.imageId);
    expect((await load(bytes, 'image.tar', { platform: 'linux/arm64' })).image.imageId).toBe(two.imageId);
    const like = sketchImage({ layers: [{ files: { z: '1' } }] });
    const same = dockerArchive([entry(one, null), entry(like, null)], files(one, like));
    expect(await failure(same)).toMatchObject({
      code: 'image-ambiguous',
      remedy: 'Choose one: docker-archive:image.tar@ID.',
    });
  });

  test('one that is not there', async () => {
    expect(await failure(both, 'image.tar:three')).toMatchObject({
      code: 'image-not-found',
      message: expect.stringContaining('one:1, two:2'),
    });
  });

  test('the same image under two names is one', async () => {
    const bytes = dockerArchive([entry(one), entry(one, ['other:1'])], files(one));
    expect((await load(bytes)).image.imageId).toBe(one.imageId);
  });

  test('the configuration is the manifest’s, not another image’s of the same platform', async () => {
    const like = sketchImage({ layers: [{ files: { b: '2' } }], config: { User: 'other' }, tag: 'like:1' });
    const bytes = dockerArchive([entry(like), entry(one)], files(one, like));
    expect((await load(bytes, 'image.tar:one:1')).image.configuration.config.User).toBeUndefined();
    expect((await load(bytes, 'image.tar:like:1')).image.configuration.config.User).toBe('other');
  });
});

describe('writers', () => {
  test('kaniko names its configuration by digest and its layers by their gzip', async () => {
    const layers = one.layers.map(({ content }) => gzipSync(content));
    const names = layers.map((_, index) => `${String(index).repeat(64)}.tar.gz`);
    const bytes = dockerArchive([{ Config: one.imageId, RepoTags: ['one'], Layers: names }], {
      [one.imageId]: one.configuration.content,
      ...Object.fromEntries(layers.map((layer, index) => [names[index] as string, layer])),
    });
    const { image, notifications } = await load(bytes);
    expect([image.files.get('a')?.size, image.imageId, notifications]).toEqual([1, one.imageId, []]);
  });

  test('Jib writes the keys of its manifest in lower case', async () => {
    const [layer] = one.layers;
    const bytes = dockerArchive([{ config: 'config.json', repoTags: ['app:1'], layers: ['1.tar.gz'] }], {
      'config.json': one.configuration.content,
      '1.tar.gz': gzipSync(layer?.content ?? ''),
    });
    const { image, notifications } = await load(bytes, 'image.tar:app:1');
    expect([image.imageId, image.files.get('a')?.size, notifications]).toEqual([one.imageId, 1, []]);
  });

  test('a configuration that was changed: its own digest counts, and it is said', async () => {
    const name = `${'0'.repeat(64)}.json`;
    const { [config(one)]: content = '', ...rest } = files(one);
    const { image, notifications } = await load(
      dockerArchive([{ ...entry(one), Config: name }], { ...rest, [name]: content }),
    );
    expect([image.imageId, image.files.get('a')?.size]).toEqual([one.imageId, 1]);
    expect(notifications).toMatchObject([
      { level: 'warning', code: 'configuration-changed', message: expect.stringContaining(one.imageId) },
    ]);
  });

  test('a layer that links to one that comes later, or out of the archive, or to itself', async () => {
    const [layer] = one.layers;
    const link = (linkname: string): TarEntrySketch => ({ name: 'x/layer.tar', type: 'symlink', linkname });
    const manifest = {
      name: 'manifest.json',
      content: JSON.stringify([{ Config: config(one), Layers: ['x/layer.tar'] }]),
    };
    const rest = [
      { name: config(one), content: one.configuration.content },
      { name: 'y/layer.tar', content: layer?.content ?? '' },
      manifest,
    ];
    expect((await load(tarFile([link('../y/layer.tar'), ...rest]))).image.files.get('a')).toBeDefined();
    for (const target of ['../../../etc/passwd', '/etc/passwd', '../x/layer.tar', '../z']) {
      expect((await failure(tarFile([link(target), ...rest]))).code).toBe('image-unreadable');
    }
  });

  test('the blob of a gzip layer is held to the digest that names it', async () => {
    const blob = gzipSync(one.layers[0]?.content ?? '');
    const name = `blobs/sha256/${'a'.repeat(64)}`;
    const second = two.layers[0]?.content ?? '';
    const image = sketchImage({ layers: [{ files: { a: '1' } }, { files: { b: '2' } }] });
    const bytes = dockerArchive([{ Config: config(image), Layers: [name, 'b.tar'] }], {
      [config(image)]: image.configuration.content,
      [name]: blob,
      'b.tar': second,
    });
    expect((await load(bytes)).notifications).toMatchObject([
      {
        level: 'error',
        code: 'layer-unreadable',
        message: expect.stringContaining('its digest is sha256:'),
        location: { kind: 'layer', index: 0 },
      },
    ]);
  });
});

describe('an index.json beside manifest.json', () => {
  const MANIFEST = `${OCI}.manifest.v1+json`;
  const named = { annotations: { 'io.containerd.image.name': 'docker.io/library/app:1' } };
  const [first, second] = [parts(one), parts(two)];
  const inner = jsonBlob({
    mediaType: `${OCI}.index.v1+json`,
    manifests: [
      descriptor(first.manifest, MANIFEST, { platform: one.platform }),
      descriptor(second.manifest, MANIFEST, { platform: two.platform }),
    ],
  });
  const paths = (image: typeof one) => image.layers.map(({ digest }) => `blobs/sha256/${hexOf(digest)}`);
  const manifest = (image: typeof one, layers = paths(image)): TarEntrySketch => ({
    name: 'manifest.json',
    content: JSON.stringify([{ Config: `blobs/sha256/${hexOf(image.imageId)}`, RepoTags: ['app:1'], Layers: layers }]),
  });
  // As Docker 29 saves from its containerd store: manifest.json has the image of its own machine only.
  const saved = layout(
    [...first.blobs, ...second.blobs, inner],
    [descriptor(inner, `${OCI}.index.v1+json`, named)],
    [manifest(one)],
  );

  test('gives the digest of the manifest; that there are other platforms is said', async () => {
    const { image, notifications } = await load(saved);
    expect([image.imageId, image.digest]).toEqual([one.imageId, first.manifest.digest]);
    expect(notifications).toMatchObject([
      { level: 'note', code: 'platform-assumed', message: expect.stringContaining('also for linux/arm64/v8') },
    ]);
  });

  test.each(['image.tar', 'docker-archive:image.tar', 'docker-archive:image.tar:app:1'])(
    'has the other platforms: %s',
    async (reference) => {
      const { image, notifications } = await load(saved, reference, { platform: 'linux/arm64' });
      expect([image.imageId, image.digest, notifications]).toEqual([two.imageId, second.manifest.digest, []]);
      expect(await failure(saved, reference, { platform: 'linux/s390x' })).toMatchObject({
        code: 'platform-not-found',
        message: expect.stringContaining('linux/amd64, linux/arm64/v8'),
      });
    },
  );

  test('that names other layers is said: engines differ in which they load', async () => {
    const bytes = layout(
      second.blobs,
      [descriptor(second.manifest, MANIFEST, named)],
      [manifest(two, paths(two).toReversed())],
    );
    const { image, notifications } = await load(bytes);
    expect(image.digest).toBeUndefined();
    expect(notifications).toMatchObject([{ level: 'warning', code: 'manifests-differ' }]);
  });

  test.each<[string, string]>([
    ['no JSON', '{"'],
    ['a list', '[]'],
    ['of another image', JSON.stringify({ manifests: [descriptor(second.manifest, MANIFEST)] })],
    ['of a manifest that is missing', JSON.stringify({ manifests: [descriptor(jsonBlob({}), MANIFEST)] })],
    ['without digests', JSON.stringify({ manifests: [{}] })],
  ])('that is %s is nobody’s loss', async (_title, content) => {
    const bytes = layout([...first.blobs, ...second.blobs], [], [manifest(one), { name: 'index.json', content }]);
    const { image, notifications } = await load(bytes);
    expect([image.imageId, image.digest, notifications]).toEqual([one.imageId, undefined, []]);
  });
});

test.each(['fifo', 'character-device', 'block-device', 'directory'] as const)(
  'an archive whose manifest or layer is a %s',
  async (type) => {
    const { [`${hexOf(two.layers[0]?.digest ?? '')}.tar`]: _layer, ...rest } = files(two);
    const replaced: TarEntrySketch = { name: `${hexOf(two.layers[0]?.digest ?? '')}.tar`, type };
    const entries = Object.entries(rest).map(([name, content]) => ({ name, content }));
    const manifest = { name: 'manifest.json', content: JSON.stringify([entry(two)]) };
    expect((await load(tarFile([...entries, replaced, manifest]))).notifications).toMatchObject([
      { code: 'layer-missing', location: { kind: 'layer', index: 0 } },
    ]);
    expect(await failure(tarFile([...entries, { name: 'manifest.json', type }]))).toMatchObject({
      code: 'image-unrecognised',
    });
  },
);

describe('bad manifests', () => {
  test.each<[string, unknown, string]>([
    ['null', null, 'image-empty'],
    ['an empty list', [], 'image-empty'],
    ['an object', { Config: 'x' }, 'image-empty'],
    ['a list of anything', [1, 'x', null], 'image-empty'],
    ['no JSON', '{"', 'image-damaged'],
    ['too deep', `${'['.repeat(100)}${']'.repeat(100)}`, 'image-damaged'],
    ['too large', `"${'x'.repeat(5 * 1024 * 1024)}"`, 'image-damaged'],
    ['without a configuration', [{ Layers: [] }], 'image-damaged'],
    ['with a configuration outside', [{ Config: '../../etc/passwd', Layers: [] }], 'image-damaged'],
    ['with a configuration that is a list', [{ Config: 'list.json', Layers: [] }], 'image-damaged'],
  ])('%s', async (_title, manifest, code) => {
    const error = await failure(dockerArchive(manifest, { 'list.json': '[]' }));
    expect(error).toMatchObject({
      name: 'ConfigurationError',
      code,
      message: expect.stringMatching(/^image\.tar: [^\n]+$/),
    });
    expect(error.remedy).not.toBe('');
  });

  test('an OCI layout is none', async () => {
    expect(await failure(layout([], []), 'docker-archive:image.tar')).toMatchObject({
      code: 'image-unrecognised',
      remedy: expect.stringContaining('oci-archive:image.tar'),
    });
  });

  test('null for layers and tags: an image without layers', async () => {
    const bare = sketchImage({ layers: [] });
    const bytes = dockerArchive([{ Config: config(bare), RepoTags: null, Layers: null }], {
      [config(bare)]: bare.configuration.content,
    });
    expect((await load(bytes)).image.layers).toEqual([]);
  });

  test('fewer or more layers than the configuration names', async () => {
    const more = dockerArchive(
      [{ ...entry(one), Layers: [...entry(one).Layers, ...entry(two).Layers] }],
      files(one, two),
    );
    const fewer = dockerArchive([{ ...entry(two), Layers: entry(two).Layers.slice(0, 1) }], files(two));
    for (const bytes of [more, fewer]) {
      const { image, notifications } = await load(bytes);
      expect(notifications).toMatchObject([{ level: 'error', code: 'layers-inconsistent' }]);
      expect(image.layers.map(({ history }) => history)).not.toContainEqual(expect.anything());
    }
  });

  test('a layer that is missing', async () => {
    const { [`${hexOf(two.layers[0]?.digest ?? '')}.tar`]: _missing, ...rest } = files(two);
    const { image, notifications } = await load(dockerArchive([entry(two)], rest));
    expect(notifications).toMatchObject([
      { level: 'error', code: 'layer-missing', location: { kind: 'layer', index: 0 } },
    ]);
    expect(image.files.get('c')).toBeDefined();
  });
});
