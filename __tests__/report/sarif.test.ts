import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Log, Result, Run } from 'sarif';
import type { Report } from '../../src/model/review.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import * as cases from './cases.ts';
import { finding, inLayer, line, report, review, rule } from './reports.ts';

/** The schema that the types of SARIF 2.1.0 amount to, closed against unknown properties. */
const GENERATE = `
  import { createGenerator } from 'ts-json-schema-generator';
  const path = 'node_modules/@types/sarif/index.d.ts';
  const options = { path, tsconfig: 'tsconfig.json', type: 'Log', skipTypeCheck: true, additionalProperties: false };
  process.stdout.write(JSON.stringify(createGenerator(options).createSchema('Log')));
`;
const schema = JSON.parse(
  execFileSync(process.execPath, ['--input-type=module', '--eval', GENERATE], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }),
) as object;
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile<Log>(schema);

function log(of: Report): Log {
  const value: unknown = JSON.parse(renderSarif(of));
  if (!validate(value)) throw new Error(JSON.stringify(validate.errors, undefined, 2));
  return value;
}

function runs(of: Report): Run[] {
  return log(of).runs;
}

function results(of: Report): Result[] {
  return runs(of).flatMap((run) => run.results ?? []);
}

function categoryOf(target: string, platform: string, reference: string): string | undefined {
  const subject = { dockerfile: 'api/Dockerfile', target, image: { reference, platform } };
  return runs(report([review({ subject })]))[0]?.automationDetails?.id;
}

describe('every report', () => {
  test.each(Object.entries(cases))('%s is SARIF 2.1.0 that code scanning accepts', (_name, of) => {
    const { version, runs: all } = log(of);
    expect(version).toBe('2.1.0');
    expect(all).toHaveLength(of.reviews.length);
    expect(new Set(all.map((run) => run.automationDetails?.id)).size).toBe(all.length);
    for (const run of all) {
      const rules = run.tool.driver.rules ?? [];
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      for (const result of run.results ?? []) {
        if (result.ruleIndex !== undefined) expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
        expect(result.locations).toHaveLength(1);
        const physical = result.locations?.[0]?.physicalLocation;
        expect(physical?.artifactLocation?.uri).toMatch(/^[\w.!~*'()%/-]+$/);
        expect(physical?.region?.startLine).toBeGreaterThanOrEqual(1);
        expect(result.partialFingerprints?.['primaryLocationLineHash']).toMatch(/^[0-9a-f]+:1$/);
        for (const related of result.relatedLocations ?? []) expect(related.physicalLocation).toBeDefined();
      }
    }
  });

  test('the check of the schema can fail', () => {
    expect(
      validate({
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, misspelt: 1 }] }],
      }),
    ).toBe(false);
    expect(validate({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });
});

describe('results', () => {
  test('a finding in a file: lines, columns, what is related, the fix', () => {
    const [key, pipe] = results(cases.blocked);
    expect(key).toMatchObject({
      ruleId: 'secret-literal',
      level: 'error',
      message: { text: 'AWS key baked into layer 2' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'Dockerfile', uriBaseId: '%SRCROOT%' },
            region: { startLine: 7, endLine: 7 },
          },
          logicalLocations: [{ name: 'app/.env', fullyQualifiedName: 'app/.env in layer 2' }],
        },
      ],
      relatedLocations: [
        { id: 1, physicalLocation: { region: { startLine: 9 } }, message: { text: 'Dockerfile line 9' } },
      ],
      fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: { startLine: 7, endLine: 7 } }] }] }],
    });
    // Ours belongs to the region, SARIF's is the column behind it.
    expect(pipe?.locations?.[0]?.physicalLocation?.region).toMatchObject({ startColumn: 8, endColumn: 53 });
  });

  test.each([
    ['docker:ghcr.io/octo/shop:pr-12', 'ghcr.io/octo/shop', 'container-risk-review/ghcr.io/octo/shop/linux/amd64/'],
    [
      `docker:localhost:5000/shop@sha256:${'a'.repeat(64)}`,
      'localhost%3A5000/shop',
      'container-risk-review/localhost:5000/shop/linux/amd64/',
    ],
    ['nginx:1.27', 'nginx', 'container-risk-review/nginx/linux/amd64/'],
    ['docker-archive:build/image.tar', 'build/image.tar', 'container-risk-review/build/image.tar/linux/amd64/'],
    ['oci:out', 'out', 'container-risk-review/out/linux/amd64/'],
  ])('%s alone: place and category without tag and digest', (reference, uri, category) => {
    const subject = { image: { reference, platform: 'linux/amd64', imageId: `sha256:${'b'.repeat(64)}` } };
    const [run] = runs(
      report([review({ subject, findings: [finding('setuid-file', { locations: [inLayer(1, 'usr/bin/x')] })] })]),
    );
    expect(run?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
    expect(run?.automationDetails?.id).toBe(category);
  });

  test('the category stays when image, tag and commit change, and tells targets and platforms apart', () => {
    expect(categoryOf('prod', 'linux/arm64/v8', 'docker:x:1')).toBe(
      'container-risk-review/api/Dockerfile/prod/linux/arm64/v8/',
    );
    expect(categoryOf('prod', 'linux/arm64/v8', 'docker:x:2')).toBe(categoryOf('prod', 'linux/arm64/v8', 'docker:x:1'));
    expect(categoryOf('test', 'linux/arm64/v8', 'docker:x:1')).not.toBe(
      categoryOf('prod', 'linux/arm64/v8', 'docker:x:1'),
    );
  });

  test('waived ones are suppressed, and come last', () => {
    const all = results(cases.selfWaived);
    expect(all.map(({ suppressions }) => suppressions?.map(({ kind, status }) => `${kind} ${status}`))).toEqual([
      undefined,
      ['inSource accepted'],
      ['external accepted'],
    ]);
    expect(all[2]?.suppressions?.[0]?.justification).toBe('needs raw sockets, reviewed in issue 12');
  });

  test('words in brackets become no link', () => {
    const message = 'see [here](https://evil.example) and [redacted]';
    expect(results(report([review({ findings: [finding('x', { message })] })]))[0]?.message.text).toBe(
      'see \\[here\\](https://evil.example) and \\[redacted\\]',
    );
  });
});

describe('rules', () => {
  test.each([
    ['critical', 'error', '9.5'],
    ['high', 'error', '8.0'],
    ['medium', 'warning', '5.5'],
    ['low', 'note', '3.0'],
    ['info', 'note', '0.0'],
  ] as const)('%s is %s with security-severity %s', (severity, level, score) => {
    const rules = [rule('x', { severity, controls: { cwe: [250], cisDocker: ['4.1'] } })];
    const [run] = runs(report([review({ rules, findings: [finding('x', { severity })] })]));
    expect(run?.results?.[0]?.level).toBe(level);
    expect(run?.tool.driver.rules?.[0]).toMatchObject({
      id: 'x',
      help: {
        text: expect.stringContaining('CIS Docker 1.6 4.1; CWE-250'),
        markdown: expect.stringContaining('**x**'),
      },
      defaultConfiguration: { level },
      properties: {
        'security-severity': score,
        precision: 'high',
        tags: ['security', 'container', 'external/cwe/cwe-250'],
      },
    });
  });

  test('a finding of another severity than its rule gets a descriptor of its own', () => {
    const findings = [finding('x', { severity: 'low' }), finding('x', { severity: 'high' }), finding('y')];
    const [run] = runs(report([review({ rules: [rule('x', { severity: 'high' })], findings })]));
    expect(run?.results?.map(({ ruleId }) => ruleId)).toEqual(['x', 'y', 'x/low']);
    expect(run?.tool.driver.rules?.map(({ id, properties }) => [id, properties?.['security-severity']])).toEqual([
      ['x', '8.0'],
      ['x/low', '3.0'],
    ]);
  });
});

describe('what happened', () => {
  test('an incomplete review was not successful, and says why and what stays open', () => {
    const [invocation] = runs(cases.incomplete)[0]?.invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications?.map(({ level, descriptor }) => [level, descriptor?.id])).toEqual([
      ['error', 'scanner-failed'],
      ['warning', 'image-created-implausible'],
      ['note', 'policy-new'],
    ]);
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toContain('device. Free space');
    expect(runs(cases.dockerfileOnly)[0]?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
      'Not assessed: Files and layers of the image. No image was given and no engine answers',
    );
  });

  test('an error is a run that failed, a review with findings is one that did not', () => {
    expect(runs(cases.error).map((run) => run.invocations?.[0]?.executionSuccessful)).toEqual([false, true]);
  });

  test('5,000 results are kept, the worst, and what was cut is said', () => {
    const findings = Array.from({ length: 5100 }, (_, index) =>
      finding('x', { severity: index === 5099 ? 'critical' : 'low' }),
    );
    const [run] = runs(report([review({ findings })]));
    expect(run?.results).toHaveLength(5000);
    expect(run?.results?.[0]?.properties?.['severity']).toBe('critical');
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.at(-1)?.message.text).toBe(
      '100 findings left out, the least severe',
    );
  });

  test('20 runs are kept, the worst', () => {
    const reviews = Array.from({ length: 25 }, (_, index) =>
      review({ subject: { dockerfile: `${index}/Dockerfile` }, verdict: index === 24 ? 'failure' : 'success' }),
    );
    const all = runs(report(reviews));
    expect(all).toHaveLength(20);
    expect(all.some(({ automationDetails }) => automationDetails?.id?.includes('/24/'))).toBe(true);
    expect(all[0]?.invocations?.[0]?.toolExecutionNotifications?.at(-1)?.message.text).toBe(
      '5 reviews left out: a file holds 20',
    );
  });

  test('related locations are capped', () => {
    const relatedLocations = Array.from({ length: 2000 }, (_, index) => line(index + 1));
    expect(
      results(report([review({ findings: [finding('x', { relatedLocations })] })]))[0]?.relatedLocations,
    ).toHaveLength(100);
  });
});
