import { expect, test } from '@jest/globals';
import { dayOf, isDay, yearAfter } from '../../src/policy/day.ts';

test.each([
  ['2027-01-31', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2027-13-01', false],
  ['2027-1-1', false],
  ['+02027-01-01', false],
  ['', false],
])('%j is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

test('days are of UTC, and a year after a leap day is 1 March', () => {
  const late = new Date('2028-02-29T23:59:59-05:00');
  expect(dayOf(late)).toBe('2028-03-01');
  expect(yearAfter(new Date('2028-02-29T12:00:00Z'))).toBe('2029-03-01');
  expect(yearAfter(new Date('2026-11-23T12:00:00Z'))).toBe('2027-11-23');
});
