import type { Texts } from '../survey/layer-survey.ts';
import { grown } from './grown.ts';
import { KeyedHash } from './keyed-hash.ts';

/** The node of the root. As an answer where the root cannot be meant: none. */
export const ROOT = 0;

/** Names that stand in `own` instead of in a survey. */
const OWN = 0x40000000;
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
  #names = new Uint32Array(64);
  #hashes = new Int32Array(64);
  /** Where a survey's names begin to be numbered; and these. */
  readonly #bases: number[] = [];
  readonly #texts: Texts[] = [];
  #own = new Uint8Array(256);
  #ownEnds = new Uint32Array(16);
  #owned = 0;
  #slots = new Uint32Array(128);
  #shift = 25;
  /** Set once somebody ships names whose plain hashes collide on purpose. */
  #key: KeyedHash | undefined;
  /** Where the name that `#locate` found lies. */
  #bytes = this.#own;
  #start = 0;
  #end = 0;

  get capacity(): number {
    return this.parents.length;
  }

  /** Makes texts known; the first is number `base`, which is above all before. */
  addNames(base: number, texts: Texts): void {
    this.#bases.push(base);
    this.#texts.push(texts);
  }

  /** The path of this name in a folder; `ROOT` for none. `hash`: `hashOf` the name. */
  find(parent: number, hash: number, bytes: Uint8Array, start: number, end: number): number {
    return this.#slots[this.#seek(parent, hash, bytes, start, end)] as number;
  }

  /** The same, made where there is none. `name`: the number of a text, or -1 for bytes that have none. */
  place(parent: number, hash: number, bytes: Uint8Array, start: number, end: number, name: number): number {
    const slot = this.#seek(parent, hash, bytes, start, end);
    const known = this.#slots[slot] as number;
    if (known !== ROOT) return known;
    const node = this.count++;
    if (node === this.parents.length) this.#grow();
    this.parents[node] = parent;
    this.depths[node] = (this.depths[parent] as number) + 1;
    this.lengths[node] = (this.lengths[parent] as number) + (parent === ROOT ? 0 : 1) + end - start;
    this.#hashes[node] = this.#key ? this.#key.of(bytes, start, end) : hash | 0;
    this.#names[node] = name < 0 ? this.#keepName(bytes, start, end) : name;
    this.#slots[slot] = node;
    if (this.count * 8 > this.#slots.length * 5) this.#spread(this.#slots.length * 2);
    return node;
  }

  /** Writes the name of a node so that it ends before `end`; returns where it starts. */
  writeName(node: number, into: Uint8Array, end: number): number {
    this.#locate(this.#names[node] as number);
    let to = end;
    for (let at = this.#end - 1; at >= this.#start; at--) into[--to] = this.#bytes[at] as number;
    return to;
  }

  /** The slot of a path, or the free one where it belongs. */
  #seek(parent: number, plain: number, bytes: Uint8Array, start: number, end: number): number {
    const hash = this.#key ? this.#key.of(bytes, start, end) : plain | 0;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = this.#slotOf(parent, hash);
    for (let steps = 0; ; steps++) {
      const node = slots[slot] as number;
      if (node === ROOT) return slot;
      if (this.#hashes[node] === hash && this.parents[node] === parent && this.#isNamed(node, bytes, start, end))
        return slot;
      if (steps === MOST_STEPS && !this.#key) {
        this.#secure();
        return this.#seek(parent, plain, bytes, start, end);
      }
      slot = (slot + 1) & mask;
    }
  }

  #slotOf(parent: number, hash: number): number {
    const mixed = Math.imul(hash ^ Math.imul(parent, 0x9e3779b1), 0x85ebca6b);
    return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> this.#shift;
  }

  #isNamed(node: number, bytes: Uint8Array, start: number, end: number): boolean {
    this.#locate(this.#names[node] as number);
    const from = this.#start;
    if (this.#end - from !== end - start) return false;
    const own = this.#bytes;
    for (let at = start; at < end; at++) if (own[from + at - start] !== bytes[at]) return false;
    return true;
  }

  #locate(name: number): void {
    if (name >= OWN) {
      const index = name - OWN;
      this.#bytes = this.#own;
      this.#start = index === 0 ? 0 : (this.#ownEnds[index - 1] as number);
      this.#end = this.#ownEnds[index] as number;
      return;
    }
    let low = 0;
    for (let high = this.#bases.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if ((this.#bases[middle] as number) <= name) low = middle;
      else high = middle - 1;
    }
    const index = name - (this.#bases[low] as number);
    const { bytes, ends } = this.#texts[low] as Texts;
    this.#bytes = bytes as Uint8Array<ArrayBuffer>;
    this.#start = index === 0 ? 0 : (ends[index - 1] as number);
    this.#end = ends[index] as number;
  }

  #keepName(bytes: Uint8Array, start: number, end: number): number {
    const from = this.#owned === 0 ? 0 : (this.#ownEnds[this.#owned - 1] as number);
    const to = from + end - start;
    this.#own = grown(this.#own, to);
    this.#ownEnds = grown(this.#ownEnds, this.#owned + 1);
    this.#own.set(bytes.subarray(start, end), from);
    this.#ownEnds[this.#owned] = to;
    return OWN + this.#owned++;
  }

  #grow(): void {
    const length = this.count;
    this.parents = grown(this.parents, length);
    this.depths = grown(this.depths, length);
    this.lengths = grown(this.lengths, length);
    this.#names = grown(this.#names, length);
    this.#hashes = grown(this.#hashes, length);
  }

  /** Hashes every name anew, with a key that nobody could know beforehand. */
  #secure(): void {
    this.#key = new KeyedHash();
    for (let node = 1; node < this.count; node++) {
      this.#locate(this.#names[node] as number);
      this.#hashes[node] = this.#key.of(this.#bytes, this.#start, this.#end);
    }
    this.#spread(this.#slots.length);
  }

  #spread(length: number): void {
    const slots = new Uint32Array(length);
    this.#shift = 32 - Math.log2(length);
    for (let node = 1; node < this.count; node++) {
      let slot = this.#slotOf(this.parents[node] as number, this.#hashes[node] as number);
      while (slots[slot] !== ROOT) slot = (slot + 1) & (length - 1);
      slots[slot] = node;
    }
    this.#slots = slots;
  }
}
