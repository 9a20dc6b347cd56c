import { setImmediate } from 'node:timers/promises';
import { Damage } from '../damage.ts';
import { type FileRange, readStart } from '../file-range.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { instantiateWasm } from '../wasm/module.ts';
import { gzipChunks } from './gzip.ts';
import { SizeBound } from './size-bound.ts';
import { zstdChunks } from './zstd.ts';

/** Engines know bzip2 and xz too, which Node does not. */
export type Compression = 'none' | 'gzip' | 'zstd' | 'bzip2' | 'xz';

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
  /** Default: those of a layer. */
  readonly limits?: Pick<Limits, 'layerBytes' | 'ratio'>;
}

/**
 * Streams a compressed blob, whole, through `consume`, within the limits on size and ratio; checks the digest of the compressed bytes. A
 * chunk is valid until `consume` is done with it. Throws Damage, and what `consume` throws.
 */
export async function inflate(
  range: FileRange,
  compression: Exclude<Compression, 'none'>,
  consume: (chunk: Buffer) => void | Promise<void>,
  options: InflateOptions = {},
): Promise<void> {
  if (compression === 'xz' || compression === 'bzip2') throw new Damage(`it is compressed with ${compression}`);
  const bound = new SizeBound(range.size, options.limits ?? DEFAULT_LIMITS);
  const { digest } = options;
  const read = compression === 'gzip' ? gzipChunks : zstdChunks;
  for await (const chunk of read(range, instantiateWasm(), { digest })) {
    options.cancelled?.throwIfAborted();
    bound.add(chunk.length);
    await consume(chunk);
    // Gzip is inflated without waiting for anything, so that signals and timers would wait for its end.
    await setImmediate();
  }
}
