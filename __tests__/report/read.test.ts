import { describe, expect, test } from '@jest/globals';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderJson } from '../../src/report/json.ts';
import { readReport } from '../../src/report/read.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderText } from '../../src/report/text.ts';
import * as cases from './cases.ts';
import { NOW } from './reports.ts';

async function failure(text: string): Promise<ConfigurationError> {
  const error: unknown = await readReport(text).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ConfigurationError);
  return error as ConfigurationError;
}

/** The blocked report with one value replaced, by JSON pointer. */
function changed(pointer: string, value: unknown): string {
  const copy = structuredClone(cases.blocked) as unknown as Record<string, unknown>;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  let at = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  at[last] = value;
  return JSON.stringify(copy);
}

describe('readReport', () => {
  test.each(Object.entries(cases))('%s comes back as it was written', async (_name, of) => {
    expect(await readReport(renderJson(of))).toEqual(JSON.parse(JSON.stringify(of)));
  });

  test('fields of a newer version are passed over, a byte order mark too', async () => {
    const text = changed('/reviews/0/findings/0/novelty', { deep: [1] });
    expect((await readReport(`\u{feff}${text}`)).reviews).toHaveLength(1);
  });

  test.each([
    ['/verdict', 'great', '/verdict'],
    ['/reviews', {}, '/reviews'],
    ['/reviews/0/findings/0/severity', 'awful', '/reviews/0/findings/0/severity'],
    ['/reviews/0/findings/0/locations', [], '/reviews/0/findings/0/locations'],
    ['/reviews/0/findings/0/locations/0/region/startLine', 0, '/reviews/0/findings/0/locations/0/region/startLine'],
    ['/reviews/0/findings/0/locations/0/region/startLine', 1.5, '/reviews/0/findings/0/locations/0/region/startLine'],
    ['/reviews/0/findings/0/locations/0/region/endLine', 1e300, '/reviews/0/findings/0/locations/0/region/endLine'],
    ['/reviews/0/findings/0/locations/0/kind', 'elsewhere', '/reviews/0/findings/0/locations/0/kind'],
    ['/reviews/0/layers/0/size', -1, '/reviews/0/layers/0/size'],
    ['/reviews/0/score', 101, '/reviews/0/score'],
    ['/reviews/0/basis', null, '/reviews/0/basis'],
    ['/tool/name', ['a'], '/tool/name'],
  ])('%s = %j is refused with its place', async (pointer, value, place) => {
    const error = await failure(changed(pointer, value));
    expect(error.code).toBe('report-unreadable');
    expect(error.message).toContain(` ${place} `);
  });

  test('what is missing is named', async () => {
    expect((await failure('{"schemaVersion":"1"}')).message).toContain("must have required property 'tool'");
  });

  test.each([
    ['another version', '{"schemaVersion":"2","reviews":[]}', 'report-unknown-version', '"2"'],
    [
      'a hostile version',
      JSON.stringify({ schemaVersion: `\u001b[2J${'x'.repeat(1000)}` }),
      'report-unknown-version',
      '\\u{1b}',
    ],
    ['no version', '{}', 'report-unreadable', 'schemaVersion'],
    [
      'a version that is no text',
      '{"schemaVersion":1,"tool":{"name":"","version":""},"verdict":"error","reviews":[]}',
      'report-unreadable',
      '/schemaVersion',
    ],
    ['no JSON', '{"schemaVersion":', 'report-unreadable', 'not JSON'],
    ['nothing', '', 'report-unreadable', 'not JSON'],
    ['a list', '[]', 'report-unreadable', 'must be object'],
    ['null', 'null', 'report-unreadable', 'must be object'],
    ['deep nesting', '['.repeat(100_000), 'report-unreadable', 'nested deeper than 64'],
    [
      'deep nesting behind a quote',
      `{"a\\"":${'{"a":'.repeat(100)}1${'}'.repeat(101)}`,
      'report-unreadable',
      'nested deeper than 64',
    ],
    [
      'brackets in a string are no nesting',
      JSON.stringify({ schemaVersion: '3', a: '['.repeat(1000) }),
      'report-unknown-version',
      '"3"',
    ],
  ])('%s', async (_name, text, code, words) => {
    const error = await failure(text);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
    expect(error.message.length).toBeLessThan(300);
    expect(error.remedy).not.toBe('');
  });

  test('a report of more than 64 MiB is refused before it is parsed', async () => {
    expect((await failure(' '.repeat(64 * 1024 * 1024 + 1))).message).toContain('64 MiB');
  });

  test('an unclosed string of some megabytes is refused at once', async () => {
    const start = performance.now();
    await failure(`"${'\\"'.repeat(2_000_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('keys that are prototypes elsewhere do nothing', async () => {
    const text = JSON.stringify(cases.blocked).replace(
      '"schemaVersion"',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"schemaVersion"',
    );
    const report = await readReport(text);
    expect(Object.hasOwn(report, '__proto__')).toBe(false);
    expect((Object.assign({}, report) as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(renderComment(report, { checkName: 'x', now: NOW })).toBe(
      renderComment(cases.blocked, { checkName: 'x', now: NOW }),
    );
  });

  test('whatever passes can be rendered: numbers at their ends, empty texts, unknown rules', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const text = JSON.stringify(cases.blocked)
      .replace(/"startLine":\d+/g, `"startLine":${most}`)
      .replace(/"size":\d+/g, `"size":${most}`)
      .replace(/"message":"[^"]*"/g, '"message":""')
      .replace(/"ruleId":"[^"]*"/g, '"ruleId":"__proto__"');
    const report = await readReport(text);
    for (const rendered of [
      renderComment(report, { checkName: 'x' }),
      renderText(report, { color: false }),
      renderSarif(report),
    ]) {
      expect(rendered).not.toMatch(/NaN|undefined/);
    }
  });
});
