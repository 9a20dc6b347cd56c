import { Filesystem, type LayerCounts } from '../../src/image/filesystem/filesystem.ts';
import { Remarks } from '../../src/image/remarks.ts';
import { TarScanner } from '../../src/image/tar/scanner.ts';
import type { FileEntry, FileTree } from '../../src/model/image.ts';
import type { Notification } from '../../src/model/review.ts';
import { type TarEntrySketch, tarFile } from './tar-bytes.ts';

export interface Stack {
  readonly files: FileTree;
  readonly counts: readonly LayerCounts[];
  readonly remarks: readonly Notification[];
}

/** Merges layers from their tar bytes, keeping every file's content. */
export function mergeStack(layers: readonly (readonly TarEntrySketch[] | Buffer)[]): Stack {
  const filesystem = new Filesystem();
  const remarks: Notification[] = [];
  for (const [index, layer] of layers.entries()) {
    const seen = new Remarks();
    const overlay = filesystem.beginLayer(seen);
    let ordinal = 0;
    const scanner = new TarScanner((entry) => {
      const version = overlay.add(entry, ordinal++);
      if (version?.type !== 'file' || entry.type !== 'file') return undefined;
      const parts: Buffer[] = [];
      filesystem.keep(version, Buffer.alloc(0));
      return (piece) => {
        parts.push(Buffer.from(piece));
        filesystem.keep(version, Buffer.concat(parts));
      };
    });
    scanner.write(Buffer.isBuffer(layer) ? layer : tarFile(layer));
    scanner.end();
    filesystem.endLayer(overlay);
    remarks.push(...seen.notifications(index, `sha256:${index}`));
  }
  return { files: filesystem.tree(), counts: filesystem.counts(), remarks };
}

/** One line a visible path, sorted: `-rw-r--r-- …` would say less. */
export function listing(files: FileTree): string[] {
  return [...files.visible()].map(describeEntry).sort();
}

export function describeEntry(entry: FileEntry): string {
  const link = entry.linkname === undefined ? '' : ` -> ${entry.linkname}`;
  const hardlink = entry.hardlink === undefined ? '' : ` = ${entry.hardlink}`;
  return `${entry.path} ${entry.type} ${entry.mode.toString(8)} ${entry.uid} ${entry.size}${link}${hardlink} @${entry.layer}`;
}
