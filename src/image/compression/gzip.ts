import { closeSync, openSync } from 'node:fs';
import type { FileRange } from '../file-range.ts';
import type { WasmModule } from '../wasm/module.ts';
import { type ChunkOptions, watch } from './chunk-options.ts';
import { GzipReader } from './gzip-reader.ts';

/**
 * The plain bytes of a gzip blob, in the chunk of `wasm`, 256 KiB at a time; the 32 KiB before them are in its window. Valid until the next
 * is asked for, and to be left as they are. Throws Damage, also when the blob does not have the digest.
 */
export function* gzipChunks(
  range: FileRange,
  wasm: WasmModule,
  options: ChunkOptions = {},
): Generator<Buffer, void, undefined> {
  const { seen, verify } = watch(options);
  const reader = new GzipReader(wasm);
  const descriptor = openSync(range.file, 'r');
  try {
    reader.start({ descriptor, offset: range.offset, size: range.size, seen }, options.digest === undefined);
    for (let chunk = reader.next(); chunk; chunk = reader.next()) yield chunk;
  } finally {
    closeSync(descriptor);
  }
  verify();
}
