import type { TarEntry } from '../../src/image/tar/entry.ts';
import { TarScanner } from '../../src/image/tar/scanner.ts';
import { expandSparse } from '../../src/image/tar/sparse.ts';

/** An entry with its content as text, sparse files expanded. */
export type ScannedEntry = Omit<TarEntry, 'offset' | 'stored' | 'leavesRoot'> & { content?: string };

/** Scans tar bytes pushed in pieces of `step` bytes, reading every payload. */
export function scan(bytes: Buffer, step = bytes.length): ScannedEntry[] {
  const entries: ScannedEntry[] = [];
  const scanner = new TarScanner(({ offset: _offset, stored, leavesRoot: _leavesRoot, sparse, ...entry }) => {
    const scanned: ScannedEntry = { ...entry };
    entries.push(scanned);
    const pieces: Buffer[] = [];
    return stored === 0
      ? undefined
      : (piece) => {
          pieces.push(Buffer.from(piece));
          const payload = Buffer.concat(pieces);
          if (payload.length < stored) return;
          const content = sparse ? expandSparse(payload, entry.size, sparse.extents) : payload;
          if (content) scanned.content = content.toString('latin1');
        };
  });
  for (let at = 0; at < bytes.length; at += step) scanner.write(bytes.subarray(at, at + step));
  scanner.end();
  return entries;
}
