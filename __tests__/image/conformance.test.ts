import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type LoadedImage, loadImage } from '../../src/image/load.ts';
import type { FileEntry } from '../../src/model/image.ts';
import { fakeHost } from '../host/fake-host.ts';
import { LoopbackRegistry } from './registry/loopback-registry.ts';
import { COMPRESSIONS, DIALECTS, type SketchedImage, sketchImage } from './sketch.ts';
import { describeEntry } from './stack.ts';
import { zstdFrame } from './zstd-frame.ts';

const LONG = `${'folder/'.repeat(30)}ü`;
const SHELL = { 'bin/sh': { mode: 0o755, content: '#!' }, lib: { type: 'symlink', linkname: 'usr/lib' } } as const;

const sketched = sketchImage({
  created: '2026-10-05T00:00:00Z',
  config: {
    User: 'app',
    Env: ['PATH=/bin'],
    ExposedPorts: { '80/tcp': {} },
    Entrypoint: ['/bin/sh'],
    Labels: { a: 'b' },
  },
  layers: [
    {
      base: true,
      createdBy: 'base',
      files: { ...SHELL, 'etc/': { type: 'directory', mode: 0o700 }, 'etc/passwd': 'root:x:0' },
    },
    {
      createdBy: 'COPY . .',
      files: {
        'lib/libc.so': 'shared',
        'app/.npmrc': 'token',
        'app/copy': { type: 'hardlink', linkname: 'app/.npmrc' },
        'usr/bin/ping': { mode: 0o4755, content: 'elf', capabilities: '0100000280000000000000000000000000000000' },
        'cache/a': 'aaaa',
        'cache/b': 'bb',
        [LONG]: { uid: 1000, gid: 1000, content: 'deep' },
      },
    },
    {
      createdBy: 'RUN rm',
      files: { 'app/.wh..npmrc': '', 'cache/.wh..wh..opq': '', 'cache/c': 'c', 'etc/passwd': 'root:x:0\napp:x:1' },
    },
    {
      base: true,
      createdBy: 'base',
      files: { ...SHELL, 'etc/': { type: 'directory', mode: 0o700 }, 'etc/passwd': 'root:x:0' },
    },
  ],
});

/** What a person reads out of the sketch: folders implied, whiteouts applied, hard links and capabilities kept. */
const VISIBLE = [
  'app directory 755 0 0 @1',
  'app/copy file 644 0 5 = app/.npmrc @1',
  'bin directory 755 0 0 @0',
  'bin/sh file 755 0 2 @3',
  'cache directory 755 0 0 @1',
  'cache/c file 644 0 1 @2',
  'etc directory 700 0 0 @0',
  'etc/passwd file 644 0 8 @3',
  ...Array.from({ length: 30 }, (_, depth) => `${'folder/'.repeat(depth + 1).slice(0, -1)} directory 755 0 0 @1`),
  `${LONG} file 644 1000 4 @1`,
  'lib symlink 777 0 0 -> usr/lib @3',
  'usr directory 755 0 0 @1',
  'usr/bin directory 755 0 0 @1',
  'usr/bin/ping file 4755 0 3 @1',
  'usr/lib directory 755 0 0 @1',
  'usr/lib/libc.so file 644 0 6 @1',
].sort();

const COUNTS = [
  { size: 10, added: 5, changed: 0, deleted: 0, wastedBytes: 10 },
  { size: 24, added: 42, changed: 0, deleted: 0, wastedBytes: 6 },
  { size: 17, added: 1, changed: 1, deleted: 3, wastedBytes: 16 },
  { size: 10, added: 0, changed: 3, deleted: 0, wastedBytes: 0 },
];

/** Every way to the same image: what the user types, and what writes the bytes for it. */
type Source = [title: string, reference: string, write: (workspace: string, image: SketchedImage) => void];

const SOURCES: Source[] = [
  ...DIALECTS.map(
    (dialect): Source => [
      `docker-archive of ${dialect}`,
      'docker-archive:image.tar',
      write((image) => image.dockerArchive(dialect)),
    ],
  ),
  ...DIALECTS.map(
    (dialect): Source => [`bare path of ${dialect}`, 'image.tar', write((image) => image.dockerArchive(dialect))],
  ),
  ...COMPRESSIONS.map(
    (each): Source => [`oci-archive, ${each}`, 'oci-archive:image.tar', write((image) => image.ociArchive(each))],
  ),
  ...COMPRESSIONS.map(
    (each): Source => [
      `oci folder, ${each}`,
      'oci:image',
      (folder, image) => image.writeOciDirectory(join(folder, 'image'), each),
    ],
  ),
  ['bare folder', './image', (folder, image) => image.writeOciDirectory(join(folder, 'image'))],
  ['docker-archive, gzip around all', 'image.tar', write((image) => gzipSync(image.dockerArchive('docker20')))],
  ['oci-archive, zstd around all', 'oci-archive:image.tar', write((image) => zstdFrame(image.ociArchive()))],
  ['oci layout of docker25', 'oci-archive:image.tar', write((image) => image.dockerArchive('docker25'))],
  ['nested oci layout of docker29', 'oci-archive:image.tar', write((image) => image.dockerArchive('docker29'))],
  ['Docker', 'docker:sketch:latest', write((image) => image.dockerArchive('docker29'))],
  ['Podman', 'podman:localhost/sketch', write((image) => image.dockerArchive('podman'))],
  ['an image name', 'sketch:latest', write((image) => image.dockerArchive('docker20'))],
  ...(['oci', 'docker'] as const).flatMap((dialect) =>
    COMPRESSIONS.map(
      (compression): Source => [
        `registry, media types of ${dialect}, ${compression}`,
        'registry:REGISTRY/sketch:latest',
        (_folder, image) => void registry.push('sketch', image, { tag: 'latest', compression, dialect }),
      ],
    ),
  ),
];

let registry: LoopbackRegistry;

beforeAll(async () => {
  registry = await LoopbackRegistry.start();
});

afterAll(() => registry.close());

function write(bytes: (image: SketchedImage) => Buffer): Source[2] {
  return (workspace, image) => writeFileSync(join(workspace, 'image.tar'), bytes(image));
}

async function load(reference: string, prepare: Source[2]): Promise<LoadedImage & { temporary: string[] }> {
  const temporary: string[] = [];
  const machine = fakeHost();
  const host = fakeHost({
    workspace: machine.workspace,
    which: async (program) => (program === 'docker' || program === 'podman' ? `/usr/bin/${program}` : undefined),
    run: async (_program, _args, options) => {
      copyFileSync(join(machine.workspace, 'image.tar'), options?.stdoutFile ?? '');
      return { exitCode: 0, timedOut: false, stdout: '', stderr: '' };
    },
    temporaryFolder: async () => {
      const folder = await machine.temporaryFolder();
      temporary.push(folder);
      return folder;
    },
  });
  prepare(machine.workspace, sketched);
  return { ...(await loadImage(reference, { reads: ['etc/passwd', '**/.npmrc', 'app/copy'] }, host)), temporary };
}

describe.each(SOURCES)('%s', (_title, typed, prepare) => {
  test('gives the image as it was sketched', async () => {
    const reference = typed.replace('REGISTRY', registry.host);
    const loaded = await load(reference, prepare);
    const { image, notifications, archive } = loaded;
    expect(notifications).toEqual([]);
    expect([...image.files.visible()].map(describeEntry).sort()).toEqual(VISIBLE);
    expect(image.files.get('usr/bin/ping')?.capabilities).toBe('0100000280000000000000000000000000000000');
    expect(
      image.layers.map(({ size, added, changed, deleted, wastedBytes }) => ({
        size,
        added,
        changed,
        deleted,
        wastedBytes,
      })),
    ).toEqual(COUNTS);
    expect(image.layers.map(({ index, diffId, history }) => [index, diffId, history?.created_by])).toEqual(
      sketched.layers.map(({ digest }, index) => [index, digest, ['base', 'COPY . .', 'RUN rm', 'base'][index]]),
    );
    expect(image).toMatchObject({ reference, imageId: sketched.imageId, platform: 'linux/amd64' });
    expect(image.configuration).toMatchObject({
      os: 'linux',
      created: '2026-10-05T00:00:00Z',
      config: { User: 'app', Entrypoint: ['/bin/sh'] },
    });
    const text = (entry: FileEntry | undefined) => entry && Buffer.from(image.files.content(entry) ?? []).toString();
    expect(image.files.versionsOf('etc/passwd').map(text)).toEqual(['root:x:0', 'root:x:0\napp:x:1', 'root:x:0']);
    expect(image.files.versionsOf('app/.npmrc').map(text)).toEqual(['token']);
    expect(text(image.files.get('app/copy'))).toBe('token');
    expect(image.files.content(image.files.get('bin/sh') as FileEntry)).toBeUndefined();
    expect(
      readdirSync(archive.kind === 'oci' && !reference.includes('archive') ? archive.path : join(archive.path, '..')),
    ).not.toEqual([]);
    await loaded.close();
    expect(loaded.temporary.filter((folder) => exists(folder))).toEqual([]);
  });
});

function exists(folder: string): boolean {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
