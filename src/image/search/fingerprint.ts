import { frequencyOf } from './byte-frequencies.ts';

/** Bytes of a literal that are held against every place. */
export const FINGERPRINT = 4;

/** Where in a literal the four bytes stand that are rarest together. */
export function fingerprintOffset(literal: Buffer): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + FINGERPRINT <= literal.length; at++) {
    const share = literal.subarray(at, at + FINGERPRINT).reduce((product, byte) => product * frequencyOf(byte), 1);
    if (share < least) [best, least] = [at, share];
  }
  return best;
}

/** Which low and high nibbles each byte of the fingerprints of some literals has: sixteen bits each. */
export interface Nibbles {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export function nibblesOf(fingerprint: Buffer): Nibbles {
  return {
    low: [...fingerprint].map((byte) => 1 << (byte & 15)),
    high: [...fingerprint].map((byte) => 1 << (byte >> 4)),
  };
}

/** How often a place passes for one of these fingerprints. */
export function shareOf({ low, high }: Nibbles): number {
  let product = 1;
  for (let index = 0; index < FINGERPRINT; index++) {
    product *= sumOf(low[index] as number, high[index] as number);
  }
  return product;
}

function sumOf(low: number, high: number): number {
  let sum = 0;
  for (let top = 0; top < 8; top++) {
    if ((high & (1 << top)) === 0) continue;
    for (let bottom = 0; bottom < 16; bottom++) if (low & (1 << bottom)) sum += frequencyOf((top << 4) | bottom);
  }
  return sum;
}

export function together(one: Nibbles, other: Nibbles): Nibbles {
  return {
    low: one.low.map((bits, index) => bits | (other.low[index] as number)),
    high: one.high.map((bits, index) => bits | (other.high[index] as number)),
  };
}
