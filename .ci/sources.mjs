// One image in every format that Debian's engines and tools write, reviewed from each: `engines.sh .ci/sources.mjs`. The counts stand on the last line.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { check, finish, same } from './checks.mjs';

const work = process.argv[2];
const cli = resolve(process.env.CRR_CLI ?? 'dist/cli.js');
const context = join(work, 'context');
// The engine brings its own containerd along.
const containerd = { CONTAINERD_ADDRESS: join(work, 'exec/containerd/containerd.sock') };

function run(program, args, environment = {}) {
  const env = { ...process.env, ...environment };
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env, cwd: work });
}

function review(image, { input, environment = {} } = {}) {
  const args = [cli, 'review', context, `--image=${image}`, '--scanners=none', '--format=json'];
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: work,
    env,
    input: input ?? '',
    maxBuffer: 64 * 1024 * 1024,
  });
  same(
    readdirSync(process.env.TMPDIR).filter((name) => name.startsWith('container-risk-review')),
    [],
    'left behind',
  );
  try {
    const [found] = JSON.parse(stdout).reviews;
    return { status, found };
  } catch {
    throw new Error(`no report, exit code ${status}\n${stderr.toString().slice(-2000)}`);
  }
}

/** What must not differ: OCI and Docker have configurations of other bytes, and compression gives other digests. */
function outcome({ found }) {
  const { findings, layers, complete, verdict, grade, notifications } = found;
  return {
    findings,
    verdict,
    grade,
    complete,
    layers: layers.map((layer) => ({ ...layer, digest: undefined })),
    errors: notifications.filter(({ level }) => level === 'error'),
  };
}

// ---- one image: layers that stand twice, deleted files, links, another owner ----
mkdirSync(join(context, 'bin'), { recursive: true });
cpSync('/bin/busybox', join(context, 'bin/busybox'), { dereference: true });
writeFileSync(join(context, 'a'), 'a file\n');
writeFileSync(
  join(context, 'Dockerfile'),
  `FROM scratch
COPY bin /bin
RUN ["/bin/busybox", "mkdir", "-p", "/etc", "/tmp", "/app"]
RUN ["/bin/busybox", "--install", "-s", "/bin"]
COPY a /app/a
COPY a /app/b
RUN chmod 4755 /app/a && rm /app/b && ln /app/a /app/c && chown 1000:1000 /app
COPY a /app/b
USER 1000
CMD ["sh"]
`,
);
const build = ['build', '--quiet', '--network=host', '--tag=localhost/app:1', context];
run('docker', build, { DOCKER_BUILDKIT: '0' });
run('docker', ['save', '--output', 'docker.tar', 'localhost/app:1']);
const archive = readFileSync(join(work, 'docker.tar'));
const expected = outcome(review('docker-archive:docker.tar'));
check('the image is read whole and something is found in it', () => {
  same(expected.complete, true, 'complete');
  same(expected.layers.length, 7, 'layers');
  same(
    expected.findings.some(({ ruleId }) => ruleId === 'setuid-file'),
    true,
    'the setuid file',
  );
});

// ---- written by others ----
const skopeo = (...args) => run('skopeo', ['copy', '--quiet', '--insecure-policy', ...args]);
const from = 'docker-archive:docker.tar';
skopeo(from, 'containers-storage:localhost/app:1');
const podman = (format, out) =>
  run('podman', ['save', '--quiet', `--format=${format}`, `--output=${out}`, 'localhost/app:1']);
const buildah = (to) => run('buildah', ['push', '--quiet', 'localhost/app:1', to]);
const written = {
  'podman-archive.tar': () => podman('docker-archive', 'podman-archive.tar'),
  'podman-oci.tar': () => podman('oci-archive', 'podman-oci.tar'),
  'podman-oci': () => podman('oci-dir', 'podman-oci'),
  'podman-dir': () => podman('docker-dir', 'podman-dir'),
  'skopeo-archive.tar': () => skopeo(from, 'docker-archive:skopeo-archive.tar:localhost/app:1'),
  'skopeo-oci': () => skopeo(from, 'oci:skopeo-oci:1'),
  'skopeo-zstd': () => skopeo('--dest-compress-format=zstd', from, 'oci:skopeo-zstd:1'),
  'skopeo-oci.tar': () => skopeo(from, 'oci-archive:skopeo-oci.tar:1'),
  'skopeo-dir': () => skopeo(from, 'dir:skopeo-dir'),
  'skopeo-dir-gzip': () => skopeo('--dest-compress', from, 'dir:skopeo-dir-gzip'),
  'buildah-oci.tar': () => buildah('oci-archive:buildah-oci.tar'),
  'buildah-archive.tar': () => buildah('docker-archive:buildah-archive.tar:localhost/app:1'),
};
for (const [name, write] of Object.entries(written)) {
  check(name, () => {
    write();
    same(outcome(review(`./${name}`)), expected, 'differs from what Docker saved');
  });
}

// ---- engines ----
run('ctr', ['images', 'import', 'docker.tar'], containerd);
run('ctr', ['--namespace=k8s.io', 'images', 'import', 'docker.tar'], containerd);
run('ctr', ['--namespace=k8s.io', 'images', 'tag', 'localhost/app:1', 'docker.io/library/pod:1'], containerd);
const engines = ['docker:localhost/app:1', 'podman:localhost/app:1', 'containerd:localhost/app:1', 'containerd:pod:1'];
for (const engine of engines) {
  check(engine, () => {
    same(outcome(review(engine, { environment: containerd })), expected, 'differs from what Docker saved');
  });
}
check('what containerd does not have, and a containerd that is not there, are one line', () => {
  const code = ({ status, found }) => [status, found.notifications.find(({ level }) => level === 'error')?.code];
  same(code(review('containerd:nothing', { environment: containerd })), [2, 'image-not-found'], 'nothing');
  const environment = { CONTAINERD_ADDRESS: join(work, 'nothing.sock') };
  same(code(review('containerd:app', { environment })), [2, 'engine-unreachable'], 'no socket');
});

// ---- piped in ----
const zstd = () => execFileSync('zstd', ['--quiet', '--stdout', 'docker.tar'], { cwd: work, maxBuffer: 1024 ** 3 });
const oci = () => readFileSync(join(work, 'skopeo-oci.tar'));
const pipes = [
  ['docker save | review -', '-', () => archive],
  ['docker save | gzip | review -', 'docker-archive:-', () => gzipSync(archive)],
  ['docker save | zstd | review -', '-', zstd],
  ['an OCI archive', 'oci-archive:-', oci],
  ['by its tag', 'docker-archive:-:localhost/app:1', () => archive],
];
for (const [name, image, input] of pipes) {
  check(`piped in: ${String(name)}`, () => {
    same(outcome(review(image, { input: input() })), expected, 'differs from what Docker saved');
  });
}
check('piped in: nothing, and half of it', () => {
  same(review('-').status, 2, 'nothing');
  same(review('-', { input: archive.subarray(0, archive.length / 2) }).status, 2, 'half');
});

finish();
