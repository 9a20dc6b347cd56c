import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { OUTPUTS } from '../../src/action/outputs.ts';
import { parseMarker } from '../../src/model/marker.ts';
import { pullRequestEvent } from '../github/events.ts';
import { type LoopbackGitHub, startGitHub } from '../github/loopback/server.ts';
import { BASE, HEAD, OLDER } from '../github/open.ts';
import { CLEAN, RISKY } from './dockerfiles.ts';
import { type ActionInputs, makeWorkspace, requireBundle, runAction } from './runner.ts';

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

const BOT = 'github-actions[bot]';

function run(inputs: ActionInputs = {}, options: { action?: string; headSha?: string; folder?: string } = {}) {
  const { action = 'opened', headSha = HEAD, folder = workspace.folder } = options;
  const payload = pullRequestEvent(action, { headSha });
  const all = { build: 'false', scanners: 'none', ...inputs };
  return runAction({ event: 'pull_request', payload, workspace: folder, apiUrl: server.url, inputs: all });
}

describe('a pull request with a risky Dockerfile', () => {
  test('gets one check, one comment, a summary, all outputs and a red step', async () => {
    const result = await run();
    expect(result.stderr).toBe('');
    expect(result.exitCode).toBe(1);

    const [check] = server.state.checks;
    expect(check).toMatchObject({
      name: 'Container Risk Review',
      headSha: HEAD,
      status: 'completed',
      conclusion: 'failure',
    });
    expect(check?.title).toMatch(/^Blocked: \d+ /);
    expect(check?.detailsUrl).toBe('https://github.com/octo/storefront/actions/runs/42');
    expect(server.state.checks).toHaveLength(1);

    const [comment] = server.state.comments;
    expect(comment?.login).toBe(BOT);
    expect(parseMarker(comment?.body ?? '')).toEqual({ checkName: 'Container Risk Review', headSha: HEAD });
    expect(comment?.body).toContain('Blocked');
    expect(server.state.comments).toHaveLength(1);

    expect(Object.keys(result.outputs)).toEqual(OUTPUTS.map(({ name }) => name));
    expect(result.outputs).toMatchObject({ verdict: 'failure', 'check-url': expect.stringMatching(/^https:/) });
    expect(result.outputs['comment-url']).toContain(`#issuecomment-${comment?.id}`);
    expect(result.summary).toContain('Blocked');
    expect(result.summary).not.toContain('Not published');
  });

  test('hangs annotations on the lines of the Dockerfile', async () => {
    const { report } = await run();
    const lines = RISKY.split('\n');
    const stored = server.state.checks[0]?.annotations ?? [];
    const curl = stored.find(({ title }) => title?.includes('fetch-exec-unverified'));
    expect(curl).toMatchObject({ path: 'Dockerfile', annotation_level: 'failure' });
    expect(lines[(curl?.start_line ?? 0) - 1]).toContain('curl');
    const findings = report?.reviews.flatMap((review) => review.findings) ?? [];
    expect(stored).toHaveLength(findings.filter(({ severity }) => severity !== 'info').length);
  });

  test('counts in the outputs are those of the report', async () => {
    const { outputs, report } = await run();
    const findings = report?.reviews.flatMap((review) => review.findings) ?? [];
    for (const severity of ['critical', 'high', 'medium', 'low'] as const) {
      expect(outputs[severity]).toBe(String(findings.filter((finding) => finding.severity === severity).length));
    }
    expect(Number(outputs['blocking'])).toBe(findings.filter(({ blocking }) => blocking).length);
    expect(Number(outputs['blocking'])).toBeGreaterThan(0);
  });

  test('says why in one line of the log, and annotates nothing a second time', async () => {
    const { stdout } = await run();
    expect(stdout.match(/^::(error|warning)/gm)).toEqual(['::error']);
    expect(stdout).toMatch(/^::error::Blocked: /m);
  });

  test('makes no more than the calls it needs', async () => {
    await run();
    const calls = server.requests.map(
      ({ method, path }) => `${method} ${path.replace('/repos/octo/storefront', '').replace(/\d+$/, 'N')}`,
    );
    expect(calls.filter((call) => !call.includes('/contents/') && !call.includes('/compare/'))).toEqual([
      'POST /check-runs',
      'PATCH /check-runs/N',
      'GET /user',
      'POST /graphql',
      'GET /issues/7/comments',
      'POST /issues/7/comments',
    ]);
  });
});

describe('over the life of a pull request', () => {
  test('the comment is updated in place, also when everything has turned green', async () => {
    server.state.pulls.set(7, { number: 7, headSha: OLDER, baseSha: BASE });
    await run({}, { headSha: OLDER });
    server.state.pulls.set(7, { number: 7, headSha: HEAD, baseSha: BASE });
    const fixed = makeWorkspace({ Dockerfile: CLEAN });
    const result = await run({}, { action: 'synchronize', folder: fixed.folder });
    fixed.remove();
    expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'success', blocking: '0' } });
    expect(server.state.comments).toMatchObject([{ edits: 1, body: expect.stringContaining('Passed') }]);
    expect(server.state.checks.map(({ conclusion, headSha }) => [conclusion, headSha])).toEqual([
      ['failure', OLDER],
      ['success', HEAD],
    ]);
  });

  test('a late run for an older commit leaves the comment of the newer one, and completes its own check', async () => {
    await run();
    const body = server.state.comments[0]?.body;
    const late = await run({}, { headSha: OLDER });
    expect(server.state.comments).toMatchObject([{ body, edits: 0 }]);
    expect(server.state.checks.at(-1)).toMatchObject({ headSha: OLDER, conclusion: 'failure' });
    expect(late.summary).toContain('newer commit');
  });

  test('two jobs with different names keep their own check and comment', async () => {
    await run({ 'check-name': 'amd64' });
    await run({ 'check-name': 'arm64' });
    await run({ 'check-name': 'amd64' });
    expect(server.state.comments).toHaveLength(2);
    expect(server.state.checks.map(({ name }) => name)).toEqual(['amd64', 'arm64', 'amd64']);
  });

  test('closing it does nothing, successfully', async () => {
    const result = await run({}, { action: 'closed' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'success' } });
    expect(server.requests).toEqual([]);
  });
});

describe('what the inputs change', () => {
  test('warn-only: the same findings, a neutral check, a green step', async () => {
    const result = await run({ 'warn-only': 'true' });
    expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'neutral' } });
    expect(server.state.checks).toMatchObject([{ conclusion: 'neutral' }]);
    expect(server.state.checks[0]?.annotations.some((annotation) => annotation.annotation_level === 'failure')).toBe(
      false,
    );
  });

  test('fail-on-severity: none lets everything pass', async () => {
    expect(await run({ 'fail-on-severity': 'none' })).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'success', blocking: '0' },
    });
  });

  test.each([
    ['never', RISKY, 0],
    ['on-failure', RISKY, 1],
    ['on-failure', CLEAN, 0],
    ['always', CLEAN, 1],
  ])('comment-summary-in-pr: %s', async (mode, dockerfile, comments) => {
    const other = makeWorkspace({ Dockerfile: dockerfile });
    await run({ 'comment-summary-in-pr': mode }, { folder: other.folder });
    other.remove();
    expect(server.state.comments).toHaveLength(comments);
    expect(server.state.checks).toHaveLength(1);
  });

  test('on-failure brings an existing comment up to date', async () => {
    server.state.pulls.set(7, { number: 7, headSha: OLDER, baseSha: BASE });
    await run({ 'comment-summary-in-pr': 'on-failure' }, { headSha: OLDER });
    server.state.pulls.set(7, { number: 7, headSha: HEAD, baseSha: BASE });
    const fixed = makeWorkspace({ Dockerfile: CLEAN });
    await run({ 'comment-summary-in-pr': 'on-failure' }, { folder: fixed.folder });
    fixed.remove();
    expect(server.state.comments).toMatchObject([{ edits: 1, body: expect.stringContaining('Passed') }]);
  });

  test('the policy of the base commit says it where the input does not', async () => {
    server.state.addFile(BASE, 'container-risk-review.yml', 'comment-summary-in-pr: never\nfail-on-severity: none\n');
    const result = await run();
    expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'success' } });
    expect(server.state.comments).toEqual([]);
    await run({ 'comment-summary-in-pr': 'always' });
    expect(server.state.comments).toHaveLength(1);
  });

  test('a pull request cannot loosen the policy that it is judged by', async () => {
    const loosened = makeWorkspace({ Dockerfile: RISKY, 'container-risk-review.yml': 'fail-on-severity: none\n' });
    server.state.addFile(BASE, 'container-risk-review.yml', 'fail-on-severity: high\n');
    const result = await run({}, { folder: loosened.folder });
    loosened.remove();
    expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'failure' } });
  });

  test('an empty token: no call at all, annotations in the log, the same verdict', async () => {
    const result = await run({ 'github-token': '' });
    expect(server.requests).toEqual([]);
    expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'failure', 'check-url': '', 'comment-url': '' } });
    expect(result.stdout).toMatch(/^::error title=[^:]*,file=Dockerfile,line=\d+/m);
    expect(result.summary).toContain('Blocked');
  });
});

describe('nothing to review', () => {
  test('is a success without a comment', async () => {
    const empty = makeWorkspace({ 'README.md': '# Nothing\n' });
    const result = await run({}, { folder: empty.folder });
    empty.remove();
    expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'success' } });
    expect(server.state.checks).toMatchObject([
      { conclusion: 'success', title: expect.stringMatching(/^Nothing to review/) },
    ]);
    expect(server.state.comments).toEqual([]);
  });

  test('is said in the comment that an earlier push left', async () => {
    server.state.pulls.set(7, { number: 7, headSha: OLDER, baseSha: BASE });
    await run({}, { headSha: OLDER });
    server.state.pulls.set(7, { number: 7, headSha: HEAD, baseSha: BASE });
    const empty = makeWorkspace({ 'README.md': '# Nothing\n' });
    await run({}, { folder: empty.folder });
    empty.remove();
    expect(server.state.comments).toMatchObject([{ edits: 1, body: expect.stringContaining('Nothing to review') }]);
  });
});
