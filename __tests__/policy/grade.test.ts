import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/model/finding.ts';
import { CONFIDENCES, SEVERITIES } from '../../src/model/severity.ts';
import { grade, worstGrade } from '../../src/policy/grade.ts';
import { dockerfile, finding } from './finding.ts';

const on = (startLine: number): Finding['locations'] => [
  { kind: 'file', uri: 'Dockerfile', region: { startLine, endLine: startLine } },
];

const mediums = (count: number) => Array.from({ length: count }, () => finding({ severity: 'medium' }));

describe('the score', () => {
  test.each<[string, Finding[], number, string]>([
    ['nothing', [], 100, 'A'],
    ['info costs nothing', [finding({ severity: 'info' })], 100, 'A'],
    ['one low', [finding({ severity: 'low' })], 98, 'A'],
    ['one medium: 92, capped', [finding({ severity: 'medium' })], 89, 'B'],
    ['one high: 80, capped', [finding({ severity: 'high' })], 74, 'C'],
    ['one critical: 60, capped', [finding({ severity: 'critical' })], 39, 'F'],
    ['a high of low confidence: 90, capped all the same', [finding({ confidence: 'low' })], 74, 'C'],
    ['two high of one rule: 25', [finding(), finding()], 74, 'C'],
    ['two high of two rules: 40', [finding(), finding({ ruleId: 'b' })], 60, 'C'],
    ['three rules: 60', [finding(), finding({ ruleId: 'b' }), finding({ ruleId: 'c' })], 40, 'D'],
    ['a low and a half', [finding({ severity: 'low' }), finding({ severity: 'low' })], 97, 'A'],
    [
      'waived costs nothing',
      [finding({ suppression: { kind: 'external', reason: 'r', byPullRequest: false } })],
      100,
      'A',
    ],
    [
      'never below zero',
      SEVERITIES.flatMap((s) => ['a', 'b', 'c', 'd'].map((r) => finding({ ruleId: r + s, severity: s }))),
      0,
      'F',
    ],
  ])('%s', (_, findings, score, letter) => {
    expect(grade(findings, { assessed: true })).toEqual({ grade: letter, score });
  });

  test('repeats of one rule cost at most as much again', () => {
    expect([1, 2, 3, 5, 6, 50].map((count) => grade(mediums(count), { assessed: true }).score)).toEqual([
      89, 89, 88, 84, 84, 84,
    ]);
  });

  test('the same rule in two stages counts twice', () => {
    const findings = [
      finding({ severity: 'medium', locations: on(2) }),
      finding({ severity: 'medium', locations: on(12) }),
    ];
    expect(grade(findings, { assessed: true, dockerfile: dockerfile([], [1, 10]) }).score).toBe(84);
    expect(grade(findings, { assessed: true, dockerfile: dockerfile([], [1]) }).score).toBe(89);
    expect(grade(findings, { assessed: true }).score).toBe(89);
  });
});

describe('evidence that is missing', () => {
  test('keeps the score and withholds the letter', () => {
    expect(grade([], { assessed: false })).toEqual({ grade: 'not assessed', score: 100 });
  });

  test('does not matter where the grade cannot get worse', () => {
    expect(grade([finding({ severity: 'critical' })], { assessed: false })).toEqual({ grade: 'F', score: 39 });
  });
});

/** Pseudo-random, the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

describe('properties', () => {
  const random = numbers(7);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random.next().value * items.length)] as Item;
  const some = (): Finding =>
    finding({
      ruleId: pick(['a', 'b', 'c', 'd']),
      severity: pick(SEVERITIES),
      confidence: pick(CONFIDENCES),
      locations: on(pick([2, 5, 11, 15])),
      ...(pick([true, false, false]) ? { suppression: { kind: 'inSource', reason: 'r', byPullRequest: false } } : {}),
    });
  const options = { assessed: true, dockerfile: dockerfile([], [1, 10]) };
  const lists = Array.from({ length: 300 }, () => Array.from({ length: Math.floor(random.next().value * 9) }, some));

  test('adding a finding never raises the score', () => {
    for (const findings of lists) {
      const before = grade(findings, options).score;
      expect(grade([...findings, some()], options).score).toBeLessThanOrEqual(before);
    }
  });

  test('order does not matter, and waiving never lowers the score', () => {
    for (const findings of lists) {
      const { score } = grade(findings, options);
      expect(grade(findings.toReversed(), options).score).toBe(score);
      const waived = findings.map((item, index) =>
        index === 0 ? { ...item, suppression: { kind: 'external' as const, reason: 'r', byPullRequest: false } } : item,
      );
      expect(grade(waived, options).score).toBeGreaterThanOrEqual(score);
    }
  });
});

test.each([
  [['A', 'C', 'B'], 'C'],
  [['A', 'not assessed'], 'not assessed'],
  [['F', 'not assessed', 'A'], 'F'],
  [['D', 'A'], 'D'],
  [['A'], 'A'],
  [[], 'not assessed'],
] as const)('the worst grade of %j is %s', (grades, worst) => {
  expect(worstGrade(grades)).toBe(worst);
});
