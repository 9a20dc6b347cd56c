// A peer that is a package of npm's: the same job as `inventory`, through its public door.
import { createRequire } from 'node:module';

const { scan } = createRequire(import.meta.url)('snyk-docker-plugin');
const { scanResults } = await scan({ path: process.argv[2], 'app-vulns': true });
console.log(scanResults.length);
