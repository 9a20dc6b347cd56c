import type { Notification } from '../model/review.ts';

/** What was odd about entries of a layer. */
export type RemarkCode = keyof typeof REMARKS;

const REMARKS = {
  'entry-outside-root': 'name a place outside the image; they were held at its root',
  'entry-unknown-type': 'have a type that no engine unpacks; they were passed over',
  'entry-unplaceable': 'have a path that is too long, too deep or goes in circles; they were passed over',
  'hardlink-dangling': 'are hard links to a file that is not there; they were taken for empty files',
  'content-not-read':
    'are too large, alone or together, to be read for secrets and settings; only their names and modes were reviewed',
} as const;

/** Counts oddities and keeps one example of each, so that a hostile layer makes one line and not a million. */
export class Remarks {
  readonly #seen = new Map<RemarkCode, { count: number; example: string }>();

  add(code: RemarkCode, path: string): void {
    const seen = this.#seen.get(code);
    if (seen) seen.count++;
    else this.#seen.set(code, { count: 1, example: path.slice(0, 200) });
  }

  /** One warning a kind of oddity. */
  notifications(layer: number, diffId: string): Notification[] {
    return [...this.#seen].map(([code, { count, example }]) => ({
      level: 'warning',
      code,
      message: `Layer ${layer}: ${count} ${count === 1 ? 'entry' : 'entries'} (such as ${JSON.stringify(example)}) ${REMARKS[code]}.`,
      location: { kind: 'layer', index: layer, diffId, path: example },
    }));
  }
}
