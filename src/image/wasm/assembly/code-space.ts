// Huffman codes of a deflate stream (RFC 1951 §3.2.2): from how many bits each symbol's code has to the codes. Tables are made of these in
// literal-codes.ts and distance-codes.ts. Which incomplete codes are let through is not in the RFC: here as in zlib, which engines agree
// with.

import { CODES } from './layout';

/** A code has no more bits. */
export const LONGEST: u32 = 15;

/** Bits of each symbol's code, a byte each: where they are put before a table is made of them. Behind it is room for a wide store. */
export const BITS_OF: usize = CODES;
const BITS_OF_SIZE: usize = 0x200;
/** How many symbols have so many bits; u32. */
const COUNTS: usize = BITS_OF + BITS_OF_SIZE;
/** The next code of so many bits; u32. */
const NEXT: usize = COUNTS + 0x40;
/** Every byte with its bits in reverse. */
const REVERSED: usize = NEXT + 0x40;
/** Where tables can be. */
export const CODE_SPACE_END: usize = REVERSED + 0x100;

/** To be called once before any other. */
export function prepareCodeSpace(): void {
  for (let byte: u32 = 0; byte < 256; byte++) {
    let reversed: u32 = 0;
    for (let bit: u32 = 0; bit < 8; bit++) reversed |= ((byte >> bit) & 1) << (7 - bit);
    store<u8>(REVERSED + byte, reversed);
  }
}

/** Zeros for sixteen u32. */
// @ts-ignore: decorator
@inline
export function clearSixteen(at: usize): void {
  v128.store(at, i64x2.splat(0));
  v128.store(at, i64x2.splat(0), 16);
  v128.store(at, i64x2.splat(0), 32);
  v128.store(at, i64x2.splat(0), 48);
}

/** Adds one to a u32. */
// @ts-ignore: decorator
@inline
export function increment(at: usize): u32 {
  const value = load<u32>(at);
  store<u32>(at, value + 1);
  return value;
}

/**
 * Counts how many symbols have how many bits, and finds the first code of each. Returns how many more codes of fifteen bits there could be:
 * 0 for a complete code, less when it has too many.
 */
export function divide(from: usize, symbols: u32): i32 {
  clearSixteen(COUNTS);
  for (let symbol: u32 = 0; symbol < symbols; symbol++) increment(COUNTS + (<usize>load<u8>(from + symbol) << 2));
  let left: i32 = 1;
  let code: u32 = 0;
  for (let bits: usize = 1; bits <= LONGEST; bits++) {
    const some = load<u32>(COUNTS + (bits << 2));
    left = (left << 1) - some;
    if (left < 0) return left;
    store<u32>(NEXT + (bits << 2), code);
    code = (code + some) << 1;
  }
  return left;
}

/** The codes of a block must be complete, or be none at all, or one of one bit. */
export function divideForBlock(from: usize, symbols: u32): bool {
  const left = divide(from, symbols);
  if (left <= 0) return left == 0;
  const without = load<u32>(COUNTS);
  return without == symbols || (without == symbols - 1 && load<u32>(COUNTS + 4) == 1);
}

/** How many symbols have codes of so many bits. */
// @ts-ignore: decorator
@inline
export function countOf(bits: u32): u32 {
  return load<u32>(COUNTS + (bits << 2));
}

/** The next code of so many bits, in the order that bits are read. */
// @ts-ignore: decorator
@inline
export function nextCode(bits: u32): u32 {
  const code = increment(NEXT + (bits << 2));
  const reversed = ((<u32>load<u8>(REVERSED + (code & 0xff))) << 8) | load<u8>(REVERSED + (code >> 8));
  return reversed >> (16 - bits);
}

/** Doubles a table of that many bytes; what is written too much is overwritten when the table doubles again. */
// @ts-ignore: decorator
@inline
export function double(table: usize, size: usize): void {
  for (let at: usize = 0; at < size; at += 16) v128.store(table + size + at, v128.load(table + at));
}
