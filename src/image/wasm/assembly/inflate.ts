// Inflates a deflate stream (RFC 1951) from INPUT into CHUNK, full chunk by full chunk. The gzip around it is read in JavaScript.
//
// Whoever calls gives at least ENOUGH bytes of input, or what is left of it: then nothing but the content of a block is ever interrupted.
// Bits beyond the end of the input are whatever lies there; that they were used is noticed before anything is returned. Codes with matches
// write past the end of a full chunk, and what they wrote is where the next chunk starts once the full one was slid out.

import { readCodes } from './code-header';
import { BITS_OF, prepareCodeSpace } from './code-space';
import { inflateCoded, preparePatterns } from './coded-block';
import { makeDistances } from './distance-codes';
import {
  BLOCK_DONE,
  CHUNK_FULL,
  DAMAGED,
  FINISHED,
  held,
  hold,
  INPUT_WANTED,
  moveInput,
  moveOutput,
  oldest,
  position,
  putBack,
  skipTo,
  TRUNCATED,
  written,
} from './inflate-state';
import { CHUNK, CHUNK_SIZE, WINDOW, WINDOW_SIZE } from './layout';
import { makeLiterals, prepareLiterals } from './literal-codes';

/** The header of a block with codes takes less than 600 bytes. */
const ENOUGH: usize = 1024;
/** More than what one round of the inner loop reads. */
const ROUND: usize = 32;
const CHUNK_END: usize = CHUNK + CHUNK_SIZE;

/** What comes next in the stream. */
const HEADER: i32 = 0;
const STORED: i32 = 1;
const CODED: i32 = 2;
const END: i32 = 3;

let next: i32 = HEADER;
let lastBlock: bool = false;
let storedLeft: usize = 0;
/** The tables are those of blocks of type 1. */
let fixedCodes: bool = false;
let prepared: bool = false;

/** Makes the chunk empty, for a new layer. */
export function inflateStart(): void {
  if (!prepared) {
    prepareCodeSpace();
    prepareLiterals();
    preparePatterns();
  }
  prepared = true;
  memory.fill(WINDOW, 0, WINDOW_SIZE);
  moveOutput(CHUNK, CHUNK);
}

/** A deflate stream starts where the next bytes are written. */
export function inflateMember(): void {
  moveOutput(written, written);
  skipTo(position);
  lastBlock = false;
  next = HEADER;
}

/** Makes room in a full chunk: its end becomes the window, and what was written behind it its start. */
export function inflateSlide(): void {
  memory.copy(WINDOW, WINDOW + CHUNK_SIZE, written - CHUNK_SIZE - WINDOW);
  moveOutput(written - CHUNK_SIZE, oldest < WINDOW + CHUNK_SIZE ? WINDOW : oldest - CHUNK_SIZE);
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
  moveInput(from);
  while (true) {
    if (written >= CHUNK_END) return CHUNK_FULL;
    if (next == END) return FINISHED;
    if (next == HEADER && !all && end - position < ENOUGH) return INPUT_WANTED;
    const result = step(end, all);
    if (position > end || (all && result == INPUT_WANTED)) return TRUNCATED;
    if (result != BLOCK_DONE) return result;
  }
}

/** The header of a block, or as much as can be of its content; BLOCK_DONE when there is more to do. */
function step(end: usize, all: bool): i32 {
  if (next == HEADER) return readHeader() ? BLOCK_DONE : DAMAGED;
  const result = next == STORED ? inflateStored(end) : inflateCoded(all ? end + 8 : end - ROUND);
  if (result == BLOCK_DONE) next = lastBlock ? END : HEADER;
  return result;
}

/** False when there is no such block. */
function readHeader(): bool {
  const bits = hold | (load<u64>(position) << held);
  lastBlock = (bits & 1) != 0;
  const type = <u32>(bits >> 1) & 3;
  putBack(position + 7, bits >> 3, held + 56 - 3);
  if (type == 0) return readStored();
  if (type == 3) return false;
  next = CODED;
  if (type == 2) {
    fixedCodes = false;
    return readCodes();
  }
  if (!fixedCodes) makeFixedCodes();
  fixedCodes = true;
  return true;
}

/** RFC 1951 §3.2.4; the rest of the byte is left out. */
function readStored(): bool {
  const lengths = load<u32>(position);
  skipTo(position + 4);
  storedLeft = lengths & 0xffff;
  next = STORED;
  return lengths >> 16 == (~lengths & 0xffff);
}

function inflateStored(end: usize): i32 {
  const taken = min(min(storedLeft, end - position), CHUNK_END - written);
  memory.copy(written, position, taken);
  moveInput(position + taken);
  moveOutput(written + taken, oldest);
  storedLeft -= taken;
  if (storedLeft == 0) return BLOCK_DONE;
  return written == CHUNK_END ? CHUNK_FULL : INPUT_WANTED;
}

/** RFC 1951 §3.2.6. Kept for the next block when that is of type 1 too, since blocks can be tiny. */
function makeFixedCodes(): void {
  memory.fill(BITS_OF, 8, 144);
  memory.fill(BITS_OF + 144, 9, 112);
  memory.fill(BITS_OF + 256, 7, 24);
  memory.fill(BITS_OF + 280, 8, 8);
  makeLiterals(288);
  memory.fill(BITS_OF, 5, 32);
  makeDistances(BITS_OF, 32);
}
