// Looks for many literals at once, in the manner of "Teddy" (Hyperscan's FDR family): four bytes of each literal, its fingerprint, are held against
// sixteen places at a time. Nibbles of each byte select bits of eight groups of literals from tables of sixteen bytes; a place where the four
// answers share a bit may be the fingerprint of a literal of that group, and is looked up. The tables are written by src/image/search/literal-tables.ts.
import { CHUNK, HITS, HITS_SIZE, TABLES } from './layout';

/** For each byte of a fingerprint: sixteen bytes by its low nibble, sixteen by its high nibble. */
const NIBBLES: usize = TABLES;
/** Number of the first record for the hash of a fingerprint, 0 for none: 2^12 of 16 bits. */
const SLOTS: usize = TABLES + 0x80;
const SLOT_BITS: u32 = 12;
/** Record `n`, counted from 1: 32 bytes of the literal, 32 of a mask that covers it, where its fingerprint lies in it, its length, the next record. */
const RECORDS: usize = SLOTS + 0x2000;
const RECORD_SIZE: usize = 80;
/** No more hits than literals can be at one place. */
const MOST_HITS_AT_ONCE: usize = 256 * 8;

/** Where `search` stopped, relative to the chunk. */
let stopped: i32 = 0;
let nextHit: usize = HITS;

export function searchedTo(): i32 {
  return stopped;
}

/**
 * Writes what lies in `[start, end)`, relative to the chunk, and ends behind its first byte to HITS; begins with fingerprints at `from`. Returns
 * the number of hits; where `searchedTo()` is less than `end`, HITS was full and the caller goes on from there.
 */
export function search(from: i32, start: i32, end: i32): i32 {
  nextHit = HITS;
  const first = CHUNK + start;
  const behind = CHUNK + end;
  const low0 = v128.load(NIBBLES);
  const high0 = v128.load(NIBBLES, 16);
  const low1 = v128.load(NIBBLES, 32);
  const high1 = v128.load(NIBBLES, 48);
  const low2 = v128.load(NIBBLES, 64);
  const high2 = v128.load(NIBBLES, 80);
  const low3 = v128.load(NIBBLES, 96);
  const high3 = v128.load(NIBBLES, 112);
  const nibble = i8x16.splat(15);
  const none = i64x2.splat(0);
  let before0 = none;
  let before1 = none;
  let before2 = none;
  let at: usize = CHUNK + from;
  while (at < behind) {
    const bytes = v128.load(at);
    const low = v128.and(bytes, nibble);
    const high = v128.and(i16x8.shr_u(bytes, 4), nibble);
    const here0 = v128.and(i8x16.swizzle(low0, low), i8x16.swizzle(high0, high));
    const here1 = v128.and(i8x16.swizzle(low1, low), i8x16.swizzle(high1, high));
    const here2 = v128.and(i8x16.swizzle(low2, low), i8x16.swizzle(high2, high));
    const here3 = v128.and(i8x16.swizzle(low3, low), i8x16.swizzle(high3, high));
    // Bit by bit: fingerprints that end in this vector.
    const shared = v128.and(
      v128.and(
        v128.shuffle<u8>(before0, here0, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28),
        v128.shuffle<u8>(before1, here1, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29),
      ),
      v128.and(v128.shuffle<u8>(before2, here2, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30), here3),
    );
    before0 = here0;
    before1 = here1;
    before2 = here2;
    if (v128.any_true(shared)) {
      let places: u32 = i8x16.bitmask(i8x16.eq(shared, none)) ^ 0xffff;
      do {
        const place = at + ctz(places) - 3;
        places &= places - 1;
        const fingerprint = load<u32>(place);
        const record: u32 = load<u16>(SLOTS + (((fingerprint * 0x9e3779b1) >> (32 - SLOT_BITS)) << 1));
        if (record != 0) {
          if (nextHit + MOST_HITS_AT_ONCE > HITS + HITS_SIZE) {
            stopped = <i32>(place - CHUNK);
            return <i32>((nextHit - HITS) >> 3);
          }
          verify(record, place, first, behind);
        }
      } while (places != 0);
    }
    at += 16;
  }
  stopped = end;
  return <i32>((nextHit - HITS) >> 3);
}

/** Compares whole literals: eight bytes first, since most that are no literal differ there. */
// @ts-ignore: decorator
@inline
function verify(record: u32, place: usize, first: usize, behind: usize): void {
  do {
    const about = RECORDS + record * RECORD_SIZE;
    const literal = place - load<u32>(about, 64);
    if (((load<u64>(literal) ^ load<u64>(about)) & load<u64>(about, 32)) == 0) {
      const literalEnd = literal + load<u32>(about, 68);
      if (literal >= first && literalEnd <= behind && literalEnd > CHUNK && isWhole(literal, about)) report(<i32>(literal - CHUNK), record - 1);
    }
    record = load<u32>(about, 72);
  } while (record != 0);
}

function isWhole(literal: usize, about: usize): bool {
  const difference = v128.or(
    v128.and(v128.xor(v128.load(literal), v128.load(about)), v128.load(about, 32)),
    v128.and(v128.xor(v128.load(literal, 16), v128.load(about, 16)), v128.load(about, 48)),
  );
  return !v128.any_true(difference);
}

function report(position: i32, literal: u32): void {
  store<i32>(nextHit, position);
  store<u32>(nextHit, literal, 4);
  nextHit += 8;
}
