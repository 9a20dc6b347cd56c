// Bundles lib/ into dist/: `dist/index.js` is the Action, `dist/cli.js` the command line. The two are bundled apart so that a terminal never
// loads what only the Action needs (Octokit and its HTTP client are more than half of the start-up time).
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js';
const flags = ['--asset-builds', '--target', 'es2022', '--license', 'licenses.txt', '--no-cache', '--quiet'];

function bundle(entry, folder) {
  execFileSync(process.execPath, [ncc, 'build', entry, '--out', folder, ...flags], { stdio: 'inherit' });
}

// The worker is an asset of both bundles, which are copied as they are: so it has to be one file that needs no other.
bundle('lib/image/survey/worker.js', 'lib/worker');
renameSync('lib/worker/index.js', 'lib/layer-worker.js');
rmSync('lib/worker', { recursive: true });

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
bundle('lib/index.js', 'dist');
bundle('lib/cli.js', 'dist/cli');
renameSync('dist/cli/index.js', 'dist/cli/main.js');
writeFileSync('dist/cli.js', "#!/usr/bin/env node\nimport './cli/main.js';\n");
writeFileSync('dist/package.json', '{\n  "type": "module"\n}\n');
rmSync('dist/cli/package.json', { force: true });
chmodSync('dist/cli.js', 0o755);
