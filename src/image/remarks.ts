import type { Notification } from '../model/review.ts';

/** What was odd about entries of a layer. */
export type RemarkCode = keyof typeof REMARKS;

/** One kind of oddity, as plain data: what a worker can hand over. */
export interface Remark {
  readonly code: RemarkCode;
  readonly count: number;
  /** The first path of this kind. */
  readonly example: string;
}

const REMARKS = {
  'entry-outside-root': 'name a place outside the image; they were held at its root',
  'entry-unknown-type': 'have a type that no engine unpacks; they were passed over',
  'entry-unplaceable': 'have a path that goes in circles or too deep; they were passed over',
  'entry-path-too-long': 'have a path that is too long (limit path-length); they were passed over',
  'entry-path-too-deep': 'have a path that is too deep (limit path-depth); they were passed over',
  'hardlink-dangling': 'are hard links to a file that is not there; they were taken for empty files',
  'content-too-large':
    'are too large to be read for secrets and settings (limit file-bytes); only their names and modes were reviewed',
  'content-too-much':
    'came after as much as is read for secrets and settings of one image (limit captured-bytes); only their names and modes were reviewed',
  'excerpts-too-much': 'hold more that looks like a secret than is kept; only the first places were reviewed',
} as const;

/** Codes of notifications where several oddities share one. */
const CODES: Partial<Record<RemarkCode, string>> = {
  'entry-path-too-long': 'entry-unplaceable',
  'entry-path-too-deep': 'entry-unplaceable',
  'content-too-large': 'content-not-read',
  'content-too-much': 'content-not-read',
};

/** Counts oddities and keeps one example of each, so that a hostile layer makes one line and not a million. */
export class Remarks {
  readonly #seen = new Map<RemarkCode, { count: number; example: string }>();

  add(code: RemarkCode, path: string, count = 1): void {
    const seen = this.#seen.get(code);
    if (seen) seen.count += count;
    else this.#seen.set(code, { count, example: path.slice(0, 200) });
  }

  /** Takes over what was remarked elsewhere. */
  take(remarks: readonly Remark[]): void {
    for (const { code, count, example } of remarks) this.add(code, example, count);
  }

  list(): Remark[] {
    return [...this.#seen].map(([code, seen]) => ({ code, ...seen }));
  }

  /** One warning a kind of oddity. */
  notifications(layer: number, diffId: string): Notification[] {
    return [...this.#seen].map(([code, { count, example }]) => ({
      level: 'warning',
      code: CODES[code] ?? code,
      message: `Layer ${layer}: ${count} ${count === 1 ? 'entry' : 'entries'} (such as ${JSON.stringify(example)}) ${REMARKS[code]}.`,
      location: { kind: 'layer', index: layer, diffId, path: example },
    }));
  }
}
