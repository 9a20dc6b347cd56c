import { expect, test } from '@jest/globals';
import { override } from '../../src/policy/override.ts';
import { finding } from './finding.ts';

test('rules that are off go, others get their severity, the rest stays', () => {
  const findings = [finding({ ruleId: 'a' }), finding({ ruleId: 'b' }), finding({ ruleId: 'constructor' })];
  const [, second, third] = findings;
  expect(override(findings, { a: 'off', b: { severity: 'low' } })).toEqual([{ ...second, severity: 'low' }, third]);
});
