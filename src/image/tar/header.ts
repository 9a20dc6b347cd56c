import { decodeField } from './name.ts';
import { parseNumeric, parseOctal } from './number.ts';

export const BLOCK = 512;
/** The type flag. */
const CHARACTER_DEVICE = 0x33;
const USTAR = Buffer.from('ustar');

/** One header block, decoded but not yet joined with the extended headers before it. */
export interface TarHeader {
  /** With its prefix, not cleaned. */
  readonly name: string;
  readonly linkname: string;
  /** The type flag as a character; NUL for a V7 file. */
  readonly typeflag: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  /** Both device numbers are 0: how overlay file systems mark a deletion. */
  readonly nullDevice: boolean;
  readonly gnu: boolean;
}

export function isZeroBlock(bytes: Buffer, start: number): boolean {
  for (let at = start; at < start + BLOCK; at++) if (bytes[at] !== 0) return false;
  return true;
}

/** https://www.gnu.org/software/tar/manual/html_node/Standard.html; refuses what Go's archive/tar refuses: then the reason is returned. */
export function parseHeader(bytes: Buffer, start: number): TarHeader | string {
  if (!hasChecksum(bytes, start)) return 'its header is damaged (checksum mismatch)';
  const mode = parseNumeric(bytes, start + 100, 8);
  const uid = parseNumeric(bytes, start + 108, 8);
  const gid = parseNumeric(bytes, start + 116, 8);
  const size = parseNumeric(bytes, start + 124, 12);
  const format = formatOf(bytes, start);
  if (
    mode === undefined ||
    uid === undefined ||
    gid === undefined ||
    size === undefined ||
    !isSound(bytes, start, format)
  ) {
    return 'its header is damaged (a number is malformed)';
  }
  if (size < 0) return 'its header claims a negative size';
  const name = decodeField(bytes, start, 100);
  const prefix = bytes[start + 345] === 0 ? '' : prefixOf(bytes, start, format);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    linkname: bytes[start + 157] === 0 ? '' : decodeField(bytes, start + 157, 100),
    typeflag: String.fromCharCode(bytes[start + 156] as number),
    mode: mode & 0o7777,
    uid,
    gid,
    size,
    nullDevice: isNullDevice(bytes, start),
    gnu: format === 'gnu',
  };
}

/** Both device numbers are 0; only asked of what is a character device. */
function isNullDevice(bytes: Buffer, start: number): boolean {
  if (bytes[start + 156] !== CHARACTER_DEVICE) return false;
  return parseNumeric(bytes, start + 329, 8) === 0 && parseNumeric(bytes, start + 337, 8) === 0;
}

type Format = 'posix' | 'gnu' | 'v7';

/** By the magic field: `ustar` and a NUL, or `ustar`, two spaces and a NUL. */
function formatOf(bytes: Buffer, start: number): Format {
  for (let at = 0; at < USTAR.length; at++) if (bytes[start + 257 + at] !== USTAR[at]) return 'v7';
  const next = bytes[start + 262];
  if (next === 0) return 'posix';
  return next === 0x20 && bytes[start + 263] === 0x20 && bytes[start + 264] === 0 ? 'gnu' : 'v7';
}

/** Modification time and device numbers: not needed, but held to their format as Go's archive/tar does; V7 archives have the first only. */
function isSound(bytes: Buffer, start: number, format: Format): boolean {
  if (parseNumeric(bytes, start + 136, 12) === undefined) return false;
  if (format === 'v7') return true;
  return parseNumeric(bytes, start + 329, 8) !== undefined && parseNumeric(bytes, start + 337, 8) !== undefined;
}

/** Only POSIX archives have one, star's a shorter one; GNU tar keeps times there. */
function prefixOf(bytes: Buffer, start: number, format: Format): string {
  if (format === 'gnu') return hasGnuTimes(bytes, start) ? '' : asciiOnly(decodeField(bytes, start + 345, 155));
  if (format === 'v7') return '';
  const star = bytes.toString('latin1', start + 508, start + 512) === 'tar\0';
  return decodeField(bytes, start + 345, star ? 131 : 155);
}

/** Go's archive/tar before 1.8 wrote a prefix into GNU headers, and reads it back to this day: it is what is no time there. */
function hasGnuTimes(bytes: Buffer, start: number): boolean {
  const isTime = (at: number) => bytes[at] === 0 || parseNumeric(bytes, at, 12) !== undefined;
  return isTime(start + 345) && isTime(start + 357);
}

function asciiOnly(text: string): string {
  return /^\p{ASCII}*$/u.test(text) ? text : '';
}

/** The sum of all bytes with the checksum field as spaces; old writers added signed bytes. */
function hasChecksum(bytes: Buffer, start: number): boolean {
  const claimed = parseOctal(bytes, start + 148, 8);
  const unsigned = sumOfBlock(bytes, start) - sum(bytes, start + 148, 8) + 8 * 0x20;
  return claimed === unsigned || claimed === unsigned - 256 * negatives(bytes, start);
}

/** The last memory that a header lay in, in words: nearly all lie in the same one. */
let memory: ArrayBufferLike | undefined;
let words: Int32Array = new Int32Array(0);

/** The sum of a header's bytes, four at a time: two sums of at most 256 bytes fit into a word's halves. */
function sumOfBlock(bytes: Buffer, start: number): number {
  const address = bytes.byteOffset + start;
  if (address % 4 !== 0) return sum(bytes, start, BLOCK);
  if (memory !== bytes.buffer) {
    memory = bytes.buffer;
    words = new Int32Array(memory, 0, memory.byteLength >> 2);
  }
  let total = 0;
  const end = (address + BLOCK) >> 2;
  for (let at = address >> 2; at < end; at++) {
    const word = words[at] as number;
    // Whole numbers of 32 bits throughout: the upper sum may reach the sign.
    total = (total + (word & 0xff00ff) + ((word >>> 8) & 0xff00ff)) | 0;
  }
  return (total & 0xffff) + (total >>> 16);
}

function sum(bytes: Buffer, start: number, length: number): number {
  let total = 0;
  for (let at = start; at < start + length; at++) total += bytes[at] as number;
  return total;
}

/** How many bytes outside the checksum field would be negative if they were signed. */
function negatives(bytes: Buffer, start: number): number {
  let count = 0;
  for (let at = 0; at < BLOCK; at++) if ((at < 148 || at >= 156) && (bytes[start + at] as number) >= 0x80) count++;
  return count;
}
