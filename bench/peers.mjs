// `npm run bench:peers [-- GROUP…]`: builds the peers that are programs, once, into a cache folder, and measures with them on PATH.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const CACHE =
  process.env.CRR_CI_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'container-risk-review-ci');

/** Newest when this was written. `experiment` is what its own build sets. */
const PEERS = [
  {
    name: 'trivy',
    version: '0.72.0',
    module: 'github.com/aquasecurity/trivy',
    place: '/cmd/trivy',
    experiment: 'jsonv2',
  },
  { name: 'syft', version: '1.57.0', module: 'github.com/anchore/syft', place: '/cmd/syft' },
  { name: 'dive', version: '0.13.1', module: 'github.com/wagoodman/dive', place: '' },
];

function go(folder, environment, ...args) {
  const { status, error } = spawnSync('go', args, {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, CGO_ENABLED: '0', ...environment },
  });
  if (status !== 0) throw new Error(`go ${args[0]} failed`, { cause: error });
}

/** In a module that names it as a tool: `go install MODULE@VERSION` refuses those whose own go.mod replaces modules. */
function build({ name, version, module, place, experiment }, target) {
  console.error(`building ${name} ${version}`);
  const folder = mkdtempSync(join(tmpdir(), `crr-${name}-`));
  try {
    const text = `module bench/peer\n\ngo 1.26\n\nrequire ${module} v${version}\n\ntool ${module}${place}\n`;
    writeFileSync(join(folder, 'go.mod'), text);
    go(folder, {}, 'mod', 'tidy');
    const made = join(folder, name);
    go(
      folder,
      experiment === undefined ? {} : { GOEXPERIMENT: experiment },
      'build',
      '-trimpath',
      '-ldflags',
      '-s -w',
      '-o',
      made,
      `${module}${place}`,
    );
    chmodSync(made, 0o755);
    mkdirSync(target, { recursive: true });
    // Into place in one step, across file systems too: a build that was cut short is never taken for a program.
    spawnSync('cp', [made, join(target, `${name}.part`)]);
    renameSync(join(target, `${name}.part`), join(target, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, name)));

const places = PEERS.filter(({ name }) => !onPath(name)).map((peer) => {
  const target = join(CACHE, `${peer.name}-${peer.version}`);
  if (!existsSync(join(target, peer.name))) build(peer, target);
  return target;
});

if (!existsSync(new URL('./node_modules/snyk-docker-plugin', import.meta.url)))
  spawnSync('npm', ['ci', '--prefix', import.meta.dirname, '--ignore-scripts'], { stdio: 'inherit' });

const groups = process.argv.length > 2 ? process.argv.slice(2) : ['all'];
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), ...groups], {
  stdio: 'inherit',
  env: { ...process.env, PATH: [...places, process.env.PATH].join(delimiter) },
});
process.exitCode = status ?? 1;
