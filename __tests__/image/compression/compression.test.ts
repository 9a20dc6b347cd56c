import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib, { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { detectCompression, inflate } from '../../../src/image/compression/compression.ts';
import { ZstdFrames } from '../../../src/image/compression/zstd-frames.ts';
import { Damage } from '../../../src/image/damage.ts';
import { rangeOfFile } from '../../../src/image/file-range.ts';
import { skippableFrame, zstdFrame } from '../zstd-frame.ts';

const folder = mkdtempSync(join(tmpdir(), 'crr-compression-'));
const noise = Buffer.concat([randomBytes(300_000), Buffer.alloc(100_000, 'text ')]);

async function inflated(bytes: Buffer, digest?: string): Promise<Buffer> {
  const file = join(folder, createHash('sha256').update(bytes).digest('hex'));
  writeFileSync(file, bytes);
  const range = rangeOfFile(file);
  const compression = detectCompression(range);
  if (compression === 'none') throw new Error('not compressed');
  const parts: Buffer[] = [];
  await inflate(
    range,
    compression,
    (chunk) => void parts.push(Buffer.from(chunk)),
    digest === undefined ? {} : { digest },
  );
  return Buffer.concat(parts);
}

const half = noise.subarray(0, 200_000);
const rest = noise.subarray(200_000);
const members = (size: number) =>
  Buffer.concat(
    Array.from({ length: Math.ceil(noise.length / size) }, (_, at) =>
      gzipSync(noise.subarray(at * size, (at + 1) * size)),
    ),
  );

describe('what is inflated', () => {
  test.each<[string, Buffer]>([
    ['gzip', gzipSync(noise)],
    ['gzip of two members', Buffer.concat([gzipSync(half), gzipSync(rest)])],
    ['gzip of four hundred members', members(1000)],
    ['gzip with zeros at the end', Buffer.concat([gzipSync(noise), Buffer.alloc(5000)])],
    ['gzip with a million zeros at the end', Buffer.concat([gzipSync(noise), Buffer.alloc(1_000_000)])],
    ['zstd', zstdFrame(noise)],
    ['zstd of two frames', Buffer.concat([zstdFrame(half), zstdFrame(rest)])],
    [
      'zstd with frames to skip',
      Buffer.concat([
        skippableFrame(Buffer.from('toc')),
        zstdFrame(half),
        skippableFrame(half),
        zstdFrame(rest),
        skippableFrame(half),
      ]),
    ],
  ])('%s', async (_title, bytes) => {
    expect((await inflated(bytes)).equals(noise)).toBe(true);
  });

  const compress = (zlib as { zstdCompressSync?: (bytes: Buffer) => Buffer }).zstdCompressSync;
  const frame = compress ?? zstdFrame;

  test('zstd as this machine compresses it', async () => {
    expect((await inflated(Buffer.concat([frame(half), frame(rest)]))).equals(noise)).toBe(true);
  });
});

describe('what is refused', () => {
  test.each<[string, Buffer, string]>([
    ['truncated gzip', gzipSync(noise).subarray(0, 1000), 'its compressed data are truncated'],
    ['damaged gzip', flip(gzipSync(noise), 150_000), 'its compressed data are damaged'],
    ['gzip and then noise', Buffer.concat([gzipSync(half), Buffer.from('noise')]), 'its compressed data are damaged'],
    [
      'gzip, zeros and then a member',
      Buffer.concat([gzipSync(half), Buffer.alloc(10), gzipSync(rest)]),
      'data follow the end',
    ],
    [
      'gzip, many zeros and then a member',
      Buffer.concat([gzipSync(half), Buffer.alloc(900_000), gzipSync(rest)]),
      'data follow the end',
    ],
    ['truncated zstd', zstdFrame(noise).subarray(0, 1000), 'its zstd data are truncated'],
    ['zstd and then noise', Buffer.concat([zstdFrame(half), Buffer.from('noise')]), 'a frame does not start as one'],
    [
      'zstd with a window of 2 GiB',
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 21 << 3, 1, 0, 0]),
      'its zstd data need a window',
    ],
    [
      'zstd with one segment of 4 GiB',
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 255, 255, 255, 255, 1, 0, 0]),
      'its zstd data need a window',
    ],
  ])('%s', async (_title, bytes, message) => {
    const failure = await inflated(bytes).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Damage);
    expect((failure as Damage).message).toContain(message);
  });

  test('a bomb, early', async () => {
    const zeros = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    const bomb = Buffer.concat([zeros, zeros, zeros]);
    const failure = await inflated(bomb).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'too-large', message: expect.stringContaining('200 times') });
  });

  test('bytes of another digest', async () => {
    const bytes = gzipSync(noise);
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    expect((await inflated(bytes, digest)).length).toBe(noise.length);
    await expect(inflated(bytes, digest.replace(/.$/, digest.endsWith('0') ? '1' : '0'))).rejects.toThrow(
      'its digest is sha256:',
    );
  });
});

test('frames are cut at their ends, whatever the pieces they come in', () => {
  const bytes = Buffer.concat([
    zstdFrame(Buffer.from('one')),
    skippableFrame(Buffer.from('x')),
    zstdFrame(Buffer.from('two')),
    zstdFrame(Buffer.alloc(0)),
  ]);
  for (const step of [1, 2, 5, 13, bytes.length]) {
    const frames = new ZstdFrames();
    const pieces: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += step) pieces.push(...frames.split(bytes.subarray(at, at + step)));
    frames.end();
    const starts = pieces.filter((piece) => piece.length >= 4 && piece.readUInt32LE() === 0xfd2fb528);
    expect(Buffer.concat(pieces).length).toBe(bytes.length - 9);
    if (step === bytes.length) expect(starts).toHaveLength(3);
  }
});

function flip(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
  return bytes;
}
