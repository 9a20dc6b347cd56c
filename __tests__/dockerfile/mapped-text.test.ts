import { describe, expect, test } from '@jest/globals';
import { type MappedText, MappedTextBuilder } from '../../src/dockerfile/mapped-text.ts';

function twoLines(): MappedText {
  const builder = new MappedTextBuilder();
  builder.appendLine('abc ', 3, 5);
  builder.appendLine('  def', 5, 1);
  return builder.build();
}

/** `line:column` of each character. */
function places(mapped: MappedText): readonly string[] {
  return Array.from(mapped.text, (_, offset) => {
    const { line, column } = mapped.position(offset);
    return `${line}:${column}`;
  });
}

describe('text that knows where it came from', () => {
  test('joins lines', () => {
    expect(twoLines().text).toBe('abc   def');
    expect(places(twoLines())).toEqual(['3:5', '3:6', '3:7', '3:8', '5:1', '5:2', '5:3', '5:4', '5:5']);
  });

  test.each([
    [0, 3, { startLine: 3, endLine: 3, startColumn: 5, endColumn: 7 }],
    [2, 7, { startLine: 3, endLine: 5, startColumn: 7, endColumn: 3 }],
    [6, 6, { startLine: 5, endLine: 5, startColumn: 3, endColumn: 3 }],
    [8, 9, { startLine: 5, endLine: 5, startColumn: 5, endColumn: 5 }],
  ])('region from %d to %d', (start, end, region) => expect(twoLines().region(start, end)).toEqual(region));

  test.each([
    [0, 9, 'abc   def'],
    [2, 6, 'c   '],
    [4, 5, ' '],
    [6, 9, 'def'],
    [5, 5, ''],
  ])('a slice from %d to %d keeps its places', (start, end, text) => {
    const slice = twoLines().slice(start, end);
    expect(slice.text).toBe(text);
    expect(places(slice)).toEqual(places(twoLines()).slice(start, end));
  });

  test('pieces are put together, and text of no place counts to what is before it', () => {
    const builder = new MappedTextBuilder();
    builder.append(twoLines(), 6, 9);
    builder.appendFree('\n');
    builder.append(twoLines(), 0, 2);
    builder.appendAs('XY', twoLines(), 1);
    const mapped = builder.build();
    expect(mapped.text).toBe('def\nabXY');
    expect(places(mapped)).toEqual(['5:3', '5:4', '5:5', '5:6', '3:5', '3:6', '3:6', '3:7']);
  });

  test('nothing stands at the beginning', () => {
    expect(new MappedTextBuilder().build().position(0)).toEqual({ line: 1, column: 1 });
  });
});
