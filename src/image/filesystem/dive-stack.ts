import { grown } from './grown.ts';
import { type PathTable, ROOT } from './path-table.ts';

/** Layers on top of one another as dive stacks them: whatever is shipped takes the place of its path, folders keep their children. */
export class DiveStack {
  readonly #paths: PathTable;
  readonly #firsts: Uint32Array;
  readonly #nexts: Uint32Array;
  readonly #befores: Uint32Array;
  readonly #there: Uint8Array;
  readonly #folders: Uint8Array;
  readonly #sizes: Float64Array;
  /** Sums of whole folders, each counted once while nothing changes. */
  readonly #sums = new Map<number, number>();

  constructor(paths: PathTable) {
    this.#paths = paths;
    const length = paths.count;
    this.#firsts = new Uint32Array(length);
    this.#nexts = new Uint32Array(length);
    this.#befores = new Uint32Array(length);
    this.#there = new Uint8Array(length);
    this.#folders = new Uint8Array(length);
    this.#sizes = new Float64Array(length);
  }

  has(node: number): boolean {
    return this.#there[node] === 1;
  }

  add(node: number, size: number, isFolder: boolean): void {
    if (this.#sums.size > 0) this.#sums.clear();
    this.#sizes[node] = size;
    this.#folders[node] = isFolder ? 1 : 0;
    if (this.#there[node] === 1) return;
    this.#there[node] = 1;
    const parent = this.#paths.parents[node] as number;
    const first = this.#firsts[parent] as number;
    this.#nexts[node] = first;
    this.#befores[node] = ROOT;
    if (first !== ROOT) this.#befores[first] = node;
    this.#firsts[parent] = node;
  }

  /** Takes a path and all under it out. */
  remove(node: number): void {
    if (!this.has(node)) return;
    if (this.#sums.size > 0) this.#sums.clear();
    const next = this.#nexts[node] as number;
    const before = this.#befores[node] as number;
    if (next !== ROOT) this.#befores[next] = before;
    if (before !== ROOT) this.#nexts[before] = next;
    else this.#firsts[this.#paths.parents[node] as number] = next;
    for (const each of this.#under(node)) {
      this.#there[each] = 0;
      this.#firsts[each] = ROOT;
    }
  }

  /** Bytes of a folder with all under it; 0 for what is none. */
  sizeOf(node: number): number {
    if (this.#folders[node] !== 1) return 0;
    const known = this.#sums.get(node);
    if (known !== undefined) return known;
    const nodes = this.#under(node);
    for (let index = nodes.length - 1; index >= 0; index--) {
      const each = nodes[index] as number;
      let sum = this.#sizes[each] as number;
      for (let child = this.#firsts[each] as number; child !== ROOT; child = this.#nexts[child] as number)
        sum += this.#sums.get(child) ?? 0;
      this.#sums.set(each, sum);
    }
    return this.#sums.get(node) ?? 0;
  }

  /** A path and all under it that has no sum yet, each after what it stands in. */
  #under(top: number): Uint32Array {
    let nodes = new Uint32Array(16);
    let count = 1;
    nodes[0] = top;
    for (let index = 0; index < count; index++) {
      for (
        let child = this.#firsts[nodes[index] as number] as number;
        child !== ROOT;
        child = this.#nexts[child] as number
      ) {
        if (this.#sums.has(child)) continue;
        nodes = grown(nodes, count + 1);
        nodes[count++] = child;
      }
    }
    return nodes.subarray(0, count);
  }
}
