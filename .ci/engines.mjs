// The checks of engines.sh: `engines.mjs WORK`, with the engines running. Prints what passes and fails, and the counts alone on the last line.
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, finish, same } from './checks.mjs';
import { findingsOf, lineOf, linesOf, reviewIn } from './review.mjs';

const work = process.argv[2];
const cases = join(work, 'cases');
const review = reviewIn(cases);
const token = `ghp_${randomBytes(18).toString('hex')}`; // 36 characters

function run(program, args, environment = {}) {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
}

function includes(actual, expected, what) {
  for (const one of expected)
    if (!actual.includes(one)) throw new Error(`${what} without "${one}": ${actual.join(', ')}`);
}

// ---- the base, in each engine ----
cpSync('.ci/engines', cases, { recursive: true });
const base = join(work, 'base');
mkdirSync(join(base, 'bin'), { recursive: true });
cpSync('/bin/busybox', join(base, 'bin/busybox'), { dereference: true });
writeFileSync(
  join(base, 'Dockerfile'),
  'FROM scratch\nCOPY bin /bin\nRUN ["/bin/busybox", "mkdir", "-p", "/etc", "/root", "/tmp", "/usr/bin", "/usr/local/bin", "/usr/sbin", "/sbin"]\nRUN ["/bin/busybox", "--install", "-s"]\nENV PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin\nCMD ["sh"]\n',
);
const standIn = 'localhost/stand-in:1';
run('docker', ['build', '--quiet', '--network=host', `--tag=${standIn}`, base], { DOCKER_BUILDKIT: '0' });
run('docker', ['save', '--output', join(work, 'base.tar'), standIn]);
run('skopeo', ['copy', '--quiet', `docker-archive:${join(work, 'base.tar')}`, `containers-storage:${standIn}`]);

// ---- a key and a token, made for this run ----
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
writeFileSync(join(cases, 'secret/id_rsa'), privateKey, { mode: 0o600 });
const failing = join(cases, 'failing/Dockerfile');
writeFileSync(failing, readFileSync(failing, 'utf8').replace('@TOKEN@', token));

// ---- built once, read from three sources ----
const expected = {
  'multi-stage': { lines: ['base', '3', '4', '11', '12-13'], findings: [] },
  secret: { lines: ['base', '3', '4', '5'], findings: ['secret-deleted-later 3'] },
  setuid: { lines: ['base', '3-4'], findings: ['setuid-file 3-4', 'runs-as-root 1'] },
};

for (const [name, { lines, findings }] of Object.entries(expected)) {
  for (const [dialect, buildkit] of [
    ['classic', '0'],
    ['buildkit', '1'],
  ]) {
    const tag = `${name}:${dialect}`;
    const archive = join(work, `${name}-${dialect}.tar`);
    const layout = join(work, `${name}-${dialect}`);
    run('docker', ['build', '--quiet', '--network=host', `--tag=${tag}`, join(cases, name)], {
      DOCKER_BUILDKIT: buildkit,
    });
    run('docker', ['save', '--output', archive, tag]);
    run('skopeo', ['copy', '--quiet', `docker-archive:${archive}`, `oci:${layout}:1`]);
    const sources = [`docker:${tag}`, `docker-archive:${archive}`, `oci:${layout}`];
    const reviews = new Map();
    for (const source of sources) {
      check(`${name}, ${dialect}, ${source.split(':')[0]}: layers and findings have their lines`, () => {
        const { review: found } = review([name, `--image=${source}`]);
        reviews.set(source, found);
        same(linesOf(found), lines, 'lines of the layers');
        includes(findingsOf(found), findings, 'findings');
        same(found.complete, true, `complete; notifications: ${JSON.stringify(found.notifications)}`);
      });
    }
    check(`${name}, ${dialect}: three sources, one answer`, () => {
      const comparable = sources.map((source) => {
        const found = reviews.get(source);
        if (!found) throw new Error(`no review of ${source.split(':')[0]}`);
        const { findings: all, layers } = found;
        return { findings: all, layers: layers.map((layer) => ({ ...layer, digest: undefined })) };
      });
      same(comparable[1], comparable[0], 'the saved archive differs from the engine');
      same(comparable[2], comparable[0], 'the OCI layout differs from the engine');
    });
  }
}

// ---- nothing is left behind ----
function list(program, args) {
  return execFileSync(program, args, { encoding: 'utf8' }).split('\n').filter(Boolean).sort();
}

function things() {
  return {
    dockerImages: list('docker', ['images', '--all', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}']),
    dockerContainers: list('docker', ['ps', '--all', '--quiet']),
    podmanImages: list('podman', ['images', '--all', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}']),
    containers: list('buildah', ['containers', '--quiet']),
    temporary: readdirSync(process.env.TMPDIR).filter((name) => name.startsWith('container-risk-review')),
  };
}

function leavesNothing(body) {
  const before = things();
  body();
  const after = things();
  for (const kind of Object.keys(before)) {
    const left = after[kind].filter((one) => !before[kind].includes(one));
    const gone = before[kind].filter((one) => !after[kind].includes(one));
    same({ left, gone }, { left: [], gone: [] }, `${kind}: something was left behind, or taken away`);
  }
}

// ---- --build ----
const host = '--build-flags=--network=host';
const chroot = '--build-flags=--isolation=chroot';
const builders = [
  {
    name: 'docker, classic',
    args: ['--builder=docker', host],
    environment: { DOCKER_BUILDKIT: '0' },
    multiStage: ['base', '3', '4', '11', '12-13'],
  },
  {
    name: 'docker, BuildKit',
    args: ['--builder=docker', host],
    environment: { DOCKER_BUILDKIT: '1' },
    multiStage: ['base', '3', '4', '11', '12-13'],
  },
  // Podman and Buildah make no layer for WORKDIR.
  { name: 'podman', args: ['--builder=podman', host, chroot], multiStage: ['base', '4', '11', '12-13'] },
  {
    name: 'buildah with layers',
    args: ['--builder=buildah', host, chroot, '--build-flags=--layers'],
    multiStage: ['base', '4', '11', '12-13'],
    probe: 'buildah',
  },
  // One layer a stage.
  { name: 'buildah', args: ['--builder=buildah', host, chroot], multiStage: ['base', '4', '11-13'] },
];

function canRun(program) {
  const { status, stderr } = spawnSync(
    program,
    ['build', '--network=host', '--isolation=chroot', '--tag=localhost/probe', '-'],
    {
      input: `FROM ${standIn}\nRUN true\n`,
      encoding: 'utf8',
    },
  );
  spawnSync(program, ['rmi', 'localhost/probe']);
  if (status !== 0)
    console.log(`not tried: ${program} cannot run a container here: ${stderr.trim().split('\n').at(-1)}`);
  return status === 0;
}
const runs = { docker: true, podman: canRun('podman'), buildah: canRun('buildah') };

for (const { name, args, environment, multiStage } of builders.filter(
  ({ args: [builder] }) => runs[builder.split('=')[1]],
)) {
  check(`--build, ${name}: every layer has its line, nothing is left`, () => {
    leavesNothing(() => {
      const { review: found, stderr } = review(['multi-stage', '--build=true', ...args], environment);
      if (found.layers.length === 0) throw new Error(`not built\n${stderr.slice(-2000)}`);
      same(linesOf(found), multiStage, 'lines of the layers');
    });
  });
  check(`--build, ${name}: the deleted key is found`, () => {
    leavesNothing(() => {
      const flags = args.includes('--builder=buildah') ? [...args, '--build-flags=--layers'] : args;
      includes(
        findingsOf(review(['secret', '--build=true', ...flags], environment).review),
        ['secret-deleted-later 3'],
        'findings',
      );
    });
  });
  check(`--build, ${name}: a failing build is told by its line, without the secret in it`, () => {
    leavesNothing(() => {
      const { status, stdout, stderr, review: found } = review(['failing', '--build=true', ...args], environment);
      same(status, 2, 'exit code');
      const failure = found.notifications.find(({ code }) => code === 'build-failed');
      same(
        failure?.location?.region && lineOf(failure.location),
        '6-7',
        `line of the failure: ${JSON.stringify(failure)}`,
      );
      for (let at = 0; at + 8 <= token.length; at += 1) {
        const part = token.slice(at, at + 8);
        if (stdout.includes(part) || stderr.includes(part)) throw new Error('a part of the secret was printed');
      }
    });
  });
}

finish();
