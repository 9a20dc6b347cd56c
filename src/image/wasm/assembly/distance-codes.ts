// The table for distances.

import { countOf, divideForBlock, double, LONGEST, nextCode } from './code-space';
import { LITERAL_CODES_END } from './literal-codes';

/** The next bits that an entry is chosen by; where a code is longer, by this many more in a table that the entry names. */
export const DISTANCE_BITS: u32 = 8;
export const DISTANCE_REST: u32 = LONGEST - DISTANCE_BITS;

/**
 * Entries, two u32. Of the first: bits 0-5 how many bits it uses up, 8-11 where its extra bits start. Of the second: bits 0-15 the least
 * distance, 16-31 a mask for the extra bits. With ELSEWHERE in the first, the second is the index of the table where the code goes on, or
 * 0 where no symbol has this code.
 */
export const DISTANCES: usize = (LITERAL_CODES_END + 15) & ~15;
/** At most 15 pairs of long codes can differ in what the first table is for. */
const DISTANCES_SIZE: usize = 8 * ((1 << DISTANCE_BITS) + (15 << DISTANCE_REST));
export const ELSEWHERE: u32 = 0x4000_0000;
export const DISTANCE_CODES_END: usize = DISTANCES + DISTANCES_SIZE;

// RFC 1951 §3.2.5
const DISTANCE_BASES = memory.data<u16>([
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193,
  12289, 16385, 24577,
]);

/** Makes the table of the bytes at `from`; false when they are no code. */
export function makeDistances(from: usize, symbols: u32): bool {
  if (!divideForBlock(from, symbols)) return false;
  store<u64>(DISTANCES, ELSEWHERE);
  let next: u32 = 1 << DISTANCE_BITS;
  let start: u32 = next;
  for (let bits: u32 = 1; bits <= LONGEST; bits++) {
    if (bits <= DISTANCE_BITS) double(DISTANCES, 4 << bits);
    let some = countOf(bits);
    for (let symbol: u32 = 0; some > 0; symbol++) {
      if (load<u8>(from + symbol) != bits) continue;
      some--;
      const code = nextCode(bits);
      const entry = entryOf(symbol, bits);
      if (bits <= DISTANCE_BITS) {
        store<u64>(DISTANCES + (code << 3), entry);
        continue;
      }
      // Codes that start alike follow one another.
      if ((code & ((1 << DISTANCE_BITS) - 1)) != start) {
        start = code & ((1 << DISTANCE_BITS) - 1);
        store<u64>(DISTANCES + (start << 3), ((<u64>next) << 32) | ELSEWHERE);
        next += 1 << DISTANCE_REST;
      }
      const table = DISTANCES + ((next - (1 << DISTANCE_REST)) << 3);
      for (let rest = code >> DISTANCE_BITS; rest < 1 << DISTANCE_REST; rest += 1 << (bits - DISTANCE_BITS)) {
        store<u64>(table + (rest << 3), entry);
      }
    }
  }
  return true;
}

function entryOf(symbol: u32, bits: u32): u64 {
  if (symbol > 29) return ELSEWHERE;
  const extra: u32 = symbol < 4 ? 0 : (symbol >> 1) - 1;
  const base: u32 = load<u16>(DISTANCE_BASES + (symbol << 1));
  const mask: u32 = (1 << extra) - 1;
  return ((<u64>(base | (mask << 16))) << 32) | (bits + extra) | (bits << 8);
}
