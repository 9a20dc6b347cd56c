import type { getOctokit } from '@actions/github';

export type Octokit = ReturnType<typeof getOctokit>;

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** What every part of this room needs to make a call. */
export interface Connection {
  readonly repository: Repository;
  /** Loaded with the first call: the command line, and a run without a token, never pay for it. */
  octokit(): Promise<Octokit>;
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

export function connect(token: string, apiUrl: string, repository: Repository): Connection {
  let loaded: Promise<Octokit> | undefined;
  return {
    repository,
    octokit() {
      // The address is given, since the package reads GITHUB_API_URL only once, when it is imported.
      loaded ??= import('@actions/github').then(({ getOctokit }) => getOctokit(token, { baseUrl: apiUrl, log: quiet }));
      return loaded;
    },
  };
}
