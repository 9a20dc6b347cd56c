import type { FileEntry, FileTree } from '../../model/image.ts';

/** Every version of the file at a path, and of the file that symbolic links there lead to: oldest first. */
export function databaseAt(files: FileTree, path: string): FileEntry[] {
  const target = files.resolve(path);
  const paths = new Set([path, ...(target ? [target.path] : [])]);
  return [...paths]
    .flatMap((one) => files.versionsOf(one))
    .filter(({ type }) => type === 'file')
    .sort((a, b) => a.layer - b.layer);
}

/** Every version of every file in a folder (`glob`: what a collector `reads` of it), links to the folder followed; oldest first. */
export function databasesIn(files: FileTree, folder: string, glob: string): FileEntry[] {
  const folders = new Set([folder, files.resolve(folder)?.path ?? folder]);
  const found: FileEntry[] = [];
  for (const entry of files.matching([glob]))
    if (folders.has(entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/'))))) found.push(entry);
  return found
    .map((entry) => (entry.type === 'symlink' && !entry.hidden ? (files.resolve(entry.path) ?? entry) : entry))
    .filter(({ type }) => type === 'file');
}

/** The version of a path that was visible when the image had the layers up to `layer`. */
export function versionIn(files: FileTree, path: string, layer: number): FileEntry | undefined {
  return files
    .versionsOf(path)
    .find((one) => one.layer <= layer && (one.hidden?.layer ?? Number.POSITIVE_INFINITY) > layer);
}
