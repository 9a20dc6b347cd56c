export const id = 798;
export const ids = [798];
export const modules = {

/***/ 5798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInventory: () => (/* binding */ runInventory)
});

// EXTERNAL MODULE: ./lib/model/configuration-error.js
var configuration_error = __webpack_require__(3224);
// EXTERNAL MODULE: ./lib/model/tool.js
var tool = __webpack_require__(1207);
// EXTERNAL MODULE: ./lib/policy/glob.js
var policy_glob = __webpack_require__(6298);
// EXTERNAL MODULE: ./lib/report/inventory.js
var inventory = __webpack_require__(2114);
// EXTERNAL MODULE: ./lib/host/workspace.js + 1 modules
var workspace = __webpack_require__(5450);
// EXTERNAL MODULE: ./lib/rules/secrets/learn.js
var learn = __webpack_require__(9943);
// EXTERNAL MODULE: ./lib/rules/secrets/redact.js + 2 modules
var redact = __webpack_require__(9870);
// EXTERNAL MODULE: ./lib/scanners/provenance.js
var provenance = __webpack_require__(4408);
// EXTERNAL MODULE: ./lib/review/assemble.js + 1 modules
var assemble = __webpack_require__(3670);
// EXTERNAL MODULE: ./lib/review/evidence.js + 107 modules
var review_evidence = __webpack_require__(2053);
// EXTERNAL MODULE: ./lib/review/redacting-host.js
var redacting_host = __webpack_require__(8630);
// EXTERNAL MODULE: ./lib/review/subjects.js
var subjects = __webpack_require__(9175);
;// CONCATENATED MODULE: ./lib/review/inventory.js









/** Reads an image for its packages alone: no rule, no scanner, no search through contents. Throws ConfigurationError when it cannot be had. */
async function inventory_inventory(asked, host) {
    const redactor = new redact/* Redactor */.p();
    const safe = (0,redacting_host/* redactingHost */.o)(host, (text) => redactor.redact(text));
    const request = reviewRequest(asked);
    const evidence = await (0,review_evidence/* gather */.k)(await subjectOf(asked, request, safe), {
        request,
        host: safe,
        reads: [],
        seeks: [],
        limits: {},
        buildsByItself: false,
        learn: (text) => redactor.learn(text),
        remember: (value) => redactor.remember(value),
    });
    try {
        const [failure] = evidence.failures;
        if (failure)
            throw failure;
        (0,learn/* learnSubject */.F)(redactor, evidence);
        const { image, notifications } = evidence;
        const { image: described } = (0,assemble/* describeSubject */.qy)({}, evidence, undefined);
        if (!image || !described)
            throw noImage();
        const packages = image.packages.map((one) => rowOf(one, image));
        const layerCount = image.layers.length;
        return redactor.redactAll({ image: described, layerCount, packages, notifications });
    }
    finally {
        await evidence.close();
    }
}
function rowOf({ files: _files, ...row }, { layers }) {
    const made = layers[row.layer];
    const introducedBy = made && (0,provenance/* instructionOf */.ut)(made);
    return { ...row, ...(introducedBy ? { introducedBy } : {}) };
}
async function subjectOf(asked, request, host) {
    const dockerfile = asked.dockerfile === undefined ? {} : { dockerfile: (0,workspace/* toUri */.iJ)(host, asked.dockerfile) };
    if (asked.reference !== undefined)
        return { root: '.', ...dockerfile, image: { reference: asked.reference, given: true } };
    const [found, ...others] = (await (0,subjects/* findSubjects */.P)(request, host)).filter(({ image }) => image !== undefined);
    if (!found || others.length > 0)
        throw noImage();
    return { ...found, ...dockerfile };
}
function noImage() {
    return new configuration_error/* ConfigurationError */.j('image-missing', 'there is no image to take the inventory of', 'Name one, such as docker-archive:image.tar, or keep it as image.tar beside the Dockerfile.');
}
function reviewRequest({ platform }) {
    return {
        paths: ['.'],
        dockerfiles: [],
        images: [],
        build: { when: 'never', builder: 'auto', platform, args: [], flags: [] },
        scanners: 'none',
    };
}

// EXTERNAL MODULE: ./lib/cli/console.js
var cli_console = __webpack_require__(1515);
// EXTERNAL MODULE: ./lib/cli/console-host.js + 5 modules
var console_host = __webpack_require__(3209);
;// CONCATENATED MODULE: ./lib/cli/inventory.js







/** Something could not be read: what is printed is not all. */
const INCOMPLETE = 3;
/** Prints what is in an image. What could not be told goes to standard error, and makes the exit code 3. */
async function runInventory(options, console) {
    const { output, request } = options;
    const found = await (0,console_host/* onThisMachine */.r)(console, output, (host) => inventory_inventory(request, host));
    const packages = found.packages.filter((row) => isWanted(row, options));
    checkLayer(options, found);
    for (const notification of found.notifications) {
        const isError = notification.level === 'error';
        if (isError || !output.quiet)
            console.err(isError ? (0,cli_console/* errorLine */.BP)(notification) : wordsOf(notification));
    }
    const shown = { ...found, packages };
    const text = output.format === 'json'
        ? JSON.stringify({ schemaVersion: '1', tool: tool/* TOOL */.j, ...shown }, undefined, 2)
        : (0,inventory/* renderInventory */.NL)(shown, { color: (0,cli_console/* wantsColor */.zK)(output, console) });
    (0,cli_console/* deliver */.cK)(text, output, console);
    return found.notifications.some(({ level }) => level === 'error') ? INCOMPLETE : 0;
}
function wordsOf(notification) {
    return (0,cli_console/* errorLine */.BP)(notification).replace(/^error/, notification.level);
}
function isWanted({ type, layer, name, hidden }, options) {
    return ((options.hidden || hidden === undefined) &&
        (options.types.length === 0 || options.types.includes(type)) &&
        (options.layers.length === 0 || options.layers.includes(layer)) &&
        (options.names.length === 0 || options.names.some((glob) => (0,policy_glob/* matchesGlob */.k)(glob, name))));
}
/** A filter that can match nothing is a mistake of whoever wrote it; an empty answer would hide that. */
function checkLayer({ layers }, { image, layerCount }) {
    const wrong = layers.find((layer) => layer >= layerCount);
    if (wrong === undefined)
        return;
    throw new configuration_error/* ConfigurationError */.j('option-value', `--layer ${wrong}: ${image.reference} has no such layer`, layerCount === 0 ? 'The image has no layers.' : `Its layers are 0 to ${layerCount - 1}.`);
}


/***/ }),

/***/ 1975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   ee: () => (/* binding */ bytes),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/** `1 risk`, `2 risks`. */
function count(amount, one, many = `${one}s`) {
    return `${amount} ${amount === 1 ? one : many}`;
}
/** Decimal units, as `docker images` prints them: `84.2 MB`. */
function bytes(amount) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = Math.max(0, amount);
    let unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 ? Math.round(value) : value.toFixed(value < 10 ? 2 : 1)} ${units[unit]}`;
}
/** `99.9 %`; only what is whole is 100 %. */
function percent(share) {
    const tenths = Math.floor(Math.max(0, Math.min(1, share)) * 1000);
    return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} %`;
}
/** `a`, `a and b`, `a, b and c`. */
function list(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}


/***/ }),

/***/ 2114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Go: () => (/* binding */ distributionWords),
/* harmony export */   NL: () => (/* binding */ renderInventory),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1975);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1488);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5944);




/** Characters to which a column is filled up; longer cells stand out. */
const WIDEST = 60;
/** For a terminal: a line a package, and the sum of them last. */
function renderInventory(table, { color }) {
    const paint = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .painter */ .C)(color);
    const places = table.packages.some(({ introducedBy }) => introducedBy !== undefined);
    const header = ['Name', 'Version', 'Type', 'Layer', ...(places ? ['Instruction'] : [])];
    const rows = table.packages.map((row) => cells(row, places));
    const widths = header.map((title, column) => Math.min(WIDEST, rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), title.length)));
    const line = (row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd();
    const lines = [...(rows.length > 0 ? [paint('bold', line(header))] : []), ...rows.map(line), '', summary(table)];
    return (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)(lines.join('\n').trimStart(), { keep: color });
}
function cells({ name, version, type, layer, hidden, place, introducedBy }, places) {
    const gone = hidden ? `, ${hidden.by} in ${hidden.layer}` : '';
    const where = place === undefined ? '' : ` (${place})`;
    return [
        (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${name}${where}`, 200),
        (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(version, 100),
        (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(type, 20),
        `${layer}${gone}`,
        ...(places ? [introducedBy ? (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .pathLine */ .eG)(introducedBy), 200) : '–'] : []),
    ];
}
function summary({ image, packages }) {
    const visible = packages.filter(({ hidden }) => !hidden);
    const hidden = packages.length - visible.length;
    const words = [
        image.distribution ? distributionWords(image.distribution) : 'no distribution',
        countWords(visible),
        ...(hidden > 0 ? [`${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(hidden, 'package')} shipped but not visible`] : []),
    ];
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(`${image.reference}: ${words.join(', ')}`, 1000);
}
/** `Debian GNU/Linux 12 (bookworm)`. */
function distributionWords({ prettyName, id, versionId }) {
    return prettyName ?? (versionId === undefined ? id : `${id} ${versionId}`);
}
/** `127 packages: 120 deb, 7 npm`; one type needs no list. */
function countWords(packages) {
    const types = new Map();
    for (const { type } of packages)
        types.set(type, (types.get(type) ?? 0) + 1);
    const parts = [...types]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([type, amount]) => `${amount} ${type}`);
    return parts.length === 0 ? 'no packages' : `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(packages.length, 'package')} (${parts.join(', ')})`;
}


/***/ })

};
