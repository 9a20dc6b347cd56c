import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { RunOptions, RunResult, StreamOptions } from './host.ts';

const MAX_STDOUT = 64 * 1024 * 1024;
const MAX_STDERR = 64 * 1024;
const DEFAULT_DEADLINE = 60;
/** Seconds between asking a program to end and ending it. */
const GRACE = 5;

type Child = ReturnType<typeof startProgram>;

function startProgram(program: string, args: readonly string[], options: RunOptions) {
  const settings = {
    shell: false,
    windowsHide: true,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.environment === undefined ? {} : { env: { ...options.environment } }),
  };
  if (options.stdin === undefined) return spawn(program, args, { ...settings, stdio: ['ignore', 'pipe', 'pipe'] });
  const child = spawn(program, args, { ...settings, stdio: ['pipe', 'pipe', 'pipe'] });
  // A program may end without reading it; its exit code tells.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.stdin);
  return child;
}

/** Asks the child to end after `seconds` or on `cancelled`, and makes it end a little later. Returns what stops the clock. */
function guard(child: Child, seconds: number, cancelled: AbortSignal, onTimeout: () => void): () => void {
  let forced: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill('SIGTERM');
    forced = setTimeout(() => child.kill('SIGKILL'), GRACE * 1000);
  };
  const late = setTimeout(() => {
    onTimeout();
    end();
  }, seconds * 1000);
  cancelled.addEventListener('abort', end, { once: true });
  if (cancelled.aborted) end();
  return () => {
    clearTimeout(late);
    clearTimeout(forced);
    cancelled.removeEventListener('abort', end);
  };
}

/** Keeps the first `limit` bytes. */
function collectHead(stream: NodeJS.ReadableStream, limit: number): () => Buffer {
  const chunks: Buffer[] = [];
  let kept = 0;
  stream.on('data', (chunk: Buffer) => {
    if (kept >= limit) return;
    chunks.push(chunk.subarray(0, limit - kept));
    kept += chunk.length;
  });
  return () => Buffer.concat(chunks);
}

/** Keeps the last `limit` bytes: what went wrong is said last. */
function collectTail(stream: NodeJS.ReadableStream, limit: number): () => Buffer {
  let tail: Buffer = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    tail = Buffer.concat([tail, chunk]).subarray(-limit);
  });
  return () => tail;
}

/** `Host.run`. Node's own spawn rather than `@actions/exec`: that has neither a deadline nor back-pressure. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions,
  cancelled: AbortSignal,
): Promise<RunResult> {
  const child = startProgram(program, args, options);
  let timedOut = false;
  const release = guard(child, options.deadline ?? DEFAULT_DEADLINE, cancelled, () => {
    timedOut = true;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // A reader that fails (disk full) must not leave the rejection of the other promise unheard.
  ended.catch(() => undefined);
  try {
    const stderr = collectTail(child.stderr, MAX_STDERR);
    let stdout: () => Buffer = () => Buffer.alloc(0);
    if (options.stdoutFile === undefined) stdout = collectHead(child.stdout, MAX_STDOUT);
    else await pipeline(child.stdout, createWriteStream(options.stdoutFile, { mode: 0o600 }));
    const exitCode = await ended;
    return { exitCode, timedOut, stdout: stdout().toString('utf8'), stderr: stderr().toString('utf8') };
  } finally {
    release();
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
}

/** `Host.stream`, through `@actions/exec`: it quotes for every platform and splits the log into lines. Loaded only when something is built. */
export async function streamProgram(program: string, args: readonly string[], options: StreamOptions): Promise<number> {
  const { exec } = await import('@actions/exec');
  // exec() reads its first argument as a command line; the quotes keep a path with spaces one word.
  return exec(`"${program}"`, [...args], {
    silent: true,
    ignoreReturnCode: true,
    listeners: { stdline: options.onLine, errline: options.onLine },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.environment === undefined ? {} : { env: { ...options.environment } }),
  });
}
