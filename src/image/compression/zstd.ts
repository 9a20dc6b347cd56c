import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { Damage } from '../damage.ts';
import type { FileRange } from '../file-range.ts';
import type { WasmModule } from '../wasm/module.ts';
import { type ChunkOptions, watch } from './chunk-options.ts';
import { createZstdDecoder } from './zstd-decoder.ts';
import { ZstdFrames } from './zstd-frames.ts';

/** Node's default of 16 KiB costs a quarter more time; beyond 64 KiB nothing changes. */
const PIECE = 256 * 1024;

/**
 * The plain bytes of a zstd blob, in the chunk of `wasm`, 256 KiB at a time; the 32 KiB before them are in its window. Valid until the next
 * is asked for, and to be left as they are. Throws Damage, also when the blob does not have the digest.
 */
export async function* zstdChunks(
  range: FileRange,
  wasm: WasmModule,
  options: ChunkOptions = {},
): AsyncGenerator<Buffer, void, undefined> {
  const { seen, verify } = watch(options);
  const { chunk, window } = wasm;
  window.fill(0);
  let filled = 0;
  for await (const piece of decoded(range, seen)) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.copy(chunk, filled, at);
      at += taken;
      filled += taken;
      if (filled < chunk.length) continue;
      yield chunk;
      chunk.copy(window, 0, chunk.length - window.length);
      filled = 0;
    }
  }
  if (filled > 0) yield chunk.subarray(0, filled);
  verify();
}

async function* decoded(range: FileRange, seen: (piece: Buffer) => void): AsyncGenerator<Buffer> {
  const decoder = createZstdDecoder(PIECE);
  // What goes wrong on the way destroys the decoder, and so reaches the loop.
  pipeline(Readable.from(framePieces(range, seen)), decoder, () => undefined);
  try {
    yield* decoder as AsyncIterable<Buffer>;
  } catch (error) {
    throw damageOf(error);
  }
}

async function* framePieces(range: FileRange, seen: (piece: Buffer) => void): AsyncGenerator<Buffer> {
  const frames = new ZstdFrames();
  const options = { start: range.offset, end: range.offset + range.size - 1, highWaterMark: PIECE };
  for await (const piece of createReadStream(range.file, options) as AsyncIterable<Buffer>) {
    seen(piece);
    yield* frames.split(piece);
  }
  frames.end();
}

/** Zlib's own errors become damage; anything else is not about the bytes. */
function damageOf(error: unknown): unknown {
  const code = isNativeError(error) && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string' || !/^(?:Z_|ZSTD)/i.test(code)) return error;
  const what = code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged';
  return new Damage(`its compressed data are ${what}`, { cause: error });
}
