import { expect, test } from '@jest/globals';
import { utc } from '../../src/review/moment.ts';

test.each([
  ['2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'],
  ['2026-11-01t00:00:00.123456789z', '2026-11-01T00:00:00.123456789Z'],
  ['2024-01-01T00:30:00.5+02:00', '2023-12-31T22:30:00.5Z'],
  ['2024-12-31T23:30:00-01:30', '2025-01-01T01:00:00Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z'],
  ['0000-01-01T00:00:00+01:00', undefined],
  ['2024-02-31T00:00:00Z', undefined],
  ['2024-01-01T24:00:00Z', undefined],
  ['2024-01-01 00:00:00 +0000 UTC', undefined],
  ['2024-01-01', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('%s is %s', (claim, expected) => {
  expect(utc(claim)).toBe(expected);
});
