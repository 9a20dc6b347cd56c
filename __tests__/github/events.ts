import { BASE, HEAD } from './open.ts';

/** Event payloads in the shape of GitHub's webhooks, cut to what a runner's event file needs to be told apart by. */

const OWNER = { login: 'octo', id: 1, type: 'Organization', site_admin: false };
const REPOSITORY = {
  id: 100,
  name: 'storefront',
  full_name: 'octo/storefront',
  private: false,
  fork: false,
  owner: OWNER,
  default_branch: 'main',
  html_url: 'https://github.com/octo/storefront',
};
const CONTRIBUTOR = { login: 'mona', id: 2, type: 'User', site_admin: false };

export interface PullRequestOptions {
  /** `gone`: the fork was deleted, as GitHub then says `repo: null`. */
  readonly fork?: boolean | 'gone';
  readonly headSha?: string;
  readonly baseSha?: string;
  readonly title?: string;
}

function headRepository(fork: PullRequestOptions['fork']): object | null {
  if (fork === 'gone') return null;
  if (!fork) return REPOSITORY;
  return { ...REPOSITORY, id: 200, full_name: 'mona/storefront', fork: true, owner: CONTRIBUTOR };
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request */
export function pullRequestEvent(action: string, options: PullRequestOptions = {}) {
  const { fork, headSha = HEAD, baseSha = BASE, title = 'Add a storefront' } = options;
  return {
    action,
    number: 7,
    pull_request: {
      id: 700,
      number: 7,
      state: action === 'closed' ? 'closed' : 'open',
      merged: action === 'closed',
      title,
      body: null,
      draft: false,
      user: CONTRIBUTOR,
      html_url: 'https://github.com/octo/storefront/pull/7',
      head: {
        label: `${fork ? 'mona' : 'octo'}:storefront`,
        ref: 'storefront',
        sha: headSha,
        user: fork ? CONTRIBUTOR : OWNER,
        repo: headRepository(fork),
      },
      base: { label: 'octo:main', ref: 'main', sha: baseSha, user: OWNER, repo: REPOSITORY },
    },
    repository: REPOSITORY,
    organization: OWNER,
    sender: CONTRIBUTOR,
    ...(action === 'synchronize' ? { before: 'd'.repeat(40), after: headSha } : {}),
  };
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads#push */
export function pushEvent(headSha = HEAD) {
  const commit = { id: headSha, message: 'Merge', timestamp: '2026-11-23T10:00:00Z' };
  return {
    ref: 'refs/heads/main',
    before: BASE,
    after: headSha,
    forced: false,
    head_commit: commit,
    commits: [commit],
    repository: REPOSITORY,
    sender: CONTRIBUTOR,
  };
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group */
export function mergeGroupEvent(headSha = HEAD, baseSha = BASE) {
  const group = {
    head_sha: headSha,
    head_ref: 'refs/heads/gh-readonly-queue/main/pr-7',
    base_sha: baseSha,
    base_ref: 'refs/heads/main',
  };
  return { action: 'checks_requested', merge_group: group, repository: REPOSITORY, sender: CONTRIBUTOR };
}

export function scheduleEvent() {
  return { schedule: '0 4 * * 1', repository: REPOSITORY };
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_dispatch */
export function workflowDispatchEvent() {
  return {
    inputs: null,
    ref: 'refs/heads/main',
    workflow: '.github/workflows/review.yml',
    repository: REPOSITORY,
    sender: CONTRIBUTOR,
  };
}
