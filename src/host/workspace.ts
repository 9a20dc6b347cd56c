import { type Dirent, realpathSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ConfigurationError } from '../model/configuration-error.ts';
import { openGit } from './git.ts';
import type { Host } from './host.ts';

/** Files larger than this are not read as text: no Dockerfile or policy comes near it. */
const MAX_TEXT = 4 * 1024 * 1024;
/** A folder without git is walked; past this many entries it is not a project folder. */
const MAX_WALKED = 200_000;

/** The path as reports name it: relative to the workspace, with forward slashes. */
export function toUri(host: Host, path: string): string {
  const full = resolve(host.workspace, path);
  const plain = relative(host.workspace, full);
  // The workspace may be named by a symbolic link, and the path by what the link leads to, or the other way round.
  const real = isOutside(plain) ? relative(realPath(host.workspace), realPath(full)) : plain;
  return (isOutside(real) ? plain : real).split(sep).join('/') || '.';
}

function isOutside(path: string): boolean {
  return isAbsolute(path) || path.split(sep)[0] === '..';
}

/** Without symbolic links, as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}

export type PathKind = 'file' | 'folder' | 'other' | 'missing';

export async function kindOf(host: Host, uri: string): Promise<PathKind> {
  try {
    const found = await stat(resolve(host.workspace, uri));
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}

/** Text of a workspace file, or undefined when it is not there. Anything else that keeps it from being read is an error of the user's. */
export async function readText(host: Host, uri: string, role: string): Promise<string | undefined> {
  const kind = await kindOf(host, uri);
  if (kind === 'missing') return undefined;
  const location = { kind: 'file', uri } as const;
  if (kind !== 'file') {
    const what = kind === 'folder' ? 'a folder' : 'not a regular file';
    throw new ConfigurationError('not-a-file', `the ${role} is ${what}`, 'Give the path of a file.', { location });
  }
  const path = resolve(host.workspace, uri);
  if ((await stat(path)).size > MAX_TEXT) {
    throw new ConfigurationError('file-too-large', `the ${role} is larger than 4 MiB`, 'Give a text file.', {
      location,
    });
  }
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const why = 'Check its permissions.';
    throw new ConfigurationError('file-unreadable', `the ${role} cannot be read`, why, { location, cause });
  }
}

async function trackedFiles(host: Host, folder: string): Promise<string[] | undefined> {
  const git = await openGit(host, folder);
  // Relative to the folder that git runs in, so that it does not matter by which links that was reached.
  const listed = await git('ls-files', '-z');
  return listed?.split('\0').filter((name) => name !== '');
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

async function walk(folder: string): Promise<string[]> {
  const found: string[] = [];
  const pending = [''];
  for (let here = pending.pop(); here !== undefined && found.length < MAX_WALKED; here = pending.pop()) {
    const entries: Dirent[] = await readdir(join(folder, here), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = here === '' ? entry.name : `${here}/${entry.name}`;
      if (entry.isDirectory() && entry.name !== '.git') pending.push(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(join(folder, path))))) found.push(path);
    }
  }
  return found;
}

/**
 * The files below a folder, relative to it and sorted: those that git tracks. A folder that git does not know, or of which it tracks nothing
 * (a fresh copy, a new project), is walked instead.
 */
export async function listFiles(host: Host, folderUri: string): Promise<readonly string[]> {
  const folder = resolve(host.workspace, folderUri);
  const tracked = await trackedFiles(host, folder);
  const files = tracked && tracked.length > 0 ? tracked : await walk(folder);
  return [...new Set(files)].sort((a, b) => (a < b ? -1 : 1));
}
