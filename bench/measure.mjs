// Whole processes: seconds of wall clock, seconds of processor (with the children's), bytes of peak memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Empty when the measuring starts, removed when it ends; every process runs in it, so that no policy file or `.dive-ci` is found. */
export const folder = mkdtempSync(join(tmpdir(), 'crr-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

// `time` of bash is exact to a millisecond and is wherever bash is; only GNU's tells the peak of any program.
const SCRIPT = `TIMEFORMAT='%R %U %S'; time "$@" >/dev/null 2>"$CRR_BENCH_ERRORS"`;
const [errors, peak] = [join(folder, 'errors'), join(folder, 'peak')];
const GNU_TIME = ['/usr/bin/time', '-q', '-f', '%M', '-o', peak];
const hasPeak = spawnSync(GNU_TIME[0], [...GNU_TIME.slice(1), 'true']).status === 0;
const preload = new URL('./peak.mjs', import.meta.url).href;

/** Without GNU time, the peak of Node alone is known. */
function measured([program, ...rest]) {
  if (hasPeak) return [...GNU_TIME, program, ...rest];
  return program === process.execPath ? [program, '--import', preload, ...rest] : [program, ...rest];
}

/** `{ wall, cpu, peak }`; `peak` is NaN where it cannot be had. `blocks`: status 1 means findings. */
export function run({ argv, env = {}, blocks = false }) {
  rmSync(peak, { force: true });
  const { status, stderr } = spawnSync('bash', ['-c', SCRIPT, 'bash', ...measured(argv)], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C', ...env, CRR_BENCH_ERRORS: errors, CRR_BENCH_PEAK: peak },
    encoding: 'utf8',
  });
  if (status !== 0 && !(blocks && status === 1))
    throw new Error(`${argv.join(' ')} ended with ${status}: ${readFileSync(errors, 'utf8').slice(-2000)}`);
  const [wall, user, system] = stderr.trim().split(/\s+/).map(Number);
  return { wall, cpu: user + system, peak: peakOf(argv[0]) };
}

function peakOf(program) {
  if (!hasPeak && program !== process.execPath) return Number.NaN;
  return Number(readFileSync(peak, 'utf8')) * 1024;
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
