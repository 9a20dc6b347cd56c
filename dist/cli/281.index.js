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
/* harmony import */ var _policy_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8400);
/* harmony import */ var _report_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1488);
/* harmony import */ var _review_catalogue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1165);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1515);





const LOOKS_AT = {
    dockerfile: 'Dockerfile',
    configuration: 'image configuration and Dockerfile',
    filesystem: 'files and layers of the image',
    scanner: 'what a scanner reports',
};
const CONTROL_NAMES = [
    ['cwe', 'CWE'],
    ['cisDocker', 'CIS Docker Benchmark 1.6.0'],
    ['nist800190', 'NIST SP 800-190'],
    ['owasp', 'OWASP Docker Security rule'],
    ['pciContainers', 'PCI SSC container guidance'],
    ['attack', 'MITRE ATT&CK'],
];
function describeControls(controls) {
    return CONTROL_NAMES.flatMap(([key, name]) => {
        const ids = controls[key];
        return ids && ids.length > 0 ? [`${name}: ${ids.join(', ')}`] : [];
    });
}
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
        `Severity ${rule.severity}, confidence ${rule.confidence}. Looks at: ${LOOKS_AT[rule.on]}.`,
        rule.help,
        `${bold('Fix')}\n  ${rule.fix}`,
    ];
    const controls = describeControls(rule.controls);
    if (controls.length > 0)
        sections.push(`${bold('Controls')}\n  ${controls.join('\n  ')}`);
    if (rule.examples) {
        sections.push(`${bold('Found in')}\n${rule.examples.bad.map(showExample).join('\n\n')}`);
        sections.push(`${bold('Not found in')}\n${rule.examples.good.map(showExample).join('\n\n')}`);
    }
    sections.push(`${bold('Accept it')}\n  # container-risk-review: allow ${rule.id} -- reason`);
    return (0,_report_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .p)(sections.join('\n\n'), { keep: color });
}
function explainMarkdown(rule) {
    const example = (title, list) => [
        `## ${title}`,
        ...list.map((one) => `\`\`\`\n${showExample(one)}\n\`\`\``),
    ];
    return [
        `# ${rule.id}`,
        `${rule.summary}. Severity **${rule.severity}**, confidence **${rule.confidence}**. Looks at: ${LOOKS_AT[rule.on]}.`,
        rule.help,
        `## Fix\n\n${rule.fix}`,
        `## Controls\n\n${describeControls(rule.controls)
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
    const ids = _review_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s.map((rule) => rule.id).join(', ');
    if (id === undefined || rest.length > 0)
        throw new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j('usage', 'explain wants one rule', `Rules: ${ids}.`);
    const rule = _review_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s.find((one) => one.id === id || one.catalogue === id || one.deprecatedIds?.includes(id));
    if (rule === undefined) {
        const near = (0,_policy_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(id, _review_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s.map((one) => one.id));
        throw new _model_configuration_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigurationError */ .j('rule-unknown', `there is no rule ${id}`, near === undefined ? `Rules: ${ids}.` : `Did you mean ${near}?`);
    }
    const { format } = options.output;
    const text = format === 'json'
        ? JSON.stringify(describe(rule), undefined, 2)
        : format === 'markdown'
            ? explainMarkdown(rule)
            : explainText(rule, (0,_console_js__WEBPACK_IMPORTED_MODULE_3__/* .wantsColor */ .zK)(options.output, console));
    (0,_console_js__WEBPACK_IMPORTED_MODULE_3__/* .deliver */ .cK)(text, options.output, console);
    return 0;
}
function listText() {
    const width = Math.max(..._review_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s.map((rule) => rule.id.length));
    return _review_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s.map((rule) => `${rule.severity.padEnd(8)}  ${rule.id.padEnd(width)}  ${rule.summary}`).join('\n');
}
function listMarkdown() {
    const rows = _review_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s.map((rule) => `| \`${rule.id}\` | ${rule.severity} | ${LOOKS_AT[rule.on]} | ${rule.summary} |`);
    return ['| rule | severity | looks at | finds |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
async function runRules(options, console) {
    refuseSarif(options);
    const { format } = options.output;
    const text = format === 'json'
        ? JSON.stringify(_review_catalogue_js__WEBPACK_IMPORTED_MODULE_2__/* .catalogue */ .s.map(describe), undefined, 2)
        : format === 'markdown'
            ? listMarkdown()
            : listText();
    (0,_console_js__WEBPACK_IMPORTED_MODULE_3__/* .deliver */ .cK)(text, options.output, console);
    return 0;
}


/***/ })

};
