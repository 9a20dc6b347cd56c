import { describe, expect, test } from '@jest/globals';
import { examine, examineText, linesOf } from '../examine.ts';

const ID = 'secret-literal';
const PASSWORD = ['S3cr3t', 'Pa55w9'].join('');
const TOKEN = ['ghp', 'a1B2c3D4e5F6'.repeat(3)].join('_');
const KEY = [
  '-----BEGIN PRIVATE',
  ' KEY-----\\n',
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.repeat(4),
  '\\n-----END PRIVATE',
  ' KEY-----',
].join('');

describe('in each kind of instruction', () => {
  test.each([
    ['ENV', `ENV DB_PASSWORD=${PASSWORD}`],
    ['ENV, old form', `ENV DB_PASSWORD ${PASSWORD}`],
    ['ENV, the second of two', `ENV A=1 API_TOKEN=${TOKEN}`],
    ['ENV, an address', `ENV DATABASE_URL=postgres://app:${PASSWORD}@db/app`],
    ['ENV, a token under any name', `ENV FOO=${TOKEN}`],
    ['ARG', `ARG DB_PASSWORD=${PASSWORD}`],
    ['LABEL', `LABEL org.example.api-key="${TOKEN}"`],
    ['RUN, an option', `RUN tool --password=${PASSWORD}`],
    ['RUN, two words', `RUN mysql --password ${PASSWORD} -e "select 1"`],
    ['RUN, an assignment', `RUN PGPASSWORD=${PASSWORD} psql`],
    ['RUN, an address', `RUN git clone https://me:${PASSWORD}@git.example.com/x`],
    ['RUN, a header', `RUN curl -H "Authorization: Bearer ${TOKEN}" https://x.example.com`],
    ['RUN, a key', `RUN echo "${KEY}" > /root/.ssh/id_rsa`],
    ['RUN, registry settings', `RUN npm config set //registry.example.com/:_authToken ${TOKEN}`],
    ['RUN, exec form', `RUN ["curl", "-u", "me:${PASSWORD}", "https://x.example.com"]`],
    ['RUN, heredoc', `RUN <<EOF\nset -e\nexport DB_PASSWORD=${PASSWORD}\nEOF`],
    ['COPY, heredoc', `COPY <<EOF /app/.env\nA=1\nDB_PASSWORD=${PASSWORD}\nEOF`],
    ['CMD', `CMD ["app", "--token", "${TOKEN}"]`],
    ['ENTRYPOINT', `ENTRYPOINT app --password=${PASSWORD}`],
    ['HEALTHCHECK', `HEALTHCHECK CMD curl -u me:${PASSWORD} http://localhost/`],
    ['ADD', `ADD https://me:${PASSWORD}@files.example.com/a.tgz /`],
    ['COPY, the name of an image', `COPY --from=me:${PASSWORD}@registry.example.com/tool /a /b`],
    ['ONBUILD', `ONBUILD ENV DB_PASSWORD=${PASSWORD}`],
  ])('%s: one finding', async (_, line) => {
    const findings = await examineText(ID, `FROM debian:12\n${line}\n`);
    expect(findings).toMatchObject([{ severity: 'critical' }]);
    expect(JSON.stringify(findings)).not.toContain(PASSWORD);
  });

  test('the line of a value inside a long instruction', async () => {
    const text = `FROM debian:12\nENV A=1 \\\n    B=2 \\\n    DB_PASSWORD=${PASSWORD}\nCOPY <<EOF /x\nline\nDB_PASSWORD=${PASSWORD}x\nEOF\n`;
    expect(linesOf(await examineText(ID, text))).toEqual([4, 7]);
  });
});

describe('what is no secret', () => {
  test.each([
    ['a reference', 'ARG TOKEN\nENV API_TOKEN=$TOKEN DB_PASSWORD=$DB_PASSWORD'],
    ['an argument without a value', 'ARG DB_PASSWORD'],
    ['a file', 'ENV DB_PASSWORD_FILE=/run/secrets/db TOKEN_PATH=/var/run/token'],
    ['a fill-in', 'ENV DB_PASSWORD=changeme API_KEY=your-api-key-here SECRET_KEY=xxxxxxxxxxxx'],
    ['an empty one', 'ENV DB_PASSWORD= API_KEY=""'],
    ['a fingerprint', 'ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305'],
    ['a checksum', 'ENV PYTHON_SHA256=40f868bcbdeb8149a3149580bb9bfd407b3321cd48f0be631af955ac92c0e041'],
    [
      'a key server',
      'RUN gpg --batch --keyserver hkps://keys.openpgp.org --recv-keys 7169605F62C751356D054A26A821E680E5FA6305',
    ],
    ['a secret mount', 'RUN --mount=type=secret,id=token TOKEN="$(cat /run/secrets/token)" npm ci'],
    [
      'standard input',
      'RUN --mount=type=secret,id=p docker login -u me --password-stdin registry.example.com < /run/secrets/p',
    ],
    ['a package', 'RUN apk add --no-cache libsecret-dev=0.21.4-r0 openssl=3.3.1-r0'],
    ['a number', 'ENV MAX_TOKENS=4096 TOKEN_TTL=3600 PASSWORD_MIN_LENGTH=12'],
    [
      'Go and AWS settings',
      'ENV GOPRIVATE=github.com/example/* AWS_WEB_IDENTITY_TOKEN_FILE=/var/run/secrets/eks/token',
    ],
    [
      'an address without a password',
      'ENV TOKEN_ENDPOINT=https://login.example.com/oauth2 KEYCLOAK_AUTH_URL=https://id.example.com',
    ],
    ['a key of documentation', `ENV AWS_ACCESS_KEY_ID=${['AKIA', 'IOSFODNN7EXAMPLE'].join('')}`],
    ['a comment', `# DB_PASSWORD=${PASSWORD}\nRUN true`],
    ['a sentence', 'LABEL token="handed over at run time by the platform"'],
  ])('%s', async (_, lines) => {
    expect(await examineText(ID, `FROM debian:12\n${lines}\n`)).toEqual([]);
  });
});

describe('where it stands', () => {
  test('in a stage that is thrown away it is one level lower', async () => {
    const text = `ARG BASE_TOKEN=${TOKEN}\nFROM debian:12 AS build\nENV DB_PASSWORD=${PASSWORD}\nFROM debian:12\nCOPY --from=build /a /a\n`;
    expect(await examineText(ID, text)).toMatchObject([{ severity: 'high' }, { severity: 'high' }]);
  });
  test('in a parent of what is built it is not', async () => {
    expect(await examineText(ID, `FROM debian:12 AS base\nENV DB_PASSWORD=${PASSWORD}\nFROM base\n`)).toMatchObject([
      { severity: 'critical' },
    ]);
  });
  test('a weak value is told with low confidence', async () => {
    expect(await examineText(ID, 'FROM debian:12\nENV DB_PASSWORD=admin123\n')).toMatchObject([{ confidence: 'low' }]);
  });
});

describe('in an image', () => {
  const layers = [
    { createdBy: 'ADD rootfs / # buildkit', files: { b: 'x' } },
    { createdBy: 'COPY a /a # buildkit', files: { a: 'x' } },
  ];

  test('what the Dockerfile shows is not told twice', async () => {
    const findings = await examine(ID, {
      dockerfile: `FROM debian:12\nCOPY a /a\nENV DB_PASSWORD=${PASSWORD}\n`,
      layers,
      config: { Env: [`DB_PASSWORD=${PASSWORD}`] },
    });
    expect(linesOf(findings)).toEqual([3]);
  });
  test('a build argument that became a variable points at the line that took it over', async () => {
    const findings = await examine(ID, {
      dockerfile: 'FROM debian:12\nCOPY a /a\nARG TOKEN\nENV API_TOKEN=$TOKEN\n',
      layers,
      config: { Env: [`API_TOKEN=${TOKEN}`] },
    });
    expect(linesOf(findings)).toEqual([4]);
    expect(findings[0]?.locations[1]).toEqual({ kind: 'configuration', pointer: '/config/Env/0' });
  });
  test('what comes with the base is said so, at the FROM', async () => {
    const findings = await examine(ID, {
      dockerfile: 'FROM example/base:1\nCOPY a /a\n',
      layers,
      config: { Env: [`DB_PASSWORD=${PASSWORD}`] },
    });
    expect(linesOf(findings)).toEqual([1]);
    expect(findings[0]?.message).toContain('base image');
  });
  test('labels and commands; variable, label and history of one value are one fact', async () => {
    const findings = await examine(ID, {
      config: { Labels: { 'a/token~x': TOKEN, 'deploy.token': TOKEN }, Cmd: ['app', '--password', PASSWORD] },
      layers: [{ files: { a: 'x' } }],
      history: [
        { created_by: `LABEL deploy.token=${TOKEN}`, empty_layer: true },
        { created_by: 'COPY . . # buildkit' },
      ],
    });
    expect(findings.map(({ locations }) => locations.at(-1))).toEqual(
      expect.arrayContaining([
        { kind: 'configuration', pointer: '/config/Cmd' },
        expect.objectContaining({ pointer: expect.stringContaining('/config/Labels/') }),
      ]),
    );
    expect(findings).toHaveLength(2);
  });
  test.each([
    ['BuildKit', `RUN |2 NPM_TOKEN=${TOKEN} MODE=x /bin/sh -c npm ci # buildkit`],
    ['the classic builder', `|2 NPM_TOKEN=${TOKEN} MODE=x /bin/sh -c npm ci`],
  ])('build arguments in the history of %s', async (_, createdBy) => {
    const findings = await examine(ID, { layers: [{ createdBy, files: { a: 'x' } }] });
    expect(findings).toMatchObject([{ message: expect.stringContaining('`NPM_TOKEN`') }]);
  });
  test('the ARG line is named where there is one', async () => {
    const findings = await examine(ID, {
      dockerfile: 'FROM debian:12\nARG NPM_TOKEN\nRUN npm ci\n',
      layers: [
        { files: { b: 'x' } },
        { createdBy: `RUN |1 NPM_TOKEN=${TOKEN} /bin/sh -c npm ci # buildkit`, files: { a: 'x' } },
      ],
    });
    expect(linesOf(findings)).toEqual([2]);
  });
  test('odd environment entries do no harm', async () => {
    expect(
      await examine(ID, {
        config: { Env: ['', '=', 'NOEQUALS', '=x=y'], Labels: { '': '' } },
        layers: [{ files: { a: 'x' } }],
      }),
    ).toEqual([]);
  });
});
