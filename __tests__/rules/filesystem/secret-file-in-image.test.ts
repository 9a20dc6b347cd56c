import { describe, expect, test } from '@jest/globals';
import { examine, linesOf } from '../examine.ts';

const ID = 'secret-file-in-image';
const MIXED = 'a1B2c3D4e5F6g7H8i9J0';
const PASSWORD = ['S3cr3t', 'Pa55w9'].join('');
const NPM = ['npm', `${MIXED}a1B2c3D4e5F6g7H8`].join('_');
const BODY = `${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(4)}\n${'BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj'.repeat(4)}`;

function pem(title: string): string {
  return ['-----BEGIN ', `${title}-----\n`, BODY, '\n-----END ', `${title}-----\n`].join('');
}

const KEY = pem(['PRIVATE', 'KEY'].join(' '));
const LOGIN = Buffer.from(`me:${PASSWORD}`).toString('base64');

function inImage(files: Record<string, string>) {
  return examine(ID, { layers: [{ files }] });
}

describe('files with a credential', () => {
  test.each([
    ['root/.ssh/id_rsa', KEY],
    ['etc/nginx/tls.key', `${pem('CERTIFICATE')}${KEY}`],
    ['app/certs/server.pem', KEY],
    ['app/deploy_key', KEY],
    ['app/key.ppk', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nPrivate-Lines: 1\nAAAAabcdefghijklmnop\n'],
    ['root/.npmrc', `//registry.example.com/:_authToken=${NPM}\n`],
    ['home/app/.npmrc', `_auth = ${LOGIN}\n`],
    ['root/.pypirc', `[pypi]\nusername = me\npassword = ${PASSWORD}\n`],
    ['etc/pip.conf', `[global]\nindex-url = https://me:${PASSWORD}@pypi.example.com/simple\n`],
    ['root/.netrc', `machine git.example.com\nlogin me\npassword ${PASSWORD}\n`],
    ['root/.git-credentials', `https://me:${PASSWORD}@git.example.com\n`],
    ['app/.git/config', `[remote "origin"]\n\turl = https://me:${PASSWORD}@git.example.com/x\n`],
    ['root/.docker/config.json', JSON.stringify({ auths: { 'registry.example.com': { auth: LOGIN } } })],
    ['root/.kube/config', `users:\n- name: me\n  user:\n    client-key-data: ${'LS0tLS1CRUdJTiBSU0Eg'.repeat(4)}\n`],
    [
      'root/.aws/credentials',
      `[default]\naws_access_key_id = ${['AKIA', 'QX7ZL2MNP4RSTUV5'].join('')}\naws_secret_access_key = ${MIXED}${MIXED}\n`,
    ],
    ['app/service-account.json', JSON.stringify({ type: 'service_account', private_key: KEY })],
    ['app/.env', `MODE=production\nDB_PASSWORD=${PASSWORD}\n`],
    ['app/.env.production', `STRIPE=${['sk', 'live', MIXED].join('_')}\n`],
    ['root/.pgpass', `db:5432:app:app:${PASSWORD}\n`],
    ['root/.my.cnf', `[client]\nuser=app\npassword=${PASSWORD}\n`],
    ['root/.m2/settings.xml', `<server><id>x</id><password>${PASSWORD}</password></server>`],
    ['root/.cargo/credentials.toml', `[registry]\ntoken = "${MIXED}"\n`],
    ['root/.vault-token', ['hvs', MIXED + MIXED].join('.')],
    ['app/terraform.tfstate', JSON.stringify({ password: PASSWORD })],
  ])('%s', async (path, content) => {
    const findings = await inImage({ [path]: content });
    expect(findings).toMatchObject([{ severity: 'critical', message: expect.stringContaining(`\`${path}\``) }]);
    for (const value of [PASSWORD, MIXED, LOGIN]) expect(JSON.stringify(findings)).not.toContain(value);
  });
});

describe('rated lower', () => {
  test.each([
    ['a key with a passphrase', 'root/.ssh/id_rsa', pem('ENCRYPTED PRIVATE KEY'), 'medium', 'high'],
    ['a host key that every container shares', 'etc/ssh/ssh_host_ed25519_key', KEY, 'high', 'high'],
    ['the test key of Debian', 'etc/ssl/private/ssl-cert-snakeoil.key', KEY, 'low', 'high'],
    ['a key store, by its name alone', 'app/identity.p12', 'binary', 'high', 'low'],
  ])('%s', async (_, path, content, severity, confidence) => {
    expect(await inImage({ [path]: content })).toMatchObject([{ severity, confidence }]);
  });
});

describe('left alone', () => {
  test.each([
    ['a certificate', 'etc/ssl/certs/ca.pem', pem('CERTIFICATE')],
    ['a public key', 'root/.ssh/id_rsa.pub', 'ssh-rsa AAAAB3NzaC1yc2E me'],
    ['a public key in PEM', 'app/jwt_key', pem('PUBLIC KEY')],
    ['an empty key', 'root/.ssh/id_rsa', ''],
    ['binary content', 'app/font.key', '\u0000\u0001\u0002'],
    [
      'a variable in .npmrc',
      'app/.npmrc',
      `//registry.example.com/:_authToken=${['$', '{NPM_TOKEN}'].join('')}\nregistry=https://registry.example.com\n`,
    ],
    ['a sample', 'app/.env.example', `DB_PASSWORD=${PASSWORD}\n`],
    ['fill-ins', 'app/.env', 'DB_PASSWORD=changeme\nAPI_KEY=\nSECRET_KEY=$SECRET\nPORT=8080\n'],
    ['no login', 'root/.docker/config.json', '{"auths":{"registry.example.com":{}},"credsStore":"pass"}'],
    ['a helper', 'root/.gitconfig', '[credential]\n\thelper = store\n'],
    ['a test key of a Python package', 'usr/lib/python3/dist-packages/twisted/test/server.pem', KEY],
    ['a test key of a Node package', 'app/node_modules/https-proxy/test/ssl.key', KEY],
    ['a test key of Go', 'usr/local/go/src/crypto/tls/testdata/example-key.pem', KEY],
    ['documentation', 'usr/share/doc/stunnel4/examples/stunnel.pem', KEY],
    ['a trust store', 'app/truststore.jks', 'binary'],
    ['the trust store of Java', 'etc/ssl/certs/java/cacerts', 'binary'],
    ['a file that is no credential', 'app/config.json', `{"note": "password"}`],
  ])('%s', async (_, path, content) => {
    expect(await inImage({ [path]: content })).toEqual([]);
  });
});

test('it points at the instruction that brought the file, or says that the base did', async () => {
  const findings = await examine(ID, {
    dockerfile: 'FROM example/base:1\nRUN true\nCOPY k /app/k\n',
    layers: [
      { createdBy: 'ADD rootfs / # buildkit', files: { 'etc/base.key': KEY } },
      { createdBy: 'RUN /bin/sh -c true # buildkit', files: { x: 'x' } },
      { createdBy: 'COPY k /app/k # buildkit', files: { 'app/my.key': KEY } },
    ],
  });
  expect(linesOf(findings)).toEqual([1, 3]);
  expect(findings[0]?.message).toContain('comes with the base image');
  expect(findings[1]?.locations[1]).toMatchObject({ kind: 'layer', index: 2, path: 'app/my.key' });
});

test('what is no longer visible is not told here', async () => {
  expect(
    await examine(ID, { layers: [{ files: { 'root/.ssh/id_rsa': KEY } }, { files: { 'root/.ssh/.wh.id_rsa': '' } }] }),
  ).toEqual([]);
});
