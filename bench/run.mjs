// `npm run bench`: whole processes, in interleaved pairs, medians; every claim is a ratio against a reference of the same run.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { dockerArchive } from './images.mjs';

const PAIRS = Number(process.env.CRR_BENCH_PAIRS ?? 5);
const MIB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'crr-bench-'));
const here = (path) => new URL(path, import.meta.url).pathname;

function median(values) {
  return values.toSorted
    ? values.toSorted((a, b) => a - b)[values.length >> 1]
    : [...values].sort((a, b) => a - b)[values.length >> 1];
}

/** Runs one process; seconds of wall clock, bytes of peak memory. */
function once(args, { memory = false } = {}) {
  const rss = join(folder, 'rss');
  const preload = memory ? ['--import', here('./measure.mjs')] : [];
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [...preload, ...args], {
    env: { ...process.env, CRR_BENCH_RSS: rss },
    maxBuffer: 512 * MIB,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status === null || status > 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.toString()}`);
  return { seconds, peak: memory ? Number(readFileSync(rss, 'utf8')) : 0 };
}

/** Seconds of `ours` over seconds of `reference`, in pairs that share whatever else the machine does. */
function ratio(ours, reference) {
  const runs = Array.from({ length: PAIRS }, () => [once(ours).seconds, once(reference).seconds]);
  const [a, b] = [median(runs.map(([x]) => x)), median(runs.map(([, y]) => y))];
  return { ratio: median(runs.map(([x, y]) => x / y)), ours: a, reference: b };
}

const results = [];

function compare(name, target, ours, reference, against) {
  const { ratio: found, ours: a, reference: b } = ratio(ours, reference);
  results.push({
    name,
    found: `${found.toFixed(2)} ×`,
    target: `≤ ${target} ×`,
    against: `${against} (${a.toFixed(3)} s against ${b.toFixed(3)} s)`,
    good: found <= target,
  });
}

function bound(name, found, target, unit, against) {
  results.push({
    name,
    found: `${found.toFixed(0)} ${unit}`,
    target: `≤ ${target} ${unit}`,
    against,
    good: found <= target,
  });
}

function review(image) {
  return [here('../dist/cli.js'), 'review', image, '--scanners', 'none', '--format', 'json'];
}

try {
  const small = await dockerArchive('300m', { layers: 4, files: 12_000, bytes: 300 * MIB });
  const large = await dockerArchive('1500m', { layers: 4, files: 12_000, bytes: 1500 * MIB });
  once(['-e', '0']);
  compare('start-up: --help', 2.5, [here('../dist/cli.js'), '--help'], ['-e', '0'], 'bare `node -e 0`');
  compare(
    'review of a 300 MB docker-archive',
    1.5,
    review(small),
    [here('./references/tar-stream.mjs'), small],
    'a bare tar-stream pass',
  );
  const peaks = [small, large].map(
    (image) => median(Array.from({ length: 3 }, () => once(review(image), { memory: true }).peak)) / MIB,
  );
  bound('peak memory, 300 MB', peaks[0], 150, 'MiB', '12,000 files, 4 layers');
  bound(
    'growth from 300 MB to 1.5 GB',
    Math.max(0, peaks[1] - peaks[0]),
    8,
    'MiB',
    `the same number of files (${peaks[1].toFixed(0)} MiB)`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 1024 / MIB)} GiB, medians of ${PAIRS} interleaved pairs\n`,
);
for (const { name, found, target, against, good } of results)
  console.log(`${good ? 'ok  ' : 'MISS'}  ${name}: ${found} (target ${target}), ${against}`);
process.exitCode = results.every(({ good }) => good) ? 0 : 1;
