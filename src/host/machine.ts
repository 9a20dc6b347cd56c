import { constants, rmSync } from 'node:fs';
import { access, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { runProgram } from './exec.ts';
import type { Host, Progress } from './host.ts';
import { streamProgram } from './stream.ts';

export interface MachineOptions {
  /** Absolute. */
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly progress: Progress;
  /** The process's, for commands that may be piped into. Not touched before somebody asks: a pipe that is opened keeps the process waiting. */
  readonly standardInput?: () => Readable & { readonly isTTY?: boolean };
}

/** Seconds that a cancelled run takes for what was left for its end: a runner gives ten. */
const PARTING = 8;

export interface MachineHost extends Host {
  /** Does what was left for the end, removes the temporary folders and gives the signals back. Never rejects. */
  close(): Promise<void>;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The first executable file of that name on PATH. Empty and relative elements are passed over: a workspace must not bring its own `docker`. */
async function findProgram(program: string, path: string): Promise<string | undefined> {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of path.split(delimiter)) {
    if (!folder.startsWith('/') && process.platform !== 'win32') continue;
    for (const extension of extensions) {
      const candidate = join(folder, program + extension);
      if (await isProgram(candidate)) return candidate;
    }
  }
  return undefined;
}

/** The real machine: one per run. */
export function openHost(options: MachineOptions): MachineHost {
  const folders = new Set<string>();
  const cleaners: (() => Promise<void>)[] = [];
  const cancellation = new AbortController();
  const onSignal = () => cancellation.abort();
  // Also when the process ends without close(): what was spilled must not stay.
  const onExit = () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  process.on('exit', onExit);

  return {
    workspace: options.workspace,
    environment: options.environment,
    progress: options.progress,
    cancelled: cancellation.signal,
    now: () => new Date(),
    which: (program) => findProgram(program, options.environment['PATH'] ?? ''),
    run: (program, args, runOptions = {}) => runProgram(program, args, runOptions, cancellation.signal),
    stream: (program, args, streamOptions) => streamProgram(program, args, streamOptions, cancellation.signal),
    atEnd: (clean) => {
      cleaners.push(clean);
    },
    standardInput() {
      const input = options.standardInput?.();
      return input?.isTTY ? undefined : input;
    },
    async temporaryFolder() {
      const folder = await mkdtemp(join(options.environment['RUNNER_TEMP'] || tmpdir(), 'container-risk-review-'));
      folders.add(folder);
      return folder;
    },
    async close() {
      const cleaning = Promise.allSettled(cleaners.splice(0).map((clean) => clean()));
      await (cancellation.signal.aborted
        ? Promise.race([cleaning, setTimeout(PARTING * 1000, undefined, { ref: false })])
        : cleaning);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
      process.off('exit', onExit);
      for (const folder of folders) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      folders.clear();
    },
  };
}
