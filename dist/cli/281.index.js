export const id = 281;
export const ids = [281];
export const modules = {

/***/ 9281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runExplain: () => (/* binding */ runExplain),
/* harmony export */   runRules: () => (/* binding */ runRules)
/* harmony export */ });
/* harmony import */ var _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3224);
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8400);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _report_sections_controls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6329);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1488);
/* harmony import */ var _review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1165);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1515);







function indent(text) {
    return text.replace(/^(?=.)/gm, '    ');
}
/** An example as one would write it: the Dockerfile, or the paths of the layers. */
function showExample({ title, dockerfile, config, created, layers }) {
    const parts = [];
    if (dockerfile !== undefined)
        parts.push(dockerfile.trimEnd());
    if (config !== undefined)
        parts.push(`image configuration: ${JSON.stringify(config)}`);
    if (created !== undefined)
        parts.push(`created: ${created}`);
    for (const [index, layer] of (layers ?? []).entries()) {
        const from = layer.base ? ' (base)' : '';
        const files = Object.entries(layer.files).map(([path, file]) => {
            const mode = typeof file === 'object' && file.mode !== undefined ? `  mode ${file.mode.toString(8)}` : '';
            return `  ${path}${mode}`;
        });
        parts.push([`layer ${index}${from}:`, ...files].join('\n'));
    }
    return `  ${title}\n${indent(parts.join('\n'))}`;
}
function explainText(rule, color) {
    const bold = (text) => (color ? `\u001b[1m${text}\u001b[0m` : text);
    const sections = [
        `${bold(rule.id)}: ${rule.summary}`,
        `Severity ${rule.severity}, confidence ${rule.confidence}. Looks at: ${_review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOKS_AT */ .h[rule.on]}.`,
        rule.help,
        `${bold('Fix')}\n  ${rule.fix}`,
    ];
    const controls = (0,_report_sections_controls_js__WEBPACK_IMPORTED_MODULE_2__/* .controlWords */ .j)(rule.controls);
    if (controls.length > 0)
        sections.push(`${bold('Controls')}\n  ${controls.join('\n  ')}`);
    if (rule.examples) {
        sections.push(`${bold('Found in')}\n${rule.examples.bad.map(showExample).join('\n\n')}`);
        sections.push(`${bold('Not found in')}\n${rule.examples.good.map(showExample).join('\n\n')}`);
    }
    sections.push(`${bold('Accept it')}\n  # container-risk-review: allow ${rule.id} -- reason`);
    return (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .p)(sections.join('\n\n'), { keep: color });
}
function explainMarkdown(rule) {
    const example = (title, list) => [
        `## ${title}`,
        ...list.map((one) => `\`\`\`\n${showExample(one)}\n\`\`\``),
    ];
    return [
        `# ${rule.id}`,
        `${rule.summary}. Severity **${rule.severity}**, confidence **${rule.confidence}**. Looks at: ${_review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOKS_AT */ .h[rule.on]}.`,
        rule.help,
        `## Fix\n\n${rule.fix}`,
        `## Controls\n\n${(0,_report_sections_controls_js__WEBPACK_IMPORTED_MODULE_2__/* .controlWords */ .j)(rule.controls)
            .map((line) => `- ${line}`)
            .join('\n')}`,
        ...(rule.examples
            ? [...example('Found in', rule.examples.bad), ...example('Not found in', rule.examples.good)]
            : []),
    ].join('\n\n');
}
function describe({ id, on, catalogue: slug, summary, severity, confidence, controls, help, fix, examples, }) {
    return { id, on, catalogue: slug, summary, severity, confidence, controls, help, fix, examples };
}
function refuseSarif({ output }) {
    if (output.format === 'sarif')
        throw new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j('option-value', '--format sarif is for reviews', 'Use text, markdown or json.');
}
async function runExplain(options, console) {
    refuseSarif(options);
    const [id, ...rest] = options.positionals;
    const ids = _review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .catalogue */ .s.map((rule) => rule.id).join(', ');
    if (id === undefined || rest.length > 0)
        throw new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j('usage', 'explain wants one rule', `Rules: ${ids}.`);
    const rule = _review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .catalogue */ .s.find((one) => one.id === id || one.catalogue === id || one.deprecatedIds?.includes(id));
    if (rule === undefined) {
        const near = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .p)(id, _review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .catalogue */ .s.map((one) => one.id));
        throw new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j('rule-unknown', `there is no rule ${id}`, near === undefined ? `Rules: ${ids}.` : `Did you mean ${near}?`);
    }
    const { format } = options.output;
    const text = format === 'json'
        ? JSON.stringify(describe(rule), undefined, 2)
        : format === 'markdown'
            ? explainMarkdown(rule)
            : explainText(rule, (0,_console_js__WEBPACK_IMPORTED_MODULE_5__/* .wantsColor */ .zK)(options.output, console));
    (0,_console_js__WEBPACK_IMPORTED_MODULE_5__/* .deliver */ .cK)(text, options.output, console);
    return 0;
}
function listText() {
    const width = Math.max(..._review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .catalogue */ .s.map((rule) => rule.id.length));
    return _review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .catalogue */ .s.map((rule) => `${rule.severity.padEnd(8)}  ${rule.id.padEnd(width)}  ${rule.summary}`).join('\n');
}
function listMarkdown() {
    const rows = _review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .catalogue */ .s.map(({ id, severity, on, summary }) => [`\`${id}\``, severity, _review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOKS_AT */ .h[on], summary]);
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp)(['rule', 'severity', 'looks at', 'finds'], rows);
}
async function runRules(options, console) {
    refuseSarif(options);
    const { format } = options.output;
    const text = format === 'json'
        ? JSON.stringify(_review_catalogue_js__WEBPACK_IMPORTED_MODULE_4__/* .catalogue */ .s.map(describe), undefined, 2)
        : format === 'markdown'
            ? listMarkdown()
            : listText();
    (0,_console_js__WEBPACK_IMPORTED_MODULE_5__/* .deliver */ .cK)(text, options.output, console);
    return 0;
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

/***/ 6329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ controlTable),
/* harmony export */   j: () => (/* binding */ controlWords)
/* harmony export */ });
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1975);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3021);
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


/***/ })

};
