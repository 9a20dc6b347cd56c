import { detectCompression, inflate } from './compression/compression.ts';
import type { FileRange } from './file-range.ts';
import type { TarEntry } from './tar/entry.ts';
import { scanTarFile } from './tar/file.ts';
import { TarScanner } from './tar/scanner.ts';
import { expandSparse } from './tar/sparse.ts';

/** Who listens while a layer is read. */
export interface LayerListener {
  /** The next entry, the `ordinal`-th; true when its content is wanted, which must then be small enough to be held. */
  onEntry(entry: TarEntry, ordinal: number): boolean;
  /** The content of an entry that was wanted, whole. */
  onContent(ordinal: number, content: Uint8Array): void;
}

/** Reads one layer from start to end, in one pass. Throws Damage; what was heard until then stands. */
export async function readLayer(
  blob: FileRange,
  options: { readonly digest?: string; readonly cancelled?: AbortSignal },
  listener: LayerListener,
): Promise<void> {
  let ordinal = 0;
  const scanner = new TarScanner((entry) => {
    const current = ordinal++;
    return listener.onEntry(entry, current)
      ? collect(entry, (content) => listener.onContent(current, content))
      : undefined;
  });
  const compression = detectCompression(blob);
  if (compression === 'none') return scanTarFile(blob, scanner, options.cancelled);
  await inflate(blob, compression, (chunk) => scanner.write(chunk), options);
  scanner.end();
}

/** Holds a payload until it is complete; a sparse file is given its holes back. */
function collect(entry: TarEntry, finish: (content: Uint8Array) => void): ((piece: Buffer) => void) | undefined {
  const stored = Buffer.alloc(entry.stored);
  let filled = 0;
  const complete = () => {
    const content = entry.sparse ? expandSparse(stored, entry.size, entry.sparse.extents) : stored;
    if (content) finish(content);
  };
  if (entry.stored === 0) {
    complete();
    return undefined;
  }
  return (piece) => {
    filled += piece.copy(stored, filled);
    if (filled === entry.stored) complete();
  };
}
