import type { TarEntry } from '../tar/entry.ts';
import type { PayloadSink } from '../tar/scanner.ts';
import { expandSparse } from '../tar/sparse.ts';

/** Holds one payload at a time until it is complete; a sparse file is given its holes back. */
export class PayloadHolder {
  #stored = Buffer.alloc(0);
  #filled = 0;
  #entry: TarEntry | undefined;
  #complete: (content: Uint8Array) => void = () => undefined;

  /** To be called before the pieces of `entry`, which must be small enough to be held; `complete` is called with all of them, if they fit one another. */
  begin(entry: TarEntry, complete: (content: Uint8Array) => void): void {
    // Not from the pool: the buffer is handed over to another thread.
    this.#stored = Buffer.allocUnsafeSlow(entry.stored);
    this.#filled = 0;
    this.#entry = entry;
    this.#complete = complete;
    if (entry.stored === 0) this.#end();
  }

  /** Whether a payload is not complete yet. */
  get busy(): boolean {
    return this.#entry !== undefined;
  }

  readonly sink: PayloadSink = (piece) => {
    this.#filled += piece.copy(this.#stored, this.#filled);
    if (this.#filled === this.#stored.length) this.#end();
  };

  #end(): void {
    const { size = 0, sparse } = this.#entry ?? {};
    const content = sparse ? expandSparse(this.#stored, size, sparse.extents) : this.#stored;
    this.#entry = undefined;
    this.#stored = Buffer.alloc(0);
    if (content) this.#complete(content);
  }
}
