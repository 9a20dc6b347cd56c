import { closeSync, openSync, readSync } from 'node:fs';
import { type ChunkOptions, watch } from '../compression/chunk-options.ts';
import type { FileRange } from '../file-range.ts';
import type { WasmModule } from '../wasm/module.ts';

/**
 * The bytes of a blob that is not compressed, in the chunk of `wasm`, 256 KiB at a time; the 32 KiB before them are in its window. Valid
 * until the next is asked for. Throws Damage when the blob does not have the digest.
 */
export function* storedChunks(
  range: FileRange,
  wasm: WasmModule,
  options: ChunkOptions = {},
): Generator<Buffer, void, undefined> {
  const { seen, verify } = watch(options);
  const { chunk, window } = wasm;
  const end = range.offset + range.size;
  window.fill(0);
  const descriptor = openSync(range.file, 'r');
  try {
    for (let position = range.offset; position < end; ) {
      const read = readSync(descriptor, chunk, 0, Math.min(chunk.length, end - position), position);
      if (read === 0) break;
      const piece = chunk.subarray(0, read);
      seen(piece);
      yield piece;
      if (read >= window.length) chunk.copy(window, 0, read - window.length, read);
      else {
        window.copyWithin(0, read);
        chunk.copy(window, window.length - read, 0, read);
      }
      position += read;
    }
  } finally {
    closeSync(descriptor);
  }
  verify();
}
