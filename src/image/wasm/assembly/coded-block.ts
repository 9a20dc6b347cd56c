// The inner loop: what is between the header of a block with codes and its end (RFC 1951 §3.2.3).

import { DISTANCE_BITS, DISTANCE_REST, DISTANCES, ELSEWHERE } from './distance-codes';
import { BLOCK_DONE, CHUNK_FULL, DAMAGED, held, hold, INPUT_WANTED, moveOutput, oldest, position, putBack, written } from './inflate-state';
import { CHUNK, CHUNK_SIZE } from './layout';
import { BLOCK_END, EXTRA, LITERAL_BITS, LITERAL_REST, LITERALS, LONGER, ODD } from './literal-codes';

const CHUNK_END: usize = CHUNK + CHUNK_SIZE;

// A pattern of `distance` bytes, repeated: what to take each of sixteen bytes from, and how many of those sixteen are whole patterns.
const PATTERNS = memory.data(16 * 16, 16);
const STRIDES = memory.data<u8>([0, 16, 16, 15, 16, 15, 12, 14, 16, 9, 10, 11, 12, 13, 14, 15]);

/** To be called once before the next. */
export function preparePatterns(): void {
  for (let distance: usize = 1; distance < 16; distance++) {
    for (let n: usize = 0; n < 16; n++) store<u8>(PATTERNS + (distance << 4) + n, n % distance);
  }
}

// @ts-ignore: decorator
@inline
function literalEntry(bits: u64): u32 {
  return load<u32>(LITERALS + ((<u32>bits & ((1 << LITERAL_BITS) - 1)) << 2));
}

/**
 * Goes on until the block ends, the chunk is full or the input has come to `limit`. A round reads up to 24 bytes past that, and writes up
 * to 300 past the end of the chunk.
 *
 * Three literals, or two and a length, take no more bits than a refill leaves there (56). Of `kept` only the low six bits count, since an
 * entry is taken from it as it is, with what it has above its own number of bits; shifts look at six bits only, too.
 */
export function inflateCoded(limit: usize): i32 {
  let bits = hold;
  let kept = held;
  let at = position;
  let out = written;
  const reach = oldest;
  let result = INPUT_WANTED;
  bits |= load<u64>(at) << kept;
  at += (~kept >> 3) & 7;
  kept |= 56;
  let entry = literalEntry(bits);
  for (;;) {
    if (out >= CHUNK_END) {
      result = CHUNK_FULL;
      break;
    }
    if (at >= limit) break;
    if (<i32>entry >= 0) {
      store<u8>(out, entry >> 8);
      out++;
      bits >>= entry;
      kept -= entry;
      entry = literalEntry(bits);
      if (<i32>entry >= 0) {
        store<u8>(out, entry >> 8);
        out++;
        bits >>= entry;
        kept -= entry;
        entry = literalEntry(bits);
        if (<i32>entry >= 0) {
          store<u8>(out, entry >> 8);
          out++;
          bits >>= entry;
          kept -= entry;
          bits |= load<u64>(at) << kept;
          at += (~kept >> 3) & 7;
          kept |= 56;
          entry = literalEntry(bits);
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
          bits |= load<u64>(at) << kept;
          at += (~kept >> 3) & 7;
          kept |= 56;
          entry = literalEntry(bits);
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
          result = BLOCK_DONE;
        } else result = DAMAGED;
        break;
      }
    }
    bits >>= entry;
    kept -= entry;
    if ((kept & 63) < 28) {
      bits |= load<u64>(at) << kept;
      at += (~kept >> 3) & 7;
      kept |= 56;
    }
    let slot = DISTANCES + ((<u32>bits & ((1 << DISTANCE_BITS) - 1)) << 3);
    let place = load<u32>(slot);
    let base = load<u32>(slot, 4);
    if (place & ELSEWHERE) {
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
    // Looked up before copying, so that a wrong guess about the copy does not hold it up.
    bits |= load<u64>(at) << kept;
    at += (~kept >> 3) & 7;
    kept |= 56;
    entry = literalEntry(bits);
    const end = out + length;
    if (distance >= 16) {
      // Nine in ten are no longer than these two stores.
      v128.store(out, v128.load(from));
      v128.store(out, v128.load(from, 16), 16);
      if (length > 32) {
        out += 32;
        from += 32;
        do {
          v128.store(out, v128.load(from));
          v128.store(out, v128.load(from, 16), 16);
          out += 32;
          from += 32;
        } while (out < end);
      }
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
  moveOutput(out, reach);
  putBack(at, bits, kept & 63);
  return result;
}
