import { expect, test } from '@jest/globals';
import { LineSplitter } from '../../src/host/lines.ts';

function split(...chunks: readonly (string | Buffer)[]): string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.write(Buffer.from(chunk));
  splitter.end();
  return lines;
}

test.each<[string, readonly (string | Buffer)[], readonly string[]]>([
  ['lines', ['a\nb\n\nc\n'], ['a', 'b', '', 'c']],
  ['the last one without an end', ['a\nb'], ['a', 'b']],
  ['a line in pieces', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['ends of Windows, also in two pieces', ['a\r\nb\r', '\nc\r'], ['a', 'b', 'c']],
  ['a progress bar that starts its line over', ['10%\r20%\r', '30%\n'], ['10%', '20%', '30%']],
  ['a character in two pieces', [Buffer.from([0x61, 0xc3]), Buffer.from([0xbc, 0x0a])], ['aü']],
  ['a character that never ends', [Buffer.from([0x61, 0xc3])], ['a\ufffd']],
  ['nothing', [], []],
])('%s', (_name, chunks, expected) => {
  expect(split(...chunks)).toEqual(expected);
});

test('a line without an end does not grow without bound', () => {
  const lines = split(...Array.from({ length: 20 }, () => 'x'.repeat(10_000)));
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(64 * 1024);
  expect(lines.join('')).toBe('x'.repeat(200_000));
});
