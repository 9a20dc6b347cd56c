export const id = 875;
export const ids = [875];
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

/***/ 6875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runRender: () => (/* binding */ runRender)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./lib/model/configuration-error.js
var configuration_error = __webpack_require__(3224);
// EXTERNAL MODULE: ./lib/model/words.js
var words = __webpack_require__(9344);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/report/read.js


const MOST_CHARACTERS = 64 * 1024 * 1024;
const DEEPEST = 64;
/**
 * A report that `renderJson` wrote, from a file that anybody may have had a hand in: its shape is checked against the schema, fields of newer
 * versions are passed over. Throws ConfigurationError `report-unreadable` or `report-unknown-version`.
 */
async function readReport(text) {
    if (text.length > MOST_CHARACTERS)
        throw unreadable(`it is larger than ${MOST_CHARACTERS / 1024 / 1024} MiB`);
    if (depth(text) > DEEPEST)
        throw unreadable(`it is nested deeper than ${DEEPEST} levels`);
    const value = parse(text);
    checkVersion(value);
    const { default: schema } = await __webpack_require__.e(/* import() */ 153).then(__webpack_require__.t.bind(__webpack_require__, 6153, 17));
    // Through `default`: once bundled, a lazily imported CommonJS module has no other names.
    const { default: ajv } = await __webpack_require__.e(/* import() */ 463).then(__webpack_require__.t.bind(__webpack_require__, 2463, 19));
    const validate = new ajv.Ajv({ strict: false, logger: false }).compile(schema);
    if (validate(value))
        return value;
    const [first] = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length);
    throw unreadable(`${(0,visible/* visible */.RK)(first?.instancePath || '/')} ${first?.message ?? 'is not as the schema has it'}`);
}
function unreadable(why, cause) {
    return new configuration_error/* ConfigurationError */.j('report-unreadable', `the report cannot be read: ${why}`, 'Give the file that `--format json` or the `report-json` output of a run wrote, unchanged.', { cause });
}
/** How deep brackets nest outside strings: before JSON.parse and everything after it meets them. */
function depth(text) {
    let deepest = 0;
    let open = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (character === '"')
            quoted = !quoted;
        else if (quoted)
            at += character === '\\' ? 1 : 0;
        else if (character === '[' || character === '{')
            deepest = Math.max(deepest, ++open);
        else if (character === ']' || character === '}')
            open -= 1;
    }
    return deepest;
}
function parse(text) {
    try {
        // An own property of this name becomes a prototype as soon as someone copies the object with an assignment.
        return JSON.parse(text.replace(/^\u{feff}/u, ''), (key, value) => key === '__proto__' ? undefined : value);
    }
    catch (cause) {
        throw unreadable('it is not JSON', cause);
    }
}
function checkVersion(value) {
    if (typeof value !== 'object' || value === null || !('schemaVersion' in value))
        return;
    const { schemaVersion } = value;
    if (schemaVersion === '1' || typeof schemaVersion !== 'string')
        return;
    throw new configuration_error/* ConfigurationError */.j('report-unknown-version', `the report has schemaVersion ${JSON.stringify((0,visible/* visible */.RK)((0,visible/* truncate */.xv)(schemaVersion, 20)))} at /schemaVersion; this version reads "1"`, 'Use the version of this tool that wrote the report, or make the report again.');
}

// EXTERNAL MODULE: ./lib/cli/console.js
var cli_console = __webpack_require__(1515);
// EXTERNAL MODULE: ./lib/cli/exit-code.js
var exit_code = __webpack_require__(5720);
// EXTERNAL MODULE: ./lib/cli/print.js
var print = __webpack_require__(7721);
;// CONCATENATED MODULE: ./lib/cli/render.js








async function read(file) {
    try {
        return file === '-' ? await (0,consumers_.text)(process.stdin) : await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new configuration_error/* ConfigurationError */.j('report-unreadable', `cannot read the report ${file}`, 'Give a file that `review --format json` wrote.', { cause });
    }
}
async function runRender({ positionals, output }, console) {
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) {
        throw new configuration_error/* ConfigurationError */.j('usage', 'render wants one file', 'Give a file that `review --format json` wrote, or - for standard input.');
    }
    const report = await readReport(await read(file));
    (0,cli_console/* deliver */.cK)(await (0,print/* print */.y)(report, { output, checkName: words/* DEFAULT_CHECK_NAME */.nV }, console), output, console);
    return (0,exit_code/* exitCode */.I)(report);
}


/***/ })

};
