import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { crc32, scriptedCrc32 } from '../../../src/image/compression/crc32.ts';
import { Inflation } from './gzip-bytes.ts';

const inflation = new Inflation();
const plain = Buffer.from('some text, some text and more of that text');
const body = gzipSync(plain).subarray(10);

interface Header {
  readonly flags: number;
  readonly extra?: Buffer;
  readonly texts?: readonly string[];
  readonly crc?: number;
}

function framed({ flags, extra, texts = [], crc }: Header): Buffer {
  const header: Buffer[] = [Buffer.of(0x1f, 0x8b, 8, flags, 1, 2, 3, 4, 0, 255)];
  if (extra) header.push(Buffer.of(extra.length & 0xff, extra.length >> 8), extra);
  for (const text of texts) header.push(Buffer.from(`${text}\0`));
  if (crc !== undefined) {
    const sum = (crc32(Buffer.concat(header), 0) & 0xffff) ^ crc;
    header.push(Buffer.of(sum & 0xff, sum >> 8));
  }
  return Buffer.concat([...header, body]);
}

const long = 'name '.repeat(1000);

describe('headers', () => {
  test.each<[string, Header]>([
    ['without anything', { flags: 0 }],
    ['of a text file', { flags: 1 }],
    ['with a checksum', { flags: 2, crc: 0 }],
    ['with an extra field', { flags: 4, extra: Buffer.from('extra') }],
    ['with an empty extra field', { flags: 4, extra: Buffer.alloc(0) }],
    ['with a long extra field', { flags: 4, extra: Buffer.alloc(65535, 7) }],
    ['with a name', { flags: 8, texts: ['name'] }],
    ['with an empty name', { flags: 8, texts: [''] }],
    ['with a comment', { flags: 16, texts: ['comment'] }],
    ['with all', { flags: 31, extra: Buffer.alloc(3000, 1), texts: [long, long], crc: 0 }],
  ])('%s', (_title, header) => {
    const bytes = framed(header);
    expect(gunzipSync(bytes)).toEqual(plain);
    for (const atHand of [1100, 1101, 262_144]) expect(inflation.read(bytes, { atHand })).toEqual(plain);
    const start = bytes.length - body.length;
    for (let length = 1; length < Math.min(start, 40); length++) {
      expect(inflation.read(bytes.subarray(0, length))).toBe('its compressed data are truncated');
    }
    expect(inflation.read(bytes.subarray(0, start - 1))).toBe('its compressed data are truncated');
  });

  test.each<[string, Buffer]>([
    ['of another method', Buffer.concat([Buffer.of(0x1f, 0x8b, 7), framed({ flags: 0 }).subarray(3)])],
    ['of something else', Buffer.concat([Buffer.of(0x1f, 0x8c), framed({ flags: 0 }).subarray(2)])],
    ['with a wrong checksum', framed({ flags: 31, extra: plain, texts: [long, long], crc: 1 })],
    ...[32, 64, 128].map((flags): [string, Buffer] => [`with flag ${flags}`, framed({ flags })]),
  ])('%s', (_title, bytes) => {
    expect(() => gunzipSync(bytes)).toThrow(expect.objectContaining({ code: 'Z_DATA_ERROR' }));
    expect(inflation.read(bytes)).toContain('its compressed data are damaged');
    const second = Buffer.concat([gzipSync(plain), bytes]);
    expect(() => gunzipSync(second)).toThrow(expect.objectContaining({ code: 'Z_DATA_ERROR' }));
    expect(inflation.read(second)).toContain('its compressed data are damaged');
  });
});

describe('trailers', () => {
  const changed = (at: number) => {
    const bytes = gzipSync(plain);
    bytes[bytes.length - at] = (bytes[bytes.length - at] as number) ^ 1;
    return bytes;
  };

  test.each([1, 2, 3, 4])('another length, byte %d from the end', (at) => {
    expect(inflation.read(changed(at), { checked: false })).toBe(
      'its compressed data are damaged (its length differs)',
    );
  });

  test.each([5, 6, 7, 8])('another checksum, byte %d from the end', (at) => {
    expect(inflation.read(changed(at))).toContain('the checksum of its content differs');
    expect(inflation.read(changed(at), { checked: false })).toEqual(plain);
  });

  test('a checksum over chunks and members', () => {
    const large = Buffer.alloc(700_000, plain);
    const bytes = Buffer.concat([gzipSync(plain), gzipSync(large), gzipSync(Buffer.alloc(0)), gzipSync(large)]);
    const read = inflation.read(bytes);
    expect(Buffer.isBuffer(read) && read.equals(gunzipSync(bytes))).toBe(true);
  });

  test('cut off', () => {
    const bytes = gzipSync(plain);
    for (let missing = 1; missing <= 8; missing++) {
      expect(inflation.read(bytes.subarray(0, -missing))).toBe('its compressed data are truncated');
    }
  });
});

test('a distance does not reach into the member before', () => {
  // One fixed block: a match of length 3 at distance 1, and nothing before it.
  const bytes = Buffer.concat([gzipSync(plain), Buffer.from('1f8b0800000000000003', 'hex'), Buffer.of(0x03, 0x02, 0)]);
  expect(() => gunzipSync(bytes)).toThrow('invalid distance too far back');
  expect(inflation.read(bytes)).toContain('its compressed data are damaged');
});

test('the checksum of older Nodes is that of newer ones', () => {
  const bytes = Buffer.alloc(5000, plain);
  expect(scriptedCrc32(Buffer.alloc(0), 0)).toBe(0);
  expect(scriptedCrc32(Buffer.from('123456789'), 0)).toBe(0xcbf43926);
  expect(scriptedCrc32(bytes.subarray(1000), scriptedCrc32(bytes.subarray(0, 1000), 0))).toBe(crc32(bytes, 0));
});

test('nothing is written where others keep things', () => {
  expect(inflation.overwritten()).toEqual([]);
});
