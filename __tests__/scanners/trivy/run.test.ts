import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { MachineHost } from '../../../src/host/machine.ts';
import { runTrivy } from '../../../src/scanners/trivy/run.ts';
import { fixture, imageOfReport } from '../image.ts';
import { type Behaviour, fakeTrivy, versionAnswer } from './fake-trivy.ts';

const report = fixture('small.json');
const image = imageOfReport(report, { paths: ['var/lib/dpkg/status'] });
const archive = { kind: 'docker-archive', path: '/somewhere/image.tar' } as const;
const opened: MachineHost[] = [];

afterEach(async () => {
  for (const host of opened.splice(0)) await host.close();
});

async function run(behaviour: Behaviour, environment: Readonly<Record<string, string>> = {}, deadline?: number) {
  const fake = fakeTrivy(behaviour, environment);
  opened.push(fake.host);
  const result = await runTrivy(fake.program, image, archive, fake.host, deadline);
  return { ...fake, result };
}

describe('a run that works', () => {
  test('gives findings, components, version and date of the database', async () => {
    const version = versionAnswer('0.72.0', '2099-01-02T03:04:05.678Z');
    const { result, said } = await run({ report, version });
    expect(result.findings).toHaveLength(5);
    expect(result.components).toHaveLength(8);
    expect(result.notifications).toEqual([]);
    expect(result.scanner).toEqual({ name: 'Trivy', version: '0.72.0', database: '2099-01-02T03:04:05.678Z' });
    expect(said).toEqual(['Trivy looks for known vulnerabilities']);
  });

  test('scans the archive and nothing else, for vulnerabilities and nothing else', async () => {
    const { calls } = await run({ report });
    const words = calls()[0]?.arguments ?? [];
    expect(words[0]).toBe('image');
    const flagged = (flag: string) => words[words.indexOf(flag) + 1];
    expect(flagged('--input')).toBe('/somewhere/image.tar');
    expect(flagged('--scanners')).toBe('vuln');
    expect(flagged('--format')).toBe('json');
    expect(flagged('--exit-code')).toBe('0');
    expect(flagged('--timeout')).toBe('590s');
    expect(words).toContain('--list-all-pkgs');
    expect(words).not.toContain('--skip-db-update');
  });

  test("runs out of reach of the workspace's own `.trivyignore` and `trivy.yaml`, in a folder that is gone afterwards", async () => {
    const { host, calls } = await run({ report });
    const folders = calls().map(({ cwd }) => cwd);
    expect(folders).toHaveLength(2);
    for (const folder of folders) expect(folder.startsWith(host.workspace)).toBe(false);
    await host.close();
    for (const folder of folders) expect(existsSync(folder)).toBe(false);
  });

  test('hands on where the database is, and no secret', async () => {
    const token = ['ghp', 'Zq7RtYw2MnBv5KxLpJd9'].join('_');
    const secrets = {
      GITHUB_TOKEN: token,
      TRIVY_PASSWORD: token,
      TRIVY_TOKEN: token,
      AWS_SECRET_ACCESS_KEY: token,
      INPUT_GITHUB_TOKEN: token,
    };
    const blinding = {
      TRIVY_SEVERITY: 'LOW',
      TRIVY_IGNOREFILE: '/x',
      TRIVY_CONFIG: '/x',
      TRIVY_IGNORE_UNFIXED: 'true',
      TRIVY_SKIP_FILES: '**',
      TRIVY_FORMAT: 'table',
    };
    const wanted = {
      TRIVY_SKIP_DB_UPDATE: 'true',
      TRIVY_DB_REPOSITORY: 'mirror.example/db',
      HTTPS_PROXY: 'http://proxy.example:3128',
    };
    const { calls, host } = await run(
      { report },
      { ...secrets, ...blinding, ...wanted, TRIVY_CACHE_DIR: '.cache/trivy' },
    );
    for (const { environment } of calls()) {
      expect(environment).toMatchObject({
        ...wanted,
        TRIVY_CACHE_DIR: join(host.workspace, '.cache/trivy'),
        HOME: '/home/somebody',
      });
      expect(JSON.stringify(environment)).not.toContain(token);
      for (const name of [...Object.keys(secrets), ...Object.keys(blinding)])
        expect(environment).not.toHaveProperty(name);
    }
  });
});

describe('what is told besides', () => {
  test.each(['0.69.4', 'v0.69.5', '0.69.6'])('version %s was tampered with', async (version) => {
    const { result } = await run({ report, version: versionAnswer(version) });
    expect(result.notifications).toMatchObject([{ level: 'warning', code: 'scanner-compromised' }]);
  });

  test.each<[number, string[]]>([
    [6, []],
    [8, ['error scanner-database-old']],
  ])('a database of %i days ago: %j', async (days, codes) => {
    const made = new Date(Date.now() - days * 24 * 3600 * 1000).toISOString();
    const { result } = await run({ report, version: versionAnswer('0.72.0', made) });
    expect(result.notifications.map(({ level, code }) => `${level} ${code}`)).toEqual(codes);
    expect(result.findings).toHaveLength(5);
  });

  test.each(['', '{}', 'Version: 0.72.0', '{"VulnerabilityDB":{"UpdatedAt":"soon"}}', 'null', '[]'])(
    'a database whose date is in %j',
    async (version) => {
      const { result } = await run({ report, version });
      expect(result.notifications).toMatchObject([{ level: 'warning', code: 'scanner-database-undated' }]);
      expect(result.scanner).toEqual({ name: 'Trivy', version: 'dev' });
    },
  );

  test('a release that Trivy has no data of', async () => {
    const stderr = 'WARN\tThis OS version is not on the EOL list\tfamily="debian" version="14"\n';
    const { result } = await run({ report, stderr });
    expect(result.notifications).toMatchObject([{ level: 'error', code: 'scanner-release-unknown' }]);
  });
});

describe('a run that fails', () => {
  const db = 'FATAL\tFatal error\trun error: init error: DB error: ';
  test.each<[string, string, RegExp, RegExp]>([
    [
      'no database',
      `${db}database error: --skip-db-update cannot be specified on the first run`,
      /no vulnerability database/,
      /--download-db-only/,
    ],
    [
      'no Java index',
      "'--skip-java-db-update' cannot be specified on the first run",
      /Java index/,
      /--download-java-db-only/,
    ],
    [
      'too many requests',
      `${db}TOOMANYREQUESTS: retry-after: 1.2ms, allowed: 44000/minute`,
      /too many requests/,
      /TRIVY_DB_REPOSITORY/,
    ],
    [
      'no network',
      `${db}failed to download vulnerability DB: Get "https://x/": dial tcp: lookup x: no such host`,
      /download/,
      /network/,
    ],
    ['schema', `${db}the local DB has an old DB schema. Local DB: 1, Expected: 2`, /do not fit/, /Update Trivy/],
    ['damaged', `${db}failed to open db: invalid database`, /damaged/, /trivy clean/],
    ['slow', 'context deadline exceeded', /too long/, /earlier step/],
    [
      'unreadable image',
      'unable to initialize archive image: 2 errors occurred',
      /could not read the image/,
      /docker save/,
    ],
    ['disk', 'write /tmp/x: no space left on device', /disk is full/, /space/],
    ['too old', 'unknown flag: --list-all-pkgs', /lacks an option/, /Update Trivy/],
    ['anything else', 'FATAL\tsomething', /not one that we know/, /by hand/],
    ['nothing said', '', /not one that we know/, /by hand/],
  ])('%s', async (_, stderr, message, remedy) => {
    const { result } = await run({ stderr, exitCode: 1, report });
    expect(result.findings).toEqual([]);
    expect(result).not.toHaveProperty('scanner');
    expect(result.notifications).toEqual([
      {
        level: 'error',
        code: 'scanner-failed',
        message: expect.stringMatching(message),
        remedy: expect.stringMatching(remedy),
      },
    ]);
  });

  test('never repeats its words', async () => {
    const secret = ['AKIA', 'Q7ZRTYW2MNBV5KXL'].join('');
    const { result } = await run({ stderr: `::error::${secret} no such host`, stdout: secret, exitCode: 1 });
    expect(JSON.stringify(result)).not.toContain(secret.slice(0, 8));
  });

  test('a code of findings is no success: it was not asked for', async () => {
    expect((await run({ report, exitCode: 5 })).result.notifications).toMatchObject([{ code: 'scanner-failed' }]);
  });

  test.each<[string, Behaviour, string]>([
    ['no report', {}, 'scanner-failed'],
    ['an empty report', { report: '' }, 'scanner-report-unreadable'],
    ['garbage', { report: '\u0000\u0001' }, 'scanner-report-unreadable'],
    ['help in place of a report', { stdout: 'Usage:\n  trivy image' }, 'scanner-failed'],
    ['a report about another image', { report: fixture('recorded.json') }, 'scanner-report-mismatch'],
  ])('exit 0 and %s', async (_, behaviour, code) => {
    const { result } = await run(behaviour);
    expect(result).toMatchObject({ findings: [], notifications: [{ level: 'error', code }] });
  });

  test('one that hangs is ended', async () => {
    const { result } = await run({ hangs: true }, {}, 1);
    expect(result.notifications).toMatchObject([
      { code: 'scanner-failed', message: expect.stringContaining('was ended') },
    ]);
  });

  test('one that cannot be started', async () => {
    const { host, program } = fakeTrivy({});
    opened.push(host);
    writeFileSync(program, '#!/nowhere/to/be/found\n');
    chmodSync(program, 0o755);
    expect(await runTrivy(program, image, archive, host)).toMatchObject({
      notifications: [{ level: 'error', code: 'scanner-failed' }],
    });
    expect(readdirSync(dirname(program))).toContain('trivy');
  });
});
