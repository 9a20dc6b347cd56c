// `npm run bench:peers [-- GROUP…]`: builds the peers that are programs, once, into a cache folder, and measures with them on PATH.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const CACHE =
  process.env.CRR_CI_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'container-risk-review-ci');

/** `tool`: `go install MODULE@VERSION` refuses it, because its own go.mod replaces modules. */
const PEERS = [
  {
    name: 'trivy',
    version: '0.72.0',
    module: 'github.com/aquasecurity/trivy',
    place: '/cmd/trivy',
    tool: true,
    experiment: 'jsonv2',
  },
  { name: 'syft', version: '1.57.0', module: 'github.com/anchore/syft', place: '/cmd/syft' },
  { name: 'dive', version: '0.13.1', module: 'github.com/wagoodman/dive', place: '' },
];

/** Builds a peer as its own go.mod says; what is made lands in `folder`. */
function build({ name, version, module, place, tool, experiment }, folder) {
  const env = { ...process.env, CGO_ENABLED: '0', GOBIN: folder, GOEXPERIMENT: experiment ?? '' };
  const go = (...args) => {
    const { status, error } = spawnSync('go', args, { cwd: folder, stdio: 'inherit', env });
    if (status !== 0) throw new Error(`go ${args[0]} failed`, { cause: error });
  };
  const flags = ['-trimpath', '-ldflags', '-s -w'];
  if (!tool) return go('install', ...flags, `${module}${place}@v${version}`);
  // A module of ours that names it as a tool.
  const text = `module bench/peer\n\ngo 1.26\n\nrequire ${module} v${version}\n\ntool ${module}${place}\n`;
  writeFileSync(join(folder, 'go.mod'), text);
  go('mod', 'tidy');
  go('build', ...flags, '-o', join(folder, name), `${module}${place}`);
}

/** Beside its place first, then there in one step: a build that was cut short is never taken for a program. */
function install(peer, target) {
  console.error(`building ${peer.name} ${peer.version}`);
  mkdirSync(target, { recursive: true });
  const folder = mkdtempSync(join(target, 'build-'));
  try {
    build(peer, folder);
    renameSync(join(folder, peer.name), join(target, peer.name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, name)));

const places = PEERS.filter(({ name }) => !onPath(name)).map((peer) => {
  const target = join(CACHE, `${peer.name}-${peer.version}`);
  if (!existsSync(join(target, peer.name))) install(peer, target);
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
