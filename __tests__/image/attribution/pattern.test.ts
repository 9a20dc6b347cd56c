// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the variables are those of a Dockerfile.
import { describe, expect, test } from '@jest/globals';
import { fits, isTelling, withHoles } from '../../../src/image/attribution/pattern.ts';

describe('a text with holes for its variables', () => {
  test.each([
    ['COPY x /y', 'COPY x /y', true],
    ['COPY x /y', 'COPY x /y/z', false],
    ['x $A/y', 'x /opt/y', true],
    ['x $A/y', 'x /opt/z', false],
    ['$A b ${C} d', 'a b c c d', true],
    ['$A b ${C} d', 'a c b d', false],
    ['x ${A:-${B}}', 'x anything at all', true],
    ['x ${A:-$B}/e', 'x c/e', true],
    // The pieces may not share characters of the text.
    ['ab${X}ba', 'aba', false],
    ['ab${X}ba', 'abba', true],
    ['a${X}bc${Y}c', 'abc', false],
  ])('%s is %s: %s', (text, line, expected) => {
    expect(fits(withHoles(text), line)).toBe(expected);
  });

  test('one that is nearly all holes tells nothing', () => {
    expect(isTelling(withHoles('$A'))).toBe(false);
    expect(isTelling(withHoles('$A $B'))).toBe(false);
    expect(isTelling(withHoles('.'))).toBe(true);
    expect(isTelling(withHoles('$A/bin'))).toBe(true);
  });

  test.each(['${', '${a', '${a$', '$', '${$a'])('many of "%s" in a row take no time', (piece) => {
    const start = performance.now();
    expect(fits(withHoles(piece.repeat(500_000)), 'x')).toBe(false);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
