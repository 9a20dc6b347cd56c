import { frequencyOf } from './byte-frequencies.ts';

/** Bytes of a literal that are held against every place. */
export const FINGERPRINT = 4;

/** Printable ASCII has high nibbles 2 to 7. */
const ROWS = 8;
const FREQUENCIES = Float64Array.from({ length: ROWS * 16 }, (_, byte) => frequencyOf(byte));

/**
 * Literals that share a bit of the tables: a place passes for one of them when each of its four bytes has a low nibble and a high nibble that the
 * fingerprint of some member has there.
 */
export class Group {
  /** Sixteen bits for each byte of a fingerprint. */
  readonly #low = new Uint16Array(FINGERPRINT);
  readonly #high = new Uint16Array(FINGERPRINT);
  /** How often a byte of a file passes there. */
  readonly #passing = new Float64Array(FINGERPRINT);
  #share = 0;

  /** How many more places would pass, were the four bytes from `at` on the fingerprint of a member. */
  lossBy(literal: Buffer, at: number): number {
    let share = 1;
    for (let index = 0; index < FINGERPRINT; index++) share *= this.#passingWith(literal[at + index] as number, index);
    return share - this.#share;
  }

  add(literal: Buffer, at: number): void {
    let share = 1;
    for (let index = 0; index < FINGERPRINT; index++) {
      const byte = literal[at + index] as number;
      const passing = this.#passingWith(byte, index);
      this.#passing[index] = passing;
      this.#low[index] = (this.#low[index] as number) | (1 << (byte & 15));
      this.#high[index] = (this.#high[index] as number) | (1 << (byte >> 4));
      share *= passing;
    }
    this.#share = share;
  }

  #passingWith(byte: number, index: number): number {
    const low = this.#low[index] as number;
    const high = this.#high[index] as number;
    const column = byte & 15;
    const row = byte >> 4;
    let passing = this.#passing[index] as number;
    if ((low & (1 << column)) === 0) passing += columnOf(column, high);
    if ((high & (1 << row)) === 0) passing += rowOf(row, low | (1 << column));
    return passing;
  }
}

function columnOf(column: number, high: number): number {
  let sum = 0;
  for (let row = 2; row < ROWS; row++) if (high & (1 << row)) sum += FREQUENCIES[row * 16 + column] as number;
  return sum;
}

function rowOf(row: number, low: number): number {
  let sum = 0;
  for (let column = 0; column < 16; column++) if (low & (1 << column)) sum += FREQUENCIES[row * 16 + column] as number;
  return sum;
}
