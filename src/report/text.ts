import type { Finding } from '../model/finding.ts';
import type { NotAssessed, Notification, Report, Review } from '../model/review.ts';
import type { Severity } from '../model/severity.ts';
import { bytes, count } from './amounts.ts';
import { adviceOn, counts, gradeWords, type Placed, ranked, severityWords, subjectWords } from './findings.ts';
import { headline, type Outcome, outcome } from './headline.ts';
import { pathLine, primaryPlace } from './place.ts';
import { packageWords } from './sections/packages.ts';
import { sentences } from './sentences.ts';
import { type Paint, painter, plain, type Style } from './terminal.ts';
import { oneLine } from './visible.ts';

const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = {
  critical: 'magenta',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
};

const OUTCOME_STYLES: Readonly<Record<Outcome, Style>> = {
  error: 'red',
  nothing: 'dim',
  blocked: 'red',
  warned: 'yellow',
  incomplete: 'yellow',
  'self-waived': 'yellow',
  passed: 'green',
};

/** For a terminal: every finding with `path:line`, what to do, and the verdict as the last line. */
export function renderText(report: Report, { color }: { color: boolean }): string {
  const paint = painter(color);
  const reviews = report.reviews.map((review) => reviewText(review, report, paint));
  const verdict = paint(OUTCOME_STYLES[outcome(report)], headline(report));
  return plain(`${[...reviews, verdict].join('\n\n')}\n`, { keep: color });
}

function reviewText(review: Review, report: Report, paint: Paint): string {
  const blocks = [
    titleLines(review, report, paint),
    findingLines(review, paint),
    section('Waived', waivedFirstByPullRequest(review).map(waivedLine), paint),
    section('Waivers without effect', idleLines(review), paint),
    section('Not assessed', review.notAssessed.map(notAssessedLine), paint),
    section(
      'Notes',
      review.notifications.map((one) => noteLine(one, paint)),
      paint,
    ),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function titleLines(review: Review, report: Report, paint: Paint): string {
  const { image, baseImage } = review.subject;
  const size = bytes(review.layers.reduce((sum, layer) => sum + layer.size, 0));
  const facts = [
    ...(image ? [`image ${image.reference}`, image.platform, size, count(review.layers.length, 'layer')] : []),
    ...(baseImage === undefined ? [] : [`base ${baseImage}`]),
    ...(review.verdict === 'error' ? [] : [`grade ${gradeWords(review)}`]),
  ];
  const title = paint('bold', oneLine(subjectWords(review, report), 200));
  const lines = [
    facts.map((fact) => oneLine(fact, 200)).join(', '),
    review.components.length > 0 ? oneLine(packageWords(review), 300) : '',
  ];
  return [title, ...lines.filter((line) => line !== '').map((line) => paint('dim', line))].join('\n');
}

function findingLines(review: Review, paint: Paint): string {
  const placed = ranked([review]);
  if (placed.length === 0) return review.verdict === 'error' ? '' : paint('green', 'No findings.');
  const width = Math.min(40, Math.max(...placed.map(({ finding }) => pathLine(primaryPlace(finding)).length)));
  const words = severityWords(placed.map(({ finding }) => finding));
  return [paint('bold', `Findings: ${words}`), ...placed.map((one) => findingText(one, width, paint))].join('\n');
}

function findingText(placed: Placed, width: number, paint: Paint): string {
  const { finding, review } = placed;
  const { severity, ruleId, message, blocking, confidence } = finding;
  const place = oneLine(pathLine(primaryPlace(finding)), 200).padEnd(width);
  const blocks = review.basis.warnOnly ? 'would block' : 'blocks';
  const marks = [blocking ? blocks : '', confidence === 'low' ? 'low confidence' : ''].filter((mark) => mark !== '');
  const rule = paint('dim', `[${[oneLine(ruleId, 80), ...marks].join(', ')}]`);
  const first = `  ${paint(SEVERITY_STYLES[severity], severity.padEnd(8))}  ${place}  ${oneLine(message, 400)} ${rule}`;
  const advice = adviceOn(placed);
  if (severity === 'info' || advice === undefined) return first;
  return `${first}\n${' '.repeat(12)}${paint('dim', `fix: ${oneLine(advice, 400)}`)}`;
}

function waivedFirstByPullRequest({ findings }: Review): Finding[] {
  const waived = findings.filter((finding) => !counts(finding));
  return waived.sort((a, b) => Number(b.suppression?.byPullRequest) - Number(a.suppression?.byPullRequest));
}

function waivedLine(finding: Finding): string {
  const { severity, ruleId, message, suppression } = finding;
  const place = pathLine(primaryPlace(finding));
  const details = [
    suppression?.byPullRequest ? 'waived by this pull request' : '',
    suppression?.reason ?? '',
    suppression?.owner ?? '',
    suppression?.expires === undefined ? '' : `until ${suppression.expires}`,
  ].filter((word) => word !== '');
  return oneLine(`${severity}  ${place}  ${message} [${ruleId}] (${details.join('; ')})`, 1000);
}

function notAssessedLine({ what, why, remedy }: NotAssessed): string {
  return oneLine(sentences(`${what}: ${why}`, remedy), 1000);
}

function idleLines({ waivers }: Review): string[] {
  return waivers
    .filter(({ status }) => status !== 'used')
    .map(({ status, rules, location }) => oneLine(`${status}: ${rules.join(', ')} (${pathLine(location)})`, 400));
}

function noteLine({ level, message, location, remedy }: Notification, paint: Paint): string {
  const style = level === 'error' ? 'red' : level === 'warning' ? 'yellow' : 'dim';
  const place = location ? ` (${pathLine(location)})` : '';
  return `${paint(style, `${level}:`)} ${oneLine(sentences(`${message.replace(/\.$/, '')}${place}`, remedy), 1000)}`;
}

function section(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0 ? '' : [paint('bold', title), ...lines.map((line) => `  ${line}`)].join('\n');
}
