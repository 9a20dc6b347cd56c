import { readFileSync } from 'node:fs';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { Repository } from './octokit.ts';
import { field, numberIn, objectIn, shaIn, textIn } from './payload.ts';

/** What started the run, and which commit it speaks of. */
export interface EventContext {
  /** `closed`: a pull request that was closed or merged; nothing is to be reviewed. `commit`: everything without a pull request. */
  readonly kind: 'pull-request' | 'closed' | 'commit';
  /** `GITHUB_EVENT_NAME`. */
  readonly event: string;
  /** The commit that check and comment are for: the pull request's head, not the merge commit that the runner checked out. */
  readonly headSha: string;
  /** What the change is compared with: the base branch's tip at the time of the event. */
  readonly baseSha?: string;
  /** Number of the pull request. */
  readonly number?: number;
  /** Whether the head lies in another repository. */
  readonly fork: boolean;
  /** True under `pull_request_target`: the job holds a token that can write, and secrets. */
  readonly privileged: boolean;
  readonly repository: Repository;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** Page of the workflow run. */
  readonly runUrl?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const MAX_EVENT = 32 * 1024 * 1024;
const REMEDY = 'Run it as a step of a workflow; on a terminal, use the command line instead.';

function missing(name: string): ConfigurationError {
  return new ConfigurationError('not-a-workflow', `${name} is not set as the runner sets it`, REMEDY);
}

function readPayload(environment: Environment): object {
  const path = environment['GITHUB_EVENT_PATH'] ?? '';
  if (path === '') return {};
  const invalid = (why: string, cause?: unknown) =>
    new ConfigurationError('event-invalid', `the event file ${path} ${why}`, REMEDY, { cause });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw invalid('cannot be read', cause);
  }
  if (text.length > MAX_EVENT) throw invalid('is larger than 32 MiB');
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch (cause) {
    throw invalid('is not JSON', cause);
  }
  const object = objectIn(payload);
  if (!object) throw invalid('is not a JSON object');
  return object;
}

function readRepository(environment: Environment): Repository {
  const match = /^([A-Za-z0-9][A-Za-z0-9_-]*)\/([A-Za-z0-9._-]+)$/.exec(environment['GITHUB_REPOSITORY'] ?? '');
  if (!match?.[1] || !match[2] || match[2] === '.' || match[2] === '..') throw missing('GITHUB_REPOSITORY');
  return { owner: match[1], repo: match[2] };
}

function address(environment: Environment, name: string, standard: string): string {
  const given = environment[name] || standard;
  const parsed = URL.canParse(given) ? new URL(given) : undefined;
  if (parsed?.protocol !== 'https:' && parsed?.protocol !== 'http:') throw missing(name);
  return given.replace(/\/+$/, '');
}

type Subject = Pick<EventContext, 'kind' | 'headSha' | 'baseSha' | 'number' | 'fork'>;

function pullRequest(event: string, payload: object): Subject {
  const request = field(payload, 'pull_request');
  const headSha = shaIn(field(request, 'head', 'sha'));
  const number = numberIn(field(request, 'number')) ?? numberIn(field(payload, 'number'));
  if (headSha === undefined || number === undefined) {
    const what = `the payload of the ${event} event names no pull request with a number and a head commit`;
    throw new ConfigurationError('event-invalid', what, REMEDY);
  }
  const baseSha = shaIn(field(request, 'base', 'sha'));
  const head = numberIn(field(request, 'head', 'repo', 'id'));
  const base = numberIn(field(request, 'base', 'repo', 'id'));
  return {
    kind: textIn(field(payload, 'action')) === 'closed' ? 'closed' : 'pull-request',
    headSha,
    number,
    ...(baseSha === undefined ? {} : { baseSha }),
    // A fork that was deleted meanwhile has no repository any more.
    fork: head === undefined || head !== base,
  };
}

function commit(payload: object, environment: Environment): Subject {
  const headSha = shaIn(environment['GITHUB_SHA']);
  if (headSha === undefined) throw missing('GITHUB_SHA');
  // A merge queue tests its commit against the branch that it is queued for.
  const baseSha = shaIn(field(payload, 'merge_group', 'base_sha'));
  return { kind: 'commit', headSha, ...(baseSha === undefined ? {} : { baseSha }), fork: false };
}

/** Reads what the runner says about the event. Throws ConfigurationError (`not-a-workflow`, `event-invalid`). */
export function readContext(environment: Environment): EventContext {
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  if (event === '') throw missing('GITHUB_EVENT_NAME');
  const privileged = event === 'pull_request_target';
  const repository = readRepository(environment);
  const serverUrl = address(environment, 'GITHUB_SERVER_URL', 'https://github.com');
  const payload = readPayload(environment);
  const subject = privileged || event === 'pull_request' ? pullRequest(event, payload) : commit(payload, environment);
  const run = environment['GITHUB_RUN_ID'] ?? '';
  return {
    ...subject,
    event,
    privileged,
    repository,
    serverUrl,
    apiUrl: address(environment, 'GITHUB_API_URL', 'https://api.github.com'),
    ...(/^\d+$/.test(run) ? { runUrl: `${serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${run}` } : {}),
  };
}
