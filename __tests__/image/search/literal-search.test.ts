import { describe, expect, test } from '@jest/globals';
import { LiteralSearch, STRADDLE } from '../../../src/image/search/literal-search.ts';
import { MOST_LITERALS } from '../../../src/image/search/literal-tables.ts';
import { instantiateWasm } from '../../../src/image/wasm/module.ts';
import { Random } from '../random.ts';

type Hit = readonly [position: number, literal: number];

const wasm = instantiateWasm();

function found(literals: readonly string[], content: Buffer, start = 0, end = content.length): Hit[] {
  content.copy(wasm.chunk);
  return hits(new LiteralSearch(wasm, literals), start, end);
}

function hits(search: LiteralSearch, start: number, end: number): Hit[] {
  const list: Hit[] = [];
  search.find(start, end, (position, literal) => list.push([position, literal]));
  return list.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** One place and one literal after the other. */
function naive(literals: readonly string[], content: Buffer, start = 0, end = content.length): Hit[] {
  const list: Hit[] = [];
  for (const [literal, text] of literals.entries()) {
    for (
      let at = content.indexOf(text, start, 'latin1');
      at >= 0 && at + text.length <= end;
      at = content.indexOf(text, at + 1, 'latin1')
    )
      list.push([at, literal]);
  }
  return list.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Few characters, so that literals overlap, contain one another and stand everywhere. */
function randomText(random: Random, length: number, characters: string): string {
  return Array.from({ length }, () => characters[random.below(characters.length)]).join('');
}

test('the same as a plain search, in texts of few characters and of all bytes', () => {
  const random = new Random(20_261_124);
  for (let round = 0; round < 400; round++) {
    const characters = ['ab', 'abc-_', 'abcdefghijklmnopqrstuvwxyzABCDEF0123456789'][random.below(3)] as string;
    const literals = Array.from({ length: 1 + random.below(round % 10 === 0 ? MOST_LITERALS : 20) }, () =>
      randomText(random, 4 + random.below(29), characters),
    );
    const content = Buffer.from(randomText(random, random.below(3000), characters));
    for (let planted = 0; planted < 5; planted++) {
      const literal = literals[random.below(literals.length)] as string;
      if (content.length > 40) content.write(literal, random.below(content.length - 32), 'latin1');
    }
    const start = random.below(40);
    const end = Math.max(start, content.length - random.below(40));
    expect({ round, hits: found(literals, content, start, end) }).toEqual({
      round,
      hits: naive(literals, content, start, end),
    });
  }
});

describe('places', () => {
  test.each([0, 1, 15, 16, 17, 31, 96])('a literal that starts at byte %d', (at) => {
    const content = Buffer.alloc(100, 0xff);
    content.write('AKIA', at);
    expect(found(['AKIA'], content)).toEqual([[at, 0]]);
    expect(found(['AKIA'], content, at, at + 3)).toEqual([]);
    expect(found(['AKIA'], content, at + 1)).toEqual([]);
  });

  test('equal literals and literals in one another are all told', () => {
    expect(found(['abcd', 'abcd', 'bcde', 'xabcdex'], Buffer.from('--xabcdex--'))).toEqual([
      [2, 3],
      [3, 0],
      [3, 1],
      [4, 2],
    ]);
  });

  test('a literal astride two chunks is told once, by the second', () => {
    const literal = `${'x'.repeat(31)}y`;
    const search = new LiteralSearch(wasm, [literal]);
    for (let before = 1; before <= STRADDLE; before++) {
      wasm.window.fill('-');
      wasm.window.write(literal.slice(0, before), wasm.window.length - before);
      wasm.chunk.fill('-', 0, 200);
      wasm.chunk.write(literal.slice(before), 0);
      expect(hits(search, -STRADDLE, 100)).toEqual([[-before, 0]]);
      expect(hits(search, -before + 1, 100)).toEqual([]);
    }
    wasm.window.write(literal, wasm.window.length - 32);
    wasm.chunk.fill('-', 0, 200);
    expect(hits(search, -STRADDLE, 100)).toEqual([]);
  });

  test('more of them than are told at once', () => {
    const content = Buffer.alloc(200_000, 'abcd');
    expect(found(['abcd', 'cdab'], content)).toEqual(naive(['abcd', 'cdab'], content));
  });
});

test.each([
  ['too short', ['abc']],
  ['too long', ['a'.repeat(33)]],
  ['not ASCII', ['schlüssel']],
  ['a control character', ['a\nbc']],
  ['too many', Array.from({ length: MOST_LITERALS + 1 }, (_, index) => `literal-${index}`)],
])('%s is refused', (_, literals) => {
  expect(() => new LiteralSearch(wasm, literals)).toThrow(RangeError);
});
