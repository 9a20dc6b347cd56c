import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { loadImage } from '../../src/image/load.ts';
import type { FileEntry, FileTree } from '../../src/model/image.ts';
import { fakeHost } from '../host/fake-host.ts';
import { sketchImage } from './sketch.ts';
import { blobOf, descriptor, failure, layout, load, OCI, parts } from './sources/archives.ts';
import { type TarEntrySketch, tarEntry, tarFile } from './tar-bytes.ts';

const image = sketchImage({ layers: [{ files: { a: 'x'.repeat(3000) } }, { files: { b: '2' } }] });

const NO_TAR = blobOf(Buffer.alloc(1024, 'x'));
const LAYER = `${OCI}.layer.v1.tar`;

function text(files: FileTree, path: string): string | undefined {
  const content = files.content(files.get(path) as FileEntry);
  return content && Buffer.from(content).toString();
}

/** An image whose layers are these tar files, whatever they hold. */
function withLayers(...layers: Buffer[]): Buffer {
  const blobs = layers.map(blobOf);
  const odd = {
    ...image,
    layers: blobs,
    configuration: sketchImage({ layers: layers.map(() => ({ files: {} })) }).configuration,
  };
  const { manifest, blobs: all } = parts(odd);
  return layout(all, [descriptor(manifest, `${OCI}.manifest.v1+json`)]);
}

describe('no image at all', () => {
  const archive = image.dockerArchive('podman');

  test.each<[string, Buffer, string, RegExp]>([
    ['empty', Buffer.alloc(0), 'image-not-an-archive', /it is empty/],
    ['text', Buffer.from('FROM alpine\n'.repeat(100)), 'image-not-an-archive', /checksum mismatch/],
    ['short text', Buffer.from('FROM alpine\n'), 'image-not-an-archive', /truncated/],
    [
      'a pointer of Git LFS',
      Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`),
      'image-not-an-archive',
      /a pointer of Git LFS, not the file itself/,
    ],
    ['xz', Buffer.concat([Buffer.from('\xfd7zXZ\0', 'latin1'), archive]), 'image-compression', /with xz/],
    ['bzip2', Buffer.from('BZh91AY&SY and so on'), 'image-compression', /with bzip2/],
    ['zeros', Buffer.alloc(4096), 'image-not-an-archive', /it is empty/],
    [
      'a tar file of something else',
      tarFile([{ name: 'README' }]),
      'image-unrecognised',
      /neither manifest.json nor index.json/,
    ],
    ['cut within a layer', archive.subarray(0, 2000), 'image-damaged', /it is truncated \(byte \d+ of the tar file\)/],
    ['cut before its manifest', archive.subarray(0, 5120), 'image-unrecognised', /neither/],
    ['gzip, cut', gzipSync(archive).subarray(0, 200), 'image-damaged', /its compressed data are truncated/],
    ['gzip of something else', gzipSync(Buffer.from('hello')), 'image-not-an-archive', /truncated/],
  ])('%s', async (_title, bytes, code, message) => {
    const error = await failure(bytes);
    expect(error).toMatchObject({ name: 'ConfigurationError' });
    expect(error.location).toBeUndefined();
    expect(error.code).toMatch(new RegExp(`^(?:${code})$`));
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^image\.tar: [^\n]+$/);
    expect(error.remedy).toMatch(/\.$/);
  });

  test('a folder that is none', async () => {
    const host = fakeHost();
    mkdirSync(join(host.workspace, 'app'));
    await expect(loadImage('app', { reads: [] }, host)).rejects.toMatchObject({
      code: 'image-unrecognised',
      message: 'app: it holds neither index.json nor manifest.json, so it is no image',
    });
  });

  test('its only layer is damaged', async () => {
    expect(await failure(withLayers(Buffer.alloc(1024, 'x')))).toMatchObject({
      code: 'image-unreadable',
      message: expect.stringMatching(/^image\.tar: Layer 0 \(sha256:.*checksum mismatch/),
    });
  });
});

test('its layers are fewer than its configuration names, and none can be read', async () => {
  const { manifest, blobs } = parts(image, (each) => ({ ...each, layers: [descriptor(NO_TAR, LAYER)] }));
  expect(await failure(layout([...blobs, NO_TAR], [descriptor(manifest, `${OCI}.manifest.v1+json`)]))).toMatchObject({
    code: 'image-unreadable',
    message: expect.stringContaining('checksum mismatch'),
  });
});

describe('one layer of several', () => {
  const good = tarFile([{ name: 'good', content: '1' }]);
  const bomb = gzipSync(
    Buffer.concat([tarEntry({ name: 'zeros', size: 2 ** 28 }).subarray(0, 512), Buffer.alloc(2 ** 28)]),
  );

  test.each<[string, Buffer, string]>([
    ['is no tar file', Buffer.alloc(2048, 'x'), 'layer-unreadable'],
    [
      'is truncated',
      tarFile([{ name: 'a' }, { name: 'b', content: 'x'.repeat(2000) }]).subarray(0, 1600),
      'layer-unreadable',
    ],
    ['is compressed with xz', Buffer.concat([Buffer.from('\xfd7zXZ\0', 'latin1'), good]), 'layer-unreadable'],
    ['is truncated gzip', gzipSync(image.layers[0]?.content ?? '').subarray(0, 40), 'layer-unreadable'],
    ['inflates without end', bomb, 'layer-too-large'],
  ])('%s: the others are reviewed, and it is said', async (_title, bad, code) => {
    const { image: loaded, notifications } = await load(withLayers(bad, good));
    expect(notifications).toMatchObject([
      {
        level: 'error',
        code,
        location: { kind: 'layer', index: 0 },
        message: expect.stringContaining('Layer 0'),
        remedy: expect.stringMatching(/\.$/),
      },
    ]);
    expect(loaded.files.get('good')?.layer).toBe(1);
    expect(loaded.layers).toHaveLength(2);
  });

  test('what stands before the damage counts', async () => {
    const bad = tarFile([
      { name: 'secret', content: 'hush' },
      { name: 'b', content: 'x'.repeat(2000) },
    ]).subarray(0, 2000);
    const { image: loaded } = await load(withLayers(bad, good), 'image.tar', { reads: ['secret'] });
    expect(text(loaded.files, 'secret')).toBe('hush');
  });
});

describe('content that rules read', () => {
  const files = (...layers: TarEntrySketch[][]) => withLayers(...layers.map((layer) => tarFile(layer)));

  test.each([
    ['a file', [[{ name: 'x/.npmrc', content: 'token' }]]],
    [
      'a hard link of a file that no rule named',
      [
        [
          { name: 'odd', content: 'token' },
          { name: 'x/.npmrc', type: 'hardlink', linkname: 'odd' },
        ],
      ],
    ],
    [
      'a hard link into a lower layer',
      [[{ name: 'odd', content: 'token' }], [{ name: 'x/.npmrc', type: 'hardlink', linkname: 'odd' }]],
    ],
    [
      'a hard link whose first name was replaced',
      [
        [
          { name: 'odd', content: 'token' },
          { name: 'x/.npmrc', type: 'hardlink', linkname: 'odd' },
          { name: 'odd', content: '-' },
        ],
      ],
    ],
    [
      'a file shipped through a link to its folder',
      [
        [
          { name: 'y', type: 'symlink', linkname: 'x' },
          { name: 'y/.npmrc', content: 'token' },
        ],
      ],
    ],
  ] as [string, TarEntrySketch[][]][])('is kept: %s', async (_title, layers) => {
    for (const bytes of [files(...layers), withLayers(...layers.map((layer) => gzipSync(tarFile(layer))))]) {
      const { image: loaded, notifications } = await load(bytes, 'image.tar', { reads: ['x/.npmrc'] });
      expect(text(loaded.files, 'x/.npmrc')).toBe('token');
      expect(notifications).toEqual([]);
    }
  });

  test('a symbolic link: its target is kept', async () => {
    const bytes = files([
      { name: 'etc/os-release', type: 'symlink', linkname: '../usr/lib/os-release' },
      { name: 'usr/lib/os-release', content: 'ID=x' },
    ]);
    const { files: tree } = (await load(bytes, 'image.tar', { reads: ['etc/os-release'] })).image;
    expect(Buffer.from(tree.content(tree.resolve('etc/os-release') as FileEntry) ?? []).toString()).toBe('ID=x');
  });

  test('a sparse file is kept with its holes', async () => {
    const pax = { 'GNU.sparse.map': '2,3', 'GNU.sparse.numblocks': '1', 'GNU.sparse.size': '6' };
    const { image: loaded } = await load(files([{ name: 'x', content: 'abc', pax }]), 'image.tar', { reads: ['x'] });
    expect(text(loaded.files, 'x')).toBe('\0\0abc\0');
  });

  test('a file past the cap is not, and that is said', async () => {
    const { image: loaded, notifications } = await load(
      files([{ name: 'x', content: Buffer.alloc(1024 * 1024 + 1) }]),
      'image.tar',
      { reads: ['x'], limits: { fileBytes: 1024 * 1024 } },
    );
    expect(loaded.files.content(loaded.files.get('x') as FileEntry)).toBeUndefined();
    expect(notifications).toMatchObject([{ level: 'warning', code: 'content-not-read' }]);
  });

  test('all files past the total are not, and that is said once a layer', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `d/${index}`, content: Buffer.alloc(1024 * 1024) }));
    const { image: loaded, notifications } = await load(files(many), 'image.tar', { reads: ['d/**'] });
    const kept = many.filter(({ name }) => loaded.files.content(loaded.files.get(name) as FileEntry));
    expect(kept).toHaveLength(24);
    expect(notifications).toMatchObject([{ code: 'content-not-read', message: expect.stringContaining('6 entries') }]);
  });
});

test('a cancelled run stops', async () => {
  const controller = new AbortController();
  const host = fakeHost({ cancelled: controller.signal });
  writeFileSync(join(host.workspace, 'image.tar'), image.dockerArchive());
  controller.abort();
  await expect(loadImage('image.tar', { reads: [] }, host)).rejects.toMatchObject({ name: 'AbortError' });
});

test('history belongs to layers only where they are as many', async () => {
  const history = [
    { created_by: 'ENV', empty_layer: true },
    { created_by: 'one' },
    { created_by: 'CMD', empty_layer: true },
    { created_by: 'two' },
  ];
  const layers = [{ files: { a: '1' } }, { files: { b: '2' } }];
  const matching = await load(sketchImage({ layers, history }).dockerArchive());
  expect(matching.image.layers.map((layer) => layer.history?.created_by)).toEqual(['one', 'two']);
  const short = await load(sketchImage({ layers, history: history.slice(0, 3) }).dockerArchive());
  expect(short.image.layers.map((layer) => layer.history)).toEqual([undefined, undefined]);
});
