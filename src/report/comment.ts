import { marker } from '../model/marker.ts';
import type { Report } from '../model/review.ts';
import { byteLength } from './amounts.ts';
import { compose } from './document.ts';
import type { Repository } from './place.ts';
import { footer } from './sections/footer.ts';
import { foldedParts, heading, LAST_FOLD, topParts } from './sections/parts.ts';
import { view } from './sections/view.ts';

export interface CommentOptions {
  /** For links to lines; without it places are words only. */
  readonly repository?: Repository | undefined;
  readonly checkName: string;
  readonly headSha?: string | undefined;
  /** Page of the job summary, for what has no room here. */
  readonly summaryUrl?: string | undefined;
  /** Bytes, the marker included; default 60,000: GitHub refuses a comment of more than 65,536 characters as a whole. */
  readonly limit?: number | undefined;
  /** What day it is, for waivers; default the clock's. */
  readonly now?: Date | undefined;
}

const LIMIT = 60_000;
/** From generous to bare: fewer rows in folds before folds go, fewer rows before the first fold before its sections go. `lost`: what may be missing. */
const LAYOUTS = [
  { rows: 100, screen: { images: 10, risks: 10 }, lost: 0 },
  { rows: 25, screen: { images: 10, risks: 10 }, lost: LAST_FOLD },
  { rows: 25, screen: { images: 3, risks: 3 }, lost: Number.POSITIVE_INFINITY },
] as const;

/** The pull request's comment, in GitHub's Markdown, hidden marker last. */
export function renderComment(report: Report, options: CommentOptions): string {
  const { repository, now, checkName, headSha, summaryUrl } = options;
  const ending = `\n\n${marker({ checkName, headSha: headSha ?? '' })}\n`;
  const fitting = { limit: (options.limit ?? LIMIT) - byteLength(ending), fullReport: summaryUrl };
  let text = '';
  for (const { rows, screen, lost } of LAYOUTS) {
    const looked = view(report, { repository, now, rows });
    const parts = [
      { name: 'heading', text: heading(looked) },
      ...topParts(looked, screen),
      ...foldedParts(looked, screen),
      { name: 'footer', text: footer(report) },
    ];
    const made = compose(parts, fitting);
    text = made.text;
    if (made.lost <= lost) break;
  }
  return `${text}${ending}`;
}
