import { describe, expect, test } from '@jest/globals';
import { bareOutputs, OUTPUTS, reportOutputs } from '../../src/action/outputs.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Grade, Report, Review } from '../../src/model/review.ts';
import type { Severity } from '../../src/model/severity.ts';

function finding(severity: Severity, fields: Partial<Finding> = {}): Finding {
  const location = { kind: 'file', uri: 'Dockerfile' } as const;
  const base = { ruleId: 'a', confidence: 'high', message: 'm', fingerprint: 'f', blocking: false } as const;
  return { ...base, severity, locations: [location], ...fields };
}

function review(grade: Grade, findings: readonly Finding[] = []): Review {
  return {
    subject: {},
    verdict: 'success',
    grade,
    score: 100,
    complete: true,
    rules: [],
    findings,
    layers: [],
    components: [],
    notifications: [],
    waivers: [],
    notAssessed: [],
    basis: { policy: 'defaults', failOnSeverity: 'high', warnOnly: false, scanners: [] },
  };
}

function report(reviews: readonly Review[]): Report {
  return { schemaVersion: '1', tool: { name: 't', version: '1' }, verdict: 'neutral', reviews };
}

describe('outputs', () => {
  test.each<[readonly Grade[], Grade]>([
    [[], 'not assessed'],
    [['A'], 'A'],
    [['A', 'C', 'B'], 'C'],
    [['A', 'not assessed'], 'not assessed'],
    [['not assessed', 'D'], 'D'],
    [['F', 'A'], 'F'],
  ])('the worst grade of %j', (grades, worst) => {
    expect(reportOutputs(report(grades.map((grade) => review(grade)))).grade).toBe(worst);
  });

  test('counts cover all reviews and leave waived findings out', () => {
    const suppression = { kind: 'external', reason: 'r', byPullRequest: false } as const;
    const reviews = [
      review('D', [finding('critical', { blocking: true }), finding('high', { suppression }), finding('info')]),
      review('D', [finding('high', { blocking: true }), finding('medium'), finding('low'), finding('low')]),
    ];
    expect(reportOutputs(report(reviews))).toEqual({
      verdict: 'neutral',
      grade: 'D',
      blocking: '2',
      critical: '1',
      high: '1',
      medium: '1',
      low: '2',
    });
  });

  test('a run without a report sets all of them', () => {
    expect(Object.keys(bareOutputs('error')).sort()).toEqual(OUTPUTS.map(({ name }) => name).sort());
    expect(bareOutputs('error')).toMatchObject({ verdict: 'error', grade: 'not assessed', blocking: '0' });
  });
});
