// The checks of registry.sh: `registry.mjs WORK`. Prints what passes and fails, and the counts alone on the last line.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkLater as check, finish, same } from './checks.mjs';
import {
  makeCertificate,
  passwordLine,
  startRegistry,
  startSlowRegistry,
  startTokenService,
  stopAll,
} from './registry/servers.mjs';

const work = process.argv[2];
const cli = resolve(process.env.CRR_CLI ?? 'dist/cli.js');
const temporary = join(work, 'temporary');
mkdirSync(temporary);
const username = 'reviewer';
const password = randomBytes(12).toString('hex');
const images = {
  hardened: `oci:${resolve('examples/hardened/image')}`,
  storefront: `docker-archive:${join(work, 'storefront.tar')}`,
};
writeFileSync(join(work, 'storefront.tar'), gunzipSync(readFileSync('examples/storefront/image.tar.gz')));

/** A folder for DOCKER_CONFIG. */
function dockerConfig(name, config) {
  const folder = join(work, `docker-${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  return folder;
}

const nobody = dockerConfig('nobody', {});

/** A review as a user starts it; it does not block this process, which is a server too. */
function start(args, environment = {}) {
  const child = spawn(process.execPath, [cli, 'review', ...args, '--scanners=none', '--format=json'], {
    cwd: work,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: '', RUNNER_TEMP: temporary, HOME: work, DOCKER_CONFIG: nobody, ...environment },
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr']) child[stream].on('data', (text) => (output[stream] += text));
  const ended = new Promise((go) => child.once('close', (code) => go({ code, ...output })));
  return { child, ended };
}

async function review(image, args = [], environment = {}) {
  const result = await start([`--image=${image}`, ...args], environment).ended;
  same(readdirSync(temporary), [], 'left behind in the temporary folder');
  const everything = result.stdout + result.stderr;
  const secrets = [password, Buffer.from(`${username}:${password}`).toString('base64')];
  if (secrets.some((secret) => everything.includes(secret))) throw new Error('the password was printed');
  return result;
}

/** What a review found, without what the way to the image changes. */
function outcome({ stdout, stderr, code }) {
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    throw new Error(`no report, exit code ${code}\n${stderr.slice(-2000)}`);
  }
  const [{ findings, layers, verdict, grade, complete, components }] = report.reviews;
  if (!layers?.length) throw new Error(`no layers: ${stdout.slice(0, 2000)}\n${stderr.slice(-2000)}`);
  return { code, findings, layers, verdict, grade, complete, components };
}

function expectError({ code, stdout, stderr }, ...parts) {
  const text = stdout + stderr;
  const without = parts.filter((part) => !text.includes(part));
  if (code !== 2 || without.length > 0) throw new Error(`exit code ${code}, without ${without.join(', ')}:\n${text}`);
  if (/\n {4}at /.test(stderr)) throw new Error(`a stack:\n${stderr}`);
}

function skopeo(args, more = []) {
  const common = ['copy', '--quiet', '--insecure-policy'];
  execFileSync('skopeo', [...common, ...more, ...args], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
}

function push(registry, name, more = []) {
  skopeo([images[name], `docker://${registry}/${name}:1`], ['--dest-tls-verify=false', ...more]);
}

const login = [`--dest-creds=${username}:${password}`];
const auth = Buffer.from(`${username}:${password}`).toString('base64');
const wrong = Buffer.from(`${username}:not-this`).toString('base64');

// ---- open: the same answer as from a layout ----
const open = await startRegistry(work, 'open');
const expected = {};
for (const name of Object.keys(images)) {
  push(open, name);
  const layout = join(work, `layout-${name}`);
  skopeo([`docker://${open}/${name}:1`, `oci:${layout}:1`], ['--src-tls-verify=false']);
  await check(`${name}: registry: and oci: have one answer`, async () => {
    expected[name] = outcome(await review(`oci:${layout}`));
    same(outcome(await review(`registry:${open}/${name}:1`)), expected[name], 'the registry differs from the layout');
    same(expected[name].complete, true, 'complete');
  });
}
await check('by digest, and by a bare name that no engine has', async () => {
  const found = await fetch(`http://${open}/v2/hardened/manifests/1`, {
    headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
  });
  const digest = found.headers.get('docker-content-digest');
  for (const reference of [`registry:${open}/hardened@${digest}`, `${open}/hardened:1`]) {
    same(outcome(await review(reference)), expected.hardened, reference);
  }
});
await check('an index of several platforms', async () => {
  const type = 'application/vnd.oci.image.manifest.v1+json';
  const found = await fetch(`http://${open}/v2/hardened/manifests/1`, { headers: { accept: type } });
  const content = Buffer.from(await found.arrayBuffer());
  const manifest = { mediaType: type, digest: found.headers.get('docker-content-digest'), size: content.length };
  const of = (architecture) => ({ ...manifest, platform: { os: 'linux', architecture } });
  const index = 'application/vnd.oci.image.index.v1+json';
  const body = JSON.stringify({ schemaVersion: 2, mediaType: index, manifests: [of('amd64')] });
  const put = { method: 'PUT', headers: { 'content-type': index }, body };
  const { status } = await fetch(`http://${open}/v2/hardened/manifests/many`, put);
  same(status, 201, 'the index could not be pushed');
  same(outcome(await review(`registry:${open}/hardened:many`, ['--platform=linux/amd64'])), expected.hardened, 'index');
});
await check('what is not there is one line with a remedy', async () => {
  expectError(await review(`registry:${open}/hardened:2`), 'has no such image');
  expectError(await review(`registry:${open}/nothing`), 'has no such image');
});

// ---- passwords ----
const passwords = join(work, 'htpasswd');
writeFileSync(passwords, passwordLine(username, password));
const closed = await startRegistry(work, 'closed', {
  settings: `auth: { htpasswd: { realm: ci, path: ${passwords} } }\n`,
});
push(closed, 'hardened', login);
await check('a password of config.json', async () => {
  const DOCKER_CONFIG = dockerConfig('password', { auths: { [closed]: { auth } } });
  same(outcome(await review(`registry:${closed}/hardened:1`, [], { DOCKER_CONFIG })), expected.hardened, 'password');
});
await check('a password of a credential helper', async () => {
  const bin = join(work, 'bin');
  mkdirSync(bin);
  const answer = JSON.stringify({ ServerURL: closed, Username: username, Secret: password });
  const script = `#!/bin/sh\nread -r server\n[ "$1 $server" = 'get ${closed}' ] || exit 1\necho '${answer}'\n`;
  writeFileSync(join(bin, 'docker-credential-ci'), script, { mode: 0o755 });
  const environment = { PATH: bin, DOCKER_CONFIG: dockerConfig('helper', { credsStore: 'ci' }) };
  same(outcome(await review(`registry:${closed}/hardened:1`, [], environment)), expected.hardened, 'helper');
});
await check('no password and a wrong one are one line with a remedy', async () => {
  expectError(await review(`registry:${closed}/hardened:1`), 'Docker keeps none', `docker login ${closed}`);
  const DOCKER_CONFIG = dockerConfig('wrong', { auths: { [closed]: { auth: wrong } } });
  expectError(await review(`registry:${closed}/hardened:1`, [], { DOCKER_CONFIG }), 'are refused');
});

// ---- tokens ----
const authority = makeCertificate(work, 'authority');
const service = await startTokenService(authority, { username, password, lifetime: 60 });
const token = `realm: ${service.realm}, service: ci-registry, issuer: ci, rootcertbundle: ${authority.certificate}`;
const tokens = await startRegistry(work, 'tokens', { settings: `auth: { token: { ${token} } }\n` });
await check('a token for a password, once for the whole image', async () => {
  // Not by execFileSync: the token service is this very process.
  const args = ['copy', '--quiet', '--insecure-policy', '--dest-tls-verify=false', ...login, images.storefront];
  const child = spawn('skopeo', [...args, `docker://${tokens}/storefront:1`], { stdio: 'ignore' });
  same(await new Promise((go) => child.once('close', go)), 0, 'could not be pushed');
  const before = service.asked;
  const DOCKER_CONFIG = dockerConfig('token', { auths: { [tokens]: { auth } } });
  const found = await review(`registry:${tokens}/storefront:1`, [], { DOCKER_CONFIG });
  same(outcome(found), expected.storefront, 'token');
  same(service.asked - before, 1, 'tokens asked for');
});
await check('no token without a password', async () => {
  expectError(await review(`registry:${tokens}/storefront:1`), 'Docker keeps none', `docker login ${tokens}`);
  same(service.refused > 0, true, 'the token service was not asked');
});

// ---- TLS ----
const own = makeCertificate(work, 'own');
const secure = await startRegistry(work, 'secure', {
  http: `  tls: { certificate: ${own.certificate}, key: ${own.key} }\n`,
});
push(secure, 'hardened');
await check('TLS with an authority that is trusted', async () => {
  const environment = { NODE_EXTRA_CA_CERTS: own.certificate };
  same(outcome(await review(`registry:${secure}/hardened:1`, [], environment)), expected.hardened, 'TLS');
});
await check('TLS with one that is not is one line with a remedy', async () => {
  expectError(await review(`registry:${secure}/hardened:1`), 'is not trusted', 'NODE_EXTRA_CA_CERTS');
});

// ---- ended from outside ----
await check('SIGTERM in the middle of a layer leaves nothing behind', async () => {
  const slow = await startSlowRegistry(open);
  const { child, ended } = start([`--image=registry:${slow.host}/hardened:1`]);
  await slow.isStuck;
  same(readdirSync(temporary).length, 1, 'temporary folders meanwhile');
  child.kill('SIGTERM');
  const { code, stderr } = await ended;
  if (code === 0 || code === null) throw new Error(`exit code ${code}\n${stderr}`);
  same(readdirSync(temporary), [], 'left behind in the temporary folder');
});

await stopAll();
finish();
