import type { Progress } from '../host/host.ts';
import { command, folded, type Log, say } from './log.ts';

/** Progress as lines and groups of the workflow log. */
export function workflowProgress(log: Log): Progress {
  return {
    say: (line) => say(log, line),
    step: (line) => say(log, line),
    group: (title, work) => folded(log, title, work),
    debug: (line) => command(log, 'debug', line),
  };
}
