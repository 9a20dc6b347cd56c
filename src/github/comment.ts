import { type Marker, parseMarker } from '../model/marker.ts';
import type { Call } from './call.ts';
import type { Connection, Octokit } from './octokit.ts';
import type { Outcome } from './outcome.ts';

export interface CommentRequest {
  /** Of the pull request. */
  readonly number: number;
  readonly checkName: string;
  readonly headSha: string;
  /** Markdown, the marker for the same check name and head included. */
  readonly body: string;
  /** False: an existing comment is updated, none is made. */
  readonly create: boolean;
}

export interface CommentResult {
  /** `superseded`: a newer head has the comment already. */
  readonly action: 'created' | 'updated' | 'unchanged' | 'superseded' | 'none';
  readonly url?: string;
}

interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly marker: Marker;
}

const PERMISSION = 'pull-requests: write';
const MAX_BODY = 65_536;

type Listed = Awaited<ReturnType<Octokit['rest']['issues']['listComments']>>['data'][number];

/** Our own comment for this check: the marker alone could be anybody's. A minimised one was put aside by a person and stays so. */
function ours(comment: Listed, login: string, checkName: string): Comment | undefined {
  const body = comment.body ?? '';
  const marker = parseMarker(body);
  const minimized = (comment as { minimized?: unknown }).minimized;
  if (comment.user?.login !== login || marker?.checkName !== checkName || minimized) return undefined;
  return { id: comment.id, url: comment.html_url, body, marker };
}

/** Page after page, each with its own time limit; the first hit ends the search. */
async function findComment(
  to: Connection,
  call: Call,
  { number, checkName }: CommentRequest,
  login: string,
  options: { readonly once?: boolean } = {},
): Promise<Outcome<Comment | undefined>> {
  for (let page = 1; ; page += 1) {
    const listed = await call(
      'read the comments',
      async (signal) => {
        const { rest } = await to.octokit();
        const query = { ...to.repository, issue_number: number, per_page: 100, page, request: { signal } };
        return rest.issues.listComments(query);
      },
      options,
    );
    if ('failed' in listed) return listed;
    const found = listed.ok.data.map((comment) => ours(comment, login, checkName)).find((comment) => comment);
    const more = /<[^<>]*>; rel="next"/.test(listed.ok.headers.link ?? '');
    if (found || !more) return { ok: found };
  }
}

/** Line endings and the end of a text are GitHub's to change. */
function plain(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}

/** True when the pull request has moved on from `headSha`. When it cannot be asked, ours is taken for the newest. */
async function isOutdated(to: Connection, call: Call, { number, headSha }: CommentRequest): Promise<boolean> {
  const head = await call('read the pull request', async (signal) => {
    const { rest } = await to.octokit();
    return (await rest.pulls.get({ ...to.repository, pull_number: number, request: { signal } })).data.head.sha;
  });
  return 'ok' in head && head.ok !== headSha;
}

async function update(to: Connection, call: Call, found: Comment, body: string): Promise<Outcome<CommentResult>> {
  return call(
    'update the comment',
    async (signal) => {
      const { rest } = await to.octokit();
      const request = { ...to.repository, comment_id: found.id, body, request: { signal } };
      const { data } = await rest.issues.updateComment(request);
      return { action: 'updated', url: data.html_url };
    },
    { permission: PERMISSION },
  );
}

async function create(to: Connection, call: Call, wanted: CommentRequest, login: string) {
  const landed = async (): Promise<CommentResult | undefined> => {
    const found = await findComment(to, call, wanted, login, { once: true });
    return 'ok' in found && found.ok?.marker.headSha === wanted.headSha
      ? { action: 'created', url: found.ok.url }
      : undefined;
  };
  return call<CommentResult>(
    'write the comment',
    async (signal) => {
      const { rest } = await to.octokit();
      const request = { ...to.repository, issue_number: wanted.number, body: wanted.body, request: { signal } };
      const { data } = await rest.issues.createComment(request);
      return { action: 'created', url: data.html_url };
    },
    { permission: PERMISSION, landed },
  );
}

/** Brings the one comment of this check up to date. Nothing is ever deleted. */
export async function upsertComment(
  to: Connection,
  call: Call,
  login: () => Promise<string>,
  wanted: CommentRequest,
): Promise<Outcome<CommentResult>> {
  if (wanted.body.length > MAX_BODY) {
    return {
      failed: `Could not write the comment: it has ${wanted.body.length} characters, GitHub takes ${MAX_BODY}.`,
    };
  }
  const author = await login();
  const found = await findComment(to, call, wanted, author);
  if ('failed' in found) return found;
  const existing = found.ok;
  if (!existing) return wanted.create ? create(to, call, wanted, author) : { ok: { action: 'none' } };
  const { url } = existing;
  if (plain(existing.body) === plain(wanted.body)) return { ok: { action: 'unchanged', url } };
  if (existing.marker.headSha !== wanted.headSha && (await isOutdated(to, call, wanted))) {
    return { ok: { action: 'superseded', url } };
  }
  return update(to, call, existing, wanted.body);
}
