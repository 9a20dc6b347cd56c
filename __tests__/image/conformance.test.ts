import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openHost } from '../../src/host/machine.ts';
import { type LoadedImage, loadImage } from '../../src/image/load.ts';
import type { FileEntry } from '../../src/model/image.ts';
import { fakeHost, quiet } from '../host/fake-host.ts';
import { LoopbackRegistry } from './registry/loopback-registry.ts';
import { COMPRESSIONS, DIALECTS, type Dialect, sketchImage } from './sketch.ts';
import { describeEntry } from './stack.ts';
import { zstdFrame } from './zstd-frame.ts';

const CTR = '--connect-timeout=3s --namespace=default';
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

/** Every way to the same image: what the user types, what writes the bytes for it, and the manifest's digest where the format has one. */
type Source = [title: string, reference: string, write: (workspace: string) => void, digest?: string | undefined];

const archive = (dialect: Dialect) => write(sketched.dockerArchive(dialect));
/** Docker 25 and later write an index beside manifest.json. */
const DIGESTS: Readonly<Partial<Record<Dialect, string>>> = {
  docker25: sketched.manifestDigest('none'),
  docker29: sketched.manifestDigest('gzip'),
  buildkit: sketched.manifestDigest('gzip'),
};
const WRAPPINGS = { plain: (bytes: Buffer) => bytes, gzip: gzipSync, zstd: zstdFrame } as const;

const SOURCES: Source[] = [
  ...DIALECTS.flatMap((dialect): Source[] => [
    [`docker-archive of ${dialect}`, 'docker-archive:image.tar', archive(dialect), DIGESTS[dialect]],
    [`bare path of ${dialect}`, 'image.tar', archive(dialect), DIGESTS[dialect]],
    [`${dialect} piped in`, '-', archive(dialect), DIGESTS[dialect]],
  ]),
  ...COMPRESSIONS.flatMap((each): Source[] => [
    [`oci-archive, ${each}`, 'oci-archive:image.tar', write(sketched.ociArchive(each)), sketched.manifestDigest(each)],
    [
      `oci-archive, ${each}, piped in`,
      'oci-archive:-',
      write(sketched.ociArchive(each)),
      sketched.manifestDigest(each),
    ],
    [
      `oci folder, ${each}`,
      'oci:image',
      (folder) => sketched.writeOciDirectory(join(folder, 'image'), each),
      sketched.manifestDigest(each),
    ],
    [
      `dir folder, ${each}`,
      'dir:image',
      (folder) => sketched.writeDirectory(join(folder, 'image'), each),
      sketched.manifestDigest(each),
    ],
  ]),
  ...Object.entries(WRAPPINGS).flatMap(([title, wrap]): Source[] => [
    [`docker-archive, ${title} around all`, 'image.tar', write(wrap(sketched.dockerArchive('docker20')))],
    [
      `docker-archive, ${title} around all, piped in`,
      'docker-archive:-',
      write(wrap(sketched.dockerArchive('podman'))),
    ],
    [
      `oci-archive, ${title} around all`,
      'oci-archive:image.tar',
      write(wrap(sketched.ociArchive())),
      sketched.manifestDigest(),
    ],
    [`oci-archive, ${title} around all, piped in`, '-', write(wrap(sketched.ociArchive())), sketched.manifestDigest()],
  ]),
  ['bare folder', './image', (folder) => sketched.writeOciDirectory(join(folder, 'image')), sketched.manifestDigest()],
  ['bare dir folder', 'image', (folder) => sketched.writeDirectory(join(folder, 'image')), sketched.manifestDigest()],
  ...(['docker25', 'docker29', 'buildkit'] as const).map(
    (dialect): Source => [`oci layout of ${dialect}`, 'oci-archive:image.tar', archive(dialect), DIGESTS[dialect]],
  ),
  ['Docker', 'docker:sketch:latest', engine('docker', 'image save -- sketch:latest', 'docker29'), DIGESTS.docker29],
  [
    'Podman',
    'podman:localhost/sketch',
    engine('podman', 'image save --format=docker-archive -- localhost/sketch', 'podman'),
  ],
  [
    'nerdctl',
    'containerd:sketch',
    engine('nerdctl', '--namespace=default save -- sketch', 'buildkit'),
    DIGESTS.buildkit,
  ],
  [
    'ctr',
    'containerd:sketch',
    engine('ctr', `${CTR} images export -- - docker.io/library/sketch:latest`, 'buildkit'),
    DIGESTS.buildkit,
  ],
  ['an image name', 'sketch:latest', engine('docker', 'image save -- sketch:latest', 'docker20')],
  [
    'an image name that only containerd knows',
    'sketch:latest',
    (workspace) => {
      for (const name of ['docker', 'podman']) program(workspace, name, 'echo "no such image" >&2; exit 1');
      engine('ctr', `${CTR} images export -- - docker.io/library/sketch:latest`, 'buildkit')(workspace);
    },
    DIGESTS.buildkit,
  ],
  ...COMPRESSIONS.flatMap((compression): Source[] => [
    [
      `registry, media types of oci, ${compression}`,
      'registry:REGISTRY/sketch:latest',
      () => void registry.push('sketch', sketched, { tag: 'latest', compression, dialect: 'oci' }),
      sketched.manifestDigest(compression),
    ],
    [
      `registry, media types of docker, ${compression}`,
      'registry:REGISTRY/docker/sketch:latest',
      () => void registry.push('docker/sketch', sketched, { tag: 'latest', compression, dialect: 'docker' }),
      // Other media types, another manifest.
      'sha256:',
    ],
  ]),
];

let registry: LoopbackRegistry;

beforeAll(async () => {
  registry = await LoopbackRegistry.start();
});

afterAll(() => registry.close());

function write(bytes: Buffer): Source[2] {
  return (workspace) => writeFileSync(join(workspace, 'image.tar'), bytes);
}

/** The only program of that name on PATH. */
function program(workspace: string, name: string, script: string): void {
  mkdirSync(join(workspace, 'bin'), { recursive: true });
  writeFileSync(join(workspace, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** An engine that is a program: it writes the image to its standard output when it is asked just so. */
function engine(name: string, args: string, dialect: Dialect): Source[2] {
  return (workspace) => {
    archive(dialect)(workspace);
    const image = join(workspace, 'image.tar');
    program(workspace, name, `[ "$*" = '${args}' ] && exec /bin/cat '${image}'; echo "asked: $*" >&2; exit 1`);
  };
}

async function load(reference: string, prepare: Source[2]): Promise<LoadedImage & { temporary: string[] }> {
  const temporary: string[] = [];
  const machine = fakeHost();
  const { workspace } = machine;
  const host = fakeHost({
    ...openHost({
      workspace,
      environment: { PATH: join(workspace, 'bin') },
      progress: quiet,
      standardInput: () => createReadStream(join(workspace, 'image.tar')),
    }),
    temporaryFolder: async () => {
      const folder = await machine.temporaryFolder();
      temporary.push(folder);
      return folder;
    },
  });
  prepare(workspace);
  return { ...(await loadImage(reference, { reads: ['etc/passwd', '**/.npmrc', 'app/copy'] }, host)), temporary };
}

describe.each(SOURCES)('%s', (_title, typed, prepare, manifest) => {
  test('gives the image as it was sketched', async () => {
    const reference = typed.replace('REGISTRY', registry.host);
    const loaded = await load(reference, prepare);
    const { image, notifications } = loaded;
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
    if (manifest === 'sha256:') expect(image.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    else expect(image.digest).toBe(manifest);
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
    expect(existsSync(loaded.archive.path)).toBe(true);
    await loaded.close();
    expect(loaded.temporary.filter(existsSync)).toEqual([]);
  });
});
