import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { FileRange } from '../file-range.ts';
import type { TarScanner } from './scanner.ts';

/** A header and the next few, as files in images mostly are small: measured best between 8 KiB (page cache warm) and 64 KiB (cold). */
const WINDOW = 32 * 1024;
/** Reads between two looks at signals and timers. */
const READS_A_TURN = 256;

/** Pushes an uncompressed tar file through a scanner; seeks over payloads that nobody wants, so that they are never read. */
export async function scanTarFile(range: FileRange, scanner: TarScanner, cancelled?: AbortSignal): Promise<void> {
  const window = Buffer.allocUnsafe(WINDOW);
  const end = range.offset + range.size;
  const descriptor = openSync(range.file, 'r');
  try {
    let position = range.offset;
    for (let reads = 1; position < end && !scanner.finished; reads++) {
      const skipped = Math.min(scanner.skippable, end - position);
      if (skipped > 0) {
        scanner.skip(skipped);
        position += skipped;
      } else {
        const read = readSync(descriptor, window, 0, Math.min(WINDOW, end - position), position);
        if (read === 0) break;
        scanner.write(window.subarray(0, read));
        position += read;
      }
      if (reads % READS_A_TURN === 0) await setImmediate();
      cancelled?.throwIfAborted();
    }
    scanner.end();
  } finally {
    closeSync(descriptor);
  }
}
