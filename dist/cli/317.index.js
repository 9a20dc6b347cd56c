export const id = 317;
export const ids = [317];
export const modules = {

/***/ 4657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ VERDICTS)
/* harmony export */ });
/** Best first. `error`: the review could not be made. */
const VERDICTS = ['success', 'neutral', 'failure', 'error'];


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

/***/ 4317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./lib/model/review.js
var review = __webpack_require__(4657);
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
    return { uri: (0,report_place/* encodePath */.O0)(uri), uriBaseId: '%SRCROOT%' };
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
            precision: rule.confidence,
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
    return review/* VERDICTS */.b.indexOf(verdict);
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
