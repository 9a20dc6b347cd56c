// The checks of buildx.sh: `buildx.mjs WORK`, with BuildKit running. Prints what passes and fails, and the counts alone on the last line.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkLater as check, finish } from './checks.mjs';
import { findingsOf, lineOf, linesOf, reviewIn } from './review.mjs';

const work = process.argv[2];
const cases = join(work, 'cases');
const review = reviewIn(cases);
const token = `ghp_${randomBytes(18).toString('hex')}`; // 36 characters
const passphrase = `${randomBytes(6).toString('hex')} ${randomBytes(6).toString('hex')}`;

function assertNoPart(secret, ...texts) {
  for (let at = 0; at + 8 <= secret.length; at += 1) {
    const part = secret.slice(at, at + 8);
    for (const text of texts) assert(!text.includes(part), 'a part of the secret was printed');
  }
}

const leftovers = () => readdirSync(process.env.TMPDIR).filter((name) => name.startsWith('container-risk-review'));

// ---- the base, as an OCI layout that Buildx itself writes ----
cpSync('.ci/engines', cases, { recursive: true });
const base = join(work, 'base');
mkdirSync(join(base, 'bin'), { recursive: true });
cpSync('/bin/busybox', join(base, 'bin/busybox'), { dereference: true });
writeFileSync(
  join(base, 'Dockerfile'),
  'FROM scratch\nCOPY bin /bin\nRUN ["/bin/busybox", "mkdir", "-p", "/etc", "/root", "/tmp", "/usr/bin", "/usr/local/bin", "/usr/sbin", "/sbin"]\nRUN ["/bin/busybox", "--install", "-s"]\nENV PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin\nCMD ["sh"]\n',
);
const layout = join(work, 'base-layout');
const output = `--output=type=oci,tar=false,dest=${layout},name=localhost/stand-in:1`;
execFileSync('docker', ['buildx', 'build', '--quiet', '--provenance=false', output, base], { stdio: 'pipe' });
const builder = [
  '--build=true',
  '--builder=buildx',
  `--build-flags=--build-context=localhost/stand-in:1=oci-layout://${layout}:1`,
];
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
writeFileSync(join(cases, 'secret/id_rsa'), privateKey, { mode: 0o600 });
const failing = join(cases, 'failing/Dockerfile');
writeFileSync(failing, readFileSync(failing, 'utf8').replace('@TOKEN@', token));

await check('without an engine, every layer has its line', () => {
  const { review: found, stderr } = review(['multi-stage', ...builder]);
  assert(found.layers.length > 0, `not built\n${stderr.slice(-2000)}`);
  assert.deepEqual(linesOf(found), ['base', '3', '4', '11', '12-13']);
  assert.equal(found.complete, true, JSON.stringify(found.notifications));
});

await check('the deleted key is found', () => {
  const found = findingsOf(review(['secret', ...builder]).review);
  assert(found.includes('secret-deleted-later 3'), found.join(', '));
});

await check('a failing build is told by its line, without the secret in it', () => {
  const { status, stdout, stderr, review: found } = review(['failing', ...builder]);
  assert.equal(status, 2);
  const failure = found.notifications.find(({ code }) => code === 'build-failed');
  assert.equal(failure?.location?.region && lineOf(failure.location), '6-7', JSON.stringify(failure));
  assertNoPart(token, stdout, stderr);
});

await check('secrets reach the build and are printed nowhere', () => {
  mkdirSync(join(cases, 'secrets'));
  writeFileSync(join(cases, 'secrets/conf'), `${token}\n`);
  writeFileSync(
    join(cases, 'secrets/Dockerfile'),
    'FROM localhost/stand-in:1\nRUN --mount=type=secret,id=pass --mount=type=secret,id=conf cat /run/secrets/pass /run/secrets/conf && \\\n    base64 /run/secrets/conf && cat /run/secrets/pass | wc -c\n',
  );
  const secrets = ['--build-secrets=id=pass,env=PASSPHRASE', '--build-secrets=id=conf,src=secrets/conf'];
  const {
    stdout,
    stderr,
    review: found,
  } = review(['secrets/Dockerfile', ...builder, ...secrets, '--debug'], {
    PASSPHRASE: passphrase,
  });
  assert.equal(found.layers.length > 0, true, stderr.slice(-2000));
  assert.match(stderr, new RegExp(` ${passphrase.length}$`, 'm'), 'the secret did not reach the build');
  for (const secret of [passphrase, token, Buffer.from(token).toString('base64')]) assertNoPart(secret, stdout, stderr);
});

await check('a secret that is not there is an error that names the input', () => {
  const { status, review: found } = review(['multi-stage', ...builder, '--build-secrets=id=a,env=NOT_THERE']);
  assert.equal(status, 2);
  assert.match(found.notifications[0].message, /`build-secrets`.*NOT_THERE/);
});

await check('provenance comes with the image, and its layers are those of the manifest', async () => {
  const { buildImage } = await import(resolve('lib/image/build.js'));
  const { loadImage } = await import(resolve('lib/image/load.js'));
  const { parseDockerfile } = await import(resolve('lib/dockerfile/parse.js'));
  const { openHost } = await import(resolve('lib/host/machine.js'));
  const progress = { say() {}, debug() {}, group: (_title, doing) => doing(() => {}) };
  const host = openHost({ workspace: cases, environment: process.env, progress });
  const file = 'multi-stage/Dockerfile';
  const dockerfile = parseDockerfile(readFileSync(join(cases, file), 'utf8'), file);
  // New layers, so that none comes from an earlier check, compressed or not.
  const request = {
    when: 'always',
    builder: 'buildx',
    args: [`VERSION=${token.slice(8)}`],
    flags: builder.slice(2).map((word) => word.replace('--build-flags=', '')),
  };
  const built = await buildImage(dockerfile, file, 'buildx', request, host, () => {});
  const loaded = await loadImage(built.reference, { reads: [] }, host);
  const [attestation] = loaded.image.attestations ?? [];
  assert.equal(attestation?.predicateType, 'https://slsa.dev/provenance/v1');
  const chains = Object.values(attestation.predicate.runDetails.metadata.buildkit_metadata.layers).flat();
  const longest = chains.reduce((one, other) => (other.length > one.length ? other : one));
  assert.deepEqual(
    longest.map(({ digest }) => digest),
    loaded.image.layers.map(({ digest }) => digest),
  );
  assert.equal(built.attestations[0]?.predicateType, 'https://slsa.dev/provenance/v0.2');
  await loaded.close();
  await built.close();
  await host.close();
});

await check('a cancelled build ends and leaves nothing', async () => {
  mkdirSync(join(cases, 'slow'));
  const seconds = `77.${process.pid}`;
  writeFileSync(join(cases, 'slow/Dockerfile'), `FROM localhost/stand-in:1\nRUN echo begun && sleep ${seconds}\n`);
  const child = spawn(process.execPath, [resolve(process.env.CRR_CLI ?? 'dist/cli.js'), 'review', 'slow', ...builder], {
    cwd: cases,
  });
  const ended = new Promise((done) => child.once('exit', done));
  let log = '';
  await new Promise((begun) => {
    child.once('exit', begun);
    child.stderr.on('data', (chunk) => {
      log += chunk;
      if (/^\s*#\d+ [\d.]+ begun$/m.test(log)) begun();
    });
  });
  child.kill('SIGTERM');
  assert.equal(await ended, 130, log.slice(-2000));
  assert.deepEqual(leftovers(), []);
  for (let tries = 0; tries < 50 && sleeping(seconds); tries += 1) await new Promise((later) => setTimeout(later, 100));
  assert.equal(sleeping(seconds), false, 'the build goes on');
});

function sleeping(seconds) {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).includes(`sleep ${seconds}`);
}

await check('nothing is left in the temporary folder', () => assert.deepEqual(leftovers(), []));

finish();
