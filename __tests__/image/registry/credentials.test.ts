import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findCredentials } from '../../../src/image/registry/credentials.ts';
import { machine } from './session.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const password = (username: string, secret: string) => ({
  credentials: { kind: 'password', username, password: secret },
});
const find = (registry: string, config: unknown) => findCredentials(registry, machine(config).host);

describe('what config.json keeps', () => {
  test.each<[string, string, unknown, unknown]>([
    ['auth', 'ghcr.io', { auths: { 'ghcr.io': { auth: base64('me:se:cret') } } }, password('me', 'se:cret')],
    ['auth with a zero behind', 'a.io', { auths: { 'a.io': { auth: base64('me:pw\0\0') } } }, password('me', 'pw')],
    ['username', 'a.io', { auths: { 'a.io': { username: 'me', password: 'pw' } } }, password('me', 'pw')],
    ['with its port', 'a.io:5000', { auths: { 'a.io:5000': { auth: base64('me:pw') } } }, password('me', 'pw')],
    ['as an address', 'a.io', { auths: { 'https://a.io/v1/': { auth: base64('me:pw') } } }, password('me', 'pw')],
    [
      'of Docker Hub',
      'docker.io',
      { auths: { 'https://index.docker.io/v1/': { auth: base64('me:pw') } } },
      password('me', 'pw'),
    ],
    [
      'an identity token',
      'a.io',
      { auths: { 'a.io': { auth: base64('me:'), identitytoken: 'idt' } } },
      { credentials: { kind: 'identity', token: 'idt' } },
    ],
    [
      'a registry token',
      'a.io',
      { auths: { 'a.io': { registrytoken: 'rt' } } },
      { credentials: { kind: 'bearer', token: 'rt' } },
    ],
    ['for another port', 'a.io', { auths: { 'a.io:5000': { auth: base64('me:pw') } } }, {}],
    ['for another name', 'a.io', { auths: { 'b.a.io': { auth: base64('me:pw') }, 'a.io.b': {} } }, {}],
    ['for a longer name', 'a.io', { auths: { 'https://a.io.evil/': { auth: base64('me:pw') } } }, {}],
    ['empty', 'a.io', { auths: { 'a.io': {} } }, {}],
    ['of a wrong type', 'a.io', { auths: { 'a.io': { auth: 7, username: [], password: {} } } }, {}],
    ['a list', 'a.io', { auths: ['a.io'] }, {}],
    ['inherited', '__proto__', { auths: {} }, {}],
    ['no colon', 'a.io', { auths: { 'a.io': { auth: base64('me') } } }, {}],
    ['nothing', 'a.io', undefined, {}],
    ['no JSON', 'a.io', '{"auths":', { trouble: "Docker's config.json cannot be read" }],
    ['too deep', 'a.io', '['.repeat(5000), { trouble: "Docker's config.json cannot be read" }],
    ['too large', 'a.io', ' '.repeat(1024 * 1024 + 1), { trouble: "Docker's config.json is too large to be read" }],
  ])('%s', async (_title, registry, config, expected) => {
    expect(await find(registry, config)).toEqual(expected);
  });

  test('is looked for in HOME too', async () => {
    const { host } = machine(undefined, { environment: { DOCKER_CONFIG: '', HOME: '/nowhere' } });
    expect(await findCredentials('a.io', host)).toEqual({});
  });
});

/** A folder with a docker-credential-test that runs this script. */
function helper(script: string): { path: string; asked: () => string } {
  const path = mkdtempSync(join(tmpdir(), 'crr-helper-'));
  const file = join(path, 'docker-credential-test');
  const log = join(path, 'asked');
  writeFileSync(file, `#!/bin/sh\necho "$1 $(cat)" >'${log}'\n${script}\n`);
  chmodSync(file, 0o755);
  return { path, asked: () => readFileSync(log, 'utf8') };
}

const echo = (answer: object) => `echo '${JSON.stringify(answer)}'`;

describe('a credential helper', () => {
  test.each<[string, object, string, unknown]>([
    ['credsStore', { credsStore: 'test' }, echo({ Username: 'me', Secret: 'pw' }), password('me', 'pw')],
    ['credHelpers', { credHelpers: { 'a.io': 'test' } }, echo({ Username: 'me', Secret: 'pw' }), password('me', 'pw')],
    [
      'credHelpers before credsStore',
      { credHelpers: { 'a.io': 'test' }, credsStore: 'other' },
      echo({ Username: 'me', Secret: 'pw' }),
      password('me', 'pw'),
    ],
    [
      'with an identity token',
      { credsStore: 'test' },
      echo({ Username: '<token>', Secret: 'idt' }),
      { credentials: { kind: 'identity', token: 'idt' } },
    ],
    ['that has none', { credsStore: 'test' }, 'echo "credentials not found in native keychain"; exit 1', {}],
    [
      'that has none, but the file has',
      { credsStore: 'test', auths: { 'a.io': { auth: base64('me:pw') } } },
      'echo "credentials not found in native keychain"; exit 1',
      password('me', 'pw'),
    ],
    [
      'that fails',
      { credsStore: 'test' },
      'echo very-secret; echo very-secret >&2; exit 2',
      { trouble: 'the credential helper docker-credential-test failed' },
    ],
    [
      'that says nothing of use',
      { credsStore: 'test' },
      'echo "[very-secret"',
      { trouble: 'the credential helper docker-credential-test failed' },
    ],
  ])('%s', async (_title, config, script, expected) => {
    const { path, asked } = helper(script);
    const { host, said } = machine(config, { path });
    expect(await findCredentials('a.io', host)).toEqual(expected);
    expect(asked()).toBe('get a.io\n');
    expect(said.join()).not.toContain('secret');
  });

  test('is asked for Docker Hub by the address that Docker uses', async () => {
    const { path, asked } = helper(echo({ Username: 'me', Secret: 'pw' }));
    const { host } = machine({ credHelpers: { 'docker.io': 'test' } }, { path });
    expect(await findCredentials('docker.io', host)).toEqual(password('me', 'pw'));
    expect(asked()).toBe('get https://index.docker.io/v1/\n');
  });

  test('that is not there, or cannot be started, is said', async () => {
    const { path } = helper('exit 0');
    chmodSync(join(path, 'docker-credential-test'), 0o644);
    const found = await findCredentials('a.io', machine({ credsStore: 'test' }, { path }).host);
    expect(found).toEqual({ trouble: 'the credential helper docker-credential-test failed' });
    expect(await find('a.io', { credsStore: 'gone' })).toEqual({
      trouble: 'the credential helper docker-credential-gone is not on PATH',
    });
  });

  test.each(['../../evil', '/bin/sh', 'a b', '', '-x', 'a\nb', 'a'.repeat(100)])('%j is no name', async (name) => {
    const found = await find('a.io', { credHelpers: { 'a.io': name } });
    expect(found).toEqual({ trouble: "Docker's config.json names a credential helper that is none" });
  });
});
