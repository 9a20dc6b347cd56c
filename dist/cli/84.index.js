export const id = 84;
export const ids = [84];
export const modules = {

/***/ 8400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var _model_edit_distance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4434);

const LONGEST_NAME = 64;
/** The known name that a misspelt one most likely means; undefined when none is close. */
function nearest(written, known) {
    if (written.length > LONGEST_NAME)
        return undefined;
    const normal = written.toLowerCase().replaceAll('_', '-');
    let best;
    let bestDistance = Math.max(2, Math.floor(normal.length / 3)) + 1;
    for (const name of known) {
        const found = (0,_model_edit_distance_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .Y)(normal, name);
        if (found < bestDistance)
            [best, bestDistance] = [name, found];
    }
    return best;
}


/***/ }),

/***/ 1165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ LOOKS_AT),
/* harmony export */   s: () => (/* binding */ catalogue)
/* harmony export */ });
/* harmony import */ var _model_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9506);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7688);
/* harmony import */ var _scanners_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3667);



/** What a rule looks at, in words. */
const LOOKS_AT = {
    dockerfile: 'Dockerfile',
    configuration: 'image configuration and Dockerfile',
    filesystem: 'files and layers of the image',
    scanner: 'what a scanner reports',
};
/** Every rule that a review can name, the scanners' included; worst first, then by id. */
const catalogue = [..._rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .rules */ .a, ..._scanners_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptors */ .$z].sort((a, b) => (0,_model_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .compareSeverity */ .zK)(a.severity, b.severity) || (a.id < b.id ? -1 : 1));


/***/ }),

/***/ 7688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./lib/rules/walk.js
/** Every instruction but `FROM`, in file order; an `ONBUILD` is replaced by the instruction in it. */
function* instructionsOf(dockerfile) {
    for (const instruction of dockerfile.globalArguments)
        yield { instruction, shipped: false };
    for (const stage of dockerfile.stages) {
        const shipped = dockerfile.chain.includes(stage.index);
        for (const instruction of stage.instructions)
            yield { instruction: instruction.onbuild ?? instruction, stage, shipped };
    }
}
/** The instructions that make up the image, oldest first: of the target stage and, before them, of its parents. */
function* shippedInstructions(dockerfile) {
    for (const index of dockerfile.chain)
        yield* dockerfile.stages[index]?.instructions ?? [];
}
/** `KEY=value` pairs that end up in the image's configuration, the last one of each key. */
function environmentOf(dockerfile) {
    const pairs = new Map();
    for (const instruction of shippedInstructions(dockerfile)) {
        if (instruction.keyword === 'ENV')
            for (const pair of instruction.pairs)
                pairs.set(pair.key, pair);
    }
    return pairs;
}
function lineAt(dockerfile, region) {
    return { kind: 'file', uri: dockerfile.uri, region };
}
/** The FROM that brings the image from outside: what a base image's doing is blamed on. */
function baseFrom(dockerfile) {
    const from = dockerfile.stages[dockerfile.chain[0] ?? dockerfile.target]?.from;
    return { kind: 'file', uri: dockerfile.uri, ...(from ? { region: from.region } : {}) };
}
/** Whether the image that is built stands on nothing. */
function startsFromScratch(dockerfile) {
    return dockerfile.stages[dockerfile.chain[0] ?? dockerfile.target]?.base.kind === 'scratch';
}
const LESS = {
    critical: 'high',
    high: 'medium',
    medium: 'low',
    low: 'info',
    info: 'info',
};
/** One level lower: for what happens in a stage that is thrown away. */
function oneLess(severity) {
    return LESS[severity];
}

;// CONCATENATED MODULE: ./lib/rules/daemon.js

const SOCKET = /^\/(?:var\/)?run\/(?:docker\.sock|containerd(?:\/containerd\.sock)?|crio(?:\/crio\.sock)?|cri-dockerd\.sock|podman(?:\/podman\.sock)?|docker)\/?$|^\/(?:var\/)?run\/?$/;
const ENGINE_HOST = /^(?:tcp|http):\/\/|^unix:\/\/\/(?:var\/)?run\/docker\.sock$/;
const TCP_LISTENER = /(?:^|\s)(?:-H|--host)[= ]?["']?tcp:\/\//;
/** How a Dockerfile or image reaches for the container engine; the Dockerfile's line wins where both show the same. */
function daemonAccess(dockerfile, image) {
    const facts = new Map();
    const all = [...(dockerfile ? writtenAccess(dockerfile) : []), ...(image ? shownAccess(image, dockerfile) : [])];
    for (const access of all)
        if (!facts.has(access.key))
            facts.set(access.key, access);
    return [...facts.values()];
}
function* writtenAccess(dockerfile) {
    for (const instruction of shippedInstructions(dockerfile)) {
        const locations = [lineAt(dockerfile, instruction.region)];
        if (instruction.keyword === 'VOLUME') {
            const paths = instruction.exec ?? (instruction.expanded ?? '').split(/\s+/);
            // `host:container` is no form of VOLUME, but shows what the writer means to mount.
            for (const path of paths.map((one) => one.split(':')[0] ?? ''))
                if (SOCKET.test(path))
                    yield { ...volume(path), locations };
        }
        if (instruction.keyword === 'CMD' || instruction.keyword === 'ENTRYPOINT') {
            if (listens(instruction.exec?.join(' ') ?? instruction.arguments))
                yield { ...LISTENER, locations };
        }
    }
    const host = environmentOf(dockerfile).get('DOCKER_HOST');
    if (host?.expanded !== undefined && ENGINE_HOST.test(host.expanded))
        yield { ...HOST, locations: [lineAt(dockerfile, host.region)] };
}
function* shownAccess({ configuration: { config } }, dockerfile) {
    const from = dockerfile ? [baseFrom(dockerfile)] : [];
    const at = (pointer) => [...from, { kind: 'configuration', pointer }];
    for (const path of Object.keys(config.Volumes ?? {})) {
        if (SOCKET.test(path))
            yield { ...volume(path), locations: at(`/config/Volumes/${path.replaceAll('/', '~1')}`) };
    }
    const index = (config.Env ?? []).findIndex((entry) => entry.startsWith('DOCKER_HOST='));
    if (ENGINE_HOST.test(config.Env?.[index]?.slice('DOCKER_HOST='.length) ?? ''))
        yield { ...HOST, locations: at(`/config/Env/${index}`) };
    if (listens([...(config.Entrypoint ?? []), ...(config.Cmd ?? [])].join(' ')))
        yield { ...LISTENER, locations: at(config.Cmd ? '/config/Cmd' : '/config/Entrypoint') };
}
const HOST = {
    key: 'DOCKER_HOST',
    message: '`DOCKER_HOST` points the image at the container engine: whoever controls the container controls the host',
};
const LISTENER = {
    key: 'dockerd tcp',
    message: '`dockerd` listens on a network port: whoever reaches it controls the engine',
};
function volume(path) {
    const place = path.replace(/^\/var\/run/, '/run').replace(/\/$/, '');
    return {
        key: `volume ${place}`,
        message: `\`${place}\`, where the socket of the container engine is, is declared as a volume: whoever mounts it controls the host`,
    };
}
function listens(command) {
    return /(?:^|[\s/"'])(?:dockerd|dockerd-entrypoint\.sh)(?=[\s"']|$)/.test(command) && TCP_LISTENER.test(command);
}

;// CONCATENATED MODULE: ./lib/rules/configuration/docker-socket.js

const rule = {
    id: 'docker-socket',
    catalogue: 'docker-socket',
    on: 'configuration',
    summary: 'The image is made to reach the container engine',
    severity: 'high',
    confidence: 'high',
    controls: {
        cwe: [862, 269],
        cisDocker: ['5.32'],
        nist800190: ['4.4.3', '4.5.5'],
        owasp: ['1'],
        pciContainers: ['3.1.a'],
        attack: ['T1611', 'T1610'],
    },
    help: `Whoever reaches the engine's socket starts a privileged container and owns the host; mounting it read-only changes nothing, since a socket is not a file that is written. An image that
declares the socket as a volume, sets \`DOCKER_HOST\`, or starts \`dockerd\` on a network port is made to be run that way. The socket of containerd, CRI-O and Podman counts as well.`,
    fix: 'Take the volume or variable out; build images with a rootless builder, or put a filtering proxy between the container and the engine.',
    examples: {
        bad: [
            { title: 'The socket as a volume', dockerfile: 'FROM docker:28-cli\nVOLUME /var/run/docker.sock\n' },
            {
                title: 'An engine without a password',
                dockerfile: 'FROM docker:28-dind\nCMD ["dockerd", "-H", "tcp://0.0.0.0:2375"]\n',
            },
            {
                title: 'The same, seen in an image',
                config: { Env: ['DOCKER_HOST=tcp://docker:2375'] },
                layers: [{ files: { a: 'x' } }],
            },
        ],
        good: [
            { title: 'The client alone', dockerfile: 'FROM docker:28-cli\nVOLUME /data\nCMD ["docker", "version"]\n' },
            {
                title: 'An engine on its own socket',
                dockerfile: 'FROM docker:28-dind\nCMD ["dockerd", "--host=unix:///run/user/1000/docker.sock"]\n',
            },
        ],
    },
    *check({ dockerfile, image }) {
        for (const { message, key, locations } of daemonAccess(dockerfile, image))
            yield { message, key, locations };
    },
};

;// CONCATENATED MODULE: ./lib/rules/ports/exposed.js

/** Well-known TCP ports (IANA) of remote administration and file sharing. */
const SERVICES = new Map([
    [20, 'FTP'],
    [21, 'FTP'],
    [22, 'SSH'],
    [23, 'Telnet'],
    [111, 'RPC port mapper'],
    [139, 'SMB'],
    [445, 'SMB'],
    [512, 'rexec'],
    [513, 'rlogin'],
    [873, 'rsync'],
    [2049, 'NFS'],
    [2375, 'container engine without TLS'],
    [2376, 'container engine'],
    [3389, 'remote desktop'],
    [5800, 'VNC'],
    [5900, 'VNC'],
    [5901, 'VNC'],
    [5985, 'WinRM'],
    [5986, 'WinRM'],
    [10_250, 'kubelet'],
]);
/** Each such port once, at the `EXPOSE` that opens it or, where no instruction does, at the base and in the configuration. */
function adminPorts(dockerfile, image) {
    const found = new Map();
    const add = (word, locations) => {
        for (const port of adminPortsIn(word))
            if (!found.has(port))
                found.set(port, locations);
    };
    for (const instruction of dockerfile ? shippedInstructions(dockerfile) : []) {
        if (instruction.keyword !== 'EXPOSE' || !dockerfile)
            continue;
        // With a variable that is not known, the words that have none still count.
        const words = (instruction.expanded ?? instruction.arguments).split(/\s+/);
        for (const word of words)
            add(word, [lineAt(dockerfile, instruction.region)]);
    }
    for (const word of Object.keys(image?.configuration.config.ExposedPorts ?? {})) {
        const pointer = `/config/ExposedPorts/${word.replaceAll('~', '~0').replaceAll('/', '~1')}`;
        add(word, [...(dockerfile ? [baseFrom(dockerfile)] : []), { kind: 'configuration', pointer }]);
    }
    return [...found].map(([port, locations]) => ({ port, service: SERVICES.get(port) ?? '', locations }));
}
/** The ports of `22`, `22/tcp` or `20-25` that are in the table. */
function adminPortsIn(word) {
    const match = /^"?(\d{1,5})(?:-(\d{1,5}))?(?:\/tcp)?"?$/i.exec(word);
    if (!match)
        return [];
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    return [...SERVICES.keys()].filter((port) => port >= first && port <= last);
}

;// CONCATENATED MODULE: ./lib/rules/configuration/expose-admin-port.js

const expose_admin_port_rule = {
    id: 'expose-admin-port',
    catalogue: 'expose-admin-port',
    on: 'configuration',
    summary: 'A port for remote administration or file sharing is exposed',
    severity: 'medium',
    confidence: 'high',
    controls: { cwe: [284], cisDocker: ['5.7', '5.9'], nist800190: ['4.1.2'], owasp: ['5a'], attack: ['T1133'] },
    help: `A container runs one service; people get in with \`docker exec\` or \`kubectl exec\`, which ask who they are. NIST SP 800-190 names SSH and other remote administration tools as what
should never be enabled in a container. \`EXPOSE\` opens nothing by itself, but \`docker run -P\` and platforms that read it do, and it tells what the image means to serve. An unencrypted engine
port (2375) is rated high.`,
    fix: 'Delete the port from `EXPOSE` and the server from the image.',
    examples: {
        bad: [
            { title: 'SSH beside the service', dockerfile: 'FROM debian:12\nEXPOSE 8080 22/tcp\n' },
            {
                title: 'A port by variable, and a range',
                dockerfile: 'FROM debian:12\nENV PORT=3389\nEXPOSE $PORT 135-140\n',
            },
            {
                title: 'The same, seen in an image',
                config: { ExposedPorts: { '445/tcp': {} } },
                layers: [{ files: { a: 'x' } }],
            },
        ],
        good: [{ title: 'The service alone', dockerfile: 'FROM debian:12\nEXPOSE 8080 2222 22/udp\n' }],
    },
    *check({ dockerfile, image }) {
        for (const { port, service, locations } of adminPorts(dockerfile, image)) {
            yield {
                message: `Port ${port} (${service}) is exposed`,
                key: `port ${port}`,
                locations,
                ...(port === 2375 ? { severity: 'high' } : {}),
            };
        }
    },
};

;// CONCATENATED MODULE: ./lib/rules/history.js
/** For each entry of the image's history, the layer that it made: entries without `empty_layer` belong to the layers in order. */
function historyLayers({ configuration: { history }, layers }) {
    let next = 0;
    return history.map((entry) => (entry.empty_layer ? undefined : layers[next++]));
}

;// CONCATENATED MODULE: ./lib/rules/age.js

const DAY = 86_400_000;
/** Builders that want equal bytes write 1970, 1980 or the year 1: no image is that old. */
const EARLIEST = Date.UTC(1990, 0, 1);
/** How old an image, or the base that it stands on, is. Dates before 1990 and after `now` are not believed. */
function ageOf(image, now) {
    const entries = baseHistory(image);
    const of = entries ? 'base' : 'image';
    const claims = entries ?? [
        image.configuration.created,
        image.configuration.config.Labels?.['org.opencontainers.image.created'],
        ...image.configuration.history.map((entry) => entry.created),
    ];
    // The newest counts: labels and old layers are inherited from a base.
    const times = claims
        .map((claim) => Date.parse(claim ?? ''))
        .filter((time) => time >= EARLIEST && time <= now.getTime() + DAY);
    if (times.length === 0)
        return { of };
    const newest = Math.max(...times);
    return {
        of,
        days: Math.max(0, Math.floor((now.getTime() - newest) / DAY)),
        date: new Date(newest).toISOString().slice(0, 10),
    };
}
/** Dates of the history up to the base's last layer; undefined when it is not known, or nothing was built upon it. */
function baseHistory(image) {
    const last = historyLayers(image).findLastIndex((layer) => layer?.origin === 'base');
    return last === -1 ? undefined : image.configuration.history.slice(0, last + 1).map((entry) => entry.created);
}

// EXTERNAL MODULE: ./lib/rules/place.js
var rules_place = __webpack_require__(5472);
;// CONCATENATED MODULE: ./lib/rules/configuration/image-stale.js



/** Days → severity, worst first. Age alone proves no weakness, so that even the oldest is no more than medium. */
const STEPS = [
    [90, 'medium'],
    [60, 'low'],
    [30, 'info'],
];
const image_stale_rule = {
    id: 'image-stale',
    on: 'configuration',
    needs: 'image',
    summary: 'The image, or its base, has not been rebuilt for 30, 60 or 90 days',
    severity: 'medium',
    confidence: 'medium',
    controls: {
        cwe: [1104],
        cisDocker: ['4.4'],
        nist800190: ['4.2.2', '4.1.1'],
        owasp: ['0'],
        pciContainers: ['10.3.a', '12.1.a'],
    },
    help: `What was fixed in packages since an image was built is not in it. What counts is the age of the base, since the layers above are as old as this build; for an image without a known base it is its
own. 30 days are told, 60 are low, 90 are medium: a base that is finished may well be old. Builders that want equal bytes write dates such as 1970; those are not
believed, and the age is then unknown.`,
    fix: 'Pull a newer base (`docker build --pull`), raise its tag or digest in `FROM`, and rebuild on a schedule.',
    examples: {
        bad: [
            { title: 'A base of last year', created: '2020-01-15T08:00:00Z', config: {}, layers: [{ files: { a: 'x' } }] },
            {
                title: 'A date that nobody can believe',
                created: '1970-01-01T00:00:00Z',
                config: {},
                layers: [{ files: { a: 'x' } }],
            },
        ],
        good: [{ title: 'A Dockerfile alone says nothing about age', dockerfile: 'FROM debian:12\n' }],
    },
    *check(subject) {
        const { image, dockerfile, now } = subject;
        if (!image || image.layers.length === 0)
            return;
        const { of, days, date } = ageOf(image, now);
        const severity = days === undefined ? 'info' : STEPS.find(([least]) => days >= least)?.[1];
        if (!severity)
            return;
        const whose = of === 'base' ? 'The base image' : 'The image';
        // What stands on nothing is as old as its build, whatever date it was given.
        if (days === undefined && of === 'image' && dockerfile && startsFromScratch(dockerfile))
            return;
        const place = of === 'base' && dockerfile ? baseFrom(dockerfile) : (0,rules_place/* anchor */.Y3)(subject, '/created');
        yield {
            message: days === undefined
                ? `${whose} gives no date of its build that can be believed, so its age is unknown`
                : `${whose} was built ${days} days ago, on ${date}`,
            locations: [place],
            key: of,
            severity,
            ...(days === undefined ? { confidence: 'low' } : {}),
        };
    },
};

;// CONCATENATED MODULE: ./lib/rules/references/reference.js
const HUB = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
/** Components of a repository are in lower case and joined by single separators; a registry is looser. */
const SHAPE = /^[A-Za-z0-9][\w./:-]{0,300}$/;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/;
/** Undefined for what is no reference, such as a name with a variable in it. */
function parseReference(text) {
    const [name = '', digest] = text.split('@', 2);
    if (!SHAPE.test(name))
        return undefined;
    const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
    const tag = colon === -1 ? undefined : name.slice(colon + 1);
    const path = (colon === -1 ? name : name.slice(0, colon)).split('/');
    const first = path[0] ?? '';
    const hasRegistry = path.length > 1 && (/[.:]/.test(first) || first === 'localhost');
    const registry = hasRegistry && !HUB.has(first) ? first : 'docker.io';
    const rest = hasRegistry ? path.slice(1) : path;
    if (tag === '' || !rest.every((component) => COMPONENT.test(component)))
        return undefined;
    const repository = registry === 'docker.io' && rest.length === 1 ? `library/${rest[0]}` : rest.join('/');
    return { registry, repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
}
/** As people write it: without `docker.io/` and `library/`. */
function familiarName({ registry, repository }) {
    if (registry !== 'docker.io')
        return `${registry}/${repository}`;
    return repository.replace(/^library\//, '');
}

;// CONCATENATED MODULE: ./lib/rules/users/passwd.js
/** uid of each name in the image's `/etc/passwd`; undefined when the image has none, or it was not read. */
function readUsers(files) {
    const entry = files.resolve('etc/passwd');
    const bytes = entry && files.content(entry);
    if (!bytes)
        return undefined;
    const users = new Map();
    for (const line of Buffer.from(bytes).toString('utf8').split('\n')) {
        const [name = '', , uid = ''] = line.split(':');
        // The first line of a name counts, as in getpwnam.
        if (name !== '' && /^\d{1,10}$/.test(uid) && !users.has(name))
            users.set(name, Number(uid));
    }
    return users;
}

;// CONCATENATED MODULE: ./lib/rules/users/effective.js


/** Runtimes read a user by number with or without a sign: `-0` is root. https://pkg.go.dev/strconv#Atoi */
const NUMBER = /^[-+]?\d+$/;
/** The user of a finished image, its name looked up in the image's own `/etc/passwd`. */
function userOfImage(image) {
    if (image.configuration.os === 'windows')
        return { kind: 'other' };
    const written = image.configuration.config.User ?? '';
    const name = written.split(':')[0] ?? '';
    if (name === '' || NUMBER.test(name))
        return Number(name) === 0 ? { kind: 'root', written } : { kind: 'other' };
    const uid = readUsers(image.files)?.get(name);
    if (uid !== undefined)
        return uid === 0
            ? { kind: 'root', written, ...(name === 'root' ? {} : { alias: true }) }
            : { kind: 'other' };
    if (name === 'root')
        return { kind: 'root', written };
    return { kind: 'unknown', why: `the image's \`/etc/passwd\` has no user \`${name.slice(0, 64)}\`` };
}
/** The last `USER` of what is built, through `FROM stage`; with it, who that is as far as the Dockerfile can tell. */
function userOfDockerfile(dockerfile) {
    for (const index of dockerfile.chain.toReversed()) {
        const instruction = dockerfile.stages[index]?.instructions.findLast(({ keyword }) => keyword === 'USER');
        if (instruction)
            return { user: userWritten(instruction), instruction };
    }
    return { user: userOfBase(dockerfile) };
}
function userWritten({ expanded }) {
    if (expanded === undefined)
        return { kind: 'unknown', why: 'the `USER` instruction names a variable without a known value' };
    const name = expanded.trim().split(':')[0] ?? '';
    // An empty name cannot be built; a name of its own is taken for an ordinary user.
    return (NUMBER.test(name) && Number(name) === 0) || name === 'root'
        ? { kind: 'root', written: expanded.trim() }
        : { kind: 'other' };
}
function userOfBase(dockerfile) {
    const base = dockerfile.stages[dockerfile.chain[0] ?? dockerfile.target]?.base;
    if (base?.kind === 'scratch')
        return { kind: 'root', written: '' };
    if (base?.kind !== 'image')
        return { kind: 'unknown', why: 'the Dockerfile sets no `USER`, and which image it starts from is not known' };
    if (isWindows(base.reference) || isNonRootDistroless(base.reference))
        return { kind: 'other' };
    return {
        kind: 'unknown',
        why: `the Dockerfile sets no \`USER\`, and whom \`${base.reference.slice(0, 120)}\` runs as is not known without the image`,
    };
}
/** Microsoft's base images run as ContainerAdministrator or ContainerUser; neither is root. */
function isWindows(reference) {
    return /(?:^|[/_-])(?:windows|nanoserver|servercore|windowsservercore)(?:[/:@_-]|$)/i.test(reference);
}
/** https://github.com/GoogleContainerTools/distroless: tags that end in `nonroot` set user 65532. */
function isNonRootDistroless(reference) {
    const parsed = parseReference(reference);
    return (parsed?.registry === 'gcr.io' &&
        parsed.repository.startsWith('distroless/') &&
        /(?:^|-)nonroot(?:-|$)/.test(parsed.tag ?? ''));
}

;// CONCATENATED MODULE: ./lib/rules/configuration/runs-as-root.js



const DROPS = /(?:^|[\s/"'])(gosu|su-exec|setpriv|runuser|s6-setuidgid|chroot --userspec)(?=[\s"'])/;
const runs_as_root_rule = {
    id: 'runs-as-root',
    catalogue: 'user-root',
    on: 'configuration',
    summary: 'The container runs as root',
    severity: 'high',
    confidence: 'high',
    controls: {
        cwe: [250, 269],
        cisDocker: ['4.1'],
        nist800190: ['4.1.2'],
        owasp: ['2'],
        pciContainers: ['12.3.a'],
        attack: ['T1611'],
    },
    help: `The kernel is shared with the host: root in the container is the same user as root outside unless user namespaces are on, so every other slip (a mounted
socket, a writable host path, a kernel bug) becomes the host's. The user is read from the built image where there is one, and its name is looked up in the image's
\`/etc/passwd\`. From a Dockerfile alone it is often unknown; then this is said and root is not guessed. An entrypoint that drops to another user is rated lower.`,
    fix: 'Create a user and switch to it in the last stage, by number so that Kubernetes can check it: `USER 10001:10001`.',
    reads: ['etc/passwd', '**/docker-entrypoint.sh', '**/entrypoint.sh', '**/entrypoint', '**/docker-entrypoint'],
    examples: {
        bad: [
            {
                title: 'No USER at all',
                dockerfile: 'FROM scratch\nCOPY server /server\nENTRYPOINT ["/server"]\n',
                layers: [{ files: { server: { content: 'elf', mode: 0o755 } } }],
                config: { Entrypoint: ['/server'] },
            },
            {
                title: 'Root by another name',
                config: { User: 'toor' },
                layers: [{ files: { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\ntoor:x:0:0::/root:/bin/sh\n' } }],
            },
        ],
        good: [
            { title: 'A user by number', dockerfile: 'FROM scratch\nCOPY server /server\nUSER 10001:10001\n' },
            {
                title: 'A named user that the image knows',
                config: { User: 'app' },
                layers: [{ files: { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\napp:x:10001:10001::/:/sbin/nologin\n' } }],
            },
        ],
    },
    *check(subject) {
        const written = subject.dockerfile && userOfDockerfile(subject.dockerfile);
        const user = subject.image ? userOfImage(subject.image) : written?.user;
        if (!user || user.kind === 'other')
            return;
        const place = written?.instruction && subject.dockerfile
            ? lineAt(subject.dockerfile, written.instruction.region)
            : (0,rules_place/* anchor */.Y3)(subject, '/config/User');
        const locations = subject.image ? [place, { kind: 'configuration', pointer: '/config/User' }] : [place];
        yield { locations, key: 'user', ...judged(user, subject) };
    },
};
function judged(user, { image, dockerfile }) {
    if (user.kind === 'unknown')
        return { message: `Whether the container runs as root is unknown: ${user.why}`, severity: 'info' };
    const drops = image && dropsPrivileges(image);
    if (drops)
        return {
            message: `The container starts as root and its entrypoint seems to switch to another user with \`${drops}\``,
            severity: 'medium',
            confidence: 'medium',
        };
    const message = `The container runs as root: ${reason(user)}`;
    if (user.written === '' && dockerfile && !startsProgram(dockerfile))
        return { message: `${message}; it starts no program by itself`, severity: 'low' };
    return { message };
}
function reason({ written, alias }) {
    if (written === '')
        return 'no `USER` is set';
    return `\`USER ${written.slice(0, 64)}\`${alias ? " has uid 0 in the image's `/etc/passwd`" : ' says so'}`;
}
/** Files upon nothing and no program to start are what `--output` takes out, rather than a container. */
function startsProgram(dockerfile) {
    const starts = [...shippedInstructions(dockerfile)].some(({ keyword }) => keyword === 'CMD' || keyword === 'ENTRYPOINT');
    return starts || !startsFromScratch(dockerfile);
}
/** The program with which the entrypoint, or the script that it is, leaves root behind. */
function dropsPrivileges({ configuration, files }) {
    const words = [...(configuration.config.Entrypoint ?? []), ...(configuration.config.Cmd ?? [])];
    const script = files.resolve((words[0] ?? '').replace(/^\/+/, '')) ?? files.resolve(`usr/local/bin/${words[0]}`);
    const bytes = script && files.content(script);
    const text = `${words.join(' ')} \n${bytes ? Buffer.from(bytes.subarray(0, 65_536)).toString('utf8') : ''}`;
    return DROPS.exec(text.replace(/^\s*#.*$/gm, ''))?.[1];
}

// EXTERNAL MODULE: ./lib/rules/secrets/find.js + 3 modules
var find = __webpack_require__(8067);
// EXTERNAL MODULE: ./lib/rules/secrets/names.js
var names = __webpack_require__(5765);
// EXTERNAL MODULE: ./lib/rules/secrets/values.js
var values = __webpack_require__(7603);
;// CONCATENATED MODULE: ./lib/rules/secrets/pair.js



/** Secrets in the value of a variable or label: known by their shape, or by the name together with a value that looks live. */
function pairSecrets(key, value) {
    if (value === undefined)
        return [];
    const name = /^[\w.-]{1,100}$/.test(key) ? key : undefined;
    const shaped = (0,find/* findSecrets */.d)(value, { assignments: true }).map((span) => ({
        span: { ...span, ...(name === undefined ? {} : { name }) },
        value: value.slice(span.start, span.end),
    }));
    if (shaped.some(({ span }) => !span.placeholder))
        return shaped;
    const kind = (0,names/* secretName */.G)(key);
    const confidence = kind && (0,values/* judgeValue */.hy)(value, kind);
    if (!kind || !confidence)
        return shaped;
    const label = kind === 'password' ? 'a password' : 'a secret';
    const span = {
        detector: `${kind}-value`,
        label,
        start: 0,
        end: value.length,
        confidence,
        ...(name === undefined ? {} : { name }),
    };
    return [{ span, value }];
}

;// CONCATENATED MODULE: ./lib/rules/secrets/told-values.js
/** How many values are also compared by what they hold. */
const MOST_COMPARED = 300;
/** Remembers which secrets were told, so that one fact is told once although an instruction, the environment and the history repeat it, whole or in part. */
class ToldValues {
    #values = new Set();
    #compared = [];
    /** Whether nothing that holds the value, or that it holds, was told; from now on it is. */
    isNew(value) {
        if (this.#values.has(value) || this.#compared.some((other) => other.includes(value) || value.includes(other)))
            return false;
        this.#values.add(value);
        if (this.#compared.length < MOST_COMPARED)
            this.#compared.push(value);
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/rules/secrets/in-dockerfile.js




/** Every secret written into an instruction, one for each place; stages that are thrown away one level lower. */
function literalsInDockerfile(dockerfile) {
    return [...instructionsOf(dockerfile)].flatMap(({ instruction, shipped }) => distinct(secretsIn(instruction)).map(({ span, value, region }) => ({
        value,
        problem: {
            message: messageOf(instruction, span, shipped),
            locations: [lineAt(dockerfile, region)],
            key: `${instruction.keyword} ${span.name ?? ''} ${span.detector}`,
            severity: shipped ? 'critical' : oneLess('critical'),
            confidence: span.confidence,
        },
    })));
}
/** A name, a separator and a value; words that are shorter are looked at within their command. */
const SHORTEST_WORD = 8;
/** The most exact places first: what a broader look finds again is dropped by `distinct`. */
function secretsIn(instruction) {
    const { region } = instruction;
    const pairs = ['ENV', 'ARG', 'LABEL'].includes(instruction.keyword) ? instruction.pairs : [];
    const found = [
        ...pairs.flatMap((pair) => pairSecrets(pair.key, pair.value).map((secret) => ({ ...secret, region: pair.region }))),
        ...instruction.commands.flatMap((command) => [
            ...command.assignments.flatMap(({ name, value }) => pairSecrets(name, value).map((secret) => ({ ...secret, region: command.region }))),
            ...command.words.flatMap((word) => word.value.length < SHORTEST_WORD ? [] : within(word.value, word.region, true)),
            ...within([command.name, ...command.words.map((word) => word.value)].join(' '), command.region, true),
        ]),
        ...instruction.heredocs.flatMap((heredoc) => within(heredoc.content, heredoc.region, true).map((secret) => ({
            ...secret,
            region: lineIn(heredoc.region, heredoc.content, secret.span.start),
        }))),
        // What is left: instructions without words of a shell, and shells that are not read.
        ...within(lineOf(instruction), region, pairs.length === 0 && instruction.commands.length === 0),
    ];
    return found.filter(({ span }) => !span.placeholder);
}
/** The instruction on one line, without its comments. */
function lineOf({ keyword, flags, arguments: rest }) {
    return [keyword, ...flags.map(({ name, value }) => `--${name}=${value ?? ''}`), rest].join(' ');
}
function lineIn(region, content, offset) {
    const line = region.startLine + content.slice(0, offset).split('\n').length - 1;
    return { startLine: line, endLine: line };
}
function distinct(found) {
    const told = new ToldValues();
    return found.filter(({ value }) => told.isNew(value));
}
function messageOf({ keyword }, { label, name }, shipped) {
    const holder = name === undefined ? `\`${keyword}\`` : `\`${name}\` in \`${keyword}\``;
    const stays = shipped ? 'anyone with the image can read it' : 'it stays in the build cache, though not in the image';
    return `${holder} holds ${label} in clear text: ${stays}`;
}
function within(text, region, assignments) {
    return (0,find/* findSecrets */.d)(text, { assignments }).map((span) => ({ span, value: text.slice(span.start, span.end), region }));
}

;// CONCATENATED MODULE: ./lib/rules/secrets/in-image.js




/**
 * Secrets in the configuration and history of an image that were not yet told. `told` grows: a value in ENV stands in the history again.
 */
function* literalsInImage(image, dockerfile, told) {
    const isNew = ({ span, value }) => !span.placeholder && told.isNew(value);
    const lines = dockerfile ? linesThatSet(dockerfile) : new Map();
    for (const { what, key, value, pointer, keyword } of settingsOf(image)) {
        for (const { span } of pairSecrets(key, value).filter(isNew)) {
            const line = lines.get(`${keyword} ${key}`);
            yield {
                message: `${what} holds ${span.label} in clear text${dockerfile && !line ? '; the Dockerfile does not set it, so it comes with the base image' : ''}`,
                locations: [...(line ? [line] : dockerfile ? [baseFrom(dockerfile)] : []), { kind: 'configuration', pointer }],
                key: `${keyword} ${span.name ?? ''} ${span.detector}`,
                confidence: span.confidence,
            };
        }
    }
    const layers = historyLayers(image);
    for (const [index, { created_by = '' }] of image.configuration.history.entries()) {
        for (const { span } of inHistory(created_by).filter(isNew))
            yield historyProblem({ dockerfile, index, layer: layers[index], argument: lines.get(`ARG ${span.name}`) }, span);
    }
}
function settingsOf({ configuration: { config } }) {
    return [
        ...(config.Env ?? []).map((entry, index) => {
            const key = entry.slice(0, Math.max(0, entry.indexOf('=')));
            return {
                what: `\`${printable(key)}\` in the environment of the image`,
                key,
                value: entry.slice(entry.indexOf('=') + 1),
                pointer: `/config/Env/${index}`,
                keyword: 'ENV',
            };
        }),
        ...Object.entries(config.Labels ?? {}).map(([key, value]) => ({
            what: `The label \`${printable(key)}\``,
            key,
            value,
            pointer: `/config/Labels/${pointerPart(key)}`,
            keyword: 'LABEL',
        })),
        ...words(config.Entrypoint, 'Entrypoint', 'ENTRYPOINT'),
        ...words(config.Cmd, 'Cmd', 'CMD'),
        ...words(config.Healthcheck?.Test, 'Healthcheck/Test', 'HEALTHCHECK'),
        ...words(config.OnBuild, 'OnBuild', 'ONBUILD'),
    ];
}
/** `RUN |2 A=x B=y /bin/sh -c …` of BuildKit and `|2 A=x B=y /bin/sh -c …` of the classic builder show build arguments. */
function inHistory(createdBy) {
    return (0,find/* findSecrets */.d)(createdBy, { assignments: true }).map((span) => ({
        span,
        value: createdBy.slice(span.start, span.end),
    }));
}
function historyProblem({ dockerfile, index, layer, argument }, span) {
    const fromBase = layer?.origin === 'base';
    const place = layer
        ? [{ kind: 'layer', index: layer.index, diffId: layer.diffId }]
        : dockerfile
            ? [baseFrom(dockerfile)]
            : [];
    const holder = span.name === undefined ? '' : ` in \`${span.name}\``;
    return {
        message: `The history of the ${fromBase ? 'base ' : ''}image shows ${span.label}${holder}: \`docker history\` prints it`,
        locations: [...(argument ? [argument] : []), ...place, { kind: 'configuration', pointer: `/history/${index}` }],
        key: `history ${span.name ?? ''} ${span.detector}`,
        confidence: span.confidence,
    };
}
/** `KEYWORD key` → the last shipped instruction that sets the variable or label; for commands, the last one of its kind. */
function linesThatSet(dockerfile) {
    const lines = new Map();
    for (const { keyword, pairs, region } of [...dockerfile.globalArguments, ...shippedInstructions(dockerfile)]) {
        lines.set(`${keyword} `, lineAt(dockerfile, region));
        for (const pair of pairs)
            lines.set(`${keyword} ${pair.key}`, lineAt(dockerfile, pair.region));
    }
    return lines;
}
function printable(key) {
    return key.slice(0, 100);
}
/** RFC 6901 §3. */
function pointerPart(key) {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
function words(list, name, keyword) {
    if (!list || list.length === 0)
        return [];
    return [{ what: `\`${keyword}\` of the image`, key: '', value: list.join(' '), pointer: `/config/${name}`, keyword }];
}

;// CONCATENATED MODULE: ./lib/rules/configuration/secret-literal.js



/** Built up, so that no scanner takes this example for the real thing. */
const PASSWORD = ['s3cr3t', 'Pa55x9'].join('');
const TOKEN = ['ghp', 'a1B2c3D4e5F6'.repeat(3)].join('_');
const secret_literal_rule = {
    id: 'secret-literal',
    catalogue: 'secret-literal',
    on: 'configuration',
    summary: 'A secret is written into an instruction or the image configuration',
    severity: 'critical',
    confidence: 'high',
    controls: {
        cwe: [798, 522],
        cisDocker: ['4.10'],
        nist800190: ['4.1.4'],
        owasp: ['12'],
        pciContainers: ['6.1.a', '12.4.a'],
        attack: ['T1552.001'],
    },
    help: `\`ENV\`, \`LABEL\` and the history of the image travel with it: \`docker inspect\` and \`docker history\` show them to whoever can pull. Build arguments end up in the history
of each \`RUN\` that sees them. The value decides, not the name alone: variables, paths, addresses without a password, fingerprints and fill-ins such as \`changeme\`
are left alone. A secret in a stage that is thrown away stays in build cache and provenance, and is rated one level lower.`,
    fix: 'Take the value out, hand it over with `RUN --mount=type=secret` at build time or from the orchestrator at run time, and replace the credential: it has been published.',
    examples: {
        bad: [
            { title: 'A token in the environment', dockerfile: `FROM alpine:3.22\nENV GITHUB_TOKEN=${TOKEN}\n` },
            {
                title: 'A password in an address on a command line',
                dockerfile: `FROM alpine:3.22\nRUN wget https://deploy:${PASSWORD}@files.example.org/app.tar.gz\n`,
            },
            {
                title: 'A build argument that the history keeps',
                config: {},
                layers: [{ createdBy: `RUN |1 NPM_TOKEN=${TOKEN} /bin/sh -c npm ci # buildkit`, files: { app: 'x' } }],
            },
        ],
        good: [
            {
                title: 'A secret mount',
                dockerfile: 'FROM alpine:3.22\nARG NPM_TOKEN\nENV DB_PASSWORD_FILE=/run/secrets/db GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305\nRUN --mount=type=secret,id=npm NPM_TOKEN="$(cat /run/secrets/npm)" npm ci\n',
            },
        ],
    },
    *check({ dockerfile, image }) {
        const written = dockerfile ? literalsInDockerfile(dockerfile) : [];
        for (const { problem } of written)
            yield problem;
        const told = new ToldValues();
        for (const { value } of written)
            told.isNew(value);
        if (image)
            yield* literalsInImage(image, dockerfile, told);
    },
};

;// CONCATENATED MODULE: ./lib/rules/shell/options.js
/** Splits a command's words as getopt does: clusters of letters, `-ovalue`, `-o value`, `--name=value`, `--name value`, `--`. */
function parseOptions(command, grammar) {
    const options = [];
    const operands = [];
    for (let at = 0; at < command.words.length; at++) {
        const word = command.words[at];
        if (!word)
            break;
        const next = command.words[at + 1];
        if (word.value === '--') {
            operands.push(...command.words.slice(at + 1));
            break;
        }
        if (!/^-[^-]|^--./.test(word.value)) {
            operands.push(word);
            continue;
        }
        const found = word.value.startsWith('--') ? longOption(word, next, grammar) : shortOptions(word, next, grammar);
        options.push(...found);
        if (found.at(-1)?.value === next?.value && takesNext(word, grammar))
            at++;
    }
    return { options, operands };
}
function longOption(word, next, grammar) {
    const equals = word.value.indexOf('=');
    if (equals !== -1)
        return [{ name: word.value.slice(0, equals), value: word.value.slice(equals + 1), word }];
    return [{ name: word.value, word, ...(takesNext(word, grammar) && next ? { value: next.value } : {}) }];
}
function shortOptions(word, next, { short }) {
    const options = [];
    const letters = word.value.slice(1);
    for (let at = 0; at < letters.length; at++) {
        const name = `-${letters.charAt(at)}`;
        if (!short.includes(letters.charAt(at)))
            options.push({ name, word });
        else {
            const value = letters.slice(at + 1) || next?.value;
            options.push({ name, word, ...(value === undefined ? {} : { value }) });
            break;
        }
    }
    return options;
}
/** Whether the word's option has its argument in the next word. */
function takesNext(word, { short, long }) {
    if (word.value.startsWith('--'))
        return long.includes(word.value.slice(2));
    const letters = word.value.slice(1);
    const at = letters.split('').findIndex((letter) => short.includes(letter));
    return at !== -1 && at === letters.length - 1;
}

;// CONCATENATED MODULE: ./lib/rules/shell/downloads.js

const CURL = {
    short: 'AbcCdDeEFhHKmoPQrtTuUwxXyYz',
    long: [
        'output',
        'output-dir',
        'header',
        'data',
        'data-raw',
        'data-binary',
        'request',
        'user',
        'user-agent',
        'url',
        'max-time',
        'connect-timeout',
        'retry',
        'retry-delay',
        'retry-max-time',
        'proto',
        'cacert',
        'cert',
        'key',
        'proxy',
        'referer',
        'write-out',
        'config',
        'form',
        'cookie',
        'cookie-jar',
        'upload-file',
        'resolve',
        'range',
        'limit-rate',
        'ciphers',
        'tls-max',
        'proto-redir',
    ],
};
const WGET = {
    short: 'OoPaeitTUQlARDBwIX',
    long: [
        'output-document',
        'output-file',
        'directory-prefix',
        'header',
        'user',
        'password',
        'user-agent',
        'tries',
        'timeout',
        'input-file',
        'execute',
        'post-data',
        'waitretry',
    ],
};
const GRAMMARS = new Map([
    ['curl', CURL],
    ['wget', WGET],
    ['aria2c', { short: 'odlijxskm', long: ['out', 'dir'] }],
]);
const ADDRESS = /^(?:https?|ftp):\/\/|^[\w.-]+\.[a-z]{2,}\/|^\$/i;
/** What `curl` and `wget` take for a host when no scheme is written. */
const downloads_HOST = /^(?!\d+$)[A-Za-z0-9][\w.-]*(?::\d{1,5})?(?:[/?#]|$)/;
const THIS_MACHINE = /^(?:https?:\/\/)?(?:[^@/\s]*@)?(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1?\]|host\.docker\.internal)(?=[:/?#]|$)/i;
/** Whether the address is the container's or the builder's own. */
function isLocal(url) {
    return THIS_MACHINE.test(url);
}
const COMMIT = /^https:\/\/(?:raw\.githubusercontent\.com\/[\w.-]+\/[\w.-]+|github\.com\/[\w.-]+\/[\w.-]+\/raw|gitlab\.com\/[\w./-]{1,200}\/-\/raw)\/[0-9a-f]{40}\//;
/** Whether the address names its content by the hash of a commit: what was reviewed is what comes. */
function isPinned(url) {
    return COMMIT.test(url);
}
/** What `curl`, `wget` and `aria2c` fetch from elsewhere and no commit pins; empty for other commands. */
function downloadsOf(command) {
    const grammar = GRAMMARS.get(command.name);
    if (!grammar)
        return [];
    const { options, operands } = parseOptions(command, grammar);
    const value = (...names) => options.find((option) => names.includes(option.name))?.value;
    const urls = addressesIn([value('--url') ?? '', ...operands.map((operand) => operand.value)]);
    const redirected = command.redirections.find(({ operator }) => /^(?:1?>{1,2}\|?|&>)$/.test(operator))?.target;
    const named = command.name === 'wget' ? value('-O', '--output-document') : value('-o', '--output', '--out');
    const keepsName = command.name !== 'curl' || options.some(({ name }) => /^(?:-O|--remote-name(?:-all)?)$/.test(name));
    return urls.map((url) => {
        const file = named ?? redirected ?? (keepsName ? nameIn(url) : undefined);
        return { url, ...(file === undefined || file === '-' || file === '/dev/stdout' ? {} : { file }) };
    });
}
/** Those that are addresses without doubt, else what can be a host: among the words may be the value of an option that is not known here. */
function addressesIn(words) {
    const sure = words.filter((word) => ADDRESS.test(word));
    return (sure.length > 0 ? sure : words.filter((word) => downloads_HOST.test(word))).filter((word) => !isLocal(word) && !isPinned(word));
}
/** The last component of an address or path. */
function nameIn(address) {
    return (address
        .replace(/[?#].*$/, '')
        .replace(/\/+$/, '')
        .split('/')
        .at(-1) ?? '');
}
/** The host of an address for a message; "another host" when a variable hides it. */
function hostOf(url) {
    const host = /^(?:[a-z]+:\/\/)?(?:[^@/\s]*@)?([A-Za-z0-9.-]+\.[A-Za-z]{2,63})(?=[:/?#]|$)/.exec(url)?.[1];
    return host ?? 'another host';
}

;// CONCATENATED MODULE: ./lib/rules/shell/without-word.js
/** The line with one word replaced, or taken out with the blank before it; undefined when the line does not show the word exactly as it was read. */
function withoutWord(uri, instruction, word, left) {
    const { startLine, endLine, startColumn, endColumn } = word.region;
    if (startLine !== endLine || startColumn === undefined || endColumn === undefined)
        return undefined;
    const line = instruction.text.split(/\r?\n/)[startLine - instruction.region.startLine];
    if (line === undefined || line.slice(startColumn - 1, endColumn) !== word.value)
        return undefined;
    const before = line.slice(0, startColumn - 1);
    const after = line.slice(endColumn);
    const text = left === '' ? `${before.replace(/[ \t]$/, '')}${after}` : `${before}${left}${after}`;
    return { uri, region: { startLine, endLine }, text };
}

;// CONCATENATED MODULE: ./lib/rules/shell/tls-commands.js




/** Settings written into a file or given to a package manager. */
const SETTING = /strict-ssl["']?(?:\s*[= ]\s*)["']?false|enableStrictSsl["']?(?:\s*[: ]\s*)["']?false|ssl_?verify["']?\s*[=: ]\s*["']?(?:0|false|no|off)\b|Verify-Peer["']?\s*[= ]\s*["']?(?:0|false)|check_certificate\s*=\s*off|trusted-host\s*=|disable-tls[= ](?:true|1)\b|ssl_verify_mode:\s*0|CURLOPT_SSL_VERIFYPEER/i;
const PROGRAMS = /^(?:npm|pnpm|yarn|git|apt|apt-get|aptitude|yum|dnf5?|microdnf|yum-config-manager|dnf-config-manager|zypper|tdnf|conda|mamba|gem|bundle|composer|echo|printf)$/;
/** Those of JavaScript read `strict-ssl false` as a setting only behind `set`; elsewhere it is two packages. */
const NODE_MANAGERS = /^(?:npm|pnpm|yarn)$/;
/** Options that mean the same wherever they stand: of Kubernetes and container tools, cloud clients, Deno and Maven. */
const INSECURE_OPTION = /^--(?:insecure-skip-tls-verify(?:=true)?|(?:src-|dest-)?tls-verify=false|no-verify-ssl|no-strict-ssl|unsafely-ignore-certificate-errors)$|^-Dmaven\.wagon\.http\.ssl\.insecure=true$/;
const INSECURE_PROGRAMS = /^(?:helm|kubectl|oc|skopeo|podman|buildah|aws|npm|pnpm|deno|mvn|mvnw)$/;
/** Commands that accept any certificate: a switch of a program, or a setting for later. */
function commandsWithoutTls(dockerfile) {
    return [...instructionsOf(dockerfile)].flatMap(({ instruction, shipped }) => [
        ...instruction.commands.flatMap((command) => {
            const word = switchOf(command) ?? settingOf(command);
            return word
                ? [
                    {
                        what: `\`${nameOf(command, word)}\``,
                        key: `command ${nameOf(command, word)} ${operandOf(command)}`,
                        region: word.region,
                        shipped,
                        ...fixOf(dockerfile, instruction, command, word),
                    },
                ]
                : [];
        }),
        ...instruction.heredocs.flatMap(({ content, region }) => instruction.commands.length === 0 && SETTING.test(content)
            ? [{ what: 'A setting in the file', key: 'heredoc', region, shipped }]
            : []),
        ...powershell(instruction).map((problem) => ({ ...problem, shipped })),
    ]);
}
/** The word of `curl -k`, `wget --no-check-certificate`, `pip --trusted-host`. */
function switchOf(command) {
    const { name } = command;
    if (name === 'curl')
        return remote(command, CURL, ['-k', '--insecure', '--proxy-insecure']);
    if (name === 'wget')
        return remote(command, WGET, ['--no-check-certificate']);
    if (/^(?:pip[\d.]*|pipx|uv|python[\d.]*)$/.test(name))
        return (command.words.find(({ value }) => /^--(?:trusted-host|allow-insecure-host)(?:=|$)/.test(value)) ??
            pipSetting(command));
    if (INSECURE_PROGRAMS.test(name))
        return command.words.find(({ value }) => INSECURE_OPTION.test(value));
    return name === 'apk' || name === 'aria2c'
        ? command.words.find(({ value }) => /^--(?:no-check-certificate|check-certificate=false)$/.test(value))
        : undefined;
}
/** `pip config set global.trusted-host pypi.example.com`. */
function pipSetting({ words }) {
    const at = words.findIndex(({ value }) => value === 'set');
    return words[at - 1]?.value === 'config'
        ? words.slice(at).find(({ value }) => /^\w+\.trusted-host$/.test(value))
        : undefined;
}
function remote(command, grammar, names) {
    const { options, operands } = parseOptions(command, grammar);
    const urls = operands.filter(({ value }) => !value.startsWith('-'));
    if (urls.length > 0 && urls.every(({ value }) => isLocal(value)))
        return undefined;
    return options.find((option) => names.includes(option.name))?.word;
}
/** `npm config set strict-ssl false`, `git config http.sslVerify false`, `echo "sslverify=0" >> /etc/yum.conf`. */
function settingOf(command) {
    const first = command.words[0];
    if (!first || !PROGRAMS.test(command.name) || !SETTING.test(command.words.map(({ value }) => value).join(' ')))
        return undefined;
    // `echo` of advice to a person is no setting: it must end up in a file.
    if (/^(?:echo|printf)$/.test(command.name) && command.redirections.length === 0)
        return undefined;
    const words = command.words.map(({ value }) => value);
    if (NODE_MANAGERS.test(command.name) && !words.includes('set') && !words.some((word) => /^--strict-ssl=?/.test(word)))
        return undefined;
    return command.words.find(({ value }) => /ssl|verify|certificate|trusted-host|disable-tls/i.test(value)) ?? first;
}
function nameOf(command, word) {
    const option = /^--?[a-z][a-z-]*/i.exec(word.value)?.[0];
    return option && switchOf(command) ? `${command.name} ${option}` : command.name;
}
function operandOf(command) {
    return command.words.find(({ value }) => /^https?:/.test(value))?.value.replace(/[?#].*$/, '') ?? '';
}
function fixOf(dockerfile, instruction, command, word) {
    const cluster = /^-[A-Za-z]+$/.test(word.value) && command.name === 'curl';
    const left = cluster ? word.value.replace('k', '') : '';
    const single = cluster || /^--(?:insecure|no-check-certificate)$/.test(word.value);
    const replacement = single ? withoutWord(dockerfile.uri, instruction, word, left === '-' ? '' : left) : undefined;
    return replacement ? { fix: { description: `Drop \`${cluster ? '-k' : word.value}\``, replacement } } : {};
}
const CALLBACK = /ServerCertificateValidationCallback\s*=\s*\{\s*\$true|-SkipCertificateCheck\b/i;
function powershell({ commands, arguments: text, region }) {
    return commands.length === 0 && CALLBACK.test(text)
        ? [{ what: 'A switch of PowerShell', key: 'powershell', region }]
        : [];
}

;// CONCATENATED MODULE: ./lib/rules/shell/tls-variables.js

const OFF = /^(?:0|false|no|off)$/i;
const ON = /^(?:1|true|yes|on)$/i;
/** Git asks only whether the variable is there: `0` and `false` turn the check off as well. https://github.com/git/git/blob/v2.50.0/http.c */
const THERE = /./;
/** Variable → the values that turn the check off. Names as in the documentation of the programs that read them. */
const SWITCHES = new Map([
    ['NODE_TLS_REJECT_UNAUTHORIZED', /^0$/],
    ['PYTHONHTTPSVERIFY', /^0$/],
    ['GIT_SSL_NO_VERIFY', THERE],
    ['PIP_TRUSTED_HOST', THERE],
    ['UV_INSECURE_HOST', THERE],
    ['NPM_CONFIG_STRICT_SSL', OFF],
    ['YARN_STRICT_SSL', OFF],
    ['YARN_ENABLE_STRICT_SSL', OFF],
    ['BUNDLE_SSL_VERIFY_MODE', /^0$/],
    ['CONDA_SSL_VERIFY', OFF],
    ['PERL_LWP_SSL_VERIFY_HOSTNAME', /^0$/],
    ['VAULT_SKIP_VERIFY', ON],
    ['CONSUL_HTTP_SSL_VERIFY', OFF],
    ['GOINSECURE', THERE],
    ['CARGO_HTTP_CHECK_REVOKE', OFF],
    ['HTTPLIB2_DISABLE_SSL_VALIDATION', ON],
]);
function isTlsSwitch(name, value) {
    return SWITCHES.get(name.toUpperCase())?.test(value) ?? false;
}
/** `ENV`, `ARG` and assignments of a shell that turn certificate checks off. */
function tlsSwitches(dockerfile) {
    return [...instructionsOf(dockerfile)].flatMap(({ instruction, shipped }) => {
        const pairs = instruction.keyword === 'ENV' || instruction.keyword === 'ARG' ? instruction.pairs : [];
        const exported = instruction.commands.flatMap((command) => [
            ...command.assignments.map(({ name, value }) => ({ name, value, region: command.region })),
            ...(command.name === 'export'
                ? command.words
                    .filter(({ value }) => value.includes('='))
                    .map((word) => ({
                    name: word.value.split('=')[0] ?? '',
                    value: word.value.slice(word.value.indexOf('=') + 1),
                    region: word.region,
                }))
                : []),
        ]);
        return [...pairs.map((pair) => ({ name: pair.key, value: pair.expanded ?? '', region: pair.region })), ...exported]
            .filter(({ name, value }) => isTlsSwitch(name, value))
            .map(({ name, region }) => ({ what: `\`${name}\``, key: `variable ${name}`, region, shipped }));
    });
}

;// CONCATENATED MODULE: ./lib/rules/configuration/tls-verify-off.js



const tls_verify_off_rule = {
    id: 'tls-verify-off',
    catalogue: 'tls-verify-off',
    on: 'configuration',
    summary: 'Certificate checks are turned off',
    severity: 'high',
    confidence: 'high',
    controls: { cwe: [295], cisDocker: ['4.11'], nist800190: ['4.1.5'], pciContainers: ['3.3.a'] },
    help: `Without the certificate check, whoever sits on the way (a proxy, a wireless network, a poisoned name server) can answer in the place of the server: what is downloaded
runs in the build or ends up in the image. A variable such as \`NODE_TLS_REJECT_UNAUTHORIZED=0\` in \`ENV\` also takes it from everything that runs in the container. Addresses of
the container itself, as in health checks, are not counted.`,
    fix: 'Drop the switch; when a private authority signs the server, copy its certificate into the image and run `update-ca-certificates`, or name it with `--cacert`.',
    examples: {
        bad: [
            {
                title: 'A download that believes anyone',
                dockerfile: 'FROM debian:12\nRUN curl -fsSk -o /opt/tool.tgz https://files.example.com/tool.tgz\n',
            },
            {
                title: 'A variable that turns it off for good',
                dockerfile: 'FROM node:22\nENV NODE_TLS_REJECT_UNAUTHORIZED=0\n',
            },
            {
                title: 'The same, seen in an image',
                config: { Env: ['GIT_SSL_NO_VERIFY=true'] },
                layers: [{ files: { a: 'x' } }],
            },
        ],
        good: [
            {
                title: 'A health check of the container itself',
                dockerfile: 'FROM debian:12\nHEALTHCHECK CMD curl -fk https://localhost:8443/health\n',
            },
            {
                title: 'A file name that begins with k',
                dockerfile: 'FROM debian:12\nRUN curl -o/tmp/k https://files.example.com/tool.tgz\n',
            },
        ],
    },
    *check({ dockerfile, image }) {
        if (dockerfile) {
            for (const { what, key, region, shipped, fix } of [
                ...commandsWithoutTls(dockerfile),
                ...tlsSwitches(dockerfile),
            ]) {
                yield {
                    message: `${what} turns certificate checks off`,
                    key,
                    locations: [lineAt(dockerfile, region)],
                    severity: shipped ? 'high' : oneLess('high'),
                    ...(fix ? { fix } : {}),
                };
            }
        }
        const written = dockerfile ? environmentOf(dockerfile) : new Map();
        for (const [index, entry] of (image?.configuration.config.Env ?? []).entries()) {
            const [name = '', ...value] = entry.split('=');
            if (written.has(name) || !isTlsSwitch(name, value.join('=')))
                continue;
            yield {
                message: `\`${name}\` in the environment of the image turns certificate checks off`,
                key: `variable ${name}`,
                locations: [{ kind: 'configuration', pointer: `/config/Env/${index}` }],
            };
        }
    },
};

;// CONCATENATED MODULE: ./lib/rules/references/external.js


/** The images that `FROM`, `COPY --from=` and `RUN --mount=…,from=` name, in file order. Stages, `scratch`, names with unknown variables and names that may be build contexts are left out. */
function* externalImages(dockerfile) {
    for (const stage of dockerfile.stages) {
        const shipped = dockerfile.chain.includes(stage.index);
        const found = (written, how, instruction) => {
            const reference = parseReference(written);
            return reference ? [{ reference, how, location: lineAt(dockerfile, instruction.region), shipped }] : [];
        };
        if (stage.base.kind === 'image')
            yield* found(stage.base.reference, 'FROM', stage.from);
        for (const instruction of stage.instructions) {
            for (const { name, how } of sourcesOf(instruction))
                if (isImageName(name, dockerfile.stages))
                    yield* found(name, how, instruction);
        }
    }
}
function sourcesOf(instruction) {
    const { keyword, flags } = instruction.onbuild ?? instruction;
    return flags.flatMap(({ name, value = '' }) => {
        if (name === 'from' && (keyword === 'COPY' || keyword === 'ADD'))
            return [{ name: value, how: `${keyword} --from` }];
        const from = name === 'mount' && /(?:^|,)from=([^,]+)/.exec(value)?.[1];
        return from ? [{ name: from, how: `${keyword} --mount=from` }] : [];
    });
}
/** A bare word may also be a stage or a build context that only the build command knows. */
function isImageName(name, stages) {
    return /[/:@]/.test(name) && !stages.some((stage) => stage.name === name.toLowerCase());
}
/** How many places of one image are named. */
const MOST_PLACES = 50;
/** The uses of each image, by the name that people know it under; in order of their first use. */
function usesByName(images) {
    const found = new Map();
    for (const image of images) {
        const name = familiarName(image.reference);
        const uses = found.get(name);
        if (!uses)
            found.set(name, [image]);
        else if (uses.length < MOST_PLACES)
            uses.push(image);
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/rules/dockerfile/base-floating-tag.js


const base_floating_tag_rule = {
    id: 'base-floating-tag',
    catalogue: 'base-floating-tag',
    on: 'dockerfile',
    summary: 'An image from outside is named without a tag, or by `latest`',
    severity: 'medium',
    confidence: 'high',
    controls: { cwe: [1357], cisDocker: ['4.2'], nist800190: ['4.1.5'], owasp: ['9'], pciContainers: ['3.2.a'] },
    help: `\`latest\` is whatever was pushed last: two builds of the same commit may differ by a major version, and what was reviewed is not what is shipped. Looked at are \`FROM\`,
\`COPY --from=\` and \`RUN --mount=from=\`, with \`ARG\` expanded. Stages, \`scratch\`, digests and names that may be build contexts are left alone. An image that is used only in a stage
that is thrown away is rated one level lower.`,
    fix: 'Name a version, best together with its digest: `FROM debian:12.11-slim@sha256:…`.',
    examples: {
        bad: [
            { title: 'No tag', dockerfile: 'FROM debian\n' },
            {
                title: 'A tool copied from a moving image',
                dockerfile: 'FROM debian:12\nCOPY --from=ghcr.io/example/tool:latest /tool /usr/local/bin/tool\n',
            },
        ],
        good: [
            {
                title: 'A version, and stages by name',
                dockerfile: 'ARG VERSION=12.11\nFROM debian:$VERSION AS build\nFROM build\nCOPY --from=build /a /a\n',
            },
            { title: 'A digest alone', dockerfile: `FROM debian@sha256:${'0123456789abcdef'.repeat(4)}\n` },
        ],
    },
    *check({ dockerfile }) {
        for (const [name, uses] of usesByName([...externalImages(dockerfile)].filter(isFloating))) {
            const shipped = uses.some((use) => use.shipped);
            const tag = uses[0]?.reference.tag === undefined ? 'without a tag' : 'by the tag `latest`';
            yield {
                message: `\`${name}\` is named ${tag}: the next build may get another image`,
                locations: uses.map((use) => use.location),
                key: name,
                severity: shipped ? 'medium' : oneLess('medium'),
            };
        }
    },
};
function isFloating({ reference: { tag, digest } }) {
    return digest === undefined && (tag === undefined || tag === 'latest');
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/rules/references/official.js

// Two levels up from src/rules/references and from lib/rules/references alike.
const data = JSON.parse((0,external_node_fs_.readFileSync)(__webpack_require__.ab + "official-images.json", 'utf8'));
/** Names of Docker Official Images, as of the date in the data file. */
const OFFICIAL = new Set([...data.current, ...data.reserved]);
/** Former Docker Official Images → the day of their removal. They can still be pulled. */
const REMOVED = new Map(Object.entries(data.removed));
/** Namespaces in which Docker publishes the official images of one architecture. */
const ARCHITECTURE_NAMESPACES = new Set(data.archNamespaces);

;// CONCATENATED MODULE: ./lib/rules/references/publishers.js
/**
 * Namespaces on Docker Hub under which well-known projects and vendors publish variants of official images of their own. They are left alone by the question whether a namespaced image
 * was meant to be the official one.
 */
const PUBLISHERS = new Set([
    'alpinelinux',
    'amazon',
    'amazonlinux',
    'apache',
    'archlinux',
    'arangodb',
    'balenalib',
    'bitnami',
    'bitnamilegacy',
    'caddy',
    'chainguard',
    'cimg',
    'circleci',
    'clickhouse',
    'confluentinc',
    'continuumio',
    'couchbase',
    'crate',
    'datadog',
    'docker',
    'elastic',
    'emqx',
    'fluent',
    'gradle',
    'grafana',
    'hashicorp',
    'influxdata',
    'jenkins',
    'joomla',
    'keymetrics',
    'library',
    'linuxserver',
    'mariadb',
    'memgraph',
    'mongodb',
    'moby',
    'mysql',
    'neo4j',
    'nginx',
    'nginxinc',
    'nixos',
    'nvidia',
    'opensuse',
    'oracle',
    'oraclelinux',
    'osrf',
    'percona',
    'pgvector',
    'postgis',
    'redhat',
    'redis',
    'rockylinux',
    'rootpublic',
    'rustlang',
    'selenium',
    'snyk',
    'tarantool',
    'timescale',
    'traefik',
    'ubuntu',
    'valkey',
    'varnish',
    'wordpress',
]);

// EXTERNAL MODULE: ./lib/model/edit-distance.js
var edit_distance = __webpack_require__(4434);
;// CONCATENATED MODULE: ./lib/rules/references/resemblance.js


/** Names that people give to images of their own and that happen to lie near an official one. */
const OWN_NAMES = new Set([
    'base',
    'create',
    'build',
    'builder',
    'app',
    'test',
    'tests',
    'dev',
    'prod',
    'run',
    'core',
    'api',
    'web',
    'www',
    'site',
    'server',
    'client',
    'worker',
    'common',
    'tools',
    'nodes',
    'notes',
    'rest',
    'gold',
    'local',
    'source',
    'final',
    'runtime',
    'release',
    'ci',
]);
const SUFFIX = /(?:[-_.]?(?:linux|os|official|docker|image|js|lang|db|sql)|[-_.]?\d[\d.]*)$/;
/** The official image that a name outside any namespace may be meant to be; undefined when it is official itself or like none. */
function officialLike(name) {
    if (OFFICIAL.has(name) || OWN_NAMES.has(name) || name.length < 4)
        return undefined;
    const bare = name.replace(SUFFIX, '');
    const spellings = new Set([name, name.replace(/[-_.]/g, ''), bare, folded(name), folded(bare)]);
    for (const spelling of spellings)
        if (OFFICIAL.has(spelling))
            return spelling;
    // An added number or suffix and a slip in one name is taken for a name of its own.
    return nearest(name);
}
/** Signs that look alike written as the letters that they stand for. */
function folded(name) {
    return name
        .replaceAll('0', 'o')
        .replaceAll('1', 'l')
        .replaceAll('3', 'e')
        .replaceAll('5', 's')
        .replaceAll('rn', 'm')
        .replaceAll('vv', 'w');
}
function nearest(name) {
    const allowed = name.length <= 5 ? 1 : 2;
    let best;
    for (const official of OFFICIAL) {
        // Short names are near to everything.
        if (official.length < 4 || Math.abs(official.length - name.length) > allowed)
            continue;
        const distance = (0,edit_distance/* editDistance */.Y)(name, official);
        // Two slips in a name whose first letter differs as well make another word.
        if (distance > allowed || (distance > 1 && official.charAt(0) !== name.charAt(0)))
            continue;
        if (!best || distance < best.distance)
            best = { official, distance };
    }
    return best?.official;
}

;// CONCATENATED MODULE: ./lib/rules/dockerfile/base-name-typosquat.js




const base_name_typosquat_rule = {
    id: 'base-name-typosquat',
    on: 'dockerfile',
    summary: 'An image has nearly the name of a Docker Official Image',
    severity: 'medium',
    confidence: 'medium',
    controls: {
        cwe: [1357],
        cisDocker: ['4.2'],
        nist800190: ['4.1.5'],
        owasp: ['13'],
        pciContainers: ['3.3.a', '12.1.a'],
        attack: ['T1204.003', 'T1036.005'],
    },
    help: `A slip in a name (\`alpin\`, \`pyhton\`, \`alpine2\`) pulls another image than was meant, and hostile copies of popular images live in namespaces that look harmless. This is a question, not an
accusation: an image of your own may well have such a name. It is asked for names on Docker Hub that are near an official one, and, at a lower severity, for an official name in
a namespace that is not known for it. Former official images are named as what they are: no longer maintained.`,
    fix: 'Correct the name, or, when the image is really meant, put its registry in front or waive the finding with a reason.',
    examples: {
        bad: [
            { title: 'A name that looks right', dockerfile: 'FROM alpine2:3.22\n' },
            { title: 'Swapped letters', dockerfile: 'FROM ngnix:1.29\n' },
            { title: "An official name in a stranger's namespace", dockerfile: 'FROM vibersastra/ubuntu:24.04\n' },
        ],
        good: [
            {
                title: 'Official images, also for one architecture',
                dockerfile: 'FROM arm64v8/alpine:3.22\nFROM nginx:1.29\n',
            },
            {
                title: 'A stage and an image elsewhere',
                dockerfile: 'FROM registry.example.com/alpine2:1 AS alpin\nFROM alpin\n',
            },
        ],
    },
    *check({ dockerfile }) {
        const onHub = [...externalImages(dockerfile)].filter(({ reference }) => reference.registry === 'docker.io');
        for (const [name, uses] of usesByName(onHub)) {
            const problem = name.includes('/') ? inNamespace(name) : onItsOwn(name);
            if (problem)
                yield { ...problem, key: name, locations: uses.map((use) => use.location) };
        }
    },
};
function onItsOwn(name) {
    const removed = REMOVED.get(name);
    if (removed !== undefined) {
        return {
            message: `\`${name}\` is a former Docker Official Image, not maintained since ${removed}`,
            severity: 'low',
            confidence: 'high',
        };
    }
    const official = officialLike(name);
    return official === undefined
        ? undefined
        : { message: `Is \`${name}\` meant to be the Docker Official Image \`${official}\`?` };
}
function inNamespace(name) {
    const [namespace = '', last = ''] = name.split('/');
    if (namespace === last || ARCHITECTURE_NAMESPACES.has(namespace) || PUBLISHERS.has(namespace))
        return undefined;
    const official = [last, folded(last)].find((spelling) => OFFICIAL.has(spelling));
    if (official === undefined)
        return undefined;
    return {
        message: `\`${name}\` is not the Docker Official Image \`${official}\`: is its publisher the one that you mean?`,
        severity: 'low',
    };
}

;// CONCATENATED MODULE: ./lib/rules/shell/execution.js
const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh']);
const INTERPRETERS = /^(?:python[\d.]*|pypy3?|perl|ruby|node|nodejs|php\d?|deno|bun|lua|pwsh)$/;
const SOURCES = new Set(['source', '.']);
const STDIN = new Set(['-', '/dev/stdin', '/proc/self/fd/0']);
/** How a shell or another interpreter comes by its program; undefined for everything else. */
function executionOf(command) {
    if (command.name === 'eval')
        return textOf(command.words[0]);
    if (SOURCES.has(command.name))
        return fileOf(command.words[0]);
    if (SHELLS.has(command.name))
        return interpreted(command.words, /^-[a-zA-Z]*c$/, /^-[a-zA-Z]*s[a-zA-Z]*$/);
    return INTERPRETERS.test(command.name)
        ? interpreted(command.words, /^-[a-zA-Z]*[cerE]$|^--eval$/, undefined)
        : undefined;
}
function interpreted(words, textOption, stdinOption) {
    for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (!word)
            break;
        if (STDIN.has(word.value) || stdinOption?.test(word.value))
            return { kind: 'stdin' };
        if (textOption.test(word.value))
            return textOf(words[at + 1]);
        if (word.value === '-m' || word.value === '-n' || word.value === '-p' || /^-[np]e$/.test(word.value))
            return undefined;
        if (/^[-+]o$/.test(word.value) || word.value === '--rcfile')
            at++;
        else if (word.value !== '--' && !/^[-+]./.test(word.value))
            return fileOf(word);
    }
    return { kind: 'stdin' };
}
function textOf(word) {
    return word ? { kind: 'text', word } : undefined;
}
function fileOf(word) {
    if (!word)
        return undefined;
    return STDIN.has(word.value) ? { kind: 'stdin' } : { kind: 'file', word };
}
const VERIFIERS = /^(?:(?:sha(?:1|224|256|384|512)|md5|b2|b3)sum|shasum|gpgv2?|cosign|minisign|signify|slsa-verifier|rhash)$/;
/** Whether the command compares a file with a digest or a signature. */
function verifies(command) {
    if (VERIFIERS.test(command.name))
        return true;
    const words = new Set(command.words.map((word) => word.value));
    if (command.name === 'gpg' || command.name === 'gpg2')
        return words.has('--verify');
    if (command.name === 'openssl')
        return words.has('dgst');
    return command.name === 'gh' && words.has('attestation');
}

;// CONCATENATED MODULE: ./lib/rules/shell/run-of-download.js


/** Every one of a Dockerfile, in file order; files fetched in a parent stage may be run in its child. */
function* runsOfDownloads(dockerfile) {
    const left = new Map();
    for (const stage of dockerfile.stages) {
        const pending = new Map(stage.base.kind === 'stage' ? left.get(stage.base.stage) : undefined);
        left.set(stage.index, pending);
        const shipped = dockerfile.chain.includes(stage.index);
        for (const run of runsOfStage(stage, pending))
            yield { ...run, shipped };
    }
}
function* runsOfStage(stage, pending) {
    for (const written of stage.instructions) {
        const instruction = written.onbuild ?? written;
        if (instruction.keyword === 'ADD')
            addFetched(instruction, pending);
        yield* run_of_download_powershell(instruction);
        const flows = flowsOf(instruction.commands);
        for (const [at, command] of instruction.commands.entries()) {
            yield* direct(command, at, flows);
            yield* later(command, pending);
            if (verifies(command))
                pending.clear();
            for (const { url, file } of downloadsOf(command))
                if (file !== undefined)
                    pending.set(nameIn(file), url);
        }
    }
}
/** `curl | sh`, `bash <(curl)`, `sh -c "$(curl)"`, `eval "$(curl)"`. */
function* direct(command, at, flows) {
    const execution = executionOf(command);
    if (!execution || flows.checked.has(command.pipeline))
        return;
    const source = execution.kind === 'stdin'
        ? flows.piped.get(command.pipeline)
        : isMade(execution.word)
            ? flows.substituted.get(command.pipeline)
            : undefined;
    const isEarlier = source !== undefined && (execution.kind !== 'stdin' || source.at < at);
    if (isEarlier)
        yield runOf(source.url, command, 'straight', true);
}
function flowsOf(commands) {
    const piped = new Map();
    const substituted = new Map();
    const checked = new Set();
    for (const [at, command] of commands.entries()) {
        if (verifies(command))
            checked.add(command.pipeline);
        const url = downloadsOf(command).find(({ file }) => file === undefined)?.url;
        if (url === undefined)
            continue;
        if (!piped.has(command.pipeline))
            piped.set(command.pipeline, { url, at });
        const receiver = command.substitutionOf;
        if (receiver !== undefined && !substituted.has(receiver))
            substituted.set(receiver, { url, at });
    }
    return { piped, substituted, checked };
}
/** Whether a substitution makes the word: one that is a variable alone holds something else. */
function isMade({ value, dynamic }) {
    return dynamic && !/^\$\{?\w+\}?$/.test(value);
}
/** A fetched file that is run by name, or handed to an interpreter. */
function* later(command, pending) {
    const execution = executionOf(command);
    const names = [command.name, execution?.kind === 'file' ? nameIn(execution.word.value) : ''];
    const name = names.find((one) => one !== '' && pending.has(one));
    if (name === undefined)
        return;
    yield runOf(pending.get(name) ?? '', command, 'later', false);
    pending.delete(name);
}
function runOf(url, command, when, sure) {
    const host = hostOf(url);
    const how = when === 'straight' ? `goes straight into \`${command.name}\`` : `is run by \`${command.name.slice(0, 60)}\``;
    const address = url.replace(/[?#].*$/, '').replace(/\/\/[^@/]*@/, '//');
    return {
        message: `What is downloaded from ${host} ${how} without a checksum or signature check`,
        key: `${when} ${command.name} ${address}`,
        region: command.region,
        sure,
    };
}
function addFetched(instruction, pending) {
    if (instruction.flags.some(({ name }) => name === 'checksum'))
        return;
    const words = instruction.exec ?? (instruction.expanded ?? instruction.arguments).split(/\s+/).filter((word) => word !== '');
    const target = words.at(-1) ?? '';
    for (const url of words.slice(0, -1)) {
        if (/^https?:\/\//i.test(url) && !isLocal(url) && !isPinned(url) && !url.endsWith('.git'))
            pending.set(nameIn(target.endsWith('/') || target === '.' ? url : target), url);
    }
}
const FETCHES = /\b(?:iwr|irm|curl|wget|invoke-webrequest|invoke-restmethod|downloadstring)\b/i;
const EVALUATES = /\b(?:iex|invoke-expression)\b/i;
/** `iex (iwr …)`: the shell is not read there, so the instruction is judged as a whole. */
function* run_of_download_powershell({ commands, arguments: text, keyword, region }) {
    if (commands.length > 0 ||
        !['RUN', 'CMD', 'ENTRYPOINT'].includes(keyword) ||
        !FETCHES.test(text) ||
        !EVALUATES.test(text))
        return;
    const url = /https?:\/\/[^\s'")]{1,400}/i.exec(text)?.[0] ?? '';
    yield {
        message: `What is downloaded from ${hostOf(url)} goes straight into \`Invoke-Expression\` without a checksum or signature check`,
        key: `straight iex ${url.replace(/[?#].*$/, '')}`,
        region,
        sure: true,
    };
}

;// CONCATENATED MODULE: ./lib/rules/dockerfile/fetch-exec-unverified.js


const fetch_exec_unverified_rule = {
    id: 'fetch-exec-unverified',
    catalogue: 'fetch-exec-unverified',
    on: 'dockerfile',
    summary: 'A download is run without checking what was downloaded',
    severity: 'high',
    confidence: 'high',
    controls: { cwe: [494], cisDocker: ['4.11'], nist800190: ['4.1.5'], owasp: ['9'], pciContainers: ['3.2.a', '3.3.a'] },
    help: `Whoever controls the server, its name or the way to it runs code in the build, as root. TLS tells who sent the script, not that it is the one that was reviewed.
Counted are a download piped into a shell or interpreter, \`bash <(curl …)\`, \`sh -c "$(curl …)"\`, and a file that is fetched and run later, also by \`CMD\` and \`ENTRYPOINT\`. A
checksum or signature check in between is the good pattern, and so is an address that names its content by a full commit. Packages of a package manager are not counted: they are signed.`,
    fix: 'Download to a file, compare it with a digest that stands in the Dockerfile (`echo "<sha256>  file" | sha256sum -c -`, or `ADD --checksum=sha256:…`), then run it.',
    examples: {
        bad: [
            {
                title: 'Straight into a shell',
                dockerfile: 'FROM debian:12\nRUN curl -fsSL https://get.example.com/install.sh | bash\n',
            },
            {
                title: 'Fetched in one line, run in a later one',
                dockerfile: 'FROM debian:12\nADD https://example.com/setup.sh /tmp/setup.sh\nRUN sh /tmp/setup.sh\n',
            },
        ],
        good: [
            {
                title: 'Compared with a digest before it runs',
                dockerfile: 'FROM debian:12\nRUN curl -fsSLo /tmp/i.sh https://get.example.com/install.sh \\\n && echo "0f1e2d3c  /tmp/i.sh" | sha256sum -c - \\\n && sh /tmp/i.sh\n',
            },
            {
                title: 'Piped into something that does not run it',
                dockerfile: 'FROM debian:12\nRUN curl -fsS https://example.com/a.json | python3 -c "import json,sys; json.load(sys.stdin)"\n',
            },
        ],
    },
    *check({ dockerfile }) {
        for (const { message, key, region, shipped, sure } of runsOfDownloads(dockerfile)) {
            yield {
                message,
                key,
                locations: [lineAt(dockerfile, region)],
                severity: shipped ? 'high' : oneLess('high'),
                confidence: sure ? 'high' : 'medium',
            };
        }
    },
};

;// CONCATENATED MODULE: ./lib/rules/programs/programs.js
/** Where programs are looked for beside the image's own `PATH`; distroless `:debug` images keep theirs in `busybox/`. */
const FOLDERS = [
    'bin',
    'sbin',
    'usr/bin',
    'usr/sbin',
    'usr/local/bin',
    'usr/local/sbin',
    'busybox',
    'opt/conda/bin',
    'root/.cargo/bin',
];
const EXECUTABLE = 0o111;
const MOST_FOLDERS = 40;
/** Which of these programs a process in the container can start: each name once, links followed. */
function programsIn(image, names) {
    return names.flatMap((name) => {
        const file = foldersOf(image)
            .map((folder) => image.files.resolve(`${folder}/${name}`))
            .find((entry) => entry?.type === 'file' && (entry.mode & EXECUTABLE) !== 0);
        return file ? [{ name, file }] : [];
    });
}
/** One problem for all of them, at the layers that brought them. */
function groupedProblem(image, programs, key, message) {
    const files = new Map(programs.map(({ file }) => [file.path, file]));
    const list = programs.map(({ name, file }) => file.path.endsWith(`/${name}`) || !/busybox|toybox/.test(file.path) ? `\`${name}\`` : `\`${name}\` (busybox)`);
    return {
        message: message(list.join(', ')),
        locations: [...files.values()]
            .sort((a, b) => b.layer - a.layer)
            .map((file) => ({
            kind: 'layer',
            index: file.layer,
            diffId: image.layers[file.layer]?.diffId ?? '',
            path: file.path,
        })),
        key,
    };
}
function foldersOf({ configuration: { config } }) {
    const path = (config.Env ?? []).find((entry) => entry.startsWith('PATH='))?.slice('PATH='.length) ?? '';
    const own = path.split(':').map((folder) => folder.replace(/^\/+|\/+$/g, ''));
    return [...new Set([...FOLDERS, ...own])].filter((folder) => folder !== '').slice(0, MOST_FOLDERS);
}

;// CONCATENATED MODULE: ./lib/rules/filesystem/package-manager-in-image.js

const MANAGERS = [
    'apt',
    'apt-get',
    'dpkg',
    'aptitude',
    'apk',
    'dnf',
    'microdnf',
    'yum',
    'rpm',
    'zypper',
    'pacman',
    'tdnf',
    'opkg',
    'pip',
    'pip3',
    'uv',
    'conda',
    'npm',
    'yarn',
    'pnpm',
    'gem',
    'cargo',
    'composer',
    'brew',
    'snap',
];
const package_manager_in_image_rule = {
    id: 'package-manager-in-image',
    on: 'filesystem',
    summary: 'The image can install software',
    severity: 'info',
    confidence: 'high',
    controls: { cisDocker: ['4.3'], nist800190: ['4.1.2'], pciContainers: ['12.1.a'] },
    help: `A finished image is not changed: what it needs was installed when it was built. A package manager left in it lets an intruder fetch tools by name, and brings packages of its own that have to be
kept up to date. This is told, and costs nothing in the grade.`,
    fix: 'Install in an earlier stage and copy the results into a base without a package manager (`scratch`, distroless).',
    examples: {
        bad: [
            {
                title: 'Those of the system and of a language',
                layers: [
                    {
                        files: {
                            'sbin/apk': { mode: 0o755, content: 'elf' },
                            'usr/local/bin/npm': { type: 'symlink', linkname: '../lib/npm.js' },
                            'usr/local/lib/npm.js': { mode: 0o755, content: '#!node' },
                        },
                    },
                ],
            },
        ],
        good: [
            {
                title: 'Its database alone installs nothing',
                layers: [
                    { files: { 'var/lib/dpkg/status.d/base': 'Package: base-files\n', server: { mode: 0o755, content: 'elf' } } },
                ],
            },
        ],
    },
    *check({ image }) {
        const managers = programsIn(image, MANAGERS);
        if (managers.length > 0)
            yield groupedProblem(image, managers, 'package managers', (list) => `The image can install software: ${list}`);
    },
};

// EXTERNAL MODULE: ./lib/rules/secrets/files.js + 2 modules
var files = __webpack_require__(5356);
// EXTERNAL MODULE: ./lib/rules/secrets/in-layers.js + 2 modules
var in_layers = __webpack_require__(2939);
// EXTERNAL MODULE: ./lib/rules/secrets/provider-clouds.js
var provider_clouds = __webpack_require__(5083);
// EXTERNAL MODULE: ./lib/rules/secrets/provider-services.js
var provider_services = __webpack_require__(9113);
// EXTERNAL MODULE: ./lib/rules/secrets/providers.js
var providers = __webpack_require__(1079);
;// CONCATENATED MODULE: ./lib/rules/secrets/sought.js



/** Keywords that are too short to be sought, or stand in programs, in base64 and in text far more often than at the start of a secret. */
const EVERYDAY = new Set('sdk- api- API- key- access- pat. sat. ico- EAAA EAAM EAAC ABIA ACCA ASIA hooks.slack.com/ discord.com/api/ discordapp.com/api/'.split(' '));
/** Telling parts and longer forms of those, and what files of credentials have in common. */
const MORE = [
    'PRIVATE KEY-----',
    'PRIVATE KEY BLOCK-----',
    'PuTTY-User-Key-File-',
    // OpenAI's keys have it in their middle.
    'T3BlbkFJ',
    'sk-proj-',
    'sk-svcacct-',
    'sk-admin-',
    // `{"alg":`, `{"typ":` and `{"kid":` in base64.
    'eyJhbGciOi',
    'eyJ0eXAiOi',
    'eyJraWQiOi',
    'access-production-',
    'access-development-',
    'dp.pt.',
    'dp.st.',
    'dp.ct.',
    'dp.sa.',
    'hooks.slack.com/services/',
    'hooks.slack.com/workflows/',
    'discord.com/api/webhooks/',
    'discordapp.com/api/webhooks/',
    'aws_secret_access_key',
    'AWS_SECRET_ACCESS_KEY',
    'secretAccessKey',
    'AccountKey=',
    'SharedAccessKey=',
    '_authToken=',
    '"auths"',
    '"identitytoken"',
];
/** Characters that at least follow the start of a token: the shortest of all is longer. */
const sought_TOKEN = 10;
/** Starts of a token; what has another character in it is a setting around one. */
const STARTS = /^[A-Za-z0-9_.-]+$/;
/** Stand in the middle of a token, or before what is none. */
const NO_STARTS = new Set([
    'T3BlbkFJ',
    'PuTTY-User-Key-File-',
    'aws_secret_access_key',
    'AWS_SECRET_ACCESS_KEY',
    'secretAccessKey',
]);
const KEYWORDS = [...providers/* PROVIDERS */.x, ...provider_clouds/* CLOUD_PROVIDERS */.v, ...provider_services/* SERVICE_PROVIDERS */.z]
    .filter(({ anyCase }) => !anyCase)
    .flatMap(({ keywords, before }) => keywords.map((text) => ({ text, starts: before === undefined })))
    .filter(({ text }) => text.length >= 4 && !EVERYDAY.has(text));
/** What is looked for in every byte of every file: distinctive starts of the providers' secrets. Words such as `password` are not among them. */
const SOUGHT = [
    ...new Map([...KEYWORDS, ...MORE.map((text) => ({ text, starts: true }))].map(({ text, starts }) => [text, starts])),
].map(([text, starts]) => (starts && STARTS.test(text) && !NO_STARTS.has(text) ? { text, token: sought_TOKEN } : { text }));

;// CONCATENATED MODULE: ./lib/rules/filesystem/secret-deleted-later.js



/** Built up, so that no scanner takes this example for the real thing. */
const secret_deleted_later_TOKEN = ['npm', 'a1B2c3D4e5F6'.repeat(3)].join('_');
const secret_deleted_later_rule = {
    id: 'secret-deleted-later',
    catalogue: 'secret-deleted-later',
    on: 'filesystem',
    summary: 'A credential was removed in a later layer, and is still in the image',
    severity: 'critical',
    confidence: 'high',
    controls: {
        cwe: [212, 538],
        cisDocker: ['4.10'],
        nist800190: ['4.1.4'],
        owasp: ['12'],
        pciContainers: ['6.1.a', '12.4.a'],
        attack: ['T1552.001'],
    },
    help: `Each instruction makes a layer, and a layer is never changed again: deleting or overwriting a file in a later one only hides it. \`docker save\` and any registry
client still hand out the layer that holds it. The finding points at the instruction that added the file, and names the one that hid it.`,
    fix: 'Use the credential with `RUN --mount=type=secret` so that no layer ever holds it, or in an earlier stage of which only the results are copied; and replace the credential.',
    reads: files/* SECRET_FILES */.VK,
    seeks: SOUGHT,
    examples: {
        bad: [
            {
                title: 'The token is deleted after the installation, one layer too late',
                dockerfile: 'FROM node:22-alpine\nCOPY .npmrc /app/.npmrc\nRUN rm /app/.npmrc\n',
                layers: [
                    { base: true, createdBy: 'ADD rootfs.tar.gz / # buildkit', files: { 'bin/busybox': 'busybox' } },
                    {
                        createdBy: 'COPY .npmrc /app/.npmrc # buildkit',
                        files: { 'app/.npmrc': `//registry.example/:_authToken=${secret_deleted_later_TOKEN}\n` },
                    },
                    { createdBy: 'RUN /bin/sh -c rm /app/.npmrc # buildkit', files: { 'app/.wh..npmrc': '' } },
                ],
            },
        ],
        good: [
            {
                title: 'The deleted file names a variable only',
                layers: [
                    { files: { 'app/.npmrc': '//registry.example/:_authToken=$NPM_TOKEN\n' } },
                    { files: { 'app/.wh..npmrc': '' } },
                ],
            },
        ],
    },
    *check({ image }) {
        const all = (0,in_layers/* secretsInLayers */.F)(image);
        const visible = new Set(all.filter(({ entry }) => !entry.hidden).map(secret_deleted_later_nameOf));
        // A version that is still there in another form is one fact, and reported by secret-file-in-image.
        for (const versions of grouped(all)) {
            const [first] = versions;
            if (!first || visible.has(secret_deleted_later_nameOf(first)))
                continue;
            yield {
                message: secret_deleted_later_messageOf(first, image),
                locations: versions.map(({ entry }) => layerAt(image, entry.layer, entry.path)),
                related: versions.flatMap(({ entry }) => (entry.hidden ? [layerAt(image, entry.hidden.layer)] : [])),
                key: secret_deleted_later_nameOf(first),
                severity: first.severity,
                confidence: first.confidence,
            };
        }
    },
};
function grouped(secrets) {
    const groups = new Map();
    for (const secret of secrets)
        groups.set(secret_deleted_later_nameOf(secret), [...(groups.get(secret_deleted_later_nameOf(secret)) ?? []), secret]);
    return groups.values();
}
function secret_deleted_later_nameOf({ kind, entry }) {
    return `${kind} ${entry.path}`;
}
function secret_deleted_later_messageOf({ label, inside, entry }, image) {
    const line = entry.hidden && image.layers[entry.hidden.layer]?.instruction?.region.startLine;
    const how = entry.hidden?.by === 'deleted' ? 'deleted' : 'overwritten';
    const where = line ? `on line ${line}` : `in layer ${entry.hidden?.layer ?? 0}`;
    const origin = image.layers[entry.layer]?.origin === 'base' ? '; it comes with the base image' : '';
    return `\`${entry.path}\`, ${inside ? 'which holds ' : ''}${label.replace(/,$/, '')}, is ${how} ${where} but stays readable in the layer that added it${origin}`;
}
function layerAt(image, index, path) {
    return { kind: 'layer', index, diffId: image.layers[index]?.diffId ?? '', ...(path === undefined ? {} : { path }) };
}

;// CONCATENATED MODULE: ./lib/rules/filesystem/secret-file-in-image.js



/** Built up, so that no scanner takes this example for the real thing. */
const KEY = [
    '-----BEGIN OPENSSH PRIVATE',
    ' KEY-----\n',
    'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n',
    'QyNTUxOQAAACBexampleexampleexampleexampleexampleexa=\n',
    '-----END OPENSSH PRIVATE',
    ' KEY-----\n',
].join('');
const secret_file_in_image_TOKEN = ['ghp', 'k7Qx2Vw9Zr4Tn8Bp1Lm6Hs3Jd5Fg0Ca7Ye2u'].join('_');
const secret_file_in_image_rule = {
    id: 'secret-file-in-image',
    catalogue: 'secret-file-in-image',
    on: 'filesystem',
    summary: 'A private key or a file with credentials is in the image',
    severity: 'critical',
    confidence: 'high',
    controls: {
        cwe: [538, 798],
        cisDocker: ['4.10'],
        nist800190: ['4.1.4'],
        owasp: ['12'],
        pciContainers: ['6.1.a', '12.4.a'],
        attack: ['T1552.001'],
    },
    help: `Whoever can pull the image can read every file in it. Files that are known to hold credentials are judged by their content: a private key without a
passphrase, a token in \`.npmrc\`, a password in \`.netrc\`, a login in \`.docker/config.json\`. In every other file, whatever its name, tokens of known issuers and private
keys are looked for. Public certificates, samples, documentation, and the test keys that packages bring along are left alone; what stands in an installed package,
in a program or in the base image is reported with lower confidence, and so is a key store, which cannot be looked into.`,
    fix: 'Keep the file out with `.dockerignore`, hand it to the one step that needs it with `RUN --mount=type=secret`, and replace the credential: it has been published.',
    reads: files/* SECRET_FILES */.VK,
    seeks: SOUGHT,
    examples: {
        bad: [
            {
                title: 'An SSH key for private dependencies is copied into the image',
                dockerfile: 'FROM alpine:3.22\nCOPY id_ed25519 /root/.ssh/id_ed25519\n',
                layers: [
                    { base: true, createdBy: 'ADD alpine-minirootfs.tar.gz / # buildkit', files: { 'bin/busybox': 'busybox' } },
                    {
                        createdBy: 'COPY id_ed25519 /root/.ssh/id_ed25519 # buildkit',
                        files: { 'root/.ssh/id_ed25519': { content: KEY, mode: 0o600 } },
                    },
                ],
            },
            {
                title: 'A token is written into the source',
                dockerfile: 'FROM node:22-alpine\nCOPY . /app\n',
                layers: [
                    { base: true, createdBy: 'ADD alpine-minirootfs.tar.gz / # buildkit', files: { 'bin/busybox': 'busybox' } },
                    { createdBy: 'COPY . /app # buildkit', files: { 'app/src/upload.js': `login('${secret_file_in_image_TOKEN}');\n` } },
                ],
            },
        ],
        good: [
            {
                title: 'Only the public half is in the image',
                layers: [
                    {
                        files: {
                            'root/.ssh/id_ed25519.pub': 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample builder',
                            'root/.npmrc': '//registry.example/:_authToken=$NPM_TOKEN\n',
                        },
                    },
                ],
            },
        ],
    },
    *check({ image }) {
        for (const { kind, label, inside, entry, severity, confidence } of (0,in_layers/* secretsInLayers */.F)(image)) {
            if (entry.hidden)
                continue;
            const layer = image.layers[entry.layer];
            const origin = layer?.origin === 'base' ? '; it comes with the base image' : '';
            yield {
                message: `\`${entry.path}\` ${inside ? 'holds' : 'is'} ${label} that anyone with the image can read${origin}`,
                locations: [{ kind: 'layer', index: entry.layer, diffId: layer?.diffId ?? '', path: entry.path }],
                key: `${kind} ${entry.path}`,
                severity,
                confidence,
            };
        }
    },
};

;// CONCATENATED MODULE: ./lib/rules/programs/usual-setuid.js
/**
 * Files that distributions ship with setuid or setgid: what a fresh Debian, Ubuntu, Alpine, Fedora or UBI image and their common packages have. Names without the `usr/` in front, as
 * the merged file systems have both.
 */
const BIN = [
    'at',
    'atq',
    'atrm',
    'batch',
    'bbsuid',
    'bsd-write',
    'chage',
    'chfn',
    'chsh',
    'crontab',
    'doas',
    'dotlockfile',
    'expiry',
    'fusermount',
    'fusermount3',
    'gpasswd',
    'ksu',
    'locate',
    'lockfile',
    'mount',
    'mlocate',
    'newgidmap',
    'newgrp',
    'newuidmap',
    'ntfs-3g',
    'passwd',
    'ping',
    'ping6',
    'pkexec',
    'plocate',
    'procmail',
    'screen',
    'sg',
    'slocate',
    'ssh-agent',
    'staprun',
    'su',
    'sudo',
    'sudoedit',
    'traceroute6.iputils',
    'umount',
    'wall',
    'write',
    'firejail',
    'arping',
    'mtr-packet',
    'write.ul',
];
const SBIN = [
    'exim4',
    'grub2-set-bootflag',
    'mount.cifs',
    'mount.nfs',
    'mount.nfs4',
    'pam_extrausers_chkpwd',
    'pam_timestamp_check',
    'postdrop',
    'postqueue',
    'sendmail.sendmail',
    'suexec',
    'umount.nfs',
    'unix_chkpwd',
    'unix2_chkpwd',
    'usernetctl',
    'userhelper',
    'su-exec',
];
const ELSEWHERE = [
    'lib/dbus-1.0/dbus-daemon-launch-helper',
    'libexec/dbus-1/dbus-daemon-launch-helper',
    'lib/openssh/ssh-keysign',
    'libexec/openssh/ssh-keysign',
    'lib/ssh/ssh-keysign',
    'lib/ssh-keysign',
    'lib/eject/dmcrypt-get-device',
    'lib/policykit-1/polkit-agent-helper-1',
    'lib/polkit-1/polkit-agent-helper-1',
    'libexec/polkit-agent-helper-1',
    'lib/xorg/Xorg.wrap',
    'libexec/Xorg.wrap',
    'lib/snapd/snap-confine',
    'libexec/utempter/utempter',
    'lib/utempter/utempter',
    'lib/x86_64-linux-gnu/utempter/utempter',
    'libexec/sudo/sesh',
    'lib/chromium/chrome-sandbox',
];
const USUAL = new Set([
    ...BIN.map((name) => `bin/${name}`),
    ...[...BIN, ...SBIN].map((name) => `sbin/${name}`),
    ...ELSEWHERE,
]);
function isUsualSetuid(path) {
    return USUAL.has(path.replace(/^usr\//, ''));
}

;// CONCATENATED MODULE: ./lib/rules/filesystem/setuid-file.js

const SETUID = 0o4000;
const SETGID = 0o2000;
const ANY_EXECUTE = 0o111;
const WRITABLE_FOLDER = /^(?:tmp|var\/tmp|dev\/shm|home|run|var\/run)\//;
const setuid_file_rule = {
    id: 'setuid-file',
    catalogue: 'fs-setuid',
    on: 'filesystem',
    summary: 'A file runs with the rights of its owner, whoever starts it',
    severity: 'medium',
    confidence: 'high',
    controls: { cwe: [250, 732], cisDocker: ['4.8'], nist800190: ['4.1.2'], owasp: ['4'] },
    help: `A setuid file of root gives root to every user of the container who finds a way to bend it; with that, running as another user protects nothing unless \`no-new-privileges\` is set. Files that the
base image brings and those that every distribution ships (\`su\`, \`passwd\`, \`mount\`) are left alone as long as they are the base's: what counts is what this image adds. Outside the
places and names that packages use, or where others can write, it is rated high. Only files that can be seen in the final image count.`,
    fix: 'Take the bits away in the same `RUN` that brings the file: `chmod a-s /path`; give a capability with `setcap`, or run the container with `no-new-privileges`.',
    examples: {
        bad: [
            {
                title: 'A tool made setuid',
                dockerfile: 'FROM alpine:3.22\nCOPY --chmod=4755 backup /usr/local/bin/backup\n',
                layers: [
                    {
                        base: true,
                        createdBy: 'ADD rootfs.tar.gz / # buildkit',
                        files: { 'bin/bbsuid': { mode: 0o4711, content: 'elf' } },
                    },
                    {
                        createdBy: 'COPY --chmod=4755 backup /usr/local/bin/backup # buildkit',
                        files: { 'usr/local/bin/backup': { mode: 0o4755, content: 'elf' } },
                    },
                ],
            },
        ],
        good: [
            {
                title: 'Only what the base has',
                dockerfile: 'FROM debian:12\nCOPY app /app\n',
                layers: [
                    {
                        base: true,
                        createdBy: 'ADD rootfs.tar.gz / # buildkit',
                        files: { 'usr/bin/su': { mode: 0o4755, content: 'elf' }, 'var/mail': { type: 'directory', mode: 0o2775 } },
                    },
                    { createdBy: 'COPY app /app # buildkit', files: { app: { mode: 0o755, content: 'elf' } } },
                ],
            },
        ],
    },
    *check({ image }) {
        for (const entry of image.files.visible()) {
            if (!isSetuid(entry) || isOfBase(entry, image))
                continue;
            const layer = image.layers[entry.layer];
            const usual = isUsualSetuid(entry.path);
            // Without a Dockerfile nobody can say what the base had: then only the unusual is told.
            if (usual && layer?.origin !== 'dockerfile')
                continue;
            yield {
                ...setuid_file_judged(entry, image, usual),
                locations: [{ kind: 'layer', index: entry.layer, diffId: layer?.diffId ?? '', path: entry.path }],
                key: entry.path,
            };
        }
    },
};
function isSetuid({ type, mode }) {
    // Without the right to execute, setgid means mandatory locking.
    return type === 'file' && (mode & (SETUID | SETGID)) !== 0 && (mode & ANY_EXECUTE) !== 0;
}
/** Of a base layer, or packed anew by an upgrade of a file that was setuid there already. */
function isOfBase(entry, image) {
    const ofBase = ({ layer }) => image.layers[layer]?.origin === 'base';
    const bits = entry.mode & (SETUID | SETGID);
    return (ofBase(entry) ||
        image.files
            .versionsOf(entry.path)
            .some((version) => version.layer !== entry.layer &&
            ofBase(version) &&
            isSetuid(version) &&
            (version.mode & bits) === bits &&
            version.uid === entry.uid));
}
function setuid_file_judged(entry, image, usual) {
    const setuid = (entry.mode & SETUID) !== 0;
    const who = setuid
        ? entry.uid === 0
            ? 'as root'
            : `as user ${entry.uid}`
        : entry.gid === 0
            ? 'with the group root'
            : `with group ${entry.gid}`;
    const writable = isWritable(entry, image);
    const severity = writable || (!usual && setuid && entry.uid === 0) ? 'high' : 'medium';
    const known = image.layers[entry.layer]?.origin === 'dockerfile';
    return {
        message: `\`${entry.path}\` is ${setuid ? 'setuid' : 'setgid'} and runs ${who}${writable ? ', in a place where others can write' : ''}`,
        severity,
        confidence: known ? 'high' : 'medium',
        fix: {
            description: `Run \`chmod a-s /${entry.path}\` in the instruction that brings the file, or leave the file out`,
        },
    };
}
function isWritable(entry, { files }) {
    const folder = files.get(entry.path.slice(0, Math.max(0, entry.path.lastIndexOf('/'))));
    return (entry.mode & 0o002) !== 0 || WRITABLE_FOLDER.test(entry.path) || ((folder?.mode ?? 0) & 0o002) !== 0;
}

;// CONCATENATED MODULE: ./lib/rules/filesystem/shell-in-image.js

const shell_in_image_SHELLS = [
    'sh',
    'bash',
    'dash',
    'ash',
    'zsh',
    'ksh',
    'mksh',
    'csh',
    'tcsh',
    'fish',
    'rbash',
    'pwsh',
    'busybox',
    'toybox',
];
const shell_in_image_rule = {
    id: 'shell-in-image',
    on: 'filesystem',
    summary: 'The image has a shell',
    severity: 'info',
    confidence: 'high',
    controls: { cisDocker: ['4.3'], nist800190: ['4.1.2'], pciContainers: ['12.1.a'] },
    help: `A shell is what an intruder reaches for first: most attacks on a service end in a command line, and without one they end earlier. Images made for people, for builds or for scripts need it; a
service that is one program does not. This is told, and costs nothing in the grade.`,
    fix: 'Copy the program into a base without a shell (`scratch`, distroless) in a last stage; debug with an ephemeral container.',
    examples: {
        bad: [
            {
                title: 'A shell, and one that is a link to busybox',
                layers: [
                    {
                        files: {
                            'bin/busybox': { mode: 0o755, content: 'elf' },
                            'bin/sh': { type: 'symlink', linkname: '/bin/busybox' },
                            'bin/bash': { mode: 0o755, content: 'elf' },
                        },
                    },
                ],
            },
        ],
        good: [
            {
                title: 'The program alone',
                layers: [
                    {
                        files: { server: { mode: 0o755, content: 'elf' }, 'etc/passwd': 'nobody:x:65534:65534::/:/sbin/nologin\n' },
                    },
                ],
            },
        ],
    },
    *check({ image }) {
        const shells = programsIn(image, shell_in_image_SHELLS);
        if (shells.length > 0)
            yield groupedProblem(image, shells, 'shells', (list) => `The image has a shell: ${list}`);
    },
};

;// CONCATENATED MODULE: ./lib/rules/index.js














/** Every rule of our own. */
const rules = [
    rule,
    expose_admin_port_rule,
    image_stale_rule,
    runs_as_root_rule,
    secret_literal_rule,
    tls_verify_off_rule,
    base_floating_tag_rule,
    base_name_typosquat_rule,
    fetch_exec_unverified_rule,
    package_manager_in_image_rule,
    secret_deleted_later_rule,
    secret_file_in_image_rule,
    setuid_file_rule,
    shell_in_image_rule,
];


/***/ }),

/***/ 5472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   Y3: () => (/* binding */ anchor),
/* harmony export */   w7: () => (/* binding */ withInstructions),
/* harmony export */   wH: () => (/* binding */ placeOrder)
/* harmony export */ });
/* unused harmony export finalFrom */
/** A finding's locations: the Dockerfile's line before every layer, and never none. */
function placed(locations, evidence) {
    const [first, ...rest] = withInstructions(locations ?? [], evidence);
    return first ? [first, ...rest] : [anchor(evidence)];
}
/** Puts the line of the instruction that made it in front of each layer location; equal places are named once. */
function withInstructions(locations, { image }) {
    const seen = new Set();
    return locations
        .flatMap((location) => {
        const instruction = location.kind === 'layer' ? image?.layers[location.index]?.instruction : undefined;
        return instruction ? [{ kind: 'file', uri: instruction.uri, region: instruction.region }, location] : [location];
    })
        .filter((location) => {
        const name = JSON.stringify(location);
        return seen.has(name) ? false : seen.add(name);
    });
}
/** The place of what has none of its own, such as a missing `USER`: the last `FROM` of what is built, else the image's configuration. */
function anchor({ dockerfile }, pointer = '/config') {
    return dockerfile ? finalFrom(dockerfile) : { kind: 'configuration', pointer };
}
function finalFrom(dockerfile) {
    const from = dockerfile.stages[dockerfile.target]?.from;
    return { kind: 'file', uri: dockerfile.uri, ...(from ? { region: from.region } : {}) };
}
/** A key by which locations sort as a reader meets them: files by line, then the rest. */
function placeOrder(location) {
    if (location.kind === 'file')
        return `0 ${location.uri} ${padded(location.region?.startLine)} ${padded(location.region?.startColumn)}`;
    if (location.kind === 'layer')
        return `1 ${padded(location.index)} ${location.path ?? ''}`;
    return location.kind === 'package' ? `2 ${location.purl}` : `3 ${location.pointer}`;
}
function padded(value) {
    return String(value ?? 0).padStart(9, '0');
}


/***/ }),

/***/ 3667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $z: () => (/* reexport */ descriptors),
  GR: () => (/* binding */ nothingToScan),
  SQ: () => (/* binding */ scan)
});

;// CONCATENATED MODULE: ./lib/scanners/rules.js
const vulnerablePackage = {
    id: 'vulnerable-package',
    on: 'scanner',
    summary: 'A package in the image has known vulnerabilities',
    severity: 'high',
    confidence: 'high',
    controls: {
        cwe: [1395],
        cisDocker: ['4.4'],
        nist800190: ['4.1.1'],
        owasp: ['9'],
        pciContainers: ['10.3.a', '12.1.a'],
    },
    help: [
        'A scanner found published vulnerabilities for a package that the image ships. The severity is that of the worst of them, as the scanner rates it:',
        'where the distribution has its own opinion, that goes before the national database. All vulnerabilities of one source package that one version fixes are one finding.',
        'A vulnerable package is not always a vulnerable service: when the affected part is never reached, waive it with that reason and a date.',
    ].join('\n'),
    fix: 'Rebuild on an updated base image, or upgrade the package to the fixed version.',
};
/** Descriptors of what scanners find: known to policies, listed beside the rules that look themselves. */
const descriptors = [vulnerablePackage];

;// CONCATENATED MODULE: ./lib/scanners/scanner.js
/** Of a scanner that said nothing that can be used. */
function failedReport(notification) {
    return { findings: [], components: [], notifications: [notification] };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/scanners/trivy/environment.js

/**
 * What Trivy may know of our environment: where it and its database are, and the way to the network. No tokens and no credentials: it reads an
 * archive, and its database is public. A private mirror of the database works with a login that lies in Docker's own configuration.
 * What could blind it (`TRIVY_SEVERITY`, `TRIVY_IGNOREFILE`, `TRIVY_CONFIG`, …) stays out as well.
 */
const PASSED_ON = [
    'PATH',
    'HOME',
    'XDG_CACHE_HOME',
    'DOCKER_CONFIG',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'http_proxy',
    'https_proxy',
    'no_proxy',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'TRIVY_DB_REPOSITORY',
    'TRIVY_JAVA_DB_REPOSITORY',
    'TRIVY_SKIP_DB_UPDATE',
    'TRIVY_SKIP_JAVA_DB_UPDATE',
    'TRIVY_DETECTION_PRIORITY',
    'TRIVY_CACERT',
];
/** Switches that are not in every version: as variables, unlike as flags, they do no harm where they are unknown. */
const SWITCHES = {
    TRIVY_SKIP_VERSION_CHECK: 'true',
    TRIVY_DISABLE_TELEMETRY: 'true',
    // Two runs on one folder lock each other out for seconds and then fail.
    TRIVY_CACHE_BACKEND: 'memory',
    // Asks no package registry about single packages: a busy one fails the scan, and answers change from day to day.
    TRIVY_OFFLINE_SCAN: 'true',
};
function trivyEnvironment(environment, workspace, temporary) {
    const passed = PASSED_ON.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name, value]];
    });
    const cache = environment['TRIVY_CACHE_DIR'];
    return {
        ...Object.fromEntries(passed),
        ...SWITCHES,
        // Relative to where the user is; Trivy itself runs elsewhere.
        ...(cache ? { TRIVY_CACHE_DIR: (0,external_node_path_.resolve)(workspace, cache) } : {}),
        TMPDIR: temporary,
    };
}

;// CONCATENATED MODULE: ./lib/scanners/trivy/failure.js
const DOWNLOAD_EARLIER = 'Run `trivy image --download-db-only` in an earlier step, so that only the scan itself is left.';
/** Kinds of failure by what Trivy prints; its words are only recognised, never repeated: they carry names from the image. */
const KINDS = [
    {
        pattern: /skip-java-db-update' cannot be specified on the first run/,
        problem: 'the image has Java archives, there is no Java index, and downloading it is switched off',
        remedy: 'Run `trivy image --download-java-db-only` first, or unset TRIVY_SKIP_JAVA_DB_UPDATE.',
    },
    {
        pattern: /cannot be specified on the first run/,
        problem: 'there is no vulnerability database, and downloading it is switched off',
        remedy: 'Run `trivy image --download-db-only` first, or unset TRIVY_SKIP_DB_UPDATE.',
    },
    {
        pattern: /TOOMANYREQUESTS|429 Too Many Requests/i,
        problem: 'the server of its database refused too many requests',
        remedy: 'Keep the folder of TRIVY_CACHE_DIR in a cache, or name a mirror in TRIVY_DB_REPOSITORY.',
    },
    {
        pattern: /DB schema|old DB schema|Trivy version is old/i,
        problem: 'its version and its database do not fit together',
        remedy: 'Update Trivy, and remove an old database with `trivy clean --vuln-db`.',
    },
    {
        pattern: /failed to download|no such host|connection refused|i\/o timeout|TLS handshake/i,
        problem: 'it could not download its database',
        remedy: 'Let it reach the network, or run `trivy image --download-db-only` where it can and keep the folder of TRIVY_CACHE_DIR.',
    },
    {
        pattern: /invalid database|bad file descriptor|failed to open db/i,
        problem: 'its database is damaged',
        remedy: 'Remove it with `trivy clean --vuln-db` and run again.',
    },
    {
        pattern: /no space left on device/i,
        problem: 'the disk is full',
        remedy: 'Free some space in the temporary folder and in the folder of TRIVY_CACHE_DIR.',
    },
    {
        pattern: /context deadline exceeded/i,
        problem: 'it took too long',
        remedy: DOWNLOAD_EARLIER,
    },
    {
        pattern: /unable to initialize archive image/i,
        problem: 'it could not read the image',
        remedy: 'Save the image again, for instance with `docker save`.',
    },
    {
        pattern: /unknown (shorthand )?flag|unknown command/i,
        problem: 'its version lacks an option that we need',
        remedy: 'Update Trivy to 0.50 or later.',
    },
];
const TIMED_OUT = {
    problem: 'it took too long and was ended',
    remedy: DOWNLOAD_EARLIER,
};
const UNKNOWN = {
    problem: 'its reason is not one that we know',
    remedy: 'Run `trivy image --input FILE` by hand to see it, or switch scanners off with `scanners: none`.',
};
/** What is said of a Trivy that gave no report. `stderr` is hostile text. */
function trivyFailure(stderr, timedOut) {
    const known = timedOut ? TIMED_OUT : KINDS.find(({ pattern }) => pattern.test(stderr));
    const { problem, remedy } = known ?? UNKNOWN;
    return { level: 'error', code: 'scanner-failed', message: `Trivy failed: ${problem}`, remedy };
}
/** A release that Trivy has no dates for is one that it has no vulnerabilities for, and it says so nowhere but here. */
function unknownRelease(stderr) {
    return stderr.includes('OS version is not on the EOL list') ? [UNKNOWN_RELEASE] : [];
}
const UNKNOWN_RELEASE = {
    level: 'error',
    code: 'scanner-release-unknown',
    message: "Trivy does not know the release of the image's distribution, so it may have no vulnerabilities for its packages",
    remedy: 'Update Trivy, or build on a released version of the distribution.',
};

;// CONCATENATED MODULE: ./lib/scanners/json.js
/** Reading somebody else's JSON: nothing is where it should be until it was looked at. */
/** Undefined for what is not JSON. */
function parseJson(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
/** The own fields of an object; none for anything else. */
function fields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}
/** Text of at most `longest` characters, without control characters and halves of characters; undefined for anything else and for nothing. */
function json_text(value, longest = 500) {
    if (typeof value !== 'string')
        return undefined;
    // Cut first: a report may carry megabytes in one field.
    const clean = value
        .slice(0, longest)
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
    return clean === '' ? undefined : clean;
}
function texts(value) {
    return list(value).flatMap((item) => json_text(item) ?? []);
}
/** An `https:` address as it is; undefined for anything else. */
function address(value) {
    const url = json_text(value, 2000);
    return url?.startsWith('https://') && URL.canParse(url) ? url : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./lib/scanners/trivy/unpack.js






/** The only names that become file names, so that no entry gets out of the folder. */
const BLOB = /^(?:\.\/)?blobs\/sha256\/([0-9a-f]{64})$/;
/**
 * Unpacks the blobs of an OCI image layout in a tar file, since Trivy reads layouts only as folders. Returns the folder `blobs`.
 * A blob that is not what its name says is left out: what a second entry of the same name holds must not be scanned in place of the first.
 */
async function unpackBlobs(archive, folder) {
    const blobs = (0,external_node_path_.join)(folder, 'unpacked', 'blobs');
    await (0,promises_.mkdir)((0,external_node_path_.join)(blobs, 'sha256'), { recursive: true });
    const unpacking = (0,tar_stream.extract)();
    const read = (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(archive), unpacking);
    // Awaited below; until then a damaged archive must not count as a rejection that nobody hears.
    read.catch(() => undefined);
    for await (const entry of unpacking) {
        const hex = entry.header.type === 'file' ? BLOB.exec(entry.header.name)?.[1] : undefined;
        if (hex === undefined)
            entry.resume();
        else
            await writeBlob(entry, (0,external_node_path_.join)(blobs, 'sha256', hex), hex);
    }
    await read;
    return blobs;
}
async function writeBlob(entry, path, hex) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const hashed = async function* (chunks) {
        for await (const chunk of chunks) {
            hash.update(chunk);
            yield chunk;
        }
    };
    await (0,external_node_stream_promises_.pipeline)(entry, hashed, (0,external_node_fs_.createWriteStream)(path, { mode: 0o600 }));
    if (hash.digest('hex') !== hex)
        await (0,promises_.rm)(path);
}

;// CONCATENATED MODULE: ./lib/scanners/trivy/input.js




const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const MANIFESTS = [OCI_MANIFEST, 'application/vnd.docker.distribution.manifest.v2+json'];
/** Bytes; registries refuse larger ones (distribution-spec). */
const LARGEST_MANIFEST = 4 * 1024 * 1024;
/**
 * The path that `--input` takes. Of a layout with several manifests Trivy silently takes the first, so it is shown one with nothing but the
 * manifest under review: an index of our own beside a link to the blobs. Rejects when a tar file cannot be unpacked.
 */
async function trivyInput({ kind, path }, { digest }, folder) {
    const hex = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
    if (kind === 'docker-archive' || hex === undefined)
        return path;
    const packed = (await (0,promises_.stat)(path)).isFile();
    const blobs = packed ? await unpackBlobs(path, folder) : (0,external_node_path_.resolve)(path, 'blobs');
    const manifest = (0,external_node_path_.join)(blobs, 'sha256', hex);
    const found = await (0,promises_.stat)(manifest).catch(() => undefined);
    if (!found?.isFile() || found.size > LARGEST_MANIFEST)
        return path;
    const descriptor = { mediaType: await mediaTypeOf(manifest), digest, size: found.size };
    const layout = (0,external_node_path_.join)(folder, 'layout');
    await (0,promises_.mkdir)(layout);
    await (0,promises_.symlink)(blobs, (0,external_node_path_.join)(layout, 'blobs'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
    await (0,promises_.writeFile)((0,external_node_path_.join)(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [descriptor] }));
    return layout;
}
/** The manifest's own word where it has a known one: in the OCI format it may be left out. */
async function mediaTypeOf(manifest) {
    const content = await (0,promises_.readFile)(manifest, 'utf8').catch(() => '');
    const written = fields(parseJson(content))['mediaType'];
    return MANIFESTS.find((known) => known === written) ?? OCI_MANIFEST;
}

;// CONCATENATED MODULE: ./lib/scanners/distribution.js
/** Where distributions keep what is installed. */
const DATABASES = [
    'var/lib/dpkg/status',
    'var/lib/dpkg/status.d',
    'lib/apk/db/installed',
    'usr/lib/apk/db/installed',
    'var/lib/rpm/rpmdb.sqlite',
    'var/lib/rpm/Packages',
    'var/lib/rpm/Packages.db',
    'usr/lib/sysimage/rpm/rpmdb.sqlite',
    'usr/lib/sysimage/rpm/Packages.db',
    'var/lib/pacman/local',
    'usr/lib/opkg/status',
];
/** https://www.freedesktop.org/software/systemd/man/latest/os-release.html, and what came before it. */
const RELEASES = [
    'etc/os-release',
    'usr/lib/os-release',
    'etc/alpine-release',
    'etc/debian_version',
    'etc/redhat-release',
];
/** The package database that the image has, or had before a layer deleted it; undefined when it never had one. */
function packageDatabase({ files }) {
    return DATABASES.find((path) => files.versionsOf(path).some(({ type, size }) => type === 'directory' || size > 0));
}
/** Whether the image says that it is made of a distribution. */
function hasDistribution(image) {
    return packageDatabase(image) !== undefined || RELEASES.some((path) => image.files.get(path) !== undefined);
}

// EXTERNAL MODULE: ./lib/model/severity.js
var severity = __webpack_require__(9506);
;// CONCATENATED MODULE: ./lib/scanners/fingerprint.js

/** The same recipe as that of the rules: rule, what identifies the problem across commits, and an ordinal among equals. */
function fingerprint(ruleId, key, ordinal) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${ruleId}\0${key}\0${ordinal}`).digest('hex').slice(0, 32);
}

// EXTERNAL MODULE: ./lib/scanners/provenance.js
var scanners_provenance = __webpack_require__(4408);
;// CONCATENATED MODULE: ./lib/scanners/group.js




/** One finding per source package, version and fix: what one upgrade mends is one row of the review. Worst first. */
function groupHits(hits) {
    const groups = new Map();
    for (const hit of hits) {
        const key = JSON.stringify([identityOf(hit), hit.installed]);
        const group = groups.get(key);
        if (group)
            group.push(hit);
        else
            groups.set(key, [hit]);
    }
    const ordinals = new Map();
    const findings = [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, group]) => {
        const identity = identityOf(group[0]);
        const ordinal = ordinals.get(identity) ?? 0;
        ordinals.set(identity, ordinal + 1);
        return findingOf(group, fingerprint(vulnerablePackage.id, identity, ordinal));
    });
    return findings.sort((a, b) => (0,severity/* compareSeverity */.zK)(a.severity, b.severity));
}
/** The installed version is left out: a rebuild that brings another vulnerable one is the same problem. */
function identityOf({ ecosystem, source, fixed = '' }) {
    return JSON.stringify([ecosystem, source, fixed]);
}
function findingOf(group, print) {
    const [first] = group;
    const advisories = distinctAdvisories(group);
    const [worst = first.advisory] = advisories;
    const { source, installed, fixed } = first;
    const purl = group.find(({ binary }) => binary === source)?.purl;
    return {
        ruleId: vulnerablePackage.id,
        severity: worst.severity,
        confidence: isKernel(first) ? 'low' : vulnerablePackage.confidence,
        message: messageOf(first, advisories, worst),
        fingerprint: print,
        locations: locationsOf(group),
        blocking: false,
        ...(fixed !== undefined && { fix: { description: upgradeOf(group, fixed) } }),
        vulnerability: {
            package: source,
            ...(purl !== undefined && { purl }),
            installed,
            ...(fixed !== undefined && { fixed }),
            binaries: [...new Set(group.map(({ binary }) => binary))].sort(),
            advisories,
        },
    };
}
/** Headers and documents of the kernel: the kernel that runs is the host's, whatever the image ships. */
function isKernel({ source, binary }) {
    return source === 'linux' || (source === 'kernel' && binary.startsWith('kernel-headers'));
}
/** One of each id, worst first: a vulnerability of a source package is reported for each of its binary packages. */
function distinctAdvisories(group) {
    const byId = new Map();
    for (const { advisory } of group) {
        const known = byId.get(advisory.id);
        if (!known || (0,severity/* compareSeverity */.zK)(advisory.severity, known.severity) < 0)
            byId.set(advisory.id, advisory);
    }
    return [...byId.values()].sort((a, b) => (0,severity/* compareSeverity */.zK)(a.severity, b.severity) || (a.id < b.id ? -1 : 1));
}
function messageOf(first, advisories, worst) {
    const { source, installed, fixed } = first;
    const many = advisories.length > 1;
    const count = many
        ? `${advisories.length} known vulnerabilities (worst: ${worst.id})`
        : `a known vulnerability (${worst.id})`;
    return `${source} ${installed} has ${count}, ${fixed === undefined ? 'not fixed yet' : `fixed in ${fixed}`}${isKernel(first) ? ' (the host runs its own kernel)' : ''}`;
}
function upgradeOf(group, fixed) {
    const inBase = group.some(({ layer }) => layer?.origin === 'base');
    const upgrade = `pgrade ${group[0].source} to ${fixed}`;
    return inBase ? `Rebuild on an updated base image, or u${upgrade}` : `U${upgrade}`;
}
function locationsOf(group) {
    const places = (0,scanners_provenance/* placesOf */.ek)(group.flatMap(({ layer }) => layer ?? []));
    const packages = new Map();
    for (const hit of group) {
        const location = packageOf(hit);
        packages.set(JSON.stringify(location), location);
    }
    const all = [...places, ...packages.values()];
    return [all[0] ?? packageOf(group[0]), ...all.slice(1)];
}
function packageOf({ ecosystem, binary, installed, purl, path }) {
    const name = `pkg:generic/${encodeURIComponent(ecosystem)}/${encodeURIComponent(binary)}@${encodeURIComponent(installed)}`;
    return { kind: 'package', purl: purl ?? name, ...(path !== undefined && { path }) };
}

;// CONCATENATED MODULE: ./lib/scanners/trivy/report.js

/** Undefined when the text is not such a report: older versions wrote a bare array, or `null` for nothing. */
function readTrivyReport(json) {
    const report = fields(parseJson(json));
    if (report['SchemaVersion'] !== 2 || report['ArtifactType'] !== 'container_image')
        return undefined;
    const metadata = fields(report['Metadata']);
    const counter = { unreadable: 0 };
    const results = list(report['Results']).map((result) => readResult(fields(result), counter));
    return {
        ...defined('version', json_text(fields(report['Trivy'])['Version'], 50)),
        ...defined('imageId', json_text(metadata['ImageID'], 200)),
        diffIds: texts(metadata['DiffIDs']),
        ...defined('os', readSystem(metadata['OS'])),
        results,
        unreadable: counter.unreadable,
    };
}
/** An optional field: absent rather than undefined. */
function defined(key, value) {
    return value === undefined ? {} : { [key]: value };
}
function readSystem(value) {
    const system = fields(value);
    const family = json_text(system['Family'], 50);
    if (family === undefined || family === 'none')
        return undefined;
    return { family, name: json_text(system['Name'], 50) ?? '', endOfLife: system['EOSL'] === true };
}
function readResult(result, counter) {
    const all = (key, read) => list(result[key]).flatMap((item) => {
        const entry = read(fields(item));
        if (entry === undefined)
            counter.unreadable += 1;
        return entry === undefined ? [] : [entry];
    });
    return {
        isSystem: result['Class'] === 'os-pkgs',
        type: json_text(result['Type'], 50) ?? 'unknown',
        target: json_text(result['Target'], 4096) ?? '',
        packages: all('Packages', readPackage),
        vulnerabilities: all('Vulnerabilities', readVulnerability),
    };
}
/** `epoch:version-release`, as the package manager prints it. */
function fullVersion(version, epoch, release) {
    const prefix = typeof epoch === 'number' && epoch > 0 ? `${epoch}:` : '';
    const suffix = json_text(release, 200);
    return `${prefix}${version}${suffix === undefined ? '' : `-${suffix}`}`;
}
function readPackage(entry) {
    const name = json_text(entry['Name']);
    if (name === undefined)
        return undefined;
    const identifier = fields(entry['Identifier']);
    const sourceVersion = json_text(entry['SrcVersion'], 200);
    return {
        name,
        // A Python or Node package without a version is listed with an empty one.
        version: fullVersion(json_text(entry['Version'], 200) ?? '', entry['Epoch'], entry['Release']),
        ...defined('id', json_text(entry['ID'])),
        ...defined('uid', json_text(identifier['UID'], 100)),
        ...defined('purl', json_text(identifier['PURL'], 1000)),
        ...defined('path', json_text(entry['FilePath'], 4096)),
        ...defined('diffId', json_text(fields(entry['Layer'])['DiffID'], 200)),
        ...defined('source', json_text(entry['SrcName'])),
        ...defined('sourceVersion', sourceVersion && fullVersion(sourceVersion, entry['SrcEpoch'], entry['SrcRelease'])),
        licenses: texts(entry['Licenses']).slice(0, 20),
    };
}
function readVulnerability(entry) {
    const vulnerability = json_text(entry['VulnerabilityID'], 100);
    const name = json_text(entry['PkgName']);
    if (vulnerability === undefined || name === undefined)
        return undefined;
    const identifier = fields(entry['PkgIdentifier']);
    return {
        vulnerability,
        name,
        version: json_text(entry['InstalledVersion'], 200) ?? '',
        severity: json_text(entry['Severity'], 20) ?? 'UNKNOWN',
        ...defined('id', json_text(entry['PkgID'])),
        ...defined('uid', json_text(identifier['UID'], 100)),
        ...defined('purl', json_text(identifier['PURL'], 1000)),
        ...defined('path', json_text(entry['PkgPath'], 4096)),
        ...defined('diffId', json_text(fields(entry['Layer'])['DiffID'], 200)),
        ...defined('fixed', json_text(entry['FixedVersion'], 300)),
        ...defined('ratedBy', json_text(entry['SeveritySource'], 50)),
        ...defined('title', json_text(entry['Title'], 300)),
        ...defined('url', address(entry['PrimaryURL'])),
    };
}

;// CONCATENATED MODULE: ./lib/scanners/trivy/parse.js





/** Nobody rated an `UNKNOWN` one yet; that is no reason to leave it out of the count. */
const SEVERITY = new Map([
    ['CRITICAL', 'critical'],
    ['HIGH', 'high'],
    ['MEDIUM', 'medium'],
    ['LOW', 'low'],
]);
/** What Trivy's JSON says about this image. Pure, and total: whatever the text is, it becomes findings or notifications. */
function parseTrivy(json, image) {
    const report = readTrivyReport(json);
    if (!report)
        return failedReport(UNREADABLE);
    if (!isAbout(report, image))
        return failedReport(ANOTHER_IMAGE);
    const provenance = new scanners_provenance/* Provenance */.kY(image);
    const hits = report.results.flatMap((result) => hitsOf(result, image, provenance));
    const components = report.results.flatMap((result) => result.packages.map((installed) => componentOf(installed, result, image, provenance)));
    const scanner = { name: 'Trivy', ...(report.version === undefined ? {} : { version: report.version }) };
    return { findings: groupHits(hits), components, notifications: remarksOn(report, image), scanner };
}
/** The layers are what was scanned; where there are none, the configuration has to do. */
function isAbout({ imageId, diffIds }, image) {
    const ours = image.layers.map(({ diffId }) => diffId);
    if (diffIds.length === 0 && ours.length === 0)
        return imageId === image.imageId;
    return diffIds.length === ours.length && diffIds.every((diffId, index) => diffId === ours[index]);
}
function hitsOf(result, image, provenance) {
    const packages = indexPackages(result.packages);
    return result.vulnerabilities.map((found) => {
        const installed = keysOf(found).flatMap((key) => packages.get(key) ?? [])[0];
        const layer = provenance.layer(found.diffId ?? installed?.diffId);
        const path = pathOf(found.path ?? installed?.path, result, image);
        const purl = found.purl ?? installed?.purl;
        return {
            ecosystem: result.type,
            source: installed?.source ?? found.name,
            installed: installed?.sourceVersion ?? found.version,
            ...(found.fixed === undefined ? {} : { fixed: found.fixed }),
            binary: found.name,
            ...(purl === undefined ? {} : { purl }),
            ...(path === undefined ? {} : { path }),
            ...(layer ? { layer } : {}),
            advisory: advisoryOf(found),
        };
    });
}
/** The identifiers that join a vulnerability with its package, best first: the newest versions have a `UID`, Python packages no `PkgID`. */
function keysOf({ uid, id, name, version, path }) {
    const place = JSON.stringify([name, version, path]);
    return [...(uid === undefined ? [] : [`uid ${uid}`]), ...(id === undefined ? [] : [`id ${id}`]), `place ${place}`];
}
function indexPackages(packages) {
    const index = new Map();
    for (const installed of packages)
        for (const key of keysOf(installed))
            if (!index.has(key))
                index.set(key, installed);
    return index;
}
/** A compiled program is the target of its result, and the packages in it have no path of their own. */
function pathOf(path, { isSystem, target }, image) {
    const named = path ?? (isSystem || image.files.get(target) === undefined ? undefined : target);
    return named?.replace(/^\/+/, '');
}
function advisoryOf({ vulnerability, severity, ratedBy, title, url }) {
    return {
        id: vulnerability,
        severity: SEVERITY.get(severity) ?? 'low',
        rated: ratedBy === undefined ? severity : `${severity} by ${ratedBy}`,
        ...(title === undefined ? {} : { title }),
        ...(url === undefined ? {} : { url }),
    };
}
function componentOf(installed, result, image, provenance) {
    const { name, version, licenses } = installed;
    const layer = provenance.layer(installed.diffId);
    const introducedBy = layer && (0,scanners_provenance/* instructionOf */.ut)(layer);
    const path = pathOf(installed.path, result, image);
    return {
        type: 'library',
        name,
        version,
        purl: installed.purl ?? `pkg:generic/${encodeURIComponent(name)}@${encodeURIComponent(version)}`,
        ...(licenses.length > 0 ? { licenses } : {}),
        ...(layer ? { layer: layer.index } : {}),
        paths: path === undefined ? [] : [path],
        ...(introducedBy ? { introducedBy } : {}),
    };
}
function remarksOn({ os, results, unreadable }, image) {
    const remarks = [];
    if (!os && hasDistribution(image))
        remarks.push(UNKNOWN_DISTRIBUTION);
    const seen = results.some(({ isSystem, packages }) => isSystem && packages.length > 0);
    if (os && !seen && packageDatabase(image) !== undefined)
        remarks.push(NO_PACKAGES);
    if (os?.endOfLife)
        remarks.push(endOfLife(`${os.family} ${os.name}`.trim()));
    if (unreadable > 0)
        remarks.push(partlyUnreadable(unreadable));
    return remarks;
}
const UNREADABLE = {
    level: 'error',
    code: 'scanner-report-unreadable',
    message: "Trivy's report is not JSON of schema 2 about a container image",
    remedy: 'Update Trivy: versions before 0.20 wrote another format.',
};
const ANOTHER_IMAGE = {
    level: 'error',
    code: 'scanner-report-mismatch',
    message: "Trivy's report is about other layers than those of the image under review",
    remedy: 'Give an archive or layout that holds this one image, or name its `platform`.',
};
const UNKNOWN_DISTRIBUTION = {
    level: 'error',
    code: 'scanner-distribution-unknown',
    message: "Trivy does not know the image's distribution, so it looked for vulnerabilities of none of its packages",
    remedy: 'Build on a distribution that Trivy supports, or switch scanners off with `scanners: none`.',
};
const NO_PACKAGES = {
    level: 'error',
    code: 'scanner-saw-no-packages',
    message: "Trivy saw none of the distribution's packages, although the image has or had a package database",
    remedy: 'Keep the package database in the image: without it no scanner can tell what is installed.',
};
function endOfLife(distribution) {
    return {
        level: 'note',
        code: 'distribution-end-of-life',
        message: `${distribution} is past its end of life: newer vulnerabilities are neither listed nor fixed`,
        remedy: 'Move to a supported release.',
    };
}
function partlyUnreadable(count) {
    return {
        level: 'error',
        code: 'scanner-report-partly-unreadable',
        message: `${count} ${count === 1 ? 'entry' : 'entries'} of Trivy's report could not be read`,
        remedy: 'Update Trivy, or report this with the version of both programs.',
    };
}

;// CONCATENATED MODULE: ./lib/scanners/trivy/version.js

function readTrivyVersion(json) {
    const answer = fields(parseJson(json));
    const version = json_text(answer['Version'], 50);
    const made = Date.parse(json_text(fields(answer['VulnerabilityDB'])['UpdatedAt'], 50) ?? '');
    return {
        ...(version === undefined ? {} : { version }),
        ...(Number.isNaN(made) ? {} : { database: new Date(made).toISOString() }),
    };
}
/** Releases that carried foreign code. */
const COMPROMISED = new Set(['0.69.4', '0.69.5', '0.69.6']);
/** Days. The database is made anew every few hours; Grype refuses one of five days. */
const OLDEST = 7;
const DAY = 24 * 60 * 60 * 1000;
function judgeTrivyVersion({ version, database }, now) {
    const found = [];
    if (version !== undefined && COMPROMISED.has(version.replace(/^v/, '')))
        found.push(compromised(version));
    if (database === undefined)
        found.push(UNDATED);
    else if (now.getTime() - Date.parse(database) > OLDEST * DAY)
        found.push(outdated(database));
    return found;
}
function compromised(version) {
    return {
        level: 'warning',
        code: 'scanner-compromised',
        message: `Trivy ${version} is one of the releases that were tampered with`,
        remedy: 'Remove it, rotate every secret that it could reach, and install another release.',
    };
}
function outdated(database) {
    return {
        level: 'error',
        code: 'scanner-database-old',
        message: `Trivy's database is of ${database.slice(0, 10)}, more than ${OLDEST} days old`,
        remedy: 'Let Trivy update it, or run `trivy image --download-db-only`.',
    };
}
const UNDATED = {
    level: 'warning',
    code: 'scanner-database-undated',
    message: "The date of Trivy's database could not be had",
    remedy: 'Run `trivy version` to see it.',
};

;// CONCATENATED MODULE: ./lib/scanners/trivy/run.js








/** Seconds; the first run downloads the database. */
const DEADLINE = 600;
/** Bytes of a report. An image of 10,000 packages makes about 50 MB. */
const LARGEST_REPORT = 256 * 1024 * 1024;
const trivy = {
    name: 'trivy',
    title: 'Trivy',
    installation: 'Install Trivy (https://trivy.dev) in an earlier step, for instance with `aquasecurity/setup-trivy`.',
    run: runTrivy,
};
async function runTrivy(program, image, archive, host, deadline = DEADLINE) {
    // A folder of its own: an older report cannot be taken for this one's, and the workspace's `trivy.yaml` and `.trivyignore`,
    // which belong to the change under review, are out of reach.
    const folder = await host.temporaryFolder();
    const environment = trivyEnvironment(host.environment, host.workspace, folder);
    const report = (0,external_node_path_.join)(folder, 'report.json');
    const options = { cwd: folder, environment, deadline };
    host.progress.say('Trivy looks for known vulnerabilities');
    let ended;
    try {
        const input = await trivyInput(archive, image, folder);
        ended = await host.run(program, scanArguments(input, report, deadline), options);
    }
    catch {
        return failedReport(NOT_STARTED);
    }
    if (ended.exitCode !== 0)
        return failedReport(trivyFailure(ended.stderr, ended.timedOut));
    const json = await readReport(report);
    if (typeof json !== 'string')
        return failedReport(json);
    const parsed = parseTrivy(json, image);
    if (!parsed.scanner)
        return parsed;
    const version = await askVersion(program, host, options);
    const judged = judgeTrivyVersion({ ...parsed.scanner, ...version }, host.now());
    const remarks = [...unknownRelease(ended.stderr), ...judged];
    return {
        ...parsed,
        notifications: [...parsed.notifications, ...remarks],
        scanner: { ...parsed.scanner, ...version },
    };
}
/** Only flags that every version since 0.50 has; the others go in as variables. */
function scanArguments(input, report, deadline) {
    // Trivy's own deadline comes a little earlier, so that it can say what it was doing.
    const timeout = `${Math.max(1, deadline - 10)}s`;
    const format = ['--format', 'json', '--list-all-pkgs', '--output', report];
    return [
        'image',
        '--input',
        input,
        '--scanners',
        'vuln',
        ...format,
        '--exit-code',
        '0',
        '--no-progress',
        '--timeout',
        timeout,
    ];
}
async function askVersion(program, host, options) {
    try {
        const { exitCode, stdout } = await host.run(program, ['version', '--format', 'json'], { ...options, deadline: 30 });
        return exitCode === 0 ? readTrivyVersion(stdout) : {};
    }
    catch {
        return {};
    }
}
async function readReport(path) {
    let file;
    try {
        file = await (0,promises_.open)(path, 'r');
    }
    catch {
        return NO_REPORT;
    }
    try {
        return (await file.stat()).size > LARGEST_REPORT ? TOO_LARGE : await file.readFile('utf8');
    }
    finally {
        await file.close();
    }
}
const NOT_STARTED = {
    level: 'error',
    code: 'scanner-failed',
    message: 'Trivy could not be started, or the image not be prepared for it',
    remedy: 'Run `trivy version` by hand to see whether it starts, and look for space in the temporary folder.',
};
const NO_REPORT = {
    level: 'error',
    code: 'scanner-failed',
    message: 'Trivy ended without an error and without a report',
    remedy: 'Run `trivy image --input FILE` by hand to see why.',
};
const TOO_LARGE = {
    level: 'error',
    code: 'scanner-failed',
    message: `Trivy's report is larger than ${LARGEST_REPORT / 1024 / 1024} MiB`,
    remedy: 'Review a smaller image, or switch scanners off with `scanners: none`.',
};

;// CONCATENATED MODULE: ./lib/scanners/scan.js




const SCANNERS = [trivy];
const WHAT = 'Known vulnerabilities';
/**
 * Asks other tools what they know about the image. `auto`: those on PATH; a name that is not on PATH, a failure or a silence makes the
 * review incomplete. Never throws for what a scanner does.
 */
async function scan(names, image, archive, host) {
    if (names === 'none')
        return nothing([{ what: WHAT, why: 'Scanners are switched off.' }]);
    const wanted = SCANNERS.filter(({ name }) => names === 'auto' || names.includes(name));
    const reports = [];
    for (const scanner of wanted) {
        const program = await host.which(scanner.name);
        if (program !== undefined)
            reports.push(await scanner.run(program, image, archive, host));
        else if (names !== 'auto')
            reports.push(failedReport(missing(scanner)));
    }
    if (reports.length === 0)
        return nothing([noneFound()]);
    return together(reports);
}
/** What a review without an image says about scanners. */
function nothingToScan(names) {
    return nothing([{ what: WHAT, why: names === 'none' ? 'Scanners are switched off.' : 'There is no image to scan.' }]);
}
function nothing(notAssessed) {
    return { findings: [], rules: [], components: [], notifications: [], notAssessed, scanners: [] };
}
function together(reports) {
    const notifications = reports.flatMap((report) => report.notifications);
    const failure = notifications.find(({ level }) => level === 'error');
    return {
        findings: reports.flatMap(({ findings }) => findings),
        rules: [...descriptors],
        components: reports.flatMap(({ components }) => components),
        notifications,
        notAssessed: failure ? [unreliable(failure)] : [],
        scanners: reports.flatMap(({ scanner }) => scanner ?? []),
    };
}
function unreliable({ message, remedy }) {
    return { what: WHAT, why: `${message}.`, ...(remedy === undefined ? {} : { remedy }) };
}
function missing({ name, title, installation }) {
    return {
        level: 'error',
        code: 'scanner-missing',
        message: `${title} was asked for, and there is no \`${name}\` on PATH`,
        remedy: `${installation.replace(/\.$/, '')}, or leave it out of \`scanners\`.`,
    };
}
function noneFound() {
    const names = SCANNERS.map(({ name }) => `\`${name}\``).join(', ');
    return { what: WHAT, why: `No scanner is on PATH (${names}).`, remedy: trivy.installation };
}


/***/ })

};
