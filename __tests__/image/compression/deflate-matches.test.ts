import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { DeflateBits } from './deflate-bits.ts';
import { Inflation, member } from './gzip-bytes.ts';

const inflation = new Inflation();
const bits = () => new DeflateBits();
const END = 256;
const bytes = Buffer.from(Array.from({ length: 65535 }, (_, at) => (at * at) % 251));

function expectSame(deflated: Buffer, wanted: Buffer): void {
  const read = inflation.read(member(deflated, wanted));
  expect(typeof read === 'string' ? read : read.equals(wanted)).toBe(true);
}

test('a match of each length at each short distance', () => {
  for (let distance = 1; distance <= 40; distance++) {
    const stream = bits()
      .header(1)
      .fixed(...bytes.subarray(0, 40));
    for (let length = 3; length <= 258; length++) stream.fixedMatch(length, distance);
    const deflated = stream.fixed(END).finish();
    const expected = inflateRawSync(deflated);
    expectSame(deflated, expected);
  }
});

test('distances as far as they go, wherever a chunk ends', () => {
  const most = 32768;
  for (const length of [3, 16, 17, 100, 258]) {
    const stream = bits();
    for (let block = 0; block < 5; block++) stream.stored(bytes.subarray(block, 65000), false);
    stream.header(1);
    // A match every few bytes, over the place where the chunk of 256 KiB ends.
    for (let at = 0; at < 150; at++) stream.fixedMatch(length, most - (at % 2)).fixed(at);
    const deflated = stream.fixed(END).finish();
    const expected = inflateRawSync(deflated);
    expectSame(deflated, expected);
  }
});

test('nothing is written where others keep things', () => {
  expect(inflation.overwritten()).toEqual([]);
});
