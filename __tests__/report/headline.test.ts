import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import type { Review } from '../../src/model/review.ts';
import { headline, outcome } from '../../src/report/headline.ts';
import { finding, inLayer, line, report, review } from './reports.ts';

const high = (change: Partial<Finding> = {}) =>
  finding('fetch-exec-unverified', {
    message: 'curl is piped into sh',
    blocking: true,
    locations: [line(4)],
    ...change,
  });
const low = finding('base-floating-tag', { severity: 'low', message: 'debian moves.', locations: [line(1)] });
const info = finding('shell-in-image');
const byItself = { kind: 'inSource', reason: 'x', byPullRequest: true } as const;
const waived = { ...byItself, byPullRequest: false };
const failed: Review['notifications'] = [
  { level: 'error', code: 'scanner-failed', message: 'Trivy failed: no space.' },
];
const broken: Review['notifications'] = [
  { level: 'error', code: 'dockerfile-empty', message: 'The Dockerfile is empty', location: line(1) },
];

describe('the heading says the verdict, the worst reason and its place', () => {
  test.each<[string, string, Review[]]>([
    ['passed', 'Passed: no risks found', [review()]],
    ['passed', 'Passed: no risks found', [review({ findings: [info] })]],
    [
      'passed',
      'Passed: 1 low risk, which does not block: debian moves (Dockerfile line 1)',
      [review({ findings: [low] })],
    ],
    [
      'passed',
      'Passed: 2 low risks, none of which blocks, worst: debian moves (Dockerfile line 1)',
      [review({ findings: [low, low] })],
    ],
    [
      'passed',
      'Passed: no risks found; 1 high risk is waived',
      [review({ findings: [high({ suppression: waived, blocking: false })] })],
    ],
    ['passed', 'Passed: no risks found; 1 question not assessed', [review({ notAssessed: [{ what: 'a', why: 'b' }] })]],
    [
      'blocked',
      'Blocked: 1 high risk: curl is piped into sh (Dockerfile line 4)',
      [review({ verdict: 'failure', findings: [low, high()] })],
    ],
    [
      'blocked',
      'Blocked: 1 critical and 2 high risks, worst: key (id_rsa in layer 2)',
      [
        review({
          verdict: 'failure',
          findings: [high(), high({ severity: 'critical', message: 'key', locations: [inLayer(2, 'id_rsa')] }), high()],
        }),
      ],
    ],
    [
      'blocked',
      'Blocked: 1 high risk: curl is piped into sh (Dockerfile line 4); the review is incomplete',
      [review({ verdict: 'failure', findings: [high()], complete: false, notifications: failed })],
    ],
    [
      'blocked',
      'Blocked: the review is incomplete: Trivy failed: no space',
      [review({ verdict: 'failure', complete: false, notifications: failed })],
    ],
    [
      'warned',
      'Not blocked (warn only): 2 high risks, worst: curl is piped into sh (Dockerfile line 4)',
      [review({ verdict: 'neutral', findings: [high(), high()] })],
    ],
    [
      'incomplete',
      'Incomplete review: Trivy failed: no space; no risks found',
      [review({ verdict: 'neutral', complete: false, notifications: failed })],
    ],
    [
      'incomplete',
      'Incomplete review: not everything could be looked at; no risks found; 1 high risk is waived by this pull request itself',
      [review({ verdict: 'neutral', complete: false, findings: [high({ suppression: byItself, blocking: false })] })],
    ],
    [
      'self-waived',
      'Needs a decision: 1 high and 1 low risks are waived by this pull request itself, worst: curl is piped into sh (Dockerfile line 4)',
      [
        review({
          verdict: 'neutral',
          findings: [high({ suppression: byItself, blocking: false }), { ...low, suppression: byItself }],
        }),
      ],
    ],
    ['nothing', 'Nothing to review: no Dockerfile was found and no image was given', []],
    [
      'error',
      'Could not review: The Dockerfile is empty (Dockerfile line 1)',
      [review({ verdict: 'error', complete: false, notifications: broken })],
    ],
    [
      'error',
      'Could not review: The Dockerfile is empty (Dockerfile line 1) (and 1 other could not be reviewed); worst risk found: high: curl is piped into sh (Dockerfile line 4)',
      [
        review({ verdict: 'failure', findings: [low, high()], complete: false, notifications: failed }),
        review({ verdict: 'error', complete: false, notifications: broken }),
        review({ verdict: 'error', complete: false, notifications: broken }),
      ],
    ],
  ])('%s: %s', (kind, words, reviews) => {
    const of = report(reviews);
    expect(headline(of)).toBe(words);
    expect(outcome(of)).toBe(kind);
  });

  test('an error before any review', () => {
    expect(headline(report([], 'error'))).toBe('Could not review: the run ended before there was a result');
  });

  test('is one line of bounded length whatever the texts are', () => {
    const text = 'a\n\u202e'.repeat(1000);
    const of = report([
      review({ verdict: 'failure', findings: [high({ message: text, locations: [line(1, 1, text)] })] }),
    ]);
    expect(headline(of)).not.toMatch(/[\n\u202e]/);
    expect(headline(of).length).toBeLessThan(500);
  });
});
