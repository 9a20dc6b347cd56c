const MAGIC = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** No content size, no checksum, a window of 128 KiB. RFC 8878 §3.1.1.1. */
const FRAME_HEADER = Buffer.from([0x00, 7 << 3]);
const RAW_BLOCK = 0;
const LARGEST_BLOCK = 128 * 1024;

/** A valid zstd frame of stored blocks: any decoder reads it, and no encoder is needed, which Node 20 does not have. */
export function zstdFrame(content: Buffer): Buffer {
  const parts: Buffer[] = [MAGIC, FRAME_HEADER];
  for (let start = 0; start === 0 || start < content.length; start += LARGEST_BLOCK) {
    const block = content.subarray(start, start + LARGEST_BLOCK);
    const last = start + LARGEST_BLOCK >= content.length ? 1 : 0;
    const header = Buffer.alloc(3);
    header.writeUIntLE((block.length << 3) | (RAW_BLOCK << 1) | last, 0, 3);
    parts.push(header, block);
  }
  return Buffer.concat(parts);
}

/** A skippable frame, as zstd:chunked appends them. */
export function skippableFrame(content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32LE(0x184d2a50, 0);
  header.writeUInt32LE(content.length, 4);
  return Buffer.concat([header, content]);
}
