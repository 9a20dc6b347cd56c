import type { Finding } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import { VERDICTS, type Verdict, type WaiverUse } from '../model/review.ts';
import { isSureEnough, reaches } from '../model/severity.ts';

export interface DecideOptions {
  /** False when something asked for or promised failed. */
  readonly complete: boolean;
  readonly waivers: readonly WaiverUse[];
}

/** The gate: which findings block, and what that makes of the review. */
export function decide(
  findings: readonly Finding[],
  policy: Policy,
  { complete, waivers }: DecideOptions,
): { verdict: Verdict; findings: Finding[] } {
  const marked = findings.map((finding) => ({ ...finding, blocking: blocks(finding, policy) }));
  const fails = marked.some(({ blocking }) => blocking) || (!complete && policy.failOnIncomplete);
  if (fails) return { verdict: policy.warnOnly ? 'neutral' : 'failure', findings: marked };
  const waivedItself = waivers.some(({ byPullRequest, status }) => byPullRequest && status === 'used');
  return { verdict: complete && !waivedItself ? 'success' : 'neutral', findings: marked };
}

function blocks({ suppression, severity, confidence }: Finding, policy: Policy): boolean {
  return !suppression && reaches(severity, policy.failOnSeverity) && isSureEnough(confidence, policy.failOnConfidence);
}

/** The verdict of several reviews together; nothing to review is a success. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return VERDICTS.findLast((verdict) => verdicts.includes(verdict)) ?? 'success';
}
