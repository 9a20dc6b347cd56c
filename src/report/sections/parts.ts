import type { Part } from '../document.ts';
import { headline, type Outcome, outcome } from '../headline.ts';
import { escapeMarkdown } from '../markdown.ts';
import { controlTable } from './controls.ts';
import { doThisFirst } from './first.ts';
import { imagesTable, otherImages, worstReviews } from './images.ts';
import { layerMap } from './layers.ts';
import { packageList } from './packages.ts';
import { errorList, notAssessedList, notificationList } from './remarks.ts';
import { otherFindings, risksTable } from './risks.ts';
import type { View } from './view.ts';
import { idleWaivers, waivedBefore, waivedHere } from './waived.ts';

const SYMBOLS: Readonly<Record<Outcome, string>> = {
  error: '🛑',
  nothing: '⚪',
  blocked: '❌',
  warned: '⚠️',
  incomplete: '⚠️',
  'self-waived': '⚠️',
  passed: '✅',
};

/** Rows before the first fold. */
export interface Screen {
  readonly images: number;
  readonly risks: number;
}

export function heading({ report }: View): string {
  return `## ${SYMBOLS[outcome(report)]} ${escapeMarkdown(headline(report), 700)}`;
}

/** The `drop` of the fold that goes last: what goes after it stands before the first fold. */
export const LAST_FOLD = 9;

/** What is read without unfolding anything: at most about one screen. */
export function topParts(view: View, screen: Screen): Part[] {
  const reviews = worstReviews(view);
  if (reviews.length === 0)
    return [{ name: 'advice', text: NOTHING[outcome(view.report) === 'error' ? 'error' : 'nothing'] }];
  return [
    { name: 'errors', text: errorList(view), drop: 11 },
    { name: 'the table of images', text: imagesTable(reviews.slice(0, screen.images), view), drop: 12 },
    { name: 'what to do first', text: doThisFirst(view), drop: 10 },
    { name: 'the table of risks', text: risksTable(view, screen.risks), drop: 13 },
  ];
}

/** Everything else, folded. */
export function foldedParts(view: View, screen: Screen): Part[] {
  const others = worstReviews(view).slice(screen.images);
  return [
    { name: 'waivers of this pull request', text: waivedHere(view), drop: LAST_FOLD },
    { name: 'other findings', text: otherFindings(view, screen.risks), drop: 7 },
    { name: 'the other images', text: otherImages(others, view), drop: 6 },
    { name: 'layers', text: layerMap(view), drop: 2 },
    { name: 'packages', text: packageList(view), drop: 2 },
    { name: 'waivers', text: waivedBefore(view), drop: 5 },
    { name: 'waivers without effect', text: idleWaivers(view), drop: 4 },
    { name: 'controls', text: controlTable(view), drop: 1 },
    { name: 'what was not assessed', text: notAssessedList(view), drop: 8 },
    { name: 'notes', text: notificationList(view), drop: 3 },
  ];
}

const NOTHING = {
  nothing:
    'This change has no Dockerfile that could be reviewed. To review one anyway, name it with `dockerfile`, or an image with `image`.',
  error: 'The log of the run says more.',
} as const;
