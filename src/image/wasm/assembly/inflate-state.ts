// What lasts between two calls of the inflater.

import { CHUNK } from './layout';

/** What going on comes to; the reader in JavaScript knows these numbers. */
export const CHUNK_FULL: i32 = 0;
export const INPUT_WANTED: i32 = 1;
export const FINISHED: i32 = 2;
export const TRUNCATED: i32 = 3;
export const DAMAGED: i32 = 4;
/** Known here only: on to the next block. */
export const BLOCK_DONE: i32 = 5;

/** Bits that were read and not used yet, the next one lowest; above the first `held` may stand those that follow. */
export let hold: u64 = 0;
/** Fewer than eight. */
export let held: u32 = 0;
/** The next byte of the input. */
export let position: usize = 0;
/** Where the next plain byte goes: past the end of the chunk when that is full. */
export let written: usize = CHUNK;
/** The oldest byte that a distance may reach. */
export let oldest: usize = CHUNK;

/** Takes note of the bits that are left, and puts whole bytes of them back. */
export function putBack(at: usize, bits: u64, kept: u32): void {
  position = at - (kept >> 3);
  held = kept & 7;
  hold = bits & ((1 << held) - 1);
}

/** Goes on at a byte, whatever bits were left. */
export function skipTo(at: usize): void {
  hold = 0;
  held = 0;
  position = at;
}

export function moveInput(at: usize): void {
  position = at;
}

export function moveOutput(to: usize, oldestThere: usize): void {
  written = to;
  oldest = oldestThere;
}
