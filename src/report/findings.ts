import type { Finding } from '../model/finding.ts';
import type { Report, Review } from '../model/review.ts';
import { CONFIDENCES, compareSeverity, SEVERITIES } from '../model/severity.ts';
import { list } from './amounts.ts';
import { placeWords, primaryPlace } from './place.ts';

/** A finding with the review that it belongs to. */
export interface Placed {
  readonly review: Review;
  readonly finding: Finding;
}

/** Findings of one rule, severity and line: one row. The first is the one shown. */
export type Group = readonly [Placed, ...Placed[]];

/** Whether a finding is counted: a waived one is listed apart. */
export function counts(finding: Finding): boolean {
  return finding.suppression === undefined;
}

/** Every finding of the reviews that counts, worst first: what blocks, then by severity, then by confidence. */
export function ranked(reviews: readonly Review[]): Placed[] {
  return reviews
    .flatMap((review) => review.findings.filter(counts).map((finding) => ({ review, finding })))
    .sort((a, b) => compare(a.finding, b.finding));
}

function compare(a: Finding, b: Finding): number {
  return (
    Number(b.blocking) - Number(a.blocking) ||
    compareSeverity(a.severity, b.severity) ||
    CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence)
  );
}

/** In the order of the first of each group. A vulnerable package is a row of its own already. */
export function grouped(placed: readonly Placed[]): Group[] {
  const groups = new Map<string, [Placed, ...Placed[]]>();
  for (const one of placed) {
    const { ruleId, severity, blocking, vulnerability, fingerprint } = one.finding;
    const own = vulnerability ? fingerprint : placeWords(primaryPlace(one.finding));
    const key = JSON.stringify([ruleId, severity, blocking, own]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** `2 high risks`, `1 critical and 2 high risks`. */
export function riskWords(findings: readonly Finding[]): string {
  return `${severityWords(findings)} ${findings.length === 1 ? 'risk' : 'risks'}`;
}

/** `1 critical, 2 high and 4 low`; empty without findings. */
export function severityWords(findings: readonly Finding[]): string {
  const words = SEVERITIES.map((severity) => {
    const amount = findings.filter((finding) => finding.severity === severity).length;
    return amount === 0 ? '' : `${amount} ${severity}`;
  });
  return list(words.filter((word) => word !== ''));
}

/** What a review is about, in plain words, not escaped; told apart by target and platform where several share a Dockerfile. */
export function subjectWords(review: Review, report: Report): string {
  const { dockerfile, target, image } = review.subject;
  const name = dockerfile ?? image?.reference ?? 'the workspace';
  const alike = report.reviews.filter(({ subject }) => (subject.dockerfile ?? subject.image?.reference) === name);
  if (alike.length < 2) return name;
  return [name, target === undefined ? '' : `target ${target}`, image?.platform ?? '']
    .filter((word) => word !== '')
    .join(', ');
}

export function waivedByPullRequest(reviews: readonly Review[]): Placed[] {
  return reviews.flatMap((review) =>
    review.findings.filter(({ suppression }) => suppression?.byPullRequest).map((finding) => ({ review, finding })),
  );
}

/** The posture grade with its points; what an image could still lower is said with the most that it can be. */
export function gradeWords({ grade, score }: Review): string {
  const points = Math.round(score);
  if (grade !== 'not assessed') return `${grade} (${points} of 100)`;
  return points < 100 ? `not assessed (at most ${points} of 100)` : 'not assessed';
}

/** What to do about a finding: its own fix, else that of its rule. */
export function adviceOn({ finding, review }: Placed): string | undefined {
  return finding.fix?.description ?? review.rules.find(({ id }) => id === finding.ruleId)?.fix;
}
