import type { Report } from '../model/review.ts';
import { count } from './amounts.ts';
import { annotationsLeftOut } from './annotations.ts';
import { compose } from './document.ts';
import { headline } from './headline.ts';
import type { Repository } from './place.ts';
import { footer } from './sections/footer.ts';
import { foldedParts, topParts } from './sections/parts.ts';
import { view } from './sections/view.ts';
import { oneLine } from './visible.ts';

export interface CheckOutput {
  readonly conclusion: 'success' | 'neutral' | 'failure';
  /** Plain text: the verdict in words; at most 255 characters. */
  readonly title: string;
  /** Markdown, at most 65,535 bytes, as `text`. */
  readonly summary: string;
  readonly text?: string;
}

export interface CheckOptions {
  readonly repository?: Repository | undefined;
  /** Page of the job summary, for what has no room here. */
  readonly summaryUrl?: string | undefined;
  /** What day it is, for waivers; default the clock's. */
  readonly now?: Date | undefined;
}

const LIMIT = 65_535;
const SCREEN = { images: 20, risks: 20 } as const;

/** What the check run says; its annotations come from `annotations`. */
export function checkOutput(report: Report, { repository, summaryUrl, now }: CheckOptions = {}): CheckOutput {
  const looked = view(report, { repository, now, rows: 50 });
  const fitting = { limit: LIMIT, fullReport: summaryUrl };
  const summary = compose(
    [
      ...topParts(looked, SCREEN),
      { name: 'annotations', text: leftOutWords(annotationsLeftOut(report)) },
      { name: 'footer', text: footer(report) },
    ],
    fitting,
  );
  const { text } = compose(foldedParts(looked, SCREEN), fitting);
  return {
    conclusion: conclusion(report),
    title: oneLine(headline(report), 255),
    summary: summary.text,
    ...(text === '' ? {} : { text }),
  };
}

function conclusion({ verdict }: Report): CheckOutput['conclusion'] {
  return verdict === 'error' ? 'failure' : verdict;
}

function leftOutWords(amount: number): string {
  return amount === 0
    ? ''
    : `${count(amount, 'further finding is', 'further findings are')} not annotated; the tables have them.`;
}
