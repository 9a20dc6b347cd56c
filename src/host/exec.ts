import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { guard } from './guard.ts';
import type { RunOptions, RunResult } from './host.ts';

const MAX_STDOUT = 64 * 1024 * 1024;
const MAX_STDERR = 64 * 1024;
const DEFAULT_DEADLINE = 60;

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

/** `Host.run`. Node's own spawn rather than `@actions/exec`: that has neither a deadline nor back-pressure, and tells nobody what to end. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions,
  cancelled: AbortSignal,
): Promise<RunResult> {
  const child = startProgram(program, args, options);
  let timedOut = false;
  const release = guard(child, options.evenIfCancelled ? undefined : cancelled, {
    seconds: options.deadline ?? DEFAULT_DEADLINE,
    onTimeout: () => {
      timedOut = true;
    },
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
