import type { Dockerfile } from '../model/dockerfile.ts';
import type { Finding } from '../model/finding.ts';
import type { Grade } from '../model/review.ts';
import { CAPS, LETTERS, LOW_CONFIDENCE, POINTS, REPEAT } from './weights.ts';

export interface GradeOptions {
  /** False when evidence is missing that could lower the grade. */
  readonly assessed: boolean;
  /** Tells which stage a finding is in; without it all are in one. */
  readonly dockerfile?: Dockerfile | undefined;
}

/**
 * The posture grade. It informs; verdicts come from `decide`.
 * `score` is 0 to 100, rounded down; with evidence missing it is the highest that it can be, and the grade says so unless it cannot get worse.
 */
export function grade(findings: readonly Finding[], options: GradeOptions): { grade: Grade; score: number } {
  const counted = findings.filter(({ suppression }) => !suppression);
  const hits = new Map<string, number[]>();
  for (const finding of counted) {
    const key = `${finding.ruleId}\0${stageOf(finding, options.dockerfile)}`;
    const others = hits.get(key);
    if (others) others.push(points(finding));
    else hits.set(key, [points(finding)]);
  }
  let lost = 0;
  for (const group of hits.values()) lost += groupPoints(group);
  const cap = Math.min(100, ...new Set(counted.map(({ severity }) => CAPS[severity])));
  const score = Math.max(0, Math.floor(Math.min(100 - lost, cap)));
  const letter = LETTERS.find(([, least]) => score >= least)?.[0] ?? 'F';
  return { grade: options.assessed || letter === 'F' ? letter : 'not assessed', score };
}

function points({ severity, confidence }: Finding): number {
  return POINTS[severity] * (confidence === 'low' ? LOW_CONFIDENCE : 1);
}

function groupPoints(group: readonly number[]): number {
  let worst = 0;
  let sum = 0;
  for (const value of group) {
    worst = Math.max(worst, value);
    sum += value;
  }
  return worst + Math.min(worst, (sum - worst) * REPEAT);
}

/** Index of the stage that the finding's line is in; of no stage when it is in none. */
function stageOf({ locations }: Finding, dockerfile: Dockerfile | undefined): number {
  const [primary] = locations;
  if (!dockerfile || primary.kind !== 'file' || primary.uri !== dockerfile.uri || !primary.region) return -1;
  const line = primary.region.startLine;
  return dockerfile.stages.findIndex(({ region }) => region.startLine <= line && line <= region.endLine);
}

/** The grade of several reviews together: the worst that is known; where the known ones are all A, one that was not looked at counts more. */
export function worstGrade(grades: readonly Grade[]): Grade {
  const worst = LETTERS.findLast(([letter]) => grades.includes(letter))?.[0];
  if (worst === undefined) return 'not assessed';
  return worst === 'A' && grades.includes('not assessed') ? 'not assessed' : worst;
}
