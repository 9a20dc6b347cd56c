import path from 'node:path';
import type { TarEntrySketch } from './tar-bytes.ts';

/** A version as the slow replay knows it. */
export interface ReplayedVersion {
  path: string;
  layer: number;
  type: string;
  linkname: string;
  hardlink: string;
  change: 'added' | 'changed';
  hidden: { layer: number; by: 'changed' | 'deleted' } | undefined;
  inode: Inode;
}

interface Inode {
  mode: number;
  uid: number;
  gid: number;
  size: number;
  layer: number;
}

type State = Map<string, ReplayedVersion>;

/** An independent, slow reading of the rules for layers: whole maps of paths, whiteouts first, then entries in order. */
export function replay(layers: readonly (readonly TarEntrySketch[])[]): {
  versions: ReplayedVersion[][];
  visible: State;
} {
  const versions: ReplayedVersion[][] = [];
  let lower: State = new Map();
  for (const [layer, entries] of layers.entries()) {
    const now = applyLayer(lower, layer, entries);
    const own = [...now.values()].filter((version) => version.layer === layer);
    for (const version of own) version.change = lower.has(version.path) ? 'changed' : 'added';
    for (const [name, version] of lower) {
      if (now.get(name) !== version) version.hidden = { layer, by: now.has(name) ? 'changed' : 'deleted' };
    }
    versions.push(own);
    lower = now;
  }
  return { versions, visible: lower };
}

function isWhiteout(entry: TarEntrySketch): boolean {
  return path.posix.basename(String(entry.name)).startsWith('.wh.');
}

function applyLayer(lower: State, layer: number, entries: readonly TarEntrySketch[]): State {
  const now: State = new Map(lower);
  for (const entry of entries.filter(isWhiteout)) whiteOut(now, String(entry.name));
  for (const entry of entries.filter((each) => !isWhiteout(each))) unpack(now, lower, layer, entry);
  return now;
}

function whiteOut(now: State, name: string): void {
  const folder = real(now, dirname(name));
  if (folder === undefined) return;
  const base = path.posix.basename(name);
  if (base === '.wh..wh..opq') removeBelow(now, folder);
  if (base.startsWith('.wh..wh.')) return;
  const target = join(folder, base.slice(4));
  removeBelow(now, target);
  now.delete(target);
}

function unpack(now: State, lower: State, layer: number, entry: TarEntrySketch): void {
  const name = String(entry.name).replace(/\/$/, '');
  const folder = real(now, dirname(name));
  if (folder === undefined) return;
  implyFolders(now, lower, layer, folder);
  const at = join(folder, path.posix.basename(name));
  const target = entry.type === 'hardlink' ? now.get(linkTarget(now, entry)) : undefined;
  if (target && target.type !== 'directory' && target === now.get(at)) return;
  const own: Inode = { mode: entry.mode ?? 0o644, uid: entry.uid ?? 0, gid: 0, size: sizeOf(entry), layer };
  const inode = target && target.type !== 'directory' ? target.inode : own;
  if (inode.layer === layer) Object.assign(inode, { mode: own.mode, uid: own.uid, gid: own.gid });
  const version: ReplayedVersion = {
    path: at,
    layer,
    type: entry.type === 'hardlink' ? (inode === own ? 'file' : (target?.type ?? 'file')) : (entry.type ?? 'file'),
    linkname: entry.type === 'symlink' ? (entry.linkname ?? '') : inode === own ? '' : (target?.linkname ?? ''),
    hardlink: entry.type === 'hardlink' ? (inode === own ? (entry.linkname ?? '') : (target?.path ?? '')) : '',
    change: 'added',
    hidden: undefined,
    inode,
  };
  place(now, lower, version);
}

function place(now: State, lower: State, version: ReplayedVersion): void {
  const before = now.get(version.path) ?? lower.get(version.path);
  const { mode, uid, gid } = version.inode;
  if (version.type === 'directory' && before?.type === 'directory') {
    if (before.layer === version.layer) Object.assign(before.inode, { mode, uid, gid });
    const kept = [lower.get(version.path), before].find(
      (each) => each?.type === 'directory' && isSame(each.inode, version.inode),
    );
    if (kept) {
      now.set(version.path, kept);
      return;
    }
  }
  if (version.type !== 'directory') removeBelow(now, version.path);
  now.set(version.path, version);
}

function isSame(a: Inode, b: Inode): boolean {
  return a.mode === b.mode && a.uid === b.uid && a.gid === b.gid;
}

function implyFolders(now: State, lower: State, layer: number, folder: string): void {
  const components = folder === '' ? [] : folder.split('/');
  for (const index of components.keys()) {
    const at = components.slice(0, index + 1).join('/');
    if (now.get(at)?.type === 'directory') continue;
    const inode = { mode: 0o755, uid: 0, gid: 0, size: 0, layer };
    place(now, lower, {
      path: at,
      layer,
      type: 'directory',
      linkname: '',
      hardlink: '',
      change: 'added',
      hidden: undefined,
      inode,
    });
  }
}

/** The path with its symbolic links resolved inside the root; undefined when they go in circles. */
function real(now: State, name: string, budget = 40): string | undefined {
  const components = name === '' ? [] : name.split('/');
  for (const index of components.keys()) {
    const at = components.slice(0, index + 1).join('/');
    const version = now.get(at);
    if (version?.type !== 'symlink') continue;
    if (budget === 0) return undefined;
    const target = path.posix.resolve('/', dirname(at), version.linkname).slice(1);
    return real(now, [target, ...components.slice(index + 1)].filter(Boolean).join('/'), budget - 1);
  }
  return name;
}

function linkTarget(now: State, entry: TarEntrySketch): string {
  const name = entry.linkname ?? '';
  const folder = real(now, dirname(name));
  return folder === undefined ? '' : join(folder, path.posix.basename(name));
}

function removeBelow(now: State, folder: string): void {
  const prefix = folder === '' ? '' : `${folder}/`;
  for (const name of now.keys()) if (name !== folder && name.startsWith(prefix)) now.delete(name);
}

function dirname(name: string): string {
  const parent = path.posix.dirname(name);
  return parent === '.' ? '' : parent;
}

function join(folder: string, base: string): string {
  return folder === '' ? base : `${folder}/${base}`;
}

function sizeOf(entry: TarEntrySketch): number {
  return entry.type === undefined || entry.type === 'file' ? Buffer.byteLength(entry.content ?? '') : 0;
}
