import { readSync } from 'node:fs';
import { Damage } from '../damage.ts';

/** A stretch of an open file; each of its bytes is shown once, in order. */
export interface CompressedSource {
  readonly descriptor: number;
  readonly offset: number;
  /** Bytes. */
  readonly size: number;
  /** Gets all bytes piece by piece, for their digest. A piece is valid during the call only. */
  readonly seen?: (piece: Buffer) => void;
}

/** The part of a source that is at hand, in a buffer of fixed size. */
export class GzipInput {
  readonly #buffer: Buffer;
  readonly #source: CompressedSource;
  #read = 0;
  /** The bytes at hand: where they start and end in the buffer. */
  at = 0;
  end = 0;

  constructor(buffer: Buffer, source: CompressedSource) {
    this.#buffer = buffer;
    this.#source = source;
  }

  /** Nothing follows what is at hand. */
  get whole(): boolean {
    return this.#read === this.#source.size;
  }

  /** Moves what is at hand to the front, and reads as much behind it as fits. */
  refill(): void {
    this.#buffer.copyWithin(0, this.at, this.end);
    this.end -= this.at;
    this.at = 0;
    const { descriptor, offset, size, seen } = this.#source;
    while (this.end < this.#buffer.length && this.#read < size) {
      const wanted = Math.min(this.#buffer.length - this.end, size - this.#read);
      const bytes = readSync(descriptor, this.#buffer, this.end, wanted, offset + this.#read);
      if (bytes === 0) throw truncated();
      seen?.(this.#buffer.subarray(this.end, this.end + bytes));
      this.#read += bytes;
      this.end += bytes;
    }
  }

  /** What is at hand, some if there is any. */
  peek(): Buffer {
    if (this.at === this.end) this.refill();
    return this.#buffer.subarray(this.at, this.end);
  }

  /** The next few bytes. */
  take(bytes: number): Buffer {
    if (this.end - this.at < bytes) this.refill();
    if (this.end - this.at < bytes) throw truncated();
    this.at += bytes;
    return this.#buffer.subarray(this.at - bytes, this.at);
  }
}

export function truncated(): Damage {
  return new Damage('its compressed data are truncated');
}

export function damaged(what: string): Damage {
  return new Damage(`its compressed data are damaged (${what})`);
}
