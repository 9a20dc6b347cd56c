import type { ChildProcess } from 'node:child_process';

/** Seconds between asking a program to end and ending it: less than a runner gives to a cancelled step. */
const GRACE = 5;
/** Seconds for the last words of a program that ended: one that it started may live on and hold its outputs open. */
const LAST_WORDS = 0.2;

/** Asks the child to end on `cancelled` and at its deadline, and makes it end a little later. Returns what stops the clock. */
export function guard(
  child: ChildProcess,
  cancelled: AbortSignal | undefined,
  deadline?: { readonly seconds: number; readonly onTimeout: () => void },
): () => void {
  let forced: NodeJS.Timeout | undefined;
  let silenced: NodeJS.Timeout | undefined;
  const silence = () => {
    child.stdout?.destroy();
    child.stderr?.destroy();
  };
  const end = () => {
    child.kill('SIGTERM');
    forced ??= setTimeout(() => child.kill('SIGKILL'), GRACE * 1000);
    child.once('exit', () => {
      silenced = setTimeout(silence, LAST_WORDS * 1000);
    });
  };
  const late =
    deadline &&
    setTimeout(() => {
      deadline.onTimeout();
      end();
    }, deadline.seconds * 1000);
  cancelled?.addEventListener('abort', end, { once: true });
  if (cancelled?.aborted) end();
  return () => {
    clearTimeout(late);
    clearTimeout(forced);
    clearTimeout(silenced);
    cancelled?.removeEventListener('abort', end);
  };
}
