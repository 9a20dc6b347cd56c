import type { Notification } from '../../model/review.ts';
import { subjectWords } from '../findings.ts';
import { errors } from '../headline.ts';
import { details, escapeMarkdown, escapeSentence, table } from '../markdown.ts';
import { placeLink } from '../place.ts';
import { capped, type View } from './view.ts';

const MOST_ERRORS = 5;

/** What went wrong and what to do about it: before the first fold. */
export function errorList(view: View): string {
  const lines = unique(errors(view.report.reviews).map((error) => remark(error, view)));
  const more = lines.length > MOST_ERRORS ? [`- and ${lines.length - MOST_ERRORS} more below`] : [];
  return [...lines.slice(0, MOST_ERRORS).map((line) => `- ${line}`), ...more].join('\n');
}

/** Warnings and notes, and the errors that the list above had no room for. */
export function notificationList(view: View): string {
  const hidden = unique(errors(view.report.reviews).map((error) => remark(error, view))).slice(MOST_ERRORS);
  const others = view.report.reviews
    .flatMap(({ notifications }) => notifications)
    .filter(({ level }) => level !== 'error')
    .sort((a, b) => Number(a.level === 'note') - Number(b.level === 'note'));
  const lines = [...hidden, ...unique(others.map((one) => remark(one, view)))];
  if (lines.length === 0) return '';
  const shown = lines.slice(0, view.rows).map((line) => `- ${line}`);
  const more = lines.length > view.rows ? [`- and ${lines.length - view.rows} more in the full report`] : [];
  return details(`Notes about this review (${lines.length})`, [...shown, ...more].join('\n'));
}

function remark({ level, message, location, remedy }: Notification, { repository }: View): string {
  const place = location ? ` (${placeLink(location, repository)})` : '';
  const todo = remedy === undefined ? '' : ` **What to do:** ${escapeSentence(remedy)}`;
  const said = escapeMarkdown(message.replace(/\.$/, ''), 500);
  return `**${LEVELS[level]}:** ${said}${place}.${todo}`;
}

const LEVELS = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/** Which questions stay open, and what would answer them. */
export function notAssessedList(view: View): string {
  const { report } = view;
  const open = report.reviews.flatMap((review) => review.notAssessed.map((question) => ({ review, question })));
  if (open.length === 0) return '';
  const several = report.reviews.length > 1;
  const { rows, more } = capped(open, view, ({ review, question: { what, why, remedy } }) => [
    ...(several ? [escapeMarkdown(subjectWords(review, report), 120)] : []),
    escapeMarkdown(what),
    escapeMarkdown(why),
    remedy === undefined ? '–' : escapeSentence(remedy),
  ]);
  const header = [...(several ? ['Reviewed'] : []), 'Question', 'Why not', 'What to do'];
  return details(`Not assessed (${open.length})`, `${table(header, rows)}${more}`);
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
