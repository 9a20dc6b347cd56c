import type { WasmModule } from '../wasm/module.ts';
import { LITERAL_LENGTH, writeLiteralTables } from './literal-tables.ts';

/** Bytes in front of a chunk that a literal may begin in. */
export const STRADDLE = LITERAL_LENGTH.most - 1;

type Search = (from: number, start: number, end: number) => number;

/** What the tables of a memory are for: the same is sought in every layer, and choosing fingerprints takes a while. */
const written = new WeakMap<WasmModule, string>();

/** Looks for literals in a memory's chunk; one a memory, since its tables lie there too. */
export class LiteralSearch {
  readonly #wasm: WasmModule;
  readonly #search: Search;
  readonly #searchedTo: () => number;
  readonly #signed: Int32Array;

  /** Of 4 to 32 printable ASCII characters, told apart by case, 256 at most; else a RangeError. */
  constructor(wasm: WasmModule, literals: readonly string[]) {
    const text = literals.join('\n');
    if (written.get(wasm) !== text) writeLiteralTables(wasm.tables, literals);
    written.set(wasm, text);
    this.#wasm = wasm;
    this.#search = wasm.call['search'] as Search;
    this.#searchedTo = wasm.call['searchedTo'] as () => number;
    this.#signed = new Int32Array(wasm.hits.buffer, wasm.hits.byteOffset, wasm.hits.length);
  }

  /**
   * Tells where each literal that lies wholly in `[start, end)` starts, and its index. Positions count from the start of `wasm.chunk`; a negative
   * `start`, down to -`STRADDLE`, reaches into the bytes in front of it, and then only what ends behind the chunk's first byte is told: the rest
   * was when it was in the chunk. The order is that of places within 32 bytes.
   */
  find(start: number, end: number, onHit: (position: number, literal: number) => void): void {
    const { hits } = this.#wasm;
    for (let from = start; from < end; from = this.#searchedTo()) {
      const count = this.#search(from, start, end);
      for (let index = 0; index < count; index++)
        onHit(this.#signed[index * 2] as number, hits[index * 2 + 1] as number);
    }
  }
}
