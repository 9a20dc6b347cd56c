import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readContext } from '../../src/github/context.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import { pullRequestEvent } from './events.ts';
import { BASE, HEAD, OLDER } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'context-'));
afterAll(() => rmSync(folder, { recursive: true }));

function environment(event: string, payload: unknown, fields: Record<string, string> = {}): Record<string, string> {
  const path = join(folder, 'event.json');
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'octo/storefront',
    GITHUB_SHA: OLDER,
    GITHUB_RUN_ID: '42',
    ...fields,
  };
}

describe('events', () => {
  test.each(['opened', 'synchronize', 'reopened', 'ready_for_review'])('pull_request %s', (action) => {
    expect(readContext(environment('pull_request', pullRequestEvent(action)))).toEqual({
      kind: 'pull-request',
      event: 'pull_request',
      headSha: HEAD,
      baseSha: BASE,
      number: 7,
      fork: false,
      privileged: false,
      repository: { owner: 'octo', repo: 'storefront' },
      apiUrl: 'https://api.github.com',
      serverUrl: 'https://github.com',
      runUrl: 'https://github.com/octo/storefront/actions/runs/42',
    });
  });

  test('pull_request closed', () => {
    expect(readContext(environment('pull_request', pullRequestEvent('closed')))).toMatchObject({ kind: 'closed' });
  });

  test.each([
    ['from a fork', { fork: true }],
    ['from a fork that is gone', { fork: 'gone' as const }],
  ])('pull_request %s', (_where, options) => {
    expect(readContext(environment('pull_request', pullRequestEvent('opened', options)))).toMatchObject({ fork: true });
  });

  test("pull_request_target takes its commits from the payload, not from the runner's default branch", () => {
    const context = readContext(environment('pull_request_target', pullRequestEvent('opened', { fork: true })));
    expect(context).toMatchObject({ kind: 'pull-request', headSha: HEAD, privileged: true });
  });

  test('merge_group is compared with the branch that it is queued for', () => {
    const payload = { action: 'checks_requested', merge_group: { head_sha: OLDER, base_sha: BASE } };
    expect(readContext(environment('merge_group', payload))).toMatchObject({
      kind: 'commit',
      headSha: OLDER,
      baseSha: BASE,
    });
  });

  test.each(['push', 'schedule', 'workflow_dispatch', 'workflow_run', 'release'])(
    '%s is a commit without a base',
    (event) => {
      const context = readContext(environment(event, { pull_request: null, schedule: '0 0 * * *' }));
      expect(context).toMatchObject({ kind: 'commit', headSha: OLDER, fork: false });
      expect(context).not.toHaveProperty('baseSha');
      expect(context).not.toHaveProperty('number');
    },
  );

  test('an Enterprise server', () => {
    const fields = { GITHUB_API_URL: 'https://ghe.invalid/api/v3/', GITHUB_SERVER_URL: 'https://ghe.invalid' };
    expect(readContext(environment('push', {}, fields))).toMatchObject({
      apiUrl: 'https://ghe.invalid/api/v3',
      runUrl: 'https://ghe.invalid/octo/storefront/actions/runs/42',
    });
  });
});

describe('what is wrong with an event is said in one sentence', () => {
  const pull = pullRequestEvent('opened');
  const changed = (fields: object) => ({ ...pull, pull_request: { ...pull.pull_request, ...fields } });
  test.each([
    ['no JSON', '{"pull_request":', 'is not JSON'],
    ['a list', '[]', 'is not a JSON object'],
    ['null', 'null', 'is not a JSON object'],
    ['no pull request', {}, 'names no pull request'],
    ['a text for a pull request', { pull_request: 'x', number: 1 }, 'names no pull request'],
    ['a branch for a commit', changed({ head: { sha: 'main' } }), 'names no pull request'],
    ['a path for a commit', changed({ head: { sha: '../../../user' } }), 'names no pull request'],
    ['a text for a number', { ...changed({ number: '7' }), number: '7/../..' }, 'names no pull request'],
    ['an inherited field', '{"__proto__": {"pull_request": {}}}', 'names no pull request'],
  ])('%s', (_what, payload, message) => {
    const read = () => readContext(environment('pull_request', payload));
    expect(read).toThrow(ConfigurationError);
    expect(read).toThrow(message);
  });

  test.each([
    ['GITHUB_EVENT_NAME', ''],
    ['GITHUB_REPOSITORY', ''],
    ['GITHUB_REPOSITORY', 'octo/..'],
    ['GITHUB_REPOSITORY', 'octo/a/b'],
    ['GITHUB_SHA', 'main'],
    ['GITHUB_API_URL', 'file:///etc/passwd'],
    ['GITHUB_SERVER_URL', 'nowhere'],
  ])('%s=%s', (name, value) => {
    expect(() => readContext(environment('push', {}, { [name]: value }))).toThrow(
      `${name} is not set as the runner sets it`,
    );
  });

  test('a missing event file', () => {
    const gone = join(folder, 'gone.json');
    expect(() => readContext({ ...environment('push', {}), GITHUB_EVENT_PATH: gone })).toThrow('cannot be read');
  });
});
