import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { OUTPUTS } from '../../src/action/outputs.ts';
import { pullRequestEvent } from '../github/events.ts';
import { refusal } from '../github/loopback/routes.ts';
import { type LoopbackGitHub, readOnly, startGitHub, type Trouble } from '../github/loopback/server.ts';
import { BASE, HEAD } from '../github/open.ts';
import { RISKY } from './dockerfiles.ts';
import { makeWorkspace, type RunOptions, requireBundle, runAction, workflowCommands } from './runner.ts';

let server: LoopbackGitHub;
let workspace: ReturnType<typeof makeWorkspace>;

requireBundle();
beforeEach(async () => {
  server = await startGitHub();
  server.state.pulls.set(7, { number: 7, headSha: HEAD, baseSha: BASE });
  server.state.commits.add(BASE);
  workspace = makeWorkspace({ Dockerfile: RISKY });
});
afterEach(async () => {
  workspace.remove();
  await server.close();
  expect(server.problems).toEqual([]);
});

function run(options: Partial<RunOptions> = {}) {
  return runAction({
    event: 'pull_request',
    payload: pullRequestEvent('opened', { fork: true }),
    workspace: workspace.folder,
    apiUrl: server.url,
    ...options,
    inputs: { build: 'false', scanners: 'none', ...options.inputs },
  });
}

const ALL = OUTPUTS.map(({ name }) => name);

describe('publishing that fails changes nothing about the verdict', () => {
  test.each<[string, () => Trouble | undefined]>([
    ['forbidden', () => ({ answer: refusal(403, 'Resource not accessible by integration') })],
    ['not found', () => ({ answer: refusal(404, 'Not Found') })],
    ['bad credentials', () => ({ answer: refusal(401, 'Bad credentials') })],
    ['unprocessable', () => ({ answer: refusal(422, 'Validation Failed') })],
    [
      'limited for an hour',
      () => ({ answer: { ...refusal(429, 'Too Many Requests'), headers: { 'retry-after': '3600' } } }),
    ],
  ])('%s', async (_what, trouble) => {
    server.trouble = trouble;
    const result = await run();
    expect(result.exitCode).toBe(1);
    expect(Object.keys(result.outputs)).toEqual(ALL);
    expect(result.outputs).toMatchObject({ verdict: 'failure', 'check-url': '', 'comment-url': '' });
    expect(result.stdout).toMatch(/Could not start the check run: it.*\d{3}/);
    expect(result.summary).toContain('Blocked');
    expect(result.summary).toContain('Not published as asked');
    expect(result.report?.verdict).toBe('failure');
  });

  test("a fork's read-only token: annotations in the log, ranked, and the remedy", async () => {
    server.trouble = (request) => readOnly(request);
    const { stdout, summary } = await run();
    const found = workflowCommands(stdout).filter(({ name }) => name === 'error' || name === 'warning');
    expect(found[0]).toMatchObject({ name: 'error', properties: '', text: expect.stringMatching(/^Blocked: /) });
    expect(
      found.slice(1).every(({ properties }) => /^title=.*,file=Dockerfile,line=\d+,endLine=\d+/.test(properties)),
    ).toBe(true);
    expect(found.length).toBeGreaterThan(1);
    expect(found.filter(({ name }) => name === 'error').length).toBeLessThanOrEqual(10);
    expect(found.filter(({ name }) => name === 'warning').length).toBeLessThanOrEqual(10);
    for (const text of [stdout, summary]) expect(text).toMatch(/checks: write/);
  });

  test('a GitHub that is not there', async () => {
    await server.close();
    const result = await run({ apiUrl: 'http://127.0.0.1:9' });
    expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'failure' } });
    expect(result.stdout).toContain('could not be reached');
    server = await startGitHub();
  }, 120_000);

  test('a comment that is refused leaves the check', async () => {
    server.trouble = ({ path, method }) =>
      method === 'POST' && path.endsWith('/comments') ? { answer: refusal(403, 'Forbidden') } : undefined;
    const result = await run();
    expect(server.state.checks).toMatchObject([{ conclusion: 'failure' }]);
    expect(result.outputs).toMatchObject({
      verdict: 'failure',
      'comment-url': '',
      'check-url': expect.stringMatching(/^https/),
    });
    expect(result.summary).toContain('pull-requests: write');
    expect(workflowCommands(result.stdout).filter(({ name }) => name === 'error')).toHaveLength(1);
  });

  test('a check that is refused leaves the comment', async () => {
    server.trouble = ({ path }) => (path.includes('check-runs') ? { answer: refusal(403, 'Forbidden') } : undefined);
    const result = await run();
    expect(server.state.comments).toHaveLength(1);
    expect(result.outputs['comment-url']).toMatch(/^https/);
  });

  test.each([
    ['no summary file', { GITHUB_STEP_SUMMARY: undefined }],
    ['a summary file that is gone', { GITHUB_STEP_SUMMARY: '/nowhere/summary' }],
    ['no place for reports', { RUNNER_TEMP: '/nowhere' }],
    ['no place for outputs', { GITHUB_OUTPUT: '/nowhere/output' }],
  ])('%s', async (_what, environment) => {
    const result = await run({ environment });
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toBe('');
    expect(server.state.checks).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
  });
});

describe('what the user can mend', () => {
  test.each<[string, Partial<RunOptions>, RegExp]>([
    ['a bad word', { inputs: { 'fail-on-severity': 'severe' } }, /`fail-on-severity`.*Allowed: critical, high/],
    [
      'a bad word for the comment',
      { inputs: { 'comment-summary-in-pr': 'x' } },
      /`comment-summary-in-pr`.*Allowed: always/,
    ],
    ['a missing Dockerfile', { inputs: { dockerfile: 'nope/Dockerfile' } }, /nope\/Dockerfile/],
  ])('%s: check, comment, outputs and one line of the log say so', async (_what, options, sentence) => {
    const result = await run(options);
    expect(result.exitCode).toBe(1);
    expect(Object.keys(result.outputs)).toEqual(ALL);
    expect(result.outputs).toMatchObject({ verdict: 'error', grade: 'not assessed' });
    const errors = workflowCommands(result.stdout).filter(({ name }) => name === 'error');
    expect(errors).toEqual([{ name: 'error', properties: '', text: expect.stringMatching(sentence) }]);
    expect(errors[0]?.text).toMatch(/^Could not review: /);
    expect(result.stdout).not.toMatch(/^\s+at /m);
    expect(server.state.checks).toMatchObject([
      { conclusion: 'failure', title: expect.stringMatching(/^Could not review: /) },
    ]);
    expect(server.state.comments).toMatchObject([{ body: expect.stringContaining('Could not review') }]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['does not parse', { 'broken/Dockerfile': 'RUN nothing before FROM\n' }],
    ['is not there', {}],
  ])('a Dockerfile that %s: the others are still reviewed', async (_what, broken) => {
    const mixed = makeWorkspace({ Dockerfile: RISKY, ...broken });
    const result = await run({ workspace: mixed.folder, inputs: { dockerfile: 'Dockerfile\nbroken/Dockerfile' } });
    mixed.remove();
    expect(result.outputs).toMatchObject({ verdict: 'error' });
    expect(Number(result.outputs['blocking'])).toBeGreaterThan(0);
    expect(server.state.checks[0]?.title).toMatch(/^Could not review: .*broken\/Dockerfile.*worst/);
    expect(server.state.checks[0]?.annotations.length).toBeGreaterThan(0);
  });

  test.each([
    ['no event', { GITHUB_EVENT_NAME: undefined }, /GITHUB_EVENT_NAME/],
    ['no repository', { GITHUB_REPOSITORY: 'x' }, /GITHUB_REPOSITORY/],
    ['no event file', { GITHUB_EVENT_PATH: '/nowhere/event.json' }, /event file/],
  ])('%s: outputs and a sentence', async (_what, environment, sentence) => {
    const result = await run({ environment });
    expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'error' } });
    expect(Object.keys(result.outputs)).toEqual(ALL);
    expect(result.report).toMatchObject({ verdict: 'error', reviews: [{ notifications: [{ level: 'error' }] }] });
    expect(result.stdout).toMatch(sentence);
    expect(result.stdout).not.toMatch(/^\s+at /m);
    expect(server.requests).toEqual([]);
  });
});

describe('a run that is cancelled', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s completes its check as cancelled and sets the outputs',
    async (signal) => {
      // The review hangs in a question to GitHub when the signal comes.
      server.trouble = ({ path }) =>
        path.includes('/contents/') || path.includes('/compare/') ? { answer: 'silence' } : undefined;
      const started = Date.now();
      const result = await run({
        during: async (child) => {
          while (!server.requests.some(({ path }) => /contents|compare/.test(path)) && Date.now() - started < 20_000) {
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
          child.kill(signal);
        },
      });
      expect(result.exitCode).toBe(1);
      expect(server.state.checks).toMatchObject([{ status: 'completed', conclusion: 'cancelled', title: 'Cancelled' }]);
      expect(Object.keys(result.outputs)).toEqual(ALL);
      expect(result.outputs).toMatchObject({ verdict: 'error', 'check-url': expect.stringMatching(/^https/) });
      expect(result.leftovers).toEqual([]);
    },
    60_000,
  );
});
