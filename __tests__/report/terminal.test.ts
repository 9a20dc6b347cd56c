import { describe, expect, test } from '@jest/globals';
import { painter, plain } from '../../src/report/terminal.ts';

describe('plain', () => {
  test.each([
    ['a\nb\tc', 'a\nb\tc'],
    ['a\r\nb', 'a\nb'],
    ['a\rb', 'a\\rb'],
    ['\u001b[2J\u001b]0;title\u0007', '\\u{1b}[2J\\u{1b}]0;title\\u{7}'],
    ['\u009b31m', '\\u{9b}31m'],
    ['\u202ex', '\\u{202e}x'],
    ['##[error]x ##[add-mask]y', '##\\[error]x ##\\[add-mask]y'],
    ['a\n  ::set-output name=x::y', 'a\n  \\::set-output name=x::y'],
    ['a::b', 'a::b'],
  ])('%j', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('keeps our colours where that is asked for, and only colours', () => {
    expect(plain('\u001b[1mx\u001b[0m', { keep: true })).toBe('\u001b[1mx\u001b[0m');
    expect(plain('\u001b[2Jx', { keep: true })).toBe('\\u{1b}[2Jx');
    expect(plain('\u001b[1mx')).toBe('\\u{1b}[1mx');
  });
});

test('a painter without colour paints nothing', () => {
  expect(painter(false)('red', 'x')).toBe('x');
  expect(painter(true)('red', 'x')).toBe('\u001b[31mx\u001b[0m');
  expect(painter(true)('red', '')).toBe('');
});
