import { crc32 } from './crc32.ts';
import { damaged, type GzipInput, truncated } from './gzip-input.ts';

const MAGIC = Buffer.of(0x1f, 0x8b);
const DEFLATE = 8;
const HAS_CRC = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const RESERVED = 0xe0;

/** Reads past the header of a member (RFC 1952 §2.3). */
export function readGzipHeader(input: GzipInput): void {
  if (!input.take(2).equals(MAGIC)) throw damaged('a member does not start as one');
  const fixed = input.take(8);
  const flags = fixed.readUInt8(1);
  if (fixed[0] !== DEFLATE || (flags & RESERVED) !== 0) throw damaged('a header asks for what nobody knows');
  const check = new HeaderCheck((flags & HAS_CRC) !== 0);
  check.update(MAGIC);
  check.update(fixed);
  if ((flags & HAS_EXTRA) !== 0) passExtra(input, check);
  if ((flags & HAS_NAME) !== 0) passText(input, check);
  if ((flags & HAS_COMMENT) !== 0) passText(input, check);
  if ((flags & HAS_CRC) !== 0 && input.take(2).readUInt16LE() !== check.sum) {
    throw damaged('the checksum of a header differs');
  }
}

/** The low half of the CRC of a header, where it is wanted. */
class HeaderCheck {
  readonly #wanted: boolean;
  #crc = 0;

  constructor(wanted: boolean) {
    this.#wanted = wanted;
  }

  get sum(): number {
    return this.#crc & 0xffff;
  }

  update(piece: Buffer): void {
    if (this.#wanted) this.#crc = crc32(piece, this.#crc);
  }
}

function passExtra(input: GzipInput, check: HeaderCheck): void {
  const size = input.take(2);
  check.update(size);
  for (let left = size.readUInt16LE(); left > 0; ) {
    const piece = some(input).subarray(0, left);
    check.update(piece);
    input.at += piece.length;
    left -= piece.length;
  }
}

/** A name or a comment, of any length: it ends with a zero. */
function passText(input: GzipInput, check: HeaderCheck): void {
  for (;;) {
    const piece = some(input);
    const zero = piece.indexOf(0);
    const text = zero === -1 ? piece : piece.subarray(0, zero + 1);
    check.update(text);
    input.at += text.length;
    if (zero !== -1) return;
  }
}

function some(input: GzipInput): Buffer {
  const piece = input.peek();
  if (piece.length === 0) throw truncated();
  return piece;
}
