// Preloaded into a measured process (`node --import`): leaves its peak memory in the file that CRR_BENCH_RSS names.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.CRR_BENCH_RSS, String(process.resourceUsage().maxRSS * 1024)));
