// A docker-registry of each kind, a token service for one of them, and a registry that never finishes.
import { execFileSync, spawn } from 'node:child_process';
import { createSign, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';

const started = [];

export async function stopAll() {
  for (const stop of started) await stop();
}

function listen(server) {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Starts a docker-registry; gives `localhost:PORT`. `settings` are further lines of its configuration. */
export async function startRegistry(work, name, { http = '', settings = '' } = {}) {
  const folder = join(work, name);
  mkdirSync(join(folder, 'data'), { recursive: true });
  const port = await freePort();
  const config = join(folder, 'config.yml');
  writeFileSync(
    config,
    `version: 0.1\nlog: { level: error }\nstorage: { filesystem: { rootdirectory: ${join(folder, 'data')} } }\nhttp:\n  addr: 127.0.0.1:${port}\n${http}${settings}`,
  );
  const child = spawn('docker-registry', ['serve', config], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // Also when a check breaks this process.
  process.once('exit', () => child.kill());
  started.push(async () => {
    child.kill();
    await ended;
  });
  for (let tries = 0; tries < 100 && !(await answers(port)); tries++) await new Promise((go) => setTimeout(go, 100));
  if (child.exitCode !== null) throw new Error(`docker-registry "${name}" did not start`);
  return `localhost:${port}`;
}

/** A line for an htpasswd file: `crypt` of the C library knows bcrypt. */
export function passwordLine(username, password) {
  const salt = randomBytes(32).toString('base64').replace(/[+=/]/g, '').slice(0, 22);
  const hash = execFileSync('perl', ['-e', 'print crypt($ARGV[0], $ARGV[1])', password, `$2y$05$${salt}`], {
    encoding: 'utf8',
  });
  return `${username}:${hash}\n`;
}

/** A certificate of its own authority for localhost. */
export function makeCertificate(work, name) {
  const key = join(work, `${name}.key`);
  const certificate = join(work, `${name}.pem`);
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync('openssl', [...request, ...names, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return { key, certificate };
}

const base64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Gives tokens as https://distribution.github.io/distribution/spec/auth/jwt/ has them. Counts what it was asked. */
export async function startTokenService({ key, certificate }, { username, password, lifetime }) {
  const privateKey = readFileSync(key);
  const x5c = [readFileSync(certificate, 'utf8').replace(/-----[A-Z ]+-----|\s/g, '')];
  const service = { asked: 0, refused: 0, realm: '' };
  const server = createServer((request, response) => {
    const query = new URL(request.url, 'http://localhost').searchParams;
    const wanted = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
    service.asked++;
    if (request.headers.authorization !== wanted) {
      service.refused++;
      response.writeHead(401).end('{}');
      return;
    }
    const access = query.getAll('scope').map((scope) => {
      const [type, name, actions] = scope.split(':');
      return { type, name, actions: actions.split(',') };
    });
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: 'ci', sub: username, aud: 'ci-registry', nbf: now - 5, iat: now, exp: now + lifetime };
    const head = `${base64({ typ: 'JWT', alg: 'RS256', x5c })}.${base64({ ...claims, jti: String(service.asked), access })}`;
    const signature = createSign('RSA-SHA256').update(head).sign(privateKey).toString('base64url');
    response.end(JSON.stringify({ token: `${head}.${signature}`, expires_in: lifetime }));
  });
  service.realm = `http://localhost:${await listen(server)}/token`;
  started.push(() => new Promise((resolve) => server.close(resolve)));
  return service;
}

/** Serves what another registry has, but of a blob only the start. `stuck` resolves when one was asked for. */
export async function startSlowRegistry(upstream) {
  let stuck;
  const isStuck = new Promise((resolve) => {
    stuck = resolve;
  });
  const server = createServer(async (request, response) => {
    const { headers } = request;
    const answer = await fetch(`http://${upstream}${request.url}`, { headers: { accept: headers.accept ?? '*/*' } });
    const content = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type, 'content-length': content.length });
    if (content.length < 10_000) response.end(content);
    else response.write(content.subarray(0, 5000), stuck);
  });
  server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  const port = await listen(server);
  started.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { host: `localhost:${port}`, isStuck };
}
