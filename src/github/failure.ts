import { cutCharacters } from './cut.ts';

/** What an error of a request means for the next step. */
export interface Failure {
  /** Why, as the end of a sentence. */
  readonly why: string;
  readonly status?: number;
  /** Whether asking again can help. */
  readonly retry: boolean;
  /** Whether the server may have done what was asked all the same. */
  readonly ambiguous: boolean;
  /** How long the server asks us to wait, in milliseconds. */
  readonly waitMs?: number;
}

export const TIMED_OUT: Failure = { why: 'it did not answer in time', retry: true, ambiguous: true };

const MAX_QUOTED = 200;

/** The server's own words: one line, cut, since a proxy may answer with a whole page. */
function quote(message: string): string {
  const line = message.replace(/\p{Cc}/gu, ' ');
  return cutCharacters(line.replace(/ - https:\/\/docs\.github\.com\S*$/, '').trim(), MAX_QUOTED);
}

function seconds(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function askedWait(headers: Readonly<Record<string, string | undefined>>, now: number): number | undefined {
  const retryAfter = seconds(headers['retry-after']);
  if (retryAfter !== undefined) return retryAfter * 1000;
  const reset = seconds(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-remaining'] === '0' && reset !== undefined) return Math.max(0, reset * 1000 - now);
  return undefined;
}

interface Answer {
  readonly status?: unknown;
  readonly message?: unknown;
  readonly response?: { readonly headers?: Readonly<Record<string, string | undefined>> } | null;
}

/**
 * Duck-typed on purpose: what Octokit throws comes from another realm in tests, and anything may be thrown.
 * @param now milliseconds since the epoch
 */
export function explain(error: unknown, now: number): Failure {
  const { status, message, response } = (typeof error === 'object' && error !== null ? error : {}) as Answer;
  const words = quote(typeof message === 'string' ? message : String(error));
  // Octokit gives a broken connection the status 500, but no response.
  if (typeof status !== 'number' || typeof response !== 'object' || response === null) {
    return { why: `it could not be reached (${words})`, retry: true, ambiguous: true };
  }
  const waitMs = askedWait(response.headers ?? {}, now);
  const wait = waitMs === undefined ? {} : { waitMs };
  if (status === 429 || (status === 403 && (waitMs !== undefined || /rate limit|abuse detection/i.test(words)))) {
    return { why: `its rate limit was reached (${status}: ${words})`, status, retry: true, ambiguous: false, ...wait };
  }
  if (status >= 500) return { why: `it failed (${status}: ${words})`, status, retry: true, ambiguous: true, ...wait };
  return { why: `it answered ${status} (${words})`, status, retry: false, ambiguous: false };
}
