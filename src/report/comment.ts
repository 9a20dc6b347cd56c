import { marker } from '../model/marker.ts';
import type { Report } from '../model/review.ts';
import { byteLength } from './amounts.ts';
import { compose } from './document.ts';
import type { Repository } from './place.ts';
import { footer } from './sections/footer.ts';
import { foldedParts, heading, topParts } from './sections/parts.ts';
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
/** Rows of folded tables: fewer before whole sections go. */
const ROWS = [100, 25] as const;
const SCREEN = { images: 10, risks: 10 } as const;

/** The pull request's comment, in GitHub's Markdown, hidden marker last. */
export function renderComment(report: Report, options: CommentOptions): string {
  const { repository, now, checkName, headSha, summaryUrl } = options;
  const ending = `\n\n${marker({ checkName, headSha: headSha ?? '' })}\n`;
  const fitting = { limit: (options.limit ?? LIMIT) - byteLength(ending), fullReport: summaryUrl };
  const attempts = ROWS.map((rows) => () => {
    const looked = view(report, { repository, now, rows });
    const parts = [
      { name: 'heading', text: heading(looked) },
      ...topParts(looked, SCREEN),
      ...foldedParts(looked, SCREEN),
      { name: 'footer', text: footer(report) },
    ];
    return compose(parts, fitting);
  });
  let result = { text: '', dropped: 0 };
  for (const attempt of attempts) {
    result = attempt();
    if (result.dropped === 0) break;
  }
  return `${result.text}${ending}`;
}
