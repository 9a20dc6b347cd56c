import type { Report, Verdict } from '../model/review.ts';
import { SEVERITIES, type Severity } from '../model/severity.ts';
import { worstGrade } from '../policy/grade.ts';
import { counts } from '../report/findings.ts';

/** The single source of `action.yml`, of the README's table and of what a run sets: on every way out, errors included. */
export const OUTPUTS = [
  { name: 'verdict', description: '`success`, `neutral`, `failure` or `error`: the worst of all reviews.' },
  { name: 'grade', description: 'The worst posture grade, `A` to `F`, or `not assessed`.' },
  { name: 'blocking', description: 'Number of findings that block.' },
  { name: 'critical', description: 'Number of critical findings that count: not waived.' },
  { name: 'high', description: 'Number of high findings that count.' },
  { name: 'medium', description: 'Number of medium findings that count.' },
  { name: 'low', description: 'Number of low findings that count.' },
  { name: 'report-json', description: 'Absolute path of the report as JSON; empty when it could not be written.' },
  {
    name: 'report-sarif',
    description: 'Absolute path of the report as SARIF 2.1.0; empty when it could not be written.',
  },
  { name: 'comment-url', description: 'Address of the comment; empty when there is none.' },
  { name: 'check-url', description: 'Address of the check run; empty when there is none.' },
] as const;

export type OutputName = (typeof OUTPUTS)[number]['name'];
export type Outputs = Record<OutputName, string>;

function count({ reviews }: Report, severity: Severity): string {
  const counted = reviews.flatMap(({ findings }) => findings.filter(counts));
  return String(counted.filter((finding) => finding.severity === severity).length);
}

/** What the report itself says; paths and addresses come from publishing. */
export function reportOutputs(
  report: Report,
): Omit<Outputs, 'report-json' | 'report-sarif' | 'comment-url' | 'check-url'> {
  const [critical, high, medium, low] = SEVERITIES.map((severity) => count(report, severity));
  const blocking = report.reviews.flatMap(({ findings }) => findings).filter(({ blocking: blocks }) => blocks);
  return {
    verdict: report.verdict,
    grade: worstGrade(report.reviews.map((review) => review.grade)),
    blocking: String(blocking.length),
    critical: critical ?? '0',
    high: high ?? '0',
    medium: medium ?? '0',
    low: low ?? '0',
  };
}

/** Outputs of a run that has no report. */
export function bareOutputs(verdict: Verdict): Outputs {
  const report: Report = { schemaVersion: '1', tool: { name: '', version: '' }, verdict, reviews: [] };
  return { ...reportOutputs(report), 'report-json': '', 'report-sarif': '', 'comment-url': '', 'check-url': '' };
}
