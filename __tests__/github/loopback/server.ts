import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { findOperation, violation } from './description.ts';
import { limitProblems } from './limits.ts';
import { type Answer, handlerFor, refusal } from './routes.ts';
import { type Owner, State } from './state.ts';

/** One request as a test sees it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** Instead of an answer: a refusal, silence, a broken connection. With `done` the request takes effect all the same. */
export interface Trouble {
  readonly answer: Answer | 'silence' | 'hang up';
  readonly done?: boolean;
}

export interface LoopbackGitHub {
  /** For `GITHUB_API_URL`. */
  readonly url: string;
  readonly state: State;
  readonly requests: SeenRequest[];
  /** Requests and answers that break GitHub's description or limits: empty at the end of every test. */
  readonly problems: string[];
  /** Looks at each request first; what it returns happens instead. */
  trouble: (request: SeenRequest) => Trouble | undefined;
  close(): Promise<void>;
}

/** The token that every test uses unless it is about tokens: the workflow's own. */
export const WORKFLOW_TOKEN = 'workflow-token';
const WORKFLOW_OWNER: Owner = { login: 'github-actions[bot]', app: true };

/** A token that may read and nothing else, as a fork's pull request has. */
export function readOnly({ method }: SeenRequest): Trouble | undefined {
  return method === 'GET' ? undefined : { answer: refusal(403, 'Resource not accessible by integration') };
}

function ownerOf(request: IncomingMessage, state: State): Owner | undefined {
  const [, token] = /^(?:token|bearer) (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return token === undefined ? undefined : state.owners.get(token);
}

/** What lies outside the trimmed description. */
function special(seen: SeenRequest, owner: Owner): Answer | undefined {
  if (seen.method === 'GET' && seen.path === '/user') {
    return owner.app
      ? refusal(403, 'Resource not accessible by integration')
      : { status: 200, body: { login: owner.login } };
  }
  const asksViewer = seen.path === '/graphql' && seen.body['query'] === 'query { viewer { login } }';
  return asksViewer ? { status: 200, body: { data: { viewer: { login: owner.login } } } } : undefined;
}

function described(seen: SeenRequest, url: URL, owner: Owner, github: LoopbackGitHub): Answer {
  const operation = findOperation(seen.method, url.pathname);
  const handler = operation && handlerFor(seen.method, operation);
  const where = `${seen.method} ${seen.path}`;
  if (!operation || !handler) {
    github.problems.push(`${where}: no such operation`);
    return refusal(404, 'Not Found');
  }
  const wrong = [
    operation.body && violation(operation.body, seen.body),
    ...limitProblems(operation.template, seen.body),
    ...[...url.searchParams.keys()].filter((name) => !operation.query.has(name)).map((name) => `parameter ${name}`),
    Number(url.searchParams.get('per_page') ?? 1) > 100 ? 'per_page of more than 100' : undefined,
  ].filter((problem) => problem !== undefined);
  if (wrong.length > 0) {
    github.problems.push(`${where}: ${wrong.join('; ')}`);
    return refusal(422, `Validation Failed: ${wrong.join('; ')}`);
  }
  const answer = handler(github.state, { operation, query: url.searchParams, url, body: seen.body, owner });
  const schema = operation.answer(answer.status);
  const bad = schema && violation(schema, answer.body);
  if (bad) github.problems.push(`answer of ${where}: ${bad}`);
  return answer;
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

async function serve(request: IncomingMessage, response: ServerResponse, github: LoopbackGitHub): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://loopback.invalid');
  const body = (JSON.parse((await readAll(request)) || '{}') ?? {}) as Record<string, unknown>;
  const seen: SeenRequest = { method: request.method ?? '', path: url.pathname, body };
  github.requests.push(seen);
  const trouble = github.trouble(seen);
  const owner = ownerOf(request, github.state);
  if (trouble && !trouble.done) return struggle(response, trouble);
  if (!owner) return send(response, refusal(401, 'Bad credentials'));
  const answer = special(seen, owner) ?? described(seen, url, owner, github);
  return trouble ? struggle(response, trouble) : send(response, answer);
}

function struggle(response: ServerResponse, { answer }: Trouble): void {
  if (answer === 'silence') return;
  if (answer === 'hang up') response.destroy();
  else send(response, answer);
}

/** GitHub on this machine: keeps state, and holds every request and its own answers against GitHub's description. */
export async function startGitHub(port = 0): Promise<LoopbackGitHub> {
  const state = new State();
  state.owners.set(WORKFLOW_TOKEN, WORKFLOW_OWNER);
  const server = createServer((request, response) => {
    serve(request, response, github).catch((error: unknown) => {
      github.problems.push(`the server itself failed: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const github: LoopbackGitHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    requests: [],
    problems: [],
    trouble: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return github;
}
