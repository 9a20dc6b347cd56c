import { expect, test } from '@jest/globals';
import { renderComment } from '../../src/report/comment.ts';
import { renderSummary } from '../../src/report/summary.ts';
import * as cases from './cases.ts';
import { CHECK_NAME, finding, line, NOW, REPOSITORY, report, review } from './reports.ts';

test.each(['blocked', 'error', 'selfWaived', 'nothing', 'hostile'] as const)(
  '%s: the text of the comment, without its marker',
  (name) => {
    const of = {
      blocked: cases.blocked,
      error: cases.error,
      selfWaived: cases.selfWaived,
      nothing: cases.nothing,
      hostile: cases.hostile,
    }[name];
    const comment = renderComment(of, { repository: REPOSITORY, checkName: CHECK_NAME, now: NOW });
    expect(renderSummary(of, { repository: REPOSITORY, now: NOW })).toBe(
      comment.replace(/\n<!-- container-risk-review \S+ - -->\n$/, ''),
    );
  },
);

test('has more rows than the comment', () => {
  const findings = Array.from({ length: 200 }, (_, index) => finding('setuid-file', { locations: [line(index + 1)] }));
  const summary = renderSummary(report([review({ findings })]), { now: NOW });
  expect(summary.match(/^\| medium /gm)).toHaveLength(200);
});

test('stays within its limit in bytes', () => {
  const findings = Array.from({ length: 20_000 }, (_, index) =>
    finding('setuid-file', { message: '漢|`<'.repeat(200), locations: [line(index + 1)] }),
  );
  const of = report([review({ findings }), review({ findings })]);
  expect(Buffer.byteLength(renderSummary(of))).toBeLessThanOrEqual(1_000_000);
  expect(Buffer.byteLength(renderSummary(of, { limit: 5000 }))).toBeLessThanOrEqual(5000);
});
