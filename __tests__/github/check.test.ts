import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CheckAnnotation, CheckResult } from '../../src/github/check.ts';
import { refusal } from './loopback/routes.ts';
import { type LoopbackGitHub, readOnly, startGitHub } from './loopback/server.ts';
import { HEAD, open } from './open.ts';

let server: LoopbackGitHub;
beforeEach(async () => {
  server = await startGitHub();
});
afterEach(async () => {
  await server.close();
  expect(server.problems).toEqual([]);
});

const NEW = { name: 'Container Risk Review', headSha: HEAD, externalId: 'run-1', detailsUrl: 'https://ci.invalid/1' };

function result(fields: Partial<CheckResult> = {}): CheckResult {
  return { conclusion: 'failure', title: 'Blocked: 2 high risks', summary: '# Blocked', annotations: [], ...fields };
}

function annotation(index: number, fields: Partial<CheckAnnotation> = {}): CheckAnnotation {
  return {
    path: 'Dockerfile',
    startLine: index + 1,
    endLine: index + 1,
    level: 'warning',
    title: `risk ${index}`,
    message: 'something is wrong',
    ...fields,
  };
}

const annotations = (count: number) => Array.from({ length: count }, (_, index) => annotation(index));

async function started() {
  const opened = open(server);
  const check = await opened.github.startCheck(NEW);
  if ('failed' in check) throw new Error(check.failed);
  return { ...opened, check: check.ok };
}

describe('a check run', () => {
  test('is in progress on the head commit before it is completed', async () => {
    const { github, check } = await started();
    expect(server.state.checks).toMatchObject([
      { name: NEW.name, headSha: HEAD, externalId: 'run-1', detailsUrl: NEW.detailsUrl, status: 'in_progress' },
    ]);
    expect(check.url).toMatch(/^https:/);
    expect(await github.completeCheck(check, result({ text: 'details' }))).toEqual({ ok: { annotated: 0 } });
    expect(server.state.checks).toMatchObject([
      {
        status: 'completed',
        conclusion: 'failure',
        title: 'Blocked: 2 high risks',
        summary: '# Blocked',
        text: 'details',
      },
    ]);
  });

  test.each([0, 1, 49, 50, 51, 100, 123])('carries all of %i annotations, in order', async (count) => {
    const { github, check } = await started();
    expect(await github.completeCheck(check, result({ annotations: annotations(count) }))).toEqual({
      ok: { annotated: count },
    });
    const lines = server.state.checks[0]?.annotations.map(({ start_line }) => start_line);
    expect(lines).toEqual(annotations(count).map(({ startLine }) => startLine));
    expect(server.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(Math.max(1, Math.ceil(count / 50)));
  });

  test('keeps to the limits of output and annotations, cutting between characters', async () => {
    const { github, check } = await started();
    const long = 'é🐳'.repeat(40_000);
    const output = { title: long, summary: long, text: long };
    const wide = annotation(0, { title: long, message: long, endLine: 9, startColumn: 2, endColumn: 5 });
    const done = await github.completeCheck(check, result({ ...output, annotations: [wide] }));
    expect(done).toEqual({ ok: { annotated: 1 } });
    const [stored] = server.state.checks;
    for (const text of [stored?.title, stored?.summary, stored?.text, stored?.annotations[0]?.message]) {
      expect(text).toMatch(/…$/);
      expect(text).not.toContain('\ufffd');
    }
    expect(stored?.annotations[0]).not.toHaveProperty('start_column');
  });

  test('keeps columns on a single line', async () => {
    const { github, check } = await started();
    await github.completeCheck(check, result({ annotations: [annotation(4, { startColumn: 2, endColumn: 5 })] }));
    expect(server.state.checks[0]?.annotations).toMatchObject([{ start_line: 5, start_column: 2, end_column: 5 }]);
  });
});

describe('a check run and a GitHub that does not play along', () => {
  test('a read-only token: one request, and a note that names the permission', async () => {
    server.trouble = readOnly;
    const { github, pauses } = open(server);
    const outcome = await github.startCheck(NEW);
    expect(outcome).toEqual({
      failed: expect.stringMatching(/403 \(Resource not accessible by integration\).*`checks: write`.*fork/),
    });
    expect(server.requests).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  test('annotations that are refused do not keep the conclusion back', async () => {
    const { github, check } = await started();
    server.trouble = ({ method, body }) => {
      const sent = (body['output'] as { annotations?: unknown[] } | undefined)?.annotations ?? [];
      return method === 'PATCH' && sent.length > 0 ? { answer: refusal(422, 'Validation Failed') } : undefined;
    };
    const done = await github.completeCheck(check, result({ annotations: annotations(60) }));
    expect(done).toEqual({ ok: { annotated: 0, note: expect.stringMatching(/^60 annotations are missing.*422/) } });
    expect(server.state.checks[0]).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });

  test('a later batch that is refused leaves the earlier ones', async () => {
    const { github, check } = await started();
    let writes = 0;
    server.trouble = ({ method }) => {
      writes += method === 'PATCH' ? 1 : 0;
      return method === 'PATCH' && writes === 2 ? { answer: refusal(422, 'Validation Failed') } : undefined;
    };
    const done = await github.completeCheck(check, result({ annotations: annotations(120) }));
    expect(done).toEqual({ ok: { annotated: 50, note: expect.stringMatching(/^70 annotations are missing/) } });
  });

  test.each([
    { what: 'a bad gateway', answer: refusal(502, 'Bad Gateway') },
    { what: 'a broken connection', answer: 'hang up' as const },
    { what: 'silence', answer: 'silence' as const },
  ])('$what after the write took effect makes nothing twice', async ({ answer }) => {
    const { github } = open(server, { limits: { request: 300 } });
    const troubled = new Set<string>();
    server.trouble = ({ method }) => {
      if (method === 'GET' || troubled.has(method)) return undefined;
      troubled.add(method);
      return { answer, done: true };
    };
    const check = await github.startCheck(NEW);
    expect(server.state.checks).toHaveLength(1);
    if ('failed' in check) throw new Error(check.failed);
    expect(await github.completeCheck(check.ok, result({ annotations: annotations(3) }))).toEqual({
      ok: { annotated: 3 },
    });
    expect(server.state.checks[0]?.annotations).toHaveLength(3);
  });

  test('a bad gateway before the write took effect is tried again', async () => {
    const { github, log } = open(server);
    let posts = 0;
    server.trouble = ({ method }) => {
      posts += method === 'POST' ? 1 : 0;
      return method === 'POST' && posts === 1 ? { answer: refusal(502, 'Bad Gateway') } : undefined;
    };
    expect(await github.startCheck(NEW)).toHaveProperty('ok');
    expect(server.state.checks).toHaveLength(1);
    expect(log).toEqual([expect.stringMatching(/502.*trying again in 1 s/)]);
  });
});
