import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { pullRequestEvent } from '../github/events.ts';
import { type LoopbackGitHub, startGitHub } from '../github/loopback/server.ts';
import { BASE, HEAD } from '../github/open.ts';
import { type ActionRun, makeWorkspace, requireBundle, runAction, workflowCommands } from './runner.ts';

requireBundle();

let server: LoopbackGitHub;
let programs: string;
beforeEach(async () => {
  server = await startGitHub();
  server.state.pulls.set(7, { number: 7, headSha: HEAD, baseSha: BASE });
  server.state.commits.add(BASE);
  programs = mkdtempSync(join(tmpdir(), 'programs-'));
});
afterEach(async () => {
  rmSync(programs, { recursive: true });
  await server.close();
  expect(server.problems).toEqual([]);
});

/** Put together here, so that no scanner takes this file for a leak. */
const SECRET = ['gh', 'p_', 'A1b2C3d4E5f6G7h8I9j0', 'K1l2M3n4O5p6Q7r8'].join('');

const DOCKERFILE = `FROM debian:12.8
RUN git clone https://x-access-token:${SECRET}@github.invalid/octo/private.git
USER 10001
`;

const BUILD_LOG = [
  'Step 1/3 : FROM debian:12.8',
  ` ---> 0123456789ab`,
  `Step 2/3 : RUN git clone https://x-access-token:${SECRET}@github.invalid/octo/private.git`,
  '::error::planted by a build',
  '  ::add-mask::planted',
  '#6 0.1 ##[error]planted by a build',
  'progress 1%\r::warning::planted by a build\r##[add-mask]planted',
  '::stop-commands::planted',
  '\u001b[31mred\u001b[0m and done',
  `fatal: could not read from https://x-access-token:${SECRET}@github.invalid/octo/private.git`,
].join('\n');

/** An engine in name only: it answers, and its build prints what it is told and fails. */
function fakeDocker(): void {
  writeFileSync(join(programs, 'log'), `${BUILD_LOG}\n`);
  const script = `#!/bin/sh
case "$1 $2" in
  "version --format") echo 20.10.24 ;;
  "build --help") echo "      --force-rm" ;;
  "build "*) cat "${join(programs, 'log')}"; exit 1 ;;
  *) exit 1 ;;
esac
`;
  writeFileSync(join(programs, 'docker'), script);
  chmodSync(join(programs, 'docker'), 0o755);
}

async function build(when: string): Promise<ActionRun> {
  fakeDocker();
  const workspace = makeWorkspace({ Dockerfile: DOCKERFILE });
  try {
    return await runAction({
      event: 'pull_request',
      payload: pullRequestEvent('opened'),
      workspace: workspace.folder,
      apiUrl: server.url,
      inputs: { build: when, builder: 'docker', scanners: 'none' },
      environment: { PATH: `${programs}:${process.env['PATH']}` },
    });
  } finally {
    workspace.remove();
  }
}

test('the log of a build is shown, acts on nothing, and keeps no secret', async () => {
  const { stdout, stderr, report, summary } = await build('auto');
  expect(stdout).toContain('red and done');
  expect(stdout).toContain('Step 2/3 : RUN git clone');
  expect(stdout).not.toContain('##[');
  const names = ['group', 'endgroup', 'stop-commands', 'error', 'debug'];
  const found = workflowCommands(stdout);
  expect(found.filter(({ name, text }) => !names.includes(name) || text.includes('planted'))).toEqual([]);
  const everything = [stdout, stderr, summary, JSON.stringify(report), JSON.stringify(server.requests)].join('\n');
  for (let start = 0; start + 8 <= SECRET.length; start += 1)
    expect(everything).not.toContain(SECRET.slice(start, start + 8));
});

test('a build that was tried and failed makes the review incomplete, with the line of the failing instruction', async () => {
  const { report, outputs } = await build('auto');
  const [review] = report?.reviews ?? [];
  expect(review?.complete).toBe(false);
  expect(review?.notifications).toContainEqual(
    expect.objectContaining({
      code: 'build-failed',
      location: expect.objectContaining({ region: expect.objectContaining({ startLine: 2 }) }),
    }),
  );
  expect(outputs['verdict']).not.toBe('success');
});

test('with build: true it is an error', async () => {
  const { exitCode, outputs, stdout } = await build('true');
  expect({ exitCode, verdict: outputs['verdict'] }).toEqual({ exitCode: 1, verdict: 'error' });
  expect(stdout).toMatch(
    /^::error::Could not review: Dockerfile:2: the build of Dockerfile failed at RUN \(line 2\)\. Give/m,
  );
});
