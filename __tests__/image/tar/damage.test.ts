import { describe, expect, test } from '@jest/globals';
import { TarDamage } from '../../../src/image/damage.ts';
import { scan } from '../scan.ts';
import { END_OF_ARCHIVE, editedEntry, rawPax, tarEntry, tarFile } from '../tar-bytes.ts';

describe('the end', () => {
  const two = tarFile([{ name: 'a', content: 'x' }]);

  test('what follows the end-of-archive marker is no entry', () => {
    expect(scan(Buffer.concat([two, tarFile([{ name: 'hidden' }])])).map(({ path }) => path)).toEqual(['a']);
  });

  test.each([
    ['no marker', two.subarray(0, 1024)],
    ['half a marker', two.subarray(0, 1536)],
    ['only a marker', END_OF_ARCHIVE],
    ['nothing', Buffer.alloc(0)],
    ['a payload without its padding', two.subarray(0, 513)],
  ])('%s is an end, too', (_title, bytes) => {
    expect(() => scan(Buffer.from(bytes))).not.toThrow();
  });

  test.each([
    ['within a header', two.subarray(0, 300), 'it is truncated', 300],
    ['within a payload', tarFile([{ name: 'a', content: 'x'.repeat(600) }]).subarray(0, 700), 'it is truncated', 700],
    ['by data after half a marker', Buffer.concat([Buffer.alloc(512), two]), 'data follow half', 512],
    ['by noise', Buffer.alloc(1024, 0x41), 'checksum mismatch', 0],
  ])('a file that is cut %s is damaged, and the place is named', (_title, bytes, message, offset) => {
    const failure = catchDamage(() => scan(Buffer.from(bytes)));
    expect(failure.message).toContain(message);
    expect(failure.offset).toBe(offset);
  });
});

describe('hostile headers', () => {
  test.each([
    [
      'a PAX header of 2 GiB',
      tarEntry({ name: 'x', typeflag: 'x', size: 2 ** 31 }),
      'an extended header claims 2147483648 bytes',
    ],
    [
      'a long name of 2 MiB',
      tarEntry({ name: 'x', typeflag: 'L', size: 2 ** 21 }),
      'an extended header claims 2097152 bytes',
    ],
    ['a flipped bit', flip(tarFile([{ name: 'x' }]), 10), 'checksum mismatch'],
    ['letters for a mode', editedEntry({ name: 'x' }, (header) => header.write('zzz', 100)), 'a number is malformed'],
    ['a negative size', editedEntry({ name: 'x' }, (header) => header.fill(0xff, 124, 136)), 'negative size'],
    ['a size past 2^53', editedEntry({ name: 'x' }, (header) => header.fill(0x8f, 124, 136)), 'a number is malformed'],
    ['a PAX record without length', rawPax('path=x\n'), 'a PAX header is malformed'],
    ['a PAX record that claims too much', rawPax('99 path=x\n'), 'a PAX header is malformed'],
    ['a PAX record without equals sign', rawPax('9 path x\n'), 'a PAX header is malformed'],
    ['a PAX path with a NUL', rawPax('12 path=a\0b\n'), 'a PAX header is malformed'],
    ['a PAX size in words', tarFile([{ name: 'x', pax: { size: 'big' } }]), 'a number of a PAX header is malformed'],
    ['a negative PAX size', tarFile([{ name: 'x', pax: { size: '-1' } }]), 'negative size'],
    ['a PAX time in words', tarFile([{ name: 'x', pax: { mtime: 'noon' } }]), 'a time of a PAX header is malformed'],
  ])('%s', (_title, bytes, message) => {
    expect(() => scan(Buffer.from(bytes))).toThrow(message);
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}

function catchDamage(work: () => unknown): TarDamage {
  try {
    work();
  } catch (error) {
    if (error instanceof TarDamage) return error;
    throw error;
  }
  throw new Error('was not damaged');
}
