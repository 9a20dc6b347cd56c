import { setTimeout } from 'node:timers/promises';

/** How long a registry is waited for; milliseconds. */
export interface Patience {
  /** Tries of one request. */
  readonly tries: number;
  /** Doubled each time, where the registry names no other. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** All pauses for one image. */
  readonly pauses: number;
  /** From a request to the first line of its answer. */
  readonly answer: number;
  /** Between two pieces of an answer. */
  readonly silence: number;
  /** Everything for one image. */
  readonly total: number;
}

export const PATIENCE: Patience = {
  tries: 6,
  firstPause: 500,
  longestPause: 60_000,
  pauses: 120_000,
  answer: 30_000,
  silence: 30_000,
  total: 1_800_000,
};

/** The pauses of one image, which together are bounded. */
export class Pauses {
  readonly #patience: Patience;
  #left: number;

  constructor(patience: Patience) {
    this.#patience = patience;
    this.#left = patience.pauses;
  }

  /** Waits before the next try; false when it is not worth it. `failures` is how many there were, `asked` what the server wants. */
  async wait(failures: number, asked: number | undefined, signal: AbortSignal): Promise<boolean> {
    const { tries, firstPause, longestPause } = this.#patience;
    // Requests that failed together should not come back together.
    const own = firstPause * 2 ** (failures - 1) * (0.75 + Math.random() / 2);
    const pause = asked ?? Math.min(own, longestPause);
    if (failures >= tries || pause > longestPause || pause > this.#left) return false;
    this.#left -= pause;
    await setTimeout(pause, undefined, { signal });
    return true;
  }
}

/** Milliseconds that a `Retry-After` header asks for: seconds, or a date. */
export function retryAfter(header: string | null, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
