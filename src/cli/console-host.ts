import type { Host } from '../host/host.ts';
import { openHost } from '../host/machine.ts';
import { type Console, consoleProgress } from './console.ts';
import type { OutputOptions } from './options.ts';

/** 128 + the signal's number, as a shell has it. */
const CANCELLED = 130;

/**
 * Does work on this machine, and removes what it made, on every path. Work cannot be stopped half-way in every place; the process can, once that is
 * done. What becomes of work that is cancelled is of no interest.
 */
export async function onThisMachine<T>(
  console: Console,
  output: OutputOptions,
  work: (host: Host) => Promise<T>,
): Promise<T> {
  const { workspace, environment } = console;
  const progress = consoleProgress(console, output);
  const host = openHost({ workspace, environment, progress, standardInput: () => process.stdin });
  host.cancelled.addEventListener('abort', () => void host.close().finally(() => process.exit(CANCELLED)));
  try {
    return await unlessCancelled(work(host), host);
  } finally {
    await host.close();
  }
}

async function unlessCancelled<T>(work: Promise<T>, { cancelled }: Host): Promise<T> {
  const never = new Promise<never>(() => undefined);
  const result = await work.catch((error: unknown) => {
    if (cancelled.aborted) return never;
    throw error;
  });
  return cancelled.aborted ? never : result;
}
