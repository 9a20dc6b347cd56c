import type { Report } from '../../model/review.ts';
import { type Group, grouped, type Placed, ranked, subjectWords } from '../findings.ts';
import { escapeMarkdown } from '../markdown.ts';
import { placeLink, primaryPlace, type Repository } from '../place.ts';

/** A report as the sections of comment and summary look at it. */
export interface View {
  readonly report: Report;
  /** What counts, worst first. */
  readonly placed: readonly Placed[];
  /** The same without `info`, one entry a row. */
  readonly groups: readonly Group[];
  readonly repository: Repository | undefined;
  /** Today, for the days that a waiver has left. */
  readonly now: Date;
  /** How many rows a folded table has at most. */
  readonly rows: number;
}

export function view(
  report: Report,
  options: { repository?: Repository | undefined; now?: Date | undefined; rows: number },
): View {
  const placed = ranked(report.reviews);
  const groups = grouped(placed.filter(({ finding }) => finding.severity !== 'info'));
  return { report, placed, groups, repository: options.repository, now: options.now ?? new Date(), rows: options.rows };
}

/** Markdown: where a finding is; with several images, also in which one when the place does not say so. */
export function where({ review, finding }: Placed, { report, repository }: View): string {
  const place = primaryPlace(finding);
  const words = placeLink(place, repository);
  const known = place.kind === 'file' || report.reviews.length < 2;
  return known ? words : `${escapeMarkdown(subjectWords(review, report), 120)}: ${words}`;
}

/** The rows of a table that there is room for, and a sentence about the others. */
export function capped<T>(
  items: readonly T[],
  { rows: limit }: View,
  row: (item: T) => readonly string[],
): { rows: readonly (readonly string[])[]; more: string } {
  const more = items.length - limit;
  return { rows: items.slice(0, limit).map(row), more: more > 0 ? `\n\nand ${more} more in the full report.` : '' };
}
