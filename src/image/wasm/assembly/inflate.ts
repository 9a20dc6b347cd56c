// Inflates a deflate stream (RFC 1951) from INPUT into CHUNK, full chunk by full chunk. The gzip around it is read in JavaScript.
//
// Whoever calls gives at least ENOUGH bytes of input, or what is left of it: then no step but a block's content is ever interrupted.
// Bits beyond the end of the input are whatever lies there; that they were used is noticed before anything is returned.

import {
  BITS_OF,
  BLOCK_END,
  DISTANCE_BITS,
  DISTANCE_REST,
  DISTANCES,
  EXTRA,
  LENGTH_BITS,
  LENGTHS,
  LITERAL_BITS,
  LITERAL_REST,
  LITERALS,
  LONGER,
  makeDistances,
  makeFixedCodes,
  makeLengths,
  makeLiterals,
  ODD,
  prepareCodes,
} from './codes';
import { CHUNK, CHUNK_SIZE, WINDOW, WINDOW_SIZE } from './layout';

/** What `inflate` returns. */
const CHUNK_FULL: i32 = 0;
const INPUT_WANTED: i32 = 1;
const FINISHED: i32 = 2;
const TRUNCATED: i32 = 3;
const DAMAGED: i32 = 4;

/** A header of a block with codes takes less than 600 bytes. */
const ENOUGH: usize = 1024;
/** More than what one round of the inner loop reads. */
const ROUND: usize = 32;
const CHUNK_END: usize = CHUNK + CHUNK_SIZE;

/** What the next bits are. */
const HEADER: i32 = 0;
const STORED: i32 = 1;
const CODED: i32 = 2;

/** Bits that were read from the input and not used yet, the next one lowest; above the first `held` may stand what follows them. */
let hold: u64 = 0;
let held: u32 = 0;
let position: usize = 0;
let written: usize = CHUNK;
/** Where the oldest byte is that a distance may reach. */
let oldest: usize = CHUNK;
let state: i32 = HEADER;
let last: bool = false;
let storedLeft: usize = 0;
let fixedCodes: bool = false;
let prepared: bool = false;

/** Makes the chunk empty, for a new layer. */
export function inflateStart(): void {
  if (!prepared) prepare();
  memory.fill(WINDOW, 0, WINDOW_SIZE);
  written = CHUNK;
}

function prepare(): void {
  prepareCodes();
  for (let distance: usize = 1; distance < 16; distance++) {
    for (let n: usize = 0; n < 16; n++) store<u8>(PATTERNS + (distance << 4) + n, n % distance);
  }
  prepared = true;
}

/** A deflate stream starts where the next bytes are written. */
export function inflateMember(): void {
  hold = 0;
  held = 0;
  last = false;
  state = HEADER;
  oldest = written;
}

/** Makes room in a full chunk: its end becomes the window, and what was written behind it its start. */
export function inflateSlide(): void {
  memory.copy(WINDOW, WINDOW + CHUNK_SIZE, written - CHUNK_SIZE - WINDOW);
  written -= CHUNK_SIZE;
  oldest = oldest < WINDOW + CHUNK_SIZE ? WINDOW : oldest - CHUNK_SIZE;
}

/** Address of the first input byte that was not used. */
export function inflatePosition(): usize {
  return position;
}

/** Address behind the last byte that was written: past the end of the chunk when that is full. */
export function inflateWritten(): usize {
  return written;
}

/** Goes on with the input between two addresses, which is `all` there is or else at least ENOUGH. */
export function inflate(from: usize, end: usize, all: bool): i32 {
  position = from;
  while (true) {
    let result: i32;
    if (state == CODED) result = inflateCoded(all ? end + 8 : end - ROUND);
    else if (state == STORED) result = inflateStored(end, all);
    else if (last) return FINISHED;
    else if (!all && end - position < ENOUGH) return INPUT_WANTED;
    else result = readHeader(end);
    if (position > end || (result == INPUT_WANTED && all)) return TRUNCATED;
    if (result >= 0) return result;
    if (written >= CHUNK_END) return CHUNK_FULL;
  }
}

/** Any result below 0: goes on. */
const GO_ON: i32 = -1;

/** Puts whole bytes that were read too early back into the input. */
function putBack(at: usize, bits: u64, kept: u32): void {
  position = at - (kept >> 3);
  held = kept & 7;
  hold = bits & ((1 << held) - 1);
}

function readHeader(end: usize): i32 {
  const bits = hold | (load<u64>(position) << held);
  last = (bits & 1) != 0;
  const type = <u32>(bits >> 1) & 3;
  putBack(position + 7, bits >> 3, held + 56 - 3);
  if (type == 2) return readCodes();
  if (type == 3) return DAMAGED;
  if (type == 0) return readStored();
  if (!fixedCodes) makeFixedCodes();
  fixedCodes = true;
  state = CODED;
  return GO_ON;
}

/** RFC 1951 §3.2.4: the rest of the byte is left out. */
function readStored(): i32 {
  hold = 0;
  held = 0;
  const lengths = load<u32>(position);
  position += 4;
  storedLeft = lengths & 0xffff;
  state = STORED;
  return (lengths >> 16) == (~lengths & 0xffff) ? GO_ON : DAMAGED;
}

function inflateStored(end: usize, all: bool): i32 {
  const taken = min(min(storedLeft, end - position), CHUNK_END - written);
  memory.copy(written, position, taken);
  position += taken;
  written += taken;
  storedLeft -= taken;
  if (storedLeft == 0) {
    state = HEADER;
    return GO_ON;
  }
  return written == CHUNK_END ? CHUNK_FULL : INPUT_WANTED;
}

// The order in which the lengths of code length codes are sent, RFC 1951 §3.2.7.
const ORDER = memory.data<u8>([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);

/** RFC 1951 §3.2.7 */
function readCodes(): i32 {
  let at = position;
  let bits = hold | (load<u64>(at) << held);
  let kept = held + 56;
  at += 7;
  const literals = (<u32>bits & 31) + 257;
  const distances = (<u32>(bits >> 5) & 31) + 1;
  const lengths = (<u32>(bits >> 10) & 15) + 4;
  if (literals > 286 || distances > 30) return DAMAGED;
  bits >>= 14;
  kept -= 14;
  memory.fill(BITS_OF, 0, 19);
  for (let n: u32 = 0; n < lengths; n++) {
    if (n == 12) {
      bits |= load<u64>(at) << kept;
      at += (63 - kept) >> 3;
      kept |= 56;
    }
    store<u8>(BITS_OF + load<u8>(ORDER + n), bits & 7);
    bits >>= 3;
    kept -= 3;
  }
  if (!makeLengths()) {
    putBack(at, bits, kept);
    return DAMAGED;
  }
  let good = true;
  let filled: usize = 0;
  const all: usize = literals + distances;
  while (filled < all) {
    bits |= load<u64>(at) << kept;
    at += (63 - kept) >> 3;
    kept |= 56;
    const entry: u32 = load<u16>(LENGTHS + ((<u32>bits & ((1 << LENGTH_BITS) - 1)) << 1));
    const used = entry & 7;
    const symbol = entry >> 8;
    bits >>= used;
    kept -= used;
    if (symbol < 16) {
      store<u8>(BITS_OF + filled++, symbol);
      continue;
    }
    let value: u8 = 0;
    let times: usize;
    if (symbol == 16) {
      if (filled == 0) {
        good = false;
        break;
      }
      value = load<u8>(BITS_OF + filled - 1);
      times = 3 + (<usize>bits & 3);
      bits >>= 2;
      kept -= 2;
    } else if (symbol == 17) {
      times = 3 + (<usize>bits & 7);
      bits >>= 3;
      kept -= 3;
    } else {
      times = 11 + (<usize>bits & 127);
      bits >>= 7;
      kept -= 7;
    }
    if (filled + times > all) {
      good = false;
      break;
    }
    memory.fill(BITS_OF + filled, value, times);
    filled += times;
  }
  putBack(at, bits, kept);
  fixedCodes = false;
  state = CODED;
  return good && makeLiterals(literals) && makeDistances(BITS_OF + literals, distances) ? GO_ON : DAMAGED;
}

// A pattern of `distance` bytes, repeated: what to take each of sixteen bytes from, and how many of those sixteen are whole patterns.
const PATTERNS = memory.data(16 * 16, 16);
const STRIDES = memory.data<u8>([0, 16, 16, 15, 16, 15, 12, 14, 16, 9, 10, 11, 12, 13, 14, 15]);

function inflateCoded(limit: usize): i32 {
  let bits = hold;
  let kept = held;
  let at = position;
  let out = written;
  let result = INPUT_WANTED;
  const reach = oldest;
  for (;;) {
    if (out >= CHUNK_END) {
      result = CHUNK_FULL;
      break;
    }
    if (at >= limit) break;
    bits |= load<u64>(at) << kept;
    at += (~kept >> 3) & 7;
    kept |= 56;
    let entry = load<u32>(LITERALS + ((<u32>bits & ((1 << LITERAL_BITS) - 1)) << 2));
    if (<i32>entry >= 0) {
      store<u16>(out, entry >> 8);
      out += entry >> 24;
      bits >>= entry;
      kept -= entry;
      entry = load<u32>(LITERALS + ((<u32>bits & ((1 << LITERAL_BITS) - 1)) << 2));
      if (<i32>entry >= 0) {
        store<u16>(out, entry >> 8);
        out += entry >> 24;
        bits >>= entry;
        kept -= entry;
        entry = load<u32>(LITERALS + ((<u32>bits & ((1 << LITERAL_BITS) - 1)) << 2));
        if (<i32>entry >= 0) {
          store<u16>(out, entry >> 8);
          out += entry >> 24;
          bits >>= entry;
          kept -= entry;
          continue;
        }
      }
    }
    let length = (entry >> 8) & 0x1ff;
    if (entry & ODD) {
      if (entry & LONGER) {
        const rest = <u32>(bits >> LITERAL_BITS) & ((1 << LITERAL_REST) - 1);
        entry = load<u32>(LITERALS + ((((entry >> 8) & 0xffff) + rest) << 2));
        if (<i32>entry >= 0) {
          store<u8>(out++, entry >> 8);
          bits >>= entry;
          kept -= entry;
          continue;
        }
        length = (entry >> 8) & 0x1ff;
      }
      if (entry & EXTRA) {
        length += <u32>(bits >> ((entry >> 17) & 15)) & ((entry >> 21) & 31);
      } else if (entry & ODD) {
        if (entry & BLOCK_END) {
          bits >>= entry;
          kept -= entry;
          state = HEADER;
          result = GO_ON;
        } else result = DAMAGED;
        break;
      }
    }
    bits >>= entry;
    kept -= entry;
    bits |= load<u64>(at) << kept;
    at += (~kept >> 3) & 7;
    kept |= 56;
    let slot = DISTANCES + ((<u32>bits & ((1 << DISTANCE_BITS) - 1)) << 3);
    let place = load<u32>(slot);
    let base = load<u32>(slot, 4);
    if (place & ODD) {
      if (base == 0) {
        result = DAMAGED;
        break;
      }
      slot = DISTANCES + ((base + (<u32>(bits >> DISTANCE_BITS) & ((1 << DISTANCE_REST) - 1))) << 3);
      place = load<u32>(slot);
      base = load<u32>(slot, 4);
    }
    const distance: usize = (base & 0xffff) + (<u32>(bits >> (place >> 8)) & (base >> 16));
    bits >>= place;
    kept -= place;
    let from = out - distance;
    if (from < reach) {
      result = DAMAGED;
      break;
    }
    const end = out + length;
    if (distance >= 16) {
      v128.store(out, v128.load(from));
      while ((out += 16) < end) v128.store(out, v128.load((from += 16)));
    } else {
      const pattern = v128.swizzle(v128.load(from), v128.load(PATTERNS + (distance << 4)));
      const stride: usize = load<u8>(STRIDES + distance);
      do {
        v128.store(out, pattern);
        out += stride;
      } while (out < end);
    }
    out = end;
  }
  written = out;
  putBack(at, bits, kept & 63);
  return result;
}
