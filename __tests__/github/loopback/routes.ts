import type { Operation } from './description.ts';
import { exemplar } from './exemplar.ts';
import type { Owner, State, StoredAnnotation, StoredCheck, StoredComment } from './state.ts';

/** What the described operations do, and how they answer. */

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Asked {
  readonly operation: Operation;
  readonly query: URLSearchParams;
  readonly url: URL;
  readonly body: Record<string, unknown>;
  readonly owner: Owner;
}

const SITE = 'https://github.invalid';

export function refusal(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: 'https://docs.github.com/rest' } };
}

const notFound = refusal(404, 'Not Found');

function repositoryPath({ operation }: Asked): string {
  return `${operation.parameters['owner']}/${operation.parameters['repo']}`;
}

function paged<T>(
  items: readonly T[],
  { query, url }: Asked,
): { items: readonly T[]; headers: Record<string, string> } {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const more = items.length > page * size;
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: more ? { link: `<${next.href}>; rel="next"` } : {},
  };
}

function commentAnswer(comment: StoredComment, asked: Asked): unknown {
  const html = `${SITE}/${repositoryPath(asked)}/pull/${comment.number}#issuecomment-${comment.id}`;
  return exemplar('issue-comment', {
    id: comment.id,
    body: comment.body,
    html_url: html,
    user: exemplar('simple-user', { login: comment.login }),
    ...(comment.minimized ? { minimized: { reason: 'outdated' } } : {}),
  });
}

function checkAnswer(check: StoredCheck, asked: Asked): unknown {
  const { id, name, headSha, status, conclusion, title, summary, text, annotations } = check;
  const url = `${SITE}/${repositoryPath(asked)}/check-runs/${id}`;
  const output = { title, summary, text, annotations_count: annotations.length, annotations_url: `${url}/annotations` };
  return exemplar('check-run', {
    id,
    name,
    head_sha: headSha,
    status,
    conclusion,
    url,
    html_url: `${SITE}/${repositoryPath(asked)}/runs/${id}`,
    external_id: check.externalId,
    details_url: check.detailsUrl,
    output,
  });
}

interface WrittenOutput {
  readonly title?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly annotations?: readonly StoredAnnotation[];
}

function write(check: StoredCheck, body: Record<string, unknown>): void {
  if (typeof body['status'] === 'string') check.status = body['status'];
  if (typeof body['conclusion'] === 'string') check.conclusion = body['conclusion'];
  if (body['conclusion'] !== undefined) check.status = 'completed';
  const output = body['output'] as WrittenOutput | undefined;
  if (!output) return;
  check.title = output.title ?? check.title;
  check.summary = output.summary ?? check.summary;
  check.text = output.text ?? check.text;
  check.annotations.push(...(output.annotations ?? []));
}

function createCheck(state: State, asked: Asked): Answer {
  const { body } = asked;
  const check: StoredCheck = {
    id: state.nextId(),
    name: String(body['name']),
    headSha: String(body['head_sha']),
    externalId: (body['external_id'] as string | undefined) ?? null,
    detailsUrl: (body['details_url'] as string | undefined) ?? null,
    status: 'queued',
    conclusion: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
  write(check, body);
  state.checks.push(check);
  return { status: 201, body: checkAnswer(check, asked) };
}

function onCheck(state: State, asked: Asked, act: (check: StoredCheck) => void): Answer {
  const check = state.checks.find(({ id }) => String(id) === asked.operation.parameters['check_run_id']);
  if (!check) return notFound;
  act(check);
  return { status: 200, body: checkAnswer(check, asked) };
}

function listChecks(state: State, asked: Asked): Answer {
  const name = asked.query.get('check_name');
  const found = state.checks.filter(
    (check) => check.headSha === asked.operation.parameters['ref'] && (name === null || check.name === name),
  );
  const { items, headers } = paged(found, asked);
  const runs = items.map((check) => checkAnswer(check, asked));
  return { status: 200, body: { total_count: found.length, check_runs: runs }, headers };
}

function listComments(state: State, asked: Asked): Answer {
  const found = state.comments.filter(({ number }) => String(number) === asked.operation.parameters['issue_number']);
  const { items, headers } = paged(found, asked);
  return { status: 200, body: items.map((comment) => commentAnswer(comment, asked)), headers };
}

function createComment(state: State, asked: Asked): Answer {
  const number = Number(asked.operation.parameters['issue_number']);
  const comment = state.addComment({ number, login: asked.owner.login, body: String(asked.body['body']) });
  return { status: 201, body: commentAnswer(comment, asked) };
}

function editComment(state: State, asked: Asked): Answer {
  const comment = state.comments.find(({ id }) => String(id) === asked.operation.parameters['comment_id']);
  if (!comment) return notFound;
  if (comment.login !== asked.owner.login) return refusal(403, 'Resource not accessible by integration');
  comment.body = String(asked.body['body']);
  comment.edits += 1;
  return { status: 200, body: commentAnswer(comment, asked) };
}

function readPull(state: State, asked: Asked): Answer {
  const pull = state.pulls.get(Number(asked.operation.parameters['pull_number']));
  if (!pull) return notFound;
  const minimal = exemplar('pull-request', {});
  const side = (name: 'head' | 'base', sha: string) => ({ ...(minimal[name] as object), sha });
  const sides = { head: side('head', pull.headSha), base: side('base', pull.baseSha) };
  return { status: 200, body: { ...minimal, number: pull.number, ...sides } };
}

function readContent(state: State, { operation, query }: Asked): Answer {
  const ref = query.get('ref') ?? '';
  const path = operation.parameters['path'] ?? '';
  if (!state.commits.has(ref)) return refusal(404, `No commit found for the ref ${ref}`);
  const content = state.files.get(`${ref}:${path}`);
  if (content === undefined) return notFound;
  if (content === null) return { status: 200, body: [] };
  const bytes = Buffer.from(content);
  const isLarge = bytes.length > 1024 * 1024;
  const text = isLarge
    ? { encoding: 'none', content: '' }
    : { encoding: 'base64', content: bytes.toString('base64').replace(/.{60}/g, '$&\n') };
  return { status: 200, body: exemplar('content-file', { path, name: path, size: bytes.length, ...text }) };
}

function compare(state: State, { operation }: Asked): Answer {
  const sha = state.mergeBases.get(operation.parameters['basehead'] ?? '');
  if (sha === undefined) return notFound;
  const commit = exemplar('commit', { sha });
  return { status: 200, body: exemplar('commit-comparison', { merge_base_commit: commit, base_commit: commit }) };
}

type Handler = (state: State, asked: Asked) => Answer;

const HANDLERS: Readonly<Record<string, Handler>> = {
  'POST /repos/{owner}/{repo}/check-runs': createCheck,
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}': (state, asked) => onCheck(state, asked, () => undefined),
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}': (state, asked) =>
    onCheck(state, asked, (check) => write(check, asked.body)),
  'GET /repos/{owner}/{repo}/commits/{ref}/check-runs': listChecks,
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': listComments,
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': createComment,
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': editComment,
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': readPull,
  'GET /repos/{owner}/{repo}/contents/{path}': readContent,
  'GET /repos/{owner}/{repo}/compare/{basehead}': compare,
};

export function handlerFor(method: string, operation: Operation): Handler | undefined {
  return HANDLERS[`${method} ${operation.template}`];
}
