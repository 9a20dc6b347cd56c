export const id = 14;
export const ids = [14];
export const modules = {

/***/ 4434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance)
/* harmony export */ });
/** How many characters were left out, added, changed, or swapped with the next: optimal string alignment. For short texts; the cost is the product of both lengths. */
function editDistance(one, other) {
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= other.length; j += 1) {
            const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
            const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
            const swap = swapped ? (before[j - 2] ?? 0) + 1 : change;
            next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        [before, row] = [row, next];
    }
    return row[other.length] ?? 0;
}


/***/ }),

/***/ 3249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ asciiLower),
/* harmony export */   HI: () => (/* binding */ variety),
/* harmony export */   Sm: () => (/* binding */ characterClasses),
/* harmony export */   Ue: () => (/* binding */ entropy)
/* harmony export */ });
/** Lower case of ASCII letters alone: keeps every offset, which `toLowerCase` does not (`İ` grows). */
function asciiLower(text) {
    const lower = text.toLowerCase();
    return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
}
/** Shannon entropy in bits a character; 0 for an empty text. */
function entropy(text) {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    let bits = 0;
    for (const count of counts.values())
        bits -= (count / text.length) * Math.log2(count / text.length);
    return bits;
}
/** How many of lower case, upper case, digits and other signs occur. */
function characterClasses(text) {
    return [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((characters) => characters.test(text)).length;
}
/** Number of different characters, counted no further than `enough`. */
function variety(text, enough) {
    const seen = new Set();
    for (const character of text) {
        seen.add(character);
        if (seen.size >= enough)
            break;
    }
    return seen.size;
}


/***/ }),

/***/ 5356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  VK: () => (/* binding */ SECRET_FILES),
  aW: () => (/* binding */ fileSecrets),
  D0: () => (/* binding */ isSecretFile)
});

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./lib/model/severity.js
var severity = __webpack_require__(9506);
// EXTERNAL MODULE: ./lib/rules/secrets/find.js + 3 modules
var find = __webpack_require__(8067);
// EXTERNAL MODULE: ./lib/rules/secrets/private-keys.js
var private_keys = __webpack_require__(6715);
// EXTERNAL MODULE: ./lib/rules/secrets/values.js
var secrets_values = __webpack_require__(7603);
;// CONCATENATED MODULE: ./lib/rules/secrets/file-facts.js



/** For files of settings: what the detectors find in them; `which` says whose findings count. */
function inSettings(which = /./) {
    return (text) => {
        const spans = (0,find/* findSecrets */.d)(text, { assignments: true }).filter((span) => which.test(span.detector) && !span.placeholder && span.confidence !== 'low');
        if (spans.length === 0)
            return undefined;
        return { values: spans.map(({ start, end }) => text.slice(start, end)), confidence: surest(spans) };
    };
}
function surest(spans) {
    return spans.some((span) => span.confidence === 'high') ? 'high' : 'medium';
}
/** Keys in PEM, OpenSSH and PuTTY form. */
function privateKey(text, path) {
    const keys = (0,private_keys/* findPrivateKeys */.$)(text);
    const values = keys.map(({ start, end }) => text.slice(start, end));
    if (/^PuTTY-User-Key-File-\d/.test(text)) {
        const locked = !/^Encryption: none\r?$/m.test(text);
        return { values: [text.slice(text.indexOf('Private-Lines'))], ...(locked ? LOCKED : {}) };
    }
    if (keys.length === 0)
        return undefined;
    if (keys.every((key) => key.encrypted))
        return { values, ...LOCKED };
    if (/(?:^|\/)ssh_host_\w+_key$/.test(path))
        return { values, label: 'an SSH host key, the same in every container of the image,', severity: 'high' };
    // Debian makes this one for local tests when its package is installed.
    return path.endsWith('ssl-cert-snakeoil.key')
        ? { values, label: 'a self-signed test key', severity: 'low' }
        : { values };
}
const LOCKED = { label: 'a private key with a passphrase', severity: 'medium' };
/** `client-key-data` and tokens of the users of a kubeconfig. */
function kubernetesUser(text) {
    const keys = text.matchAll(/(?:client-key-data|token)["']?:[ \t]{1,8}["']?([A-Za-z0-9+/=._-]{24,8000})/g);
    const values = [...keys].map((match) => match[1] ?? '');
    return values.length > 0 ? { values } : inSettings()(text, '');
}
/** `host:port:database:user:password`. https://www.postgresql.org/docs/current/libpq-pgpass.html */
function pgpass(text) {
    const values = text
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map((line) => /^(?:[^:\n\\]|\\.){1,200}(?::(?:[^:\n\\]|\\.){1,200}){3}:(.{3,200})$/.exec(line)?.[1] ?? '')
        .filter(secrets_values/* isLiteral */.c$);
    return values.length > 0 ? { values } : undefined;
}

;// CONCATENATED MODULE: ./lib/rules/secrets/file-kinds.js

const FILE_KINDS = [
    kind('private-key', 'a private key', privateKey, anywhere('id_rsa id_dsa id_ecdsa id_ed25519 id_ecdsa_sk id_ed25519_sk identity *.pem *.key *.ppk *.priv *_key *-key *private*key* .ssh/*')),
    kind('npm-token', 'an npm token', inSettings(/^(?:registry-token|npm-token|url-password|github-token|gitlab-token|token-value|password-value)$/), [...anywhere('.npmrc .yarnrc .yarnrc.yml'), 'usr/etc/npmrc', 'etc/npmrc']),
    kind('pypi-password', 'a package index password', inSettings(), anywhere('.pypirc pip.conf uv.toml .config/pypoetry/auth.toml')),
    kind('netrc-password', 'a .netrc password', inSettings(/^netrc-password$/), anywhere('.netrc _netrc')),
    kind('git-credentials', 'a Git password', inSettings(/^(?:url-|github|gitlab|authorization)/), anywhere('.git-credentials .config/git/credentials .git/config .gitconfig')),
    kind('docker-login', 'a registry login', inSettings(), anywhere('.docker/config.json .dockercfg .dockerconfigjson containers/auth.json')),
    kind('kubernetes-credentials', 'a kubeconfig with credentials', kubernetesUser, [
        ...anywhere('.kube/config kubeconfig *.kubeconfig kubeconfig.yaml kubeconfig.yml kubeconfig.conf k3s.yaml'),
        ...['admin', 'super-admin', 'kubelet', 'controller-manager', 'scheduler'].map((name) => `etc/kubernetes/${name}.conf`),
    ]),
    kind('aws-credentials', 'a file of AWS or S3 credentials', inSettings(), anywhere('.aws/credentials .aws/config .s3cfg .boto rclone.conf')),
    kind('google-credentials', 'a file of cloud credentials', inSettings(), anywhere('*service*account*.json *credential*.json *-key.json gcp*.json gcloud*.json google*.json key.json')),
    kind('environment-file', 'an environment file with secrets', inSettings(), anywhere('.env .env.* *.env .envrc .flaskenv')),
    kind('database-password', 'a database password', inSettings(), anywhere('.my.cnf .mylogin.cnf')),
    kind('pgpass-password', 'a PostgreSQL password', pgpass, anywhere('.pgpass')),
    kind('tool-credentials', "a build tool's file of credentials", inSettings(), anywhere('.m2/settings.xml .gradle/gradle.properties .cargo/credentials .cargo/credentials.toml .gem/credentials auth.json .config/gh/hosts.yml .config/hub .bundle/config NuGet.Config')),
    kind('terraform-secrets', 'a Terraform file with secrets', inSettings(), anywhere('*.tfstate *.tfvars .terraformrc .terraform.d/credentials.tfrc.json')),
    kind('shell-history', 'a shell history with secrets', inSettings(/^(?!password-value|token-value)/), anywhere('.bash_history .zsh_history .ash_history .sh_history .psql_history .mysql_history')),
    kind('vault-token', 'a Vault token', inSettings(), anywhere('.vault-token')),
    {
        id: 'keystore',
        label: 'a key store',
        paths: anywhere('*.p12 *.pfx *.jks *.keystore *.bcfks *.kdbx'),
        severity: 'high',
        confidence: 'low',
    },
];
function kind(id, label, find, paths) {
    return { id, label, paths, severity: 'critical', confidence: 'high', find };
}
/** Globs for names, endings and tails of paths in any folder. */
function anywhere(names) {
    return names.split(' ').map((name) => `**/${name}`);
}

// EXTERNAL MODULE: ./lib/rules/secrets/whereabouts.js
var whereabouts = __webpack_require__(5508);
;// CONCATENATED MODULE: ./lib/rules/secrets/files.js




/** Globs of the files that are looked at. */
const SECRET_FILES = combined(FILE_KINDS.flatMap((kind) => kind.paths));
const KEY_STORE = /\.(?:p12|pfx|jks|keystore|bcfks|kdbx)$/;
const MATCHERS = FILE_KINDS.map((kind) => ({ kind, matches: picomatch([...kind.paths], { dot: true }) }));
const known = new WeakMap();
/** Every version of every file that holds a credential, also changed and deleted ones; oldest layer first. The answer is kept: several rules ask. */
function fileSecrets(files) {
    const answer = known.get(files) ?? [...files.matching(SECRET_FILES)].flatMap((entry) => secretIn(files, entry) ?? []);
    known.set(files, answer);
    return answer;
}
function secretIn(files, entry) {
    if (entry.type !== 'file' || entry.size === 0)
        return undefined;
    // What is too large to be kept cannot be judged, unless its name says enough.
    if (files.content(entry) === undefined && !KEY_STORE.test(entry.path))
        return undefined;
    if ((0,whereabouts/* isHarmless */.E)(entry.path))
        return undefined;
    const found = MATCHERS.filter(({ matches }) => matches(entry.path))
        .flatMap(({ kind }) => judged(kind, files, entry) ?? [])
        .sort((a, b) => (0,severity/* compareSeverity */.zK)(a.severity, b.severity));
    return found[0];
}
/** Whether a file of that name holds a credential, be it one that nobody minds. */
function isSecretFile(path, bytes) {
    return MATCHERS.some(({ kind, matches }) => matches(path) && factsOf(kind, path, bytes) !== undefined);
}
function judged(kind, files, entry) {
    const own = { kind: kind.id, label: kind.label, severity: kind.severity, confidence: kind.confidence, entry };
    const facts = factsOf(kind, entry.path, files.content(entry));
    return facts && { ...own, ...facts };
}
/** What is secret in a file of some kind; of a kind that is secret as a whole, nothing needs to be read. */
function factsOf(kind, path, bytes) {
    if (!kind.find)
        return { values: [] };
    return bytes && kind.find(Buffer.from(bytes).toString('utf8'), path);
}
/** Names and endings cost a look-up each; what is more than that goes into one glob, since every path of an image is held against each of them. */
function combined(globs) {
    const isSimple = (glob) => !glob.startsWith('**/') || /^\*\*\/(?:\*\.)?[\w.-]+$/.test(glob);
    const tails = globs.filter((glob) => !isSimple(glob)).map((glob) => glob.slice('**/'.length));
    return [...globs.filter(isSimple), `**/{${tails.join(',')}}`];
}


/***/ }),

/***/ 8067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ findSecrets)
});

// EXTERNAL MODULE: ./lib/rules/secrets/characters.js
var characters = __webpack_require__(3249);
// EXTERNAL MODULE: ./lib/rules/secrets/names.js
var names = __webpack_require__(5765);
// EXTERNAL MODULE: ./lib/rules/secrets/values.js
var values = __webpack_require__(7603);
;// CONCATENATED MODULE: ./lib/rules/secrets/assignments.js



const WORDS = /pass|pwd|pw|psk|secret|token|key|cred|pat(?![a-z])/g;
const NAME_CHARACTER = /[A-Za-z0-9_.-]/;
/** What `sed` and `grep` look for rather than what a setting has. */
const PATTERN = /\.\*|\[\^/;
const LONGEST_NAME = 80;
/** `=`, `:`, `:=`, `?=`, `=>`; a closing quote and JSON's escapes may stand before. A blank, or the comma of an exec form, separates only an option or an ENV of the old form. */
const SEPARATOR = /\\?["']?[ \t]{0,4}(?:[:?]=|=>|=|:)[ \t]{0,4}/y;
const BLANK = /[ \t]{1,4}|\\?["'][ \t]{0,4},[ \t]{0,4}(?=\\?["'])/y;
const TAG = />/y;
const TAGGED = /[^<\n]{1,4096}/y;
const QUOTED = /\\?(["'])((?:(?!\1)[^\n\\]|\\(?!["']).|\\["'](?![ \t]*[,}\n]|$)){0,4096})/y;
/** Signs that end a word of the shell belong to it in `ENV`: inside a word they are taken along, at its end they are not. */
const BARE = /(?:[^\s"'`;,|&<>()\\]|\\\S|["'`;,|&<>()](?=[^\s"'`;,|&<>()}\]])){1,4096}/y;
/** `NAME=value`, `name: value`, `"name": "value"`, `--name value`, `<name>value</name>` where the name tells of a secret. */
function assignmentSpans(text) {
    const spans = [];
    let done = 0;
    for (const match of (0,characters/* asciiLower */.F)(text).matchAll(WORDS)) {
        if (match.index < done)
            continue;
        const name = nameAround(text, match.index, done);
        done = name.end;
        const kind = (0,names/* secretName */.G)(text.slice(name.start, name.end));
        const value = kind && valueAfter(text, name);
        if (!kind || !value)
            continue;
        const confidence = (0,values/* judgeValue */.hy)(literalText(text, value), kind);
        if (!confidence)
            continue;
        done = value.end;
        const written = text.slice(name.start, name.end).replace(/^-+/, '');
        spans.push({
            detector: `${kind}-value`,
            label: kind === 'password' ? 'a password' : 'a secret',
            ...value,
            confidence,
            name: written,
            ...(PATTERN.test(text.slice(value.start, value.end)) ? { placeholder: true } : {}),
        });
    }
    return spans;
}
function nameAround(text, at, from) {
    let start = at;
    while (start > from && at - start < LONGEST_NAME && NAME_CHARACTER.test(text.charAt(start - 1)))
        start--;
    let end = at;
    while (end < text.length && end - at < LONGEST_NAME && NAME_CHARACTER.test(text.charAt(end)))
        end++;
    return { start, end };
}
function valueAfter(text, name) {
    // `${NAME:default}` reads a variable.
    if (/\$\{?$/.test(text.slice(Math.max(0, name.start - 2), name.start)))
        return undefined;
    const option = text.startsWith('-', name.start);
    const start = after(SEPARATOR, text, name.end) ??
        (text.charAt(name.start - 1) === '<' ? after(TAG, text, name.end) : undefined) ??
        (option || isOldEnv(text, name.start) ? after(BLANK, text, name.end) : undefined);
    if (start === undefined)
        return undefined;
    if (text.charAt(name.end) === '>')
        return range(start, after(TAGGED, text, start));
    QUOTED.lastIndex = start;
    const quoted = QUOTED.exec(text);
    if (quoted?.[2])
        return { start: start + quoted[0].length - quoted[2].length, end: start + quoted[0].length };
    return range(start, after(BARE, text, start));
}
/** Between single quotes a `$` is a letter like others. */
function literalText(text, { start, end }) {
    const value = text.slice(start, end);
    return text.charAt(start - 1) === "'" ? value.replaceAll('$', 's') : value;
}
function range(start, end) {
    return end === undefined ? undefined : { start, end };
}
function isOldEnv(text, start) {
    return /(?:^|\n)[ \t]{0,8}(?:env|label)[ \t]{1,8}$/i.test(text.slice(Math.max(0, start - 24), start));
}
function after(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : undefined;
}

;// CONCATENATED MODULE: ./lib/rules/secrets/phrases.js
/**
 * Secrets that are known by what stands around them: addresses with a password, request headers, options of well-known programs, and the files of
 * registries. The same law as in providers.ts: sticky, bounded, tried at a keyword only. A value that begins with `$` is a variable, not a secret.
 */
const VALUE = String.raw `(?![$%<{])([^\s"'\\,;]{4,800})`;
const PHRASES = [
    {
        id: 'url-password',
        label: 'a password in an address',
        keywords: ['://'],
        // RFC 3986 userinfo; a password may itself hold `@` when it is not encoded, but never `/`.
        pattern: /:\/\/[^\s:/?#@"'<>]{0,200}:(?![$%<{])([^\s/?#"'<>]{3,400})@[A-Za-z0-9[_$]/y,
    },
    {
        id: 'url-token',
        label: 'a token in an address',
        keywords: ['://'],
        pattern: /:\/\/(?![$%<{])([A-Za-z0-9_.~-]{20,400})(?::x-oauth-basic)?@[A-Za-z0-9[]/y,
        confidence: 'medium',
    },
    {
        id: 'image-password',
        label: 'a password in the name of an image',
        keywords: ['from ', 'from='],
        anyCase: true,
        // No engine takes such a name, but the line is in the repository all the same. A digest has neither a dot nor a slash behind its `@`.
        pattern: /from[ =](?:--platform=\S{1,80} )?[^\s:/@=]{1,100}:(?![$%<{])([^\s/@:]{4,200})@[a-z0-9-]{1,100}(?:\.[a-z0-9-]{1,100}){1,10}(?::\d{1,5})?\//iy,
    },
    {
        id: 'authorization-header',
        label: 'an authorization header',
        keywords: ['authorization'],
        anyCase: true,
        pattern: new RegExp(String.raw `authorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|apikey|api-key|api-token|ssws|bot)\s{1,3})${VALUE}`, 'iy'),
    },
    {
        id: 'token-header',
        label: 'a token in a request header',
        keywords: [
            'private-token',
            'job-token',
            'deploy-token',
            'x-api-key',
            'x-auth-token',
            'x-vault-token',
            'x-jfrog-art-api',
            'x-access-token',
        ],
        anyCase: true,
        pattern: new RegExp(String.raw `(?:private|job|deploy|x-auth|x-vault|x-access)-token\s{0,3}:\s{0,3}${VALUE}|x-(?:api-key|jfrog-art-api)\s{0,3}:\s{0,3}${VALUE}`, 'iy'),
    },
    {
        id: 'curl-password',
        label: 'a password on the command line of curl',
        keywords: ['curl '],
        pattern: /curl(?: [^\n|;&]{0,300}?)? (?:-[a-zA-Z]{0,8}u ?|--(?:proxy-)?user[= ])["']?(?![$%])[^\s:"'$]{0,100}:["']?(?![$%<{])([^\s"']{3,200})/y,
    },
    {
        id: 'sshpass-password',
        label: 'a password on the command line of sshpass',
        keywords: ['sshpass '],
        pattern: /sshpass {1,3}-p ?["']?(?!\$)([^\s"']{3,200})/y,
    },
    {
        id: 'login-password',
        label: 'a password on the command line of a login',
        keywords: [' login '],
        pattern: / login [^\n|;&]{0,200}?(?:-p|--password)[= ]["']?(?![$%<{-])([^\s"']{3,400})/y,
    },
    {
        id: 'database-password',
        label: 'a password on the command line of a database client',
        keywords: ['mysql', 'mariadb'],
        pattern: /(?:mysql|mysqladmin|mysqldump|mariadb)(?: [^\n|;&]{0,200}?)? -p["']?(?!\$)([^\s"']{3,200})/y,
        confidence: 'medium',
    },
    {
        id: 'openssl-passphrase',
        label: 'a passphrase on the command line of openssl',
        keywords: ['pass:'],
        pattern: /(?<=-(?:pass|passin|passout) ["']?)pass:(?!\$)([^\s"']{3,200})/y,
    },
    {
        id: 'system-password',
        label: 'the password of a system user',
        keywords: ['echo ', 'printf '],
        pattern: /(?:echo|printf) (?:-[en]{1,2} )?["']?[A-Za-z_][\w.-]{0,31}:(?![$%])([^\s"'|]{3,200})["']? {0,3}\| {0,3}(?:sudo )?(?:\/usr\/sbin\/)?chpasswd/y,
    },
    {
        id: 'netrc-password',
        label: 'a password of a .netrc file',
        keywords: ['machine '],
        pattern: /machine\s{1,8}\S{1,200}\s{1,20}login\s{1,8}\S{1,200}\s{1,20}password\s{1,8}(?!\$)([^\s"'\\]{3,400})/y,
    },
    {
        id: 'registry-token',
        label: 'a package registry token',
        keywords: ['_auth'],
        pattern: /(?<![A-Za-z0-9])_auth(?:Token)?\s{0,3}[= ]\s{0,3}\\?["']?(?!\$)([A-Za-z0-9+/=_.~-]{8,1000})/y,
    },
    {
        id: 'docker-auth',
        label: 'a registry login',
        keywords: ['"auth', '"identitytoken'],
        pattern: /"(?:auth|identitytoken)\\?"\s{0,8}:\s{0,8}\\?"([A-Za-z0-9+/=_.-]{8,3000})/y,
    },
    {
        id: 'aws-secret-key',
        label: 'an AWS secret key',
        keywords: ['secret_access_key', 'secretaccesskey'],
        anyCase: true,
        pattern: /secret_?access_?key\\?["']?\s{0,4}[=: ]\s{0,4}\\?["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/iy,
    },
];

// EXTERNAL MODULE: ./lib/rules/secrets/private-keys.js
var private_keys = __webpack_require__(6715);
// EXTERNAL MODULE: ./lib/rules/secrets/provider-clouds.js
var provider_clouds = __webpack_require__(5083);
// EXTERNAL MODULE: ./lib/rules/secrets/provider-services.js
var provider_services = __webpack_require__(9113);
// EXTERNAL MODULE: ./lib/rules/secrets/providers.js
var providers = __webpack_require__(1079);
;// CONCATENATED MODULE: ./lib/rules/secrets/span.js
const RANK = { high: 0, medium: 1, low: 2 };
/** The spans in order, each stretch of the text once: of overlapping ones the longer gives the range, the surer the kind. */
function withoutOverlaps(spans) {
    const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end || RANK[a.confidence] - RANK[b.confidence]);
    const kept = [];
    for (const span of sorted) {
        const last = kept.at(-1);
        if (last && span.start < last.end)
            kept[kept.length - 1] = joined(last, span);
        else
            kept.push(span);
    }
    return kept;
}
function joined(first, second) {
    const kind = RANK[second.confidence] < RANK[first.confidence] && !second.placeholder ? second : first;
    const name = first.name ?? second.name;
    return {
        detector: kind.detector,
        label: kind.label,
        confidence: kind.confidence,
        start: first.start,
        end: Math.max(first.end, second.end),
        ...(name === undefined ? {} : { name }),
        ...(first.placeholder && second.placeholder ? { placeholder: true } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/rules/secrets/find.js









/** Without one of these no detector finds anything: most words of a Dockerfile end here. */
const MAYBE = /[\s:=_.>~-]|A[KSB]IA|ACCA|AIza|eyJ|dapi|ATBB|ATATT|PRIVATE|LTAI|ABSK|AKCp|cmVmdGtu|oy2|GR1348941|AQVN|EAA|EZ[AT]K|SK|JQQJ9|AZDO/;
const SHAPED = [...providers/* PROVIDERS */.x, ...provider_clouds/* CLOUD_PROVIDERS */.v, ...provider_services/* SERVICE_PROVIDERS */.z, ...PHRASES];
/**
 * Finds secrets in a text, in order of their place. Time is linear in the length of the text: every pattern is tried only behind a keyword and reads
 * a bounded stretch.
 */
function findSecrets(text, context) {
    if (!MAYBE.test(text))
        return [];
    const lower = (0,characters/* asciiLower */.F)(text);
    const shaped = SHAPED.flatMap((provider) => spansOf(provider, text, lower));
    return withoutOverlaps([...(0,private_keys/* privateKeySpans */.i)(text), ...shaped, ...(context.assignments ? assignmentSpans(text) : [])]);
}
function spansOf(provider, text, lower) {
    const spans = [];
    for (const keyword of provider.keywords) {
        const haystack = provider.anyCase ? lower : text;
        for (let at = haystack.indexOf(keyword); at !== -1;) {
            const span = spanAt(provider, text, at);
            if (span)
                spans.push(span);
            at = haystack.indexOf(keyword, Math.max(span?.end ?? 0, at + keyword.length));
        }
    }
    return spans;
}
function spanAt(provider, text, at) {
    provider.pattern.lastIndex = at;
    const match = provider.pattern.exec(text);
    if (!match)
        return undefined;
    const read = match.slice(1).find((group) => group !== undefined) ?? match[0];
    // The value is the last thing a pattern reads but for a fixed mark behind it.
    const end = at + match[0].lastIndexOf(read) + read.length;
    const start = end - read.length - (provider.before ?? 0);
    const value = text.slice(start, end);
    return {
        detector: provider.id,
        label: provider.label,
        start,
        end,
        confidence: provider.confidence ?? 'high',
        ...((0,values/* isPlaceholder */.wK)(value) ? { placeholder: true } : {}),
    };
}


/***/ }),

/***/ 2939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ secretsInLayers)
});

// EXTERNAL MODULE: ./lib/rules/secrets/find.js + 3 modules
var find = __webpack_require__(8067);
// EXTERNAL MODULE: ./lib/rules/secrets/characters.js
var characters = __webpack_require__(3249);
;// CONCATENATED MODULE: ./lib/rules/secrets/live.js

/** Words that people put into tokens which open nothing. */
const MADE_UP = /test|example|sample|dummy|fake|mock|placeholder|changeme|redacted|xxxx|abcdef|qwerty|12345|98765|0{6}/i;
/** What the payload of a web token says in documentation: https://jwt.io shows it to everyone. */
const KNOWN_SUBJECT = /"(?:1234567890|John Doe|user|test)"/i;
const LEAST_ENTROPY = 3;
/** Whether a token looks drawn by lot rather than written by hand. */
function looksLive(value) {
    const tail = value.slice(value.search(/[^A-Za-z]/) + 1);
    return (!MADE_UP.test(value.slice(4)) && (0,characters/* entropy */.Ue)(tail.length >= 12 ? tail : value) >= LEAST_ENTROPY && /\d/.test(value));
}
/** Whether a web token is well-formed, and not one of documentation. */
function isLiveWebToken(value) {
    const [header, payload] = value.split('.', 2).map(decoded);
    return header !== undefined && payload !== undefined && !KNOWN_SUBJECT.test(payload);
}
/** Whether the base64 of a PEM block starts as a private key does: DER (X.690), or OpenSSH's PROTOCOL.key; and is not one byte over and over. */
function isKeyBody(body) {
    const bytes = Buffer.from(body.slice(0, 400).replace(/\\[nrt]|[^A-Za-z0-9+/]/g, ''), 'base64');
    const isDer = bytes[0] === 0x30 && bytes.indexOf(0x02) > 0 && bytes.indexOf(0x02) <= 4;
    return (isDer || bytes.toString('latin1', 0, 14) === 'openssh-key-v1') && new Set(bytes).size >= 16;
}
function decoded(part) {
    const text = Buffer.from(part, 'base64url').toString('utf8');
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? text : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/rules/secrets/whereabouts.js
var whereabouts = __webpack_require__(5508);
;// CONCATENATED MODULE: ./lib/rules/secrets/contents.js



/** Detectors that look for settings and commands: in arbitrary text they are wrong too often. */
const PHRASED = /^(?:url-|image-|curl-|sshpass-|login-|database-|openssl-|system-|netrc-|authorization-|token-header|password-|token-value)/;
/** Their value starts behind a mark that may itself stand behind anything. */
const MARKED = /-webhook$|^(?:azure-(?:sas|storage-key)|registry-token|docker-auth|aws-secret-key|(?:encrypted-)?private-key)$/;
/** What is in every copy of a program or page that uses them, or ends by itself; and what opens a sandbox only. */
const PUBLIC = new Set(['google-api-key', 'azure-sas', 'json-web-token']);
const SANDBOX = /^(?:[sr]k_test_|shippo_test_|duffel_test_|FLWSECK_TEST-|access-sandbox-)/;
/** Issuers of which one program holds tokens: then it is one that looks for them. */
const SCANNER = 4;
/** Values of one file that are remembered for redaction. */
const MOST_VALUES = 32;
const known = new WeakMap();
/** Every version of every file in whose content a token of a known issuer or a private key stands, whatever it is called; oldest layer first. */
function contentSecrets(files) {
    const answer = known.get(files) ?? [...files.excerpts()].flatMap(secretsIn);
    known.set(files, answer);
    return answer;
}
/** One a file and detector. */
function secretsIn({ entry, excerpts }) {
    const place = (0,whereabouts/* whereaboutsOf */.L)(entry.path);
    if (place === 'packaged-sample')
        return [];
    const binary = excerpts.some(({ bytes }) => bytes.includes(0));
    const judged = excerpts.flatMap((excerpt) => judgedIn(excerpt, place, binary));
    const byDetector = new Map();
    for (const one of judged)
        byDetector.set(one.span.detector, [...(byDetector.get(one.span.detector) ?? []), one]);
    if (binary && byDetector.size >= SCANNER)
        return [];
    return [...byDetector].map(([kind, list]) => {
        const surest = list.reduce((best, one) => (RANK[one.confidence] < RANK[best.confidence] ? one : best));
        return {
            kind,
            label: surest.span.label,
            inside: true,
            entry,
            severity: kind === 'encrypted-private-key' || place === 'packaged' ? 'medium' : 'critical',
            confidence: surest.confidence,
            values: list.slice(0, MOST_VALUES).map(({ value }) => value),
        };
    });
}
function judgedIn({ bytes, offset }, place, binary) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    return (0,find/* findSecrets */.d)(text, { assignments: false }).flatMap((span) => {
        const value = text.slice(span.start, span.end);
        if (span.placeholder || PHRASED.test(span.detector) || isCut(span, text, offset))
            return [];
        const confidence = confidenceOf(span, value, place, binary);
        return confidence ? [{ span, value, confidence }] : [];
    });
}
/** In the middle of a longer word, of base64 say, or where what stands before it is not known. */
function isCut({ detector, start }, text, offset) {
    if (start === 0)
        return offset > 0;
    return !MARKED.test(detector) && /[A-Za-z0-9+/]/.test(text.charAt(start - 1));
}
const RANK = { high: 0, medium: 1, low: 2 };
const BY_RANK = ['high', 'medium', 'low'];
/** How sure it is that this value opens something; undefined when it surely does not. */
function confidenceOf(span, value, place, binary) {
    const { detector } = span;
    const packaged = place === 'packaged';
    if (packaged && (detector.endsWith('private-key') || PUBLIC.has(detector)))
        return undefined;
    if (!isLive(detector, value) || (binary && detector === 'json-web-token'))
        return undefined;
    const doubts = Number(binary) + Number(place === 'own-sample') + Number(packaged) * 2;
    const more = detector === 'google-api-key' || SANDBOX.test(value) ? 2 : 0;
    return BY_RANK[Math.min(2, RANK[span.confidence] + doubts + more)];
}
function isLive(detector, value) {
    if (detector === 'encrypted-private-key')
        return true;
    if (detector === 'private-key')
        return isKeyBody(value);
    return detector === 'json-web-token' ? isLiveWebToken(value) : looksLive(value);
}

// EXTERNAL MODULE: ./lib/rules/secrets/files.js + 2 modules
var files = __webpack_require__(5356);
;// CONCATENATED MODULE: ./lib/rules/secrets/in-layers.js


/** What is less sure of a file that somebody else put there: in a base image even a live-looking token was mostly published on purpose. */
const OF_BASE = { high: 'medium', medium: 'low', low: 'low' };
/** Every version of every file with a credential, told by its name or found by its content; a file that its name tells of is not told twice. */
function secretsInLayers(image) {
    const named = (0,files/* fileSecrets */.aW)(image.files);
    const told = new Set(named.map(({ entry }) => versionOf(entry)));
    const found = contentSecrets(image.files)
        .filter(({ entry }) => !told.has(versionOf(entry)))
        .map((secret) => image.layers[secret.entry.layer]?.origin === 'base'
        ? { ...secret, confidence: OF_BASE[secret.confidence] }
        : secret);
    return [...named, ...found];
}
function versionOf({ layer, path }) {
    return `${layer} ${path}`;
}


/***/ }),

/***/ 5765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ secretName)
/* harmony export */ });
/** Words, alone or at the end of a word written together, that make a name the name of a secret. */
const SECRET_WORDS = /(?:^|[a-z])(?:passwords?|passwd|passwort|passphrase|secrets?|token|credentials?|apikey|secretkey|accesskey|privatekey|authkey|encryptionkey|signingkey)$/;
const SECRET_ALONE = new Set(['pass', 'pwd', 'pw', 'psk', 'cred', 'creds', 'pat']);
const ENDS_IN_PASS = /^(?:root|db|user|admin|my|pg|mysql|redis|ftp|smtp|mail|sudo|require|master|auth|login|service|app)(?:pass|pwd)$/;
/** What makes a `key` a secret one: `API_KEY`, but not `GPG_KEY` or `PRIMARY_KEY`. */
const KEY_KINDS = new Set([
    'api',
    'access',
    'private',
    'secret',
    'encryption',
    'encrypt',
    'signing',
    'auth',
    'master',
    'session',
    'account',
    'shared',
    'service',
    'storage',
    'deploy',
    'cipher',
    'hmac',
    'jwt',
]);
/** A name that ends in one of these tells about a secret and is none. */
const ABOUT = new Set(`file files filename path paths dir directory folder url uri urls endpoint host hosts hostname server port name names id ids version length len size count limit ttl expiry expires expire expiration expirytime
  timeout lifetime age duration interval type types kind policy policies header headers field fields column algorithm algo alg method fingerprint enabled enable disabled disable required require optional allowed
  regex pattern format prefix suffix prompt hint label title description help text message placeholder var variable env key_name manager provider providers store backend service issuer audience subject scope scopes
  min max minimum maximum strength complexity history rotation rotate reset retries attempts rounds cost hash hashed salt encoding charset cache source location mount ref reference arn class cmd command script helper
  user username email login account role public pub cert certificate ca crl status state mode required_for validity days hours minutes seconds check validation validator generator parameter param stdin fd input output flag option
  thru through`.split(/\s+/));
/** `--disabled-password`, `--with-password-argon2`: how a program deals with secrets, not one. */
const WAYS = new Set([
    'disabled',
    'disable',
    'no',
    'without',
    'with',
    'enable',
    'enabled',
    'allow',
    'skip',
    'ignore',
    'show',
    'hide',
]);
const NOT_SECRET = new Set([
    'public',
    'pub',
    'pubkey',
    'fingerprint',
    'gpg',
    'pgp',
    'keyserver',
    'keyring',
    'csrf',
    'xsrf',
    'tokenizer',
    // A library, in Java and JavaScript.
    'jsonwebtoken',
    'cancellation',
    'sha1',
    'sha256',
    'sha512',
    'md5',
    'checksum',
]);
/**
 * Judges a variable, key or option by its words: `DB_PASSWORD`, `dbPassword` and `--db-password` are passwords; `PASSWORD_FILE`, `GPG_KEY` and
 * `PUBLIC_TOKEN` hold no secret.
 */
function secretName(name) {
    const words = wordsOf(name);
    const last = words.at(-1);
    if (last === undefined || ABOUT.has(last) || WAYS.has(words[0] ?? '') || words.some((word) => NOT_SECRET.has(word)))
        return undefined;
    const telling = words.filter((word, index) => isTelling(word, words[index - 1]));
    if (telling.length === 0)
        return undefined;
    return telling.some((word) => /pass|pwd|pw$/.test(word)) ? 'password' : 'token';
}
/** `dbPassword`, `DB_PASSWORD`, `db.password` → `db`, `password`. */
function wordsOf(name) {
    return name
        .slice(0, 200)
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z\d]+/)
        .map((word) => word.replace(/\d+$/, (digits) => (word.length > digits.length && !/^(?:sha|md)\d/.test(word) ? '' : digits)))
        .filter((word) => word !== '');
}
function isTelling(word, before) {
    if (SECRET_ALONE.has(word) || SECRET_WORDS.test(word) || ENDS_IN_PASS.test(word))
        return true;
    return (word === 'key' || word === 'keys') && before !== undefined && KEY_KINDS.has(before);
}


/***/ }),

/***/ 6715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findPrivateKeys),
/* harmony export */   i: () => (/* binding */ privateKeySpans)
/* harmony export */ });
/** RFC 7468 and its elders; an OpenPGP block has one word more. */
const BEGIN = /-----BEGIN ((?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?)-----/g;
const LONGEST = 32_768;
const SHORTEST = 60;
/** Private keys in PEM form, also where line breaks were escaped, joined or lost. A block without its end counts as long as it looks like base64. */
function findPrivateKeys(text) {
    if (!text.includes('PRIVATE KEY'))
        return [];
    const keys = [];
    const begins = [...text.matchAll(BEGIN)];
    let end = -1;
    for (const [index, match] of begins.entries()) {
        const start = match.index + match[0].length;
        // Looked for once, and no further than the next key: however many begin, each character is read a fixed number of times.
        const most = Math.min(start + LONGEST, begins[index + 1]?.index ?? text.length);
        if (end < start)
            end = text.indexOf('-----END', start);
        if (end < 0)
            end = text.length;
        const body = text.slice(start, end < most ? end : most);
        const length = end < most ? body.length : base64Length(body);
        if (length < SHORTEST || !/[A-Za-z0-9+/]{16}/.test(body.slice(0, length)))
            continue;
        keys.push({ start, end: start + length, encrypted: isEncrypted(match[1] ?? '', body.slice(0, length)) });
    }
    return keys;
}
/** The same as spans. */
function privateKeySpans(text) {
    return findPrivateKeys(text).map(({ start, end, encrypted }) => ({
        detector: encrypted ? 'encrypted-private-key' : 'private-key',
        label: encrypted ? 'a private key with a passphrase' : 'a private key',
        start,
        end,
        confidence: 'high',
    }));
}
function base64Length(body) {
    return /^(?:[A-Za-z0-9+/=\s\\]|[:,-](?!-))*/.exec(body)?.[0].length ?? 0;
}
function isEncrypted(title, body) {
    if (title.includes('ENCRYPTED') || body.slice(0, 300).includes('ENCRYPTED'))
        return true;
    if (!title.startsWith('OPENSSH'))
        return false;
    // PROTOCOL.key of OpenSSH: "openssh-key-v1\0", then the name of the cipher as a length and its letters.
    const head = Buffer.from(body.slice(0, 200).replace(/\\[nr]|[^A-Za-z0-9+/=]/g, ''), 'base64');
    return head.toString('latin1', 0, 14) === 'openssh-key-v1' && head.toString('latin1', 19, 23) !== 'none';
}


/***/ }),

/***/ 5083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ CLOUD_PROVIDERS)
/* harmony export */ });
/* harmony import */ var _providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1079);

/** Credentials of clouds and of platforms that run images. The law of `providers.ts` holds: sticky, bounded, tried at a keyword only. */
const CLOUD_PROVIDERS = [
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('alibaba-key', 'an Alibaba Cloud access key', ['LTAI'], /(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{16,24}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('aws-bedrock-key', 'an Amazon Bedrock key', ['ABSK'], /(?<![A-Za-z0-9+/])ABSK[A-Za-z0-9+/]{109,269}={0,2}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('aws-bedrock-key', 'an Amazon Bedrock key', ['bedrock-api-key-'], /bedrock-api-key-[A-Za-z0-9+/=_-]{32,400}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('amazon-mws-token', 'an Amazon MWS token', ['amzn.mws.'], /amzn\.mws\.[a-f0-9-]{36}/y),
    {
        id: 'azure-key',
        label: 'an Azure key',
        keywords: ['JQQJ9'],
        pattern: /(?<=(?<![A-Za-z0-9])[A-Za-z0-9]{52})JQQJ9[9A-D][A-Za-z0-9]{26}(?![A-Za-z0-9])/y,
        before: 52,
    },
    {
        id: 'azure-devops-token',
        label: 'an Azure DevOps token',
        keywords: ['AZDO'],
        pattern: /(?<=(?<![A-Za-z0-9])[A-Za-z0-9]{76})AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9])/y,
        before: 76,
    },
    {
        id: 'mailchimp-key',
        label: 'a Mailchimp key',
        keywords: ['-us'],
        pattern: /(?<=(?<![A-Za-z0-9])[a-f0-9]{32})-us\d{1,2}(?![A-Za-z0-9])/y,
        before: 32,
    },
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('azure-sas', 'an Azure shared access signature', ['&sig=', '?sig='], /[?&]sig=([A-Za-z0-9%+/]{40,100}(?:%3[Dd]|=))/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('cloudflare-token', 'a Cloudflare token', ['cfut_', 'cfat_', 'cfk_'], /(?<![A-Za-z0-9])cf(?:ut|at|k)_[A-Za-z0-9]{40}[a-f0-9]{8}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('cloudflare-token', 'a Cloudflare origin key', ['v1.0-'], /(?<![A-Za-z0-9.])v1\.0-[a-f0-9]{24}-[a-f0-9]{146}(?![a-f0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('heroku-key', 'a Heroku key', ['HRKU-AA'], /HRKU-AA[A-Za-z0-9_-]{58}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('fly-token', 'a Fly.io token', ['fo1_'], /(?<![A-Za-z0-9])fo1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('fly-token', 'a Fly.io token', ['fm1a_', 'fm1r_', 'fm2_'], /(?<![A-Za-z0-9])fm(?:1[ar]|2)_[A-Za-z0-9+/]{100,600}={0,3}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('netlify-token', 'a Netlify token', ['nfp_'], /(?<![A-Za-z0-9])nfp_[A-Za-z0-9]{36,44}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('vercel-token', 'a Vercel token', ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], /(?<![A-Za-z0-9])vc[piark]_[A-Za-z0-9]{20,60}(?![A-Za-z0-9_])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('supabase-token', 'a Supabase token', ['sbp_', 'sb_secret_'], /(?<![A-Za-z0-9])(?:sbp_[a-f0-9]{40}|sb_secret_[A-Za-z0-9_-]{24,50})/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('planetscale-token', 'a PlanetScale credential', ['pscale_'], /pscale_(?:pw|tkn|oauth)_[A-Za-z0-9_=.-]{32,64}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('scalingo-token', 'a Scalingo token', ['tk-us-'], /(?<![A-Za-z0-9])tk-us-[A-Za-z0-9_-]{48}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('openshift-token', 'an OpenShift token', ['sha256~'], /(?<![A-Za-z0-9])sha256~[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('yandex-key', 'a Yandex Cloud key', ['AQVN'], /(?<![A-Za-z0-9])AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('tailscale-key', 'a Tailscale key', ['tskey-'], /tskey-[a-z]{2,20}-[A-Za-z0-9_]{8,40}-[A-Za-z0-9_]{16,60}/y),
];


/***/ }),

/***/ 9113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ SERVICE_PROVIDERS)
/* harmony export */ });
/* harmony import */ var _providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1079);

/**
 * Credentials of services that images and their builds talk to, other than clouds, by the prefix that the issuer documents. The law of `providers.ts` holds: sticky,
 * bounded, tried at a keyword only.
 */
const SERVICE_PROVIDERS = [
    // Stores of packages, source and secrets; builders.
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('artifactory-key', 'an Artifactory key', ['AKCp', 'cmVmdGtu'], /(?<![A-Za-z0-9])(?:AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56})(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('clojars-token', 'a Clojars token', ['CLOJARS_'], /CLOJARS_[A-Za-z0-9]{60}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('nuget-key', 'a NuGet key', ['oy2'], /(?<![A-Za-z0-9])oy2[a-z0-9]{43}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('gitlab-token', 'a GitLab token', ['glft-', 'glimt-', 'glffct-', 'glagent-', 'glrtr-', 'GR1348941'], /(?<![A-Za-z0-9])(?:gl(?:ft|imt|ffct|agent|rtr)-|GR1348941)[A-Za-z0-9_-]{20,60}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('sourcegraph-token', 'a Sourcegraph token', ['sgp_'], /sgp_(?:[A-Fa-f0-9]{16}_|local_)?[A-Fa-f0-9]{40}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('sonar-token', 'a SonarQube token', ['squ_', 'sqp_', 'sqa_'], /(?<![A-Za-z0-9])sq[upa]_[a-f0-9]{40}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('buildkite-token', 'a Buildkite token', ['bkua_'], /bkua_[a-f0-9]{40}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('circleci-token', 'a CircleCI token', ['CCIPAT_', 'CCIPRJ_'], /CCIP(?:AT|RJ)_[A-Za-z0-9]{16,40}_[a-f0-9]{40}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('harness-token', 'a Harness token', ['pat.', 'sat.'], /(?<![A-Za-z0-9])[ps]at\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('octopus-key', 'an Octopus Deploy key', ['API-'], /(?<![A-Za-z0-9-])API-(?=[A-Z]{0,25}\d)[A-Z0-9]{26}(?![A-Za-z0-9-])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('doppler-token', 'a Doppler token', ['dp.'], /(?<![A-Za-z0-9])dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9._-]{40,80}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('onepassword-token', 'a 1Password service account token', ['ops_eyJ'], /ops_eyJ[A-Za-z0-9+/]{250,1300}={0,3}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('onepassword-key', 'a 1Password secret key', ['A3-'], /(?<![A-Za-z0-9])A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}(?![A-Z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('infracost-key', 'an Infracost key', ['ico-'], /(?<![A-Za-z0-9_.-])ico-[A-Za-z0-9]{32}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('prefect-key', 'a Prefect key', ['pnu_'], /(?<![A-Za-z0-9])pnu_[A-Za-z0-9]{36}(?![A-Za-z0-9])/y),
    // Language models.
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('groq-key', 'a Groq key', ['gsk_'], /(?<![A-Za-z0-9])gsk_[A-Za-z0-9]{52}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('perplexity-key', 'a Perplexity key', ['pplx-'], /pplx-[A-Za-z0-9]{48}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('xai-key', 'an xAI key', ['xai-'], /(?<![A-Za-z0-9])xai-[A-Za-z0-9]{80}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('openrouter-key', 'an OpenRouter key', ['sk-or-v1-'], /sk-or-v1-[a-f0-9]{64}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('replicate-token', 'a Replicate token', ['r8_'], /(?<![A-Za-z0-9])r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('huggingface-token', 'a Hugging Face token', ['api_org_'], /(?<![A-Za-z0-9])api_org_(?=[a-z]{0,34}[A-Z])[A-Za-z]{34}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('langsmith-key', 'a LangSmith key', ['lsv2_'], /lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}/y),
    // Payment and shops.
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('square-token', 'a Square token', ['sq0atp-', 'sq0csp-'], /sq0(?:atp|csp)-[A-Za-z0-9_-]{22,60}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('square-token', 'a Square token', ['EAAA'], /(?<![A-Za-z0-9+/=_-])EAAA[A-Za-z0-9_-]{60}(?![A-Za-z0-9+/=_-])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('stripe-key', 'a Stripe key', ['sk_prod_', 'rk_prod_'], /(?<![A-Za-z0-9])[sr]k_prod_[A-Za-z0-9]{10,99}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('easypost-key', 'an EasyPost key', ['EZAK', 'EZTK'], /(?<![A-Za-z0-9])EZ[AT]K[A-Za-z0-9]{54}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('flutterwave-key', 'a Flutterwave key', ['FLWSECK_'], /FLWSECK_(?:TEST-)?[A-Za-z0-9-]{12,60}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('shippo-token', 'a Shippo token', ['shippo_'], /shippo_(?:live|test)_[a-f0-9]{40}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('duffel-token', 'a Duffel token', ['duffel_'], /duffel_(?:live|test)_[A-Za-z0-9_=-]{43}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('plaid-token', 'a Plaid token', ['access-'], /access-(?:sandbox|development|production)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('razorpay-key', 'a Razorpay key', ['rzp_live_'], /rzp_live_[A-Za-z0-9]{14,24}/y),
    // Mail and chat.
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('teams-webhook', 'a Microsoft Teams webhook address', ['webhook.office.com/'], /webhook\.office\.com\/webhookb2\/[a-z0-9@-]{60,90}\/IncomingWebhook\/([a-z0-9]{32}\/[a-z0-9-]{36})/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('mailgun-key', 'a Mailgun key', ['key-'], /(?<![A-Za-z0-9-])key-[a-f0-9]{32}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('brevo-key', 'a Brevo key', ['xkeysib-'], /xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('twilio-key', 'a Twilio key', ['SK'], /(?<![A-Za-z0-9])SK[a-f0-9]{32}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('facebook-token', 'a Facebook token', ['EAAM', 'EAAC'], /(?<![A-Za-z0-9+/=_-])EAA[MC][A-Za-z0-9]{100,400}/y),
    // Watching and reporting.
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('sentry-token', 'a Sentry token', ['sntrys_eyJ', 'sntryu_'], /sntryu_[a-f0-9]{64}(?![a-f0-9])|sntrys_eyJ[A-Za-z0-9+/=]{40,400}_[A-Za-z0-9+/]{43}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('newrelic-key', 'a New Relic key', ['NRII-', 'NRAA-'], /(?<![A-Za-z0-9])NR(?:II|AA)-[A-Za-z0-9_-]{27,40}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('dynatrace-token', 'a Dynatrace token', ['dt0c01.', 'dt0s'], /dt0[cs]\d{2}\.[A-Za-z0-9]{8,24}\.[A-Za-z0-9]{64}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('grafana-token', 'a Grafana token', ['eyJrIjoi'], /(?<![A-Za-z0-9])eyJrIjoi[A-Za-z0-9+/]{60,400}={0,3}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('launchdarkly-key', 'a LaunchDarkly key', ['sdk-', 'api-'], /(?<![A-Za-z0-9-])(?:sdk|api)-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}(?![a-f0-9-])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('posthog-key', 'a PostHog key', ['phx_'], /(?<![A-Za-z0-9])phx_[A-Za-z0-9]{40,60}/y),
    // Offices and other services.
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('notion-token', 'a Notion token', ['ntn_'], /(?<![A-Za-z0-9])ntn_\d{11}[A-Za-z0-9]{35}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('linear-key', 'a Linear key', ['lin_api_'], /lin_api_[A-Za-z0-9_]{32,128}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('figma-token', 'a Figma token', ['figd_'], /(?<![A-Za-z0-9])figd_[A-Za-z0-9_-]{40,200}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('airtable-token', 'an Airtable token', ['pat'], /(?<![A-Za-z0-9])pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('postman-key', 'a Postman key', ['PMAK-'], /PMAK-[a-f0-9]{24}-[a-f0-9]{34}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('hubspot-token', 'a HubSpot token', ['pat-na', 'pat-eu'], /pat-(?:na|eu)\d-[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('adobe-secret', 'an Adobe client secret', ['p8e-'], /(?<![A-Za-z0-9])p8e-[A-Za-z0-9]{32}(?![A-Za-z0-9])/y),
    (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .service */ .e)('contentful-token', 'a Contentful token', ['CFPAT-'], /CFPAT-[A-Za-z0-9_-]{43}/y),
];


/***/ }),

/***/ 1079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ service),
/* harmony export */   x: () => (/* binding */ PROVIDERS)
/* harmony export */ });
const PROVIDERS = [
    {
        id: 'aws-access-key',
        label: 'an AWS access key',
        keywords: ['AKIA', 'ASIA', 'ABIA', 'ACCA'],
        // Those seen so far are base 32, which nobody promises: an odd one that is let through would be printed.
        pattern: /(?<![A-Za-z0-9])A(?:[KSB]I|CC)A[A-Z0-9]{16}(?![A-Za-z0-9])/y,
    },
    {
        id: 'github-token',
        label: 'a GitHub token',
        keywords: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
        // Installation tokens may be a web token behind the number of the app.
        pattern: /gh[pousr]_(?:[A-Za-z0-9]{36,255}|\d{1,12}_eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,1000}\.[A-Za-z0-9_-]{16,700})/y,
    },
    {
        id: 'github-token',
        label: 'a GitHub token',
        keywords: ['github_pat_'],
        pattern: /github_pat_[A-Za-z0-9_]{22,255}/y,
    },
    {
        id: 'gitlab-token',
        label: 'a GitLab token',
        keywords: ['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glsoat-', 'gloas-'],
        pattern: /gl(?:pat|dt|rt|cbt|ptt|soat|oas)-[A-Za-z0-9_.-]{20,255}/y,
    },
    {
        id: 'slack-token',
        label: 'a Slack token',
        keywords: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxe-', 'xoxe.', 'xapp-'],
        // Words alone are names of bots and pages: a token has numbers in it.
        pattern: /(?<![A-Za-z0-9])(?:xox[bpares][-.]|xapp-)(?=[A-Za-z.-]{0,60}\d)[A-Za-z0-9.-]{16,400}(?![A-Za-z0-9.#-])/y,
    },
    {
        id: 'slack-webhook',
        label: 'a Slack webhook address',
        keywords: ['hooks.slack.com/'],
        pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/([A-Za-z0-9/+]{20,120})/y,
    },
    {
        id: 'discord-webhook',
        label: 'a Discord webhook address',
        keywords: ['discord.com/api/', 'discordapp.com/api/'],
        pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/([A-Za-z0-9_-]{40,120})/y,
    },
    {
        id: 'stripe-key',
        label: 'a Stripe key',
        keywords: ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'whsec_'],
        pattern: /(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_|whsec_)[A-Za-z0-9+/=]{16,250}/y,
    },
    {
        id: 'npm-token',
        label: 'an npm token',
        keywords: ['npm_'],
        pattern: /(?<![A-Za-z0-9_])npm_[A-Za-z0-9]{36,64}(?![A-Za-z0-9_])/y,
    },
    { id: 'pypi-token', label: 'a PyPI token', keywords: ['pypi-AgE'], pattern: /pypi-AgE[A-Za-z0-9_-]{50,500}/y },
    { id: 'rubygems-key', label: 'a RubyGems key', keywords: ['rubygems_'], pattern: /rubygems_[a-f0-9]{48}/y },
    {
        id: 'docker-token',
        label: 'a Docker access token',
        keywords: ['dckr_pat_', 'dckr_oat_'],
        pattern: /dckr_[po]at_[A-Za-z0-9_-]{20,100}/y,
    },
    {
        id: 'google-api-key',
        label: 'a Google API key',
        keywords: ['AIza'],
        pattern: /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/y,
    },
    {
        id: 'google-oauth-secret',
        label: 'a Google OAuth secret',
        keywords: ['GOCSPX-', 'ya29.'],
        pattern: /GOCSPX-[A-Za-z0-9_-]{24,40}|ya29\.[A-Za-z0-9_-]{30,500}/y,
    },
    {
        id: 'anthropic-key',
        label: 'an Anthropic key',
        keywords: ['sk-ant-'],
        pattern: /(?<![A-Za-z0-9])sk-ant-[A-Za-z0-9_-]{40,200}/y,
    },
    {
        id: 'openai-key',
        label: 'an OpenAI key',
        keywords: ['sk-'],
        pattern: /(?<![A-Za-z0-9])sk-(?:(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,250}|[A-Za-z0-9_-]{16,160}T3BlbkFJ[A-Za-z0-9_-]{16,160}|[A-Za-z0-9]{48}(?![A-Za-z0-9]))/y,
    },
    {
        id: 'huggingface-token',
        label: 'a Hugging Face token',
        keywords: ['hf_'],
        pattern: /(?<![A-Za-z0-9_])hf_(?=[a-z]{0,33}[A-Z])[A-Za-z]{34}(?![A-Za-z0-9_])/y,
    },
    {
        id: 'sendgrid-key',
        label: 'a SendGrid key',
        keywords: ['SG.'],
        pattern: /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50}/y,
    },
    {
        id: 'telegram-token',
        label: 'a Telegram bot token',
        keywords: [':AA'],
        pattern: /(?<=(?<!\d)\d{8,10}):(AA[A-Za-z0-9_-]{32,34})(?![A-Za-z0-9_-])/y,
    },
    {
        id: 'digitalocean-token',
        label: 'a DigitalOcean token',
        keywords: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
        pattern: /do[opr]_v1_[a-f0-9]{64}/y,
    },
    {
        id: 'shopify-token',
        label: 'a Shopify token',
        keywords: ['shpat_', 'shpss_', 'shpca_', 'shppa_'],
        pattern: /shp(?:at|ss|ca|pa)_[A-Za-z0-9]{32}(?![A-Za-z0-9])/y,
    },
    {
        id: 'vault-token',
        label: 'a Vault token',
        keywords: ['hvs.', 'hvb.', 'hvr.'],
        pattern: /(?<![A-Za-z0-9])hv[sbr]\.[A-Za-z0-9_-]{24,300}/y,
    },
    {
        id: 'terraform-token',
        label: 'a Terraform Cloud token',
        keywords: ['.atlasv1.'],
        pattern: /(?<=[A-Za-z0-9]{14})\.atlasv1\.[A-Za-z0-9_=-]{60,80}/y,
        before: 14,
    },
    {
        id: 'grafana-token',
        label: 'a Grafana token',
        keywords: ['glsa_', 'glc_'],
        pattern: /(?<![A-Za-z0-9])(?:glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/]{32,400})/y,
    },
    {
        id: 'databricks-token',
        label: 'a Databricks token',
        keywords: ['dapi'],
        pattern: /(?<![A-Za-z0-9])dapi[a-f0-9]{32}(?![A-Za-z0-9])/y,
    },
    {
        id: 'atlassian-token',
        label: 'an Atlassian token',
        keywords: ['ATATT3', 'ATBB'],
        pattern: /ATATT3[A-Za-z0-9_=-]{60,250}|ATBB[A-Za-z0-9_=.-]{24,40}/y,
    },
    { id: 'newrelic-key', label: 'a New Relic key', keywords: ['NRAK-'], pattern: /NRAK-[A-Za-z0-9]{27}/y },
    {
        id: 'pulumi-token',
        label: 'a Pulumi token',
        keywords: ['pul-'],
        pattern: /(?<![A-Za-z0-9])pul-[a-f0-9]{40}(?![A-Za-z0-9])/y,
    },
    { id: 'age-key', label: 'an age key', keywords: ['AGE-SECRET-KEY-1'], pattern: /AGE-SECRET-KEY-1[A-Z0-9]{58}/y },
    {
        id: 'azure-client-secret',
        label: 'an Azure client secret',
        keywords: ['Q~'],
        pattern: /(?<=(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}\d)Q~[A-Za-z0-9_~.-]{31,34}/y,
        before: 4,
    },
    {
        id: 'azure-storage-key',
        label: 'an Azure storage key',
        keywords: ['accountkey=', 'sharedaccesskey='],
        anyCase: true,
        pattern: /(?:AccountKey|SharedAccessKey)=([A-Za-z0-9+/]{42,88}={0,2})/iy,
    },
    {
        id: 'json-web-token',
        label: 'a JSON web token',
        keywords: ['eyJ'],
        pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,1000}\.eyJ[A-Za-z0-9_-]{10,3000}\.[A-Za-z0-9_-]{16,1000}/y,
        confidence: 'medium',
    },
];
/** One row of a table of providers. */
function service(id, label, keywords, pattern, confidence = 'high') {
    return { id, label, keywords, pattern, confidence };
}


/***/ }),

/***/ 7603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c$: () => (/* binding */ isLiteral),
/* harmony export */   hy: () => (/* binding */ judgeValue),
/* harmony export */   wK: () => (/* binding */ isPlaceholder)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3249);

/** Words of which fill-in values are made: `changeme`, `your-secret-here`, `example_password`. */
const FILL_IN = new Set(`a an the my your our this here change changeme changeit replace replaceme me it with set put enter insert fill todo fixme tbd example examples sample demo dummy fake mock placeholder none null nil
  undefined unset empty true false yes no on off default value password passwd pass pwd passphrase secret secrets token key api apikey access auth private credential credentials admin administrator root user username
  guest test tests testing tester postgres postgresql mysql mariadb redis mongo mongodb rabbitmq minio minioadmin development dev local localhost staging prod production insecure notsecret not real redacted hidden
  xxx xxxx foo bar baz foobar some string random generated runtime build time provided by in to be and or of for is must do use used only hello world actual`.split(/\s+/));
/** Where a secret is kept rather than what it is. */
const KEPT_ELSEWHERE = /^(?:vault:|arn:|op:\/\/|sm:\/\/|secret:\/\/|projects\/[^/]+\/secrets|ENC\[|file:|env:|ref\+|process\.env|os\.environ|secrets?\.[a-z])/i;
const REFERENCE = /\$[A-Za-z_{(]|^%[A-Za-z_]\w*%$|\{\{|\}\}|`|^<[^<>]*>$|^\[[^[\]]*\]$|^\{[\w.+/=-]*\}$/;
const PATH = /^(?:\.{0,2}|~|[A-Za-z]:)[\\/][\w.@ -]+(?:[\\/][\w.@ -]+)*[\\/]?$/;
/** `/usr/bin:/bin`, each part a path. */
const PATHS = /^(?:[\w.~@-]*\/[\w./~@-]*:)+[\w.~@-]*\/[\w./~@-]*$/;
/** Its password is judged for itself. */
const URL_PASSWORD = /^[a-z][a-z\d+.-]{1,20}:\/\/[^\s:/?#@]{0,200}:([^\s/?#@]{1,400})@/i;
/** Whether a key is in it is for its own detector to say. */
const PEM = /^(?:\\n|\s)*-----BEGIN /;
const URL_WITHOUT_PASSWORD = /^[a-z][a-z\d+.-]{1,20}:\/\/[^@\s]*$/i;
const VERSION = /^v?\d+(?:\.\d+)+(?:[.-]\w+)*$/;
const FINGERPRINT = /^(?:0x)?(?:[0-9A-F]{4} ?){8,10}$/;
/** What documentation leaves of a value. */
const CUT_SHORT = /(?:\.{3}|…|\[[Rr]edacted\]|<redacted>)$/;
/** `xoxb-your-token`, `YOUR_API_KEY_HERE`. */
const STAND_IN = /(?:^|[_-])your[_-]|here$/i;
/** A value that stands for another one, or for none: `xxxx`, `changeme`, `EXAMPLE`-keys of documentation. */
function isPlaceholder(value) {
    if (((0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .variety */ .HI)(value, 4) < 4 && value.length > 3) || /^(.)\1*$|(.)\2{11}|([xX*.#0])\3{7}/.test(value))
        return true;
    if (CUT_SHORT.test(value) || STAND_IN.test(value))
        return true;
    if (/EXAMPLE/.test(value) ||
        /example(?:key)?$|^(?:x{3,}|\*{3,}|\.{3,})/i.test(value) ||
        /^(?:0123456789|1234567890|abcdefghij)/i.test(value))
        return true;
    const words = value.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
    return words.length > 0 && !/\d/.test(value) && words.every((word) => FILL_IN.has(word.toLowerCase()));
}
/** Whether the value can be a secret at all: not a variable, a path, an address without a password, a version or a fill-in. */
function isLiteral(value) {
    if (value.length < 4 || value.length > 8192 || REFERENCE.test(value) || KEPT_ELSEWHERE.test(value))
        return false;
    if (PATH.test(value) && (value.length < 40 || (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .entropy */ .Ue)(value) < 4.3))
        return false;
    const password = URL_PASSWORD.exec(value)?.[1];
    if (PEM.test(value) || (password !== undefined && isPlaceholder(password)))
        return false;
    if (PATHS.test(value) || URL_WITHOUT_PASSWORD.test(value) || VERSION.test(value) || FINGERPRINT.test(value))
        return false;
    if (/^\d{1,7}$/.test(value) || isProse(value))
        return false;
    return !isPlaceholder(value);
}
/** How much a literal value under the name of a secret looks like a live one; undefined when it does not. */
function judgeValue(value, kind) {
    if (!isLiteral(value))
        return undefined;
    const classes = (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .characterClasses */ .Sm)(value);
    const weak = value
        .replace(/[^A-Za-z]+/g, ' ')
        .trim()
        .toLowerCase();
    if (weak === '' || weak.split(' ').every((word) => FILL_IN.has(word)))
        return 'low';
    if (kind === 'password')
        return classes >= 2 && value.length >= 6 ? 'medium' : 'low';
    if (value.length >= 16 && classes >= 2 && (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .entropy */ .Ue)(value) >= 3)
        return 'medium';
    return value.length >= 8 && (classes >= 2 || value.length >= 16) ? 'low' : undefined;
}
/** Three or more plain words in a row are a sentence about a secret. */
function isProse(value) {
    return /^\p{L}+(?: \p{L}+[,.:;!?]?){2,}$/u.test(value);
}


/***/ }),

/***/ 5508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isHarmless),
/* harmony export */   L: () => (/* binding */ whereaboutsOf)
/* harmony export */ });
/** Samples that carry the names of their elders and no secrets, and what only trusts others. */
const HARMLESS_NAME = /\.(?:example|sample|template|tmpl|tpl|dist|default|defaults|test|md|pub|j2|erb|crt|cer)$|(?:^|[._-])(?:example|sample|template|truststore|cacerts?)(?:[._-]|$)/i;
/** Where packages bring tests, documentation and samples of their own: known keys that open nothing. */
const PACKAGED = /(?:^|\/)(?:node_modules|site-packages|dist-packages|gems|vendor|golang[^/]*|usr\/local\/go|go\/(?:src|pkg)|third_party|perl5|python\d[^/]*|R\/library|usr\/share|usr\/lib|usr\/local\/lib)\//;
const SAMPLE_FOLDER = /(?:^|\/)(?:tests?|testing|testdata|test-data|__tests__|specs?|fixtures?|examples?|samples?|docs?|demos?|mocks?|dummyserver|templates?|crypto\/(?:x509|tls))\//i;
/** More of that for files of any name: stores of package managers and of toolchains, and the programs and headers of the distribution. */
const INSTALLED = /(?:^|\/)(?:\.cargo\/registry|\.rustup|\.m2\/repository|\.gradle|\.npm|\.yarn|\.cache|\.nvm|\.pyenv|\.rbenv|(?:ana|mini)?conda\d?|miniforge\d?|bower_components|jvm|\.dotnet|snap)\/|^(?:usr\/(?:local\/)?)?(?:bin|sbin|lib|lib32|lib64|libexec|include)\/|^usr\/local\/go\/|^usr\/share\/|^nix\/store\/|^opt\/yarn/;
/** What a web server's image serves: there the image's own pages are put. */
const WEB_ROOT = 'usr/share/nginx/html/';
/** The names of programs that someone put there, rather than the distribution. */
const OWN_PROGRAM = /^usr\/local\/s?bin\/[^/]+$/;
const DOCUMENTATION = /(?:^|\/)(?:usr\/(?:local\/)?share\/(?:doc|man|info|help|locale|gtk-doc|ri|javadoc|vim|perl)|man\d?|javadocs?|CHANGELOG[^/]*|README[^/]*|HISTORY[^/]*)(?:\/|$)|\.(?:md|mdx|rst|adoc|pod|pyi|d\.ts|po|mo)$/i;
/** `keys_test.go`, `test_ssl.py`, `auth.spec.ts`. */
const TEST_FILE = /(?:^|[._-])(?:tests?|spec|mocks?|fixtures?|testdata|snapshots?)(?:[._-][^/]*)?\.\w{1,8}$|^test[^/]*\.(?:py|rb|pl|js|mjs|cjs|c|t)$/i;
function whereaboutsOf(path) {
    const packaged = (PACKAGED.test(path) || INSTALLED.test(path)) && !OWN_PROGRAM.test(path) && !path.startsWith(WEB_ROOT);
    const sample = hasHarmlessName(path) || SAMPLE_FOLDER.test(path) || DOCUMENTATION.test(path) || TEST_FILE.test(nameOf(path));
    return `${packaged ? 'packaged' : 'own'}${sample ? '-sample' : ''}`;
}
/** Whether a file of a telling name is a sample, or belongs to the tests and documentation of a package. */
function isHarmless(path) {
    return hasHarmlessName(path) || (PACKAGED.test(path) && SAMPLE_FOLDER.test(path));
}
function hasHarmlessName(path) {
    return HARMLESS_NAME.test(nameOf(path));
}
/** As much of a name as a file system takes. */
function nameOf(path) {
    return path.slice(Math.max(path.lastIndexOf('/') + 1, path.length - 255));
}


/***/ }),

/***/ 4408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   kY: () => (/* binding */ Provenance),
/* harmony export */   ut: () => (/* binding */ instructionOf)
/* harmony export */ });
/** Which layer a scanner means by a DiffID. */
class Provenance {
    #layers = new Map();
    constructor({ layers }) {
        // Of several layers with the same content the oldest brought it.
        for (const layer of layers)
            if (!this.#layers.has(layer.diffId))
                this.#layers.set(layer.diffId, layer);
    }
    layer(diffId) {
        return diffId === undefined ? undefined : this.#layers.get(diffId);
    }
}
/** The line of the instruction that made a layer, where it is known. */
function instructionOf({ instruction }) {
    return instruction && { kind: 'file', uri: instruction.uri, region: instruction.region };
}
/** For each layer, oldest first, the Dockerfile's line and the layer itself. */
function placesOf(layers) {
    const oldestFirst = [...new Set(layers)].sort((a, b) => a.index - b.index);
    return oldestFirst.flatMap((layer) => {
        const line = instructionOf(layer);
        const place = { kind: 'layer', index: layer.index, diffId: layer.diffId };
        return line ? [line, place] : [place];
    });
}


/***/ })

};
