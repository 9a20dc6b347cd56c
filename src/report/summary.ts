import type { Report } from '../model/review.ts';
import { compose } from './document.ts';
import type { Repository } from './place.ts';
import { footer } from './sections/footer.ts';
import { foldedParts, heading, topParts } from './sections/parts.ts';
import { view } from './sections/view.ts';

export interface SummaryOptions {
  readonly repository?: Repository | undefined;
  /** What day it is, for waivers; default the clock's. */
  readonly now?: Date | undefined;
  /** Bytes; default `SUMMARY_LIMIT`. */
  readonly limit?: number | undefined;
}

/** Bytes. GitHub refuses a step's summary of more than 1 MiB, and fails the step. */
export const SUMMARY_LIMIT = 1_000_000;
const SCREEN = { images: 50, risks: 50 } as const;

/** The job summary: the comment's text with more rows and without its marker. */
export function renderSummary(report: Report, { repository, now, limit }: SummaryOptions = {}): string {
  const looked = view(report, { repository, now, rows: 500 });
  const parts = [
    { name: 'heading', text: heading(looked) },
    ...topParts(looked, SCREEN),
    ...foldedParts(looked, SCREEN),
    { name: 'footer', text: footer(report) },
  ];
  return `${compose(parts, { limit: (limit ?? SUMMARY_LIMIT) - 1, fullReport: undefined }).text}\n`;
}
