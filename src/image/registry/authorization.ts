import type { Host } from '../../host/host.ts';
import { Damage } from '../damage.ts';
import { type Json, parseJson, stringProperty } from '../json.ts';
import { mayLeadTo } from './address.ts';
import { readBody } from './body.ts';
import { type Challenge, parseChallenges } from './challenge.ts';
import { type Credentials, type FoundCredentials, findCredentials } from './credentials.ts';
import type { RegistryName } from './name.ts';
import type { Patience } from './patience.ts';
import { strange, unauthorised } from './problem.ts';
import { type Answer, send } from './transport.ts';

const LARGEST_TOKEN = 256 * 1024;
/** What a header may hold: `fetch` quotes another value in its error. */
const TOKEN = /^[\x21-\x7e]+$/;

/** A token service that is busy or broken: worth another try of the whole. */
export class TokenServiceDown extends Error {
  override readonly name = 'TokenServiceDown';
  readonly answer: Answer;

  constructor(answer: Answer) {
    super('the token service is down');
    this.answer = answer;
  }
}

/** The `Authorization` of one image's requests: asked for when the registry wants one, kept while it is good. */
export class Authorization {
  readonly #name: RegistryName;
  readonly #host: Host;
  readonly #patience: Patience;
  #header: string | undefined;
  #renewal: Promise<string> | undefined;
  #found: Promise<FoundCredentials> | undefined;

  constructor(name: RegistryName, host: Host, patience: Patience) {
    this.#name = name;
    this.#host = host;
    this.#patience = patience;
  }

  get header(): string | undefined {
    return this.#header;
  }

  /** A new header after `refused` was not good enough, for the challenge of the server at `home`. Requests that ask together share it. */
  async renew(refused: string | undefined, challenge: string, home: URL, signal: AbortSignal): Promise<string> {
    if (this.#header !== undefined && this.#header !== refused) return this.#header;
    this.#renewal ??= this.#obtain(parseChallenges(challenge), home, signal).finally(() => {
      this.#renewal = undefined;
    });
    this.#header = await this.#renewal;
    return this.#header;
  }

  /** What is known about why we are not let in, as a clause. */
  async tried(): Promise<string> {
    const { credentials, trouble } = await this.#credentials();
    if (credentials) return 'the credentials that Docker keeps for it are refused or may not read it';
    return trouble === undefined ? 'it needs a login and Docker keeps none for it' : `it needs a login, and ${trouble}`;
  }

  #credentials(): Promise<FoundCredentials> {
    this.#found ??= findCredentials(this.#name.registry, this.#host);
    return this.#found;
  }

  async #obtain(challenges: readonly Challenge[], home: URL, signal: AbortSignal): Promise<string> {
    const { credentials } = await this.#credentials();
    const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
    if (bearer) return `Bearer ${await this.#token(bearer, credentials, home, signal)}`;
    if (!challenges.some(({ scheme }) => scheme === 'basic')) throw await this.#refusal();
    if (credentials?.kind !== 'password') throw await this.#refusal();
    return basic(credentials);
  }

  /** https://distribution.github.io/distribution/spec/auth/token/ */
  async #token(
    challenge: Challenge,
    credentials: Credentials | undefined,
    home: URL,
    signal: AbortSignal,
  ): Promise<string> {
    if (credentials?.kind === 'bearer') return this.#checked(credentials.token);
    const realm = this.#realm(challenge, home);
    const wanted = {
      service: challenge.parameters.get('service') ?? '',
      scope: challenge.parameters.get('scope') ?? `repository:${this.#name.repository}:pull`,
    };
    const request = { ...tokenRequest(realm, wanted, credentials), home, signal };
    const answer = await send(request.url, request, this.#patience);
    if (answer.status === 429 || answer.status >= 500) throw new TokenServiceDown(answer);
    if (answer.status === 200) return this.#checked(await this.#readToken(answer));
    await answer.discard();
    if ([400, 401, 403].includes(answer.status)) throw await this.#refusal();
    throw strange(this.#name, `the token service ${realm.host} answers with status ${answer.status}`);
  }

  /** The token service may be anywhere, since it is the registry's, but not where others could listen. */
  #realm({ parameters }: Challenge, home: URL): URL {
    const text = parameters.get('realm') ?? '';
    const realm = URL.canParse(text) ? new URL(text) : undefined;
    if (realm && mayLeadTo(realm, home)) return realm;
    throw strange(this.#name, `${this.#name.registry} names a token service that is not asked (only over https)`);
  }

  async #readToken(answer: Answer): Promise<string> {
    let reply: Json;
    try {
      reply = parseJson((await readBody(answer, LARGEST_TOKEN)).toString('utf8'));
    } catch (error) {
      if (error instanceof Damage) return '';
      throw error;
    }
    return stringProperty(reply, 'token') ?? stringProperty(reply, 'access_token') ?? '';
  }

  #checked(token: string): string {
    if (TOKEN.test(token)) return token;
    throw strange(this.#name, `${this.#name.registry} or its token service gives no valid token`);
  }

  async #refusal(): Promise<Error> {
    return unauthorised(this.#name, await this.tried());
  }
}

function basic({ username, password }: Credentials & { kind: 'password' }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

interface TokenRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly form?: URLSearchParams;
}

function tokenRequest(
  realm: URL,
  wanted: Readonly<Record<'service' | 'scope', string>>,
  credentials: Credentials | undefined,
): TokenRequest {
  if (credentials?.kind === 'identity') {
    const grant = { grant_type: 'refresh_token', client_id: 'container-risk-review', refresh_token: credentials.token };
    return { url: realm, headers: {}, form: new URLSearchParams({ ...grant, ...wanted }) };
  }
  const url = new URL(realm);
  for (const [key, value] of Object.entries(wanted)) if (value !== '') url.searchParams.set(key, value);
  return { url, headers: credentials?.kind === 'password' ? { authorization: basic(credentials) } : {} };
}
