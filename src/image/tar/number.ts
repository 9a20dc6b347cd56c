const ZERO = 0x30;
const SEVEN = 0x37;
const SPACE = 0x20;

/**
 * A numeric field of a tar header: octal digits between spaces and NULs, or base-256 when the first bit is set, then two's complement.
 * Undefined when it is neither or too large for a safe integer, as Go's archive/tar refuses it.
 */
export function parseNumeric(bytes: Uint8Array, start: number, length: number): number | undefined {
  return ((bytes[start] ?? 0) & 0x80) === 0 ? parseOctal(bytes, start, length) : parseBase256(bytes, start, length);
}

/** Digits end at a NUL; spaces and NULs around them are padding; an empty field is 0. */
export function parseOctal(bytes: Uint8Array, start: number, length: number): number | undefined {
  let at = start;
  let end = start + length;
  while (at < end && isPadding(bytes[at])) at++;
  while (end > at && isPadding(bytes[end - 1])) end--;
  let value = 0;
  for (; at < end; at++) {
    const digit = bytes[at] as number;
    if (digit === 0) break;
    if (digit < ZERO || digit > SEVEN) return undefined;
    value = value * 8 + (digit - ZERO);
  }
  return Number.isSafeInteger(value) ? value : undefined;
}

function parseBase256(bytes: Uint8Array, start: number, length: number): number | undefined {
  const first = bytes[start] as number;
  const inverse = (first & 0x40) === 0 ? 0 : 0xff;
  let value = (first ^ inverse) & 0x7f;
  for (let at = start + 1; at < start + length; at++) {
    value = value * 256 + ((bytes[at] as number) ^ inverse);
    if (!Number.isSafeInteger(value)) return undefined;
  }
  return inverse === 0 ? value : -value - 1;
}

function isPadding(byte: number | undefined): boolean {
  return byte === 0 || byte === SPACE;
}
