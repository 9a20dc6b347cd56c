import { HASH_START, hashOf, hashStep, type Texts } from './layer-survey.ts';

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const FIRST = 256;
/** Characters up to which a loop beats the encoder. */
const SHORT = 64;

/** A typed array that grows. */
export class Column<T extends Numbers> {
  readonly #make: (length: number) => T;
  #values: T;
  #length = 0;

  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#values = make(FIRST);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = this.#make(this.#length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** Sets bits of the last value. */
  setLast(bits: number): void {
    const last = this.#length - 1;
    this.#values[last] = (this.#values[last] as number) | bits;
  }

  /** An array of its own, no longer than needed; the column is empty then, so that two of them are never held for long. */
  finish(): T {
    const values = this.#values.slice(0, this.#length) as T;
    this.#values = this.#make(1);
    this.#length = 0;
    return values;
  }
}

/** Texts that grow. */
export class TextColumn {
  #bytes = Buffer.allocUnsafeSlow(4096);
  #filled = 0;
  readonly #ends = new Column((length) => new Uint32Array(length));

  get length(): number {
    return this.#ends.length;
  }

  /** Returns the hash of its bytes. */
  push(text: string): number {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    const most = this.#filled + text.length * 3;
    if (most > this.#bytes.length) {
      const grown = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, most));
      this.#bytes.copy(grown, 0, 0, this.#filled);
      this.#bytes = grown;
    }
    const start = this.#filled;
    const hash = text.length <= SHORT ? this.#pushAscii(text) : undefined;
    if (hash === undefined) this.#filled = start + this.#bytes.write(text, start);
    this.#ends.push(this.#filled);
    return hash ?? hashOf(this.#bytes, start, this.#filled);
  }

  /** Copies and hashes in one loop, without leaving JavaScript: nearly all names are short and ASCII. Undefined where it is not. */
  #pushAscii(text: string): number | undefined {
    const bytes = this.#bytes;
    let at = this.#filled;
    let hash = HASH_START;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit >= 0x80) return undefined;
      bytes[at++] = unit;
      hash = hashStep(hash, unit);
    }
    this.#filled = at;
    return hash >>> 0;
  }

  finish(): Texts {
    const bytes = Uint8Array.prototype.slice.call(this.#bytes, 0, this.#filled);
    this.#bytes = Buffer.alloc(0);
    this.#filled = 0;
    return { bytes, ends: this.#ends.finish() };
  }
}
