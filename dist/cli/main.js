import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 9196:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _cli_main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5045);

// `… | head` closes our output early: nothing is left to say then, it is no error of ours, and the verdict is still the exit code.
for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
        if (error.code !== 'EPIPE')
            process.exit(2);
    });
}
process.exitCode = await (0,_cli_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(2), {
    environment: process.env,
    workspace: process.cwd(),
    stdoutIsTerminal: process.stdout.isTTY,
    stderrIsTerminal: process.stderr.isTTY,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 1515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ errorLine),
/* harmony export */   cK: () => (/* binding */ deliver),
/* harmony export */   pi: () => (/* binding */ consoleProgress),
/* harmony export */   zK: () => (/* binding */ wantsColor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3224);
/* harmony import */ var _report_sentences_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3700);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1488);




/** https://no-color.org: any value that is not empty. */
function wantsColor({ color }, { environment, stdoutIsTerminal }) {
    if (color !== 'auto')
        return color === 'always';
    return stdoutIsTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}
/** Prints a result where the user wants it. */
function deliver(text, { output }, console) {
    const ended = text.endsWith('\n') ? text : `${text}\n`;
    if (output === undefined) {
        console.out(ended);
        return;
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(output, ended);
    }
    catch (cause) {
        throw new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j('output-unwritable', `cannot write to ${output}`, 'Give --output a path that can be written.', { cause });
    }
}
/** One line: place, what is wrong, what to do. */
function errorLine(error) {
    return `error: ${(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)((0,_report_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .errorWords */ .Y)(error))}\n`;
}
/** Cells of a bar, each an eighth of them more. */
const BAR = 24;
const EIGHTHS = ' ▏▎▍▌▋▊▉█';
/** A bar in the last line of a terminal; gone when it is full. */
function drawnBar(console) {
    return (title, share) => {
        if (share >= 1) {
            console.err('\r\u001b[K');
            return;
        }
        const eighths = Math.floor(Math.max(0, share) * BAR * 8);
        const cells = '█'.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '');
        console.err(`\r${(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(title)} ▕${cells.padEnd(BAR)}▏ ${Math.floor(share * 100)} %\u001b[K`);
    };
}
function consoleProgress(console, { quiet, debug }) {
    const say = (line) => {
        if (!quiet)
            console.err(`${(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(line)}\n`);
    };
    const step = console.stderrIsTerminal ? {} : { step: say };
    const far = console.stderrIsTerminal && !quiet ? { far: drawnBar(console) } : {};
    return {
        say,
        ...step,
        ...far,
        debug: (line) => {
            if (debug)
                console.err(`${(0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(line)}\n`);
        },
        group: (title, work) => {
            say(title);
            return work((text) => say(`  ${text}`));
        },
    };
}


/***/ }),

/***/ 5045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./lib/model/configuration-error.js
var configuration_error = __nccwpck_require__(3224);
// EXTERNAL MODULE: ./lib/model/tool.js
var tool = __nccwpck_require__(1207);
// EXTERNAL MODULE: ./lib/cli/console.js
var cli_console = __nccwpck_require__(1515);
;// CONCATENATED MODULE: ./lib/cli/help.js
/** The texts of `--help`. Plain data, so that asking for help loads nothing else. */
const outputOptions = (formats) => `Output
  --format FORMAT            text (default)${formats}
  -o, --output FILE          write the result to FILE instead of standard output
  --color WHEN               auto (default), always or never; NO_COLOR is honoured
  -q, --quiet                say nothing on standard error but errors
  --debug                    say more on standard error
  -h, --help                 this text`;
const EXIT_CODES = `Exit codes
  0  success or neutral      1  something blocks      2  an error that you can fix
  3  incomplete, with --fail-on-incomplete`;
const HELP = {
    '': `container-risk-review: reviews container images and their Dockerfiles

Usage
  container-risk-review review [PATH…]     review Dockerfiles and images
  container-risk-review inventory [IMAGE]  list what is in an image, and which layer brought it
  container-risk-review rules              list the rules
  container-risk-review explain RULE       what a rule means, with examples and fix
  container-risk-review render FILE        print a saved JSON report in another format
  container-risk-review VERB --help        the options of a verb
  container-risk-review --version

Needs no Docker, no scanner, no network and no token; each adds to the review when it is there.`,
    review: `Usage: container-risk-review review [PATH…] [options]

PATH is a Dockerfile, an image archive, or a folder (default: this one). In a folder, Dockerfiles are discovered, an image.tar,
image.tar.gz or image/ (OCI layout) beside a Dockerfile is reviewed with it, and its container-risk-review.yml is the policy.

What to review
  -f, --dockerfile PATH      a Dockerfile, path or glob; may be repeated
  --image IMAGE              docker-archive:FILE, oci:DIR, oci-archive:FILE, dir:DIR, docker:REF, podman:REF, containerd:REF,
                             registry:REF, - (an archive on standard input), a path, or a name (asked of Docker, Podman,
                             containerd, then its registry);
                             DOCKERFILE=IMAGE with several Dockerfiles; may be repeated
  --build[=auto|true|false]  build the image first (default: false)
  --builder NAME             auto (default), buildx, docker, podman or buildah
  --context DIR  --target STAGE  --platform OS/ARCH  --build-args KEY=VALUE  --build-flags FLAG
                             as in docker build; the last two may be repeated
  --build-secrets id=NAME,env=VARIABLE  or  id=NAME,src=FILE
                             for RUN --mount=type=secret; may be repeated; its value is never printed
  --verify-layers            hold every layer to its diffID, which takes reading all of it
  --limits NAME=VALUE        other bounds on what an image may take; may be repeated
  --cache-dir DIR            keep what was found in each layer for the next run
  --scanners NAMES           auto (default: those on PATH), none, or trivy

What counts
  --config-file FILE         the policy (default: container-risk-review.yml, then .github/container-risk-review.yml)
  --fail-on-severity LEVEL   critical, high (default), medium, low, info or none
  --warn-only                a failure becomes neutral, exit 0
  --fail-on-incomplete       an incomplete review fails, exit 3
  --check-name NAME          the name in the marker of --format markdown

${outputOptions(', markdown, json or sarif')}

${EXIT_CODES}`,
    inventory: `Usage: container-risk-review inventory [IMAGE] [options]

Lists the packages of an image: name, version, type, and the layer that brought the visible version. IMAGE is as in review --image;
default: the image.tar, image.tar.gz or image/ (OCI layout) beside the Dockerfile of this folder. No rule and no scanner runs.

  -f, --dockerfile FILE      adds the line of the instruction that made the layer
  --platform OS/ARCH         which image of several
  --type TYPE                only packages of a type, as in package URLs: deb, apk; may be repeated
  --layer N                  only packages of a layer, 0 = the oldest; may be repeated
  --name GLOB                only packages of a name, * and ? stand for any characters; may be repeated
  --hidden                   also packages that a later layer upgraded or removed: shipped, but not visible

${outputOptions(' or json')}

Exit codes
  0  all could be read      2  an error that you can fix      3  something could not be read: standard error says what`,
    rules: `Usage: container-risk-review rules [options]

Lists every rule: id, severity, what it looks at, what it finds.

${outputOptions(', markdown or json')}`,
    explain: `Usage: container-risk-review explain RULE [options]

What the rule finds, why it matters, how to fix it, which controls it serves, and examples.

${outputOptions(', markdown or json')}`,
    render: `Usage: container-risk-review render FILE [options]

Prints a report that \`review --format json\` saved, in another format. FILE may be - for standard input.
The exit code is the one that the review had.

${outputOptions(', markdown, json or sarif')}`,
};

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./lib/model/words.js
var words = __nccwpck_require__(9344);
;// CONCATENATED MODULE: ./lib/cli/options.js



const FORMATS = ['text', 'markdown', 'json', 'sarif'];
const COLORS = ['auto', 'always', 'never'];
/** The options of every verb. */
const OUTPUT = {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    color: { type: 'string' },
    quiet: { type: 'boolean', short: 'q' },
    debug: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
};
const REVIEW = {
    ...OUTPUT,
    dockerfile: { type: 'string', short: 'f', multiple: true },
    image: { type: 'string', multiple: true },
    build: { type: 'string' },
    context: { type: 'string' },
    target: { type: 'string' },
    platform: { type: 'string' },
    'build-args': { type: 'string', multiple: true },
    'build-secrets': { type: 'string', multiple: true },
    // The same, as the builders' own `--secret` is in the singular.
    'build-secret': { type: 'string', multiple: true },
    'build-flags': { type: 'string', multiple: true },
    builder: { type: 'string' },
    'verify-layers': { type: 'string' },
    limits: { type: 'string', multiple: true },
    'cache-dir': { type: 'string' },
    'config-file': { type: 'string' },
    'fail-on-severity': { type: 'string' },
    'warn-only': { type: 'string' },
    'fail-on-incomplete': { type: 'string' },
    scanners: { type: 'string', multiple: true },
    'check-name': { type: 'string' },
};
/** Options that stand for `=true` when they come without a value. */
const SWITCHES = new Set(['--build', '--verify-layers', '--warn-only', '--fail-on-incomplete']);
/** What parseArgs refuses, said as every other error of the user's. */
function parse(args, options) {
    const end = args.indexOf('--');
    const spelled = args.map((arg, index) => (SWITCHES.has(arg) && (end < 0 || index < end) ? `${arg}=true` : arg));
    try {
        return (0,external_node_util_namespaceObject.parseArgs)({ args: spelled, options, allowPositionals: true, strict: true });
    }
    catch (cause) {
        const [message = 'the options cannot be read'] = cause.message.split('. ');
        throw new configuration_error/* ConfigurationError */.j('option-unknown', message, 'See `--help` for the options.', { cause });
    }
}
function wordError(option, allowed) {
    return new configuration_error/* ConfigurationError */.j('option-value', `--${option} has a value that is not allowed`, `Allowed: ${allowed.join(', ')}.`);
}
/** The value of an option through the parser of its words; undefined when it was not given. */
function read(option, text, parser, allowed) {
    if (text === undefined)
        return undefined;
    const value = parser(text);
    if (value === undefined)
        throw wordError(option, allowed);
    return value;
}
function oneOf(words) {
    return (text) => words.find((word) => word === text);
}
function readOutput(values) {
    return {
        format: read('format', values.format, oneOf(FORMATS), FORMATS) ?? 'text',
        color: read('color', values.color, oneOf(COLORS), COLORS) ?? 'auto',
        quiet: values.quiet ?? false,
        debug: values.debug ?? false,
        ...(values.output === undefined ? {} : { output: values.output }),
    };
}
/** Lists take newlines inside one option as well as the option again. */
function list(values) {
    return (values ?? []).flatMap((value) => (0,words/* parseList */.E1)(value));
}
function readImages(values) {
    return list(values).map((line) => {
        const image = (0,words/* parseImage */.zZ)(line);
        if (!image)
            throw wordError('image', ['IMAGE', 'DOCKERFILE=IMAGE']);
        return image;
    });
}
function readBuildArgs(values) {
    // One argument a use of the option: its value may hold newlines.
    return (values ?? []).map((arg, index) => {
        if ((0,words/* isBuildArgument */.IT)(arg))
            return arg;
        throw new configuration_error/* ConfigurationError */.j('option-value', `--build-args number ${index + 1} does not start with a name`, 'Write KEY=VALUE.');
    });
}
/** Somebody may have put the value there itself, so an error does not repeat it. */
function readBuildSecrets(values) {
    return list(values).map((line) => {
        const secret = (0,words/* parseBuildSecret */.Yf)(line);
        if (secret)
            return secret;
        throw wordError('build-secrets', words/* BUILD_SECRET_FORMS */.wL);
    });
}
function readReviewOptions(args) {
    const { values, positionals } = parse(args, REVIEW);
    const scanners = values.scanners?.flatMap((value) => value.split(/[\n,]/)).map((name) => name.trim());
    const asksForImage = values.image !== undefined || values.dockerfile !== undefined;
    return {
        help: values.help ?? false,
        output: readOutput(values),
        checkName: values['check-name'] ?? words/* DEFAULT_CHECK_NAME */.nV,
        request: {
            paths: positionals.length > 0 || asksForImage ? positionals : ['.'],
            dockerfiles: list(values.dockerfile),
            images: readImages(values.image),
            build: {
                when: read('build', values.build, words/* parseBuild */.EH, words/* BUILD_WORDS */.h4) ?? 'never',
                builder: read('builder', values.builder, words/* parseBuilder */.xx, words/* BUILDER_WORDS */.mN) ?? 'auto',
                context: values.context,
                target: values.target,
                platform: values.platform,
                args: readBuildArgs(values['build-args']),
                flags: list(values['build-flags']),
                secrets: readBuildSecrets([...(values['build-secrets'] ?? []), ...(values['build-secret'] ?? [])]),
            },
            configFile: values['config-file'],
            scanners: scanners && read('scanners', scanners.join(','), () => (0,words/* parseScanners */.JH)(scanners), words/* SCANNER_WORDS */.v6),
            failOnSeverity: read('fail-on-severity', values['fail-on-severity'], words/* parseSeverityThreshold */.Ot, words/* THRESHOLD_WORDS */.cI),
            warnOnly: read('warn-only', values['warn-only'], words/* parseBoolean */.yG, words/* BOOLEAN_WORDS */.zB),
            failOnIncomplete: read('fail-on-incomplete', values['fail-on-incomplete'], words/* parseBoolean */.yG, words/* BOOLEAN_WORDS */.zB),
            reading: {
                limits: list(values.limits),
                verifyLayers: read('verify-layers', values['verify-layers'], words/* parseBoolean */.yG, words/* BOOLEAN_WORDS */.zB) ?? false,
                cacheDir: values['cache-dir'],
            },
        },
    };
}
/** Options of the verbs that only print. */
function readPlainOptions(args) {
    const { values, positionals } = parse(args, OUTPUT);
    return { help: values.help ?? false, output: readOutput(values), positionals };
}

;// CONCATENATED MODULE: ./lib/cli/inventory-options.js


const INVENTORY = {
    ...OUTPUT,
    dockerfile: { type: 'string', short: 'f' },
    platform: { type: 'string' },
    type: { type: 'string', multiple: true },
    layer: { type: 'string', multiple: true },
    name: { type: 'string', multiple: true },
    hidden: { type: 'boolean' },
};
function readInventoryOptions(args) {
    const { values, positionals } = parse(args, INVENTORY);
    const [reference, ...rest] = positionals;
    if (rest.length > 0) {
        throw new configuration_error/* ConfigurationError */.j('usage', 'inventory wants one image', 'Name one, or leave it out for the image.tar here.');
    }
    const output = readOutput(values);
    if (output.format !== 'text' && output.format !== 'json') {
        throw new configuration_error/* ConfigurationError */.j('option-value', `--format ${output.format} is for reviews`, 'Use text or json.');
    }
    return {
        help: values.help ?? false,
        request: { reference, dockerfile: values.dockerfile, platform: values.platform },
        output,
        types: inventory_options_words(values.type),
        layers: inventory_options_words(values.layer).map(readLayer),
        names: inventory_options_words(values.name),
        hidden: values.hidden ?? false,
    };
}
function inventory_options_words(values) {
    return list(values)
        .flatMap((value) => value.split(','))
        .map((word) => word.trim());
}
function readLayer(word) {
    if (/^\d{1,4}$/.test(word))
        return Number(word);
    throw new configuration_error/* ConfigurationError */.j('option-value', '--layer has a value that is not allowed', 'Layers count from 0, the oldest.');
}

;// CONCATENATED MODULE: ./lib/cli/main.js






const VERBS = ['review', 'inventory', 'rules', 'explain', 'render'];
function isVerb(word) {
    return VERBS.includes(word);
}
/** Each verb loads what it needs and no more: `--help` stays as quick as Node itself. */
async function run(verb, args, console) {
    const options = optionsOf(verb, args);
    if (options.help) {
        console.out(`${HELP[verb]}\n`);
        return 0;
    }
    if ('layers' in options) {
        const { runInventory } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(339), __nccwpck_require__.e(14), __nccwpck_require__.e(890), __nccwpck_require__.e(798)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5798));
        return runInventory(options, console);
    }
    if ('request' in options) {
        const { runReview } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(118), __nccwpck_require__.e(339), __nccwpck_require__.e(815), __nccwpck_require__.e(14), __nccwpck_require__.e(890), __nccwpck_require__.e(84), __nccwpck_require__.e(885)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1885));
        return runReview(options, console);
    }
    if (verb === 'render') {
        const { runRender } = await __nccwpck_require__.e(/* import() */ 875).then(__nccwpck_require__.bind(__nccwpck_require__, 6875));
        return runRender(options, console);
    }
    const { runExplain, runRules } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(118), __nccwpck_require__.e(14), __nccwpck_require__.e(84), __nccwpck_require__.e(281)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9281));
    return verb === 'rules' ? runRules(options, console) : runExplain(options, console);
}
function optionsOf(verb, args) {
    if (verb === 'review')
        return readReviewOptions(args);
    return verb === 'inventory' ? readInventoryOptions(args) : readPlainOptions(args);
}
function noVerb(word, console) {
    if (word === '--version' || word === '-V') {
        console.out(`${tool/* TOOL */.j.name} ${tool/* TOOL */.j.version}\n`);
        return 0;
    }
    if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
        console.out(`${HELP['']}\n`);
        return word === undefined ? 2 : 0;
    }
    throw new configuration_error/* ConfigurationError */.j('usage', `there is no verb ${word}`, `Verbs: ${VERBS.join(', ')}; see --help.`);
}
/** The command line. Returns the exit code; an unexpected error is a bug and leaves with its stack. */
async function main(args, console) {
    const [verb, ...rest] = args;
    try {
        return isVerb(verb) ? await run(verb, rest, console) : noVerb(verb, console);
    }
    catch (error) {
        if (!(error instanceof configuration_error/* ConfigurationError */.j))
            throw error;
        console.err((0,cli_console/* errorLine */.BP)(error));
        return 2;
    }
}


/***/ }),

/***/ 3224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** Something the user can fix: printed as one line that names the place and the remedy, never with a stack; exit code 2. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    /**
     * Stable, kebab-case: `dockerfile-missing`. The message is one clause without full stop and without the place, which `location` has:
     * whoever prints it puts both together.
     */
    code;
    /** What to do, in one sentence. */
    remedy;
    location;
    constructor(code, message, remedy, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.remedy = remedy;
        if (options.location)
            this.location = options.location;
    }
}


/***/ }),

/***/ 6880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ BUILDERS)
/* harmony export */ });
const BUILDERS = ['buildx', 'docker', 'podman', 'buildah'];


/***/ }),

/***/ 9506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   S0: () => (/* binding */ isSureEnough),
/* harmony export */   ix: () => (/* binding */ CONFIDENCES),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
/** Ours; a scanner's own word is kept beside it. Worst first. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];
/** How sure a finding is. Surest first. */
const CONFIDENCES = ['high', 'medium', 'low'];
/** Sorts worst first; 0 when equal. */
function compareSeverity(a, b) {
    return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
/** Whether `severity` is at or above `threshold`. Nothing reaches `none`. */
function reaches(severity, threshold) {
    return threshold !== 'none' && compareSeverity(severity, threshold) <= 0;
}
/** Whether `confidence` is at or above `threshold`. */
function isSureEnough(confidence, threshold) {
    return CONFIDENCES.indexOf(confidence) <= CONFIDENCES.indexOf(threshold);
}


/***/ }),

/***/ 1207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ TOOL)
/* harmony export */ });
/** Name and version of this tool, as reports carry them. `house.test.ts` keeps the version equal to package.json's. */
const TOOL = { name: 'container-risk-review', version: '0.1.0' };


/***/ }),

/***/ 9344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   EH: () => (/* binding */ parseBuild),
/* harmony export */   IT: () => (/* binding */ isBuildArgument),
/* harmony export */   JH: () => (/* binding */ parseScanners),
/* harmony export */   Ot: () => (/* binding */ parseSeverityThreshold),
/* harmony export */   Ox: () => (/* binding */ parseCommentMode),
/* harmony export */   Yf: () => (/* binding */ parseBuildSecret),
/* harmony export */   cI: () => (/* binding */ THRESHOLD_WORDS),
/* harmony export */   h4: () => (/* binding */ BUILD_WORDS),
/* harmony export */   mN: () => (/* binding */ BUILDER_WORDS),
/* harmony export */   nV: () => (/* binding */ DEFAULT_CHECK_NAME),
/* harmony export */   p8: () => (/* binding */ COMMENT_MODES),
/* harmony export */   v6: () => (/* binding */ SCANNER_WORDS),
/* harmony export */   wL: () => (/* binding */ BUILD_SECRET_FORMS),
/* harmony export */   xx: () => (/* binding */ parseBuilder),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   zB: () => (/* binding */ BOOLEAN_WORDS),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* unused harmony export SCANNERS */
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6880);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9506);


/** The words that inputs, options and the policy file share. Each parser gives undefined for a word that it does not know; the list beside it goes into the error. */
/** The core schema of YAML 1.2 (§10.3.2). */
const BOOLEAN_WORDS = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'];
function parseBoolean(text) {
    return BOOLEAN_WORDS.includes(text) ? text.toLowerCase() === 'true' : undefined;
}
const THRESHOLD_WORDS = ['critical', 'high', 'medium', 'moderate', 'low', 'info', 'none'];
/** `moderate` is GitHub's word for medium. */
function parseSeverityThreshold(text) {
    if (text === 'moderate')
        return 'medium';
    return text === 'none' ? 'none' : oneOf(_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC, text);
}
const COMMENT_MODES = ['always', 'on-failure', 'never'];
function parseCommentMode(text) {
    return oneOf(COMMENT_MODES, text);
}
const BUILD_WORDS = ['auto', ...BOOLEAN_WORDS];
function parseBuild(text) {
    if (text === 'auto')
        return 'auto';
    const wanted = parseBoolean(text);
    if (wanted === undefined)
        return undefined;
    return wanted ? 'always' : 'never';
}
const BUILDER_WORDS = ['auto', ..._request_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILDERS */ .r];
function parseBuilder(text) {
    return oneOf(BUILDER_WORDS, text);
}
const SCANNERS = ['trivy'];
const SCANNER_WORDS = ['auto', 'none', ...SCANNERS];
/** `auto` or `none` alone, or names; a name given twice counts once. */
function parseScanners(names) {
    const [first] = names;
    if (names.length === 1 && (first === 'auto' || first === 'none'))
        return first;
    const known = names.length > 0 && names.every((name) => oneOf(SCANNERS, name) !== undefined);
    return known ? [...new Set(names)] : undefined;
}
/** One entry a line; blanks around it and empty lines do not count. */
function parseList(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
const IMAGE_SCHEMES = [
    'docker-archive:',
    'oci:',
    'oci-archive:',
    'dir:',
    'docker:',
    'podman:',
    'containerd:',
    'registry:',
];
/** `IMAGE`, or `DOCKERFILE=IMAGE`. An equals sign behind a scheme (`oci:out=1`) belongs to the image. Undefined when one side is empty. */
function parseImage(line) {
    const equals = line.indexOf('=');
    if (equals < 0 || IMAGE_SCHEMES.some((scheme) => line.startsWith(scheme))) {
        return line === '' ? undefined : { reference: line };
    }
    const dockerfile = line.slice(0, equals).trim();
    const reference = line.slice(equals + 1).trim();
    return dockerfile === '' || reference === '' ? undefined : { dockerfile, reference };
}
/** `KEY=VALUE`, or `KEY` for the environment's value. */
function isBuildArgument(text) {
    return /^[A-Za-z_]\w*(?:=|$)/.test(text);
}
const BUILD_SECRET_FORMS = ['id=NAME,env=VARIABLE', 'id=NAME,src=FILE'];
/** As `--secret` of the builders has it. Undefined for any other form: so no value that somebody wrote there instead goes any further. */
function parseBuildSecret(text) {
    const found = /^id=([A-Za-z0-9_][\w.-]{0,127}),(?:env=([A-Za-z_]\w*)|(?:src|source)=([^,"\n\r\0]+))$/.exec(text);
    const [, id, variable, file] = found ?? [];
    if (id === undefined)
        return undefined;
    if (variable !== undefined)
        return { id, variable };
    return file === undefined ? undefined : { id, file };
}
/** The name of the check run, and the key of comment and report, where nobody gives one. */
const DEFAULT_CHECK_NAME = 'Container Risk Review';
function oneOf(words, text) {
    return words.find((word) => word === text);
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   Yg: () => (/* binding */ escapeSentence),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5944);

/**
 * The one exit for untrusted text into GitHub's Markdown (https://github.github.com/gfm/). GitHub looks for mentions, issue numbers, commits and
 * emoji in the *rendered* text, where a backslash is gone: only code spans keep it quiet, so a word that holds one of those becomes a code span.
 */
const LOUD = [
    /[@$]/, // mentions, mail addresses, mathematics
    /:\/\/|www\./i, // addresses that become links by themselves
    /#\d|gh-\d/i, // issues
    /[0-9a-f]{7}/i, // commits
    /:[\w+-]+:/, // emoji
];
const ENTITIES = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
/** An entity, because a backslash before a pipe means another thing in a table than outside. */
const PIPE = '&#124;';
const LONGEST_ADDRESS = 2000;
/** `words` in single backticks stay a code span: our own sentences are written so. */
const SPAN = /(?<!`)`([^`]+)`(?!`)/;
/** Prose on one line: safe in a paragraph, heading, list item, table cell and link label; not inside raw HTML such as `<summary>`. */
function escapeMarkdown(text, limit = 300) {
    const pieces = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, limit)
        .split(SPAN)
        .map((piece, index) => index % 2 === 1
        ? split(piece, code)
        : piece
            .split(' ')
            .map((word) => split(word, escapeWord))
            .join(' '));
    return escapeStart(pieces.reduce(append, ''));
}
function split(text, exit) {
    return text
        .split('|')
        .map((part) => (part === '' ? '' : exit(part)))
        .join(PIPE);
}
/** A sentence with one full stop. */
function escapeSentence(text, limit = 400) {
    return escapeMarkdown(/[.?!]$/.test(text) ? text : `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(text, limit - 1)}.`, limit);
}
/** Two code spans side by side would be one. */
function append(before, piece) {
    return before.endsWith('`') && piece.startsWith('`') ? `${before} ${piece}` : before + piece;
}
/** Brackets and stops around a loud word stay outside its code span: `(https://x.example),`. */
function escapeWord(word) {
    if (!LOUD.some((pattern) => pattern.test(word)))
        return escapePlain(word);
    const [, before = '', loud = '', after = ''] = /^(["'([]*)(.*?)([.,;:!?"')\]]*)$/s.exec(word) ?? [];
    return `${escapePlain(before)}${loud === '' ? '' : code(loud)}${escapePlain(after)}`;
}
function escapePlain(word) {
    return word.replace(/[\\`*_[\]~<>&]/g, (character) => ENTITIES[character] ?? `\\${character}`);
}
/** What makes a heading, a list or a rule of the whole line. */
function escapeStart(line) {
    return line.replace(/^[-+=#]/, '\\$&').replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');
}
/** A code span for paths, identifiers and commands, outside tables. */
function code(text, limit = 200) {
    return span(shorten(text, limit));
}
/** A code span for a table cell: cells are cut at pipes before code spans are looked for, so that pipes need a backslash, and none may stand before it. */
function codeCell(text, limit = 200) {
    return span(shorten(text, limit)
        .replace(/\\(?=\|)/g, '\\ ')
        .replaceAll('|', '\\|'));
}
/** Cut before, so that a huge text costs nothing, and after, so that written-out characters do not lengthen it. */
function shorten(text, limit) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .muteCommands */ .av)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(text, limit)), limit));
}
/** Delimited by the shortest run of backticks that does not occur inside: renderers give up on very long runs. */
function span(content) {
    if (content === '')
        return '(empty)';
    const runs = new Set((content.match(/`+/g) ?? []).map((run) => run.length));
    let length = 1;
    while (runs.has(length))
        length += 1;
    const fence = '`'.repeat(length);
    const padding = /^`|`$|^ .* $/.test(content) ? ' ' : '';
    return `${fence}${padding}${content}${padding}${fence}`;
}
/** A fenced block of at most `lines` lines, every line indented as its list item asks. */
function codeBlock(text, options) {
    const all = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
    const shown = all.slice(0, options.lines).map(blockLine);
    if (all.length > options.lines)
        shown.push('…');
    const longest = Math.max(2, ...shown.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${options.language}`, ...shown, fence].map((line) => `${options.indent}${line}`).join('\n');
}
function blockLine(line) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .muteCommands */ .av)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .truncate */ .xv)(line, 300).split('\t').map(_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK).join('\t'));
}
/** `label` is Markdown already. An address that is not plain http(s) leaves the label alone. */
function link(label, address) {
    const safe = address === undefined ? undefined : safeAddress(address);
    return safe === undefined ? label : `[${label}](${safe})`;
}
function safeAddress(address) {
    if (address.length > LONGEST_ADDRESS || !URL.canParse(address))
        return undefined;
    const url = new URL(address);
    if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '')
        return undefined;
    const encoded = url.href.replace(/[^\w./:?#=&%~+,;@-]/g, (character) => encodeURIComponent(character).replace(/[!'()*]/g, percent));
    return encoded.replaceAll('&', '&amp;');
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
/** Cells are Markdown already. */
function table(header, rows) {
    return [tableRow(header), tableRow(header.map(() => '---')), ...rows.map(tableRow)].join('\n');
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** Folded; `title` is our own text, `body` Markdown. */
function details(title, body) {
    return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 8465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ lineWords),
/* harmony export */   O0: () => (/* binding */ encodePath),
/* harmony export */   __: () => (/* binding */ primaryPlace),
/* harmony export */   aE: () => (/* binding */ placeLink),
/* harmony export */   eG: () => (/* binding */ pathLine),
/* harmony export */   fp: () => (/* binding */ placeWords)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3021);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5944);


/** The place a reader can act on: a line of a file when the finding has one, else its first location. */
function primaryPlace(finding) {
    return finding.locations.find((location) => location.kind === 'file') ?? finding.locations[0];
}
/** Plain words, not escaped: `Dockerfile line 17`, `etc/shadow in layer 3`. */
function placeWords(location) {
    switch (location.kind) {
        case 'file':
            return location.region ? `${location.uri} ${lineWords(location.region)}` : location.uri;
        case 'layer':
            return location.path === undefined ? `layer ${location.index}` : `${location.path} in layer ${location.index}`;
        case 'configuration':
            return `image configuration ${location.pointer}`;
        default:
            return location.path === undefined ? location.purl : `${location.purl} (${location.path})`;
    }
}
/** `line 17`, `lines 17 to 19`. */
function lineWords({ startLine, endLine }) {
    return endLine > startLine ? `lines ${startLine} to ${endLine}` : `line ${startLine}`;
}
/** `Dockerfile:17`, as terminals and editors make it clickable. */
function pathLine(location) {
    if (location.kind !== 'file')
        return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(placeWords(location));
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(location.region ? `${location.uri}:${location.region.startLine}` : location.uri);
}
/** Markdown: the place in words, linked to its lines where the repository is known. */
function placeLink(location, repository) {
    const words = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(placeWords(location), 160);
    return location.kind === 'file' && repository ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(words, lineAddress(location, repository)) : words;
}
function lineAddress({ uri, region }, { url, sha }) {
    if (!/^[0-9a-f]{40,64}$/.test(sha) || uri.split('/').includes('..'))
        return undefined;
    const lines = region ? `#L${region.startLine}${region.endLine > region.startLine ? `-L${region.endLine}` : ''}` : '';
    return `${url.replace(/\/+$/, '')}/blob/${sha}/${encodePath(uri)}${lines}`;
}
/** A path as a part of an address. Half a character has no encoding. */
function encodePath(path) {
    return path
        .replace(/\p{Cs}/gu, '\u{fffd}')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}


/***/ }),

/***/ 3700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ errorWords),
/* harmony export */   h: () => (/* binding */ sentences)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8465);

/** One sentence or two, each with its full stop. */
function sentences(first, second) {
    return [first, ...(second === undefined ? [] : [second])]
        .map((words) => (/[.?!]$/.test(words) ? words : `${words}.`))
        .join(' ');
}
/** An error for a log or a terminal: place, what is wrong, what to do. Not escaped. */
function errorWords({ message, location, remedy, }) {
    return sentences(`${location ? `${(0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .pathLine */ .eG)(location)}: ` : ''}${message}`, remedy);
}


/***/ }),

/***/ 1488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ painter),
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5944);

const ESCAPE = String.fromCharCode(0x1b);
/** What a terminal's colours are made of (ECMA-48 SGR), and nothing that moves the cursor. */
const COLOR = new RegExp(`(${ESCAPE}\\[[\\d;]{0,20}m)`);
/**
 * Text that cannot act on what prints it, terminal or workflow runner: controls are written out, line breaks and tabs stay. `keep` leaves our own colours in place: only for text without untrusted parts.
 */
function plain(text, options = {}) {
    return text
        .replace(/\r\n/g, '\n')
        .split('\n')
        .map((line) => plainLine(line, options.keep ?? false))
        .join('\n');
}
function plainLine(line, keep) {
    const parts = keep ? line.split(COLOR) : [line];
    const shown = parts.map((part) => (keep && COLOR.test(part) ? part : visibleButTabs(part))).join('');
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .muteCommands */ .av)(shown);
}
function visibleButTabs(text) {
    return text.split('\t').map(_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK).join('\t');
}
const STYLES = { bold: '1', dim: '2', red: '31', yellow: '33', green: '32', cyan: '36', magenta: '35' };
/** Wraps text that is plain already. */
function painter(color) {
    return (style, text) => (color && text !== '' ? `${ESCAPE}[${STYLES[style]}m${text}${ESCAPE}[0m` : text);
}


/***/ }),

/***/ 5944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   av: () => (/* binding */ muteCommands),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/** Controls, format characters (bidirectional overrides, zero-width), lone surrogates, line separators, and what fonts leave out. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const NAMED = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const BLANKS = /[ \t\r\n\f\v\u2028\u2029]+/g;
/** The text with every character that a reader cannot see, or that acts on a terminal, written out: `\u{202e}`, `\n`. */
function visible(text) {
    return text.replace(UNSEEN, (character) => NAMED[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
/** `visible` for prose: line breaks and runs of blanks become one blank, and what is longer than `limit` UTF-16 units ends in `…`. */
function oneLine(text, limit) {
    return truncate(visible(truncate(text, limit * 4)
        .replace(BLANKS, ' ')
        .trim()), limit);
}
/** A workflow runner takes `##[` anywhere in a line and `::` at its start for a command, wherever the line comes from; a backslash breaks both. */
function muteCommands(line) {
    return line.replaceAll('##[', '##\\[').replace(/^(\s*):(?=:)/, '$1\\:');
}
/** At most `limit` UTF-16 units, the `…` included; a surrogate pair is not cut in two. */
function truncate(text, limit) {
    if (text.length <= limit)
        return text;
    const kept = text.slice(0, Math.max(limit - 1, 0));
    return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/publicPath */
/******/ (() => {
/******/ 	var scriptUrl;
/******/ 	if (typeof import.meta.url === "string") scriptUrl = import.meta.url
/******/ 	// When supporting browsers where an automatic publicPath is not supported you must specify an output.publicPath manually via configuration
/******/ 	// or pass an empty string ("") and set the __webpack_public_path__ variable from your code to use your own logic.
/******/ 	if (!scriptUrl) throw new Error("Automatic publicPath is not supported in this browser");
/******/ 	scriptUrl = scriptUrl.replace(/#.*$/, "").replace(/\?.*$/, "").replace(/\/[^\/]+$/, "/");
/******/ 	__nccwpck_require__.p = scriptUrl;
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	__nccwpck_require__.b = new URL("./", import.meta.url);
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
