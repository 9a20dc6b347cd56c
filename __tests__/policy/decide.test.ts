import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Verdict, WaiverUse } from '../../src/model/review.ts';
import { decide, worstVerdict } from '../../src/policy/decide.ts';
import { finding, policy } from './finding.ts';

const complete = { complete: true, waivers: [] };
const incomplete = { complete: false, waivers: [] };
const waived = { suppression: { kind: 'external' as const, reason: 'r', byPullRequest: false } };

describe('what blocks', () => {
  test.each<[string, Partial<Finding>, Partial<Policy>, boolean]>([
    ['at the threshold', {}, {}, true],
    ['above it', { severity: 'critical' }, {}, true],
    ['below it', { severity: 'medium' }, {}, false],
    ['a lower threshold', { severity: 'medium' }, { failOnSeverity: 'medium' }, true],
    ['the lowest threshold', { severity: 'info' }, { failOnSeverity: 'info' }, true],
    ['no threshold', { severity: 'critical' }, { failOnSeverity: 'none' }, false],
    ['waived', waived, {}, false],
    ['medium confidence', { confidence: 'medium' }, {}, true],
    ['low confidence', { confidence: 'low' }, {}, false],
    ['low confidence, asked for', { confidence: 'low' }, { failOnConfidence: 'low' }, true],
    ['medium confidence, not enough', { confidence: 'medium' }, { failOnConfidence: 'high' }, false],
  ])('%s', (_, fields, settings, blocking) => {
    const result = decide([finding(fields)], policy(settings), complete);
    expect(result.findings.map((found) => found.blocking)).toEqual([blocking]);
    expect(result.verdict).toBe(blocking ? 'failure' : 'success');
  });

  test('a mark of an earlier run does not count', () => {
    expect(decide([finding({ severity: 'low', blocking: true })], policy(), complete).findings[0]?.blocking).toBe(
      false,
    );
  });
});

const use = (fields: Partial<WaiverUse>): WaiverUse => ({
  kind: 'external',
  rules: ['runs-as-root'],
  location: { kind: 'file', uri: 'p.yml' },
  byPullRequest: true,
  status: 'used',
  findings: ['0'],
  ...fields,
});

describe('the verdict', () => {
  test.each<[string, Finding[], Partial<Policy>, { complete: boolean; waivers: WaiverUse[] }, Verdict]>([
    ['nothing found', [], {}, complete, 'success'],
    ['only a warning', [finding()], { warnOnly: true }, complete, 'neutral'],
    ['warn-only with nothing that blocks', [finding({ severity: 'low' })], { warnOnly: true }, complete, 'success'],
    ['incomplete', [], {}, incomplete, 'neutral'],
    ['incomplete, and that fails', [], { failOnIncomplete: true }, incomplete, 'failure'],
    ['incomplete, softened', [], { failOnIncomplete: true, warnOnly: true }, incomplete, 'neutral'],
    ['incomplete and blocked', [finding()], {}, incomplete, 'failure'],
    ['waived by the pull request', [], {}, { complete: true, waivers: [use({})] }, 'neutral'],
    ['its waiver was not needed', [], {}, { complete: true, waivers: [use({ status: 'unused' })] }, 'success'],
    ['its waiver was refused', [], {}, { complete: true, waivers: [use({ status: 'refused' })] }, 'success'],
    ['waived before', [], {}, { complete: true, waivers: [use({ byPullRequest: false })] }, 'success'],
    ['waived by the pull request, another blocks', [finding()], {}, { complete: true, waivers: [use({})] }, 'failure'],
  ])('%s', (_, findings, settings, options, verdict) => {
    expect(decide(findings, policy(settings), options).verdict).toBe(verdict);
  });
});

test.each([
  [[], 'success'],
  [['success', 'neutral'], 'neutral'],
  [['failure', 'neutral'], 'failure'],
  [['failure', 'error', 'success'], 'error'],
] as const)('the worst verdict of %j is %s', (verdicts, worst) => {
  expect(worstVerdict(verdicts)).toBe(worst);
});
