import { realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { Damage, TarDamage } from '../damage.ts';
import { type FileRange, readStart } from '../file-range.ts';
import { damageError, imageError } from '../image-error.ts';
import { type JsonLimits, limits } from '../limits.ts';
import type { TarEntry } from '../tar/entry.ts';
import { scanTarFile } from '../tar/file.ts';
import { cleanPath } from '../tar/name.ts';
import { TarScanner } from '../tar/scanner.ts';

/** The files of an archive or folder, found by name and read at any place. */
export interface FileStore {
  /** How messages speak of it. */
  readonly name: string;
  /** As the user gave it. */
  readonly given: string;
  /** The archive or folder, absolute. */
  readonly path: string;
  /** What stands before its name where it is taken for an OCI layout. */
  readonly scheme: 'oci' | 'oci-archive' | 'dir';
  /** What its documents are held to. */
  readonly limits: JsonLimits;
  find(path: string): FileRange | undefined;
}

/** A folder. Links that lead out of it are not followed: its content may be a stranger's. */
export function openFolder(folder: string, name: string, json: JsonLimits): FileStore {
  const root = realpathSync(folder);
  const find = (file: string): FileRange | undefined => {
    const found = statOf(path.join(root, file));
    if (!found?.stats.isFile() || !found.real.startsWith(root + path.sep)) return undefined;
    return { file: found.real, offset: 0, size: found.stats.size };
  };
  return { name, given: name, path: folder, scheme: 'oci', limits: json, find };
}

/** A tar file: its headers are read, payloads are sought over. */
export async function openTarArchive(
  file: FileRange,
  name: string,
  json: JsonLimits,
  cancelled?: AbortSignal,
  given = name,
): Promise<FileStore> {
  const entries = new Map<string, TarEntry>();
  const scanner = new TarScanner((entry) => {
    entries.set(entry.path, entry);
    if (entries.size > limits.archiveEntries) {
      throw new Damage(`it has more than ${limits.archiveEntries} entries`, { kind: 'too-large' });
    }
    return undefined;
  });
  try {
    await scanTarFile(file, scanner, cancelled);
  } catch (error) {
    throw archiveError(error, file, name, entries.size === 0);
  }
  if (entries.size === 0) throw notAnArchive(name, 'it is empty');
  const find = (wanted: string): FileRange | undefined => {
    const entry = followLinks(entries, cleanPath(wanted));
    if (entry?.type !== 'file' || entry.sparse) return undefined;
    return { file: file.file, offset: file.offset + entry.offset, size: entry.stored };
  };
  return { name, given, path: file.file, scheme: 'oci-archive', limits: json, find };
}

/** Legacy archives link equal layers to one another, also to ones that come later. */
function followLinks(entries: ReadonlyMap<string, TarEntry>, wanted: string): TarEntry | undefined {
  let entry = entries.get(wanted);
  for (let links = 0; entry?.linkname !== undefined && links < limits.symlinks; links++) {
    const target: string =
      entry.type === 'symlink' ? path.posix.join(path.posix.dirname(entry.path), entry.linkname) : entry.linkname;
    entry = entries.get(cleanPath(target));
  }
  return entry;
}

function archiveError(error: unknown, file: FileRange, name: string, atOnce: boolean): unknown {
  if (isLfsPointer(file)) {
    const remedy = 'Get the file itself with git lfs pull, or with lfs: true at actions/checkout.';
    return imageError('image-not-an-archive', name, 'a pointer of Git LFS, not the file itself', remedy, error);
  }
  if (error instanceof TarDamage && atOnce) return notAnArchive(name, error.message, error);
  return error instanceof Damage ? damageError(name, 'the archive', error) : error;
}

function notAnArchive(name: string, why: string, cause?: unknown): Error {
  const remedy = 'Give a file that docker save, podman save or an OCI exporter wrote.';
  return imageError('image-not-an-archive', name, `not an image archive: ${why}`, remedy, cause);
}

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
function isLfsPointer(file: FileRange): boolean {
  return readStart(file, 40).toString('latin1').startsWith('version https://git-lfs.github.com/spec/');
}

function statOf(file: string): { real: string; stats: Stats } | undefined {
  try {
    const real = realpathSync(file);
    return { real, stats: statSync(real) };
  } catch {
    return undefined;
  }
}
