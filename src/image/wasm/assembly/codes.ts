// Tables that turn the next bits of a deflate stream into what they stand for (RFC 1951 §3.2). Which incomplete codes are let through is
// not in the RFC: here as in zlib, which is what engines agree with.

import { CODES } from './layout';

/** The next bits that an entry is looked up by; longer codes go on in a table of `LONGEST - …_BITS` bits. */
export const LITERAL_BITS: u32 = 11;
export const DISTANCE_BITS: u32 = 9;
export const LENGTH_BITS: u32 = 7;
const LONGEST: u32 = 15;
export const LITERAL_REST: u32 = LONGEST - LITERAL_BITS;
export const DISTANCE_REST: u32 = LONGEST - DISTANCE_BITS;

/**
 * Entries for literals and lengths, u32; bits 0-5 are how many bits it uses up.
 * Sign clear: literals. Bits 8-15 the first, 16-23 the second, 24-30 how many.
 * Sign set, ODD clear: a length, in bits 8-16.
 * Sign and ODD set: one of the flags below.
 */
export const LITERALS: usize = CODES;
const LITERALS_SIZE: usize = 0x5000;
export const ODD: u32 = 0x4000_0000;
/** Bits 8-23: index of the table where the code goes on. */
export const LONGER: u32 = 0x2000_0000;
/** Bits 8-16 the least length, 17-20 where the extra bits start, 21-25 a mask for them. */
export const EXTRA: u32 = 0x1000_0000;
export const BLOCK_END: u32 = 0x0800_0000;
const SIGN: u32 = 0x8000_0000;
const NONE: u32 = SIGN | ODD;

/**
 * Entries for distances, two u32: bits 0-5 of the first are how many bits it uses up, 8-11 where its extra bits start; the second has the
 * least distance in bits 0-15 and a mask for the extra bits above. With ODD, the second is the index of the table where the code goes on,
 * or 0 when there is none.
 */
export const DISTANCES: usize = LITERALS + LITERALS_SIZE;
const DISTANCES_SIZE: usize = 0x3000;

/** Entries for code lengths, two u8: how many bits it uses up, symbol. */
export const LENGTHS: usize = DISTANCES + DISTANCES_SIZE;
const LENGTHS_SIZE: usize = 0x100;

/** Bits of each symbol's code, one byte each: where they are put before a table is made of them. */
export const BITS_OF: usize = LENGTHS + LENGTHS_SIZE;
const BITS_OF_SIZE: usize = 0x200;

/** Symbols of each code length; then the next code of each. u32. */
const COUNTS: usize = BITS_OF + BITS_OF_SIZE;
const NEXT: usize = COUNTS + 0x40;
/** Symbols by length, u64: entry above, code in the order that bits are read below. */
const PLACES: usize = NEXT + 0x80;
const SORTED: usize = PLACES + 0x80;
/** Every byte with its bits in reverse. */
const REVERSED: usize = SORTED + 0xa00;

const LENGTH_BASES = memory.data<u16>([
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]);
const DISTANCE_BASES = memory.data<u16>([
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
  12289, 16385, 24577,
]);

/** To be called once before any other. */
export function prepareCodes(): void {
  for (let byte: u32 = 0; byte < 256; byte++) {
    let reversed: u32 = 0;
    for (let bit: u32 = 0; bit < 8; bit++) reversed |= ((byte >> bit) & 1) << (7 - bit);
    store<u8>(REVERSED + byte, reversed);
  }
}

/** The codes of blocks of type 1. */
export function makeFixedCodes(): void {
  memory.fill(BITS_OF, 8, 144);
  memory.fill(BITS_OF + 144, 9, 112);
  memory.fill(BITS_OF + 256, 7, 24);
  memory.fill(BITS_OF + 280, 8, 8);
  makeLiterals(288);
  memory.fill(BITS_OF, 5, 32);
  makeDistances(BITS_OF, 32);
}

/** Counts how many codes have each length, and finds the first of each. Returns how much of the code space is left, negative when too much is taken. */
function count(from: usize, symbols: u32): i32 {
  memory.fill(COUNTS, 0, 64);
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const at = COUNTS + ((<usize>load<u8>(from + symbol)) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
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

/** The next code of that many bits, in the order that bits are read. */
// @ts-ignore: decorator
@inline
function nextCode(bits: u32): u32 {
  const at = NEXT + (bits << 2);
  const code = load<u32>(at);
  store<u32>(at, code + 1);
  const reversed = ((<u32>load<u8>(REVERSED + (code & 0xff))) << 8) | load<u8>(REVERSED + (code >> 8));
  return reversed >> (16 - bits);
}

// @ts-ignore: decorator
@inline
function extraBitsOfLength(code: u32): u32 {
  return code < 8 || code == 28 ? 0 : (code >> 2) - 1;
}

/** Doubles a table of that many bytes; what it writes too much is overwritten when the table doubles again. */
// @ts-ignore: decorator
@inline
function double(table: usize, size: usize): void {
  for (let at: usize = 0; at < size; at += 16) v128.store(table + size + at, v128.load(table + at));
}

/** Makes LENGTHS of the 19 symbols of BITS_OF; false when they are no complete code. */
export function makeLengths(): bool {
  if (count(BITS_OF, 19) != 0) return false;
  for (let symbol: u32 = 0; symbol < 19; symbol++) {
    const bits: u32 = load<u8>(BITS_OF + symbol);
    if (bits == 0) continue;
    const entry = bits | (symbol << 8);
    for (let at = nextCode(bits); at < 1 << LENGTH_BITS; at += 1 << bits) store<u16>(LENGTHS + (at << 1), entry);
  }
  return true;
}

/** The entry of a symbol whose code has so many bits. */
function literalEntry(symbol: u32, bits: u32): u32 {
  if (symbol < 256) return bits | (symbol << 8) | (1 << 24);
  if (symbol == 256) return NONE | BLOCK_END | bits;
  const code = symbol - 257;
  if (code > 28) return NONE;
  const base: u32 = load<u16>(LENGTH_BASES + (code << 1));
  const extra = extraBitsOfLength(code);
  if (extra == 0) return SIGN | bits | (base << 8);
  if (bits + extra <= LITERAL_BITS) return SIGN | (bits + extra) | (base << 8);
  return NONE | EXTRA | (bits + extra) | (base << 8) | (bits << 17) | (((1 << extra) - 1) << 21);
}

/** Bits of the first table that an entry is chosen by: its extra bits too, when they fit. */
// @ts-ignore: decorator
@inline
function placeBits(symbol: u32, bits: u32): u32 {
  if (symbol < 265 || bits == 0 || symbol > 284) return bits;
  const total = bits + extraBitsOfLength(symbol - 257);
  return total <= LITERAL_BITS ? total : bits;
}

/** Makes LITERALS of BITS_OF; false when they are no code. */
export function makeLiterals(symbols: u32): bool {
  if (load<u8>(BITS_OF + 256) == 0) return false;
  const left = count(BITS_OF, symbols);
  if (left < 0 || (left > 0 && !oneShortCode(left))) return false;
  store<u32>(LITERALS, NONE);
  let size: u32 = 1;
  sortLiterals(symbols);
  let at: u32 = 0;
  for (let bits: u32 = 1; bits <= LITERAL_BITS; bits++) {
    double(LITERALS, size << 2);
    size <<= 1;
    const end = load<u32>(PLACES + (bits << 2));
    for (; at < end; at++) placeLiteral(load<u64>(SORTED + (at << 3)), bits);
  }
  placeLongLiterals(at, load<u32>(PLACES + (LONGEST << 2)));
  return true;
}

/** Puts what there is to know of each symbol into SORTED, and into PLACES where each number of bits ends there. */
function sortLiterals(symbols: u32): void {
  memory.fill(PLACES, 0, 128);
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const at = PLACES + (placeBits(symbol, load<u8>(BITS_OF + symbol)) << 2);
    store<u32>(at, load<u32>(at) + 1);
  }
  let sum: u32 = 0;
  for (let bits: u32 = 1; bits <= LONGEST; bits++) {
    const at = PLACES + (bits << 2);
    const some = load<u32>(at);
    store<u32>(at, sum);
    sum += some;
  }
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const bits: u32 = load<u8>(BITS_OF + symbol);
    if (bits == 0) continue;
    const at = PLACES + (placeBits(symbol, bits) << 2);
    const place = load<u32>(at);
    store<u32>(at, place + 1);
    const code = nextCode(bits) | (bits << 16);
    store<u64>(SORTED + (place << 3), (<u64>literalEntry(symbol, bits) << 32) | code);
  }
}

// @ts-ignore: decorator
@inline
function placeLiteral(sorted: u64, bits: u32): void {
  const entry = <u32>(sorted >> 32);
  const code = <u32>sorted & 0xffff;
  const own = (<u32>sorted) >> 16;
  const variants: u32 = 1 << (bits - own);
  for (let extra: u32 = 0; extra < variants; extra++) {
    store<u32>(LITERALS + ((code | (extra << own)) << 2), entry + (extra << 8));
  }
}

/** Codes that do not fit the first table, those with the same start in one table of their own. */
function placeLongLiterals(from: u32, to: u32): void {
  let free: u32 = 1 << LITERAL_BITS;
  let start: u32 = 0xffff;
  for (let at = from; at < to; at++) {
    const sorted = load<u64>(SORTED + (at << 3));
    const code = <u32>sorted & 0xffff;
    const bits = (<u32>sorted) >> 16;
    if ((code & ((1 << LITERAL_BITS) - 1)) != start) {
      start = code & ((1 << LITERAL_BITS) - 1);
      store<u32>(LITERALS + (start << 2), NONE | LONGER | (free << 8));
      free += 1 << LITERAL_REST;
    }
    const table = LITERALS + ((free - (1 << LITERAL_REST)) << 2);
    for (let rest = code >> LITERAL_BITS; rest < 1 << LITERAL_REST; rest += 1 << (bits - LITERAL_BITS)) {
      store<u32>(table + (rest << 2), <u32>(sorted >> 32));
    }
  }
}

/** Makes DISTANCES of the lengths there; false when they are no code. One code of one bit may be alone, and there may be none. */
export function makeDistances(from: usize, symbols: u32): bool {
  const left = count(from, symbols);
  if (left < 0) return false;
  if (left > 0 && load<u32>(COUNTS) != symbols && !oneShortCode(left)) return false;
  store<u64>(DISTANCES, ODD);
  let size: u32 = 1;
  let free: u32 = 1 << DISTANCE_BITS;
  let start: u32 = 0xffff;
  for (let bits: u32 = 1; bits <= LONGEST; bits++) {
    if (bits <= DISTANCE_BITS) {
      double(DISTANCES, size << 3);
      size <<= 1;
    }
    if (load<u32>(COUNTS + (bits << 2)) == 0) continue;
    for (let symbol: u32 = 0; symbol < symbols; symbol++) {
      if (load<u8>(from + symbol) != bits) continue;
      const code = nextCode(bits);
      const entry = distanceEntry(symbol, bits);
      if (bits <= DISTANCE_BITS) {
        store<u64>(DISTANCES + (code << 3), entry);
        continue;
      }
      if ((code & ((1 << DISTANCE_BITS) - 1)) != start) {
        start = code & ((1 << DISTANCE_BITS) - 1);
        store<u64>(DISTANCES + (start << 3), (<u64>free << 32) | ODD);
        free += 1 << DISTANCE_REST;
      }
      const table = DISTANCES + ((free - (1 << DISTANCE_REST)) << 3);
      for (let rest = code >> DISTANCE_BITS; rest < 1 << DISTANCE_REST; rest += 1 << (bits - DISTANCE_BITS)) {
        store<u64>(table + (rest << 3), entry);
      }
    }
  }
  return true;
}

/** The one incomplete code that there may be: one symbol, of one bit. */
function oneShortCode(left: i32): bool {
  return load<u32>(COUNTS + 4) == 1 && left == 1 << (LONGEST - 1);
}

function distanceEntry(symbol: u32, bits: u32): u64 {
  if (symbol > 29) return ODD;
  const extra: u32 = symbol < 4 ? 0 : (symbol >> 1) - 1;
  const base: u32 = load<u16>(DISTANCE_BASES + (symbol << 1));
  const mask: u32 = (1 << extra) - 1;
  return (<u64>(base | (mask << 16)) << 32) | (bits + extra) | (bits << 8);
}
