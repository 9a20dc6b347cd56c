import { describe, expect, test } from '@jest/globals';
import type { FileSketch } from '../../../src/model/rule.ts';
import { examine } from '../examine.ts';

const IN_IMAGE = 'secret-file-in-image';
const LATER = 'secret-deleted-later';

/** Put together at run time, so that nothing here looks like the real thing to a scanner. */
const of = (...parts: string[]) => parts.join('');
const MIXED = 'k7Qx2Vw9Zr4Tn8Bp1Lm6';
const GITHUB = of('gh', 'p_', MIXED, 'Hs3Jd5Fg0Ca7Ye2u');
const AWS = of('AK', 'IA', 'QX7ZL2MNP4RSTUV5');
const STRIPE = of('sk', '_live_', MIXED, 'Hs3J');
const GOOGLE = of('AI', 'za', MIXED, 'Hs3Jd5Fg0Ca7Ye2');
const GITLAB = of('gl', 'pat-', MIXED);
const SLACK = of('xo', 'xb-', '284719350628-', MIXED);
/** A DER sequence with a version, and noise behind it. */
const DER = Buffer.from(['3082', '04a4', '0201', '00', '9f1e2d3c4b5a69788796a5b4c3d2e1f0'.repeat(30)].join(''), 'hex');
const pem = (title: string, body = DER.toString('base64')) =>
  of('-----BEGIN ', title, '-----\n', body.replace(/.{64}/g, '$&\n'), '\n-----END ', title, '-----\n');
const KEY = pem(of('RSA PRIVATE', ' KEY'));
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const webToken = (payload: object) => of(encode({ alg: 'HS256', typ: 'JWT' }), '.', encode(payload), '.', MIXED, MIXED);
const SESSION = webToken({ sub: 'svc-deploy', iat: 1_760_000_000 });
/** Machine code around a text, as in a program. */
const program = (text: string) =>
  `\u007fELF\u0002\u0001\0\0\0\0${'\0code\u0001'.repeat(300)}\0${text}\0${'\0code'.repeat(300)}`;

function inImage(path: string, content: string | FileSketch) {
  return examine(IN_IMAGE, { layers: [{ files: { [path]: content } }] });
}

describe('found wherever it lies', () => {
  test.each([
    ['a GitHub token', 'app/src/config.js', `const token = '${GITHUB}';\n`],
    ['an AWS access key', 'srv/deploy.sh', `export KEY=${AWS}\n`],
    ['a Stripe key', 'app/dist/main.js.map', `{"sourcesContent":["key: '${STRIPE}'"]}`],
    ['a GitLab token', 'home/dev/notes', `clone with ${GITLAB}\n`],
    ['a Slack token', 'usr/share/nginx/html/bundle.js', `post("${SLACK}")`],
    ['a private key', 'app/settings.json', JSON.stringify({ key: KEY })],
    ['a private key', 'app/keys.py', `KEY = """${KEY}"""\n`],
    ['a private key', 'etc/app/service', KEY],
    ['a GitHub token', 'usr/src/app/index.js', `auth('${GITHUB}')`],
  ])('%s in %s', async (label, path, content) => {
    const findings = await inImage(path, content);
    expect(findings).toMatchObject([
      { severity: 'critical', confidence: 'high', message: expect.stringContaining(`\`${path}\` holds ${label} that`) },
    ]);
    expect(findings[0]?.locations[0]).toMatchObject({ kind: 'layer', path });
    for (const value of [GITHUB, AWS, STRIPE, GITLAB, SLACK, MIXED])
      for (let at = 0; at + 8 <= value.length; at++)
        expect(JSON.stringify(findings)).not.toContain(value.slice(at, at + 8));
  });

  test('at the end of a large file, and across the chunks that it is read in', async () => {
    for (const before of [262_144 - 512 - 10, 262_144 - 512 - 600, 2_000_000]) {
      const content = `${'x'.repeat(63)}\n`.repeat(before / 64).padEnd(before, '\n');
      expect(await inImage('var/lib/app/dump.sql', `${content} ${GITHUB}`)).toHaveLength(1);
    }
  });

  test('a session token of the web, with less certainty', async () => {
    expect(await inImage('app/curl.sh', `TOKEN=${SESSION}`)).toMatchObject([{ confidence: 'medium' }]);
  });

  test('several issuers in one file are several findings, several tokens of one are one', async () => {
    const findings = await inImage(
      'app/all.txt',
      `${GITHUB}\n${of('gh', 'o_', MIXED, 'Aa1Bb2Cc3Dd4Ee5F')}\n${STRIPE}\n`,
    );
    expect(findings.map(({ message }) => /a (?:GitHub token|Stripe key)/.exec(message)?.[0])).toEqual(
      expect.arrayContaining(['a GitHub token', 'a Stripe key']),
    );
    expect(findings).toHaveLength(2);
  });

  test('a file that is told by its name is not told twice', async () => {
    expect(await inImage('root/.ssh/id_rsa', KEY)).toMatchObject([
      { message: expect.stringContaining('is a private key') },
    ]);
    expect(await inImage('app/.env', `GITHUB_TOKEN=${GITHUB}\nSTRIPE=${STRIPE}\n`)).toHaveLength(1);
  });
});

describe('deleted or overwritten later', () => {
  test.each([
    ['deleted', { 'app/.wh.build.log': '' }],
    ['overwritten', { 'app/build.log': 'nothing' }],
  ])('%s', async (how, files) => {
    const findings = await examine(LATER, {
      dockerfile: 'FROM scratch\nCOPY build.log /app/\nRUN clean\n',
      layers: [
        { createdBy: 'COPY build.log /app/ # buildkit', files: { 'app/build.log': `cloning with ${GITHUB}` } },
        { createdBy: 'RUN /bin/sh -c clean # buildkit', files },
      ],
    });
    expect(findings).toMatchObject([
      {
        severity: 'critical',
        message: expect.stringContaining(`\`app/build.log\`, which holds a GitHub token, is ${how} on line 3`),
      },
    ]);
    expect(findings[0]?.locations[0]).toMatchObject({ kind: 'file', region: { startLine: 2 } });
  });

  test('not while it is still there in another version', async () => {
    const layers = [{ files: { 'app/x': GITHUB } }, { files: { 'app/x': `${GITHUB}\n` } }];
    expect(await examine(LATER, { layers })).toEqual([]);
    expect(await examine(IN_IMAGE, { layers })).toHaveLength(1);
  });
});

describe('rated lower', () => {
  test.each([
    ['in a program', 'usr/local/bin/app', program(`token ${GITHUB}`), 'critical', 'medium'],
    ['in tests of the image itself', 'app/tests/fixtures/data.json', `{"t": "${GITHUB}"}`, 'critical', 'medium'],
    ['in its read-me', 'app/README.md', `use ${GITHUB}`, 'critical', 'medium'],
    ['in a package', 'app/node_modules/sdk/lib/index.js', `key = "${GITHUB}"`, 'medium', 'low'],
    [
      'in a package of Python',
      'usr/local/lib/python3.12/site-packages/sdk/client.py',
      `KEY = "${AWS}"`,
      'medium',
      'low',
    ],
    ['a key of a sandbox', 'app/pay.js', `"${STRIPE.replace('live', 'test')}"`, 'critical', 'low'],
    ['what every page shows', 'app/static/map.js', `key=${GOOGLE}`, 'critical', 'low'],
    ['with a passphrase', 'app/identity', pem(of('ENCRYPTED PRIVATE', ' KEY')), 'medium', 'high'],
  ])('%s', async (_, path, content, severity, confidence) => {
    expect(await inImage(path, content)).toMatchObject([{ severity, confidence }]);
  });

  test('what the base image brought, which is said', async () => {
    const findings = await examine(IN_IMAGE, {
      dockerfile: 'FROM example/base:1\nCOPY x /app/x\n',
      layers: [
        { createdBy: 'ADD rootfs / # buildkit', files: { 'opt/tool/conf.json': `{"t": "${GITHUB}"}` } },
        { createdBy: 'COPY x /app/x # buildkit', files: { 'app/x': STRIPE } },
      ],
    });
    expect(findings.map(({ confidence }) => confidence)).toEqual(['medium', 'high']);
    expect(findings[0]?.message).toContain('comes with the base image');
  });
});

describe('left alone', () => {
  test.each([
    ['keys for the tests of Python', 'usr/local/lib/python3.12/test/certdata/keycert.pem.txt', KEY],
    ['keys for the tests of Node', 'usr/local/include/node/test/keys.h', KEY],
    ['keys for the tests of Go', 'usr/local/go/src/crypto/tls/handshake_server.go', `var k = \`${KEY}\``],
    ['keys for the tests of a module', 'go/pkg/mod/example.com/x@v1.0.0/tls_config.go', `var k = \`${KEY}\``],
    ['keys in specs of a gem', 'usr/local/bundle/gems/net-ssh-7.0/spec/keys.rb', KEY],
    ['keys in a package', 'app/node_modules/selfsigned/index.js', KEY],
    ['keys in a library', 'usr/lib/x86_64-linux-gnu/libcurl.so.4', program(KEY)],
    ['tokens in tests of a package', 'app/node_modules/octokit/test/auth.test.js', GITHUB],
    ['documentation of a package', 'usr/share/doc/sdk/guide.html', `${GITHUB} ${KEY}`],
    ['a manual', 'usr/share/man/man1/tool.1', GITHUB],
    ['a certificate', 'app/ca.txt', pem('CERTIFICATE')],
    ['a public key', 'app/jwks.txt', pem(of('PUBLIC', ' KEY'))],
    [
      'markers without a key',
      'app/parse.js',
      of("if (line === '-----BEGIN ", 'RSA PRIVATE', " KEY-----') start();", ' '.repeat(200)),
    ],
    ['a block that is no key', 'app/format.txt', pem(of('PRIVATE', ' KEY'), 'QUFB'.repeat(60))],
    [
      'patterns of a scanner',
      'app/rules.toml',
      of("regex = '(?:gh", 'p)_[0-9a-zA-Z]{36}|AK', 'IA[0-9A-Z]{16}|sk', "_live_[a-z]{24}'"),
    ],
    ['a program that looks for tokens', 'usr/local/bin/scan', program([GITHUB, STRIPE, GITLAB, SLACK].join('\0'))],
    ["Amazon's example", 'app/readme.txt', of('AK', 'IAIOSFODNN7', 'EXAMPLE')],
    [
      'fill-ins',
      'app/setup.txt',
      of('gh', 'p_', 'x'.repeat(36), ' gl', 'pat-your-token-here0000000 sk', '_live_1234567890abcdef1234'),
    ],
    ['a token of words', 'app/setup.txt', of('gh', 'p_ThisIsAnExampleTokenForDocumentation1')],
    ['the web token of jwt.io', 'app/jwt.txt', webToken({ sub: '1234567890', name: 'John Doe', iat: 1_516_239_022 })],
    [
      'what only looks like a web token',
      'app/a.txt',
      of('ey', 'JhbGciOi', 'A'.repeat(20), '.ey', 'J', 'B'.repeat(20), '.', 'C'.repeat(20)),
    ],
    ['a web token in a package', 'app/node_modules/jose/lib/x.js', SESSION],
    ['a key that every page shows, in a package', 'app/node_modules/maps/x.js', GOOGLE],
    ['letters in the middle of base64', 'app/font.css', `${MIXED}${'A'.repeat(40)}/${AWS}${MIXED}`],
    ['the word password', 'app/a.txt', 'password = S3cr3tPa55w0rd\n'],
    [
      'an address with a password, which other rules look at',
      'app/b.txt',
      of('"auths" https://me:', 'S3cr3tPa55@example.com/x'),
    ],
  ])('%s', async (_, path, content) => {
    expect(await inImage(path, content)).toEqual([]);
  });
});
