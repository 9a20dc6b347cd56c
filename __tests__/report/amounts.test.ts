import { expect, test } from '@jest/globals';
import { bytes, count, list, percent } from '../../src/report/amounts.ts';

test.each([
  [0, '0 B'],
  [1, '1 B'],
  [999, '999 B'],
  [1000, '1.00 kB'],
  [9_994, '9.99 kB'],
  [84_212_345, '84.2 MB'],
  [999_949, '999.9 kB'],
  [999_950, '1.00 MB'],
  [1_500_000_000, '1.50 GB'],
  [2e15, '2000.0 TB'],
  [-5, '0 B'],
])('%d bytes are %s', (amount, expected) => {
  expect(bytes(amount)).toBe(expected);
});

test.each([
  [1, '100 %'],
  [0.9999, '99.9 %'],
  [0.5, '50 %'],
  [0.0004, '0 %'],
  [0, '0 %'],
  [-1, '0 %'],
  [2, '100 %'],
])('a share of %d is %s', (share, expected) => {
  expect(percent(share)).toBe(expected);
});

test('one and many, and words in a row', () => {
  expect([0, 1, 2].map((amount) => count(amount, 'layer'))).toEqual(['0 layers', '1 layer', '2 layers']);
  expect(count(2, 'query', 'queries')).toBe('2 queries');
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(list)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});
