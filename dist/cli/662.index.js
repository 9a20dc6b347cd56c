export const id = 662;
export const ids = [662];
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

/***/ 1662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderComment: () => (/* binding */ renderComment)
});

;// CONCATENATED MODULE: ./lib/model/marker.js
const OPENING = '<!-- container-risk-review ';
const CLOSING = ' -->';
/** Base64url has no character that could end the HTML comment. */
const PATTERN = /<!-- container-risk-review ([A-Za-z0-9_-]{1,1400}) ([0-9a-f]{1,64}|-) -->/;
/** A line that no reader sees and that `parseMarker` finds again. */
function marker({ checkName, headSha }) {
    const name = Buffer.from(checkName, 'utf8').toString('base64url') || '-';
    return `${OPENING}${name} ${/^[0-9a-f]{1,64}$/.test(headSha) ? headSha : '-'}${CLOSING}`;
}
/** The last marker of a comment's text: ours is written last, so that quoted text cannot stand in for it. Undefined when there is none. */
function parseMarker(body) {
    const start = body.lastIndexOf(OPENING);
    const match = start < 0 ? null : PATTERN.exec(body.slice(start, start + 1600));
    if (match?.[1] === undefined || match[2] === undefined)
        return undefined;
    const checkName = match[1] === '-' ? '' : Buffer.from(match[1], 'base64url').toString('utf8');
    return { checkName, headSha: match[2] === '-' ? '' : match[2] };
}

// EXTERNAL MODULE: ./lib/report/amounts.js
var amounts = __webpack_require__(1975);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
;// CONCATENATED MODULE: ./lib/report/document.js


/** The parts with a blank line between them, without as many as must go to stay within the limit; what went is said before the first fold. `lost` is the highest `drop` among those. */
function compose(parts, { limit, fullReport }) {
    const printed = parts.filter(({ text }) => text !== '');
    const order = printed.filter(({ drop }) => drop !== undefined).sort((a, b) => (a.drop ?? 0) - (b.drop ?? 0));
    for (let dropped = 0;; dropped += 1) {
        const gone = order.slice(0, dropped);
        const text = join(printed.filter((part) => !gone.includes(part)), gone.length === 0 ? '' : leftOut(gone, fullReport));
        if ((0,amounts/* byteLength */.dp)(text) <= limit || dropped === order.length)
            return { text, lost: gone.at(-1)?.drop ?? 0 };
    }
}
function leftOut(gone, fullReport) {
    const where = `The full report is ${fullReport === undefined ? 'in the JSON report of this run' : (0,markdown/* link */.nf)('here', fullReport)}.`;
    return `Left out for length: ${(0,amounts/* list */.p_)([...new Set(gone.map(({ name }) => name))])}. ${where}`;
}
function join(parts, note) {
    const texts = parts.map(({ text }) => text);
    const fold = texts.findIndex((text) => text.startsWith('<details>') || text.startsWith('<sub>'));
    if (note !== '')
        texts.splice(fold < 0 ? texts.length : fold, 0, note);
    return texts.join('\n\n');
}

;// CONCATENATED MODULE: ./lib/report/sections/footer.js

/** Scanners with the date of their database, policy, baseline, and the command for a terminal. */
function footer(report) {
    const bases = report.reviews.map(({ basis }) => basis);
    const parts = [
        `${(0,markdown/* escapeMarkdown */.FV)(report.tool.name, 60)} ${(0,markdown/* escapeMarkdown */.FV)(report.tool.version, 40)}`,
        ...(bases.length === 0 ? [] : [scannerWords(bases)]),
        ...unique(bases.map(policyWords)),
        ...unique(bases.map(({ baseCommit }) => baseCommit === undefined ? '' : `baseline commit ${(0,markdown/* code */.aY)(baseCommit.slice(0, 12))}`)),
    ];
    const commands = unique(bases.map(({ reproduce }) => (reproduce === undefined ? '' : (0,markdown/* code */.aY)(reproduce, 300))));
    const again = commands.length === 0 ? '' : `\n\nThe same review on your machine: ${commands.slice(0, 3).join(', ')}`;
    return `<sub>${parts.join(' · ')}</sub>${again}`;
}
function scannerWords(bases) {
    const named = unique(bases.flatMap(({ scanners }) => scanners.map(({ name, version, database }) => {
        const date = database === undefined
            ? ', date of its database unknown'
            : `, database of ${(0,markdown/* escapeMarkdown */.FV)(database.replace(/T[\d:.]+Z$/, ''), 60)}`;
        return `${(0,markdown/* escapeMarkdown */.FV)(name, 60)}${version === undefined ? '' : ` ${(0,markdown/* escapeMarkdown */.FV)(version, 60)}`}${date}`;
    })));
    return named.length === 0 ? 'no vulnerability scanner ran' : named.slice(0, 5).join(' · ');
}
const THRESHOLDS = new Map([
    ['none', 'nothing blocks'],
    ['critical', 'critical blocks'],
    ['info', 'every finding blocks'],
]);
function policyWords({ policy, failOnSeverity, warnOnly }) {
    const threshold = THRESHOLDS.get(failOnSeverity) ?? `${(0,markdown/* escapeMarkdown */.FV)(failOnSeverity, 20)} and above block`;
    return `policy: ${(0,markdown/* escapeMarkdown */.FV)(policy, 160)}; ${threshold}${warnOnly ? ', warn only' : ''}`;
}
function unique(words) {
    return [...new Set(words)].filter((word) => word !== '');
}

// EXTERNAL MODULE: ./lib/report/headline.js
var headline = __webpack_require__(5916);
// EXTERNAL MODULE: ./lib/report/sections/controls.js
var controls = __webpack_require__(6329);
// EXTERNAL MODULE: ./lib/report/findings.js
var report_findings = __webpack_require__(7470);
// EXTERNAL MODULE: ./lib/report/place.js
var report_place = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/report/sections/view.js
var sections_view = __webpack_require__(1870);
;// CONCATENATED MODULE: ./lib/report/sections/first.js




const MOST = 3;
/** The few things that help most: place, what to do, and the lines to paste. Empty when nothing is worth it. */
function doThisFirst(view) {
    const steps = stepsOf(view.groups).slice(0, MOST);
    if (steps.length === 0)
        return '';
    return ['### Do this first', '', ...steps.map((step, index) => `${index + 1}. ${stepText(step, view)}`)].join('\n');
}
/** Groups that the same step mends, as one. */
function stepsOf(groups) {
    const steps = new Map();
    for (const group of groups) {
        const { finding } = group[0];
        const key = JSON.stringify([finding.ruleId, adviceOf(group[0]), finding.fix?.replacement ?? null]);
        const step = steps.get(key);
        if (step)
            step.push(...group);
        else
            steps.set(key, [...group]);
    }
    return [...steps.values()];
}
function adviceOf(placed) {
    return (0,report_findings/* adviceOn */.ik)(placed) ?? placed.finding.message;
}
function stepText(step, view) {
    const [first] = step;
    const { severity, ruleId } = first.finding;
    const advice = (0,markdown/* escapeSentence */.Yg)(adviceOf(first));
    const line = `**${placesText(step, view)}:** ${advice} (${(0,markdown/* code */.aY)(ruleId, 80)}, ${severity})`;
    const lines = replacementText(first.finding);
    return lines === '' ? line : `${line}\n${lines}`;
}
function placesText(step, view) {
    const places = [...new Set(step.map((placed) => (0,sections_view/* where */._M)(placed, view)))];
    const more = places.length > 2 ? ` and ${places.length - 2} more` : '';
    return `${places.slice(0, 2).join(', ')}${more}`;
}
function replacementText(finding) {
    const replacement = finding.fix?.replacement;
    if (!replacement)
        return '';
    const { region, text, uri } = replacement;
    const place = (0,report_place/* primaryPlace */.__)(finding);
    const file = place.kind === 'file' && place.uri === uri ? '' : ` of ${(0,markdown/* escapeMarkdown */.FV)(uri, 120)}`;
    const lines = (0,report_place/* lineWords */.CI)(region);
    if (text === '')
        return `   Delete ${lines}${file}.`;
    return `   Replace ${lines}${file} with:\n${(0,markdown/* codeBlock */.DV)(text, { language: 'dockerfile', indent: '   ', lines: 6 })}`;
}

// EXTERNAL MODULE: ./lib/model/review.js
var review = __webpack_require__(4657);
;// CONCATENATED MODULE: ./lib/report/sections/images.js





const COLUMNS = [
    ['Reviewed', reviewedCell],
    ['Result', resultCell],
    ['Grade', gradeCell],
    ['Risks', risksCell],
    [
        'Size',
        ({ subject, layers }) => (subject.image ? (0,amounts/* bytes */.ee)(layers.reduce((sum, { size }) => sum + size, 0)) : undefined),
    ],
    ['Layers', layersCell],
    ['Platform', ({ subject }) => subject.image && (0,markdown/* codeCell */.MZ)(subject.image.platform, 60)],
    ['Base image', ({ subject }) => (subject.baseImage === undefined ? undefined : (0,markdown/* codeCell */.MZ)(subject.baseImage, 120))],
];
/** One row an image; a column that no image has anything for is left out. */
function imagesTable(reviews, { report }) {
    const rows = reviews.map((review) => COLUMNS.map(([, cell]) => cell(review, report)));
    const used = COLUMNS.map((_, column) => rows.some((row) => row[column] !== undefined));
    return (0,markdown/* table */.tp)(COLUMNS.filter((_, column) => used[column]).map(([title]) => title), rows.map((row) => row.filter((_, column) => used[column]).map((cell) => cell ?? '–')));
}
/** The images that the table before the first fold has no row for. */
function otherImages(others, view) {
    if (others.length === 0)
        return '';
    const more = others.length - view.rows;
    const note = more > 0 ? `\n\nand ${more} more in the full report.` : '';
    return (0,markdown/* details */.zH)(`Other images (${others.length})`, `${imagesTable(others.slice(0, view.rows), view)}${note}`);
}
/** Worst first, so that the row that matters is never among those left out. */
function worstReviews({ report, placed }) {
    const first = new Map();
    for (const [index, { review }] of placed.entries())
        if (!first.has(review))
            first.set(review, index);
    const rank = (review) => first.get(review) ?? placed.length;
    return [...report.reviews].sort((a, b) => review/* VERDICTS */.b.indexOf(b.verdict) - review/* VERDICTS */.b.indexOf(a.verdict) || rank(a) - rank(b));
}
function reviewedCell(review, report) {
    const { dockerfile, image } = review.subject;
    const name = (0,markdown/* codeCell */.MZ)((0,report_findings/* subjectWords */.oR)(review, report), 120);
    return dockerfile !== undefined && image ? `${name}, image ${(0,markdown/* codeCell */.MZ)(image.reference, 120)}` : name;
}
const RESULTS = {
    error: 'could not review',
    nothing: '–',
    blocked: '**blocked**',
    warned: 'would block',
    incomplete: 'incomplete',
    'self-waived': 'waived by this pull request',
    passed: 'passed',
};
function resultCell(review, report) {
    return RESULTS[(0,headline/* outcome */.bu)({ ...report, verdict: review.verdict, reviews: [review] })];
}
function gradeCell(review) {
    return review.verdict === 'error' ? undefined : (0,report_findings/* gradeWords */.bb)(review);
}
function risksCell({ findings, verdict }) {
    const counted = findings.filter(report_findings/* counts */.tQ);
    const waived = findings.length - counted.length;
    if (verdict === 'error' && findings.length === 0)
        return undefined;
    const words = (0,report_findings/* severityWords */.D4)(counted);
    return `${words === '' ? 'none' : words}${waived > 0 ? `; ${waived} waived` : ''}`;
}
function layersCell({ layers, subject }) {
    if (!subject.image)
        return undefined;
    const base = layers.filter(({ origin }) => origin === 'base').length;
    return base === 0 ? `${layers.length}` : `${layers.length} (${base} from the base)`;
}

;// CONCATENATED MODULE: ./lib/report/sections/layers.js





/** Which instruction made which layer, how large it is, and what was found in it. */
function layerMap(view) {
    const mapped = view.report.reviews.filter(({ layers }) => layers.length > 0);
    const amount = mapped.reduce((sum, { layers }) => sum + layers.length, 0);
    if (amount === 0)
        return '';
    const tables = mapped.map((review) => {
        const title = mapped.length > 1 ? `**${(0,markdown/* escapeMarkdown */.FV)((0,report_findings/* subjectWords */.oR)(review, view.report), 160)}**\n\n` : '';
        return `${title}${layerTable(review, view)}`;
    });
    return (0,markdown/* details */.zH)(`Layers (${amount})`, tables.join('\n\n'));
}
function layerTable(review, view) {
    const largest = Math.max(1, ...review.layers.map(({ size }) => size));
    const { rows, more } = (0,sections_view/* capped */.uo)(review.layers, view, (layer) => layerRow(layer, review, largest, view));
    const total = efficiencyWords(review);
    return `${(0,markdown/* table */.tp)(['Layer', 'Instruction', 'Line', 'Size', 'Findings'], rows)}${more}${total === '' ? '' : `\n\n${total}`}`;
}
/** With the figures of dive (https://github.com/wagoodman/dive), so that those who used it can compare. */
function efficiencyWords({ efficiency }) {
    if (!efficiency || efficiency.shippedBytes === 0)
        return '';
    const { shippedBytes, wastedBytes, copiedBytes = 0, score, dive } = efficiency;
    const copied = copiedBytes > 0 ? `, ${(0,amounts/* bytes */.ee)(copiedBytes)} by shipping a file again for its mode or owner only` : '';
    const wasted = wastedBytes > 0 ? `${(0,amounts/* bytes */.ee)(wastedBytes)} of it wasted${copied}` : 'none of it wasted';
    return `${(0,amounts/* bytes */.ee)(shippedBytes)} shipped, ${wasted}: efficiency ${(0,amounts/* percent */.KN)(score)}. dive would say ${(0,amounts/* percent */.KN)(dive.score)}, with ${(0,amounts/* bytes */.ee)(dive.wastedBytes)} wasted.`;
}
function layerRow(layer, review, largest, view) {
    const { instruction, origin } = layer;
    return [
        origin === 'base' ? `${layer.index}, base` : `${layer.index}`,
        instruction ? (0,markdown/* codeCell */.MZ)(instruction.text.replace(/\s+/g, ' '), 90) : 'not known',
        instruction ? lineCell(layer, view) : '–',
        sizeCell(layer, largest),
        findingsCell(layer, review),
    ];
}
function lineCell({ instruction, confidence }, { repository }) {
    if (!instruction)
        return '–';
    const { uri, region } = instruction;
    const sure = confidence === 'inferred' ? ' (inferred)' : '';
    return `${(0,report_place/* placeLink */.aE)({ kind: 'file', uri, region }, repository)}${sure}`;
}
function sizeCell({ size, wastedBytes }, largest) {
    const bar = '█'.repeat(Math.max(size > 0 ? 1 : 0, Math.min(10, Math.round((size / largest) * 10))));
    const wasted = wastedBytes > 0 ? `, ${(0,amounts/* bytes */.ee)(wastedBytes)} of it hidden by later layers` : '';
    return `${(0,amounts/* bytes */.ee)(size)}${wasted}${bar === '' ? '' : ` ${bar}`}`;
}
function findingsCell({ index }, { findings }) {
    const here = findings.filter(({ locations }) => locations.some((place) => place.kind === 'layer' && place.index === index));
    const counted = here.filter(report_findings/* counts */.tQ).length;
    const waived = here.length - counted;
    const words = [counted > 0 ? (0,amounts/* count */.U9)(counted, 'finding') : '', waived > 0 ? `${waived} waived` : ''];
    return words.filter((word) => word !== '').join(', ') || '–';
}

// EXTERNAL MODULE: ./lib/report/sections/packages.js
var sections_packages = __webpack_require__(8134);
;// CONCATENATED MODULE: ./lib/report/sections/remarks.js





const MOST_ERRORS = 5;
/** What went wrong and what to do about it: before the first fold. */
function errorList(view) {
    const lines = remarks_unique((0,headline/* errors */.sO)(view.report.reviews).map((error) => remark(error, view)));
    const more = lines.length > MOST_ERRORS ? [`- and ${lines.length - MOST_ERRORS} more below`] : [];
    return [...lines.slice(0, MOST_ERRORS).map((line) => `- ${line}`), ...more].join('\n');
}
/** Warnings and notes, and the errors that the list above had no room for. */
function notificationList(view) {
    const hidden = remarks_unique((0,headline/* errors */.sO)(view.report.reviews).map((error) => remark(error, view))).slice(MOST_ERRORS);
    const others = view.report.reviews
        .flatMap(({ notifications }) => notifications)
        .filter(({ level }) => level !== 'error')
        .sort((a, b) => Number(a.level === 'note') - Number(b.level === 'note'));
    const lines = [...hidden, ...remarks_unique(others.map((one) => remark(one, view)))];
    if (lines.length === 0)
        return '';
    const shown = lines.slice(0, view.rows).map((line) => `- ${line}`);
    const more = lines.length > view.rows ? [`- and ${lines.length - view.rows} more in the full report`] : [];
    return (0,markdown/* details */.zH)(`Notes about this review (${lines.length})`, [...shown, ...more].join('\n'));
}
function remark({ level, message, location, remedy }, { repository }) {
    const place = location ? ` (${(0,report_place/* placeLink */.aE)(location, repository)})` : '';
    const todo = remedy === undefined ? '' : ` **What to do:** ${(0,markdown/* escapeSentence */.Yg)(remedy)}`;
    const said = (0,markdown/* escapeMarkdown */.FV)(message.replace(/\.$/, ''), 500);
    return `**${LEVELS[level]}:** ${said}${place}.${todo}`;
}
const LEVELS = { error: 'Error', warning: 'Warning', note: 'Note' };
/** Which questions stay open, and what would answer them. */
function notAssessedList(view) {
    const { report } = view;
    const open = report.reviews.flatMap((review) => review.notAssessed.map((question) => ({ review, question })));
    if (open.length === 0)
        return '';
    const several = report.reviews.length > 1;
    const { rows, more } = (0,sections_view/* capped */.uo)(open, view, ({ review, question: { what, why, remedy } }) => [
        ...(several ? [(0,markdown/* escapeMarkdown */.FV)((0,report_findings/* subjectWords */.oR)(review, report), 120)] : []),
        (0,markdown/* escapeMarkdown */.FV)(what),
        (0,markdown/* escapeMarkdown */.FV)(why),
        remedy === undefined ? '–' : (0,markdown/* escapeSentence */.Yg)(remedy),
    ]);
    const header = [...(several ? ['Reviewed'] : []), 'Question', 'Why not', 'What to do'];
    return (0,markdown/* details */.zH)(`Not assessed (${open.length})`, `${(0,markdown/* table */.tp)(header, rows)}${more}`);
}
function remarks_unique(lines) {
    return [...new Set(lines)];
}

;// CONCATENATED MODULE: ./lib/report/sections/risks.js


const HEADER = ['Severity', 'Risk', 'Where'];
/** The rows before the first fold. */
function risksTable(view, most) {
    const shown = view.groups.slice(0, most);
    if (shown.length === 0)
        return '';
    const left = view.groups.length - shown.length;
    const more = left > 0 ? `\n\nand ${left} more.` : '';
    return `### Risks\n\n${(0,markdown/* table */.tp)(HEADER, shown.map((group) => groupRow(group, view)))}${more}`;
}
/** Everything that counts and is not a row above: the others of a group, the groups beyond, and what is for information. */
function otherFindings(view, most) {
    const shown = new Set(view.groups.slice(0, most).map(([first]) => first.finding));
    const rest = view.placed.filter(({ finding }) => !shown.has(finding));
    if (rest.length === 0)
        return '';
    const { rows, more } = (0,sections_view/* capped */.uo)(rest, view, (placed) => row(placed, view, ''));
    return (0,markdown/* details */.zH)(`Other findings (${rest.length})`, `${(0,markdown/* table */.tp)(HEADER, rows)}${more}`);
}
function groupRow([first, ...others], view) {
    const more = others.length > 0 ? ` (and ${others.length} more there)` : '';
    return row(first, view, more);
}
function row(placed, view, more) {
    const { severity, blocking, confidence, message, ruleId } = placed.finding;
    const blocks = placed.review.basis.warnOnly ? 'would block' : 'blocks';
    const sure = confidence === 'low' ? ', low confidence' : '';
    return [
        `${blocking ? `**${severity}**, ${blocks}` : severity}${sure}`,
        `${(0,markdown/* escapeMarkdown */.FV)(message)}${more} ${(0,markdown/* codeCell */.MZ)(ruleId, 80)}`,
        (0,sections_view/* where */._M)(placed, view),
    ];
}

;// CONCATENATED MODULE: ./lib/report/sections/waived.js





const waived_HEADER = ['Severity', 'Risk', 'Where', 'Reason', 'Owner', 'Until'];
/** What the pull request under review excuses itself from: first and apart. */
function waivedHere(view) {
    return waivedTable('Waived by this pull request', (0,report_findings/* waivedByPullRequest */.MU)(view.report.reviews), view);
}
function waivedBefore(view) {
    const waived = view.report.reviews.flatMap((review) => review.findings
        .filter(({ suppression }) => suppression && !suppression.byPullRequest)
        .map((finding) => ({ review, finding })));
    return waivedTable('Waived', waived, view);
}
function waivedTable(title, waived, view) {
    if (waived.length === 0)
        return '';
    const { rows, more } = (0,sections_view/* capped */.uo)(waived, view, (placed) => waivedRow(placed, view));
    return (0,markdown/* details */.zH)(`${title} (${waived.length})`, `${(0,markdown/* table */.tp)(waived_HEADER, rows)}${more}`);
}
function waivedRow(placed, view) {
    const { severity, message, ruleId, suppression } = placed.finding;
    return [
        severity,
        `${(0,markdown/* escapeMarkdown */.FV)(message)} ${(0,markdown/* codeCell */.MZ)(ruleId, 80)}`,
        (0,sections_view/* where */._M)(placed, view),
        (0,markdown/* escapeMarkdown */.FV)(suppression?.reason ?? ''),
        suppression?.owner === undefined ? 'not named' : (0,markdown/* escapeMarkdown */.FV)(suppression.owner, 80),
        suppression?.expires === undefined ? 'no end' : untilWords(suppression.expires, view.now),
    ];
}
function untilWords(expires, now) {
    const end = Date.parse(`${expires}T00:00:00Z`);
    if (Number.isNaN(end))
        return (0,markdown/* escapeMarkdown */.FV)(expires, 40);
    const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
    const days = Math.round((end - today) / 86_400_000);
    const left = days > 0 ? `${(0,amounts/* count */.U9)(days, 'day')} left` : days === 0 ? 'last day' : 'expired';
    return `${(0,markdown/* escapeMarkdown */.FV)(expires, 40)}, ${left}`;
}
const STATUS = {
    expired: 'expired: what it waived counts again',
    refused: 'refused: brought by this pull request, and the policy has `self-waivers: refuse`',
    invalid: 'does not count: it needs a reason, and an instruction below it',
    unused: 'matches nothing: it can go',
};
/** Waivers and pragmas that waive nothing, and why. */
function idleWaivers(view) {
    const idle = view.report.reviews.flatMap(({ waivers }) => waivers).filter(({ status }) => status !== 'used');
    const once = [...new Map(idle.map((waiver) => [JSON.stringify(waiver), waiver])).values()];
    if (once.length === 0)
        return '';
    const { rows, more } = (0,sections_view/* capped */.uo)(once, view, (waiver) => idleRow(waiver, view));
    const header = ['Rule', 'State', 'Where', 'Reason', 'Owner'];
    return (0,markdown/* details */.zH)(`Waivers without effect (${once.length})`, `${(0,markdown/* table */.tp)(header, rows)}${more}`);
}
function idleRow({ rules, status, location, reason, owner }, { repository }) {
    return [
        rules
            .slice(0, 5)
            .map((rule) => (0,markdown/* codeCell */.MZ)(rule, 80))
            .join(', '),
        status === 'used' ? '' : STATUS[status],
        (0,report_place/* placeLink */.aE)(location, repository),
        (0,markdown/* escapeMarkdown */.FV)(reason ?? 'none given'),
        owner === undefined ? 'not named' : (0,markdown/* escapeMarkdown */.FV)(owner, 80),
    ];
}

;// CONCATENATED MODULE: ./lib/report/sections/parts.js










const SYMBOLS = {
    error: '🛑',
    nothing: '⚪',
    blocked: '❌',
    warned: '⚠️',
    incomplete: '⚠️',
    'self-waived': '⚠️',
    passed: '✅',
};
function heading({ report }) {
    return `## ${SYMBOLS[(0,headline/* outcome */.bu)(report)]} ${(0,markdown/* escapeMarkdown */.FV)((0,headline/* headline */.Pl)(report), 700)}`;
}
/** The `drop` of the fold that goes last: what goes after it stands before the first fold. */
const LAST_FOLD = 9;
/** What is read without unfolding anything: at most about one screen. */
function topParts(view, screen) {
    const reviews = worstReviews(view);
    if (reviews.length === 0)
        return [{ name: 'advice', text: NOTHING[(0,headline/* outcome */.bu)(view.report) === 'error' ? 'error' : 'nothing'] }];
    return [
        { name: 'errors', text: errorList(view), drop: 11 },
        { name: 'the table of images', text: imagesTable(reviews.slice(0, screen.images), view), drop: 12 },
        { name: 'what to do first', text: doThisFirst(view), drop: 10 },
        { name: 'the table of risks', text: risksTable(view, screen.risks), drop: 13 },
    ];
}
/** Everything else, folded. */
function foldedParts(view, screen) {
    const others = worstReviews(view).slice(screen.images);
    return [
        { name: 'waivers of this pull request', text: waivedHere(view), drop: LAST_FOLD },
        { name: 'other findings', text: otherFindings(view, screen.risks), drop: 7 },
        { name: 'the other images', text: otherImages(others, view), drop: 6 },
        { name: 'layers', text: layerMap(view), drop: 2 },
        { name: 'packages', text: (0,sections_packages/* packageList */.t)(view), drop: 2 },
        { name: 'waivers', text: waivedBefore(view), drop: 5 },
        { name: 'waivers without effect', text: idleWaivers(view), drop: 4 },
        { name: 'controls', text: (0,controls/* controlTable */.C)(view), drop: 1 },
        { name: 'what was not assessed', text: notAssessedList(view), drop: 8 },
        { name: 'notes', text: notificationList(view), drop: 3 },
    ];
}
const NOTHING = {
    nothing: 'This change has no Dockerfile that could be reviewed. To review one anyway, name it with `dockerfile`, or an image with `image`.',
    error: 'The log of the run says more.',
};

;// CONCATENATED MODULE: ./lib/report/comment.js






const LIMIT = 60_000;
/** From generous to bare: fewer rows in folds before folds go, fewer rows before the first fold before its sections go. `lost`: what may be missing. */
const LAYOUTS = [
    { rows: 100, screen: { images: 10, risks: 10 }, lost: 0 },
    { rows: 25, screen: { images: 10, risks: 10 }, lost: LAST_FOLD },
    { rows: 25, screen: { images: 3, risks: 3 }, lost: Number.POSITIVE_INFINITY },
];
/** The pull request's comment, in GitHub's Markdown, hidden marker last. */
function renderComment(report, options) {
    const { repository, now, checkName, headSha, summaryUrl } = options;
    const ending = `\n\n${marker({ checkName, headSha: headSha ?? '' })}\n`;
    const fitting = { limit: (options.limit ?? LIMIT) - (0,amounts/* byteLength */.dp)(ending), fullReport: summaryUrl };
    let text = '';
    for (const { rows, screen, lost } of LAYOUTS) {
        const looked = (0,sections_view/* view */.Up)(report, { repository, now, rows });
        const parts = [
            { name: 'heading', text: heading(looked) },
            ...topParts(looked, screen),
            ...foldedParts(looked, screen),
            { name: 'footer', text: footer(report) },
        ];
        const made = compose(parts, fitting);
        text = made.text;
        if (made.lost <= lost)
            break;
    }
    return `${text}${ending}`;
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


/***/ })

};
