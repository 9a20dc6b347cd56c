import { explain, type Failure, TIMED_OUT } from './failure.ts';
import type { Outcome } from './outcome.ts';

/** Milliseconds. */
export interface Limits {
  /** One request. */
  readonly request: number;
  /** Everything together: requests, time-outs, pauses. */
  readonly total: number;
  /** The part of `total` that is kept for calls that must not be starved by earlier ones. */
  readonly kept: number;
  /** The longest pause that a server may ask for. */
  readonly pause: number;
}

export const LIMITS: Limits = { request: 20_000, total: 120_000, kept: 20_000, pause: 60_000 };

export interface CallerOptions {
  readonly limits: Limits;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: (line: string) => void;
}

export interface CallOptions<T> {
  /** The permission that a 403 or 404 lacks, as written in a workflow: `checks: write`. */
  readonly permission?: string;
  /** May use the time that is kept. */
  readonly vital?: boolean;
  /** Asks once and does not come back. */
  readonly once?: boolean;
  /** Looks whether a write that got no clear answer was done all the same: its result, else undefined. */
  readonly landed?: () => Promise<T | undefined>;
}

/** `what` completes "Could not …". */
export type Call = <T>(
  what: string,
  request: (signal: AbortSignal) => Promise<T>,
  options?: CallOptions<T>,
) => Promise<Outcome<T>>;

const ATTEMPTS = 4;

function advice(failure: Failure, permission: string | undefined): string {
  if (permission === undefined || (failure.status !== 403 && failure.status !== 404)) return '';
  return `. Give the job \`${permission}\`; on a pull request from a fork or by Dependabot the token is read-only whatever the workflow says`;
}

async function within<T>(milliseconds: number, request: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(TIMED_OUT);
      controller.abort();
    }, milliseconds);
  });
  try {
    return await Promise.race([request(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Makes calls that never reject and that together never wait longer than the limits allow. */
export function caller({ limits, now, sleep, log }: CallerOptions): Call {
  let spent = 0;
  // A GitHub that did not answer one call in all its attempts gets one attempt a call, until it answers again.
  let isAway = false;

  async function timed<T>(work: () => Promise<T>): Promise<T> {
    const start = now();
    try {
      return await work();
    } finally {
      spent += Math.max(0, now() - start);
    }
  }

  return async (what, request, options = {}) => {
    const left = () => limits.total - (options.vital ? 0 : limits.kept) - spent;
    const give = (why: string) => ({ failed: `Could not ${what}: ${why}.` });
    const spoken = `GitHub was given ${Math.round(limits.total / 1000)} s in all`;
    const attempts = options.once || (isAway && !options.vital) ? 1 : ATTEMPTS;
    for (let attempt = 1; ; attempt += 1) {
      if (left() <= 0) return give(spoken);
      let failure: Failure;
      try {
        const ok = await timed(() => within(Math.min(limits.request, left()), request));
        isAway = false;
        return { ok };
      } catch (error) {
        failure = error === TIMED_OUT ? TIMED_OUT : explain(error, now());
      }
      if (failure.ambiguous && options.landed) {
        const found = await options.landed();
        if (found !== undefined) return { ok: found };
      }
      const why = `${failure.why}${advice(failure, options.permission)}`;
      isAway = failure.ambiguous && attempt === attempts;
      if (!failure.retry || attempt === attempts) return give(why);
      const pause = failure.waitMs ?? 1000 * 2 ** (attempt - 1);
      if (pause > limits.pause) return give(`${why}; it asks to wait ${Math.ceil(pause / 1000)} s`);
      if (pause >= left()) return give(`${why}; ${spoken}`);
      log(`GitHub: could not ${what}, ${failure.why}; trying again in ${Math.ceil(pause / 1000)} s.`);
      await timed(() => sleep(pause));
    }
  };
}
