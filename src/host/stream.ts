import { spawn } from 'node:child_process';
import { guard } from './guard.ts';
import type { StreamOptions } from './host.ts';
import { LineSplitter } from './lines.ts';

/** `Host.stream`. Node's own spawn rather than `@actions/exec`: what that starts, nobody can end. */
export async function streamProgram(
  program: string,
  args: readonly string[],
  options: StreamOptions,
  cancelled: AbortSignal,
): Promise<number | null> {
  cancelled.throwIfAborted();
  const child = spawn(program, args, {
    shell: false,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.environment === undefined ? {} : { env: { ...options.environment } }),
  });
  for (const output of [child.stdout, child.stderr]) {
    const lines = new LineSplitter(options.onLine);
    output.on('data', (chunk: Buffer) => lines.write(chunk));
    output.on('end', () => lines.end());
  }
  const release = guard(child, cancelled);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    cancelled.throwIfAborted();
    return exitCode;
  } finally {
    release();
  }
}
