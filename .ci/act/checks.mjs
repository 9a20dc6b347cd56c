// Runs `.github/workflows/review-examples.yml` as a pull request does, and looks at what GitHub then has.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pullRequestEvent } from '../../__tests__/github/events.ts';
import { readOnly, startGitHub, WORKFLOW_TOKEN } from '../../__tests__/github/loopback/server.ts';

const [, , act] = process.argv;
const work = mkdtempSync(join(tmpdir(), 'act-'));
const checkout = join(work, 'checkout');
const git = (...args) => execFileSync('git', args, { cwd: checkout, encoding: 'utf8' }).trim();

let passed = 0;
let failed = 0;
let log = '';
let wasSaid = false;

function check(name, holds, seen) {
  if (holds) passed += 1;
  else failed += 1;
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${name}`);
  if (holds) return;
  if (seen !== undefined) console.log(`     seen: ${JSON.stringify(seen)?.slice(0, 2000)}`);
  if (!wasSaid) console.log(log.split('\n').slice(-120).join('\n'));
  wasSaid = true;
}

/** The exit code of the workflow. */
async function runWorkflow(github, headSha, baseSha) {
  const event = join(work, 'event.json');
  writeFileSync(event, JSON.stringify(pullRequestEvent('synchronize', { headSha, baseSha })));
  const args = ['pull_request', '-W', '.github/workflows/review-examples.yml', '-e', event];
  args.push(
    '-P',
    'ubuntu-latest=-self-hosted',
    '-s',
    `GITHUB_TOKEN=${WORKFLOW_TOKEN}`,
    '--container-daemon-socket',
    '-',
  );
  args.push('--env', `GITHUB_API_URL=${github.url}`, '--env', 'GITHUB_REPOSITORY=octo/storefront');
  const env = { PATH: process.env.PATH, HOME: work, XDG_CACHE_HOME: join(work, 'cache') };
  const child = spawn(act, args, { cwd: checkout, env, stdio: ['ignore', 'pipe', 'pipe'] });
  log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}

const github = await startGitHub();
const { checks, comments } = github.state;
try {
  mkdirSync(checkout);
  execFileSync('git', ['clone', '-q', '--no-hardlinks', `file://${process.cwd()}`, checkout], { stdio: 'inherit' });
  const head = git('rev-parse', 'HEAD');
  github.state.pulls.set(7, { number: 7, headSha: head, baseSha: head });
  github.state.mergeBases.set(`${head}...${head}`, head);

  check('the workflow is green', (await runWorkflow(github, head, head)) === 0);
  const ended = checks.map(({ name, conclusion, headSha }) => [name, conclusion, headSha]);
  const expected = [
    ['Storefront example', 'neutral', head],
    ['Hardened example', 'success', head],
  ];
  check('two checks, completed on the head commit', JSON.stringify(ended) === JSON.stringify(expected), ended);
  const annotations = checks[0]?.annotations ?? [];
  const onDockerfile = annotations.filter(({ path }) => path === 'examples/storefront/Dockerfile');
  check(
    'annotations on lines of the Dockerfile',
    onDockerfile.length > 3 && onDockerfile.every(({ start_line }) => start_line > 1),
    annotations,
  );
  check(
    'the comment of the first, none of the second',
    comments.length === 1 && comments[0].body.includes('storefront'),
    comments,
  );
  check(
    'the policy came from git, not from the API',
    !github.requests.some(({ path }) => path.includes('/contents/')),
    github.requests,
  );
  const names = [...log.matchAll(/set-output:: ([\w-]+)=/g)].map((match) => match[1]);
  check(
    'outputs',
    ['verdict', 'grade', 'report-json', 'report-sarif', 'check-url', 'comment-url'].every((name) =>
      names.includes(name),
    ),
    names,
  );

  const before = comments[0]?.body;
  check('again: the workflow is green', (await runWorkflow(github, head, head)) === 0);
  check(
    'again: the same comment, new checks',
    comments.length === 1 && comments[0].body === before && checks.length === 4,
    comments,
  );

  github.trouble = readOnly;
  check("a fork's read-only token: the workflow is green", (await runWorkflow(github, head, head)) === 0);
  check("a fork's read-only token: the note and the remedy are in the log", log.includes('checks: write'));
  check(
    "a fork's read-only token: annotations by workflow command",
    /::warning title=[^:]+,file=examples\/storefront\/Dockerfile,line=\d+/.test(log),
  );
  check("GitHub's description holds throughout", github.problems.length === 0, github.problems);
} catch (error) {
  console.log(error);
  failed += 1;
} finally {
  await github.close();
  rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
