import type { Finding } from '../model/finding.ts';
import type { Notification, Report, Review } from '../model/review.ts';
import { count } from './amounts.ts';
import { counts, type Placed, ranked, riskWords, waivedByPullRequest } from './findings.ts';
import { placeWords, primaryPlace } from './place.ts';
import { oneLine } from './visible.ts';

/** The state of a report in the terms of its heading; `verdict` alone does not say why it is neutral. */
export type Outcome = 'error' | 'nothing' | 'blocked' | 'warned' | 'incomplete' | 'self-waived' | 'passed';

/** One sentence in plain words with the worst reason and its place, on one line, not escaped for any format, at most about 500 characters. */
export function headline(report: Report): string {
  const placed = ranked(report.reviews);
  const selfWaived = waivedByPullRequest(report.reviews).map(({ finding }) => finding);
  switch (outcome(report)) {
    case 'error':
      return `Could not review: ${errorReason(report)}${worstElsewhere(placed)}`;
    case 'nothing':
      return 'Nothing to review: no Dockerfile was found and no image was given';
    case 'blocked':
      return `Blocked: ${blockedReason(report, placed)}`;
    case 'warned':
      return `Not blocked (warn only): ${blockingWords(placed)}${incompleteSuffix(report)}`;
    case 'incomplete':
      return `Incomplete review: ${incompleteReason(report)}; ${restWords(placed)}${selfWaivedSuffix(selfWaived)}`;
    case 'self-waived':
      return `Needs a decision: ${selfWaivedWords(selfWaived)}${worstWords(selfWaived)}`;
    default:
      return `Passed: ${restWords(placed)}${waivedSuffix(report)}${notAssessedSuffix(report)}`;
  }
}

export function outcome(report: Report): Outcome {
  if (report.verdict === 'error') return 'error';
  if (report.reviews.length === 0) return 'nothing';
  if (report.verdict === 'failure') return 'blocked';
  if (report.verdict === 'success') return 'passed';
  if (ranked(report.reviews).some(({ finding }) => finding.blocking)) return 'warned';
  if (report.reviews.some(({ complete }) => !complete)) return 'incomplete';
  return waivedByPullRequest(report.reviews).length > 0 ? 'self-waived' : 'passed';
}

/** The error-level notifications of these reviews, those of a review that could not be made first. */
export function errors(reviews: readonly Review[]): Notification[] {
  const failed = reviews.filter(({ verdict }) => verdict === 'error');
  const others = reviews.filter(({ verdict }) => verdict !== 'error');
  return [...failed, ...others].flatMap(({ notifications }) => notifications.filter(({ level }) => level === 'error'));
}

function errorReason(report: Report): string {
  const failed = report.reviews.filter(({ verdict }) => verdict === 'error');
  const [first] = errors(failed);
  const more = failed.length > 1 ? ` (and ${count(failed.length - 1, 'other')} could not be reviewed)` : '';
  return first ? `${notificationWords(first)}${more}` : 'the run ended before there was a result';
}

function worstElsewhere(placed: readonly Placed[]): string {
  const worst = placed[0]?.finding;
  return worst ? `; worst risk found: ${worst.severity}: ${withPlace(worst)}` : '';
}

function blockedReason(report: Report, placed: readonly Placed[]): string {
  if (placed[0]?.finding.blocking) return `${blockingWords(placed)}${incompleteSuffix(report)}`;
  return `the review is incomplete: ${incompleteReason(report)}`;
}

function blockingWords(placed: readonly Placed[]): string {
  const blocking = placed.filter(({ finding }) => finding.blocking).map(({ finding }) => finding);
  return `${riskWords(blocking)}${worstWords(blocking)}`;
}

function restWords(placed: readonly Placed[]): string {
  const risks = placed.map(({ finding }) => finding).filter(({ severity }) => severity !== 'info');
  if (risks.length === 0) return 'no risks found';
  return `${riskWords(risks)}, ${risks.length === 1 ? 'which does not block' : 'none of which blocks'}${worstWords(risks)}`;
}

function worstWords([worst, ...others]: readonly Finding[]): string {
  if (!worst) return '';
  return `${others.length > 0 ? ', worst: ' : ': '}${withPlace(worst)}`;
}

function selfWaivedWords(waived: readonly Finding[]): string {
  return `${areWords(waived)} waived by this pull request itself`;
}

function selfWaivedSuffix(waived: readonly Finding[]): string {
  return waived.length === 0 ? '' : `; ${selfWaivedWords(waived)}`;
}

function waivedSuffix({ reviews }: Report): string {
  const waived = reviews.flatMap(({ findings }) => findings.filter((finding) => !counts(finding)));
  return waived.length === 0 ? '' : `; ${areWords(waived)} waived`;
}

function areWords(waived: readonly Finding[]): string {
  return `${riskWords(waived)} ${waived.length === 1 ? 'is' : 'are'}`;
}

function incompleteSuffix(report: Report): string {
  return report.reviews.every(({ complete }) => complete) ? '' : '; the review is incomplete';
}

function incompleteReason(report: Report): string {
  const [first] = errors(report.reviews.filter(({ complete }) => !complete));
  return first ? notificationWords(first) : 'not everything could be looked at';
}

function notAssessedSuffix(report: Report): string {
  const amount = report.reviews.reduce((sum, { notAssessed }) => sum + notAssessed.length, 0);
  return amount === 0 ? '' : `; ${count(amount, 'question')} not assessed`;
}

function notificationWords({ message, location }: Notification): string {
  const place = location ? ` (${oneLine(placeWords(location), 120)})` : '';
  return `${unstopped(message)}${place}`;
}

function withPlace(finding: Finding): string {
  return `${unstopped(finding.message)} (${oneLine(placeWords(primaryPlace(finding)), 120)})`;
}

function unstopped(message: string): string {
  return oneLine(message, 180).replace(/\.$/, '');
}
