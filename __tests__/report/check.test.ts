import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/review.ts';
import { checkOutput } from '../../src/report/check.ts';
import * as cases from './cases.ts';
import { finding, line, NOW, REPOSITORY, report, review } from './reports.ts';

describe('the check run', () => {
  test.each<[string, Report, string, RegExp]>([
    ['success', cases.success, 'success', /^Passed: 1 medium risk/],
    [
      'failure',
      cases.blocked,
      'failure',
      /^Blocked: 1 critical and 2 high risks, worst: AWS key baked into layer 2 \(Dockerfile line 7\)$/,
    ],
    ['warn only', cases.warnOnly, 'neutral', /^Not blocked \(warn only\)/],
    ['incomplete', cases.incomplete, 'neutral', /^Incomplete review: /],
    ['waived by itself', cases.selfWaived, 'neutral', /^Needs a decision: /],
    ['error', cases.error, 'failure', /^Could not review: unknown instruction FORM/],
    ['nothing', cases.nothing, 'success', /^Nothing to review/],
    ['hostile', cases.hostile, 'failure', /^Blocked: 1 high risk: <img/],
  ])('%s', (_name, of, conclusion, title) => {
    const output = checkOutput(of, { repository: REPOSITORY, now: NOW });
    expect(output.conclusion).toBe(conclusion);
    expect(output.title).toMatch(title);
    expect(output.title.length).toBeLessThanOrEqual(255);
    expect(output.summary).toContain('container-risk-review 0.1.0');
  });

  test('summary is what is read first, text is what comments fold', () => {
    const { summary, text } = checkOutput(cases.blocked, { repository: REPOSITORY, now: NOW });
    expect(summary).toContain('### Do this first');
    expect(summary).toContain('### Risks');
    expect(summary).not.toContain('<details>');
    expect(text).toContain('<summary>Layers (3)</summary>');
    expect(checkOutput(cases.nothing)).not.toHaveProperty('text');
  });

  test('both stay within 65,535 bytes, and say how many findings are not annotated', () => {
    const findings = Array.from({ length: 2000 }, (_, index) =>
      finding('setuid-file', { message: `${index} ${'漢|`<'.repeat(200)}`, locations: [line(index + 1)] }),
    );
    const notAssessed = Array.from({ length: 500 }, () => ({ what: '漢|`<'.repeat(200), why: '漢|`<'.repeat(200) }));
    const { summary, text } = checkOutput(report([review({ findings, notAssessed })]), { repository: REPOSITORY });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
    expect(Buffer.byteLength(text ?? '')).toBeLessThanOrEqual(65_535);
    expect(summary).toContain('1800 further findings are not annotated; the tables have them.');
  });
});
