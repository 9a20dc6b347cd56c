import { NOWHERE, ROOT } from './path-table.ts';

const SLASH = 0x2f;

/** What paths are looked for in. */
export interface Steps {
  /** The path of a name in a folder; `ROOT` for none. */
  child(folder: number, hash: number, bytes: Uint8Array, start: number, end: number): number;
  isFolder(node: number): boolean;
}

/**
 * Looks for cleaned paths, links not followed. One path after the other is looked for from where they part: in a layer neighbours
 * share most of their folders.
 */
export class Descent {
  readonly #steps: Steps;
  readonly #bytes: Uint8Array;
  /** The last path: where it starts, where its components end, counted from there, and what they are. */
  #start = 0;
  #depth = 0;
  readonly #ends: number[] = [];
  readonly #nodes: number[] = [];

  /** `bytes`: where all the paths are. */
  constructor(steps: Steps, bytes: Uint8Array) {
    this.#steps = steps;
    this.#bytes = bytes;
  }

  /** The place of a path of which every folder is one; `NOWHERE` for all others. The last component may be anything, or must be a folder. */
  to(start: number, end: number, last: 'folder' | 'anything' = 'folder'): number {
    const bytes = this.#bytes;
    this.#depth = this.#shared(start, end);
    this.#start = start;
    let node = this.#depth === 0 ? ROOT : (this.#nodes[this.#depth - 1] as number);
    let from = this.#depth === 0 ? start : start + (this.#ends[this.#depth - 1] as number) + 1;
    while (from < end) {
      let at = from;
      let hash = 0x811c9dc5;
      for (; at < end && bytes[at] !== SLASH; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
      node = this.#steps.child(node, hash, bytes, from, at);
      if (node === ROOT) return NOWHERE;
      if (!this.#steps.isFolder(node)) return at === end && last === 'anything' ? node : NOWHERE;
      this.#ends[this.#depth] = at - start;
      this.#nodes[this.#depth++] = node;
      from = at + 1;
    }
    return node;
  }

  /** How many components of the last path this one begins with. A folder is still where it was while it is one, since all above it must be, too. */
  #shared(start: number, end: number): number {
    const bytes = this.#bytes;
    const before = this.#start;
    let same = start;
    let depth = 0;
    for (; depth < this.#depth; depth++) {
      const until = start + (this.#ends[depth] as number);
      if (until > end || (until < end && bytes[until] !== SLASH)) return depth;
      while (same < until && bytes[same] === bytes[before + same - start]) same++;
      if (same < until || !this.#steps.isFolder(this.#nodes[depth] as number)) return depth;
    }
    return depth;
  }
}
