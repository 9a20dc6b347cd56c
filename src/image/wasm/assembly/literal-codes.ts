// The table for literals, lengths and the end of a block.

import { BITS_OF, CODE_SPACE_END, clearSixteen, divideForBlock, double, increment, LONGEST, nextCode } from './code-space';

/** The next bits that an entry is chosen by; where a code is longer, by this many more in a table that the entry names. */
export const LITERAL_BITS: u32 = 11;
export const LITERAL_REST: u32 = LONGEST - LITERAL_BITS;

/**
 * Entries, u32. Bits 0-5: how many bits it uses up. Sign clear: the literal in bits 8-15. Sign set: a length in bits 8-16, extra bits
 * added already; unless ODD is set, then one of the flags below, or none where no symbol has this code.
 */
export const LITERALS: usize = CODE_SPACE_END;
/** At most 143 pairs of long codes can differ in what the first table is for. */
const LITERALS_SIZE: usize = 4 * ((1 << LITERAL_BITS) + (143 << LITERAL_REST));
export const ODD: u32 = 0x4000_0000;
/** Bits 8-23: index of the table where the code goes on. */
export const LONGER: u32 = 0x2000_0000;
/** Bits 8-16 the least length, 17-20 where the extra bits start, 21-25 a mask for them: when they are too many for the table. */
export const EXTRA: u32 = 0x1000_0000;
export const BLOCK_END: u32 = 0x0800_0000;
const SIGN: u32 = 0x8000_0000;
const NONE: u32 = SIGN | ODD;

/** Entries of symbols, without their bits; u32. */
const SYMBOLS: usize = LITERALS + LITERALS_SIZE;
const MOST: u32 = 288;
/** Extra bits of symbols, u8. */
const EXTRA_BITS: usize = SYMBOLS + (<usize>MOST << 2);
/** Symbols in the order of the bits that they are chosen by, u64: entry, bits of the code, code. */
const SORTED: usize = EXTRA_BITS + MOST;
/** Where those with so many bits end in it; u32. */
const ENDS: usize = SORTED + (<usize>MOST << 3);
export const LITERAL_CODES_END: usize = ENDS + 0x40;

// RFC 1951 §3.2.5
const LENGTH_BASES = memory.data<u16>([
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]);

/** To be called once before the next. */
export function prepareLiterals(): void {
  for (let symbol: u32 = 0; symbol < MOST; symbol++) {
    let entry = NONE;
    let extra: u32 = 0;
    const length = symbol - 257;
    if (symbol < 256) entry = symbol << 8;
    else if (symbol == 256) entry = NONE | BLOCK_END;
    else if (length <= 28) {
      entry = SIGN | ((<u32>load<u16>(LENGTH_BASES + (length << 1))) << 8);
      extra = length < 8 || length == 28 ? 0 : (length >> 2) - 1;
    }
    store<u32>(SYMBOLS + (symbol << 2), entry);
    store<u8>(EXTRA_BITS + symbol, extra);
  }
}

/** Makes the table of the first bytes of BITS_OF; false when they are no code. */
export function makeLiterals(symbols: u32): bool {
  if (load<u8>(BITS_OF + 256) == 0 || !divideForBlock(BITS_OF, symbols)) return false;
  sort(symbols);
  store<u32>(LITERALS, NONE);
  let at: u32 = 0;
  for (let bits: u32 = 1; bits <= LITERAL_BITS; bits++) {
    double(LITERALS, 2 << bits);
    const end = load<u32>(ENDS + (bits << 2));
    for (; at < end; at++) place(load<u64>(SORTED + (at << 3)), bits);
  }
  placeLonger(at, load<u32>(ENDS + (LONGEST << 2)));
  return true;
}

/** How many of the next bits a symbol is chosen by: those of its code, and the extra bits too when the table has them all. */
// @ts-ignore: decorator
@inline
function bitsToPlace(symbol: u32, bits: u32): u32 {
  const all = bits + load<u8>(EXTRA_BITS + symbol);
  return all <= LITERAL_BITS ? all : bits;
}

function sort(symbols: u32): void {
  clearSixteen(ENDS);
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const bits: u32 = load<u8>(BITS_OF + symbol);
    if (bits != 0) increment(ENDS + (bitsToPlace(symbol, bits) << 2));
  }
  let sum: u32 = 0;
  for (let bits: u32 = 1; bits <= LONGEST; bits++) {
    const some = load<u32>(ENDS + (bits << 2));
    store<u32>(ENDS + (bits << 2), sum);
    sum += some;
  }
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const bits: u32 = load<u8>(BITS_OF + symbol);
    if (bits == 0) continue;
    const at = increment(ENDS + (bitsToPlace(symbol, bits) << 2));
    store<u64>(SORTED + (at << 3), ((<u64>entryOf(symbol, bits)) << 32) | (bits << 16) | nextCode(bits));
  }
}

// @ts-ignore: decorator
@inline
function entryOf(symbol: u32, bits: u32): u32 {
  const entry = load<u32>(SYMBOLS + (symbol << 2));
  const extra: u32 = load<u8>(EXTRA_BITS + symbol);
  if (extra == 0 || bits + extra <= LITERAL_BITS) return entry | (bits + extra);
  return entry | ODD | EXTRA | (bits + extra) | (bits << 17) | (((1 << extra) - 1) << 21);
}

/** One entry for each value of the extra bits. */
// @ts-ignore: decorator
@inline
function place(sorted: u64, bits: u32): void {
  const entry = <u32>(sorted >> 32);
  const code = <u32>sorted & 0xffff;
  const own = <u32>sorted >> 16;
  const variants: u32 = 1 << (bits - own);
  for (let extra: u32 = 0; extra < variants; extra++) {
    store<u32>(LITERALS + ((code | (extra << own)) << 2), entry + (extra << 8));
  }
}

/** Codes that go on in another table; those that start alike follow one another. */
function placeLonger(from: u32, to: u32): void {
  let next: u32 = 1 << LITERAL_BITS;
  let start: u32 = next;
  for (let at = from; at < to; at++) {
    const sorted = load<u64>(SORTED + (at << 3));
    const code = <u32>sorted & 0xffff;
    const bits = <u32>sorted >> 16;
    if ((code & ((1 << LITERAL_BITS) - 1)) != start) {
      start = code & ((1 << LITERAL_BITS) - 1);
      store<u32>(LITERALS + (start << 2), NONE | LONGER | (next << 8));
      next += 1 << LITERAL_REST;
    }
    const table = LITERALS + ((next - (1 << LITERAL_REST)) << 2);
    for (let rest = code >> LITERAL_BITS; rest < 1 << LITERAL_REST; rest += 1 << (bits - LITERAL_BITS)) {
      store<u32>(table + (rest << 2), <u32>(sorted >> 32));
    }
  }
}
