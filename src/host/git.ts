import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from './host.ts';

/** Asks the repository that `folder` is in: the standard output, or undefined when git is missing or refuses. Never rejects. */
export type Git = (...args: readonly string[]) => Promise<string | undefined>;

/**
 * Git is asked through `@actions/exec`; what may have to be ended, or writes more than fits into memory, goes through `Host.run`.
 *
 * Only plumbing is called, which runs no hook, pager, filter or text conversion. A home of its own keeps other configuration out and says that
 * the workspace may be read even where it belongs to another user, as in container jobs.
 */
export async function openGit(host: Host, folder = host.workspace): Promise<Git> {
  const program = await host.which('git');
  if (program === undefined) return async () => undefined;
  const home = await host.temporaryFolder();
  await writeFile(join(home, '.gitconfig'), '[safe]\n\tdirectory = *\n');
  const environment = {
    PATH: host.environment['PATH'] ?? '',
    HOME: home,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // A path is a path, whatever characters it has; and what a partial clone lacks is not fetched behind our back.
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_LAZY_FETCH: '1',
    // The repository's own configuration could name a program to ask what has changed.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.fsmonitor',
    GIT_CONFIG_VALUE_0: 'false',
  };
  const { getExecOutput } = await import('@actions/exec');
  return async (...args) => {
    const options = { cwd: folder, env: environment, silent: true, ignoreReturnCode: true };
    // The program is a command line to it, which is split at spaces.
    const result = await getExecOutput(`"${program}"`, [...args], options).catch(() => undefined);
    return result?.exitCode === 0 ? result.stdout : undefined;
  };
}
