import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { loadImage } from '../../src/image/load.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { fakeHost } from '../host/fake-host.ts';
import { mutate, mutateBytes } from './mutate.ts';
import { blobOf, jsonBlob, type Layout, ociBlobs, ociEntries } from './oci-blobs.ts';
import { Random } from './random.ts';
import { compress, sketchImage } from './sketch.ts';
import { describeEntry } from './stack.ts';
import { tarFile } from './tar-bytes.ts';
import { zstdFrame } from './zstd-frame.ts';

/** Of each of thirteen kinds. */
const CASES = 250;
/** Seconds that a case may take at most; all are far below. */
const HANGS = 10;
/** What thousands of small archives may add to the memory of the process at its peak, garbage of tests included. */
const MEMORY = 256 * 1024 * 1024;

const host = fakeHost();
const sketched = sketchImage({
  layers: [
    { files: { 'etc/passwd': 'root', l: { type: 'symlink', linkname: 'etc' }, [`${'long/'.repeat(30)}x`]: 'y' } },
    {
      files: {
        'l/.wh.passwd': '',
        ping: { capabilities: '0100000280', content: 'x' },
        'etc/h': { type: 'hardlink', linkname: 'ping' },
        'etc/os-release': 'ID=debian',
        'var/lib/dpkg/status': 'Package: a\nStatus: install ok installed\nVersion: 1\n',
      },
    },
    { files: { 'etc/.wh..wh..opq': '', 'etc/.npmrc': 'token' } },
  ],
});

const plain = (bytes: Buffer) => bytes;
/** Each way to pack the image, and how to pack a changed archive again. */
const ARCHIVES: [title: string, archive: Buffer, pack: (bytes: Buffer) => Buffer, reference?: string][] = [
  ['docker20', sketched.dockerArchive('docker20'), plain],
  ['docker25', sketched.dockerArchive('docker25'), plain],
  ['docker29', sketched.dockerArchive('docker29'), plain],
  ['docker29 as the nested OCI layout that it is', sketched.dockerArchive('docker29'), plain, 'oci-archive:image'],
  ['podman', sketched.dockerArchive('podman'), plain],
  ['oci, uncompressed', sketched.ociArchive('none'), plain],
  ['oci, gzip', sketched.ociArchive('gzip'), plain],
  ['oci, zstd', sketched.ociArchive('zstd'), plain],
  ['gzip around all, changed in the gzip', gzipSync(sketched.dockerArchive('docker20')), plain],
  ['gzip around a changed archive', sketched.dockerArchive('podman'), (bytes) => gzipSync(bytes, { level: 1 })],
  ['zstd around a changed archive', sketched.ociArchive('gzip'), zstdFrame],
];

interface Outcome {
  /** `image` when nothing was said above a note, `said` when something was, else the code of the error. */
  readonly what: string;
  /** All that a review sees of the image. */
  readonly seen: string;
}

/** Every layer held to its diffID, every byte read: what a careful user asks for. */
async function outcomeOf(reference: string): Promise<Outcome> {
  const begin = performance.now();
  try {
    const options = { reads: ['etc/passwd', '**/.npmrc', '**/x'], seeks: [{ text: 'token' }], verifyLayers: true };
    const loaded = await loadImage(reference, options, host);
    const { image, notifications } = loaded;
    const content = (entry: Parameters<typeof image.files.content>[0]) =>
      Buffer.from(image.files.content(entry) ?? []).toString('base64');
    const versions = [...image.files.versions()].map((entry) => [
      describeEntry(entry),
      entry.capabilities,
      entry.hidden,
      content(entry),
    ]);
    const seen = JSON.stringify([image.imageId, image.configuration, versions, image.packages, image.efficiency]);
    await loaded.close();
    return { what: notifications.some(({ level }) => level !== 'note') ? 'said' : 'image', seen };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    expect(error.message).toMatch(/^(?:image|\.\/layout): \P{Cc}+$/u);
    return { what: error.code, seen: '' };
  } finally {
    expect(performance.now() - begin).toBeLessThan(HANGS * 1000);
  }
}

/** Reviews what `prepare` writes for each seed: nothing may crash, and what is complete in silence must be the original. */
async function reviewAll(
  original: string,
  cases: number,
  prepare: (random: Random) => string,
  salt: number,
): Promise<ReadonlyMap<string, number>> {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= cases; seed++) {
    try {
      const { what, seen } = await outcomeOf(prepare(new Random(seed * 7919 + salt)));
      if (what === 'image') expect(seen).toBe(original);
      outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
    } catch (cause) {
      process.stderr.write(`seed ${seed}\n`);
      throw new Error(`seed ${seed}: ${cause instanceof Error ? cause.message : ''}`, { cause });
    }
  }
  return outcomes;
}

async function originalOf(archive: Buffer, reference = 'image'): Promise<string> {
  writeFileSync(join(host.workspace, 'image'), archive);
  const { what, seen } = await outcomeOf(reference);
  expect(what).toBe('image');
  return seen;
}

test.each(ARCHIVES)('%s: an image, a notification or an error; never a silent difference', async (...row) => {
  const [, archive, pack, reference = 'image'] = row;
  const original = await originalOf(pack(archive), reference);
  const before = process.resourceUsage().maxRSS;
  const prepare = (random: Random) => {
    writeFileSync(join(host.workspace, 'image'), pack(mutate(archive, random)));
    return reference;
  };
  const outcomes = await reviewAll(original, CASES, prepare, archive.length);
  expect([...outcomes.values()].reduce((total, count) => total + count)).toBe(CASES);
  expect(outcomes.size).toBeGreaterThan(2);
  expect((process.resourceUsage().maxRSS - before) * 1024).toBeLessThan(MEMORY);
});

describe('an OCI folder', () => {
  const folder = join(host.workspace, 'layout');
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();

  function replace(file: string, by: 'nothing' | 'folder' | 'link' | 'pipe', other: string): void {
    rmSync(file);
    if (by === 'folder') mkdirSync(file);
    if (by === 'link') symlinkSync(other, file);
    if (by === 'pipe') execFileSync('mkfifo', [file]);
  }

  /** One file changed, gone, in the place of another, or no longer a file. */
  function damage(random: Random): string {
    rmSync(folder, { recursive: true, force: true });
    sketched.writeOciDirectory(folder, random.pick(['none', 'gzip', 'zstd']));
    const file = random.pick(files());
    const other = random.pick([...files(), '/etc/passwd', folder]);
    if (random.below(4) > 0) writeFileSync(file, mutateBytes(readFileSync(file), random));
    else if (random.below(2) === 0) writeFileSync(file, readFileSync(random.pick(files())));
    else replace(file, random.pick(['nothing', 'folder', 'link', 'pipe']), other);
    return './layout';
  }

  test('never a silent difference', async () => {
    sketched.writeOciDirectory(folder);
    const { what, seen } = await outcomeOf('./layout');
    expect(what).toBe('image');
    const outcomes = await reviewAll(seen, CASES, damage, 1);
    expect(outcomes.size).toBeGreaterThan(2);
  });
});

test('layers that were changed before they were packed, all digests right: never a crash or a hang', async () => {
  let reviewed = 0;
  for (let seed = 1; seed <= CASES; seed++) {
    const random = new Random(seed);
    const layers = sketched.layers.map(({ content }) =>
      blobOf(random.below(2) === 0 ? mutate(content, random) : content),
    );
    const rootfs = { type: 'layers', diff_ids: layers.map(({ digest }) => digest) };
    const configuration = jsonBlob({ ...sketched.platform, config: {}, rootfs, history: [] });
    const layout: Layout = ociBlobs(
      { ...sketched, layers, configuration },
      random.pick(['none', 'gzip', 'zstd']),
      compress,
    );
    writeFileSync(join(host.workspace, 'image'), tarFile(ociEntries(layout)));
    const { what } = await outcomeOf('image').catch((cause: unknown) => {
      throw new Error(`seed ${seed}`, { cause });
    });
    if (what === 'said' || what === 'image') reviewed++;
  }
  expect(reviewed).toBeGreaterThan(CASES / 4);
});

test('compressed layers and JSON are held to their digests without being asked: no flipped bit of them passes unsaid', async () => {
  const original = sketched.ociArchive('gzip');
  const random = new Random(42);
  for (const { content } of [
    ...sketched.layers.map((layer) => ({ content: gzipSync(layer.content, { level: 6 }) })),
    sketched.configuration,
  ]) {
    const start = original.indexOf(content);
    expect(start).toBeGreaterThan(0);
    for (let times = 0; times < 20; times++) {
      const bytes = Buffer.from(original);
      const at = start + random.below(content.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random.below(8)), at);
      writeFileSync(join(host.workspace, 'image'), bytes);
      const loaded = await loadImage('image', { reads: [] }, host).catch((error: unknown) => error);
      if (loaded instanceof ConfigurationError) continue;
      const { notifications } = loaded as Awaited<ReturnType<typeof loadImage>>;
      expect(notifications.filter(({ level }) => level === 'error')).not.toEqual([]);
    }
  }
});
