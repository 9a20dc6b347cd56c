import type { EventContext } from '../github/context.ts';
import type { GitHub } from '../github/github.ts';
import { shaIn } from '../github/payload.ts';
import { type Git, openGit } from '../host/git.ts';
import type { Baseline, BaselineFile, Host } from '../host/host.ts';

const MAX_FILE = 1024 * 1024;

/** Parents as the commit itself names them: those that a shallow clone has cut off are still written there. */
async function parentsOfHead(git: Git): Promise<readonly string[]> {
  const commit = (await git('cat-file', 'commit', 'HEAD')) ?? '';
  const header = commit.split('\n\n', 1)[0] ?? '';
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? '');
}

/** In a shallow clone git would take the cut for the history's start, and give a wrong answer or none. */
async function localMergeBase(git: Git, base: string, head: string): Promise<string | undefined> {
  if ((await git('rev-parse', '--is-shallow-repository'))?.trim() !== 'false') return undefined;
  return shaIn((await git('merge-base', base, head))?.trim());
}

/**
 * The commit that the change is judged against. The default checkout of a pull request is a merge commit of base tip and head: then it is its first
 * parent, so that what the base branch gained meanwhile is not blamed on the pull request.
 */
async function findCommit(event: EventContext, git: Git, github: GitHub | undefined): Promise<string | undefined> {
  const { headSha, baseSha, kind } = event;
  if (kind !== 'pull-request') return baseSha;
  const [first, second] = await parentsOfHead(git);
  if (first !== undefined && second === headSha) return first;
  if (baseSha === undefined) return undefined;
  const local = await localMergeBase(git, baseSha, headSha);
  if (local !== undefined) return local;
  const asked = await github?.mergeBase(baseSha, headSha);
  // Without history and API the base branch's tip is the nearest that is known.
  return asked && 'ok' in asked ? asked.ok : baseSha;
}

/** The file out of the local repository; undefined when that does not hold the commit. */
async function readLocally(git: Git, commit: string, path: string): Promise<BaselineFile | undefined> {
  const listed = await git('ls-tree', '-z', '--full-tree', commit, '--', path);
  if (listed === undefined) return undefined;
  if (listed === '') return { kind: 'absent' };
  const entry = /^(\d{6}) (\w+) ([0-9a-f]{40,64})\t/.exec(listed);
  if (entry?.[2] !== 'blob' || entry[1] === '120000')
    return { kind: 'unavailable', why: `${path} is not a regular file` };
  const size = Number(await git('cat-file', '-s', entry[3] ?? ''));
  if (size > MAX_FILE) return { kind: 'unavailable', why: `${path} is larger than 1 MiB` };
  const text = await git('cat-file', 'blob', entry[3] ?? '');
  return text === undefined ? undefined : { kind: 'text', text };
}

async function readRemotely(github: GitHub | undefined, commit: string, path: string): Promise<BaselineFile> {
  if (!github)
    return {
      kind: 'unavailable',
      why: `the clone does not hold the commit ${commit.slice(0, 12)}, and there is no token to ask GitHub`,
    };
  const answer = await github.readFile(path, commit);
  if ('failed' in answer) return { kind: 'unavailable', why: answer.failed.replace(/\.$/, '') };
  return answer.ok === undefined ? { kind: 'absent' } : { kind: 'text', text: answer.ok };
}

/** The base commit's files, from git or else from GitHub; undefined for events that have no base. */
export async function openBaseline(
  event: EventContext,
  host: Host,
  github: GitHub | undefined,
): Promise<Baseline | undefined> {
  const git = await openGit(host);
  const commit = await findCommit(event, git, github);
  if (commit === undefined) return undefined;
  return {
    commit,
    async read(path) {
      return (await readLocally(git, commit, path)) ?? (await readRemotely(github, commit, path));
    },
  };
}
