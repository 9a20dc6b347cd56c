import type { Readable } from 'node:stream';

/**
 * Everything outside that a review may touch. Rooms take it as an argument, so that tests hand in another one; nothing is mocked.
 */
export interface Host {
  /** The workspace: absolute; what relative paths are relative to. */
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** Aborted when the run is cancelled (SIGINT, SIGTERM). */
  readonly cancelled: AbortSignal;
  /** Absolute path of a program on PATH. */
  which(program: string): Promise<string | undefined>;
  /** Runs a program, never through a shell. Rejects only when it cannot be started; a deadline ends it. */
  run(program: string, args: readonly string[], options?: RunOptions): Promise<RunResult>;
  /**
   * Runs a long program whose log people want to see: lines go to `onLine` as they come. Resolves to the exit code, null when a signal ended it.
   * When the run is cancelled it asks the program to end, waits for that, and rejects with the reason.
   */
  stream(program: string, args: readonly string[], options: StreamOptions): Promise<number | null>;
  /** What is piped into the command, to be read once. Undefined on a terminal, and in an Action, where nobody pipes anything. */
  standardInput(): Readable | undefined;
  /** A new empty folder, removed at the end of the run on every path, signals included. */
  temporaryFolder(): Promise<string>;
  /** `clean` is run at the end of the run on every path, signals included; one that was done before does nothing then. */
  atEnd(clean: () => Promise<void>): void;
  readonly progress: Progress;
  /** The state that the change under review is compared with; absent on a terminal and for events without one. */
  readonly baseline?: Baseline;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Replaces the environment when given. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Seconds; default 60. */
  readonly deadline?: number;
  /** Runs also after the run was cancelled: what removes what was made. */
  readonly evenIfCancelled?: boolean;
  /** Given to the program as its standard input; without it there is none. */
  readonly stdin?: string;
  /** Standard output goes to this file, with back-pressure, instead of memory. */
  readonly stdoutFile?: string;
}

export interface RunResult {
  /** Null when a signal or the deadline ended it. */
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  /** At most 64 MiB; empty with `stdoutFile`. */
  readonly stdout: string;
  /** The last 64 KiB. */
  readonly stderr: string;
}

export interface StreamOptions {
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
}

/** Where long work says how far it is: lines on standard error, or in a workflow log. */
export interface Progress {
  /** One line about what happens now. */
  say(line: string): void;
  /** Lines said inside `work` are folded under the title where the log can fold. The text is another program's: it must not act on the log. */
  group<T>(title: string, work: (line: (text: string) => void) => Promise<T>): Promise<T>;
  /** How far long work is, from 0 to 1: where a line can be drawn anew. */
  far?(title: string, share: number): void;
  /** A part of long work is done: a line where none can be drawn anew. */
  step?(line: string): void;
  /** Only with `--debug` or the runner's debug switch. */
  debug(line: string): void;
}

/** Files as they were at the commit that a change is judged against. */
export interface Baseline {
  readonly commit: string;
  /** `path` is relative to the repository's root. */
  read(path: string): Promise<BaselineFile>;
}

export type BaselineFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  /** Neither git nor the API has it. */
  | { readonly kind: 'unavailable'; readonly why: string };
