export const id = 890;
export const ids = [890];
export const modules = {

/***/ 3209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ onThisMachine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./lib/host/guard.js
/** Seconds between asking a program to end and ending it: less than a runner gives to a cancelled step. */
const GRACE = 5;
/** Seconds for the last words of a program that ended: one that it started may live on and hold its outputs open. */
const LAST_WORDS = 0.2;
/** Asks the child to end on `cancelled` and at its deadline, and makes it end a little later. Returns what stops the clock. */
function guard(child, cancelled, deadline) {
    let forced;
    let silenced;
    const silence = () => {
        child.stdout?.destroy();
        child.stderr?.destroy();
    };
    const end = () => {
        child.kill('SIGTERM');
        forced ??= setTimeout(() => child.kill('SIGKILL'), GRACE * 1000);
        child.once('exit', () => {
            silenced = setTimeout(silence, LAST_WORDS * 1000);
        });
    };
    const late = deadline &&
        setTimeout(() => {
            deadline.onTimeout();
            end();
        }, deadline.seconds * 1000);
    cancelled?.addEventListener('abort', end, { once: true });
    if (cancelled?.aborted)
        end();
    return () => {
        clearTimeout(late);
        clearTimeout(forced);
        clearTimeout(silenced);
        cancelled?.removeEventListener('abort', end);
    };
}

;// CONCATENATED MODULE: ./lib/host/exec.js




const MAX_STDOUT = 64 * 1024 * 1024;
const MAX_STDERR = 64 * 1024;
const DEFAULT_DEADLINE = 60;
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
/** `Host.run`. Node's own spawn rather than `@actions/exec`: that has neither a deadline nor back-pressure, and tells nobody what to end. */
async function runProgram(program, args, options, cancelled) {
    const child = startProgram(program, args, options);
    let timedOut = false;
    const release = guard(child, options.evenIfCancelled ? undefined : cancelled, {
        seconds: options.deadline ?? DEFAULT_DEADLINE,
        onTimeout: () => {
            timedOut = true;
        },
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

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/host/lines.js

/** Characters after which a line is cut: a program that never ends its line must not fill memory. */
const LONGEST = 64 * 1024;
/** A return alone starts a line over, as progress bars do; one at the end may still get its line feed. */
const BREAK = /\r\n|\n|\r(?!$)/;
/** Bytes as they come into lines of text. */
class LineSplitter {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #onLine;
    #rest = '';
    constructor(onLine) {
        this.#onLine = onLine;
    }
    write(chunk) {
        this.#take(this.#decoder.write(chunk));
    }
    /** The last line may have no end. */
    end() {
        this.#take(this.#decoder.end());
        if (this.#rest !== '')
            this.#onLine(this.#rest.replace(/\r$/, ''));
        this.#rest = '';
    }
    #take(text) {
        const lines = (this.#rest + text).split(BREAK);
        this.#rest = lines.pop() ?? '';
        for (const line of lines)
            this.#onLine(line);
        for (; this.#rest.length > LONGEST; this.#rest = this.#rest.slice(LONGEST)) {
            this.#onLine(this.#rest.slice(0, LONGEST));
        }
    }
}

;// CONCATENATED MODULE: ./lib/host/stream.js



/** `Host.stream`. Node's own spawn rather than `@actions/exec`: what that starts, nobody can end. */
async function streamProgram(program, args, options, cancelled) {
    cancelled.throwIfAborted();
    const child = (0,external_node_child_process_.spawn)(program, args, {
        shell: false,
        windowsHide: true,
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.environment === undefined ? {} : { env: { ...options.environment } }),
    });
    for (const output of [child.stdout, child.stderr]) {
        const lines = new LineSplitter(options.onLine);
        output.on('data', (chunk) => lines.write(chunk));
        output.on('end', () => lines.end());
    }
    const release = guard(child, cancelled);
    try {
        const exitCode = await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('close', resolve);
        });
        cancelled.throwIfAborted();
        return exitCode;
    }
    finally {
        release();
    }
}

;// CONCATENATED MODULE: ./lib/host/machine.js







/** Seconds that a cancelled run takes for what was left for its end: a runner gives ten. */
const PARTING = 8;
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
    const cleaners = [];
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
        stream: (program, args, streamOptions) => streamProgram(program, args, streamOptions, cancellation.signal),
        atEnd: (clean) => {
            cleaners.push(clean);
        },
        standardInput() {
            const input = options.standardInput?.();
            return input?.isTTY ? undefined : input;
        },
        async temporaryFolder() {
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'container-risk-review-'));
            folders.add(folder);
            return folder;
        },
        async close() {
            const cleaning = Promise.allSettled(cleaners.splice(0).map((clean) => clean()));
            await (cancellation.signal.aborted
                ? Promise.race([cleaning, (0,external_node_timers_promises_.setTimeout)(PARTING * 1000, undefined, { ref: false })])
                : cleaning);
            for (const signal of ['SIGINT', 'SIGTERM'])
                process.off(signal, onSignal);
            process.off('exit', onExit);
            for (const folder of folders)
                await (0,promises_.rm)(folder, { recursive: true, force: true }).catch(() => undefined);
            folders.clear();
        },
    };
}

// EXTERNAL MODULE: ./lib/cli/console.js
var cli_console = __webpack_require__(1515);
;// CONCATENATED MODULE: ./lib/cli/console-host.js


/** 128 + the signal's number, as a shell has it. */
const CANCELLED = 130;
/**
 * Does work on this machine, and removes what it made, on every path. Work cannot be stopped half-way in every place; the process can, once that is
 * done. What becomes of work that is cancelled is of no interest.
 */
async function onThisMachine(console, output, work) {
    const { workspace, environment } = console;
    const progress = (0,cli_console/* consoleProgress */.pi)(console, output);
    const host = openHost({ workspace, environment, progress, standardInput: () => process.stdin });
    host.cancelled.addEventListener('abort', () => void host.close().finally(() => process.exit(CANCELLED)));
    try {
        return await unlessCancelled(work(host), host);
    }
    finally {
        await host.close();
    }
}
async function unlessCancelled(work, { cancelled }) {
    const never = new Promise(() => undefined);
    const result = await work.catch((error) => {
        if (cancelled.aborted)
            return never;
        throw error;
    });
    return cancelled.aborted ? never : result;
}


/***/ }),

/***/ 1974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ parseDockerfile)
});

// EXTERNAL MODULE: ./lib/model/configuration-error.js
var configuration_error = __webpack_require__(3224);
// EXTERNAL MODULE: ./lib/model/edit-distance.js
var edit_distance = __webpack_require__(4434);
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


/***/ }),

/***/ 5450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ kindOf),
  CS: () => (/* binding */ listFiles),
  yR: () => (/* binding */ readText),
  iJ: () => (/* binding */ toUri)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/model/configuration-error.js
var configuration_error = __webpack_require__(3224);
;// CONCATENATED MODULE: ./lib/host/git.js


/**
 * Git is asked through `@actions/exec`; what may have to be ended, or writes more than fits into memory, goes through `Host.run`.
 *
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
    const { getExecOutput } = await __webpack_require__.e(/* import() */ 260).then(__webpack_require__.bind(__webpack_require__, 1260));
    return async (...args) => {
        const options = { cwd: folder, env: environment, silent: true, ignoreReturnCode: true };
        // The program is a command line to it, which is split at spaces.
        const result = await getExecOutput(`"${program}"`, [...args], options).catch(() => undefined);
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
    #claimant;
    #hash;
    /** `claimant`: what in the image says so. */
    constructor(expected, claimant = 'manifest') {
        this.#expected = expected;
        this.#claimant = claimant;
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
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`its digest is ${actual}, not ${this.#expected} as its ${this.#claimant} says`);
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
    limit;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.kind = options.kind ?? (options.limit === undefined ? 'damaged' : 'too-large');
        this.limit = options.limit;
    }
    report() {
        const { kind, message, limit } = this;
        return { kind, message, ...(limit === undefined ? {} : { limit }) };
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
/** A whole range, which must not be longer than `cap` bytes: what `limit` says. */
function readWhole(range, cap, limit) {
    if (range.size > cap)
        throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`it has ${range.size} bytes, more than ${cap}`, { limit });
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
/* harmony export */   Oh: () => (/* binding */ damageError),
/* harmony export */   mz: () => (/* binding */ readingPart),
/* harmony export */   wL: () => (/* binding */ imageError),
/* harmony export */   xg: () => (/* binding */ diskFull)
/* harmony export */ });
/* harmony import */ var node_util_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3429);
/* harmony import */ var _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3224);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1904);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5653);




const SAVE_AGAIN = 'Save or build the image again, and check that the file arrived whole.';
/**
 * An image that cannot be reviewed at all: `name` is the file, folder or engine's image as the user gave it. It stands in the message, not
 * as a location: nobody can look at a line of an archive.
 */
function imageError(code, name, message, remedy = SAVE_AGAIN, cause) {
    return new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j(code, `${printable(name)}: ${message}`, remedy, { cause });
}
/** Damage that keeps an image from being reviewed; `what` of it cannot be read. */
function damageError(name, what, damage) {
    const { limit } = damage;
    const remedy = limit === undefined ? SAVE_AGAIN : `If that is as it should be, ${(0,_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .raising */ ._C)(limit)}.`;
    return imageError('image-damaged', name, `${what} cannot be read: ${damage.message}`, remedy, damage);
}
/** What a full disk throws as an error for the user; anything else as it is. */
function diskFull(name, error) {
    if (!(0,node_util_types__WEBPACK_IMPORTED_MODULE_0__.isNativeError)(error) || !('code' in error) || error.code !== 'ENOSPC')
        return error;
    const remedy = 'Free some space, or point TMPDIR (on a runner RUNNER_TEMP) to a disk that has it.';
    return imageError('disk-full', name, 'its layers do not fit on the disk', remedy, error);
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
        throw error instanceof _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c ? damageError(name, place, error) : error;
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
function readJson(range, limits = _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LIMITS */ .dR) {
    const bytes = (0,_file_range_js__WEBPACK_IMPORTED_MODULE_1__/* .readWhole */ .oD)(range, limits.jsonBytes, 'json-bytes');
    return { value: parseJson(bytes.toString('utf8'), limits), bytes };
}
function parseJson(text, { jsonDepth } = _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LIMITS */ .dR) {
    if (depthOf(text) > jsonDepth) {
        throw new _damage_js__WEBPACK_IMPORTED_MODULE_0__/* .Damage */ .c(`its JSON is nested deeper than ${jsonDepth} levels`, { limit: 'json-depth' });
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
/* harmony export */   Fy: () => (/* binding */ limits),
/* harmony export */   _C: () => (/* binding */ raising),
/* harmony export */   dR: () => (/* binding */ DEFAULT_LIMITS),
/* harmony export */   x3: () => (/* binding */ LIMIT_NAMES)
/* harmony export */ });
const MIB = 1024 * 1024;
const DEFAULT_LIMITS = {
    layerBytes: 32 * 1024 * MIB,
    imageBytes: 64 * 1024 * MIB,
    ratio: 200,
    entries: 1_000_000,
    // PATH_MAX of Linux: no container can hold a longer name.
    pathLength: 4096,
    pathDepth: 512,
    fileBytes: 4 * MIB,
    capturedBytes: 24 * MIB,
    jsonBytes: 4 * MIB,
    jsonDepth: 64,
};
/** What a user writes for a limit, in the order in which they are listed. */
const LIMIT_NAMES = {
    'layer-bytes': 'layerBytes',
    'image-bytes': 'imageBytes',
    ratio: 'ratio',
    entries: 'entries',
    'path-length': 'pathLength',
    'path-depth': 'pathDepth',
    'file-bytes': 'fileBytes',
    'captured-bytes': 'capturedBytes',
    'json-bytes': 'jsonBytes',
    'json-depth': 'jsonDepth',
};
/** How a user moves a limit, as the end of a sentence. */
function raising(limit) {
    return `raise the limit ${limit} (limits: ${limit}=VALUE)`;
}
/** Bounds that nobody has a reason to move. */
const limits = {
    ...DEFAULT_LIMITS,
    /** A PAX header or GNU long name; Go's archive/tar has the same. */
    extendedHeader: MIB,
    /** Versions of paths in one image, implied folders included. */
    paths: 1_000_000,
    /** Characters in all their names. */
    pathCharacters: 128 * MIB,
    /** Layers of one image; engines stop at 127. */
    layers: 1024,
    /** Entries of the archive around the layers. */
    archiveEntries: 100_000,
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

/***/ 2189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ readAttestations)
});

;// CONCATENATED MODULE: ./lib/model/attestation.js
/** SLSA provenance of any version. */
function isProvenance(predicateType) {
    return predicateType.startsWith('https://slsa.dev/provenance/');
}

// EXTERNAL MODULE: ./lib/image/compression/digest.js
var compression_digest = __webpack_require__(7998);
// EXTERNAL MODULE: ./lib/image/damage.js
var damage = __webpack_require__(1904);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/image/sources/attestations.js




const DEEPEST = 4;
const MOST_INDEXES = 100;
/** Builders attach one manifest to an image, and one statement of a kind to that. */
const MOST = 8;
const STATEMENT = 'application/vnd.in-toto+json';
/**
 * The provenance that is attached to the image manifest with this digest: https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 * What cannot be read is a note: the image counts without it. Throws what `documents` throws, but for Damage.
 */
function readAttestations(index, image, documents) {
    const attestations = [];
    const problems = new Set();
    for (const statement of statementsFor(index, image, documents, problems)) {
        const read = attempt(problems, () => readStatement(documents.configuration(statement), image));
        if (read && attestations.length < MOST)
            attestations.push(read);
    }
    return {
        ...(attestations.length === 0 ? {} : { attestations }),
        notifications: [...problems].map((why) => ({
            level: 'note',
            code: 'attestation-unreadable',
            message: `The provenance attached to the image is not used: ${why}.`,
            remedy: 'Export or push the image again with its attestations.',
        })),
    };
}
/** Digests of the in-toto statements with provenance of this image. */
function statementsFor(index, image, documents, problems) {
    return manifestsAbout(index, image, documents).flatMap((digest) => {
        if (documents.has?.(digest) === false)
            return [];
        const manifest = attempt(problems, () => documents.manifest(digest));
        return (0,json/* elements */.Yt)((0,json/* property */.MZ)(manifest, 'layers'))
            .slice(0, MOST)
            .flatMap((layer) => {
            const blob = (0,json/* property */.MZ)(layer, 'digest');
            const type = (0,json/* stringProperty */.NQ)((0,json/* property */.MZ)(layer, 'annotations'), 'in-toto.io/predicate-type') ?? '';
            const wanted = (0,json/* stringProperty */.NQ)(layer, 'mediaType') === STATEMENT && isProvenance(type) && (0,compression_digest/* isDigest */.Bc)(blob);
            return wanted ? [blob] : [];
        });
    });
}
/** Digests of the attestation manifests that name the image. */
function manifestsAbout(index, image, documents, budget = { indexes: MOST_INDEXES }, depth = 0) {
    if (depth > DEEPEST || --budget.indexes < 0)
        return [];
    const found = [];
    for (const descriptor of (0,json/* elements */.Yt)((0,json/* property */.MZ)(index, 'manifests')).slice(0, 1000)) {
        const digest = (0,json/* property */.MZ)(descriptor, 'digest');
        const annotations = (0,json/* property */.MZ)(descriptor, 'annotations');
        if (!(0,compression_digest/* isDigest */.Bc)(digest))
            continue;
        if ((0,json/* stringProperty */.NQ)(annotations, 'vnd.docker.reference.type') === 'attestation-manifest') {
            if ((0,json/* stringProperty */.NQ)(annotations, 'vnd.docker.reference.digest') === image)
                found.push(digest);
        }
        else if (/\.(?:index\.v1|manifest\.list\.v2)\+json$/.test((0,json/* stringProperty */.NQ)(descriptor, 'mediaType') ?? '')) {
            // Whether an index can be read has been said by who chose the image in it.
            const nested = attempt(new Set(), () => documents.manifest(digest));
            found.push(...manifestsAbout(nested, image, documents, budget, depth + 1));
        }
    }
    return [...new Set(found)].slice(0, MOST);
}
/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md; BuildKit leaves the subject empty where an image has no name yet. */
function readStatement(statement, image) {
    const predicateType = (0,json/* stringProperty */.NQ)(statement, 'predicateType');
    const predicate = (0,json/* property */.MZ)(statement, 'predicate');
    if (predicateType === undefined || !isProvenance(predicateType) || !(0,json/* isObject */.Gv)(predicate)) {
        throw new damage/* Damage */.c('it is no in-toto statement about provenance');
    }
    const [algorithm = '', value] = image.split(':');
    const subjects = (0,json/* elements */.Yt)((0,json/* property */.MZ)(statement, 'subject'));
    if (subjects.length > 0 && !subjects.some((subject) => (0,json/* property */.MZ)((0,json/* property */.MZ)(subject, 'digest'), algorithm) === value)) {
        throw new damage/* Damage */.c('its statement is about another image');
    }
    return { predicateType, predicate, source: 'image' };
}
function attempt(problems, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof damage/* Damage */.c))
            throw error;
        problems.add(error.message);
        return undefined;
    }
}


/***/ }),

/***/ 9621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ chooseCandidate),
/* harmony export */   h: () => (/* binding */ mislabelled)
/* harmony export */ });
/* harmony import */ var _image_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3963);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(677);


/** The image that is meant. Throws ConfigurationError, which lists what there is, when that cannot be told. */
function chooseCandidate(candidates, { selector, platform, assume }, choices) {
    const { name } = choices;
    if (candidates.length === 0)
        throw (0,_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .wL)('image-empty', name, `${choices.list} lists no image`);
    const named = selector === undefined ? candidates : candidates.filter((each) => choices.isCalled(each, selector));
    const [only] = named;
    if (only === undefined)
        throw notCalled(candidates, selector ?? '', name);
    if (named.length === 1)
        return { chosen: only, notifications: [] };
    const wanted = platform ?? (isOneImage(named) ? assume : undefined);
    if (wanted === undefined)
        throw ambiguous(named, choices);
    const fitting = named.filter((candidate) => (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlatform */ .aH)(choices.platformOf(candidate), wanted));
    const [first] = fitting;
    if (first === undefined)
        throw noSuchPlatform(named, wanted, choices);
    if (fitting.length > 1)
        throw ambiguous(fitting, choices);
    return { chosen: first, notifications: platform === undefined ? [assumed(name, wanted)] : [] };
}
/** Engines choose by the index and run what they get: on the platform that the index says it does not start. */
function mislabelled({ platform }, { os, architecture, variant }) {
    const actual = (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(os, architecture, variant);
    const known = platform !== undefined && os !== 'unknown' && architecture !== 'unknown';
    if (!known || (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlatform */ .aH)(actual, platform) || (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .isPlatform */ .aH)(platform, actual))
        return [];
    return [
        {
            level: 'warning',
            code: 'platform-differs',
            message: `The index says that the image is for ${platform}, its configuration that it is for ${actual}.`,
            location: { kind: 'configuration', pointer: '/architecture' },
            remedy: `Build it for ${platform}: a FROM with --platform fixes the platform of its base for all.`,
        },
    ];
}
/** Whether they are all called the same, so that nothing but platforms can tell them apart. */
function isOneImage(candidates) {
    return new Set(candidates.map(({ names: [first] }) => first)).size === 1;
}
function notCalled(candidates, selector, name) {
    const message = `it holds no image ${selector}, only ${list(candidates, namesIn)}`;
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .wL)('image-not-found', name, message, 'Choose one of those, or leave the tag out.');
}
function noSuchPlatform(candidates, platform, choices) {
    const { name } = choices;
    const platformOf = (candidate) => choices.platformOf(candidate);
    const message = `it holds no image for ${platform}, only for ${list(candidates, platformOf)}`;
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .wL)('platform-not-found', name, message, 'Choose one of those with the platform option.');
}
/** Told apart by what differs: names, else platforms, else only digests. */
function ambiguous(candidates, choices) {
    const { name, reference, byDigest } = choices;
    const platformOf = (candidate) => choices.platformOf(candidate);
    const several = (what, how) => (0,_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .wL)('image-ambiguous', name, `it holds several images (${what})`, `Choose one: ${reference}${how}.`);
    if (!isOneImage(candidates))
        return several(list(candidates, namesIn), ':TAG');
    const platforms = new Set(candidates.map(platformOf));
    if (platforms.size < candidates.length)
        return several(list(candidates, ({ digest }) => digest), byDigest);
    const message = `it holds an image for each of ${list(candidates, platformOf)}`;
    const remedy = `Choose one with the platform option (--platform), or by its digest: ${reference}${byDigest}.`;
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_0__/* .imageError */ .wL)('platform-ambiguous', name, message, remedy);
}
function assumed(name, platform) {
    return {
        level: 'note',
        code: 'platform-assumed',
        message: `${name} is an index of images; the one for ${platform} was reviewed, this machine's platform.`,
        remedy: 'Choose another one with the platform option.',
    };
}
function namesIn({ names, digest }) {
    return names[0] ?? digest;
}
function list(candidates, describe) {
    return [...new Set(candidates.map(describe))].slice(0, 20).join(', ');
}


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
function openFolder(folder, name, json) {
    const root = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);
    const find = (file) => {
        const found = statOf(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, file));
        if (!found?.stats.isFile() || !found.real.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
            return undefined;
        return { file: found.real, offset: 0, size: found.stats.size };
    };
    return { name, given: name, path: folder, scheme: 'oci', limits: json, find };
}
/** A tar file: its headers are read, payloads are sought over. */
async function openTarArchive(file, name, json, cancelled, given = name) {
    const entries = new Map();
    const scanner = new _tar_scanner_js__WEBPACK_IMPORTED_MODULE_8__/* .TarScanner */ .e((entry) => {
        entries.set(entry.path, entry);
        if (entries.size > _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .Fy.archiveEntries) {
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c(`it has more than ${_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .Fy.archiveEntries} entries`, { kind: 'too-large' });
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
    return { name, given, path: file.file, scheme: 'oci-archive', limits: json, find };
}
/** Legacy archives link equal layers to one another, also to ones that come later. */
function followLinks(entries, wanted) {
    let entry = entries.get(wanted);
    for (let links = 0; entry?.linkname !== undefined && links < _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .Fy.symlinks; links++) {
        const target = entry.type === 'symlink' ? node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(entry.path), entry.linkname) : entry.linkname;
        entry = entries.get((0,_tar_name_js__WEBPACK_IMPORTED_MODULE_7__/* .cleanPath */ .ts)(target));
    }
    return entry;
}
function archiveError(error, file, name, atOnce) {
    if (isLfsPointer(file)) {
        const remedy = 'Get the file itself with git lfs pull, or with lfs: true at actions/checkout.';
        return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .imageError */ .wL)('image-not-an-archive', name, 'a pointer of Git LFS, not the file itself', remedy, error);
    }
    if (error instanceof _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .TarDamage */ .V && atOnce)
        return notAnArchive(name, error.message, error);
    return error instanceof _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c ? (0,_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .damageError */ .Oh)(name, 'the archive', error) : error;
}
function notAnArchive(name, why, cause) {
    const remedy = 'Give a file that docker save, podman save or an OCI exporter wrote.';
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_4__/* .imageError */ .wL)('image-not-an-archive', name, `not an image archive: ${why}`, remedy, cause);
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

/***/ 6144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ LayoutDocuments)
/* harmony export */ });
/* harmony import */ var _compression_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1904);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7383);



/** Bytes of one document that stands in its descriptor; builders inline hundreds. */
const LARGEST_INLINE = 64 * 1024;
/** The small blobs of an OCI image layout, held to their digests: files, or inline in a descriptor that was read before. */
class LayoutDocuments {
    #store;
    #inline = new Map();
    constructor(store) {
        this.#store = store;
    }
    /** `index.json`, or another file that no digest names. Undefined when it is not there. */
    root(path) {
        const file = this.#store.find(path);
        return file && this.#remember((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(file, this.#store.limits).value);
    }
    manifest(digest) {
        return this.#read(digest);
    }
    configuration(digest) {
        return this.#read(digest);
    }
    has(digest) {
        return this.#inline.has(digest) || this.#store.find((0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(digest)) !== undefined;
    }
    #read(digest) {
        const blob = this.#store.find((0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .blobPath */ .nD)(digest));
        const inline = this.#inline.get(digest);
        if (!blob && !inline)
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`the blob ${digest} is missing`);
        const bytes = blob ? (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(blob, this.#store.limits).bytes : (inline ?? Buffer.alloc(0));
        const actual = (0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes, digest.slice(0, digest.indexOf(':')));
        if (actual !== digest)
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`the blob ${digest} has the digest ${actual}`);
        return this.#remember((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString('utf8'), this.#store.limits));
    }
    /** https://github.com/opencontainers/image-spec/blob/main/descriptor.md#embedded-content */
    #remember(document) {
        for (const descriptor of [(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(document, 'config'), ...(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .elements */ .Yt)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(document, 'manifests'))]) {
            const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(descriptor, 'digest');
            const data = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(descriptor, 'data') ?? '';
            if ((0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest) && data !== '' && data.length < LARGEST_INLINE) {
                this.#inline.set(digest, Buffer.from(data, 'base64'));
            }
        }
        return document;
    }
}


/***/ }),

/***/ 8776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readable),
/* harmony export */   j: () => (/* binding */ listCandidates)
/* harmony export */ });
/* harmony import */ var _compression_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1904);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7383);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(677);




const INDEX_TYPES = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
const DEEPEST = 4;
const MOST_MANIFESTS = 1000;
/** All of them together: indexes that name each other a thousand times are a bomb. */
const MOST_INDEXES = 100;
const MOST_DESCRIPTORS = 20_000;
/** All image manifests below an index, nested ones too; what is attached to one is none. `read` gives the JSON of a blob. */
function listCandidates(index, read) {
    const found = new Map();
    let indexes = 0;
    let descriptors = 0;
    const visit = (from, names, depth) => {
        if (depth > DEEPEST)
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`its indexes are nested deeper than ${DEEPEST} levels`, { kind: 'too-large' });
        if (++indexes > MOST_INDEXES)
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`it has more than ${MOST_INDEXES} indexes`, { kind: 'too-large' });
        for (const descriptor of (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .elements */ .Yt)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(from, 'manifests'))) {
            if (++descriptors > MOST_DESCRIPTORS)
                throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c(`its indexes have more than ${MOST_DESCRIPTORS} entries`, { kind: 'too-large' });
            const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(descriptor, 'digest');
            if (isAttachment(descriptor))
                continue;
            if (!(0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
                throw new _damage_js__WEBPACK_IMPORTED_MODULE_1__/* .Damage */ .c('a descriptor has no valid digest');
            const own = [...names, ...namesOf(descriptor)];
            const nested = INDEX_TYPES.has((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(descriptor, 'mediaType') ?? '')
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
/** Undefined for a document that is missing or damaged: only who chooses it needs to know, layouts may hold a part of what they name. */
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
/** What is about an image and none itself: BuildKit's attestations, what cosign keeps beside an image. */
function isAttachment(descriptor) {
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(descriptor, 'platform');
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(descriptor, 'annotations');
    return (
    // https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
    (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(annotations, 'vnd.docker.reference.type') !== undefined ||
        ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(platform, 'os') === 'unknown' && (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(platform, 'architecture') === 'unknown') ||
        ((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(descriptor, 'artifactType') ?? '').includes('attestation') ||
        /^dev\.cosignproject\.cosign\/(?:sigs|atts)$/.test((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(annotations, 'kind') ?? ''));
}
function namesOf(descriptor) {
    const annotations = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(descriptor, 'annotations');
    const names = [
        (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(annotations, 'io.containerd.image.name'),
        (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(annotations, 'org.opencontainers.image.ref.name'),
    ];
    return names.filter((name) => name !== undefined);
}
function candidateOf(descriptor, digest, names) {
    const platform = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(descriptor, 'platform');
    const os = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(platform, 'os');
    const architecture = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(platform, 'architecture');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(platform) || os === undefined || architecture === undefined)
        return { digest, names };
    return { digest, names, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(os, architecture, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringProperty */ .NQ)(platform, 'variant')) };
}
/** The same manifest may be listed once a tag. */
function merge(known, candidate) {
    return known ? { ...known, ...candidate, names: [...new Set([...known.names, ...candidate.names])] } : candidate;
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
/* harmony import */ var _attestations_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2189);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9621);
/* harmony import */ var _oci_blobs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6144);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2363);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8157);










const INDEX = 'index.json';
function isOciLayout(store) {
    return store.find(INDEX) !== undefined;
}
/** https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
function planOciLayout(store, selection) {
    const documents = new _oci_blobs_js__WEBPACK_IMPORTED_MODULE_7__/* .LayoutDocuments */ .V(store);
    const root = (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .mz)(store.name, INDEX, () => documents.root(INDEX));
    if (root === undefined) {
        throw (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .imageError */ .wL)('image-unrecognised', store.name, 'it holds no index.json, so it is no OCI image layout', otherFormat(store));
    }
    const reference = `${store.scheme}:${store.given}`;
    const choice = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_8__/* .chooseManifest */ .XT)(root, documents, selection, store.name, reference);
    const { chosen, manifest } = choice;
    const imageId = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(manifest, 'config'), 'digest');
    const { configuration, notifications } = (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .mz)(store.name, 'the image configuration', () => {
        if (!(0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(imageId))
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c('the manifest names no valid digest for it');
        return (0,_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfiguration */ .T)(documents.configuration(imageId));
    });
    const joined = (0,_plan_js__WEBPACK_IMPORTED_MODULE_9__/* .joinLayers */ .d)(configuration, (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_8__/* .layersOf */ .w)(manifest).map((descriptor) => planLayer(store, descriptor)));
    const attested = (0,_attestations_js__WEBPACK_IMPORTED_MODULE_5__/* .readAttestations */ .a)(root, chosen.digest, documents);
    return {
        archive: { kind: 'oci', path: store.path },
        imageId: imageId,
        digest: chosen.digest,
        configuration,
        layers: joined.layers,
        ...attested,
        notifications: [
            ...choice.notifications,
            ...(0,_candidate_js__WEBPACK_IMPORTED_MODULE_6__/* .mislabelled */ .h)(chosen, configuration),
            ...notifications,
            ...joined.notifications,
            ...attested.notifications,
        ],
    };
}
/** What to do with a file or folder that an engine wrote in another format. */
function otherFormat(store) {
    if (!store.find('manifest.json'))
        return undefined;
    const { scheme, given } = store;
    if (scheme === 'oci-archive')
        return `It may be of docker save: give it as docker-archive:${given}.`;
    return `If skopeo or podman wrote it, give it as dir:${given}.`;
}
function planLayer(store, descriptor) {
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(descriptor, 'digest');
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
/* harmony export */   sJ: () => (/* binding */ isForeignLayer),
/* harmony export */   w: () => (/* binding */ layersOf)
/* harmony export */ });
/* harmony import */ var _compression_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7998);
/* harmony import */ var _configuration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9347);
/* harmony import */ var _damage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1904);
/* harmony import */ var _image_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3963);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7383);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5653);
/* harmony import */ var _candidate_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9621);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8776);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(677);









const MANIFEST_TYPE = /^application\/vnd\.(?:oci\.image\.manifest\.v1|docker\.distribution\.manifest\.v2)\+json$/;
const SCHEMA_1 = /^application\/vnd\.docker\.distribution\.manifest\.v1\+(?:json|prettyjws)$/;
/** The rest are what old registries and clients wrote, which engines take too: https://github.com/distribution/distribution/issues/1621 */
const CONFIG_TYPE = /^(?:application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json|application\/octet-stream|application\/json|text\/html)?$/;
const LAYER_TYPE = /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar)(?:[.+](?:gzip|zstd))?$/;
const FOREIGN = /\.(?:nondistributable|foreign)\./;
const NO_IMAGE = 'Give a container image: other artifacts that registries hold have no layers to review.';
/**
 * The image that is meant among those an index leads to, and its manifest, checked. `reference` is the name as messages give it, for a tag
 * or digest to be put behind. Throws ConfigurationError.
 */
function chooseManifest(index, documents, selection, name, reference = name) {
    const listed = (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .mz)(name, 'its index', () => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .listCandidates */ .j)(index, (digest) => documents.manifest(digest)));
    const present = listed.filter(({ digest }) => documents.has?.(digest) ?? true);
    // Engines save one platform with the index of all.
    const candidates = withoutArtifacts(present.length > 0 ? present : listed, documents);
    const choices = {
        name,
        reference,
        list: 'its index',
        byDigest: '@DIGEST',
        isCalled,
        platformOf: (candidate) => platformOf(documents, candidate, name),
    };
    const choice = (0,_candidate_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseCandidate */ .J)(candidates, selection, choices);
    const manifest = (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .mz)(name, 'the manifest', () => documents.manifest(choice.chosen.digest));
    const problem = whyNoImage(manifest, name);
    if (problem)
        throw problem;
    return { ...choice, manifest };
}
/** Signatures, charts and the like stand beside images in one index; where nothing else stands there, they are left for the error to name. */
function withoutArtifacts(candidates, documents) {
    if (candidates.length < 2)
        return candidates;
    const images = candidates.filter(({ digest, platform }) => {
        if (platform !== undefined)
            return true;
        const manifest = (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_7__/* .readable */ .H)((each) => documents.manifest(each), digest);
        return manifest === undefined || whyNoImage(manifest, '') === undefined;
    });
    return images.length > 0 ? images : candidates;
}
function isCalled({ names, digest }, selector) {
    return digest === selector || names.some((name) => name === selector || name.endsWith(`/${selector}`));
}
/** The layer descriptors of a manifest, oldest first. */
function layersOf(manifest) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .elements */ .Yt)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(manifest, 'layers')).slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .limits */ .Fy.layers);
}
function isLayerType(type) {
    return LAYER_TYPE.test(type);
}
/** Layers that only their vendor may distribute, as of Windows images: they are legally missing. */
function isForeignLayer(type) {
    return type !== undefined && FOREIGN.test(type);
}
function unknownType(name, what, type) {
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .imageError */ .wL)('media-type-unknown', name, `${what} has the media type ${JSON.stringify(type.slice(0, 100))}, which is no container image's`, NO_IMAGE);
}
/** Docker writes no platform into its index. */
function platformOf(documents, candidate, name) {
    if (candidate.platform !== undefined)
        return candidate.platform;
    return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .readingPart */ .mz)(name, `the manifest ${candidate.digest}`, () => {
        const config = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(documents.manifest(candidate.digest), 'config'), 'digest');
        if (!(0,_compression_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(config))
            throw new _damage_js__WEBPACK_IMPORTED_MODULE_2__/* .Damage */ .c('it names no image configuration');
        const { os, architecture, variant } = (0,_configuration_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfiguration */ .T)(documents.configuration(config)).configuration;
        return (0,_platform_js__WEBPACK_IMPORTED_MODULE_8__/* .formatPlatform */ .Bq)(os, architecture, variant);
    });
}
/** The error for a manifest that is no container image's. */
function whyNoImage(manifest, name) {
    const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stringProperty */ .NQ)(manifest, 'mediaType');
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(manifest, 'schemaVersion') === 1 || SCHEMA_1.test(type ?? '')) {
        const remedy = 'Push or save the image again with a current Docker, Podman or Buildah.';
        const message = 'its manifest has the old format, schema 1, which carries no image configuration';
        return (0,_image_error_js__WEBPACK_IMPORTED_MODULE_3__/* .imageError */ .wL)('image-schema1', name, message, remedy);
    }
    const config = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stringProperty */ .NQ)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .property */ .MZ)(manifest, 'config'), 'mediaType');
    if (type !== undefined && !MANIFEST_TYPE.test(type))
        return unknownType(name, 'its manifest', type);
    if (config !== undefined && !CONFIG_TYPE.test(config))
        return unknownType(name, 'its configuration', config);
    for (const [index, layer] of layersOf(manifest).entries()) {
        const layerType = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .stringProperty */ .NQ)(layer, 'mediaType');
        if (layerType !== undefined && !isLayerType(layerType))
            return unknownType(name, `layer ${index}`, layerType);
    }
    return undefined;
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

/***/ 677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Nc: () => (/* binding */ nativePlatform),
/* harmony export */   aH: () => (/* binding */ isPlatform)
/* harmony export */ });
/** Architectures of Node as Go calls them, which images do too. */
const ARCHITECTURES = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le', arm: 'arm/v7' };
/** What `uname` and people say. */
const ALIASES = { x86_64: 'amd64', aarch64: 'arm64', i386: '386', armhf: 'arm/v7' };
/** Variants that are the same as none. */
const DEFAULT_VARIANT = { amd64: 'v1', arm64: 'v8', arm: 'v7' };
/** Whether a platform is the one asked for; without a variant asked for, any will do. */
function isPlatform(actual, wanted) {
    const [has, asked] = [normalise(actual), normalise(wanted)];
    return has === asked || (wanted.split('/').length === 2 && withoutVariant(has) === withoutVariant(asked));
}
function formatPlatform(os, architecture, variant) {
    return variant === undefined || variant === '' ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** What engines take on this machine when nobody asks for a platform: containers are Linux also where the machine is not. */
function nativePlatform() {
    return `linux/${ARCHITECTURES[process.arch] ?? process.arch}`;
}
/** As containerd compares them: https://github.com/containerd/platforms/blob/main/platforms.go */
function normalise(platform) {
    const [os = '', named = '', given] = platform.toLowerCase().split('/');
    const [architecture = '', implied] = (Object.hasOwn(ALIASES, named) ? (ALIASES[named] ?? named) : named).split('/');
    const variant = given ?? implied ?? (Object.hasOwn(DEFAULT_VARIANT, architecture) ? DEFAULT_VARIANT[architecture] : undefined);
    return formatPlatform(os, architecture, variant);
}
function withoutVariant(platform) {
    return platform.split('/').slice(0, 2).join('/');
}


/***/ }),

/***/ 5784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   BH: () => (/* binding */ hashStep),
/* harmony export */   DQ: () => (/* binding */ pathAt),
/* harmony export */   Rs: () => (/* binding */ OPAQUE_FLAG),
/* harmony export */   Y$: () => (/* binding */ KIND_MASK),
/* harmony export */   _R: () => (/* binding */ HASH_START),
/* harmony export */   b8: () => (/* binding */ Kind),
/* harmony export */   oO: () => (/* binding */ WISHED_FLAG),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
/** What an entry is to whoever unpacks it. */
const Kind = {
    file: 0,
    directory: 1,
    symlink: 2,
    characterDevice: 3,
    blockDevice: 4,
    fifo: 5,
    hardlink: 6,
    /** Hides a name of lower layers. */
    whiteout: 7,
    /** Hides all that lower layers have in the folder that it stands in. */
    opaque: 8,
    /** No engine unpacks it. */
    passedOver: 9,
};
/** The kind without its flags. */
const KIND_MASK = 0x0f;
/** A directory that hides what lower layers have in it (`trusted.overlay.opaque`). */
const OPAQUE_FLAG = 0x40;
/** The path matches a glob that somebody reads. */
const WISHED_FLAG = 0x80;
/** FNV-1a, 32 bits, of bytes: spreads names over a table, and proves nothing. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(bytes, start = 0, end = bytes.length) {
    let hash = HASH_START;
    for (let at = start; at < end; at++)
        hash = hashStep(hash, bytes[at]);
    return hash >>> 0;
}
const HASH_START = 0x811c9dc5;
/** One byte more; the result is signed until the end. */
function hashStep(hash, byte) {
    return Math.imul(hash ^ byte, 0x01000193);
}
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
function textAt({ bytes, ends }, index) {
    const start = index === 0 ? 0 : ends[index - 1];
    return decode(bytes, start, ends[index]);
}
/** Most names are short and ASCII: a loop beats the decoder there. */
function decode(bytes, start, end) {
    if (end - start > 64)
        return utf8.decode(bytes.subarray(start, end));
    let text = '';
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (byte >= 0x80)
            return utf8.decode(bytes.subarray(start, end));
        text += String.fromCharCode(byte);
    }
    return text;
}
/** The path of an entry, as its name says. */
function pathAt({ folders, parents, names }, entry) {
    const folder = textAt(folders, parents[entry]);
    const name = textAt(names, entry);
    return folder === '' ? name : `${folder}/${name}`;
}


/***/ }),

/***/ 8878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ SurveyBuilder)
});

// EXTERNAL MODULE: ./lib/image/survey/layer-survey.js
var layer_survey = __webpack_require__(5784);
;// CONCATENATED MODULE: ./lib/image/survey/column.js

const FIRST = 256;
/** Characters up to which a loop beats the encoder. */
const SHORT = 64;
/** A typed array that grows. */
class Column {
    #make;
    #values;
    #length = 0;
    constructor(make) {
        this.#make = make;
        this.#values = make(FIRST);
    }
    get length() {
        return this.#length;
    }
    push(value) {
        if (this.#length === this.#values.length) {
            const grown = this.#make(this.#length * 2);
            grown.set(this.#values);
            this.#values = grown;
        }
        this.#values[this.#length++] = value;
    }
    /** Sets bits of the last value. */
    setLast(bits) {
        const last = this.#length - 1;
        this.#values[last] = this.#values[last] | bits;
    }
    /** An array of its own, no longer than needed; the column is empty then, so that two of them are never held for long. */
    finish() {
        const values = this.#values.slice(0, this.#length);
        this.#values = this.#make(1);
        this.#length = 0;
        return values;
    }
}
/** Texts that grow. */
class TextColumn {
    #bytes = Buffer.allocUnsafeSlow(4096);
    #filled = 0;
    #ends = new Column((length) => new Uint32Array(length));
    get length() {
        return this.#ends.length;
    }
    /** Returns the hash of its bytes. */
    push(text) {
        // A UTF-16 unit takes three bytes of UTF-8 at most.
        const most = this.#filled + text.length * 3;
        if (most > this.#bytes.length) {
            const grown = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, most));
            this.#bytes.copy(grown, 0, 0, this.#filled);
            this.#bytes = grown;
        }
        const start = this.#filled;
        const hash = text.length <= SHORT ? this.#pushAscii(text) : undefined;
        if (hash === undefined)
            this.#filled = start + this.#bytes.write(text, start);
        this.#ends.push(this.#filled);
        return hash ?? (0,layer_survey/* hashOf */.qQ)(this.#bytes, start, this.#filled);
    }
    /** Copies and hashes in one loop, without leaving JavaScript: nearly all names are short and ASCII. Undefined where it is not. */
    #pushAscii(text) {
        const bytes = this.#bytes;
        let at = this.#filled;
        let hash = layer_survey/* HASH_START */._R;
        for (let index = 0; index < text.length; index++) {
            const unit = text.charCodeAt(index);
            if (unit >= 0x80)
                return undefined;
            bytes[at++] = unit;
            hash = (0,layer_survey/* hashStep */.BH)(hash, unit);
        }
        this.#filled = at;
        return hash >>> 0;
    }
    finish() {
        const bytes = Uint8Array.prototype.slice.call(this.#bytes, 0, this.#filled);
        this.#bytes = Buffer.alloc(0);
        this.#filled = 0;
        return { bytes, ends: this.#ends.finish() };
    }
}

;// CONCATENATED MODULE: ./lib/image/survey/survey-builder.js


const WHITEOUT = '.wh.';
/** Two dots before `opq` (image-spec, layer.md, "Opaque Whiteout"). */
const OPAQUE = '.wh..wh..opq';
/** Files and folders of AUFS's own, the opaque mark excepted. */
const AUFS = '.wh..wh.';
const DOT = 0x2e;
const KINDS = {
    file: layer_survey/* Kind */.b8.file,
    directory: layer_survey/* Kind */.b8.directory,
    symlink: layer_survey/* Kind */.b8.symlink,
    'character-device': layer_survey/* Kind */.b8.characterDevice,
    'block-device': layer_survey/* Kind */.b8.blockDevice,
    fifo: layer_survey/* Kind */.b8.fifo,
    hardlink: layer_survey/* Kind */.b8.hardlink,
    other: layer_survey/* Kind */.b8.passedOver,
};
/** Columns that are being filled, an entry at a time. */
class SurveyBuilder {
    #kinds = new Column((length) => new Uint8Array(length));
    #parents = new Column((length) => new Uint32Array(length));
    #folders = new TextColumn();
    #folderIndex = new Map();
    #names = new TextColumn();
    #hashes = new Column((length) => new Uint32Array(length));
    #modes = new Column((length) => new Uint16Array(length));
    #uids = new Column((length) => new Uint32Array(length));
    #gids = new Column((length) => new Uint32Array(length));
    #sizes = new Column((length) => new Float64Array(length));
    #contents = new Column((length) => new Uint32Array(length));
    #linked = new Column((length) => new Uint32Array(length));
    #targets = new TextColumn();
    #capable = new Column((length) => new Uint32Array(length));
    #capabilities = new TextColumn();
    #captured = [];
    #excerpts = [];
    /** The folder of the last entry: the next mostly stands beside it. */
    #last;
    get count() {
        return this.#kinds.length;
    }
    /** Takes the next entry; returns its kind. `passOver`: it is only counted. */
    add(entry, passOver = false) {
        const slash = entry.path.lastIndexOf('/');
        const name = entry.path.slice(slash + 1);
        const kind = passOver ? layer_survey/* Kind */.b8.passedOver : kindOf(entry, name);
        const shown = kind === layer_survey/* Kind */.b8.whiteout && name.startsWith(WHITEOUT) ? name.slice(WHITEOUT.length) : name;
        const opaque = kind === layer_survey/* Kind */.b8.directory && entry.overlay === 'opaque' ? layer_survey/* OPAQUE_FLAG */.Rs : 0;
        this.#parents.push(kind === layer_survey/* Kind */.b8.passedOver ? 0 : this.#folder(entry.path.slice(0, Math.max(0, slash))));
        this.#hashes.push(this.#names.push(kind === layer_survey/* Kind */.b8.passedOver || kind === layer_survey/* Kind */.b8.opaque ? '' : shown));
        this.#kinds.push(kind | opaque);
        this.#modes.push(entry.mode & 0o7777);
        // uid_t and gid_t have 32 bits; a header may claim more.
        this.#uids.push(entry.uid >>> 0);
        this.#gids.push(entry.gid >>> 0);
        this.#sizes.push(entry.size);
        if (kind === layer_survey/* Kind */.b8.symlink || kind === layer_survey/* Kind */.b8.hardlink) {
            this.#linked.push(this.count - 1);
            this.#targets.push(entry.linkname ?? '');
        }
        if (entry.capabilities !== undefined && kind !== layer_survey/* Kind */.b8.passedOver) {
            this.#capable.push(this.count - 1);
            this.#capabilities.push(entry.capabilities);
        }
        return kind;
    }
    /** Sets flags of the last entry. */
    flag(flags) {
        this.#kinds.setLast(flags);
    }
    /** The two words of the keyed hash of an entry's content; to be called for every entry, in order, or for none. */
    hash(low, high) {
        this.#contents.push(low);
        this.#contents.push(high);
    }
    capture(entry, bytes) {
        this.#captured.push({ entry, bytes });
    }
    find(entry, offset, bytes) {
        this.#excerpts.push({ entry, offset, bytes });
    }
    finish() {
        return {
            count: this.count,
            kinds: this.#kinds.finish(),
            parents: this.#parents.finish(),
            folders: this.#folders.finish(),
            names: this.#names.finish(),
            hashes: this.#hashes.finish(),
            modes: this.#modes.finish(),
            uids: this.#uids.finish(),
            gids: this.#gids.finish(),
            sizes: this.#sizes.finish(),
            contents: this.#contents.finish(),
            linked: this.#linked.finish(),
            targets: this.#targets.finish(),
            capable: this.#capable.finish(),
            capabilities: this.#capabilities.finish(),
            captured: this.#captured,
            excerpts: this.#excerpts,
        };
    }
    #folder(path) {
        if (this.#last?.path === path)
            return this.#last.index;
        let index = this.#folderIndex.get(path);
        if (index === undefined) {
            index = this.#folders.length;
            this.#folders.push(path);
            this.#folderIndex.set(path, index);
        }
        this.#last = { path, index };
        return index;
    }
}
/** Nearly all are: what whiteouts and AUFS's own begin with is a dot, and what no engine unpacks has another type or no name. */
function isPlain({ path, overlay }, name) {
    return overlay === undefined && path !== '' && path.charCodeAt(0) !== DOT && name.charCodeAt(0) !== DOT;
}
/** A whiteout is one by its name, whatever its type: some exporters write them as hard links. */
function kindOf(entry, name) {
    if (isPlain(entry, name))
        return KINDS[entry.type];
    if (name === OPAQUE)
        return layer_survey/* Kind */.b8.opaque;
    if (name.startsWith(AUFS) || entry.path.startsWith(AUFS))
        return layer_survey/* Kind */.b8.passedOver;
    if (name.startsWith(WHITEOUT) || entry.overlay === 'whiteout')
        return layer_survey/* Kind */.b8.whiteout;
    if (entry.path === '' && entry.type !== 'directory')
        return layer_survey/* Kind */.b8.passedOver;
    return KINDS[entry.type];
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
/** The type flag. */
const CHARACTER_DEVICE = 0x33;
const USTAR = Buffer.from('ustar');
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
    const format = formatOf(bytes, start);
    if (mode === undefined ||
        uid === undefined ||
        gid === undefined ||
        size === undefined ||
        !isSound(bytes, start, format)) {
        return 'its header is damaged (a number is malformed)';
    }
    if (size < 0)
        return 'its header claims a negative size';
    const name = (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeField */ .RC)(bytes, start, 100);
    const prefix = bytes[start + 345] === 0 ? '' : prefixOf(bytes, start, format);
    return {
        name: prefix === '' ? name : `${prefix}/${name}`,
        linkname: bytes[start + 157] === 0 ? '' : (0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeField */ .RC)(bytes, start + 157, 100),
        typeflag: String.fromCharCode(bytes[start + 156]),
        mode: mode & 0o7777,
        uid,
        gid,
        size,
        nullDevice: isNullDevice(bytes, start),
        gnu: format === 'gnu',
    };
}
/** Both device numbers are 0; only asked of what is a character device. */
function isNullDevice(bytes, start) {
    if (bytes[start + 156] !== CHARACTER_DEVICE)
        return false;
    return (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 329, 8) === 0 && (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 337, 8) === 0;
}
/** By the magic field: `ustar` and a NUL, or `ustar`, two spaces and a NUL. */
function formatOf(bytes, start) {
    for (let at = 0; at < USTAR.length; at++)
        if (bytes[start + 257 + at] !== USTAR[at])
            return 'v7';
    const next = bytes[start + 262];
    if (next === 0)
        return 'posix';
    return next === 0x20 && bytes[start + 263] === 0x20 && bytes[start + 264] === 0 ? 'gnu' : 'v7';
}
/** Modification time and device numbers: not needed, but held to their format as Go's archive/tar does; V7 archives have the first only. */
function isSound(bytes, start, format) {
    if ((0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 136, 12) === undefined)
        return false;
    if (format === 'v7')
        return true;
    return (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 329, 8) !== undefined && (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .parseNumeric */ .v)(bytes, start + 337, 8) !== undefined;
}
/** Only POSIX archives have one, star's a shorter one; GNU tar keeps times there. */
function prefixOf(bytes, start, format) {
    if (format === 'gnu')
        return hasGnuTimes(bytes, start) ? '' : asciiOnly((0,_name_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeField */ .RC)(bytes, start + 345, 155));
    if (format === 'v7')
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
    const unsigned = sumOfBlock(bytes, start) - sum(bytes, start + 148, 8) + 8 * 0x20;
    return claimed === unsigned || claimed === unsigned - 256 * negatives(bytes, start);
}
/** The last memory that a header lay in, in words: nearly all lie in the same one. */
let memory;
let words = new Int32Array(0);
/** The sum of a header's bytes, four at a time: two sums of at most 256 bytes fit into a word's halves. */
function sumOfBlock(bytes, start) {
    const address = bytes.byteOffset + start;
    if (address % 4 !== 0)
        return sum(bytes, start, BLOCK);
    if (memory !== bytes.buffer) {
        memory = bytes.buffer;
        words = new Int32Array(memory, 0, memory.byteLength >> 2);
    }
    let total = 0;
    const end = (address + BLOCK) >> 2;
    for (let at = address >> 2; at < end; at++) {
        const word = words[at];
        // Whole numbers of 32 bits throughout: the upper sum may reach the sign.
        total = (total + (word & 0xff00ff) + ((word >>> 8) & 0xff00ff)) | 0;
    }
    return (total & 0xffff) + (total >>> 16);
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
    // Folders end with a slash, and mostly nothing else is wrong with them.
    const bare = name.endsWith('/') ? name.slice(0, -1) : name;
    return UNCLEAN.test(bare) ? cleanComponents(bare).join('/') : bare;
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
    const { pax: records, longName: long, longLink: link, sparse: map } = extensions;
    if (!records && !long && !link && !map)
        return plainEntry(header, offset);
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
/** What nearly all entries are: nothing before them says more. */
function plainEntry(header, offset) {
    const { name, mode, uid, gid } = header;
    const type = typeOf(header.typeflag, name);
    const size = type === 'file' || type === 'other' ? header.size : 0;
    const entry = {
        path: (0,tar_name/* cleanPath */.ts)(name),
        type,
        mode,
        uid,
        gid,
        size,
        leavesRoot: (0,tar_name/* leavesRoot */.hs)(name),
        offset,
        stored: size,
    };
    if (type === 'symlink' || type === 'hardlink')
        return { ...entry, ...linkOf(type, header.linkname) };
    return type === 'character-device' && header.nullDevice ? { ...entry, overlay: 'whiteout' } : entry;
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
        if (extents.length * 24 > limits/* limits */.Fy.extendedHeader)
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
        if (header.size > limits/* limits */.Fy.extendedHeader) {
            throw this.#damage(`an extended header claims ${header.size} bytes, more than ${limits/* limits */.Fy.extendedHeader}`);
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

/***/ 6559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ compileWasm),
  n: () => (/* binding */ instantiateWasm)
});

;// CONCATENATED MODULE: ./lib/image/wasm/binary.generated.js
// Generated from src/image/wasm/assembly by `npm run generate`. Do not edit.
/** WebAssembly in base64. */
const WASM = 'AGFzbQEAAAABIwdgAAF/YAAAYAF/AX9gAn9/AX9gA39/fwF/YAF/AGACf38AAxYVAgMDAwEABAUAAAEBAAEEBgAAAQICBQQBARISBqQBHH8AQYCABAt/AEGAgBALfwBBgIAUC38AQYCACAt/AEGAgBwLfwBBgIAEC38AQYCAJAt/AEGAgAILfwBBgIAmC38AQYCAEAt/AEGAgBoLfwBBgBALfgFCAQt+AUIBC38BQQALfgFCAAt/AUEAC38BQQALfgFCAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAsHpwIZBWlucHV0AwAJaW5wdXRTaXplAwEGdGFibGVzAwIKdGFibGVzU2l6ZQMDBGhpdHMDBAhoaXRzU2l6ZQMFBndpbmRvdwMGCndpbmRvd1NpemUDBwVjaHVuawMICWNodW5rU2l6ZQMJB2hhc2hLZXkDCgtoYXNoS2V5U2l6ZQMLCWhhc2hCZWdpbgASB2hhc2hFbmQAEQhoYXNoSGlnaAAQCmhhc2hVcGRhdGUADwZzZWFyY2gABgpzZWFyY2hlZFRvAAUHaW5mbGF0ZQAODWluZmxhdGVNZW1iZXIADQ9pbmZsYXRlUG9zaXRpb24ADAxpbmZsYXRlU2xpZGUACwxpbmZsYXRlU3RhcnQACg5pbmZsYXRlV3JpdHRlbgAJBm1lbW9yeQIACAEEDAEECqoxFcMDAgd/AX5BgIIgLQAABH9BgIAgIAAQAgVBAAtFBEBBAA8LIAAQB0GAhyBBgICAgHw2AgBBACEAQQEhAgNAIAJBC00EQEECIAJ0IQFBACEDA0AgASADSwRAIAFBgIcgaiADaiADQYCHIGr9AAQA/QsEACADQRBqIQMMAQsLIAJBAnRB4KshaigCACEBA0AgACABSQRAIABBA3RB4JkhaikDACIIQiCIpyEEIAinIgNB//8DcSEFQQEgAiADQRB2IgZrdCEHQQAhAwNAIAMgB0kEQCAFIAMgBnRyQQJ0QYCHIGogBCADQQh0ajYCACADQQFqIQMMAQsLIABBAWohAAwBCwsgAkEBaiECDAELC0GcrCEoAgAhBEGAECEDQYAQIQEDQCAAIARJBEAgASAAQQN0QeCZIWopAwAiCKciAkH//wNxIgVB/w9xIgZHBEAgBkECdEGAhyBqIANBCHRBgICAgH5yNgIAIANBEGohAyAGIQELIAJBEHYhBiADQQJ0QcCGIGohByAFQQt2IQIDQCACQRBJBEAgByACQQJ0aiAIQiCIPgIAIAJBASAGQQtrdGohAgwBCwsgAEEBaiEADAELC0EBC9QDAgZ/AX4gACABEAJFBEBBAA8LQaCsIUKAgICABDcDAEGAAiEFQYACIQJBASEBA0AgAUEPTQRAIAFBCE0EQEEEIAF0IQNBACEGA0AgAyAGSwRAIANBoKwhaiAGaiAGQaCsIWr9AAQA/QsEACAGQRBqIQYMAQsLCyABQQJ0QYCEIGooAgAhBEEAIQYDQCAEBEACQCAAIAZqLQAAIAFHDQAgBEEBayEEIAFBAnRBwIQgaiIDKAIAIQcgAyAHQQFqNgIAIAdBCHZBgIUgai0AACAHQf8BcUGAhSBqLQAAQQh0ckEQIAFrdiEDIAZBHUsEfkKAgICABAUgAUEIdK0gBkEBdkEBa0EAIAZBBE8bIgcgAWqtIAZBAXRBughqLwEAQQEgB3RBAWtBEHRyrUIghoSECyEIIAFBCE0EQCADQQN0QaCsIWogCDcDAAwBCyACIANB/wFxIgdHBEAgB0EDdEGgrCFqIAWtQiCGQoCAgIAEhDcDACAFQYABaiEFIAchAgsgBUEDdEGgpCFqIQcgA0EIdiEDA0AgA0GAAUkEQCAHIANBA3RqIAg3AwAgA0EBIAFBCGt0aiEDDAELCwsgBkEBaiEGDAELCyABQQFqIQEMAQsLQQELPgAgACABEAMiAEEATARAIABFDwtBgIQgKAIAIgAgAUYEf0EBBSAAIAFBAWtGBH9BhIQgKAIAQQFGBUEACwsL+AEBAn9BgIQg/QwAAAAAAAAAAAAAAAAAAAAA/QsEAEGQhCD9DAAAAAAAAAAAAAAAAAAAAAD9CwQAQaCEIP0MAAAAAAAAAAAAAAAAAAAAAP0LBABBsIQg/QwAAAAAAAAAAAAAAAAAAAAA/QsEAANAIAEgAksEQCAAIAJqLQAAQQJ0QYCEIGoiAyADKAIAQQFqNgIAIAJBAWohAgwBCwtBASEBQQAhAkEBIQADQCAAQQ9NBEAgAUEBdCAAQQJ0QYCEIGooAgAiA2siAUEASARAIAEPCyAAQQJ0QcCEIGogAjYCACACIANqQQF0IQIgAEEBaiEADAELCyABCxgAQYCAHCQRQYCAJiQVQYCAJiQWQQAkFwsEACMQC/sEAgd/DXtBgIAcJBEgAUGAgCZqIQggAkGAgCZqIQdBgIAU/QAEACELQZCAFP0ABAAhDEGggBT9AAQAIQ1BsIAU/QAEACEOQcCAFP0ABAAhD0HQgBT9AAQAIRBB4IAU/QAEACERQfCAFP0ABAAhEiAAQYCAJmohAANAIAAgB0kEQCAKIAsgAP0ABAAiCv0MDw8PDw8PDw8PDw8PDw8PD/1OIhb9DiAMIApBBP2NAf0MDw8PDw8PDw8PDw8PDw8PD/1OIhX9Dv1OIgr9DQ0ODxAREhMUFRYXGBkaGxwgEyANIBb9DiAOIBX9Dv1OIhP9DQ4PEBESExQVFhcYGRobHB39TiAUIA8gFv0OIBAgFf0O/U4iFP0NDxAREhMUFRYXGBkaGxwdHiARIBb9DiASIBX9Dv1O/U79TiIV/VMEQCAV/QwAAAAAAAAAAAAAAAAAAAAA/SP9ZEH//wNzIQUDQCAAIAVoakEDayEGIAUgBUEBa3EhBSAGKAIAQbHz3fF5bEEUdkEBdEGAgRRqLwEAIgEEQCMRQYAQakGAgCBLBEAgBkGAgCZrJBAjEUGAgBxrQQN2DwsDQCAGIAFB0ABsQYDBFGoiAygCQGshBCADKQMgIAQpAwAgAykDAIWDUARAIAQgAygCRGoiCSAHTSAEIAhPcSAJQYCAJktxBH8gBP0ABAAgA/0ABAD9USAD/QAEIP1OIAT9AAQQIAP9AAQQ/VEgA/0ABDD9Tv1Q/VMFQQELRQRAIxEgBEGAgCZrNgIAIxEgAUEBazYCBCMRQQhqJBELCyADKAJIIgENAAsLIAUNAAsLIABBEGohAAwBCwsgAiQQIxFBgIAca0EDdgvwAwEIf0HgqyH9DAAAAAAAAAAAAAAAAAAAAAD9CwQAQfCrIf0MAAAAAAAAAAAAAAAAAAAAAP0LBABBgKwh/QwAAAAAAAAAAAAAAAAAAAAA/QsEAEGQrCH9DAAAAAAAAAAAAAAAAAAAAAD9CwQAA0AgACABSwRAIAFBgIAgai0AACIDBEAgAyABQcCXIWotAABqIgQgAyAEQQtNG0ECdEHgqyFqIgMgAygCAEEBajYCAAsgAUEBaiEBDAELC0EBIQEDQCABQQ9NBEAgAUECdEHgqyFqIgMoAgAhBCADIAI2AgAgAiAEaiECIAFBAWohAQwBCwtBACECA0AgACACSwRAIAJBgIAgai0AACIDBEAgAyACQcCXIWotAABqIgEgAyABQQtNG0ECdEHgqyFqIgEoAgAhBiABIAZBAWo2AgAgAkECdEHAjiFqKAIAIQcgAkHAlyFqLQAAIgQgA2ohBSADQQJ0QcCEIGoiASgCACEIIAEgCEEBajYCACAGQQN0QeCZIWogCEEIdkGAhSBqLQAAIAhB/wFxQYCFIGotAABBCHRyQRAgA2t2rSADQRB0rSAFIAdyIAUgB0GAgICABXJyIANBEXRyQQEgBHRBAWtBFXRyIARFIAVBC01yG61CIIaEhDcDAAsgAkEBaiECDAELCwvYBQIJfwF+IxIjFCkDACMTrYaEIglCAYOnJBgjFEEHaiMTQTVqIgBBA3ZrJBQgAEEHcSQTQgEjE62GQgF9IAlCA4iDJBIgCUIBiKdBA3EiAEUEQCMUKAIAIQBCACQSQQAkEyMUQQRqJBQgAEH//wNxJBlBASQXIABBf3NB//8DcSAAQRB2Rg8LIABBA0YEQEEADwtBAiQXIABBAkYEQEEAJBojEiMUKQMAIxOthoSnIgNBH3FBgQJqIQcgA0EKdkEPcUEEaiECIANBBXZBH3FBAWoiBEEeSyAHQZ4CS3IEf0EABSMUQQRqIxNBEmoiAEEDdmskFCAAQQdxJBMgA0EOdq1CASMTrYZCAX2DJBIgAhAUBH8gBCAHaiEFIxQhBiMSIQkjEyEIA0AgASAFSQRAAkAgCSAGKQMAIAithoQhCSAGQT8gCGtBA3ZqIQYgCadB/wBxQQF0QaC0ImovAQAiAEEIdiECIAkgAEEHcSIArYghCSAIQThyIABrIQggAkEQSQRAIAEiAEEBaiEBIABBgIAgaiACOgAADAMLIAmnQQEgAkEQRgR/QQIFQQNBByACQRFGGwsiAHRBAWtxQQtBAyACQRFLG2ohAyAJIACtiCEJIAggAGshCCACQRBGIgAgAUVxIAEgA2ogBUtyDQAgAAR/IAFB//8fai0AAAVBAAshAEEAIQIDQCACIANJBEAgAUGAgCBqIAJqIAD9D/0LBAAgAkEQaiECDAELCyABIANqIQEMAgsLCyAGIAhBA3ZrJBQgCEEHcSQTIAlCASMTrYZCAX2DJBIgASAFRgVBAAsEfyAHEAAFQQALBH8gB0GAgCBqIAQQAQVBAAsLDwsjGkUEQEGAgCBBCEGQAfwLAEGQgSBBCUHwAPwLAEGAgiBBB0EY/AsAQZiCIEKIkKDAgIGChAg3AABBoAIQABpBgIAgQQVBIPwLAEGAgCBBIBABGgtBASQaQQELBAAjFQvVAgEDfyMbRQRAA0AgAUGAAkkEQEEAIQJBACEAA0AgAEEISQRAIAIgASAAdkEBcUEHIABrdHIhAiAAQQFqIQAMAQsLIAFBgIUgaiACOgAAIAFBAWohAQwBCwtBACEAA0AgAEGgAkkEQEEAIQIgAEGBAmshASAAQQJ0QcCOIWogAEGAAkkEfyAAQQh0BSAAQYACRgR/QYCAgMB8BSABQRxNBH9BACABQQJ2QQFrIAFBHEYgAUEISXIbIQIgAUEBdEGACGovAQBBCHRBgICAgHhyBUGAgICAfAsLCzYCACAAQcCXIWogAjoAACAAQQFqIQAMAQsLQQEhAQNAIAFBEEkEQEEAIQADQCAAQRBJBEAgAUEEdEGQCWogAGogACABcDoAACAAQQFqIQAMAQsLIAFBAWohAQwBCwsLQQEkG0GAgCRBAEGAgAL8CwBBgIAmJBVBgIAmJBYLMwBBgIAkQYCANCMVQYCANGv8CgAAIxVBgIAQayQVQYCAJCMWQYCAEGsjFkGAgDRJGyQWCwQAIxQLFgAjFSQWQgAkEkEAJBNBACQYQQAkFwvkAQEBfyAAJBQDQCMVQYCANk8EQEEADwsjF0EDRgRAQQIPCyMXIAJyRSABIxRrQYAISXEEQEEBDwsCQCMXRQRAQQVBBBAIGyEADAELIxdBAUYEfyMVIxQjGSIAIAEjFGsiAyAAIANJGyIAQYCANiMVayIDIAAgA0kbIgD8CgAAIxQgAGokFCMVIABqJBUjGSAAayQZIxVBgIA2R0EFIxkbBSABQQhqIAFBIGsgAhsQEwsiAEEFRgRAQQNBACMYGyQXCwtBASAAQQFGQQAgAhsjFCABSxsEQEEDDwsgAEEFRg0ACyAAC+EEAwN/BHsEfiMPIAGtfCQPIw4EQCMOQYCQGmogAEGACCMOayIDIAEgASADSxsiA/wKAAAjDiADaiQOIAAgA2ohACABIANrIQEjDkGACEkEQA8LQYiIGikDAEL7////D4IhCQNAIAJBgAhJBEAgBSACQYCQGmoiA/0ABAAgAkGAgBpqIgT9AAQA/a4BIgcgA/0ABBAgBP0ABBD9rgEiCP3eAf3OASEFIAYgByAI/d8B/c4BIQYgAkEgaiECDAELCyAFIAb9zgEiBf0dACAF/R0BfCIKQiCIIQsgCkL/////D4MiCkGAiBopAwBC+////w+CIgwgCyAMIwx+fEL7////D4J+fEL7////D4IkDCMNIAl+IAt8Qvv///8PgiAJfiAKfEL7////D4IkDUEAJA4LA0AgAUGACE8EQEGIiBopAwBC+////w+CIQn9DAAAAAAAAAAAAAAAAAAAAAAhBf0MAAAAAAAAAAAAAAAAAAAAACEGQQAhAgNAIAJBgAhJBEAgBSAAIAJqIgP9AAQAIAJBgIAaaiIE/QAEAP2uASIHIAP9AAQQIAT9AAQQ/a4BIgj93gH9zgEhBSAGIAcgCP3fAf3OASEGIAJBIGohAgwBCwsgBSAG/c4BIgX9HQAgBf0dAXwiCkIgiCELIApC/////w+DIgpBgIgaKQMAQvv///8PgiIMIAsgDCMMfnxC+////w+CfnxC+////w+CJAwjDSAJfiALfEL7////D4IgCX4gCnxC+////w+CJA0gAEGACGohACABQYAIayEBDAELC0GAkBogACAB/AoAACABJA4LBQAjDacL7QIDBH4EfwR7Iw4EQCMOQYCQGmpBACMOQR9qQWBxIgUjDmv8CwBBiIgaKQMAQvv///8PgiEAA0AgBCAFSQRAIAggBEGAkBpqIgb9AAQAIARBgIAaaiIH/QAEAP2uASILIAb9AAQQIAf9AAQQ/a4BIgr93gH9zgEhCCAJIAsgCv3fAf3OASEJIARBIGohBAwBCwsgCCAJ/c4BIgj9HQAgCP0dAXwiAUIgiCECIAFC/////w+DIgFBgIgaKQMAQvv///8PgiIDIAIgAyMMfnxC+////w+CfnxC+////w+CJAwjDSAAfiACfEL7////D4IgAH4gAXxC+////w+CJA0LQYiIGikDAEL7////D4IhACMPIgFCIIghAiABQv////8PgyIBQYCIGikDAEL7////D4IiAyACIAMjDH58Qvv///8Pgn58Qvv///8PgiQMIw0gAH4gAnxC+////w+CIAB+IAF8Qvv///8PgiQNIwynCxIAQgEkDEIBJA1BACQOQgAkDwuhCAMKfwF+AXsjFSEBIxYhCkEBIQcjEiMUIgIpAwAjEyIDrYaEIQsgAiADQX9zQQN2QQdxaiEGIANBOHIhBCALp0H/D3FBAnRBgIcgaigCACEFA0ACQCABQYCANk8EQEEAIQcMAQsgACAGTQ0AIAVBAE4EQCABIAVBCHY6AAAgAUEBaiEBIAQgBWshBCALIAWtiCILp0H/D3FBAnRBgIcgaigCACIFQQBOBEAgASAFQQh2OgAAIAFBAWohASAEIAVrIQQgCyAFrYgiC6dB/w9xQQJ0QYCHIGooAgAiBUEATgRAIAEgBUEIdjoAACABQQFqIQEgBikDACAEIAVrIgKthiALIAWtiIQhCyAGIAJBf3NBA3ZBB3FqIQYgAkE4ciEEIAunQf8PcUECdEGAhyBqKAIAIQUMBAsLCyAFQQh2IgNB/wNxIQIgBUGAgICABHEEQCAFQYCAgIACcQRAIAtCC4inQQ9xIANB//8DcWpBAnRBgIcgaigCACIFQQBOBEAgASICQQFqIQEgAiAFQQh2OgAAIAYpAwAgBCAFayICrYYgCyAFrYiEIQsgBiACQX9zQQN2QQdxaiEGIAJBOHIhBCALp0H/D3FBAnRBgIcgaigCACEFDAQLIAVBCHZB/wNxIQILIAVBgICAgAFxBEAgAiALIAVBEXZBD3GtiKcgBUEVdkEfcXFqIQIFIAVBgICAgARxBEAgBUGAgIDAAHEEfyALIAWtiCELIAQgBWshBEEFBUEECyEHDAMLCwsgCyAFrYghCyAEIAVrIgRBP3FBHEkEQCALIAYpAwAgBK2GhCELIAYgBEF/c0EDdkEHcWohBiAEQThyIQQLIAunQf8BcUEDdEGgrCFqIgMoAgAhBSADKAIEIQMgBUGAgICABHEEQCADRQRAQQQhBwwCCyADIAtCCIinQf8AcWpBA3RBoKwhaiIDKAIAIQUgAygCBCEDCyADQf//A3EgCyAFQQh2rYinIANBEHZxaiEIIAsgBa2IIQsgBCAFayEEIAogASAIayIJSwRAQQQhBwwBCyALIAYpAwAgBK2GhCELIAYgBEF/c0EDdkEHcWohBiAEQThyIQQgC6dB/w9xQQJ0QYCHIGooAgAhBSABIAJqIQMgCEEQTwRAIAEgCf0ABAD9CwQAIAEgCf0ABBD9CwQQIAJBIEsEQCABQSBqIQEgCUEgaiECA0AgASAC/QAEAP0LBAAgASAC/QAEEP0LBBAgAkEgaiECIAMgAUEgaiIBSw0ACwsFIAn9AAQAIAhBBHRBkAlq/QAEAP0OIQwgCEGQC2otAAAhAgNAIAEgDP0LBAAgAyABIAJqIgFLDQALCyADIQEMAQsLIAEkFSAKJBYgBiAEQT9xIgBBA3ZrJBQgAEEHcSQTIAtCASMTrYZCAX2DJBIgBwvMAwIDfwF+IxIjFCkDACMTrYaEIQRBgIAg/QwAAAAAAAAAAAAAAAAAAAAA/QsEAEGQgCD9DAAAAAAAAAAAAAAAAAAAAAD9CwQAQRAgACAAQRBPGyECA0AgASACSQRAIAFB9ghqLQAAQYCAIGogBEIHgzwAACABQQFqIQEgBEIDiCEEDAELCyMUQQdqIxNBOGogAkEDbGsiAUEDdmskFCABQQdxJBMgBEIBIxOtIgSGQgF9gyQSIxIjFCkDACAEhoQhBCACIQEDQCAAIAFLBEAgAUH2CGotAABBgIAgaiAEQgeDPAAAIAFBAWohASAEQgOIIQQMAQsLIxRBB2ojE0E4aiAAIAJrQQNsayIAQQN2ayQUIABBB3EkEyAEQgEjE62GQgF9gyQSQYCAIEETEAMEQEEADwtBACEAA0AgAEETSQRAIABBgIAgai0AACICBEAgAkECdEHAhCBqIgEoAgAhAyABIANBAWo2AgAgA0EIdkGAhSBqLQAAIANB/wFxQYCFIGotAABBCHRyQRAgAmt2IQEDQCABQYABSQRAIAFBAXRBoLQiaiACIABBCHRyOwEAIAFBASACdGohAQwBCwsLIABBAWohAAwBCwtBAQsLsQEEAEGACAs6AwAEAAUABgAHAAgACQAKAAsADQAPABEAEwAXABsAHwAjACsAMwA7AEMAUwBjAHMAgwCjAMMA4wACAQBBuggLPAEAAgADAAQABQAHAAkADQARABkAIQAxAEEAYQCBAMEAAQGBAQECAQMBBAEGAQgBDAEQARgBIAEwAUABYABB9ggLExAREgAIBwkGCgULBAwDDQIOAQ8AQZELCw8QEA8QDwwOEAkKCwwNDg8=';

;// CONCATENATED MODULE: ./lib/image/wasm/module.js

let compiled;
/** Compiled once a thread, or once for all: a worker that is handed it shares the code, and what the engine learns of it while it runs. */
function compileWasm() {
    compiled ??= new WebAssembly.Module(Buffer.from(WASM, 'base64'));
    return compiled;
}
/** A fresh memory, all zero, with the functions that work on it. */
function instantiateWasm(module = compileWasm()) {
    const { exports } = new WebAssembly.Instance(module, {});
    const { buffer } = exports['memory'];
    const number = (name) => exports[name].value;
    const region = (name) => Buffer.from(buffer, number(name), number(`${name}Size`));
    return {
        input: region('input'),
        window: region('window'),
        chunk: region('chunk'),
        tables: region('tables'),
        hits: new Uint32Array(buffer, number('hits'), number('hitsSize') / 4),
        hashKey: region('hashKey'),
        call: exports,
    };
}


/***/ }),

/***/ 9032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writePurl),
/* harmony export */   w: () => (/* binding */ purlIdentity)
/* harmony export */ });
/** Types whose namespace and name are case-insensitive, written in lower case. */
const CASELESS = new Set(['alpm', 'apk', 'bitbucket', 'bitnami', 'composer', 'deb', 'github', 'hex', 'pypi', 'opkg']);
/** What stands for itself everywhere: the colon too, "whether used as a separator or otherwise". */
const PLAIN = /^[A-Za-z0-9.\-_~:]*$/;
const encoder = new TextEncoder();
/** The canonical form. Total: whatever the parts are, the result has only ASCII that needs no escaping. */
function writePurl({ type, namespace, name, version, qualifiers, subpath }) {
    const fold = (text) => (CASELESS.has(type) ? text.toLowerCase() : text);
    const shown = type === 'pypi' ? fold(name).replaceAll('_', '-') : fold(name);
    const path = [...segments(fold(namespace ?? '')), encode(shown)].join('/');
    const pairs = Object.entries(qualifiers ?? {})
        .filter((pair) => pair[1] !== undefined && pair[1] !== '')
        .map(([key, value]) => `${key.toLowerCase()}=${encode(value)}`)
        .sort();
    const below = segments(subpath ?? '').filter((segment) => segment !== '.' && segment !== '..');
    return [
        `pkg:${type.toLowerCase()}/${path}`,
        version === undefined || version === '' ? '' : `@${encode(version)}`,
        pairs.length === 0 ? '' : `?${pairs.join('&')}`,
        below.length === 0 ? '' : `#${below.join('/')}`,
    ].join('');
}
function segments(text) {
    return text
        .split('/')
        .filter((segment) => segment !== '')
        .map(encode);
}
function encode(text) {
    if (PLAIN.test(text))
        return text;
    let encoded = '';
    for (const byte of encoder.encode(text)) {
        const character = String.fromCharCode(byte);
        encoded +=
            byte < 0x80 && PLAIN.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }
    return encoded;
}
/**
 * What tells packages apart when two tools wrote their URLs: type, namespace, name and version, however they were escaped and wherever the
 * epoch stands (`1%3A4.13` or `4.13?epoch=1`); distribution and architecture are left out, since some tools leave them out. The text itself for
 * what is not a package URL.
 */
function purlIdentity(purl) {
    const [, type, path, version, query] = /^pkg:\/*([^/?#@]+)\/([^?#]*?)(?:@([^@?#]*))?(?:\?([^#]*))?(?:#.*)?$/.exec(purl) ?? [];
    if (type === undefined || path === undefined)
        return purl;
    const epoch = /(?:^|&)epoch=(\d+)(?:&|$)/.exec(query ?? '')?.[1];
    const full = `${epoch === undefined || epoch === '0' ? '' : `${epoch}:`}${decode(version ?? '')}`;
    const folded = CASELESS.has(type.toLowerCase()) ? decode(path).toLowerCase() : decode(path);
    return `${type.toLowerCase()}/${folded}@${full}`;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 6298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
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


/***/ }),

/***/ 3670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qy: () => (/* binding */ describeSubject),
  Iz: () => (/* binding */ failedReview),
  e0: () => (/* binding */ reportLayer),
  N$: () => (/* binding */ toNotification)
});

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
                ...(image.distribution ? { distribution: image.distribution } : {}),
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


/***/ }),

/***/ 2053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ gather)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/dockerfile/parse.js + 43 modules
var parse = __webpack_require__(1974);
// EXTERNAL MODULE: ./lib/host/workspace.js + 1 modules
var workspace = __webpack_require__(5450);
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
function wordsOf(body) {
    return new Set(body.split(' ', MOST_WORDS));
}
function render(step) {
    const { instruction } = step;
    const { keyword } = instruction;
    if (instruction.arguments.length > LONGEST_TEXT)
        return { keyword, bodies: [], destinations: [], words: new Set() };
    const bodies = unique(bodiesOf(step)).filter(isTelling);
    const destinations = keyword === 'COPY' || keyword === 'ADD' ? unique(destinationsOf(instruction)).filter(isTelling) : [];
    return { keyword, bodies, destinations, words: wordsOf(squeeze(instruction.arguments)) };
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
        const words = lineWords.get(line) ?? wordsOf(line.body);
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

const KEYWORDS = new Set('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '));
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
    return word && keyword && KEYWORDS.has(keyword) ? { keyword, body: squeeze(text.slice(word[0].length)) } : undefined;
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
function ownersOf(image, lines) {
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
function chainOf(dockerfile, target) {
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
    const owners = ownersOf(image, lines);
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
    const chain = chainOf(dockerfile, stage);
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
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/model/configuration-error.js
var configuration_error = __webpack_require__(3224);
;// CONCATENATED MODULE: ./lib/image/build/command.js

const PROGRAMS = {
    buildx: 'docker',
    docker: 'docker',
    podman: 'podman',
    buildah: 'buildah',
};
const VERBS = {
    buildx: ['buildx', 'build'],
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
/** Whether one of these words is the option, with or without its value. */
function gives(flags, ...options) {
    return flags.some((flag) => options.some((option) => flag === option || flag.startsWith(`${option}=`)));
}

;// CONCATENATED MODULE: ./lib/image/build/errors.js

const REMEDY = 'Give what the build needs with `build-args` and `build-secrets`, an image that is built elsewhere with `image`, or do without one with `build: false`.';
/** It names the instruction and does not repeat it: a secret may stand in it. */
function buildFailed(dockerfile, instruction, exitCode) {
    const how = exitCode === null ? 'a signal ended the builder' : `exit code ${exitCode}`;
    const where = instruction
        ? ` at ${instruction.keyword} (line ${instruction.region.startLine})`
        : `, and the log does not say at which instruction (${how})`;
    const location = locate(dockerfile, instruction);
    return new configuration_error/* ConfigurationError */.j('build-failed', `the build of ${dockerfile.uri} failed${where}`, REMEDY, { location });
}
/** The build succeeded, and yet there is nothing to read. */
function notHandedOver(dockerfile, missing) {
    const [what, remedy] = missing === 'no-image'
        ? ['left no image to review', 'Take output options out of `build-flags`.']
        : [
            'Buildah could not write the image into a file',
            'Look at what Buildah says in the debug log (`--debug`), or choose another `builder`.',
        ];
    const message = `the build of ${dockerfile.uri} succeeded but ${what}`;
    return new configuration_error/* ConfigurationError */.j('build-failed', message, remedy, { location: locate(dockerfile, undefined) });
}
function locate({ uri }, instruction) {
    return instruction ? { kind: 'file', uri, region: instruction.region } : { kind: 'file', uri };
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
                reached = step.instruction ?? (opensHereDocument(reached) ? reached : undefined);
            failed = failedBy(dockerfile, line) ?? failed;
        },
        // A builder that works in order prints the output of a RUN as it is, and that may look like anything.
        instruction: () => reached ?? failed,
    };
}
/** Builders that do not know here-documents go on to count their lines as instructions. */
function opensHereDocument(instruction) {
    return instruction !== undefined && instruction.heredocs.length > 0;
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

;// CONCATENATED MODULE: ./lib/image/build/handover.js



/** Seconds that Buildah may take to write the image into a file. */
const PUSH_DEADLINE = 1800;
/** The built image as `loadImage` reads it. Buildah has no `save`: it pushes into a file of ours. */
async function referenceTo({ builder, program }, tag, { archive, folder }, host) {
    if (archive !== undefined) {
        const size = await (0,promises_.stat)(archive).then((found) => found.size, () => 0);
        return size > 0 ? { reference: `oci-archive:${archive}` } : 'no-image';
    }
    if (builder === 'buildah')
        return push(program, tag, (0,external_node_path_.join)(folder, 'image.tar'), host);
    const { stdout, exitCode } = await host.run(program, ['image', 'inspect', '--format', '{{.Id}}', '--', tag]);
    const id = /^(?:sha256:)?([0-9a-f]{64})$/.exec(stdout.trim())?.[1];
    return exitCode !== 0 || id === undefined ? 'no-image' : { reference: `${PROGRAMS[builder]}:sha256:${id}` };
}
async function push(program, tag, archive, host) {
    // What is not compressed does not have to be inflated again to be read.
    const { stdout: help } = await host.run(program, ['push', '--help']);
    const plain = help.includes('--disable-compression') ? ['--disable-compression'] : [];
    const words = ['push', ...plain, '--', tag, `oci-archive:${archive}`];
    const { exitCode, stderr } = await host.run(program, words, { deadline: PUSH_DEADLINE });
    if (exitCode === 0)
        return { reference: `oci-archive:${archive}` };
    host.progress.debug(stderr.trim());
    return 'not-pushed';
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
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
/** A build that was cancelled is taken down by the engine after its client is gone, and holds its images until then. */
const TRIES = 12;
const PAUSE = 250;
const IN_USE = /\b(?:in use|being used|using)\b/;
/**
 * Takes away our name, with it the image unless it had another one already, and then what was made on the way. What is still in use or already
 * gone stays so: an answer other than zero is no failure of the review.
 */
async function removeImages({ builder, program }, tag, ids, host) {
    const verb = builder === 'buildah' ? ['rmi'] : ['image', 'rm'];
    const keepParents = builder === 'docker' || builder === 'buildx' ? ['--no-prune'] : [];
    for (const name of [tag, ...ids]) {
        if (!(await remove([...verb, ...keepParents, '--', name], program, host))) {
            host.progress.debug(`${builder}: an image was in use or already gone`);
        }
    }
}
async function remove(words, program, host) {
    for (let tries = 1;; tries++) {
        const { exitCode, stderr } = await host.run(program, words, { evenIfCancelled: true });
        if (exitCode === 0)
            return true;
        if (!host.cancelled.aborted || tries === TRIES || !IN_USE.test(stderr))
            return false;
        await (0,external_node_timers_promises_.setTimeout)(PAUSE);
    }
}

// EXTERNAL MODULE: ./lib/image/damage.js
var damage = __webpack_require__(1904);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(7383);
;// CONCATENATED MODULE: ./lib/image/build/metadata.js



/** Bytes. Provenance of a large build, with every step and the Dockerfile in it, has some hundred kilobytes. */
const LARGEST = 16 * 1024 * 1024;
const NOTHING = { attestations: [] };
/** Never rejects: a build counts without it. */
async function readMetadata(file, host) {
    try {
        const { size } = await (0,promises_.stat)(file);
        if (size > LARGEST)
            throw new damage/* Damage */.c('it is larger than 16 MiB');
        return fromJson((0,json/* parseJson */.qF)(await (0,promises_.readFile)(file, 'utf8')));
    }
    catch (error) {
        const why = error instanceof damage/* Damage */.c ? error.message : 'it is not there';
        host.progress.debug(`the builder's metadata file is not used: ${why}`);
        return NOTHING;
    }
}
function fromJson(metadata) {
    if (!(0,json/* isObject */.Gv)(metadata))
        return NOTHING;
    const predicate = (0,json/* property */.MZ)(metadata, 'buildx.build.provenance');
    const predicateType = predicateTypeOf(predicate);
    const attestations = predicateType === undefined ? [] : [{ predicateType, predicate, source: 'build' }];
    return { metadata, attestations };
}
/** The file holds the bare predicate: its version is told by the names that only one of them has. */
function predicateTypeOf(predicate) {
    if ((0,json/* isObject */.Gv)((0,json/* property */.MZ)(predicate, 'buildDefinition')))
        return 'https://slsa.dev/provenance/v1';
    return (0,json/* stringProperty */.NQ)(predicate, 'buildType') === undefined ? undefined : 'https://slsa.dev/provenance/v0.2';
}

;// CONCATENATED MODULE: ./lib/image/build/buildx.js
/** Seconds: a node that is far away is asked. */
const DEADLINE = 15;
/** https://github.com/moby/buildkit/releases/tag/v0.11.0 */
const FIRST_THAT_ATTESTS = 11;
/** The instance that a build with these flags would use; undefined when there is none, or none that answers. */
async function inspectBuildx(program, flags, host) {
    const name = builderOf(flags);
    const words = ['inspect', ...(name === undefined ? [] : [name])];
    // Only the debug form tells the features, and only newer clients have it.
    for (const debug of [['--debug'], []]) {
        const { exitCode, stdout } = await host.run(program, ['buildx', ...debug, ...words], { deadline: DEADLINE });
        if (exitCode === 0)
            return readInstance(stdout);
    }
    return undefined;
}
/** Undefined when the instance says that it is in error. */
function readInstance(text) {
    const driver = /^Driver:[ \t]+(\S+)$/m.exec(text)?.[1];
    if (driver === undefined || /^Error:/m.test(text))
        return undefined;
    const oci = /^ OCI exporter:[ \t]+(true|false)$/m.exec(text)?.[1];
    const minor = /^BuildKit(?: version)?:[ \t]+v0\.(\d+)\b/m.exec(text)?.[1];
    return {
        driver,
        running: /^Status:[ \t]+running$/m.test(text),
        exportsOci: oci === undefined ? driver !== 'docker' : oci === 'true',
        // Builds without a version (`v0.0.0+unknown`) are somebody's own, and new.
        attests: minor === undefined || minor === '0' || Number(minor) >= FIRST_THAT_ATTESTS,
    };
}
/** The value of `--builder`; a name that looks like an option is none. */
function builderOf(flags) {
    const at = flags.lastIndexOf('--builder');
    const joined = flags.findLast((flag) => flag.startsWith('--builder='))?.slice('--builder='.length);
    const name = joined ?? (at < 0 ? undefined : flags[at + 1]);
    return name === undefined || name === '' || name.startsWith('-') ? undefined : name;
}

;// CONCATENATED MODULE: ./lib/image/build/prepare.js




/** Asks the program which options it has: they differ by version, plugin and environment, and an unknown one ends the build. */
class Options {
    #help;
    constructor(help) {
        this.#help = help;
    }
    has(option) {
        return new RegExp(`^\\s+(?:-\\w, )?${option}\\b`, 'm').test(this.#help);
    }
}
/** What the builder writes goes into `folder`. Throws ConfigurationError when there are secrets and this builder cannot take them. */
async function prepare(engine, request, secrets, folder, host) {
    const { environment, options } = await withSecrets(engine, secrets.length > 0, host);
    const written = options.has('--metadata-file') && !gives(request.flags, '--metadata-file');
    const metadata = written ? (0,external_node_path_.join)(folder, 'metadata.json') : undefined;
    const output = await chooseOutput(engine, options, request, (0,external_node_path_.join)(folder, 'image.tar'), host);
    const quiet = gives(request.flags, '--progress', '--quiet', '-q');
    return {
        ...output,
        environment: { ...environment, BUILDX_METADATA_PROVENANCE: 'max' },
        flags: [
            ...secrets.map(({ word }) => word),
            ...(cleansUp(engine, request) && options.has('--force-rm') ? ['--force-rm'] : []),
            // The environment may ask for another form, and the failing step is read from this one.
            ...(options.has('--progress') && !quiet ? ['--progress=plain'] : []),
            ...(metadata === undefined ? [] : [`--metadata-file=${metadata}`]),
            ...output.flags,
        ],
        ...(metadata === undefined ? {} : { metadata }),
    };
}
/** Docker's client before version 23 has BuildKit, which takes secrets, but uses it only when the environment says so. */
async function withSecrets({ builder, program }, needed, host) {
    const ask = async (environment) => {
        const { stdout } = await host.run(program, [...VERBS[builder], '--help'], { environment });
        return { environment, options: new Options(stdout) };
    };
    const plain = given(host.environment);
    const client = await ask(plain);
    if (!needed || client.options.has('--secret'))
        return client;
    if (builder === 'docker' && !plain['DOCKER_BUILDKIT']) {
        const modern = await ask({ ...plain, DOCKER_BUILDKIT: '1' });
        if (modern.options.has('--secret'))
            return modern;
    }
    throw noSecrets(builder);
}
function given(environment) {
    const pairs = Object.entries(environment).filter((pair) => pair[1] !== undefined);
    return Object.fromEntries(pairs);
}
function noSecrets(builder) {
    const [what, remedy] = builder === 'docker'
        ? [
            "Docker's classic builder cannot take them",
            'Install Buildx (`docker/setup-buildx-action`), do not set DOCKER_BUILDKIT to 0, or choose podman or buildah with `builder`.',
        ]
        : [`this version of ${builder} cannot take them`, `Use a newer ${builder}, or choose another \`builder\`.`];
    return new configuration_error/* ConfigurationError */.j('build-secret', `the input \`build-secrets\` is given and ${what}`, remedy);
}
/**
 * The classic builder, Podman and Buildah keep the container of a failed RUN, unless they are told not to; Buildah takes the flag only where it
 * keeps containers at all.
 */
function cleansUp({ builder }, { flags }) {
    if (builder === 'buildx')
        return false;
    return builder !== 'buildah' || flags.some((flag) => /^--(?:layers|no-cache)(?:=true)?$/.test(flag));
}
/**
 * A BuildKit that can write an OCI archive writes one: no engine has to take the image in and give it out again, and the provenance comes with
 * it. The others load the image into their engine; where `docker build` is Buildx, that has to be asked for.
 */
async function chooseOutput({ builder, program }, options, { flags }, archive, host) {
    const load = { flags: builder === 'buildx' || options.has('--load') ? ['--load'] : [] };
    if (builder !== 'buildx')
        return load;
    const instance = await inspectBuildx(program, flags, host);
    if (!instance?.exportsOci)
        return load;
    const attested = gives(flags, '--provenance', '--attest') || !options.has('--provenance') || !instance.attests;
    return {
        archive,
        // What is not compressed does not have to be inflated again to be read.
        flags: [
            `--output=type=oci,dest=${archive},compression=uncompressed`,
            ...(attested ? [] : ['--provenance=mode=max']),
        ],
    };
}

;// CONCATENATED MODULE: ./lib/image/build/secrets.js



/** Bytes; BuildKit takes no larger one (session/secrets/secretsprovider, MaxSecretSize). */
const secrets_LARGEST = 500 * 1024;
/** Throws ConfigurationError for one that is not there. */
async function readSecrets(secrets, host) {
    const ready = [];
    for (const [index, secret] of secrets.entries()) {
        if (secrets.findIndex(({ id }) => id === secret.id) < index) {
            throw refuse(`the input \`build-secrets\` names ${secret.id} twice`, 'Give every id once.');
        }
        ready.push('variable' in secret ? fromVariable(secret, host) : await fromFile(secret, host));
    }
    return ready;
}
function fromVariable({ id, variable }, host) {
    const value = Object.hasOwn(host.environment, variable) ? host.environment[variable] : undefined;
    if (value === undefined) {
        throw refuse(`the input \`build-secrets\` takes ${id} from the environment variable ${variable}, which is not set`, `Set it; in a workflow with \`env\` on the step, as \`${variable}: \${{ secrets.NAME }}\`.`);
    }
    // A Dockerfile may get on without it; and a secret that a pull request of a fork was not given arrives empty.
    if (value === '')
        host.progress.say(`The build secret ${id} is empty: so is the environment variable ${variable}.`);
    return { word: `--secret=id=${id},env=${variable}`, value };
}
async function fromFile({ id, file }, host) {
    const what = `the input \`build-secrets\` takes ${id} from the file ${file}`;
    const path = (0,external_node_path_.resolve)(host.workspace, file);
    if (/[,"\n\r]/.test(path))
        throw refuse(`${what}, whose path builders cannot be told`, 'Move it to a path without commas and quotes.');
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found?.isFile()) {
        throw refuse(`${what}, which is ${found ? 'not a file' : 'not there'}`, 'Write it in a step before, or give a variable with `env=`.');
    }
    if (found.size > secrets_LARGEST)
        throw refuse(`${what}, which is larger than 500 KiB`, 'Builders take no larger secret.');
    try {
        return { word: `--secret=id=${id},src=${path}`, value: await (0,promises_.readFile)(path, 'utf8') };
    }
    catch (cause) {
        throw refuse(`${what}, which cannot be read`, 'Check its permissions.', cause);
    }
}
function refuse(message, remedy, cause) {
    return new configuration_error/* ConfigurationError */.j('build-secret', message, remedy, { cause });
}

// EXTERNAL MODULE: ./lib/model/request.js
var model_request = __webpack_require__(6880);
;// CONCATENATED MODULE: ./lib/image/build/choose.js



/** Seconds for a builder to say that it is there: an engine that hangs counts as none. */
const choose_DEADLINE = 15;
const ENGINE = ['version', '--format', '{{.Server.Version}}'];
/** The builder that was asked for, or for `auto` the first one, in the order buildx, docker, podman, buildah; undefined when it does not answer. */
async function chooseBuilder(request, host) {
    const candidates = request.builder === 'auto' ? model_request/* BUILDERS */.r : [request.builder];
    for (const builder of candidates) {
        const program = await host.which(PROGRAMS[builder]);
        if (program !== undefined && (await answers(builder, program, request, host)))
            return builder;
        host.progress.debug(`builder ${builder} does not answer`);
    }
    return undefined;
}
/** The client alone is not enough: what does the work has to be there. */
async function answers(builder, program, request, host) {
    const says = async (...words) => {
        const { exitCode, stdout } = await host.run(program, words, { deadline: choose_DEADLINE });
        return exitCode === 0 && stdout.trim() !== '';
    };
    switch (builder) {
        case 'buildx':
            return (await says('buildx', 'version')) && (await buildxAnswers(program, request, host, () => says(...ENGINE)));
        case 'docker':
            return says(...ENGINE);
        case 'podman':
            return says('info', '--format', '{{.Version.Version}}');
        case 'buildah':
            return says('info');
    }
}
/** A BuildKit elsewhere needs no engine here; one that is not running yet may need the engine to start it, except where somebody else runs it. */
async function buildxAnswers(program, { flags }, host, engine) {
    const instance = await inspectBuildx(program, flags, host);
    if (!instance)
        return false;
    if (instance.running)
        return true;
    return instance.driver === 'docker-container'
        ? engine()
        : instance.driver !== 'remote' && instance.driver !== 'docker';
}

;// CONCATENATED MODULE: ./lib/image/build.js













/** The values of the build's secrets, which nothing may print. Throws ConfigurationError `build-secret` for one that is not there. */
async function secretValues({ secrets = [] }, host) {
    return (await readSecrets(secrets, host)).map(({ value }) => value);
}
/**
 * Builds the Dockerfile's image; lines of the log go to `line`, raw. Throws a ConfigurationError `build-failed` that points at the failing
 * instruction and does not repeat it: a secret may stand in it. When the run is cancelled, the builder is ended and its reason thrown.
 */
async function buildImage(dockerfile, dockerfilePath, builder, request, host, line) {
    const engine = await findEngine(builder, host);
    const secrets = await readSecrets(request.secrets ?? [], host);
    const folder = await host.temporaryFolder();
    const { flags, environment, archive, metadata } = await prepare(engine, request, secrets, folder, host);
    const tag = `container-risk-review-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}:build`;
    const plan = { dockerfile: (0,external_node_path_.resolve)(host.workspace, dockerfilePath), tag, flags };
    const failure = watchForFailure(dockerfile);
    const intermediates = watchForIntermediates();
    let building;
    const close = once(async () => {
        // A cancelled build is still ending: what it holds cannot be removed before.
        await building?.catch(() => undefined);
        if (archive === undefined)
            await removeImages(engine, tag, intermediates.ids(), host);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    });
    host.atEnd(close);
    try {
        const onLine = (text) => {
            failure.see(text);
            intermediates.see(text);
            line(text);
        };
        const words = buildArguments(builder, plan, request, host.workspace);
        building = host.stream(engine.program, words, { environment, onLine });
        const exitCode = await building;
        if (exitCode !== 0)
            throw buildFailed(dockerfile, failure.instruction(), exitCode);
        const found = await referenceTo(engine, tag, { archive, folder }, host);
        if (typeof found === 'string')
            throw notHandedOver(dockerfile, found);
        const told = metadata === undefined ? { attestations: [] } : await readMetadata(metadata, host);
        return { ...found, ...told, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
function once(work) {
    let done;
    return () => {
        done ??= work();
        return done;
    };
}
async function findEngine(builder, host) {
    const program = await host.which(PROGRAMS[builder]);
    if (program !== undefined)
        return { builder, program };
    const message = `the builder ${builder} was asked for and ${PROGRAMS[builder]} is not on PATH`;
    throw new configuration_error/* ConfigurationError */.j('no-builder', message, 'Install it, or choose another `builder`.');
}

// EXTERNAL MODULE: ./lib/model/tool.js
var tool = __webpack_require__(1207);
// EXTERNAL MODULE: ./lib/image/survey/layer-survey.js
var layer_survey = __webpack_require__(5784);
// EXTERNAL MODULE: external "node:util/types"
var types_ = __webpack_require__(3429);
;// CONCATENATED MODULE: ./lib/image/cache/sound.js

/**
 * Whether the columns of a survey fit one another, so that whoever reads them needs no checks: a cache folder may be filled by anybody who can
 * write to it. That they say what the layer holds is not, and cannot be, found out here.
 */
function isSound(survey) {
    const { count, kinds, folders, names, targets, capabilities, linked, capable, captured, excerpts } = survey;
    const columns = [kinds, survey.hashes, survey.modes, survey.uids, survey.gids, survey.sizes, survey.parents];
    return (columns.every(({ length }) => length === count) &&
        (survey.contents.length === 0 || survey.contents.length === 2 * count) &&
        areTexts(names, count) &&
        areTexts(folders, folders.ends.length) &&
        areTexts(targets, linked.length) &&
        areTexts(capabilities, capable.length) &&
        arePlaces(linked, count) &&
        arePlaces(capable, count) &&
        kinds.every((kind) => (kind & layer_survey/* KIND_MASK */.Y$) <= layer_survey/* Kind */.b8.passedOver) &&
        survey.sizes.every((size) => Number.isSafeInteger(size) && size >= 0) &&
        survey.parents.every((parent, entry) => parent < folders.ends.length || isPassedOver(kinds[entry])) &&
        [...captured, ...excerpts].every(({ entry }) => Number.isInteger(entry) && entry >= 0 && entry < count) &&
        excerpts.every(({ offset }) => Number.isSafeInteger(offset) && offset >= 0));
}
function areTexts({ bytes, ends }, count) {
    let last = 0;
    for (const end of ends) {
        if (end < last)
            return false;
        last = end;
    }
    return ends.length === count && last === bytes.length;
}
function arePlaces(places, count) {
    let last = -1;
    for (const place of places) {
        if (place <= last || place >= count)
            return false;
        last = place;
    }
    return true;
}
function isPassedOver(kind) {
    return ((kind ?? 0) & layer_survey/* KIND_MASK */.Y$) === layer_survey/* Kind */.b8.passedOver;
}

;// CONCATENATED MODULE: ./lib/image/cache/survey-file.js


/**
 * A survey as a file: a line that names the format, a keyed digest of all that follows, the lengths of the sections, and the sections, each at a
 * multiple of eight bytes, so that columns are views of the file's bytes. Little-endian, as every machine that Node runs on is.
 */
const MAGIC = Buffer.from('container-risk-review layer survey 1\n');
const DIGEST_BYTES = 32;
const START = 80;
const COLUMNS = {
    kinds: Uint8Array,
    parents: Uint32Array,
    hashes: Uint32Array,
    modes: Uint16Array,
    uids: Uint32Array,
    gids: Uint32Array,
    sizes: Float64Array,
    contents: Uint32Array,
    linked: Uint32Array,
    capable: Uint32Array,
};
const TEXTS = ['folders', 'names', 'targets', 'capabilities'];
/** The file of a survey, sealed with a key: only under the same is it a survey again. */
function encodeSurvey(survey, key) {
    const { captured, excerpts } = survey;
    const sections = [];
    for (const name of Object.keys(COLUMNS))
        sections.push(bytesOf(survey[name]));
    for (const name of TEXTS)
        sections.push(survey[name].bytes, bytesOf(survey[name].ends));
    sections.push(bytesOf(placesOf(captured)), ...captured.map(({ bytes }) => bytes));
    sections.push(bytesOf(placesOf(excerpts)), ...excerpts.map(({ bytes }) => bytes));
    return join([lengthsOf(sections), ...sections], key);
}
/** The survey in a file; undefined when it is anything else, cut short or changed: then the layer is read anew. */
function decodeSurvey(file, key) {
    if (file.length < START || !file.subarray(0, MAGIC.length).equals(MAGIC))
        return undefined;
    const digest = file.subarray(MAGIC.length, MAGIC.length + DIGEST_BYTES);
    if (!sealOf(file, key).equals(digest))
        return undefined;
    const sections = split(file);
    const survey = sections && surveyOf(sections);
    return survey && isSound(survey) ? survey : undefined;
}
function bytesOf({ buffer, byteOffset, byteLength }) {
    return new Uint8Array(buffer, byteOffset, byteLength);
}
/** Entry and offset of each piece. */
function placesOf(pieces) {
    return Float64Array.from(pieces.flatMap((piece) => [piece.entry, 'offset' in piece ? piece.offset : 0]));
}
function lengthsOf(sections) {
    return bytesOf(Float64Array.from([sections.length, ...sections.map(({ length }) => length)]));
}
function padded(length) {
    return Math.ceil(length / 8) * 8;
}
function sealOf(file, key) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(file.subarray(START)).digest();
}
function join(parts, key) {
    const file = Buffer.alloc(parts.reduce((total, { length }) => total + padded(length), START));
    let at = START;
    for (const part of parts) {
        file.set(part, at);
        at += padded(part.length);
    }
    MAGIC.copy(file);
    sealOf(file, key).copy(file, MAGIC.length);
    return file;
}
/** The sections, or undefined when their lengths do not add up to the file. */
function split(file) {
    // A view of eight-byte numbers must start at a multiple of eight.
    const aligned = file.byteOffset % 8 === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
    const numbers = (at, count) => new Float64Array(aligned.buffer, aligned.byteOffset + at, count);
    if (aligned.length < START + 8 || aligned.length % 8 !== 0)
        return undefined;
    const [count = 0] = numbers(START, 1);
    if (!Number.isInteger(count) || count < 0 || START + 8 * (count + 1) > aligned.length)
        return undefined;
    const lengths = numbers(START + 8, count);
    const sections = [];
    let at = START + 8 * (count + 1);
    for (const length of lengths) {
        if (!Number.isInteger(length) || length < 0 || at + padded(length) > aligned.length)
            return undefined;
        sections.push(new Uint8Array(aligned.buffer, aligned.byteOffset + at, length));
        at += padded(length);
    }
    return at === aligned.length ? sections : undefined;
}
function surveyOf(sections) {
    const left = sections.values();
    const next = () => left.next().value ?? new Uint8Array();
    const column = (View) => {
        const { buffer, byteOffset, length } = next();
        return new View(buffer, byteOffset, Math.floor(length / View.BYTES_PER_ELEMENT));
    };
    const pieces = () => {
        const places = column(Float64Array);
        return Array.from({ length: Math.floor(places.length / 2) }, (_, index) => ({
            entry: places[2 * index],
            offset: places[2 * index + 1],
            bytes: next(),
        }));
    };
    const columns = Object.fromEntries(Object.entries(COLUMNS).map(([name, View]) => [name, column(View)]));
    const texts = Object.fromEntries(TEXTS.map((name) => [name, { bytes: next(), ends: column(Uint32Array) }]));
    const captured = pieces().map(({ entry, bytes }) => ({ entry, bytes }));
    const excerpts = pieces();
    const rest = { count: columns['kinds'].length, captured, excerpts };
    return left.next().done ? { ...columns, ...texts, ...rest } : undefined;
}

;// CONCATENATED MODULE: ./lib/image/cache/survey-cache.js





/** Bytes: larger than any survey within the limits, so that a strange file is not read into memory. */
const survey_cache_LARGEST = 512 * 1024 * 1024;
const KEY_BYTES = 64;
/** Surveys that are kept; the one that was used longest ago goes first. */
const MOST = 256;
const ENDING = '.survey';
/**
 * Surveys kept from one run to the next, a file each. A survey is found under the diffID that its layer claims, and kept only when the bytes
 * that it was made of had that diffID: an archive that lies about one can spoil nothing for others, and no engine runs it. What was cut short,
 * changed or made by another version is not found, and the layer is read again. Nobody has to write here: all errors of the disk mean "not kept".
 */
class SurveyCache {
    #folder;
    /** The key of content hashes: hashes of two runs can only be compared when they were made with the same. */
    hashKey;
    constructor(folder, hashKey) {
        this.#folder = folder;
        this.hashKey = hashKey;
    }
    /** Makes the folder where it is not there; undefined when it cannot be used. */
    static async open(folder) {
        try {
            await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
            return new SurveyCache(folder, await hashKeyIn(folder));
        }
        catch (error) {
            if (isSystemError(error))
                return undefined;
            throw error;
        }
    }
    /** `making` is all that what is found depends on, besides the layer. */
    async find(diffId, making) {
        const { file, seal } = this.#placeOf(diffId, making);
        try {
            const { size } = await (0,promises_.stat)(file);
            const survey = size > survey_cache_LARGEST ? undefined : decodeSurvey(await (0,promises_.readFile)(file), seal);
            const now = new Date();
            if (survey)
                await (0,promises_.utimes)(file, now, now);
            return survey;
        }
        catch (error) {
            if (isSystemError(error))
                return undefined;
            throw error;
        }
    }
    /** To be called for whole layers of which the diffID was verified. Returns whether it was kept. */
    async keep(diffId, making, survey) {
        const { file, seal } = this.#placeOf(diffId, making);
        const part = `${file}.${process.pid}.part`;
        try {
            await (0,promises_.writeFile)(part, encodeSurvey(survey, seal), { mode: 0o600, flag: 'wx' });
            await (0,promises_.rename)(part, file);
            return true;
        }
        catch (error) {
            await (0,promises_.rm)(part, { force: true });
            if (isSystemError(error))
                return false;
            throw error;
        }
    }
    /** Takes away what was not used for longest, so that the folder does not grow for ever; to be called once a run. */
    async prune(most = MOST) {
        try {
            const names = (await (0,promises_.readdir)(this.#folder)).filter((name) => name.endsWith(ENDING));
            if (names.length <= most)
                return;
            const files = names.map(async (name) => {
                const file = (0,external_node_path_.join)(this.#folder, name);
                return { file, used: (await (0,promises_.stat)(file)).mtimeMs };
            });
            const newestFirst = (await Promise.all(files)).toSorted((a, b) => b.used - a.used);
            for (const { file } of newestFirst.slice(most))
                await (0,promises_.rm)(file, { force: true });
        }
        catch (error) {
            if (!isSystemError(error))
                throw error;
        }
    }
    /** A file is sealed for its layer: under the name of another it is nothing. */
    #placeOf(diffId, making) {
        const seal = (0,external_node_crypto_.createHmac)('sha256', this.hashKey).update(`${diffId}\n${making}`).digest();
        const name = (0,external_node_crypto_.createHmac)('sha256', seal).update('name').digest('hex');
        return { file: (0,external_node_path_.join)(this.#folder, name + ENDING), seal };
    }
}
/** Made once and shared by all who use the folder at a time: whoever comes second reads the first one's. */
async function hashKeyIn(folder) {
    const file = (0,external_node_path_.join)(folder, 'key');
    const known = await (0,promises_.readFile)(file).catch(() => Buffer.alloc(0));
    if (known.length === KEY_BYTES)
        return known;
    await (0,promises_.rm)(file, { force: true });
    const key = (0,external_node_crypto_.randomBytes)(KEY_BYTES);
    const handle = await (0,promises_.open)(file, 'wx', 0o600);
    try {
        await handle.writeFile(key);
    }
    finally {
        await handle.close();
    }
    return key;
}
function isSystemError(error) {
    return (0,types_.isNativeError)(error) && 'syscall' in error;
}

;// CONCATENATED MODULE: ./lib/image/cache/layer-cache.js




/** Changes with what a survey says of the same bytes. */
const SURVEY_VERSION = 1;
/** Layers that need not be read again, for one way of reading them. */
class LayerCache {
    #surveys;
    #mayKeep;
    #found = new Set();
    #making = '';
    constructor(surveys, mayKeep) {
        this.#surveys = surveys;
        this.#mayKeep = mayKeep;
    }
    /** Undefined when the folder cannot be used. */
    static async open(folder, mayKeep) {
        const surveys = await SurveyCache.open(folder);
        return surveys && new LayerCache(surveys, mayKeep);
    }
    get hashKey() {
        return this.#surveys.hashKey;
    }
    /** To be called before the others: all that what is found in a layer depends on. */
    readFor({ reads, seeks, scanContent, limits }) {
        const text = JSON.stringify([tool/* TOOL */.j.version, SURVEY_VERSION, reads, seeks, scanContent, limits]);
        this.#making = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    }
    async find({ diffId }) {
        const survey = await this.#surveys.find(diffId, this.#making);
        if (!survey)
            return undefined;
        this.#found.add(diffId);
        return { survey, remarks: [] };
    }
    /** Keeps a layer that was read to its end, had its diffID, was not odd, and shows no secret: then nothing of the next review depends on its bytes. */
    async keep({ diffId }, { survey, remarks, damage }) {
        if (damage || remarks.length > 0 || this.#found.has(diffId))
            return;
        const contents = [...survey.captured, ...survey.excerpts];
        if (!contents.every(({ entry, bytes }) => this.#mayKeep((0,layer_survey/* pathAt */.DQ)(survey, entry), bytes)))
            return;
        this.#found.add(diffId);
        await this.#surveys.keep(diffId, this.#making, survey);
    }
    prune() {
        return this.#surveys.prune();
    }
}

// EXTERNAL MODULE: ./lib/image/image-error.js
var image_error = __webpack_require__(3963);
// EXTERNAL MODULE: ./lib/image/limits.js
var image_limits = __webpack_require__(5653);
// EXTERNAL MODULE: ./lib/image/file-range.js
var file_range = __webpack_require__(8051);
// EXTERNAL MODULE: ./lib/image/wasm/module.js + 1 modules
var wasm_module = __webpack_require__(6559);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/image/compression/digest.js
var compression_digest = __webpack_require__(7998);
;// CONCATENATED MODULE: ./lib/image/compression/chunk-options.js

/** `seen` gets every byte of the blob, in order; `verify` is to be called after the last and throws Damage. */
function watch({ digest, onRead }) {
    const check = digest === undefined ? undefined : new compression_digest/* DigestCheck */.FL(digest);
    return {
        seen(piece) {
            check?.update(piece);
            onRead?.(piece.length);
        },
        verify: () => check?.verify(),
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/image/compression/crc32.js

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++)
        value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
    return value;
});
/** RFC 1952 §8. `value` is that of the bytes before. */
const crc32 = 
// Node has it from 20.15 and 22.2 on, ten times as fast.
external_node_zlib_.crc32 ?? scriptedCrc32;
function scriptedCrc32(bytes, value) {
    let crc = ~value;
    for (let at = 0; at < bytes.length; at++) {
        crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[at]) & 0xff];
    }
    return ~crc >>> 0;
}

;// CONCATENATED MODULE: ./lib/image/compression/gzip-input.js


/** The part of a source that is at hand, in a buffer of fixed size. */
class GzipInput {
    #buffer;
    #source;
    #read = 0;
    /** The bytes at hand: where they start and end in the buffer. */
    at = 0;
    end = 0;
    constructor(buffer, source) {
        this.#buffer = buffer;
        this.#source = source;
    }
    /** Nothing follows what is at hand. */
    get whole() {
        return this.#read === this.#source.size;
    }
    /** Moves what is at hand to the front, and reads as much behind it as fits. */
    refill() {
        this.#buffer.copyWithin(0, this.at, this.end);
        this.end -= this.at;
        this.at = 0;
        const { descriptor, offset, size, seen } = this.#source;
        while (this.end < this.#buffer.length && this.#read < size) {
            const wanted = Math.min(this.#buffer.length - this.end, size - this.#read);
            const bytes = (0,external_node_fs_.readSync)(descriptor, this.#buffer, this.end, wanted, offset + this.#read);
            if (bytes === 0)
                throw truncated();
            seen?.(this.#buffer.subarray(this.end, this.end + bytes));
            this.#read += bytes;
            this.end += bytes;
        }
    }
    /** What is at hand, some if there is any. */
    peek() {
        if (this.at === this.end)
            this.refill();
        return this.#buffer.subarray(this.at, this.end);
    }
    /** The next few bytes. */
    take(bytes) {
        if (this.end - this.at < bytes)
            this.refill();
        if (this.end - this.at < bytes)
            throw truncated();
        this.at += bytes;
        return this.#buffer.subarray(this.at - bytes, this.at);
    }
}
function truncated() {
    return new damage/* Damage */.c('its compressed data are truncated');
}
function damaged(what) {
    return new damage/* Damage */.c(`its compressed data are damaged (${what})`);
}

;// CONCATENATED MODULE: ./lib/image/compression/gzip-header.js


const gzip_header_MAGIC = Buffer.of(0x1f, 0x8b);
const DEFLATE = 8;
const HAS_CRC = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const RESERVED = 0xe0;
/** Reads past the header of a member (RFC 1952 §2.3). */
function readGzipHeader(input) {
    if (!input.take(2).equals(gzip_header_MAGIC))
        throw damaged('a member does not start as one');
    const fixed = input.take(8);
    const flags = fixed.readUInt8(1);
    if (fixed[0] !== DEFLATE || (flags & RESERVED) !== 0)
        throw damaged('a header asks for what nobody knows');
    const check = new HeaderCheck((flags & HAS_CRC) !== 0);
    check.update(gzip_header_MAGIC);
    check.update(fixed);
    if ((flags & HAS_EXTRA) !== 0)
        passExtra(input, check);
    if ((flags & HAS_NAME) !== 0)
        passText(input, check);
    if ((flags & HAS_COMMENT) !== 0)
        passText(input, check);
    if ((flags & HAS_CRC) !== 0 && input.take(2).readUInt16LE() !== check.sum) {
        throw damaged('the checksum of a header differs');
    }
}
/** The low half of the CRC of a header, where it is wanted. */
class HeaderCheck {
    #wanted;
    #crc = 0;
    constructor(wanted) {
        this.#wanted = wanted;
    }
    get sum() {
        return this.#crc & 0xffff;
    }
    update(piece) {
        if (this.#wanted)
            this.#crc = crc32(piece, this.#crc);
    }
}
function passExtra(input, check) {
    const size = input.take(2);
    check.update(size);
    for (let left = size.readUInt16LE(); left > 0;) {
        const piece = some(input).subarray(0, left);
        check.update(piece);
        input.at += piece.length;
        left -= piece.length;
    }
}
/** A name or a comment, of any length: it ends with a zero. */
function passText(input, check) {
    for (;;) {
        const piece = some(input);
        const zero = piece.indexOf(0);
        const text = zero === -1 ? piece : piece.subarray(0, zero + 1);
        check.update(text);
        input.at += text.length;
        if (zero !== -1)
            return;
    }
}
function some(input) {
    const piece = input.peek();
    if (piece.length === 0)
        throw truncated();
    return piece;
}

;// CONCATENATED MODULE: ./lib/image/compression/gzip-reader.js




/** As in assembly/inflate-state.ts. */
const CHUNK_FULL = 0;
const INPUT_WANTED = 1;
const FINISHED = 2;
const TRUNCATED = 3;
const gzip_reader_NOTHING = Buffer.alloc(0);
/**
 * Inflates gzip (RFC 1952, any number of members) into the chunk of a WebAssembly memory: in two thirds of the time that Node's gunzip
 * takes, and the plain bytes are then where searches can see them. Accepts what zlib accepts, with two exceptions: after the last member only zeros may follow,
 * and the CRC of the content is left unchecked where a digest says more.
 */
class GzipReader {
    #wasm;
    #inflater;
    #input;
    #checked = false;
    #full = false;
    #ended = true;
    /** Where the bytes of this member start in the chunk, what it had before, and the CRC of that. */
    #from = 0;
    #length = 0;
    #crc = 0;
    constructor(wasm) {
        this.#wasm = wasm;
        this.#inflater = wasm.call;
        this.#input = new GzipInput(gzip_reader_NOTHING, { descriptor: -1, offset: 0, size: 0 });
    }
    /** `checked`: the CRC is compared too, which costs a little, and nothing is gained where the digest of the source is checked. */
    start(source, checked) {
        this.#input = new GzipInput(this.#wasm.input, source);
        this.#checked = checked;
        this.#full = false;
        this.#ended = false;
        this.#inflater.inflateStart();
        this.#startMember();
    }
    /**
     * The next plain bytes, in the chunk, a full chunk but for the last; undefined at the end. Valid until the next call, which moves the
     * last 32 KiB in front of the chunk; neither may be written to. Throws Damage.
     */
    next() {
        if (this.#ended)
            return undefined;
        if (this.#full)
            this.#slide();
        while (!this.#full && !this.#ended)
            this.#step();
        const { chunk } = this.#wasm;
        const filled = this.#full ? chunk.length : this.#written;
        return filled > 0 ? chunk.subarray(0, filled) : undefined;
    }
    get #written() {
        return this.#inflater.inflateWritten() - this.#wasm.chunk.byteOffset;
    }
    #slide() {
        this.#inflater.inflateSlide();
        this.#full = false;
    }
    #startMember() {
        const input = this.#input;
        readGzipHeader(input);
        this.#inflater.inflateMember();
        this.#from = this.#written;
        this.#length = 0;
        this.#crc = 0;
    }
    #step() {
        const input = this.#input;
        const base = this.#wasm.input.byteOffset;
        const result = this.#inflater.inflate(base + input.at, base + input.end, Number(input.whole));
        input.at = this.#inflater.inflatePosition() - base;
        if (result === CHUNK_FULL) {
            this.#account(this.#wasm.chunk.length);
            this.#from = 0;
            this.#full = true;
        }
        else if (result === INPUT_WANTED)
            input.refill();
        else if (result === FINISHED)
            this.#endMember();
        else if (result === TRUNCATED)
            throw truncated();
        else
            throw damaged('no deflate stream looks like this');
    }
    /** Takes in the bytes of this member up to a place in the chunk. */
    #account(to) {
        this.#length += to - this.#from;
        if (this.#checked)
            this.#crc = crc32(this.#wasm.chunk.subarray(this.#from, to), this.#crc);
    }
    /** RFC 1952 §2.3.1: CRC32 and ISIZE. */
    #endMember() {
        this.#account(this.#written);
        const trailer = this.#input.take(8);
        if (this.#checked && trailer.readUInt32LE() !== this.#crc)
            throw damaged('the checksum of its content differs');
        if (trailer.readUInt32LE(4) !== this.#length % 2 ** 32)
            throw damaged('its length differs');
        const rest = this.#input.peek();
        if (rest.length > 0 && rest[0] !== 0)
            this.#startMember();
        else
            this.#passPadding();
    }
    /** Engines pad with zeros. Anything behind those would be what only some of all readers see. */
    #passPadding() {
        for (let rest = this.#input.peek(); rest.length > 0; rest = this.#input.peek()) {
            if (rest.some((byte) => byte !== 0))
                throw new damage/* Damage */.c('data follow the end of its compressed data');
            this.#input.at += rest.length;
        }
        this.#ended = true;
    }
}

;// CONCATENATED MODULE: ./lib/image/compression/gzip.js



/**
 * The plain bytes of a gzip blob, in the chunk of `wasm`, 256 KiB at a time; the 32 KiB before them are in its window. Valid until the next
 * is asked for, and to be left as they are. Throws Damage, also when the blob does not have the digest.
 */
function* gzipChunks(range, wasm, options = {}) {
    const { seen, verify } = watch(options);
    const reader = new GzipReader(wasm);
    const descriptor = (0,external_node_fs_.openSync)(range.file, 'r');
    try {
        reader.start({ descriptor, offset: range.offset, size: range.size, seen }, options.digest === undefined);
        for (let chunk = reader.next(); chunk; chunk = reader.next())
            yield chunk;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    verify();
}

;// CONCATENATED MODULE: ./lib/image/compression/size-bound.js


/** A bomb is told by how much more comes out than went in, and stopped early. */
class SizeBound {
    #compressed;
    #limits;
    #inflated = 0;
    constructor(compressed, limits) {
        this.#compressed = compressed;
        this.#limits = limits;
    }
    /** Throws Damage. */
    add(bytes) {
        this.#inflated += bytes;
        const inflated = this.#inflated;
        const { layerBytes, ratio } = this.#limits;
        if (inflated > layerBytes) {
            throw new damage/* Damage */.c(`it inflates to more than ${layerBytes} bytes`, { limit: 'layer-bytes' });
        }
        if (inflated > image_limits/* limits */.Fy.ratioFrom && inflated > this.#compressed * ratio) {
            const message = `it inflates to more than ${ratio} times its ${this.#compressed} bytes`;
            throw new damage/* Damage */.c(message, { limit: 'ratio' });
        }
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/fzstd/esm/index.mjs
var esm = __webpack_require__(8339);
;// CONCATENATED MODULE: ./lib/image/compression/zstd-decoder.js




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

const zstd_frames_MAGIC = 0xfd2fb528;
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
        if (magic !== zstd_frames_MAGIC)
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

;// CONCATENATED MODULE: ./lib/image/compression/zstd.js







/** Node's default of 16 KiB costs a quarter more time; beyond 64 KiB nothing changes. */
const PIECE = 256 * 1024;
/**
 * The plain bytes of a zstd blob, in the chunk of `wasm`, 256 KiB at a time; the 32 KiB before them are in its window. Valid until the next
 * is asked for, and to be left as they are. Throws Damage, also when the blob does not have the digest.
 */
async function* zstdChunks(range, wasm, options = {}) {
    const { seen, verify } = watch(options);
    const { chunk, window } = wasm;
    window.fill(0);
    let filled = 0;
    for await (const piece of decoded(range, seen)) {
        for (let at = 0; at < piece.length;) {
            const taken = piece.copy(chunk, filled, at);
            at += taken;
            filled += taken;
            if (filled < chunk.length)
                continue;
            yield chunk;
            chunk.copy(window, 0, chunk.length - window.length);
            filled = 0;
        }
    }
    if (filled > 0)
        yield chunk.subarray(0, filled);
    verify();
}
async function* decoded(range, seen) {
    const decoder = createZstdDecoder(PIECE);
    // What goes wrong on the way destroys the decoder, and so reaches the loop.
    (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(framePieces(range, seen)), decoder, () => undefined);
    try {
        yield* decoder;
    }
    catch (error) {
        throw damageOf(error);
    }
}
async function* framePieces(range, seen) {
    const frames = new ZstdFrames();
    const options = { start: range.offset, end: range.offset + range.size - 1, highWaterMark: PIECE };
    for await (const piece of (0,external_node_fs_.createReadStream)(range.file, options)) {
        seen(piece);
        yield* frames.split(piece);
    }
    frames.end();
}
/** Zlib's own errors become damage; anything else is not about the bytes. */
function damageOf(error) {
    const code = (0,types_.isNativeError)(error) && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string' || !/^(?:Z_|ZSTD)/i.test(code))
        return error;
    const what = code === 'Z_BUF_ERROR' ? 'truncated' : 'damaged';
    return new damage/* Damage */.c(`its compressed data are ${what}`, { cause: error });
}

;// CONCATENATED MODULE: ./lib/image/compression/compression.js








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
 * Streams a compressed blob, whole, through `consume`, within the limits on size and ratio; checks the digest of the compressed bytes. A
 * chunk is valid until `consume` is done with it. Throws Damage, and what `consume` throws.
 */
async function inflate(range, compression, consume, options = {}) {
    if (compression === 'xz' || compression === 'bzip2')
        throw new damage/* Damage */.c(`it is compressed with ${compression}`);
    const bound = new SizeBound(range.size, options.limits ?? image_limits/* DEFAULT_LIMITS */.dR);
    const { digest } = options;
    const read = compression === 'gzip' ? gzipChunks : zstdChunks;
    for await (const chunk of read(range, (0,wasm_module/* instantiateWasm */.n)(), { digest })) {
        options.cancelled?.throwIfAborted();
        bound.add(chunk.length);
        await consume(chunk);
        // Gzip is inflated without waiting for anything, so that signals and timers would wait for its end.
        await (0,external_node_timers_promises_.setImmediate)();
    }
}

;// CONCATENATED MODULE: ./lib/image/registry/name.js


const DOCKER_HUB = 'docker.io';
const LONGEST = 512;
const LONGEST_NAME = 255;
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const REGISTRY = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[0-9a-fA-F:]{2,45}\\])(?::[0-9]{1,5})?$`);
const COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
/** It would be taken for the id of an image. */
const IMAGE_ID = /^[0-9a-f]{64}$/;
/** Reads `[REGISTRY/]REPOSITORY[:TAG][@DIGEST]`. Throws ConfigurationError. */
function parseRegistryName(text) {
    if (text.length > LONGEST)
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
// EXTERNAL MODULE: ./lib/image/sources/candidate.js
var candidate = __webpack_require__(9621);
// EXTERNAL MODULE: ./lib/image/sources/attestations.js + 1 modules
var sources_attestations = __webpack_require__(2189);
// EXTERNAL MODULE: ./lib/image/sources/oci-blobs.js
var oci_blobs = __webpack_require__(6144);
// EXTERNAL MODULE: ./lib/image/sources/oci-index.js
var oci_index = __webpack_require__(8776);
// EXTERNAL MODULE: ./lib/image/sources/oci-manifest.js
var oci_manifest = __webpack_require__(2363);
;// CONCATENATED MODULE: ./lib/image/sources/companion-index.js







/**
 * What the `index.json` that Docker 25 and later, containerd and BuildKit write beside manifest.json tells more about the same image: the
 * digest of its manifest, the provenance that is attached to it. Nothing, where it is not there or no good: nobody needs it.
 */
function readCompanion(store, imageId, layers) {
    const documents = new oci_blobs/* LayoutDocuments */.V(store);
    const nothing = { notifications: [] };
    try {
        const index = documents.root('index.json');
        const candidates = (0,oci_index/* listCandidates */.j)(index, (each) => documents.manifest(each));
        for (const candidate of candidates) {
            const { digest } = candidate;
            const manifest = (0,oci_index/* readable */.H)((each) => documents.manifest(each), digest);
            if ((0,json/* property */.MZ)((0,json/* property */.MZ)(manifest, 'config'), 'digest') !== imageId)
                continue;
            // Engines differ in which of the two they load.
            if (!companion_index_isSame((0,oci_manifest/* layersOf */.w)(manifest), layers))
                return { notifications: [contradiction] };
            const others = candidates.filter((each) => isOtherPlatform(each, candidate) && documents.has(each.digest));
            const { attestations, notifications } = (0,sources_attestations/* readAttestations */.a)(index, digest, documents);
            const remarks = [...othersLeft(store.name, candidate, others), ...notifications];
            return { digest, ...(attestations ? { attestations } : {}), notifications: remarks };
        }
        return nothing;
    }
    catch (error) {
        if (error instanceof damage/* Damage */.c)
            return nothing;
        throw error;
    }
}
/** Whether it is the same image for another platform. */
function isOtherPlatform(other, { digest, names, platform }) {
    const known = other.platform !== undefined && platform !== undefined;
    return known && other.digest !== digest && other.names.some((name) => names.includes(name));
}
/** Engines save all the platforms that they have, and name in manifest.json the one of their machine. */
function othersLeft(name, { platform }, others) {
    if (others.length === 0)
        return [];
    const list = others.slice(0, 20).map((other) => other.platform);
    return [
        {
            level: 'note',
            code: 'platform-assumed',
            message: `${name} holds the image also for ${list.join(', ')}; the one for ${platform} was reviewed, which its manifest.json names.`,
            remedy: 'Choose another one with the platform option.',
        },
    ];
}
function companion_index_isSame(descriptors, paths) {
    const named = descriptors.map((descriptor) => (0,json/* property */.MZ)(descriptor, 'digest'));
    return (named.length === paths.length && named.every((digest, at) => (0,compression_digest/* isDigest */.Bc)(digest) && (0,compression_digest/* blobPath */.nD)(digest) === paths[at]));
}
const contradiction = {
    level: 'warning',
    code: 'manifests-differ',
    message: 'manifest.json and index.json name different layers for the image; those of manifest.json were reviewed.',
    remedy: 'Save the image again: engines differ in which of the two they load.',
};

// EXTERNAL MODULE: ./lib/image/sources/plan.js
var plan = __webpack_require__(8157);
// EXTERNAL MODULE: ./lib/image/sources/platform.js
var sources_platform = __webpack_require__(677);
;// CONCATENATED MODULE: ./lib/image/sources/docker-archive.js











const MANIFEST = 'manifest.json';
const CONFIGURATION = 'the image configuration';
function isDockerArchive(store) {
    return store.find(MANIFEST) !== undefined;
}
/** What `docker save` (20 to 29), `podman save`, `ctr images export`, `skopeo copy`, kaniko, ko and Jib write. */
function planDockerArchive(store, selection) {
    const manifest = store.find(MANIFEST);
    if (!manifest)
        throw (0,image_error/* imageError */.wL)('image-unrecognised', store.name, 'it holds no manifest.json, so it was not written by docker save', store.find('index.json') ? `It is an OCI layout: give it as oci-archive:${store.given}.` : undefined);
    const images = (0,image_error/* readingPart */.mz)(store.name, MANIFEST, () => readImages((0,json/* readJson */.Vh)(manifest, store.limits).value));
    const { chosen, notifications: choice } = choose(images, selection, store);
    const { value, bytes } = readConfigurationOf(store, chosen);
    const imageId = (0,compression_digest/* digestOf */.ol)(bytes);
    const { configuration, notifications } = (0,image_error/* readingPart */.mz)(store.name, CONFIGURATION, () => (0,image_configuration/* readConfiguration */.T)(value));
    const joined = (0,plan/* joinLayers */.d)(configuration, chosen.layers.map((layer) => planLayer(store, layer)));
    const { notifications: more, ...companion } = readCompanion(store, imageId, chosen.layers);
    return {
        archive: { kind: 'docker-archive', path: store.path },
        imageId,
        configuration,
        layers: joined.layers,
        ...companion,
        notifications: [...choice, ...misnamed(chosen.digest, imageId), ...notifications, ...joined.notifications, ...more],
    };
}
function readConfigurationOf(store, { digest }) {
    return (0,image_error/* readingPart */.mz)(store.name, CONFIGURATION, () => {
        const config = store.find(digest);
        if (!config)
            throw new damage/* Damage */.c('the archive does not hold it');
        return (0,json/* readJson */.Vh)(config, store.limits);
    });
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
            digest: typeof config === 'string' ? config : '',
            names: (0,json/* elements */.Yt)(field(image, 'RepoTags')).filter((tag) => typeof tag === 'string'),
            layers: (0,json/* elements */.Yt)(field(image, 'Layers'))
                .slice(0, image_limits/* limits */.Fy.layers)
                .filter((layer) => typeof layer === 'string'),
        };
    });
}
/** Jib writes its keys in lower case, and engines, being written in Go, match them in any. */
function field(image, name) {
    const key = Object.keys(image).findLast((each) => each.toLowerCase() === name.toLowerCase());
    return key === undefined ? undefined : image[key];
}
/** The one that is meant. The same image may be listed once a tag. */
function choose(images, selection, store) {
    const found = new Map();
    for (const image of images) {
        const known = found.get(image.digest);
        found.set(image.digest, known ? { ...known, names: [...known.names, ...image.names] } : image);
    }
    return (0,candidate/* chooseCandidate */.J)([...found.values()], selection, {
        name: store.name,
        reference: `docker-archive:${store.given}`,
        list: 'its manifest.json',
        byDigest: '@ID',
        isCalled: ({ names, digest }, selector) => names.some((tag) => isSameTag(tag, selector)) || holdsDigest(digest, selector),
        platformOf: (image) => {
            const { value } = readConfigurationOf(store, image);
            const { configuration } = (0,image_error/* readingPart */.mz)(store.name, CONFIGURATION, () => (0,image_configuration/* readConfiguration */.T)(value));
            return (0,sources_platform/* formatPlatform */.Bq)(configuration.os, configuration.architecture, configuration.variant);
        },
    });
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

;// CONCATENATED MODULE: ./lib/image/sources/engine-problem.js

/** Seconds. Ten gigabytes take minutes. */
const SAVE_DEADLINE = 1800;
const UNREACHABLE = /cannot connect|is the docker daemon running|connection refused|permission denied|no such file or directory.*\.sock|\.sock.*no such file or directory|dial unix|failed to dial|rootless containerd not running/i;
/** containerd says so of an image that was not pulled whole. */
const INCOMPLETE = /content digest \S+ not found/i;
const OTHER_PLATFORM = /no manifest found for platform|does not provide the specified platform/i;
const ABSENT = /no such image|image not known|not found|reference does not exist|does not exist locally|no image found/i;
function engineMissing({ title, programs }, image) {
    const remedy = `Install ${title}, or give the image as a file: docker-archive:FILE, oci:DIR or oci-archive:FILE.`;
    const message = `${image}: there is no ${programs} on PATH to get the image from`;
    return new configuration_error/* ConfigurationError */.j('engine-missing', message, remedy);
}
/** The error for a save that failed, told by what the engine said. */
function saveFailed({ title, list, save }, image, { stderr, timedOut }) {
    const yourself = `Try ${save} yourself and give the file as docker-archive:FILE.`;
    const error = (code, what, remedy) => new configuration_error/* ConfigurationError */.j(code, `${image}: ${title} ${what}`, remedy);
    if (timedOut)
        return error('engine-failed', `took more than ${SAVE_DEADLINE} s to save the image`, yourself);
    if (UNREACHABLE.test(stderr)) {
        const remedy = `Start ${title} or let this user reach it, or give the image as a file: docker-archive:FILE.`;
        return error('engine-unreachable', 'does not answer', remedy);
    }
    if (INCOMPLETE.test(stderr)) {
        return error('image-incomplete', 'has only a part of the image', 'Pull it again, for the platform that is wanted.');
    }
    if (OTHER_PLATFORM.test(stderr)) {
        const remedy = 'Pull or build it for that platform, or leave the platform out.';
        return error('platform-not-found', 'does not have the image for the platform that is asked for', remedy);
    }
    if (ABSENT.test(stderr)) {
        return error('image-not-found', 'has no such image', `Build or pull it first; ${list} lists what there is.`);
    }
    return error('engine-failed', `could not save the image (${lastLine(stderr)})`, yourself);
}
function lastLine(text) {
    const line = text.trim().split('\n').at(-1) ?? '';
    // Another program's words must not move the cursor.
    return line.replace(/\p{Cc}/gu, ' ').slice(0, 200) || 'it gave no reason';
}

;// CONCATENATED MODULE: ./lib/image/sources/containerd.js




/** Where nerdctl and ctr, Kubernetes, and Docker keep their images. */
const NAMESPACES = ['default', 'k8s.io', 'moby'];
const NERDCTL = { title: 'containerd', programs: 'nerdctl', list: 'nerdctl images', save: 'nerdctl save' };
const CTR = { title: 'containerd', programs: 'ctr', list: 'ctr images list', save: 'ctr images export' };
/**
 * Writes an image of containerd into `folder`, with `nerdctl save` or, where there is none, `ctr images export`
 * (https://github.com/containerd/containerd/blob/main/docs/getting-started.md). `CONTAINERD_NAMESPACE` says where it is; without it the
 * usual namespaces are looked through. `CONTAINERD_ADDRESS` is the clients' own affair.
 */
async function saveFromContainerd(image, platform, folder, host) {
    const client = await findClient(image, host);
    if (!client)
        throw engineMissing({ ...CTR, programs: 'nerdctl or ctr' }, image);
    const file = (0,external_node_path_.join)(folder, 'containerd.tar');
    const own = host.environment['CONTAINERD_NAMESPACE'];
    const namespaces = own ? [own] : NAMESPACES;
    let absent;
    for (const namespace of namespaces) {
        for (const name of client.names) {
            host.progress.debug(`${client.programs} saves ${name} of the namespace ${namespace}`);
            const args = client.arguments(namespace, name, platform);
            const result = await host.run(client.program, args, { deadline: SAVE_DEADLINE, stdoutFile: file });
            if (result.exitCode === 0)
                return { file, notifications: namespace === namespaces[0] ? [] : [foundIn(image, namespace)] };
            absent = saveFailed(client, image, result);
            if (absent.code !== 'image-not-found')
                throw absent;
        }
    }
    throw absent ?? engineMissing(client, image);
}
async function findClient(image, host) {
    const nerdctl = await host.which('nerdctl');
    const platformOf = (platform) => (platform === undefined ? [] : [`--platform=${platform}`]);
    if (nerdctl !== undefined) {
        return {
            ...NERDCTL,
            program: nerdctl,
            names: [image],
            arguments: (namespace, name, platform) => [
                `--namespace=${namespace}`,
                'save',
                ...platformOf(platform),
                '--',
                name,
            ],
        };
    }
    const ctr = await host.which('ctr');
    if (ctr === undefined)
        return undefined;
    return {
        ...CTR,
        program: ctr,
        names: [...new Set([canonical(image), image])],
        arguments: (namespace, name, platform) => [
            // Otherwise it waits ten seconds for a socket that is not there.
            '--connect-timeout=3s',
            `--namespace=${namespace}`,
            'images',
            'export',
            ...platformOf(platform),
            '--',
            '-',
            name,
        ],
    };
}
/** Only nerdctl knows that `app` is `docker.io/library/app:latest`. */
function canonical(image) {
    try {
        return parseRegistryName(image).canonical;
    }
    catch (error) {
        if (error instanceof configuration_error/* ConfigurationError */.j)
            return image;
        throw error;
    }
}
function foundIn(image, namespace) {
    return {
        level: 'note',
        code: 'containerd-namespace',
        message: `${image} was found in containerd's namespace ${namespace}.`,
        remedy: 'Set CONTAINERD_NAMESPACE to choose another one.',
    };
}

;// CONCATENATED MODULE: ./lib/image/sources/engine.js





const COMMANDS = {
    docker: {
        title: 'Docker',
        programs: 'docker',
        list: 'docker images',
        save: 'docker image save',
        args: ['image', 'save'],
    },
    podman: {
        title: 'Podman',
        programs: 'podman',
        list: 'podman images',
        save: 'podman image save',
        args: ['image', 'save', '--format=docker-archive'],
    },
};
/**
 * Writes an image of the first engine that has it into `folder`, whole, since layers come before their manifest. Throws ConfigurationError: what
 * the first engine said that is there at all.
 */
async function saveImage(engines, image, platform, folder, host) {
    const failures = [];
    for (const engine of engines) {
        try {
            if (engine === 'containerd')
                return await saveFromContainerd(image, platform, folder, host);
            return { file: await save(engine, image, folder, host), notifications: [] };
        }
        catch (error) {
            const problem = (0,image_error/* diskFull */.xg)(image, error);
            if (!(problem instanceof configuration_error/* ConfigurationError */.j) || problem.code === 'disk-full')
                throw problem;
            failures.push(problem);
        }
    }
    throw failures.find(({ code }) => code !== 'engine-missing') ?? failures[0] ?? engineMissing(COMMANDS.docker, image);
}
async function save(engine, image, folder, host) {
    const { args, ...words } = COMMANDS[engine];
    const program = await host.which(engine);
    if (program === undefined)
        throw engineMissing(words, image);
    const file = (0,external_node_path_.join)(folder, `${engine}.tar`);
    host.progress.debug(`${engine} saves ${image}`);
    const result = await host.run(program, [...args, '--', image], { deadline: SAVE_DEADLINE, stdoutFile: file });
    if (result.exitCode === 0)
        return file;
    throw saveFailed(words, image, result);
}

// EXTERNAL MODULE: ./lib/image/sources/file-store.js
var file_store = __webpack_require__(32);
// EXTERNAL MODULE: ./lib/image/sources/oci-layout.js
var oci_layout = __webpack_require__(4916);
;// CONCATENATED MODULE: ./lib/image/open-image.js














/** What an engine says that does not have an image, or is not there. */
const NOT_THERE = new Set(['engine-missing', 'engine-unreachable', 'image-not-found']);
/** Finds out what a reference leads to and how to read it. Throws ConfigurationError. */
async function openImage(reference, platform, host, limits = image_limits/* DEFAULT_LIMITS */.dR) {
    const plan = await openAny(reference, platform, host, limits);
    return plan.configuration.os === 'windows' ? { ...plan, notifications: [WINDOWS, ...plan.notifications] } : plan;
}
const WINDOWS = {
    level: 'warning',
    code: 'windows-image',
    message: 'This is a Windows image: package analysis is not supported, and rules about Linux paths find nothing in it.',
    location: { kind: 'configuration', pointer: '/os' },
    remedy: 'Use a scanner that knows Windows updates beside this review.',
};
async function openAny(reference, platform, host, limits) {
    if (reference.kind === 'engine')
        return openEngineImage(reference, platform, host, limits);
    if (reference.kind === 'registry')
        return openRegistryImage(reference.name, platform, host, limits);
    const selection = {
        ...(reference.selector === undefined ? {} : { selector: reference.selector }),
        ...(platform === undefined ? {} : { platform }),
    };
    if (reference.kind === 'folder')
        return openFolderImage(reference, selection, host, limits);
    const { name, given, format, file } = await fileOf(reference, host);
    const archive = await inflated(file, name, host, limits);
    // What was piped in compressed is not needed twice.
    if (reference.kind === 'standard-input' && archive !== file)
        await (0,promises_.rm)(file.file, { force: true });
    const store = await (0,file_store/* openTarArchive */.C)(archive, name, limits, host.cancelled, given);
    return planArchive(store, format, selection);
}
async function fileOf(reference, host) {
    const { format } = reference;
    if (reference.kind === 'file') {
        const { name, path } = reference;
        return { name, given: name, format, file: (0,file_range/* rangeOfFile */.lk)(path) };
    }
    const { spoolStandardInput, STANDARD_INPUT } = await __webpack_require__.e(/* import() */ 990).then(__webpack_require__.bind(__webpack_require__, 1990));
    return { name: STANDARD_INPUT, given: '-', format, file: await spoolStandardInput(host) };
}
async function openFolderImage({ path, name, format }, selection, host, limits) {
    const folder = (0,file_store/* openFolder */.N)(path, name, limits);
    if (format === 'oci' || (format === 'any' && (0,oci_layout/* isOciLayout */.q)(folder)))
        return (0,oci_layout/* planOciLayout */.p)(folder, selection);
    const { planDirectory } = await __webpack_require__.e(/* import() */ 631).then(__webpack_require__.bind(__webpack_require__, 6631));
    return planDirectory(folder, selection, host);
}
async function openEngineImage({ engines, image, orRegistry }, platform, host, limits) {
    let saved;
    try {
        saved = await saveImage(engines, image, platform, await host.temporaryFolder(), host);
    }
    catch (error) {
        if (!orRegistry || !(error instanceof configuration_error/* ConfigurationError */.j) || !NOT_THERE.has(error.code))
            throw error;
        return openFallback(image, error, platform, host, limits);
    }
    const store = await (0,file_store/* openTarArchive */.C)((0,file_range/* rangeOfFile */.lk)(saved.file), image, limits, host.cancelled);
    const plan = planArchive(store, 'any', platform === undefined ? { assume: (0,sources_platform/* nativePlatform */.Nc)() } : { platform });
    return { ...plan, notifications: [...saved.notifications, ...plan.notifications] };
}
/** Loaded only when a registry is asked. */
async function openRegistryImage(name, platform, host, limits) {
    const { planRegistryImage } = await __webpack_require__.e(/* import() */ 265).then(__webpack_require__.bind(__webpack_require__, 3265));
    return planRegistryImage(name, platform, host, undefined, limits);
}
/** The image of a registry that no engine has; what came of both is said, since a name may mean two images. */
async function openFallback(image, engines, platform, host, limits) {
    const name = nameOrUndefined(image);
    if (!name)
        throw engines;
    try {
        const plan = await openRegistryImage(name, platform, host, limits);
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
function planArchive(store, format, selection) {
    if (format === 'oci-archive')
        return (0,oci_layout/* planOciLayout */.p)(store, selection);
    if (format === 'docker-archive' || isDockerArchive(store))
        return planBoth(store, selection);
    if ((0,oci_layout/* isOciLayout */.q)(store))
        return (0,oci_layout/* planOciLayout */.p)(store, selection);
    const remedy = 'Give a file that docker save, podman save or an OCI exporter wrote.';
    const message = 'it holds neither manifest.json nor index.json, so it is no image';
    throw (0,image_error/* imageError */.wL)('image-unrecognised', store.name, message, remedy);
}
/** Docker 25 and later write both. The manifest.json knows the names, but of several platforms only one; the index.json knows all. */
function planBoth(store, selection) {
    const plan = planDockerArchive(store, selection);
    const { os, architecture, variant } = plan.configuration;
    const { platform } = selection;
    const fits = platform === undefined || (0,sources_platform/* isPlatform */.aH)((0,sources_platform/* formatPlatform */.Bq)(os, architecture, variant), platform);
    return fits || !(0,oci_layout/* isOciLayout */.q)(store) ? plan : (0,oci_layout/* planOciLayout */.p)(store, selection);
}
/** A compressed archive is inflated into a file once, since its parts are read in another order than they stand. */
async function inflated(archive, name, host, limits) {
    const compression = detectCompression(archive);
    if (compression === 'none')
        return archive;
    if (compression === 'xz' || compression === 'bzip2') {
        const remedy = `Decompress it first (${compression} -d), or compress it with gzip or zstd.`;
        throw (0,image_error/* imageError */.wL)('image-compression', name, `it is compressed with ${compression}, which is not read`, remedy);
    }
    const file = (0,external_node_path_.join)(await host.temporaryFolder(), 'image.tar');
    const output = await (0,promises_.open)(file, 'w');
    try {
        await inflate(archive, compression, (chunk) => output.appendFile(chunk), { cancelled: host.cancelled, limits });
    }
    catch (error) {
        if (!(error instanceof damage/* Damage */.c))
            throw (0,image_error/* diskFull */.xg)(name, error);
        throw (0,image_error/* damageError */.Oh)(name, 'the archive', error);
    }
    finally {
        await output.close();
    }
    return (0,file_range/* rangeOfFile */.lk)(file);
}

;// CONCATENATED MODULE: ./lib/image/packages/databases.js
/** Every version of the file at a path, and of the file that symbolic links there lead to: oldest first. */
function databaseAt(files, path) {
    const target = files.resolve(path);
    const paths = new Set([path, ...(target ? [target.path] : [])]);
    return [...paths]
        .flatMap((one) => files.versionsOf(one))
        .filter(({ type }) => type === 'file')
        .sort((a, b) => a.layer - b.layer);
}
/** Every version of every file in a folder (`glob`: what a collector `reads` of it), links to the folder followed; oldest first. */
function databasesIn(files, folder, glob) {
    const folders = new Set([folder, files.resolve(folder)?.path ?? folder]);
    const found = [];
    for (const entry of files.matching([glob]))
        if (folders.has(entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/')))))
            found.push(entry);
    return found
        .map((entry) => (entry.type === 'symlink' && !entry.hidden ? (files.resolve(entry.path) ?? entry) : entry))
        .filter(({ type }) => type === 'file');
}
/** The version of a path that was visible when the image had the layers up to `layer`. */
function versionIn(files, path, layer) {
    return files
        .versionsOf(path)
        .find((one) => one.layer <= layer && (one.hidden?.layer ?? Number.POSITIVE_INFINITY) > layer);
}

;// CONCATENATED MODULE: ./lib/image/packages/text.js
const utf8 = new TextDecoder();
/** A database as text; what is not UTF-8 in it becomes U+FFFD. */
function textOf(bytes) {
    return utf8.decode(bytes);
}
/** Lines without their ends, `\n` or `\r\n`; one after the last end only if it has something. */
function* linesOf(text) {
    for (let start = 0; start < text.length;) {
        const found = text.indexOf('\n', start);
        const end = found < 0 ? text.length : found;
        yield text.slice(start, end > start && text.charCodeAt(end - 1) === 0x0d ? end - 1 : end);
        start = end + 1;
    }
}

;// CONCATENATED MODULE: ./lib/image/packages/distribution.js

/** Where distributions say what they are: the standard's two places first, then what is older than the standard. */
const RELEASES = [
    'etc/os-release',
    'usr/lib/os-release',
    'etc/alpine-release',
    'etc/debian_version',
    'etc/centos-release',
    'etc/redhat-release',
    // What a link from `etc` may lead to, in a store or a sysimage.
    '**/os-release',
];
/** Characters of one value; longer ones are no release's. */
const distribution_LONGEST = 256;
/** The distribution, as the final image says it; links are followed inside the root. */
function readDistribution(files) {
    for (const path of ['etc/os-release', 'usr/lib/os-release']) {
        const values = fieldsOf(textAt(files, path));
        const id = values.get('ID');
        // A file without an ID is one of `linux`, says the standard: that names nothing, so the older files are asked.
        if (id)
            return withVersion(fromRelease(id, values, path), files);
    }
    return older(files);
}
/** The value of a package URL's `distro`, as Syft and Trivy write it: `debian-12.11`. */
function distroOf(distribution) {
    if (!distribution)
        return undefined;
    const { id, pointRelease, versionId, versionCodename } = distribution;
    const version = pointRelease ?? versionId ?? versionCodename;
    return version === undefined ? id : `${id}-${version}`;
}
function fromRelease(id, values, path) {
    const [versionId, versionCodename, prettyName] = ['VERSION_ID', 'VERSION_CODENAME', 'PRETTY_NAME'].map((key) => values.get(key) || undefined);
    return {
        id,
        idLike: (values.get('ID_LIKE') ?? '').split(' ').filter((word) => word !== ''),
        ...(versionId === undefined ? {} : { versionId }),
        ...(versionCodename === undefined ? {} : { versionCodename }),
        ...(prettyName === undefined ? {} : { prettyName }),
        path,
    };
}
/**
 * `debian_version` says more than Debian's os-release: the point release (`12.11`), and where testing and unstable, which have no version, lead
 * (`forky/sid`).
 */
function withVersion(distribution, files) {
    const { id, versionId, versionCodename } = distribution;
    if (id !== 'debian')
        return distribution;
    const told = oneLine(textAt(files, 'etc/debian_version'));
    if (versionId !== undefined)
        return told.startsWith(`${versionId}.`) ? { ...distribution, pointRelease: told } : distribution;
    const [codename] = told.split('/');
    return codename && versionCodename === undefined ? { ...distribution, versionCodename: codename } : distribution;
}
/** Releases of before os-release, and images that lost theirs. */
function older(files) {
    for (const [path, id] of [
        ['etc/alpine-release', 'alpine'],
        ['etc/debian_version', 'debian'],
    ]) {
        const version = oneLine(textAt(files, path));
        if (version !== '')
            return {
                id,
                idLike: [],
                ...(id === 'debian'
                    ? { versionId: version.split('.')[0] ?? version, pointRelease: version }
                    : { versionId: version }),
                path,
            };
    }
    for (const path of ['etc/centos-release', 'etc/redhat-release']) {
        // `CentOS release 6.10 (Final)`, `Red Hat Enterprise Linux Server release 6.9 (Santiago)`
        const line = oneLine(textAt(files, path));
        const [, name, versionId] = /^([\w ]{1,100}?) release (\d[\d.]{0,20})/.exec(line) ?? [];
        if (name === undefined || versionId === undefined)
            continue;
        const id = name.startsWith('CentOS') ? 'centos' : name.startsWith('Fedora') ? 'fedora' : 'rhel';
        return { id, idLike: [], versionId, prettyName: line, path };
    }
    return undefined;
}
function textAt(files, path) {
    const entry = files.resolve(path);
    const bytes = entry?.type === 'file' ? files.content(entry) : undefined;
    return bytes ? textOf(bytes) : '';
}
function oneLine(text) {
    const [line = ''] = linesOf(text);
    return clean(line);
}
/** Assignments as a shell reads them, without any expansion. */
function fieldsOf(text) {
    const fields = new Map();
    for (const line of linesOf(text)) {
        const [, key, value] = /^\s{0,20}([A-Z][A-Z0-9_]{0,60})=(.*)$/.exec(line) ?? [];
        if (key !== undefined && value !== undefined)
            fields.set(key, clean(unquote(value.trim())));
    }
    return fields;
}
function unquote(value) {
    const [first] = value;
    if ((first !== '"' && first !== "'") || value.length < 2 || !value.endsWith(first))
        return value;
    const inner = value.slice(1, -1);
    return first === '"' ? inner.replace(/\\(["$`\\])/g, '$1') : inner;
}
function clean(value) {
    return value
        .replace(/\p{Cc}/gu, '')
        .slice(0, distribution_LONGEST)
        .trim();
}

;// CONCATENATED MODULE: ./lib/image/packages/apk.js



const PLACES = ['lib/apk/db/installed', 'usr/lib/apk/db/installed'];
/**
 * Alpine, Wolfi and what is made from them: records of `X:value` lines with a blank line after each; the files of a package stand in its record.
 * https://wiki.alpinelinux.org/wiki/Apk_spec#Installed_Database_V2
 */
const apk = {
    id: 'apk',
    kind: 'system',
    reads: PLACES.map((glob) => ({ glob, cap: 32 * 1024 * 1024 })),
    *collect(context) {
        const seen = new Set();
        for (const entry of PLACES.flatMap((path) => databaseAt(context.files, path))) {
            // `lib` is a link to `usr/lib` since Alpine 3.22.
            const version = `${entry.layer} ${entry.path}`;
            if (!seen.has(version))
                yield* packagesIn(entry, context);
            seen.add(version);
        }
    },
};
/** The fields of a record that we use: Package, Version, Architecture, origin, License. */
const FIELDS = new Set(['P', 'V', 'A', 'o', 'L']);
function* packagesIn(entry, context) {
    const bytes = context.read(entry);
    if (!bytes)
        return;
    for (const record of recordsOf(bytes)) {
        const [name = '', version = ''] = [record.get('P'), record.get('V')];
        if (name === '' || version === '')
            context.damaged(entry, 'no name or no version');
        else
            yield foundOf(record, name, version, entry, context);
    }
}
function foundOf(record, name, version, entry, context) {
    const architecture = record.get('A');
    const license = record.get('L');
    return {
        name,
        version,
        architecture,
        source: { name: record.get('o') || name, version },
        licenses: license ? [license] : [],
        purl: {
            type: 'apk',
            namespace: context.distribution?.id ?? 'alpine',
            name,
            version,
            qualifiers: { arch: architecture, distro: distroOf(context.distribution) },
        },
        at: entry,
        files: () => filesOf(context.files.content(entry), name),
    };
}
function* recordsOf(bytes) {
    let record = new Map();
    for (const line of linesOf(textOf(bytes))) {
        if (line === '') {
            if (record.size > 0)
                yield record;
            record = new Map();
            continue;
        }
        const field = line.slice(0, 1);
        if (line[1] !== ':' || !FIELDS.has(field))
            continue;
        // A second name begins a record even without a blank line before it.
        if (field === 'P' && record.has('P')) {
            yield record;
            record = new Map();
        }
        if (!record.has(field))
            record.set(field, line.slice(2).trim());
    }
    if (record.size > 0)
        yield record;
}
/** `F:` names a folder, each `R:` after it a file in there. */
function* filesOf(bytes, name) {
    let inside = false;
    let folder = '';
    for (const line of linesOf(textOf(bytes ?? new Uint8Array()))) {
        if (line === '')
            inside = false;
        else if (line.startsWith('P:'))
            inside = line.slice(2).trim() === name;
        else if (inside && line.startsWith('F:'))
            folder = line.slice(2);
        else if (inside && line.startsWith('R:'))
            yield folder === '' ? line.slice(2) : `${folder}/${line.slice(2)}`;
    }
}

;// CONCATENATED MODULE: ./lib/image/packages/control-file.js

const FIELD = /^([!-9;-~]{1,100}):[ \t]*(.*)$/;
/**
 * The paragraphs of a Debian control file, as dpkg's and opkg's databases are: https://manpages.debian.org/bookworm/dpkg-dev/deb822.5.en.html
 * A second `Package` begins a paragraph even without a blank line before it, so that no record hides in another.
 */
function* paragraphsOf(text, wanted) {
    let paragraph = new Map();
    for (const line of linesOf(text)) {
        if (line === '') {
            if (paragraph.size > 0)
                yield paragraph;
            paragraph = new Map();
            continue;
        }
        const name = fieldName(line);
        if (name === undefined || !wanted.has(name))
            continue;
        if (name === 'package' && paragraph.has(name)) {
            yield paragraph;
            paragraph = new Map();
        }
        if (!paragraph.has(name))
            paragraph.set(name, FIELD.exec(line)?.[2]?.trim() ?? '');
    }
    if (paragraph.size > 0)
        yield paragraph;
}
/**
 * The lines of wanted fields with their continuation lines, and the blank lines between paragraphs: a control file again, of a fraction of the size.
 * Bytes stay as they were.
 */
function keepFields(bytes, wanted) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const kept = [];
    let keeping = false;
    for (const line of linesOf(text)) {
        const continues = line.startsWith(' ') || line.startsWith('\t');
        if (!continues)
            keeping = line === '' || wanted.has(fieldName(line) ?? '');
        if (keeping)
            kept.push(line, '\n');
    }
    return Buffer.from(kept.join(''), 'latin1');
}
function fieldName(line) {
    const colon = line.indexOf(':');
    return colon <= 0 || colon > 100 || line.startsWith(' ') || line.startsWith('\t')
        ? undefined
        : line.slice(0, colon).toLowerCase();
}

;// CONCATENATED MODULE: ./lib/image/packages/dpkg-status.js


const READ = new Set(['package', 'version', 'status', 'architecture', 'source', 'license']);
/** `Conffiles` has the digests of files that may be edited: ownership is judged by it. */
const KEPT = new Set([...READ, 'conffiles']);
/** States in which none of the package's files is there (dpkg(1), "Package states"). Whether it is to be removed or purged one day says nothing. */
const GONE = new Set(['not-installed', 'config-files']);
/** What is left of a `status` file where it is read: what it is about without what it says of it, a tenth of the bytes. */
function distilStatus(bytes) {
    return keepFields(bytes, KEPT);
}
/** The installed packages; `onDamage` hears of records that should be one and are not. */
function* statusRecords(bytes, onDamage) {
    for (const paragraph of paragraphsOf(textOf(bytes), READ)) {
        const record = recordOf(paragraph);
        if (record === 'damaged')
            onDamage();
        else if (record !== 'gone')
            yield record;
    }
}
function recordOf(paragraph) {
    const name = paragraph.get('package') ?? '';
    const version = paragraph.get('version') ?? '';
    // Without a state it is taken for installed, as in `status.d`: leaving the line out must not hide a package.
    if (GONE.has(paragraph.get('status')?.split(/\s+/)[2] ?? 'installed'))
        return 'gone';
    if (name === '' || version === '')
        return 'damaged';
    return {
        name,
        version,
        architecture: paragraph.get('architecture') || undefined,
        source: sourceOf(paragraph.get('source') ?? '', name, version),
        license: paragraph.get('license') || undefined,
    };
}
/** `Source: name` or `Source: name (version)`, where they differ from the package's own. */
function sourceOf(field, name, version) {
    const [, source = '', own] = /^([^\s(]{1,512})(?:\s{0,10}\(([^()\s]{1,512})\))?/.exec(field) ?? [];
    return { name: source || name, version: own ?? version };
}

;// CONCATENATED MODULE: ./lib/image/packages/dpkg.js




const FOLDER = 'var/lib/dpkg';
/** Any folder of that name: `var/lib/dpkg` may be a link, and what it leads to is known only once all layers are read. */
const PARTS = '**/dpkg/status.d/*';
const MIB = 1024 * 1024;
/**
 * Debian and what is made from it. `status` lists all packages; images without dpkg (distroless) have a file a package in `status.d`.
 * https://manpages.debian.org/bookworm/dpkg/dpkg.1.en.html
 */
const dpkg = {
    id: 'dpkg',
    kind: 'system',
    reads: [
        { glob: `${FOLDER}/status`, cap: 32 * MIB, distil: true },
        { glob: '**/dpkg/status', cap: 32 * MIB, distil: true },
        PARTS,
        { glob: '**/dpkg/info/*.list', cap: 4 * MIB },
    ],
    *collect(context) {
        const { files } = context;
        for (const entry of databaseAt(files, `${FOLDER}/status`))
            yield* dpkg_packagesIn(entry, context, listedFiles);
        for (const entry of databasesIn(files, `${FOLDER}/status.d`, PARTS))
            if (!entry.path.endsWith('.md5sums'))
                yield* dpkg_packagesIn(entry, context, digestedFiles);
    },
};
function* dpkg_packagesIn(entry, context, files) {
    const bytes = context.read(entry);
    if (!bytes)
        return;
    const onDamage = () => context.damaged(entry, 'no name or no version');
    for (const record of statusRecords(bytes, onDamage)) {
        const { name, version, architecture, source } = record;
        yield {
            name,
            version,
            architecture,
            source,
            purl: {
                type: 'deb',
                // A vendor is required; who uses dpkg without saying so is made from Debian.
                namespace: context.distribution?.id ?? 'debian',
                name,
                version,
                qualifiers: { arch: architecture, distro: distroOf(context.distribution) },
            },
            at: entry,
            files: () => files(context, entry, record),
        };
    }
}
/** `info/NAME.list`, or `info/NAME:ARCH.list` of a package that may be installed for several architectures. */
function* listedFiles({ files }, entry, record) {
    const folder = entry.path.slice(0, entry.path.lastIndexOf('/'));
    for (const stem of [record.name, `${record.name}:${record.architecture}`]) {
        const list = versionIn(files, `${folder}/info/${stem}.list`, entry.layer);
        const bytes = list && files.content(list);
        if (!bytes)
            continue;
        // The root itself stands in it as `/.`.
        for (const line of linesOf(textOf(bytes)))
            if (line.startsWith('/') && line !== '/.')
                yield line.slice(1);
        return;
    }
}
/** `NAME.md5sums` beside the record: a digest, two spaces and a path a line. */
function* digestedFiles({ files }, entry) {
    const sums = versionIn(files, `${entry.path}.md5sums`, entry.layer);
    const bytes = sums && files.content(sums);
    if (!bytes)
        return;
    for (const line of linesOf(textOf(bytes))) {
        const [, path] = /^[0-9a-f]{32}[ \t]+\/?(.+)$/.exec(line) ?? [];
        if (path !== undefined)
            yield path;
    }
}

;// CONCATENATED MODULE: ./lib/image/packages/opkg.js



const opkg_PLACES = ['usr/lib/opkg/status', 'var/lib/opkg/status'];
/** OpenWrt and Yocto: dpkg's format, in another place. https://git.yoctoproject.org/opkg/ */
const opkg = {
    id: 'opkg',
    kind: 'system',
    reads: opkg_PLACES.map((glob) => ({ glob, cap: 8 * 1024 * 1024, distil: true })),
    *collect(context) {
        const seen = new Set();
        for (const entry of opkg_PLACES.flatMap((path) => databaseAt(context.files, path))) {
            // One of the two may lead to the other.
            if (seen.has(entry.path + entry.layer))
                continue;
            seen.add(entry.path + entry.layer);
            const bytes = context.read(entry);
            if (!bytes)
                continue;
            const onDamage = () => context.damaged(entry, 'no name or no version');
            for (const { name, version, architecture, source, license } of statusRecords(bytes, onDamage))
                yield {
                    name,
                    version,
                    architecture,
                    source,
                    licenses: license === undefined ? [] : [license],
                    purl: {
                        type: 'opkg',
                        namespace: context.distribution?.id ?? 'openwrt',
                        name,
                        version,
                        qualifiers: { arch: architecture, distro: distroOf(context.distribution) },
                    },
                    at: entry,
                };
        }
    },
};

;// CONCATENATED MODULE: ./lib/image/packages/index.js




/** Every kind of package database that is read. One more is a file beside this one and a line here. */
const collectors = [apk, dpkg, opkg];
/** What the inventory wants kept of an image's files. */
const packageWishes = [...RELEASES, ...collectors.flatMap(({ reads }) => reads)];

;// CONCATENATED MODULE: ./lib/image/packages/collecting.js
const collecting_NOTHING = new Uint8Array();
/** What one collector sees, and what is to be said of it: one notification a kind of trouble, however many databases have it. */
class Collecting {
    files;
    configuration;
    distribution;
    #collector;
    #troubles = new Map();
    #unread = new Map();
    #seen = [];
    #found = 0;
    #visible = 0;
    #cap;
    #failed = false;
    constructor(collector, files, configuration, distribution) {
        this.#collector = collector;
        this.files = files;
        this.configuration = configuration;
        this.distribution = distribution;
    }
    get isCapped() {
        return this.#cap !== undefined;
    }
    read(entry) {
        if (this.#collector.kind === 'system')
            this.#seen.push(entry);
        const content = entry.size === 0 ? collecting_NOTHING : this.files.content(entry);
        if (content === undefined)
            note(this.#unread, entry.hidden ? 'hidden' : 'visible', entry, 1);
        return content;
    }
    damaged(place, why, count = 1) {
        note(this.#troubles, why, place, count);
    }
    capped(most) {
        this.#cap = most;
    }
    failed() {
        this.#failed = true;
    }
    /** Counts a record that is taken. */
    count(found) {
        this.#found += 1;
        if (!found.at.hidden)
            this.#visible += 1;
        return found;
    }
    notifications() {
        const said = [
            ...[...this.#unread].map(([state, trouble]) => this.#unreadWords(trouble, state === 'visible')),
            ...[...this.#troubles].map(([why, trouble]) => this.#damagedWords(why, trouble)),
            ...this.#cappedWords(),
            ...this.#failedWords(),
        ];
        // What explains an empty inventory need not be followed by the fact itself.
        return said.length > 0 ? said : this.#emptyWords();
    }
    #unreadWords({ count, first }, visible) {
        const { id } = this.#collector;
        const which = count === 1 ? `The ${id} package database` : `${count} ${id} package databases, of which this is the first,`;
        const lost = visible ? 'it lists' : 'it listed before a later layer changed it';
        return {
            level: visible ? 'error' : 'warning',
            code: 'package-database-unread',
            message: `${which} could not be read: too large, or in a damaged layer. What ${lost} is missing from the inventory.`,
            location: this.#place(first),
            remedy: 'Make the database smaller, or save the image again.',
        };
    }
    #damagedWords(why, { count, databases, first }) {
        const { id } = this.#collector;
        const nothing = this.#visible === 0 && !first.hidden;
        const records = `${count} ${count === 1 ? 'record' : 'records'} of ${id}`;
        const where = databases === 1 ? '' : ` in ${databases} files, of which this is the first,`;
        return {
            level: nothing ? 'error' : 'warning',
            code: 'package-database-damaged',
            message: `${records}${where} could not be read (${why}); ${nothing ? 'none could' : 'the others were'}.`,
            location: this.#place(first),
            remedy: 'Find out what writes the database half, and build the image again.',
        };
    }
    #emptyWords() {
        if (this.#collector.kind !== 'system' || this.#visible > 0)
            return [];
        const { id } = this.#collector;
        const [visible] = this.#seen.filter(({ hidden }) => !hidden);
        if (visible) {
            const message = `The ${id} package database lists nothing: what was installed with it cannot be told.`;
            return [this.#word('package-database-empty', visible, message)];
        }
        const deleted = this.#seen.findLast(({ hidden }) => hidden?.by === 'deleted');
        if (!deleted?.hidden || this.#found === 0)
            return [];
        const message = `The ${id} package database is deleted: its packages are no longer listed, whether or not their files are gone.`;
        return [this.#word('package-database-deleted', { path: deleted.path, layer: deleted.hidden.layer }, message)];
    }
    #word(code, place, message) {
        const remedy = 'Keep the package database in the image: without it no scanner can tell what is installed.';
        return { level: 'warning', code, message, location: this.#place(place), remedy };
    }
    #cappedWords() {
        if (this.#cap === undefined)
            return [];
        return [
            {
                level: 'error',
                code: 'packages-capped',
                message: `The image has more than ${this.#cap} packages; the others are not in the inventory (reached in ${this.#collector.id}).`,
                remedy: 'Split the image, or leave out what its one service does not need.',
            },
        ];
    }
    #failedWords() {
        if (!this.#failed)
            return [];
        return [
            {
                level: 'error',
                code: 'package-collector-failed',
                message: `Reading the package databases of ${this.#collector.id} failed, so what they list was not fully inventoried.`,
                remedy: 'Report this with an image that shows it.',
            },
        ];
    }
    #place({ path, layer }) {
        return { kind: 'layer', index: layer, diffId: this.configuration.rootfs.diff_ids[layer] ?? '', path };
    }
}
function note(troubles, kind, place, count) {
    const trouble = troubles.get(kind);
    if (!trouble) {
        troubles.set(kind, { count, databases: 1, first: place, last: place });
        return;
    }
    if (trouble.last !== place)
        trouble.databases += 1;
    trouble.count += count;
    trouble.last = place;
}

// EXTERNAL MODULE: ./lib/model/purl.js
var model_purl = __webpack_require__(9032);
;// CONCATENATED MODULE: ./lib/image/packages/package-history.js

/**
 * Which layer brought each package, out of the records of every version of every database. A database that a later layer writes again lists the same
 * packages again: their stretches touch and are one, so that a package counts from the layer in which it appeared and from which on it stayed.
 * One that was removed and installed again has two.
 */
class PackageHistory {
    /** Versions by what they are versions of; stretches by version. */
    #packages = new Map();
    #size = 0;
    /** How many versions of packages there are. */
    get size() {
        return this.#size;
    }
    add(found) {
        const identity = JSON.stringify([found.purl.type, found.name, found.architecture, found.place]);
        const versions = this.#packages.get(identity) ?? new Map();
        if (versions.size === 0)
            this.#packages.set(identity, versions);
        const stretches = versions.get(found.version) ?? [];
        if (stretches.length === 0) {
            versions.set(found.version, stretches);
            this.#size += 1;
        }
        const stretch = { from: found.at.layer, until: found.at.hidden?.layer ?? Number.POSITIVE_INFINITY, found };
        const last = stretches.at(-1);
        // Databases come oldest first, so that nearly always the new record goes on where the last ended.
        if (last && touch(last, stretch))
            stretches[stretches.length - 1] = package_history_join(last, stretch);
        else
            stretches.push(stretch);
    }
    packages() {
        const packages = [];
        for (const versions of this.#packages.values()) {
            const merged = [...versions.values()].map(merge);
            for (const stretches of merged)
                for (const stretch of stretches)
                    packages.push(packageOf(stretch, merged.flat()));
        }
        return packages.sort(byName);
    }
}
function touch(a, b) {
    return a.from <= b.until && b.from <= a.until;
}
function package_history_join(a, b) {
    const { found } = b.until >= a.until ? b : a;
    return { from: Math.min(a.from, b.from), until: Math.max(a.until, b.until), found };
}
function merge(stretches) {
    const merged = [];
    for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
        const last = merged.at(-1);
        if (last && touch(last, stretch))
            merged[merged.length - 1] = package_history_join(last, stretch);
        else
            merged.push(stretch);
    }
    return merged;
}
function packageOf({ from, until, found }, all) {
    const { name, version, purl, architecture, source, licenses, place, evidence, at, files } = found;
    // Another version that holds once this one ended took its place.
    const replaced = all.some((other) => other.from <= until && until < other.until);
    return {
        name,
        version,
        type: purl.type,
        ...(architecture === undefined ? {} : { architecture }),
        ...(source === undefined ? {} : { source }),
        licenses: licenses ?? [],
        purl: (0,model_purl/* writePurl */.Z)(purl),
        database: at.path,
        ...(place === undefined ? {} : { place }),
        evidence: evidence ?? 'installed',
        layer: from,
        ...(until === Number.POSITIVE_INFINITY
            ? {}
            : { hidden: { layer: until, by: replaced ? 'changed' : 'deleted' } }),
        files: files ?? (() => []),
    };
}
/** By code unit, as no locale has it: the same on every machine. */
function byName(a, b) {
    return (package_history_compare(a.type, b.type) ||
        package_history_compare(a.name, b.name) ||
        package_history_compare(a.version, b.version) ||
        package_history_compare(a.place ?? '', b.place ?? '') ||
        package_history_compare(a.architecture ?? '', b.architecture ?? '') ||
        a.layer - b.layer);
}
function package_history_compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/image/packages/inventory.js




const limits = {
    /** Versions of packages in one image. */
    packages: 250_000,
    /** Characters of a name or version; what the largest ecosystem allows is 214. */
    text: 512,
};
/**
 * Takes the inventory of an image whose files are merged; `packageWishes` must have been read. Total: a database that is damaged, hostile or too large
 * becomes a notification, and the rest is inventoried all the same.
 */
function takeInventory(files, configuration, list = collectors) {
    const distribution = readDistribution(files);
    const history = new PackageHistory();
    const notifications = [];
    for (const collector of list) {
        const collecting = new Collecting(collector, files, configuration, distribution);
        try {
            for (const found of collector.collect(collecting)) {
                if (!isAcceptable(found))
                    collecting.damaged(found.at, 'a name or version that no package has');
                else if (history.size >= limits.packages)
                    collecting.capped(limits.packages);
                else
                    history.add(collecting.count(found));
                if (collecting.isCapped)
                    break;
            }
        }
        catch {
            // The error's text may quote the image: only the database is named.
            collecting.failed();
        }
        notifications.push(...collecting.notifications());
    }
    return { packages: history.packages(), ...(distribution ? { distribution } : {}), notifications };
}
function isAcceptable({ name, version, architecture = '', place = '' }) {
    return name !== '' && [name, version, architecture].every(isText) && place.length <= 4096;
}
function isText(text) {
    return text.length <= limits.text && !/\p{Cc}/u.test(text);
}

;// CONCATENATED MODULE: ./lib/image/search/content-hash.js

/**
 * A keyed 64-bit hash of contents, to tell the same bytes from different ones where one path stands in several layers: some thirty times as quick as
 * a digest, and good for nothing else.
 *
 * Promised: the same bytes have the same hash, however they are cut. Whoever does not know the key and does not see hashes made with it finds two
 * different contents that agree by luck alone: one pair in some 2^31 of files of up to 32 MB, one in 2^22 at a gigabyte (NH and polynomials, RFC 4418 §5).
 * Not promised: anything against who knows the key, for whom equal hashes are easy to make. So it must be random, of 16 bytes at least, and not known
 * before the image is: a fresh one a run, or the cache folder's own.
 */
class ContentHash {
    #begin;
    #update;
    #end;
    #high;
    /** One a memory, where its key lies. */
    constructor(wasm, key) {
        const { hashKey, call } = wasm;
        hashKey.set((0,external_node_crypto_.createHash)('shake256', { outputLength: hashKey.length }).update(key).digest());
        this.#begin = call['hashBegin'];
        this.#update = call['hashUpdate'];
        this.#end = call['hashEnd'];
        this.#high = call['hashHigh'];
    }
    begin() {
        this.#begin();
    }
    /** The next bytes, which must lie in the chunk of the memory. */
    update(piece) {
        // The memory's buffer starts at address 0.
        this.#update(piece.byteOffset, piece.length);
    }
    end() {
        const low = this.#end();
        return [low >>> 0, this.#high() >>> 0];
    }
}

;// CONCATENATED MODULE: ./lib/image/search/byte-frequencies.js
/** How often each printable ASCII character stands in files of images, from blank to `~`, in ten-thousandths: counted over programs, libraries, scripts and documentation. */
const PRINTABLE = `556 29 66 18 110 18 12 20 75 39 28 12 44 60 55 62 62 45 28 26 25 23 42 23 30 26 34 30 36 30 35 12
51 163 33 32 52 49 28 27 211 52 12 15 62 26 27 26 29 10 28 29 33 24 13 13 15 10 10 18 78 19 9 40
24 134 42 89 81 230 63 48 60 136 38 27 100 61 142 141 83 13 161 139 193 77 30 21 41 34 12 16 20 17 9`
    .split(/\s/)
    .map((count) => Number(count) / 10_000);
/** Share of a byte among those of all files. */
function frequencyOf(byte) {
    return PRINTABLE[byte - 0x20] ?? 0.003;
}

;// CONCATENATED MODULE: ./lib/image/search/groups.js

/** Bytes of a literal that are held against every place. */
const FINGERPRINT = 4;
/** Printable ASCII has high nibbles 2 to 7. */
const ROWS = 8;
const FREQUENCIES = Float64Array.from({ length: ROWS * 16 }, (_, byte) => frequencyOf(byte));
/**
 * Literals that share a bit of the tables: a place passes for one of them when each of its four bytes has a low nibble and a high nibble that the
 * fingerprint of some member has there.
 */
class Group {
    /** Sixteen bits for each byte of a fingerprint. */
    #low = new Uint16Array(FINGERPRINT);
    #high = new Uint16Array(FINGERPRINT);
    /** How often a byte of a file passes there. */
    #passing = new Float64Array(FINGERPRINT);
    #share = 0;
    /** How many more places would pass, were the four bytes from `at` on the fingerprint of a member. */
    lossBy(literal, at) {
        let share = 1;
        for (let index = 0; index < FINGERPRINT; index++)
            share *= this.#passingWith(literal[at + index], index);
        return share - this.#share;
    }
    add(literal, at) {
        let share = 1;
        for (let index = 0; index < FINGERPRINT; index++) {
            const byte = literal[at + index];
            const passing = this.#passingWith(byte, index);
            this.#passing[index] = passing;
            this.#low[index] = this.#low[index] | (1 << (byte & 15));
            this.#high[index] = this.#high[index] | (1 << (byte >> 4));
            share *= passing;
        }
        this.#share = share;
    }
    #passingWith(byte, index) {
        const low = this.#low[index];
        const high = this.#high[index];
        const column = byte & 15;
        const row = byte >> 4;
        let passing = this.#passing[index];
        if ((low & (1 << column)) === 0)
            passing += columnOf(column, high);
        if ((high & (1 << row)) === 0)
            passing += rowOf(row, low | (1 << column));
        return passing;
    }
}
function columnOf(column, high) {
    let sum = 0;
    for (let row = 2; row < ROWS; row++)
        if (high & (1 << row))
            sum += FREQUENCIES[row * 16 + column];
    return sum;
}
function rowOf(row, low) {
    let sum = 0;
    for (let column = 0; column < 16; column++)
        if (low & (1 << column))
            sum += FREQUENCIES[row * 16 + column];
    return sum;
}

;// CONCATENATED MODULE: ./lib/image/search/fingerprints.js

/**
 * Chooses fingerprints and spreads them over `count` groups so that few places pass for a literal without being one: each goes with those of its
 * bytes to that group where fewest places more will pass. Those with the least choice come first.
 */
function fingerprintsOf(literals, count) {
    const groups = Array.from({ length: count }, () => new Group());
    const chosen = [];
    const order = [...literals.entries()].sort(([, one], [, other]) => one.length - other.length);
    for (const [index, literal] of order) {
        const best = bestFor(literal, groups);
        groups[best.group]?.add(literal, best.offset);
        chosen[index] = best;
    }
    return chosen;
}
/** Counts instead of iterating: this runs some ten thousand rounds before anything is compiled. */
function bestFor(literal, groups) {
    let offset = 0;
    let group = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at + FINGERPRINT <= literal.length; at++) {
        for (let number = 0; number < groups.length; number++) {
            const loss = groups[number].lossBy(literal, at);
            if (loss < least) {
                offset = at;
                group = number;
                least = loss;
            }
        }
    }
    return { offset, group };
}

;// CONCATENATED MODULE: ./lib/image/search/literal-tables.js


/** What the search takes: `seeks` of rules. */
const LITERAL_LENGTH = { least: 4, most: 32 };
const MOST_LITERALS = 256;
/** As many as a byte has bits. */
const GROUPS = 8;
/** The layout of TABLES as assembly/search.ts reads it. */
const SLOTS = 0x80;
const SLOT_BITS = 12;
const RECORDS = SLOTS + 0x2000;
const RECORD_SIZE = 80;
/** Writes literals and what finds them into a memory's `tables`. Throws RangeError for a literal that is too short, too long or not ASCII, and for too many of them. */
function writeLiteralTables(tables, literals) {
    if (literals.length > MOST_LITERALS)
        throw new RangeError(`more than ${MOST_LITERALS} literals`);
    const all = literals.map(literal_tables_bytesOf);
    const fingerprints = fingerprintsOf(all, GROUPS);
    tables.fill(0, 0, RECORDS + (literals.length + 1) * RECORD_SIZE);
    for (const [index, bytes] of all.entries()) {
        writeNibbles(tables, bytes, fingerprints[index]);
        writeRecord(tables, index + 1, bytes, fingerprints[index].offset);
    }
}
function literal_tables_bytesOf(literal) {
    const { least, most } = LITERAL_LENGTH;
    if (literal.length < least || literal.length > most || !/^[\x20-\x7e]*$/.test(literal))
        throw new RangeError(`a literal is not of ${least} to ${most} printable ASCII characters`);
    return Buffer.from(literal, 'latin1');
}
function writeNibbles(tables, literal, { offset, group }) {
    for (let index = 0; index < FINGERPRINT; index++) {
        const byte = literal[offset + index];
        setBit(tables, index * 32 + (byte & 15), group);
        setBit(tables, index * 32 + 16 + (byte >> 4), group);
    }
}
function setBit(tables, at, bit) {
    tables[at] = tables[at] | (1 << bit);
}
/** Literals whose fingerprints share a slot make a chain. */
function writeRecord(tables, record, literal, offset) {
    const at = RECORDS + record * RECORD_SIZE;
    const fingerprint = literal.readUInt32LE(offset);
    const slot = SLOTS + (Math.imul(fingerprint, 0x9e3779b1) >>> (32 - SLOT_BITS)) * 2;
    tables.set(literal, at);
    tables.fill(0xff, at + 32, at + 32 + literal.length);
    tables.writeUInt32LE(offset, at + 64);
    tables.writeUInt32LE(literal.length, at + 68);
    tables.writeUInt32LE(tables.readUInt16LE(slot), at + 72);
    tables.writeUInt16LE(record, slot);
}

;// CONCATENATED MODULE: ./lib/image/search/literal-search.js

/** Bytes in front of a chunk that a literal may begin in. */
const STRADDLE = LITERAL_LENGTH.most - 1;
/** What the tables of a memory are for: the same is sought in every layer, and choosing fingerprints takes a while. */
const written = new WeakMap();
/** Looks for literals in a memory's chunk; one a memory, since its tables lie there too. */
class LiteralSearch {
    #wasm;
    #search;
    #searchedTo;
    #signed;
    /** Of 4 to 32 printable ASCII characters, told apart by case, 256 at most; else a RangeError. */
    constructor(wasm, literals) {
        const text = literals.join('\n');
        if (written.get(wasm) !== text)
            writeLiteralTables(wasm.tables, literals);
        written.set(wasm, text);
        this.#wasm = wasm;
        this.#search = wasm.call['search'];
        this.#searchedTo = wasm.call['searchedTo'];
        this.#signed = new Int32Array(wasm.hits.buffer, wasm.hits.byteOffset, wasm.hits.length);
    }
    /**
     * Tells where each literal that lies wholly in `[start, end)` starts, and its index. Positions count from the start of `wasm.chunk`; a negative
     * `start`, down to -`STRADDLE`, reaches into the bytes in front of it, and then only what ends behind the chunk's first byte is told: the rest
     * was when it was in the chunk. The order is that of places within 32 bytes.
     */
    find(start, end, onHit) {
        const { hits } = this.#wasm;
        for (let from = start; from < end; from = this.#searchedTo()) {
            const count = this.#search(from, start, end);
            for (let index = 0; index < count; index++)
                onHit(this.#signed[index * 2], hits[index * 2 + 1]);
        }
    }
}

;// CONCATENATED MODULE: ./lib/image/search/excerpt-collector.js

/** Bytes that are kept at least in front of where a literal starts, and from there on. */
const BEFORE = 256;
const AFTER = 1024;
/** What is kept are whole blocks of the file. */
const BLOCK = 512;
/** Bounds on what is kept: enough to judge a file by, whatever is put into it. */
const excerpt_collector_MOST = {
    perFile: 64 * 1024,
    stretches: 16,
    /** Places that are looked at: a file that is full of them hides something, or nothing. */
    places: 100_000,
    perLayer: 8 * 1024 * 1024,
    perImage: 16 * 1024 * 1024,
};
const IN_WORD = tableOf(/[A-Za-z0-9]/);
const IN_TOKEN = tableOf(/[\w.~+/=:-]/);
function tableOf(characters) {
    return Uint8Array.from({ length: 256 }, (_, byte) => Number(characters.test(String.fromCharCode(byte))));
}
/** Keeps what stands around literals in files that pass by, piece by piece, through the chunk of a memory. Stretches that touch are one. */
class ExcerptCollector {
    #search;
    #seeks;
    #take;
    #onExcess;
    /** The window and the chunk as one, and where the chunk starts in it. */
    #memory;
    #chunkStart;
    #entry = 0;
    /** Bytes of the file in front of the piece. */
    #seen = 0;
    #pieceStart = 0;
    #pieceEnd = 0;
    #kept = 0;
    #keptOfLayer = 0;
    #stretches = 0;
    #places = 0;
    #full = false;
    /** The open stretch: where in the file it starts, where it is to end, and its bytes so far. */
    #start = 0;
    #until = -1;
    #parts = [];
    #onHit = (position, literal) => {
        const { text, token = 0 } = this.#seeks[literal];
        if (++this.#places > excerpt_collector_MOST.places)
            this.#fill();
        if (token === 0 || this.#isToken(position, text.length, token))
            this.#hit(position);
    };
    /** `onExcess` is told each file of which not everything was kept. */
    constructor(wasm, seeks, take, onExcess) {
        const { window, chunk } = wasm;
        this.#search = new LiteralSearch(wasm, seeks.map(({ text }) => text));
        this.#seeks = seeks;
        this.#take = take;
        this.#onExcess = onExcess;
        this.#memory = Buffer.from(window.buffer, window.byteOffset, window.length + chunk.length);
        this.#chunkStart = window.length;
    }
    begin(entry) {
        this.#entry = entry;
        this.#seen = 0;
        this.#kept = 0;
        this.#stretches = 0;
        this.#places = 0;
        this.#full = false;
        this.#until = -1;
    }
    /** The next piece: wherever it lies in the chunk when it is the file's first, at its start when the file goes on. */
    piece(piece) {
        const at = piece.byteOffset - this.#memory.byteOffset - this.#chunkStart;
        this.#pieceStart = at;
        this.#pieceEnd = at + piece.length;
        if (this.#until > this.#seen)
            this.#copyFrom(at);
        if (!this.#full)
            this.#search.find(at - Math.min(this.#seen, STRADDLE), this.#pieceEnd, this.#onHit);
        this.#seen += piece.length;
    }
    end() {
        this.#close();
    }
    /** Whether a token may start there, as far as the bytes at hand tell: in programs and in base64, short texts stand everywhere. */
    #isToken(position, length, token) {
        const at = this.#chunkStart + position;
        if (this.#seen + position > this.#pieceStart && IN_WORD[this.#memory[at - 1]] === 1)
            return false;
        const end = Math.min(at + length + token, this.#chunkStart + this.#pieceEnd);
        for (let next = at + length; next < end; next++)
            if (IN_TOKEN[this.#memory[next]] === 0)
                return false;
        return true;
    }
    /** A literal starts there. */
    #hit(position) {
        const place = this.#seen + position - this.#pieceStart;
        const start = Math.floor(Math.max(0, place - BEFORE) / BLOCK) * BLOCK;
        const end = Math.ceil((place + AFTER) / BLOCK) * BLOCK;
        if (this.#until >= 0 && start > this.#until)
            this.#close();
        if (this.#until < 0 && !this.#open(start))
            return;
        const cap = this.#start + excerpt_collector_MOST.perFile - this.#kept;
        if (end > cap)
            this.#fill();
        const until = Math.min(end, cap);
        if (until <= this.#until)
            return;
        const from = Math.max(this.#until, this.#start);
        this.#until = until;
        this.#copyFrom(this.#pieceStart + from - this.#seen);
    }
    /** Nothing more is kept of this file. */
    #fill() {
        if (!this.#full)
            this.#onExcess(this.#entry);
        this.#full = true;
    }
    #open(start) {
        if (this.#stretches === excerpt_collector_MOST.stretches || this.#keptOfLayer >= excerpt_collector_MOST.perLayer)
            this.#fill();
        if (this.#full)
            return false;
        this.#start = start;
        this.#until = start;
        this.#parts = [];
        return true;
    }
    /** Adds what the open stretch still lacks of the bytes at hand, from a position relative to the chunk on. */
    #copyFrom(position) {
        const end = Math.min(this.#pieceEnd, this.#pieceStart + this.#until - this.#seen);
        if (end <= position)
            return;
        this.#parts.push(Buffer.from(this.#memory.subarray(this.#chunkStart + position, this.#chunkStart + end)));
    }
    #close() {
        if (this.#until < 0)
            return;
        const bytes = this.#parts.length === 1 ? this.#parts[0] : Buffer.concat(this.#parts);
        this.#stretches++;
        this.#kept += bytes.length;
        this.#keptOfLayer += bytes.length;
        this.#until = -1;
        this.#parts = [];
        this.#take(this.#entry, this.#start, bytes);
    }
}

;// CONCATENATED MODULE: ./lib/image/search/content-reading.js


/** Searches and hashes the files of a layer in one go, as they lie in the chunk. */
class ContentReading {
    #hash;
    #excerpts;
    constructor(wasm, wishes, take, onExcess) {
        this.#hash = new ContentHash(wasm, wishes.hashKey);
        this.#excerpts = wishes.seeks.length > 0 ? new ExcerptCollector(wasm, wishes.seeks, take, onExcess) : undefined;
    }
    begin(entry) {
        this.#hash.begin();
        this.#excerpts?.begin(entry);
    }
    piece(piece) {
        this.#hash.update(piece);
        this.#excerpts?.piece(piece);
    }
    end() {
        this.#excerpts?.end();
        return this.#hash.end();
    }
}

// EXTERNAL MODULE: ./lib/image/tar/scanner.js + 1 modules
var tar_scanner = __webpack_require__(4564);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
;// CONCATENATED MODULE: ./lib/image/wishes.js

const GLOB = /[*?[\]{}()!+@\\]/;
/**
 * One test out of many globs, for every path of an image: by the file's name, or its folder's, nearly all are found not to match with a few
 * look-ups, however many globs there are.
 */
function wishesOf(globs) {
    const wishes = new SortedGlobs();
    for (const glob of globs)
        for (const one of alternatives(glob))
            wishes.add(one);
    return wishes.test();
}
/** `a{b,c}` → `ab`, `ac`. */
function alternatives(glob) {
    const [, before = '', list, after = ''] = /^([^{}]*)\{([^{}]*)\}(.*)$/.exec(glob) ?? [];
    return list === undefined ? [glob] : list.split(',').flatMap((one) => alternatives(before + one + after));
}
/** Globs by what they ask of a path. */
class SortedGlobs {
    /** Name → whole paths that have it. */
    #paths = new Map();
    /** Names of files, in any folder. */
    #names = new Set();
    /** Ends of names, dot included. */
    #endings = new Set();
    /** Name → ends of paths, slash included, that have it. */
    #ends = new Map();
    /** Name of a folder → ends of the paths of folders, slash included, and a glob of names in them. */
    #folders = new Map();
    /** Globs of names, in any folder. */
    #nameGlobs = [];
    #others = [];
    add(glob) {
        const rest = glob.startsWith('**/') ? glob.slice(3) : '';
        const slash = rest.lastIndexOf('/');
        const [folder, name] = [rest.slice(0, Math.max(0, slash)), rest.slice(slash + 1)];
        if (!GLOB.test(glob))
            wishes_push(this.#paths, lastOf(glob), glob);
        else if (name === '' || name.includes('**') || GLOB.test(folder))
            this.#others.push(glob);
        else if (!GLOB.test(name))
            this.#addFixed(folder, name, `/${rest}`);
        else if (slash >= 0)
            wishes_push(this.#folders, lastOf(folder), { folder: `/${folder}`, name });
        else if (/^\*\.[\w-]+$/.test(name))
            this.#endings.add(name.slice(1));
        else
            this.#nameGlobs.push(name);
    }
    test() {
        const [paths, names, endings, ends] = [this.#paths, this.#names, this.#endings, this.#ends];
        const matchesName = nameMatcher(this.#nameGlobs);
        const matchesOther = matcher(this.#others);
        const folders = new Map([...this.#folders].map(([name, list]) => [name, list.map((one) => ({ ...one, matches: matcher([one.name]) }))]));
        return (path) => {
            const slash = path.lastIndexOf('/');
            const name = path.slice(slash + 1);
            if (names.has(name) || endings.has(name.slice(name.lastIndexOf('.'))))
                return true;
            if (paths.get(name)?.includes(path) || ends.get(name)?.some((end) => endsWith(path, end)))
                return true;
            if (matchesName(name) || matchesOther(path))
                return true;
            const folder = slash < 0 ? '' : path.slice(0, slash);
            const inFolder = folders.get(lastOf(folder));
            return inFolder?.some((one) => endsWith(folder, one.folder) && one.matches(name)) ?? false;
        };
    }
    #addFixed(folder, name, end) {
        if (folder === '')
            this.#names.add(name);
        else
            wishes_push(this.#ends, name, end);
    }
}
/** Of names alone, which one expression can tell; with folders, braces would mean something else. */
function nameMatcher(globs) {
    return matcher(globs.length > 1 ? [`{${globs.join(',')}}`] : globs);
}
function matcher(globs) {
    // The expressions themselves: what picomatch puts around them costs more than they do.
    const expressions = globs.map((glob) => picomatch.makeRe(glob, { dot: true }));
    return (text) => text !== '' && expressions.some((expression) => expression.test(text));
}
function lastOf(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
/** `end` starts with a slash, which the start of a path stands for. */
function endsWith(path, end) {
    return path.endsWith(end) || path === end.slice(1);
}
function wishes_push(map, key, value) {
    const list = map.get(key);
    if (list)
        list.push(value);
    else
        map.set(key, [value]);
}
/** The bytes that are kept of a path at most, 0 for one that nobody wishes for. */
function capsOf(wishes, otherwise) {
    const all = wishesOf(wishes.map(globOf));
    const large = wishes.filter((wish) => typeof wish !== 'string' && wish.cap > otherwise);
    const caps = large.map((wish) => ({ wishes: wishesOf([globOf(wish)]), cap: capOf(wish) }));
    return (path) => {
        if (!all(path))
            return 0;
        return Math.max(otherwise, ...caps.filter((each) => each.wishes(path)).map(({ cap }) => cap));
    };
}
/** Whether the content of a path may be distilled. */
function distillable(wishes) {
    const [some, whole] = [wishes.filter(mayDistil), wishes.filter((wish) => !mayDistil(wish))];
    const [isSome, isWhole] = [wishesOf(some.map(globOf)), wishesOf(whole.map(globOf))];
    return (path) => isSome(path) && !isWhole(path);
}
function mayDistil(wish) {
    return typeof wish !== 'string' && wish.distil === true;
}
/** The paths that are wished for by name, not by a pattern. */
function literalWishes(wishes) {
    return new Set(wishes.map(globOf).filter((glob) => !GLOB.test(glob)));
}
function globOf(wish) {
    return typeof wish === 'string' ? wish : wish.glob;
}
function capOf(wish) {
    return typeof wish === 'string' ? 0 : wish.cap;
}

;// CONCATENATED MODULE: ./lib/image/packages/distil.js


/** A collector's module imports its distiller's, never the other way round. */
const distillers = [
    { globs: ['**/dpkg/status', '**/opkg/status'], distil: (_path, bytes) => distilStatus(bytes) },
];
const known = distillers.map((distiller) => ({ matches: wishesOf(distiller.globs), distiller }));
/** What of a content is kept when only the inventory asked for it: itself where no distiller knows the path. */
function distil(path, bytes) {
    const found = known.find(({ matches }) => matches(path));
    const kept = found ? found.distiller.distil(path, bytes) : bytes;
    return kept.length < bytes.length ? kept : bytes;
}

;// CONCATENATED MODULE: ./lib/image/remarks.js
const REMARKS = {
    'entry-outside-root': 'name a place outside the image; they were held at its root',
    'entry-unknown-type': 'have a type that no engine unpacks; they were passed over',
    'entry-unplaceable': 'have a path that goes in circles or too deep; they were passed over',
    'entry-path-too-long': 'have a path that is too long (limit path-length); they were passed over',
    'entry-path-too-deep': 'have a path that is too deep (limit path-depth); they were passed over',
    'hardlink-dangling': 'are hard links to a file that is not there; they were taken for empty files',
    'content-too-large': 'are too large to be read for secrets and settings (limit file-bytes); only their names and modes were reviewed',
    'content-too-much': 'came after as much as is read for secrets and settings of one image (limit captured-bytes); only their names and modes were reviewed',
    'excerpts-too-much': 'hold more that looks like a secret than is kept; only the first places were reviewed',
};
/** Codes of notifications where several oddities share one. */
const CODES = {
    'entry-path-too-long': 'entry-unplaceable',
    'entry-path-too-deep': 'entry-unplaceable',
    'content-too-large': 'content-not-read',
    'content-too-much': 'content-not-read',
};
/** Counts oddities and keeps one example of each, so that a hostile layer makes one line and not a million. */
class Remarks {
    #seen = new Map();
    add(code, path, count = 1) {
        const seen = this.#seen.get(code);
        if (seen)
            seen.count += count;
        else
            this.#seen.set(code, { count, example: path.slice(0, 200) });
    }
    /** Takes over what was remarked elsewhere. */
    take(remarks) {
        for (const { code, count, example } of remarks)
            this.add(code, example, count);
    }
    list() {
        return [...this.#seen].map(([code, seen]) => ({ code, ...seen }));
    }
    /** One warning a kind of oddity. */
    notifications(layer, diffId) {
        return [...this.#seen].map(([code, { count, example }]) => ({
            level: 'warning',
            code: CODES[code] ?? code,
            message: `Layer ${layer}: ${count} ${count === 1 ? 'entry' : 'entries'} (such as ${JSON.stringify(example)}) ${REMARKS[code]}.`,
            location: { kind: 'layer', index: layer, diffId, path: example },
        }));
    }
}

// EXTERNAL MODULE: ./lib/image/tar/sparse.js
var tar_sparse = __webpack_require__(3901);
;// CONCATENATED MODULE: ./lib/image/survey/payload-holder.js

/** Holds one payload at a time until it is complete; a sparse file is given its holes back. */
class PayloadHolder {
    #stored = Buffer.alloc(0);
    #filled = 0;
    #entry;
    #complete = () => undefined;
    /** To be called before the pieces of `entry`, which must be small enough to be held; `complete` is called with all of them, if they fit one another. */
    begin(entry, complete) {
        // Not from the pool: the buffer is handed over to another thread.
        this.#stored = Buffer.allocUnsafeSlow(entry.stored);
        this.#filled = 0;
        this.#entry = entry;
        this.#complete = complete;
        if (entry.stored === 0)
            this.#end();
    }
    /** Whether a payload is not complete yet. */
    get busy() {
        return this.#entry !== undefined;
    }
    sink = (piece) => {
        this.#filled += piece.copy(this.#stored, this.#filled);
        if (this.#filled === this.#stored.length)
            this.#end();
    };
    #end() {
        const { size = 0, sparse } = this.#entry ?? {};
        const content = sparse ? (0,tar_sparse/* expandSparse */.NU)(this.#stored, size, sparse.extents) : this.#stored;
        this.#entry = undefined;
        this.#stored = Buffer.alloc(0);
        if (content)
            this.#complete(content);
    }
}

;// CONCATENATED MODULE: ./lib/image/survey/entry-taker.js







/** Share of the limit on entries that a layer may be over it: between two looks at how many all layers have. */
const COUNTED_AT_ONCE = 1 / 1000;
/** Takes the entries of one layer as they come: fills the columns, holds contents that are wished for, and shows all others to the scan. */
class EntryTaker {
    remarks = new Remarks();
    #builder;
    #limits;
    #meter;
    #scan;
    #capOf;
    #distillable;
    #literal;
    /** Where symbolic links that are wished for by name lead, as far as this layer tells. */
    #targets = new Set();
    #holder = new PayloadHolder();
    #capturedBytes = 0;
    #uncounted = 0;
    #path = '';
    constructor(builder, wishes, meter, scan) {
        this.#builder = builder;
        this.#limits = wishes.limits;
        this.#meter = meter;
        this.#scan = scan;
        this.#capOf = capsOf(wishes.reads, wishes.limits.fileBytes);
        this.#distillable = distillable(wishes.reads);
        this.#literal = literalWishes(wishes.reads);
    }
    /** Throws Damage past the limit on entries. */
    take(entry) {
        this.#count();
        const { path } = entry;
        this.#path = path;
        if (entry.leavesRoot)
            this.remarks.add('entry-outside-root', path);
        const refusal = this.#refusalOf(entry);
        const kind = this.#builder.add(entry, refusal !== undefined);
        if (refusal)
            this.remarks.add(refusal, path);
        else if (kind === layer_survey/* Kind */.b8.file)
            return this.#takeFile(entry);
        else if (kind !== layer_survey/* Kind */.b8.passedOver)
            this.#flag(entry, kind);
        else if (entry.type === 'other')
            this.remarks.add('entry-unknown-type', path);
        if (this.#scan)
            this.#builder.hash(0, 0);
        return undefined;
    }
    /** Of the file that passes by, more was found than is kept. */
    remarkExcess() {
        this.remarks.add('excerpts-too-much', this.#path);
    }
    /** To be called once after the last entry. */
    end() {
        this.#meter.addEntries(this.#uncounted);
        this.#uncounted = 0;
    }
    #count() {
        this.#uncounted++;
        const { entries } = this.#limits;
        if (this.#uncounted < entries * COUNTED_AT_ONCE)
            return;
        const all = this.#meter.addEntries(this.#uncounted);
        this.#uncounted = 0;
        if (all > entries)
            throw new damage/* Damage */.c(`with it the layers have more than ${entries} entries`, { limit: 'entries' });
    }
    #refusalOf({ path, type }) {
        if (path.length > this.#limits.pathLength)
            return 'entry-path-too-long';
        // A path has fewer components than characters.
        if (path.length > this.#limits.pathDepth && depthOf(path) > this.#limits.pathDepth)
            return 'entry-path-too-deep';
        if (path === '' && type !== 'directory')
            return 'entry-unplaceable';
        return undefined;
    }
    #flag({ path, linkname }, kind) {
        if (this.#capOf(path) === 0)
            return;
        this.#builder.flag(layer_survey/* WISHED_FLAG */.oO);
        if (kind === layer_survey/* Kind */.b8.symlink && this.#literal.has(path))
            this.#targets.add(targetOf(path, linkname));
    }
    #takeFile(entry) {
        const index = this.#builder.count - 1;
        let cap = this.#capOf(entry.path);
        if (cap > 0)
            this.#builder.flag(layer_survey/* WISHED_FLAG */.oO);
        else if (this.#targets.has(entry.path))
            cap = this.#limits.fileBytes;
        const held = cap > 0 && this.#holds(entry, cap) ? this.#holder : undefined;
        held?.begin(entry, (content) => this.#builder.capture(index, this.#distilled(entry.path, content)));
        return this.#scan ? this.#scanned(this.#scan, index, entry, held) : held?.sink;
    }
    /** What of a content is kept; the room that is left free is others'. */
    #distilled(path, content) {
        if (!this.#distillable(path))
            return content;
        const kept = distil(path, content);
        this.#capturedBytes -= content.length - kept.length;
        // A copy of its own: a view of a pool could not be handed over to another thread.
        return kept === content ? content : new Uint8Array(kept);
    }
    #scanned(scan, index, entry, held) {
        scan.begin(index);
        let left = entry.stored;
        if (left === 0) {
            this.#hash(scan);
            return undefined;
        }
        return (piece) => {
            scan.piece(piece);
            held?.sink?.(piece);
            left -= piece.length;
            if (left === 0)
                this.#hash(scan);
        };
    }
    #hash(scan) {
        const [low, high] = scan.end();
        this.#builder.hash(low, high);
    }
    /** Whether it fits; once one file does not fit under the total, none does: so it is the same files whatever is read first. */
    #holds(entry, cap) {
        const bytes = Math.max(entry.size, entry.stored);
        if (entry.size > cap || entry.stored > 2 * cap) {
            this.remarks.add('content-too-large', entry.path);
            return false;
        }
        this.#capturedBytes += bytes;
        if (this.#capturedBytes <= this.#limits.capturedBytes)
            return true;
        this.#capturedBytes = Number.POSITIVE_INFINITY;
        this.remarks.add('content-too-much', entry.path);
        return false;
    }
}
function depthOf(path) {
    let depth = 1;
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
        depth++;
    return depth;
}
function targetOf(path, linkname = '') {
    return external_node_path_.posix.resolve('/', external_node_path_.posix.dirname(path), linkname).slice(1);
}

;// CONCATENATED MODULE: ./lib/image/survey/meter.js
const meter_READ = 0;
const UNPACKED = 1;
const ENTRIES = 2;
const COUNTERS = 3;
/** What all threads have done so far for one image: each adds to it, any may look. */
class Meter {
    /** Handed to workers as it is; `new Meter(shared)` counts on there. */
    shared;
    #counters;
    constructor(shared = new SharedArrayBuffer(COUNTERS * BigInt64Array.BYTES_PER_ELEMENT)) {
        this.shared = shared;
        this.#counters = new BigInt64Array(shared);
    }
    /** Bytes of blobs, as they are stored. */
    get read() {
        return Number(Atomics.load(this.#counters, meter_READ));
    }
    addRead(bytes) {
        this.#add(meter_READ, bytes);
    }
    /** Returns the plain bytes of all layers, these included. */
    addUnpacked(bytes) {
        return this.#add(UNPACKED, bytes);
    }
    /** Returns the entries of all layers, these included. */
    addEntries(entries) {
        return this.#add(ENTRIES, entries);
    }
    #add(counter, amount) {
        return Number(Atomics.add(this.#counters, counter, BigInt(amount))) + amount;
    }
}

// EXTERNAL MODULE: ./lib/image/tar/file.js
var file = __webpack_require__(5863);
;// CONCATENATED MODULE: ./lib/image/survey/plain-gauge.js



/** Looks at the plain bytes of a layer as they pass: how many they are, and on request their digest. */
class PlainGauge {
    #bound;
    #imageBytes;
    #meter;
    #check;
    /** `stored`: bytes that the layer has when it is compressed; Infinity when it is not. */
    constructor(stored, limits, meter, diffId) {
        this.#bound = new SizeBound(stored, limits);
        this.#imageBytes = limits.imageBytes;
        this.#meter = meter;
        this.#check = diffId === undefined ? undefined : new compression_digest/* DigestCheck */.FL(diffId, 'configuration');
    }
    add(piece) {
        this.count(piece.length);
        this.#check?.update(piece);
    }
    /** Throws Damage. */
    count(bytes) {
        this.#bound.add(bytes);
        if (this.#meter.addUnpacked(bytes) > this.#imageBytes) {
            throw new damage/* Damage */.c(`with it the layers unpack to more than ${this.#imageBytes} bytes`, { limit: 'image-bytes' });
        }
    }
    /** To be called after the last byte. Throws Damage. */
    end() {
        this.#check?.verify();
    }
}

;// CONCATENATED MODULE: ./lib/image/survey/stored-chunks.js


/**
 * The bytes of a blob that is not compressed, in the chunk of `wasm`, 256 KiB at a time; the 32 KiB before them are in its window. Valid
 * until the next is asked for. Throws Damage when the blob does not have the digest.
 */
function* storedChunks(range, wasm, options = {}) {
    const { seen, verify } = watch(options);
    const { chunk, window } = wasm;
    const end = range.offset + range.size;
    window.fill(0);
    const descriptor = (0,external_node_fs_.openSync)(range.file, 'r');
    try {
        for (let position = range.offset; position < end;) {
            const read = (0,external_node_fs_.readSync)(descriptor, chunk, 0, Math.min(chunk.length, end - position), position);
            if (read === 0)
                break;
            const piece = chunk.subarray(0, read);
            seen(piece);
            yield piece;
            if (read >= window.length)
                chunk.copy(window, 0, read - window.length, read);
            else {
                window.copyWithin(0, read);
                chunk.copy(window, window.length - read, 0, read);
            }
            position += read;
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
    verify();
}

;// CONCATENATED MODULE: ./lib/image/survey/pour.js








/** Chunks between two looks at signals and timers: 4 MiB. */
const CHUNKS_A_TURN = 16;
/** Pushes the plain bytes of a layer, in whatever way it is packed, through a scanner. Throws Damage. */
async function pourLayer(order, scanner, pouring) {
    const { blob, diffId } = order;
    const { limits, meter } = pouring;
    const compression = detectCompression(blob);
    if (compression === 'xz' || compression === 'bzip2')
        throw new damage/* Damage */.c(`it is compressed with ${compression}`);
    const stored = compression === 'none' ? Number.POSITIVE_INFINITY : blob.size;
    const gauge = new PlainGauge(stored, limits, meter, diffId);
    if (compression === 'none' && !pouring.everyByte)
        return seek(blob, scanner, gauge, pouring);
    // What is not compressed has the digest that its diffID is, which is checked only when that is wanted.
    const checked = compression !== 'none' || diffId !== undefined;
    const digest = checked && order.digest !== diffId ? order.digest : undefined;
    const options = { digest, onRead: (bytes) => meter.addRead(bytes) };
    let chunks = 0;
    for await (const chunk of chunksOf(blob, compression, pouring.wasm, options)) {
        pouring.cancelled?.throwIfAborted();
        gauge.add(chunk);
        scanner.write(chunk);
        if (pouring.cancelled && ++chunks % CHUNKS_A_TURN === 0)
            await (0,external_node_timers_promises_.setImmediate)();
        if (pouring.enough?.())
            return;
        if (compression === 'none' && diffId === undefined && scanner.finished)
            break;
    }
    scanner.end();
    gauge.end();
}
async function seek(blob, scanner, gauge, pouring) {
    gauge.count(blob.size);
    await (0,file/* scanTarFile */.f)(blob, scanner, pouring.cancelled);
    pouring.meter.addRead(blob.size);
}
function chunksOf(blob, compression, wasm, options) {
    if (compression === 'gzip')
        return gzipChunks(blob, wasm, options);
    return compression === 'zstd' ? zstdChunks(blob, wasm, options) : storedChunks(blob, wasm, options);
}

// EXTERNAL MODULE: ./lib/image/survey/survey-builder.js + 1 modules
var survey_builder = __webpack_require__(8878);
;// CONCATENATED MODULE: ./lib/image/survey/survey-layer.js









/** Reads one layer in one pass. Damage is part of the answer: what stands before it counts. */
async function surveyLayer(order, surveying) {
    const { wishes, wasm, meter, cancelled } = surveying;
    const builder = new survey_builder/* SurveyBuilder */.c();
    const find = (entry, offset, bytes) => builder.find(entry, offset, bytes);
    const scan = wishes.scanContent ? new ContentReading(wasm, wishes, find, () => taker.remarkExcess()) : undefined;
    const taker = new EntryTaker(builder, wishes, meter, scan);
    const everyByte = wishes.scanContent || order.diffId !== undefined;
    const damage = await damageIn(async () => {
        const scanner = new tar_scanner/* TarScanner */.e((entry) => taker.take(entry));
        await pourLayer(order, scanner, { wasm, meter, cancelled, limits: wishes.limits, everyByte });
    });
    taker.end();
    return { survey: builder.finish(), remarks: taker.remarks.list(), ...(damage ? { damage: damage.report() } : {}) };
}
/** The contents of those of a few entries of a layer that `accept` lets pass and that come before damage. `entries`: ascending. */
async function captureEntries(order, entries, accept, surveying) {
    const { wishes, wasm, cancelled } = surveying;
    const captured = [];
    const holder = new PayloadHolder();
    let next = 0;
    let wanted = 0;
    await damageIn(async () => {
        const scanner = new tar_scanner/* TarScanner */.e((tarEntry) => {
            const entry = next++;
            if (entry !== entries[wanted])
                return undefined;
            wanted++;
            if (!accept(tarEntry))
                return undefined;
            holder.begin(tarEntry, (bytes) => captured.push({ entry, bytes }));
            return holder.sink;
        });
        const enough = () => wanted === entries.length && !holder.busy;
        const pouring = { wasm, meter: new Meter(), cancelled, limits: wishes.limits, everyByte: false, enough };
        await pourLayer({ blob: order.blob }, scanner, pouring);
    });
    return captured;
}
async function damageIn(work) {
    try {
        await work();
        return undefined;
    }
    catch (error) {
        if (error instanceof damage/* Damage */.c)
            return error;
        if ((0,types_.isNativeError)(error) && 'syscall' in error)
            return new damage/* Damage */.c(`its file cannot be read: ${error.message}`, { cause: error });
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/image/late-captures.js


/**
 * Reads again, for a few entries, those layers in which a path that is wished for turned out to be another file's, whose bytes had gone by.
 * What is not kept then either, because it is too large or too much, is remarked on.
 */
async function captureLate(layers, merging, surveying) {
    const { reads, limits } = surveying.wishes;
    const cap = Math.max(limits.fileBytes, ...reads.map((wish) => late_captures_capOf(wish)));
    for (const [layer, entries] of merging.filesystem.wanting(reads.map(globOf))) {
        const blob = layers[layer]?.blob;
        if (!blob)
            continue;
        const remarks = merging.layers[layer]?.remarks;
        const ascending = entries.toSorted((a, b) => a - b);
        const accept = (entry) => {
            const small = entry.size <= cap && entry.stored <= 2 * cap;
            const accepted = small && merging.budget.takeLate(layer, Math.max(entry.size, entry.stored));
            if (!accepted)
                remarks?.add(small ? 'content-too-much' : 'content-too-large', entry.path);
            return accepted;
        };
        for (const { entry, bytes } of await captureEntries({ blob }, ascending, accept, surveying))
            merging.filesystem.keep(layer, entry, bytes);
    }
}
function late_captures_capOf(wish) {
    return typeof wish === 'string' ? 0 : wish.cap;
}

;// CONCATENATED MODULE: ./lib/image/layer-trouble.js

const layer_trouble_CODES = { damaged: 'layer-unreadable', 'too-large': 'layer-too-large', missing: 'layer-missing' };
const REMEDIES = {
    damaged: 'Save or build the image again; what was read of the layer before that place was reviewed.',
    'too-large': 'Make the layer smaller; what was read of it before that was reviewed.',
    missing: 'Save the image with all its layers: foreign layers, as of Windows images, are left out of archives.',
};
/** What is said of a layer that could not be read to its end. */
function troubleNotification(damage, layer, index) {
    const message = `Layer ${index} (${layer.diffId}) could not be read: ${damage.message}.`;
    const location = { kind: 'layer', index, diffId: layer.diffId };
    return { level: 'error', code: layer_trouble_CODES[damage.kind], message, location, remedy: remedyOf(damage) };
}
function remedyOf({ kind, limit }) {
    if (limit === undefined)
        return REMEDIES[kind];
    return `Make the image smaller, or ${(0,image_limits/* raising */._C)(limit)}; what was read of the layer before that was reviewed.`;
}

;// CONCATENATED MODULE: ./lib/image/filesystem/grown.js
/** The same values with room for `length`, and for as many again as half of what there is, so that growing costs little in all. */
function grown(values, length) {
    if (length <= values.length)
        return values;
    const room = Math.max(length, values.length + (values.length >> 1));
    const more = new values.constructor(room);
    more.set(values);
    return more;
}

;// CONCATENATED MODULE: ./lib/image/filesystem/keyed-hash.js

/** HalfSipHash-2-4 with a key of its own: nobody can prepare names that collide. https://github.com/veorq/SipHash */
class KeyedHash {
    #key;
    #v0 = 0;
    #v1 = 0;
    #v2 = 0;
    #v3 = 0;
    /** `key`: two words; by default such as nobody knows. */
    constructor(key = (0,external_node_crypto_.randomFillSync)(new Uint32Array(2))) {
        this.#key = key;
    }
    /** 32 bits, signed. */
    of(bytes, start, end) {
        const [low = 0, high = 0] = this.#key;
        this.#v0 = low;
        this.#v1 = high;
        this.#v2 = low ^ 0x6c796765;
        this.#v3 = high ^ 0x74656462;
        let at = start;
        for (; at + 4 <= end; at += 4)
            this.#mix(wordOf(bytes, at, 4));
        this.#mix(wordOf(bytes, at, end - at) | ((end - start) << 24));
        this.#v2 ^= 0xff;
        for (let round = 0; round < 4; round++)
            this.#round();
        return this.#v1 ^ this.#v3;
    }
    #mix(word) {
        this.#v3 ^= word;
        this.#round();
        this.#round();
        this.#v0 ^= word;
    }
    #round() {
        this.#v0 = (this.#v0 + this.#v1) | 0;
        this.#v1 = rotate(this.#v1, 5) ^ this.#v0;
        this.#v0 = rotate(this.#v0, 16);
        this.#v2 = (this.#v2 + this.#v3) | 0;
        this.#v3 = rotate(this.#v3, 8) ^ this.#v2;
        this.#v0 = (this.#v0 + this.#v3) | 0;
        this.#v3 = rotate(this.#v3, 7) ^ this.#v0;
        this.#v2 = (this.#v2 + this.#v1) | 0;
        this.#v1 = rotate(this.#v1, 13) ^ this.#v2;
        this.#v2 = rotate(this.#v2, 16);
    }
}
function wordOf(bytes, at, length) {
    let word = 0;
    for (let byte = 0; byte < length; byte++)
        word |= bytes[at + byte] << (8 * byte);
    return word;
}
function rotate(word, bits) {
    return (word << bits) | (word >>> (32 - bits));
}

;// CONCATENATED MODULE: ./lib/image/filesystem/path-table.js


/** The node of the root. As an answer where the root cannot be meant: none. */
const ROOT = 0;
/** As an answer where the root is one, too: no such path. */
const NOWHERE = -1;
/** As the source of a name: bytes that nobody keeps; they are copied. */
const NO_SOURCE = 0;
/** Steps that no honest set of names takes to a free slot, with five slots of eight in use. */
const MOST_STEPS = 500;
/**
 * A number for every path: found by the number of its folder and the bytes of its name, in one table of open addresses. Paths are never taken
 * out; whether one is there now is known to who holds the number. Names stay in the surveys that ship them.
 */
class PathTable {
    /** How many there are, the root included. */
    count = 1;
    parents = new Uint32Array(64);
    depths = new Uint16Array(64);
    /** Bytes of the whole path. */
    lengths = new Uint32Array(64);
    /** Where the name of each starts, and in which of the sources. */
    #starts = new Uint32Array(64);
    #sources = new Uint16Array(64);
    #bytes = [new Uint8Array(256)];
    /** How much of the first source, which is ours, is taken. */
    #copied = 0;
    /** Pairs: the hash of folder and name, and the path; `ROOT` where a slot is free. */
    #slots = new Int32Array(256);
    #shift = 25;
    /** Set once somebody ships names whose plain hashes collide on purpose. */
    #key;
    /** The hash that was looked for last. */
    #sought = 0;
    get capacity() {
        return this.parents.length;
    }
    /** Makes bytes known in which names lie that may be kept by reference; returns the number of the source. */
    addSource(bytes) {
        return this.#bytes.push(bytes) - 1;
    }
    /** Makes room for so many more, of which some may be known. */
    reserve(more) {
        this.#grow(this.count + more);
        // The first layer is mostly the largest, and all new.
        if (this.count > 1)
            return;
        while (more * 16 > this.#slots.length * 5)
            this.#spread(this.#slots.length);
    }
    /** The path of this name in a folder; `ROOT` for none. `hash`: `hashOf` the name. */
    find(parent, hash, bytes, start, end) {
        return this.#slots[2 * this.#seek(parent, hash, bytes, start, end) + 1];
    }
    /** The same, made where there is none. `source`: that of `bytes`. */
    place(parent, hash, bytes, start, end, source) {
        const slot = this.#seek(parent, hash, bytes, start, end);
        const known = this.#slots[2 * slot + 1];
        return known === ROOT ? this.#add(slot, parent, bytes, start, end, source) : known;
    }
    #add(slot, parent, bytes, start, end, source) {
        const node = this.count++;
        if (node === this.parents.length)
            this.#grow(this.count);
        this.parents[node] = parent;
        this.depths[node] = this.depths[parent] + 1;
        this.lengths[node] = this.lengths[parent] + (parent === ROOT ? 0 : 1) + end - start;
        this.#sources[node] = source;
        this.#starts[node] = source === NO_SOURCE ? this.#copy(bytes, start, end) : start;
        this.#slots[2 * slot] = this.#sought;
        this.#slots[2 * slot + 1] = node;
        if (this.count * 16 > this.#slots.length * 5)
            this.#spread(this.#slots.length);
        return node;
    }
    /** Writes the name of a node so that it ends before `end`; returns where it starts. */
    writeName(node, into, end) {
        const bytes = this.#bytes[this.#sources[node]];
        const start = this.#starts[node];
        let to = end;
        for (let at = start + this.#lengthOf(node) - 1; at >= start; at--)
            into[--to] = bytes[at];
        return to;
    }
    /** The bytes of a name. */
    nameOf(node) {
        const start = this.#starts[node];
        return this.#bytes[this.#sources[node]].subarray(start, start + this.#lengthOf(node));
    }
    /** The slot of a path, or the free one where it belongs. */
    #seek(parent, plain, bytes, start, end) {
        const hash = mixed(parent, this.#key ? this.#key.of(bytes, start, end) : plain);
        this.#sought = hash;
        const slots = this.#slots;
        const mask = slots.length / 2 - 1;
        let slot = hash >>> this.#shift;
        for (let steps = 0;; steps++) {
            const node = slots[2 * slot + 1];
            if (node === ROOT)
                return slot;
            if (slots[2 * slot] === hash && this.parents[node] === parent && this.#isNamed(node, bytes, start, end))
                return slot;
            if (steps === MOST_STEPS && !this.#key) {
                this.#secure();
                return this.#seek(parent, plain, bytes, start, end);
            }
            slot = (slot + 1) & mask;
        }
    }
    #isNamed(node, bytes, start, end) {
        if (this.#lengthOf(node) !== end - start)
            return false;
        const own = this.#bytes[this.#sources[node]];
        const from = this.#starts[node] - start;
        for (let at = start; at < end; at++)
            if (own[from + at] !== bytes[at])
                return false;
        return true;
    }
    #lengthOf(node) {
        const parent = this.parents[node];
        return this.lengths[node] - (parent === ROOT ? 0 : this.lengths[parent] + 1);
    }
    #copy(bytes, start, end) {
        const from = this.#copied;
        this.#copied += end - start;
        const own = grown(this.#bytes[0], this.#copied);
        own.set(bytes.subarray(start, end), from);
        this.#bytes[0] = own;
        return from;
    }
    #grow(length) {
        this.parents = grown(this.parents, length);
        this.depths = grown(this.depths, length);
        this.lengths = grown(this.lengths, length);
        this.#starts = grown(this.#starts, length);
        this.#sources = grown(this.#sources, length);
    }
    /** Hashes every name anew, with a key that nobody could know beforehand. */
    #secure() {
        this.#key = new KeyedHash();
        const slots = this.#slots;
        for (let at = 0; at < slots.length; at += 2) {
            const node = slots[at + 1];
            if (node === ROOT)
                continue;
            const start = this.#starts[node];
            const bytes = this.#bytes[this.#sources[node]];
            const hash = this.#key.of(bytes, start, start + this.#lengthOf(node));
            slots[at] = mixed(this.parents[node], hash);
        }
        this.#spread(slots.length / 2);
    }
    /** Gives every path its slot among so many. */
    #spread(length) {
        const old = this.#slots;
        const slots = new Int32Array(2 * length);
        this.#shift = 32 - Math.log2(length);
        for (let at = 0; at < old.length; at += 2) {
            if (old[at + 1] === ROOT)
                continue;
            let slot = old[at] >>> this.#shift;
            while (slots[2 * slot + 1] !== ROOT)
                slot = (slot + 1) & (length - 1);
            slots[2 * slot] = old[at];
            slots[2 * slot + 1] = old[at + 1];
        }
        this.#slots = slots;
    }
}
function mixed(parent, hash) {
    const both = Math.imul(hash ^ Math.imul(parent, 0x9e3779b1), 0x85ebca6b);
    return Math.imul(both ^ (both >>> 15), 0xc2b2ae35);
}

;// CONCATENATED MODULE: ./lib/image/filesystem/dive-stack.js


/** Layers on top of one another as dive stacks them: whatever is shipped takes the place of its path, folders keep their children. */
class DiveStack {
    #paths;
    #firsts;
    #nexts;
    #befores;
    #there;
    #folders;
    #sizes;
    /** Sums of whole folders, each counted once while nothing changes. */
    #sums = new Map();
    constructor(paths) {
        this.#paths = paths;
        const length = paths.count;
        this.#firsts = new Uint32Array(length);
        this.#nexts = new Uint32Array(length);
        this.#befores = new Uint32Array(length);
        this.#there = new Uint8Array(length);
        this.#folders = new Uint8Array(length);
        this.#sizes = new Float64Array(length);
    }
    has(node) {
        return this.#there[node] === 1;
    }
    add(node, size, isFolder) {
        if (this.#sums.size > 0)
            this.#sums.clear();
        this.#sizes[node] = size;
        this.#folders[node] = isFolder ? 1 : 0;
        if (this.#there[node] === 1)
            return;
        this.#there[node] = 1;
        const parent = this.#paths.parents[node];
        const first = this.#firsts[parent];
        this.#nexts[node] = first;
        this.#befores[node] = ROOT;
        if (first !== ROOT)
            this.#befores[first] = node;
        this.#firsts[parent] = node;
    }
    /** Takes a path and all under it out. */
    remove(node) {
        if (!this.has(node))
            return;
        if (this.#sums.size > 0)
            this.#sums.clear();
        const next = this.#nexts[node];
        const before = this.#befores[node];
        if (next !== ROOT)
            this.#befores[next] = before;
        if (before !== ROOT)
            this.#nexts[before] = next;
        else
            this.#firsts[this.#paths.parents[node]] = next;
        for (const each of this.#under(node)) {
            this.#there[each] = 0;
            this.#firsts[each] = ROOT;
        }
    }
    /** Bytes of a folder with all under it; 0 for what is none. */
    sizeOf(node) {
        if (this.#folders[node] !== 1)
            return 0;
        const known = this.#sums.get(node);
        if (known !== undefined)
            return known;
        const nodes = this.#under(node);
        for (let index = nodes.length - 1; index >= 0; index--) {
            const each = nodes[index];
            let sum = this.#sizes[each];
            for (let child = this.#firsts[each]; child !== ROOT; child = this.#nexts[child])
                sum += this.#sums.get(child) ?? 0;
            this.#sums.set(each, sum);
        }
        return this.#sums.get(node) ?? 0;
    }
    /** A path and all under it that has no sum yet, each after what it stands in. */
    #under(top) {
        let nodes = new Uint32Array(16);
        let count = 1;
        nodes[0] = top;
        for (let index = 0; index < count; index++) {
            for (let child = this.#firsts[nodes[index]]; child !== ROOT; child = this.#nexts[child]) {
                if (this.#sums.has(child))
                    continue;
                nodes = grown(nodes, count + 1);
                nodes[count++] = child;
            }
        }
        return nodes.subarray(0, count);
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/descent.js

const SLASH = 0x2f;
/**
 * Looks for cleaned paths, links not followed. One path after the other is looked for from where they part: in a layer neighbours
 * share most of their folders.
 */
class Descent {
    #steps;
    #bytes;
    /** The last path: where it starts, where its components end, counted from there, and what they are. */
    #start = 0;
    #depth = 0;
    #ends = [];
    #nodes = [];
    /** `bytes`: where all the paths are. */
    constructor(steps, bytes) {
        this.#steps = steps;
        this.#bytes = bytes;
    }
    /** The place of a path of which every folder is one; `NOWHERE` for all others. The last component may be anything, or must be a folder. */
    to(start, end, last = 'folder') {
        const bytes = this.#bytes;
        this.#depth = this.#shared(start, end);
        this.#start = start;
        let node = this.#depth === 0 ? ROOT : this.#nodes[this.#depth - 1];
        let from = this.#depth === 0 ? start : start + this.#ends[this.#depth - 1] + 1;
        while (from < end) {
            let at = from;
            let hash = 0x811c9dc5;
            for (; at < end && bytes[at] !== SLASH; at++)
                hash = Math.imul(hash ^ bytes[at], 0x01000193);
            node = this.#steps.child(node, hash, bytes, from, at);
            if (node === ROOT)
                return NOWHERE;
            if (!this.#steps.isFolder(node))
                return at === end && last === 'anything' ? node : NOWHERE;
            this.#ends[this.#depth] = at - start;
            this.#nodes[this.#depth++] = node;
            from = at + 1;
        }
        return node;
    }
    /** How many components of the last path this one begins with. A folder is still where it was while it is one, since all above it must be, too. */
    #shared(start, end) {
        const bytes = this.#bytes;
        const before = this.#start;
        let same = start;
        let depth = 0;
        for (; depth < this.#depth; depth++) {
            const until = start + this.#ends[depth];
            if (until > end || (until < end && bytes[until] !== SLASH))
                return depth;
            while (same < until && bytes[same] === bytes[before + same - start])
                same++;
            if (same < until || !this.#steps.isFolder(this.#nodes[depth]))
                return depth;
        }
        return depth;
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/version-table.js


/** As a number of a version: none. */
const NONE = 0;
/** What is true of a version. */
const Mark = {
    /** It stands for its path, now or until a later layer hid it. */
    placed: 1,
    /** It replaced a version of a lower layer. */
    changed: 2,
    /** What hid it was a deletion. */
    deleted: 4,
    /** It shares its bytes with other names. */
    linked: 8,
    /** It stands elsewhere than its name says: symbolic links led there. */
    redirected: 16,
};
/** Permission bits and owner of what engines make where an archive leaves a parent folder out. */
const IMPLIED_MODE = 0o755;
/**
 * A number for every entry of every layer, in order, and for every folder that a layer implies. What an entry says stays in its survey; here
 * is what became of it.
 */
class VersionTable {
    surveys = [];
    /** The number of the first entry of each layer. */
    bases = [];
    /** One above the last number. */
    end = 1;
    /** The path of each. */
    nodes = new Uint32Array(0);
    /** The version of that path before it. */
    previous = new Uint32Array(0);
    layers = new Uint16Array(0);
    /** `Kind`; of a hard link, its file's. */
    kinds = new Uint8Array(0);
    marks = new Uint8Array(0);
    /** One more than the layer that hid it; 0 while it is visible. */
    hidden = new Uint16Array(0);
    /** Of what is linked: the version that carries the bytes. */
    owners = new Uint32Array(0);
    /** Hard links that name another link instead of the owner, and which. */
    #targets = new Map();
    /** Files of which a link in the same layer has other permissions or owners, and which link was the last. */
    #attributes = new Map();
    /** Implied folders that were replaced at once: their numbers are given again. */
    #free = [];
    /** Makes room for a layer; returns the number of its first entry. */
    addLayer(survey) {
        const base = this.end;
        const layer = this.surveys.push(survey) - 1;
        this.bases.push(base);
        this.#free = [];
        this.#reserve(base + survey.count);
        this.end = base + survey.count;
        this.layers.fill(layer, base, this.end);
        return base;
    }
    /** A folder of the newest layer that none of its entries names. */
    addImplied() {
        const version = this.#free.pop() ?? this.end++;
        this.#reserve(version + 1);
        this.layers[version] = this.surveys.length - 1;
        this.kinds[version] = layer_survey/* Kind */.b8.directory;
        this.marks[version] = 0;
        this.hidden[version] = 0;
        return version;
    }
    /** Takes a version of the newest layer back. */
    drop(version) {
        this.unmark(version, Mark.placed);
        if (this.isImplied(version))
            this.#free.push(version);
    }
    /** Makes `link` another name of the file behind `target`. */
    link(link, target) {
        const owner = this.ownerOf(target);
        if (owner === target)
            this.#share(owner, owner);
        else
            this.#targets.set(link, target);
        this.#share(link, owner);
        // Engines apply mode and owner of the link's own header, which reach every name of the file that this layer made.
        if (this.layers[owner] !== this.layers[link])
            return;
        if (this.#haveSameHeaders(owner, link))
            this.#attributes.delete(owner);
        else
            this.#attributes.set(owner, link);
    }
    has(version, mark) {
        return (this.marks[version] & mark) !== 0;
    }
    mark(version, mark) {
        this.marks[version] = this.marks[version] | mark;
    }
    unmark(version, mark) {
        this.marks[version] = this.marks[version] & ~mark;
    }
    /** The version that carries the bytes of a hard link; itself for all others. */
    ownerOf(version) {
        return this.has(version, Mark.linked) ? this.owners[version] : version;
    }
    /** The version that a hard link names; none for what is no hard link, or one to nothing. */
    targetOf(link) {
        const owner = this.ownerOf(link);
        return owner === link ? NONE : (this.#targets.get(link) ?? owner);
    }
    surveyOf(version) {
        return this.surveys[this.layers[version]];
    }
    /** The place in its layer's survey; past the last entry for an implied folder. */
    entryOf(version) {
        return version - this.bases[this.layers[version]];
    }
    isImplied(version) {
        return this.entryOf(version) >= this.surveyOf(version).count;
    }
    /** What the header says that it is: a hard link is one here. */
    headerKindOf(version) {
        return this.isImplied(version)
            ? layer_survey/* Kind */.b8.directory
            : this.surveyOf(version).kinds[this.entryOf(version)] & layer_survey/* KIND_MASK */.Y$;
    }
    modeOf(version) {
        const source = this.#attributesOf(version);
        return this.surveyOf(source).modes[this.entryOf(source)] ?? IMPLIED_MODE;
    }
    uidOf(version) {
        const source = this.#attributesOf(version);
        return this.surveyOf(source).uids[this.entryOf(source)] ?? 0;
    }
    gidOf(version) {
        const source = this.#attributesOf(version);
        return this.surveyOf(source).gids[this.entryOf(source)] ?? 0;
    }
    /** Bytes of content. */
    sizeOf(version) {
        const owner = this.ownerOf(version);
        return this.surveyOf(owner).sizes[this.entryOf(owner)] ?? 0;
    }
    haveSameAttributes(a, b) {
        return this.modeOf(a) === this.modeOf(b) && this.uidOf(a) === this.uidOf(b) && this.gidOf(a) === this.gidOf(b);
    }
    #attributesOf(version) {
        if (!this.has(version, Mark.linked))
            return version;
        const owner = this.owners[version];
        return this.layers[owner] === this.layers[version] ? (this.#attributes.get(owner) ?? owner) : version;
    }
    #share(version, owner) {
        this.owners[version] = owner;
        this.mark(version, Mark.linked);
    }
    #haveSameHeaders(a, b) {
        const [left, right] = [this.entryOf(a), this.entryOf(b)];
        const { modes, uids, gids } = this.surveyOf(a);
        return modes[left] === modes[right] && uids[left] === uids[right] && gids[left] === gids[right];
    }
    #reserve(length) {
        if (length <= this.nodes.length)
            return;
        this.nodes = grown(this.nodes, length);
        this.previous = grown(this.previous, length);
        this.layers = grown(this.layers, length);
        this.kinds = grown(this.kinds, length);
        this.marks = grown(this.marks, length);
        this.hidden = grown(this.hidden, length);
        this.owners = grown(this.owners, length);
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/named-paths.js




/**
 * The path of each entry of a layer as its name says, links not followed: of a whiteout what it hides, of an opaque mark its folder, the root for what
 * is passed over or hides nothing. Mostly that is where the entry was put; others get a number here.
 */
function namedPaths(tree, layer) {
    const { versions } = tree;
    const survey = versions.surveys[layer];
    const base = versions.bases[layer];
    if (!survey)
        return new Uint32Array(0);
    const { kinds, parents, folders, names, hashes } = survey;
    const numbers = {
        child: (parent, hash, bytes, start, end) => tree.number(parent, hash, bytes, start, end, NO_SOURCE),
        isFolder: () => true,
    };
    const descent = new Descent(numbers, folders.bytes);
    const named = new Uint32Array(survey.count);
    for (let entry = 0; entry < named.length; entry++) {
        const kind = kinds[entry] & layer_survey/* KIND_MASK */.Y$;
        const placed = versions.nodes[base + entry];
        named[entry] = placed;
        if (kind === layer_survey/* Kind */.b8.passedOver || (placed !== 0 && !versions.has(base + entry, Mark.redirected)))
            continue;
        const parent = parents[entry];
        const folder = descent.to(parent === 0 ? 0 : folders.ends[parent - 1], folders.ends[parent]);
        const start = entry === 0 ? 0 : names.ends[entry - 1];
        const end = names.ends[entry];
        if (start !== end)
            named[entry] = numbers.child(folder, hashes[entry], names.bytes, start, end);
        else
            named[entry] = kind === layer_survey/* Kind */.b8.whiteout ? ROOT : folder;
    }
    return named;
}

;// CONCATENATED MODULE: ./lib/image/filesystem/path-writer.js

/** Writes paths out as text. Neighbours cost no more than their names: what stands before the last slash is kept. */
class PathWriter {
    #paths;
    #bytes = Buffer.allocUnsafeSlow(512);
    /** The folder whose path is in `#bytes`. */
    #folder = ROOT;
    constructor(paths) {
        this.#paths = paths;
    }
    pathOf(node) {
        if (node === ROOT)
            return '';
        const { parents, lengths } = this.#paths;
        const length = lengths[node];
        const folder = parents[node];
        if (length > this.#bytes.length) {
            this.#bytes = Buffer.allocUnsafeSlow(length * 2);
            this.#folder = ROOT;
        }
        this.#paths.writeName(node, this.#bytes, length);
        if (folder !== this.#folder)
            this.#writeFolders(folder);
        return path_writer_textOf(this.#bytes, length);
    }
    #writeFolders(last) {
        const { parents, lengths } = this.#paths;
        for (let node = last; node !== ROOT; node = parents[node]) {
            const end = lengths[node];
            this.#bytes[end] = 0x2f;
            this.#paths.writeName(node, this.#bytes, end);
        }
        this.#folder = last;
    }
}
function path_writer_textOf(bytes, length) {
    for (let at = 0; at < length; at++)
        if (bytes[at] >= 0x80)
            return bytes.toString('utf8', 0, length);
    return bytes.toString('latin1', 0, length);
}

;// CONCATENATED MODULE: ./lib/image/filesystem/dive.js





/** Smallest sizes before there is one: the path was not seen, or only by dive's map of paths. */
const UNSEEN = -2;
const UNSIZED = -1;
/** The figures that https://github.com/wagoodman/dive (0.13) has for the same layers; see `DiveCount`. */
function diveFigures(tree) {
    const { surveys } = tree.versions;
    const named = surveys.map((_, layer) => namedPaths(tree, layer));
    const count = new DiveCount(tree.paths, surveys, named);
    for (const layer of surveys.keys())
        count.add(layer);
    return count.figures();
}
/**
 * Counts as dive does (dive/filetree/efficiency.go, dive/image/analysis.go), its ways included: only paths without children in their layer count;
 * links are not followed, hard links have no size, opaque marks hide nothing; a whiteout has the size of the folder that it hides, and none
 * for a file; one that hides nothing ends the count of its layer, in the order of names; all copies of a path that was seen twice are waste.
 */
class DiveCount {
    #paths;
    #surveys;
    #named;
    #stack;
    /** The last layer with whiteouts: no later one needs the stack. */
    #lastWhiteouts;
    /** Of each path: the last layer that has it, and that has something under it, and one more; and what the layer says of it. */
    #seen;
    #parted;
    #sizes;
    #folders;
    /** Of each path in all layers. */
    #times;
    #totals;
    #smallest;
    #userBytes = 0;
    constructor(paths, surveys, named) {
        this.#paths = paths;
        this.#surveys = surveys;
        this.#named = named;
        this.#stack = new DiveStack(paths);
        this.#lastWhiteouts = surveys.findLastIndex(({ kinds }) => kinds.some((kind) => (kind & layer_survey/* KIND_MASK */.Y$) === layer_survey/* Kind */.b8.whiteout));
        this.#seen = new Uint16Array(paths.count);
        this.#parted = new Uint16Array(paths.count);
        this.#sizes = new Float64Array(paths.count);
        this.#folders = new Uint8Array(paths.count);
        this.#times = new Uint8Array(paths.count);
        this.#totals = new Float64Array(paths.count);
        this.#smallest = new Float64Array(paths.count).fill(UNSEEN);
    }
    add(layer) {
        const { nodes, whiteouts } = this.#treeOf(layer);
        // The lowest layer is held against itself.
        if (layer === 0 && this.#lastWhiteouts >= 0)
            this.#pile(nodes);
        this.#visit(nodes, whiteouts, layer + 1);
        if (layer >= this.#lastWhiteouts)
            return;
        for (const hidden of whiteouts)
            if (this.#comesFirst(hidden))
                this.#stack.remove(hidden);
        this.#pile(nodes);
        for (const hidden of whiteouts)
            if (!this.#comesFirst(hidden))
                this.#stack.remove(hidden);
    }
    figures() {
        let [smallest, all, wastedBytes] = [0, 0, 0];
        for (let node = 1; node < this.#paths.count; node++) {
            const least = this.#smallest[node];
            if (least === UNSEEN)
                continue;
            const total = this.#totals[node];
            smallest += least;
            all += total;
            if (this.#times[node] === 2)
                wastedBytes += total;
        }
        const wastedUserPercent = this.#userBytes === 0 ? 0 : wastedBytes / this.#userBytes;
        return { score: all === 0 ? 1 : smallest / all, wastedBytes, wastedUserPercent };
    }
    /** The paths that a layer has, folders that it only implies included, and what its whiteouts hide. */
    #treeOf(layer) {
        const { kinds, sizes } = this.#surveys[layer];
        const named = this.#named[layer];
        const nodes = [];
        const whiteouts = new Set();
        for (let entry = 0; entry < named.length; entry++) {
            const node = named[entry];
            const kind = kinds[entry] & layer_survey/* KIND_MASK */.Y$;
            const size = sizes[entry];
            if (layer > 0)
                this.#userBytes += size;
            if (node === ROOT)
                continue;
            if (kind === layer_survey/* Kind */.b8.whiteout)
                whiteouts.add(node);
            const shown = kind === layer_survey/* Kind */.b8.whiteout ? this.#paths.parents[node] : node;
            this.#touch(shown, layer + 1, nodes);
            if (kind === layer_survey/* Kind */.b8.whiteout)
                this.#parted[shown] = layer + 1;
            if (kind >= layer_survey/* Kind */.b8.whiteout)
                continue;
            this.#sizes[node] = size;
            this.#folders[node] = kind === layer_survey/* Kind */.b8.directory ? 1 : 0;
        }
        return { nodes, whiteouts };
    }
    #touch(path, stamp, nodes) {
        for (let node = path; node !== ROOT && this.#seen[node] !== stamp;) {
            this.#seen[node] = stamp;
            this.#sizes[node] = 0;
            this.#folders[node] = 0;
            nodes.push(node);
            node = this.#paths.parents[node];
            this.#parted[node] = stamp;
        }
    }
    #visit(nodes, whiteouts, stamp) {
        const isVisited = this.#untilDangling(whiteouts);
        for (const node of nodes) {
            if (this.#parted[node] !== stamp && isVisited(node, ''))
                this.#count(node, this.#sizes[node]);
        }
        for (const hidden of whiteouts)
            if (isVisited(hidden, '.wh.'))
                this.#count(hidden, this.#stack.sizeOf(hidden));
    }
    /** Whether dive gets as far as a path: it goes through names in the order of their bytes, to the first whiteout of nothing. */
    #untilDangling(whiteouts) {
        const writer = new PathWriter(this.#paths);
        const placeOf = (node, prefix) => {
            const path = Buffer.from(writer.pathOf(node)).toString('latin1');
            const name = path.lastIndexOf('/') + 1;
            return `${path.slice(0, name)}${prefix}${path.slice(name)}`.replaceAll('/', '\0');
        };
        let end;
        for (const node of whiteouts) {
            if (this.#stack.has(node))
                continue;
            const place = placeOf(node, '.wh.');
            if (!end || place < end.place)
                end = { node, place };
        }
        if (!end)
            return () => true;
        if (this.#smallest[end.node] === UNSEEN)
            this.#smallest[end.node] = UNSIZED;
        const { place } = end;
        return (node, prefix) => placeOf(node, prefix) < place;
    }
    #count(node, size) {
        const least = this.#smallest[node];
        this.#totals[node] = this.#totals[node] + size;
        if (least < 0 || size < least)
            this.#smallest[node] = size;
        this.#times[node] = Math.min(2, this.#times[node] + 1);
    }
    /** Whether a whiteout stands before what it hides in the order of names. */
    #comesFirst(node) {
        const bytes = this.#paths.nameOf(node);
        return Buffer.compare(Buffer.concat([Buffer.from('.wh.'), bytes]), bytes) < 0;
    }
    #pile(nodes) {
        for (const node of nodes)
            this.#stack.add(node, this.#sizes[node], this.#folders[node] === 1);
    }
}

// EXTERNAL MODULE: ./lib/image/tar/name.js
var tar_name = __webpack_require__(2894);
;// CONCATENATED MODULE: ./lib/image/filesystem/excerpts.js

/** What was found in contents, by the version that carries the bytes; oldest layer first. */
function* excerptsOf(versions, entryOf) {
    let heirs;
    for (const [layer, { excerpts: found }] of versions.surveys.entries()) {
        const byVersion = new Map();
        for (const { entry, offset, bytes } of found) {
            const version = versions.bases[layer] + entry;
            const excerpts = byVersion.get(version) ?? [];
            excerpts.push({ offset, bytes });
            byVersion.set(version, excerpts);
        }
        for (const [owner, excerpts] of byVersion) {
            if (!versions.has(owner, Mark.placed))
                heirs ??= heirsOf(versions);
            const version = versions.has(owner, Mark.placed) ? owner : heirs?.get(owner);
            if (version !== undefined)
                yield { entry: entryOf(version), excerpts };
        }
    }
}
/** Other names of files whose first name their own layer replaced: for each file the oldest. */
function heirsOf(versions) {
    const heirs = new Map();
    for (let version = 1; version < versions.end; version++) {
        const owner = versions.ownerOf(version);
        if (owner !== version && versions.has(version, Mark.placed) && !heirs.has(owner))
            heirs.set(owner, version);
    }
    return heirs;
}

;// CONCATENATED MODULE: ./lib/image/filesystem/contents.js

/** Whether two versions of regular files have the same bytes; undefined where that is not known. */
function sameContent(versions, a, b) {
    if (versions.kinds[a] !== layer_survey/* Kind */.b8.file || versions.kinds[b] !== layer_survey/* Kind */.b8.file)
        return undefined;
    const [left, right] = [versions.ownerOf(a), versions.ownerOf(b)];
    if (left === right)
        return 'same';
    const size = versions.sizeOf(left);
    if (size !== versions.sizeOf(right))
        return 'different';
    if (size === 0)
        return 'same';
    const [low, high] = hashOf(versions, left);
    const [otherLow, otherHigh] = hashOf(versions, right);
    if (low === undefined || otherLow === undefined)
        return undefined;
    return low === otherLow && high === otherHigh ? 'same' : 'different';
}
function hashOf(versions, owner) {
    const { contents } = versions.surveyOf(owner);
    const at = 2 * versions.entryOf(owner);
    return [contents[at], contents[at + 1]];
}

;// CONCATENATED MODULE: ./lib/image/filesystem/tree.js






/**
 * The paths that are there after the layers so far, as folders of children. A path is there exactly when its last version is not hidden; the
 * children of a folder are a double chain, so that one leaves at the same cost whatever their number.
 */
class Tree {
    paths = new PathTable();
    versions = new VersionTable();
    limits;
    /** The last version of each path, hidden or not. */
    lasts = new Uint32Array(64);
    firsts = new Uint32Array(64);
    nexts = new Uint32Array(64);
    befores = new Uint32Array(64);
    /** One more than the last layer that shipped the path, be it unchanged. */
    shipped = new Uint16Array(64);
    /** One more than the last layer whose whiteouts went through the children: once is enough, whatever a layer repeats. */
    swept = new Uint16Array(64);
    #made = 0;
    #characters = 0;
    constructor(limits) {
        this.limits = limits;
    }
    /** The version that is there; none where there is none. */
    visible(node) {
        const last = this.lasts[node];
        return last !== NONE && this.versions.hidden[last] === 0 ? last : NONE;
    }
    isFolder(node) {
        if (node === ROOT)
            return true;
        const version = this.visible(node);
        return version !== NONE && this.versions.kinds[version] === layer_survey/* Kind */.b8.directory;
    }
    /** The path of a name in a folder, if something is there; otherwise `ROOT`. */
    child(folder, hash, bytes, start, end) {
        const node = this.paths.find(folder, hash, bytes, start, end);
        return node !== ROOT && this.visible(node) !== NONE ? node : ROOT;
    }
    /** The number of a name in a folder, whether or not anything was ever there. `source`: as for `PathTable.place`. */
    number(folder, hash, bytes, start, end, source) {
        const node = this.paths.place(folder, hash, bytes, start, end, source);
        if (node >= this.lasts.length)
            this.#grow();
        return node;
    }
    /** Puts a name into a folder, where it may be already. It must get a visible version at once. `source`: as for `PathTable.place`. */
    attach(folder, hash, bytes, start, end, source) {
        const node = this.number(folder, hash, bytes, start, end, source);
        const last = this.lasts[node];
        if (last === NONE)
            this.#count(node);
        else if (this.versions.hidden[last] === 0)
            return node;
        const first = this.firsts[folder];
        this.nexts[node] = first;
        this.befores[node] = ROOT;
        if (first !== ROOT)
            this.befores[first] = node;
        this.firsts[folder] = node;
        return node;
    }
    /** Takes a path, which has no children, from its folder. */
    detach(node) {
        const next = this.nexts[node];
        const before = this.befores[node];
        if (next !== ROOT)
            this.befores[next] = before;
        if (before !== ROOT)
            this.nexts[before] = next;
        else
            this.firsts[this.paths.parents[node]] = next;
    }
    /** What is there under a cleaned path, links not followed; `NOWHERE` for nothing. */
    at(path) {
        const bytes = Buffer.from(path);
        return new Descent(this, bytes).to(0, bytes.length, 'anything');
    }
    /** A path that is or was there, links not followed; `NOWHERE` for none. */
    everAt(path) {
        let node = ROOT;
        for (const name of path === '' ? [] : path.split('/')) {
            const { bytes, hash } = nameBytes(name);
            node = this.paths.find(node, hash, bytes, 0, bytes.length);
            if (node === ROOT)
                return NOWHERE;
        }
        return node;
    }
    /** Target of a symbolic link, as written; undefined for all others. */
    linkname(version) {
        if (this.versions.kinds[version] !== layer_survey/* Kind */.b8.symlink)
            return undefined;
        const owner = this.versions.ownerOf(version);
        return this.targetIn(owner);
    }
    /** The target that the header of an entry has. */
    targetIn(version) {
        const { linked, targets } = this.versions.surveyOf(version);
        const index = indexOf(linked, this.versions.entryOf(version));
        return index < 0 ? undefined : (0,layer_survey/* textAt */.$6)(targets, index);
    }
    #count(node) {
        this.#made++;
        this.#characters += this.paths.lengths[node];
        if (this.#made <= this.limits.paths && this.#characters <= this.limits.pathCharacters)
            return;
        throw new damage/* Damage */.c(`the image has more than ${this.limits.paths} paths, or too long ones`, { kind: 'too-large' });
    }
    /** Makes room for so many more paths. */
    reserve(more) {
        this.paths.reserve(more);
        this.#grow();
    }
    #grow() {
        const length = this.paths.capacity;
        this.lasts = grown(this.lasts, length);
        this.firsts = grown(this.firsts, length);
        this.nexts = grown(this.nexts, length);
        this.befores = grown(this.befores, length);
        this.shipped = grown(this.shipped, length);
        this.swept = grown(this.swept, length);
    }
}
/** Where a number is in ascending ones; negative if it is not. */
function indexOf(ascending, wanted) {
    let low = 0;
    for (let high = ascending.length - 1; low <= high;) {
        const middle = (low + high) >> 1;
        const value = ascending[middle];
        if (value === wanted)
            return middle;
        if (value < wanted)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}
/** A name's bytes, and `hashOf` them. */
function nameBytes(name) {
    const bytes = Buffer.from(name);
    return { bytes, hash: (0,layer_survey/* hashOf */.qQ)(bytes) };
}

;// CONCATENATED MODULE: ./lib/image/filesystem/file-version.js




const TYPES = ['file', 'directory', 'symlink', 'character-device', 'block-device', 'fifo'];
/**
 * A version as the world sees it: a number and where to look it up, made anew whenever it is asked for. Two are the same version when `id` and
 * tree are, whether or not they are one object.
 */
class FileVersion {
    #columns;
    #id;
    #path;
    constructor(columns, id) {
        this.#columns = columns;
        this.#id = id;
    }
    /** The number of a version of this tree. */
    static idIn(columns, entry) {
        return #id in entry && entry.#columns === columns ? entry.#id : undefined;
    }
    get path() {
        this.#path ??= this.#columns.writer.pathOf(this.#versions.nodes[this.#id]);
        return this.#path;
    }
    get type() {
        return TYPES[this.#versions.kinds[this.#id]] ?? 'file';
    }
    get mode() {
        return this.#versions.modeOf(this.#id);
    }
    get uid() {
        return this.#versions.uidOf(this.#id);
    }
    get gid() {
        return this.#versions.gidOf(this.#id);
    }
    get size() {
        return this.#versions.sizeOf(this.#id);
    }
    get linkname() {
        return this.#columns.tree.linkname(this.#id);
    }
    get hardlink() {
        const versions = this.#versions;
        if (versions.headerKindOf(this.#id) !== layer_survey/* Kind */.b8.hardlink)
            return undefined;
        const target = versions.targetOf(this.#id);
        if (target === NONE)
            return this.#columns.tree.targetIn(this.#id);
        return this.#columns.writer.pathOf(versions.nodes[target]);
    }
    get capabilities() {
        const owner = this.#versions.ownerOf(this.#id);
        const { capable, capabilities } = this.#versions.surveyOf(owner);
        const index = indexOf(capable, this.#versions.entryOf(owner));
        return index < 0 ? undefined : (0,layer_survey/* textAt */.$6)(capabilities, index);
    }
    get layer() {
        return this.#versions.layers[this.#id];
    }
    get change() {
        return this.#versions.has(this.#id, Mark.changed) ? 'changed' : 'added';
    }
    get content() {
        return this.change === 'changed'
            ? sameContent(this.#versions, this.#id, this.#versions.previous[this.#id])
            : undefined;
    }
    get hidden() {
        const hidden = this.#versions.hidden[this.#id];
        if (hidden === 0)
            return undefined;
        return { layer: hidden - 1, by: this.#versions.has(this.#id, Mark.deleted) ? 'deleted' : 'changed' };
    }
    get #versions() {
        return this.#columns.tree.versions;
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/follow.js




/**
 * Follows a path inside the root, as the kernel does after chroot: absolute targets start at the root, `..` stops there.
 * Undefined when it takes more links than the kernel allows. Targets followed are charged to `budget`: throws Damage past it.
 */
function follow(tree, path, followLast, budget) {
    const todo = path.split('/').toReversed();
    let node = ROOT;
    let links = 0;
    while (todo.length > 0) {
        const name = todo.pop();
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            node = tree.paths.parents[node];
            continue;
        }
        const { bytes, hash } = nameBytes(name);
        const child = tree.child(node, hash, bytes, 0, bytes.length);
        const target = child === ROOT || (!followLast && todo.length === 0) ? undefined : follow_targetOf(tree, child);
        if (target !== undefined) {
            links++;
            if (links > tree.limits.symlinks || target.length > tree.limits.pathLength)
                return undefined;
            if (budget)
                charge(budget, target.length);
            if (target.startsWith('/'))
                node = ROOT;
            for (const component of target.split('/').toReversed())
                todo.push(component);
        }
        else if (child === ROOT || (todo.length > 0 && !tree.isFolder(child))) {
            return { node, missing: [name, ...todo.toReversed()], redirected: links > 0 };
        }
        else {
            node = child;
        }
    }
    return { node, missing: [], redirected: links > 0 };
}
function follow_targetOf(tree, node) {
    const version = tree.visible(node);
    return tree.versions.kinds[version] === layer_survey/* Kind */.b8.symlink ? (tree.linkname(version) ?? '') : undefined;
}
function charge(budget, characters) {
    budget.characters -= characters;
    if (budget.characters < 0)
        throw new damage/* Damage */.c('its paths lead through too many symbolic links', { kind: 'too-large' });
}

;// CONCATENATED MODULE: ./lib/image/filesystem/merged-tree.js









/** The tree once all layers are in it. */
class MergedTree {
    #columns;
    #tree;
    #versions;
    #contents;
    /** Asked for again and again, and few: kept with their paths. */
    #wished;
    constructor(tree, contents) {
        this.#tree = tree;
        this.#versions = tree.versions;
        this.#columns = { tree, writer: new PathWriter(tree.paths) };
        this.#contents = contents;
    }
    get size() {
        const { marks, end } = this.#versions;
        let size = 0;
        for (let version = 1; version < end; version++)
            if ((marks[version] & Mark.placed) !== 0)
                size++;
        return size;
    }
    get(path) {
        const node = this.#tree.at((0,tar_name/* cleanPath */.ts)(path));
        return node === NOWHERE ? undefined : this.#entry(this.#tree.visible(node));
    }
    resolve(path) {
        const reach = follow(this.#tree, path, true);
        return reach && reach.missing.length === 0 ? this.#entry(this.#tree.visible(reach.node)) : undefined;
    }
    *visible() {
        const { marks, hidden, end } = this.#versions;
        for (let version = 1; version < end; version++) {
            if (hidden[version] === 0 && (marks[version] & Mark.placed) !== 0)
                yield new FileVersion(this.#columns, version);
        }
    }
    *versions() {
        const { marks, end } = this.#versions;
        for (let version = 1; version < end; version++)
            if ((marks[version] & Mark.placed) !== 0)
                yield new FileVersion(this.#columns, version);
    }
    versionsOf(path) {
        return this.#idsOf(path)
            .map((version) => new FileVersion(this.#columns, version))
            .toReversed();
    }
    *matching(globs) {
        const matches = wishesOf(globs);
        this.#wished ??= wishedVersions(this.#versions).map((version) => new FileVersion(this.#columns, version));
        for (const entry of this.#wished)
            if (matches(entry.path))
                yield entry;
    }
    content(entry) {
        const version = FileVersion.idIn(this.#columns, entry) ??
            this.#idsOf(entry.path).find((id) => this.#versions.layers[id] === entry.layer);
        return version === undefined ? undefined : this.#contents.get(this.#versions.ownerOf(version));
    }
    excerpts() {
        return excerptsOf(this.#versions, (version) => new FileVersion(this.#columns, version));
    }
    #entry(version) {
        return version === NONE ? undefined : new FileVersion(this.#columns, version);
    }
    /** Versions of a path, newest first. */
    #idsOf(path) {
        const node = this.#tree.everAt((0,tar_name/* cleanPath */.ts)(path));
        const ids = [];
        if (node === NOWHERE)
            return ids;
        for (let id = this.#tree.lasts[node]; id !== NONE; id = this.#versions.previous[id])
            ids.push(id);
        return ids;
    }
}
/** Those that somebody wished to read, by the name that they have in their layer or by the place where links led them. */
function wishedVersions({ marks, surveys, bases }) {
    const wished = [];
    for (const [layer, { count, kinds }] of surveys.entries()) {
        const base = bases[layer];
        for (let entry = 0; entry < count; entry++) {
            const mark = marks[base + entry];
            if ((mark & Mark.placed) === 0)
                continue;
            if ((kinds[entry] & layer_survey/* WISHED_FLAG */.oO) !== 0 || (mark & Mark.redirected) !== 0)
                wished.push(base + entry);
        }
    }
    return wished;
}

;// CONCATENATED MODULE: ./lib/image/filesystem/folders.js





/** Where the folders that a layer names are in the tree. Each is looked for once, and again only when it may have moved. */
class Folders {
    #tree;
    #survey;
    #placement;
    #budget;
    #descent;
    #targets;
    /** One more than the node of each; 0 while it is unknown. */
    #nodes;
    /** Of folders that symbolic links lead to: how many folders and links had gone when it was found, and one more. */
    #found;
    constructor(tree, survey, placement, budget) {
        this.#tree = tree;
        this.#survey = survey;
        this.#placement = placement;
        this.#budget = budget;
        this.#descent = new Descent(tree, survey.folders.bytes);
        this.#targets = new Descent(tree, survey.targets.bytes);
        this.#nodes = new Uint32Array(survey.folders.ends.length);
        this.#found = new Uint32Array(survey.folders.ends.length);
    }
    /** Whether symbolic links led to a folder that was found. */
    isRedirected(folder) {
        return this.#found[folder] !== 0;
    }
    /** The folder that a whiteout is about, a file perhaps; `NOWHERE` when it is not there. */
    find(folder) {
        const known = this.#known(folder);
        if (known !== NOWHERE)
            return known;
        const reach = this.#reach(folder);
        if (!reach || reach.missing.length > 0)
            return NOWHERE;
        if (this.#tree.isFolder(reach.node))
            this.#remember(folder, reach.node, reach.redirected);
        return reach.node;
    }
    /** The folder that an entry goes into, made where it is not there; `NOWHERE` when links go in circles or it is too deep. */
    make(folder) {
        const known = this.#known(folder);
        if (known !== NOWHERE)
            return known;
        const tree = this.#tree;
        const reach = this.#reach(folder);
        if (!reach || tree.paths.depths[reach.node] + reach.missing.length > tree.limits.pathDepth)
            return NOWHERE;
        let { node } = reach;
        for (const name of reach.missing) {
            if (name === '' || name === '.')
                continue;
            if (name === '..') {
                node = tree.paths.parents[node];
                continue;
            }
            const { bytes, hash } = nameBytes(name);
            node = tree.attach(node, hash, bytes, 0, bytes.length, NO_SOURCE);
            if (!tree.isFolder(node))
                this.#placement.imply(node);
        }
        if (!tree.isFolder(node))
            this.#placement.imply(node);
        this.#remember(folder, node, reach.redirected);
        return node;
    }
    /** What a hard link's target names; `NOWHERE` when nothing is there. */
    target(entry) {
        const { linked, targets } = this.#survey;
        const index = indexOf(linked, entry);
        const start = index <= 0 ? 0 : targets.ends[index - 1];
        const node = this.#targets.to(start, targets.ends[index], 'anything');
        if (node !== NOWHERE)
            return node;
        const reach = follow(this.#tree, (0,layer_survey/* textAt */.$6)(targets, index), false, this.#budget);
        return reach && reach.missing.length === 0 ? reach.node : NOWHERE;
    }
    /**
     * A folder found without links stays where it is as long as it is one, since all above it must be, too. One that links led to may be elsewhere
     * as soon as any folder or link went.
     */
    #known(folder) {
        const node = this.#nodes[folder] - 1;
        if (node === NOWHERE || !this.#tree.isFolder(node))
            return NOWHERE;
        const found = this.#found[folder];
        return found === 0 || found === this.#placement.gone + 1 ? node : NOWHERE;
    }
    #remember(folder, node, redirected) {
        this.#nodes[folder] = node + 1;
        this.#found[folder] = redirected ? this.#placement.gone + 1 : 0;
    }
    #reach(folder) {
        const { folders } = this.#survey;
        const start = folder === 0 ? 0 : folders.ends[folder - 1];
        const node = this.#descent.to(start, folders.ends[folder], 'folder');
        if (node !== NOWHERE)
            return { node, missing: [], redirected: false };
        return follow(this.#tree, (0,layer_survey/* textAt */.$6)(folders, folder), true, this.#budget);
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/placement.js



/** What one layer does to versions and paths. */
class Placement {
    /** How many versions of lower layers it deleted. */
    deleted = 0;
    /** How often a folder or a symbolic link went: what was found through one may be elsewhere now. */
    gone = 0;
    #tree;
    #versions;
    #layer;
    /** What the columns of the tree have for this layer, where 0 is for none. */
    #stamp;
    constructor(tree, layer) {
        this.#tree = tree;
        this.#versions = tree.versions;
        this.#layer = layer;
        this.#stamp = layer + 1;
    }
    /** Makes `version` the visible one of its path. */
    put(node, version) {
        const last = this.#tree.lasts[node];
        this.#tree.shipped[node] = this.#stamp;
        if (last === NONE || this.#meets(node, version))
            this.#stand(node, version);
    }
    /** Makes a folder of what the layer treats as one. */
    imply(node) {
        this.put(node, this.#versions.addImplied());
    }
    /** Hides what lower layers hold at and under a path. */
    hideLower(node) {
        this.sweep(node);
        this.#leave(node);
    }
    /** Hides what lower layers hold under a path. */
    sweep(top) {
        const { swept, firsts, nexts, paths } = this.#tree;
        for (let at = top;;) {
            const first = firsts[at];
            const fresh = swept[at] !== this.#stamp;
            swept[at] = this.#stamp;
            if (fresh && first !== ROOT) {
                at = first;
                continue;
            }
            while (at !== top) {
                const next = nexts[at];
                const folder = paths.parents[at];
                this.#leave(at);
                at = next === ROOT ? folder : next;
                if (next !== ROOT)
                    break;
            }
            if (at === top)
                return;
        }
    }
    /** Hides what a lower layer holds at a path whose children were swept; it stays a folder if some of them remain. */
    #leave(node) {
        if (this.#tree.shipped[node] === this.#stamp)
            return;
        const version = this.#tree.visible(node);
        if (version === NONE)
            return;
        this.#hide(version, true);
        if (this.#tree.firsts[node] === ROOT)
            this.#tree.detach(node);
        else
            this.imply(node);
    }
    /** Where something stands or stood: the rules of engines that unpack. Returns whether the version becomes the last one. */
    #meets(node, version) {
        const visible = this.#tree.visible(node);
        const before = visible === NONE ? this.#hiddenNow(node) : visible;
        if (before !== NONE && this.#staysFolder(node, before, version))
            return false;
        if (visible !== NONE)
            this.#replace(node, visible, version);
        const below = this.#hiddenNow(node);
        if (below === NONE)
            return true;
        this.#hide(below, false);
        this.#versions.mark(version, Mark.changed);
        return true;
    }
    /** A folder over a folder need not be a new version. */
    #staysFolder(node, before, version) {
        const { kinds, layers } = this.#versions;
        if (kinds[version] !== layer_survey/* Kind */.b8.directory || kinds[before] !== layer_survey/* Kind */.b8.directory)
            return false;
        if (layers[before] === this.#layer)
            this.#correct(node, before, version);
        else if (this.#versions.haveSameAttributes(before, version))
            this.#keep(before, version);
        else
            return false;
        return true;
    }
    #stand(node, version) {
        const { lasts } = this.#tree;
        const versions = this.#versions;
        versions.nodes[version] = node;
        versions.previous[version] = lasts[node];
        versions.marks[version] = versions.marks[version] | Mark.placed;
        lasts[node] = version;
    }
    /** A folder that is as a lower layer had it stays that one, or comes back. */
    #keep(before, version) {
        this.#show(before);
        this.#versions.drop(version);
    }
    /** Of several headers of one folder in one layer the last counts; it may make the folder again what a lower layer had. */
    #correct(node, before, version) {
        const versions = this.#versions;
        const changed = versions.has(before, Mark.changed);
        this.#drop(node, before);
        const below = this.#hiddenNow(node);
        if (below !== NONE &&
            !versions.has(below, Mark.deleted) &&
            versions.kinds[below] === layer_survey/* Kind */.b8.directory &&
            versions.haveSameAttributes(below, version)) {
            this.#keep(below, version);
            return;
        }
        if (changed)
            versions.mark(version, Mark.changed);
        this.#stand(node, version);
    }
    #replace(node, before, version) {
        if (this.#versions.layers[before] === this.#layer)
            this.#drop(node, before);
        else
            this.#hide(before, false);
        if (this.#versions.kinds[version] !== layer_survey/* Kind */.b8.directory)
            this.#killChildren(node);
    }
    /** Everything under a folder that became a file is gone, whichever layer it came from. */
    #killChildren(node) {
        const { firsts, nexts, paths } = this.#tree;
        let at = firsts[node];
        firsts[node] = ROOT;
        while (at !== ROOT) {
            const first = firsts[at];
            if (first !== ROOT) {
                firsts[at] = ROOT;
                at = first;
                continue;
            }
            const next = nexts[at];
            const folder = paths.parents[at];
            this.#kill(at);
            at = next !== ROOT ? next : folder === node ? ROOT : folder;
        }
    }
    #kill(node) {
        const version = this.#tree.visible(node);
        if (version !== NONE && this.#versions.layers[version] === this.#layer)
            this.#drop(node, version);
        else if (version !== NONE)
            this.#hide(version, true);
        const below = this.#hiddenNow(node);
        if (below !== NONE)
            this.#hide(below, true);
    }
    /** The version of a lower layer that this one hid, where no other has taken its place yet. */
    #hiddenNow(node) {
        const last = this.#tree.lasts[node];
        return last !== NONE && this.#versions.hidden[last] === this.#stamp ? last : NONE;
    }
    #hide(version, deleted) {
        this.#show(version);
        this.#went(version);
        this.#versions.hidden[version] = this.#stamp;
        if (!deleted)
            return;
        this.#versions.mark(version, Mark.deleted);
        this.deleted++;
    }
    #show(version) {
        if (this.#versions.has(version, Mark.deleted))
            this.deleted--;
        this.#versions.unmark(version, Mark.deleted);
        this.#versions.hidden[version] = 0;
    }
    #drop(node, version) {
        this.#tree.lasts[node] = this.#versions.previous[version];
        this.#versions.drop(version);
        this.#went(version);
    }
    #went(version) {
        const kind = this.#versions.kinds[version];
        if (kind === layer_survey/* Kind */.b8.directory || kind === layer_survey/* Kind */.b8.symlink)
            this.gone++;
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/overlay.js





/**
 * Lays one layer over the tree, as engines do when they unpack it.
 *
 * A whiteout hides what lower layers hold, never what its own layer ships, so its place among the entries does not matter
 * (https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts). A folder that is shipped again as it was is no new version.
 * Every step costs what it touches: hidden paths leave the tree, so that no order of entries costs more than their number.
 */
class Overlay {
    #tree;
    #survey;
    #base;
    #source;
    #remarks;
    #placement;
    #folders;
    /** The folder of the last entry: its number in the survey, where it is, and how many folders and links had gone when that was found out. */
    #parent = NOWHERE;
    #folder = NOWHERE;
    #redirected = false;
    #gone = 0;
    constructor(tree, survey, remarks, budget) {
        this.#tree = tree;
        this.#survey = survey;
        this.#remarks = remarks;
        this.#base = tree.versions.addLayer(survey);
        tree.reserve(survey.count);
        this.#source = tree.paths.addSource(survey.names.bytes);
        this.#placement = new Placement(tree, tree.versions.surveys.length - 1);
        this.#folders = new Folders(tree, survey, this.#placement, budget);
    }
    /** How many versions of lower layers this one deleted. */
    get deleted() {
        return this.#placement.deleted;
    }
    /** Throws Damage past the limits; what was laid until then stands. */
    run() {
        const { count, kinds } = this.#survey;
        for (let entry = 0; entry < count; entry++) {
            const kind = kinds[entry] & layer_survey/* KIND_MASK */.Y$;
            if (kind === layer_survey/* Kind */.b8.whiteout)
                this.#whiteout(entry);
            else if (kind === layer_survey/* Kind */.b8.opaque)
                this.#opaque(entry);
            else if (kind !== layer_survey/* Kind */.b8.passedOver)
                this.#add(entry, kind);
        }
    }
    #add(entry, kind) {
        const { kinds, parents, hashes, names } = this.#survey;
        const tree = this.#tree;
        const version = this.#base + entry;
        const parent = parents[entry];
        if (parent !== this.#parent || this.#placement.gone !== this.#gone)
            this.#enter(parent);
        const folder = this.#folder;
        if (folder === NOWHERE || tree.paths.depths[folder] >= tree.limits.pathDepth) {
            this.#remarks.add('entry-unplaceable', this.#pathOf(entry));
            return;
        }
        const target = kind === layer_survey/* Kind */.b8.hardlink ? this.#target(entry) : NONE;
        const start = entry === 0 ? 0 : names.ends[entry - 1];
        const end = names.ends[entry];
        const node = start === end ? ROOT : tree.attach(folder, hashes[entry], names.bytes, start, end, this.#source);
        tree.versions.nodes[version] = node;
        if (this.#redirected)
            tree.versions.mark(version, Mark.redirected);
        if (target !== NONE && target === tree.visible(node))
            return;
        tree.versions.kinds[version] = kind === layer_survey/* Kind */.b8.hardlink ? this.#kindOf(target) : kind;
        if (target !== NONE)
            tree.versions.link(version, target);
        this.#placement.put(node, version);
        if ((kinds[entry] & layer_survey/* OPAQUE_FLAG */.Rs) !== 0)
            this.#placement.sweep(node);
    }
    /** Goes to the folder of the next entry. Most stand beside the one before. */
    #enter(parent) {
        this.#folder = this.#folders.make(parent);
        this.#redirected = this.#folders.isRedirected(parent);
        this.#parent = parent;
        this.#gone = this.#placement.gone;
    }
    /** A hard link is a full file of its target's kind; one to nothing is an empty file. */
    #kindOf(target) {
        return target === NONE ? layer_survey/* Kind */.b8.file : this.#tree.versions.kinds[target];
    }
    #whiteout(entry) {
        const { parents, hashes, names } = this.#survey;
        const folder = this.#folders.find(parents[entry]);
        if (folder === NOWHERE)
            return;
        const start = entry === 0 ? 0 : names.ends[entry - 1];
        const end = names.ends[entry];
        if (start === end)
            return;
        const child = this.#tree.child(folder, hashes[entry], names.bytes, start, end);
        if (child !== ROOT)
            this.#placement.hideLower(child);
    }
    #opaque(entry) {
        const folder = this.#folders.find(this.#survey.parents[entry]);
        if (folder !== NOWHERE)
            this.#placement.sweep(folder);
    }
    /** What a hard link names: parents through symbolic links, the last component not, as link(2) has it. */
    #target(entry) {
        const node = this.#folders.target(entry);
        const target = node === NOWHERE ? NONE : this.#tree.visible(node);
        if (target !== NONE && this.#tree.versions.kinds[target] !== layer_survey/* Kind */.b8.directory)
            return target;
        this.#remarks.add('hardlink-dangling', this.#pathOf(entry));
        return NONE;
    }
    #pathOf(entry) {
        const folder = (0,layer_survey/* textAt */.$6)(this.#survey.folders, this.#survey.parents[entry]);
        const name = (0,layer_survey/* textAt */.$6)(this.#survey.names, entry);
        return folder === '' ? name : `${folder}/${name}`;
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/tally.js


/** Bytes of content that layers ship, and of which none is visible in the end. Hard links are one file. */
class Tally {
    layers;
    #versions;
    /** Of files with several names: whether one of them is visible. */
    #shared = new Map();
    constructor(versions) {
        this.#versions = versions;
        this.layers = versions.surveys.map(() => ({ size: 0, wastedBytes: 0 }));
        for (let version = 1; version < versions.end; version++) {
            if (!versions.has(version, Mark.placed))
                continue;
            const visible = versions.hidden[version] === 0;
            if (versions.has(version, Mark.linked)) {
                const owner = versions.ownerOf(version);
                this.#shared.set(owner, visible || this.#shared.get(owner) === true);
            }
            else
                this.#count(version, visible);
        }
        for (const [owner, visible] of this.#shared)
            this.#count(owner, visible);
    }
    get shippedBytes() {
        return this.layers.reduce((total, { size }) => total + size, 0);
    }
    get wastedBytes() {
        return this.layers.reduce((total, { wastedBytes }) => total + wastedBytes, 0);
    }
    /** Wasted because a later layer ships the same bytes under the same path. Undefined unless every byte of every layer was read. */
    get copiedBytes() {
        const versions = this.#versions;
        if (versions.surveys.some(({ count, contents }) => count > 0 && contents.length === 0))
            return undefined;
        const copied = new Set();
        let bytes = 0;
        for (let version = 1; version < versions.end; version++) {
            if (!versions.has(version, Mark.placed) || !versions.has(version, Mark.changed))
                continue;
            const before = versions.previous[version];
            const owner = versions.ownerOf(before);
            const ships = versions.layers[versions.ownerOf(version)] === versions.layers[version];
            if (!ships || this.#shared.get(owner) === true || copied.has(owner))
                continue;
            if (sameContent(versions, version, before) !== 'same')
                continue;
            copied.add(owner);
            bytes += versions.sizeOf(owner);
        }
        return bytes;
    }
    #count(version, visible) {
        const layer = this.layers[this.#versions.layers[version]];
        if (!layer)
            return;
        const size = this.#versions.sizeOf(version);
        layer.size += size;
        if (!visible)
            layer.wastedBytes += size;
    }
}

;// CONCATENATED MODULE: ./lib/image/filesystem/wanting.js





/** See `Filesystem.wanting`. Entries of each layer are in no particular order. */
function wantedEntries(tree, reads, contents) {
    const { versions } = tree;
    const writer = new PathWriter(tree.paths);
    const wishes = wishesOf(reads);
    const exact = new Set(reads);
    const wanted = new Set();
    for (let version = 1; version < versions.end; version++) {
        if (!versions.has(version, Mark.placed) || !isCandidate(tree, version))
            continue;
        const path = writer.pathOf(versions.nodes[version]);
        const target = versions.kinds[version] === layer_survey/* Kind */.b8.symlink ? throughLink(tree, path, version, exact) : version;
        if (target === NONE || (target === version && !wishes(path)))
            continue;
        const owner = versions.ownerOf(target);
        if (versions.kinds[owner] === layer_survey/* Kind */.b8.file && !contents.has(owner))
            wanted.add(owner);
    }
    const byLayer = new Map();
    for (const owner of wanted) {
        const layer = versions.layers[owner];
        const entries = byLayer.get(layer) ?? [];
        entries.push(versions.entryOf(owner));
        byLayer.set(layer, entries);
    }
    return byLayer;
}
/** Whether its bytes may have gone by unnoticed although its path is wished for. */
function isCandidate({ versions }, version) {
    if (versions.has(version, Mark.redirected))
        return true;
    const kind = versions.headerKindOf(version);
    if (kind !== layer_survey/* Kind */.b8.hardlink && kind !== layer_survey/* Kind */.b8.symlink)
        return false;
    return (versions.surveyOf(version).kinds[versions.entryOf(version)] & layer_survey/* WISHED_FLAG */.oO) !== 0;
}
function throughLink(tree, path, version, exact) {
    if (tree.versions.hidden[version] !== 0 || !exact.has(path))
        return NONE;
    const reach = follow(tree, path, true);
    return reach && reach.missing.length === 0 ? tree.visible(reach.node) : NONE;
}

;// CONCATENATED MODULE: ./lib/image/filesystem/filesystem.js








/** The layers of an image, laid over one another, oldest first. */
class Filesystem {
    #tree;
    #budget;
    #contents = new Map();
    #changes = [];
    constructor(limits = image_limits/* limits */.Fy) {
        this.#tree = new Tree(limits);
        this.#budget = { characters: limits.followedCharacters };
    }
    /** Lays the next layer over those before it. Throws Damage past the limits; what was merged until then stands. The survey is kept. */
    addLayer(survey, remarks) {
        const overlay = new Overlay(this.#tree, survey, remarks, this.#budget);
        const layer = this.#tree.versions.surveys.length - 1;
        for (const { entry, bytes } of survey.captured)
            this.keep(layer, entry, bytes);
        try {
            overlay.run();
        }
        finally {
            this.#changes.push({ ...this.#placedIn(layer), deleted: overlay.deleted });
        }
    }
    /** Remembers the bytes of an entry. */
    keep(layer, entry, bytes) {
        this.#contents.set(this.#tree.versions.bases[layer] + entry, bytes);
    }
    tree() {
        return new MergedTree(this.#tree, this.#contents);
    }
    /** The numbers of every layer; only now is it known what later layers hid. */
    counts() {
        const { layers } = new Tally(this.#tree.versions);
        return this.#changes.map((changes, layer) => ({ ...changes, ...(layers[layer] ?? { size: 0, wastedBytes: 0 }) }));
    }
    efficiency() {
        const { shippedBytes, wastedBytes, copiedBytes } = new Tally(this.#tree.versions);
        const visibleBytes = shippedBytes - wastedBytes;
        return {
            shippedBytes,
            visibleBytes,
            wastedBytes,
            ...(copiedBytes === undefined ? {} : { copiedBytes }),
            score: shippedBytes === 0 ? 1 : visibleBytes / shippedBytes,
            dive: diveFigures(this.#tree),
        };
    }
    /**
     * Which entries of which layers ought to be read again: regular files whose bytes were not captured, since only now it is known that a wished
     * name leads to them: a hard link, a folder that is a symbolic link, or a symbolic link that is wished for by its exact name. Without this,
     * renaming would be enough to hide a secret. Links that only match a pattern are not worth a second pass: nearly every image has
     * certificates that are.
     */
    wanting(reads) {
        return wantedEntries(this.#tree, reads, this.#contents);
    }
    #placedIn(layer) {
        const { bases, end, marks } = this.#tree.versions;
        const counts = { added: 0, changed: 0 };
        for (let version = bases[layer]; version < end; version++) {
            const mark = marks[version];
            if ((mark & Mark.placed) === 0)
                continue;
            if ((mark & Mark.changed) === 0)
                counts.added++;
            else
                counts.changed++;
        }
        return counts;
    }
}

;// CONCATENATED MODULE: ./lib/image/survey/capture-budget.js
/**
 * Keeps what was captured in all layers together, or the excerpts of them all, under a bound. Files count in the order of the image; once one does not fit, none after it is
 * kept. So it does not depend on which layer was read first, and what is surely too much is let go as soon as its layer is there.
 */
class CaptureBudget {
    #most;
    #column;
    /** Of each layer that is there: the bytes that it kept, and the entries that they are of. */
    #layers = [];
    constructor(most, column) {
        this.#most = most;
        this.#column = column;
    }
    /** The survey of a layer, without contents that cannot be kept whatever the layers hold that are not there yet. */
    bounded(layer, survey) {
        let end = this.#below(layer);
        const overflow = survey[this.#column].findIndex(({ bytes }) => {
            end += bytes.length;
            return end > this.#most;
        });
        this.#layers[layer] ??= {
            bytes: survey[this.#column].reduce((total, { bytes }) => total + bytes.length, 0),
            entries: survey[this.#column].map(({ entry }) => entry),
        };
        return overflow < 0 ? survey : { ...survey, [this.#column]: survey[this.#column].slice(0, overflow) };
    }
    /** The entries of a layer of which something was let go. `survey`: as `bounded` gave it last. */
    lost(layer, survey) {
        return this.#layers[layer]?.entries.slice(survey[this.#column].length) ?? [];
    }
    /** Takes in a content that is kept late; returns whether it fits. */
    takeLate(layer, bytes) {
        const { bytes: before = 0, entries = [] } = this.#layers[layer] ?? {};
        if (this.#below(this.#layers.length) + bytes > this.#most)
            return false;
        this.#layers[layer] = { bytes: before + bytes, entries };
        return true;
    }
    #below(layer) {
        let total = 0;
        for (let index = 0; index < layer; index++)
            total += this.#layers[index]?.bytes ?? 0;
        return total;
    }
}

;// CONCATENATED MODULE: ./lib/image/merging.js







/** Puts surveys, which come in whatever order, into the filesystem in the order of the image, each as soon as all before it are there. */
class Merging {
    filesystem;
    layers = [];
    budget;
    #excerpts = new CaptureBudget(excerpt_collector_MOST.perImage, 'excerpts');
    #waiting = new Map();
    constructor(limits) {
        this.filesystem = new Filesystem({ ...image_limits/* limits */.Fy, ...limits });
        this.budget = new CaptureBudget(limits.capturedBytes, 'captured');
    }
    take(layer, surveyed) {
        this.#waiting.set(layer, this.#bounded(layer, surveyed));
        for (let next = this.#next(); next; next = this.#next()) {
            this.#waiting.delete(this.layers.length);
            this.#merge(this.#bounded(this.layers.length, next));
        }
        for (const [index, waiting] of this.#waiting)
            this.#waiting.set(index, this.#bounded(index, waiting));
    }
    #next() {
        return this.#waiting.get(this.layers.length);
    }
    #bounded(layer, surveyed) {
        return { ...surveyed, survey: this.#excerpts.bounded(layer, this.budget.bounded(layer, surveyed.survey)) };
    }
    #merge({ survey, damage, remarks: found }) {
        const remarks = new Remarks();
        remarks.take(found);
        this.#remarkLost(this.budget, 'content-too-much', survey, remarks);
        this.#remarkLost(this.#excerpts, 'excerpts-too-much', survey, remarks);
        const excess = this.#addLayer(survey, remarks);
        this.layers.push({ remarks, damage: damage ?? excess });
    }
    #remarkLost(budget, code, survey, remarks) {
        const [first, ...more] = new Set(budget.lost(this.layers.length, survey));
        if (first !== undefined)
            remarks.add(code, (0,layer_survey/* pathAt */.DQ)(survey, first), 1 + more.length);
    }
    #addLayer(survey, remarks) {
        try {
            this.filesystem.addLayer(survey, remarks);
            return undefined;
        }
        catch (error) {
            if (error instanceof damage/* Damage */.c)
                return error.report();
            throw error;
        }
    }
}

;// CONCATENATED MODULE: ./lib/image/reading-progress.js
/** Bytes of blobs from which on people wonder what is going on. */
const LONG_WORK = 100e6;
/** Milliseconds between two looks. */
const EVERY = 100;
/** Says how far the reading of layers is, while it goes on; returns what is to be called for each layer that is done, and at the end. */
function watchReading(layers, meter, progress) {
    const total = layers.reduce((sum, { blob }) => sum + (blob?.size ?? 0), 0);
    if (total < LONG_WORK)
        return { done: () => undefined, end: () => undefined };
    const title = `Reading ${layers.length} layers, ${megabytes(total)}`;
    const timer = setInterval(() => progress.far?.(title, meter.read / total), EVERY);
    return {
        done(layer) {
            const { diffId = '', blob } = layers[layer] ?? {};
            progress.step?.(`Read layer ${layer} of ${layers.length - 1}: ${diffId}, ${megabytes(blob?.size ?? 0)}`);
        },
        end() {
            clearInterval(timer);
            progress.far?.(title, 1);
        },
    };
}
function megabytes(bytes) {
    return `${Math.ceil(bytes / 1e6)} MB`;
}

;// CONCATENATED MODULE: ./lib/image/survey/schedule.js
/** How much longer all may take for the sake of an order that lets merging begin sooner. */
const WORTH = 1.04;
/**
 * The order in which layers are handed to so many workers. The longest first is what ends soonest; but layers are merged from the oldest on, so that
 * the order of the image, after the longest, is better where it takes hardly longer.
 */
function schedule(layers, workers) {
    const longestFirst = layers.toSorted((a, b) => b.weight - a.weight);
    const [longest] = longestFirst;
    const inOrder = layers.toSorted((a, b) => a.layer - b.layer);
    const soon = [...longestFirst.slice(0, 1), ...inOrder.filter((layer) => layer !== longest)];
    for (const order of [inOrder, soon])
        if (lengthOf(order, workers) <= WORTH * lengthOf(longestFirst, workers))
            return order;
    return longestFirst;
}
/** When the last worker is done, each of them taking the next layer as soon as it is free. */
function lengthOf(order, workers) {
    const busy = Array.from({ length: Math.max(1, workers) }, () => 0);
    for (const { weight } of order) {
        const first = busy.indexOf(Math.min(...busy));
        busy[first] = busy[first] + weight;
    }
    return Math.max(...busy);
}

;// CONCATENATED MODULE: ./lib/image/survey/survey-layers.js



/** Milliseconds of work, about, from which threads of their own take less time than it takes to start them and to warm them up. Measured on images of 300 MB to 2 GB. */
const WORTH_WORKERS = 150;
/** Milliseconds that a megabyte of a blob takes, about: to be inflated and looked at, to be looked at, and to be sought through for headers. */
const COMPRESSED = 3.7;
const STORED = 0.25;
const SOUGHT = 0.06;
/** Sources are run as they are in tests only, where no compiled worker can be relied on. */
const COMPILED = !import.meta.url.endsWith('.ts');
/** Reads layers, and hands each over as soon as it is there, in any order. Rejects when the run is cancelled. */
async function surveyLayers(orders, surveying, take) {
    const weighed = [...orders].map(([layer, order]) => ({ layer, order, weight: weightOf(order, surveying) }));
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
    if (COMPILED && total >= WORTH_WORKERS) {
        const { surveyInWorkers, workersFor } = await __webpack_require__.e(/* import() */ 635).then(__webpack_require__.bind(__webpack_require__, 7635));
        const workers = workersFor(orders.size);
        const scheduled = schedule(weighed, workers).map(({ layer, order }) => [layer, order]);
        return surveyInWorkers(scheduled, workers, surveying, take);
    }
    for (const [layer, order] of orders)
        take(layer, await surveyLayer(order, surveying));
}
function weightOf({ blob, diffId }, { wishes }) {
    const megabytes = blob.size / 1e6;
    if (detectCompression(blob) !== 'none')
        return megabytes * COMPRESSED;
    return megabytes * (wishes.scanContent || diffId !== undefined ? STORED : SOUGHT);
}

;// CONCATENATED MODULE: ./lib/image/read-layers.js










/** Reads all layers, each in one pass, and merges them. A layer that cannot be read is said and does not stop the others. */
async function readLayers(layers, reading, host) {
    const { reads, seeks, scanContent, limits, cache } = reading;
    const wishes = { reads, seeks, scanContent, limits, hashKey: cache?.hashKey ?? (0,external_node_crypto_.randomBytes)(64) };
    cache?.readFor(wishes);
    const merging = new Merging(limits);
    const meter = new Meter();
    const surveying = { wishes, wasm: (0,wasm_module/* instantiateWasm */.n)(), meter, cancelled: host.cancelled };
    const orders = new Map();
    for (const [index, layer] of layers.entries()) {
        const order = orderOf(layer, reading);
        // What is to be verified is read, whatever is known of the layer that it claims to be.
        const known = order && !reading.verifyLayers ? await cache?.find(layer) : undefined;
        if (known)
            merging.take(index, known);
        else if (order)
            orders.set(index, order);
        else
            merging.take(index, notReadable(layer));
    }
    const fresh = [];
    const unread = layers.filter((_, index) => orders.has(index));
    const watch = watchReading(unread, meter, host.progress);
    const take = (index, surveyed) => {
        const layer = layers[index];
        // Without a cache, contents that are too much are let go at once.
        if (cache)
            fresh.push([layer, surveyed]);
        watch.done(unread.indexOf(layer));
        merging.take(index, surveyed);
    };
    await surveyLayers(orders, surveying, take).finally(() => watch.end());
    await captureLate(layers, merging, surveying);
    for (const [layer, surveyed] of fresh)
        await cache?.keep(layer, surveyed);
    await cache?.prune();
    const notifications = layers.flatMap((layer, index) => {
        const { remarks, damage } = merging.layers[index] ?? {};
        const said = remarks?.notifications(index, layer.diffId) ?? [];
        return damage ? [...said, troubleNotification(damage, layer, index)] : said;
    });
    const complete = merging.layers.filter(({ damage }) => !damage).length;
    return { filesystem: merging.filesystem, notifications, complete };
}
function orderOf({ blob, problem, verify, diffId }, { verifyLayers, cache }) {
    if (problem !== undefined || !blob)
        return undefined;
    return {
        blob,
        ...(verify === undefined ? {} : { digest: verify }),
        ...((verifyLayers || cache) && (0,compression_digest/* isDigest */.Bc)(diffId) ? { diffId } : {}),
    };
}
/** A layer of which nothing is there. */
function notReadable({ problem }) {
    const damage = problem === undefined
        ? { kind: 'missing', message: 'the archive does not hold it' }
        : { kind: 'damaged', message: problem };
    return { survey: new survey_builder/* SurveyBuilder */.c().finish(), remarks: [], damage };
}

;// CONCATENATED MODULE: ./lib/image/reference.js





const FORMS = 'docker-archive:FILE, oci:DIR, oci-archive:FILE, dir:DIR, docker:REF, podman:REF, containerd:REF, registry:REF, the path of such a file or folder, or - for standard input';
/** Bare names are asked of each in turn. */
const ENGINES = ['docker', 'podman', 'containerd'];
/** What names, tags, digests and ids are made of: nothing that a program could take for an option. */
const NAME = /^[A-Za-z0-9][\w.\-/:@]{0,511}$/;
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
            return folderReference(rest, 'oci', workspace);
        case 'dir':
            return folderReference(rest, 'dir', workspace);
        case 'docker':
            return engineReference(rest, ['docker']);
        case 'podman':
            return engineReference(rest, ['podman']);
        case 'containerd':
            return engineReference(rest, ['containerd']);
        case 'registry':
            return { kind: 'registry', name: parseRegistryName(rest) };
        default:
            return bareReference(text, workspace);
    }
}
function fileReference(text, format, workspace) {
    if (text === '-' || /^-[:@]/.test(text))
        return standardInput(text, format);
    const found = splitSelector(text, workspace, (type) => type === 'file' || type === 'other');
    if (!found)
        throw missing(text, 'file');
    if (found.type !== 'file')
        throw notRegular(found.name);
    return { kind: 'file', format, ...withoutType(found) };
}
function standardInput(text, format) {
    const selector = text.slice(2);
    return { kind: 'standard-input', format, ...(selector === '' ? {} : { selector }) };
}
function folderReference(text, format, workspace) {
    const found = splitSelector(text, workspace, () => true);
    if (!found)
        throw missing(text, 'folder');
    if (found.type === 'folder')
        return { kind: 'folder', format, ...withoutType(found) };
    throw (0,image_error/* imageError */.wL)('image-not-a-folder', found.name, 'not a folder', `Give an archive as oci-archive:${(0,external_node_path_.basename)(found.name)}.`);
}
/** An existing file or folder goes by its content; anything else is the name of an image, which an engine or a registry has. */
function bareReference(text, workspace) {
    if (text === '-')
        return standardInput(text, 'any');
    const type = text === '' ? undefined : typeOf((0,external_node_path_.resolve)(workspace, text));
    if (type === 'folder')
        return { kind: 'folder', format: 'any', path: (0,external_node_path_.resolve)(workspace, text), name: text };
    if (type === 'file')
        return { kind: 'file', format: 'any', path: (0,external_node_path_.resolve)(workspace, text), name: text };
    if (type === 'other')
        throw notRegular(text);
    // `app:1` is the name of an image also where there is a folder `app`.
    const tagged = splitSelector(text, workspace, (each) => each === 'file' || (each === 'folder' && looksLikePath(text)));
    if (tagged)
        return { kind: tagged.type === 'folder' ? 'folder' : 'file', format: 'any', ...withoutType(tagged) };
    if (looksLikePath(text))
        throw missing(text, 'file');
    return { ...engineReference(text, ENGINES), orRegistry: true };
}
function engineReference(image, engines) {
    if (NAME.test(image))
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
function missing(name, what) {
    return (0,image_error/* imageError */.wL)('image-missing', name, `there is no such ${what}`, `Check the path, or give ${FORMS}.`);
}
function notRegular(name) {
    const remedy = 'Write the image to a file first, or pipe it in and give -: layers come before the manifest that names them, so it must be read twice.';
    return (0,image_error/* imageError */.wL)('image-not-a-file', name, 'not a regular file', remedy);
}

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
        const reading = readingOf(options);
        const plan = await openImage(parsed, options.platform, { ...host, temporaryFolder }, reading.limits);
        checkPlatform(plan, options.platform, reference);
        const { cache, unusable } = await openCache(options.cache, host);
        const read = await readLayers(plan.layers, { ...reading, cache }, host);
        const notifications = [...plan.notifications, ...unusable, ...read.notifications];
        if (plan.layers.length > 0 && read.complete === 0)
            throw unreadable(reference, notifications);
        const { notifications: odd, ...inventory } = takeInventory(read.filesystem.tree(), plan.configuration);
        const image = { ...imageOf(reference, plan, read), ...inventory };
        return { image, notifications: [...notifications, ...odd], archive: plan.archive, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function openCache(asked, host) {
    if (!asked)
        return { unusable: [] };
    const cache = await LayerCache.open((0,external_node_path_.resolve)(host.workspace, asked.folder), asked.mayKeep);
    if (cache)
        return { cache, unusable: [] };
    const message = `The cache folder ${JSON.stringify(asked.folder)} cannot be used, so every layer was read.`;
    const remedy = 'Name a folder that can be written to, or leave cache-dir out.';
    return { unusable: [{ level: 'warning', code: 'cache-unusable', message, remedy }] };
}
function readingOf({ reads, seeks = [], limits, ...options }) {
    return {
        reads: [...reads, ...packageWishes],
        seeks,
        scanContent: options.scanContent ?? seeks.length > 0,
        verifyLayers: options.verifyLayers ?? false,
        limits: { ...image_limits/* DEFAULT_LIMITS */.dR, ...limits },
    };
}
function imageOf(reference, plan, { filesystem }) {
    const { configuration } = plan;
    const counts = filesystem.counts();
    const histories = historyOfLayers(configuration, plan.layers.length);
    return {
        reference,
        imageId: plan.imageId,
        ...(plan.digest === undefined ? {} : { digest: plan.digest }),
        platform: (0,sources_platform/* formatPlatform */.Bq)(configuration.os, configuration.architecture, configuration.variant),
        configuration,
        ...(plan.attestations ? { attestations: plan.attestations } : {}),
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
        efficiency: filesystem.efficiency(),
    };
}
/** Entries that made a layer belong to the layers in order, if they are as many; otherwise nothing can be said. */
function historyOfLayers({ history }, layers) {
    const entries = history.filter((entry) => entry.empty_layer !== true);
    return entries.length === layers ? entries : [];
}
function checkPlatform({ configuration }, wanted, reference) {
    const { os, architecture, variant } = configuration;
    const actual = (0,sources_platform/* formatPlatform */.Bq)(os, architecture, variant);
    if (wanted === undefined || (0,sources_platform/* isPlatform */.aH)(actual, wanted))
        return;
    const remedy = `Build or save the image for ${wanted}, or leave the platform out.`;
    throw (0,image_error/* imageError */.wL)('platform-mismatch', reference, `the image is for ${actual}, not for ${wanted}`, remedy);
}
function unreadable(reference, notifications) {
    const errors = notifications.filter(({ level }) => level === 'error');
    const [error] = [...errors.filter(({ location }) => location?.kind === 'layer'), ...errors];
    const reason = error?.message ?? 'none of its layers could be read';
    return (0,image_error/* imageError */.wL)('image-unreadable', reference, reason.replace(/\.$/, ''));
}

// EXTERNAL MODULE: ./lib/rules/secrets/files.js + 2 modules
var files = __webpack_require__(5356);
// EXTERNAL MODULE: ./lib/rules/secrets/find.js + 3 modules
var find = __webpack_require__(8067);
// EXTERNAL MODULE: ./lib/review/assemble.js + 1 modules
var assemble = __webpack_require__(3670);
;// CONCATENATED MODULE: ./lib/review/base-platform.js

/** A base that is asked for by a fixed `--platform`, under an image that says it is for another one: what is inside does not run where it is pulled. */
function basePlatformRemarks(dockerfile, { platform }) {
    const from = dockerfile?.stages[dockerfile.chain[0] ?? -1]?.from;
    const base = from?.flags.find(({ name }) => name === 'platform')?.value;
    if (!dockerfile || !from || base === undefined || base.includes('$') || (0,sources_platform/* isPlatform */.aH)(platform, base))
        return [];
    return [
        {
            level: 'warning',
            code: 'platform-differs-from-base',
            message: `The image is for ${platform}, but line ${from.region.startLine} takes its base for ${base}.`,
            location: { kind: 'file', uri: dockerfile.uri, region: from.region },
            remedy: 'Leave `--platform` out of FROM, or build and review the image for that platform.',
        },
    ];
}

// EXTERNAL MODULE: ./lib/review/subjects.js
var subjects = __webpack_require__(9175);
// EXTERNAL MODULE: ./lib/review/words.js
var words = __webpack_require__(8281);
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
    const text = await (0,workspace/* readText */.yR)(host, uri, 'Dockerfile');
    if (text === undefined)
        throw (0,subjects/* missingDockerfile */.N)(uri);
    learn(text);
    const { target, platform, args } = request.build;
    return (0,parse/* parseDockerfile */.A)(text, uri, {
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
    const { request, host, remember } = options;
    const builder = await chooseBuilder(request.build, host);
    if (builder === undefined) {
        if (request.build.when === 'always') {
            throw new configuration_error/* ConfigurationError */.j('no-builder', 'there is no engine that can build', 'Start Docker or Podman, or give `image` and leave out `build`.');
        }
        into.notAssessed.push({ what: 'The image', why: words/* NOTHING_BUILT */.r.noEngine, remedy: words/* NOTHING_BUILT */.r.remedy });
        return undefined;
    }
    for (const value of await secretValues(request.build, host))
        remember(value);
    const path = (0,external_node_path_.resolve)(host.workspace, dockerfile.uri);
    const title = `Building ${dockerfile.uri} with ${builder}`;
    const built = await host.progress.group(title, (line) => buildImage(dockerfile, path, builder, request.build, host, line));
    into.closers.push(() => built.close());
    return built;
}
function wantsBuild({ request, buildsByItself }) {
    return request.build.when === 'always' || (request.build.when === 'auto' && buildsByItself);
}
async function imageToRead({ image }, options, into) {
    const { request } = options;
    if (image && request.build.when !== 'always') {
        return { reference: image.reference, attestations: [] };
    }
    if (!into.dockerfile)
        return undefined;
    if (!wantsBuild(options)) {
        // Without `auto` nothing was promised: that the image is not there is said by what would have looked at it.
        if (request.build.when === 'auto')
            into.notAssessed.push({ what: 'The image', why: words/* NOTHING_BUILT */.r.several, remedy: words/* NOTHING_BUILT */.r.remedy });
        return undefined;
    }
    try {
        return await buildIt(into.dockerfile, options, into);
    }
    catch (error) {
        if (!(error instanceof configuration_error/* ConfigurationError */.j) || request.build.when === 'always')
            throw error;
        // `auto` promised a build and it failed: the review of the Dockerfile goes on, incomplete.
        into.notifications.push((0,assemble/* toNotification */.N$)(error));
        into.notAssessed.push({ what: 'The image', why: words/* NOTHING_BUILT */.r.failed, remedy: error.remedy });
        return undefined;
    }
}
/** What holds a secret is never written anywhere. */
function holdsNoSecret(path, bytes) {
    const text = Buffer.from(bytes).toString('latin1');
    return !(0,files/* isSecretFile */.D0)(path, bytes) && (0,find/* findSecrets */.d)(text, { assignments: true }).length === 0;
}
async function readImage({ reference, attestations }, options, into) {
    const { request, host, reads, seeks, limits } = options;
    const { platform } = request.build;
    const { verifyLayers = false, cacheDir } = request.reading ?? {};
    const loaded = await loadImage(reference, {
        reads,
        seeks,
        verifyLayers,
        limits,
        ...(cacheDir === undefined ? {} : { cache: { folder: cacheDir, mayKeep: holdsNoSecret } }),
        ...(platform === undefined ? {} : { platform }),
    }, host);
    into.closers.push(() => loaded.close());
    const attributed = attribute(attested(loaded.image, attestations), into.dockerfile);
    into.image = attributed.image;
    into.archive = loaded.archive;
    into.notifications.push(...loaded.notifications, ...basePlatformRemarks(into.dockerfile, loaded.image), ...attributed.notifications);
}
/** What is attached to the image names it by digest, so it comes before what the builder told beside it. */
function attested(image, told) {
    return image.attestations || told.length === 0 ? image : { ...image, attestations: told };
}
/** Reads, and where asked builds, everything that one review stands on. */
async function gather(subject, options) {
    const into = new Gathering();
    try {
        await gatherInto(into, subject, options);
        return into.evidence();
    }
    catch (error) {
        await into.evidence().close();
        throw error;
    }
}
async function gatherInto(into, { dockerfile, ...subject }, options) {
    if (dockerfile !== undefined) {
        await into.attempt('dockerfile', async () => {
            into.dockerfile = await readDockerfile(dockerfile, options);
            into.notifications.push(...remarksOf(into.dockerfile));
        });
    }
    await into.attempt('image', async () => {
        const readable = await imageToRead(subject, options, into);
        if (readable !== undefined)
            await readImage(readable, options, into);
    });
}


/***/ }),

/***/ 8630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ redactingHost)
/* harmony export */ });
/** The same host, whose log lines have known secrets taken out: a builder prints the very `RUN` line that holds one. */
function redactingHost(host, redact) {
    const { progress } = host;
    const quietly = {
        say: (line) => progress.say(redact(line)),
        ...(progress.far ? { far: (title, share) => progress.far?.(redact(title), share) } : {}),
        ...(progress.step ? { step: (line) => progress.step?.(redact(line)) } : {}),
        debug: (line) => progress.debug(redact(line)),
        group: (title, work) => progress.group(redact(title), (line) => work((text) => line(redact(text)))),
    };
    return { ...host, progress: quietly };
}


/***/ }),

/***/ 9175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ missingDockerfile),
/* harmony export */   P: () => (/* binding */ findSubjects)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4006);
/* harmony import */ var _host_workspace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5450);
/* harmony import */ var _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3224);





const isDockerfileName = picomatch__WEBPACK_IMPORTED_MODULE_4__(['Dockerfile', 'Containerfile', 'Dockerfile.*', '*.Dockerfile', '*.Containerfile'], {
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
    return folder === '.' ? path : node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(folder, path);
}
async function discover(host, root) {
    const subjects = [];
    for (const path of await (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(host, root)) {
        const dockerfile = join(root, path);
        if (isDiscovered(path) && (await (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(host, dockerfile)) === 'file')
            subjects.push({ root, dockerfile });
    }
    return subjects;
}
/** A Dockerfile is text; an image archive has a zero byte in its first block, or is compressed. */
async function isBinary(host, uri) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.workspace, uri), 'r').catch(() => undefined);
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
    return (await (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(host, join(uri, 'oci-layout'))) === 'file';
}
/** The image that lies beside a Dockerfile. Of several Dockerfiles in one folder only the plainly named one gets it. */
async function withSibling(host, subject, all) {
    if (subject.dockerfile === undefined)
        return subject;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(subject.dockerfile);
    const neighbours = all.filter((other) => other.dockerfile && node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(other.dockerfile) === folder);
    const isPlain = /^(Dockerfile|Containerfile)$/.test(node_path__WEBPACK_IMPORTED_MODULE_1__.posix.basename(subject.dockerfile));
    if (neighbours.length > 1 && !isPlain)
        return subject;
    for (const name of SIBLING_IMAGES) {
        const reference = join(folder, name);
        const kind = await (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(host, reference);
        if (kind === 'file' || (kind === 'folder' && (await isImageLayout(host, reference)))) {
            return { ...subject, image: { reference, given: false } };
        }
    }
    return subject;
}
async function fromPath(host, path) {
    const uri = (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .toUri */ .iJ)(host, path);
    const kind = await (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(host, uri);
    if (kind === 'folder') {
        if (await isImageLayout(host, uri))
            return [{ root: node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(uri), image: { reference: uri, given: true } }];
        const found = await discover(host, uri);
        return Promise.all(found.map((subject) => withSibling(host, subject, found)));
    }
    const root = node_path__WEBPACK_IMPORTED_MODULE_1__.posix.dirname(uri);
    if (kind === 'file') {
        if (await isBinary(host, uri))
            return [{ root, image: { reference: uri, given: true } }];
        const subject = { root, dockerfile: uri };
        return [await withSibling(host, subject, [subject])];
    }
    const what = kind === 'missing' ? 'it does not exist' : 'it is neither a file nor a folder';
    const problem = new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j('path-missing', what, 'Give a Dockerfile, an image archive or a folder.', {
        location: { kind: 'file', uri },
    });
    return [{ root, dockerfile: uri, problem }];
}
function missingDockerfile(uri) {
    const remedy = 'Correct `dockerfile`, or leave it out to discover Dockerfiles.';
    return new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j('dockerfile-missing', 'there is no such Dockerfile', remedy, {
        location: { kind: 'file', uri },
    });
}
async function fromPattern(host, pattern) {
    const uri = (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .toUri */ .iJ)(host, pattern);
    if ((await (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(host, uri)) !== 'missing')
        return [{ root: '.', dockerfile: uri }];
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_4__(uri, { dot: true });
    const files = picomatch__WEBPACK_IMPORTED_MODULE_4__.scan(uri).isGlob ? await (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(host, '.') : [];
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
    const exclusions = request.dockerfiles.filter(isExclusion).map((pattern) => (0,_host_workspace_js__WEBPACK_IMPORTED_MODULE_2__/* .toUri */ .iJ)(host, pattern.slice(1)));
    for (const path of request.paths)
        found.push(...(await fromPath(host, path)));
    for (const pattern of patterns)
        found.push(...(await fromPattern(host, pattern)));
    if (request.paths.length === 0 && patterns.length === 0)
        found.push(...(await discover(host, '.')));
    const isExcluded = picomatch__WEBPACK_IMPORTED_MODULE_4__([...exclusions], { dot: true });
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
        throw new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j('build-with-image', '`build: true` and `image` contradict each other', 'Leave out one of the two.');
    }
    return tieImages(await findDockerfiles(request, host), request, host);
}


/***/ }),

/***/ 8281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ UNKNOWN_BASIS),
/* harmony export */   r: () => (/* binding */ NOTHING_BUILT)
/* harmony export */ });
/** Why there is no image to look at, and what gives one. */
const NOTHING_BUILT = {
    noEngine: 'No image was given, and no Docker or Podman engine answers that could build it.',
    several: 'No image was given, and several Dockerfiles are under review, so none was built.',
    failed: 'The build failed.',
    remedy: 'Give the image (`image`), or let it be built (`build: true`, `--build`).',
};
/** For a review that failed before its policy was known. */
const UNKNOWN_BASIS = { policy: 'not read', failOnSeverity: 'high', warnOnly: false, scanners: [] };


/***/ }),

/***/ 9943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ learnSubject)
/* harmony export */ });
/* harmony import */ var _in_layers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2939);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5765);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7603);



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
function learnImage(redactor, image) {
    const { config, history } = image.configuration;
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
    for (const { values } of (0,_in_layers_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsInLayers */ .F)(image))
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
    if (!(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .secretName */ .G)(key))
        return;
    for (const part of [value, ...value.split(REFERENCE)])
        if ((0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isLiteral */ .c$)(part))
            redactor.remember(part);
}


/***/ }),

/***/ 9870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ Redactor)
});

// UNUSED EXPORTS: REDACTED

// EXTERNAL MODULE: ./lib/rules/secrets/find.js + 3 modules
var find = __webpack_require__(8067);
;// CONCATENATED MODULE: ./lib/rules/secrets/forms.js
/** Keys of more characters are passed on as they are; to know them in every encoding would only fill memory. */
const LONGEST_ENCODED = 1000;
/** The ways in which another program or format may write a value: as it is, without the signs that quoting adds, encoded for an address, in JSON, in base64. */
function formsOf(value) {
    const plain = new Set([value, squeeze(value).text]);
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
function squeeze(text) {
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
        const squeezed = squeeze(text);
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


/***/ })

};
