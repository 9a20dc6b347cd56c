// What a block with dynamic codes starts with (RFC 1951 §3.2.7).

import { BITS_OF, divide, nextCode } from './code-space';
import { DISTANCE_CODES_END, makeDistances } from './distance-codes';
import { held, hold, position, putBack } from './inflate-state';
import { makeLiterals } from './literal-codes';

/** A code for code lengths has no more bits. */
const LENGTH_BITS: u32 = 7;
/** Entries for code lengths, two u8: how many bits it uses up, symbol. */
const LENGTHS: usize = DISTANCE_CODES_END;

const COPY: u32 = 16;
const ZEROS: u32 = 17;

/** In this order the lengths are sent of the codes for code lengths. */
const ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

/** Makes the tables for the block that starts here; false when there are none like that. */
export function readCodes(): bool {
  const sizes = <u32>(hold | (load<u64>(position) << held));
  const literals = (sizes & 31) + 257;
  const distances = ((sizes >> 5) & 31) + 1;
  const lengths = ((sizes >> 10) & 15) + 4;
  if (literals > 286 || distances > 30) return false;
  putBack(position + 4, sizes >> 14, held + 32 - 14);
  return (
    readLengths(lengths) &&
    readBits(literals + distances) &&
    makeLiterals(literals) &&
    makeDistances(BITS_OF + literals, distances)
  );
}

/** Makes the table for code lengths. */
function readLengths(sent: u32): bool {
  let bits = hold | (load<u64>(position) << held);
  v128.store(BITS_OF, i64x2.splat(0));
  v128.store(BITS_OF, i64x2.splat(0), 16);
  const first = min(sent, 16);
  for (let n: u32 = 0; n < first; n++, bits >>= 3) store<u8>(BITS_OF + load<u8>(ORDER + n), bits & 7);
  putBack(position + 7, bits, held + 56 - 3 * first);
  bits = hold | (load<u64>(position) << held);
  for (let n = first; n < sent; n++, bits >>= 3) store<u8>(BITS_OF + load<u8>(ORDER + n), bits & 7);
  putBack(position + 7, bits, held + 56 - 3 * (sent - first));
  if (divide(BITS_OF, 19) != 0) return false;
  for (let symbol: u32 = 0; symbol < 19; symbol++) {
    const own: u32 = load<u8>(BITS_OF + symbol);
    if (own == 0) continue;
    for (let code = nextCode(own); code < 1 << LENGTH_BITS; code += 1 << own) {
      store<u16>(LENGTHS + (code << 1), own | (symbol << 8));
    }
  }
  return true;
}

/** Fills BITS_OF for that many symbols. */
function readBits(symbols: u32): bool {
  let at = position;
  let bits = hold;
  let kept = held;
  let filled: u32 = 0;
  while (filled < symbols) {
    bits |= load<u64>(at) << kept;
    at += (63 - kept) >> 3;
    kept |= 56;
    const entry: u32 = load<u16>(LENGTHS + ((<u32>bits & ((1 << LENGTH_BITS) - 1)) << 1));
    const symbol = entry >> 8;
    bits >>= entry & 7;
    kept -= entry & 7;
    if (symbol < COPY) {
      store<u8>(BITS_OF + filled++, symbol);
      continue;
    }
    const width: u32 = symbol == COPY ? 2 : symbol == ZEROS ? 3 : 7;
    const times = (<u32>bits & ((1 << width) - 1)) + (symbol > ZEROS ? 11 : 3);
    bits >>= width;
    kept -= width;
    if (filled + times > symbols || (symbol == COPY && filled == 0)) break;
    const value: u8 = symbol == COPY ? load<u8>(BITS_OF + filled - 1) : 0;
    for (let done: u32 = 0; done < times; done += 16) v128.store(BITS_OF + filled + done, i8x16.splat(value));
    filled += times;
  }
  putBack(at, bits, kept);
  return filled == symbols;
}
