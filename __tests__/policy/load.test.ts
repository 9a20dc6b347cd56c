import { describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { type BasePolicy, loadPolicy, type PolicySources } from '../../src/policy/load.ts';
import { NOW } from './finding.ts';

const RULES = [{ id: 'runs-as-root', deprecatedIds: ['root-user'] }, { id: 'setuid-file' }, { id: 'shell-in-image' }];
const uri = 'container-risk-review.yml';

function load(head: string | undefined, base?: BasePolicy, request: Parameters<typeof loadPolicy>[1] = {}) {
  const sources: PolicySources = { head: head === undefined ? undefined : { uri, text: head }, base };
  return loadPolicy(sources, request, RULES, NOW);
}

function refusal(text: string): ConfigurationError {
  try {
    load(text);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

const waiver = (fields = '') =>
  `  - rule: runs-as-root\n    reason: reviewed\n    owner: team\n    expires: 2027-01-31\n${fields}`;
const written = (text: string): BasePolicy => ({ kind: 'text', uri, text });

describe('settings', () => {
  test('without a file the defaults count', () => {
    expect(load(undefined)).toEqual({
      policy: {
        failOnSeverity: 'high',
        failOnConfidence: 'medium',
        warnOnly: false,
        failOnIncomplete: false,
        selfWaivers: 'allow',
        rules: {},
        waivers: [],
        source: 'defaults',
      },
      notifications: [],
      settings: {},
    });
  });

  test.each(['', '\n', '# nothing\n', '---\n', '{}', 'waivers:\n', 'rules:\n', '\uFEFFwarn-only: false'])(
    '%j says nothing',
    (text) => {
      expect(load(text).policy).toEqual({ ...load(undefined).policy, source: uri });
    },
  );

  test('every key', () => {
    const { policy, settings } = load(`
fail-on-severity: moderate
fail-on-confidence: high
warn-only: true
fail-on-incomplete: TRUE
comment-summary-in-pr: on-failure
scanners: [trivy]
self-waivers: refuse
rules:
  root-user: { severity: moderate }
  shell-in-image: off
`);
    expect(policy).toMatchObject({
      failOnSeverity: 'medium',
      failOnConfidence: 'high',
      warnOnly: true,
      failOnIncomplete: true,
      selfWaivers: 'refuse',
      rules: { 'runs-as-root': { severity: 'medium' }, 'shell-in-image': 'off' },
    });
    expect(settings).toMatchObject({ commentSummaryInPr: 'on-failure', scanners: ['trivy'] });
  });

  test.each([
    ['auto', 'auto'],
    ['none', 'none'],
    ['trivy', ['trivy']],
    ['[none]', 'none'],
    ['[trivy, trivy]', ['trivy']],
  ])('scanners: %s', (text, scanners) => {
    expect(load(`scanners: ${text}`).settings.scanners).toEqual(scanners);
  });

  test('an input wins over the file', () => {
    const request = {
      failOnSeverity: 'none',
      failOnConfidence: 'low',
      warnOnly: false,
      failOnIncomplete: true,
    } as const;
    const file = 'fail-on-severity: low\nfail-on-confidence: high\nwarn-only: true\nfail-on-incomplete: false';
    expect(load(file, undefined, request).policy).toMatchObject(request);
  });

  test('`off` is no boolean, whatever version of YAML the file claims to be', () => {
    const { policy } = load('%YAML 1.1\n---\nrules: { setuid-file: off }\nwarn-only: true\n');
    expect(policy.rules).toEqual({ 'setuid-file': 'off' });
  });
});

describe('waivers', () => {
  test('are read with their lines, in current ids', () => {
    const text = `waivers:\n${waiver('    path: usr/bin/ping\n')}\n  - { rule: root-user, reason: "a\n    b", owner: o, expires: 2026-11-22 }\n`;
    expect(load(text).policy.waivers).toEqual([
      {
        rule: 'runs-as-root',
        path: 'usr/bin/ping',
        reason: 'reviewed',
        owner: 'team',
        expires: '2027-01-31',
        location: { kind: 'file', uri, region: { startLine: 2, endLine: 2 } },
        byPullRequest: false,
      },
      {
        rule: 'runs-as-root',
        reason: 'a b',
        owner: 'o',
        expires: '2026-11-22',
        location: { kind: 'file', uri, region: { startLine: 8, endLine: 8 } },
        byPullRequest: false,
      },
    ]);
  });

  test('last for a year at most', () => {
    expect(load(`waivers:\n${waiver().replace('2027-01-31', '2027-11-23')}`).policy.waivers).toHaveLength(1);
    const error = refusal(`waivers:\n${waiver().replace('2027-01-31', '2027-11-24')}`);
    expect(error.message).toBe('`expires` is more than a year ahead');
    expect(error.remedy).toContain('2027-11-23');
  });
});

describe('what is wrong is said with its line', () => {
  test.each<[string, string, string, number, RegExp]>([
    [
      'an unknown key',
      'warn-only: true\nfail-on-severty: high',
      'policy-invalid',
      2,
      /did you mean `fail-on-severity`\?/,
    ],
    ['a key like no other', 'x: 1', 'policy-invalid', 1, /unknown key$/],
    ['a key that is no text', '1: 2', 'policy-invalid', 1, /plain text/],
    ['a key that is a list', '? [a]\n: 2', 'policy-invalid', 1, /plain text/],
    ['a prototype as key', '__proto__: { warn-only: true }', 'policy-invalid', 1, /unknown key/],
    ['an inherited name as key', 'constructor: 1', 'policy-invalid', 1, /unknown key/],
    ['a key twice', 'warn-only: true\n\nwarn-only: false', 'policy-invalid', 3, /already/],
    [
      'a wrong word',
      'fail-on-severity: huge',
      'policy-invalid',
      1,
      /critical, high, medium, moderate, low, info or none/,
    ],
    ['no word', 'fail-on-severity:', 'policy-invalid', 1, /expected critical/],
    ['a null', 'fail-on-severity: ~', 'policy-invalid', 1, /expected critical/],
    ['a word where a boolean should be', 'warn-only: yes', 'policy-invalid', 1, /expected true or false/],
    ['a quoted boolean', 'warn-only: "true"', 'policy-invalid', 1, /expected true or false/],
    ['an unknown scanner', 'scanners: [trivy, nmap]', 'policy-invalid', 1, /auto, none or trivy/],
    ['auto beside a name', 'scanners: [auto, trivy]', 'policy-invalid', 1, /auto, none or trivy/],
    ['no scanner', 'scanners: []', 'policy-invalid', 1, /auto, none or trivy/],
    ['a list as root', '- a', 'policy-invalid', 1, /key: value/],
    ['a word as root', 'hello', 'policy-invalid', 1, /key: value/],
    ['an unknown rule', 'rules:\n  runs-as-rot: off', 'policy-unknown-rule', 2, /did you mean `runs-as-root`\?/],
    [
      'a rule twice',
      'rules:\n  runs-as-root: off\n  root-user: off',
      'policy-invalid',
      3,
      /`runs-as-root` is set already/,
    ],
    ['a rule that is on', 'rules: { setuid-file: on }', 'policy-invalid', 1, /`off` or a severity/],
    ['a rule with an empty setting', 'rules: { setuid-file: {} }', 'policy-invalid', 1, /`off` or a severity/],
    [
      'a rule with an unknown setting',
      'rules: { setuid-file: { severty: low } }',
      'policy-invalid',
      1,
      /did you mean `severity`/,
    ],
    [
      'a rule of no severity',
      'rules: { setuid-file: { severity: none } }',
      'policy-invalid',
      1,
      /moderate, low or info/,
    ],
    ['a list of rules', 'rules: [setuid-file]', 'policy-invalid', 1, /rules and their settings/],
    ['waivers that are no list', 'waivers: {}', 'policy-invalid', 1, /must be a list/],
    ['a waiver that is a word', 'waivers:\n  - setuid-file', 'policy-invalid', 2, /mapping/],
    ['an empty waiver', 'waivers:\n  -', 'policy-invalid', 2, /mapping/],
    [
      'a waiver without a reason',
      `waivers:\n${waiver()}`.replace('    reason: reviewed\n', ''),
      'policy-invalid',
      2,
      /no `reason`/,
    ],
    ['a waiver with an empty owner', `waivers:\n${waiver()}`.replace('team', ''), 'policy-invalid', 4, /no `owner`/],
    [
      'a blank reason',
      `waivers:\n${waiver()}`.replace('reviewed', '"  "'),
      'policy-invalid',
      3,
      /`reason` must be text/,
    ],
    ['a number as owner', `waivers:\n${waiver()}`.replace('team', '7'), 'policy-invalid', 4, /`owner` must be text/],
    [
      'a reason without end',
      `waivers:\n${waiver()}`.replace('reviewed', 'x'.repeat(1001)),
      'policy-invalid',
      3,
      /longer than 1000/,
    ],
    [
      'a day that does not exist',
      `waivers:\n${waiver()}`.replace('01-31', '02-29'),
      'policy-invalid',
      5,
      /day of the calendar/,
    ],
    [
      'a moment',
      `waivers:\n${waiver()}`.replace('01-31', '01-31T00:00:00Z'),
      'policy-invalid',
      5,
      /day of the calendar/,
    ],
    [
      'a day in another order',
      `waivers:\n${waiver()}`.replace('2027-01-31', '31.01.2027'),
      'policy-invalid',
      5,
      /day of the calendar/,
    ],
    [
      'an unknown key in a waiver',
      `waivers:\n${waiver('    expire: x\n')}`,
      'policy-invalid',
      6,
      /did you mean `expires`/,
    ],
    [
      'an unknown rule in a waiver',
      `waivers:\n${waiver()}`.replace('runs-as-root', 'setuid-fil'),
      'policy-unknown-rule',
      2,
      /did you mean `setuid-file`/,
    ],
    ['an alias', 'rules: &a\n  setuid-file: off\nwaivers: *a', 'policy-invalid', 3, /aliases/],
    ['YAML that is none', 'rules:\n  a: b: c', 'policy-unparsable', 2, /not valid YAML/],
    ['a bracket too few', 'scanners: [trivy', 'policy-unparsable', 1, /not valid YAML/],
    ['a tab', 'rules:\n\tsetuid-file: off', 'policy-unparsable', 2, /not valid YAML/],
    ['two documents', 'warn-only: true\n---\nwarn-only: false', 'policy-unparsable', 2, /second YAML document/],
  ])('%s', (_, text, code, line, message) => {
    const error = refusal(text);
    expect({
      code: error.code,
      line: (error.location as { region?: { startLine: number } }).region?.startLine,
    }).toEqual({ code, line });
    expect(error.message).toMatch(message);
    expect(error.remedy).toMatch(/\.$/);
  });

  test('and never repeats what was written', () => {
    const pasted = ['ghp', 'Zq7RtYw2MnBv5KxLpJd9'].join('_');
    const places = [
      `${pasted}: 1`,
      `warn-only: ${pasted}`,
      `scanners: [${pasted}]`,
      `rules: { ${pasted}: off }`,
      `a: *${pasted}`,
      `"${pasted}`,
    ];
    for (const text of [
      ...places,
      `waivers:\n${waiver()}`.replace('runs-as-root', pasted),
      `waivers:\n${waiver(`    ${pasted}: 1`)}`,
    ]) {
      const { message, remedy } = refusal(text);
      expect(`${message} ${remedy}`).not.toContain(pasted.slice(4, 12));
    }
  });
});

describe('hostile files', () => {
  test.each([
    ['nested lists', '['.repeat(100_000)],
    ['nested mappings', '{a: '.repeat(50_000)],
    ['a deep block', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['many keys', Array.from({ length: 20_000 }, (_, key) => `k${key}: 1`).join('\n')],
    ['anchors upon anchors', `a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]`],
    ['many documents', '---\n'.repeat(50_000)],
    ['zero bytes', 'a\0: \0'],
    ['a tag', 'warn-only: !!js/function "x"'],
  ])('%s is refused in time', (_, text) => {
    const start = performance.now();
    expect(refusal(text)).toBeInstanceOf(ConfigurationError);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('too large a file is not even parsed', () => {
    expect(refusal(`# ${'x'.repeat(300_000)}`)).toMatchObject({
      code: 'policy-too-large',
      location: { kind: 'file', uri },
    });
  });
});

describe('judged against a baseline', () => {
  test('the settings of the base commit count, and that is said', () => {
    const { policy, notifications, settings } = load(
      'fail-on-severity: none\nself-waivers: allow',
      written('self-waivers: refuse'),
    );
    expect(policy).toMatchObject({
      failOnSeverity: 'high',
      selfWaivers: 'refuse',
      source: `${uri} of the base commit`,
    });
    expect(settings).toEqual({ selfWaivers: 'refuse' });
    expect(notifications).toMatchObject([{ level: 'note', code: 'policy-changed' }]);
  });

  test('settings in another order are the same settings', () => {
    const base = written('warn-only: true\nrules: { setuid-file: off, runs-as-root: off }');
    const { notifications } = load('# moved\nrules: { root-user: off, setuid-file: off }\nwarn-only: true', base);
    expect(notifications).toEqual([]);
  });

  test('removing the file changes the settings once merged', () => {
    const { policy, notifications } = load(undefined, written(`warn-only: true\nwaivers:\n${waiver()}`));
    expect(policy).toMatchObject({ warnOnly: true, waivers: [] });
    expect(notifications).toMatchObject([{ code: 'policy-changed', location: { uri } }]);
  });

  test('the first file counts once merged; its waivers are self-waivers', () => {
    const { policy, notifications } = load(`fail-on-severity: low\nwaivers:\n${waiver()}`, { kind: 'absent' });
    expect(policy).toMatchObject({ failOnSeverity: 'high', waivers: [{ byPullRequest: true }] });
    expect(notifications).toMatchObject([{ level: 'note', code: 'policy-first', location: { uri } }]);
  });

  test('no file on either side is nothing to speak of', () => {
    expect(load(undefined, { kind: 'absent' }).notifications).toEqual([]);
  });

  test('a base that cannot be had: defaults, with a warning', () => {
    const { policy, notifications } = load(`warn-only: true\nwaivers:\n${waiver()}`, {
      kind: 'unavailable',
      why: 'no network',
    });
    expect(policy).toMatchObject({ warnOnly: false, waivers: [{ byPullRequest: true }] });
    expect(notifications).toMatchObject([{ level: 'warning', code: 'policy-base-unavailable' }]);
    expect(notifications[0]?.message).toContain('no network');
  });

  test('a broken base: defaults, with a warning', () => {
    const { policy, notifications } = load('warn-only: true', written('warn-only: maybe'));
    expect(policy.warnOnly).toBe(false);
    expect(notifications).toMatchObject([{ level: 'warning', code: 'policy-base-broken' }]);
  });

  test('a broken head is an error all the same', () => {
    expect(() => load('warn-only: maybe', written('warn-only: true'))).toThrow(ConfigurationError);
  });

  test('an input wins over the base too', () => {
    expect(load(undefined, written('warn-only: true'), { warnOnly: false }).policy.warnOnly).toBe(false);
  });

  test.each<[string, string, string, boolean]>([
    ['the same waiver', waiver(), waiver(), false],
    ['reworded', waiver().replace('reviewed', 'seen'), waiver(), false],
    ['under the earlier name of the rule', waiver().replace('runs-as-root', 'root-user'), waiver(), false],
    ['another path', waiver('    path: a\n'), waiver('    path: b\n'), true],
    ['a path dropped', waiver(), waiver('    path: b\n'), true],
    ['prolonged while it is valid', waiver().replace('2027-01-31', '2027-06-30'), waiver(), false],
    ['valid to this very day, prolonged', waiver(), waiver().replace('2027-01-31', '2026-11-23'), false],
    ['revived after it expired', waiver(), waiver().replace('2027-01-31', '2026-11-22'), true],
    ['another rule', waiver(), waiver().replace('runs-as-root', 'setuid-file'), true],
  ])('%s', (_, head, base, byPullRequest) => {
    const { policy, notifications } = load(`waivers:\n${head}`, written(`waivers:\n${base}`));
    expect(policy.waivers).toMatchObject([{ byPullRequest }]);
    expect(notifications).toEqual([]);
  });
});
