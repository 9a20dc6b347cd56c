import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { Report } from '../../src/model/review.ts';
import { WORKFLOW_TOKEN } from '../github/loopback/server.ts';

/** A workflow runner, as far as a JavaScript action sees one: environment, event file, command files, exit code. */

const ACTION = resolve('dist/index.js');
/** A clone writes all files within this time; what is that much newer than the bundle was edited after it. */
const TOLERANCE_MS = 120_000;

function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => statSync(join(folder, path)).mtimeMs);
  return Math.max(...times);
}

/** The bundle is committed; a test of an older one would say nothing about the sources. */
export function requireBundle(): void {
  if (!existsSync(ACTION)) throw new Error('dist/index.js is missing: run `npm run build`');
  if (newest('src') > statSync(ACTION).mtimeMs + TOLERANCE_MS) {
    throw new Error('dist/index.js is older than src: run `npm run build`');
  }
}

export interface ActionInputs {
  readonly [name: string]: string;
}

export interface RunOptions {
  /** `GITHUB_EVENT_NAME`. */
  readonly event: string;
  readonly payload: unknown;
  readonly workspace: string;
  readonly apiUrl: string;
  readonly inputs?: ActionInputs;
  readonly sha?: string;
  /** Laid over everything; undefined takes a variable away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Sees the running process. */
  readonly during?: (child: { kill(signal: NodeJS.Signals): boolean }, printed: () => string) => Promise<void>;
}

export interface ActionRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** `report-json`, read. */
  readonly report: Report | undefined;
  /** Names of what lies in RUNNER_TEMP afterwards. */
  readonly leftovers: readonly string[];
}

interface DeclaredInput {
  readonly default?: string;
}

/** What the runner makes of `with:` and the defaults of `action.yml`. Dashes stay; a shell could not set such a variable. */
function inputVariables(inputs: ActionInputs): Record<string, string> {
  const declared = (parse(readFileSync('action.yml', 'utf8')) as { inputs: Record<string, DeclaredInput> }).inputs;
  const unknown = Object.keys(inputs).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`action.yml does not declare ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, { default: standard = '' }]) => {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's, not of JavaScript.
      const value = inputs[name] ?? standard.replace('${{ github.token }}', WORKFLOW_TOKEN);
      return [`INPUT_${name.toUpperCase()}`, value];
    }),
  );
}

/** https://docs.github.com/actions/writing-workflows/choosing-what-your-workflow-does/workflow-commands-for-github-actions#multiline-strings */
export function readCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(lines[index] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) throw new Error(`the value of ${name} has no end`);
    values[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return values;
}

const COMMAND_FILES = ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'] as const;

function variables(folder: string, options: RunOptions): Record<string, string> {
  const eventFile = join(folder, 'event.json');
  writeFileSync(eventFile, typeof options.payload === 'string' ? options.payload : JSON.stringify(options.payload));
  const files = COMMAND_FILES.map((name) => {
    writeFileSync(join(folder, name), '');
    return [`GITHUB_${name}`, join(folder, name)];
  });
  const all: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: options.event,
    GITHUB_EVENT_PATH: eventFile,
    GITHUB_REPOSITORY: 'octo/storefront',
    GITHUB_SHA: options.sha ?? 'e'.repeat(40),
    GITHUB_RUN_ID: '42',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'review',
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_API_URL: options.apiUrl,
    GITHUB_GRAPHQL_URL: `${options.apiUrl}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    RUNNER_TEMP: join(folder, 'temp'),
    ...Object.fromEntries(files),
    ...inputVariables(options.inputs ?? {}),
    ...options.environment,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Runs the committed bundle as a step of a job. */
export async function runAction(options: RunOptions): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  mkdirSync(join(folder, 'temp'));
  try {
    const env = variables(folder, options);
    const child = spawn(process.execPath, [ACTION], { cwd: options.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const ended = new Promise<number | null>((done, reject) => {
      child.once('error', reject);
      child.once('close', done);
    });
    await options.during?.(child, () => stdout);
    const exitCode = await ended;
    const outputs = readCommandFile(readIfThere(join(folder, 'OUTPUT')));
    const json = readIfThere(outputs['report-json'] ?? '');
    return {
      exitCode,
      stdout,
      stderr,
      outputs,
      summary: readIfThere(join(folder, 'STEP_SUMMARY')),
      report: json === '' ? undefined : (JSON.parse(json) as Report),
      leftovers: readdirSync(join(folder, 'temp')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The commands that a runner would act on: stopped text left out. */
export function workflowCommands(stdout: string): { name: string; properties: string; text: string }[] {
  const found: { name: string; properties: string; text: string }[] = [];
  let stopped: string | undefined;
  for (const line of stdout.split(/\r\n|\r|\n/)) {
    const [, name = '', properties = '', text = ''] = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$/.exec(line) ?? [];
    if (name === stopped) stopped = undefined;
    else if (stopped === undefined && name === 'stop-commands') stopped = text;
    else if (stopped === undefined && name !== '') found.push({ name, properties, text });
  }
  return found;
}

/** A checked-out repository with one commit. */
export function makeWorkspace(files: Readonly<Record<string, string>>): {
  folder: string;
  sha: string;
  remove(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@a.invalid', '-c', 'commit.gpgsign=false'];
  const git = (...args: string[]) => execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'all of it');
  return {
    folder,
    sha: git('rev-parse', 'HEAD').trim(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
