export const id = 317;
export const ids = [317];
export const modules = {

/***/ 1975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/** `a`, `a and b`, `a, b and c`. */
function list(words) {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}


/***/ }),

/***/ 7470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ severityWords),
/* harmony export */   Hu: () => (/* binding */ findingWords),
/* harmony export */   MU: () => (/* binding */ waivedByPullRequest),
/* harmony export */   ad: () => (/* binding */ ranked),
/* harmony export */   bb: () => (/* binding */ gradeWords),
/* harmony export */   oR: () => (/* binding */ subjectWords),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   zD: () => (/* binding */ grouped),
/* harmony export */   zk: () => (/* binding */ riskWords)
/* harmony export */ });
/* unused harmony export severityCounts */
/* harmony import */ var _model_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9506);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1975);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8465);



/** Whether a finding is counted: a waived one is listed apart. */
function counts(finding) {
    return finding.suppression === undefined;
}
/** Every finding of the reviews that counts, worst first: what blocks, then by severity, then by confidence. */
function ranked(reviews) {
    return reviews
        .flatMap((review) => review.findings.filter(counts).map((finding) => ({ review, finding })))
        .sort((a, b) => compare(a.finding, b.finding));
}
function compare(a, b) {
    return (Number(b.blocking) - Number(a.blocking) ||
        (0,_model_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .compareSeverity */ .zK)(a.severity, b.severity) ||
        _model_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIDENCES */ .ix.indexOf(a.confidence) - _model_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIDENCES */ .ix.indexOf(b.confidence));
}
/** In the order of the first of each group. A vulnerable package is a row of its own already. */
function grouped(placed) {
    const groups = new Map();
    for (const one of placed) {
        const { ruleId, severity, blocking, vulnerability, fingerprint } = one.finding;
        const own = vulnerability ? fingerprint : (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .placeWords */ .fp)((0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .primaryPlace */ .__)(one.finding));
        const key = JSON.stringify([ruleId, severity, blocking, own]);
        const group = groups.get(key);
        if (group)
            group.push(one);
        else
            groups.set(key, [one]);
    }
    return [...groups.values()];
}
/** `2 high risks`, `1 critical and 2 high risks`. */
function riskWords(findings) {
    return `${severityWords(findings)} ${findings.length === 1 ? 'risk' : 'risks'}`;
}
/** `1 critical, 2 high and 4 low`; empty without findings. */
function severityWords(findings) {
    return (0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(severityCounts(findings).map(([severity, amount]) => `${amount} ${severity}`));
}
/** Worst first, none that is zero. */
function severityCounts(findings) {
    return _model_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.map((severity) => [
        severity,
        findings.filter((finding) => finding.severity === severity).length,
    ]).filter(([, amount]) => amount > 0);
}
/** What a review is about, in plain words, not escaped; told apart by target and platform where several share a Dockerfile. */
function subjectWords(review, report) {
    const { dockerfile, target, image } = review.subject;
    const name = dockerfile ?? image?.reference ?? 'the workspace';
    const alike = report.reviews.filter(({ subject }) => (subject.dockerfile ?? subject.image?.reference) === name);
    if (alike.length < 2)
        return name;
    return [name, target === undefined ? '' : `target ${target}`, image?.platform ?? '']
        .filter((word) => word !== '')
        .join(', ');
}
function waivedByPullRequest(reviews) {
    return reviews.flatMap((review) => review.findings.filter(({ suppression }) => suppression?.byPullRequest).map((finding) => ({ review, finding })));
}
/** The posture grade with its points; what an image could still lower is said with the most that it can be. */
function gradeWords({ grade, score }) {
    const points = Math.round(score);
    if (grade !== 'not assessed')
        return `${grade} (${points} of 100)`;
    return points < 100 ? `not assessed (at most ${points} of 100)` : 'not assessed';
}
/** `1 finding`. */
function findingWords(amount) {
    return (0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(amount, 'finding');
}


/***/ }),

/***/ 5402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   Yg: () => (/* binding */ escapeSentence),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5944);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   __: () => (/* binding */ primaryPlace),
/* harmony export */   aE: () => (/* binding */ placeLink),
/* harmony export */   eG: () => (/* binding */ pathLine),
/* harmony export */   fp: () => (/* binding */ placeWords)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5402);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5944);


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
    const path = uri
        .replace(/\p{Cs}/gu, '\u{fffd}')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
    const lines = region ? `#L${region.startLine}${region.endLine > region.startLine ? `-L${region.endLine}` : ''}` : '';
    return `${url.replace(/\/+$/, '')}/blob/${sha}/${path}${lines}`;
}


/***/ }),

/***/ 4317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./lib/report/amounts.js
var amounts = __webpack_require__(1975);
// EXTERNAL MODULE: ./lib/report/findings.js
var report_findings = __webpack_require__(7470);
// EXTERNAL MODULE: ./lib/report/place.js
var report_place = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/report/visible.js
var visible = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/report/sarif-locations.js


/** GitHub keeps 1,000; more than a few help nobody. */
const MOST = 100;
/** Code scanning shows only what has a file: without one, the Dockerfile's first line, or a file named as the image. */
function primaryLocation(finding, subject) {
    const place = (0,report_place/* primaryPlace */.__)(finding);
    const logical = finding.locations
        .filter((location) => location.kind !== 'file')
        .slice(0, MOST)
        .map(logicalLocation);
    return {
        ...(place.kind === 'file' ? physical(place) : physical({ kind: 'file', uri: fallbackUri(subject) })),
        ...(logical.length > 0 ? { logicalLocations: logical } : {}),
    };
}
function relatedLocations(finding, subject) {
    const primary = (0,report_place/* primaryPlace */.__)(finding);
    const others = [...finding.locations, ...(finding.relatedLocations ?? [])].filter((location) => location !== primary);
    const physicalOnes = others.filter((location) => location.kind === 'file').map(physical);
    const layers = (finding.relatedLocations ?? [])
        .filter((location) => location.kind !== 'file')
        .map((location) => ({
        ...physical({ kind: 'file', uri: fallbackUri(subject) }),
        logicalLocations: [logicalLocation(location)],
        message: { text: (0,visible/* oneLine */.TN)((0,report_place/* placeWords */.fp)(location), 500) },
    }));
    return [...physicalOnes, ...layers].slice(0, MOST).map((location, index) => ({ id: index + 1, ...location }));
}
/** Relative to the root of the repository. */
function artifact(uri) {
    return {
        uri: uri
            .replace(/\p{Cs}/gu, '\u{fffd}')
            .split('/')
            .map(encodeURIComponent)
            .join('/'),
        uriBaseId: '%SRCROOT%',
    };
}
function fallbackUri({ dockerfile, image }) {
    return dockerfile ?? (image ? imageName(image.reference) : 'Dockerfile');
}
/** An image by a name that stays: without tag and digest; the path of an archive as it is. */
function imageName(reference) {
    const [, scheme = '', rest = reference] = /^(docker-archive|oci|oci-archive|docker|podman|registry):(.*)$/s.exec(reference) ?? [];
    if (scheme.startsWith('oci') || scheme === 'docker-archive')
        return rest;
    return rest.replace(/@sha\d{1,3}:[0-9a-f]+$/, '').replace(/:[^/:]*$/, '');
}
function physical(place) {
    return {
        physicalLocation: {
            artifactLocation: artifact(place.uri),
            region: region(place.region ?? { startLine: 1, endLine: 1 }),
        },
        message: { text: (0,visible/* oneLine */.TN)((0,report_place/* placeWords */.fp)(place), 500) },
    };
}
/** SARIF's `endColumn` is the column after the last character (§3.30.8); ours belongs to the region. */
function region({ startLine, endLine, startColumn, endColumn }) {
    const columns = startColumn !== undefined && endColumn !== undefined ? { startColumn, endColumn: endColumn + 1 } : {};
    return { startLine, endLine: Math.max(startLine, endLine), ...columns };
}
function logicalLocation(location) {
    const name = (0,visible/* oneLine */.TN)(location.kind === 'layer' && location.path !== undefined ? location.path : (0,report_place/* placeWords */.fp)(location), 500);
    return {
        name,
        fullyQualifiedName: (0,visible/* oneLine */.TN)((0,report_place/* placeWords */.fp)(location), 500),
        kind: location.kind === 'layer' ? 'resource' : location.kind,
    };
}

// EXTERNAL MODULE: ./lib/report/sections/controls.js
var sections_controls = __webpack_require__(6329);
;// CONCATENATED MODULE: ./lib/report/sarif-rules.js

/** GitHub: over 9.0 critical, 7.0 high, 4.0 medium, 0.1 low. */
const SECURITY_SEVERITY = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '3.0',
    info: '0.0',
};
const PRECISION = { high: 'high', medium: 'medium', low: 'low' };
const MOST_TAGS = 20;
function level(severity) {
    if (severity === 'critical' || severity === 'high')
        return 'error';
    return severity === 'medium' ? 'warning' : 'note';
}
/**
 * The descriptor that a result names. Code scanning takes the severity from the rule, so that a finding of another severity than its rule's
 * gets a descriptor of its own, `rule/severity` (hierarchical ids, §3.5.4).
 */
function ruleKey({ ruleId, severity }, { rules }) {
    const rule = rules.find(({ id }) => id === ruleId);
    return rule && rule.severity !== severity ? `${ruleId}/${severity}` : ruleId;
}
/** The rules of a review, with one more for each severity that findings have instead of the rule's. */
function sarifRules(review) {
    const keys = new Map();
    for (const rule of review.rules)
        keys.set(rule.id, { rule, severity: rule.severity });
    for (const finding of review.findings) {
        const rule = review.rules.find(({ id }) => id === finding.ruleId);
        if (rule)
            keys.set(ruleKey(finding, review), { rule, severity: finding.severity });
    }
    return [...keys].map(([id, { rule, severity }]) => descriptor(id, rule, severity));
}
function descriptor(id, rule, severity) {
    const controls = (0,sections_controls/* controlWords */.j)(rule.controls);
    const evidence = controls.length === 0 ? '' : `\n\nControls: ${controls.join('; ')}.`;
    return {
        id,
        shortDescription: { text: rule.summary },
        fullDescription: { text: rule.summary },
        help: {
            text: `${rule.help}\n\nFix: ${rule.fix}${evidence}`,
            markdown: `${rule.help}\n\n**Fix:** ${rule.fix}${evidence}`,
        },
        defaultConfiguration: { level: level(severity) },
        ...(rule.deprecatedIds ? { deprecatedIds: [...rule.deprecatedIds] } : {}),
        properties: {
            tags: ['security', 'container', ...(rule.controls.cwe ?? []).map((cwe) => `external/cwe/cwe-${cwe}`)].slice(0, MOST_TAGS),
            precision: PRECISION[rule.confidence],
            'security-severity': SECURITY_SEVERITY[severity],
        },
    };
}

;// CONCATENATED MODULE: ./lib/report/sarif.js





/** https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning: 20 runs, 5,000 results kept. */
const MOST_RUNS = 20;
const MOST_RESULTS = 5000;
/** SARIF 2.1.0: one run a review, worst results first, as code scanning accepts it. */
function renderSarif(report) {
    const reviews = [...report.reviews].sort((a, b) => worst(b) - worst(a)).slice(0, MOST_RUNS);
    const kept = report.reviews.filter((review) => reviews.includes(review));
    const ids = new Map();
    const runs = kept.map((review, index) => {
        const category = categoryOf(review.subject);
        const same = (ids.get(category) ?? 0) + 1;
        ids.set(category, same);
        const dropped = index === 0 ? report.reviews.length - kept.length : 0;
        return runOf(review, report, same === 1 ? `${category}/` : `${category}/${same}/`, dropped);
    });
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
function worst({ verdict }) {
    return ['success', 'neutral', 'failure', 'error'].indexOf(verdict);
}
function runOf(review, { tool }, id, droppedRuns) {
    const rules = sarifRules(review);
    const waived = review.findings.filter(({ suppression }) => suppression);
    const findings = [...(0,report_findings/* ranked */.ad)([review]).map(({ finding }) => finding), ...waived];
    const keys = new Map(rules.map((rule, index) => [rule.id, index]));
    const left = [
        findings.length > MOST_RESULTS
            ? `${(0,amounts/* count */.U9)(findings.length - MOST_RESULTS, 'finding')} left out, the least severe`
            : '',
        droppedRuns > 0 ? `${(0,amounts/* count */.U9)(droppedRuns, 'review')} left out: a file holds ${MOST_RUNS}` : '',
    ].filter((words) => words !== '');
    return {
        tool: { driver: { name: tool.name, version: tool.version, rules } },
        automationDetails: { id },
        columnKind: 'utf16CodeUnits',
        invocations: [invocationOf(review, left)],
        results: findings.slice(0, MOST_RESULTS).map((finding) => resultOf(finding, review, keys)),
        properties: { verdict: review.verdict, grade: review.grade },
    };
}
/** What code scanning keeps apart: the subject, never a tag or digest, since a new category would leave the old alerts open for ever. */
function categoryOf({ dockerfile, target, image }) {
    const name = dockerfile ?? (image ? imageName(image.reference) : 'workspace');
    const parts = ['container-risk-review', name, target ?? '', image?.platform ?? ''].filter((part) => part !== '');
    return parts.map((part) => part.replace(/[^\w./@:-]/g, '_').slice(0, 200)).join('/');
}
function resultOf(finding, review, keys) {
    const { message, fingerprint, suppression, severity, confidence, blocking, baselineState, fix } = finding;
    const ruleId = ruleKey(finding, review);
    const index = keys.get(ruleId);
    const replacement = fix?.replacement;
    const related = relatedLocations(finding, review.subject);
    return {
        ruleId,
        ...(index === undefined ? {} : { ruleIndex: index }),
        level: level(severity),
        message: { text: messageText(message) },
        locations: [primaryLocation(finding, review.subject)],
        ...(related.length > 0 ? { relatedLocations: related } : {}),
        partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'containerRiskReview/v1': fingerprint },
        ...(baselineState ? { baselineState } : {}),
        ...(suppression
            ? {
                suppressions: [
                    { kind: suppression.kind, status: 'accepted', justification: (0,visible/* oneLine */.TN)(suppression.reason, 1000) },
                ],
            }
            : {}),
        ...(fix && replacement
            ? {
                fixes: [
                    {
                        description: { text: messageText(fix.description) },
                        artifactChanges: [
                            {
                                artifactLocation: artifact(replacement.uri),
                                replacements: [
                                    {
                                        deletedRegion: { startLine: replacement.region.startLine, endLine: replacement.region.endLine },
                                        insertedContent: { text: replacement.text },
                                    },
                                ],
                            },
                        ],
                    },
                ],
            }
            : {}),
        properties: { severity, confidence, blocking },
    };
}
/** `[words](target)` would be a link (§3.11.6). */
function messageText(message) {
    const text = (0,visible/* oneLine */.TN)(message, 2000);
    return text.includes('](') ? text.replace(/[[\]\\]/g, '\\$&') : text;
}
function invocationOf({ complete, verdict, notifications, notAssessed, subject }, left) {
    const said = notifications.map(({ level: word, code, message, remedy, location }) => {
        const uri = location?.kind === 'file' ? location.uri : undefined;
        const region = location?.kind === 'file' ? location.region : undefined;
        return {
            level: word,
            descriptor: { id: code },
            message: { text: messageText(remedy === undefined ? message : `${message.replace(/\.$/, '')}. ${remedy}`) },
            ...(uri === undefined
                ? {}
                : {
                    locations: [
                        {
                            physicalLocation: {
                                artifactLocation: artifact(uri),
                                ...(region ? { region: { startLine: region.startLine, endLine: region.endLine } } : {}),
                            },
                        },
                    ],
                }),
        };
    });
    const open = notAssessed.map(({ what, why }) => ({
        level: 'note',
        descriptor: { id: 'not-assessed' },
        message: { text: messageText(`Not assessed: ${what}. ${why}`) },
    }));
    const cut = left.map((words) => ({ level: 'warning', descriptor: { id: 'left-out' }, message: { text: words } }));
    return {
        executionSuccessful: complete && verdict !== 'error',
        toolExecutionNotifications: [...said, ...open, ...cut],
        properties: { subject: fallbackUri(subject) },
    };
}


/***/ }),

/***/ 6329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ controlTable),
/* harmony export */   j: () => (/* binding */ controlWords)
/* harmony export */ });
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1975);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5402);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1870);



const NAMES = [
    ['cisDocker', 'CIS Docker 1.6'],
    ['nist800190', 'NIST SP 800-190'],
    ['owasp', 'OWASP Docker rule'],
    ['pciContainers', 'PCI SSC containers (guidance)'],
    ['attack', 'ATT&CK'],
];
/** `CIS Docker 1.6 4.1, 4.10`, `CWE-250`: one entry a framework, plain words, not escaped. */
function controlWords(controls) {
    const named = NAMES.map(([key, name]) => ({ name, ids: controls[key] ?? [] })).filter(({ ids }) => ids.length > 0);
    const weaknesses = (controls.cwe ?? []).map((id) => `CWE-${id}`).join(', ');
    return [...named.map(({ name, ids }) => `${name} ${ids.join(', ')}`), ...(weaknesses === '' ? [] : [weaknesses])];
}
/** Every rule with the controls that it gives evidence for, and what came out. */
function controlTable(view) {
    const rules = new Map();
    for (const { rules: looked } of view.report.reviews)
        for (const rule of looked)
            if (!rules.has(rule.id))
                rules.set(rule.id, rule);
    if (rules.size === 0)
        return '';
    const { rows, more } = (0,_view_js__WEBPACK_IMPORTED_MODULE_1__/* .capped */ .uo)([...rules.values()], view, (rule) => [
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeCell */ .MZ)(rule.id, 80)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(rule.summary, 160)}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(controlWords(rule.controls).join('; '), 400) || '–',
        resultWords(rule.id, view.report),
    ]);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`Controls (${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(rules.size, 'rule')})`, `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['Rule', 'Control', 'Result'], rows)}${more}`);
}
function resultWords(id, { reviews }) {
    const findings = reviews.flatMap((review) => review.findings.filter(({ ruleId }) => ruleId === id));
    const waived = findings.filter(({ suppression }) => suppression).length;
    const blind = reviews.filter(({ notAssessed }) => notAssessed.some(({ rules }) => rules?.includes(id))).length;
    const looked = blind < reviews.length || findings.length > 0;
    const words = [
        findings.length > waived ? `**${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(findings.length - waived, 'finding')}**` : '',
        waived > 0 ? `${waived} waived` : '',
        looked && findings.length === 0 ? 'nothing found' : '',
        blind > 0 ? `not assessed${reviews.length > 1 ? ` in ${blind} of ${reviews.length}` : ''}` : '',
    ];
    return words.filter((word) => word !== '').join(', ');
}


/***/ }),

/***/ 1870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ view),
/* harmony export */   _M: () => (/* binding */ where),
/* harmony export */   uo: () => (/* binding */ capped)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7470);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5402);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8465);



function view(report, options) {
    const placed = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .ranked */ .ad)(report.reviews);
    const groups = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(placed.filter(({ finding }) => finding.severity !== 'info'));
    return { report, placed, groups, repository: options.repository, now: options.now ?? new Date(), rows: options.rows };
}
/** Markdown: where a finding is; with several images, also in which one when the place does not say so. */
function where({ review, finding }, { report, repository }) {
    const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .primaryPlace */ .__)(finding);
    const words = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeLink */ .aE)(place, repository);
    const known = place.kind === 'file' || report.reviews.length < 2;
    return known ? words : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectWords */ .oR)(review, report), 120)}: ${words}`;
}
/** The rows of a table that there is room for, and a sentence about the others. */
function capped(items, { rows: limit }, row) {
    const more = items.length - limit;
    return { rows: items.slice(0, limit).map(row), more: more > 0 ? `\n\nand ${more} more in the full report.` : '' };
}


/***/ })

};
