import { createHash } from 'node:crypto';
import type { WasmModule } from '../wasm/module.ts';

/**
 * A keyed 64-bit hash of contents, to tell the same bytes from different ones where one path stands in several layers: some thirty times as quick as
 * a digest, and good for nothing else.
 *
 * Promised: the same bytes have the same hash, however they are cut. Whoever does not know the key and does not see hashes made with it finds two
 * different contents that agree by luck alone: one pair in some 2^31 of files of up to 32 MB, one in 2^22 at a gigabyte (NH and polynomials, RFC 4418 §5).
 * Not promised: anything against who knows the key, for whom equal hashes are easy to make. So it must be random, of 16 bytes at least, and not known
 * before the image is: a fresh one a run, or the cache folder's own.
 */
export class ContentHash {
  readonly #begin: () => void;
  readonly #update: (at: number, length: number) => void;
  readonly #end: () => number;
  readonly #high: () => number;

  /** One a memory, where its key lies. */
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
