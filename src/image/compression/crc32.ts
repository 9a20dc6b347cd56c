import zlib from 'node:zlib';

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
  return value;
});

/** RFC 1952 §8. `value` is that of the bytes before. */
export const crc32: (bytes: Buffer, value: number) => number =
  // Node has it from 20.15 and 22.2 on, ten times as fast.
  (zlib as { crc32?: (bytes: Buffer, value: number) => number }).crc32 ?? scriptedCrc32;

export function scriptedCrc32(bytes: Buffer, value: number): number {
  let crc = ~value;
  for (let at = 0; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number);
  }
  return ~crc >>> 0;
}
