import { describe, expect, test } from '@jest/globals';
import { findSecrets } from '../../../src/rules/secrets/find.ts';
import { secretName } from '../../../src/rules/secrets/names.ts';
import { findPrivateKeys } from '../../../src/rules/secrets/private-keys.ts';
import { isLiteral, judgeValue } from '../../../src/rules/secrets/values.ts';

const MIXED = 'a1B2c3D4e5F6g7H8i9J0';
const HEX = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
/** Put together at run time, so that nothing here looks like the real thing to a scanner. */
/** A reference as a shell writes it. */
const VARIABLE = ['$', '{TOKEN}'].join('');
const of = (...parts: string[]) => parts.join('');

const SHAPES: readonly (readonly [string, string])[] = [
  ['aws-access-key', of('AK', 'IA', 'QX7ZL2MNP4RSTUV5')],
  ['aws-access-key', of('AK', 'IA', 'WRW0WL2XV7J1KM89')],
  ['github-token', of('gh', 'p_', MIXED, MIXED)],
  ['github-token', of('github', '_pat_', MIXED, '_', MIXED)],
  ['gitlab-token', of('gl', 'pat-', MIXED)],
  ['slack-token', of('xo', 'xb-', '123456789012-', MIXED)],
  ['slack-webhook', of('https://hooks.', 'slack.com/services/T0A1B2C3/B4D5E6F7/', MIXED)],
  ['stripe-key', of('sk', '_live_', MIXED)],
  ['npm-token', of('np', 'm_', MIXED, 'a1B2c3D4e5F6g7H8')],
  ['pypi-token', of('py', 'pi-AgEIcHlwaS5vcmc', MIXED, MIXED, MIXED)],
  ['docker-token', of('dckr', '_pat_', MIXED, 'abcdefg')],
  ['google-api-key', of('AI', 'za', MIXED, 'a1B2c3D4e5F6g7H')],
  ['openai-key', of('s', 'k-proj-', MIXED, MIXED)],
  ['anthropic-key', of('sk', '-ant-', 'api03-', MIXED, MIXED)],
  ['sendgrid-key', of('S', 'G.', MIXED, 'ab.', MIXED, MIXED, 'abc')],
  ['digitalocean-token', of('do', 'p_v1_', HEX, HEX)],
  ['vault-token', of('hv', 's.', MIXED, MIXED)],
  ['databricks-token', of('da', 'pi', HEX)],
  ['json-web-token', of('ey', 'JhbGciOiJIUzI1NiJ9.', 'eyJ', 'zdWIiOiJhIn0xyz.', MIXED)],
  ['azure-storage-key', of('AccountKey=', MIXED, MIXED, MIXED, MIXED, 'abcdef==')],
  ['url-password', of('postgres://app:', 'S3cr3tPa55', '@db/app')],
  ['url-password', of('redis://:', 'S3cr3tPa55', '@cache:6379/0')],
  ['image-password', of('FROM deploy:', 'S3cr3tPa55', '@registry.example/app:1')],
  ['image-password', of('COPY --from=deploy:', 'S3cr3tPa55', '@registry.example:5000/app /a /b')],
  ['authorization-header', of('curl -H "Authorization: Bearer ', MIXED, '" https://x')],
  ['authorization-header', of('curl -H "Authorization: Basic ', 'dXNlcjpTM2NyM3Q=', '" https://x')],
  ['token-header', of("--header 'PRIVATE-TOKEN: ", MIXED, "'")],
  ['curl-password', of('curl -fsSL -u deploy:', 'S3cr3tPa55', ' https://x')],
  ['sshpass-password', of('sshpass -p ', 'S3cr3tPa55', ' ssh x')],
  ['login-password', of('docker login -u me -p ', 'S3cr3tPa55', ' registry')],
  ['system-password', of('echo "root:', 'S3cr3tPa55', '" | chpasswd')],
  ['openssl-passphrase', of('openssl rsa -passin pass:', 'S3cr3tPa55')],
  ['registry-token', of('//registry.example/:_authToken=', MIXED)],
  ['docker-auth', of('{"auths":{"x":{"auth": "', 'dXNlcjpTM2NyM3Q=', '"}}}')],
  ['aws-secret-key', of('aws_secret_access_key = ', MIXED, MIXED)],
];

describe('secrets that are known by their shape', () => {
  test.each(SHAPES)('%s', (detector, text) => {
    const [first, ...rest] = findSecrets(`before ${text} after`, { assignments: false });
    expect(first?.detector).toBe(detector);
    expect(first?.placeholder).toBeUndefined();
    expect(rest).toEqual([]);
  });

  test('the span is the value and nothing else', () => {
    const text = of('x postgres://app:', 'S3cr3tPa55', '@db/app y');
    const [span] = findSecrets(text, { assignments: false });
    expect(text.slice(span?.start, span?.end)).toBe(of('S3cr3t', 'Pa55'));
  });
});

describe('what only looks like one', () => {
  test.each([
    ['a variable', 'curl -H "Authorization: Bearer $TOKEN" https://x'],
    ['a variable in an address', `git clone https://user:${VARIABLE}@github.com/x/y`],
    ['an image with tag and digest', `FROM registry.example/app:1.2.3@sha256:${'0123456789abcdef'.repeat(4)}`],
    ['an address with a port', 'http://example.com:8080/path@2x.png'],
    ['a name of a user', 'ssh://git@github.com/x/y'],
    ['a checksum', `sha256:${HEX}${HEX}`],
    ['a word that holds a prefix', 'this_is_not_ghp_short'],
    ['standard input', 'docker login --username me --password-stdin registry.example.com'],
    ['a package version', 'apk add libcrypto3=3.1.4-r1 openssl-key-tools=1.2.3'],
    ['a log file', 'access.log = /var/log/php-fpm.access.log'],
    ['a key server', 'gpg --keyserver hkps://keys.openpgp.org --recv-keys 7169605F62C751356D054A26A821E680E5FA6305'],
    ['a helper', 'git config --global credential.helper store'],
  ])('%s', (_, text) => {
    expect(findSecrets(text, { assignments: true })).toEqual([]);
  });

  test.each([
    ['a key of documentation', of('AK', 'IA', 'IOSFODNN7EXAMPLE')],
    ['a fill-in', of('gh', 'p_', 'x'.repeat(36))],
  ])('%s is marked, so that it is taken out of the output but not reported', (_, text) => {
    expect(findSecrets(text, { assignments: true })).toEqual([expect.objectContaining({ placeholder: true })]);
  });
});

describe('names', () => {
  test.each([
    'DB_PASSWORD',
    'dbPassword',
    'PGPASSWORD',
    'MYSQL_ROOT_PASSWORD',
    'REDIS_PASS',
    'ROOTPASS',
    'smtp.password',
    'PASSWORD2',
    'key-passphrase',
    'PWD_ADMIN_PWD',
  ])('%s is a password', (name) => {
    expect(secretName(name)).toBe('password');
  });
  test.each([
    'API_KEY',
    'apiKey',
    'GITHUB_TOKEN',
    'CLIENT_SECRET',
    'SECRET_KEY_BASE',
    'AWS_SECRET_ACCESS_KEY',
    'authToken',
    'APIKEY',
    'com.example.token',
    'ENCRYPTION_KEY',
    'JWT_SECRET',
  ])('%s is a token', (name) => {
    expect(secretName(name)).toBe('token');
  });
  test.each([
    'GPG_KEY',
    'GPG_KEYS',
    'PUBLIC_KEY',
    'PASSWORD_FILE',
    'TOKEN_URL',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_ACCESS_KEY_ID',
    'GOPRIVATE',
    'USERNAME',
    'SECRET_NAME',
    'TOKEN_TTL',
    'PASSWORD_POLICY',
    'PATH',
    'PWDX',
    'KEY',
    'PRIMARY_KEY',
    'BYPASS',
    'COMPASS',
    'MAX_TOKENS',
    'CSRF_TOKEN',
    'PYTHON_SHA256',
    'KEYCLOAK_VERSION',
    'ACCESS_LOG',
    'SECRETARY',
    'TOKENIZERS_PARALLELISM',
    '',
    '---',
  ])('%s is none', (name) => {
    expect(secretName(name)).toBeUndefined();
  });
});

describe('values', () => {
  test.each([
    '',
    'abc',
    'changeme',
    'change-me',
    'your-secret-here',
    'xxxxxxxx',
    '********',
    VARIABLE,
    '$VAR',
    'prefix-$VAR',
    '%VAR%',
    '{{ secret }}',
    '<secret>',
    '/run/secrets/db',
    './secret.txt',
    'C:\\secret\\file',
    'https://example.com/login',
    'true',
    '12345',
    '1.2.3',
    'example',
    'password',
    'postgres',
    'vault:secret/data/x',
    'arn:aws:secretsmanager:eu:1:secret:x',
    '7169605F62C751356D054A26A821E680E5FA6305',
    'use the token from vault',
  ])('%s is no secret', (value) => {
    expect(isLiteral(value)).toBe(false);
  });
  test.each([
    [of('hunter', '2x'), 'password', 'medium'],
    ['Secret123!', 'password', 'low'],
    ['correcthorse', 'password', 'low'],
    [of(MIXED, 'xy'), 'token', 'medium'],
    ['a1b2c3d4', 'token', 'low'],
    ['4096', 'token', undefined],
  ] as const)('%s as %s: %s', (value, kind, confidence) => {
    expect(judgeValue(value, kind)).toBe(confidence);
  });
});

const openssh = (cipher: string) =>
  Buffer.concat([
    Buffer.from('openssh-key-v1\0\0\0\0'),
    Buffer.from([cipher.length]),
    Buffer.from(cipher),
    Buffer.alloc(80, 7),
  ]).toString('base64');

describe('private keys', () => {
  const body = `${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(3)}\n${'BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj'.repeat(3)}`;
  const pem = (title: string, text = body) =>
    of('-----BEGIN ', title, 'PRIVATE', ' KEY-----\n', text, '\n-----END ', title, 'PRIVATE', ' KEY-----\n');

  test.each([
    ['PKCS#8', pem(''), false],
    ['RSA', pem('RSA '), false],
    ['PKCS#8 encrypted', pem('ENCRYPTED '), true],
    ['RSA encrypted', pem('RSA ', `Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n${body}`), true],
    ['OpenSSH', pem('OPENSSH ', openssh('none')), false],
    ['OpenSSH encrypted', pem('OPENSSH ', openssh('aes256-ctr')), true],
    ['on one line of a history', pem('').replaceAll('\n', '\\n'), false],
    ['cut off', pem('').slice(0, 180), false],
  ])('%s', (_, text, encrypted) => {
    expect(findPrivateKeys(`x\n${text}`)).toEqual([expect.objectContaining({ encrypted })]);
  });

  test.each([
    ['a certificate', pem('').replaceAll('PRIVATE KEY', 'CERTIFICATE')],
    ['a public key', pem('').replaceAll('PRIVATE', 'PUBLIC')],
    ['the marker in prose', 'lines such as -----BEGIN PRIVATE KEY----- mark a key'],
  ])('%s is none', (_, text) => {
    expect(findPrivateKeys(text)).toEqual([]);
  });
});

describe('hostile texts cost linear time', () => {
  const size = 400_000;
  const fill = (unit: string) => unit.repeat(Math.ceil(size / unit.length));
  test.each([
    'password',
    'password=',
    'ghp_',
    'eyJ.eyJ',
    '://a:',
    'curl -',
    ' login ',
    'authorization: bearer ',
    '-----BEGIN PRIVATE KEY-----\nA',
    'a.key',
    '\\\n',
    'machine x login y ',
    'echo a:',
    'İ',
    'mysql ',
    '"auth":"',
    'AccountKey=',
    "'",
  ])('%j', (unit) => {
    const text = fill(unit);
    const start = performance.now();
    findSecrets(text, { assignments: true });
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

test('a key whose end is lost ends where the next begins; a marker without a key is none', () => {
  const begin = of('-----BEGIN ', 'PRIVATE', ' KEY-----');
  const end = of('-----END ', 'PRIVATE', ' KEY-----');
  const body = MIXED.repeat(5);
  const text = `${begin}\n${body}\n${begin}${begin}\n${body}\n${end}\n${begin}${end}`;
  expect(findPrivateKeys(text).map((key) => text.slice(key.start, key.end).trim())).toEqual([body, body]);
});
