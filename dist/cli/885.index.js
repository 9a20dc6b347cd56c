export const id = 885;
export const ids = [885];
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

/***/ 1885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runReview: () => (/* binding */ runReview)
});

// EXTERNAL MODULE: ./lib/model/configuration-error.js
var configuration_error = __webpack_require__(3224);
// EXTERNAL MODULE: ./lib/image/limits.js
var limits = __webpack_require__(5653);
;// CONCATENATED MODULE: ./lib/image/parse-limits.js


const UNITS = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };
/** `NAME=VALUE` lines, VALUE a whole number from 1 on, with K, M or G behind it for its multiples of 1024. Throws ConfigurationError. */
function parseLimits(lines) {
    const found = {};
    for (const line of lines) {
        const [name = '', value = ''] = line.split('=', 2).map((part) => part.trim());
        if (!isName(name))
            throw wrong(`there is no limit ${JSON.stringify(name)}`);
        const number = parseNumber(value);
        if (number === undefined)
            throw wrong(`${JSON.stringify(value)} is no value for the limit ${name}`);
        found[limits/* LIMIT_NAMES */.x3[name]] = number;
    }
    return found;
}
function isName(name) {
    return Object.hasOwn(limits/* LIMIT_NAMES */.x3, name);
}
function parseNumber(text) {
    const [, digits, unit = ''] = /^(\d{1,15})([KMG]?)$/i.exec(text) ?? [];
    const number = Number(digits) * UNITS[unit.toUpperCase()];
    return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}
function wrong(message) {
    const names = Object.keys(limits/* LIMIT_NAMES */.x3).join(', ');
    const remedy = `Write NAME=VALUE, such as layer-bytes=64G; the names are ${names}.`;
    return new configuration_error/* ConfigurationError */.j('limits-invalid', `the input \`limits\`: ${message}`, remedy);
}

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

// EXTERNAL MODULE: ./lib/review/assemble.js + 1 modules
var assemble = __webpack_require__(3670);
// EXTERNAL MODULE: ./lib/model/purl.js
var purl = __webpack_require__(9032);
// EXTERNAL MODULE: ./lib/scanners/provenance.js
var provenance = __webpack_require__(4408);
;// CONCATENATED MODULE: ./lib/review/components.js


/**
 * The parts of the image: those of our own inventory, and what a scanner found besides. Both write the same package in different ways, so they are
 * held together by what their package URLs mean. Ours win, since they know the layer of the visible version; a licence that only the scanner
 * knows is taken over.
 */
function componentsOf(image, scanned) {
    const own = (image?.packages ?? []).filter(({ hidden }) => !hidden);
    const known = new Map();
    for (const installed of own) {
        const identity = (0,purl/* purlIdentity */.w)(installed.purl);
        const same = known.get(identity) ?? [];
        if (same.length === 0)
            known.set(identity, same);
        same.push({ installed, component: componentOf(installed, image) });
    }
    const added = [];
    for (const other of scanned) {
        const ours = (known.get((0,purl/* purlIdentity */.w)(other.purl)) ?? []).filter(({ installed }) => isThere(installed, other));
        if (ours.length === 0)
            added.push(other);
        for (const one of ours)
            if (!one.component.licenses && other.licenses)
                one.component = { ...one.component, licenses: other.licenses };
    }
    const components = [...known.values()].flatMap((same) => same.map(({ component }) => component));
    return [...components, ...added].sort(byPurl);
}
function componentOf({ name, version, purl, licenses, layer, place, database }, image) {
    const made = image?.layers[layer];
    const introducedBy = made && (0,provenance/* instructionOf */.ut)(made);
    return {
        type: 'library',
        name,
        version,
        purl,
        ...(licenses.length > 0 ? { licenses } : {}),
        layer,
        paths: [place ?? database],
        ...(introducedBy ? { introducedBy } : {}),
    };
}
/** The same package may stand in several places; a scanner that names none, or a package that has none of its own, means the one there is. */
function isThere({ place, database }, { paths }) {
    if (place === undefined || paths.length === 0)
        return true;
    return paths.some((path) => path === database || path === place || path.startsWith(`${place}/`));
}
function byPurl(a, b) {
    const [left, right] = [[a.purl, ...a.paths].join('\n'), [b.purl, ...b.paths].join('\n')];
    return left < right ? -1 : left > right ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/review/evidence.js + 107 modules
var review_evidence = __webpack_require__(2053);
// EXTERNAL MODULE: ./lib/dockerfile/parse.js + 43 modules
var parse = __webpack_require__(1974);
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

// EXTERNAL MODULE: ./lib/policy/glob.js
var glob = __webpack_require__(6298);
;// CONCATENATED MODULE: ./lib/policy/covers.js

/** Characters; PATH_MAX of Linux. A longer name is matched by no glob. */
const LONGEST_NAME = 4096;
/** Whether a waiver is meant for a finding: same rule, and its path names the file, the Dockerfile or the package. */
function covers({ rule, path }, finding) {
    if (rule !== finding.ruleId)
        return false;
    if (path === undefined)
        return true;
    const pattern = path.replace(/^\//, '');
    return namesOf(finding).some((name) => name === path || (name.length <= LONGEST_NAME && (0,glob/* matchesGlob */.k)(pattern, name)));
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
var nearest = __webpack_require__(8400);
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
        const close = (0,nearest/* nearest */.p)(name, this.#current.keys());
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
        return (0,parse/* parseDockerfile */.A)(file.text, dockerfile.uri);
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

// EXTERNAL MODULE: ./lib/review/redacting-host.js
var redacting_host = __webpack_require__(8630);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/host/workspace.js + 1 modules
var workspace = __webpack_require__(5450);
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
    const meant = (0,nearest/* nearest */.p)(key, known);
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
const LONGEST = { rule: 100, path: 1000, reason: 1000, owner: 200, expires: 10 };
function textOf(key, node) {
    // Folded and multi-line texts of YAML become one line.
    const text = node.text()?.replace(/\s+/g, ' ').trim();
    if (!text)
        throw node.error('policy-invalid', `\`${key}\` must be text`, `Write a ${key}; a number goes in quotes.`);
    if (text.length > LONGEST[key]) {
        throw node.error('policy-invalid', `\`${key}\` is longer than ${LONGEST[key]} characters`, 'Shorten it.');
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
    const { settings, waivers, source, notifications } = choose(sources, head ?? NOTHING, rules, now);
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
function choose({ head: file, base }, head, rules, now) {
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
        return [(0,workspace/* toUri */.iJ)(host, configFile)];
    const roots = root === '.' ? ['.'] : [root, '.'];
    return roots.flatMap((folder) => POLICY_FILES.map((name) => (folder === '.' ? name : external_node_path_.posix.join(folder, name))));
}
async function readHead(uris, configFile, host) {
    for (const uri of uris) {
        const text = await (0,workspace/* readText */.yR)(host, uri, 'policy file');
        if (text !== undefined)
            return { uri, text };
    }
    // A file that only the base commit has is still the policy; the caller looks there.
    if (configFile === undefined || host.baseline)
        return undefined;
    throw missing((0,workspace/* toUri */.iJ)(host, configFile));
}
function missing(uri) {
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
        throw missing((0,workspace/* toUri */.iJ)(host, configFile));
    return loadPolicy({ head, base }, request, catalogue/* catalogue */.s, host.now());
}

// EXTERNAL MODULE: ./lib/review/subjects.js
var review_subjects = __webpack_require__(9175);
// EXTERNAL MODULE: ./lib/review/words.js
var review_words = __webpack_require__(8281);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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

// EXTERNAL MODULE: ./lib/rules/index.js + 40 modules
var rules = __webpack_require__(7688);
// EXTERNAL MODULE: ./lib/rules/place.js
var place = __webpack_require__(5472);
// EXTERNAL MODULE: ./lib/rules/secrets/learn.js
var learn = __webpack_require__(9943);
// EXTERNAL MODULE: ./lib/rules/secrets/redact.js + 2 modules
var redact = __webpack_require__(9870);
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
/** Texts that the rules that are on seek in every byte of every file. */
function seekWishes(settings) {
    const wishes = rules/* rules */.a.filter((rule) => !isOff(rule, settings)).flatMap((rule) => rule.seeks ?? []);
    return [...new Map(wishes.map((seek) => [seek.text, seek])).values()];
}
/** The same for a list of rules: what `runRules` does with all of them. */
function runThese(list, subject, settings) {
    const redactor = new redact/* Redactor */.p();
    (0,learn/* learnSubject */.F)(redactor, subject);
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
        const related = (0,place/* withInstructions */.w7)(problem.related ?? [], subject);
        const fix = problem.fix && quietFix(problem.fix, redactor);
        return {
            ruleId: rule.id,
            severity: ratedSeverity(rule, problem, settings),
            confidence: problem.confidence ?? rule.confidence,
            message: redactor.redact(problem.message),
            // A hash of a secret tells it to whoever can guess: it is taken out before.
            fingerprint: fingerprints.next(rule.id, redactor.redact(problem.key)),
            locations: redactor.redactAll((0,place/* placed */.GS)(problem.locations, subject)),
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
    const [left, right] = [`${a.ruleId} ${(0,place/* placeOrder */.wH)(a.locations[0])}`, `${b.ruleId} ${(0,place/* placeOrder */.wH)(b.locations[0])}`];
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

// EXTERNAL MODULE: ./lib/scanners/scan.js + 14 modules
var scan = __webpack_require__(3667);
;// CONCATENATED MODULE: ./lib/review.js


















/**
 * The story. Finds what is to be reviewed, and for each subject: reads the Dockerfile and the image, asks the rules and the scanners,
 * lays the policy over what they say, and writes it down without its secrets.
 *
 * Errors of the user's become reviews with the verdict `error`; anything else that is thrown is a bug.
 */
async function review_review(request, host) {
    const redactor = new redact/* Redactor */.p();
    const safe = (0,redacting_host/* redactingHost */.o)(host, (text) => redactor.redact(text));
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
        // A mistake in it is said also where no image is read.
        const limits = parseLimits(request.reading?.limits ?? []);
        const subjects = await (0,review_subjects/* findSubjects */.P)(request, host);
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
                    reviews.push((0,assemble/* failedReview */.Iz)(read, review_words/* UNKNOWN_BASIS */.o));
            }
            if (found === 'broken')
                continue;
            reviews.push(await reviewOne(subject, { request, host, redactor, settings: found, limits, buildsByItself }));
        }
        return reviews;
    }
    catch (error) {
        if (error instanceof configuration_error/* ConfigurationError */.j)
            return [(0,assemble/* failedReview */.Iz)(error, review_words/* UNKNOWN_BASIS */.o)];
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
    const { request, host, redactor, settings, limits, buildsByItself } = circumstances;
    if (subject.problem) {
        const basis = describeBasis(subject, request, host, settings, []);
        return (0,assemble/* failedReview */.Iz)(subject.problem, basis, (0,assemble/* describeSubject */.qy)(subject, {}, undefined));
    }
    const evidence = await (0,review_evidence/* gather */.k)(subject, {
        request,
        host,
        reads: readWishes(settings.policy.rules),
        seeks: seekWishes(settings.policy.rules),
        limits,
        buildsByItself,
        learn: (text) => redactor.learn(text),
        remember: (value) => redactor.remember(value),
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
    (0,learn/* learnSubject */.F)(redactor, evidence);
    const checked = runRules({ ...evidence, now: host.now() }, policy.rules);
    const wanted = request.scanners ?? settings.settings.scanners ?? 'auto';
    const scanned = image && archive ? await (0,scan/* scan */.SQ)(wanted, image, archive, host) : (0,scan/* nothingToScan */.GR)(wanted);
    const notifications = [
        ...failures.map(assemble/* toNotification */.N$),
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
        subject: (0,assemble/* describeSubject */.qy)(subject, evidence, request.build.target),
        ...judgement,
        rules: [...checked.rules, ...scanned.rules],
        layers: image?.layers.map(assemble/* reportLayer */.e0) ?? [],
        ...(image ? { efficiency: image.efficiency } : {}),
        components: componentsOf(image, scanned.components),
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
// EXTERNAL MODULE: ./lib/cli/console-host.js + 5 modules
var console_host = __webpack_require__(3209);
// EXTERNAL MODULE: ./lib/cli/exit-code.js
var exit_code = __webpack_require__(5720);
// EXTERNAL MODULE: ./lib/cli/print.js
var print = __webpack_require__(7721);
;// CONCATENATED MODULE: ./lib/cli/review.js





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
    const report = await (0,console_host/* onThisMachine */.r)(console, output, (host) => review_review(request, host));
    sayErrors(report, console);
    // A review that was begun says at least what it could not assess; of one that was not, the error is all.
    const hasResult = output.format !== 'text' ||
        report.reviews.some(({ verdict, notAssessed }) => verdict !== 'error' || notAssessed.length > 0) ||
        report.reviews.length === 0;
    if (hasResult)
        (0,cli_console/* deliver */.cK)(await (0,print/* print */.y)(report, options, console), output, console);
    return (0,exit_code/* exitCode */.I)(report);
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
