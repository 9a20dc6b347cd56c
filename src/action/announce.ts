import type { Report } from '../model/review.ts';
import { annotations } from '../report/annotations.ts';
import { errors, headline } from '../report/headline.ts';
import { errorWords } from '../report/sentences.ts';
import { command, type Log } from './log.ts';

/** GitHub shows ten of each a step. */
const MOST = 10;

/** Why the step fails, a line each; empty when it does not. */
function reasons(report: Report): readonly string[] {
  if (report.verdict === 'failure') return [headline(report)];
  if (report.verdict !== 'error') return [];
  const failed = report.reviews.filter(({ verdict }) => verdict === 'error');
  return errors(failed).map((error) => `Could not review: ${errorWords(error)}`);
}

/** Says why the step fails and, where no check run could carry them, annotates lines by workflow commands. True: the step fails. */
export function announce(report: Report, log: Log, annotate: boolean): boolean {
  const why = reasons(report).slice(0, MOST);
  for (const reason of why) command(log, 'error', reason);
  if (annotate) annotateByCommand(report, log, MOST - why.length);
  return report.verdict === 'failure' || report.verdict === 'error';
}

function annotateByCommand(report: Report, log: Log, errorsLeft: number): void {
  const ranked = annotations(report);
  const chosen = [
    ...ranked.filter(({ level }) => level === 'failure').slice(0, errorsLeft),
    ...ranked.filter(({ level }) => level === 'warning').slice(0, MOST),
  ];
  for (const { level, message, title, path, startLine, endLine, startColumn, endColumn } of chosen) {
    command(log, level === 'failure' ? 'error' : 'warning', message, {
      title,
      file: path,
      line: startLine,
      endLine,
      ...(startColumn === undefined ? {} : { col: startColumn }),
      ...(endColumn === undefined ? {} : { endColumn }),
    });
  }
}
