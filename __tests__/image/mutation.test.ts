import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { loadImage } from '../../src/image/load.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { fakeHost } from '../host/fake-host.ts';
import { Random } from './random.ts';
import { sketchImage } from './sketch.ts';

const CASES = 200;
const host = fakeHost();
const sketched = sketchImage({
  layers: [
    { files: { 'etc/passwd': 'root', l: { type: 'symlink', linkname: 'etc' }, [`${'long/'.repeat(30)}x`]: 'y' } },
    {
      files: {
        'l/.wh.passwd': '',
        'etc/h': { type: 'hardlink', linkname: 'etc/passwd' },
        ping: { capabilities: '0100000280', content: 'x' },
      },
    },
    { files: { 'etc/.wh..wh..opq': '', 'etc/.npmrc': 'token' } },
  ],
});

const ARCHIVES: [string, Buffer][] = [
  ['docker20', sketched.dockerArchive('docker20')],
  ['docker25', sketched.dockerArchive('docker25')],
  ['docker29', sketched.dockerArchive('docker29')],
  ['podman', sketched.dockerArchive('podman')],
  ['oci, uncompressed', sketched.ociArchive('none')],
  ['oci, gzip', sketched.ociArchive('gzip')],
  ['oci, zstd', sketched.ociArchive('zstd')],
  ['gzip around all', gzipSync(sketched.dockerArchive('docker20'))],
];

/** Cuts, flips, doubles, drops, moves or overwrites a piece; now and then makes the checksums of headers right again. */
function mutate(original: Buffer, random: Random): Buffer {
  let bytes = Buffer.from(original);
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(bytes.length);
    const block = at - (at % 512);
    const length = random.pick([1, 7, 512, 1024, 5120]);
    const edits = [
      () => bytes.subarray(0, at),
      () => splice(bytes, at, at + 1, Buffer.from([(bytes[at] ?? 0) ^ (1 << random.below(8))])),
      () => splice(bytes, block, block, bytes.subarray(block, block + length)),
      () => splice(bytes, block, block + length, Buffer.alloc(0)),
      () => splice(bytes, at, at + length, Buffer.alloc(length, random.below(256))),
      () =>
        splice(bytes, block + 156, block + 157, Buffer.from(random.pick(['x', 'g', 'L', 'S', '1', '2', '5', '\0']))),
      () =>
        splice(
          bytes,
          block + 124,
          block + 135,
          Buffer.from(random.pick(['77777777777', '00000000000', '00000000001', '-0000000001'])),
        ),
      () => Buffer.concat([bytes.subarray(block), bytes.subarray(0, block)]),
    ];
    bytes = Buffer.from(random.pick(edits)());
    if (bytes.length === 0) return bytes;
  }
  if (random.below(2) === 0) sealHeaders(bytes);
  return bytes;
}

function splice(bytes: Buffer, from: number, to: number, insert: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(to)]);
}

function sealHeaders(bytes: Buffer): void {
  for (let at = 0; at + 512 <= bytes.length; at += 512) {
    if (bytes.toString('latin1', at + 257, at + 262) !== 'ustar') continue;
    bytes.fill(0x20, at + 148, at + 156);
    const sum = bytes.subarray(at, at + 512).reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1');
  }
}

/** What became of a mutated archive: an image, said to be incomplete or not, or an error for the user. Anything else is a bug. */
async function review(bytes: Buffer): Promise<string> {
  writeFileSync(join(host.workspace, 'image'), bytes);
  try {
    const loaded = await loadImage('image', { reads: ['etc/passwd', '**/.npmrc'] }, host);
    for (const entry of loaded.image.files.versions()) loaded.image.files.content(entry);
    await loaded.close();
    return loaded.notifications.some(({ level }) => level === 'error') ? 'incomplete' : 'image';
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    expect(error.message).toMatch(/^image: \P{Cc}+$/u);
    return error.code;
  }
}

describe('mutated archives', () => {
  test.each(ARCHIVES)('%s: an image, a notification or an error, never a crash or a hang', async (title, original) => {
    const outcomes = new Map<string, number>();
    for (let seed = 1; seed <= CASES; seed++) {
      const outcome = await review(mutate(original, new Random(seed * 7919 + original.length))).catch(
        (cause: unknown) => {
          throw new Error(`${title}, seed ${seed}`, { cause });
        },
      );
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.values()].reduce((total, count) => total + count)).toBe(CASES);
    expect(outcomes.size).toBeGreaterThan(2);
  });

  test('compressed layers and JSON are held to their digests: no flipped bit of them passes unsaid', async () => {
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
        expect(await review(bytes)).not.toBe('image');
      }
    }
  });
});
