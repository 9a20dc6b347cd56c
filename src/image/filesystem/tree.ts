import { Damage } from '../damage.ts';
import { hashOf, Kind, textAt } from '../survey/layer-survey.ts';
import { Descent } from './descent.ts';
import { grown } from './grown.ts';
import { NOWHERE, PathTable, ROOT } from './path-table.ts';
import { NONE, VersionTable } from './version-table.ts';

/** What bounds the tree; see `limits`. */
export type TreeLimits = Readonly<
  Record<'paths' | 'pathCharacters' | 'pathDepth' | 'pathLength' | 'symlinks' | 'followedCharacters', number>
>;

/**
 * The paths that are there after the layers so far, as folders of children. A path is there exactly when its last version is not hidden; the
 * children of a folder are a double chain, so that one leaves at the same cost whatever their number.
 */
export class Tree {
  readonly paths = new PathTable();
  readonly versions = new VersionTable();
  readonly limits: TreeLimits;
  /** The last version of each path, hidden or not. */
  lasts = new Uint32Array(64);
  firsts = new Uint32Array(64);
  nexts = new Uint32Array(64);
  befores = new Uint32Array(64);
  /** One more than the last layer that shipped the path, be it unchanged. */
  shipped = new Uint16Array(64);
  /** One more than the last layer whose whiteouts went through the children: once is enough, whatever a layer repeats. */
  swept = new Uint16Array(64);
  #made = 0;
  #characters = 0;

  constructor(limits: TreeLimits) {
    this.limits = limits;
  }

  /** The version that is there; none where there is none. */
  visible(node: number): number {
    const last = this.lasts[node] as number;
    return last !== NONE && this.versions.hidden[last] === 0 ? last : NONE;
  }

  isFolder(node: number): boolean {
    if (node === ROOT) return true;
    const version = this.visible(node);
    return version !== NONE && this.versions.kinds[version] === Kind.directory;
  }

  /** The path of a name in a folder, if something is there; otherwise `ROOT`. */
  child(folder: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    const node = this.paths.find(folder, hash, bytes, start, end);
    return node !== ROOT && this.visible(node) !== NONE ? node : ROOT;
  }

  /** The number of a name in a folder, whether or not anything was ever there. `source`: as for `PathTable.place`. */
  number(folder: number, hash: number, bytes: Uint8Array, start: number, end: number, source: number): number {
    const node = this.paths.place(folder, hash, bytes, start, end, source);
    if (node >= this.lasts.length) this.#grow();
    return node;
  }

  /** Puts a name into a folder, where it may be already. It must get a visible version at once. `source`: as for `PathTable.place`. */
  attach(folder: number, hash: number, bytes: Uint8Array, start: number, end: number, source: number): number {
    const node = this.number(folder, hash, bytes, start, end, source);
    const last = this.lasts[node] as number;
    if (last === NONE) this.#count(node);
    else if (this.versions.hidden[last] === 0) return node;
    const first = this.firsts[folder] as number;
    this.nexts[node] = first;
    this.befores[node] = ROOT;
    if (first !== ROOT) this.befores[first] = node;
    this.firsts[folder] = node;
    return node;
  }

  /** Takes a path, which has no children, from its folder. */
  detach(node: number): void {
    const next = this.nexts[node] as number;
    const before = this.befores[node] as number;
    if (next !== ROOT) this.befores[next] = before;
    if (before !== ROOT) this.nexts[before] = next;
    else this.firsts[this.paths.parents[node] as number] = next;
  }

  /** What is there under a cleaned path, links not followed; `NOWHERE` for nothing. */
  at(path: string): number {
    const bytes = Buffer.from(path);
    return new Descent(this, bytes).to(0, bytes.length, 'anything');
  }

  /** A path that is or was there, links not followed; `NOWHERE` for none. */
  everAt(path: string): number {
    let node = ROOT;
    for (const name of path === '' ? [] : path.split('/')) {
      const { bytes, hash } = nameBytes(name);
      node = this.paths.find(node, hash, bytes, 0, bytes.length);
      if (node === ROOT) return NOWHERE;
    }
    return node;
  }

  /** Target of a symbolic link, as written; undefined for all others. */
  linkname(version: number): string | undefined {
    if (this.versions.kinds[version] !== Kind.symlink) return undefined;
    const owner = this.versions.ownerOf(version);
    return this.targetIn(owner);
  }

  /** The target that the header of an entry has. */
  targetIn(version: number): string | undefined {
    const { linked, targets } = this.versions.surveyOf(version);
    const index = indexOf(linked, this.versions.entryOf(version));
    return index < 0 ? undefined : textAt(targets, index);
  }

  #count(node: number): void {
    this.#made++;
    this.#characters += this.paths.lengths[node] as number;
    if (this.#made <= this.limits.paths && this.#characters <= this.limits.pathCharacters) return;
    throw new Damage(`the image has more than ${this.limits.paths} paths, or too long ones`, { kind: 'too-large' });
  }

  /** Makes room for so many more paths. */
  reserve(more: number): void {
    this.paths.reserve(more);
    this.#grow();
  }

  #grow(): void {
    const length = this.paths.capacity;
    this.lasts = grown(this.lasts, length);
    this.firsts = grown(this.firsts, length);
    this.nexts = grown(this.nexts, length);
    this.befores = grown(this.befores, length);
    this.shipped = grown(this.shipped, length);
    this.swept = grown(this.swept, length);
  }
}

/** Where a number is in ascending ones; negative if it is not. */
export function indexOf(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  for (let high = ascending.length - 1; low <= high; ) {
    const middle = (low + high) >> 1;
    const value = ascending[middle] as number;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** A name's bytes, and `hashOf` them. */
export function nameBytes(name: string): { readonly bytes: Uint8Array; readonly hash: number } {
  const bytes = Buffer.from(name);
  return { bytes, hash: hashOf(bytes) };
}
