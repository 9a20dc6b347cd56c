import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseMarker } from '../../src/model/marker.ts';
import type { Report } from '../../src/model/review.ts';
import { renderComment } from '../../src/report/comment.ts';
import * as cases from './cases.ts';
import { active, cells } from './gfm.ts';
import {
  CHECK_NAME,
  finding,
  HEAD,
  inLayer,
  instruction,
  layer,
  line,
  NOW,
  REPOSITORY,
  report,
  review,
} from './reports.ts';

const OPTIONS = { checkName: CHECK_NAME, headSha: HEAD, repository: REPOSITORY, now: NOW };

function comment(of: Report, options: Partial<Parameters<typeof renderComment>[1]> = {}): string {
  return renderComment(of, { ...OPTIONS, ...options });
}

/** Far more than fits: many findings in many layers, with long texts of wide characters. */
function huge(findings: number, text = '漢字`|<&'.repeat(60)): Report {
  return report([
    review({
      verdict: 'failure',
      grade: 'F',
      score: 0,
      findings: Array.from({ length: findings }, (_, index) =>
        finding('setuid-file', {
          severity: index === 0 ? 'critical' : 'low',
          blocking: index === 0,
          message: index === 0 ? 'the worst of all' : `${index} ${text}`,
          locations: [line(index + 1), inLayer(index % 127, `usr/${text}`)],
        }),
      ),
      layers: Array.from({ length: 127 }, (_, index) => layer(index, { instruction: instruction(index + 1, text) })),
      notAssessed: Array.from({ length: 200 }, () => ({ what: text, why: text })),
      notifications: Array.from({ length: 200 }, (_, index) => ({
        level: 'warning',
        code: 'x',
        message: `${index} ${text}`,
      })),
    }),
  ]);
}

const golden: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(cases).map(([name, of]) => [name, comment(of)])),
  'over-budget': comment(huge(300, 'is setuid root, and its owner could do without that '.repeat(5)), {
    limit: 6000,
    summaryUrl: 'https://github.com/octo/shop/actions/runs/1',
  }),
  terminal: renderComment(cases.blocked, { checkName: CHECK_NAME, now: NOW }),
};

describe('golden comments', () => {
  test.each(Object.keys(golden))('%s.md', (name) => {
    const file = new URL(`./golden/${name}.md`, import.meta.url);
    const text = golden[name] ?? '';
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});

describe('every comment', () => {
  test.each(Object.keys(golden))('%s: heading first, marker last, tables whole, nothing but our own marks', (name) => {
    const text = golden[name] ?? '';
    expect(text).toMatch(/^## \S+ [A-Z]/);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^<!-- container-risk-review \S+ \S+ -->$/);
    expect(parseMarker(text)).toEqual({ checkName: CHECK_NAME, headSha: name === 'terminal' ? '' : HEAD });
    const rows = text.split('\n').filter((row) => row.startsWith('|'));
    for (const [index, row] of rows.entries()) {
      const header = rows.slice(0, index + 1).findLastIndex((_, at) => rows[at + 1]?.startsWith('| ---'));
      expect(cells(row)).toBe(cells(rows[header] ?? ''));
    }
    expect(active(withoutOurMarks(text)).filter((mark) => mark !== '\n')).toEqual([]);
    expect(text).not.toMatch(/undefined|NaN|\[object|null/);
  });
});

/** What is left when tables, emphasis, links, folds and the marker are taken away: text that came from elsewhere. */
function withoutOurMarks(text: string): string {
  return text
    .replace(/<!-- container-risk-review \S+ \S+ -->/g, '')
    .replace(/^## \S+ /, '')
    .replace(/^<\/?details>$|^<summary>[\w ()]+<\/summary>$|^<sub>|<\/sub>$/gm, '')
    .replace(/\]\(https:\/\/github\.com\/octo\/shop\/(?:blob|actions)\/[\w./%#-]+\)/g, '')
    .replace(/^(\| --- )+\|$/gm, '')
    .replace(/^\| | \|$/gm, '')
    .replace(/ \| /g, ' ')
    .replace(/\*\*|(?<!\\)\[/g, '');
}

describe('the worst case', () => {
  test.each([300, 5000])('%i findings fit into 60,000 bytes, the worst on top', (findings) => {
    const text = comment(huge(findings));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text.split('\n')[0]).toContain('the worst of all (Dockerfile line 1)');
    expect(text).toContain('| **critical**, blocks | the worst of all');
    expect(text).toMatch(/Left out for length: [\w ,]+\. The full report is in the JSON report of this run\./);
    expect(parseMarker(text)).toEqual({ checkName: CHECK_NAME, headSha: HEAD });
  });

  test('fewer rows come before fewer sections', () => {
    const findings = Array.from({ length: 130 }, (_, index) =>
      finding('setuid-file', {
        message: `${index} ${'x'.repeat(400)}`,
        locations: [line(index + 1, index + 1, `${'d/'.repeat(50)}Dockerfile`)],
      }),
    );
    const text = comment(report([review({ findings })]));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text.includes('<summary>Other findings (120)</summary>')).toBe(true);
    expect(text.includes('and 95 more in the full report.')).toBe(true);
    expect(text.includes('Left out')).toBe(false);
  });

  test.each([800, 1500, 3000, 20_000, 60_000])(
    'a limit of %i bytes holds, marker included, and the heading stays',
    (limit) => {
      const text = comment(huge(300), { limit, headSha: HEAD });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      expect(text.split('\n')[0]).toContain('the worst of all');
      expect(parseMarker(text)).toBeDefined();
    },
  );

  test('256 images: ten rows, worst first, the others folded', () => {
    const images = Array.from({ length: 256 }, (_, index) =>
      review({
        subject: { dockerfile: `${'directory/'.repeat(10)}${index}/Dockerfile` },
        verdict: index === 255 ? 'failure' : 'success',
        findings: index === 255 ? [finding('setuid-file', { severity: 'high', blocking: true })] : [],
      }),
    );
    const text = comment(report(images));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
    const rows = text.split('\n').filter((row) => row.startsWith('| `directory'));
    expect(rows[0]).toContain('/255/Dockerfile` | **blocked**');
    expect(
      text
        .split('<details>')[0]
        ?.split('\n')
        .filter((row) => row.startsWith('| `directory')),
    ).toHaveLength(10);
  });

  test('is made in well under a second', () => {
    const of = huge(5000);
    const start = performance.now();
    comment(of);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('at most one screen before the first fold', () => {
  test.each(['blocked', 'severalImages', 'error', 'incomplete'])('%s', (name) => {
    const screen = (golden[name] ?? '').split('<details>')[0] ?? '';
    expect(screen.split('\n').length).toBeLessThanOrEqual(45);
  });

  test('30 risks: ten rows, three steps, the rest below', () => {
    const findings = Array.from({ length: 30 }, (_, index) =>
      finding('setuid-file', {
        message: `file ${index}`,
        locations: [line(index + 1)],
        fix: { description: `Step ${index}` },
      }),
    );
    const [screen = '', ...folds] = comment(report([review({ findings })])).split('<details>');
    expect(screen.match(/^\| medium /gm)).toHaveLength(10);
    expect(screen.match(/^\d\. /gm)).toHaveLength(3);
    expect(screen).toContain('and 20 more.');
    expect(folds.join('')).toContain('Other findings (20)');
  });
});

test('no links without a repository, and none for a commit that is not one', () => {
  expect(comment(cases.blocked, { repository: undefined })).not.toContain('](');
  expect(comment(cases.blocked, { repository: { url: 'https://github.com/o/r', sha: 'main' } })).not.toContain('](');
});

test('the same report gives the same bytes', () => {
  expect(comment(cases.severalImages)).toBe(comment(structuredClone(cases.severalImages)));
});
