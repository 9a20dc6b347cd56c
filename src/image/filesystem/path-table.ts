import { grown } from './grown.ts';
import { KeyedHash } from './keyed-hash.ts';

/** The node of the root. As an answer where the root cannot be meant: none. */
export const ROOT = 0;
/** As an answer where the root is one, too: no such path. */
export const NOWHERE = -1;

/** As the source of a name: bytes that nobody keeps; they are copied. */
export const NO_SOURCE = 0;
/** Steps that no honest set of names takes to a free slot, with five slots of eight in use. */
const MOST_STEPS = 500;

/**
 * A number for every path: found by the number of its folder and the bytes of its name, in one table of open addresses. Paths are never taken
 * out; whether one is there now is known to who holds the number. Names stay in the surveys that ship them.
 */
export class PathTable {
  /** How many there are, the root included. */
  count = 1;
  parents = new Uint32Array(64);
  depths = new Uint16Array(64);
  /** Bytes of the whole path. */
  lengths = new Uint32Array(64);
  /** Where the name of each starts, and in which of the sources. */
  #starts = new Uint32Array(64);
  #sources = new Uint16Array(64);
  readonly #bytes: Uint8Array[] = [new Uint8Array(256)];
  /** How much of the first source, which is ours, is taken. */
  #copied = 0;
  /** Pairs: the hash of folder and name, and the path; `ROOT` where a slot is free. */
  #slots = new Int32Array(256);
  #shift = 25;
  /** Set once somebody ships names whose plain hashes collide on purpose. */
  #key: KeyedHash | undefined;
  /** The hash that was looked for last. */
  #sought = 0;

  get capacity(): number {
    return this.parents.length;
  }

  /** Makes bytes known in which names lie that may be kept by reference; returns the number of the source. */
  addSource(bytes: Uint8Array): number {
    return this.#bytes.push(bytes) - 1;
  }

  /** Makes room for so many more, of which some may be known. */
  reserve(more: number): void {
    this.#grow(this.count + more);
    // The first layer is mostly the largest, and all new.
    if (this.count > 1) return;
    while (more * 16 > this.#slots.length * 5) this.#spread(this.#slots.length);
  }

  /** The path of this name in a folder; `ROOT` for none. `hash`: `hashOf` the name. */
  find(parent: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    return this.#slots[2 * this.#seek(parent, hash, bytes, start, end) + 1] as number;
  }

  /** The same, made where there is none. `source`: that of `bytes`. */
  place(parent: number, hash: number, bytes: Uint8Array, start: number, end: number, source: number): number {
    const slot = this.#seek(parent, hash, bytes, start, end);
    const known = this.#slots[2 * slot + 1] as number;
    return known === ROOT ? this.#add(slot, parent, bytes, start, end, source) : known;
  }

  #add(slot: number, parent: number, bytes: Uint8Array, start: number, end: number, source: number): number {
    const node = this.count++;
    if (node === this.parents.length) this.#grow(this.count);
    this.parents[node] = parent;
    this.depths[node] = (this.depths[parent] as number) + 1;
    this.lengths[node] = (this.lengths[parent] as number) + (parent === ROOT ? 0 : 1) + end - start;
    this.#sources[node] = source;
    this.#starts[node] = source === NO_SOURCE ? this.#copy(bytes, start, end) : start;
    this.#slots[2 * slot] = this.#sought;
    this.#slots[2 * slot + 1] = node;
    if (this.count * 16 > this.#slots.length * 5) this.#spread(this.#slots.length);
    return node;
  }

  /** Writes the name of a node so that it ends before `end`; returns where it starts. */
  writeName(node: number, into: Uint8Array, end: number): number {
    const bytes = this.#bytes[this.#sources[node] as number] as Uint8Array;
    const start = this.#starts[node] as number;
    let to = end;
    for (let at = start + this.#lengthOf(node) - 1; at >= start; at--) into[--to] = bytes[at] as number;
    return to;
  }

  /** The bytes of a name. */
  nameOf(node: number): Uint8Array {
    const start = this.#starts[node] as number;
    return (this.#bytes[this.#sources[node] as number] as Uint8Array).subarray(start, start + this.#lengthOf(node));
  }

  /** The slot of a path, or the free one where it belongs. */
  #seek(parent: number, plain: number, bytes: Uint8Array, start: number, end: number): number {
    const hash = mixed(parent, this.#key ? this.#key.of(bytes, start, end) : plain);
    this.#sought = hash;
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    let slot = hash >>> this.#shift;
    for (let steps = 0; ; steps++) {
      const node = slots[2 * slot + 1] as number;
      if (node === ROOT) return slot;
      if (slots[2 * slot] === hash && this.parents[node] === parent && this.#isNamed(node, bytes, start, end))
        return slot;
      if (steps === MOST_STEPS && !this.#key) {
        this.#secure();
        return this.#seek(parent, plain, bytes, start, end);
      }
      slot = (slot + 1) & mask;
    }
  }

  #isNamed(node: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#lengthOf(node) !== end - start) return false;
    const own = this.#bytes[this.#sources[node] as number] as Uint8Array;
    const from = (this.#starts[node] as number) - start;
    for (let at = start; at < end; at++) if (own[from + at] !== bytes[at]) return false;
    return true;
  }

  #lengthOf(node: number): number {
    const parent = this.parents[node] as number;
    return (this.lengths[node] as number) - (parent === ROOT ? 0 : (this.lengths[parent] as number) + 1);
  }

  #copy(bytes: Uint8Array, start: number, end: number): number {
    const from = this.#copied;
    this.#copied += end - start;
    const own = grown(this.#bytes[0] as Uint8Array, this.#copied);
    own.set(bytes.subarray(start, end), from);
    this.#bytes[0] = own;
    return from;
  }

  #grow(length: number): void {
    this.parents = grown(this.parents, length);
    this.depths = grown(this.depths, length);
    this.lengths = grown(this.lengths, length);
    this.#starts = grown(this.#starts, length);
    this.#sources = grown(this.#sources, length);
  }

  /** Hashes every name anew, with a key that nobody could know beforehand. */
  #secure(): void {
    this.#key = new KeyedHash();
    const slots = this.#slots;
    for (let at = 0; at < slots.length; at += 2) {
      const node = slots[at + 1] as number;
      if (node === ROOT) continue;
      const start = this.#starts[node] as number;
      const bytes = this.#bytes[this.#sources[node] as number] as Uint8Array;
      const hash = this.#key.of(bytes, start, start + this.#lengthOf(node));
      slots[at] = mixed(this.parents[node] as number, hash);
    }
    this.#spread(slots.length / 2);
  }

  /** Gives every path its slot among so many. */
  #spread(length: number): void {
    const old = this.#slots;
    const slots = new Int32Array(2 * length);
    this.#shift = 32 - Math.log2(length);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === ROOT) continue;
      let slot = (old[at] as number) >>> this.#shift;
      while (slots[2 * slot + 1] !== ROOT) slot = (slot + 1) & (length - 1);
      slots[2 * slot] = old[at] as number;
      slots[2 * slot + 1] = old[at + 1] as number;
    }
    this.#slots = slots;
  }
}

function mixed(parent: number, hash: number): number {
  const both = Math.imul(hash ^ Math.imul(parent, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(both ^ (both >>> 15), 0xc2b2ae35);
}
