import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Limits } from '../../src/image/limits.ts';
import type { LoadedImage } from '../../src/image/load.ts';
import type { FileEntry } from '../../src/model/image.ts';
import { sketchImage } from './sketch.ts';
import { blobOf, descriptor, failure, layout, load, OCI, parts } from './sources/archives.ts';
import { type TarEntrySketch, tarFile } from './tar-bytes.ts';

/** An image of these layers, each a gzip of its tar file or that file itself. */
function image(layers: readonly (readonly TarEntrySketch[])[], packed: boolean): Buffer {
  const blobs = layers.map((entries) => blobOf(packed ? gzipSync(tarFile(entries)) : tarFile(entries)));
  const sketched = sketchImage({ layers: layers.map(() => ({ files: {} })) });
  const { manifest, blobs: all } = parts({ ...sketched, layers: blobs });
  return layout(all, [descriptor(manifest, `${OCI}.manifest.v1+json`)]);
}

const HEAVY = { name: 'heavy', content: Buffer.alloc(40_000, 'x') };
const LIGHT = { name: 'light', content: '1' };

function paths({ image: { files } }: LoadedImage): string[] {
  return [...files.visible()].map(({ path }) => path).sort();
}

describe.each([
  ['gzip', true],
  ['uncompressed', false],
])('a limit on layers, %s', (_title, packed) => {
  const open = (layers: readonly (readonly TarEntrySketch[])[], limits: Partial<Limits>) =>
    load(image(layers, packed), 'image.tar', { reads: ['**'], limits });

  test('layer-bytes: the layer that is larger is said, the others are reviewed', async () => {
    const loaded = await open([[LIGHT], [HEAVY], [{ ...LIGHT, name: 'last' }]], { layerBytes: 20_000 });
    expect(paths(loaded)).toEqual(expect.arrayContaining(['last', 'light']));
    expect(loaded.notifications).toMatchObject([
      { level: 'error', code: 'layer-too-large', location: { kind: 'layer', index: 1 } },
    ]);
    expect(loaded.notifications[0]?.message).toContain('20000 bytes');
    expect(loaded.notifications[0]?.remedy).toContain('limits: layer-bytes=VALUE');
  });

  test('image-bytes: each layer for itself is small enough, all together are not', async () => {
    const heavies = [0, 1, 2].map((index) => [{ ...HEAVY, name: `heavy-${index}` }]);
    expect((await open(heavies, { imageBytes: 200_000 })).notifications).toEqual([]);
    const { notifications } = await open(heavies, { imageBytes: 100_000 });
    expect(notifications).toMatchObject([{ code: 'layer-too-large', location: { index: 2 } }]);
    expect(notifications[0]?.remedy).toContain('limits: image-bytes=VALUE');
  });

  test('entries: of all layers together', async () => {
    const many = Array.from({ length: 20 }, (_, index) => ({ name: `f${index}` }));
    const other = many.map(({ name }) => ({ name: `g${name}` }));
    expect((await open([many, other], { entries: 40 })).notifications).toEqual([]);
    const loaded = await open([many, other], { entries: 30 });
    expect(loaded.notifications).toMatchObject([{ code: 'layer-too-large', location: { index: 1 } }]);
    expect(loaded.notifications[0]?.remedy).toContain('limits: entries=VALUE');
    expect(paths(loaded)).toEqual(expect.arrayContaining(many.map(({ name }) => name)));
  });

  test.each<[string, Partial<Limits>, string, string]>([
    ['path-length', { pathLength: 20 }, 'abcdefghij/abcdefghij', 'abcdefghi/abcdefghij'],
    ['path-depth', { pathDepth: 5 }, 'a/b/c/d/e/f', 'a/b/c/d/e'],
  ])('%s: entries past it are passed over and counted', async (name, limits, far, near) => {
    const loaded = await open([[{ name: far }, { name: `${far}g` }, { name: near }]], limits);
    expect(loaded.image.files.get(near)?.type).toBe('file');
    expect(loaded.image.files.get(far)).toBeUndefined();
    expect(loaded.notifications).toMatchObject([{ level: 'warning', code: 'entry-unplaceable' }]);
    expect(loaded.notifications[0]?.message).toMatch(new RegExp(`2 entries.*limit ${name}`));
  });

  test('file-bytes: contents of that size are kept, larger ones are not', async () => {
    const loaded = await open([[HEAVY, LIGHT]], { fileBytes: 39_999 });
    const { files } = loaded.image;
    expect(files.content(files.get('light') as FileEntry)).toHaveLength(1);
    expect(files.content(files.get('heavy') as FileEntry)).toBeUndefined();
    expect(loaded.notifications).toMatchObject([{ code: 'content-not-read' }]);
    expect(loaded.notifications[0]?.message).toContain('limit file-bytes');
    expect((await open([[HEAVY, LIGHT]], { fileBytes: 40_000 })).notifications).toEqual([]);
  });

  test('captured-bytes: kept in the order of the image; what comes after is counted, layer by layer', async () => {
    const files = (layer: number) => [0, 1, 2].map((file) => ({ ...HEAVY, name: `l${layer}/f${file}` }));
    const { image: loaded, notifications } = await open([files(0), files(1), files(2)], { capturedBytes: 170_000 });
    const kept = [...loaded.files.visible()].filter((entry) => loaded.files.content(entry));
    expect(kept.map(({ path }) => path).sort()).toEqual(['l0/f0', 'l0/f1', 'l0/f2', 'l1/f0']);
    expect(notifications.map(({ code, location }) => [code, location])).toMatchObject([
      ['content-not-read', { index: 1 }],
      ['content-not-read', { index: 2 }],
    ]);
    expect(notifications[0]?.message).toMatch(/2 entries .*l1\/f1.*limit captured-bytes/);
    expect(notifications[1]?.message).toMatch(/3 entries .*l2\/f0/);
  });
});

test('ratio: judged once enough came out', async () => {
  const zeros = [{ name: 'zeros', content: Buffer.alloc(110 * 1024 * 1024) }];
  expect((await load(image([zeros], true), 'image.tar', { limits: { ratio: 2000 } })).notifications).toEqual([]);
  const error = await failure(image([zeros], true), 'image.tar', { limits: { ratio: 100 } });
  expect(error).toMatchObject({ code: 'image-unreadable' });
  expect(error.message).toContain('more than 100 times');
});

describe('documents', () => {
  const sketched = sketchImage({ layers: [{ files: { a: '1' } }] });
  const archives: [string, Buffer][] = [
    ['docker-archive', sketched.dockerArchive('docker20')],
    ['OCI archive', sketched.ociArchive('gzip')],
  ];

  test.each(archives)('json-bytes, %s', async (_title, bytes) => {
    const error = await failure(bytes, 'image.tar', { limits: { jsonBytes: 100 } });
    expect(error).toMatchObject({ code: 'image-damaged', remedy: expect.stringContaining('limits: json-bytes=VALUE') });
    expect(error.message).toContain('more than 100');
  });

  test.each(archives)('json-depth, %s', async (_title, bytes) => {
    const error = await failure(bytes, 'image.tar', { limits: { jsonDepth: 2 } });
    expect(error).toMatchObject({ code: 'image-damaged', remedy: expect.stringContaining('limits: json-depth=VALUE') });
    expect((await load(bytes, 'image.tar', { limits: { jsonDepth: 10 } })).notifications).toEqual([]);
  });
});
