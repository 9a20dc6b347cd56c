// Preloaded into Node (`--import`) where no program tells the peak of another: leaves it, in KiB, in the file that CRR_BENCH_PEAK names.
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => writeFileSync(process.env.CRR_BENCH_PEAK, String(process.resourceUsage().maxRSS)));
