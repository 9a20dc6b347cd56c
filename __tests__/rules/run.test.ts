import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import type { Layer } from '../../src/model/image.ts';
import type { ConfigurationRule, FilesystemRule, Problem, Rule } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { readWishes, runRules, runThese } from '../../src/rules/run.ts';
import { NOW, subjectOf } from './examine.ts';

const TOLD = {
  summary: 'Something is wrong with the thing',
  severity: 'medium',
  confidence: 'high',
  controls: { cwe: [1] },
  help: 'Help',
  fix: 'Mend it.',
  examples: { bad: [{ title: 'bad' }], good: [{ title: 'good' }] },
} as const;

function configurationRule(id: string, problems: () => Iterable<Problem>, more: Partial<ConfigurationRule> = {}): Rule {
  return { ...TOLD, id, on: 'configuration', check: problems, ...more };
}

function filesystemRule(id: string, more: Partial<FilesystemRule> = {}): Rule {
  return { ...TOLD, id, on: 'filesystem', check: () => [], ...more };
}

function problem(key: string, more: Partial<Problem> = {}): Problem {
  return { key, message: `About ${key}`, ...more };
}

const dockerfile = parseDockerfile('FROM debian:12 AS base\nRUN a\nFROM base\nRUN b\nUSER app\n', 'sub/Dockerfile');
const subject = { dockerfile, now: NOW };

describe('one rule that fails', () => {
  const message = 'text from the image';
  const broken = configurationRule('breaks', function* () {
    yield problem('before');
    throw new Error(message);
  });
  const results = runThese([broken, configurationRule('works', () => [problem('x')])], subject, {});

  test('is said by name, without what it met, and makes the review incomplete', () => {
    expect(results.notifications).toEqual([
      expect.objectContaining({ level: 'error', code: 'rule-failed', remedy: expect.any(String) }),
    ]);
    expect(results.notifications[0]?.message).toContain('`breaks`');
    expect(JSON.stringify(results)).not.toContain(message);
  });
  test('keeps what it found and stops no other', () => {
    expect(results.findings.map(({ ruleId }) => ruleId)).toEqual(['breaks', 'works']);
  });
});

describe('too many findings of one rule', () => {
  const many = configurationRule('floods', () =>
    Array.from({ length: 500 }, (_, at) => problem(`k${at}`, at === 499 ? { severity: 'critical' } : {})),
  );
  const endless = configurationRule('never-ends', function* () {
    for (let at = 0; ; at++) yield problem(`k${at}`);
  });

  test('the worst are listed, the others counted', () => {
    const { findings, notifications } = runThese([many], subject, {});
    expect(findings).toHaveLength(200);
    expect(findings[0]?.severity).toBe('critical');
    expect(notifications).toEqual([
      expect.objectContaining({
        level: 'error',
        code: 'findings-capped',
        message: expect.stringContaining('300 further'),
      }),
    ]);
  });
  test('what is left out leaves the review incomplete, unless it could not block', () => {
    const { notifications } = runThese([many], subject, { floods: { severity: 'info' } });
    expect(notifications).toMatchObject([{ level: 'warning', code: 'findings-capped' }]);
  });
  test('a rule without an end is ended', () => {
    expect(runThese([endless], subject, {}).notifications[0]?.message).toContain('or more');
  });
});

describe('what is not assessed', () => {
  const list = [
    filesystemRule('looks-at-files'),
    configurationRule('needs-an-image', () => [], { needs: 'image' }),
    configurationRule('is-off', () => [problem('x')], { deprecatedIds: ['was-off'] }),
  ];

  test('without an image, each reason once, with the rules and what to do', () => {
    const { notAssessed, rules: looked, findings } = runThese(list, subject, { 'is-off': 'off' });
    expect(notAssessed).toEqual([
      expect.objectContaining({
        why: 'No image was given or built.',
        rules: ['looks-at-files', 'needs-an-image'],
        remedy: expect.any(String),
      }),
      expect.objectContaining({ why: 'The policy turns them off.', rules: ['is-off'] }),
    ]);
    expect([looked, findings]).toEqual([[], []]);
  });
  test('an earlier id turns a rule off as well', () => {
    expect(runThese(list, subject, { 'was-off': 'off' }).findings).toEqual([]);
  });
  test('without a Dockerfile', async () => {
    const { image } = await subjectOf({ layers: [{ files: { a: 'x' } }] });
    const { notAssessed, rules: looked } = runRules({ now: NOW, ...(image ? { image } : {}) }, {});
    expect(notAssessed.map(({ rules: ids }) => ids)).toEqual([
      ['base-floating-tag', 'base-name-typosquat', 'fetch-exec-unverified'],
    ]);
    expect(looked).toHaveLength(rules.length - 3);
  });
  test('nobody asks for files of rules that are off', () => {
    const settings = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]));
    expect(readWishes(settings)).toEqual([]);
    expect(readWishes({})).toContain('etc/passwd');
  });
});

describe('severity', () => {
  const list = [
    configurationRule('rated', () => [
      problem('a'),
      problem('b', { severity: 'high' }),
      problem('c', { severity: 'info' }),
    ]),
  ];
  const rated = (settings: Parameters<typeof runThese>[2]) =>
    Object.fromEntries(
      runThese(list, subject, settings).findings.map(({ message, severity }) => [message.slice(-1), severity]),
    );

  test.each([
    ['of the rule', {}, { a: 'medium', b: 'high', c: 'info' }],
    [
      'raised by the policy, but what the rule itself thinks little of stays',
      { rated: { severity: 'critical' } },
      { a: 'critical', b: 'critical', c: 'info' },
    ],
    ['lowered by the policy', { rated: { severity: 'low' } }, { a: 'low', b: 'low', c: 'info' }],
    ['of another rule', { other: { severity: 'low' } }, { a: 'medium', b: 'high', c: 'info' }],
  ] as const)('%s', (_, settings, expected) => {
    expect(rated(settings)).toEqual(expected);
  });
});

const at = (startLine: number) => ({
  locations: [{ kind: 'file', uri: 'Dockerfile', region: { startLine, endLine: startLine } } as const],
});

describe('order', () => {
  test('worst first, then by rule, then by line', () => {
    const list = [
      configurationRule('zeta', () => [problem('1', { severity: 'high' })]),
      configurationRule('alpha', () => [
        problem('3', at(30)),
        problem('2', at(4)),
        problem('4', { ...at(1), severity: 'low' }),
      ]),
    ];
    expect(runThese(list, subject, {}).findings.map(({ message }) => message.slice(-1))).toEqual(['1', '2', '3', '4']);
  });
});

const attributed = async () =>
  subjectOf({
    dockerfile: 'FROM debian:12\nCOPY a /a\n',
    layers: [
      { createdBy: 'ADD rootfs / # buildkit', files: { b: 'x' } },
      { createdBy: 'COPY a /a # buildkit', files: { a: 'x' } },
    ],
  });

describe('places', () => {
  const layer: Pick<Layer, 'diffId'> = { diffId: 'sha256:1' };

  test('none: the last FROM of what is built', () => {
    const [finding] = runThese([configurationRule('says', () => [problem('x')])], subject, {}).findings;
    expect(finding?.locations).toEqual([
      expect.objectContaining({
        kind: 'file',
        uri: 'sub/Dockerfile',
        region: expect.objectContaining({ startLine: 3 }),
      }),
    ]);
  });
  test('none, without a Dockerfile: the configuration', async () => {
    const { image } = await subjectOf({ layers: [{ files: { a: 'x' } }] });
    const [finding] = runThese(
      [configurationRule('says', () => [problem('x')])],
      { now: NOW, ...(image ? { image } : {}) },
      {},
    ).findings;
    expect(finding?.locations).toEqual([{ kind: 'configuration', pointer: '/config' }]);
  });
  test.each([
    ['a layer gets the line that made it', 1, 2],
    ['a layer of the base gets the FROM', 0, 1],
  ])('%s', async (_, index, line) => {
    const list = [
      configurationRule('says', () => [
        problem('x', {
          locations: [{ kind: 'layer', index, ...layer, path: 'a' }],
          related: [{ kind: 'layer', index, ...layer }],
        }),
      ]),
    ];
    const [finding] = runThese(list, await attributed(), {}).findings;
    expect(finding?.locations).toMatchObject([
      { kind: 'file', uri: 'Dockerfile', region: { startLine: line } },
      { kind: 'layer', index },
    ]);
    expect(finding?.relatedLocations).toMatchObject([{ kind: 'file' }, { kind: 'layer' }]);
  });
  test('equal places are named once', () => {
    const place = { kind: 'file', uri: 'Dockerfile' } as const;
    const [finding] = runThese(
      [configurationRule('says', () => [problem('x', { locations: [place, place] })])],
      subject,
      {},
    ).findings;
    expect(finding?.locations).toEqual([place]);
  });
});

const of = (list: readonly Problem[]) =>
  runThese([configurationRule('prints', () => list)], subject, {}).findings.map(({ fingerprint }) => fingerprint);

const shifted = (more: string) =>
  `FROM debian\n${more}ENV DB_PASSWORD=${['S3cr3t', 'Pa55'].join('')}\nEXPOSE 22\nUSER root\n`;

const printsOf = (more: string) =>
  runRules({ dockerfile: parseDockerfile(shifted(more), 'Dockerfile'), now: NOW }, {}).findings.map(
    ({ fingerprint }) => fingerprint,
  );

describe('fingerprints', () => {
  test('do not change with message, place or severity', () => {
    const [before] = of([problem('a')]);
    const [after] = of([
      problem('a', {
        message: 'Other words',
        severity: 'low',
        locations: [{ kind: 'file', uri: 'Dockerfile', region: { startLine: 9, endLine: 9 } }],
      }),
    ]);
    expect(after).toBe(before);
    expect(before).toMatch(/^[0-9a-f]{32}$/);
  });
  test('tell equal problems apart, and rules', () => {
    expect(new Set(of([problem('a'), problem('a'), problem('b')])).size).toBe(3);
    const other = runThese([configurationRule('differs', () => [problem('a')])], subject, {}).findings[0]?.fingerprint;
    expect(of([problem('a')])).not.toContain(other);
  });
  test('of a real Dockerfile: lines are shifted and an unrelated layer comes between, and nothing is new', () => {
    expect(printsOf('# a comment\n\nRUN true\n').sort()).toEqual(printsOf('').sort());
    expect(printsOf('').length).toBeGreaterThanOrEqual(4);
  });
});

test('a fix whose new text would repeat a secret keeps its words only', () => {
  const secret = ['S3cr3t', 'Pa55word'].join('');
  const written = parseDockerfile(`FROM scratch\nENV DB_PASSWORD=${secret}\n`, 'Dockerfile');
  const fix = {
    description: 'Do it',
    replacement: { uri: 'Dockerfile', region: { startLine: 2, endLine: 2 }, text: `ENV DB_PASSWORD=${secret}` },
  };
  const [finding] = runThese(
    [configurationRule('mends', () => [problem('x', { fix })])],
    { dockerfile: written, now: NOW },
    {},
  ).findings;
  expect(finding?.fix).toEqual({ description: 'Do it' });
});

test('a descriptor has what a reader needs and nothing that runs', () => {
  const { rules: told } = runThese(
    [configurationRule('tells', () => [], { deprecatedIds: ['told'], catalogue: 'tell' })],
    subject,
    {},
  );
  const { examples: _, ...rest } = TOLD;
  expect(told).toEqual([{ ...rest, id: 'tells', on: 'configuration', deprecatedIds: ['told'], catalogue: 'tell' }]);
});

describe('hostile Dockerfiles cost linear time', () => {
  const many = (unit: (index: number) => string, count: number) =>
    Array.from({ length: count }, (_, index) => unit(index)).join('');
  test.each([
    ['many stages of one image', many(() => 'FROM debian\n', 20_000)],
    [
      'many variables with a secret',
      `FROM debian\nENV${many((index) => ` \\\n P${index}_PASSWORD=S3cr3tPa55w9${index}`, 20_000)}\n`,
    ],
    ['many shells in one pipeline', `FROM debian\nRUN curl https://a.example.com${many(() => ' \\\n | sh', 20_000)}\n`],
    [
      'many downloads',
      `FROM debian\nRUN ${many((index) => `curl -o f${index} https://a.example.com/${index}; sh f${index}; \\\n`, 10_000)}true\n`,
    ],
    ['many words', `FROM debian\nRUN x${many((index) => ` \\\n word-${index}`, 60_000)}\n`],
    ['many ports', `FROM debian\nEXPOSE${many((index) => ` \\\n ${index}`, 60_000)}\n`],
  ])('%s', (_, text) => {
    const parsed = parseDockerfile(text, 'Dockerfile');
    const start = performance.now();
    const { findings } = runRules({ dockerfile: parsed, now: NOW }, {});
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(findings.length).toBeLessThan(1500);
  });
});
