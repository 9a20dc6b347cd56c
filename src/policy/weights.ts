import type { Severity } from '../model/severity.ts';

/** How the posture grade is made. Points are taken from 100 once per rule and stage. */
export const POINTS: Readonly<Record<Severity, number>> = { critical: 40, high: 20, medium: 8, low: 2, info: 0 };

/** The highest score with a finding of this severity: no number of good things outweighs it. */
export const CAPS: Readonly<Record<Severity, number>> = { critical: 39, high: 74, medium: 89, low: 100, info: 100 };

/** What a further hit of the same rule in the same stage adds, as a part of its own points; together at most as much as the worst hit. */
export const REPEAT = 0.25;

/** What a finding of low confidence is worth. */
export const LOW_CONFIDENCE = 0.5;

/** The lowest score of each grade, best first. */
export const LETTERS = [
  ['A', 90],
  ['B', 75],
  ['C', 60],
  ['D', 40],
  ['F', 0],
] as const;
