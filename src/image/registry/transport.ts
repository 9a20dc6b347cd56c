import { mayLeadTo } from './address.ts';
import type { Patience } from './patience.ts';

export interface Exchange {
  readonly headers: Readonly<Record<string, string>>;
  /** Sent by POST; such a request is not redirected. */
  readonly form?: URLSearchParams;
  /** The registry's own address, which says where it may lead. */
  readonly home: URL;
  readonly signal: AbortSignal;
}

/** What a server answers, its body not read yet. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Where it came from in the end. */
  readonly url: URL;
  /** The body piece by piece; a silence or a broken connection throws. Leaving the loop lets the connection go. */
  pieces(): AsyncGenerator<Buffer, void>;
  /** Lets the connection go without reading. */
  discard(): Promise<void>;
}

/** A server that answers, but not by the rules. The message is a clause about it. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/** A server that could not be talked to, or broke off. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  /** Name and port. */
  readonly host: string;

  constructor(host: string, cause: unknown) {
    super(`no connection to ${host}`, { cause });
    this.host = host;
  }
}

const MOST_REDIRECTS = 5;

/** One request, redirects followed; `Authorization` is for the server that was asked and goes to no other. Throws ConnectionError, ProtocolError, and the reason of `signal`. */
export async function send(url: URL, exchange: Exchange, patience: Patience): Promise<Answer> {
  let target = url;
  let sameServer = true;
  for (let redirects = 0; ; redirects++) {
    // Once left, it is not the same server any more: who led us back is another one.
    sameServer &&= target.origin === url.origin;
    const answer = await ask(target, sameServer ? exchange : withoutAuthorization(exchange), patience);
    const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
    if (location === null || exchange.form) return answer;
    await answer.discard();
    if (redirects === MOST_REDIRECTS) throw new ProtocolError('redirects too often');
    target = redirectTarget(location, target, exchange.home);
  }
}

function withoutAuthorization(exchange: Exchange): Exchange {
  const { authorization: _kept, ...headers } = exchange.headers;
  return { ...exchange, headers };
}

/** The address itself stays out of messages: a signed one is a password. */
function redirectTarget(location: string, from: URL, home: URL): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
  if (target && mayLeadTo(target, home)) return target;
  throw new ProtocolError('redirects to an address that is not followed (only https is)');
}

async function ask(url: URL, { headers, form, signal }: Exchange, patience: Patience): Promise<Answer> {
  const clock = new Clock(signal);
  clock.start(patience.answer);
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': 'container-risk-review', 'accept-encoding': 'identity', ...headers },
      redirect: 'manual',
      signal: clock.signal,
      ...(form ? { method: 'POST', body: form } : {}),
    });
    return answerOf(response, url, clock, patience.silence);
  } catch (error) {
    signal.throwIfAborted();
    throw new ConnectionError(url.host, error);
  } finally {
    clock.stop();
  }
}

function answerOf({ status, headers, body }: Response, url: URL, clock: Clock, silence: number): Answer {
  return {
    status,
    headers,
    url,
    async *pieces() {
      clock.start(silence);
      try {
        for await (const piece of body ?? []) {
          clock.stop();
          yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
          clock.start(silence);
        }
      } catch (error) {
        clock.cancelled.throwIfAborted();
        throw new ConnectionError(url.host, error);
      } finally {
        clock.stop();
      }
    },
    async discard() {
      await body?.cancel().catch(() => undefined);
    },
  };
}

/** Ends a request that takes too long, or that nobody wants any more. */
class Clock {
  readonly cancelled: AbortSignal;
  readonly signal: AbortSignal;
  readonly #late = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(cancelled: AbortSignal) {
    this.cancelled = cancelled;
    this.signal = AbortSignal.any([cancelled, this.#late.signal]);
  }

  start(milliseconds: number): void {
    this.stop();
    const reason = new DOMException('no answer in time', 'TimeoutError');
    this.#timer = setTimeout(() => this.#late.abort(reason), milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
