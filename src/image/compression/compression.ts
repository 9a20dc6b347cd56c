import { createReadStream } from 'node:fs';
import { isNativeError } from 'node:util/types';
import zlib from 'node:zlib';
import { Damage } from '../damage.ts';
import { type FileRange, readStart } from '../file-range.ts';
import { limits } from '../limits.ts';
import { feed } from './decoder-feed.ts';
import { DigestCheck } from './digest.ts';
import { createZstdDecoder } from './zstd.ts';
import { ZstdFrames } from './zstd-frames.ts';

/** Engines know bzip2 and xz too, which Node does not. */
export type Compression = 'none' | 'gzip' | 'zstd' | 'bzip2' | 'xz';

/** Node's default of 16 KiB costs a quarter more time; beyond 64 KiB nothing changes. */
const CHUNK = 256 * 1024;

/** By its first bytes: media types are not to be trusted. */
export function detectCompression(range: FileRange): Compression {
  const start = readStart(range, 10);
  if (start.length >= 3 && start.readUIntBE(0, 3) === 0x1f8b08) return 'gzip';
  if (start.length < 4) return 'none';
  if (start.toString('latin1', 0, 6) === '\xfd7zXZ\0') return 'xz';
  if (/^BZh[1-9]1AY&SY$/.test(start.toString('latin1'))) return 'bzip2';
  const magic = start.readUInt32LE();
  return magic === 0xfd2fb528 || (magic & 0xfffffff0) >>> 0 === 0x184d2a50 ? 'zstd' : 'none';
}

export interface InflateOptions {
  /** `algorithm:hex` that the compressed bytes must have. */
  readonly digest?: string;
  readonly cancelled?: AbortSignal;
}

/**
 * Streams a compressed blob, whole, through `consume`, within the limits on size and ratio; checks the digest of the compressed bytes.
 * Throws Damage; also when `consume` throws.
 */
export async function inflate(
  range: FileRange,
  compression: Exclude<Compression, 'none'>,
  consume: (chunk: Buffer) => void | Promise<void>,
  options: InflateOptions = {},
): Promise<void> {
  if (compression === 'xz' || compression === 'bzip2') throw new Damage(`it is compressed with ${compression}`);
  const check = options.digest === undefined ? undefined : new DigestCheck(options.digest);
  const pieces = compressedPieces(range, compression, check);
  const decoder = compression === 'gzip' ? zlib.createGunzip({ chunkSize: CHUNK }) : createZstdDecoder(CHUNK);
  const bound = boundOf(range.size);
  const drain = async () => {
    for await (const chunk of decoder as AsyncIterable<Buffer>) {
      options.cancelled?.throwIfAborted();
      bound(chunk.length);
      await consume(chunk);
    }
  };
  try {
    await Promise.all([feed(decoder, pieces), drain()]);
  } catch (error) {
    throw damageOf(error);
  } finally {
    decoder.destroy();
  }
  check?.verify();
}

async function* compressedPieces(
  range: FileRange,
  compression: 'gzip' | 'zstd',
  check?: DigestCheck,
): AsyncGenerator<Buffer> {
  if (range.size === 0) return;
  const end = range.offset + range.size - 1;
  const frames = compression === 'zstd' ? new ZstdFrames() : undefined;
  for await (const chunk of createReadStream(range.file, {
    start: range.offset,
    end,
    highWaterMark: CHUNK,
  }) as AsyncIterable<Buffer>) {
    check?.update(chunk);
    if (frames) yield* frames.split(chunk);
    else yield chunk;
  }
  frames?.end();
}

/** A bomb is told by how much more comes out than went in, and stopped early. */
function boundOf(compressed: number): (bytes: number) => void {
  let inflated = 0;
  return (bytes) => {
    inflated += bytes;
    if (inflated > limits.inflatedLayer) {
      throw new Damage(`it inflates to more than ${limits.inflatedLayer} bytes`, { kind: 'too-large' });
    }
    if (inflated > limits.ratioFrom && inflated > compressed * limits.ratio) {
      throw new Damage(`it inflates to more than ${limits.ratio} times its ${compressed} bytes`, { kind: 'too-large' });
    }
  };
}

/** Zlib's own errors become damage; anything else is not about the bytes. */
function damageOf(error: unknown): unknown {
  const code = isNativeError(error) && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || !/^(?:Z_|ZSTD)/i.test(code)) return error;
  const what = code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged';
  return new Damage(`its compressed data are ${what}`, { cause: error });
}
