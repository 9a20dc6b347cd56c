import { readFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { renderText } from '../../src/report/text.ts';
import * as cases from './cases.ts';
import { finding, report, review } from './reports.ts';

const texts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(cases).map(([name, of]) => [name, renderText(of, { color: false })]),
);

describe('the text of a terminal', () => {
  test.each(['blocked', 'selfWaived', 'error', 'dockerfileOnly'])('%s.txt', (name) => {
    const file = new URL(`./golden/${name}.txt`, import.meta.url);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, texts[name] ?? '');
    expect(texts[name]).toBe(readFileSync(file, 'utf8'));
  });

  test('every finding has its line, and the verdict comes last', () => {
    const lines = texts['blocked']?.trimEnd().split('\n') ?? [];
    expect(lines.filter((one) => /^ {2}(critical|high|medium|info) +Dockerfile:\d+ /.test(one))).toHaveLength(7);
    expect(lines.at(-1)).toMatch(/^Blocked: 1 critical and 2 high risks/);
  });

  test('what the pull request waived itself leads the waived', () => {
    const waived = (rule: string, byPullRequest: boolean) =>
      finding(rule, { suppression: { kind: 'inSource', reason: 'ok', byPullRequest } });
    const findings = [waived('old', false), waived('new', true)];
    const lines = renderText(report([review({ findings })]), { color: false }).split('\n');
    const at = lines.indexOf('Waived');
    expect(lines[at + 1]).toMatch(/\[new\] \(waived by this pull request; ok\)/);
    expect(lines[at + 2]).toMatch(/\[old\] \(ok\)/);
  });

  test('a review that could not be made at all has no empty lines between', () => {
    const notifications = [{ level: 'error', code: 'x', message: 'it does not exist' }] as const;
    const text = renderText(report([review({ verdict: 'error', subject: { dockerfile: 'x' }, notifications })]), {
      color: false,
    });
    expect(text).not.toContain('\n\n\n');
  });

  test('colours change nothing but colours', () => {
    const colored = renderText(cases.blocked, { color: true });
    expect(colored).toContain('\u001b[35mcritical');
    expect(stripVTControlCharacters(colored)).toBe(texts['blocked']);
  });

  test.each([true, false])('hostile text neither acts on a terminal nor on a workflow runner (colour: %s)', (color) => {
    const text = stripVTControlCharacters(renderText(cases.hostile, { color }));
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(text).not.toContain('##[');
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).toContain('\\u{1b}[31mpasswd');
  });
});
