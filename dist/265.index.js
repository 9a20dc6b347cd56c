export const id = 265;
export const ids = [265];
export const modules = {

/***/ 615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ LayoutFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _compression_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7998);



/** An OCI image layout in the making: https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
class LayoutFolder {
    folder;
    constructor(folder) {
        this.folder = folder;
    }
    /** Where a blob goes; its folder is made. */
    async place(digest) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.folder, (0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(digest));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
        return file;
    }
    async add(digest, content) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(await this.place(digest), content, { mode: 0o600 });
    }
    /** A blob that stays where it is. */
    async link(digest, file) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(file, await this.place(digest));
    }
    /** What makes it a layout of one image. */
    async finish(manifest) {
        const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [manifest] };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.folder, 'index.json'), JSON.stringify(index));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
    }
}


/***/ }),

/***/ 3265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planRegistryImage: () => (/* binding */ planRegistryImage)
});

// EXTERNAL MODULE: ./lib/model/configuration-error.js
var configuration_error = __webpack_require__(3224);
// EXTERNAL MODULE: ./lib/image/compression/digest.js
var compression_digest = __webpack_require__(7998);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
// EXTERNAL MODULE: ./lib/image/limits.js
var image_limits = __webpack_require__(5653);
;// CONCATENATED MODULE: ./lib/image/registry/address.js
/** Whether only programs of this machine can answer there. `url.hostname` is normalised: `127.1` and `[::1]` are what they mean. */
function isLoopback(url) {
    const { hostname } = url;
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
/**
 * Whether a registry at `home` may lead us to `url`: over https, or over plain http to this machine when the registry itself is there. A
 * registry elsewhere must not make us speak to services of this machine.
 */
function mayLeadTo(url, home) {
    if (url.username !== '' || url.password !== '')
        return false;
    if (isLoopback(url) && !isLoopback(home))
        return false;
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

// EXTERNAL MODULE: ./lib/image/damage.js
var damage = __webpack_require__(1904);
;// CONCATENATED MODULE: ./lib/image/registry/body.js

/** A whole small answer. Throws Damage when it has more than `cap` bytes. */
async function readBody(answer, cap) {
    const pieces = [];
    let size = 0;
    for await (const piece of answer.pieces()) {
        size += piece.length;
        if (size > cap)
            throw new damage/* Damage */.c(`it has more than ${cap} bytes`, { kind: 'too-large' });
        pieces.push(piece);
    }
    return Buffer.concat(pieces);
}

;// CONCATENATED MODULE: ./lib/image/registry/challenge.js
const LONGEST = 8192;
const PART = /[\s,]*([\w!#$%&'*+.^`|~-]+)(?:[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*)))?/y;
/** Reads a `WWW-Authenticate` header, which may hold several challenges. What it cannot read ends it. */
function parseChallenges(header) {
    const text = header.slice(0, LONGEST);
    const challenges = [];
    PART.lastIndex = 0;
    for (let match = PART.exec(text); match; match = PART.exec(text)) {
        const [, name = '', quoted, plain] = match;
        const value = quoted === undefined ? plain : quoted.replace(/\\(.)/gs, '$1');
        if (value === undefined)
            challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
        else
            challenges.at(-1)?.parameters.set(name.toLowerCase(), value);
    }
    return challenges;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/image/registry/credentials.js




const DOCKER_HUB = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'];
const LARGEST_CONFIG = 1024 * 1024;
/** A name, never a path. */
const HELPER = /^[A-Za-z0-9][\w.-]{0,63}$/;
/** Seconds. */
const HELPER_DEADLINE = 30;
/**
 * What `docker login` keeps for a registry: in its config.json, or with a helper that this names
 * (https://docs.docker.com/reference/cli/docker/login/#credential-stores).
 */
async function findCredentials(registry, host) {
    const { config, trouble } = await readConfig(host);
    if (config === undefined)
        return trouble === undefined ? {} : { trouble };
    const keys = registry === 'docker.io' ? DOCKER_HUB : [registry];
    const helpers = (0,json/* property */.MZ)(config, 'credHelpers');
    const own = keys.map((key) => (0,json/* stringProperty */.NQ)(helpers, key)).find((name) => name !== undefined);
    const helper = own ?? (0,json/* stringProperty */.NQ)(config, 'credsStore');
    const helped = helper === undefined ? {} : await askHelper(helper, keys[0] ?? registry, host);
    if (helped.credentials)
        return helped;
    const stored = storedFor(keys, (0,json/* property */.MZ)(config, 'auths'));
    return stored ? { credentials: stored } : helped;
}
async function readConfig(host) {
    const { environment } = host;
    const folder = environment['DOCKER_CONFIG'] || (0,external_node_path_.join)(environment['HOME'] || (0,external_node_os_.homedir)(), '.docker');
    const file = (0,external_node_path_.join)(folder, 'config.json');
    try {
        const { size } = await (0,promises_.stat)(file);
        if (size > LARGEST_CONFIG)
            return { trouble: "Docker's config.json is too large to be read" };
        return { config: (0,json/* parseJson */.qF)(await (0,promises_.readFile)(file, 'utf8')) };
    }
    catch (error) {
        return ['ENOENT', 'ENOTDIR'].includes((0,json/* stringProperty */.NQ)(error, 'code') ?? '')
            ? {}
            : { trouble: "Docker's config.json cannot be read" };
    }
}
/** https://github.com/docker/docker-credential-helpers#development */
async function askHelper(name, server, host) {
    if (!HELPER.test(name))
        return { trouble: "Docker's config.json names a credential helper that is none" };
    const title = `docker-credential-${name}`;
    const program = await host.which(title);
    if (program === undefined)
        return { trouble: `the credential helper ${title} is not on PATH` };
    const failed = { trouble: `the credential helper ${title} failed` };
    let output;
    try {
        const result = await host.run(program, ['get'], { stdin: `${server}\n`, deadline: HELPER_DEADLINE });
        if (result.exitCode !== 0)
            return /credentials not found/i.test(result.stdout + result.stderr) ? {} : failed;
        output = result.stdout;
    }
    catch {
        return failed;
    }
    const credentials = helperCredentials(output);
    return credentials ? { credentials } : failed;
}
function helperCredentials(output) {
    let answer;
    try {
        answer = (0,json/* parseJson */.qF)(output);
    }
    catch {
        return undefined;
    }
    const username = (0,json/* stringProperty */.NQ)(answer, 'Username');
    const secret = (0,json/* stringProperty */.NQ)(answer, 'Secret');
    if (username === undefined || !secret)
        return undefined;
    return username === '<token>'
        ? { kind: 'identity', token: secret }
        : { kind: 'password', username, password: secret };
}
/** Keys may be addresses: `https://HOST/v1/` is for HOST. */
function storedFor(keys, auths) {
    if (!(0,json/* isObject */.Gv)(auths))
        return undefined;
    const same = Object.keys(auths).filter((key) => keys.includes(hostOf(key)));
    for (const key of [...keys, ...same]) {
        const credentials = storedCredentials((0,json/* property */.MZ)(auths, key));
        if (credentials)
            return credentials;
    }
    return undefined;
}
function hostOf(key) {
    const host = key.replace(/^https?:\/\//, '');
    const slash = host.indexOf('/');
    return slash < 0 ? host : host.slice(0, slash);
}
function storedCredentials(entry) {
    const identity = (0,json/* stringProperty */.NQ)(entry, 'identitytoken');
    if (identity)
        return { kind: 'identity', token: identity };
    const bearer = (0,json/* stringProperty */.NQ)(entry, 'registrytoken');
    if (bearer)
        return { kind: 'bearer', token: bearer };
    const decoded = Buffer.from((0,json/* stringProperty */.NQ)(entry, 'auth') ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    const username = (0,json/* stringProperty */.NQ)(entry, 'username') ?? (colon > 0 ? decoded.slice(0, colon) : undefined);
    const password = (0,json/* stringProperty */.NQ)(entry, 'password') ?? (colon > 0 ? decoded.slice(colon + 1) : undefined);
    if (!username || !password)
        return undefined;
    return { kind: 'password', username, password: password.replace(/\0+$/, '') };
}

// EXTERNAL MODULE: ./lib/image/image-error.js
var image_error = __webpack_require__(3963);
;// CONCATENATED MODULE: ./lib/image/registry/transport.js

/** A server that answers, but not by the rules. The message is a clause about it. */
class ProtocolError extends Error {
    name = 'ProtocolError';
}
/** A server that could not be talked to, or broke off. */
class ConnectionError extends Error {
    name = 'ConnectionError';
    /** Name and port. */
    host;
    constructor(host, cause) {
        super(`no connection to ${host}`, { cause });
        this.host = host;
    }
}
const MOST_REDIRECTS = 5;
/** One request, redirects followed; `Authorization` is for the server that was asked and goes to no other. Throws ConnectionError, ProtocolError, and the reason of `signal`. */
async function send(url, exchange, patience) {
    let target = url;
    let sameServer = true;
    for (let redirects = 0;; redirects++) {
        // Once left, it is not the same server any more: who led us back is another one.
        sameServer &&= target.origin === url.origin;
        const answer = await ask(target, sameServer ? exchange : withoutAuthorization(exchange), patience);
        const location = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null;
        if (location === null || exchange.form)
            return answer;
        await answer.discard();
        if (redirects === MOST_REDIRECTS)
            throw new ProtocolError('redirects too often');
        target = redirectTarget(location, target, exchange.home);
    }
}
function withoutAuthorization(exchange) {
    const { authorization: _kept, ...headers } = exchange.headers;
    return { ...exchange, headers };
}
/** The address itself stays out of messages: a signed one is a password. */
function redirectTarget(location, from, home) {
    const target = URL.canParse(location, from.href) ? new URL(location, from.href) : undefined;
    if (target && mayLeadTo(target, home))
        return target;
    throw new ProtocolError('redirects to an address that is not followed (only https is)');
}
async function ask(url, { headers, form, signal }, patience) {
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
    }
    catch (error) {
        signal.throwIfAborted();
        throw new ConnectionError(url.host, error);
    }
    finally {
        clock.stop();
    }
}
function answerOf({ status, headers, body }, url, clock, silence) {
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
            }
            catch (error) {
                clock.cancelled.throwIfAborted();
                throw new ConnectionError(url.host, error);
            }
            finally {
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
    cancelled;
    signal;
    #late = new AbortController();
    #timer;
    constructor(cancelled) {
        this.cancelled = cancelled;
        this.signal = AbortSignal.any([cancelled, this.#late.signal]);
    }
    start(milliseconds) {
        this.stop();
        const reason = new DOMException('no answer in time', 'TimeoutError');
        this.#timer = setTimeout(() => this.#late.abort(reason), milliseconds);
    }
    stop() {
        clearTimeout(this.#timer);
    }
}

;// CONCATENATED MODULE: ./lib/image/registry/problem.js



const AGAIN = 'Try again later, or pull the image and give docker:REF, podman:REF or oci:DIR.';
const NO_TLS = /^(?:EPROTO|ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST))$/;
const TLS = /^(?:EPROTO$|ERR_SSL_|ERR_TLS_|CERT_|CRL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET|VERIFY|DECODE|DECRYPT)_|HOSTNAME_MISMATCH$|INVALID_CA$)/;
/** How to log in, for a remedy. */
function loginTo({ registry }) {
    return `docker login${registry === 'docker.io' ? '' : ` ${registry}`}`;
}
function problem(code, { canonical }, what, remedy, cause) {
    return (0,image_error/* imageError */.wL)(code, canonical, what, remedy, cause);
}
function notFound(name) {
    const remedy = 'Check repository and tag, that it was pushed, and that your login may read it.';
    return problem('image-not-found', name, `${name.registry} has no such image`, remedy);
}
/** `why` is a clause about the credentials that were tried, or that there were none. */
function unauthorised(name, why) {
    const remedy = `Check the name, and run ${loginTo(name)} as this user with an account that may read it.`;
    return problem('registry-unauthorised', name, `${name.registry} does not let us read it: ${why}`, remedy);
}
/** A server that is busy or broken, after all tries. */
function unavailable(name, host, status) {
    if (status === 429) {
        const remedy = `Wait, or run ${loginTo(name)} for a higher limit.`;
        return problem('registry-rate-limited', name, `${host} limits how often it answers (status 429)`, remedy);
    }
    return problem('registry-unavailable', name, `${host} answers with status ${status}, also after several tries`, AGAIN);
}
function strange(name, what, cause) {
    const remedy = `Check that ${name.registry} is a container registry (HTTP API V2).`;
    return problem('registry-protocol', name, what, remedy, cause);
}
/** Whether another try may help. */
function mayPass(error) {
    if (!(error instanceof ConnectionError))
        return false;
    const code = codeOf(error);
    return !TLS.test(code) && !['ENOTFOUND', 'ECONNREFUSED', 'EACCES', 'EPERM', 'bad port'].includes(code);
}
/** Whether a server was asked over TLS and speaks none. */
function speaksNoTls(error) {
    return error instanceof ConnectionError && NO_TLS.test(codeOf(error));
}
/** An error of the connection as one for the user; any other one as it is. */
function connectionProblem(name, error) {
    if (error instanceof ProtocolError)
        return strange(name, `${name.registry} ${error.message}`, error);
    if (!(error instanceof ConnectionError))
        return error;
    const { host } = error;
    const code = codeOf(error);
    if (NO_TLS.test(code)) {
        const remedy = 'Give the registry a certificate; plain http is used only for registries on this machine.';
        return problem('registry-tls', name, `${host} does not speak TLS`, remedy, error);
    }
    if (TLS.test(code)) {
        const remedy = 'Trust its authority with NODE_EXTRA_CA_CERTS=FILE, or give the registry a valid certificate.';
        return problem('registry-tls', name, `the certificate of ${host} is not trusted (${code})`, remedy, error);
    }
    const remedy = `Check the name of the registry and the network. ${AGAIN}`;
    return problem('registry-unreachable', name, `${host} cannot be reached: ${explain(code)}`, remedy, error);
}
function explain(code) {
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return 'its name is not known (DNS)';
    if (code === 'ECONNREFUSED')
        return 'the connection is refused';
    if (code === 'TimeoutError' || code === 'ETIMEDOUT' || code.endsWith('_TIMEOUT'))
        return 'it does not answer in time';
    return `the connection breaks (${code})`;
}
/** `fetch` hides what happened some causes down. */
function codeOf(error) {
    let inner = error.cause;
    for (let depth = 0; depth < 5 && (0,json/* isObject */.Gv)(inner); depth++) {
        const { code, name, message, cause } = inner;
        if (typeof code === 'string')
            return code;
        if (name === 'TimeoutError')
            return name;
        if (message === 'bad port')
            return message;
        inner = cause;
    }
    return 'no reason given';
}

;// CONCATENATED MODULE: ./lib/image/registry/authorization.js








const LARGEST_TOKEN = 256 * 1024;
/** What a header may hold: `fetch` quotes another value in its error. */
const TOKEN = /^[\x21-\x7e]+$/;
/** A token service that is busy or broken: worth another try of the whole. */
class TokenServiceDown extends Error {
    name = 'TokenServiceDown';
    answer;
    constructor(answer) {
        super('the token service is down');
        this.answer = answer;
    }
}
/** The `Authorization` of one image's requests: asked for when the registry wants one, kept while it is good. */
class Authorization {
    #name;
    #host;
    #patience;
    #header;
    #renewal;
    #found;
    constructor(name, host, patience) {
        this.#name = name;
        this.#host = host;
        this.#patience = patience;
    }
    get header() {
        return this.#header;
    }
    /** A new header after `refused` was not good enough, for the challenge of the server at `home`. Requests that ask together share it. */
    async renew(refused, challenge, home, signal) {
        if (this.#header !== undefined && this.#header !== refused)
            return this.#header;
        this.#renewal ??= this.#obtain(parseChallenges(challenge), home, signal).finally(() => {
            this.#renewal = undefined;
        });
        this.#header = await this.#renewal;
        return this.#header;
    }
    /** What is known about why we are not let in, as a clause. */
    async tried() {
        const { credentials, trouble } = await this.#credentials();
        if (credentials)
            return 'the credentials that Docker keeps for it are refused or may not read it';
        return trouble === undefined ? 'it needs a login and Docker keeps none for it' : `it needs a login, and ${trouble}`;
    }
    #credentials() {
        this.#found ??= findCredentials(this.#name.registry, this.#host);
        return this.#found;
    }
    async #obtain(challenges, home, signal) {
        const { credentials } = await this.#credentials();
        const bearer = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
        if (bearer)
            return `Bearer ${await this.#token(bearer, credentials, home, signal)}`;
        if (!challenges.some(({ scheme }) => scheme === 'basic'))
            throw await this.#refusal();
        if (credentials?.kind !== 'password')
            throw await this.#refusal();
        return basic(credentials);
    }
    /** https://distribution.github.io/distribution/spec/auth/token/ */
    async #token(challenge, credentials, home, signal) {
        if (credentials?.kind === 'bearer')
            return this.#checked(credentials.token);
        const realm = this.#realm(challenge, home);
        const wanted = {
            service: challenge.parameters.get('service') ?? '',
            scope: challenge.parameters.get('scope') ?? `repository:${this.#name.repository}:pull`,
        };
        const request = { ...tokenRequest(realm, wanted, credentials), home, signal };
        const answer = await send(request.url, request, this.#patience);
        if (answer.status === 429 || answer.status >= 500)
            throw new TokenServiceDown(answer);
        if (answer.status === 200)
            return this.#checked(await this.#readToken(answer));
        await answer.discard();
        if ([400, 401, 403].includes(answer.status))
            throw await this.#refusal();
        throw strange(this.#name, `the token service ${realm.host} answers with status ${answer.status}`);
    }
    /** The token service may be anywhere, since it is the registry's, but not where others could listen. */
    #realm({ parameters }, home) {
        const text = parameters.get('realm') ?? '';
        const realm = URL.canParse(text) ? new URL(text) : undefined;
        if (realm && mayLeadTo(realm, home))
            return realm;
        throw strange(this.#name, `${this.#name.registry} names a token service that is not asked (only over https)`);
    }
    async #readToken(answer) {
        let reply;
        try {
            reply = (0,json/* parseJson */.qF)((await readBody(answer, LARGEST_TOKEN)).toString('utf8'));
        }
        catch (error) {
            if (error instanceof damage/* Damage */.c)
                return '';
            throw error;
        }
        return (0,json/* stringProperty */.NQ)(reply, 'token') ?? (0,json/* stringProperty */.NQ)(reply, 'access_token') ?? '';
    }
    #checked(token) {
        if (TOKEN.test(token))
            return token;
        throw strange(this.#name, `${this.#name.registry} or its token service gives no valid token`);
    }
    async #refusal() {
        return unauthorised(this.#name, await this.tried());
    }
}
function basic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function tokenRequest(realm, wanted, credentials) {
    if (credentials?.kind === 'identity') {
        const grant = { grant_type: 'refresh_token', client_id: 'container-risk-review', refresh_token: credentials.token };
        return { url: realm, headers: {}, form: new URLSearchParams({ ...grant, ...wanted }) };
    }
    const url = new URL(realm);
    for (const [key, value] of Object.entries(wanted))
        if (value !== '')
            url.searchParams.set(key, value);
    return { url, headers: credentials?.kind === 'password' ? { authorization: basic(credentials) } : {} };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/image/registry/patience.js

const PATIENCE = {
    tries: 6,
    firstPause: 500,
    longestPause: 60_000,
    pauses: 120_000,
    answer: 30_000,
    silence: 30_000,
    total: 1_800_000,
};
/** The pauses of one image, which together are bounded. */
class Pauses {
    #patience;
    #left;
    constructor(patience) {
        this.#patience = patience;
        this.#left = patience.pauses;
    }
    /** Waits before the next try; false when it is not worth it. `failures` is how many there were, `asked` what the server wants. */
    async wait(failures, asked, signal) {
        const { tries, firstPause, longestPause } = this.#patience;
        // Requests that failed together should not come back together.
        const own = firstPause * 2 ** (failures - 1) * (0.75 + Math.random() / 2);
        const pause = asked ?? Math.min(own, longestPause);
        if (failures >= tries || pause > longestPause || pause > this.#left)
            return false;
        this.#left -= pause;
        await (0,external_node_timers_promises_.setTimeout)(pause, undefined, { signal });
        return true;
    }
}
/** Milliseconds that a `Retry-After` header asks for: seconds, or a date. */
function retryAfter(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d{1,9}$/.test(text))
        return Number(text) * 1000;
    const date = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}

;// CONCATENATED MODULE: ./lib/image/registry/client.js





/** A token that others share may end between its coming and our use of it: once is bad luck, twice is a refusal. */
const MOST_RENEWALS = 2;
const BUSY = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Reads one repository: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pull */
class RegistryClient {
    name;
    #host;
    #patience;
    #pauses;
    #authorization;
    #home;
    constructor(name, host, patience) {
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
    async get(path, headers, signal) {
        for (let failures = 1;; failures++) {
            const answer = await this.#try(path, headers, signal, failures);
            if (answer === undefined)
                continue;
            if (!BUSY.has(answer.status))
                return answer;
            await answer.discard();
            const asked = retryAfter(answer.headers.get('retry-after'), this.#host.now());
            if (!(await this.pause(failures, asked, signal)))
                throw unavailable(this.name, answer.url.host, answer.status);
        }
    }
    /** Waits before another try; false when there should be none. */
    pause(failures, asked, signal) {
        this.#host.progress.debug(`${this.name.registry}: try ${failures} failed`);
        return this.#pauses.wait(failures, asked, signal);
    }
    /** Undefined when the connection broke and another try may help. A busy token service counts as a busy registry. */
    async #try(path, headers, signal, failures) {
        try {
            return await this.#authorised(path, headers, signal);
        }
        catch (error) {
            if (error instanceof TokenServiceDown)
                return error.answer;
            signal.throwIfAborted();
            if (mayPass(error) && (await this.pause(failures, undefined, signal)))
                return undefined;
            throw connectionProblem(this.name, error);
        }
    }
    async #authorised(path, headers, signal) {
        this.#home ??= this.#findHome(signal).catch((error) => {
            this.#home = undefined;
            throw error;
        });
        const home = await this.#home;
        const url = new URL(`/v2/${this.name.repository}/${path}`, home);
        const ask = (authorization) => send(url, { home, signal, headers: authorization === undefined ? headers : { ...headers, authorization } }, this.#patience);
        let used = this.#authorization.header;
        let answer = await ask(used);
        // What another server, to which it redirects, wants is none of the registry's logins.
        for (let renewals = 0; answer.status === 401 && answer.url.origin === home.origin; renewals++) {
            if (renewals === MOST_RENEWALS)
                break;
            await answer.discard();
            const challenge = answer.headers.get('www-authenticate') ?? '';
            used = await this.#authorization.renew(used, challenge, home, signal);
            answer = await ask(used);
        }
        if (answer.status !== 401 && answer.status !== 403)
            return answer;
        await answer.discard();
        throw unauthorised(this.name, await this.#authorization.tried());
    }
    /** https; for a registry on this machine that speaks none, http. */
    async #findHome(signal) {
        const home = new URL(`https://${this.name.host}`);
        if (!isLoopback(home))
            return home;
        try {
            const answer = await send(new URL('/v2/', home), { home, signal, headers: {} }, this.#patience);
            await answer.discard();
            return home;
        }
        catch (error) {
            if (speaksNoTls(error))
                return new URL(`http://${this.name.host}`);
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./lib/image/registry/documents.js






/** Everything a registry may answer, schema 1 too, so that it is recognised: without it some registries convert to it. */
const ACCEPT = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.v1+prettyjws;q=0.1',
    'application/vnd.docker.distribution.manifest.v1+json;q=0.1',
].join(', ');
/** Documents on the way to one image; those of an index that names no platforms are all looked at. */
const MOST = 64;
/** Said by a reader that lacks a document. */
class Lacking extends Error {
    kind;
    digest;
    constructor(kind, digest) {
        super(`lacking ${digest}`);
        this.kind = kind;
        this.digest = digest;
    }
}
/** The manifests and configurations of one repository, held to their digests and written into the layout. */
class RegistryDocuments {
    #client;
    #layout;
    #signal;
    #limits;
    #known = new Map();
    constructor(client, layout, signal, limits = image_limits/* DEFAULT_LIMITS */.dR) {
        this.#client = client;
        this.#layout = layout;
        this.#signal = signal;
        this.#limits = limits;
    }
    /** The manifest or index of a tag or digest. */
    manifest(reference) {
        return this.#fetch('manifests', reference);
    }
    configuration(digest) {
        return this.#fetch('blobs', digest);
    }
    /** What was fetched. */
    describe(digest) {
        return this.#known.get(digest)?.document;
    }
    /** Does `work`, which reads documents as if they all were here; those that are not are fetched, and it is done again. */
    async reading(work) {
        const reader = (kind) => (digest) => {
            const known = this.#known.get(digest);
            if (!known)
                throw new Lacking(kind, digest);
            return known.value;
        };
        for (;;) {
            try {
                return work({ manifest: reader('manifests'), configuration: reader('blobs') });
            }
            catch (error) {
                if (!(error instanceof Lacking))
                    throw error;
                if (this.#known.size >= MOST)
                    throw strange(this.#client.name, `it leads to more than ${MOST} documents`);
                await this.#fetch(error.kind, error.digest);
            }
        }
    }
    async #fetch(kind, reference) {
        const { name } = this.#client;
        const headers = kind === 'manifests' ? { accept: ACCEPT } : {};
        const answer = await this.#client.get(`${kind}/${reference}`, headers, this.#signal);
        if (answer.status !== 200) {
            await answer.discard();
            if (answer.status === 404)
                throw this.#known.size === 0 ? notFound(name) : this.#lost(reference);
            throw strange(name, `${answer.url.host} answers with status ${answer.status} to a request for a manifest`);
        }
        const content = await this.#read(answer);
        const digest = this.#digest(content, reference, kind === 'manifests' ? answer : undefined);
        const value = this.#parse(content, answer);
        const mediaType = (0,json/* stringProperty */.NQ)(value, 'mediaType') ?? mediaTypeOf(value, answer);
        const document = { digest, mediaType, size: content.length };
        await this.#layout.add(digest, content);
        this.#known.set(digest, { value, document });
        return document;
    }
    #lost(digest) {
        const remedy = 'Push the image again: what its manifest names was lost.';
        return problem('registry-blob-missing', this.#client.name, `the registry lacks ${digest}, a part of it`, remedy);
    }
    async #read(answer) {
        try {
            return await readBody(answer, this.#limits.jsonBytes);
        }
        catch (error) {
            if (error instanceof damage/* Damage */.c)
                throw strange(this.#client.name, `a manifest of it is too large: ${error.message}`);
            throw connectionProblem(this.#client.name, error);
        }
    }
    /** The digest of the bytes, which must be the one that was asked for, and the one that the registry says. */
    #digest(content, reference, manifest) {
        const said = manifest?.headers.get('docker-content-digest') ?? '';
        for (const expected of [reference, said]) {
            const algorithm = /^(sha256|sha512):/.exec(expected)?.[1];
            const actual = algorithm === undefined ? expected : (0,compression_digest/* digestOf */.ol)(content, algorithm);
            if (actual === expected)
                continue;
            const remedy = 'Push the image again; a proxy or a mirror in between may have changed it.';
            const message = `what the registry sends for ${expected} has the digest ${actual}`;
            throw problem('digest-mismatch', this.#client.name, message, remedy);
        }
        return /^sha(?:256|512):/.test(reference) ? reference : (0,compression_digest/* digestOf */.ol)(content);
    }
    #parse(content, answer) {
        try {
            const value = (0,json/* parseJson */.qF)(content.toString('utf8'), this.#limits);
            // It would be one image for us and another for somebody else: CVE-2021-41190.
            const ambiguous = (0,json/* property */.MZ)(value, 'manifests') !== undefined && (0,json/* property */.MZ)(value, 'layers') !== undefined;
            if (!ambiguous)
                return value;
        }
        catch (error) {
            if (!(error instanceof damage/* Damage */.c))
                throw error;
            throw strange(this.#client.name, `${answer.url.host} answers with something else than a manifest: ${error.message}`);
        }
        throw strange(this.#client.name, 'its manifest claims to be an index too');
    }
}
/** Of a document that does not name its own, as OCI's need not. */
function mediaTypeOf(value, { headers }) {
    const said = (headers.get('content-type') ?? '').replace(/;.*/s, '').trim();
    if (said.startsWith('application/vnd.'))
        return said;
    return `application/vnd.oci.image.${(0,json/* property */.MZ)(value, 'manifests') === undefined ? 'manifest' : 'index'}.v1+json`;
}

// EXTERNAL MODULE: ./lib/image/sources/oci-manifest.js
var oci_manifest = __webpack_require__(2363);
;// CONCATENATED MODULE: ./lib/image/registry/blobs.js





/** After so many new bytes a connection that breaks again counts as the first that does. */
const PROGRESS = 1024 * 1024;
/**
 * Writes a blob to `file`, which appears only whole and with the right digest; a broken connection is taken up where it broke. False when the
 * registry does not have it. Throws ConfigurationError, and the reason of `signal`.
 */
async function downloadBlob(client, blob, file, signal) {
    const part = `${file}.part`;
    const output = await (0,promises_.open)(part, 'w', 0o600);
    try {
        const download = new Download(client, blob, output, signal);
        if (!(await download.run()))
            return false;
    }
    catch (error) {
        throw (0,image_error/* diskFull */.xg)(client.name.canonical, error);
    }
    finally {
        await output.close();
    }
    await (0,promises_.rename)(part, file);
    return true;
}
class Download {
    #client;
    #blob;
    #output;
    #signal;
    #check;
    #have = 0;
    constructor(client, blob, output, signal) {
        this.#client = client;
        this.#blob = blob;
        this.#output = output;
        this.#signal = signal;
        this.#check = new compression_digest/* DigestCheck */.FL(blob.digest);
    }
    async run() {
        let failures = 0;
        for (;;) {
            const before = this.#have;
            const answer = await this.#ask();
            if (answer === undefined)
                return false;
            try {
                await this.#receive(answer);
                if (this.#have >= this.#blob.size)
                    break;
            }
            catch (error) {
                if (!mayPass(error))
                    throw connectionProblem(this.#client.name, error);
            }
            failures = this.#have - before >= PROGRESS ? 1 : failures + 1;
            if (!(await this.#client.pause(failures, undefined, this.#signal)))
                throw this.#broken();
        }
        this.#verify();
        return true;
    }
    /** An answer whose body goes on where we are. Undefined when there is no such blob. */
    async #ask() {
        const headers = this.#have > 0 ? { range: `bytes=${this.#have}-` } : {};
        const answer = await this.#client.get(`blobs/${this.#blob.digest}`, headers, this.#signal);
        if (answer.status === 206 && rangeStart(answer) === this.#have)
            return answer;
        if (answer.status === 200) {
            await this.#restart();
            return answer;
        }
        await answer.discard();
        if (answer.status === 404)
            return undefined;
        throw strange(this.#client.name, `${answer.url.host} answers with status ${answer.status} to a request for a blob`);
    }
    async #receive(answer) {
        for await (const piece of answer.pieces()) {
            this.#signal.throwIfAborted();
            if (this.#have + piece.length > this.#blob.size)
                throw this.#wrong(`has more than ${this.#blob.size} bytes`);
            this.#check.update(piece);
            await writeAll(this.#output, piece, this.#have);
            this.#have += piece.length;
        }
    }
    /** A server that cannot go on in the middle begins anew. */
    async #restart() {
        if (this.#have === 0)
            return;
        this.#have = 0;
        this.#check = new compression_digest/* DigestCheck */.FL(this.#blob.digest);
        await this.#output.truncate(0);
    }
    #verify() {
        try {
            this.#check.verify();
        }
        catch (error) {
            if (error instanceof damage/* Damage */.c)
                throw this.#wrong('is not what its digest says', error);
            throw error;
        }
    }
    #wrong(what, cause) {
        const remedy = 'Push the image again; a proxy or a mirror in between may have changed it.';
        return problem('digest-mismatch', this.#client.name, `the blob ${this.#blob.digest} ${what}`, remedy, cause);
    }
    #broken() {
        const { name } = this.#client;
        const what = `the connection breaks again and again (${this.#have} bytes of ${this.#blob.digest} came)`;
        return problem('registry-unreachable', name, what, 'Check the network and try again later.');
    }
}
function rangeStart({ headers }) {
    const start = /^bytes (\d{1,15})-/.exec(headers.get('content-range') ?? '')?.[1];
    return start === undefined ? undefined : Number(start);
}
/** A write may take less than it is given. */
async function writeAll(output, content, position) {
    for (let written = 0; written < content.length;) {
        const { bytesWritten } = await output.write(content, written, content.length - written, position + written);
        written += bytesWritten;
    }
}

;// CONCATENATED MODULE: ./lib/image/registry/layers.js






/** Blobs on their way at a time; engines have three. */
const AT_A_TIME = 4;
/** Bytes from which a layer is worth a line. */
const WORTH_SAYING = 16 * 1024 * 1024;
/**
 * Fetches the layers into the layout, the largest first, each once. Addresses that a manifest gives for foreign layers are not followed: a
 * layer that the registry lacks for that reason stays missing. Throws ConfigurationError.
 */
async function fetchLayers(client, descriptors, layout, host, signal) {
    const wanted = wantedLayers(client, descriptors);
    const total = wanted.reduce((sum, { size }) => sum + size, 0);
    const excess = wanted.some(({ size }) => size > image_limits/* limits */.Fy.downloadedLayer) || total > image_limits/* limits */.Fy.downloadedImage;
    if (excess)
        throw tooLarge(client);
    if (total >= WORTH_SAYING)
        host.progress.say(`Fetching ${client.name.canonical}: ${amount(wanted.length, total)}`);
    const queue = wanted.toSorted((a, b) => b.size - a.size);
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    let done = 0;
    const work = async () => {
        for (let layer = queue.shift(); layer; layer = queue.shift()) {
            await fetchLayer(client, layer, await layout.place(layer.digest), either);
            done++;
            if (layer.size >= WORTH_SAYING)
                host.progress.say(`  ${done} of ${wanted.length}: ${layer.digest}`);
        }
    };
    // All of them end before the first error is thrown: nobody writes into a folder that is being removed.
    await Promise.all(Array.from({ length: AT_A_TIME }, () => work().catch((error) => stop.abort(error))));
    stop.signal.throwIfAborted();
}
async function fetchLayer(client, layer, file, signal) {
    if (await downloadBlob(client, layer, file, signal))
        return;
    if (layer.foreign)
        return;
    const remedy = 'Push the image again: its manifest names a layer that was lost.';
    throw problem('registry-blob-missing', client.name, `the registry lacks its layer ${layer.digest}`, remedy);
}
/** What is no layer is left to the reader of the layout, which says so. */
function wantedLayers({ name }, descriptors) {
    const wanted = new Map();
    for (const descriptor of descriptors) {
        const digest = (0,json/* property */.MZ)(descriptor, 'digest');
        const type = (0,json/* stringProperty */.NQ)(descriptor, 'mediaType');
        const size = (0,json/* property */.MZ)(descriptor, 'size');
        if (!(0,compression_digest/* isDigest */.Bc)(digest) || (type !== undefined && !(0,oci_manifest/* isLayerType */.IO)(type)))
            continue;
        if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
            throw strange(name, `its manifest gives no size for its layer ${digest}`);
        wanted.set(digest, { digest, size, foreign: (0,oci_manifest/* isForeignLayer */.sJ)(type) });
    }
    return [...wanted.values()];
}
function amount(layers, bytes) {
    return `${layers} ${layers === 1 ? 'layer' : 'layers'}, ${Math.round(bytes / 1e6)} MB`;
}
function tooLarge({ name }) {
    const gigabytes = (bytes) => `${bytes / 1024 ** 3} GiB`;
    const most = `${gigabytes(image_limits/* limits */.Fy.downloadedLayer)} a layer and ${gigabytes(image_limits/* limits */.Fy.downloadedImage)} in all`;
    const remedy = 'Pull the image and give docker:REF, podman:REF or oci:DIR.';
    return problem('image-too-large', name, `it has more than ${most}`, remedy);
}

// EXTERNAL MODULE: ./lib/image/registry/layout.js
var registry_layout = __webpack_require__(615);
// EXTERNAL MODULE: ./lib/image/sources/attestations.js + 1 modules
var attestations = __webpack_require__(2189);
// EXTERNAL MODULE: ./lib/image/sources/candidate.js
var candidate = __webpack_require__(9621);
// EXTERNAL MODULE: ./lib/image/sources/file-store.js
var file_store = __webpack_require__(32);
// EXTERNAL MODULE: ./lib/image/sources/oci-layout.js
var oci_layout = __webpack_require__(4916);
// EXTERNAL MODULE: ./lib/image/sources/platform.js
var sources_platform = __webpack_require__(677);
;// CONCATENATED MODULE: ./lib/image/sources/registry.js















/**
 * Fetches an image over HTTP, without an engine, into an OCI layout in a temporary folder, and reads it there. Of several platforms that of
 * this machine is taken, as engines do, when none is asked for. Throws ConfigurationError, and the reason of `host.cancelled`.
 */
async function planRegistryImage(name, platform, host, patience = PATIENCE, limits = image_limits/* DEFAULT_LIMITS */.dR) {
    const deadline = AbortSignal.timeout(patience.total);
    const signal = AbortSignal.any([host.cancelled, deadline]);
    try {
        return await plan(name, platform, host, patience, limits, signal);
    }
    catch (error) {
        host.cancelled.throwIfAborted();
        if (!deadline.aborted || error instanceof configuration_error/* ConfigurationError */.j)
            throw error;
        const message = `${name.canonical}: to fetch it took more than ${patience.total / 1000} s`;
        const remedy = 'Try again later, or pull the image and give docker:REF, podman:REF or oci:DIR.';
        throw new configuration_error/* ConfigurationError */.j('registry-unreachable', message, remedy, { cause: error });
    }
}
async function plan(name, platform, host, patience, limits, signal) {
    const client = new RegistryClient(name, host, patience);
    const layout = new registry_layout/* LayoutFolder */.L(await host.temporaryFolder());
    const documents = new RegistryDocuments(client, layout, signal, limits);
    host.progress.debug(`${name.registry} is asked for ${name.canonical}`);
    const top = await documents.manifest(name.digest ?? name.tag ?? 'latest');
    const annotations = { 'org.opencontainers.image.ref.name': name.tag ?? name.digest ?? 'latest' };
    const index = { manifests: [{ ...top, annotations }] };
    const reference = `registry:${name.registry}/${name.repository}`;
    const selection = platform === undefined ? { assume: (0,sources_platform/* nativePlatform */.Nc)() } : { platform };
    const choice = await documents.reading((here) => (0,oci_manifest/* chooseManifest */.XT)(index, here, selection, name.canonical, reference));
    const { chosen, manifest } = choice;
    const configuration = (0,json/* property */.MZ)((0,json/* property */.MZ)(manifest, 'config'), 'digest');
    if ((0,compression_digest/* isDigest */.Bc)(configuration))
        await documents.configuration(configuration);
    await fetchLayers(client, (0,oci_manifest/* layersOf */.w)(manifest), layout, host, signal);
    const document = documents.describe(chosen.digest) ?? top;
    await layout.finish({ ...document, annotations });
    const found = (0,oci_layout/* planOciLayout */.p)((0,file_store/* openFolder */.N)(layout.folder, name.canonical, limits), {});
    const { attestations, notifications } = await attestationsOf(index, chosen.digest, documents, host);
    return {
        ...found,
        ...(attestations ? { attestations } : {}),
        notifications: [
            ...choice.notifications,
            ...(0,candidate/* mislabelled */.h)(chosen, found.configuration),
            ...found.notifications,
            ...notifications,
        ],
    };
}
/** A registry that does not give them any more does not keep the image from being reviewed. */
async function attestationsOf(index, image, documents, host) {
    try {
        return await documents.reading((here) => (0,attestations/* readAttestations */.a)(index, image, here));
    }
    catch (error) {
        if (!(error instanceof configuration_error/* ConfigurationError */.j))
            throw error;
        host.progress.debug(`the image's attestations are not used: ${error.message}`);
        return { notifications: [] };
    }
}


/***/ })

};
