import { createHash } from 'node:crypto';
import type { WasmModule } from '../wasm/module.ts';

/**
 * A keyed 64-bit hash of contents, to tell the same bytes from different ones where one path stands in several layers: much quicker than a digest,
 * and good for nothing else. Who does not know the key finds two contents that agree only by luck, once in some 2^31 tries that the review has
 * to make; with the key they can be made, so it must not be known before an image is (a fresh one a run, or one of the cache folder's own).
 */
export class ContentHash {
  readonly #begin: () => void;
  readonly #update: (at: number, length: number) => void;
  readonly #end: () => number;
  readonly #high: () => number;

  constructor(wasm: WasmModule, key: Uint8Array) {
    const { hashKey, call } = wasm;
    hashKey.set(createHash('shake256', { outputLength: hashKey.length }).update(key).digest());
    this.#begin = call['hashBegin'] as () => void;
    this.#update = call['hashUpdate'] as (at: number, length: number) => void;
    this.#end = call['hashEnd'] as () => number;
    this.#high = call['hashHigh'] as () => number;
  }

  begin(): void {
    this.#begin();
  }

  /** The next bytes, which must lie in the chunk of the memory. */
  update(piece: Buffer): void {
    // The memory's buffer starts at address 0.
    this.#update(piece.byteOffset, piece.length);
  }

  end(): readonly [low: number, high: number] {
    const low = this.#end();
    return [low >>> 0, this.#high() >>> 0];
  }
}
