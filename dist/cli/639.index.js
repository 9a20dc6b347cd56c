export const id = 639;
export const ids = [639];
export const modules = {

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

/***/ 7470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ severityWords),
/* harmony export */   MU: () => (/* binding */ waivedByPullRequest),
/* harmony export */   ad: () => (/* binding */ ranked),
/* harmony export */   bb: () => (/* binding */ gradeWords),
/* harmony export */   ik: () => (/* binding */ adviceOn),
/* harmony export */   oR: () => (/* binding */ subjectWords),
/* harmony export */   tQ: () => (/* binding */ counts),
/* harmony export */   zD: () => (/* binding */ grouped),
/* harmony export */   zk: () => (/* binding */ riskWords)
/* harmony export */ });
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
    const words = _model_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.map((severity) => {
        const amount = findings.filter((finding) => finding.severity === severity).length;
        return amount === 0 ? '' : `${amount} ${severity}`;
    });
    return (0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(words.filter((word) => word !== ''));
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
/** What to do about a finding: its own fix, else that of its rule. */
function adviceOn({ finding, review }) {
    return finding.fix?.description ?? review.rules.find(({ id }) => id === finding.ruleId)?.fix;
}


/***/ }),

/***/ 5916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pl: () => (/* binding */ headline),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   sO: () => (/* binding */ errors)
/* harmony export */ });
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1975);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7470);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5944);




/** One sentence in plain words with the worst reason and its place, on one line, not escaped for any format, at most about 500 characters. */
function headline(report) {
    const placed = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .ranked */ .ad)(report.reviews);
    const selfWaived = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .waivedByPullRequest */ .MU)(report.reviews).map(({ finding }) => finding);
    switch (outcome(report)) {
        case 'error':
            return `Could not review: ${errorReason(report)}${worstElsewhere(placed)}`;
        case 'nothing':
            return 'Nothing to review: no Dockerfile was found and no image was given';
        case 'blocked':
            return `Blocked: ${blockedReason(report, placed)}`;
        case 'warned':
            return `Not blocked (warn only): ${blockingWords(placed)}${incompleteSuffix(report)}`;
        case 'incomplete':
            return `Incomplete review: ${incompleteReason(report)}; ${restWords(placed)}${selfWaivedSuffix(selfWaived)}`;
        case 'self-waived':
            return `Needs a decision: ${selfWaivedWords(selfWaived)}${worstWords(selfWaived)}`;
        default:
            return `Passed: ${restWords(placed)}${waivedSuffix(report)}${notAssessedSuffix(report)}`;
    }
}
function outcome(report) {
    if (report.verdict === 'error')
        return 'error';
    if (report.reviews.length === 0)
        return 'nothing';
    if (report.verdict === 'failure')
        return 'blocked';
    if (report.verdict === 'success')
        return 'passed';
    if ((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .ranked */ .ad)(report.reviews).some(({ finding }) => finding.blocking))
        return 'warned';
    if (report.reviews.some(({ complete }) => !complete))
        return 'incomplete';
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .waivedByPullRequest */ .MU)(report.reviews).length > 0 ? 'self-waived' : 'passed';
}
/** The error-level notifications of these reviews, those of a review that could not be made first. */
function errors(reviews) {
    const failed = reviews.filter(({ verdict }) => verdict === 'error');
    const others = reviews.filter(({ verdict }) => verdict !== 'error');
    return [...failed, ...others].flatMap(({ notifications }) => notifications.filter(({ level }) => level === 'error'));
}
function errorReason(report) {
    const failed = report.reviews.filter(({ verdict }) => verdict === 'error');
    const [first] = errors(failed);
    const more = failed.length > 1 ? ` (and ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(failed.length - 1, 'other')} could not be reviewed)` : '';
    return first ? `${notificationWords(first)}${more}` : 'the run ended before there was a result';
}
function worstElsewhere(placed) {
    const worst = placed[0]?.finding;
    return worst ? `; worst risk found: ${worst.severity}: ${withPlace(worst)}` : '';
}
function blockedReason(report, placed) {
    if (placed[0]?.finding.blocking)
        return `${blockingWords(placed)}${incompleteSuffix(report)}`;
    return `the review is incomplete: ${incompleteReason(report)}`;
}
function blockingWords(placed) {
    const blocking = placed.filter(({ finding }) => finding.blocking).map(({ finding }) => finding);
    return `${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .riskWords */ .zk)(blocking)}${worstWords(blocking)}`;
}
function restWords(placed) {
    const risks = placed.map(({ finding }) => finding).filter(({ severity }) => severity !== 'info');
    if (risks.length === 0)
        return 'no risks found';
    return `${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .riskWords */ .zk)(risks)}, ${risks.length === 1 ? 'which does not block' : 'none of which blocks'}${worstWords(risks)}`;
}
function worstWords([worst, ...others]) {
    if (!worst)
        return '';
    return `${others.length > 0 ? ', worst: ' : ': '}${withPlace(worst)}`;
}
function selfWaivedWords(waived) {
    return `${areWords(waived)} waived by this pull request itself`;
}
function selfWaivedSuffix(waived) {
    return waived.length === 0 ? '' : `; ${selfWaivedWords(waived)}`;
}
function waivedSuffix({ reviews }) {
    const waived = reviews.flatMap(({ findings }) => findings.filter((finding) => !(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .counts */ .tQ)(finding)));
    return waived.length === 0 ? '' : `; ${areWords(waived)} waived`;
}
function areWords(waived) {
    return `${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .riskWords */ .zk)(waived)} ${waived.length === 1 ? 'is' : 'are'}`;
}
function incompleteSuffix(report) {
    return report.reviews.every(({ complete }) => complete) ? '' : '; the review is incomplete';
}
function incompleteReason(report) {
    const [first] = errors(report.reviews.filter(({ complete }) => !complete));
    return first ? notificationWords(first) : 'not everything could be looked at';
}
function notAssessedSuffix(report) {
    const amount = report.reviews.reduce((sum, { notAssessed }) => sum + notAssessed.length, 0);
    return amount === 0 ? '' : `; ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(amount, 'question')} not assessed`;
}
function notificationWords({ message, location }) {
    const place = location ? ` (${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeWords */ .fp)(location), 120)})` : '';
    return `${unstopped(message)}${place}`;
}
function withPlace(finding) {
    return `${unstopped(finding.message)} (${(0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeWords */ .fp)((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .primaryPlace */ .__)(finding)), 120)})`;
}
function unstopped(message) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(message, 180).replace(/\.$/, '');
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


/***/ }),

/***/ 8134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ packageWords),
/* harmony export */   t: () => (/* binding */ packageList)
/* harmony export */ });
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1975);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7470);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2114);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3021);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8465);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1870);






/** Names of packages in one cell. */
const NAMED = 8;
/** What is installed, by the layer that brought it. */
function packageList(view) {
    const listed = view.report.reviews.filter(({ components }) => components.length > 0);
    const amount = listed.reduce((sum, { components }) => sum + components.length, 0);
    if (amount === 0)
        return '';
    const blocks = listed.map((review) => {
        const title = listed.length > 1 ? `**${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectWords */ .oR)(review, view.report), 160)}**\n\n` : '';
        return `${title}${sumWords(review)}\n\n${layerTable(review, view)}`;
    });
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .details */ .zH)(`Packages (${amount})`, blocks.join('\n\n'));
}
/** `Debian GNU/Linux 12 (bookworm): 127 packages (120 deb, 7 npm)`, as text that is not escaped. */
function packageWords({ subject, components }) {
    const distribution = subject.image?.distribution;
    const known = distribution ? `${(0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .distributionWords */ .Go)(distribution)}: ` : '';
    return `${known}${(0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .countWords */ .rj)(components.map(({ purl }) => ({ type: typeOf(purl) })))}`;
}
function sumWords(review) {
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeMarkdown */ .FV)(packageWords(review), 300)}.`;
}
function typeOf(purl) {
    return /^pkg:([\w.+-]{1,40})\//.exec(purl)?.[1] ?? 'other';
}
function layerTable({ components, layers }, view) {
    const byLayer = new Map();
    for (const component of components) {
        const others = byLayer.get(component.layer);
        if (others)
            others.push(component);
        else
            byLayer.set(component.layer, [component]);
    }
    const groups = [...byLayer].sort(([a = Infinity], [b = Infinity]) => a - b);
    const { rows, more } = (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .capped */ .uo)(groups, view, ([index, brought]) => {
        const layer = index === undefined ? undefined : layers[index];
        const { instruction } = layer ?? {};
        return [
            index === undefined ? 'not known' : `${index}${layer?.origin === 'base' ? ', base' : ''}`,
            instruction
                ? (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .placeLink */ .aE)({ kind: 'file', uri: instruction.uri, region: instruction.region }, view.repository)
                : '–',
            `${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(brought.length, 'package')}: ${names(brought)}`,
        ];
    });
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)(['Layer', 'Line', 'Packages'], rows)}${more}`;
}
function names(components) {
    const shown = components.slice(0, NAMED).map(({ name, version }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .codeCell */ .MZ)(`${name} ${version}`, 60));
    const left = components.length - shown.length;
    return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
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
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
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


/***/ }),

/***/ 4639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderText: () => (/* binding */ renderText)
/* harmony export */ });
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1975);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7470);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5916);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8465);
/* harmony import */ var _sections_packages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8134);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3700);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1488);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5944);








const SEVERITY_STYLES = {
    critical: 'magenta',
    high: 'red',
    medium: 'yellow',
    low: 'cyan',
    info: 'dim',
};
const OUTCOME_STYLES = {
    error: 'red',
    nothing: 'dim',
    blocked: 'red',
    warned: 'yellow',
    incomplete: 'yellow',
    'self-waived': 'yellow',
    passed: 'green',
};
/** For a terminal: every finding with `path:line`, what to do, and the verdict as the last line. */
function renderText(report, { color }) {
    const paint = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .painter */ .C)(color);
    const reviews = report.reviews.map((review) => reviewText(review, report, paint));
    const verdict = paint(OUTCOME_STYLES[(0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .outcome */ .bu)(report)], (0,_headline_js__WEBPACK_IMPORTED_MODULE_1__/* .headline */ .Pl)(report));
    return (0,_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .p)(`${[...reviews, verdict].join('\n\n')}\n`, { keep: color });
}
function reviewText(review, report, paint) {
    const blocks = [
        titleLines(review, report, paint),
        findingLines(review, paint),
        section('Waived', waivedFirstByPullRequest(review).map(waivedLine), paint),
        section('Waivers without effect', idleLines(review), paint),
        section('Not assessed', review.notAssessed.map(notAssessedLine), paint),
        section('Notes', review.notifications.map((one) => noteLine(one, paint)), paint),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
}
function titleLines(review, report, paint) {
    const { image, baseImage } = review.subject;
    const size = (0,_amounts_js__WEBPACK_IMPORTED_MODULE_7__/* .bytes */ .ee)(review.layers.reduce((sum, layer) => sum + layer.size, 0));
    const facts = [
        ...(image ? [`image ${image.reference}`, image.platform, size, (0,_amounts_js__WEBPACK_IMPORTED_MODULE_7__/* .count */ .U9)(review.layers.length, 'layer')] : []),
        ...(baseImage === undefined ? [] : [`base ${baseImage}`]),
        ...(review.verdict === 'error' ? [] : [`grade ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .gradeWords */ .bb)(review)}`]),
    ];
    const title = paint('bold', (0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .subjectWords */ .oR)(review, report), 200));
    const lines = [
        facts.map((fact) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(fact, 200)).join(', '),
        review.components.length > 0 ? (0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)((0,_sections_packages_js__WEBPACK_IMPORTED_MODULE_3__/* .packageWords */ .C)(review), 300) : '',
    ];
    return [title, ...lines.filter((line) => line !== '').map((line) => paint('dim', line))].join('\n');
}
function findingLines(review, paint) {
    const placed = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .ranked */ .ad)([review]);
    if (placed.length === 0)
        return review.verdict === 'error' ? '' : paint('green', 'No findings.');
    const width = Math.min(40, Math.max(...placed.map(({ finding }) => (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .pathLine */ .eG)((0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .primaryPlace */ .__)(finding)).length)));
    const words = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .severityWords */ .D4)(placed.map(({ finding }) => finding));
    return [paint('bold', `Findings: ${words}`), ...placed.map((one) => findingText(one, width, paint))].join('\n');
}
function findingText(placed, width, paint) {
    const { finding, review } = placed;
    const { severity, ruleId, message, blocking, confidence } = finding;
    const place = (0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)((0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .pathLine */ .eG)((0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .primaryPlace */ .__)(finding)), 200).padEnd(width);
    const blocks = review.basis.warnOnly ? 'would block' : 'blocks';
    const marks = [blocking ? blocks : '', confidence === 'low' ? 'low confidence' : ''].filter((mark) => mark !== '');
    const rule = paint('dim', `[${[(0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(ruleId, 80), ...marks].join(', ')}]`);
    const first = `  ${paint(SEVERITY_STYLES[severity], severity.padEnd(8))}  ${place}  ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(message, 400)} ${rule}`;
    const advice = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOn */ .ik)(placed);
    if (severity === 'info' || advice === undefined)
        return first;
    return `${first}\n${' '.repeat(12)}${paint('dim', `fix: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(advice, 400)}`)}`;
}
function waivedFirstByPullRequest({ findings }) {
    const waived = findings.filter((finding) => !(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .counts */ .tQ)(finding));
    return waived.sort((a, b) => Number(b.suppression?.byPullRequest) - Number(a.suppression?.byPullRequest));
}
function waivedLine(finding) {
    const { severity, ruleId, message, suppression } = finding;
    const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .pathLine */ .eG)((0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .primaryPlace */ .__)(finding));
    const details = [
        suppression?.byPullRequest ? 'waived by this pull request' : '',
        suppression?.reason ?? '',
        suppression?.owner ?? '',
        suppression?.expires === undefined ? '' : `until ${suppression.expires}`,
    ].filter((word) => word !== '');
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(`${severity}  ${place}  ${message} [${ruleId}] (${details.join('; ')})`, 1000);
}
function notAssessedLine({ what, why, remedy }) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .sentences */ .h)(`${what}: ${why}`, remedy), 1000);
}
function idleLines({ waivers }) {
    return waivers
        .filter(({ status }) => status !== 'used')
        .map(({ status, rules, location }) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)(`${status}: ${rules.join(', ')} (${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .pathLine */ .eG)(location)})`, 400));
}
function noteLine({ level, message, location, remedy }, paint) {
    const style = level === 'error' ? 'red' : level === 'warning' ? 'yellow' : 'dim';
    const place = location ? ` (${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .pathLine */ .eG)(location)})` : '';
    return `${paint(style, `${level}:`)} ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_6__/* .oneLine */ .TN)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_4__/* .sentences */ .h)(`${message.replace(/\.$/, '')}${place}`, remedy), 1000)}`;
}
function section(title, lines, paint) {
    return lines.length === 0 ? '' : [paint('bold', title), ...lines.map((line) => `  ${line}`)].join('\n');
}


/***/ })

};
