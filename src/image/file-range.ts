import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Damage } from './damage.ts';
import type { LimitName } from './limits.ts';

/** A stretch of a file on this machine: what every blob is, so that it can be read again, in part, or by somebody else. */
export interface FileRange {
  /** Absolute. */
  readonly file: string;
  readonly offset: number;
  /** Bytes. */
  readonly size: number;
}

/** The first bytes of a range, fewer at its end. */
export function readStart(range: FileRange, length: number): Buffer {
  const start = Buffer.alloc(Math.min(length, range.size));
  const descriptor = openSync(range.file, 'r');
  try {
    return start.subarray(0, readSync(descriptor, start, 0, start.length, range.offset));
  } finally {
    closeSync(descriptor);
  }
}

/** A whole range, which must not be longer than `cap` bytes: what `limit` says. */
export function readWhole(range: FileRange, cap: number, limit: LimitName): Buffer {
  if (range.size > cap) throw new Damage(`it has ${range.size} bytes, more than ${cap}`, { limit });
  const content = readStart(range, range.size);
  if (content.length < range.size) throw new Damage('it is truncated');
  return content;
}

export function rangeOfFile(file: string): FileRange {
  return { file, offset: 0, size: statSync(file).size };
}
