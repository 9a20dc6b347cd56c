import type { Call } from './call.ts';
import { explain } from './failure.ts';
import type { Connection } from './octokit.ts';
import type { Outcome } from './outcome.ts';
import { shaIn } from './payload.ts';

const PERMISSION = 'contents: read';

/** A path that stays below `contents/` when it becomes a part of an address. */
function isPlain(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Text of a file at a commit; undefined when the commit has no such file. At most 1 MiB, which is the API's own limit for text in JSON. */
export async function readFile(
  to: Connection,
  call: Call,
  path: string,
  ref: string,
): Promise<Outcome<string | undefined>> {
  const what = `read ${JSON.stringify(path)} at ${ref.slice(0, 12)}`;
  if (!isPlain(path) || !shaIn(ref)) return { failed: `Could not ${what}: that is no path in the repository.` };
  const answer = await call(
    what,
    async (signal) => {
      const { rest } = await to.octokit();
      try {
        return (await rest.repos.getContent({ ...to.repository, path, ref, request: { signal } })).data;
      } catch (error) {
        // A missing commit is a 404 too, with other words: then nothing is known about the file.
        const failure = explain(error, 0);
        if (failure.status === 404 && !/no commit found/i.test(failure.why)) return undefined;
        throw error;
      }
    },
    { permission: PERMISSION },
  );
  if ('failed' in answer) return answer;
  const file = answer.ok;
  if (file === undefined) return { ok: undefined };
  if (Array.isArray(file) || file.type !== 'file' || !('content' in file) || file.encoding !== 'base64') {
    return { failed: `Could not ${what}: it is not a file of at most 1 MiB.` };
  }
  return { ok: Buffer.from(file.content, 'base64').toString('utf8') };
}

/** The commit that `head` grew from; in a pull request's payload `base.sha` is only the tip at that moment. */
export async function mergeBase(to: Connection, call: Call, base: string, head: string): Promise<Outcome<string>> {
  const what = 'find the merge base';
  if (!shaIn(base) || !shaIn(head)) return { failed: `Could not ${what}: the event names no commits.` };
  return call(
    what,
    async (signal) => {
      const { rest } = await to.octokit();
      const query = { ...to.repository, basehead: `${base}...${head}`, per_page: 1, request: { signal } };
      return (await rest.repos.compareCommitsWithBasehead(query)).data.merge_base_commit.sha;
    },
    { permission: PERMISSION },
  );
}
