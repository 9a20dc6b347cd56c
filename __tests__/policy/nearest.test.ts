import { expect, test } from '@jest/globals';
import { nearest } from '../../src/policy/nearest.ts';

const KEYS = ['fail-on-severity', 'fail-on-confidence', 'warn-only', 'rules'];

test.each([
  ['fail-on-severty', 'fail-on-severity'],
  ['fail_on_severity', 'fail-on-severity'],
  ['Warn-Only', 'warn-only'],
  ['rule', 'rules'],
  ['fail-on-sever', 'fail-on-severity'],
  ['something-else-altogether', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('%j is most likely %j', (written, meant) => {
  expect(nearest(written, KEYS)).toBe(meant);
});
