import type { Host } from '../../host/host.ts';
import { isLoopback } from './address.ts';
import { Authorization, TokenServiceDown } from './authorization.ts';
import type { RegistryName } from './name.ts';
import { type Patience, Pauses, retryAfter } from './patience.ts';
import { connectionProblem, mayPass, speaksNoTls, unauthorised, unavailable } from './problem.ts';
import { type Answer, send } from './transport.ts';

/** A token that others share may end between its coming and our use of it: once is bad luck, twice is a refusal. */
const MOST_RENEWALS = 2;
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Reads one repository: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pull */
export class RegistryClient {
  readonly name: RegistryName;
  readonly #host: Host;
  readonly #patience: Patience;
  readonly #pauses: Pauses;
  readonly #authorization: Authorization;
  #home: Promise<URL> | undefined;

  constructor(name: RegistryName, host: Host, patience: Patience) {
    this.name = name;
    this.#host = host;
    this.#patience = patience;
    this.#pauses = new Pauses(patience);
    this.#authorization = new Authorization(name, host, patience);
  }

  /**
   * Gets `manifests/…` or `blobs/…`, with a login where one is wanted, tried again where that may help. Whatever status is left is the
   * caller's, 401, 403 and those of a busy server excepted. Throws ConfigurationError, and the reason of `signal`.
   */
  async get(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Answer> {
    for (let failures = 1; ; failures++) {
      const answer = await this.#try(path, headers, signal, failures);
      if (answer === undefined) continue;
      if (!BUSY.has(answer.status)) return answer;
      await answer.discard();
      const asked = retryAfter(answer.headers.get('retry-after'), this.#host.now());
      if (!(await this.pause(failures, asked, signal))) throw unavailable(this.name, answer.url.host, answer.status);
    }
  }

  /** Waits before another try; false when there should be none. */
  pause(failures: number, asked: number | undefined, signal: AbortSignal): Promise<boolean> {
    this.#host.progress.debug(`${this.name.registry}: try ${failures} failed`);
    return this.#pauses.wait(failures, asked, signal);
  }

  /** Undefined when the connection broke and another try may help. A busy token service counts as a busy registry. */
  async #try(
    path: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
    failures: number,
  ): Promise<Answer | undefined> {
    try {
      return await this.#authorised(path, headers, signal);
    } catch (error) {
      if (error instanceof TokenServiceDown) return error.answer;
      signal.throwIfAborted();
      if (mayPass(error) && (await this.pause(failures, undefined, signal))) return undefined;
      throw connectionProblem(this.name, error);
    }
  }

  async #authorised(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Answer> {
    this.#home ??= this.#findHome(signal).catch((error: unknown) => {
      this.#home = undefined;
      throw error;
    });
    const home = await this.#home;
    const url = new URL(`/v2/${this.name.repository}/${path}`, home);
    const ask = (authorization: string | undefined) =>
      send(
        url,
        { home, signal, headers: authorization === undefined ? headers : { ...headers, authorization } },
        this.#patience,
      );
    let used = this.#authorization.header;
    let answer = await ask(used);
    // What another server, to which it redirects, wants is none of the registry's logins.
    for (let renewals = 0; answer.status === 401 && answer.url.origin === home.origin; renewals++) {
      if (renewals === MOST_RENEWALS) break;
      await answer.discard();
      const challenge = answer.headers.get('www-authenticate') ?? '';
      used = await this.#authorization.renew(used, challenge, home, signal);
      answer = await ask(used);
    }
    if (answer.status !== 401 && answer.status !== 403) return answer;
    await answer.discard();
    throw unauthorised(this.name, await this.#authorization.tried());
  }

  /** https; for a registry on this machine that speaks none, http. */
  async #findHome(signal: AbortSignal): Promise<URL> {
    const home = new URL(`https://${this.name.host}`);
    if (!isLoopback(home)) return home;
    try {
      const answer = await send(new URL('/v2/', home), { home, signal, headers: {} }, this.#patience);
      await answer.discard();
      return home;
    } catch (error) {
      if (speaksNoTls(error)) return new URL(`http://${this.name.host}`);
      throw error;
    }
  }
}
