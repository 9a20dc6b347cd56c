import type { Call } from './call.ts';
import type { Connection } from './octokit.ts';

/** The author of what the workflow's own token writes. */
const WORKFLOW_LOGIN = 'github-actions[bot]';

function loginIn(value: unknown): string | undefined {
  const login = (value as { login?: unknown } | null | undefined)?.login;
  return typeof login === 'string' && login !== '' ? login : undefined;
}

/**
 * Whose token it is. `GET /user` serves people's tokens and refuses those of Apps, the workflow's own among them; GraphQL's `viewer` answers these
 * (with a custom App's token the author is `name[bot]`). When neither answers it is taken for the workflow's.
 */
export async function askLogin(to: Connection, call: Call): Promise<string> {
  const user = await call('ask whose token it is', async (signal) => {
    const { request } = await to.octokit();
    const { data } = await request('GET /user', { request: { signal } });
    return loginIn(data);
  });
  if ('ok' in user && user.ok !== undefined) return user.ok;
  const viewer = await call('ask whose token it is', async (signal) => {
    const { graphql } = await to.octokit();
    const answer = await graphql<{ viewer?: unknown }>('query { viewer { login } }', { request: { signal } });
    return loginIn(answer.viewer);
  });
  return 'ok' in viewer && viewer.ok !== undefined ? viewer.ok : WORKFLOW_LOGIN;
}
