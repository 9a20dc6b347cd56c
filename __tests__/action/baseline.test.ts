import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openBaseline } from '../../src/action/baseline.ts';
import type { EventContext } from '../../src/github/context.ts';
import type { GitHub } from '../../src/github/github.ts';
import type { Baseline } from '../../src/host/host.ts';
import { type LoopbackGitHub, startGitHub } from '../github/loopback/server.ts';
import { open } from '../github/open.ts';
import { fakeHost } from '../host/fake-host.ts';

let server: LoopbackGitHub;
let root: string;
const hosts: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'baseline-'));
  server = await startGitHub();
});
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
  rmSync(root, { recursive: true });
  await server.close();
  expect(server.problems).toEqual([]);
});

const IDENTITY = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@a.invalid',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@a.invalid',
};

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, {
    cwd: folder,
    env: { ...process.env, ...IDENTITY },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
}

function commit(folder: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'change');
  return git(folder, 'rev-parse', 'HEAD');
}

interface History {
  readonly origin: string;
  readonly forkPoint: string;
  readonly baseTip: string;
  readonly head: string;
  readonly merge: string;
}

/** fork point → base tip, fork point → head, and the merge commit that a pull request's runner checks out. */
function history(): History {
  const origin = join(root, 'origin');
  mkdirSync(origin);
  git(origin, 'init', '-q', '-b', 'main');
  const forkPoint = commit(origin, { 'policy.yml': 'fork point\n' });
  git(origin, 'checkout', '-q', '-b', 'feature');
  const head = commit(origin, { 'policy.yml': 'fork point\n', Dockerfile: 'FROM head\n' });
  git(origin, 'checkout', '-q', 'main');
  const baseTip = commit(origin, { 'other.txt': 'base tip\n', 'policy.yml': 'base tip\n' });
  git(origin, 'merge', '-q', '--no-ff', '-m', 'Merge', 'feature');
  const merge = git(origin, 'rev-parse', 'HEAD');
  git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  return { origin, forkPoint, baseTip, head, merge };
}

/** What actions/checkout leaves: one commit, or with `fetch-depth: 0` all of them. */
function checkout(origin: string, sha: string, depth: 'one' | 'all'): string {
  const folder = join(root, 'checkout');
  mkdirSync(folder);
  git(folder, 'init', '-q');
  git(folder, 'fetch', '-q', ...(depth === 'one' ? ['--depth=1'] : []), `file://${origin}`, sha);
  git(folder, 'checkout', '-q', '--detach', 'FETCH_HEAD');
  if (depth === 'all') git(folder, 'fetch', '-q', `file://${origin}`, 'main', 'feature');
  return folder;
}

function event({ head, baseTip }: Pick<History, 'head' | 'baseTip'>): EventContext {
  return {
    kind: 'pull-request',
    event: 'pull_request',
    headSha: head,
    baseSha: baseTip,
    number: 7,
    fork: false,
    privileged: false,
    repository: { owner: 'octo', repo: 'storefront' },
    apiUrl: server.url,
    serverUrl: 'https://github.com',
  };
}

async function baselineOf(workspace: string, context: EventContext, github?: GitHub): Promise<Baseline | undefined> {
  const host = fakeHost({ workspace });
  hosts.push(host);
  return openBaseline(context, host, github);
}

describe('the baseline commit', () => {
  test.each(['one', 'all'] as const)("is the merge commit's first parent; depth: %s", async (depth) => {
    const past = history();
    const baseline = await baselineOf(checkout(past.origin, past.merge, depth), event(past));
    expect(baseline?.commit).toBe(past.baseTip);
    expect(server.requests).toEqual([]);
  });

  test('is the merge base when the head itself is checked out, from git where all of history is there', async () => {
    const past = history();
    const baseline = await baselineOf(checkout(past.origin, past.head, 'all'), event(past));
    expect(baseline?.commit).toBe(past.forkPoint);
  });

  test('is asked of GitHub where the clone is shallow', async () => {
    const past = history();
    server.state.mergeBases.set(`${past.baseTip}...${past.head}`, past.forkPoint);
    const baseline = await baselineOf(checkout(past.origin, past.head, 'one'), event(past), open(server).github);
    expect(baseline?.commit).toBe(past.forkPoint);
  });

  test('is not the first parent when the pull request has moved on from the merge commit', async () => {
    const past = history();
    const moved = { ...past, head: past.forkPoint };
    expect((await baselineOf(checkout(past.origin, past.merge, 'all'), event(moved)))?.commit).toBe(past.forkPoint);
  });

  test("is the base branch's tip when nobody can tell", async () => {
    const past = history();
    expect((await baselineOf(checkout(past.origin, past.head, 'one'), event(past)))?.commit).toBe(past.baseTip);
  });

  test('is the commit that a merge group was queued on', async () => {
    const past = history();
    const { number: _number, ...rest } = event(past);
    const queued: EventContext = { ...rest, kind: 'commit', event: 'merge_group', headSha: past.merge };
    expect((await baselineOf(checkout(past.origin, past.merge, 'one'), queued))?.commit).toBe(past.baseTip);
  });

  test('does not exist for a push', async () => {
    const past = history();
    const { baseSha: _base, number: _number, ...rest } = event(past);
    expect(await baselineOf(past.origin, { ...rest, kind: 'commit' })).toBeUndefined();
  });

  test('is known to the event even where the workspace is no repository', async () => {
    const past = history();
    expect((await baselineOf(root, event(past)))?.commit).toBe(past.baseTip);
  });
});

describe('a file of the baseline', () => {
  test('comes from git without asking anybody', async () => {
    const past = history();
    const baseline = await baselineOf(checkout(past.origin, past.merge, 'all'), event(past), open(server).github);
    expect(await baseline?.read('policy.yml')).toEqual({ kind: 'text', text: 'base tip\n' });
    expect(await baseline?.read('Dockerfile')).toEqual({ kind: 'absent' });
    expect(server.requests).toEqual([]);
  });

  test('comes from GitHub where the clone is shallow', async () => {
    const past = history();
    server.state.addFile(past.baseTip, 'policy.yml', 'from the API\n');
    const baseline = await baselineOf(checkout(past.origin, past.merge, 'one'), event(past), open(server).github);
    expect(await baseline?.read('policy.yml')).toEqual({ kind: 'text', text: 'from the API\n' });
    expect(await baseline?.read('Dockerfile')).toEqual({ kind: 'absent' });
  });

  test('is unavailable, and why is said, without history and token', async () => {
    const past = history();
    const baseline = await baselineOf(checkout(past.origin, past.merge, 'one'), event(past));
    expect(await baseline?.read('policy.yml')).toEqual({
      kind: 'unavailable',
      why: expect.stringContaining('no token'),
    });
  });

  test.each([':(top)policy.yml', '*.yml', '--help', ':/', '../policy.yml', '/etc/passwd'])(
    'the path %j means itself and nothing else',
    async (path) => {
      const past = history();
      const baseline = await baselineOf(checkout(past.origin, past.merge, 'all'), event(past));
      expect(await baseline?.read(path)).not.toMatchObject({ kind: 'text' });
    },
  );

  test('odd names are read, links and folders are not', async () => {
    const past = history();
    const odd = ' -a\n"b"*[ü].yml';
    symlinkSync('/etc/passwd', join(past.origin, 'link.yml'));
    const base = commit(past.origin, { [odd]: 'odd\n', 'folder/a': '', 'large.yml': 'x'.repeat(1024 * 1024 + 1) });
    const queued: EventContext = { ...event(past), kind: 'commit', event: 'merge_group', baseSha: base };
    const baseline = await baselineOf(past.origin, queued);
    expect(await baseline?.read(odd)).toEqual({ kind: 'text', text: 'odd\n' });
    for (const path of ['link.yml', 'folder', 'large.yml']) {
      expect(await baseline?.read(path)).toMatchObject({ kind: 'unavailable' });
    }
  });

  test("the repository's own configuration runs nothing", async () => {
    const past = history();
    const folder = checkout(past.origin, past.merge, 'all');
    const trap = join(root, 'trapped');
    git(folder, 'config', 'core.pager', `touch ${trap}`);
    git(folder, 'config', 'core.fsmonitor', `touch ${trap}`);
    git(folder, 'config', 'diff.evil.textconv', `touch ${trap};`);
    writeFileSync(join(folder, '.git', 'info', 'attributes'), '* diff=evil\n');
    const baseline = await baselineOf(folder, event(past));
    expect(await baseline?.read('policy.yml')).toEqual({ kind: 'text', text: 'base tip\n' });
    expect(() => execFileSync('test', ['-e', trap])).toThrow();
  });
});
