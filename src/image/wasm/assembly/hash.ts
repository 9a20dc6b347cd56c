// A keyed hash of contents: NH of UMAC (https://www.rfc-editor.org/rfc/rfc4418 §5.2.1, with 32-bit words and SIMD lanes) over blocks of 1 KiB, and over their
// 64-bit results two polynomials modulo a prime, as UHASH does. How good that is, is told in src/image/search/content-hash.ts.
import { HASH_KEY, HASH_PARTIAL } from './layout';

const BLOCK: usize = 1024;
/** The largest prime below 2^32. */
const PRIME: u64 = 4294967291;
/** Behind the key of NH: the points at which the polynomials are evaluated. */
const POINTS: usize = HASH_KEY + BLOCK;

let low: u64 = 1;
let high: u64 = 1;
let filled: usize = 0;
let total: u64 = 0;

export function hashBegin(): void {
  low = 1;
  high = 1;
  filled = 0;
  total = 0;
}

/** The next bytes, wherever they lie. */
export function hashUpdate(at: usize, length: usize): void {
  total += length;
  if (filled > 0) {
    const taken = min(BLOCK - filled, length);
    memory.copy(HASH_PARTIAL + filled, at, taken);
    filled += taken;
    at += taken;
    length -= taken;
    if (filled < BLOCK) return;
    absorb(nh(HASH_PARTIAL, BLOCK));
    filled = 0;
  }
  for (; length >= BLOCK; length -= BLOCK) {
    absorb(nh(at, BLOCK));
    at += BLOCK;
  }
  memory.copy(HASH_PARTIAL, at, length);
  filled = length;
}

/** Returns one half; `hashHigh` has the other. */
export function hashEnd(): u32 {
  if (filled > 0) {
    const padded = (filled + 31) & ~31;
    memory.fill(HASH_PARTIAL + filled, 0, padded - filled);
    absorb(nh(HASH_PARTIAL, padded));
  }
  absorb(total);
  return <u32>low;
}

export function hashHigh(): u32 {
  return <u32>high;
}

/** Sums of products of words to which the key was added; `length` is a multiple of 32. */
function nh(at: usize, length: usize): u64 {
  let even = i64x2.splat(0);
  let odd = i64x2.splat(0);
  for (let from: usize = 0; from < length; from += 32) {
    const left = i32x4.add(v128.load(at + from), v128.load(HASH_KEY + from));
    const right = i32x4.add(v128.load(at + from, 16), v128.load(HASH_KEY + from, 16));
    even = i64x2.add(even, i64x2.extmul_low_i32x4_u(left, right));
    odd = i64x2.add(odd, i64x2.extmul_high_i32x4_u(left, right));
  }
  const sum = i64x2.add(even, odd);
  return i64x2.extract_lane(sum, 0) + i64x2.extract_lane(sum, 1);
}

/** Both polynomials take the two words of a block's result as their next coefficients. */
function absorb(result: u64): void {
  const one = load<u64>(POINTS) % PRIME;
  const other = load<u64>(POINTS, 8) % PRIME;
  const first = result >> 32;
  const second = result & 0xffffffff;
  low = ((low * one + first) % PRIME * one + second) % PRIME;
  high = ((high * other + first) % PRIME * other + second) % PRIME;
}
