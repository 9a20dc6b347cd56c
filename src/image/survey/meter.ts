const READ = 0;
const UNPACKED = 1;
const ENTRIES = 2;
const COUNTERS = 3;

/** What all threads have done so far for one image: each adds to it, any may look. */
export class Meter {
  /** Handed to workers as it is; `new Meter(shared)` counts on there. */
  readonly shared: SharedArrayBuffer;
  readonly #counters: BigInt64Array;

  constructor(shared = new SharedArrayBuffer(COUNTERS * BigInt64Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#counters = new BigInt64Array(shared);
  }

  /** Bytes of blobs, as they are stored. */
  get read(): number {
    return Number(Atomics.load(this.#counters, READ));
  }

  addRead(bytes: number): void {
    this.#add(READ, bytes);
  }

  /** Returns the plain bytes of all layers, these included. */
  addUnpacked(bytes: number): number {
    return this.#add(UNPACKED, bytes);
  }

  /** Returns the entries of all layers, these included. */
  addEntries(entries: number): number {
    return this.#add(ENTRIES, entries);
  }

  #add(counter: number, amount: number): number {
    return Number(Atomics.add(this.#counters, counter, BigInt(amount))) + amount;
  }
}
