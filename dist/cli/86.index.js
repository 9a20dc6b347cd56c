export const id = 86;
export const ids = [86];
export const modules = {

/***/ 5720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ exitCode)
/* harmony export */ });
/** 0 success or neutral, 1 something blocks, 2 an error that the user can fix, 3 incomplete where that fails. */
function exitCode({ verdict, reviews }) {
    if (verdict === 'error')
        return 2;
    if (verdict !== 'failure')
        return 0;
    const blocks = reviews.some(({ findings }) => findings.some(({ blocking }) => blocking));
    return blocks ? 1 : 3;
}


/***/ }),

/***/ 7721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1515);

/** A report in the format that was asked for. */
async function print(report, { output, checkName }, console) {
    switch (output.format) {
        case 'json': {
            const { renderJson } = await __webpack_require__.e(/* import() */ 406).then(__webpack_require__.bind(__webpack_require__, 7406));
            return renderJson(report);
        }
        case 'sarif': {
            const { renderSarif } = await __webpack_require__.e(/* import() */ 317).then(__webpack_require__.bind(__webpack_require__, 4317));
            return renderSarif(report);
        }
        case 'markdown': {
            const { renderComment } = await __webpack_require__.e(/* import() */ 662).then(__webpack_require__.bind(__webpack_require__, 1662));
            return renderComment(report, { checkName });
        }
        case 'text': {
            const { renderText } = await __webpack_require__.e(/* import() */ 639).then(__webpack_require__.bind(__webpack_require__, 4639));
            return renderText(report, { color: (0,_console_js__WEBPACK_IMPORTED_MODULE_0__/* .wantsColor */ .zK)(output, console) });
        }
    }
}


/***/ }),

/***/ 3086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReview: () => (/* binding */ runReview)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/host/exec.js



const MAX_STDOUT = 64 * 1024 * 1024;
const MAX_STDERR = 64 * 1024;
const DEFAULT_DEADLINE = 60;
/** Seconds between asking a program to end and ending it. */
const GRACE = 5;
function startProgram(program, args, options) {
    const settings = {
        shell: false,
        windowsHide: true,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.environment === undefined ? {} : { env: { ...options.environment } }),
    };
    if (options.stdin === undefined)
        return (0,external_node_child_process_.spawn)(program, args, { ...settings, stdio: ['ignore', 'pipe', 'pipe'] });
    const child = (0,external_node_child_process_.spawn)(program, args, { ...settings, stdio: ['pipe', 'pipe', 'pipe'] });
    // A program may end without reading it; its exit code tells.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.stdin);
    return child;
}
/** Asks the child to end after `seconds` or on `cancelled`, and makes it end a little later. Returns what stops the clock. */
function guard(child, seconds, cancelled, onTimeout) {
    let forced;
    const end = () => {
        child.kill('SIGTERM');
        forced = setTimeout(() => child.kill('SIGKILL'), GRACE * 1000);
    };
    const late = setTimeout(() => {
        onTimeout();
        end();
    }, seconds * 1000);
    cancelled.addEventListener('abort', end, { once: true });
    if (cancelled.aborted)
        end();
    return () => {
        clearTimeout(late);
        clearTimeout(forced);
        cancelled.removeEventListener('abort', end);
    };
}
/** Keeps the first `limit` bytes. */
function collectHead(stream, limit) {
    const chunks = [];
    let kept = 0;
    stream.on('data', (chunk) => {
        if (kept >= limit)
            return;
        chunks.push(chunk.subarray(0, limit - kept));
        kept += chunk.length;
    });
    return () => Buffer.concat(chunks);
}
/** Keeps the last `limit` bytes: what went wrong is said last. */
function collectTail(stream, limit) {
    let tail = Buffer.alloc(0);
    stream.on('data', (chunk) => {
        tail = Buffer.concat([tail, chunk]).subarray(-limit);
    });
    return () => tail;
}
/** `Host.run`. Node's own spawn rather than `@actions/exec`: that has neither a deadline nor back-pressure. */
async function runProgram(program, args, options, cancelled) {
    const child = startProgram(program, args, options);
    let timedOut = false;
    const release = guard(child, options.deadline ?? DEFAULT_DEADLINE, cancelled, () => {
        timedOut = true;
    });
    const ended = new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', resolve);
    });
    // A reader that fails (disk full) must not leave the rejection of the other promise unheard.
    ended.catch(() => undefined);
    try {
        const stderr = collectTail(child.stderr, MAX_STDERR);
        let stdout = () => Buffer.alloc(0);
        if (options.stdoutFile === undefined)
            stdout = collectHead(child.stdout, MAX_STDOUT);
        else
            await (0,external_node_stream_promises_.pipeline)(child.stdout, (0,external_node_fs_.createWriteStream)(options.stdoutFile, { mode: 0o600 }));
        const exitCode = await ended;
        return { exitCode, timedOut, stdout: stdout().toString('utf8'), stderr: stderr().toString('utf8') };
    }
    finally {
        release();
        if (child.exitCode === null && child.signalCode === null)
            child.kill('SIGKILL');
    }
}
/** `Host.stream`, through `@actions/exec`: it quotes for every platform and splits the log into lines. Loaded only when something is built. */
async function streamProgram(program, args, options) {
    const { exec } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
    // exec() reads its first argument as a command line; the quotes keep a path with spaces one word.
    return exec(`"${program}"`, [...args], {
        silent: true,
        ignoreReturnCode: true,
        listeners: { stdline: options.onLine, errline: options.onLine },
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.environment === undefined ? {} : { env: { ...options.environment } }),
    });
}

;// CONCATENATED MODULE: ./lib/host/machine.js





async function isProgram(path) {
    try {
        await (0,promises_.access)(path, external_node_fs_.constants.X_OK);
        return (await (0,promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}
/** The first executable file of that name on PATH. Empty and relative elements are passed over: a workspace must not bring its own `docker`. */
async function findProgram(program, path) {
    const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
    for (const folder of path.split(external_node_path_.delimiter)) {
        if (!folder.startsWith('/') && process.platform !== 'win32')
            continue;
        for (const extension of extensions) {
            const candidate = (0,external_node_path_.join)(folder, program + extension);
            if (await isProgram(candidate))
                return candidate;
        }
    }
    return undefined;
}
/** The real machine: one per run. */
function openHost(options) {
    const folders = new Set();
    const cancellation = new AbortController();
    const onSignal = () => cancellation.abort();
    // Also when the process ends without close(): what was spilled must not stay.
    const onExit = () => {
        for (const folder of folders)
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    };
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, onSignal);
    process.on('exit', onExit);
    return {
        workspace: options.workspace,
        environment: options.environment,
        progress: options.progress,
        cancelled: cancellation.signal,
        now: () => new Date(),
        which: (program) => findProgram(program, options.environment['PATH'] ?? ''),
        run: (program, args, runOptions = {}) => runProgram(program, args, runOptions, cancellation.signal),
        stream: streamProgram,
        async temporaryFolder() {
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'container-risk-review-'));
            folders.add(folder);
            return folder;
        },
        async close() {
            for (const signal of ['SIGINT', 'SIGTERM'])
                process.off(signal, onSignal);
            process.off('exit', onExit);
            for (const folder of folders)
                await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
            folders.clear();
        },
    };
}

// EXTERNAL MODULE: ./lib/model/configuration-error.js
var configuration_error = __webpack_require__(3224);
// EXTERNAL MODULE: ./lib/model/tool.js
var tool = __webpack_require__(1207);
// EXTERNAL MODULE: ./lib/model/review.js
var review = __webpack_require__(4657);
// EXTERNAL MODULE: ./lib/model/severity.js
var model_severity = __webpack_require__(9506);
;// CONCATENATED MODULE: ./lib/policy/decide.js


/** The gate: which findings block, and what that makes of the review. */
function decide(findings, policy, { complete, waivers }) {
    const marked = findings.map((finding) => ({ ...finding, blocking: blocks(finding, policy) }));
    const fails = marked.some(({ blocking }) => blocking) || (!complete && policy.failOnIncomplete);
    if (fails)
        return { verdict: policy.warnOnly ? 'neutral' : 'failure', findings: marked };
    const waivedItself = waivers.some(({ byPullRequest, status }) => byPullRequest && status === 'used');
    return { verdict: complete && !waivedItself ? 'success' : 'neutral', findings: marked };
}
function blocks({ suppression, severity, confidence }, policy) {
    return !suppression && (0,model_severity/* reaches */.O6)(severity, policy.failOnSeverity) && (0,model_severity/* isSureEnough */.S0)(confidence, policy.failOnConfidence);
}
/** The verdict of several reviews together; nothing to review is a success. */
function worstVerdict(verdicts) {
    return review/* VERDICTS */.b.findLast((verdict) => verdicts.includes(verdict)) ?? 'success';
}

;// CONCATENATED MODULE: ./lib/policy/override.js
/** Lays the policy's rule settings over findings: those of a rule that is off go, others get the severity that the policy gives them. */
function override(findings, settings) {
    return findings.flatMap((finding) => {
        const setting = Object.hasOwn(settings, finding.ruleId) ? settings[finding.ruleId] : undefined;
        if (setting === 'off')
            return [];
        return [setting ? { ...finding, severity: setting.severity } : finding];
    });
}

;// CONCATENATED MODULE: ./lib/review/moment.js
const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2})(\.\d{1,9})?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;
/**
 * A time that an image claims, as reports write it: RFC 3339 in UTC, with the fraction that it has. Undefined for anything else, such as
 * `yesterday` or 31 February: whoever reads the report may rely on the format.
 */
function utc(claim) {
    const [, day, time, fraction = '', sign, hours, minutes] = RFC_3339.exec(claim) ?? [];
    if (day === undefined)
        return undefined;
    const local = new Date(`${day}T${time}Z`);
    if (Number.isNaN(local.getTime()) || !local.toISOString().startsWith(`${day}T${time}`))
        return undefined;
    const offset = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    const moment = new Date(local.getTime() - offset * 60_000).toISOString();
    return /^\d{4}-/.test(moment) ? `${moment.slice(0, 19)}${fraction}Z` : undefined;
}

;// CONCATENATED MODULE: ./lib/review/assemble.js

/** What is said of an error of the user's, in the review and on every way out of it. */
function toNotification({ code, message, remedy, location }) {
    return { level: 'error', code, message, remedy, ...(location ? { location } : {}) };
}
/** What the final stage's chain starts from, when it is an image that the Dockerfile names. */
function baseImage(dockerfile) {
    const base = dockerfile?.stages[dockerfile.chain[0] ?? -1]?.base;
    return base?.kind === 'image' ? base.reference : undefined;
}
function describeSubject(named, found, target) {
    const { image } = found;
    const created = utc(image?.configuration.created ?? '');
    const base = baseImage(found.dockerfile);
    return {
        ...(named.dockerfile === undefined ? {} : { dockerfile: named.dockerfile }),
        ...(target === undefined ? {} : { target }),
        ...(base === undefined ? {} : { baseImage: base }),
        ...(image && {
            image: {
                reference: image.reference,
                imageId: image.imageId,
                ...(image.digest === undefined ? {} : { digest: image.digest }),
                platform: image.platform,
                ...(created === undefined ? {} : { created }),
            },
        }),
    };
}
function reportLayer(layer) {
    const { history: _history, ...report } = layer;
    return report;
}
/** A review that could not be made at all: the error is all it holds. */
function failedReview(error, basis, subject = {}) {
    return {
        subject,
        verdict: 'error',
        grade: 'not assessed',
        score: 100,
        complete: false,
        rules: [],
        findings: [],
        layers: [],
        components: [],
        notifications: [toNotification(error)],
        waivers: [],
        notAssessed: [],
        basis,
    };
}

// EXTERNAL MODULE: ./lib/model/edit-distance.js
var edit_distance = __webpack_require__(2053);
;// CONCATENATED MODULE: ./lib/dockerfile/keywords.js

const NO_FLAGS = new Map();
function keyword(shape, flags = {}, heredocs = false) {
    return { shape, heredocs, flags: flags === 'unread' ? undefined : new Map(Object.entries(flags)) };
}
const COPY_FLAGS = { chown: 'one', chmod: 'one', link: 'on', exclude: 'many' };
const KEYWORDS = new Map([
    ['ADD', keyword('exec-or-words', { ...COPY_FLAGS, 'keep-git-dir': 'on', checksum: 'one', unpack: 'on' }, true)],
    ['ARG', keyword('declarations', 'unread')],
    ['CMD', keyword('exec-or-whole')],
    ['COPY', keyword('exec-or-words', { ...COPY_FLAGS, from: 'one', parents: 'on' }, true)],
    ['ENTRYPOINT', keyword('exec-or-whole')],
    ['ENV', keyword('pairs')],
    ['EXPOSE', keyword('words')],
    ['FROM', keyword('words', { platform: 'one' })],
    [
        'HEALTHCHECK',
        keyword('healthcheck', {
            interval: 'one',
            timeout: 'one',
            'start-period': 'one',
            'start-interval': 'one',
            retries: 'one',
        }),
    ],
    ['LABEL', keyword('pairs')],
    ['MAINTAINER', keyword('whole')],
    ['ONBUILD', keyword('trigger')],
    ['RUN', keyword('exec-or-whole', { mount: 'many', network: 'one', security: 'one', device: 'many' }, true)],
    ['SHELL', keyword('exec-or-whole')],
    ['STOPSIGNAL', keyword('whole', 'unread')],
    ['USER', keyword('whole')],
    ['VOLUME', keyword('exec-or-words')],
    ['WORKDIR', keyword('whole')],
]);
function flagsOf(name) {
    const found = KEYWORDS.get(name);
    return found ? found.flags : NO_FLAGS;
}
/** Upper case where that can be a keyword; other text as it is. */
function toKeyword(written) {
    const lower = written.toLowerCase();
    return /^[a-z]+$/.test(lower) ? lower.toUpperCase() : written;
}
/** The keyword that an unknown one was probably meant to be: at most two slips away. */
function nearestKeyword(written) {
    return nearest(written.toUpperCase(), KEYWORDS.keys());
}
function nearest(written, candidates) {
    let best;
    let bestDistance = 3;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - written.length) >= bestDistance)
            continue;
        const distance = (0,edit_distance/* editDistance */.Y)(written, candidate);
        if (distance < bestDistance && distance < candidate.length / 2)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
}

;// CONCATENATED MODULE: ./lib/dockerfile/mount.js
/** The fields of a `--mount` or `--device` value, which BuildKit reads as one line of CSV; undefined when a quote is misplaced or nothing stands there. */
function readCsv(value) {
    if (value === '')
        return undefined;
    const fields = [];
    let at = 0;
    for (;;) {
        const field = value[at] === '"' ? readQuoted(value, at) : readPlain(value, at);
        if (!field)
            return undefined;
        fields.push(field.text);
        if (field.end >= value.length)
            return fields;
        at = field.end + 1;
    }
}
function readPlain(value, start) {
    const comma = value.indexOf(',', start);
    const end = comma < 0 ? value.length : comma;
    const text = value.slice(start, end);
    return text.includes('"') ? undefined : { text, end };
}
function readQuoted(value, start) {
    let text = '';
    let at = start + 1;
    for (;;) {
        const quote = value.indexOf('"', at);
        if (quote < 0)
            return undefined;
        text += value.slice(at, quote);
        at = quote + 1;
        const next = value[at];
        if (next === undefined || next === ',')
            return { text, end: at };
        if (next !== '"')
            return undefined;
        text += '"';
        at += 1;
    }
}

;// CONCATENATED MODULE: ./lib/dockerfile/check-flags.js


/** What BuildKit refuses about the flags of an instruction. */
function checkFlags(keyword, flags, known) {
    const used = new Set();
    for (const flag of flags) {
        const kind = known.get(flag.name);
        if (!kind)
            return unknownFlag(keyword, flag, known);
        if (used.has(flag.name) && kind !== 'many')
            return about(keyword, flag, 'stands there twice', 'Keep one of them');
        used.add(flag.name);
        if (kind === 'on' && flag.value !== undefined && !/^(?:true|false)$/i.test(flag.value)) {
            return about(keyword, flag, 'is neither true nor false', `Write --${flag.name} alone, or with true or false`);
        }
        if (kind !== 'on' && flag.value === undefined)
            return about(keyword, flag, 'has no value', `Write --${flag.name}=VALUE`);
        const complaint = checkValue(keyword, flag);
        if (complaint)
            return complaint;
    }
    return undefined;
}
function unknownFlag(keyword, flag, known) {
    const meant = nearest(flag.name, known.keys());
    const names = [...known.keys()].map((name) => `--${name}`).join(', ');
    const all = names === '' ? `${keyword} takes no flags` : `The flags of ${keyword} are ${names}`;
    return {
        problem: `${keyword} has a flag that it does not know`,
        remedy: meant === undefined ? all : `Did you mean --${meant}? ${all}`,
    };
}
const CHOICES = new Map([
    ['RUN network', ['default', 'none', 'host']],
    ['RUN security', ['sandbox', 'insecure']],
]);
function checkValue(keyword, flag) {
    const value = flag.value ?? '';
    const choices = CHOICES.get(`${keyword} ${flag.name}`);
    if (choices && !choices.includes(value))
        return about(keyword, flag, 'has an unknown value', `Choose one of ${choices.join(', ')}`);
    if (keyword !== 'RUN' || (flag.name !== 'mount' && flag.name !== 'device'))
        return undefined;
    const fields = readCsv(value);
    if (!fields)
        return about(keyword, flag, 'has broken quotes or no value', `Write --${flag.name}=key=value,key=value`);
    return flag.name === 'mount' ? checkMount(fields) : checkDevice(fields);
}
function checkMount(fields) {
    const from = fields.find((field) => /^from=.*\$./is.test(field));
    if (from === undefined)
        return undefined;
    return { problem: 'a mount of RUN has a variable in from=', remedy: 'Name a stage whose FROM uses the variable' };
}
const BOOLEANS = new Set([
    '1',
    't',
    'T',
    'TRUE',
    'true',
    'True',
    '0',
    'f',
    'F',
    'FALSE',
    'false',
    'False',
]);
function checkDevice(fields) {
    let name = '';
    for (const field of fields) {
        const equals = field.indexOf('=');
        const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
        const value = equals < 0 ? undefined : field.slice(equals + 1);
        if (key === 'required') {
            if (value !== undefined && !BOOLEANS.has(value))
                return badDevice();
        }
        else if (name !== '')
            return badDevice();
        else
            name = key === 'name' && value !== undefined ? value : field;
    }
    return undefined;
}
function badDevice() {
    return { problem: 'a device of RUN is not understood', remedy: 'Write --device=name=NAME,required' };
}
function about(keyword, flag, what, remedy) {
    return { problem: `--${flag.name} of ${keyword} ${what}`, remedy };
}

;// CONCATENATED MODULE: ./lib/dockerfile/check-healthcheck.js


/** Units of Go's time.ParseDuration, in milliseconds. */
const UNITS = new Map([
    ['ns', 1e-6],
    ['us', 1e-3],
    ['µs', 1e-3],
    ['μs', 1e-3],
    ['ms', 1],
    ['s', 1e3],
    ['m', 6e4],
    ['h', 3.6e6],
]);
const DURATION = /^[+-]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;
const PART = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;
/** 2⁶³ nanoseconds. */
const LONGEST = 9_223_372_036_854.775;
function checkHealthcheck(statement) {
    const { words, flags } = statement;
    const type = words[0]?.toUpperCase();
    if (type === 'NONE')
        return words.length === 1 ? undefined : complaint('HEALTHCHECK NONE has arguments', 'Remove what follows NONE');
    if (type === undefined)
        return complaint('HEALTHCHECK needs NONE or CMD', 'Write HEALTHCHECK CMD and a command');
    const flawed = checkFlags('HEALTHCHECK', flags, flagsOf('HEALTHCHECK') ?? new Map());
    if (flawed)
        return flawed;
    if (type !== 'CMD')
        return complaint('HEALTHCHECK has neither NONE nor CMD', 'Write HEALTHCHECK CMD and a command');
    if (words.length < 2)
        return complaint('HEALTHCHECK CMD has no command', 'Give HEALTHCHECK CMD a command');
    const bad = flags.find((flag) => !(flag.name === 'retries' ? isCount(flag.value ?? '') : isDuration(flag.value ?? '')));
    return (bad &&
        complaint(`--${bad.name} of HEALTHCHECK has a bad value`, 'Write a duration such as 30s, or for --retries a number'));
}
function isCount(value) {
    return value === '' || (/^\+?\d+$/.test(value) && Number(value) <= 2_147_483_647) || /^-0+$/.test(value);
}
/** Nothing, zero, or at least a millisecond. */
function isDuration(value) {
    if (value === '' || /^[+-]?0$/.test(value))
        return true;
    if (!DURATION.test(value))
        return false;
    let sum = 0;
    for (const [, amount, unit] of value.matchAll(PART))
        sum += Number(amount) * (UNITS.get(unit ?? '') ?? 0);
    return Math.trunc(sum * 1e6) === 0 || (sum >= 1 && sum <= LONGEST && !value.startsWith('-'));
}
function complaint(problem, remedy) {
    return { problem, remedy };
}

;// CONCATENATED MODULE: ./lib/dockerfile/pattern.js
/** More steps than this and the value counts as unknown. */
const MAXIMUM_STEPS = 4_000_000;
class PatternError extends Error {
}
/** A pattern that BuildKit refuses throws PatternError. */
function readPattern(pattern) {
    const tokens = [];
    const characters = Array.from(pattern);
    for (let at = 0; at < characters.length; at += 1) {
        let character = characters[at] ?? '';
        if (character === '*')
            tokens.push({ kind: 'star' });
        else if (character === '?')
            tokens.push({ kind: 'any' });
        else if (character === '\\' && (characters[at + 1] === '}' || characters[at + 1] === '/'))
            continue;
        else {
            if (character === '\\') {
                at += 1;
                character = characters[at] ?? '';
                if (character !== '*' && character !== '?' && character !== '\\')
                    throw new PatternError('invalid escape');
            }
            tokens.push({ kind: 'literal', character });
        }
    }
    return tokens;
}
/** `${value#pattern}` and `${value##pattern}`; undefined when it would take too long. */
function trimPrefix(value, pattern, reach) {
    return cutPrefix(Array.from(value), readPattern(pattern), reach)?.join('');
}
/** `${value%pattern}` and `${value%%pattern}`; undefined when it would take too long. */
function trimSuffix(value, pattern, reach) {
    return cutPrefix(Array.from(value).toReversed(), readPattern(reversePattern(pattern)), reach)
        ?.toReversed()
        .join('');
}
/** Back to front, with each escape staying before its character: the text is turned round before it is read, as BuildKit does it, which shows with a lone escape at the end. */
function reversePattern(pattern) {
    return Array.from(pattern.matchAll(/\\.|./gsu), ([unit]) => unit)
        .toReversed()
        .join('');
}
function cutPrefix(value, pattern, reach) {
    if (value.length * (pattern.length + 1) > MAXIMUM_STEPS)
        return undefined;
    const end = matchAt(value, 0, pattern, reach);
    return end === undefined ? value : value.slice(end);
}
/** `${value/pattern/replacement}` and `${value//pattern/replacement}`; undefined when it would take too long. */
function replacePattern(value, pattern, replacement, all) {
    const tokens = readPattern(pattern);
    const characters = Array.from(value);
    if (characters.length ** 2 * (tokens.length + 1) > MAXIMUM_STEPS)
        return undefined;
    // Go's ReplaceAllString reads `$name` in the replacement as a group, and there is none.
    const insert = all
        ? replacement.replace(/\$(?:\$|[\p{L}\p{Nd}_]+|\{[\p{L}\p{Nd}_]+\})/gu, (group) => (group === '$$' ? '$' : ''))
        : replacement;
    let result = '';
    let copied = 0;
    let at = 0;
    let lastEnd = -1;
    while (at <= characters.length) {
        const end = matchAt(characters, at, tokens, 'longest');
        // An empty match right behind a match does not count.
        if (end === undefined || (end === at && at === lastEnd)) {
            at += 1;
            continue;
        }
        result += characters.slice(copied, at).join('') + insert;
        copied = end;
        lastEnd = end;
        if (!all)
            break;
        at = end > at ? end : at + 1;
    }
    return result + characters.slice(copied).join('');
}
/** Index where a match that starts at `start` ends. */
function matchAt(value, start, pattern, reach) {
    let states = follow(new Set([0]), pattern);
    let found = states.has(pattern.length) ? start : undefined;
    for (let at = start; at < value.length && states.size > 0; at += 1) {
        if (found !== undefined && reach === 'shortest')
            return found;
        states = follow(step(states, pattern, value[at] ?? ''), pattern);
        if (states.has(pattern.length))
            found = at + 1;
    }
    return found;
}
function step(states, pattern, character) {
    const next = new Set();
    for (const state of states) {
        const token = pattern[state];
        if (!token)
            continue;
        if (token.kind === 'literal' ? token.character === character : character !== '\n')
            next.add(token.kind === 'star' ? state : state + 1);
    }
    return next;
}
/** A star may also stand for nothing. */
function follow(states, pattern) {
    for (const state of states)
        if (pattern[state]?.kind === 'star')
            states.add(state + 1);
    return states;
}

;// CONCATENATED MODULE: ./lib/dockerfile/substitution.js

/** A variable whose value nobody can know from the Dockerfile: a base image may have set it. */
const UNKNOWN = Symbol('unknown');
/** A declared `ARG` without default and without a build argument: only `${x:-default}` and its like make something of it. */
const MISSING = Symbol('missing');
/** A variable that is known not to be set: Docker puts nothing in its place. */
const UNSET = Symbol('unset');
/** A substitution that Docker refuses. */
class SubstitutionError extends Error {
}
/** `$name` and `${name}`. */
function plainValue(value) {
    if (value === UNSET)
        return '';
    return typeof value === 'string' ? value : UNKNOWN;
}
/** `${name-word}`, `+`, `?`, `#` and `%`, with a colon before the first three or not. */
function modified(value, operator, word) {
    if (value === UNKNOWN)
        return UNKNOWN;
    const set = typeof value === 'string' && !(operator.startsWith(':') && value === '');
    switch (operator.at(-1)) {
        case '-':
            return set ? value : word;
        case '+':
            return set ? word : '';
        case '?':
            if (set)
                return value;
            if (value === MISSING)
                return UNKNOWN;
            throw new SubstitutionError('a required variable is not set');
        case '#':
        case '%':
            return trimmed(plainValue(value), operator, word);
        default:
            throw new SubstitutionError('unsupported modifier');
    }
}
function trimmed(value, operator, word) {
    const long = word.startsWith(operator);
    const pattern = long ? word.slice(1) : word;
    const cut = operator === '#' ? trimPrefix : trimSuffix;
    return checked(() => cut(value === UNKNOWN ? '' : value, pattern, long ? 'longest' : 'shortest'), value);
}
/** `${name/pattern/replacement}` and `${name//pattern/replacement}`. */
function replaced(value, pattern, replacement, all) {
    const plain = plainValue(value);
    return checked(() => replacePattern(plain === UNKNOWN ? '' : plain, pattern, replacement, all), plain);
}
/** A bad pattern is an error whatever the value is. */
function checked(work, value) {
    try {
        const result = work();
        return value === UNKNOWN || result === undefined ? UNKNOWN : result;
    }
    catch (error) {
        if (error instanceof PatternError)
            throw new SubstitutionError('invalid pattern', { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/dockerfile/spaces.js
/** Other than ASCII, what Go's unicode.IsSpace counts: it has U+0085 and leaves out U+FEFF, unlike `\s`. */
const WIDE_SPACE = new Set('\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000');
/** White space as BuildKit sees it when it trims lines and splits words. */
function isSpace(character) {
    if (character === undefined)
        return false;
    const code = character.charCodeAt(0);
    return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : WIDE_SPACE.has(character);
}
/** The blanks that separate a keyword from its arguments and the words of COPY, FROM or EXPOSE: ASCII only. */
function isBlank(character) {
    return character === ' ' || character === '\t' || character === '\v' || character === '\f' || character === '\r';
}
/** Index of the first character from `start` that is no white space; `end` when there is none. */
function skipSpace(text, start, end = text.length) {
    let at = start;
    while (at < end && isSpace(text[at]))
        at += 1;
    return at;
}
/** Index after the last character before `end` that is no white space; `start` when there is none. */
function skipSpaceBack(text, start, end) {
    let at = end;
    while (at > start && isSpace(text[at - 1]))
        at -= 1;
    return at;
}
function trim(text) {
    const start = skipSpace(text, 0);
    return text.slice(start, skipSpaceBack(text, start, text.length));
}

;// CONCATENATED MODULE: ./lib/dockerfile/word-splitter.js

/** Gathers words while a text is read: quoted text joins what is there, other text is split at white space. */
class WordSplitter {
    #words = [];
    #word = '';
    #inWord = false;
    /** Adds text that is kept together; gives it back. */
    join(text) {
        this.#word += text;
        this.#inWord = true;
        return text;
    }
    /** Adds text that white space splits; gives it back. */
    split(text) {
        for (const character of text) {
            if (!isSpace(character))
                this.join(character);
            else if (this.#inWord && this.#word !== '')
                this.#end();
        }
        return text;
    }
    /** Forgets what the word has so far, but not that one has begun. */
    forget() {
        this.#word = '';
    }
    finish() {
        this.#end();
        return this.#words;
    }
    #end() {
        if (this.#word !== '')
            this.#words.push(this.#word);
        this.#word = '';
        this.#inWord = false;
    }
}

;// CONCATENATED MODULE: ./lib/dockerfile/word-lexer.js


/** Nesting such as `${a:-${b:-…}}` beyond this is refused. */
const MAXIMUM_DEPTH = 100;
/**
 * Replaces variables and removes quotes in one argument, as BuildKit does for instructions other than RUN.
 * Throws SubstitutionError where Docker refuses the text.
 */
function lex(text, lookup, options) {
    return new WordLexer(text, lookup, options).run();
}
class WordLexer {
    #text;
    #lookup;
    #options;
    #at = 0;
    #known = true;
    #size = 0;
    #depth = 0;
    #words = new WordSplitter();
    constructor(text, lookup, options) {
        this.#text = text;
        this.#lookup = lookup;
        this.#options = options;
    }
    run() {
        const text = this.#until(undefined, this.#options.rawEscapes ?? false, false);
        return this.#known ? { text, words: this.#words.finish() } : { text: undefined, words: [] };
    }
    /** Up to `stop`, which is consumed, or to the end of the text. */
    #until(stop, rawEscapes, patternEscapes) {
        let result = '';
        for (;;) {
            const character = this.#text[this.#at];
            if (character === undefined) {
                if (stop !== undefined)
                    throw new SubstitutionError('unexpected end');
                return result;
            }
            if (character === stop) {
                this.#at += 1;
                return result;
            }
            result += this.#piece(character, rawEscapes, patternEscapes);
        }
    }
    #piece(character, rawEscapes, patternEscapes) {
        switch (character) {
            case '$':
                return this.#words.split(this.#limited(this.#dollar()));
            case "'":
                return this.#words.join(this.#singleQuoted(patternEscapes));
            case '"':
                return this.#words.join(this.#doubleQuoted(rawEscapes, patternEscapes));
            case '<':
                return this.#words.join(this.#lessThan());
            default:
                this.#at += 1;
                return character === this.#options.escape ? this.#escaped(rawEscapes) : this.#words.split(character);
        }
    }
    #escaped(rawEscapes) {
        const next = this.#text[this.#at] ?? '';
        this.#at += next.length;
        return this.#words.join((rawEscapes ? this.#options.escape : '') + next);
    }
    #singleQuoted(patternEscapes) {
        const end = this.#text.indexOf("'", this.#at + 1);
        if (end < 0)
            throw new SubstitutionError('unmatched single quote');
        const inner = this.#text.slice(this.#at + 1, end);
        this.#at = end + 1;
        const { escape: escaper, rawQuotes } = this.#options;
        const text = patternEscapes ? inner.replaceAll(escaper, escaper + escaper) : inner;
        return rawQuotes ? `'${text}'` : text;
    }
    #doubleQuoted(rawEscapes, patternEscapes) {
        const quote = this.#options.rawQuotes ? '"' : '';
        this.#at += 1;
        let result = quote;
        for (;;) {
            const character = this.#text[this.#at];
            if (character === undefined)
                throw new SubstitutionError('unmatched double quote');
            if (character === '$') {
                result += this.#limited(this.#dollar());
                continue;
            }
            this.#at += 1;
            if (character === '"')
                return result + quote;
            result += character === this.#options.escape ? this.#escapedInQuotes(rawEscapes, patternEscapes) : character;
        }
    }
    /** In double quotes only `"`, `$` and the escape character itself can be escaped; before others it stands for itself. */
    #escapedInQuotes(rawEscapes, patternEscapes) {
        const { escape: escaper, rawQuotes } = this.#options;
        const next = this.#text[this.#at];
        if (next === undefined)
            return '';
        if (next === '"' || next === '$' || next === escaper) {
            this.#at += 1;
            return rawEscapes ? escaper + next : next;
        }
        return rawEscapes && (!rawQuotes || patternEscapes) ? escaper + escaper : escaper;
    }
    /** `<<` keeps the blanks behind it, so that `<< EOF` is one word. */
    #lessThan() {
        const start = this.#at;
        this.#at += 1;
        if (this.#text[this.#at] === '<') {
            this.#at += 1;
            while (' \t\r'.includes(this.#text[this.#at] ?? '-'))
                this.#at += 1;
        }
        return this.#text.slice(start, this.#at);
    }
    #dollar() {
        this.#at += 1;
        if (this.#text[this.#at] !== '{') {
            const name = this.#name();
            return name === '' ? '$' : this.#value(name, `$${name}`);
        }
        this.#at += 1;
        const first = this.#text[this.#at];
        if (first === undefined || first === '{' || first === '}' || first === ':')
            throw new SubstitutionError('bad substitution');
        if (this.#depth >= MAXIMUM_DEPTH)
            throw new SubstitutionError('too deeply nested');
        this.#depth += 1;
        const result = this.#braced(this.#name());
        this.#depth -= 1;
        return result;
    }
    #braced(name) {
        const operator = this.#text[this.#at];
        this.#at += 1;
        if (operator === '}')
            return this.#value(name, `\${${name}}`);
        if (operator === '/')
            return this.#replacement(name);
        if (operator === undefined || !':+-?#%'.includes(operator))
            throw new SubstitutionError('unsupported modifier');
        const colon = operator === ':' ? ':' : '';
        const modifier = colon ? this.#text[this.#at] : operator;
        if (colon)
            this.#at += 1;
        const pattern = modifier === '#' || modifier === '%';
        if (modifier === undefined || (colon && pattern))
            throw new SubstitutionError('unsupported modifier');
        const word = this.#nested('}', pattern, pattern);
        const value = this.#lookup(name);
        if (this.#options.keepUnset && value === UNSET)
            return `\${${name}${colon}${modifier}${word}}`;
        return this.#settle(modified(value, colon + modifier, word));
    }
    #replacement(name) {
        const all = this.#text[this.#at] === '/';
        if (all)
            this.#at += 1;
        const pattern = this.#nested('/', true, true);
        const replacement = this.#nested('}', true, false);
        const value = this.#lookup(name);
        if (this.#options.keepUnset && value === UNSET)
            return `\${${name}/${pattern}/${replacement}}`;
        return this.#settle(replaced(value, pattern, replacement, all));
    }
    /** What stands inside `${ }` shares its word buffer with the outside in BuildKit: what the outer word had so far is lost there, and so here. */
    #nested(stop, rawEscapes, patternEscapes) {
        const outer = this.#words;
        this.#words = new WordSplitter();
        const text = this.#until(stop, rawEscapes, patternEscapes);
        this.#words = outer;
        outer.forget();
        return text;
    }
    /** A name, a run of digits, or one special parameter; empty when none of these follows. */
    #name() {
        NAME.lastIndex = this.#at;
        const name = NAME.exec(this.#text)?.[0] ?? '';
        this.#at += name.length;
        return name;
    }
    #value(name, written) {
        const value = this.#lookup(name);
        return this.#options.keepUnset && value === UNSET ? written : this.#settle(plainValue(value));
    }
    #settle(value) {
        if (value !== UNKNOWN)
            return value;
        this.#known = false;
        return '';
    }
    #limited(text) {
        this.#size += text.length;
        if (this.#size <= this.#options.limit)
            return text;
        this.#known = false;
        return '';
    }
}
const NAME = /(?:\p{Nd}+|[@*#?\-$!0]|[\p{L}_][\p{L}\p{Nd}_]*)/uy;

;// CONCATENATED MODULE: ./lib/dockerfile/heredoc.js


const unset = () => UNSET;
/** The heredocs that a line of RUN, COPY or ADD announces, in order. Throws SubstitutionError where BuildKit refuses a delimiter. */
function heredocsOf(line) {
    if (!line.includes('<<'))
        return [];
    return wordsOf(line).flatMap((word) => readHeredocStart(word) ?? []);
}
/** BuildKit takes a line that cannot be split, for an open quote say, as one without heredocs. It always splits with the backslash, whatever `# escape=` says. */
function wordsOf(line) {
    try {
        return lex(line, unset, {
            escape: '\\',
            rawQuotes: true,
            rawEscapes: true,
            keepUnset: true,
            limit: line.length * 2,
        }).words;
    }
    catch {
        return [];
    }
}
/** Reads a word as the start of a heredoc: digits, `<<`, `-`, blanks, delimiter; undefined when it is something else. */
function readHeredocStart(word) {
    const match = /^\d*<<(-?)[\t\n\f\r ]*/.exec(word);
    if (!match)
        return undefined;
    const delimiter = word.slice(match[0].length);
    if (delimiter === '' || delimiter.includes('<'))
        return undefined;
    const plain = lexDelimiter(delimiter, false);
    const raw = lexDelimiter(delimiter, true);
    const name = plain[0];
    if (plain.length !== 1 || name === undefined)
        return undefined;
    return { name, expand: countQuotes(name) === countQuotes(raw[0] ?? ''), chomp: match[1] === '-' };
}
function lexDelimiter(delimiter, rawQuotes) {
    return lex(delimiter, unset, { escape: '\\', rawQuotes, keepUnset: true, limit: delimiter.length * 2 }).words;
}
function countQuotes(text) {
    return text.length - text.replaceAll(/['"]/g, '').length;
}

;// CONCATENATED MODULE: ./lib/dockerfile/check-statement.js





/** What BuildKit refuses about one instruction before it builds anything. */
function checkStatement(statement) {
    const { keyword } = statement;
    if (!KEYWORDS.has(keyword))
        return unknownKeyword(keyword);
    if (keyword === 'HEALTHCHECK')
        return checkHealthcheck(statement);
    const flags = flagsOf(keyword);
    return checkArguments(statement) ?? (flags ? checkFlags(keyword, statement.flags, flags) : undefined);
}
function unknownKeyword(written) {
    const meant = nearestKeyword(written);
    return {
        problem: 'the line starts with no known instruction',
        remedy: meant === undefined
            ? 'Look for a missing backslash at the end of the line before'
            : `Write ${meant} if that is what was meant`,
    };
}
function checkArguments(statement) {
    const { keyword, words, pairs } = statement;
    switch (keyword) {
        case 'ADD':
        case 'COPY':
            return checkCopy(statement);
        case 'FROM':
            return checkFrom(words);
        case 'MAINTAINER':
        case 'STOPSIGNAL':
        case 'USER':
        case 'WORKDIR':
            return words.length === 1 ? undefined : missing(keyword, 'an argument');
        case 'ARG':
        case 'ENV':
        case 'LABEL':
            if (pairs.length === 0)
                return missing(keyword, 'at least one name');
            return pairs.every((pair) => pair.key !== '')
                ? undefined
                : { problem: `${keyword} has an empty name`, remedy: 'Write a name before the equals sign' };
        case 'EXPOSE':
            return words.length > 0 ? undefined : missing(keyword, 'at least one port');
        case 'VOLUME':
            return words.length > 0 && words.every((word) => trim(word) !== '')
                ? undefined
                : missing(keyword, 'paths that are not empty');
        case 'SHELL':
            return statement.exec && words.length > 0
                ? undefined
                : missing(keyword, 'a JSON array such as ["/bin/bash", "-c"]');
        case 'ONBUILD':
            return checkOnbuild(words);
        default:
            return undefined;
    }
}
function checkCopy({ keyword, words }) {
    if (words.length < 2)
        return missing(keyword, 'at least one source and a destination');
    const destination = words.at(-1) ?? '';
    return isHeredoc(destination)
        ? { problem: `the destination of ${keyword} is a heredoc`, remedy: 'Write the destination after the heredoc' }
        : undefined;
}
function isHeredoc(word) {
    try {
        return readHeredocStart(word) !== undefined;
    }
    catch {
        return false;
    }
}
function checkFrom(words) {
    if (words.length !== 1 && (words.length !== 3 || words[1]?.toLowerCase() !== 'as'))
        return missing('FROM', 'an image, or an image, AS and a name');
    const name = words[2];
    if (name === undefined || /^[a-z][a-z0-9\-_.]*$/.test(name.toLowerCase()))
        return undefined;
    return {
        problem: 'the name of a stage has characters that are not allowed',
        remedy: 'Begin with a letter and go on with letters, digits, dash, dot or underscore',
    };
}
function checkOnbuild(words) {
    const trigger = words[0];
    if (trigger === undefined)
        return missing('ONBUILD', 'an instruction');
    if (trigger !== 'FROM' && trigger !== 'MAINTAINER')
        return undefined;
    return { problem: `${trigger} is not allowed behind ONBUILD`, remedy: 'Remove the line' };
}
function missing(keyword, what) {
    return { problem: `${keyword} needs ${what}`, remedy: `Give ${keyword} ${what}` };
}

;// CONCATENATED MODULE: ./lib/dockerfile/pragma.js

/**
 * Finds `# container-risk-review: allow RULE[, RULE] -- reason` on lines of their own. One belongs to the instruction below when only comment lines stand
 * between them, so that several can be stacked and an explanation may follow; an empty line, or being inside an instruction, leaves it without one.
 */
function findPragmas(lines, comments, instructions) {
    const below = ownersOf(comments, instructions);
    const pragmas = [];
    const misspelt = [];
    for (const [number, { inside }] of comments) {
        const text = lines[number - 1]?.text ?? '';
        const comment = trim(text);
        const wish = readPragma(comment);
        if (!wish)
            continue;
        const startColumn = text.indexOf('#') + 1;
        const region = { startLine: number, endLine: number, startColumn, endColumn: startColumn + comment.length - 1 };
        const instruction = inside ? undefined : below.get(number);
        if (wish === 'misspelt')
            misspelt.push({
                message: 'A container-risk-review comment is not understood: write "allow RULE -- reason"',
                region,
            });
        else
            pragmas.push({ ...wish, region, ...(instruction ? { instruction } : {}) });
    }
    return { pragmas, misspelt };
}
const PREFIX = /^#[ \t]*container-risk-review[ \t]*:[ \t]*/i;
const RULE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;
function readPragma(comment) {
    const prefix = PREFIX.exec(comment);
    if (!prefix)
        return undefined;
    const [verb, ...words] = comment.slice(prefix[0].length).split(/[ \t]+/);
    if (verb?.toLowerCase() !== 'allow')
        return 'misspelt';
    const dashes = words.indexOf('--');
    const named = dashes < 0 ? words : words.slice(0, dashes);
    const reason = dashes < 0 ? '' : words.slice(dashes + 1).join(' ');
    const rules = named.flatMap((word) => word.split(',')).filter((rule) => rule !== '');
    if (rules.length === 0 || !rules.every((rule) => RULE.test(rule)))
        return 'misspelt';
    return reason === '' ? { rules } : { rules, reason };
}
/** The instruction that begins below each comment line, other comment lines between them passed over. */
function ownersOf(comments, instructions) {
    const starts = new Map(instructions.map((instruction) => [instruction.region.startLine, instruction]));
    const owners = new Map();
    for (const number of [...comments.keys()].sort((a, b) => b - a)) {
        const owner = starts.get(number + 1) ?? owners.get(number + 1);
        if (owner && !comments.get(number)?.inside)
            owners.set(number, owner);
    }
    return owners;
}

;// CONCATENATED MODULE: ./lib/dockerfile/scope.js


/** A longer value counts as unknown: `ENV a=$a$a` doubles with every line. UTF-16 code units. */
const LONGEST_VALUE = 64 * 1024;
/** All expanded text of one file together. */
const LONGEST_SUM = 8 * 1024 * 1024;
/** Expands words of one file, counts what it made, and remembers which words Docker would refuse. */
class Expander {
    #escape;
    #left = LONGEST_SUM;
    /** Set when Docker would refuse a substitution; whoever reports it resets it. */
    refused = false;
    constructor(escaper) {
        this.#escape = escaper;
    }
    /** One argument: quotes removed, variables replaced. */
    word(text, scope) {
        return this.#lex(text, scope)?.text;
    }
    /** The same split into words after replacing, as for EXPOSE. */
    words(text, scope) {
        const lexed = this.#lex(text, scope);
        return lexed?.text === undefined ? undefined : lexed.words;
    }
    /** Quotes removed, variables as written. */
    unquote(text) {
        try {
            const options = { escape: this.#escape, keepUnset: true, limit: text.length * 2 };
            return lex(text, () => UNSET, options).text ?? text;
        }
        catch {
            return text;
        }
    }
    #lex(text, scope) {
        if (this.#left <= 0)
            return undefined;
        try {
            const lexed = lex(text, scope, { escape: this.#escape, limit: LONGEST_VALUE });
            this.#left -= lexed.text?.length ?? 0;
            return lexed;
        }
        catch (error) {
            if (!(error instanceof SubstitutionError))
                throw error;
            this.refused = true;
            return undefined;
        }
    }
}
/** How many stages may stand over each other before they are laid together: keeps both look-ups and copies short for any chain. */
const scope_MAXIMUM_DEPTH = 256;
/**
 * The variables of a stage, or of the part before the first FROM. What a stage hands on to one that builds on it follows BuildKit: first its ENV, which wins
 * there even over a later ARG of the same name, then its ARG.
 */
class Scope {
    /** ENV and ARG of this stage, whichever came last. */
    #values;
    #environment;
    #below;
    #depth;
    /** What a variable is that nothing in the file set. */
    #otherwise;
    constructor(otherwise, environment = new Map(), values = new Map(environment), below) {
        this.#values = values;
        this.#environment = environment;
        this.#otherwise = otherwise;
        this.#below = below;
        this.#depth = below ? below.#depth + 1 : 0;
    }
    /** Before the first FROM. */
    static global(predefined) {
        return new Scope(predefined);
    }
    /** From `scratch`: Docker sets PATH and nothing else. */
    static scratch() {
        return new Scope(() => UNSET, new Map([['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin']]));
    }
    /** From an image, which may have set anything. */
    static image() {
        return new Scope(() => UNKNOWN);
    }
    /** For a stage that builds on this scope's, which is complete by then. */
    inherit() {
        const below = this.#depth < scope_MAXIMUM_DEPTH
            ? this
            : new Scope(this.#otherwise, this.#all((scope) => scope.#environment), this.#all((scope) => scope.#values));
        return new Scope(this.#otherwise, undefined, undefined, below);
    }
    lookup = (name) => {
        const own = this.#values.get(name);
        if (own !== undefined || !this.#below)
            return own ?? this.#otherwise(name);
        const inherited = this.#below.#find(name, (scope) => scope.#environment);
        if (inherited !== undefined)
            return inherited;
        const argument = this.#below.#find(name, (scope) => scope.#values);
        // An image below may have the variable in its own environment, which would win over the ARG.
        return argument === undefined || this.#otherwise(name) === UNKNOWN ? this.#otherwise(name) : argument;
    };
    #find(name, kind) {
        const value = kind(this).get(name);
        return value === undefined && this.#below ? this.#below.#find(name, kind) : value;
    }
    #all(kind) {
        const all = this.#below ? this.#below.#all(kind) : new Map();
        for (const [name, value] of kind(this))
            all.set(name, value);
        return all;
    }
    /** ENV. */
    setEnvironment(name, value) {
        this.#environment.set(name, value ?? UNKNOWN);
        this.setArgument(name, value);
    }
    /** ARG: within its stage it replaces an ENV of the same name. */
    setArgument(name, value) {
        this.#values.set(name, value ?? UNKNOWN);
    }
    /** An ARG that got no value from anywhere: what was set before stays. */
    declare(name) {
        if (this.lookup(name) === UNSET)
            this.#values.set(name, MISSING);
    }
}
/** `ARG`s of one instruction, from left to right. `fallback` gives what a global ARG of the same name has. */
function declareArguments(pairs, scope, expander, facts) {
    return pairs.map((pair) => {
        const given = facts.buildArguments.get(pair.key);
        const inherited = facts.fallback?.(pair.key) ?? UNSET;
        if (given === undefined && pair.value === undefined && (inherited === UNSET || inherited === MISSING)) {
            scope.declare(pair.key);
            return undefined;
        }
        const value = given ?? (pair.value === undefined ? knownOnly(inherited) : expander.word(pair.value, scope.lookup));
        scope.setArgument(pair.key, value);
        return value;
    });
}
function knownOnly(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/dockerfile/expand.js

/** Expands an instruction where Docker does, and lets its ENV and ARG act on the scope. */
function expandStatement(statement, context) {
    switch (statement.keyword) {
        case 'ENV':
            return expandEnv(statement, context);
        case 'LABEL':
            return fromPairs(statement, expandValues(statement, context), context);
        case 'ARG': {
            const facts = { buildArguments: context.facts.buildArguments, fallback: context.global };
            return fromPairs(statement, declareArguments(statement.pairs, context.scope, context.expander, facts), context);
        }
        case 'EXPOSE':
            return whole(expandPorts(statement.words, context));
        case 'ADD':
        case 'COPY':
        case 'VOLUME':
            return whole(expandList(statement, context));
        case 'FROM':
        case 'USER':
        case 'WORKDIR':
        case 'STOPSIGNAL':
            return whole(expandWords(statement.words, context)?.join(' '));
        default:
            return { pairs: [] };
    }
}
/** All values see what was set before the instruction, not each other. */
function expandEnv(statement, context) {
    const values = expandValues(statement, context);
    const keys = statement.pairs.map((pair) => context.expander.word(pair.key, context.scope.lookup));
    for (const [index, key] of keys.entries())
        if (key !== undefined)
            context.scope.setEnvironment(key, values[index]);
    return fromPairs(statement, values, context);
}
function expandValues({ pairs }, { scope, expander }) {
    return pairs.map((pair) => expander.word(pair.value ?? '', scope.lookup));
}
function fromPairs(statement, values, { expander }) {
    const pairs = toPairs(statement, values, expander);
    const known = pairs.every((pair) => pair.expanded !== undefined);
    return { pairs, ...(known ? { expanded: pairs.map((pair) => `${pair.key}=${pair.expanded}`).join(' ') } : {}) };
}
/** The pairs of ENV, LABEL and ARG without quotes. Docker takes the names of ARG literally. */
function toPairs(statement, values, expander) {
    return statement.pairs.map((pair, index) => {
        const expanded = values[index];
        return {
            key: statement.keyword === 'ARG' ? pair.key : expander.unquote(pair.key),
            ...(pair.value === undefined ? {} : { value: expander.unquote(pair.value) }),
            ...(expanded === undefined ? {} : { expanded }),
            region: statement.arguments.region(pair.start, pair.end),
        };
    });
}
function expandPorts(words, { scope, expander }) {
    const ports = words.map((word) => expander.words(word, scope.lookup));
    return ports.every((port) => port !== undefined) ? ports.flat().join(' ') : undefined;
}
function expandList(statement, context) {
    const words = expandWords(statement.words, context);
    return words && (statement.exec ? JSON.stringify(words) : words.join(' '));
}
function expandWords(words, { scope, expander }) {
    const expanded = words.map((word) => expander.word(word, scope.lookup));
    return expanded.every((word) => word !== undefined) ? expanded : undefined;
}
function whole(expanded) {
    return expanded === undefined ? { pairs: [] } : { pairs: [], expanded };
}

;// CONCATENATED MODULE: ./lib/dockerfile/platform.js

const PREDEFINED = new Set(['BUILD', 'TARGET'].flatMap((side) => ['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'].map((part) => side + part)));
/** The arguments that exist without an ARG in the global scope. https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
function predefinedArguments(facts) {
    const target = targetArguments(facts.platform);
    return (name) => {
        if (name !== 'TARGETSTAGE' && !PREDEFINED.has(name))
            return UNSET;
        const given = facts.buildArguments.get(name);
        if (given !== undefined)
            return given;
        if (name === 'TARGETSTAGE')
            return facts.stage ?? 'default';
        return target.get(name) ?? UNKNOWN;
    };
}
const ARCHITECTURES = new Map([
    ['x86_64', 'amd64'],
    ['x86-64', 'amd64'],
    ['aarch64', 'arm64'],
    ['i386', '386'],
    ['armhf', 'arm'],
    ['armel', 'arm'],
]);
/** Empty for a platform that is not written in full: the builder's machine decides then. */
function targetArguments(platform) {
    const match = /^([a-z0-9]+)\/([a-z0-9_-]+)(?:\/([a-z0-9.]+))?$/.exec(platform?.toLowerCase() ?? '');
    const [, os, written, given] = match ?? [];
    if (os === undefined || written === undefined)
        return new Map();
    const architecture = ARCHITECTURES.get(written) ?? written;
    const variant = normalVariant(architecture, written === 'armel' ? 'v6' : written === 'armhf' ? 'v7' : (given ?? ''));
    return new Map([
        ['TARGETPLATFORM', [os, architecture, variant].filter((part) => part !== '').join('/')],
        ['TARGETOS', os],
        ['TARGETOSVERSION', ''],
        ['TARGETARCH', architecture],
        ['TARGETVARIANT', variant],
    ]);
}
/** As containerd normalises platforms: `arm` is `arm/v7`, `arm64/v8` is `arm64`, `amd64/v1` is `amd64`. */
function normalVariant(architecture, variant) {
    switch (architecture) {
        case 'arm':
            return variant === '' ? 'v7' : /^[5-8]$/.test(variant) ? `v${variant}` : variant;
        case 'arm64':
            return ['8', 'v8', 'v8.0'].includes(variant) ? '' : ['9', '9.0', 'v9.0'].includes(variant) ? 'v9' : variant;
        case 'amd64':
            return variant === 'v1' ? '' : variant;
        default:
            return variant;
    }
}

;// CONCATENATED MODULE: ./lib/dockerfile/exec-form.js

/** An array that is not valid JSON is shell form; a valid one with anything but strings is an error. */
function readExecForm(text) {
    const start = skipSpace(text, 0);
    if (text[start] !== '[')
        return { kind: 'shell' };
    try {
        const items = JSON.parse(text.slice(start));
        if (!Array.isArray(items))
            return { kind: 'shell' };
        return items.every((item) => typeof item === 'string') ? { kind: 'exec', items } : { kind: 'not-strings' };
    }
    catch {
        return { kind: 'shell' };
    }
}
const STRING = /"(?:[^"\\]|\\.)*"/g;
/** Where each string of a valid array of strings stands, quotes included. */
function execItemSpans(text) {
    return Array.from(text.matchAll(STRING), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

;// CONCATENATED MODULE: ./lib/dockerfile/mapped-text.js
/**
 * Text taken out of the Dockerfile (continuation lines joined, quotes removed, a heredoc's body) that still knows where each character came from.
 */
class MappedText {
    text;
    #runs;
    /** `runs` are in order and the first starts at 0. */
    constructor(text, runs) {
        this.text = text;
        this.#runs = runs;
    }
    position(offset) {
        let low = 0;
        let high = this.#runs.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#runs[middle]?.start ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        const run = this.#runs[low] ?? { start: 0, line: 1, column: 1 };
        return { line: run.line, column: run.column + offset - run.start };
    }
    /** From the character at `start` to the one before `end`; an empty stretch counts as one character. */
    region(start, end) {
        const first = this.position(start);
        const last = this.position(Math.max(start, end - 1));
        return { startLine: first.line, endLine: last.line, startColumn: first.column, endColumn: last.column };
    }
    slice(start, end = this.text.length) {
        const builder = new MappedTextBuilder();
        builder.append(this, start, end);
        return builder.build();
    }
    /** The runs that cover `start` to `end`, cut to it. */
    *runsBetween(start, end) {
        if (end <= start)
            return;
        const first = this.position(start);
        yield { start, line: first.line, column: first.column };
        let low = 0;
        let high = this.#runs.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.#runs[middle]?.start ?? 0) <= start)
                low = middle + 1;
            else
                high = middle;
        }
        for (let index = low; index < this.#runs.length; index += 1) {
            const run = this.#runs[index];
            if (run === undefined || run.start >= end)
                return;
            yield run;
        }
    }
}
/** Puts mapped text together from pieces of other mapped text or of lines. */
class MappedTextBuilder {
    #parts = [];
    #runs = [];
    #length = 0;
    get length() {
        return this.#length;
    }
    append(source, start = 0, end = source.text.length) {
        for (const run of source.runsBetween(start, end))
            this.#addRun(run.start - start + this.#length, run.line, run.column);
        this.#push(source.text.slice(start, end));
    }
    appendLine(text, line, column) {
        this.#addRun(this.#length, line, column);
        this.#push(text);
    }
    /** Text that stands for what `source` has from `start` on, though perhaps not character for character. */
    appendAs(text, source, start) {
        if (source.text.startsWith(text, start)) {
            this.append(source, start, start + text.length);
            return;
        }
        const { line, column } = source.position(start);
        this.#addRun(this.#length, line, column);
        this.#push(text);
    }
    /** Text that the file does not spell, such as the line break after a heredoc's start: it counts as belonging to what stands before it. */
    appendFree(text) {
        this.#push(text);
    }
    build() {
        return new MappedText(this.#parts.join(''), this.#runs);
    }
    /** A piece that goes on where the last one ended needs no run of its own. */
    #addRun(start, line, column) {
        const last = this.#runs.at(-1);
        if (last && last.line === line && last.column - last.start === column - start)
            return;
        this.#runs.push({ start, line, column });
    }
    #push(text) {
        this.#parts.push(text);
        this.#length += text.length;
    }
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell-kind.js
const POSIX_SHELLS = new Set([
    'sh',
    'bash',
    'dash',
    'ash',
    'ksh',
    'ksh93',
    'mksh',
    'zsh',
    'yash',
    'busybox',
]);
/** Whether a program is a POSIX shell, by its path. */
function isPosixProgram(program) {
    return POSIX_SHELLS.has(program.slice(program.lastIndexOf('/') + 1));
}
/** Whether the array of a SHELL instruction starts a POSIX shell: its first word, or `/usr/bin/env` and then one. */
function isPosixShell(words) {
    const program = words.find((word) => !word.startsWith('-') && !word.includes('=') && !/(?:^|\/)env$/.test(word));
    return program !== undefined && isPosixProgram(program);
}
const WINDOWS_IMAGE = /nanoserver|windowsservercore|microsoft\.com\/(?:windows|powershell|dotnet\/framework)|microsoft\/(?:windows|iis)|(?:^|\/)windows(?:\/|-|$)/i;
/** What shell-form commands go to before any SHELL: cmd on Windows, /bin/sh elsewhere. */
function initialShell(base, escaper, platform) {
    if (platform !== undefined && /^windows(?:\(|\/|$)/i.test(platform))
        return 'windows';
    if (base.kind === 'image' && WINDOWS_IMAGE.test(base.reference))
        return 'windows';
    // Backtick escapes exist for Windows paths: a file that has them and does not say otherwise is for Windows.
    return escaper === '`' ? 'windows' : 'posix';
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/inner-scripts.js

/** Words of a command that together are a script of their own: `sh -c SCRIPT`, `eval WORDS`, `trap SCRIPT SIGNAL`, `su -c SCRIPT`. */
function innerScript(name, words) {
    if (isPosixProgram(name))
        return optional(shellOperands(words).script);
    switch (name) {
        case 'eval':
            return words[0]?.value === '--' ? words.slice(1) : words;
        case 'trap':
            return words.length > 1 && !words[0]?.value.startsWith('-') ? words.slice(0, 1) : [];
        case 'su':
        case 'runuser': {
            const option = words.findIndex(({ value }) => /^(?:-[a-z]*c|--command)$/.test(value));
            return option < 0 ? [] : optional(words[option + 1]);
        }
        default:
            return [];
    }
}
/** Whether a shell of this name and with these words takes its commands from standard input. */
function readsStandardInput(name, words) {
    if (!isPosixProgram(name))
        return false;
    const { script, file, standardInput } = shellOperands(words);
    return !script && (standardInput || !file);
}
function shellOperands(words) {
    let isScript = false;
    let standardInput = false;
    let index = 0;
    for (; index < words.length; index += 1) {
        const value = words[index]?.value ?? '';
        if (value === '--' || value === '-') {
            index += 1;
            break;
        }
        if (!/^[-+]./.test(value))
            break;
        if (value === '--rcfile' || value === '--init-file')
            index += 1;
        if (value.startsWith('--'))
            continue;
        isScript ||= value.startsWith('-') && value.includes('c');
        standardInput ||= value.startsWith('-') && value.includes('s');
        // Each `o` takes the name of an option.
        index += value.length - value.replaceAll(/[oO]/g, '').length;
    }
    const operand = words[index];
    if (!operand)
        return { standardInput };
    return isScript ? { script: operand, standardInput } : { file: operand, standardInput };
}
/** The commands that `find` runs: what stands between `-exec` and `;` or `+`. */
function commandsOfFind(words) {
    const commands = [];
    let open;
    for (const word of words) {
        if (open && (word.value === ';' || word.value === '+'))
            open = undefined;
        else if (open)
            open.push(word);
        else if (/^-(?:exec|execdir|ok|okdir)$/.test(word.value)) {
            open = [];
            commands.push(open);
        }
    }
    return commands.filter((command) => command.length > 0);
}
function optional(word) {
    return word ? [word] : [];
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/look-through.js
function wrapper(valued = '', options = {}) {
    return {
        valued,
        long: new Set(options.long),
        assignments: options.assignments ?? false,
        operands: options.operands ?? 0,
    };
}
const WRAPPERS = new Map([
    ['builtin', wrapper()],
    ['busybox', wrapper()],
    ['catatonit', wrapper()],
    ['chroot', wrapper('', { operands: 1 })],
    ['command', wrapper()],
    ['doas', wrapper('uC')],
    ['dumb-init', wrapper('r', { long: ['rewrite'] })],
    ['eatmydata', wrapper()],
    ['env', wrapper('uCS', { long: ['unset', 'chdir'], assignments: true })],
    ['exec', wrapper('a')],
    ['fakeroot', wrapper('lsib')],
    ['gosu', wrapper('', { operands: 1 })],
    ['ionice', wrapper('cnp', { long: ['class', 'classdata'] })],
    ['nice', wrapper('n', { long: ['adjustment'] })],
    ['nohup', wrapper()],
    ['setpriv', wrapper('', { long: ['reuid', 'regid', 'groups', 'inh-caps', 'ambient-caps', 'bounding-set'] })],
    ['setsid', wrapper()],
    ['stdbuf', wrapper('ioe', { long: ['input', 'output', 'error'] })],
    ['su-exec', wrapper('', { operands: 1 })],
    [
        'sudo',
        wrapper('ughpCrtTUDR', {
            long: ['user', 'group', 'host', 'prompt', 'chdir', 'chroot', 'role', 'type'],
            assignments: true,
        }),
    ],
    ['time', wrapper('fo', { long: ['format', 'output'] })],
    ['timeout', wrapper('ks', { long: ['kill-after', 'signal'], operands: 1 })],
    ['tini', wrapper('pe')],
    ['toybox', wrapper()],
    [
        'xargs',
        wrapper('IEnPLdas', {
            long: ['replace', 'max-args', 'max-procs', 'max-lines', 'delimiter', 'arg-file', 'max-chars'],
        }),
    ],
    ['xvfb-run', wrapper('efnpsw', { long: ['server-num', 'server-args', 'error-file'] })],
]);
/** More layers than this are not looked through. */
const MAXIMUM_LAYERS = 20;
/** Index of the word that names the command which really runs, behind `sudo`, `env A=b`, `timeout 5` and the like. `nameOf` gives a word's program name. */
function lookThrough(values, nameOf) {
    let index = 0;
    for (let layer = 0; layer < MAXIMUM_LAYERS; layer += 1) {
        const name = nameOf(index);
        const found = WRAPPERS.get(name);
        // `command -v curl` asks for curl, it does not run it.
        if (!found || (name === 'command' && /^-\w*[vV]/.test(values[index + 1] ?? '')))
            return index;
        const inner = skipArguments(values, index + 1, found);
        if (inner >= values.length)
            return index;
        index = inner;
    }
    return index;
}
function skipArguments(values, start, found) {
    let index = skipOptions(values, start, found);
    while (found.assignments && /^[A-Za-z_]\w*=/.test(values[index] ?? ''))
        index += 1;
    return index + found.operands;
}
function skipOptions(values, start, { valued, long }) {
    let index = start;
    for (;;) {
        const value = values[index] ?? '';
        if (value === '--')
            return index + 1;
        if (!/^-./.test(value))
            return index;
        const takesNext = value.startsWith('--') ? long.has(value.slice(2)) : takesNextWord(value, valued);
        index += takesNext ? 2 : 1;
    }
}
/** In `-abc`, the first letter that takes a value takes the rest as it, or the next word when nothing is left. */
function takesNextWord(cluster, valued) {
    for (let at = 1; at < cluster.length; at += 1)
        if (valued.includes(cluster[at] ?? ' '))
            return at === cluster.length - 1;
    return false;
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/compound-commands.js
const NOWHERE = new Set();
/** For the word that opens a compound command, where its list ends. Words in between, such as `then` and `do`, are passed over. */
const ENDS = new Map([
    ['if', new Set(['fi'])],
    ['while', new Set(['done'])],
    ['until', new Set(['done'])],
    ['for', new Set(['done'])],
    ['select', new Set(['done'])],
    ['{', new Set(['}'])],
]);
const CASE_ITEM = new Set([';;', 'esac']);

;// CONCATENATED MODULE: ./lib/dockerfile/shell/pass-over.js
/** Moves over `${ … }`, from the dollar to behind the brace. `special` are the characters that begin a piece. */
function passBraces(cursor, special) {
    let depth = 0;
    while (cursor.at < cursor.text.length) {
        const character = cursor.text[cursor.at] ?? '';
        if (character === '$' && cursor.text[cursor.at + 1] === '{') {
            depth += 1;
            cursor.at += 2;
        }
        else if (character === '}') {
            depth -= 1;
            cursor.at += 1;
            if (depth === 0)
                return;
        }
        else if (special.includes(character))
            cursor.passPiece(character);
        else
            cursor.at += 1;
    }
}
/** Moves over `( … )`, from the first parenthesis to behind its counterpart. */
function passParentheses(cursor) {
    let depth = 0;
    while (cursor.at < cursor.text.length) {
        const character = cursor.text[cursor.at] ?? '';
        if ('\'"\\$`'.includes(character)) {
            cursor.passPiece(character);
            continue;
        }
        cursor.at += 1;
        if (character === '(')
            depth += 1;
        else if (character === ')')
            depth -= 1;
        if (depth === 0)
            return;
    }
}
/** Moves to `end` through text in which only substitutions mean something: arithmetic, or a heredoc that expands. */
function passExpansions(cursor, end) {
    while (cursor.at < end) {
        const character = cursor.text[cursor.at] ?? '';
        if (character === '$' || character === '`')
            cursor.passPiece(character);
        else
            cursor.at += character === '\\' ? 2 : 1;
    }
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/script-heredoc.js

/** The body that starts at `start`; up to the end of the text when the delimiter never comes. */
function findBody(text, start, heredoc) {
    let line = start;
    while (line < text.length) {
        const newline = text.indexOf('\n', line);
        const end = newline < 0 ? text.length : newline;
        const next = Math.min(end + 1, text.length);
        if (end - line >= heredoc.name.length && isDelimiter(text.slice(line, end), heredoc))
            return { start, end: line, next };
        line = next;
    }
    return { start, end: text.length, next: text.length };
}
function isDelimiter(line, { name, chomp: chomped }) {
    const candidate = line.endsWith('\r') ? line.slice(0, -1) : line;
    return (chomped ? candidate.replace(/^\t+/, '') : candidate) === name;
}
/** Takes the tabs off the start of each line, for `<<-`. */
function chomp(body, wanted) {
    if (!wanted)
        return body;
    const builder = new MappedTextBuilder();
    for (const line of body.text.matchAll(/^\t*([^\n]*\n?)/gm)) {
        const end = line.index + line[0].length;
        builder.append(body, end - (line[1] ?? '').length, end);
    }
    return builder.build();
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/script-tokens.js
const RESERVED = /(?:if|then|elif|else|fi|while|until|for|select|do|done|case|esac|function|\{|\}|!|\[\[)(?=[\s;&|<>()]|$)/y;
const REDIRECTION = /(?:\d+|\{[A-Za-z_]\w*\})?(?:<<<|<<-|<<|<>|<&|<(?!\()|>>|>&|>\||>(?!\())|&>>|&>/y;
/** Offset behind blanks, joined lines and a comment. Only where a word could start: `#` within one is part of it. */
function skipBlanks(text, start) {
    let at = start;
    for (;;) {
        const character = text[at];
        if (character === ' ' || character === '\t' || character === '\r')
            at += 1;
        else if (character === '\\' && text[at + 1] === '\n')
            at += 2;
        else
            break;
    }
    if (text[at] !== '#')
        return at;
    const newline = text.indexOf('\n', at);
    return newline < 0 ? text.length : newline;
}
/** The reserved word at an offset where a command could start; empty without one. */
function readReserved(text, at) {
    RESERVED.lastIndex = at;
    return RESERVED.exec(text)?.[0] ?? '';
}
/** The redirection operator at an offset where a word could start, its file descriptor included; empty without one. */
function readRedirection(text, at) {
    REDIRECTION.lastIndex = at;
    return REDIRECTION.exec(text)?.[0] ?? '';
}
/** Nobody writes a longer test; without a limit, many `[[` that do not end would each be looked for to the end of the script. */
const LONGEST_TEST = 500;
/** Whether the `[[` at an offset has its `]]` before the command ends: to /bin/sh it is a word like any other, and what follows must not hide in it. */
function isTest(text, at) {
    return text.startsWith('[[', at) && /^[^;\n]*?[ \t]\]\](?=[\s;&|)]|$)/.test(text.slice(at, at + LONGEST_TEST));
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/simple-command.js

const ASSIGNMENT = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=/;
/** Reads simple commands: assignments, words and redirections up to an operator or the line's end. */
class SimpleCommandReader {
    #reader;
    #text;
    #sink;
    #announce;
    /** The pipeline of the command that is being read: what a substitution in it feeds. */
    current = 0;
    /** The pipeline that the commands read now feed themselves. */
    receiver;
    constructor(reader, sink, announce) {
        this.#reader = reader;
        this.#text = reader.script.text;
        this.#sink = sink;
        this.#announce = announce;
    }
    /** The command that begins here; `[[ … ]]` reads operators as words. Gives its pipeline and those of scripts in its words. */
    read(nesting) {
        const start = this.#reader.at;
        const pipeline = this.#sink.newPipeline();
        const place = this.#sink.reserve();
        const draft = { words: [], assignments: [], redirections: [], heredocs: [], end: start };
        this.current = pipeline;
        const isFunction = isTest(this.#text, start) ? this.#readTest(draft) : this.#readWords(draft);
        if (isFunction || draft.end === start) {
            // What is no command must not stop the parser.
            if (this.#reader.at === start)
                this.#reader.at += 1;
            return [];
        }
        return this.#finish(draft, { place, pipeline, start, nesting });
    }
    /** Redirections behind a compound command. */
    readRedirections(nesting) {
        const start = skipBlanks(this.#text, this.#reader.at);
        if (readRedirection(this.#text, start) === '')
            return [];
        const pipeline = this.#sink.newPipeline();
        const place = this.#sink.reserve();
        const draft = { words: [], assignments: [], redirections: [], heredocs: [], end: start };
        this.current = pipeline;
        this.#reader.at = start;
        while (this.#redirection(draft))
            this.#reader.at = skipBlanks(this.#text, this.#reader.at);
        return this.#finish(draft, { place, pipeline, start, nesting });
    }
    #finish(draft, at) {
        const { words, assignments, redirections, end } = draft;
        const { pipeline, start, nesting } = at;
        const command = {
            script: this.#reader.script,
            start,
            end,
            words,
            assignments,
            redirections,
            pipeline,
            receiver: this.receiver,
            nesting,
        };
        for (const heredoc of draft.heredocs)
            this.#announce({ ...heredoc, command });
        return [pipeline, ...this.#sink.fill(at.place, command)];
    }
    /** True when it turns out to be the head of a function. */
    #readWords(draft) {
        for (;;) {
            this.#reader.at = skipBlanks(this.#text, this.#reader.at);
            if (this.#redirection(draft))
                continue;
            const character = this.#text[this.#reader.at];
            if (character === undefined || '\n;&|)'.includes(character))
                return false;
            if (character === '(') {
                if (draft.words.length === 1 && this.#skipFunctionHead())
                    return true;
                this.#reader.at += 1;
            }
            else
                this.#addWord(draft, this.#reader.word());
        }
    }
    #skipFunctionHead() {
        const close = skipBlanks(this.#text, this.#reader.at + 1);
        if (this.#text[close] !== ')')
            return false;
        this.#reader.at = close + 1;
        return true;
    }
    #addWord(draft, word) {
        const assignment = draft.words.length === 0 ? ASSIGNMENT.exec(word.value) : null;
        if (assignment?.[1] !== undefined && this.#text.startsWith(assignment[0], word.start)) {
            draft.assignments.push({ name: assignment[1], value: word.value.slice(assignment[0].length) });
        }
        else
            draft.words.push(word);
        draft.end = this.#reader.at;
    }
    /** Up to `]]`; `&&`, `<` and parentheses are no operators in between. */
    #readTest(draft) {
        while (this.#reader.at < this.#text.length) {
            this.#reader.at = skipBlanks(this.#text, this.#reader.at);
            const word = this.#reader.word();
            if (word.end > word.start)
                draft.words.push(word);
            else if (this.#text[this.#reader.at] === '\n')
                break;
            else
                this.#reader.at += 1;
            draft.end = this.#reader.at;
            if (word.value === ']]')
                break;
        }
        return false;
    }
    #redirection(draft) {
        const operator = readRedirection(this.#text, this.#reader.at);
        if (operator === '')
            return false;
        this.#reader.at += operator.length;
        while (' \t'.includes(this.#text[this.#reader.at] ?? '-'))
            this.#reader.at += 1;
        const target = this.#reader.word();
        draft.redirections.push({ operator, target });
        draft.end = this.#reader.at;
        const kind = /<<-?$/.exec(operator)?.[0];
        if (kind !== undefined && !operator.endsWith('<<<'))
            draft.heredocs.push({ name: target.value, chomp: kind === '<<-', quoted: target.quoted });
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/ansi-c.js
const SIMPLE = new Map([
    ['a', '\x07'],
    ['b', '\b'],
    ['e', '\x1b'],
    ['E', '\x1b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
    ['v', '\v'],
]);
const NUMBER = /x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[0-7]{1,3}/y;
/** Reads `$'…'` from behind its quote on; gives each piece with its offset to `take`, and returns the offset behind the closing quote. */
function readAnsiQuoted(text, start, take) {
    let at = start;
    while (at < text.length && text[at] !== "'") {
        const read = text[at] === '\\' ? readAnsiEscape(text, at + 1) : { text: text[at] ?? '', end: at + 1 };
        take(read.text, at);
        at = read.end;
    }
    return Math.min(at + 1, text.length);
}
/** What the escape whose backslash stands before `at` stands for, and the offset behind it. */
function readAnsiEscape(text, at) {
    NUMBER.lastIndex = at;
    const number = NUMBER.exec(text)?.[0];
    if (number !== undefined) {
        const code = /^\d/.test(number) ? Number.parseInt(number, 8) & 0xff : Number.parseInt(number.slice(1), 16);
        return { text: code <= 0x10ffff ? String.fromCodePoint(code) : '', end: at + number.length };
    }
    const character = text[at] ?? '';
    const simple = SIMPLE.get(character);
    if (simple !== undefined)
        return { text: simple, end: at + 1 };
    return { text: /['"\\?]/.test(character) ? character : `\\${character}`, end: at + character.length };
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/backquotes.js

const PLAIN = /[^`\\]*/y;
/** Reads `` `…` `` from its first backquote: the script in it, with one layer of backslashes taken off, and the offset behind it. */
function readBackquotes(script, start, inQuotes) {
    const { text } = script;
    const escapable = inQuotes ? '$`\\"' : '$`\\';
    const inner = new MappedTextBuilder();
    let at = start + 1;
    while (at < text.length && text[at] !== '`') {
        if (text[at] === '\\' && at + 1 < text.length && escapable.includes(text[at + 1] ?? ''))
            at += 1;
        PLAIN.lastIndex = at + 1;
        const end = at + 1 + (PLAIN.exec(text)?.[0].length ?? 0);
        inner.append(script, at, end);
        at = end;
    }
    return { inner: inner.build(), end: Math.min(at + 1, text.length) };
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/parentheses.js
/** For each `(` the offset of its `)`, -1 elsewhere. Quotes are not looked at: it only helps to tell `$((` from `$( (`. */
function matchParentheses(text) {
    const matches = new Int32Array(text.length).fill(-1);
    const open = [];
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (character === '(')
            open.push(at);
        else if (character === ')') {
            const start = open.pop();
            if (start !== undefined)
                matches[start] = at;
        }
    }
    return matches;
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/shell-word.js

/** Puts a word together while it is read. */
class WordBuilder {
    #script;
    #start;
    #pieces = [];
    #substitutions = new Map();
    #value = '';
    #slash = -1;
    #literalEnd = 0;
    #dynamic = false;
    quoted = false;
    constructor(script, start) {
        this.#script = script;
        this.#start = start;
    }
    get value() {
        return this.#value;
    }
    get dynamic() {
        return this.#dynamic;
    }
    /** Text that stands for itself. */
    literal(text, source) {
        const slash = text.lastIndexOf('/');
        if (slash >= 0)
            this.#slash = this.#value.length + slash;
        this.#add(text, source);
    }
    /** A variable, kept as written. */
    variable(text, source) {
        this.#dynamic = true;
        this.#add(text, source);
    }
    /** `$( )`, backquotes, `<( )` or arithmetic, kept as written. */
    substitution(text, source) {
        this.#dynamic = true;
        this.#substitutions.set(this.#value.length, this.#value.length + text.length);
        this.#add(text, source);
    }
    #add(text, source) {
        if (this.#literalEnd !== source || this.#pieces.length === 0)
            this.#pieces.push({ value: this.#value.length, source });
        this.#value += text;
        this.#literalEnd = source + text.length;
    }
    build(end) {
        return {
            script: this.#script,
            start: this.#start,
            end,
            value: this.#value,
            dynamic: this.#dynamic,
            quoted: this.quoted,
            slash: this.#slash,
            pieces: this.#pieces,
            substitutions: this.#substitutions,
        };
    }
}
/** The values of words as one text, joined by blanks, to be read as a script again; and which stretches of it are substitutions made already. */
function scriptOfWords(words) {
    const builder = new MappedTextBuilder();
    const made = new Map();
    for (const word of words) {
        if (builder.length > 0)
            builder.appendFree(' ');
        const offset = builder.length;
        for (const [start, end] of word.substitutions)
            made.set(offset + start, offset + end);
        appendWord(builder, word);
    }
    return { script: builder.build(), made };
}
function appendWord(builder, word) {
    for (const [index, piece] of word.pieces.entries()) {
        const text = word.value.slice(piece.value, word.pieces[index + 1]?.value ?? word.value.length);
        builder.appendAs(text, word.script, piece.source);
    }
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/word-reader.js





/** Levels of `${ }` and `$(( ))` in each other; deeper ones are text. */
const word_reader_MAXIMUM_DEPTH = 100;
/** Ends an unquoted word. */
const END = ' \t\r\n;&|<>()';
const word_reader_NAME = /[A-Za-z_]\w*|[0-9]|[@*#?$!-]/y;
const ARRAY = /^[A-Za-z_]\w*\+?=$/;
/** Reads the words of one script, quotes and substitutions in them included. Never fails: what does not end, ends with the script. */
class WordReader {
    script;
    text;
    #made;
    #around;
    #parentheses;
    #depth = 0;
    at = 0;
    /** `made` are stretches that an outer shell has replaced before this script is read. */
    constructor(script, made, around) {
        this.script = script;
        this.text = script.text;
        this.#made = made;
        this.#around = around;
    }
    /** The word that begins here; of no length when something else does. */
    word() {
        const word = new WordBuilder(this.script, this.at);
        while (this.at < this.text.length) {
            const character = this.text[this.at] ?? '';
            if (END.includes(character) && !this.#continues(word, character))
                break;
            this.#piece(word, character);
        }
        return word.build(this.at);
    }
    /** `<( )`, an array after `name=`, and the parentheses of an extended pattern belong to a word. */
    #continues(word, character) {
        if (character === '<' || character === '>')
            return this.text[this.at + 1] === '(';
        return character === '(' && (ARRAY.test(word.value) || '?*+@!'.includes(word.value.at(-1) ?? ' '));
    }
    #piece(word, character) {
        const made = this.#made.get(this.at);
        if (made !== undefined) {
            this.#keep(word, made);
            return;
        }
        if (character === "'")
            this.#singleQuoted(word);
        else if (character === '"')
            this.#doubleQuoted(word);
        else if (character === '\\')
            this.#escaped(word);
        else if (character === '$')
            this.#dollar(word, false);
        else if (character === '`')
            this.#backquoted(word, false);
        else if (character === '(')
            this.#parenthesised(word);
        else if (character === '<' || character === '>')
            this.#substituted(word, 2);
        else
            this.#plain(word, word_reader_PLAIN);
    }
    /** Characters that stand for themselves. A stretch that is made already may begin anywhere, so it must not be run over. */
    #plain(word, pattern) {
        pattern.lastIndex = this.at;
        const text = pattern.exec(this.text)?.[0] || (this.text[this.at] ?? '');
        const end = this.#made.size === 0 ? text.length : this.#untilMade(text.length);
        word.literal(text.slice(0, end), this.at);
        this.at += end;
    }
    #untilMade(length) {
        for (let offset = 1; offset < length; offset += 1)
            if (this.#made.has(this.at + offset))
                return offset;
        return length;
    }
    #keep(word, end) {
        word.substitution(this.text.slice(this.at, end), this.at);
        this.at = end;
    }
    #singleQuoted(word) {
        const close = this.text.indexOf("'", this.at + 1);
        const end = close < 0 ? this.text.length : close;
        word.quoted = true;
        word.literal(this.text.slice(this.at + 1, end), this.at + 1);
        this.at = Math.min(end + 1, this.text.length);
    }
    #escaped(word) {
        const next = this.text[this.at + 1] ?? '';
        word.quoted = true;
        if (next !== '\n')
            word.literal(next, this.at + 1);
        this.at += 1 + next.length;
    }
    #doubleQuoted(word) {
        word.quoted = true;
        this.at += 1;
        while (this.at < this.text.length) {
            const character = this.text[this.at] ?? '';
            const made = this.#made.get(this.at);
            if (made !== undefined)
                this.#keep(word, made);
            else if (character === '"') {
                this.at += 1;
                return;
            }
            else if (character === '$')
                this.#dollar(word, true);
            else if (character === '`')
                this.#backquoted(word, true);
            else if (character === '\\')
                this.#escapedInQuotes(word);
            else
                this.#plain(word, PLAIN_IN_QUOTES);
        }
    }
    #escapedInQuotes(word) {
        const next = this.text[this.at + 1] ?? '';
        if (next === '\n')
            this.at += 2;
        else if (next !== '' && '$`"\\'.includes(next)) {
            word.literal(next, this.at + 1);
            this.at += 2;
        }
        else {
            word.literal('\\', this.at);
            this.at += 1;
        }
    }
    #dollar(word, inQuotes) {
        const next = this.text[this.at + 1];
        if (next === '(' && this.#isArithmetic(this.at + 1))
            this.#arithmetic(word, this.at + 1);
        else if (next === '(')
            this.#substituted(word, 2);
        else if (next === '{' && this.#depth < word_reader_MAXIMUM_DEPTH)
            this.#braced(word, inQuotes);
        else if (next === "'" && !inQuotes)
            this.#ansiQuoted(word);
        else if (next === '"' && !inQuotes) {
            this.at += 1;
            this.#doubleQuoted(word);
        }
        else
            this.#named(word);
    }
    #named(word) {
        word_reader_NAME.lastIndex = this.at + 1;
        const name = word_reader_NAME.exec(this.text)?.[0] ?? '';
        if (name === '')
            word.literal('$', this.at);
        else
            word.variable(`$${name}`, this.at);
        this.at += 1 + name.length;
    }
    #ansiQuoted(word) {
        word.quoted = true;
        this.at = readAnsiQuoted(this.text, this.at + 2, (text, source) => word.literal(text, source));
    }
    /** `$(`, `<(`, `>(` or a lone parenthesis: `opening` characters, then a list. */
    #substituted(word, opening) {
        const start = this.at;
        this.at += opening;
        if (this.#around.canNest())
            this.#around.list();
        else
            this.#skipTo(')');
        word.substitution(this.text.slice(start, this.at), start);
    }
    /** An array or an extended pattern: no list of commands, but substitutions may stand in it. */
    #parenthesised(word) {
        const start = this.at;
        passParentheses(this);
        word.variable(this.text.slice(start, this.at), start);
    }
    #skipTo(close) {
        const end = this.text.indexOf(close, this.at);
        this.at = end < 0 ? this.text.length : end + 1;
    }
    #backquoted(word, inQuotes) {
        const start = this.at;
        const { inner, end } = readBackquotes(this.script, start, inQuotes);
        this.at = end;
        word.substitution(this.text.slice(start, end), start);
        if (this.#around.canNest())
            this.#around.inner(inner);
    }
    /** `${…}`: kept as written; substitutions inside it are found. */
    #braced(word, inQuotes) {
        const start = this.at;
        this.#depth += 1;
        passBraces(this, inQuotes ? '"\\$`' : '\'"\\$`');
        this.#depth -= 1;
        word.variable(this.text.slice(start, this.at), start);
    }
    /** Whether the `(` at `open` begins `(( … ))`: it is closed right behind its inner pair. */
    #isArithmetic(open) {
        if (this.text[open + 1] !== '(')
            return false;
        this.#parentheses ??= matchParentheses(this.text);
        const close = this.#parentheses[open] ?? -1;
        return close >= 0 && this.#parentheses[open + 1] === close - 1;
    }
    #arithmetic(word, open) {
        const start = this.at;
        this.#passArithmetic(open);
        word.variable(this.text.slice(start, this.at), start);
    }
    #passArithmetic(open) {
        const end = (this.#parentheses?.[open] ?? this.text.length - 1) + 1;
        this.at = open + 2;
        this.#depth += 1;
        if (this.#depth < word_reader_MAXIMUM_DEPTH)
            passExpansions(this, end);
        this.#depth -= 1;
        this.at = Math.max(this.at, end);
    }
    /** Passes over `(( … ))` as a command, if that begins here. */
    skipArithmetic() {
        if (this.text[this.at] !== '(' || !this.#isArithmetic(this.at))
            return false;
        this.#passArithmetic(this.at);
        return true;
    }
    /** Passes over a quote, an escape or a substitution whose text belongs to no word. The commands in it are found. */
    passPiece(character) {
        const nowhere = new WordBuilder(this.script, this.at);
        if (character === '$')
            this.#dollar(nowhere, true);
        else if (character === '`')
            this.#backquoted(nowhere, true);
        else
            this.#piece(nowhere, character);
    }
}
const word_reader_PLAIN = /[^ \t\r\n;&|<>()'"\\$`]*/y;
const PLAIN_IN_QUOTES = /[^"$`\\]*/y;

;// CONCATENATED MODULE: ./lib/dockerfile/shell/script-parser.js






/** Scripts, compound commands and substitutions in each other; deeper ones are passed over. */
const MAXIMUM_NESTING = 100;
/**
 * Reads one script of the POSIX Shell Command Language, with what bash adds, into simple commands. It takes any text in linear time;
 * what is no shell script gives odd commands, never an error.
 */
class ScriptParser {
    #reader;
    #text;
    #sink;
    #context;
    #simple;
    /** Levels of lists within this script. */
    #level = 0;
    /** Parentheses that a `)` may close. */
    #open = 0;
    #pending = [];
    constructor(script, sink, context) {
        this.#text = script.text;
        this.#sink = sink;
        this.#context = context;
        this.#reader = new WordReader(script, context.made ?? new Map(), {
            list: () => this.#substitution(),
            inner: (inner) => new ScriptParser(inner, sink, { nesting: this.#nesting + 1, receiver: this.#simple.current }).parse(),
            canNest: () => this.#canNest(),
        });
        this.#simple = new SimpleCommandReader(this.#reader, sink, (heredoc) => this.#pending.push(heredoc));
        this.#simple.receiver = context.receiver;
    }
    /** Reads all of it; gives the numbers of its pipelines. */
    parse() {
        if (this.#nesting > MAXIMUM_NESTING)
            return [];
        return this.#list(NOWHERE);
    }
    get #nesting() {
        return this.#context.nesting + this.#level;
    }
    #canNest() {
        return this.#nesting < MAXIMUM_NESTING;
    }
    #list(until) {
        const pipelines = [];
        for (;;) {
            this.#blanks();
            const character = this.#text[this.#reader.at];
            if (character === undefined || (character === ')' && this.#open > 0) || this.#isAt(until))
                return pipelines;
            if (character === '\n')
                this.#newline();
            else if (';&|)'.includes(character))
                this.#reader.at += 1;
            else
                for (const pipeline of this.#pipeline())
                    pipelines.push(pipeline);
        }
    }
    #isAt(until) {
        if (until.has(';;') && /^;[;&]/.test(this.#text.slice(this.#reader.at, this.#reader.at + 2)))
            return true;
        const reserved = until.size > 0 ? readReserved(this.#text, this.#reader.at) : '';
        return reserved !== '' && until.has(reserved);
    }
    #pipeline() {
        const all = [...this.#element()];
        let piped = false;
        for (;;) {
            this.#blanks();
            const { at } = this.#reader;
            if (this.#text[at] !== '|' || this.#text[at + 1] === '|')
                break;
            piped = true;
            this.#reader.at += this.#text[at + 1] === '&' ? 2 : 1;
            this.#blanksAndNewlines();
            for (const pipeline of this.#element())
                all.push(pipeline);
        }
        if (piped)
            this.#sink.connect(all);
        return all;
    }
    /** One command of a pipeline. What cannot be one is passed over, a character at least. */
    #element() {
        const { at } = this.#reader;
        if (this.#text[at] === '(')
            return this.#parenthesis();
        const reserved = readReserved(this.#text, at);
        if (reserved === '' || reserved === '[[')
            return this.#simple.read(this.#nesting);
        this.#reader.at += reserved.length;
        if (reserved === 'function') {
            // The body that follows is read as a group of its own.
            this.#blanks();
            this.#reader.word();
            this.#skipEmptyParentheses();
            return [];
        }
        if (!this.#canNest())
            return [];
        if (reserved === 'case')
            return this.#compound(() => this.#case());
        const until = ENDS.get(reserved);
        if (!until)
            return [];
        return this.#compound(() => {
            if (reserved === 'for' || reserved === 'select')
                this.#header();
            const pipelines = this.#list(until);
            this.#reader.at += readReserved(this.#text, this.#reader.at).length;
            return pipelines;
        });
    }
    #parenthesis() {
        // `((` is arithmetic to bash, but a subshell in a subshell to /bin/sh, where commands must not hide.
        this.#reader.at += 1;
        if (!this.#canNest())
            return [];
        return this.#compound(() => this.#untilParenthesis());
    }
    #untilParenthesis() {
        this.#open += 1;
        const pipelines = this.#list(NOWHERE);
        this.#open -= 1;
        if (this.#text[this.#reader.at] === ')')
            this.#reader.at += 1;
        return pipelines;
    }
    /** A compound command with the redirections behind it. */
    #compound(read) {
        this.#level += 1;
        const pipelines = read();
        this.#level -= 1;
        return [...pipelines, ...this.#simple.readRedirections(this.#nesting)];
    }
    /** `$(`, `<(`: what stands in it feeds the command that is read at the moment. */
    #substitution() {
        const { receiver, current } = this.#simple;
        this.#simple.receiver = current;
        this.#level += 1;
        this.#untilParenthesis();
        this.#level -= 1;
        this.#simple.receiver = receiver;
        this.#simple.current = current;
    }
    /** The name and the words of a `for`. */
    #header() {
        this.#simple.current = this.#sink.newPipeline();
        for (;;) {
            this.#blanks();
            const character = this.#text[this.#reader.at];
            if (character === undefined || '\n;&|)'.includes(character))
                return;
            if (readReserved(this.#text, this.#reader.at) === 'do')
                return;
            if (this.#reader.skipArithmetic())
                continue;
            const before = this.#reader.at;
            this.#reader.word();
            if (this.#reader.at === before)
                this.#reader.at += 1;
        }
    }
    #case() {
        const pipelines = [];
        this.#simple.current = this.#sink.newPipeline();
        this.#blanks();
        this.#reader.word();
        this.#blanksAndNewlines();
        if (this.#text.startsWith('in', this.#reader.at))
            this.#reader.at += 2;
        for (;;) {
            this.#blanksAndNewlines();
            if (this.#reader.at >= this.#text.length || this.#text[this.#reader.at] === ')')
                return pipelines;
            if (readReserved(this.#text, this.#reader.at) === 'esac') {
                this.#reader.at += 4;
                return pipelines;
            }
            this.#patterns();
            for (const pipeline of this.#list(CASE_ITEM))
                pipelines.push(pipeline);
            while (';&'.includes(this.#text[this.#reader.at] ?? '-'))
                this.#reader.at += 1;
        }
    }
    /** `(a | b)`, the first parenthesis optional. */
    #patterns() {
        if (this.#text[this.#reader.at] === '(')
            this.#reader.at += 1;
        for (;;) {
            this.#blanksAndNewlines();
            const before = this.#reader.at;
            const character = this.#text[before];
            if (character === undefined)
                return;
            this.#reader.word();
            if (this.#reader.at === before)
                this.#reader.at += 1;
            if (character === ')' || character === ';')
                return;
        }
    }
    #skipEmptyParentheses() {
        this.#blanks();
        if (this.#text.startsWith('()', this.#reader.at))
            this.#reader.at += 2;
    }
    #blanks() {
        this.#reader.at = skipBlanks(this.#text, this.#reader.at);
    }
    #blanksAndNewlines() {
        this.#blanks();
        while (this.#text[this.#reader.at] === '\n') {
            this.#newline();
            this.#blanks();
        }
    }
    /** Behind a line break stand the bodies of the heredocs that the line announced. */
    #newline() {
        this.#reader.at += 1;
        const pending = this.#pending;
        this.#pending = [];
        for (const heredoc of pending) {
            const body = findBody(this.#text, this.#reader.at, heredoc);
            if (this.#sink.readsScript(heredoc.command)) {
                this.#sink.nest(chomp(this.#reader.script.slice(body.start, body.end), heredoc.chomp), heredoc.command);
            }
            else if (!heredoc.quoted) {
                this.#simple.current = heredoc.command.pipeline;
                passExpansions(this.#reader, body.end);
            }
            this.#reader.at = body.next;
        }
    }
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/command-collector.js




/** Gathers the commands of one instruction. */
class CommandCollector {
    #budget;
    #places = [];
    /** Union-find: each pipeline points at one that it is the same as. */
    #same = [];
    constructor(budget) {
        this.#budget = budget;
    }
    newPipeline() {
        return this.#same.push(this.#same.length) - 1;
    }
    connect(pipelines) {
        const [first, ...others] = pipelines;
        if (first === undefined)
            return;
        for (const other of others)
            this.#same[this.#root(other)] = this.#root(first);
    }
    #root(pipeline) {
        let root = pipeline;
        for (let next = this.#same[root]; next !== undefined && next !== root; next = this.#same[root]) {
            this.#same[root] = this.#same[next] ?? next;
            root = next;
        }
        return root;
    }
    reserve() {
        return this.#places.push(undefined) - 1;
    }
    fill(place, command) {
        const { name, words } = reveal(command.words);
        const inner = this.#keep(place, command);
        return name === 'find' ? [...inner, ...this.#fillFind(words, command)] : inner;
    }
    #keep(place, command) {
        if (this.#budget.commands <= 0)
            return [];
        this.#budget.commands -= 1;
        this.#places[place] = command;
        const { name, words } = reveal(command.words);
        const scripts = [innerScript(name, words), ...(readsStandardInput(name, words) ? hereStrings(command) : [])];
        return scripts.flatMap((script) => (script.every(isMade) ? [] : this.#parse(scriptOfWords(script), command)));
    }
    /** What `find` runs, one level of it: a `find` in there has its own ends, which the first one would take for its. */
    #fillFind(words, command) {
        return commandsOfFind(words).flatMap((inner) => {
            const pipeline = this.newPipeline();
            const start = inner[0]?.start ?? command.start;
            const end = inner.at(-1)?.end ?? command.end;
            return [
                pipeline,
                ...this.#keep(this.reserve(), {
                    ...command,
                    start,
                    end,
                    words: inner,
                    assignments: [],
                    redirections: [],
                    pipeline,
                }),
            ];
        });
    }
    readsScript(command) {
        const { name, words } = reveal(command.words);
        return readsStandardInput(name, words);
    }
    nest(script, context) {
        this.#parse({ script, made: new Map() }, context);
    }
    #parse(inner, { receiver, nesting }) {
        this.#budget.inner -= inner.script.text.length;
        if (this.#budget.inner < 0)
            return [];
        return new ScriptParser(inner.script, this, { nesting: nesting + 1, receiver, made: inner.made }).parse();
    }
    /** In the order of the text, pipelines numbered from 0. */
    commands() {
        const numbers = new Map();
        const number = (pipeline) => {
            const root = this.#root(pipeline);
            const known = numbers.get(root) ?? numbers.size;
            numbers.set(root, known);
            return known;
        };
        return this.#places.flatMap((command) => (command ? toCommand(command, number) : []));
    }
}
/** Whether the word is one substitution: what its script says is known to nobody. */
function isMade(word) {
    return word.substitutions.get(0) === word.value.length;
}
/** The words of `<<< word`. */
function hereStrings(command) {
    return command.redirections.filter(({ operator }) => operator.endsWith('<<<')).map(({ target }) => [target]);
}
function reveal(words) {
    const index = lookThrough(words.map(({ value }) => value), (at) => programName(words[at]));
    return { name: programName(words[index]), words: words.slice(index + 1) };
}
/** The last component of a program's path. */
function programName(word) {
    return word ? word.value.slice(word.slash + 1) : '';
}
function toCommand(command, number) {
    const { name, words } = reveal(command.words);
    const pipeline = number(command.pipeline);
    return {
        name,
        words: words.map(toWord),
        assignments: command.assignments,
        redirections: command.redirections.map(({ operator, target }) => ({ operator, target: target.value })),
        pipeline,
        ...(command.receiver === undefined ? {} : { substitutionOf: number(command.receiver) }),
        region: command.script.region(command.start, command.end),
    };
}
function toWord(word) {
    return { value: word.value, dynamic: word.dynamic, region: word.script.region(word.start, word.end) };
}

;// CONCATENATED MODULE: ./lib/dockerfile/shell/instruction-commands.js









const WITH_COMMANDS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);
/** The commands that an instruction runs, in the build or in the container. `posix`: whether shell form goes to a POSIX shell. */
function commandsOf(statement, posix, budget) {
    if (!WITH_COMMANDS.has(statement.keyword))
        return [];
    const collector = new CommandCollector(budget);
    if (statement.exec)
        collectExec(statement, collector);
    else if (posix)
        collectShell(statement, collector);
    return collector.commands();
}
/** Exec form: no shell, so nothing is expanded, unless the program is one. */
function collectExec(statement, collector) {
    const script = statement.arguments;
    const words = execItemSpans(script.text).map(({ start, end }) => execWord(script, start, end));
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last)
        return;
    const pipeline = collector.newPipeline();
    const parsed = {
        script,
        start: first.start,
        end: last.end,
        words,
        assignments: [],
        redirections: [],
        pipeline,
        receiver: undefined,
        nesting: 0,
    };
    collector.fill(collector.reserve(), parsed);
}
const JSON_PIECE = /\\u[0-9a-fA-F]{4}|\\.|[^\\]+/gs;
function execWord(script, start, end) {
    const word = new WordBuilder(script, start);
    for (const { 0: piece, index } of script.text.slice(start + 1, end - 1).matchAll(JSON_PIECE)) {
        const text = piece.startsWith('\\') ? JSON.parse(`"${piece}"`) : piece;
        word.literal(String(text), start + 1 + index);
    }
    return word.build(end);
}
function collectShell(statement, collector) {
    const script = statement.keyword === 'HEALTHCHECK' ? healthcheckScript(statement) : statement.arguments;
    const [heredoc] = statement.heredocs;
    if (!heredoc) {
        read(script, collector);
        return;
    }
    if (!isHeredocAlone(script.text)) {
        read(withBodies(statement), collector);
        return;
    }
    const body = chomp(heredoc.body.content, heredoc.start.chomp);
    read(body.text.startsWith('#!') ? scriptOfFile(body) : body, collector);
}
function read(script, collector) {
    new ScriptParser(script, collector, { nesting: 0, receiver: undefined }).parse();
}
/** What stands behind CMD; nothing for NONE. */
function healthcheckScript({ words, arguments: content }) {
    const type = words[0] ?? '';
    return type.toUpperCase() === 'CMD' ? content.slice(skipSpace(content.text, type.length)) : content.slice(0, 0);
}
/** `RUN <<EOF` alone: BuildKit runs the body itself. */
function isHeredocAlone(text) {
    try {
        return readHeredocStart(text) !== undefined;
    }
    catch {
        return false;
    }
}
/** A heredoc that another command reads goes to the shell as it stands: line, bodies, delimiters. */
function withBodies({ arguments: line, heredocs }) {
    const builder = new MappedTextBuilder();
    builder.append(line);
    for (const { start, body } of heredocs) {
        builder.appendFree('\n');
        builder.append(body.content);
        builder.appendFree(start.name);
    }
    return builder.build();
}
/** A body with `#!` is run as a file: its commands are known when the interpreter is a shell, else only the interpreter's own is. */
function scriptOfFile(body) {
    const newline = body.text.indexOf('\n');
    const end = newline < 0 ? body.text.length : newline;
    return isPosixShell(body.text
        .slice(2, end)
        .trim()
        .split(/[ \t]+/))
        ? body
        : body.slice(2, end);
}

;// CONCATENATED MODULE: ./lib/dockerfile/stage-builder.js






/** Sorts instructions into stages, from top to bottom, with what variables and SHELL are at each of them. */
class StageBuilder {
    #source;
    #text;
    #facts;
    #expander;
    #shellBudget = { commands: 50_000, inner: 4 * 1024 * 1024 };
    #global;
    #globalArguments = [];
    #stages = [];
    /** The last stage of each name. */
    #byName = new Map();
    #remarks = [];
    constructor(source, text, facts) {
        this.#source = source;
        this.#text = text;
        this.#facts = facts;
        this.#expander = new Expander(source.escape);
        this.#global = Scope.global(predefinedArguments(facts));
    }
    add(statement) {
        if (statement.keyword === 'FROM')
            this.#begin(statement);
        else
            this.#append(statement, this.#stages.at(-1));
        if (statement.trigger && !KEYWORDS.has(statement.trigger.keyword)) {
            this.#remarks.push({ message: 'ONBUILD holds no known instruction', region: statement.region });
        }
        if (!this.#expander.refused)
            return;
        this.#expander.refused = false;
        const message = `A substitution in ${statement.keyword} is one that Docker refuses, or needs a variable that is not set`;
        this.#remarks.push({ message, region: statement.region });
    }
    finish() {
        if (this.#shellBudget.commands <= 0 || this.#shellBudget.inner < 0) {
            this.#remarks.push({
                message: 'There are more shell commands than are looked at',
                region: { startLine: 1, endLine: this.#source.lines.length },
            });
        }
        return { globalArguments: this.#globalArguments, stages: this.#stages.map(toStage), remarks: this.#remarks };
    }
    #append(statement, stage) {
        const instruction = this.#instruction(statement, this.#expand(statement, stage?.scope ?? this.#global, stage !== undefined), stage);
        if (!stage) {
            this.#globalArguments.push(instruction);
            return;
        }
        stage.instructions.push(instruction);
        if (statement.keyword === 'SHELL')
            stage.posix = isPosixShell(statement.words);
    }
    #begin(statement) {
        const index = this.#stages.length;
        const expansion = this.#expand(statement, this.#global, false);
        const written = statement.words[0] ?? '';
        const name = statement.words[2]?.toLowerCase();
        const parent = this.#parent(written);
        const base = parent ? { kind: 'stage', stage: parent.index } : this.#base(written);
        const stage = {
            index,
            name,
            base,
            from: this.#instruction(statement, expansion, undefined, index),
            instructions: [],
            scope: parent?.scope.inherit() ?? (base.kind === 'scratch' ? Scope.scratch() : Scope.image()),
            posix: parent?.posix ?? initialShell(base, this.#source.escape, this.#platformOf(statement)) === 'posix',
        };
        this.#stages.push(stage);
        if (name !== undefined)
            this.#byName.set(name, stage);
        if (expansion.expanded !== undefined && base.kind === 'unknown') {
            this.#remarks.push({ message: 'FROM names nothing, since its variables are empty', region: statement.region });
        }
    }
    #parent(written) {
        const reference = this.#expander.word(written, this.#global.lookup);
        return reference === undefined ? undefined : this.#byName.get(reference.toLowerCase());
    }
    #base(written) {
        const reference = this.#expander.word(written, this.#global.lookup);
        if (reference === 'scratch')
            return { kind: 'scratch' };
        return reference === undefined || reference === ''
            ? { kind: 'unknown', written }
            : { kind: 'image', reference, written };
    }
    #platformOf(statement) {
        const flag = statement.flags.find(({ name }) => name === 'platform')?.value;
        return flag === undefined ? this.#facts.platform : this.#expander.word(flag, this.#global.lookup);
    }
    #expand(statement, scope, inStage) {
        return expandStatement(statement, {
            scope,
            expander: this.#expander,
            facts: this.#facts,
            global: inStage ? this.#global.lookup : undefined,
        });
    }
    #instruction(statement, expansion, stage, index = stage?.index ?? -1) {
        const { keyword, region, flags, exec, trigger } = statement;
        return {
            keyword,
            region,
            text: this.#slice(region),
            flags,
            arguments: statement.arguments.text,
            ...expansion,
            ...(exec ? { exec } : {}),
            heredocs: statement.heredocs.map(({ start, body }) => ({
                ...start,
                content: body.content.text,
                region: { startLine: body.startLine, endLine: body.endLine },
            })),
            commands: commandsOf(statement, stage?.posix ?? true, this.#shellBudget),
            ...(trigger
                ? { onbuild: this.#instruction(trigger, { pairs: toPairs(trigger, [], this.#expander) }, stage) }
                : {}),
            stage: index,
        };
    }
    /** The lines of a region without the last line break. */
    #slice(region) {
        const { lines } = this.#source;
        return this.#text
            .slice(lines[region.startLine - 1]?.start ?? 0, lines[region.endLine - 1]?.end ?? 0)
            .replace(/\r?\n$/, '');
    }
}
function toStage(stage) {
    const { index, name, from, base, instructions } = stage;
    const region = { startLine: from.region.startLine, endLine: (instructions.at(-1) ?? from).region.endLine };
    return { index, ...(name === undefined ? {} : { name }), from, base, instructions, region };
}

;// CONCATENATED MODULE: ./lib/dockerfile/stages.js

/** Index of the stage that a build of `target` makes: by name, else by number as Podman and Buildah allow; without one, the last. */
function findTarget(stages, target, uri) {
    if (target === undefined || target === '')
        return stages.length - 1;
    const wanted = target.toLowerCase();
    const named = stages.findLastIndex((stage) => stage.name === wanted);
    if (named >= 0)
        return named;
    const number = /^\d{1,6}$/.test(target) ? Number(target) : -1;
    if (number >= 0 && number < stages.length)
        return number;
    const names = stages.flatMap((stage) => stage.name ?? []);
    throw new configuration_error/* ConfigurationError */.j('target-unknown', 'no stage has the name or number that was given as target', names.length > 0
        ? `Choose one of the stages ${shortList(names)}.`
        : 'No stage has a name: add AS NAME to a FROM, or leave target out.', { location: { kind: 'file', uri } });
}
function shortList(names) {
    return names.length > 20 ? `${names.slice(0, 20).join(', ')} and ${names.length - 20} more` : names.join(', ');
}
/** The stage and those that it builds on, the one that starts from an external image first. A stage only builds on earlier ones. */
function chainOf(stages, target) {
    const chain = [];
    for (let index = target; index !== undefined; index = parentOf(stages[index]?.base))
        chain.push(index);
    return chain.toReversed();
}
function parentOf(base) {
    return base?.kind === 'stage' ? base.stage : undefined;
}

;// CONCATENATED MODULE: ./lib/dockerfile/directives.js

const NAMES = new Set(['syntax', 'escape', 'check']);
const directives_NAME = /^([a-zA-Z][a-zA-Z0-9]*)[\t\f ]*=/;
/** Reads directives from the top of a file until the first line that is none. */
class DirectiveReader {
    #comment;
    #seen = new Set();
    #done = false;
    constructor(comment = '#') {
        this.#comment = comment;
    }
    get done() {
        return this.#done;
    }
    /** `duplicate` when the same directive stood above already, which BuildKit refuses. */
    take(text) {
        if (this.#done)
            return undefined;
        const directive = text.startsWith(this.#comment) ? readDirective(text.slice(this.#comment.length)) : undefined;
        if (!directive) {
            this.#done = true;
            return undefined;
        }
        if (this.#seen.has(directive.name))
            return 'duplicate';
        this.#seen.add(directive.name);
        return directive;
    }
}
function readDirective(comment) {
    const text = comment.slice(skipSpace(comment, 0));
    const match = directives_NAME.exec(text);
    const name = match?.[1]?.toLowerCase();
    if (!match || name === undefined || !NAMES.has(name))
        return undefined;
    const rest = text.slice(match[0].length);
    if (rest === '')
        return undefined;
    // A value of blanks alone is its last blank, as the lazy expression in BuildKit has it.
    return { name, value: trimBlanks(rest) || rest.slice(-1) };
}
function trimBlanks(text) {
    let start = 0;
    let end = text.length;
    while (start < end && '\t\f\r '.includes(text[start] ?? ''))
        start += 1;
    while (end > start && '\t\f\r '.includes(text[end - 1] ?? ''))
        end -= 1;
    return text.slice(start, end);
}
/**
 * `syntax` and `check` as the builder looks for them before it parses: a line with `#!` on top is passed over, blanks before `#` are not, and `syntax`
 * is also found behind `//` and in a JSON object. The value ends at the first space.
 */
function detectDirective(name, text, lines) {
    const body = lines[0]?.text.startsWith('#!') ? lines.slice(1) : lines;
    const found = findDirective(name, body, '#');
    if (found !== undefined || name === 'check')
        return found;
    return findDirective(name, body, '//') ?? syntaxOfJson(text.slice(body[0]?.start ?? text.length));
}
function findDirective(name, lines, comment) {
    const reader = new DirectiveReader(comment);
    for (const line of lines) {
        const directive = reader.take(line.text);
        if (directive === undefined || directive === 'duplicate')
            return undefined;
        if (directive.name === name)
            return directive.value.split(' ', 1)[0];
    }
    return undefined;
}
function syntaxOfJson(text) {
    if (!/^\s*\{/.test(text))
        return undefined;
    try {
        const value = JSON.parse(text);
        const syntax = typeof value === 'object' && value !== null && Object.hasOwn(value, 'syntax')
            ? Object.entries(value).find(([key]) => key === 'syntax')?.[1]
            : undefined;
        return typeof syntax === 'string' ? syntax : undefined;
    }
    catch {
        return undefined;
    }
}
const OFFICIAL_FRONTEND = /^(?:docker\.io\/|registry-1\.docker\.io\/|index\.docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@].*)?$/;
/** Whether a `# syntax=` names Docker's own frontend, whose instructions are those that we know. */
function isOfficialFrontend(reference) {
    return OFFICIAL_FRONTEND.test(reference);
}

;// CONCATENATED MODULE: ./lib/dockerfile/line-reader.js


/** Puts the lines of a Dockerfile together, from top to bottom. */
class LineReader {
    #lines;
    #text;
    #next = 0;
    #continues = continuesWith('\\');
    /** Numbers of the comment lines, each with whether it stands inside an instruction. */
    comments = new Map();
    constructor(lines, text) {
        this.#lines = lines;
        this.#text = text;
    }
    set escape(escaper) {
        this.#continues = continuesWith(escaper);
    }
    /** The number of the line read last; 0 before the first. */
    get line() {
        return this.#next;
    }
    /** The next instruction. `onTop` sees every line that could start one, before it is joined: the place for parser directives. */
    next(onTop) {
        for (let line = this.#take(); line; line = this.#take()) {
            const start = skipSpace(line.text, 0);
            onTop(line, line.text.slice(start));
            if (line.text[start] === '#')
                this.comments.set(line.number, { inside: false });
            else if (start < line.text.length)
                return this.#join(line, start);
        }
        return undefined;
    }
    #join(first, start) {
        const builder = new MappedTextBuilder();
        let open = this.#add(builder, first, start);
        while (open) {
            const line = this.#take();
            if (!line)
                break;
            const from = skipSpace(line.text, 0);
            if (line.text[from] === '#')
                this.comments.set(line.number, { inside: true });
            else if (from < line.text.length)
                open = this.#add(builder, line, 0);
        }
        return { content: builder.build(), startLine: first.number, endLine: this.line };
    }
    /** Adds the line without its continuation character; says whether it had one. */
    #add(builder, line, start) {
        const end = this.#continues(line.text, start);
        builder.appendLine(line.text.slice(start, end), line.number, start + 1);
        return end !== undefined;
    }
    /** The lines up to the delimiter; undefined when it never comes. */
    heredoc(start) {
        const builder = new MappedTextBuilder();
        const startLine = this.line + 1;
        for (let line = this.#take(); line; line = this.#take()) {
            const candidate = start.chomp ? line.text.replace(/^\t+/, '') : line.text;
            if (candidate === start.name) {
                return { content: builder.build(), startLine, endLine: line.number - 1 };
            }
            builder.appendLine(this.#text.slice(line.start, line.end), line.number, 1);
        }
        return undefined;
    }
    #take() {
        const line = this.#lines[this.#next];
        if (line)
            this.#next += 1;
        return line;
    }
}
/** Gives the index of the continuation character, blanks behind it allowed; undefined when the line ends there. An escape character before it takes its meaning away. */
function continuesWith(escaper) {
    return (text, start) => {
        let at = text.length;
        while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t'))
            at -= 1;
        if (at === start || text[at - 1] !== escaper)
            return undefined;
        return at - 1 > start && text[at - 2] === escaper ? undefined : at - 1;
    };
}

;// CONCATENATED MODULE: ./lib/dockerfile/lines.js
/** BuildKit reads lines into a buffer of this many bytes and gives up on a longer one. */
const MAXIMUM_LINE_BYTES = 65_535;
const BYTE_ORDER_MARK = '\ufeff';
/** The lines of a file. A line break at the very end starts no further line. */
function splitLines(text) {
    const lines = [];
    let start = 0;
    while (start < text.length) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline + 1;
        const from = start === 0 && text.startsWith(BYTE_ORDER_MARK) ? 1 : start;
        let last = end;
        while (last > from && (text[last - 1] === '\n' || text[last - 1] === '\r'))
            last -= 1;
        lines.push({ number: lines.length + 1, start: from, end, text: text.slice(from, last) });
        start = end;
    }
    return lines;
}
/** Whether BuildKit would refuse the line for its length. */
function isTooLong(line, text) {
    const length = line.end - line.start;
    if (length * 3 <= MAXIMUM_LINE_BYTES)
        return false;
    const raw = text.slice(line.start, line.end);
    return Buffer.byteLength(raw.endsWith('\n') ? raw.slice(0, -1) : raw) > MAXIMUM_LINE_BYTES;
}

;// CONCATENATED MODULE: ./lib/dockerfile/flags.js

/** Takes the leading `--flag` words off an instruction's arguments. A bare `--` ends them and is dropped. */
function scanFlags(text, start, escaper) {
    const flags = [];
    let at = start;
    for (;;) {
        // BuildKit goes by bytes here, so that a no-break space is the start of an argument.
        while (isBlank(text[at]))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, end: at };
        const word = scanWord(text, at, escaper);
        at = word.end;
        if (word.value === '--')
            return { flags, end: at };
        flags.push(word.value);
    }
}
function scanWord(text, start, escaper) {
    let value = '';
    let quote = '';
    let at = start;
    for (; at < text.length; at += 1) {
        const character = text[at] ?? '';
        if (quote === '' && isSpace(character))
            break;
        if (quote === '' && (character === '"' || character === "'"))
            quote = character;
        else if (character === quote)
            quote = '';
        else if (character !== escaper)
            value += character;
        else if (at + 1 < text.length) {
            at += 1;
            value += text[at];
        }
    }
    return { value, end: at };
}
function toFlag(word) {
    const equals = word.indexOf('=');
    return equals < 0 ? { name: word.slice(2) } : { name: word.slice(2, equals), value: word.slice(equals + 1) };
}

;// CONCATENATED MODULE: ./lib/dockerfile/pairs.js

/** Splits at white space outside quotes. */
function splitQuoted(text, escaper) {
    const words = [];
    let at = 0;
    for (;;) {
        while (at < text.length && isSpace(text[at]))
            at += 1;
        if (at >= text.length)
            return words;
        const end = endOfQuotedWord(text, at, escaper);
        // An escape character at the very end escapes nothing and is dropped.
        const lone = end === text.length && endsInLoneEscape(text, at, escaper);
        const word = text.slice(at, lone ? end - 1 : end);
        if (word !== '')
            words.push({ text: word, start: at });
        at = end;
    }
}
function endOfQuotedWord(text, start, escaper) {
    let quote = '';
    for (let at = start; at < text.length; at += 1) {
        const character = text[at] ?? '';
        if (quote === '' && isSpace(character))
            return at;
        if (character === escaper && quote !== "'")
            at += 1;
        else if (character === quote)
            quote = '';
        else if (quote === '' && (character === '"' || character === "'"))
            quote = character;
    }
    return text.length;
}
function endsInLoneEscape(text, start, escaper) {
    let quote = '';
    for (let at = start; at < text.length; at += 1) {
        const character = text[at] ?? '';
        if (character === escaper && quote !== "'") {
            if (at + 1 === text.length)
                return true;
            at += 1;
        }
        else if (character === quote)
            quote = '';
        else if (quote === '' && (character === '"' || character === "'"))
            quote = character;
    }
    return false;
}
/** The pairs of ENV and LABEL: `key value with blanks`, or `key=value …`. A word without `=` in the second form, or a lone key, is undefined: Docker refuses it. */
function readPairs(text, escaper) {
    const words = splitQuoted(text, escaper);
    const first = words[0];
    if (!first)
        return [];
    if (!first.text.includes('='))
        return readOldPair(text);
    const pairs = [];
    for (const word of words) {
        const pair = readPair(word);
        if (pair.value === undefined)
            return undefined;
        pairs.push(pair);
    }
    return pairs;
}
function readOldPair(text) {
    let end = 0;
    while (end < text.length && !isBlank(text[end]))
        end += 1;
    if (end === text.length)
        return undefined;
    let start = end;
    while (isBlank(text[start]))
        start += 1;
    return [{ key: text.slice(0, end), value: text.slice(start), start: 0, end: text.length }];
}
/** The variables that ARG declares, each with a default or without. */
function readDeclarations(text, escaper) {
    return splitQuoted(text, escaper).map(readPair);
}
function readPair(word) {
    const equals = word.text.indexOf('=');
    const place = { start: word.start, end: word.start + word.text.length };
    if (equals < 0)
        return { key: word.text, ...place };
    return { key: word.text.slice(0, equals), value: word.text.slice(equals + 1), ...place };
}

;// CONCATENATED MODULE: ./lib/dockerfile/statement.js





/** Splits one logical line. A complaint is what BuildKit's parser refuses at this point already. */
function readStatement(content, region, escaper, isTrigger = false) {
    const { text } = content;
    const end = skipSpaceBack(text, 0, text.length);
    const start = skipSpace(text, 0, end);
    let keywordEnd = start;
    while (keywordEnd < end && !isBlank(text[keywordEnd]))
        keywordEnd += 1;
    const keyword = toKeyword(text.slice(start, keywordEnd));
    if (isTrigger && keyword === 'ONBUILD')
        return { problem: 'ONBUILD stands behind ONBUILD', remedy: 'Write ONBUILD once' };
    const scan = scanFlags(text.slice(0, end), keywordEnd, escaper);
    const from = skipSpace(text, scan.end, end);
    const rest = content.slice(from, end);
    const shaped = shape(keyword, rest, region, escaper);
    if ('problem' in shaped)
        return shaped;
    return { keyword, region, flags: scan.flags.map(toFlag), arguments: rest, heredocs: [], ...shaped };
}
function shape(keyword, rest, region, escaper) {
    const { text } = rest;
    switch (KEYWORDS.get(keyword)?.shape) {
        case 'words':
            return { words: splitBlanks(text), pairs: [] };
        case 'whole':
            return { words: text === '' ? [] : [text], pairs: [] };
        case 'exec-or-whole':
            return shapeExec(keyword, readExecForm(text), text === '' ? [] : [text]);
        case 'exec-or-words':
            return shapeExec(keyword, readExecForm(text), splitBlanks(text));
        case 'healthcheck':
            return shapeHealthcheck(text);
        case 'pairs':
            return shapePairs(keyword, text, escaper);
        case 'declarations': {
            const pairs = readDeclarations(text, escaper);
            return { words: pairs.map((pair) => (pair.value === undefined ? pair.key : `${pair.key}=${pair.value}`)), pairs };
        }
        case 'trigger':
            return shapeTrigger(rest, region, escaper);
        default:
            return { words: [], pairs: [] };
    }
}
function shapeExec(keyword, form, words) {
    if (form.kind === 'exec')
        return { words: form.items, exec: form.items, pairs: [] };
    if (form.kind === 'shell')
        return { words, pairs: [] };
    return {
        problem: `the array of ${keyword} holds something other than strings`,
        remedy: 'Put every item of the array in double quotes',
    };
}
function shapeHealthcheck(text) {
    let end = 0;
    while (end < text.length && !isBlank(text[end]))
        end += 1;
    if (end === 0)
        return { words: [], pairs: [] };
    const command = text.slice(skipSpace(text, end));
    const shaped = shapeExec('HEALTHCHECK', readExecForm(command), command === '' ? [] : [command]);
    return 'problem' in shaped ? shaped : { ...shaped, words: [text.slice(0, end), ...shaped.words] };
}
function shapePairs(keyword, text, escaper) {
    const pairs = readPairs(text, escaper);
    if (pairs)
        return { words: pairs.flatMap((pair) => [pair.key, pair.value ?? '']), pairs };
    return {
        problem: `${keyword} has a word that is no key=value pair`,
        remedy: `Write ${keyword} key=value, and put values with blanks in quotes`,
    };
}
function shapeTrigger(rest, region, escaper) {
    if (rest.text === '')
        return { words: [], pairs: [] };
    const trigger = readStatement(rest, region, escaper, true);
    if ('problem' in trigger)
        return trigger;
    return { words: [trigger.keyword, ...trigger.words], pairs: [], trigger };
}
/** Splits at ASCII blanks; quotes mean nothing here. */
function splitBlanks(text) {
    return text === '' ? [] : text.split(/[\t\v\f\r ]+/);
}
/** The statement that heredocs of this one belong to: RUN, COPY or ADD in shell form, also behind ONBUILD. */
function heredocHolder(statement) {
    const holder = statement.trigger ?? statement;
    return KEYWORDS.get(holder.keyword)?.heredocs && !holder.exec ? holder : undefined;
}
function withHeredocs(statement, heredocs, region) {
    const { trigger } = statement;
    if (trigger)
        return { ...statement, region, heredocs, trigger: { ...trigger, region, heredocs } };
    return { ...statement, region, heredocs };
}

;// CONCATENATED MODULE: ./lib/dockerfile/statements.js






/** Reads all instructions. `frontend` overrides `# syntax=`, as the build argument BUILDKIT_SYNTAX does. */
function readSource(text, refuse, frontend) {
    const lines = splitLines(text);
    const long = lines.find((line) => isTooLong(line, text));
    if (long)
        refuse({
            problem: 'the line is longer than 65535 bytes, which Docker refuses',
            remedy: 'Break the line with a backslash',
        }, lineRegion(long.number));
    return new SourceReader(lines, text, refuse).read(frontend);
}
class SourceReader {
    #lines;
    #text;
    #refuse;
    #reader;
    #directives = new DirectiveReader();
    #statements = [];
    #escape = '\\';
    #escapeIsSet = false;
    constructor(lines, text, refuse) {
        this.#lines = lines;
        this.#text = text;
        this.#refuse = refuse;
        this.#reader = new LineReader(lines, text);
    }
    read(frontend) {
        for (let line = this.#nextLine(); line; line = this.#nextLine()) {
            this.#statements.push(this.#statement(line));
        }
        const syntax = detectDirective('syntax', this.#text, this.#lines);
        const check = detectDirective('check', this.#text, this.#lines);
        return {
            statements: this.#statements,
            directives: {
                ...(syntax === undefined ? {} : { syntax }),
                ...(this.#escapeIsSet ? { escape: this.#escape } : {}),
                ...(check === undefined ? {} : { check }),
            },
            escape: this.#escape,
            official: isOfficialFrontend(frontend ?? syntax ?? 'docker/dockerfile'),
            lines: this.#lines,
            comments: this.#reader.comments,
        };
    }
    #nextLine() {
        return this.#reader.next((line, trimmed) => this.#directive(line, trimmed));
    }
    #directive(line, text) {
        const directive = this.#directives.take(text);
        if (directive === 'duplicate') {
            this.#refuse({ problem: 'the same parser directive stands here a second time', remedy: 'Keep one of them' }, lineRegion(line.number));
        }
        if (directive?.name !== 'escape')
            return;
        if (directive.value !== '\\' && directive.value !== '`') {
            this.#refuse({
                problem: 'the escape directive is neither a backslash nor a backtick',
                remedy: 'Write # escape=\\ or # escape=`',
            }, lineRegion(line.number));
        }
        this.#escape = directive.value;
        this.#escapeIsSet = true;
        this.#reader.escape = directive.value;
    }
    #statement(line) {
        const region = { startLine: line.startLine, endLine: line.endLine };
        const statement = readStatement(line.content, region, this.#escape);
        if ('problem' in statement)
            this.#refuse(statement, region);
        const holder = heredocHolder(statement);
        if (!holder || !line.content.text.includes('<<'))
            return statement;
        const heredocs = this.#starts(line.content.text, holder.keyword, region).map((start) => this.#heredoc(start, holder.keyword, region));
        return heredocs.length === 0
            ? statement
            : withHeredocs(statement, heredocs, { ...region, endLine: this.#reader.line });
    }
    #starts(text, keyword, region) {
        try {
            return heredocsOf(text);
        }
        catch (error) {
            if (!(error instanceof SubstitutionError))
                throw error;
            return this.#refuse({
                problem: `the delimiter of a heredoc of ${keyword} has a quote or a substitution that does not end`,
                remedy: 'Write a plain word behind <<',
            }, region);
        }
    }
    #heredoc(start, keyword, region) {
        const body = this.#reader.heredoc(start);
        if (body)
            return { start, body };
        return this.#refuse({
            problem: `a heredoc of ${keyword} does not end`,
            remedy: 'Write its delimiter alone on a line, without blanks around it',
        }, region);
    }
}
function lineRegion(line) {
    return { startLine: line, endLine: line };
}

;// CONCATENATED MODULE: ./lib/dockerfile/unparsable.js

function refuseIn(uri) {
    return (complaint, region) => {
        throw new configuration_error/* ConfigurationError */.j('dockerfile-unparsable', complaint.problem, `${complaint.remedy}.`, {
            location: { kind: 'file', uri, region },
        });
    };
}

;// CONCATENATED MODULE: ./lib/dockerfile/parse.js








/** UTF-16 code units. Nobody writes so much; a parser of somebody else's text needs an end. */
const LONGEST_FILE = 4 * 1024 * 1024;
/**
 * Parses a Dockerfile with the meaning that BuildKit's frontend gives it.
 * Throws ConfigurationError with the place: `dockerfile-empty`, `dockerfile-unparsable`, `target-unknown`.
 */
function parseDockerfile(text, uri, options = {}) {
    const refuse = refuseIn(uri);
    refuseForeign(text, refuse);
    const buildArguments = new Map(Object.entries(options.buildArguments ?? {}));
    const source = readSource(text, refuse, buildArguments.get('BUILDKIT_SYNTAX'));
    if (source.statements.length === 0)
        throw emptyError(uri);
    const { known, foreign } = checkAll(source, refuse);
    const facts = { buildArguments, platform: options.platform, stage: targetName(known, options.target) };
    const builder = new StageBuilder(source, text, facts);
    for (const statement of known)
        builder.add(statement);
    const { globalArguments, stages, remarks } = builder.finish();
    const target = findTarget(stages, options.target, uri);
    const instructions = [...globalArguments, ...stages.flatMap((stage) => [stage.from, ...stage.instructions])];
    const { pragmas, misspelt } = findPragmas(source.lines, source.comments, instructions);
    return {
        uri,
        directives: source.directives,
        escape: source.escape,
        globalArguments,
        stages,
        target,
        chain: chainOf(stages, target),
        pragmas,
        remarks: [...foreign, ...remarks, ...misspelt].sort((a, b) => a.region.startLine - b.region.startLine),
    };
}
/** What is no text at all is said as such, instead of as an unknown instruction. */
function refuseForeign(text, refuse) {
    const nul = text.indexOf('\0');
    if (nul >= 0) {
        const line = text.slice(0, nul).split('\n').length;
        refuse({ problem: 'the file has a NUL byte, so it is no text', remedy: 'Name a Dockerfile, saved as UTF-8' }, { startLine: line, endLine: line });
    }
    if (text.length > LONGEST_FILE) {
        refuse({ problem: 'the file is longer than four million characters', remedy: 'Name a Dockerfile' }, { startLine: 1, endLine: 1 });
    }
}
function emptyError(uri) {
    const location = { kind: 'file', uri };
    return new configuration_error/* ConfigurationError */.j('dockerfile-empty', 'the Dockerfile has no instructions', 'Write at least a FROM.', {
        location,
    });
}
/** Refuses what BuildKit refuses. What only another frontend can know is kept out and remarked on. */
function checkAll(source, refuse) {
    const known = [];
    const foreign = [];
    let started = false;
    for (const statement of source.statements) {
        const { keyword, region } = statement;
        if (!source.official && !KEYWORDS.has(keyword)) {
            foreign.push({ message: 'An instruction of the frontend that # syntax= names was passed over', region });
            continue;
        }
        const complaint = checkStatement(statement);
        if (complaint)
            refuse(complaint, region);
        started ||= keyword === 'FROM';
        if (!started && keyword !== 'ARG')
            refuse({
                problem: `${keyword} stands before the first FROM`,
                remedy: 'Move it behind a FROM: only ARG may stand before',
            }, region);
        known.push(statement);
    }
    const first = source.statements[0];
    if (!started && first)
        refuse({ problem: 'the Dockerfile has no FROM', remedy: 'Begin a stage with FROM' }, first.region);
    return { known, foreign };
}
function targetName(statements, target) {
    return target || statements.findLast((statement) => statement.keyword === 'FROM')?.words[2]?.toLowerCase();
}

;// CONCATENATED MODULE: ./lib/host/git.js


/**
 * Only plumbing is called, which runs no hook, pager, filter or text conversion. A home of its own keeps other configuration out and says that
 * the workspace may be read even where it belongs to another user, as in container jobs.
 */
async function openGit(host, folder = host.workspace) {
    const program = await host.which('git');
    if (program === undefined)
        return async () => undefined;
    const home = await host.temporaryFolder();
    await (0,promises_.writeFile)((0,external_node_path_.join)(home, '.gitconfig'), '[safe]\n\tdirectory = *\n');
    const environment = {
        PATH: host.environment['PATH'] ?? '',
        HOME: home,
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        // A path is a path, whatever characters it has; and what a partial clone lacks is not fetched behind our back.
        GIT_LITERAL_PATHSPECS: '1',
        GIT_NO_LAZY_FETCH: '1',
        // The repository's own configuration could name a program to ask what has changed.
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.fsmonitor',
        GIT_CONFIG_VALUE_0: 'false',
    };
    return async (...args) => {
        const options = { cwd: folder, environment, deadline: 30 };
        const result = await host.run(program, args, options).catch(() => undefined);
        return result?.exitCode === 0 ? result.stdout : undefined;
    };
}

;// CONCATENATED MODULE: ./lib/host/workspace.js





/** Files larger than this are not read as text: no Dockerfile or policy comes near it. */
const MAX_TEXT = 4 * 1024 * 1024;
/** A folder without git is walked; past this many entries it is not a project folder. */
const MAX_WALKED = 200_000;
/** The path as reports name it: relative to the workspace, with forward slashes. */
function toUri(host, path) {
    const full = (0,external_node_path_.resolve)(host.workspace, path);
    const plain = (0,external_node_path_.relative)(host.workspace, full);
    // The workspace may be named by a symbolic link, and the path by what the link leads to, or the other way round.
    const real = isOutside(plain) ? (0,external_node_path_.relative)(realPath(host.workspace), realPath(full)) : plain;
    return (isOutside(real) ? plain : real).split(external_node_path_.sep).join('/') || '.';
}
function isOutside(path) {
    return (0,external_node_path_.isAbsolute)(path) || path.split(external_node_path_.sep)[0] === '..';
}
/** Without symbolic links, as far as it exists. */
function realPath(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        const parent = (0,external_node_path_.dirname)(path);
        return parent === path ? path : (0,external_node_path_.join)(realPath(parent), (0,external_node_path_.basename)(path));
    }
}
async function kindOf(host, uri) {
    try {
        const found = await (0,promises_.stat)((0,external_node_path_.resolve)(host.workspace, uri));
        return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    }
    catch {
        return 'missing';
    }
}
/** Text of a workspace file, or undefined when it is not there. Anything else that keeps it from being read is an error of the user's. */
async function readText(host, uri, role) {
    const kind = await kindOf(host, uri);
    if (kind === 'missing')
        return undefined;
    const location = { kind: 'file', uri };
    if (kind !== 'file') {
        const what = kind === 'folder' ? 'a folder' : 'not a regular file';
        throw new configuration_error/* ConfigurationError */.j('not-a-file', `the ${role} is ${what}`, 'Give the path of a file.', { location });
    }
    const path = (0,external_node_path_.resolve)(host.workspace, uri);
    if ((await (0,promises_.stat)(path)).size > MAX_TEXT) {
        throw new configuration_error/* ConfigurationError */.j('file-too-large', `the ${role} is larger than 4 MiB`, 'Give a text file.', {
            location,
        });
    }
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        const why = 'Check its permissions.';
        throw new configuration_error/* ConfigurationError */.j('file-unreadable', `the ${role} cannot be read`, why, { location, cause });
    }
}
async function trackedFiles(host, folder) {
    const git = await openGit(host, folder);
    // Relative to the folder that git runs in, so that it does not matter by which links that was reached.
    const listed = await git('ls-files', '-z');
    return listed?.split('\0').filter((name) => name !== '');
}
async function isFile(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() ?? false;
}
async function walk(folder) {
    const found = [];
    const pending = [''];
    for (let here = pending.pop(); here !== undefined && found.length < MAX_WALKED; here = pending.pop()) {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(folder, here), { withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const path = here === '' ? entry.name : `${here}/${entry.name}`;
            if (entry.isDirectory() && entry.name !== '.git')
                pending.push(path);
            else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile((0,external_node_path_.join)(folder, path)))))
                found.push(path);
        }
    }
    return found;
}
/**
 * The files below a folder, relative to it and sorted: those that git tracks. A folder that git does not know, or of which it tracks nothing
 * (a fresh copy, a new project), is walked instead.
 */
async function listFiles(host, folderUri) {
    const folder = (0,external_node_path_.resolve)(host.workspace, folderUri);
    const tracked = await trackedFiles(host, folder);
    const files = tracked && tracked.length > 0 ? tracked : await walk(folder);
    return [...new Set(files)].sort((a, b) => (a < b ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/image/attribution/text.js
/** What `squeeze` and `loosen` leave of a line; longer ones are not compared as text. Characters. */
const LONGEST_TEXT = 64 * 1024;
/** One space for every run of white space: builders keep, drop or trim it differently. */
function squeeze(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}
/**
 * Also without quotes, brackets, commas and backslashes: `["a","b"]` as Go's `%q` prints it, as JSON and as Buildah keeps it are then the same.
 * For the instructions that only set configuration, where builders differ in this punctuation alone.
 */
function loosen(text) {
    return squeeze(text.replaceAll(/["'\\]/g, '').replaceAll(/[[\],{}]/g, ' '));
}

;// CONCATENATED MODULE: ./lib/image/attribution/pattern.js

/** Below this many literal characters a pattern with holes says nothing: `USER $NAME` fits every USER. */
const TELLING = 3;
/** `$NAME`, `${NAME}`, `${NAME:-default}`, and one variable inside the default. No part runs past the next brace, so that it stays linear. */
const VARIABLE = /\$(?:\w+|\{[^{}$]*(?:\$(?:\w+|\{[^{}]*\})[^{}$]*)?\})/;
/** A pattern with a hole for every variable: their values came from build arguments or from the base image. */
function withHoles(text) {
    return text.split(VARIABLE);
}
function isTelling(pattern) {
    return pattern.length === 1 || pattern.reduce((sum, piece) => sum + piece.length, 0) >= TELLING;
}
/** Whether `text` is the pattern with something in its holes. Leftmost pieces first, so linear in the text for each piece. */
function fits(pattern, text) {
    const [first = '', ...rest] = pattern;
    const last = rest.pop();
    if (last === undefined)
        return text === first;
    if (text.length > LONGEST_TEXT || text.length < first.length + last.length)
        return false;
    if (!text.startsWith(first) || !text.endsWith(last))
        return false;
    const end = text.length - last.length;
    let position = first.length;
    for (const piece of rest) {
        const found = text.indexOf(piece, position);
        if (found < 0 || found + piece.length > end)
            return false;
        position = found + piece.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/image/attribution/render.js


const FILE_INSTRUCTIONS = new Set(['RUN', 'COPY', 'ADD']);
/** The largest number of words that a comparison by words looks at. */
const MOST_WORDS = 400;
/** Whether the instruction exists to change files. (WORKDIR and VOLUME may leave a folder behind.) */
function changesFiles(keyword) {
    return FILE_INSTRUCTIONS.has(keyword);
}
function render_wordsOf(body) {
    return new Set(body.split(' ', MOST_WORDS));
}
function render(step) {
    const { instruction } = step;
    const { keyword } = instruction;
    if (instruction.arguments.length > LONGEST_TEXT)
        return { keyword, bodies: [], destinations: [], words: new Set() };
    const bodies = unique(bodiesOf(step)).filter(isTelling);
    const destinations = keyword === 'COPY' || keyword === 'ADD' ? unique(destinationsOf(instruction)).filter(isTelling) : [];
    return { keyword, bodies, destinations, words: render_wordsOf(squeeze(instruction.arguments)) };
}
function bodiesOf(step) {
    const { instruction } = step;
    switch (instruction.keyword) {
        case 'RUN':
            return runBodies(step).map((body) => [squeeze(body)]);
        case 'COPY':
        case 'ADD':
            return expandable(instruction);
        case 'WORKDIR':
            return expandable(instruction).map(absolute);
        case 'ENV':
        case 'LABEL':
            return pairBodies(instruction);
        case 'ARG':
            return argumentBodies(step);
        case 'CMD':
        case 'ENTRYPOINT':
            return [instruction.arguments, `${step.shell} ${instruction.arguments}`].map((body) => [loosen(body)]);
        default:
            return [...expandable(instruction), [instruction.arguments]].map((pattern) => pattern.map(loosen));
    }
}
/** Shell form with and without SHELL (Buildah ignores it), exec form as words (Docker) and as JSON behind a shell (Buildah), bare (kaniko). */
function runBodies({ instruction, shell }) {
    const shells = [...new Set([shell, '/bin/sh -c'])];
    const flags = instruction.flags
        .map(({ name, value }) => `--${name}${value === undefined ? '' : `=${value}`} `)
        .join('');
    const scripts = [instruction.arguments, ...heredocScripts(instruction)];
    const bodies = scripts.flatMap((script) => [
        script,
        ...shells.flatMap((words) => [`${words} ${script}`, `${words} ${flags}${script}`]),
    ]);
    return instruction.exec ? [...bodies, instruction.exec.join(' ')] : bodies;
}
/** A heredoc alone is the script; after a command it stays on its input; with an interpreter line BuildKit runs it as a file. */
function heredocScripts(instruction) {
    const [first] = instruction.heredocs;
    if (!first)
        return [];
    const whole = [instruction.arguments, ...instruction.heredocs.flatMap(({ content, name }) => [content, name])].join('\n');
    return [first.content, whole, `/dev/pipes/${first.name}`];
}
/** With the values that we know, and with a hole for every variable: a build may have been given others. An array loses its punctuation. */
function expandable(instruction) {
    const words = instruction.exec ? instruction.exec.join(' ') : instruction.arguments;
    const expanded = instruction.exec ? undefined : instruction.expanded;
    return [
        ...(expanded === undefined ? [] : [[squeeze(expanded)]]),
        withHoles(squeeze(words)),
        [squeeze(instruction.arguments)],
    ];
}
/** BuildKit and the classic builder write the resolved folder, without a slash at its end. */
function absolute(pattern) {
    const [first = '', ...rest] = pattern.map((piece) => piece.replace(/^["']|["']$/g, ''));
    const trimmed = rest.length === 0 ? [trimSlash(first)] : [first, ...rest.slice(0, -1), trimSlash(rest.at(-1) ?? '')];
    const isRelative = first !== '' && !first.startsWith('/') && !/^[A-Za-z]:/.test(first);
    return isRelative ? ['', `/${(trimmed[0] ?? '').replace(/^\.\//, '')}`, ...trimmed.slice(1)] : trimmed;
}
function trimSlash(path) {
    return path.length > 1 ? path.replace(/\/$/, '') : path;
}
function pairBodies(instruction) {
    const known = instruction.pairs.every(({ expanded }) => expanded !== undefined);
    const values = instruction.pairs.map(({ key, expanded }) => `${key}=${expanded ?? ''}`).join(' ');
    const holes = instruction.pairs
        .map(({ key, value }) => (value?.includes('$') ? `${key}=$` : `${key}=${value ?? ''}`))
        .join(' ');
    const open = loosen(holes.replaceAll('$', '\0')).split('\0');
    return [...(known ? [[loosen(values)]] : []), open, [loosen(instruction.arguments)]];
}
/** `ARG A=1` or `ARG A`, with any value; Buildah: the names of all ARGs so far. */
function argumentBodies({ instruction, argumentNames }) {
    const keys = instruction.pairs.map(({ key }) => key);
    const withValues = keys.flatMap((key, index) => [`${index === 0 ? '' : ' '}${key}=`]);
    return [[keys.join(' ')], [argumentNames.join(' ')], [...withValues, '']];
}
/** The last word, as Docker keeps it: relative ones are not resolved. */
function destinationsOf(instruction) {
    return expandable(instruction).flatMap((pattern) => {
        const text = pattern.join('\0');
        const last = instruction.exec?.at(-1) ?? text.slice(text.lastIndexOf(' ') + 1);
        return [instruction.exec ? withHoles(last) : last.split('\0')];
    });
}
function unique(patterns) {
    const seen = new Set();
    return patterns.filter((pattern) => {
        const key = pattern.join('\0');
        return seen.size !== seen.add(key).size;
    });
}
/** Whether one of the patterns is the text. */
function anyFits(patterns, text) {
    return patterns.some((pattern) => fits(pattern, text));
}

;// CONCATENATED MODULE: ./lib/image/attribution/match.js


/** How well a history entry fits an instruction. */
const QUALITY = {
    none: 0,
    /** Configuration of the same keyword with other words. */
    keyword: 1,
    /** An instruction that changes files: most words are the same. */
    similar: 2,
    /** COPY or ADD by a builder that names no sources: the destination is the same. */
    destination: 3,
    /** The text that a builder would have written. */
    text: 4,
};
/** Whether the entry says what the instruction says, rather than something like it. */
function isSame(quality) {
    return quality >= QUALITY.destination;
}
/** Characters that one attribution may compare: a hostile pair of history and Dockerfile ends here, with entries left unknown. */
const BUDGET = 50_000_000;
/** Share of the words that two versions of one instruction have in common at least. */
const SIMILAR = 0.6;
const FLAGS = /^(?:--[a-z]+(?:=\S*)? )+/;
/** Also without the space that the classic builder forgets: `--chown=1000:1000dir:8e35… in /d/`. */
const HASHED = /^(?:--\S+ )*\S*:[0-9a-f]{12,} in (.*)$/;
const PORT = /\d+(?:-\d+)?(?:\/[a-z]+)?/g;
function createMatcher() {
    let left = BUDGET;
    const lineWords = new Map();
    return (rendering, line) => {
        if (line.keyword !== rendering.keyword || line.body.length > LONGEST_TEXT)
            return QUALITY.none;
        left -= line.body.length * (1 + rendering.bodies.length);
        if (left < 0)
            return QUALITY.none;
        const quality = compare(rendering, line);
        if (quality !== QUALITY.none || !changesFiles(rendering.keyword))
            return quality || QUALITY.keyword;
        const words = lineWords.get(line) ?? render_wordsOf(line.body);
        lineWords.set(line, words);
        return areSimilar(rendering.words, words) ? QUALITY.similar : QUALITY.none;
    };
}
function compare(rendering, line) {
    switch (rendering.keyword) {
        case 'RUN':
            return matchesRun(rendering, line.body) ? QUALITY.text : QUALITY.none;
        case 'COPY':
        case 'ADD':
            return compareCopy(rendering, line);
        case 'EXPOSE':
            return samePorts(rendering, line.body) ? QUALITY.text : QUALITY.none;
        case 'HEALTHCHECK':
            return containsCheck(rendering, loosen(line.body)) ? QUALITY.text : QUALITY.none;
        case 'WORKDIR':
            return anyFits(rendering.bodies, line.body) ? QUALITY.text : QUALITY.none;
        default:
            return anyFits(rendering.bodies, loosen(line.body)) ? QUALITY.text : QUALITY.none;
    }
}
/** Build arguments stand before the shell: `|2 A=1 B=2 /bin/sh -c …`; their values may hold anything. */
function matchesRun(rendering, body) {
    if (!body.startsWith('|'))
        return anyFits(rendering.bodies, body);
    return rendering.bodies.some(([text = '']) => text !== '' && body.endsWith(` ${text}`));
}
function compareCopy(rendering, line) {
    if (line.form !== 'nop')
        return anyFits(rendering.bodies, line.body.replace(FLAGS, '')) ? QUALITY.text : QUALITY.none;
    const destination = HASHED.exec(line.body)?.[1]?.trim();
    return destination !== undefined && anyFits(rendering.destinations, destination) ? QUALITY.destination : QUALITY.none;
}
/** `80`, `[80/tcp]` and `map[80/tcp:{}]` are the same. */
function samePorts(rendering, body) {
    return rendering.bodies.some((pattern) => pattern.length === 1 && portsOf(pattern[0] ?? '') === portsOf(body));
}
function portsOf(text) {
    const ports = text.match(PORT) ?? [];
    return ports
        .map((port) => (port.includes('/') ? port : `${port}/tcp`))
        .sort()
        .join();
}
/** Docker writes its own structure around the command: `&{["CMD-SHELL" "true"] "30s" …}`. */
function containsCheck(rendering, body) {
    return rendering.bodies.some(([text = '']) => body.includes(text.replace(/^CMD /, '')));
}
function areSimilar(one, other) {
    let shared = 0;
    for (const word of one)
        if (other.has(word))
            shared += 1;
    return shared >= 3 && shared >= SIMILAR * one.size && shared >= SIMILAR * Math.min(other.size, one.size);
}

;// CONCATENATED MODULE: ./lib/image/attribution/align.js


/** Cells of the table: more history than that keeps its end. */
const MOST_CELLS = 1_000_000;
/**
 * Pairs the chain's instructions with history entries, both in order, so that the best pairs are kept (Needleman-Wunsch). Free at the start of the
 * history, where the base image's entries stand, and nowhere else: an alignment is anchored at the end. Time and memory: chain × history.
 */
function align(steps, lines) {
    const first = Math.max(0, lines.length - Math.floor(MOST_CELLS / (steps.length + 1)));
    const table = new Table(steps, lines.slice(first));
    return table.pairs().map((pair) => ({ ...pair, line: pair.line + first }));
}
class Table {
    height;
    width;
    qualities;
    /** Best score of the first i instructions against the first j entries, and of the rest against the rest. */
    before;
    after;
    files;
    lines;
    constructor(steps, lines) {
        this.lines = lines;
        this.height = steps.length;
        this.width = lines.length;
        this.files = steps.map(({ instruction }) => changesFiles(instruction.keyword));
        this.qualities = this.compare(steps);
        this.before = new Int32Array((this.height + 1) * (this.width + 1));
        this.after = new Int32Array((this.height + 1) * (this.width + 1));
        this.fillBefore();
        this.fillAfter();
    }
    compare(steps) {
        const match = createMatcher();
        const qualities = new Uint8Array(this.height * this.width);
        const renderings = steps.map(render);
        // From the end, so that what a spent budget leaves out is the oldest.
        for (let i = this.height - 1; i >= 0; i -= 1) {
            const rendering = renderings[i];
            if (!rendering)
                continue;
            for (let j = this.width - 1; j >= 0; j -= 1) {
                const line = this.lines[j];
                if (line)
                    qualities[i * this.width + j] = match(rendering, line);
            }
        }
        return qualities;
    }
    at(table, i, j) {
        return table[i * (this.width + 1) + j] ?? 0;
    }
    quality(i, j) {
        return (this.qualities[i * this.width + j] ?? QUALITY.none);
    }
    /** Minus infinity, near enough, when the two cannot be a pair. */
    gain(i, j) {
        const files = this.files[i] === true;
        switch (this.quality(i, j)) {
            case QUALITY.text:
                return files ? 10 : 5;
            case QUALITY.destination:
                return 8;
            case QUALITY.similar:
                return 3;
            case QUALITY.keyword:
                return 1;
            default:
                return -1_000_000;
        }
    }
    /** Kaniko writes no entry for configuration, so such an instruction is passed over at less cost. */
    skipStep(i) {
        return this.files[i] ? -3 : -1;
    }
    skipLine(i, j) {
        if (i === 0)
            return 0;
        return this.lines[j]?.empty ? -1 : -3;
    }
    fillBefore() {
        for (let i = 0; i <= this.height; i += 1) {
            for (let j = 0; j <= this.width; j += 1) {
                if (i === 0)
                    continue;
                let best = this.at(this.before, i - 1, j) + this.skipStep(i - 1);
                if (j > 0) {
                    best = Math.max(best, this.at(this.before, i, j - 1) + this.skipLine(i, j - 1));
                    best = Math.max(best, this.at(this.before, i - 1, j - 1) + this.gain(i - 1, j - 1));
                }
                this.before[i * (this.width + 1) + j] = best;
            }
        }
    }
    fillAfter() {
        for (let i = this.height; i >= 0; i -= 1) {
            for (let j = this.width; j >= 0; j -= 1) {
                if (i === this.height && j === this.width)
                    continue;
                let best = Number.NEGATIVE_INFINITY;
                if (i < this.height)
                    best = this.at(this.after, i + 1, j) + this.skipStep(i);
                if (j < this.width)
                    best = Math.max(best, this.at(this.after, i, j + 1) + this.skipLine(i, j));
                if (i < this.height && j < this.width)
                    best = Math.max(best, this.at(this.after, i + 1, j + 1) + this.gain(i, j));
                this.after[i * (this.width + 1) + j] = best;
            }
        }
    }
    pairs() {
        const found = [];
        let i = this.height;
        let j = this.width;
        while (i > 0 && j > 0) {
            const score = this.at(this.before, i, j);
            if (score === this.at(this.before, i - 1, j - 1) + this.gain(i - 1, j - 1)) {
                i -= 1;
                j -= 1;
                found.push({ step: i, line: j, quality: this.quality(i, j), certain: this.isCertain(i, j) });
            }
            else if (score === this.at(this.before, i - 1, j) + this.skipStep(i - 1)) {
                i -= 1;
            }
            else {
                j -= 1;
            }
        }
        return dropLoose(found.toReversed());
    }
    /** Whether no alignment of the same score pairs the entry otherwise, or the instruction. */
    isCertain(step, line) {
        const best = this.at(this.before, this.height, this.width);
        const through = (i, j) => this.at(this.before, i, j) + this.gain(i, j) + this.at(this.after, i + 1, j + 1) === best;
        for (let i = 0; i < this.height; i += 1)
            if (i !== step && through(i, line))
                return false;
        for (let j = 0; j < this.width; j += 1)
            if (j !== line && through(step, j))
                return false;
        return true;
    }
}
/** A pair that only resembles counts above one that is the same: below stands the base image, which may resemble anything. */
function dropLoose(pairs) {
    const first = pairs.findIndex(({ quality }) => isSame(quality));
    return first < 0 ? [] : pairs.slice(first);
}

;// CONCATENATED MODULE: ./lib/image/attribution/assign.js


/** What a layer is, by the history entry that owns it and the one that owns the layer below (-1: none). */
function assign_assign(alignment, owner, below) {
    const { boundary } = alignment;
    if (owner < boundary.baseEnd)
        return baseVerdict(alignment);
    if (owner < boundary.start)
        return unknown('It stands between the base image and the first instruction that is in the history');
    const pair = alignment.pairs.find(({ line }) => line === owner);
    const packed = packedPairs(alignment, pair, owner, below);
    if (packed)
        return rangeVerdict(alignment, packed, below);
    const instruction = pair && alignment.steps[pair.step]?.instruction;
    return pair && instruction
        ? { origin: 'dockerfile', instruction: place(alignment, [instruction]), ...certainty(pair) }
        : unknown('No instruction of the Dockerfile reads like its history entry');
}
function unknown(evidence) {
    return { origin: 'unknown', confidence: 'unknown', evidence };
}
function baseVerdict({ bottom, dockerfile, boundary }) {
    if (bottom.base.kind === 'scratch')
        return unknown('The Dockerfile starts from scratch, and its instructions come later in the history');
    const { region, text } = bottom.from;
    return {
        origin: 'base',
        instruction: { uri: dockerfile.uri, region, text },
        confidence: boundary.certain ? 'high' : 'inferred',
        evidence: "Its history entry stands below those of the Dockerfile's instructions",
    };
}
function certainty(pair) {
    const confidence = pair.certain && pair.quality > QUALITY.similar ? 'high' : 'inferred';
    const elsewhere = pair.certain ? '' : '; another instruction would do as well';
    return { confidence, evidence: `${REASONS[pair.quality]}${elsewhere}` };
}
const REASONS = {
    [QUALITY.none]: '',
    [QUALITY.keyword]: 'Its history entry has the keyword and the place of this instruction',
    [QUALITY.similar]: 'Its history entry has most words and the place of this instruction',
    [QUALITY.destination]: 'Its history entry has the destination and the place of this instruction',
    [QUALITY.text]: 'Its history entry is the text of this instruction',
};
/** The pairs that change files and whose entries made no layer of their own, when this layer is where their changes are. */
function packedPairs(alignment, own, owner, below) {
    const changing = alignment.pairs.filter(({ line, step }) => line > below && line <= owner && changesFiles(keywordOf(alignment, step)));
    const emptied = changing.filter(({ line }) => line < owner);
    // The classic builder makes no layer for a RUN that changed nothing, but always one for COPY.
    const isPacked = emptied.some(({ step }) => alignment.byBuildah || keywordOf(alignment, step) !== 'RUN') ||
        (emptied.length > 0 && !(own && canMakeLayer(keywordOf(alignment, own.step))));
    return isPacked ? changing : undefined;
}
function keywordOf({ steps }, step) {
    return steps[step]?.instruction.keyword ?? '';
}
function canMakeLayer(keyword) {
    return changesFiles(keyword) || keyword === 'WORKDIR' || keyword === 'VOLUME';
}
function rangeVerdict(alignment, packed, below) {
    const { boundary, bottom } = alignment;
    if (below < 0 && boundary.baseEnd > 0 && bottom.base.kind !== 'scratch') {
        return unknown('The base image and all instructions were put into one layer');
    }
    const instructions = packed.flatMap(({ step }) => alignment.steps[step]?.instruction ?? []);
    const instruction = place(alignment, instructions);
    if (instructions.length === 1) {
        return {
            origin: 'dockerfile',
            instruction,
            confidence: 'inferred',
            evidence: 'It is the one instruction that changes files in this layer',
        };
    }
    const evidence = `The builder put ${instructions.length} instructions into one layer`;
    return { origin: 'dockerfile', instruction, confidence: 'inferred', evidence };
}
function place({ dockerfile }, instructions) {
    const [first] = instructions;
    const region = {
        startLine: Math.min(...instructions.map((instruction) => instruction.region.startLine)),
        endLine: Math.max(...instructions.map((instruction) => instruction.region.endLine)),
    };
    const text = instructions.map((instruction) => instruction.text).join('\n');
    return { uri: dockerfile.uri, region: first && instructions.length === 1 ? first.region : region, text };
}

;// CONCATENATED MODULE: ./lib/image/attribution/boundary.js


/** Share that has to agree before a Dockerfile is believed to have made the image. */
const ENOUGH = 0.5;
/**
 * Whether the pairs speak for one and the same build: half of the instructions that change files have their entry, and half of the entries from the
 * first pair on have their instruction. Less is what any two Dockerfiles of one ecosystem share (`WORKDIR /app`, `USER node`).
 */
function belongTogether(steps, lines, pairs) {
    const same = pairs.filter(({ quality }) => isSame(quality));
    const [first] = same;
    if (!first)
        return false;
    const weigh = steps.some(isFileStep) ? isFileStep : () => true;
    const wanted = steps.filter(weigh).length;
    const found = same.filter(({ step }) => steps[step] && weigh(steps[step])).length;
    return found >= ENOUGH * wanted && same.length >= ENOUGH * (lines.length - first.line);
}
function isFileStep({ instruction }) {
    return changesFiles(instruction.keyword);
}
/** Only for pairs that belong together. */
function findBoundary(steps, lines, pairs, cut) {
    const first = pairs.find(({ quality }) => isSame(quality));
    if (!first)
        return { baseEnd: cut ? 0 : lines.length, start: lines.length, certain: false };
    if (cut)
        return { baseEnd: 0, start: first.line, certain: false };
    if (first.step === 0)
        return { baseEnd: first.line, start: first.line, certain: first.certain };
    // Instructions above the first pair are not in the history as they are written: an older version of them may be.
    const keywords = new Set(steps.slice(0, first.step).map(({ instruction }) => instruction.keyword));
    const earliest = Math.max(0, first.line - first.step);
    const doubtful = lines.findIndex((line, index) => index >= earliest && index < first.line && keywords.has(line.keyword ?? ''));
    return { baseEnd: doubtful < 0 ? first.line : doubtful, start: first.line, certain: false };
}

;// CONCATENATED MODULE: ./lib/image/attribution/history-line.js

const history_line_KEYWORDS = new Set('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '));
const NOP = ' #(nop) ';
/** A shell with its options stands before the marker; further in, it is a script's own text. */
const NOP_WITHIN = 300;
const WORD = /^\s*([A-Za-z]+)(?:\s+|$)/;
const BUILDKIT = / # buildkit$/;
/** Shell form after the build arguments of the classic builder and Buildah: `|2 A=1 B=2 /bin/sh -c …`, or an exec form's path. */
const CLASSIC_RUN = /^(?:\|\d+ |\/|[A-Za-z]:\\|cmd |powershell |pwsh )/;
function readHistoryLine(entry) {
    const empty = entry.empty_layer === true;
    const text = entry.created_by ?? '';
    if (text === '' || text.length > LONGEST_TEXT)
        return { body: '', form: 'none', empty };
    const marker = text.indexOf(NOP);
    if (marker >= 0 && marker < NOP_WITHIN && !text.startsWith('|')) {
        const inner = readKeyword(text.slice(marker + NOP.length));
        if (inner)
            return { ...inner, form: 'nop', empty };
    }
    const plain = readKeyword(text);
    if (plain)
        return { ...plain, body: plain.body.replace(BUILDKIT, ''), form: 'plain', empty };
    return CLASSIC_RUN.test(text)
        ? { keyword: 'RUN', body: squeeze(text), form: 'nop', empty }
        : { body: squeeze(text), form: 'none', empty };
}
function readKeyword(text) {
    const word = WORD.exec(text);
    const keyword = word?.[1]?.toUpperCase();
    return word && keyword && history_line_KEYWORDS.has(keyword) ? { keyword, body: squeeze(text.slice(word[0].length)) } : undefined;
}

;// CONCATENATED MODULE: ./lib/image/attribution/notices.js
/** The Dockerfile evidently did not make the image. `fitting`: another stage of it that would have. */
function mismatch(dockerfile, fitting) {
    const named = fitting?.name ?? (fitting && String(fitting.index));
    return {
        level: 'warning',
        code: 'dockerfile-image-mismatch',
        message: "The image's history does not hold this Dockerfile's instructions, so no layer is tied to a line",
        location: targetLocation(dockerfile),
        remedy: named
            ? `The image fits stage ${named}: say so with \`target: ${named}\`.`
            : 'Give the image that was built from this Dockerfile, or let the review build it with `build: true`.',
    };
}
/** Imported, squashed, or made by a tool that is not driven by a Dockerfile. */
function historyMissing(dockerfile) {
    return {
        level: 'warning',
        code: 'image-history-missing',
        message: "The image's history does not say how its layers were made, so no layer is tied to a line",
        location: targetLocation(dockerfile),
        remedy: 'Give the image as its builder made it, not one that was exported and imported or flattened.',
    };
}
/** The Dockerfile made the image, or an earlier version of it did. */
function differs(dockerfile, layers) {
    const unexplained = layers.filter(({ origin }) => origin === 'unknown').length;
    if (unexplained === 0)
        return [];
    return [
        {
            level: 'note',
            code: 'dockerfile-image-differs',
            message: `${unexplained} of the image's ${layers.length} layers cannot be tied to an instruction of this Dockerfile`,
            location: targetLocation(dockerfile),
            remedy: 'Review an image that was built from this version of the Dockerfile.',
        },
    ];
}
function targetLocation({ uri, stages, target }) {
    const region = stages[target]?.from.region;
    return region ? { kind: 'file', uri, region } : { kind: 'file', uri };
}

;// CONCATENATED MODULE: ./lib/image/attribution/owners.js
/**
 * For each layer, oldest first, the index of the history entry that made it; undefined when the two do not agree in number, which happens
 * (image-spec makes history optional): then no index says anything.
 */
function owners_ownersOf(image, lines) {
    const owners = lines.flatMap((line, index) => (line.empty ? [] : [index]));
    return owners.length === image.layers.length ? owners : undefined;
}

;// CONCATENATED MODULE: ./lib/image/attribution/steps.js
/** Longer chains keep their end: the work of an alignment is chain × history. Instructions. */
const LONGEST_CHAIN = 2000;
/** The instructions of a stage and, before them, of the stages that it starts from. */
function stepsOf(stages, image) {
    let shell = defaultShell(stages, image);
    const steps = [];
    for (const stage of stages) {
        const names = new Set();
        for (const instruction of stage.instructions) {
            if (instruction.keyword === 'SHELL' && instruction.exec)
                shell = instruction.exec.join(' ');
            if (instruction.keyword === 'ARG')
                for (const { key } of instruction.pairs)
                    names.add(key);
            const argumentNames = instruction.keyword === 'ARG' ? [...names].sort() : [];
            steps.push({ instruction, shell, argumentNames });
        }
    }
    return { steps: steps.slice(-LONGEST_CHAIN), cut: steps.length > LONGEST_CHAIN };
}
/** The base image may have set a shell; the image then still has it, unless the Dockerfile sets another. */
function defaultShell(stages, image) {
    const { config, os } = image.configuration;
    const set = stages.some((stage) => stage.instructions.some(({ keyword }) => keyword === 'SHELL'));
    if (!set && config.Shell && config.Shell.length > 0)
        return config.Shell.join(' ');
    return os === 'windows' ? 'cmd /S /C' : '/bin/sh -c';
}
/** The stages that make up a stage, the one with the external base first. */
function steps_chainOf(dockerfile, target) {
    const chain = [];
    const seen = new Set();
    for (let index = target; !seen.has(index);) {
        seen.add(index);
        const stage = dockerfile.stages[index];
        if (!stage)
            break;
        chain.unshift(stage);
        if (stage.base.kind !== 'stage')
            break;
        index = stage.base.stage;
    }
    return chain;
}

;// CONCATENATED MODULE: ./lib/image/attribution.js







/** Label that Buildah and Podman leave in what they build. */
const BUILDAH_LABEL = 'io.buildah.version';
/** Stages that are tried when the target does not fit, from the last on. */
const MOST_STAGES = 8;
/**
 * Says which instruction made each layer, by aligning the image's history with the instructions of the target stage's chain from their ends. Without a
 * Dockerfile, and where the two do not fit, layers stay `unknown`: never a confident wrong line. Instruction texts are raw. Pure.
 */
function attribute(image, dockerfile) {
    const lines = image.configuration.history.map(readHistoryLine);
    if (!dockerfile)
        return { image: withoutOrigin(image), notifications: [] };
    const owners = owners_ownersOf(image, lines);
    if (!owners || !lines.some(({ keyword }) => keyword)) {
        return {
            image: withoutOrigin(image),
            notifications: image.layers.length === 0 ? [] : [historyMissing(dockerfile)],
        };
    }
    const alignment = alignStage(image, dockerfile, dockerfile.target, lines);
    if (!alignment) {
        const others = dockerfile.stages.filter(({ index }) => index !== dockerfile.target).slice(-MOST_STAGES);
        const fitting = others.findLast((stage) => stage.instructions.length > 0 && alignStage(image, dockerfile, stage.index, lines));
        return { image: withoutOrigin(image), notifications: [mismatch(dockerfile, fitting)] };
    }
    const layers = image.layers.map((layer, index) => {
        return { ...layer, ...assign_assign(alignment, owners[index] ?? -1, owners[index - 1] ?? -1) };
    });
    return { image: { ...image, layers }, notifications: differs(dockerfile, layers) };
}
function withoutOrigin(image) {
    const layers = image.layers.map((layer) => ({ ...layer, origin: 'unknown', confidence: 'unknown' }));
    return { ...image, layers };
}
/** Undefined when the stage evidently did not make the image. */
function alignStage(image, dockerfile, stage, lines) {
    const chain = steps_chainOf(dockerfile, stage);
    const [bottom] = chain;
    if (!bottom)
        return undefined;
    const { steps, cut } = stepsOf(chain, image);
    const pairs = align(steps, lines);
    if (steps.length > 0 && !belongTogether(steps, lines, pairs))
        return undefined;
    const boundary = findBoundary(steps, lines, pairs, cut);
    const byBuildah = Object.hasOwn(image.configuration.config.Labels ?? {}, BUILDAH_LABEL);
    return { dockerfile, bottom, steps, lines, pairs, boundary, byBuildah };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/image/build/command.js

const PROGRAMS = {
    buildx: 'docker',
    docker: 'docker',
    podman: 'podman',
    buildah: 'buildah',
};
const VERBS = {
    buildx: ['buildx', 'build', '--load'],
    docker: ['build'],
    podman: ['build'],
    buildah: ['build'],
};
/** A context that the builder fetches itself: `https://…`, `git://…`, `git@host:…`. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/;
/** The builder's argument words. Values of others stand behind `=` or behind `--`, so that none of them is read as an option. */
function buildArguments(builder, plan, request, workspace) {
    const { args, context, flags, platform, target } = request;
    const folder = context === undefined ? (0,external_node_path_.dirname)(plan.dockerfile) : context;
    return [
        ...VERBS[builder],
        `--file=${plan.dockerfile}`,
        `--tag=${plan.tag}`,
        ...(target === undefined ? [] : [`--target=${target}`]),
        ...(platform === undefined ? [] : [`--platform=${platform}`]),
        ...args.map((argument) => `--build-arg=${argument}`),
        ...plan.flags,
        ...flags,
        '--',
        REMOTE.test(folder) ? folder : (0,external_node_path_.resolve)(workspace, folder),
    ];
}

;// CONCATENATED MODULE: ./lib/image/build/failure.js
/** Characters of a line that are looked at; what tells the place stands at its start. */
const LOOKED_AT = 500;
/** `Step 3/4 : RUN …`: the classic builder counts every instruction of the file. */
const CLASSIC = /^Step (\d+)\/\d+ : (\w+)/;
/** `[2/2] STEP 3/4: RUN …`, Buildah and Podman: stage, and instruction of the stage, FROM included. */
const BUILDAH = /^(?:\[(\d+)\/\d+\] )?STEP (\d+)\/\d+: (\w+)/;
/** ` > [build 2/3] RUN …`, BuildKit's summary of an error: stage, and step of the stage. */
const failure_BUILDKIT = /^ > \[(?:\S+ )??(?:([^\s\]]+) )?(\d+)\/\d+\] (\w+)/;
/** ` > [internal] load metadata for docker.io/library/nope:1:` */
const METADATA = /^ > \[internal\] load metadata for (\S+?):?$/;
/** `Dockerfile:12`, below the summary of newer BuildKits. */
const PLACE = /^([^\s|]+):(\d+)$/;
/** `dockerfile parse error line 3: …`, `Dockerfile parse error on line 3: …` */
const PARSE_ERROR = /parse error (?:on )?line (\d+):/i;
/** Instructions that BuildKit counts as steps. */
const STEPS = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);
function watchForFailure(dockerfile) {
    let reached;
    let failed;
    return {
        see(whole) {
            const line = whole.slice(0, LOOKED_AT);
            const step = stepOfLog(dockerfile, line);
            if (step)
                reached = step.instruction;
            failed = failedBy(dockerfile, line) ?? failed;
        },
        // A builder that works in order prints the output of a RUN as it is, and that may look like anything.
        instruction: () => reached ?? failed,
    };
}
/** Builders that work in order say what they begin. Without an instruction: a step that this Dockerfile does not have. */
function stepOfLog(dockerfile, line) {
    const classic = CLASSIC.exec(line);
    if (classic)
        return { instruction: ifKeyword(inFileOrder(dockerfile)[Number(classic[1]) - 1], classic[2]) };
    const buildah = BUILDAH.exec(line);
    if (!buildah)
        return undefined;
    const stage = dockerfile.stages[Number(buildah[1] ?? 1) - 1];
    const instructions = stage ? [stage.from, ...stage.instructions] : [];
    return { instruction: ifKeyword(instructions[Number(buildah[2]) - 1], buildah[3]) };
}
/** BuildKit works on all stages at once, and says at the end what failed. */
function failedBy(dockerfile, line) {
    const place = PLACE.exec(line);
    if (place)
        return isName(dockerfile, place[1] ?? '') ? atLine(dockerfile, Number(place[2])) : undefined;
    const unparsed = PARSE_ERROR.exec(line);
    if (unparsed)
        return atLine(dockerfile, Number(unparsed[1]));
    const metadata = METADATA.exec(line);
    if (metadata)
        return dockerfile.stages.find((stage) => startsFrom(stage, metadata[1] ?? ''))?.from;
    const step = failure_BUILDKIT.exec(line);
    const stage = step && stageNamed(dockerfile, step[1]);
    return stage ? ifKeyword(stepOf(stage, Number(step[2])), step[3]) : undefined;
}
function ifKeyword(instruction, keyword) {
    return instruction?.keyword === keyword?.toUpperCase() ? instruction : undefined;
}
function inFileOrder({ globalArguments, stages }) {
    return [...globalArguments, ...stages.flatMap(({ from, instructions }) => [from, ...instructions])];
}
function atLine(dockerfile, line) {
    return inFileOrder(dockerfile).find(({ region }) => region.startLine <= line && line <= region.endLine);
}
function isName({ uri }, name) {
    return uri === name || uri.endsWith(`/${name}`);
}
/** Without a name (a platform may stand there): the only stage. `stage-2`: the third. */
function stageNamed({ stages, target }, label) {
    if (label === undefined || label.includes('/'))
        return stages[target];
    const numbered = /^stage-(\d+)$/.exec(label);
    return (stages.find(({ name }) => name === label.toLowerCase()) ?? (numbered ? stages[Number(numbered[1])] : undefined));
}
/** FROM is the first step where it names an image. */
function stepOf(stage, step) {
    const first = stage.base.kind === 'image' || stage.base.kind === 'unknown' ? [stage.from] : [];
    return [...first, ...stage.instructions.filter(({ keyword }) => STEPS.has(keyword))][step - 1];
}
/** `docker.io/library/alpine:3` for `alpine:3`. */
function startsFrom({ base }, resolved) {
    if (base.kind !== 'image')
        return false;
    return [base.reference, `${base.reference}:latest`].some((name) => resolved === name || resolved.endsWith(`/${name}`));
}

;// CONCATENATED MODULE: ./lib/image/build/leftovers.js
const STEP = /^(?:Step \d+\/\d+ : |(?:\[\d+\/\d+\] )?STEP \d+\/\d+: )(\w+)/;
/** ` ---> 91e7969a9377`, `--> c1f43a02e3f` */
const MADE = /^ ?-{2,3}> ([0-9a-f]{10,64})$/;
const CACHED = /^ ?-{2,3}> Using cache/;
/** A `FROM` or a cached step names an image that was there before: those are not ours. */
function watchForIntermediates() {
    const made = [];
    let ours = false;
    return {
        see(line) {
            const step = STEP.exec(line);
            if (step)
                ours = step[1] !== 'FROM';
            else if (CACHED.test(line))
                ours = false;
            const id = MADE.exec(line)?.[1];
            if (id && ours)
                made.push(id);
        },
        ids: () => made.toReversed(),
    };
}
/**
 * Takes away our name, with it the image unless it had another one already, and then what was made on the way. What is still in use or already
 * gone stays so: an answer other than zero is no failure of the review.
 */
async function removeImages({ builder, program }, tag, ids, host) {
    const verb = builder === 'buildah' ? ['rmi'] : ['image', 'rm'];
    const keepParents = builder === 'docker' || builder === 'buildx' ? ['--no-prune'] : [];
    for (const name of [tag, ...ids]) {
        const { exitCode } = await host.run(program, [...verb, ...keepParents, '--', name]);
        if (exitCode !== 0)
            host.progress.debug(`${builder}: an image was in use or already gone`);
    }
}

// EXTERNAL MODULE: ./lib/model/request.js
var model_request = __webpack_require__(6880);
;// CONCATENATED MODULE: ./lib/image/build/choose.js


/** Seconds for a builder to say that it is there: an engine that hangs counts as none. */
const DEADLINE = 15;
const ENGINE = ['version', '--format', '{{.Server.Version}}'];
/** What has to be answered before a builder is used: the client alone is not enough, its engine or storage has to be there. */
const QUESTIONS = {
    buildx: [['buildx', 'version'], ENGINE],
    docker: [ENGINE],
    podman: [['info', '--format', '{{.Version.Version}}']],
    buildah: [['info']],
};
/** The builder that was asked for, or for `auto` the first one, in the order buildx, docker, podman, buildah; undefined when it does not answer. */
async function chooseBuilder(request, host) {
    const candidates = request.builder === 'auto' ? model_request/* BUILDERS */.r : [request.builder];
    for (const builder of candidates) {
        if (await answers(builder, host))
            return builder;
        host.progress.debug(`builder ${builder} does not answer`);
    }
    return undefined;
}
async function answers(builder, host) {
    const program = await host.which(PROGRAMS[builder]);
    if (program === undefined)
        return false;
    for (const question of QUESTIONS[builder]) {
        const answer = await host.run(program, question, { deadline: DEADLINE });
        if (answer.exitCode !== 0 || answer.stdout.trim() === '')
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/image/build.js







/** Seconds that Buildah may take to write the image into a file. */
const PUSH_DEADLINE = 1800;
const KEEPS_CONTAINERS = /^--(?:layers|no-cache)(?:=true)?$/;
/**
 * Builds the Dockerfile's image; lines of the log go to `line`, raw. Throws a ConfigurationError `build-failed` that points at the failing
 * instruction and does not repeat it: a secret may stand in it.
 */
async function buildImage(dockerfile, dockerfilePath, builder, request, host, line) {
    const engine = await findEngine(builder, host);
    const tag = `container-risk-review-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}:build`;
    const flags = await knownFlags(engine, request, host);
    const plan = { dockerfile: (0,external_node_path_.resolve)(host.workspace, dockerfilePath), tag, flags };
    const failure = watchForFailure(dockerfile);
    const intermediates = watchForIntermediates();
    const close = () => removeImages(engine, tag, intermediates.ids(), host);
    try {
        const onLine = (text) => {
            failure.see(text);
            intermediates.see(text);
            line(text);
        };
        const words = buildArguments(builder, plan, request, host.workspace);
        const exitCode = await host.stream(engine.program, words, { onLine });
        if (exitCode !== 0)
            throw failed(dockerfile, failure.instruction(), exitCode);
        return { reference: await referenceTo(engine, tag, host, dockerfile), close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function findEngine(builder, host) {
    const program = await host.which(PROGRAMS[builder]);
    if (program !== undefined)
        return { builder, program };
    const message = `the builder ${builder} was asked for and ${PROGRAMS[builder]} is not on PATH`;
    throw new configuration_error/* ConfigurationError */.j('no-builder', message, 'Install it, or choose another `builder`.');
}
/**
 * The classic builder, Podman and Buildah keep the container of a failed RUN, unless they are told not to. Not every client knows the flag, and
 * Buildah takes it only where it keeps containers at all.
 */
async function knownFlags({ builder, program }, request, host) {
    if (builder === 'buildx')
        return [];
    if (builder === 'buildah' && !request.flags.some((flag) => KEEPS_CONTAINERS.test(flag)))
        return [];
    const { stdout } = await host.run(program, ['build', '--help']);
    return stdout.includes('--force-rm') ? ['--force-rm'] : [];
}
/** The image as `loadImage` reads it. Buildah has no `save`: it pushes into a file of ours. */
async function referenceTo(engine, tag, host, dockerfile) {
    const { builder, program } = engine;
    if (builder === 'buildah') {
        const archive = (0,external_node_path_.join)(await host.temporaryFolder(), 'image.tar');
        const pushed = await host.run(program, ['push', '--', tag, `oci-archive:${archive}`], { deadline: PUSH_DEADLINE });
        if (pushed.exitCode !== 0) {
            host.progress.debug(pushed.stderr.trim());
            throw handOver(dockerfile);
        }
        return `oci-archive:${archive}`;
    }
    const { stdout, exitCode } = await host.run(program, ['image', 'inspect', '--format', '{{.Id}}', '--', tag]);
    const id = /^(?:sha256:)?([0-9a-f]{64})$/.exec(stdout.trim())?.[1];
    if (exitCode !== 0 || id === undefined)
        throw noImage(dockerfile);
    return `${PROGRAMS[builder]}:sha256:${id}`;
}
const REMEDY = 'Give what the build needs with `build-args`, an image that is built elsewhere with `image`, or do without one with `build: false`.';
function failed(dockerfile, instruction, exitCode) {
    const where = instruction
        ? ` at ${instruction.keyword} (line ${instruction.region.startLine})`
        : `, and the log does not say at which instruction (exit code ${exitCode})`;
    return new configuration_error/* ConfigurationError */.j('build-failed', `the build of ${dockerfile.uri} failed${where}`, REMEDY, {
        location: locate(dockerfile, instruction),
    });
}
function noImage(dockerfile) {
    return new configuration_error/* ConfigurationError */.j('build-failed', `the build of ${dockerfile.uri} succeeded but left no image in the engine`, 'Take output options out of `build-flags`.', { location: locate(dockerfile, undefined) });
}
function handOver(dockerfile) {
    return new configuration_error/* ConfigurationError */.j('build-failed', `the build of ${dockerfile.uri} succeeded but Buildah could not write the image into a file`, 'Look at what Buildah says in the debug log (`--debug`), or choose another `builder`.', { location: locate(dockerfile, undefined) });
}
function locate({ uri }, instruction) {
    return instruction ? { kind: 'file', uri, region: instruction.region } : { kind: 'file', uri };
}

// EXTERNAL MODULE: ./lib/image/image-error.js
var image_error = __webpack_require__(3963);
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(3429);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/image/damage.js
var damage = __webpack_require__(1904);
// EXTERNAL MODULE: ./lib/image/file-range.js
var file_range = __webpack_require__(8051);
// EXTERNAL MODULE: ./lib/image/limits.js
var limits = __webpack_require__(5653);
;// CONCATENATED MODULE: ./lib/image/compression/decoder-feed.js

/**
 * Writes compressed pieces into a decoder, at its pace. Node's gunzip stops at the first zero byte after a member, takes nothing more and
 * says nothing: engines' padding. What follows must then be zeros, or else an archive could carry what we alone do not see.
 */
async function feed(decoder, pieces) {
    let fed = 0;
    let stopped = false;
    // Errors reach whoever reads the decoder; without a listener one after the end of reading would end the process.
    decoder.on('error', () => undefined);
    try {
        for await (const piece of pieces) {
            if (stopped) {
                expectZeros(piece);
                continue;
            }
            fed += piece.length;
            await written(decoder, piece);
            if (decoder.destroyed && !decoder.readableEnded)
                return;
            const left = fed - (decoder.bytesWritten ?? fed);
            stopped = left > 0;
            if (stopped)
                expectZeros(piece.subarray(piece.length - left));
        }
    }
    catch (error) {
        decoder.destroy(error);
        throw error;
    }
    if (!stopped)
        decoder.end();
}
/** Until the piece was decoded, or never will be. */
function written(decoder, piece) {
    return new Promise((resolve) => {
        const settle = () => {
            decoder.off('end', settle);
            decoder.off('close', settle);
            resolve();
        };
        decoder.once('end', settle);
        decoder.once('close', settle);
        decoder.write(piece, settle);
    });
}
function expectZeros(bytes) {
    if (bytes.some((byte) => byte !== 0))
        throw new damage/* Damage */.c('data follow the end of its compressed data');
}

// EXTERNAL MODULE: ./lib/image/compression/digest.js
var compression_digest = __webpack_require__(7998);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/fzstd/esm/index.mjs
var esm = __webpack_require__(8339);
;// CONCATENATED MODULE: ./lib/image/compression/zstd.js




/** Node's own decoder where it has one (22.15 and later), else fzstd, a sixth as fast. Wants frames one at a time: see ZstdFrames. */
function createZstdDecoder(chunkSize) {
    const native = external_node_zlib_.createZstdDecompress;
    return native ? native({ chunkSize }) : new ScriptedZstd();
}
class ScriptedZstd extends external_node_stream_.Transform {
    #decoder = new esm/* Decompress */.YM((data) => {
        if (data.length > 0)
            this.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    });
    _transform(chunk, _encoding, callback) {
        this.#push(chunk, false, callback);
    }
    _flush(callback) {
        this.#push(Buffer.alloc(0), true, callback);
    }
    /** On bad input fzstd throws what it happens to run into. */
    #push(chunk, final, callback) {
        try {
            this.#decoder.push(chunk, final);
        }
        catch (cause) {
            callback(new damage/* Damage */.c('its compressed data are damaged', { cause }));
            return;
        }
        callback();
    }
}

;// CONCATENATED MODULE: ./lib/image/compression/zstd-frames.js

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const DICTIONARY_ID_BYTES = [0, 1, 2, 4];
/** 2^27, which is also where zstd's own decoder stops by default. */
const LARGEST_WINDOW = 128 * 1024 * 1024;
/** A zstd:chunked layer has one frame a file. */
const MOST_FRAMES = 1_000_000;
/**
 * Cuts a stream of zstd frames where one ends and the next begins (RFC 8878 §3.1), drops skippable frames, and refuses windows that would
 * take too much memory. Needed because Node's decoder ignores, without an error, whatever follows a frame in the same write, and fzstd
 * allocates whatever window a header claims.
 */
class ZstdFrames {
    #magic = { need: 4, use: (bytes) => this.#readMagic(bytes) };
    #blockHeader = { need: 3, use: (bytes) => this.#readBlockHeader(bytes) };
    #held = Buffer.alloc(16);
    #filled = 0;
    #step = this.#magic;
    #left = 0;
    #checksum = 0;
    #frames = 0;
    /** Bytes of the current frame that are ready to be passed on. */
    #parts = [];
    /** The pieces of `chunk` that belong to frames; none holds bytes of two. */
    *split(chunk) {
        let at = 0;
        while (at < chunk.length) {
            const step = this.#step;
            if ('run' in step) {
                const taken = Math.min(this.#left, chunk.length - at);
                if (!step.drop)
                    this.#parts.push(chunk.subarray(at, at + taken));
                at += taken;
                this.#left -= taken;
                if (this.#left === 0)
                    this.#enter(step.next());
            }
            else {
                this.#held[this.#filled++] = chunk[at++];
                if (this.#filled === step.need)
                    this.#enter(step.use(Buffer.from(this.#held.subarray(0, step.need))));
            }
            if (this.#step === this.#magic && this.#parts.length > 0)
                yield this.#flush();
        }
        if (this.#parts.length > 0)
            yield this.#flush();
    }
    end() {
        if (this.#step !== this.#magic || this.#filled > 0)
            throw new damage/* Damage */.c('its zstd data are truncated');
    }
    #enter(step) {
        this.#filled = 0;
        this.#step = step;
        this.#left = 'run' in step ? step.run : 0;
        if ('run' in step && step.run === 0)
            this.#enter(step.next());
    }
    #flush() {
        const piece = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
        this.#parts = [];
        return piece;
    }
    #readMagic(bytes) {
        const magic = bytes.readUInt32LE();
        this.#frames++;
        if (this.#frames > MOST_FRAMES)
            throw new damage/* Damage */.c(`it has more than ${MOST_FRAMES} zstd frames`, { kind: 'too-large' });
        if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE)
            return { need: 4, use: (size) => this.#dropped(size.readUInt32LE()) };
        if (magic !== MAGIC)
            throw new damage/* Damage */.c('its zstd data are damaged (a frame does not start as one)');
        this.#parts.push(bytes);
        return { need: 1, use: (descriptor) => this.#readDescriptor(descriptor) };
    }
    #dropped(run) {
        return { run, drop: true, next: () => this.#magic };
    }
    #readDescriptor(bytes) {
        const flags = bytes[0];
        this.#parts.push(bytes);
        this.#checksum = (flags & 4) === 0 ? 0 : 4;
        const single = (flags & 0x20) !== 0;
        const sizeBytes = flags >> 6 === 0 ? Number(single) : 1 << (flags >> 6);
        const need = Number(!single) + DICTIONARY_ID_BYTES[flags & 3] + sizeBytes;
        return { need, use: (header) => this.#readFrameHeader(header, single ? sizeBytes : 0) };
    }
    #readFrameHeader(bytes, sizeBytes) {
        this.#parts.push(bytes);
        const window = sizeBytes === 0 ? windowOf(bytes[0]) : contentSizeOf(bytes.subarray(bytes.length - sizeBytes));
        if (window > LARGEST_WINDOW) {
            throw new damage/* Damage */.c(`its zstd data need a window of ${window} bytes, more than ${LARGEST_WINDOW}`, {
                kind: 'too-large',
            });
        }
        return this.#blockHeader;
    }
    #readBlockHeader(bytes) {
        this.#parts.push(bytes);
        const header = bytes.readUIntLE(0, 3);
        const repeated = ((header >> 1) & 3) === 1;
        const last = (header & 1) === 1;
        const next = () => (last ? this.#trailer() : this.#blockHeader);
        return { run: repeated ? 1 : header >> 3, drop: false, next };
    }
    #trailer() {
        return { run: this.#checksum, drop: false, next: () => this.#magic };
    }
}
/** RFC 8878 §3.1.1.1.2 */
function windowOf(descriptor) {
    const base = 2 ** (10 + (descriptor >> 3));
    return base + (base / 8) * (descriptor & 7);
}
/** RFC 8878 §3.1.1.1.4: with a single segment the content is its own window. */
function contentSizeOf(bytes) {
    if (bytes.length === 8)
        return Number(bytes.readBigUInt64LE());
    return bytes.readUIntLE(0, bytes.length) + (bytes.length === 2 ? 256 : 0);
}

;// CONCATENATED MODULE: ./lib/image/compression/compression.js










/** Node's default of 16 KiB costs a quarter more time; beyond 64 KiB nothing changes. */
const CHUNK = 256 * 1024;
/** By its first bytes: media types are not to be trusted. */
function detectCompression(range) {
    const start = (0,file_range/* readStart */.H6)(range, 10);
    if (start.length >= 3 && start.readUIntBE(0, 3) === 0x1f8b08)
        return 'gzip';
    if (start.length < 4)
        return 'none';
    if (start.toString('latin1', 0, 6) === '\xfd7zXZ\0')
        return 'xz';
    if (/^BZh[1-9]1AY&SY$/.test(start.toString('latin1')))
        return 'bzip2';
    const magic = start.readUInt32LE();
    return magic === 0xfd2fb528 || (magic & 0xfffffff0) >>> 0 === 0x184d2a50 ? 'zstd' : 'none';
}
/**
 * Streams a compressed blob, whole, through `consume`, within the limits on size and ratio; checks the digest of the compressed bytes.
 * Throws Damage; also when `consume` throws.
 */
async function inflate(range, compression, consume, options = {}) {
    if (compression === 'xz' || compression === 'bzip2')
        throw new damage/* Damage */.c(`it is compressed with ${compression}`);
    const check = options.digest === undefined ? undefined : new compression_digest/* DigestCheck */.FL(options.digest);
    const pieces = compressedPieces(range, compression, check);
    const decoder = compression === 'gzip' ? external_node_zlib_.createGunzip({ chunkSize: CHUNK }) : createZstdDecoder(CHUNK);
    const bound = boundOf(range.size);
    const drain = async () => {
        for await (const chunk of decoder) {
            options.cancelled?.throwIfAborted();
            bound(chunk.length);
            await consume(chunk);
        }
    };
    try {
        await Promise.all([feed(decoder, pieces), drain()]);
    }
    catch (error) {
        throw damageOf(error);
    }
    finally {
        decoder.destroy();
    }
    check?.verify();
}
async function* compressedPieces(range, compression, check) {
    if (range.size === 0)
        return;
    const end = range.offset + range.size - 1;
    const frames = compression === 'zstd' ? new ZstdFrames() : undefined;
    for await (const chunk of (0,external_node_fs_.createReadStream)(range.file, {
        start: range.offset,
        end,
        highWaterMark: CHUNK,
    })) {
        check?.update(chunk);
        if (frames)
            yield* frames.split(chunk);
        else
            yield chunk;
    }
    frames?.end();
}
/** A bomb is told by how much more comes out than went in, and stopped early. */
function boundOf(compressed) {
    let inflated = 0;
    return (bytes) => {
        inflated += bytes;
        if (inflated > limits/* limits */.F.inflatedLayer) {
            throw new damage/* Damage */.c(`it inflates to more than ${limits/* limits */.F.inflatedLayer} bytes`, { kind: 'too-large' });
        }
        if (inflated > limits/* limits */.F.ratioFrom && inflated > compressed * limits/* limits */.F.ratio) {
            throw new damage/* Damage */.c(`it inflates to more than ${limits/* limits */.F.ratio} times its ${compressed} bytes`, { kind: 'too-large' });
        }
    };
}
/** Zlib's own errors become damage; anything else is not about the bytes. */
function damageOf(error) {
    const code = (0,types_.isNativeError)(error) && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !/^(?:Z_|ZSTD)/i.test(code))
        return error;
    const what = code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged';
    return new damage/* Damage */.c(`its compressed data are ${what}`, { cause: error });
}

;// CONCATENATED MODULE: ./lib/image/registry/name.js


const DOCKER_HUB = 'docker.io';
const name_LONGEST = 512;
const LONGEST_NAME = 255;
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const REGISTRY = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]{2,45}\\])(?::[0-9]{1,5})?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
/** It would be taken for the id of an image. */
const IMAGE_ID = /^[0-9a-f]{64}$/;
/** Reads `[REGISTRY/]REPOSITORY[:TAG][@DIGEST]`. Throws ConfigurationError. */
function parseRegistryName(text) {
    if (text.length > name_LONGEST)
        throw invalid(text, 'it is too long');
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : text.slice(at + 1);
    const named = at < 0 ? text : text.slice(0, at);
    const colon = named.lastIndexOf(':');
    const tagged = colon > named.lastIndexOf('/');
    const tag = tagged ? named.slice(colon + 1) : undefined;
    const { registry, repository } = splitRegistry(tagged ? named.slice(0, colon) : named);
    if (digest !== undefined && !(0,compression_digest/* isDigest */.Bc)(digest))
        throw invalid(text, 'its digest is not sha256:… or sha512:…');
    if (tag !== undefined && !TAG.test(tag))
        throw invalid(text, 'its tag is not valid');
    checkName(text, registry, repository);
    const version = tag ?? (digest === undefined ? 'latest' : undefined);
    const suffix = `${version === undefined ? '' : `:${version}`}${digest === undefined ? '' : `@${digest}`}`;
    return {
        registry,
        host: registry === DOCKER_HUB ? 'registry-1.docker.io' : registry,
        repository,
        ...(version === undefined ? {} : { tag: version }),
        ...(digest === undefined ? {} : { digest }),
        canonical: `${registry}/${repository}${suffix}`,
    };
}
/** The first part is a registry when it can be no repository: it has a dot, a port or capitals, or is `localhost`. */
function splitRegistry(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const isRegistry = first === 'localhost' || /[.:A-Z]/.test(first);
    const registry = isRegistry && first !== 'index.docker.io' ? first : DOCKER_HUB;
    const rest = isRegistry ? name.slice(slash + 1) : name;
    return { registry, repository: registry === DOCKER_HUB && !rest.includes('/') ? `library/${rest}` : rest };
}
function checkName(text, registry, repository) {
    const port = Number(/:(\d+)$/.exec(registry)?.[1] ?? 443);
    if (!REGISTRY.test(registry) || port < 1 || port > 65535)
        throw invalid(text, 'its registry is no host name');
    if (registry.length + 1 + repository.length > LONGEST_NAME)
        throw invalid(text, 'it is too long');
    const components = repository.split('/');
    const wrong = components.find((component) => !COMPONENT.test(component));
    if (wrong !== undefined && wrong !== wrong.toLowerCase() && COMPONENT.test(wrong.toLowerCase()))
        throw invalid(text, 'repositories are written in lower case');
    if (wrong !== undefined)
        throw invalid(text, 'its repository is not valid');
    if (registry === DOCKER_HUB && components[0] === 'library' && IMAGE_ID.test(components[1] ?? ''))
        throw invalid(text, 'it is the id of an image, which a registry does not know');
}
function invalid(text, why) {
    const remedy = 'Give registry:HOST/REPOSITORY:TAG or registry:HOST/REPOSITORY@sha256:DIGEST.';
    const message = `${JSON.stringify(text.slice(0, 200))} is not the name of an image in a registry: ${why}`;
    return new configuration_error/* ConfigurationError */.j('image-reference-invalid', message, remedy);
}

// EXTERNAL MODULE: ./lib/image/configuration.js
var image_configuration = __webpack_require__(9347);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
// EXTERNAL MODULE: ./lib/image/sources/plan.js
var plan = __webpack_require__(8157);
;// CONCATENATED MODULE: ./lib/image/sources/docker-archive.js








const MANIFEST = 'manifest.json';
function isDockerArchive(store) {
    return store.find(MANIFEST) !== undefined;
}
/** What `docker save` (20 to 29), `podman save`, `skopeo copy` and kaniko write. */
function planDockerArchive(store, selection) {
    const manifest = store.find(MANIFEST);
    if (!manifest)
        throw (0,image_error/* imageError */.w)('image-unrecognised', store.name, 'it holds no manifest.json, so it was not written by docker save', store.find('index.json') ? `It is an OCI layout: give it as oci-archive:${store.name}.` : undefined);
    const images = (0,image_error/* readingPart */.m)(store.name, MANIFEST, () => readImages((0,json/* readJson */.Vh)(manifest).value));
    const chosen = choose(images, selection.selector, store.name);
    const { value, bytes } = (0,image_error/* readingPart */.m)(store.name, 'the image configuration', () => {
        const config = store.find(chosen.config);
        if (!config)
            throw new damage/* Damage */.c('the archive does not hold it');
        return (0,json/* readJson */.Vh)(config);
    });
    const imageId = (0,compression_digest/* digestOf */.ol)(bytes);
    const { configuration, notifications } = (0,image_error/* readingPart */.m)(store.name, 'the image configuration', () => (0,image_configuration/* readConfiguration */.T)(value));
    const joined = (0,plan/* joinLayers */.d)(configuration, chosen.layers.map((layer) => planLayer(store, layer)));
    return {
        archive: { kind: 'docker-archive', path: store.path },
        imageId,
        configuration,
        layers: joined.layers,
        notifications: [...misnamed(chosen.config, imageId), ...notifications, ...joined.notifications],
    };
}
/** Engines go by the digest that they compute, so that the image is read: but somebody changed it after it was saved. */
function misnamed(config, imageId) {
    const claimed = /(?:^|[/:])([0-9a-f]{64})(?:\.json)?$/.exec(config)?.[1];
    if (claimed === undefined || imageId === `sha256:${claimed}`)
        return [];
    return [
        {
            level: 'warning',
            code: 'configuration-changed',
            message: `The image configuration has the digest ${imageId}, not sha256:${claimed} as its name says.`,
            location: { kind: 'configuration', pointer: '' },
            remedy: 'Save the image again, unless the archive was changed on purpose.',
        },
    ];
}
function readImages(value) {
    return (0,json/* elements */.Yt)(value)
        .filter(json/* isObject */.Gv)
        .map((image) => {
        const config = field(image, 'Config');
        return {
            config: typeof config === 'string' ? config : '',
            tags: (0,json/* elements */.Yt)(field(image, 'RepoTags')).filter((tag) => typeof tag === 'string'),
            layers: (0,json/* elements */.Yt)(field(image, 'Layers'))
                .slice(0, limits/* limits */.F.layers)
                .filter((layer) => typeof layer === 'string'),
        };
    });
}
/** Jib writes its keys in lower case, and engines, being written in Go, match them in any. */
function field(image, name) {
    const key = Object.keys(image).findLast((each) => each.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : image[key];
}
/** The same image may be listed once a tag. */
function choose(images, selector, name) {
    const choices = [...new Set(images.flatMap(({ tags, config }) => (tags.length > 0 ? tags : [config])))]
        .slice(0, 20)
        .join(', ');
    const [first] = images;
    if (!first)
        throw (0,image_error/* imageError */.w)('image-empty', name, 'its manifest.json lists no image');
    if (selector === undefined) {
        if (images.every(({ config }) => config === first.config))
            return first;
        const how = images.every(({ tags }) => tags.length > 0) ? ':TAG' : '@ID';
        const remedy = `Choose one: docker-archive:${name}${how}.`;
        throw (0,image_error/* imageError */.w)('image-ambiguous', name, `it holds several images (${choices})`, remedy);
    }
    const wanted = images.find((image) => image.tags.some((tag) => isSameTag(tag, selector)) || holdsDigest(image.config, selector));
    if (wanted)
        return wanted;
    throw (0,image_error/* imageError */.w)('image-not-found', name, `it holds no image ${selector}, only ${choices}`, 'Choose one of those, or leave the tag out.');
}
/** `localhost/app:1` and `docker.io/library/app:1` are `app:1` to the engines that wrote them. */
function isSameTag(tag, selector) {
    const wanted = withoutDefaults(selector);
    return withoutDefaults(tag) === wanted || withoutDefaults(tag) === `${wanted}:latest`;
}
function withoutDefaults(reference) {
    return reference.replace(/^(?:localhost|docker\.io\/library|docker\.io)\//, '');
}
function holdsDigest(config, selector) {
    const hex = selector.replace(/^sha256:/, '');
    return (/^[0-9a-f]{12,64}$/.test(hex) &&
        config.slice(Math.max(config.lastIndexOf('/'), config.lastIndexOf(':')) + 1).startsWith(hex));
}
/** From the containerd store layers come compressed, under the digest of the compressed bytes. */
function planLayer(store, path) {
    const blob = store.find(path);
    if (!blob)
        return {};
    const hex = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(path)?.[1];
    if (hex === undefined || detectCompression(blob) === 'none')
        return { blob };
    return { blob, digest: `sha256:${hex}`, verify: `sha256:${hex}` };
}

;// CONCATENATED MODULE: ./lib/image/sources/engine.js


const TITLES = { docker: 'Docker', podman: 'Podman' };
const SAVE = { docker: ['image', 'save'], podman: ['image', 'save', '--format=docker-archive'] };
/** Seconds. Ten gigabytes take minutes. */
const engine_DEADLINE = 1800;
const UNREACHABLE = /cannot connect|is the docker daemon running|connection refused|permission denied|no such file or directory.*\.sock|dial unix/i;
const ABSENT = /no such image|image not known|not found|reference does not exist|does not exist locally/i;
/** Writes an image of an engine into `folder` with the engine's `save`, whole, since layers come before their manifest; returns the file. */
async function saveImage(engines, image, folder, host) {
    const failures = [];
    for (const engine of engines) {
        const program = await host.which(engine);
        if (program === undefined) {
            failures.push(engine_missing(engine, image));
            continue;
        }
        const file = (0,external_node_path_.join)(folder, `${engine}.tar`);
        host.progress.debug(`${engine} saves ${image}`);
        const result = await host.run(program, [...SAVE[engine], '--', image], { deadline: engine_DEADLINE, stdoutFile: file });
        if (result.exitCode === 0)
            return file;
        failures.push(engine_failed(engine, image, result));
    }
    throw failures.find(({ code }) => code !== 'engine-missing') ?? failures[0] ?? engine_missing('docker', image);
}
function engine_missing(engine, image) {
    const remedy = `Install ${TITLES[engine]}, or give the image as a file: docker-archive:FILE, oci:DIR or oci-archive:FILE.`;
    return new configuration_error/* ConfigurationError */.j('engine-missing', `${image}: there is no ${engine} on PATH to get the image from`, remedy);
}
function engine_failed(engine, image, { stderr, timedOut }) {
    const title = TITLES[engine];
    if (timedOut) {
        return new configuration_error/* ConfigurationError */.j('engine-failed', `${image}: ${title} took more than ${engine_DEADLINE} s to save the image`, saveYourself(engine));
    }
    if (UNREACHABLE.test(stderr)) {
        const remedy = `Start ${title} or let this user reach it, or give the image as a file: docker-archive:FILE.`;
        return new configuration_error/* ConfigurationError */.j('engine-unreachable', `${image}: ${title} does not answer`, remedy);
    }
    if (ABSENT.test(stderr)) {
        const remedy = `Build or pull it first; ${engine} images lists what there is.`;
        return new configuration_error/* ConfigurationError */.j('image-not-found', `${image}: ${title} has no such image`, remedy);
    }
    return new configuration_error/* ConfigurationError */.j('engine-failed', `${image}: ${title} could not save the image (${lastLine(stderr)})`, saveYourself(engine));
}
function saveYourself(engine) {
    return `Try ${engine} image save yourself and give the file as docker-archive:FILE.`;
}
function lastLine(text) {
    const line = text.trim().split('\n').at(-1) ?? '';
    // Another program's words must not move the cursor.
    return line.replace(/\p{Cc}/gu, ' ').slice(0, 200) || 'it gave no reason';
}

// EXTERNAL MODULE: ./lib/image/sources/file-store.js
var file_store = __webpack_require__(32);
// EXTERNAL MODULE: ./lib/image/sources/oci-layout.js
var oci_layout = __webpack_require__(4916);
;// CONCATENATED MODULE: ./lib/image/open-image.js












/** What an engine says that does not have an image, or is not there. */
const NOT_THERE = new Set(['engine-missing', 'engine-unreachable', 'image-not-found']);
/** Finds out what a reference leads to and how to read it. Throws ConfigurationError. */
async function openImage(reference, platform, host) {
    if (reference.kind === 'engine')
        return openEngineImage(reference, platform, host);
    if (reference.kind === 'registry')
        return openRegistryImage(reference.name, platform, host);
    const selection = {
        ...(reference.selector === undefined ? {} : { selector: reference.selector }),
        ...(platform === undefined ? {} : { platform }),
    };
    if (reference.kind === 'folder')
        return (0,oci_layout/* planOciLayout */.p)((0,file_store/* openFolder */.N)(reference.path, reference.name), selection);
    const archive = await inflated((0,file_range/* rangeOfFile */.lk)(reference.path), reference.name, host);
    const store = await (0,file_store/* openTarArchive */.C)(archive, reference.name, host.cancelled);
    if (reference.format === 'docker-archive')
        return planDockerArchive(store, selection);
    if (reference.format === 'oci-archive')
        return (0,oci_layout/* planOciLayout */.p)(store, selection);
    return planByContent(store, selection);
}
async function openEngineImage({ engines, image, orRegistry }, platform, host) {
    let file;
    try {
        file = await saveImage(engines, image, await host.temporaryFolder(), host);
    }
    catch (error) {
        if (!orRegistry || !(error instanceof configuration_error/* ConfigurationError */.j) || !NOT_THERE.has(error.code))
            throw error;
        return openFallback(image, error, platform, host);
    }
    const store = await (0,file_store/* openTarArchive */.C)((0,file_range/* rangeOfFile */.lk)(file), image, host.cancelled);
    return planDockerArchive(store, platform === undefined ? {} : { platform });
}
/** Loaded only when a registry is asked. */
async function openRegistryImage(name, platform, host) {
    const { planRegistryImage } = await __webpack_require__.e(/* import() */ 22).then(__webpack_require__.bind(__webpack_require__, 1022));
    return planRegistryImage(name, platform, host);
}
/** The image of a registry that no engine has; what came of both is said, since a name may mean two images. */
async function openFallback(image, engines, platform, host) {
    const name = nameOrUndefined(image);
    if (!name)
        throw engines;
    try {
        const plan = await openRegistryImage(name, platform, host);
        const message = `${engines.message}, so ${name.canonical} of the registry was reviewed.`;
        const note = { level: 'note', code: 'image-from-registry', message, remedy: engines.remedy };
        return { ...plan, notifications: [note, ...plan.notifications] };
    }
    catch (error) {
        if (!(error instanceof configuration_error/* ConfigurationError */.j))
            throw error;
        const { code, remedy } = engines.code === 'engine-missing' ? error : engines;
        throw new configuration_error/* ConfigurationError */.j(code, `${engines.message}, and ${error.message}`, remedy, { cause: error });
    }
}
function nameOrUndefined(image) {
    try {
        return parseRegistryName(image);
    }
    catch (error) {
        if (error instanceof configuration_error/* ConfigurationError */.j)
            return undefined;
        throw error;
    }
}
/** Docker 25 and later write both; then the manifest.json knows the names. */
function planByContent(store, selection) {
    if (isDockerArchive(store))
        return planDockerArchive(store, selection);
    if ((0,oci_layout/* isOciLayout */.q)(store))
        return (0,oci_layout/* planOciLayout */.p)(store, selection);
    const remedy = 'Give a file that docker save, podman save or an OCI exporter wrote.';
    throw (0,image_error/* imageError */.w)('image-unrecognised', store.name, 'it holds neither manifest.json nor index.json, so it is no image', remedy);
}
/** A compressed archive is inflated into a file once, since its parts are read in another order than they stand. */
async function inflated(archive, name, host) {
    const compression = detectCompression(archive);
    if (compression === 'none')
        return archive;
    if (compression === 'xz' || compression === 'bzip2') {
        const remedy = `Decompress it first (${compression} -d), or compress it with gzip or zstd.`;
        throw (0,image_error/* imageError */.w)('image-compression', name, `it is compressed with ${compression}, which is not read`, remedy);
    }
    const file = (0,external_node_path_.join)(await host.temporaryFolder(), 'image.tar');
    const output = await (0,promises_.open)(file, 'w');
    try {
        await inflate(archive, compression, (chunk) => output.appendFile(chunk), { cancelled: host.cancelled });
    }
    catch (error) {
        if (error instanceof damage/* Damage */.c)
            throw (0,image_error/* imageError */.w)('image-damaged', name, `the archive cannot be read: ${error.message}`, undefined, error);
        throw error;
    }
    finally {
        await output.close();
    }
    return (0,file_range/* rangeOfFile */.lk)(file);
}

// EXTERNAL MODULE: ./lib/image/tar/file.js
var file = __webpack_require__(5863);
// EXTERNAL MODULE: ./lib/image/tar/scanner.js + 1 modules
var tar_scanner = __webpack_require__(4564);
// EXTERNAL MODULE: ./lib/image/tar/sparse.js
var sparse = __webpack_require__(3901);
;// CONCATENATED MODULE: ./lib/image/layer.js




/** Reads one layer from start to end, in one pass. Throws Damage; what was heard until then stands. */
async function readLayer(blob, options, listener) {
    let ordinal = 0;
    const scanner = new tar_scanner/* TarScanner */.e((entry) => {
        const current = ordinal++;
        return listener.onEntry(entry, current)
            ? collect(entry, (content) => listener.onContent(current, content))
            : undefined;
    });
    const compression = detectCompression(blob);
    if (compression === 'none')
        return (0,file/* scanTarFile */.f)(blob, scanner, options.cancelled);
    await inflate(blob, compression, (chunk) => scanner.write(chunk), options);
    scanner.end();
}
/** Holds a payload until it is complete; a sparse file is given its holes back. */
function collect(entry, finish) {
    const stored = Buffer.alloc(entry.stored);
    let filled = 0;
    const complete = () => {
        const content = entry.sparse ? (0,sparse/* expandSparse */.NU)(stored, entry.size, entry.sparse.extents) : stored;
        if (content)
            finish(content);
    };
    if (entry.stored === 0) {
        complete();
        return undefined;
    }
    return (piece) => {
        filled += piece.copy(stored, filled);
        if (filled === entry.stored)
            complete();
    };
}

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./lib/image/wishes.js

const GLOB = /[*?[\]{}()!+@\\]/;
/**
 * One test out of many globs. Nearly all are a path, a file name anywhere (any `.npmrc`) or an ending anywhere (any `*.pem`): these cost
 * one look-up in all, however many there are, since every path of an image is asked.
 */
function wishesOf(globs) {
    const paths = new Set();
    const names = new Set();
    const endings = new Set();
    const others = [];
    for (const glob of globs) {
        const name = glob.startsWith('**/') ? glob.slice(3) : undefined;
        if (!GLOB.test(glob))
            paths.add(glob);
        else if (name !== undefined && !GLOB.test(name) && !name.includes('/'))
            names.add(name);
        else if (name !== undefined && /^\*\.[\w-]+$/.test(name))
            endings.add(name.slice(1));
        else
            others.push(glob);
    }
    const matchesOther = others.length > 0 ? picomatch(others, { dot: true }) : () => false;
    return (path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        return paths.has(path) || names.has(name) || endings.has(name.slice(name.lastIndexOf('.'))) || matchesOther(path);
    };
}

;// CONCATENATED MODULE: ./lib/image/capture.js





/** Keeps the content of the files that rules read, within bounds. */
class Capture {
    #filesystem;
    #wishes;
    /** Paths that are wished for by name, not by a pattern. */
    #literal;
    /** Where wished symbolic links lead, as far as they tell. */
    #targets = new Set();
    #left = limits/* limits */.F.capturedTotal;
    constructor(filesystem, reads) {
        this.#filesystem = filesystem;
        this.#literal = new Set(reads);
        this.#wishes = wishesOf(reads);
    }
    /** Whether the payload of the entry is to be kept. A file that is too large to be is remarked on. */
    wants(version, entry, remarks) {
        const { type, path } = version;
        if (type === 'symlink' && this.#wishes(path))
            this.#targets.add(targetOf(version));
        if (type !== 'file' || entry.type !== 'file' || !(this.#wishes(path) || this.#targets.has(path)))
            return false;
        if (this.#takes(entry))
            return true;
        remarks.add('content-not-read', version.path);
        return false;
    }
    /**
     * Reads again those layers in which a wanted path turned out to be another file's, whose bytes had gone by: a hard link, or a symbolic
     * link that is wished for by name. Without this, renaming would be enough to hide a secret. Links that only match a pattern are not worth
     * a second pass: nearly every image has certificates that are.
     */
    async readLate(layers, cancelled) {
        const missing = this.#missing();
        for (const [index, versions] of missing) {
            const blob = layers[index]?.blob;
            const found = this.#filesystem.ordinalsOf(index, versions);
            if (blob)
                await this.#readAgain(blob, found, cancelled);
        }
    }
    #takes(entry) {
        const held = Math.max(entry.size, entry.stored);
        if (entry.size > limits/* limits */.F.capturedFile || entry.stored > 2 * limits/* limits */.F.capturedFile || held > this.#left)
            return false;
        this.#left -= held;
        return true;
    }
    #missing() {
        const missing = new Map();
        if (this.#literal.size === 0)
            return missing;
        const tree = this.#filesystem.tree();
        for (const version of tree.versions()) {
            if (!this.#isLateLink(version))
                continue;
            const target = version.type === 'symlink' ? tree.resolve(version.path) : version;
            const owner = target && this.#filesystem.ownerOf(target);
            if (owner?.type !== 'file' || this.#filesystem.has(owner))
                continue;
            missing.set(owner.layer, (missing.get(owner.layer) ?? new Set()).add(owner));
        }
        return missing;
    }
    #isLateLink({ type, path, hidden, hardlink }) {
        if (type === 'symlink')
            return !hidden && this.#literal.has(path);
        return hardlink !== undefined && this.#wishes(path);
    }
    async #readAgain(blob, found, cancelled) {
        try {
            await readLayer(blob, { cancelled }, {
                onEntry: (entry, ordinal) => found.has(ordinal) && this.#takes(entry),
                onContent: (ordinal, content) => this.#filesystem.keep(found.get(ordinal), content),
            });
        }
        catch (error) {
            // Damage was said when the layer was read first.
            if (!(error instanceof damage/* Damage */.c))
                throw error;
        }
    }
}
function targetOf({ path, linkname = '' }) {
    return external_node_path_.posix.resolve('/', external_node_path_.posix.dirname(path), linkname).slice(1);
}

;// CONCATENATED MODULE: ./lib/image/filesystem/hardlinks.js
/** Which versions share their bytes, so that these are counted once. */
class HardLinks {
    #inodes = new Map();
    #byLayer = new Map();
    /** Makes `link` another name of the file behind `target`. */
    join(target, link) {
        const inode = this.#inodes.get(target) ?? this.#create(target);
        inode.names.add(link);
        this.#inodes.set(link, inode);
        // Engines apply mode and owner of the link's own header, which reach every name of the file that this layer made.
        if (inode.layer === link.layer)
            inode.attributes = { mode: link.mode, uid: link.uid, gid: link.gid };
    }
    /** Gives all names of a file that the layer ships the attributes that came last. */
    settle(layer) {
        for (const { names, attributes } of this.#shippedBy(layer)) {
            for (const name of names)
                if (name.layer === layer)
                    Object.assign(name, attributes);
        }
    }
    /** Whether its bytes are counted with an inode. */
    has(version) {
        return this.#inodes.has(version);
    }
    /** The version that carries the bytes. */
    ownerOf(version) {
        return this.#inodes.get(version)?.owner ?? version;
    }
    /** Takes a name away that its own layer replaced. */
    drop(version) {
        this.#inodes.get(version)?.names.delete(version);
        this.#inodes.delete(version);
    }
    /** Bytes of shared files that the layer ships. */
    sizeIn(layer) {
        let size = 0;
        for (const inode of this.#shippedBy(layer))
            if (inode.names.size > 0)
                size += inode.size;
        return size;
    }
    /** Bytes of shared files that the layer ships and of which every name was hidden later. */
    wastedIn(layer) {
        let wasted = 0;
        for (const { names, size } of this.#shippedBy(layer)) {
            if (names.size > 0 && [...names].every((name) => name.hidden))
                wasted += size;
        }
        return wasted;
    }
    #create(target) {
        const { layer, size, mode, uid, gid } = target;
        const inode = { layer, size, owner: target, names: new Set([target]), attributes: { mode, uid, gid } };
        this.#inodes.set(target, inode);
        const inodes = this.#byLayer.get(layer) ?? new Set();
        this.#byLayer.set(layer, inodes.add(inode));
        return inode;
    }
    #shippedBy(layer) {
        return this.#byLayer.get(layer) ?? [];
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/tree-node.js
/** A version while layers are still being merged: its fields are settled once the image is read. */
class Version {
    path;
    type;
    mode;
    uid;
    gid;
    size;
    linkname;
    hardlink;
    capabilities;
    layer;
    change;
    hidden;
    constructor(path, type, attributes, size, layer, change) {
        this.path = path;
        this.type = type;
        this.mode = attributes.mode;
        this.uid = attributes.uid;
        this.gid = attributes.gid;
        this.size = size;
        this.layer = layer;
        this.change = change;
    }
}
/** What engines make where an archive leaves a parent folder out. */
const IMPLIED_FOLDER = { mode: 0o755, uid: 0, gid: 0 };
const NONE = [];
/** A path that is or was there. Live nodes hang on their parent and always have a visible version (the root may have none). */
class Node {
    path;
    depth;
    parent;
    children;
    /** Oldest first. Replaced, never pushed to: most paths have one, and an array that grows makes room for sixteen. */
    versions = NONE;
    visible;
    /** The last layer that shipped this path, be it unchanged. */
    shipped = -1;
    /** The last layer whose whiteouts went through the children: once is enough, whatever a layer repeats. */
    swept = -1;
    constructor(path, parent) {
        this.path = path;
        this.parent = parent;
        this.depth = parent ? parent.depth + 1 : 0;
    }
}
function isFolder(node) {
    return node.parent === undefined || node.visible?.type === 'directory';
}
function haveSameAttributes(a, b) {
    return a.mode === b.mode && a.uid === b.uid && a.gid === b.gid;
}

;// CONCATENATED MODULE: ./lib/image/filesystem/version-of.js

/** A hard link is a full file: all but mode and owner, which its own header carries, is its target's. */
function versionOf(path, entry, target, layer) {
    const type = target?.type ?? (entry.type === 'hardlink' || entry.type === 'other' ? 'file' : entry.type);
    const version = new Version(path, type, entry, target?.size ?? entry.size, layer, 'added');
    const linkname = target ? target.linkname : entry.type === 'symlink' ? entry.linkname : undefined;
    const capabilities = target ? target.capabilities : entry.capabilities;
    if (linkname !== undefined)
        version.linkname = linkname;
    if (capabilities !== undefined)
        version.capabilities = capabilities;
    if (entry.type === 'hardlink' && entry.linkname !== undefined)
        version.hardlink = target?.path ?? entry.linkname;
    return version;
}

;// CONCATENATED MODULE: ./lib/image/filesystem/layer-overlay.js



const WHITEOUT = '.wh.';
/** Two dots before `opq` (image-spec, layer.md, "Opaque Whiteout"). */
const OPAQUE = '.wh..wh..opq';
/** Files and folders of AUFS's own, the opaque mark excepted. */
const AUFS = '.wh..wh.';
/**
 * Lays one layer over the tree, as engines do when they unpack it, and remembers every version of every path.
 *
 * A whiteout hides what lower layers hold, never what its own layer ships, so its place among the entries does not matter
 * (https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts). A folder that is shipped again as it was is no new version.
 * Every step costs what it touches: hidden paths leave the live tree, so that no order of entries costs more than their number.
 */
class LayerOverlay {
    #layer;
    #tree;
    #links;
    #remarks;
    #versions = [];
    #ordinals = [];
    /** Versions that the layer itself replaced. */
    #dropped = new Set();
    /** Versions of lower layers that this one hid, at least for a while. */
    #hidden = [];
    #byChange;
    #byDeletion;
    /** The folder of the last entry: the next mostly stands beside it. */
    #last;
    constructor(layer, tree, links, remarks) {
        this.#layer = layer;
        this.#tree = tree;
        this.#links = links;
        this.#remarks = remarks;
        this.#byChange = { layer, by: 'changed' };
        this.#byDeletion = { layer, by: 'deleted' };
    }
    /** Takes the next entry, the `ordinal`-th of the layer; returns the version that it became, if any. Throws Damage past the limits. */
    add(entry, ordinal) {
        if (entry.leavesRoot)
            this.#remarks.add('entry-outside-root', entry.path);
        if (entry.path.length > limits/* limits */.F.pathLength)
            return this.#refuse('entry-unplaceable', entry);
        if (entry.path === '' && entry.type !== 'directory')
            return this.#refuse('entry-unplaceable', entry);
        if (entry.path.startsWith(AUFS) && entry.path !== OPAQUE)
            return undefined;
        const slash = entry.path.lastIndexOf('/');
        const folder = entry.path.slice(0, Math.max(0, slash));
        const name = entry.path.slice(slash + 1);
        if (name.startsWith(WHITEOUT))
            return this.#whiteout(folder, name);
        if (entry.overlay === 'whiteout')
            return this.#whiteout(folder, WHITEOUT + name);
        if (entry.type === 'other')
            return this.#refuse('entry-unknown-type', entry);
        const parent = this.#folder(folder);
        if (!parent || parent.depth >= limits/* limits */.F.pathDepth)
            return this.#refuse('entry-unplaceable', entry);
        const target = entry.type === 'hardlink' ? this.#linkTarget(entry) : undefined;
        const node = entry.path === '' ? parent : this.#tree.attach(parent, name, parent.path === folder ? entry.path : undefined);
        if (target && target === node.visible)
            return target;
        const made = versionOf(node.path, entry, target, this.#layer);
        if (target)
            this.#links.join(target, made);
        const version = this.#put(node, made, ordinal);
        if (entry.overlay === 'opaque')
            this.#hideChildren(node);
        return version;
    }
    end() {
        this.#links.settle(this.#layer);
        const shipped = this.#versions;
        const versions = this.#dropped.size === 0 ? shipped : shipped.filter((version) => !this.#dropped.has(version));
        const changed = versions.filter((version) => version.change === 'changed').length;
        return {
            versions,
            shipped,
            ordinals: this.#ordinals,
            added: versions.length - changed,
            changed,
            deleted: new Set(this.#hidden.filter((version) => version.hidden === this.#byDeletion)).size,
        };
    }
    #refuse(code, entry) {
        this.#remarks.add(code, entry.path);
    }
    /** Makes `version` the visible one of its path; the rules for what stood there before are those of engines that unpack. */
    #put(node, version, ordinal) {
        node.shipped = this.#layer;
        const before = node.visible ?? this.#hiddenNow(node);
        const same = version.type === 'directory' && before?.type === 'directory';
        if (same && (before.layer === this.#layer || haveSameAttributes(before, version)))
            return this.#keepFolder(node, before, version);
        if (node.visible)
            this.#replace(node, node.visible, version);
        const below = this.#hiddenNow(node);
        if (below) {
            below.hidden = this.#byChange;
            version.change = 'changed';
        }
        node.visible = version;
        node.versions = [...node.versions, version];
        this.#versions.push(version);
        this.#ordinals.push(ordinal);
        return version;
    }
    /** A folder over a folder: the last header of one layer counts, and one that is as a lower layer had it stays that one, or comes back. */
    #keepFolder(node, before, version) {
        delete before.hidden;
        node.visible = before;
        if (before.layer !== this.#layer)
            return before;
        Object.assign(before, { mode: version.mode, uid: version.uid, gid: version.gid });
        const below = node.versions.at(-2);
        if (below?.hidden !== this.#byChange || below.type !== 'directory' || !haveSameAttributes(below, before))
            return before;
        this.#drop(node, before);
        delete below.hidden;
        node.visible = below;
        return below;
    }
    #replace(node, before, version) {
        if (before.layer === this.#layer)
            this.#drop(node, before);
        else
            this.#hide(before, this.#byChange);
        if (version.type !== 'directory')
            this.#killChildren(node);
    }
    /** The version of a lower layer that this one hid, where no other has taken its place yet. */
    #hiddenNow(node) {
        const last = node.versions.at(-1);
        return last?.hidden?.layer === this.#layer ? last : undefined;
    }
    #hide(version, hidden) {
        version.hidden = hidden;
        this.#hidden.push(version);
    }
    #drop(node, version) {
        node.versions = node.versions.slice(0, -1);
        this.#dropped.add(version);
        this.#links.drop(version);
    }
    /** Everything under a folder that became a file is gone, whichever layer it came from. */
    #killChildren(node) {
        const dying = [...(node.children?.values() ?? [])];
        node.children = undefined;
        for (let child = dying.pop(); child; child = dying.pop()) {
            if (child.children)
                for (const grandchild of child.children.values())
                    dying.push(grandchild);
            if (child.visible?.layer === this.#layer)
                this.#drop(child, child.visible);
            else if (child.visible)
                this.#hide(child.visible, this.#byDeletion);
            const below = this.#hiddenNow(child);
            if (below)
                below.hidden = this.#byDeletion;
            this.#tree.bury(child);
        }
    }
    #whiteout(folder, name) {
        const reach = this.#tree.follow(folder, true);
        if (!reach || reach.missing.length > 0)
            return;
        if (name === OPAQUE)
            this.#hideChildren(reach.node);
        if (name.startsWith(AUFS))
            return;
        const child = reach.node.children?.get(name.slice(WHITEOUT.length));
        if (child && !this.#hideLower(child))
            this.#detach(child);
    }
    /** Hides what lower layers hold at and under a node; returns whether anything of this layer remains. */
    #hideLower(node) {
        const holds = this.#hideChildren(node);
        if (node.shipped === this.#layer || !node.visible)
            return true;
        this.#hide(node.visible, this.#byDeletion);
        if (holds)
            this.#imply(node);
        return holds;
    }
    #hideChildren(node) {
        if (node.swept !== this.#layer && node.children) {
            for (const child of node.children.values())
                if (!this.#hideLower(child))
                    this.#detach(child);
        }
        node.swept = this.#layer;
        return (node.children?.size ?? 0) > 0;
    }
    #detach(node) {
        node.parent?.children?.delete(node.path.slice(node.path.lastIndexOf('/') + 1));
        this.#tree.bury(node);
    }
    /** The folder that an entry goes into, through symbolic links, made where it is not there. Undefined when links go in circles. */
    #folder(path) {
        if (this.#last?.path === path && isFolder(this.#last.node))
            return this.#last.node;
        const reach = this.#tree.follow(path, true);
        if (!reach || reach.node.depth + reach.missing.length > limits/* limits */.F.pathDepth)
            return undefined;
        let { node } = reach;
        for (const name of reach.missing) {
            if (name === '' || name === '.')
                continue;
            if (name === '..')
                node = node.parent ?? node;
            else
                node = this.#imply(this.#tree.attach(node, name));
        }
        if (!isFolder(node))
            this.#imply(node);
        if (!reach.redirected)
            this.#last = { path, node };
        return node;
    }
    #imply(node) {
        if (node.visible?.hidden)
            node.visible = undefined;
        if (node.visible?.type !== 'directory') {
            this.#put(node, new Version(node.path, 'directory', IMPLIED_FOLDER, 0, this.#layer, 'added'), -1);
        }
        return node;
    }
    /** What a hard link names: parents through symbolic links, the last component not, as link(2) has it. */
    #linkTarget(entry) {
        const reach = this.#tree.follow(entry.linkname ?? '', false);
        const target = reach && reach.missing.length === 0 ? reach.node.visible : undefined;
        if (target && target.type !== 'directory')
            return target;
        this.#remarks.add('hardlink-dangling', entry.path);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/tree-walk.js


/** The node of exactly this path; symbolic links are not followed. */
function descend(root, path) {
    if (path === '')
        return root;
    let node = root;
    for (let from = 0; from <= path.length;) {
        const slash = path.indexOf('/', from);
        const end = slash < 0 ? path.length : slash;
        const child = node.children?.get(path.slice(from, end));
        if (!child)
            return undefined;
        node = child;
        from = end + 1;
    }
    return node;
}
/**
 * Follows a path inside the root, as the kernel does after chroot: absolute targets start at the root, `..` stops there.
 * Undefined when it takes more links than the kernel allows. Targets followed are charged to `budget`.
 */
function tree_walk_follow(root, path, followLast, budget) {
    const todo = path.split('/').toReversed();
    let node = root;
    let links = 0;
    while (todo.length > 0) {
        const name = todo.pop();
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            node = node.parent ?? root;
            continue;
        }
        const child = node.children?.get(name);
        const target = child?.visible?.type === 'symlink' ? child.visible.linkname : undefined;
        if (target !== undefined && (followLast || todo.length > 0)) {
            links++;
            if (links > limits/* limits */.F.symlinks || target.length > limits/* limits */.F.pathLength)
                return undefined;
            if (budget)
                budget.characters -= target.length;
            if (target.startsWith('/'))
                node = root;
            for (const component of target.split('/').toReversed())
                todo.push(component);
        }
        else if (!child || (todo.length > 0 && !isFolder(child))) {
            return { node, missing: [name, ...todo.toReversed()], redirected: links > 0 };
        }
        else {
            node = child;
        }
    }
    return { node, missing: [], redirected: links > 0 };
}

;// CONCATENATED MODULE: ./lib/image/filesystem/live-tree.js




/** The paths that are visible after the layers so far, and those that no longer are. */
class LiveTree {
    root = new Node('', undefined);
    #buried = new Map();
    #nodes = 0;
    #characters = 0;
    #budget = { characters: limits/* limits */.F.followedCharacters };
    /** Where a path leads inside the root; undefined when symbolic links go in circles. */
    follow(path, followLast) {
        const reach = tree_walk_follow(this.root, path, followLast, this.#budget);
        if (this.#budget.characters < 0)
            throw new damage/* Damage */.c('its paths lead through too many symbolic links', { kind: 'too-large' });
        return reach;
    }
    /** The live node of a name in a folder, or one brought back from among the dead, or a new one. It must get a visible version at once. `known` is its path where the caller holds that string: a second copy for every path would show. */
    attach(folder, name, known) {
        const live = folder.children?.get(name);
        if (live)
            return live;
        const path = known ?? (folder.path === '' ? name : `${folder.path}/${name}`);
        const node = this.#exhume(path) ?? this.#create(path, folder);
        node.parent = folder;
        folder.children ??= new Map();
        folder.children.set(name, node);
        return node;
    }
    /** Takes a node out of the live tree, its parent's map of children excepted; remembers it when it has a past. */
    bury(node) {
        node.visible = undefined;
        node.children = undefined;
        if (node.versions.length > 0)
            this.#buried.set(node.path, node);
    }
    buried(path) {
        return this.#buried.get(path);
    }
    #exhume(path) {
        if (this.#buried.size === 0)
            return undefined;
        const node = this.#buried.get(path);
        this.#buried.delete(path);
        return node;
    }
    #create(path, folder) {
        this.#nodes++;
        this.#characters += path.length;
        if (this.#nodes > limits/* limits */.F.paths || this.#characters > limits/* limits */.F.pathCharacters) {
            throw new damage/* Damage */.c(`the image has more than ${limits/* limits */.F.paths} paths, or too long ones`, { kind: 'too-large' });
        }
        return new Node(path, folder);
    }
}

// EXTERNAL MODULE: ./lib/image/tar/name.js
var tar_name = __webpack_require__(2894);
;// CONCATENATED MODULE: ./lib/image/filesystem/merged-tree.js


/** The tree once all layers are in it. */
class MergedTree {
    size;
    #tree;
    #layers;
    #contentOf;
    constructor(tree, layers, contentOf) {
        this.#tree = tree;
        this.#layers = layers;
        this.#contentOf = contentOf;
        this.size = layers.reduce((total, versions) => total + versions.length, 0);
    }
    get(path) {
        return descend(this.#tree.root, (0,tar_name/* cleanPath */.ts)(path))?.visible;
    }
    resolve(path) {
        const reach = tree_walk_follow(this.#tree.root, path, true);
        return reach && reach.missing.length === 0 ? reach.node.visible : undefined;
    }
    *visible() {
        const nodes = [this.#tree.root];
        for (let node = nodes.pop(); node; node = nodes.pop()) {
            if (node.visible)
                yield node.visible;
            if (node.children)
                for (const child of node.children.values())
                    nodes.push(child);
        }
    }
    *versions() {
        for (const versions of this.#layers)
            yield* versions;
    }
    versionsOf(path) {
        return this.#nodeOf(path)?.versions ?? [];
    }
    content(entry) {
        const version = this.#nodeOf(entry.path)?.versions.find(({ layer }) => layer === entry.layer);
        return version && this.#contentOf(version);
    }
    #nodeOf(path) {
        const clean = (0,tar_name/* cleanPath */.ts)(path);
        return descend(this.#tree.root, clean) ?? this.#tree.buried(clean);
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/filesystem.js




/** The layers of an image, laid over one another, oldest first: `beginLayer`, entries, `endLayer` for each. */
class Filesystem {
    #tree = new LiveTree();
    #links = new HardLinks();
    #layers = [];
    #contents = new Map();
    beginLayer(remarks) {
        return new LayerOverlay(this.#layers.length, this.#tree, this.#links, remarks);
    }
    endLayer(overlay) {
        this.#layers.push(overlay.end());
    }
    /** Remembers the bytes of a version. */
    keep(version, content) {
        this.#contents.set(version, content);
    }
    has(version) {
        return this.#contents.has(this.#links.ownerOf(version));
    }
    /** The version that carries the bytes of a hard link; itself for all others. */
    ownerOf(version) {
        return this.#links.ownerOf(version);
    }
    /** Which entry of its layer a version was; undefined for an implied folder. Costs a pass over the layer. */
    ordinalsOf(layer, wanted) {
        const { shipped = [], ordinals = [] } = this.#layers[layer] ?? {};
        const found = new Map();
        for (const [index, version] of shipped.entries())
            if (wanted.has(version))
                found.set(ordinals[index], version);
        return found;
    }
    tree() {
        return new MergedTree(this.#tree, this.#layers.map(({ versions }) => versions), (version) => this.#contents.get(this.#links.ownerOf(version)));
    }
    /** The numbers of every layer; only now is it known what later layers hid. */
    counts() {
        return this.#layers.map(({ versions, added, changed, deleted }, layer) => {
            let size = this.#links.sizeIn(layer);
            let wastedBytes = this.#links.wastedIn(layer);
            for (const version of versions) {
                if (this.#links.has(version))
                    continue;
                size += version.size;
                if (version.hidden)
                    wastedBytes += version.size;
            }
            return { size, added, changed, deleted, wastedBytes };
        });
    }
}

;// CONCATENATED MODULE: ./lib/image/remarks.js
const REMARKS = {
    'entry-outside-root': 'name a place outside the image; they were held at its root',
    'entry-unknown-type': 'have a type that no engine unpacks; they were passed over',
    'entry-unplaceable': 'have a path that is too long, too deep or goes in circles; they were passed over',
    'hardlink-dangling': 'are hard links to a file that is not there; they were taken for empty files',
    'content-not-read': 'are too large, alone or together, to be read for secrets and settings; only their names and modes were reviewed',
};
/** Counts oddities and keeps one example of each, so that a hostile layer makes one line and not a million. */
class Remarks {
    #seen = new Map();
    add(code, path) {
        const seen = this.#seen.get(code);
        if (seen)
            seen.count++;
        else
            this.#seen.set(code, { count: 1, example: path.slice(0, 200) });
    }
    /** One warning a kind of oddity. */
    notifications(layer, diffId) {
        return [...this.#seen].map(([code, { count, example }]) => ({
            level: 'warning',
            code,
            message: `Layer ${layer}: ${count} ${count === 1 ? 'entry' : 'entries'} (such as ${JSON.stringify(example)}) ${REMARKS[code]}.`,
            location: { kind: 'layer', index: layer, diffId, path: example },
        }));
    }
}

;// CONCATENATED MODULE: ./lib/image/read-layers.js





/** Bytes from which on people wonder what is going on. */
const LONG_WORK = 500e6;
/** Reads all layers, each in one pass, oldest first. A layer that cannot be read is said and does not stop the others. */
async function readLayers(layers, reads, host) {
    const filesystem = new Filesystem();
    const capture = new Capture(filesystem, reads);
    const notifications = [];
    let complete = 0;
    const bytes = layers.reduce((total, { blob }) => total + (blob?.size ?? 0), 0);
    if (bytes >= LONG_WORK)
        host.progress.say(`Reading ${layers.length} layers, ${Math.round(bytes / 1e6)} MB`);
    for (const [index, layer] of layers.entries()) {
        host.progress.debug(`layer ${index}: ${layer.diffId}, ${layer.blob?.size ?? 0} bytes`);
        const remarks = new Remarks();
        const trouble = await mergeLayer(layer, filesystem, capture, remarks, host);
        notifications.push(...remarks.notifications(index, layer.diffId), ...troubleOf(trouble, layer, index));
        if (!trouble)
            complete++;
    }
    await capture.readLate(layers, host.cancelled);
    return { filesystem, notifications, complete };
}
/** What went wrong, if anything did. */
async function mergeLayer(layer, filesystem, capture, remarks, host) {
    const overlay = filesystem.beginLayer(remarks);
    const wanted = new Map();
    try {
        if (layer.problem !== undefined)
            throw new damage/* Damage */.c(layer.problem);
        if (!layer.blob)
            return new damage/* Damage */.c('the archive does not hold it', { kind: 'missing' });
        await readLayer(layer.blob, optionsOf(layer, host), {
            onEntry: (entry, ordinal) => {
                const version = overlay.add(entry, ordinal);
                if (!version || !capture.wants(version, entry, remarks))
                    return false;
                wanted.set(ordinal, version);
                return true;
            },
            onContent: (ordinal, content) => {
                const version = wanted.get(ordinal);
                if (version)
                    filesystem.keep(version, content);
                wanted.delete(ordinal);
            },
        });
    }
    catch (error) {
        if (error instanceof damage/* Damage */.c)
            return error;
        throw error;
    }
    finally {
        filesystem.endLayer(overlay);
    }
    return undefined;
}
function optionsOf(layer, host) {
    return { cancelled: host.cancelled, ...(layer.verify === undefined ? {} : { digest: layer.verify }) };
}
const CODES = { damaged: 'layer-unreadable', 'too-large': 'layer-too-large', missing: 'layer-missing' };
const REMEDIES = {
    damaged: 'Save or build the image again; what was read of the layer before that place was reviewed.',
    'too-large': 'Make the layer smaller; what was read of it before that was reviewed.',
    missing: 'Save the image with all its layers: foreign layers, as of Windows images, are left out of archives.',
};
function troubleOf(damage, layer, index) {
    if (!damage)
        return [];
    const message = `Layer ${index} (${layer.diffId}) could not be read: ${damage.message}.`;
    const location = { kind: 'layer', index, diffId: layer.diffId };
    return [{ level: 'error', code: CODES[damage.kind], message, location, remedy: REMEDIES[damage.kind] }];
}

;// CONCATENATED MODULE: ./lib/image/reference.js





const FORMS = 'docker-archive:FILE, oci:DIR, oci-archive:FILE, docker:REF, podman:REF, registry:REF, or the path of such a file or folder';
/** What names, tags, digests and ids are made of: nothing that a program could take for an option. */
const reference_NAME = /^[A-Za-z0-9][\w.\-/:@]{0,511}$/;
/** Reads what the user typed. Paths are relative to `workspace`, absolute. Throws ConfigurationError. */
function parseReference(text, workspace) {
    const colon = text.indexOf(':');
    const rest = text.slice(colon + 1);
    switch (colon < 0 ? '' : text.slice(0, colon)) {
        case 'docker-archive':
            return fileReference(rest, 'docker-archive', workspace);
        case 'oci-archive':
            return fileReference(rest, 'oci-archive', workspace);
        case 'oci':
            return folderReference(rest, workspace);
        case 'docker':
            return engineReference(rest, ['docker']);
        case 'podman':
            return engineReference(rest, ['podman']);
        case 'registry':
            return { kind: 'registry', name: parseRegistryName(rest) };
        default:
            return bareReference(text, workspace);
    }
}
function fileReference(text, format, workspace) {
    const found = splitSelector(text, workspace, (type) => type === 'file' || type === 'other');
    if (!found)
        throw reference_missing(text, 'file');
    if (found.type !== 'file')
        throw notRegular(found.name);
    return { kind: 'file', format, ...withoutType(found) };
}
function folderReference(text, workspace) {
    const found = splitSelector(text, workspace, () => true);
    if (!found)
        throw reference_missing(text, 'folder');
    if (found.type === 'folder')
        return { kind: 'folder', ...withoutType(found) };
    throw (0,image_error/* imageError */.w)('image-not-a-folder', found.name, 'not a folder', `Give an archive as oci-archive:${(0,external_node_path_.basename)(found.name)}.`);
}
/** An existing file or folder goes by its content; anything else is the name of an image, which Docker, Podman or a registry has. */
function bareReference(text, workspace) {
    const type = text === '' ? undefined : typeOf((0,external_node_path_.resolve)(workspace, text));
    if (type === 'folder')
        return { kind: 'folder', path: (0,external_node_path_.resolve)(workspace, text), name: text };
    if (type === 'file')
        return { kind: 'file', format: 'any', path: (0,external_node_path_.resolve)(workspace, text), name: text };
    if (type === 'other')
        throw notRegular(text);
    const tagged = splitSelector(text, workspace, (each) => each === 'file');
    if (tagged)
        return { kind: 'file', format: 'any', ...withoutType(tagged) };
    if (looksLikePath(text))
        throw reference_missing(text, 'file');
    return { ...engineReference(text, ['docker', 'podman']), orRegistry: true };
}
function engineReference(image, engines) {
    if (reference_NAME.test(image))
        return { kind: 'engine', engines, image };
    throw new configuration_error/* ConfigurationError */.j('image-reference-invalid', `${JSON.stringify(image.slice(0, 200))} is not the name of an image`, `Give ${FORMS}.`);
}
/** `/x`, `./x`, `../x`, and what ends as archives do. */
function looksLikePath(text) {
    return /^(?:\/|\.{1,2}\/)/.test(text) || /\.(?:tar|tgz|tar\.(?:gz|zst))$/.test(text);
}
/** `FILE` or `FILE:SELECTOR` or `FILE@DIGEST`: the longest start that exists is the file, since file names may hold colons. */
function splitSelector(text, workspace, fits) {
    const ends = [text.length, ...separators(text).toReversed()];
    for (const end of ends) {
        const name = text.slice(0, end);
        const type = name === '' ? undefined : typeOf((0,external_node_path_.resolve)(workspace, name));
        const selector = text.slice(end + 1);
        if (type && fits(type))
            return { path: (0,external_node_path_.resolve)(workspace, name), name, type, ...(selector === '' ? {} : { selector }) };
    }
    return undefined;
}
function separators(text) {
    return [...text.matchAll(/[:@]/g)].map(({ index }) => index).slice(-8);
}
function withoutType({ path, name, selector }) {
    return { path, name, ...(selector === undefined ? {} : { selector }) };
}
function typeOf(path) {
    const stats = path.includes('\0') ? undefined : (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (!stats)
        return undefined;
    if (stats.isDirectory())
        return 'folder';
    return stats.isFile() ? 'file' : 'other';
}
function reference_missing(name, what) {
    return (0,image_error/* imageError */.w)('image-missing', name, `there is no such ${what}`, `Check the path, or give ${FORMS}.`);
}
function notRegular(name) {
    const remedy = 'Write the image to a file first: layers come before the manifest that names them, so it must be read twice.';
    return (0,image_error/* imageError */.w)('image-not-a-file', name, 'not a regular file', remedy);
}

// EXTERNAL MODULE: ./lib/image/sources/oci-index.js
var oci_index = __webpack_require__(8776);
;// CONCATENATED MODULE: ./lib/image/load.js






/**
 * Reads an image from a file, a folder, an engine or a registry: https://github.com/opencontainers/image-spec. Throws ConfigurationError when there is
 * no image to review; what is wrong with a part of one is a notification.
 */
async function loadImage(reference, options, host) {
    const folders = [];
    const temporaryFolder = async () => {
        const folder = await host.temporaryFolder();
        folders.push(folder);
        return folder;
    };
    const close = async () => {
        for (const folder of folders.splice(0))
            await (0,promises_.rm)(folder, { recursive: true, force: true });
    };
    try {
        const parsed = parseReference(reference, host.workspace);
        const plan = await openImage(parsed, options.platform, { ...host, temporaryFolder });
        checkPlatform(plan, options.platform, reference);
        const read = await readLayers(plan.layers, options.reads, host);
        const notifications = [...plan.notifications, ...read.notifications];
        if (plan.layers.length > 0 && read.complete === 0)
            throw unreadable(reference, notifications);
        return { image: imageOf(reference, plan, read), notifications, archive: plan.archive, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function imageOf(reference, plan, { filesystem }) {
    const { configuration } = plan;
    const counts = filesystem.counts();
    const histories = historyOfLayers(configuration, plan.layers.length);
    return {
        reference,
        imageId: plan.imageId,
        ...(plan.digest === undefined ? {} : { digest: plan.digest }),
        platform: (0,oci_index/* formatPlatform */.Bq)(configuration.os, configuration.architecture, configuration.variant),
        configuration,
        layers: plan.layers.map(({ diffId, digest }, index) => {
            const history = histories[index];
            return {
                index,
                diffId,
                ...(digest === undefined ? {} : { digest }),
                ...(history ? { history } : {}),
                origin: 'unknown',
                confidence: 'unknown',
                ...(counts[index] ?? { size: 0, added: 0, changed: 0, deleted: 0, wastedBytes: 0 }),
            };
        }),
        files: filesystem.tree(),
    };
}
/** Entries that made a layer belong to the layers in order, if they are as many; otherwise nothing can be said. */
function historyOfLayers({ history }, layers) {
    const entries = history.filter((entry) => entry.empty_layer !== true);
    return entries.length === layers ? entries : [];
}
function checkPlatform({ configuration }, wanted, reference) {
    const { os, architecture, variant } = configuration;
    const actual = (0,oci_index/* formatPlatform */.Bq)(os, architecture, variant);
    if (wanted === undefined || (0,oci_index/* isPlatform */.aH)(actual, wanted))
        return;
    const remedy = `Build or save the image for ${wanted}, or leave the platform out.`;
    throw (0,image_error/* imageError */.w)('platform-mismatch', reference, `the image is for ${actual}, not for ${wanted}`, remedy);
}
function unreadable(reference, notifications) {
    const errors = notifications.filter(({ level }) => level === 'error');
    const [error] = [...errors.filter(({ location }) => location?.kind === 'layer'), ...errors];
    const reason = error?.message ?? 'none of its layers could be read';
    return (0,image_error/* imageError */.w)('image-unreadable', reference, reason.replace(/\.$/, ''));
}

;// CONCATENATED MODULE: ./lib/review/subjects.js





const isDockerfileName = picomatch(['Dockerfile', 'Containerfile', 'Dockerfile.*', '*.Dockerfile', '*.Containerfile'], {
    dot: true,
});
const PASSED_OVER = new Set(['node_modules', 'vendor', 'third_party', 'testdata', 'fixtures', '__tests__', 'examples']);
/** gzip, zstd, xz, bzip2. */
const COMPRESSED = ['\u001f\u008b', '\u0028\u00b5\u002f\u00fd', '\u00fd7zXZ', 'BZh'];
const SIBLING_IMAGES = ['image.tar', 'image.tar.gz', 'image'];
function isDiscovered(path) {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    return (isDockerfileName(name) && !name.endsWith('.dockerignore') && !folders.some((folder) => PASSED_OVER.has(folder)));
}
function join(folder, path) {
    return folder === '.' ? path : external_node_path_.posix.join(folder, path);
}
async function discover(host, root) {
    const subjects = [];
    for (const path of await listFiles(host, root)) {
        const dockerfile = join(root, path);
        if (isDiscovered(path) && (await kindOf(host, dockerfile)) === 'file')
            subjects.push({ root, dockerfile });
    }
    return subjects;
}
/** A Dockerfile is text; an image archive has a zero byte in its first block, or is compressed. */
async function isBinary(host, uri) {
    const file = await (0,promises_.open)((0,external_node_path_.resolve)(host.workspace, uri), 'r').catch(() => undefined);
    // What cannot be opened is said where it is read.
    if (!file)
        return false;
    try {
        const block = Buffer.alloc(512);
        const { bytesRead } = await file.read(block, 0, block.length, 0);
        const start = block.subarray(0, bytesRead);
        return start.includes(0) || COMPRESSED.some((magic) => start.toString('latin1').startsWith(magic));
    }
    finally {
        await file.close();
    }
}
async function isImageLayout(host, uri) {
    return (await kindOf(host, join(uri, 'oci-layout'))) === 'file';
}
/** The image that lies beside a Dockerfile. Of several Dockerfiles in one folder only the plainly named one gets it. */
async function withSibling(host, subject, all) {
    if (subject.dockerfile === undefined)
        return subject;
    const folder = external_node_path_.posix.dirname(subject.dockerfile);
    const neighbours = all.filter((other) => other.dockerfile && external_node_path_.posix.dirname(other.dockerfile) === folder);
    const isPlain = /^(Dockerfile|Containerfile)$/.test(external_node_path_.posix.basename(subject.dockerfile));
    if (neighbours.length > 1 && !isPlain)
        return subject;
    for (const name of SIBLING_IMAGES) {
        const reference = join(folder, name);
        const kind = await kindOf(host, reference);
        if (kind === 'file' || (kind === 'folder' && (await isImageLayout(host, reference)))) {
            return { ...subject, image: { reference, given: false } };
        }
    }
    return subject;
}
async function fromPath(host, path) {
    const uri = toUri(host, path);
    const kind = await kindOf(host, uri);
    if (kind === 'folder') {
        if (await isImageLayout(host, uri))
            return [{ root: external_node_path_.posix.dirname(uri), image: { reference: uri, given: true } }];
        const found = await discover(host, uri);
        return Promise.all(found.map((subject) => withSibling(host, subject, found)));
    }
    const root = external_node_path_.posix.dirname(uri);
    if (kind === 'file') {
        if (await isBinary(host, uri))
            return [{ root, image: { reference: uri, given: true } }];
        const subject = { root, dockerfile: uri };
        return [await withSibling(host, subject, [subject])];
    }
    const what = kind === 'missing' ? 'it does not exist' : 'it is neither a file nor a folder';
    const problem = new configuration_error/* ConfigurationError */.j('path-missing', what, 'Give a Dockerfile, an image archive or a folder.', {
        location: { kind: 'file', uri },
    });
    return [{ root, dockerfile: uri, problem }];
}
function missingDockerfile(uri) {
    const remedy = 'Correct `dockerfile`, or leave it out to discover Dockerfiles.';
    return new configuration_error/* ConfigurationError */.j('dockerfile-missing', 'there is no such Dockerfile', remedy, {
        location: { kind: 'file', uri },
    });
}
async function fromPattern(host, pattern) {
    const uri = toUri(host, pattern);
    if ((await kindOf(host, uri)) !== 'missing')
        return [{ root: '.', dockerfile: uri }];
    const matches = picomatch(uri, { dot: true });
    const files = picomatch.scan(uri).isGlob ? await listFiles(host, '.') : [];
    const found = files.filter((path) => matches(path) && !path.endsWith('.dockerignore'));
    if (found.length > 0)
        return found.map((dockerfile) => ({ root: '.', dockerfile }));
    return [{ root: '.', dockerfile: uri, problem: missingDockerfile(uri) }];
}
/** `!pattern` leaves out what the others find; `!(a|b)` is a glob like any other. */
function isExclusion(pattern) {
    return /^!(?!\()/.test(pattern);
}
async function findDockerfiles(request, host) {
    const found = [];
    const patterns = request.dockerfiles.filter((pattern) => !isExclusion(pattern));
    const exclusions = request.dockerfiles.filter(isExclusion).map((pattern) => toUri(host, pattern.slice(1)));
    for (const path of request.paths)
        found.push(...(await fromPath(host, path)));
    for (const pattern of patterns)
        found.push(...(await fromPattern(host, pattern)));
    if (request.paths.length === 0 && patterns.length === 0)
        found.push(...(await discover(host, '.')));
    const isExcluded = picomatch([...exclusions], { dot: true });
    const seen = new Set();
    return found.filter(({ dockerfile, image }) => {
        if (dockerfile !== undefined && isExcluded(dockerfile))
            return false;
        const key = dockerfile ?? `image:${image?.reference}`;
        return !seen.has(key) && seen.add(key);
    });
}
/** Ties the images that were named to their Dockerfiles; one that belongs to none is reviewed alone. */
async function tieImages(subjects, request, host) {
    const tied = [...subjects];
    for (const { dockerfile, reference } of request.images) {
        const image = { reference, given: true };
        if (dockerfile === undefined) {
            const only = subjects.length === 1 && request.images.length === 1
                ? tied.findIndex((subject) => subject.dockerfile !== undefined)
                : -1;
            const at = tied[only];
            if (at)
                tied[only] = { ...at, image };
            else
                tied.push({ root: '.', image });
            continue;
        }
        const [named] = await fromPattern(host, dockerfile);
        const index = tied.findIndex((subject) => subject.dockerfile === named?.dockerfile && !subject.image?.given);
        const at = tied[index];
        if (at)
            tied[index] = { ...at, image };
        else if (named)
            tied.push({ ...named, image });
    }
    return tied;
}
/** Everything under review, in the order of discovery. Empty: nothing to review. */
async function findSubjects(request, host) {
    if (request.build.when === 'always' && request.images.length > 0) {
        throw new configuration_error/* ConfigurationError */.j('build-with-image', '`build: true` and `image` contradict each other', 'Leave out one of the two.');
    }
    return tieImages(await findDockerfiles(request, host), request, host);
}

;// CONCATENATED MODULE: ./lib/review/words.js
/** Why there is no image to look at, and what gives one. */
const NOTHING_BUILT = {
    noEngine: 'No image was given, and no Docker or Podman engine answers that could build it.',
    several: 'No image was given, and several Dockerfiles are under review, so none was built.',
    failed: 'The build failed.',
    remedy: 'Give the image (`image`), or let it be built (`build: true`, `--build`).',
};
/** For a review that failed before its policy was known. */
const UNKNOWN_BASIS = { policy: 'not read', failOnSeverity: 'high', warnOnly: false, scanners: [] };

;// CONCATENATED MODULE: ./lib/review/evidence.js










/** Collects what was gathered so far, so that one failing part loses nothing of the others. */
class Gathering {
    dockerfile;
    image;
    archive;
    notifications = [];
    notAssessed = [];
    failures = [];
    failed = [];
    closers = [];
    async attempt(what, part) {
        try {
            await part();
        }
        catch (error) {
            if (!(error instanceof configuration_error/* ConfigurationError */.j))
                throw error;
            this.failures.push(error);
            this.failed.push(what);
        }
    }
    evidence() {
        const { dockerfile, image, archive, notifications, notAssessed, failures, failed, closers } = this;
        return {
            ...(dockerfile ? { dockerfile } : {}),
            ...(image ? { image } : {}),
            ...(archive ? { archive } : {}),
            notifications,
            notAssessed,
            failures,
            failed,
            async close() {
                for (const close of closers.toReversed())
                    await close();
            },
        };
    }
}
function evidence_buildArguments(args) {
    const pairs = args
        .filter((arg) => arg.includes('='))
        .map((arg) => {
        const at = arg.indexOf('=');
        return [arg.slice(0, at), arg.slice(at + 1)];
    });
    return Object.fromEntries(pairs);
}
async function readDockerfile(uri, { request, host, learn }) {
    const text = await readText(host, uri, 'Dockerfile');
    if (text === undefined)
        throw missingDockerfile(uri);
    learn(text);
    const { target, platform, args } = request.build;
    return parseDockerfile(text, uri, {
        buildArguments: evidence_buildArguments(args),
        ...(target === undefined ? {} : { target }),
        ...(platform === undefined ? {} : { platform }),
    });
}
/** What the parser passed over is not silently left out of the review. */
function remarksOf({ uri, remarks }) {
    return remarks.map(({ message, region }) => ({
        level: 'warning',
        code: 'dockerfile-remark',
        message,
        location: { kind: 'file', uri, region },
    }));
}
/** The image that the request wants built, or undefined when none is to be built or (with `auto`) could be. */
async function buildIt(dockerfile, options, into) {
    const { request, host } = options;
    const builder = await chooseBuilder(request.build, host);
    if (builder === undefined) {
        if (request.build.when === 'always') {
            throw new configuration_error/* ConfigurationError */.j('no-builder', 'there is no engine that can build', 'Start Docker or Podman, or give `image` and leave out `build`.');
        }
        into.notAssessed.push({ what: 'The image', why: NOTHING_BUILT.noEngine, remedy: NOTHING_BUILT.remedy });
        return undefined;
    }
    const path = (0,external_node_path_.resolve)(host.workspace, dockerfile.uri);
    const title = `Building ${dockerfile.uri} with ${builder}`;
    const built = await host.progress.group(title, (line) => buildImage(dockerfile, path, builder, request.build, host, line));
    into.closers.push(() => built.close());
    return built.reference;
}
function wantsBuild({ request, buildsByItself }) {
    return request.build.when === 'always' || (request.build.when === 'auto' && buildsByItself);
}
async function imageReference(subject, options, into) {
    const { request } = options;
    if (subject.image && request.build.when !== 'always')
        return subject.image.reference;
    if (!into.dockerfile)
        return undefined;
    if (!wantsBuild(options)) {
        // Without `auto` nothing was promised: that the image is not there is said by what would have looked at it.
        if (request.build.when === 'auto')
            into.notAssessed.push({ what: 'The image', why: NOTHING_BUILT.several, remedy: NOTHING_BUILT.remedy });
        return undefined;
    }
    try {
        return await buildIt(into.dockerfile, options, into);
    }
    catch (error) {
        if (!(error instanceof configuration_error/* ConfigurationError */.j) || request.build.when === 'always')
            throw error;
        // `auto` promised a build and it failed: the review of the Dockerfile goes on, incomplete.
        into.notifications.push(toNotification(error));
        into.notAssessed.push({ what: 'The image', why: NOTHING_BUILT.failed, remedy: error.remedy });
        return undefined;
    }
}
async function readImage(reference, options, into) {
    const { request, host, reads } = options;
    const { platform } = request.build;
    const loaded = await loadImage(reference, { reads, ...(platform === undefined ? {} : { platform }) }, host);
    into.closers.push(() => loaded.close());
    const attributed = attribute(loaded.image, into.dockerfile);
    into.image = attributed.image;
    into.archive = loaded.archive;
    into.notifications.push(...loaded.notifications, ...attributed.notifications);
}
/** Reads, and where asked builds, everything that one review stands on. */
async function gather(subject, options) {
    const into = new Gathering();
    const { dockerfile } = subject;
    if (dockerfile !== undefined) {
        await into.attempt('dockerfile', async () => {
            into.dockerfile = await readDockerfile(dockerfile, options);
            into.notifications.push(...remarksOf(into.dockerfile));
        });
    }
    await into.attempt('image', async () => {
        const reference = await imageReference(subject, options, into);
        if (reference !== undefined)
            await readImage(reference, options, into);
    });
    return into.evidence();
}

;// CONCATENATED MODULE: ./lib/policy/weights.js
/** How the posture grade is made. Points are taken from 100 once per rule and stage. */
const POINTS = { critical: 40, high: 20, medium: 8, low: 2, info: 0 };
/** The highest score with a finding of this severity: no number of good things outweighs it. */
const CAPS = { critical: 39, high: 74, medium: 89, low: 100, info: 100 };
/** What a further hit of the same rule in the same stage adds, as a part of its own points; together at most as much as the worst hit. */
const REPEAT = 0.25;
/** What a finding of low confidence is worth. */
const LOW_CONFIDENCE = 0.5;
/** The lowest score of each grade, best first. */
const weights_LETTERS = [
    ['A', 90],
    ['B', 75],
    ['C', 60],
    ['D', 40],
    ['F', 0],
];

;// CONCATENATED MODULE: ./lib/policy/grade.js

/**
 * The posture grade. It informs; verdicts come from `decide`.
 * `score` is 0 to 100, rounded down; with evidence missing it is the highest that it can be, and the grade says so unless it cannot get worse.
 */
function grade(findings, options) {
    const counted = findings.filter(({ suppression }) => !suppression);
    const hits = new Map();
    for (const finding of counted) {
        const key = `${finding.ruleId}\0${stageOf(finding, options.dockerfile)}`;
        const others = hits.get(key);
        if (others)
            others.push(points(finding));
        else
            hits.set(key, [points(finding)]);
    }
    let lost = 0;
    for (const group of hits.values())
        lost += groupPoints(group);
    const cap = Math.min(100, ...new Set(counted.map(({ severity }) => CAPS[severity])));
    const score = Math.max(0, Math.floor(Math.min(100 - lost, cap)));
    const letter = weights_LETTERS.find(([, least]) => score >= least)?.[0] ?? 'F';
    return { grade: options.assessed || letter === 'F' ? letter : 'not assessed', score };
}
function points({ severity, confidence }) {
    return POINTS[severity] * (confidence === 'low' ? LOW_CONFIDENCE : 1);
}
function groupPoints(group) {
    let worst = 0;
    let sum = 0;
    for (const value of group) {
        worst = Math.max(worst, value);
        sum += value;
    }
    return worst + Math.min(worst, (sum - worst) * REPEAT);
}
/** Index of the stage that the finding's line is in; of no stage when it is in none. */
function stageOf({ locations }, dockerfile) {
    const [primary] = locations;
    if (!dockerfile || primary.kind !== 'file' || primary.uri !== dockerfile.uri || !primary.region)
        return -1;
    const line = primary.region.startLine;
    return dockerfile.stages.findIndex(({ region }) => region.startLine <= line && line <= region.endLine);
}
/** The grade of several reviews together: the worst that is known; where the known ones are all A, one that was not looked at counts more. */
function worstGrade(grades) {
    const worst = LETTERS.findLast(([letter]) => grades.includes(letter))?.[0];
    if (worst === undefined)
        return 'not assessed';
    return worst === 'A' && grades.includes('not assessed') ? 'not assessed' : worst;
}

;// CONCATENATED MODULE: ./lib/policy/glob.js
/**
 * Matches `*` (any run of characters but `/`), `**` (any folders) and `?` (one character but `/`); everything else stands for itself.
 * Written out rather than made into a regular expression: pattern and text both come from the pull request, and backtracking over many stars
 * would take it for ever. Time is bounded by the product of the two lengths.
 */
function matchesGlob(pattern, text) {
    return matchesParts(pattern.split('/'), text.split('/'), (part) => part === '**', matchesSegment);
}
function matchesSegment(pattern, segment) {
    return matchesParts(Array.from(pattern), Array.from(segment), (part) => part === '*', (part, char) => part === '?' || part === char);
}
/** Wildcards take as little as they can; on a mismatch only the last one has to take more. */
function matchesParts(pattern, parts, isAny, matches) {
    let at = 0;
    let retry;
    let index = 0;
    while (index < parts.length) {
        const expected = pattern[at];
        const part = parts[index] ?? '';
        if (expected !== undefined && isAny(expected)) {
            retry = { pattern: at + 1, taken: index };
            at += 1;
        }
        else if (expected !== undefined && matches(expected, part)) {
            at += 1;
            index += 1;
        }
        else if (retry) {
            retry.taken += 1;
            index = retry.taken;
            at = retry.pattern;
        }
        else {
            return false;
        }
    }
    return pattern.slice(at).every(isAny);
}

;// CONCATENATED MODULE: ./lib/policy/covers.js

/** Characters; PATH_MAX of Linux. A longer name is matched by no glob. */
const covers_LONGEST_NAME = 4096;
/** Whether a waiver is meant for a finding: same rule, and its path names the file, the Dockerfile or the package. */
function covers({ rule, path }, finding) {
    if (rule !== finding.ruleId)
        return false;
    if (path === undefined)
        return true;
    const pattern = path.replace(/^\//, '');
    return namesOf(finding).some((name) => name === path || (name.length <= covers_LONGEST_NAME && matchesGlob(pattern, name)));
}
/** Everything that a waiver may call the thing that a finding is about. */
function namesOf({ locations, vulnerability }) {
    const names = locations.flatMap(namesOfLocation);
    if (!vulnerability)
        return names;
    return [
        ...names,
        vulnerability.package,
        ...vulnerability.binaries,
        ...(vulnerability.purl ? [vulnerability.purl] : []),
    ];
}
function namesOfLocation(location) {
    if (location.kind === 'file')
        return [location.uri];
    if (location.kind === 'configuration')
        return [];
    const path = location.path === undefined ? [] : [location.path];
    if (location.kind === 'layer')
        return path;
    const [plain = ''] = location.purl.split('?', 1);
    return [...path, location.purl, plain, packageName(plain)];
}
/** `openssl` of `pkg:deb/debian/openssl@3.0.1`, as the purl writes it. */
function packageName(purl) {
    const name = purl.slice(purl.lastIndexOf('/') + 1);
    const version = name.indexOf('@');
    return version < 0 ? name : name.slice(0, version);
}
/** Whether one of a finding's places is on the given lines of a file. */
function isOn(finding, uri, lines) {
    return finding.locations.some((location) => location.kind === 'file' &&
        location.uri === uri &&
        location.region !== undefined &&
        lines.startLine <= location.region.startLine &&
        location.region.startLine <= lines.endLine);
}

;// CONCATENATED MODULE: ./lib/policy/day.js
/** Days in UTC, `YYYY-MM-DD`: as texts they sort as they follow each other. */
function dayOf(moment) {
    return moment.toISOString().slice(0, 10);
}
/** The same day of the next year; 1 March for 29 February. */
function yearAfter(moment) {
    const later = new Date(moment);
    later.setUTCFullYear(later.getUTCFullYear() + 1);
    return dayOf(later);
}
/** Whether it is a day of the calendar: 2027-02-30 is not. */
function isDay(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
        return false;
    const moment = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(moment.getTime()) && dayOf(moment) === text;
}

;// CONCATENATED MODULE: ./lib/policy/pragma.js
/** One judgement for the rules of a pragma that the pull request brought, one for those that were there, one for those that are unknown. */
function judgePragmas(dockerfile, base, rules) {
    const allowed = allowedIn(base, rules);
    return dockerfile.pragmas.flatMap((pragma) => {
        const location = { kind: 'file', uri: dockerfile.uri, region: pragma.region };
        const known = pragma.rules.flatMap((name) => rules.resolve(name) ?? []);
        const unknown = pragma.rules.filter((name) => rules.resolve(name) === undefined);
        const isNew = (rule) => allowed !== undefined && !allowed.has(keyOf(rule, pragma.instruction));
        const problem = problemOf(pragma, location);
        const judge = (names, byPullRequest, wrong = problem) => names.length === 0 && !wrong
            ? []
            : [{ pragma, rules: names, location, byPullRequest, ...(wrong && { problem: wrong }) }];
        const added = known.filter(isNew);
        if (problem)
            return judge(pragma.rules, added.length > 0);
        const kept = known.filter((rule) => !isNew(rule));
        const strangers = unknown.length > 0 ? judge(unknown, false, unknownRules(unknown, location, rules)) : [];
        return [...judge(kept, false), ...judge(added, true), ...strangers];
    });
}
/** What the baseline's pragmas let pass; undefined without a baseline. */
function allowedIn(base, rules) {
    if (!base)
        return undefined;
    const pragmas = base === 'absent' ? [] : base.pragmas;
    const counting = pragmas.filter((pragma) => pragma.reason !== undefined && pragma.instruction);
    return new Set(counting.flatMap(({ rules: names, instruction }) => names.map((name) => keyOf(rules.resolve(name) ?? name, instruction))));
}
/** Rule and instruction, without what a reformatting changes: a pragma that moved with its instruction is not new. */
function keyOf(rule, instruction) {
    if (!instruction)
        return rule;
    const { keyword, flags, arguments: written, heredocs } = instruction;
    const options = flags.map(({ name, value }) => `--${name}=${value ?? ''}`);
    const bodies = heredocs.map(({ content }) => content);
    const words = [...options, written, ...bodies].map((text) => text.replace(/\s+/g, ' ').trim());
    return JSON.stringify([rule, keyword, ...words]);
}
function problemOf({ reason, instruction, rules }, location) {
    const remedy = 'Write `# container-risk-review: allow RULE -- reason` directly above the instruction.';
    const problem = (code, message) => ({
        level: 'warning',
        code,
        message,
        location,
        remedy,
    });
    if (rules.length === 0)
        return problem('pragma-without-rule', 'A pragma without a rule does not count');
    if (reason === undefined)
        return problem('pragma-without-reason', 'A pragma without a reason does not count');
    if (!instruction)
        return problem('pragma-over-nothing', 'A pragma over no instruction does not count');
    return undefined;
}
function unknownRules(names, location, rules) {
    const meant = names.flatMap((name) => rules.suggest(name) ?? [])[0];
    return {
        level: 'warning',
        code: 'pragma-unknown-rule',
        message: `A pragma allows a rule that does not exist${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`,
        location,
        remedy: 'All ids are listed by `container-risk-review rules`.',
    };
}

// EXTERNAL MODULE: ./lib/policy/nearest.js
var policy_nearest = __webpack_require__(8400);
;// CONCATENATED MODULE: ./lib/policy/rule-names.js

/** Finds rules by their current and earlier ids. */
class RuleBook {
    #current = new Map();
    constructor(rules) {
        for (const { id, deprecatedIds = [] } of rules)
            for (const old of deprecatedIds)
                this.#current.set(old, id);
        for (const { id } of rules)
            this.#current.set(id, id);
    }
    /** The current id of a rule; undefined when there is no such rule. */
    resolve(name) {
        return this.#current.get(name);
    }
    suggest(name) {
        const close = (0,policy_nearest/* nearest */.p)(name, this.#current.keys());
        return close === undefined ? undefined : this.resolve(close);
    }
}

;// CONCATENATED MODULE: ./lib/policy/suppress.js




/**
 * Takes accepted risks out of the count: such a finding gets its `suppression`. What the baseline already accepted goes first, so that a pull request
 * is only called to account for what nothing but its own waiver covers.
 */
function suppress(findings, options) {
    const { policy, dockerfile, baseDockerfile, knownRules, now } = options;
    const pragmas = dockerfile ? judgePragmas(dockerfile, baseDockerfile, new RuleBook(knownRules)) : [];
    const claims = [
        ...pragmas.map((pragma) => claimOfPragma(pragma, dockerfile?.uri ?? '', policy)),
        ...policy.waivers.map((waiver) => claimOfWaiver(waiver, policy, dayOf(now))),
    ];
    const counting = claims
        .filter(({ status }) => status === undefined)
        .sort((a, b) => Number(a.use.byPullRequest) - Number(b.use.byPullRequest));
    const taken = new Map();
    const marked = findings.map((finding) => {
        const claim = counting.find((candidate) => candidate.covers(finding));
        if (!claim)
            return finding;
        const fingerprints = taken.get(claim);
        if (fingerprints)
            fingerprints.push(finding.fingerprint);
        else
            taken.set(claim, [finding.fingerprint]);
        return { ...finding, suppression: claim.suppression };
    });
    const waivers = claims.map((claim) => {
        const fingerprints = taken.get(claim) ?? [];
        return {
            ...claim.use,
            status: claim.status ?? (fingerprints.length > 0 ? 'used' : 'unused'),
            findings: fingerprints,
        };
    });
    return { findings: marked, waivers, notifications: pragmas.flatMap(({ problem }) => problem ?? []) };
}
function isRefused(byPullRequest, { selfWaivers }) {
    return byPullRequest && selfWaivers === 'refuse';
}
function claimOfPragma({ pragma, rules, location, byPullRequest, problem }, uri, policy) {
    const { reason, instruction } = pragma;
    const refused = isRefused(byPullRequest, policy);
    return {
        use: { kind: 'inSource', rules, ...(reason === undefined ? {} : { reason }), location, byPullRequest },
        ...(problem && { status: 'invalid' }),
        ...(!problem && refused && { status: 'refused' }),
        suppression: { kind: 'inSource', reason: reason ?? '', byPullRequest },
        covers: (finding) => rules.includes(finding.ruleId) && instruction !== undefined && isOn(finding, uri, instruction.region),
    };
}
function claimOfWaiver(waiver, policy, today) {
    const { rule, path, reason, owner, expires, location, byPullRequest } = waiver;
    const refused = isRefused(byPullRequest, policy);
    const accepted = { reason, owner, expires, byPullRequest };
    return {
        use: { kind: 'external', rules: [rule], ...(path === undefined ? {} : { path }), location, ...accepted },
        ...(refused && { status: 'refused' }),
        ...(expires < today && { status: 'expired' }),
        suppression: { kind: 'external', ...accepted },
        covers: (finding) => covers(waiver, finding),
    };
}

// EXTERNAL MODULE: ./lib/review/catalogue.js
var catalogue = __webpack_require__(1165);
;// CONCATENATED MODULE: ./lib/review/judge.js






/** The Dockerfile as it was at the baseline commit, to tell which pragmas the change brings; `absent` when it cannot be read: then all are new. */
async function baseDockerfile(dockerfile, host) {
    if (!host.baseline || !dockerfile || dockerfile.pragmas.length === 0)
        return undefined;
    const file = await host.baseline.read(dockerfile.uri);
    if (file.kind !== 'text')
        return 'absent';
    try {
        return parseDockerfile(file.text, dockerfile.uri);
    }
    catch (error) {
        if (error instanceof configuration_error/* ConfigurationError */.j)
            return 'absent';
        throw error;
    }
}
/** Lays the policy over what was found: waivers and pragmas, what blocks, verdict and grade. */
async function judge(found, said, { evidence, policy, host }) {
    const { dockerfile, image, failures } = evidence;
    const before = await baseDockerfile(dockerfile, host);
    const suppressed = suppress(found, {
        policy,
        knownRules: catalogue/* catalogue */.s,
        now: host.now(),
        ...(dockerfile ? { dockerfile } : {}),
        ...(before ? { baseDockerfile: before } : {}),
    });
    const { waivers } = suppressed;
    const notifications = [...said, ...suppressed.notifications];
    const complete = failures.length === 0 && !notifications.some(({ level }) => level === 'error');
    const { verdict, findings } = decide(suppressed.findings, policy, { complete, waivers });
    const posture = grade(findings, { assessed: complete && image !== undefined, dockerfile });
    return { verdict: failures.length > 0 ? 'error' : verdict, ...posture, complete, findings, waivers, notifications };
}

;// CONCATENATED MODULE: ./lib/review/redacting-host.js
/** The same host, whose log lines have known secrets taken out: a builder prints the very `RUN` line that holds one. */
function redactingHost(host, redact) {
    const { progress } = host;
    const quietly = {
        say: (line) => progress.say(redact(line)),
        debug: (line) => progress.debug(redact(line)),
        group: (title, work) => progress.group(redact(title), (line) => work((text) => line(redact(text)))),
    };
    return { ...host, progress: quietly };
}

;// CONCATENATED MODULE: ./lib/review/reproduce.js
/** A word as a POSIX shell reads it back unchanged (Shell Command Language 2.2). */
function quote(word) {
    return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
/** The command that makes the same review on a terminal. Build arguments are left out: their values may be secrets. */
function reproduce(subject, request) {
    const words = ['npx', 'container-risk-review', 'review'];
    if (subject.dockerfile !== undefined)
        words.push('--dockerfile', subject.dockerfile);
    if (subject.image && request.build.when !== 'always')
        words.push('--image', subject.image.reference);
    else if (request.build.when !== 'never')
        words.push(`--build=${request.build.when === 'always' ? 'true' : 'auto'}`);
    for (const name of ['context', 'target', 'platform']) {
        const value = request.build[name];
        if (value !== undefined)
            words.push(`--${name}`, value);
    }
    if (request.configFile !== undefined)
        words.push('--config-file', request.configFile);
    return words.map(quote).join(' ');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/policy/document.js
var _a;


/** Characters. A waiver is about 200 of them. */
const LARGEST_FILE = 256 * 1024;
/**
 * One value of the file with its place. Errors name place and allowed words and never repeat what was written: somebody may have pasted a secret.
 */
class PolicyNode {
    #node;
    #file;
    /** Where it stands when it is empty: its key. */
    #offset;
    constructor(node, file, offset) {
        this.#node = node;
        this.#file = file;
        this.#offset = node?.range?.[0] ?? offset;
    }
    get location() {
        const startLine = Math.max(1, this.#file.lines.linePos(this.#offset).line);
        return { kind: 'file', uri: this.#file.uri, region: { startLine, endLine: startLine } };
    }
    error(code, problem, remedy) {
        return new configuration_error/* ConfigurationError */.j(code, problem, remedy, { location: this.location });
    }
    /** Key → value, in file order; undefined for anything else than a mapping. An empty value counts as an empty mapping. */
    entries() {
        if (this.isEmpty())
            return [];
        if (!(0,dist/* isMap */.jh)(this.#node))
            return undefined;
        const seen = new Set();
        return this.#node.items.map((pair) => {
            const at = this.#child(pair.key);
            const key = at.text();
            if (key === undefined)
                throw at.error('policy-invalid', 'a key must be plain text', 'Write `key: value`.');
            if (seen.has(key))
                throw at.error('policy-invalid', 'this key is there already', 'Keep one of the two.');
            seen.add(key);
            return { key, at, value: this.#child(pair.value, at.#offset) };
        });
    }
    items() {
        return (0,dist/* isSeq */.oP)(this.#node) ? this.#node.items.map((item) => this.#child(item)) : undefined;
    }
    text() {
        return (0,dist/* isScalar */.jn)(this.#node) && typeof this.#node.value === 'string' ? this.#node.value : undefined;
    }
    boolean() {
        return (0,dist/* isScalar */.jn)(this.#node) && typeof this.#node.value === 'boolean' ? this.#node.value : undefined;
    }
    isEmpty() {
        return this.#node === null || ((0,dist/* isScalar */.jn)(this.#node) && this.#node.value === null);
    }
    #child(node, offset = this.#offset) {
        const child = new _a((node ?? null), this.#file, offset);
        // Anchors are how a small file becomes a huge one; a policy does not need them.
        if ((0,dist/* isAlias */.Vj)(node))
            throw child.error('policy-invalid', 'aliases are not supported', 'Write the value out.');
        return child;
    }
}
_a = PolicyNode;
function parseYaml(text, lines, uri) {
    try {
        const documents = (0,dist/* parseAllDocuments */.hR)(text, {
            lineCounter: lines,
            schema: 'core',
            prettyErrors: false,
            // Looked for in `entries`, in linear time.
            uniqueKeys: false,
            logLevel: 'silent',
        });
        return 'empty' in documents ? [] : documents;
    }
    catch (cause) {
        // The parser recurses: thousands of nested brackets exhaust the stack.
        const location = { kind: 'file', uri };
        throw new configuration_error/* ConfigurationError */.j('policy-unparsable', 'the policy file is not readable as YAML', 'Flatten it.', {
            location,
            cause,
        });
    }
}
/** @throws ConfigurationError `policy-too-large`, `policy-unparsable` */
function parsePolicyDocument({ uri, text }) {
    const location = { kind: 'file', uri };
    if (text.length > LARGEST_FILE) {
        const problem = `the policy file is larger than ${LARGEST_FILE / 1024} KiB`;
        throw new configuration_error/* ConfigurationError */.j('policy-too-large', problem, 'Remove what is expired or unused.', { location });
    }
    const lines = new dist/* LineCounter */.HN();
    const documents = parseYaml(text, lines, uri);
    const [document, second] = documents;
    const failure = documents.flatMap(({ errors }) => errors)[0];
    if (failure) {
        const at = new PolicyNode(null, { uri, lines }, failure.pos[0]);
        const what = failure.code.toLowerCase().replaceAll('_', ' ');
        throw at.error('policy-unparsable', `not valid YAML (${what})`, 'Correct the line; the indentation is a usual cause.');
    }
    if (second) {
        const at = new PolicyNode(null, { uri, lines }, second.range[0]);
        throw at.error('policy-unparsable', 'a second YAML document begins', 'Keep one document: remove the `---`.');
    }
    return new PolicyNode(document?.contents ?? null, { uri, lines }, 0);
}

// EXTERNAL MODULE: ./lib/model/words.js
var words = __webpack_require__(9344);
;// CONCATENATED MODULE: ./lib/policy/values.js

/** `a, b or c` */
function listed(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
function wrongValue(node, allowed) {
    return node.error('policy-invalid', `expected ${listed(allowed)}`, 'Correct the value; a word that YAML reads otherwise goes in quotes.');
}
function wordValue(node, parse, allowed) {
    const text = node.text();
    const value = text === undefined ? undefined : parse(text);
    if (value === undefined)
        throw wrongValue(node, allowed);
    return value;
}
function booleanValue(node) {
    const value = node.boolean();
    if (value === undefined)
        throw wrongValue(node, ['true', 'false']);
    return value;
}
/** The error for a key that no one knows, with the nearest one that is known. */
function unknownKey(at, key, known) {
    const meant = (0,policy_nearest/* nearest */.p)(key, known);
    return meant === undefined
        ? at.error('policy-invalid', 'unknown key', `Known here: ${known.join(', ')}.`)
        : at.error('policy-invalid', `unknown key; did you mean \`${meant}\`?`, `Write \`${meant}\`, or remove the line.`);
}
/** The current id of a rule that the file names. */
function ruleValue(at, name, rules) {
    const id = rules.resolve(name);
    if (id !== undefined)
        return id;
    const meant = rules.suggest(name);
    const problem = `there is no such rule${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
    throw at.error('policy-unknown-rule', problem, 'All ids are listed by `container-risk-review rules`.');
}

;// CONCATENATED MODULE: ./lib/policy/settings.js



const SELF_WAIVER_WORDS = ['allow', 'refuse'];
const SEVERITY_WORDS = words/* THRESHOLD_WORDS */.cI.filter((word) => word !== 'none');
/** Key of the file → the part of the settings that it sets. */
const READERS = {
    'fail-on-severity': (node) => ({ failOnSeverity: wordValue(node, words/* parseSeverityThreshold */.Ot, words/* THRESHOLD_WORDS */.cI) }),
    'fail-on-confidence': (node) => ({
        failOnConfidence: wordValue(node, (text) => model_severity/* CONFIDENCES */.ix.find((word) => word === text), model_severity/* CONFIDENCES */.ix),
    }),
    'warn-only': (node) => ({ warnOnly: booleanValue(node) }),
    'fail-on-incomplete': (node) => ({ failOnIncomplete: booleanValue(node) }),
    'comment-summary-in-pr': (node) => ({ commentSummaryInPr: wordValue(node, words/* parseCommentMode */.Ox, words/* COMMENT_MODES */.p8) }),
    scanners: (node) => ({ scanners: scannersValue(node) }),
    'self-waivers': (node) => ({
        selfWaivers: wordValue(node, (text) => SELF_WAIVER_WORDS.find((word) => word === text), SELF_WAIVER_WORDS),
    }),
    rules: (node, rules) => ({ rules: ruleSettings(node, rules) }),
};
const SETTING_KEYS = Object.keys(READERS);
/** Undefined for a key that is not a setting. @throws ConfigurationError `policy-invalid`, `policy-unknown-rule` */
function readSetting(key, node, rules) {
    return Object.hasOwn(READERS, key) ? READERS[key]?.(node, rules) : undefined;
}
function scannersValue(node) {
    const value = (0,words/* parseScanners */.JH)((node.items() ?? [node]).map((item) => item.text() ?? ''));
    if (value === undefined)
        throw wrongValue(node, words/* SCANNER_WORDS */.v6);
    return value;
}
function severityWord(text) {
    const severity = (0,words/* parseSeverityThreshold */.Ot)(text);
    return severity === 'none' ? undefined : severity;
}
function ruleSetting(node) {
    if (node.text() === 'off')
        return 'off';
    const entries = node.entries();
    const stranger = entries?.find(({ key }) => key !== 'severity');
    if (stranger)
        throw unknownKey(stranger.at, stranger.key, ['severity']);
    const [severity] = entries ?? [];
    if (!severity) {
        throw node.error('policy-invalid', 'expected `off` or a severity', 'Write `off`, or `{ severity: low }`.');
    }
    return { severity: wordValue(severity.value, severityWord, SEVERITY_WORDS) };
}
function ruleSettings(node, rules) {
    const entries = node.entries();
    if (!entries)
        throw node.error('policy-invalid', 'expected rules and their settings', 'Write `rule-id: off` lines.');
    const settings = new Map();
    for (const { key, at, value } of entries) {
        const id = ruleValue(at, key, rules);
        if (settings.has(id))
            throw at.error('policy-invalid', `\`${id}\` is set already`, 'Keep one of the two.');
        settings.set(id, ruleSetting(value));
    }
    return Object.fromEntries(settings);
}

;// CONCATENATED MODULE: ./lib/policy/waiver-list.js


const KEYS = ['rule', 'path', 'reason', 'owner', 'expires'];
/** Characters; reports print these texts in one table row. */
const waiver_list_LONGEST = { rule: 100, path: 1000, reason: 1000, owner: 200, expires: 10 };
function textOf(key, node) {
    // Folded and multi-line texts of YAML become one line.
    const text = node.text()?.replace(/\s+/g, ' ').trim();
    if (!text)
        throw node.error('policy-invalid', `\`${key}\` must be text`, `Write a ${key}; a number goes in quotes.`);
    if (text.length > waiver_list_LONGEST[key]) {
        throw node.error('policy-invalid', `\`${key}\` is longer than ${waiver_list_LONGEST[key]} characters`, 'Shorten it.');
    }
    return text;
}
function expiryOf(node, now) {
    const text = node.text() ?? '';
    if (!isDay(text)) {
        throw node.error('policy-invalid', '`expires` must be a day of the calendar', 'Write it as YYYY-MM-DD.');
    }
    const last = yearAfter(now);
    if (text > last) {
        throw node.error('policy-invalid', '`expires` is more than a year ahead', `Choose ${last} or earlier.`);
    }
    return text;
}
function readWaiver(node, rules, now) {
    const entries = node.isEmpty() ? undefined : node.entries();
    if (!entries)
        throw node.error('policy-invalid', 'a waiver must be a mapping', `Give it ${KEYS.join(', ')}.`);
    const fields = new Map(entries.map((entry) => [entry.key, entry.value]));
    const stranger = entries.find(({ key }) => !KEYS.includes(key));
    if (stranger)
        throw unknownKey(stranger.at, stranger.key, KEYS);
    const required = (key) => {
        const value = fields.get(key);
        if (value && !value.isEmpty())
            return value;
        throw (value ?? node).error('policy-invalid', `the waiver has no \`${key}\``, `Add \`${key}\`.`);
    };
    const rule = required('rule');
    const path = fields.get('path');
    return {
        rule: ruleValue(rule, textOf('rule', rule), rules),
        ...(path && { path: textOf('path', path) }),
        reason: textOf('reason', required('reason')),
        owner: textOf('owner', required('owner')),
        expires: expiryOf(required('expires'), now),
        location: node.location,
    };
}
/** @throws ConfigurationError `policy-invalid`, `policy-unknown-rule` */
function readWaivers(node, rules, now) {
    if (node.isEmpty())
        return [];
    const items = node.items();
    if (!items)
        throw node.error('policy-invalid', '`waivers` must be a list', 'Begin each waiver with `- rule:`.');
    return items.map((item) => readWaiver(item, rules, now));
}

;// CONCATENATED MODULE: ./lib/policy/file.js




/** @throws ConfigurationError `policy-too-large`, `policy-unparsable`, `policy-invalid`, `policy-unknown-rule`: each names file and line. */
function readPolicyFile(file, rules, now) {
    const document = parsePolicyDocument(file);
    const entries = document.entries();
    if (!entries) {
        throw document.error('policy-invalid', 'expected `key: value` lines', `Known keys: ${SETTING_KEYS.join(', ')}, waivers.`);
    }
    let settings = {};
    let waivers = [];
    for (const { key, at, value } of entries) {
        if (key === 'waivers') {
            waivers = readWaivers(value, rules, now);
            continue;
        }
        const setting = readSetting(key, value, rules);
        if (!setting)
            throw unknownKey(at, key, [...SETTING_KEYS, 'waivers']);
        settings = { ...settings, ...setting };
    }
    return { settings, waivers };
}

;// CONCATENATED MODULE: ./lib/policy/load.js




const NOTHING = { settings: {}, waivers: [] };
/**
 * What counts. With a baseline its file has the say, so that a pull request cannot loosen the policy that it is judged by.
 * @throws ConfigurationError when the head's file is broken, also where the baseline's counts: merging it would break every later review.
 */
function loadPolicy(sources, request, knownRules, now) {
    const rules = new RuleBook(knownRules);
    const head = sources.head && readPolicyFile(sources.head, rules, now);
    const { settings, waivers, source, notifications } = load_choose(sources, head ?? NOTHING, rules, now);
    const policy = {
        failOnSeverity: request.failOnSeverity ?? settings.failOnSeverity ?? 'high',
        failOnConfidence: request.failOnConfidence ?? settings.failOnConfidence ?? 'medium',
        warnOnly: request.warnOnly ?? settings.warnOnly ?? false,
        failOnIncomplete: request.failOnIncomplete ?? settings.failOnIncomplete ?? false,
        selfWaivers: settings.selfWaivers ?? 'allow',
        rules: settings.rules ?? {},
        waivers,
        source,
    };
    return { policy, notifications, settings };
}
function load_choose({ head: file, base }, head, rules, now) {
    if (!base) {
        const waivers = head.waivers.map((waiver) => ({ ...waiver, byPullRequest: false }));
        return { settings: head.settings, waivers, source: file?.uri ?? 'defaults', notifications: [] };
    }
    if (base.kind === 'text')
        return judgedBy(base, file, head, rules, now);
    const waivers = judged(head.waivers, [], now);
    return base.kind === 'unavailable'
        ? defaults('the policy of the base commit could not be read', waivers, [baseUnavailable(base.why)])
        : defaults('the base commit has no policy file', waivers, file ? [firstPolicy(file)] : []);
}
function defaults(why, waivers, notifications) {
    return { settings: {}, waivers, source: `defaults (${why})`, notifications };
}
function judgedBy(base, file, head, rules, now) {
    const before = tryRead(base, rules, now);
    if (before instanceof configuration_error/* ConfigurationError */.j) {
        return defaults('the policy of the base commit is broken', judged(head.waivers, [], now), [baseBroken(before)]);
    }
    const changed = JSON.stringify(sorted(before.settings)) !== JSON.stringify(sorted(head.settings));
    return {
        settings: before.settings,
        waivers: judged(head.waivers, before.waivers, now),
        source: `${base.uri} of the base commit`,
        notifications: changed ? [changedPolicy(file, base)] : [],
    };
}
function tryRead(file, rules, now) {
    try {
        return readPolicyFile(file, rules, now);
    }
    catch (error) {
        if (error instanceof configuration_error/* ConfigurationError */.j)
            return error;
        throw error;
    }
}
/** The same settings in the same order, whatever order the file has them in. */
function sorted(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return value;
    const entries = Object.entries(value).map(([key, item]) => [key, sorted(item)]);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
/**
 * A waiver is the baseline's when a waiver there covers the same and is still valid today, or is not outlived by this one:
 * rewording a reason is nobody's self-waiver, reviving an expired waiver is.
 */
function judged(waivers, before, now) {
    const today = dayOf(now);
    return waivers.map((waiver) => {
        const known = before.some((old) => old.rule === waiver.rule && old.path === waiver.path && (old.expires >= today || old.expires >= waiver.expires));
        return { ...waiver, byPullRequest: !known };
    });
}
function baseUnavailable(why) {
    return {
        level: 'warning',
        code: 'policy-base-unavailable',
        message: `The policy of the base commit could not be read (${why}); the defaults count`,
        remedy: 'Check out with `fetch-depth: 2`, or give the token `contents: read`.',
    };
}
function baseBroken({ message, remedy }) {
    return {
        level: 'warning',
        code: 'policy-base-broken',
        message: `The policy of the base commit is broken, so the defaults count: ${message}`,
        remedy,
    };
}
function firstPolicy({ uri }) {
    return {
        level: 'note',
        code: 'policy-first',
        message: 'This pull request brings the first policy file; its settings count once it is merged',
        location: { kind: 'file', uri },
    };
}
function changedPolicy(file, base) {
    return {
        level: 'note',
        code: 'policy-changed',
        message: `This pull request changes the policy's settings; until it is merged those of the base commit count`,
        location: { kind: 'file', uri: file?.uri ?? base.uri },
    };
}

;// CONCATENATED MODULE: ./lib/review/settings.js





const POLICY_FILES = ['container-risk-review.yml', '.github/container-risk-review.yml'];
function candidates(root, configFile, host) {
    if (configFile !== undefined)
        return [toUri(host, configFile)];
    const roots = root === '.' ? ['.'] : [root, '.'];
    return roots.flatMap((folder) => POLICY_FILES.map((name) => (folder === '.' ? name : external_node_path_.posix.join(folder, name))));
}
async function readHead(uris, configFile, host) {
    for (const uri of uris) {
        const text = await readText(host, uri, 'policy file');
        if (text !== undefined)
            return { uri, text };
    }
    // A file that only the base commit has is still the policy; the caller looks there.
    if (configFile === undefined || host.baseline)
        return undefined;
    throw settings_missing(toUri(host, configFile));
}
function settings_missing(uri) {
    return new configuration_error/* ConfigurationError */.j('policy-missing', 'there is no such policy file', 'Correct `config-file`, or leave it out.', {
        location: { kind: 'file', uri },
    });
}
async function readBase(uris, host) {
    if (!host.baseline)
        return undefined;
    for (const uri of uris) {
        const file = await host.baseline.read(uri);
        if (file.kind === 'text')
            return { kind: 'text', uri, text: file.text };
        if (file.kind === 'unavailable')
            return file;
    }
    return { kind: 'absent' };
}
/**
 * What counts for the subjects below `root`: on a terminal the nearest policy file, on a pull request the base commit's.
 * @throws ConfigurationError when the file is broken, or was named and is nowhere.
 */
async function readSettings(root, request, host) {
    const { configFile } = request;
    const uris = candidates(root, configFile, host);
    const head = await readHead(uris, configFile, host);
    const base = await readBase(uris, host);
    if (configFile !== undefined && !head && base?.kind !== 'text')
        throw settings_missing(toUri(host, configFile));
    return loadPolicy({ head, base }, request, catalogue/* catalogue */.s, host.now());
}

;// CONCATENATED MODULE: ./lib/rules/applies.js

/** For what was asked for and failed: not to be called "not given". */
const FAILED = { why: 'It could not be read.', remedy: 'Mend the error first.' };
const LACKS = {
    image: {
        what: 'Files, layers and configuration of the image',
        why: 'No image was given or built.',
        remedy: 'Give `image` (an archive, an OCI layout or a name), or let the review build it with `build: true`.',
    },
    dockerfile: {
        what: 'Instructions of the Dockerfile',
        why: 'Only an image was given.',
        remedy: 'Give `dockerfile`, so that findings can name the line to change.',
    },
};
const TURNED_OFF = {
    what: 'Rules that are turned off',
    why: 'The policy turns them off.',
    remedy: 'Remove `off` from `rules` in the policy file to have them back.',
};
function isOff(rule, settings) {
    return settingOf(rule, settings) === 'off';
}
function lacks(rule, { dockerfile, image }) {
    if (rule.on === 'dockerfile')
        return dockerfile ? undefined : 'dockerfile';
    if (rule.on === 'filesystem' || rule.needs === 'image')
        return image ? undefined : 'image';
    return (dockerfile ?? image) ? undefined : 'image';
}
/**
 * The policy's severity stands for what the rule finds ordinarily. What the rule itself rates weaker than its own severity (a discarded stage, an
 * unknown user) never rises above that rating.
 */
function ratedSeverity(rule, problem, settings) {
    const own = problem.severity ?? rule.severity;
    const setting = settingOf(rule, settings);
    if (typeof setting !== 'object')
        return own;
    const weaker = (0,model_severity/* compareSeverity */.zK)(own, rule.severity) > 0;
    return weaker && (0,model_severity/* compareSeverity */.zK)(own, setting.severity) > 0 ? own : setting.severity;
}
/** One entry for each reason why rules did not look. */
function describeSkipped(rules, evidence, settings) {
    const on = rules.filter((rule) => !isOff(rule, settings));
    const lacking = (lack) => {
        const about = evidence.failed?.includes(lack) ? { ...LACKS[lack], ...FAILED } : LACKS[lack];
        return entry(about, on.filter((rule) => lacks(rule, evidence) === lack));
    };
    return [
        ...lacking('image'),
        ...lacking('dockerfile'),
        ...entry(TURNED_OFF, rules.filter((rule) => isOff(rule, settings))),
    ];
}
function settingOf(rule, settings) {
    const name = [rule.id, ...(rule.deprecatedIds ?? [])].find((id) => Object.hasOwn(settings, id));
    return name === undefined ? undefined : settings[name];
}
function entry(about, skipped) {
    return skipped.length > 0 ? [{ ...about, rules: skipped.map((rule) => rule.id).sort() }] : [];
}

;// CONCATENATED MODULE: ./lib/rules/fingerprint.js

/**
 * Identifies a problem across commits: 32 hexadecimal digits of SHA-256 over the rule, the problem's key and its ordinal among equal ones. Shifted
 * lines, inserted layers, new digests and reworded messages leave it as it is.
 */
function fingerprint(ruleId, key, ordinal) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([ruleId, key, ordinal]))
        .digest('hex')
        .slice(0, 32);
}
/** Fingerprints for problems in the order in which they are found. */
class Fingerprints {
    #seen = new Map();
    next(ruleId, key) {
        const name = `${ruleId}\0${key}`;
        const ordinal = this.#seen.get(name) ?? 0;
        this.#seen.set(name, ordinal + 1);
        return fingerprint(ruleId, key, ordinal);
    }
}

// EXTERNAL MODULE: ./lib/rules/index.js + 39 modules
var rules = __webpack_require__(9569);
// EXTERNAL MODULE: ./lib/rules/place.js
var rules_place = __webpack_require__(5472);
// EXTERNAL MODULE: ./lib/rules/secrets/files.js + 2 modules
var secrets_files = __webpack_require__(5356);
// EXTERNAL MODULE: ./lib/rules/secrets/names.js
var names = __webpack_require__(5765);
// EXTERNAL MODULE: ./lib/rules/secrets/values.js
var values = __webpack_require__(7603);
;// CONCATENATED MODULE: ./lib/rules/secrets/learn.js



/** Teaches a redactor every secret of a Dockerfile and an image: instructions, configuration, history, and the files whose content was read. */
function learnSubject(redactor, { dockerfile, image }) {
    if (dockerfile)
        learnDockerfile(redactor, dockerfile);
    if (image)
        learnImage(redactor, image);
}
function learnDockerfile(redactor, dockerfile) {
    for (const instruction of [
        ...dockerfile.globalArguments,
        ...dockerfile.stages.flatMap((stage) => [stage.from, ...stage.instructions]),
    ]) {
        learnInstruction(redactor, instruction);
    }
}
function learnInstruction(redactor, instruction) {
    redactor.learn(instruction.text);
    redactor.learn(instruction.arguments);
    for (const { key, value, expanded } of instruction.pairs) {
        learnPair(redactor, key, value);
        learnPair(redactor, key, expanded);
    }
    for (const word of instruction.exec ?? [])
        redactor.learn(word);
    redactor.learn((instruction.exec ?? []).join(' '));
    for (const heredoc of instruction.heredocs)
        redactor.learn(heredoc.content);
    for (const command of instruction.commands) {
        redactor.learn([command.name, ...command.words.map((word) => word.value)].join(' '));
        for (const { name, value } of command.assignments)
            learnPair(redactor, name, value);
    }
    if (instruction.onbuild)
        learnInstruction(redactor, instruction.onbuild);
}
function learnImage(redactor, { configuration, files }) {
    const { config, history } = configuration;
    for (const entry of config.Env ?? [])
        learnPair(redactor, entry.slice(0, Math.max(0, entry.indexOf('='))), entry.slice(entry.indexOf('=') + 1));
    for (const [key, value] of Object.entries(config.Labels ?? {}))
        learnPair(redactor, key, value);
    const texts = [
        ...(config.Entrypoint ?? []),
        ...(config.Cmd ?? []),
        ...(config.Healthcheck?.Test ?? []),
        ...(config.OnBuild ?? []),
    ];
    for (const text of texts)
        redactor.learn(text);
    for (const list of [config.Entrypoint, config.Cmd, config.Healthcheck?.Test])
        redactor.learn((list ?? []).join(' '));
    for (const { created_by } of history)
        redactor.learn(created_by ?? '');
    for (const { values } of (0,secrets_files/* fileSecrets */.a)(files))
        for (const value of values)
            redactor.remember(value);
}
/** A variable or substitution inside a value: what stands around it is still secret. */
const REFERENCE = /\$\{[^}]*\}|\$\w+|\$\([^)]*\)/;
/** A pair is known exactly, so its value may hold blanks and quotes that no text scan can delimit. */
function learnPair(redactor, key, value) {
    if (value === undefined || value === '')
        return;
    redactor.learn(`${key}=${value}`);
    if (!(0,names/* secretName */.G)(key))
        return;
    for (const part of [value, ...value.split(REFERENCE)])
        if ((0,values/* isLiteral */.c$)(part))
            redactor.remember(part);
}

// EXTERNAL MODULE: ./lib/rules/secrets/find.js + 6 modules
var find = __webpack_require__(6104);
;// CONCATENATED MODULE: ./lib/rules/secrets/forms.js
/** Keys of more characters are passed on as they are; to know them in every encoding would only fill memory. */
const LONGEST_ENCODED = 1000;
/** The ways in which another program or format may write a value: as it is, without the signs that quoting adds, encoded for an address, in JSON, in base64. */
function formsOf(value) {
    const plain = new Set([value, forms_squeeze(value).text]);
    const decoded = decodedParts(value);
    for (const part of decoded)
        plain.add(part);
    const forms = new Set(plain);
    for (const text of plain) {
        if (text.length > LONGEST_ENCODED)
            continue;
        forms.add(percentEncoded(text));
        forms.add(JSON.stringify(text).slice(1, -1));
        for (const encoded of base64Forms(text))
            forms.add(encoded);
    }
    return [...forms].filter((form) => form !== '');
}
/** A continuation line of a Dockerfile or shell with the comments that may follow it, escaped breaks of JSON and shell, quotes and backslashes. */
const NOISE = /[\\`][ \t]{0,20}\r?\n(?:[ \t]{0,200}(?:#[^\n]{0,2000})?\r?\n)*[ \t]{0,200}|\\[rnt]|\r?\n|["'\\`]/g;
function forms_squeeze(text) {
    let kept = '';
    const offsets = new Uint32Array(text.length + 1);
    let from = 0;
    const keep = (end) => {
        for (let at = from; at < end; at++)
            offsets[kept.length + at - from] = at;
        kept += text.slice(from, end);
    };
    for (const match of text.matchAll(NOISE)) {
        keep(match.index);
        from = match.index + match[0].length;
    }
    keep(text.length);
    offsets[kept.length] = text.length;
    return { text: kept, offsets };
}
/** Continuation lines joined, everything else as it is: how the value of an instruction reads. */
function joinLines(text) {
    return text.replace(/[\\`][ \t]{0,20}\r?\n(?:[ \t]{0,200}(?:#[^\n]{0,2000})?\r?\n)*/g, '');
}
/** What a value holds inside: a percent-encoded password, `user:password` in base64 as `Basic` headers and registries have it. */
function decodedParts(value) {
    const parts = [];
    if (/%[0-9A-Fa-f]{2}/.test(value)) {
        try {
            parts.push(decodeURIComponent(value));
        }
        catch {
            // Not an encoding after all: the value is known as it is written.
        }
    }
    if (/^[A-Za-z0-9+/_-]{8,4000}={0,2}$/.test(value)) {
        const decoded = Buffer.from(value, 'base64').toString('latin1');
        const password = /^[\x20-\x7e]{1,200}?:([\x20-\x7e]{4,2000})\n?$/.exec(decoded)?.[1];
        if (password !== undefined)
            parts.push(password);
    }
    return parts;
}
/** The three ways in which the bytes can fall into groups of three, without the characters that depend on neighbours; both alphabets. */
function base64Forms(text) {
    const bytes = Buffer.from(text, 'utf8');
    return [0, 1, 2].flatMap((shift) => {
        const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
            .toString('base64')
            .replace(/=+$/, '');
        const sure = encoded.slice(shift === 0 ? 0 : shift + 1, (bytes.length + shift) % 3 === 0 ? undefined : -1);
        return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')];
    });
}
function percentEncoded(text) {
    try {
        return encodeURIComponent(text);
    }
    catch {
        // A lone surrogate has no encoding.
        return '';
    }
}

;// CONCATENATED MODULE: ./lib/rules/secrets/windows.js
/** How many characters in a row of a secret may nowhere appear. */
const WINDOW = 8;
/**
 * Words of our own sentences that weak passwords are made of. A stretch that lies wholly inside one is not a secret: to blot it out of our own text
 * would tell that it is part of the password.
 */
const ORDINARY_WORDS = [
    'password',
    'passwords',
    'Password',
    'passphrase',
    'credential',
    'credentials',
    'container',
    'Container',
    'configuration',
    'Configuration',
    'production',
    'development',
    'administrator',
    'database',
    'registry',
    'dockerfile',
    'Dockerfile',
    'instruction',
    'filesystem',
    'localhost',
    'username',
    'kubernetes',
    'postgres',
    'postgresql',
    'application',
    'entrypoint',
    'repository',
    'ENTRYPOINT',
    'PASSWORD',
    'POSTGRES_PASSWORD',
    'MYSQL_ROOT_PASSWORD',
    'DB_PASSWORD',
    'SECRET_KEY',
    'ACCESS_KEY',
    'SECRET_ACCESS_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'vulnerabilities',
    'vulnerability',
];
const ORDINARY_WINDOWS = new Set(ORDINARY_WORDS.flatMap((word) => Array.from({ length: Math.max(0, word.length - WINDOW + 1) }, (_, at) => word.slice(at, at + WINDOW))));
/** The same for passwords that are one short word of our sentences: what stands beside the name of a secret is blotted out all the same. */
const ORDINARY_SHORT = new Set([
    'root',
    'user',
    'image',
    'secret',
    'token',
    'docker',
    'stage',
    'server',
    'system',
]);
/** Properties of a Report whose strings come from our own vocabulary, are checksums, or name a file of the repository: to change them would break the report. */
const STRUCTURAL_KEYS = new Set([
    'kind',
    'ruleId',
    'severity',
    'confidence',
    'origin',
    'level',
    'code',
    'verdict',
    'grade',
    'on',
    'status',
    'baselineState',
    'schemaVersion',
    'fingerprint',
    'diffId',
    'digest',
    'imageId',
    'uri',
    'failOnSeverity',
    'expires',
    'created',
    'baseCommit',
]);

;// CONCATENATED MODULE: ./lib/rules/secrets/redact.js



const REDACTED = '[redacted]';
const MOST_WINDOWS = 400_000;
/**
 * Takes secret values out of everything that is printed.
 *
 * Remembers values as their stretches of eight characters, so that a part that another program cut off is known as well as the whole; a shorter
 * value is replaced only where it stands alone. Values are known in the forms of forms.ts, and through the quotes and continuation lines that a
 * Dockerfile may put into them. What the detectors find in a text is taken out even when it was never learnt.
 */
class Redactor {
    #windows = new Set();
    #short = new Set();
    #overflown = false;
    /** Remembers the secrets in a Dockerfile, an environment entry, a history line: any text. */
    learn(text) {
        for (const view of new Set([text, joinLines(text)])) {
            for (const { start, end } of (0,find/* findSecrets */.d)(view, { assignments: true }))
                this.remember(view.slice(start, end));
        }
    }
    /** Remembers one value. Values of fewer than four characters cannot be told from other text and are left. */
    remember(value) {
        for (const form of formsOf(value)) {
            if (form.length >= WINDOW)
                this.#addWindows(form);
            else if (form.length >= 4 && !ORDINARY_SHORT.has(form))
                this.#short.add(form);
        }
    }
    redact(text) {
        if (text.length < 4)
            return text;
        if (this.#overflown)
            return text.replace(/\S{8,}/g, REDACTED);
        const marks = new Uint8Array(text.length);
        const squeezed = forms_squeeze(text);
        this.#markWindows(text, (start, end) => marks.fill(1, start, end));
        if (squeezed.text.length < text.length) {
            this.#markWindows(squeezed.text, (start, end) => marks.fill(1, squeezed.offsets[start], (squeezed.offsets[end - 1] ?? 0) + 1));
        }
        for (const value of this.#short)
            markAlone(text, value, marks);
        for (const { start, end } of (0,find/* findSecrets */.d)(text, { assignments: true }))
            marks.fill(1, start, end);
        return replaceMarked(text, marks);
    }
    /** A copy of plain data with every string redacted, keys too; what only our own code or a checksum can have written stays, and so do places in the repository. */
    redactAll(value) {
        return this.#copy(value, '');
    }
    #copy(value, key) {
        if (typeof value === 'string')
            return STRUCTURAL_KEYS.has(key) ? value : this.redact(value);
        if (Array.isArray(value))
            return value.map((item) => this.#copy(item, key));
        if (typeof value !== 'object' || value === null)
            return value;
        return Object.fromEntries(Object.entries(value).map(([name, item]) => [this.redact(name), this.#copy(item, name)]));
    }
    #addWindows(form) {
        for (let at = 0; at + WINDOW <= form.length; at++) {
            const window = form.slice(at, at + WINDOW);
            if (!ORDINARY_WINDOWS.has(window))
                this.#windows.add(window);
        }
        // Only a hostile input holds this many: then nothing long is printed at all.
        if (this.#windows.size > MOST_WINDOWS)
            this.#overflown = true;
    }
    #markWindows(text, mark) {
        if (this.#windows.size === 0)
            return;
        for (let at = 0; at + WINDOW <= text.length; at++) {
            if (this.#windows.has(text.slice(at, at + WINDOW)))
                mark(at, at + WINDOW);
        }
    }
}
function markAlone(text, value, marks) {
    for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
        const end = at + value.length;
        if (!/[A-Za-z0-9]/.test(text.charAt(at - 1)) && !/[A-Za-z0-9]/.test(text.charAt(end)))
            marks.fill(1, at, end);
    }
}
function replaceMarked(text, marks) {
    let result = '';
    for (let at = 0; at < text.length;) {
        const start = at;
        const marked = marks[at] === 1;
        while (at < text.length && (marks[at] === 1) === marked)
            at++;
        result += marked ? REDACTED : text.slice(start, at);
    }
    return result;
}

;// CONCATENATED MODULE: ./lib/rules/run.js







/** Findings of one rule that are reported one by one; the others are counted. */
const MOST_FINDINGS = 200;
/** Where counting ends too. */
const MOST_PROBLEMS = 20_000;
/** Runs every rule that the policy leaves on and that has something to look at. A rule that throws is said so and stops no other. */
function runRules(subject, settings) {
    return runThese(rules/* rules */.a, subject, settings);
}
/** Globs of the files in an image whose content the rules that are on will read. */
function readWishes(settings) {
    const wishes = rules/* rules */.a.filter((rule) => !isOff(rule, settings)).flatMap((rule) => rule.reads ?? []);
    return [...new Set(wishes)].sort();
}
/** The same for a list of rules: what `runRules` does with all of them. */
function runThese(list, subject, settings) {
    const redactor = new Redactor();
    learnSubject(redactor, subject);
    const able = list.filter((rule) => !isOff(rule, settings) && lacks(rule, subject) === undefined);
    const notifications = [];
    const findings = able.flatMap((rule) => {
        const { problems, notification } = problemsOf(rule, subject);
        if (notification)
            notifications.push(notification);
        const found = findingsOf(rule, problems, subject, settings, redactor);
        const [hidden] = found.slice(MOST_FINDINGS);
        if (hidden)
            notifications.push(tooMany(rule, found.length, hidden));
        return found.slice(0, MOST_FINDINGS);
    });
    return {
        findings: findings.sort(byWeight),
        rules: able.map(descriptorOf),
        notifications,
        notAssessed: describeSkipped(list, subject, settings),
    };
}
/** The part of a rule that a reader needs. */
function descriptorOf(rule) {
    const { id, deprecatedIds, catalogue, on, summary, severity, confidence, controls, help, fix } = rule;
    return {
        id,
        ...(deprecatedIds ? { deprecatedIds } : {}),
        ...(catalogue === undefined ? {} : { catalogue }),
        on,
        summary,
        severity,
        confidence,
        controls,
        help,
        fix,
    };
}
function problemsOf(rule, subject) {
    const problems = [];
    try {
        // `lacks` has made sure that the subject has what this kind of rule needs.
        for (const problem of rule.check(subject)) {
            problems.push(problem);
            if (problems.length >= MOST_PROBLEMS)
                break;
        }
        return { problems };
    }
    catch {
        // The error's text may quote the image: only the rule is named.
        const message = `The rule \`${rule.id}\` failed, so what it looks for was not fully assessed`;
        const remedy = `Report this with the Dockerfile or image that shows it; until then set \`${rule.id}: off\` under \`rules\` in the policy file.`;
        return { problems, notification: { level: 'error', code: 'rule-failed', message, remedy } };
    }
}
function findingsOf(rule, problems, subject, settings, redactor) {
    const fingerprints = new Fingerprints();
    return problems
        .map((problem) => {
        const related = (0,rules_place/* withInstructions */.w7)(problem.related ?? [], subject);
        const fix = problem.fix && quietFix(problem.fix, redactor);
        return {
            ruleId: rule.id,
            severity: ratedSeverity(rule, problem, settings),
            confidence: problem.confidence ?? rule.confidence,
            message: redactor.redact(problem.message),
            // A hash of a secret tells it to whoever can guess: it is taken out before.
            fingerprint: fingerprints.next(rule.id, redactor.redact(problem.key)),
            locations: redactor.redactAll((0,rules_place/* placed */.GS)(problem.locations, subject)),
            ...(related.length > 0 ? { relatedLocations: redactor.redactAll(related) } : {}),
            blocking: false,
            ...(fix ? { fix } : {}),
        };
    })
        .sort(byWeight);
}
/** New text for a line that holds a secret would have to repeat it: then only the description stays. */
function quietFix(fix, redactor) {
    const description = redactor.redact(fix.description);
    const { replacement } = fix;
    return replacement && redactor.redact(replacement.text) === replacement.text
        ? { description, replacement }
        : { description };
}
function byWeight(a, b) {
    const [left, right] = [`${a.ruleId} ${(0,rules_place/* placeOrder */.wH)(a.locations[0])}`, `${b.ruleId} ${(0,rules_place/* placeOrder */.wH)(b.locations[0])}`];
    return ((0,model_severity/* compareSeverity */.zK)(a.severity, b.severity) ||
        (left < right ? -1 : left > right ? 1 : 0) ||
        (a.fingerprint < b.fingerprint ? -1 : 1));
}
/** Waivers see the listed findings only: were those all waived, one that is not could hide behind them. So the review is not complete. */
function tooMany(rule, count, { severity }) {
    const left = `${count - MOST_FINDINGS}${count >= MOST_PROBLEMS ? ' or more' : ''}`;
    return {
        level: severity === 'info' ? 'warning' : 'error',
        code: 'findings-capped',
        message: `\`${rule.id}\` has ${left} further findings that are not listed; the ${MOST_FINDINGS} worst are`,
        remedy: 'Mend what the listed findings have in common, then review again.',
    };
}

// EXTERNAL MODULE: ./lib/scanners/scan.js + 15 modules
var scan = __webpack_require__(6541);
;// CONCATENATED MODULE: ./lib/review.js
















/**
 * The story. Finds what is to be reviewed, and for each subject: reads the Dockerfile and the image, asks the rules and the scanners,
 * lays the policy over what they say, and writes it down without its secrets.
 *
 * Errors of the user's become reviews with the verdict `error`; anything else that is thrown is a bug.
 */
async function review_review(request, host) {
    const redactor = new Redactor();
    const safe = redactingHost(host, (text) => redactor.redact(text));
    const reviews = await reviewAll(request, safe, redactor);
    return {
        schemaVersion: '1',
        tool: tool/* TOOL */.j,
        verdict: worstVerdict(reviews.map(({ verdict }) => verdict)),
        reviews: redactor.redactAll(reviews),
    };
}
async function reviewAll(request, host, redactor) {
    try {
        for (const arg of request.build.args)
            redactor.learn(arg);
        const subjects = await findSubjects(request, host);
        const buildsByItself = subjects.length === 1 && request.images.length === 0;
        const settings = new Map();
        const reviews = [];
        for (const subject of subjects) {
            let found = settings.get(subject.root);
            if (found === undefined) {
                const read = await readSettings(subject.root, request, host).catch(toConfigurationError);
                found = read instanceof configuration_error/* ConfigurationError */.j ? 'broken' : read;
                settings.set(subject.root, found);
                // Said once, however many were to be judged by it.
                if (read instanceof configuration_error/* ConfigurationError */.j)
                    reviews.push(failedReview(read, UNKNOWN_BASIS));
            }
            if (found === 'broken')
                continue;
            reviews.push(await reviewOne(subject, { request, host, redactor, settings: found, buildsByItself }));
        }
        return reviews;
    }
    catch (error) {
        if (error instanceof configuration_error/* ConfigurationError */.j)
            return [failedReview(error, UNKNOWN_BASIS)];
        throw error;
    }
}
/** An error of the user's as a value; anything else goes on as it came. */
function toConfigurationError(error) {
    if (error instanceof configuration_error/* ConfigurationError */.j)
        return error;
    throw error;
}
async function reviewOne(subject, circumstances) {
    const { request, host, redactor, settings, buildsByItself } = circumstances;
    if (subject.problem) {
        const basis = describeBasis(subject, request, host, settings, []);
        return failedReview(subject.problem, basis, describeSubject(subject, {}, undefined));
    }
    const reads = readWishes(settings.policy.rules);
    const evidence = await gather(subject, {
        request,
        host,
        reads,
        buildsByItself,
        learn: (text) => redactor.learn(text),
    });
    try {
        return await judgeEvidence(subject, evidence, circumstances);
    }
    finally {
        await evidence.close();
    }
}
async function judgeEvidence(subject, evidence, { request, host, redactor, settings }) {
    const { policy } = settings;
    const { image, archive, failures } = evidence;
    learnSubject(redactor, evidence);
    const checked = runRules({ ...evidence, now: host.now() }, policy.rules);
    const wanted = request.scanners ?? settings.settings.scanners ?? 'auto';
    const scanned = image && archive ? await (0,scan/* scan */.SQ)(wanted, image, archive, host) : (0,scan/* nothingToScan */.GR)(wanted);
    const notifications = [
        ...failures.map(toNotification),
        ...evidence.notifications,
        ...settings.notifications,
        ...checked.notifications,
        ...scanned.notifications,
    ];
    const judgement = await judge([...checked.findings, ...override(scanned.findings, policy.rules)], notifications, {
        evidence,
        policy,
        host,
    });
    return {
        subject: describeSubject(subject, evidence, request.build.target),
        ...judgement,
        rules: [...checked.rules, ...scanned.rules],
        layers: image?.layers.map(reportLayer) ?? [],
        components: scanned.components,
        notAssessed: [...evidence.notAssessed, ...checked.notAssessed, ...scanned.notAssessed],
        basis: describeBasis(subject, request, host, settings, scanned.scanners),
    };
}
function describeBasis(subject, request, host, { policy, settings }, scanners) {
    const { commentSummaryInPr } = settings;
    return {
        policy: policy.source,
        failOnSeverity: policy.failOnSeverity,
        warnOnly: policy.warnOnly,
        scanners,
        reproduce: reproduce(subject, request),
        ...(commentSummaryInPr ? { commentSummaryInPr } : {}),
        ...(host.baseline ? { baseCommit: host.baseline.commit } : {}),
    };
}

// EXTERNAL MODULE: ./lib/cli/console.js
var cli_console = __webpack_require__(1515);
// EXTERNAL MODULE: ./lib/cli/exit-code.js
var exit_code = __webpack_require__(5720);
// EXTERNAL MODULE: ./lib/cli/print.js
var print = __webpack_require__(7721);
;// CONCATENATED MODULE: ./lib/cli/review.js





/** 128 + the signal's number, as a shell has it. */
const CANCELLED = 130;
/** Errors go to standard error, one line each, whatever the format. */
function sayErrors({ reviews }, console) {
    for (const { verdict, notifications } of reviews) {
        if (verdict !== 'error')
            continue;
        for (const notification of notifications)
            if (notification.level === 'error')
                console.err((0,cli_console/* errorLine */.BP)(notification));
    }
}
async function runReview(options, console) {
    const { request, output } = options;
    const { workspace, environment } = console;
    const host = openHost({ workspace, environment, progress: (0,cli_console/* consoleProgress */.pi)(console, output) });
    // The review cannot be stopped half-way in every place; the process can, and `close` (also at exit) removes what it spilled.
    host.cancelled.addEventListener('abort', () => process.exit(CANCELLED));
    try {
        const report = await review_review(request, host);
        sayErrors(report, console);
        // A review that was begun says at least what it could not assess; of one that was not, the error is all.
        const hasResult = output.format !== 'text' ||
            report.reviews.some(({ verdict, notAssessed }) => verdict !== 'error' || notAssessed.length > 0) ||
            report.reviews.length === 0;
        if (hasResult)
            (0,cli_console/* deliver */.cK)(await (0,print/* print */.y)(report, options, console), output, console);
        return (0,exit_code/* exitCode */.I)(report);
    }
    finally {
        await host.close();
    }
}


/***/ }),

/***/ 7998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   FL: () => (/* binding */ DigestCheck),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1904);


const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** The algorithms of the image specification, and nothing that could be a path. */
function isDigest(text) {
    return typeof text === 'string' && DIGEST.test(text);
}
/** Where a layout keeps the blob: `blobs/sha256/…`. */
function blobPath(digest) {
    return `blobs/${digest.replace(':', '/')}`;
}
function digestOf(content, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(content).digest('hex')}`;
}
/** Compares bytes that pass by with the digest that they were announced by. */
class DigestCheck {
    #expected;
    #algorithm;
    #hash;
    constructor(expected) {
        this.#expected = expected;
        this.#algorithm = expected.slice(0, expected.indexOf(':'));
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(this.#algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    /** Throws Damage when they differ. */
    verify() {
        const actual = `${this.#algorithm}:${this.#hash.digest('hex')}`;
        if (actual !== this.#expected)
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`its digest is ${actual}, not ${this.#expected} as its manifest says`);
    }
}


/***/ }),

/***/ 9347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readConfiguration)
/* harmony export */ });
/* harmony import */ var _compression_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1904);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7383);



const string = (value) => (typeof value === 'string' ? value : undefined);
const boolean = (value) => (typeof value === 'boolean' ? value : undefined);
const strings = (value) => Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined;
/** Docker takes a single string for a command, too. */
const command = (value) => (typeof value === 'string' ? [value] : strings(value));
const keys = (value) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? bare(Object.entries(value)) : undefined;
const labels = (value) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) && Object.values(value).every((each) => typeof each === 'string')
    ? bare(Object.entries(value))
    : undefined;
const healthcheck = (value) => {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return undefined;
    const test = strings(value['Test']);
    return test ? { Test: test } : {};
};
const CONTAINER = {
    User: string,
    ExposedPorts: keys,
    Env: strings,
    Entrypoint: command,
    Cmd: command,
    Volumes: keys,
    WorkingDir: string,
    Labels: labels,
    StopSignal: string,
    Shell: strings,
    OnBuild: strings,
    Healthcheck: healthcheck,
};
const HISTORY = {
    created: string,
    created_by: string,
    author: string,
    comment: string,
    empty_layer: boolean,
};
/**
 * The image configuration, checked for shape: a field of the wrong type is dropped and said so, null is the same as absent.
 * Throws Damage when it is no configuration at all.
 */
function readConfiguration(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c('it is no image configuration');
    const fields = new Fields();
    const created = fields.take(value, 'created', string, '/created');
    const variant = fields.take(value, 'variant', string, '/variant');
    const rootfs = fields.take(value, 'rootfs', object, '/rootfs') ?? {};
    const container = fields.take(value, 'config', object, '/config') ?? {};
    const history = fields.take(value, 'history', objects, '/history') ?? [];
    const configuration = {
        ...(created === undefined ? {} : { created }),
        architecture: fields.take(value, 'architecture', string, '/architecture') || 'unknown',
        ...(variant === undefined || variant === '' ? {} : { variant }),
        os: fields.take(value, 'os', string, '/os') || 'unknown',
        config: fields.takeAll(container, CONTAINER, '/config'),
        rootfs: { diff_ids: fields.take(rootfs, 'diff_ids', digests, '/rootfs/diff_ids') ?? [] },
        history: history.map((entry, index) => fields.takeAll(entry ?? {}, HISTORY, `/history/${index}`)),
    };
    return { configuration, notifications: fields.dropped.slice(0, MOST_NOTIFICATIONS).map(droppedField) };
}
/** A hostile configuration could have a thousand wrong fields; these are enough to see that it is wrong. */
const MOST_NOTIFICATIONS = 20;
const object = (value) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? value : undefined);
const objects = (value) => Array.isArray(value) && value.every((each) => each === null || (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(each)) ? value : undefined;
const digests = (value) => Array.isArray(value) && value.every(_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc) ? value : undefined;
/** Takes fields out of objects and remembers, as JSON pointers, those that were there with the wrong type. */
class Fields {
    dropped = [];
    take(from, key, read, pointer) {
        const found = Object.hasOwn(from, key) ? (from[key] ?? undefined) : undefined;
        const result = found === undefined ? undefined : read(found);
        if (found !== undefined && result === undefined)
            this.dropped.push(pointer);
        return result;
    }
    /** Every field that has a reader and the right type. */
    takeAll(from, readers, at) {
        const taken = Object.entries(readers).map(([key, read]) => [
            key,
            this.take(from, key, read, `${at}/${key}`),
        ]);
        return Object.fromEntries(taken.filter(([, result]) => result !== undefined));
    }
}
/** Keys are the image's: an object without a prototype holds `__proto__` as any other. */
function bare(entries) {
    const record = Object.create(null);
    for (const [key, value] of entries)
        record[key] = value;
    return record;
}
function droppedField(pointer) {
    return {
        level: 'warning',
        code: 'configuration-field-dropped',
        message: `${pointer} of the image configuration has the wrong type and was passed over.`,
        location: { kind: 'configuration', pointer },
        remedy: 'Build the image again with a current builder.',
    };
}


/***/ }),

/***/ 1904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ TarDamage),
/* harmony export */   c: () => (/* binding */ Damage)
/* harmony export */ });
/** Bytes that are not what they should be. The message is a clause without a full stop that fits after "layer 3: ". */
class Damage extends Error {
    name = 'Damage';
    /** What it is about, for the code of the notification. */
    kind;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.kind = options.kind ?? 'damaged';
    }
}
/** A tar file that cannot be read on from `offset`. */
class TarDamage extends Damage {
    offset;
    constructor(message, offset, cause) {
        super(`${message} (byte ${offset} of the tar file)`, { cause });
        this.offset = offset;
    }
}


/***/ }),

/***/ 8051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ readStart),
/* harmony export */   lk: () => (/* binding */ rangeOfFile),
/* harmony export */   oD: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1904);


/** The first bytes of a range, fewer at its end. */
function readStart(range, length) {
    const start = Buffer.alloc(Math.min(length, range.size));
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(range.file, 'r');
    try {
        return start.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, start, 0, start.length, range.offset));
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** A whole range, which must not be longer than `cap` bytes. */
function readWhole(range, cap) {
    if (range.size > cap)
        throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`it has ${range.size} bytes, more than ${cap}`, { kind: 'too-large' });
    const content = readStart(range, range.size);
    if (content.length < range.size)
        throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c('it is truncated');
    return content;
}
function rangeOfFile(file) {
    return { file, offset: 0, size: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).size };
}


/***/ }),

/***/ 3963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readingPart),
/* harmony export */   w: () => (/* binding */ imageError)
/* harmony export */ });
/* harmony import */ var _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3224);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1904);


const SAVE_AGAIN = 'Save or build the image again, and check that the file arrived whole.';
/**
 * An image that cannot be reviewed at all: `name` is the file, folder or engine's image as the user gave it. It stands in the message, not
 * as a location: nobody can look at a line of an archive.
 */
function imageError(code, name, message, remedy = SAVE_AGAIN, cause) {
    return new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j(code, `${printable(name)}: ${message}`, remedy, { cause });
}
/** On one line, whatever a name holds. */
function printable(name) {
    return name.replace(/\p{Cc}/gu, '?');
}
/** Runs `work`; damage that it meets at `place` in the image `name` becomes an error for the user. */
function readingPart(name, place, work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c)
            throw imageError('image-damaged', name, `${place} cannot be read: ${error.message}`, SAVE_AGAIN, error);
        throw error;
    }
}


/***/ }),

/***/ 7383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   MZ: () => (/* binding */ property),
/* harmony export */   NQ: () => (/* binding */ stringProperty),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   Yt: () => (/* binding */ elements),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1904);
/* harmony import */ var _file_range_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8051);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5653);



/** Throws Damage when it is too large, too deep or no JSON. */
function readJson(range) {
    const bytes = (0,_file_range_js__WEBPACK_IMPORTED_MODULE_1__/* .readWhole */ .oD)(range, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .limits */ .F.json);
    return { value: parseJson(bytes.toString('utf8')), bytes };
}
function parseJson(text) {
    if (depthOf(text) > _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .limits */ .F.jsonDepth) {
        throw new _damage_js__WEBPACK_IMPORTED_MODULE_0__/* .Damage */ .c(`its JSON is nested deeper than ${_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .limits */ .F.jsonDepth} levels`, { kind: 'too-large' });
    }
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, which may hold a secret.
        throw new _damage_js__WEBPACK_IMPORTED_MODULE_0__/* .Damage */ .c('it is no JSON');
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A property of what may not be an object; never an inherited one. */
function property(value, key) {
    return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
function stringProperty(value, key) {
    const found = property(value, key);
    return typeof found === 'string' ? found : undefined;
}
/** The elements of what may not be an array. */
function elements(value) {
    return Array.isArray(value) ? value : [];
}
function depthOf(text) {
    let depth = 0;
    let deepest = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
        const character = text[at];
        if (quoted) {
            if (character === '\\')
                at++;
            else if (character === '"')
                quoted = false;
        }
        else if (character === '"')
            quoted = true;
        else if (character === '{' || character === '[')
            deepest = Math.max(deepest, ++depth);
        else if (character === '}' || character === ']')
            depth--;
    }
    return deepest;
}


/***/ }),

/***/ 5653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ limits)
/* harmony export */ });
const MIB = 1024 * 1024;
/** Bounds on what an image may make us hold or do. Past one, the review says so and goes on without the excess. */
const limits = {
    /** A PAX header or GNU long name; Go's archive/tar has the same. */
    extendedHeader: MIB,
    /** PATH_MAX of Linux: no container can hold a longer name. */
    pathLength: 4096,
    /** Folders above one another. */
    pathDepth: 512,
    /** Versions of paths in one image, implied folders included. */
    paths: 1_000_000,
    /** Characters in all their names. */
    pathCharacters: 128 * MIB,
    /** One file that a rule reads. */
    capturedFile: MIB,
    /** All files that rules read. */
    capturedTotal: 64 * MIB,
    /** manifest, index, configuration. */
    json: 4 * MIB,
    jsonDepth: 64,
    /** Layers of one image; engines stop at 127. */
    layers: 1024,
    /** Entries of the archive around the layers. */
    archiveEntries: 100_000,
    /** What one layer may inflate to. */
    inflatedLayer: 32 * 1024 * MIB,
    /** Inflated ÷ compressed, judged once `ratioFrom` bytes came out: a layer of zeros gzips 1:1030. */
    ratio: 200,
    ratioFrom: 100 * MIB,
    /** One layer as a registry sends it, and all of an image: they are kept on disk while they are read. */
    downloadedLayer: 16 * 1024 * MIB,
    downloadedImage: 32 * 1024 * MIB,
    /** Characters of link targets that entries of one image may lead through. */
    followedCharacters: 256 * MIB,
    /** Symbolic links followed for one path, as the kernel has it (ELOOP). */
    symlinks: 40,
};


/***/ }),

/***/ 32:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openTarArchive),
/* harmony export */   N: () => (/* binding */ openFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1904);
/* harmony import */ var _file_range_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8051);
/* harmony import */ var _image_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3963);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5653);
/* harmony import */ var _tar_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5863);
/* harmony import */ var _tar_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2894);
/* harmony import */ var _tar_scanner_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4564);









/** A folder. Links that lead out of it are not followed: its content may be a stranger's. */
function openFolder(folder, name) {
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);
    const find = (file) => {
        const found = statOf(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, file));
        if (!found?.stats.isFile() || !found.real.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
            return undefined;
        return { file: found.real, offset: 0, size: found.stats.size };
    };
    return { name, path: folder, scheme: 'oci', find };
}
/** A tar file: its headers are read, payloads are sought over. */
async function openTarArchive(file, name, cancelled) {
    const entries = new Map();
    const scanner = new _tar_scanner_js__WEBPACK_IMPORTED_MODULE_8__/* .TarScanner */ .e((entry) => {
        entries.set(entry.path, entry);
        if (entries.size > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .F.archiveEntries) {
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c(`it has more than ${_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .F.archiveEntries} entries`, { kind: 'too-large' });
        }
        return undefined;
    });
    try {
        await (0,_tar_file_js__WEBPACK_IMPORTED_MODULE_6__/* .scanTarFile */ .f)(file, scanner, cancelled);
    }
    catch (error) {
        throw archiveError(error, file, name, entries.size === 0);
    }
    if (entries.size === 0)
        throw notAnArchive(name, 'it is empty');
    const find = (wanted) => {
        const entry = followLinks(entries, (0,_tar_name_js__WEBPACK_IMPORTED_MODULE_7__/* .cleanPath */ .ts)(wanted));
        if (entry?.type !== 'file' || entry.sparse)
            return undefined;
        return { file: file.file, offset: file.offset + entry.offset, size: entry.stored };
    };
    return { name, path: file.file, scheme: 'oci-archive', find };
}
/** Legacy archives link equal layers to one another, also to ones that come later. */
function followLinks(entries, wanted) {
    let entry = entries.get(wanted);
    for (let links = 0; entry?.linkname !== undefined && links < _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .F.symlinks; links++) {
        const target = entry.type === 'symlink' ? node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(entry.path), entry.linkname) : entry.linkname;
        entry = entries.get((0,_tar_name_js__WEBPACK_IMPORTED_MODULE_7__/* .cleanPath */ .ts)(target));
    }
    return entry;
}
function archiveError(error, file, name, atOnce) {
    if (isLfsPointer(file)) {
        const remedy = 'Get the file itself with git lfs pull, or with lfs: true at actions/checkout.';
        return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .imageError */ .w)('image-not-an-archive', name, 'a pointer of Git LFS, not the file itself', remedy, error);
    }
    if (error instanceof _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .TarDamage */ .V && atOnce)
        return notAnArchive(name, error.message, error);
    return error instanceof _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c
        ? (0,_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .imageError */ .w)('image-damaged', name, `the archive cannot be read: ${error.message}`, undefined, error)
        : error;
}
function notAnArchive(name, why, cause) {
    const remedy = 'Give a file that docker save, podman save or an OCI exporter wrote.';
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .imageError */ .w)('image-not-an-archive', name, `not an image archive: ${why}`, remedy, cause);
}
/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
function isLfsPointer(file) {
    return (0,_file_range_js__WEBPACK_IMPORTED_MODULE_3__/* .readStart */ .H6)(file, 40).toString('latin1').startsWith('version https://git-lfs.github.com/spec/');
}
function statOf(file) {
    try {
        const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(file);
        return { real, stats: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(real) };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   J2: () => (/* binding */ chooseCandidate),
/* harmony export */   aH: () => (/* binding */ isPlatform),
/* harmony export */   jU: () => (/* binding */ listCandidates)
/* harmony export */ });
/* harmony import */ var _compression_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1904);
/* harmony import */ var _image_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3963);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7383);




const INDEX_TYPES = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
const DEEPEST = 4;
const MOST_MANIFESTS = 1000;
/** All image manifests below an index, nested ones too; attestations are none. `read` gives the JSON of a blob. */
function listCandidates(index, read) {
    const found = new Map();
    const visit = (from, names, depth) => {
        if (depth > DEEPEST)
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`its indexes are nested deeper than ${DEEPEST} levels`, { kind: 'too-large' });
        for (const descriptor of (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .elements */ .Yt)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(from, 'manifests'))) {
            const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(descriptor, 'digest');
            if (isAttestation(descriptor))
                continue;
            if (!(0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
                throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c('a descriptor has no valid digest');
            const own = [...names, ...namesOf(descriptor)];
            const nested = INDEX_TYPES.has((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringProperty */ .NQ)(descriptor, 'mediaType') ?? '')
                ? readable(read, digest)
                : undefined;
            if (nested !== undefined)
                visit(nested, own, depth + 1);
            else
                found.set(digest, merge(found.get(digest), candidateOf(descriptor, digest, own)));
            if (found.size > MOST_MANIFESTS)
                throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`it leads to more than ${MOST_MANIFESTS} manifests`, { kind: 'too-large' });
        }
    };
    visit(index, [], 0);
    return [...found.values()];
}
/** Undefined for an index that is missing or damaged: only who chooses it needs to know, layouts may hold a part of what they name. */
function readable(read, digest) {
    try {
        return read(digest);
    }
    catch (error) {
        if (error instanceof _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c)
            return undefined;
        throw error;
    }
}
/** The one that is meant. `platformOf` looks into the image where the index is silent. */
function chooseCandidate(candidates, selection, name, reference, platformOf) {
    const { selector, platform } = selection;
    const named = selector === undefined ? candidates : candidates.filter((candidate) => isCalled(candidate, selector));
    if (candidates.length === 0)
        throw (0,_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .imageError */ .w)('image-empty', name, 'its index lists no image');
    if (named.length === 0) {
        throw (0,_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .imageError */ .w)('image-not-found', name, `it holds no image ${selector}, only ${list(candidates, namesIn)}`, 'Choose one of those.');
    }
    if (named.length === 1)
        return named[0];
    const fitting = platform === undefined ? named : named.filter((candidate) => isPlatform(platformOf(candidate), platform));
    if (fitting.length === 1)
        return fitting[0];
    if (fitting.length === 0) {
        const remedy = 'Choose one of those with the platform option.';
        throw (0,_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .imageError */ .w)('platform-not-found', name, `it holds no image for ${platform}, only for ${list(named, platformOf)}`, remedy);
    }
    throw ambiguous(fitting, name, reference, platformOf);
}
/** Told apart by what differs: names, else platforms, else only digests. */
function ambiguous(candidates, name, reference, platformOf) {
    const several = (what, how) => (0,_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .imageError */ .w)('image-ambiguous', name, `it holds several images (${what})`, `Choose one: ${reference}${how}.`);
    if (new Set(candidates.map(({ names: [first] }) => first)).size > 1)
        return several(list(candidates, namesIn), ':TAG');
    const platforms = new Set(candidates.map(platformOf));
    if (platforms.size < candidates.length)
        return several(list(candidates, ({ digest }) => digest), '@DIGEST');
    const remedy = 'Choose one with the platform option, or the image by its digest.';
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_2__/* .imageError */ .w)('platform-ambiguous', name, `it holds an image for each of ${list(candidates, platformOf)}`, remedy);
}
/** Whether a platform is the one asked for; without a variant asked for, any will do. */
function isPlatform(actual, wanted) {
    return actual === wanted || (wanted.split('/').length === 2 && actual.startsWith(`${wanted}/`));
}
function formatPlatform(os, architecture, variant) {
    return variant === undefined || variant === '' ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md */
function isAttestation(descriptor) {
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(descriptor, 'platform');
    return ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringProperty */ .NQ)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(descriptor, 'annotations'), 'vnd.docker.reference.type') !== undefined ||
        ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringProperty */ .NQ)(platform, 'os') === 'unknown' && (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringProperty */ .NQ)(platform, 'architecture') === 'unknown') ||
        ((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringProperty */ .NQ)(descriptor, 'artifactType') ?? '').includes('attestation'));
}
function namesOf(descriptor) {
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(descriptor, 'annotations');
    const names = [
        (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringProperty */ .NQ)(annotations, 'io.containerd.image.name'),
        (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringProperty */ .NQ)(annotations, 'org.opencontainers.image.ref.name'),
    ];
    return names.filter((name) => name !== undefined);
}
function candidateOf(descriptor, digest, names) {
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(descriptor, 'platform');
    const os = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringProperty */ .NQ)(platform, 'os');
    const architecture = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringProperty */ .NQ)(platform, 'architecture');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(platform) || os === undefined || architecture === undefined)
        return { digest, names };
    return { digest, names, platform: formatPlatform(os, architecture, (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringProperty */ .NQ)(platform, 'variant')) };
}
/** The same manifest may be listed once a tag. */
function merge(known, candidate) {
    return known ? { ...known, ...candidate, names: [...new Set([...known.names, ...candidate.names])] } : candidate;
}
function isCalled({ names, digest }, selector) {
    return digest === selector || names.some((name) => name === selector || name.endsWith(`/${selector}`));
}
function namesIn({ names, digest }) {
    return names[0] ?? digest;
}
function list(candidates, describe) {
    return [...new Set(candidates.map(describe))].slice(0, 20).join(', ');
}


/***/ }),

/***/ 4916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ planOciLayout),
/* harmony export */   q: () => (/* binding */ isOciLayout)
/* harmony export */ });
/* harmony import */ var _compression_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9347);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1904);
/* harmony import */ var _image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3963);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7383);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2363);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8157);







const INDEX = 'index.json';
function isOciLayout(store) {
    return store.find(INDEX) !== undefined;
}
/** https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
function planOciLayout(store, selection) {
    const index = store.find(INDEX);
    if (!index)
        throw (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .imageError */ .w)('image-unrecognised', store.name, 'it holds no index.json, so it is no OCI image layout', otherFormat(store));
    const read = (digest) => readBlob(store, digest);
    const root = (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .m)(store.name, INDEX, () => (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .Vh)(index).value);
    const has = (digest) => store.find((0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(digest)) !== undefined;
    const documents = { manifest: read, configuration: read, has };
    const { chosen, manifest } = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .chooseManifest */ .XT)(root, documents, selection, store.name, `${store.scheme}:${store.name}`);
    const imageId = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(manifest, 'config'), 'digest');
    const { configuration, notifications } = (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .m)(store.name, 'the image configuration', () => {
        if (!(0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(imageId))
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c('the manifest names no valid digest for it');
        return (0,_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfiguration */ .T)(read(imageId));
    });
    const descriptors = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .layersOf */ .w)(manifest);
    const joined = (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .joinLayers */ .d)(configuration, descriptors.map((descriptor, at) => planLayer(store, descriptor, at)));
    return {
        archive: { kind: 'oci', path: store.path },
        imageId: imageId,
        digest: chosen.digest,
        configuration,
        layers: joined.layers,
        notifications: [...notifications, ...joined.notifications],
    };
}
/** What to do with a file or folder that an engine wrote in another format. */
function otherFormat(store) {
    if (!store.find('manifest.json'))
        return undefined;
    const { scheme, name } = store;
    if (scheme === 'oci-archive')
        return `It may be of docker save: give it as docker-archive:${name}.`;
    return `If skopeo or podman wrote it as dir:, convert it: skopeo copy dir:${name} oci:LAYOUT.`;
}
/** A small blob, held to its digest. */
function readBlob(store, digest) {
    const blob = store.find((0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(digest));
    if (!blob)
        throw new _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c(`the blob ${digest} is missing`);
    const { value, bytes } = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .Vh)(blob);
    const actual = (0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes, digest.slice(0, digest.indexOf(':')));
    if (actual !== digest)
        throw new _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c(`the blob ${digest} has the digest ${actual}`);
    return value;
}
function planLayer(store, descriptor, index) {
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stringProperty */ .NQ)(descriptor, 'mediaType');
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(descriptor, 'digest');
    if (type !== undefined && !(0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .isLayerType */ .IO)(type))
        throw (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .unknownType */ .p2)(store.name, `layer ${index}`, type);
    if (!(0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        return { problem: 'its descriptor has no valid digest' };
    const blob = store.find((0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(digest));
    if (!blob)
        return { digest };
    const size = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(descriptor, 'size');
    const problem = typeof size === 'number' && size !== blob.size
        ? `it has ${blob.size} bytes, not ${size} as its manifest says`
        : undefined;
    return { digest, verify: digest, blob, ...(problem === undefined ? {} : { problem }) };
}


/***/ }),

/***/ 2363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ isLayerType),
/* harmony export */   XT: () => (/* binding */ chooseManifest),
/* harmony export */   p2: () => (/* binding */ unknownType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer),
/* harmony export */   w: () => (/* binding */ layersOf)
/* harmony export */ });
/* harmony import */ var _compression_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9347);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1904);
/* harmony import */ var _image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3963);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7383);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5653);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8776);







const MANIFEST_TYPE = /^application\/vnd\.(?:oci\.image\.manifest\.v1|docker\.distribution\.manifest\.v2)\+json$/;
const SCHEMA_1 = /^application\/vnd\.docker\.distribution\.manifest\.v1\+(?:json|prettyjws)$/;
const CONFIG_TYPE = /^application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json$/;
const LAYER_TYPE = /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar)(?:[.+](?:gzip|zstd))?$/;
const FOREIGN = /\.(?:nondistributable|foreign)\./;
const NO_IMAGE = 'Give a container image: other artifacts that registries hold have no layers to review.';
/**
 * The image that is meant among those an index leads to, and its manifest, checked. `reference` is the name as messages give it, for a tag
 * or digest to be put behind. Throws ConfigurationError.
 */
function chooseManifest(index, documents, selection, name, reference = name) {
    const listed = (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .m)(name, 'its index', () => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .listCandidates */ .jU)(index, (digest) => documents.manifest(digest)));
    const present = listed.filter(({ digest }) => documents.has?.(digest) ?? true);
    // Engines save one platform with the index of all.
    const candidates = present.length > 0 ? present : listed;
    const chosen = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseCandidate */ .J2)(candidates, selection, name, reference, (candidate) => platformOf(documents, candidate, name));
    const manifest = (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .m)(name, 'the manifest', () => documents.manifest(chosen.digest));
    checkManifest(manifest, name);
    return { chosen, manifest, choices: candidates.length };
}
/** The layer descriptors of a manifest, oldest first. */
function layersOf(manifest) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .elements */ .Yt)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(manifest, 'layers')).slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .F.layers);
}
function isLayerType(type) {
    return LAYER_TYPE.test(type);
}
/** Layers that only their vendor may distribute, as of Windows images: they are legally missing. */
function isForeignLayer(type) {
    return type !== undefined && FOREIGN.test(type);
}
function unknownType(name, what, type) {
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .imageError */ .w)('media-type-unknown', name, `${what} has the media type ${JSON.stringify(type.slice(0, 100))}, which is no container image's`, NO_IMAGE);
}
/** Docker writes no platform into its index. */
function platformOf(documents, candidate, name) {
    if (candidate.platform !== undefined)
        return candidate.platform;
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .m)(name, `the manifest ${candidate.digest}`, () => {
        const config = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(documents.manifest(candidate.digest), 'config'), 'digest');
        if (!(0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(config))
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c('it names no image configuration');
        const { os, architecture, variant } = (0,_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfiguration */ .T)(documents.configuration(config)).configuration;
        return (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .formatPlatform */ .Bq)(os, architecture, variant);
    });
}
/** Throws ConfigurationError for a manifest that is no container image's. */
function checkManifest(manifest, name) {
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stringProperty */ .NQ)(manifest, 'mediaType');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(manifest, 'schemaVersion') === 1 || SCHEMA_1.test(type ?? '')) {
        const remedy = 'Push or save the image again with a current Docker, Podman or Buildah.';
        throw (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .imageError */ .w)('image-schema1', name, 'its manifest has the old format, schema 1, which carries no image configuration', remedy);
    }
    const config = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stringProperty */ .NQ)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(manifest, 'config'), 'mediaType');
    if (type !== undefined && !MANIFEST_TYPE.test(type))
        throw unknownType(name, 'its manifest', type);
    if (config !== undefined && !CONFIG_TYPE.test(config))
        throw unknownType(name, 'its configuration', config);
}


/***/ }),

/***/ 8157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ joinLayers)
/* harmony export */ });
/** Joins the configuration's diffIDs with the blobs of a manifest. An archive in which they differ in number is not to be trusted. */
function joinLayers(configuration, blobs) {
    const diffIds = configuration.rootfs.diff_ids;
    const layers = blobs.map((blob, index) => ({ ...blob, diffId: diffIds[index] ?? blob.digest ?? `unknown-${index}` }));
    if (diffIds.length === blobs.length)
        return { layers, notifications: [] };
    const notification = {
        level: 'error',
        code: 'layers-inconsistent',
        message: `The image has ${blobs.length} layers, but its configuration names ${diffIds.length}.`,
        location: { kind: 'configuration', pointer: '/rootfs/diff_ids' },
        remedy: 'Save or build the image again: an engine would not run this one.',
    };
    return { layers, notifications: [notification] };
}


/***/ }),

/***/ 5863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ scanTarFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);


/** A header and the next few, as files in images mostly are small: measured best between 8 KiB (page cache warm) and 64 KiB (cold). */
const WINDOW = 32 * 1024;
/** Reads between two looks at signals and timers. */
const READS_A_TURN = 256;
/** Pushes an uncompressed tar file through a scanner; seeks over payloads that nobody wants, so that they are never read. */
async function scanTarFile(range, scanner, cancelled) {
    const window = Buffer.allocUnsafe(WINDOW);
    const end = range.offset + range.size;
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(range.file, 'r');
    try {
        let position = range.offset;
        for (let reads = 1; position < end && !scanner.finished; reads++) {
            const skipped = Math.min(scanner.skippable, end - position);
            if (skipped > 0) {
                scanner.skip(skipped);
                position += skipped;
            }
            else {
                const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, window, 0, Math.min(WINDOW, end - position), position);
                if (read === 0)
                    break;
                scanner.write(window.subarray(0, read));
                position += read;
            }
            if (reads % READS_A_TURN === 0)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setImmediate)();
            cancelled?.throwIfAborted();
        }
        scanner.end();
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 1404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IE: () => (/* binding */ BLOCK),
/* harmony export */   RW: () => (/* binding */ parseHeader),
/* harmony export */   ei: () => (/* binding */ isZeroBlock)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2894);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3944);


const BLOCK = 512;
const GNU_MAGIC = 'ustar  \0';
/** Modification time and device numbers: not needed, but held to their format as Go's archive/tar does; V7 archives have the first only. */
const UNREAD_FIELDS = [
    [136, 12],
    [329, 8],
    [337, 8],
];
function isZeroBlock(bytes, start) {
    for (let at = start; at < start + BLOCK; at++)
        if (bytes[at] !== 0)
            return false;
    return true;
}
/** https://www.gnu.org/software/tar/manual/html_node/Standard.html; refuses what Go's archive/tar refuses: then the reason is returned. */
function parseHeader(bytes, start) {
    if (!hasChecksum(bytes, start))
        return 'its header is damaged (checksum mismatch)';
    const mode = (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 100, 8);
    const uid = (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 108, 8);
    const gid = (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 116, 8);
    const size = (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 124, 12);
    const magic = bytes.toString('latin1', start + 257, start + 265);
    const unread = magic.startsWith('ustar\0') || magic === GNU_MAGIC ? UNREAD_FIELDS : UNREAD_FIELDS.slice(0, 1);
    const sound = unread.every(([at, length]) => (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + at, length) !== undefined);
    if (mode === undefined || uid === undefined || gid === undefined || size === undefined || !sound) {
        return 'its header is damaged (a number is malformed)';
    }
    if (size < 0)
        return 'its header claims a negative size';
    const gnu = magic === GNU_MAGIC;
    const name = (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeField */ .RC)(bytes, start, 100);
    const prefix = prefixOf(bytes, start, magic);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        linkname: (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeField */ .RC)(bytes, start + 157, 100),
        typeflag: String.fromCharCode(bytes[start + 156]),
        mode: mode & 0o7777,
        uid,
        gid,
        size,
        nullDevice: (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 329, 8) === 0 && (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 337, 8) === 0,
        gnu,
    };
}
/** Only POSIX archives have one, star's a shorter one; GNU tar keeps times there. */
function prefixOf(bytes, start, magic) {
    if (bytes[start + 345] === 0)
        return '';
    if (magic === GNU_MAGIC)
        return hasGnuTimes(bytes, start) ? '' : asciiOnly((0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeField */ .RC)(bytes, start + 345, 155));
    if (!magic.startsWith('ustar\0'))
        return '';
    const star = bytes.toString('latin1', start + 508, start + 512) === 'tar\0';
    return (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeField */ .RC)(bytes, start + 345, star ? 131 : 155);
}
/** Go's archive/tar before 1.8 wrote a prefix into GNU headers, and reads it back to this day: it is what is no time there. */
function hasGnuTimes(bytes, start) {
    const isTime = (at) => bytes[at] === 0 || (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, at, 12) !== undefined;
    return isTime(start + 345) && isTime(start + 357);
}
function asciiOnly(text) {
    return /^\p{ASCII}*$/u.test(text) ? text : '';
}
/** The sum of all bytes with the checksum field as spaces; old writers added signed bytes. */
function hasChecksum(bytes, start) {
    const claimed = (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseOctal */ .Z)(bytes, start + 148, 8);
    const unsigned = sum(bytes, start, BLOCK) - sum(bytes, start + 148, 8) + 8 * 0x20;
    return claimed === unsigned || claimed === unsigned - 256 * negatives(bytes, start);
}
function sum(bytes, start, length) {
    let total = 0;
    for (let at = start; at < start + length; at++)
        total += bytes[at];
    return total;
}
/** How many bytes outside the checksum field would be negative if they were signed. */
function negatives(bytes, start) {
    let count = 0;
    for (let at = 0; at < BLOCK; at++)
        if ((at < 148 || at >= 156) && bytes[start + at] >= 0x80)
            count++;
    return count;
}


/***/ }),

/***/ 2894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RC: () => (/* binding */ decodeField),
/* harmony export */   e4: () => (/* binding */ decodeName),
/* harmony export */   hs: () => (/* binding */ leavesRoot),
/* harmony export */   ts: () => (/* binding */ cleanPath)
/* harmony export */ });
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Names in tar are bytes: those that are not UTF-8 stand as `\xNN`, so that nothing is lost and nothing is mistaken. */
function decodeName(bytes) {
    for (let at = 0; at < bytes.length; at++) {
        if (bytes[at] >= 0x80)
            return decodeWide(bytes);
    }
    return bytes.toString('latin1', 0, bytes.length);
}
/** The same for a field of a header, which ends at the first NUL. Written for speed: it is asked twice an entry. */
function decodeField(bytes, start, length) {
    let end = start;
    let seen = 0;
    for (; end < start + length && bytes[end] !== 0; end++)
        seen |= bytes[end];
    return seen < 0x80 ? bytes.toString('latin1', start, end) : decodeName(bytes.subarray(start, end));
}
function decodeWide(bytes) {
    try {
        return strict.decode(bytes);
    }
    catch {
        return escapeInvalid(bytes);
    }
}
/** Decodes sequence by sequence: what decodes alone is text, every other byte is escaped. */
function escapeInvalid(bytes) {
    const parts = [];
    for (let at = 0; at < bytes.length;) {
        const length = sequenceLength(bytes[at]);
        const text = length === 0 ? undefined : decodeSequence(bytes.subarray(at, at + length));
        parts.push(text ?? `\\x${bytes[at].toString(16).padStart(2, '0')}`);
        at += text === undefined ? 1 : length;
    }
    return parts.join('');
}
function sequenceLength(first) {
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first < 0xe0)
        return 2;
    if (first >= 0xe0 && first < 0xf0)
        return 3;
    return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}
function decodeSequence(bytes) {
    try {
        return strict.decode(bytes);
    }
    catch {
        return undefined;
    }
}
const UNCLEAN = /(?:^|\/)\.{0,2}(?:\/|$)/;
/** The path inside the root: no leading or trailing slash, no empty, `.` or `..` component. */
function cleanPath(name) {
    return UNCLEAN.test(name) ? cleanComponents(name).join('/') : name;
}
/** Whether `..` components would lead out of the root. They are held at the root, as in a chroot. */
function leavesRoot(name) {
    if (!name.includes('..'))
        return false;
    let depth = 0;
    for (const component of name.split('/')) {
        if (component === '' || component === '.')
            continue;
        depth += component === '..' ? -1 : 1;
        if (depth < 0)
            return true;
    }
    return false;
}
function cleanComponents(name) {
    const clean = [];
    for (const component of name.split('/')) {
        if (component === '..')
            clean.pop();
        else if (component !== '' && component !== '.')
            clean.push(component);
    }
    return clean;
}


/***/ }),

/***/ 3944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ parseOctal),
/* harmony export */   v: () => (/* binding */ parseNumeric)
/* harmony export */ });
const ZERO = 0x30;
const SEVEN = 0x37;
const SPACE = 0x20;
/**
 * A numeric field of a tar header: octal digits between spaces and NULs, or base-256 when the first bit is set, then two's complement.
 * Undefined when it is neither or too large for a safe integer, as Go's archive/tar refuses it.
 */
function parseNumeric(bytes, start, length) {
    return ((bytes[start] ?? 0) & 0x80) === 0 ? parseOctal(bytes, start, length) : parseBase256(bytes, start, length);
}
/** Digits end at a NUL; spaces and NULs around them are padding; an empty field is 0. */
function parseOctal(bytes, start, length) {
    let at = start;
    let end = start + length;
    while (at < end && isPadding(bytes[at]))
        at++;
    while (end > at && isPadding(bytes[end - 1]))
        end--;
    let value = 0;
    for (; at < end; at++) {
        const digit = bytes[at];
        if (digit === 0)
            break;
        if (digit < ZERO || digit > SEVEN)
            return undefined;
        value = value * 8 + (digit - ZERO);
    }
    return Number.isSafeInteger(value) ? value : undefined;
}
function parseBase256(bytes, start, length) {
    const first = bytes[start];
    const inverse = (first & 0x40) === 0 ? 0 : 0xff;
    let value = (first ^ inverse) & 0x7f;
    for (let at = start + 1; at < start + length; at++) {
        value = value * 256 + (bytes[at] ^ inverse);
        if (!Number.isSafeInteger(value))
            return undefined;
    }
    return inverse === 0 ? value : -value - 1;
}
function isPadding(byte) {
    return byte === 0 || byte === SPACE;
}


/***/ }),

/***/ 7712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ paxNumber),
/* harmony export */   dA: () => (/* binding */ parsePax),
/* harmony export */   k5: () => (/* binding */ extendedAttribute),
/* harmony export */   t$: () => (/* binding */ isPaxTime)
/* harmony export */ });
/* harmony import */ var _name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2894);

const NEWLINE = 0x0a;
const SPACE = 0x20;
const EQUALS = 0x3d;
const SPARSE_KEYS = ['GNU.sparse.offset', 'GNU.sparse.numbytes'];
const TEXT_KEYS = new Set(['path', 'linkpath', 'uname', 'gname']);
/** `length key=value\n`, repeated (POSIX pax, "Extended Header"). Undefined when malformed: Go's archive/tar refuses such an archive. */
function parsePax(body) {
    const values = new Map();
    const sparse = [];
    for (let at = 0; at < body.length;) {
        const space = body.indexOf(SPACE, at);
        const length = space < 0 || space - at > 8 ? 0 : parseLength(body.toString('latin1', at, space));
        const end = at + length;
        if (length < 5 || end > body.length || body[end - 1] !== NEWLINE)
            return undefined;
        const equals = body.indexOf(EQUALS, space + 1);
        if (equals < 0 || equals >= end || equals === space + 1)
            return undefined;
        const key = (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeName */ .e4)(body.subarray(space + 1, equals));
        const value = body.subarray(equals + 1, end - 1);
        if (key.includes('\0') || (TEXT_KEYS.has(key) && value.includes(0)))
            return undefined;
        if (SPARSE_KEYS.includes(key)) {
            if (SPARSE_KEYS[sparse.length % 2] !== key || value.includes(','))
                return undefined;
            sparse.push(value.toString('latin1'));
        }
        else {
            values.set(key, value);
        }
        at = end;
    }
    return { values, sparse };
}
/** A decimal number of a record. Undefined when it is none. */
function paxNumber(value) {
    const text = value.toString('latin1');
    const number = /^[+-]?\d{1,64}$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(number) ? number : undefined;
}
/** Seconds with a fraction. */
function isPaxTime(value) {
    return /^[+-]?\d{1,18}(?:\.\d*)?$/.test(value.toString('latin1'));
}
/** The value of an extended attribute: star's key holds raw bytes, libarchive's base64. Engines apply the former, so it wins. */
function extendedAttribute(records, name) {
    const raw = records.get(`SCHILY.xattr.${name}`);
    if (raw)
        return raw;
    for (const [key, value] of records) {
        if (key.startsWith('LIBARCHIVE.xattr.') && decodePercent(key.slice(17)) === name) {
            return Buffer.from(value.toString('latin1'), 'base64');
        }
    }
    return undefined;
}
function parseLength(digits) {
    return /^\d+$/.test(digits) ? Number(digits) : 0;
}
function decodePercent(text) {
    return text.replace(/%([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}


/***/ }),

/***/ 4564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ TarScanner)
});

// EXTERNAL MODULE: ./lib/image/damage.js
var damage = __webpack_require__(1904);
// EXTERNAL MODULE: ./lib/image/limits.js
var limits = __webpack_require__(5653);
// EXTERNAL MODULE: ./lib/image/tar/name.js
var tar_name = __webpack_require__(2894);
// EXTERNAL MODULE: ./lib/image/tar/pax.js
var tar_pax = __webpack_require__(7712);
// EXTERNAL MODULE: ./lib/image/tar/sparse.js
var tar_sparse = __webpack_require__(3901);
;// CONCATENATED MODULE: ./lib/image/tar/entry.js



const TYPES = {
    '0': 'file',
    '7': 'file',
    S: 'file',
    '1': 'hardlink',
    '2': 'symlink',
    '3': 'character-device',
    '4': 'block-device',
    '5': 'directory',
    '6': 'fifo',
};
/**
 * One entry from its header and the extended headers before it, in the order of Go's archive/tar: a sparse file's own name, then the GNU
 * long name, then PAX, then the header. Where Go refuses the archive, the reason is returned.
 */
function joinHeaders(header, extensions, offset) {
    const pax = extensions.pax?.values ?? NO_RECORDS;
    const uid = numberOf(pax, 'uid', header.uid);
    const gid = numberOf(pax, 'gid', header.gid);
    const stated = numberOf(pax, 'size', header.size);
    if (uid === undefined || gid === undefined || stated === undefined)
        return 'a number of a PAX header is malformed';
    if (!TIMES.every((key) => (0,tar_pax/* isPaxTime */.t$)(recordOf(pax, key) ?? EPOCH)))
        return 'a time of a PAX header is malformed';
    if (stated < 0)
        return 'its header claims a negative size';
    const paxSparse = extensions.pax && !extensions.sparse ? (0,tar_sparse/* readPaxSparse */.WP)(extensions.pax) : undefined;
    if (paxSparse === 'malformed')
        return 'a sparse map is malformed';
    const longName = paxSparse?.name ?? untilNul(extensions.longName) ?? recordOf(pax, 'path');
    const name = longName ? (0,tar_name/* decodeName */.e4)(longName) : header.name;
    const type = typeOf(header.typeflag, name);
    const hasPayload = type === 'file' || type === 'other';
    const sparse = extensions.sparse ?? paxSparse;
    const size = sparse?.size ?? stated;
    if (sparse && (!hasPayload || (sparse.extents && !(0,tar_sparse/* areValidExtents */.OD)(sparse.extents, size))))
        return 'a sparse map is malformed';
    const longLink = untilNul(extensions.longLink) ?? recordOf(pax, 'linkpath');
    const linkname = longLink ? (0,tar_name/* decodeName */.e4)(longLink) : header.linkname;
    return {
        path: (0,tar_name/* cleanPath */.ts)(name),
        type,
        mode: header.mode,
        uid,
        gid,
        size: hasPayload ? size : 0,
        ...linkOf(type, linkname),
        ...(pax.size === 0 ? {} : attributesOf(pax, type)),
        leavesRoot: (0,tar_name/* leavesRoot */.hs)(name),
        ...(type === 'character-device' && header.nullDevice ? { overlay: 'whiteout' } : {}),
        offset,
        stored: hasPayload ? stated : 0,
        ...(sparse ? { sparse: sparse.extents ? { extents: sparse.extents } : {} } : {}),
    };
}
const NO_RECORDS = new Map();
const TIMES = ['atime', 'ctime', 'mtime'];
const EPOCH = Buffer.from('0');
/** V7 archives mark a folder by a slash at the end of its name. */
function typeOf(typeflag, name) {
    if (typeflag === '\0')
        return name.endsWith('/') ? 'directory' : 'file';
    return TYPES[typeflag] ?? 'other';
}
/** A record with an empty value leaves the header's in force. */
function recordOf(pax, key) {
    const value = pax.get(key);
    return value && value.length > 0 ? value : undefined;
}
function numberOf(pax, key, otherwise) {
    const value = recordOf(pax, key);
    return value ? (0,tar_pax/* paxNumber */.H8)(value) : otherwise;
}
function untilNul(bytes) {
    const end = bytes?.indexOf(0) ?? -1;
    const text = end < 0 ? bytes : bytes?.subarray(0, end);
    return text && text.length > 0 ? text : undefined;
}
function linkOf(type, linkname) {
    if (type === 'symlink')
        return { linkname };
    return type === 'hardlink' ? { linkname: (0,tar_name/* cleanPath */.ts)(linkname) } : {};
}
function attributesOf(pax, type) {
    const capabilities = type === 'file' ? (0,tar_pax/* extendedAttribute */.k5)(pax, 'security.capability') : undefined;
    const opaque = type === 'directory' && (0,tar_pax/* extendedAttribute */.k5)(pax, 'trusted.overlay.opaque')?.toString('latin1') === 'y';
    return {
        ...(capabilities && capabilities.length > 0 ? { capabilities: capabilities.toString('hex') } : {}),
        ...(opaque ? { overlay: 'opaque' } : {}),
    };
}

// EXTERNAL MODULE: ./lib/image/tar/header.js
var tar_header = __webpack_require__(1404);
// EXTERNAL MODULE: ./lib/image/tar/number.js
var number = __webpack_require__(3944);
;// CONCATENATED MODULE: ./lib/image/tar/scanner.js







/**
 * Reads a tar file that is pushed in pieces of any size, holding one block at most.
 *
 * Layers are not read with tar-stream, because what it reports is not what an engine unpacks: it decodes PAX values as UTF-8 and so
 * corrupts file capabilities, it lists entries after the end-of-archive marker, which no engine has, and it buffers PAX headers of any
 * size. It also costs about 20 % more than inflating alone, while this scanner lets a driver seek over payloads that nobody wants.
 * The yardstick is Go's archive/tar, which every engine uses: what it refuses, we refuse.
 */
class TarScanner {
    #onEntry;
    #block = Buffer.allocUnsafe(tar_header/* BLOCK */.IE);
    #filled = 0;
    #position = 0;
    /** Gets blocks in place of `#readHeader` where a sparse map goes on. */
    #onExtension;
    #payload = 0;
    #padding = 0;
    #sink;
    #onPayloadEnd;
    #zeroBlock = false;
    #finished = false;
    #extensions = {};
    constructor(onEntry) {
        this.#onEntry = onEntry;
    }
    /** The end-of-archive marker was read: what follows is ignored, as engines do. */
    get finished() {
        return this.#finished;
    }
    /** Bytes ahead that nobody wants: a driver that can seek leaves them out and calls `skip`. */
    get skippable() {
        return this.#sink ? 0 : this.#payload + this.#padding;
    }
    skip(bytes) {
        const payload = Math.min(bytes, this.#payload);
        this.#payload -= payload;
        this.#padding -= bytes - payload;
        this.#position += bytes;
    }
    write(chunk) {
        let at = 0;
        while (at < chunk.length && !this.#finished) {
            if (this.#payload > 0)
                at += this.#takePayload(chunk, at);
            else if (this.#padding > 0)
                at += this.#takePadding(chunk.length - at);
            else
                at += this.#takeBlock(chunk, at);
        }
    }
    /** To be called after the last byte: a file that ends within an entry is damaged. */
    end() {
        if (this.#finished)
            return;
        if (this.#payload > 0 || this.#filled > 0)
            throw new damage/* TarDamage */.V('it is truncated', this.#position);
    }
    #takePayload(chunk, at) {
        const taken = Math.min(this.#payload, chunk.length - at);
        this.#sink?.(chunk.subarray(at, at + taken));
        this.#payload -= taken;
        this.#position += taken;
        if (this.#payload === 0) {
            this.#sink = undefined;
            const finish = this.#onPayloadEnd;
            this.#onPayloadEnd = undefined;
            finish?.();
        }
        return taken;
    }
    #takePadding(available) {
        const taken = Math.min(this.#padding, available);
        this.#padding -= taken;
        this.#position += taken;
        return taken;
    }
    #takeBlock(chunk, at) {
        if (this.#filled === 0 && chunk.length - at >= tar_header/* BLOCK */.IE) {
            this.#position += tar_header/* BLOCK */.IE;
            this.#readBlock(chunk, at);
            return tar_header/* BLOCK */.IE;
        }
        const taken = Math.min(tar_header/* BLOCK */.IE - this.#filled, chunk.length - at);
        chunk.copy(this.#block, this.#filled, at, at + taken);
        this.#filled += taken;
        this.#position += taken;
        if (this.#filled === tar_header/* BLOCK */.IE) {
            this.#filled = 0;
            this.#readBlock(this.#block, 0);
        }
        return taken;
    }
    #readBlock(block, start) {
        if (this.#onExtension)
            this.#onExtension(block, start);
        else
            this.#readHeader(block, start);
    }
    #readHeader(block, start) {
        if ((0,tar_header/* isZeroBlock */.ei)(block, start)) {
            this.#finished = this.#zeroBlock;
            this.#zeroBlock = true;
            return;
        }
        if (this.#zeroBlock)
            throw this.#damage('data follow half an end-of-archive marker');
        const header = (0,tar_header/* parseHeader */.RW)(block, start);
        if (typeof header === 'string')
            throw this.#damage(header);
        if (header.typeflag === 'x' || header.typeflag === 'g')
            this.#collect(header, (body) => this.#readPax(header, body));
        else if (header.typeflag === 'L')
            this.#collect(header, (body) => (this.#extensions.longName = body));
        else if (header.typeflag === 'K')
            this.#collect(header, (body) => (this.#extensions.longLink = body));
        else if (header.typeflag === 'S')
            this.#readGnuSparse(header, block, start);
        else
            this.#announce(header);
    }
    /** Go's archive/tar, and so every engine, reads global PAX headers without applying them to later entries. */
    #readPax(header, body) {
        const records = (0,tar_pax/* parsePax */.dA)(body);
        if (!records)
            throw this.#damage('a PAX header is malformed');
        if (header.typeflag === 'x')
            this.#extensions.pax = records;
        else
            this.#extensions = {};
    }
    #readGnuSparse(header, block, start) {
        const extents = [];
        const size = header.gnu ? (0,number/* parseNumeric */.v)(block, start + 483, 12) : undefined;
        if (size === undefined || !(0,tar_sparse/* readGnuExtents */.ey)(block, start + 386, 4, extents))
            throw this.#damage('a sparse map is malformed');
        const finish = () => {
            this.#onExtension = undefined;
            this.#extensions.sparse = { size, extents };
            this.#announce(header);
        };
        if (block[start + 482] === 0)
            finish();
        else
            this.#onExtension = (next, at) => this.#readGnuExtension(next, at, extents, finish);
    }
    #readGnuExtension(block, start, extents, finish) {
        if (!(0,tar_sparse/* readGnuExtents */.ey)(block, start, 21, extents))
            throw this.#damage('a sparse map is malformed');
        if (extents.length * 24 > limits/* limits */.F.extendedHeader)
            throw this.#damage('a sparse map is too long');
        if (block[start + 504] === 0)
            finish();
    }
    #announce(header) {
        const entry = joinHeaders(header, this.#extensions, this.#position);
        if (typeof entry === 'string')
            throw this.#damage(entry);
        this.#extensions = {};
        this.#expect(entry.stored, this.#onEntry(entry));
    }
    /** Extended headers are held in memory, so they are bounded. */
    #collect(header, use) {
        if (header.size > limits/* limits */.F.extendedHeader) {
            throw this.#damage(`an extended header claims ${header.size} bytes, more than ${limits/* limits */.F.extendedHeader}`);
        }
        const body = Buffer.alloc(header.size);
        let filled = 0;
        const finish = () => use(body);
        if (header.size === 0)
            finish();
        else {
            this.#onPayloadEnd = finish;
            this.#expect(header.size, (piece) => {
                filled += piece.copy(body, filled);
            });
        }
    }
    #expect(stored, sink) {
        this.#payload = stored;
        this.#padding = (tar_header/* BLOCK */.IE - (stored % tar_header/* BLOCK */.IE)) % tar_header/* BLOCK */.IE;
        this.#sink = stored > 0 ? sink : undefined;
    }
    #damage(message) {
        return new damage/* TarDamage */.V(message, Math.max(0, this.#position - tar_header/* BLOCK */.IE));
    }
}


/***/ }),

/***/ 3901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ expandSparse),
/* harmony export */   OD: () => (/* binding */ areValidExtents),
/* harmony export */   WP: () => (/* binding */ readPaxSparse),
/* harmony export */   ey: () => (/* binding */ readGnuExtents)
/* harmony export */ });
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1404);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3944);
/* harmony import */ var _pax_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7712);



/** Undefined when the file is not sparse; `malformed` where Go's archive/tar refuses the archive. */
function readPaxSparse(records) {
    const text = (key) => records.values.get(`GNU.sparse.${key}`)?.toString('latin1') ?? '';
    const version = `${text('major')}.${text('minor')}`;
    const map = records.sparse.length > 0 ? records.sparse.join(',') : text('map');
    const unversioned = version === '.' && map !== '';
    if (!unversioned && version !== '0.0' && version !== '0.1' && version !== '1.0')
        return undefined;
    const name = records.values.get('GNU.sparse.name');
    const claimed = records.values.get('GNU.sparse.size') ?? records.values.get('GNU.sparse.realsize');
    const size = claimed && claimed.length > 0 ? (0,_pax_js__WEBPACK_IMPORTED_MODULE_1__/* .paxNumber */ .H8)(claimed) : undefined;
    if (claimed && claimed.length > 0 && (size === undefined || size < 0))
        return 'malformed';
    const extents = version === '1.0' ? undefined : readMap(map === '' ? [] : map.split(','), text('numblocks'));
    if (extents === 'malformed')
        return 'malformed';
    return {
        ...(name && name.length > 0 ? { name } : {}),
        ...(size === undefined ? {} : { size }),
        ...(extents ? { extents } : {}),
    };
}
/** The map of old GNU headers: up to four extents in the header, 21 in each further block. */
function readGnuExtents(block, start, count, extents) {
    for (let index = 0; index < count; index++) {
        const at = start + index * 24;
        if (block[at] === 0)
            break;
        const offset = (0,_number_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNumeric */ .v)(block, at, 12);
        const length = (0,_number_js__WEBPACK_IMPORTED_MODULE_2__/* .parseNumeric */ .v)(block, at + 12, 12);
        if (offset === undefined || length === undefined)
            return false;
        extents.push({ offset, length });
    }
    return true;
}
/** Extents in order, apart, and inside the file. */
function areValidExtents(extents, size) {
    let end = 0;
    for (const { offset, length } of extents) {
        if (offset < end || length < 0 || offset + length > size)
            return false;
        end = offset + length;
    }
    return true;
}
/** The file that a stored payload stands for; undefined when payload and map do not fit each other. `size` must be bounded by the caller. */
function expandSparse(stored, size, extents) {
    const embedded = extents ? { extents, length: 0 } : readEmbeddedMap(stored);
    if (!embedded || !areValidExtents(embedded.extents, size))
        return undefined;
    const file = Buffer.alloc(size);
    let from = embedded.length;
    for (const { offset, length } of embedded.extents) {
        if (from + length > stored.length)
            return undefined;
        stored.copy(file, offset, from, from + length);
        from += length;
    }
    return file;
}
/** Format 1.0: decimal numbers, each ended by a newline (count, then offset and length of each), padded to a whole block. */
function readEmbeddedMap(stored) {
    let at = 0;
    const next = () => {
        const newline = stored.indexOf(0x0a, at);
        if (newline < 0 || newline - at > 16)
            return undefined;
        const value = (0,_pax_js__WEBPACK_IMPORTED_MODULE_1__/* .paxNumber */ .H8)(stored.subarray(at, newline));
        at = newline + 1;
        return value;
    };
    const count = next();
    if (count === undefined || count < 0)
        return undefined;
    const extents = [];
    for (let index = 0; index < count; index++) {
        const offset = next();
        const length = next();
        if (offset === undefined || length === undefined)
            return undefined;
        extents.push({ offset, length });
    }
    return { extents, length: Math.ceil(at / _header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE) * _header_js__WEBPACK_IMPORTED_MODULE_0__/* .BLOCK */ .IE };
}
function readMap(numbers, count) {
    if (!/^\d{1,7}$/.test(count) || numbers.length !== 2 * Number(count))
        return 'malformed';
    const extents = [];
    for (let index = 0; index < numbers.length; index += 2) {
        const offset = (0,_pax_js__WEBPACK_IMPORTED_MODULE_1__/* .paxNumber */ .H8)(Buffer.from(numbers[index]));
        const length = (0,_pax_js__WEBPACK_IMPORTED_MODULE_1__/* .paxNumber */ .H8)(Buffer.from(numbers[index + 1]));
        if (offset === undefined || length === undefined)
            return 'malformed';
        extents.push({ offset, length });
    }
    return extents;
}


/***/ }),

/***/ 4657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
/** Best first. `error`: the review could not be made. */
const VERDICTS = ['success', 'neutral', 'failure', 'error'];


/***/ })

};
