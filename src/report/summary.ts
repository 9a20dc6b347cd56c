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
  /** Bytes; default 1,000,000: GitHub drops a job summary of more than 1 MiB. */
  readonly limit?: number | undefined;
}

const LIMIT = 1_000_000;
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
  return `${compose(parts, { limit: (limit ?? LIMIT) - 1, fullReport: undefined }).text}\n`;
}
