import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { DeflateBits } from './deflate-bits.ts';
import { Inflation, member } from './gzip-bytes.ts';

const inflation = new Inflation();
const bits = () => new DeflateBits();
const END = 256;
const text = (plain: string) => [...Buffer.from(plain)];

function ofLengths(size: number, lengths: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: size }, (_, symbol) => lengths[symbol] ?? 0);
}

/** All literals, the end and length 3. */
const plain = Array.from({ length: 258 }, (_, symbol) => (symbol < 254 ? 8 : 9));

/** Codes of one to fourteen bits, and two of fifteen. */
const steep = (symbols: readonly number[]) => Object.fromEntries(symbols.map((s, at) => [s, Math.min(at + 1, 15)]));
const steepLiterals = ofLengths(
  286,
  steep([97, 257, 98, 270, 99, 284, 100, 285, 101, 102, 103, 104, 105, 280, 256, 106]),
);
const steepDistances = ofLengths(30, steep([0, 29, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]));

/** Code lengths 0 (by 18), 1 and 16. */
const lengthCode = { 1: 2, 16: 1, 18: 2 };
const byLengthCode = ofLengths(19, lengthCode);
const twoHundredFiftySixZeros = (header: DeflateBits) =>
  header.symbols(byLengthCode, 18).number(127, 7).symbols(byLengthCode, 18).number(107, 7);

const bytes = Buffer.from(Array.from({ length: 65535 }, (_, at) => (at * at) % 251));

function expectSame(deflated: Buffer, wanted: Buffer): void {
  const read = inflation.read(member(deflated, wanted));
  expect(typeof read === 'string' ? read : read.equals(wanted)).toBe(true);
}

describe('streams that are right', () => {
  test.each<[string, DeflateBits, string | Buffer]>([
    ['an empty stored block', bits().stored(Buffer.alloc(0)), ''],
    ['the longest stored block', bits().stored(bytes), bytes],
    [
      'stored blocks that start in the middle of a byte',
      bits()
        .header(1, false)
        .fixed(97, END)
        .stored(Buffer.from('b'), false)
        .header(1, false)
        .fixed(99, END)
        .stored(Buffer.from('d')),
      'abcd',
    ],
    ['an empty fixed block', bits().header(1).fixed(END), ''],
    [
      'all literals of the fixed code',
      bits()
        .header(1)
        .fixed(...bytes.subarray(0, 3000), END),
      bytes.subarray(0, 3000),
    ],
    ['a run', bits().header(1).fixed(97).fixedMatch(258, 1).fixed(END), 'a'.repeat(259)],
    [
      'length 258 as 227 and 31',
      bits().header(1).fixed(97, 284).number(31, 5).code('00000').fixed(END),
      'a'.repeat(259),
    ],
    [
      'no distance code where none is used',
      bits()
        .dynamic(plain, [0])
        .symbols(plain, ...text('hi'), END),
      'hi',
    ],
    [
      'one distance code, of one bit',
      bits().dynamic(plain, [1]).symbols(plain, 104, 257).code('0').symbols(plain, END),
      'hhhh',
    ],
    [
      'one distance code that is not the first',
      bits()
        .dynamic(plain, [0, 1])
        .symbols(plain, ...text('hi'), 257)
        .code('0')
        .symbols(plain, END),
      'hihih',
    ],
    [
      'the end as the only code',
      bits()
        .dynamic(ofLengths(257, { [END]: 1 }), [0])
        .code('0'),
      '',
    ],
    [
      'literals in codes of up to fifteen bits',
      bits()
        .dynamic(steepLiterals, steepDistances)
        .symbols(steepLiterals, ...text('jabcdefghij'), END),
      'jabcdefghij',
    ],
    [
      'lengths and distances in codes of up to fifteen bits',
      bits()
        .dynamic(steepLiterals, steepDistances)
        .symbols(steepLiterals, ...text('abcdefghij'), 270)
        .number(1, 2)
        .symbols(steepDistances, 6)
        .number(1, 2)
        .symbols(steepLiterals, 280)
        .number(0, 4)
        .symbols(steepDistances, 0)
        .symbols(steepLiterals, 257)
        .symbols(steepDistances, 14)
        .number(1, 6)
        .symbols(steepLiterals, END),
      `abcdefghijabcdefghijabcdefghijabcd${'d'.repeat(115)}jab`,
    ],
    [
      'a repetition across the end of the literal code',
      twoHundredFiftySixZeros(bits().lengths(258, 2, lengthCode))
        .symbols(byLengthCode, 1, 16)
        .number(0, 2)
        .code('0'),
      '',
    ],
  ])('%s', (_title, stream, expected) => {
    const deflated = stream.finish();
    const wanted = Buffer.from(expected);
    expect(inflateRawSync(deflated).equals(wanted)).toBe(true);
    expectSame(deflated, wanted);
  });
});

describe('streams that are wrong', () => {
  test.each<[string, DeflateBits]>([
    ['a block of type 3', bits().header(3)],
    ['a stored block whose length is not confirmed', bits().stored(Buffer.from('ab'), true, 0xffff)],
    ['literal 286 of the fixed code', bits().header(1).fixed(97, 286).code('00000').fixed(END)],
    ['literal 287 of the fixed code', bits().header(1).fixed(97, 287).code('00000').fixed(END)],
    ['distance 30 of the fixed code', bits().header(1).fixed(97, 257).code('11110').fixed(END)],
    ['distance 31 of the fixed code', bits().header(1).fixed(97, 257).code('11111').fixed(END)],
    ['a match before anything', bits().header(1).fixedMatch(3, 1).fixed(END)],
    ['a distance one too far', bits().header(1).fixed(97, 97).fixedMatch(3, 3).fixed(END)],
    [
      'a match without distance codes',
      bits().dynamic(plain, [0]).symbols(plain, 104, 257).code('0').symbols(plain, END),
    ],
    [
      'the other half of one distance code',
      bits().dynamic(plain, [1]).symbols(plain, 104, 257).code('1').symbols(plain, END),
    ],
    [
      'the other half of one literal code',
      bits()
        .dynamic(ofLengths(257, { [END]: 1 }), [0])
        .code('1')
        .number(0, 20),
    ],
    [
      'no code for the end',
      bits()
        .dynamic(ofLengths(257, { 97: 1, 98: 1 }), [1, 1])
        .code('0')
        .number(0, 20),
    ],
    [
      'too many literal codes',
      bits()
        .dynamic(ofLengths(257, { 97: 1, 98: 1, [END]: 1 }), [0])
        .number(0, 20),
    ],
    [
      'too few literal codes',
      bits()
        .dynamic(ofLengths(257, { 97: 2, 98: 2, [END]: 2 }), [0])
        .number(0, 20),
    ],
    [
      'one literal code of two bits',
      bits()
        .dynamic(ofLengths(257, { [END]: 2 }), [0])
        .code('00')
        .number(0, 20),
    ],
    ['too many distance codes', bits().dynamic(plain, [1, 1, 1]).symbols(plain, END)],
    ['too few distance codes', bits().dynamic(plain, [1, 2]).symbols(plain, END)],
    ['one distance code of two bits', bits().dynamic(plain, [2]).symbols(plain, END)],
    [
      '287 literal codes',
      bits()
        .dynamic([...steepLiterals, 0], [0])
        .symbols(steepLiterals, END),
    ],
    [
      '31 distance codes',
      bits()
        .dynamic(plain, ofLengths(31, { 0: 1, 30: 1 }))
        .symbols(plain, END),
    ],
    ['too many code length codes', bits().lengths(257, 1, { 0: 1, 1: 1, 2: 1 }).number(0, 400)],
    ['too few code length codes', bits().lengths(257, 1, { 0: 2, 1: 2, 2: 2 }).number(0, 400)],
    ['one code length code', bits().lengths(257, 1, { 1: 1 }).number(0, 400)],
    ['no code length codes', bits().lengths(257, 1, {}).number(0, 400)],
    ['a repetition of nothing', bits().lengths(257, 1, lengthCode).symbols(byLengthCode, 16).number(0, 400)],
    [
      'a repetition past the last code',
      twoHundredFiftySixZeros(bits().lengths(257, 1, lengthCode))
        .symbols(byLengthCode, 1, 16)
        .number(0, 2)
        .number(0, 20),
    ],
    [
      'zeros past the last code',
      twoHundredFiftySixZeros(bits().lengths(257, 1, lengthCode))
        .symbols(byLengthCode, 1, 18)
        .number(0, 7)
        .number(0, 20),
    ],
  ])('%s', (_title, stream) => {
    const deflated = Buffer.concat([stream.finish(), Buffer.alloc(2000)]);
    expect(() => inflateRawSync(deflated)).toThrow(expect.objectContaining({ code: 'Z_DATA_ERROR' }));
    expect(inflation.read(member(deflated, Buffer.alloc(0)))).toContain('its compressed data are damaged (no deflate');
  });
});

test('a stream that ends too early, wherever', () => {
  const deflated = bits()
    .dynamic(plain, [1])
    .symbols(plain, ...text('some text'), 257)
    .code('0')
    .symbols(plain, END)
    .finish();
  for (let length = 0; length < deflated.length; length++) {
    const cut = member(deflated, Buffer.alloc(0)).subarray(0, 10 + length);
    expect(inflation.read(cut)).toBe('its compressed data are truncated');
  }
});

test('nothing is written where others keep things', () => {
  expect(inflation.overwritten()).toEqual([]);
});
