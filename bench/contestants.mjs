// Who is measured, and how each is told to read an image. A contestant is `{ missing?, prepare?, argv(image, format), env?, blocks? }`;
// those that `block` end with 1 when they find something. Of all others, that is a failure, and a failure is quick: it must not count.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { folder, run } from './measure.mjs';

const HERE = import.meta.dirname;
/** Another build can be measured: one of an earlier commit, or `lib/cli.js`. */
const CLI = resolve(process.env.CRR_BENCH_CLI ?? join(HERE, '../dist/cli.js'));

const node = (script, ...args) => [process.execPath, script, ...args];
const reference = (name) => join(HERE, 'references', name);
const path = (image, format) => join(image.folder, format === 'docker' ? 'docker.tar' : format);
const ours = (image, format) => `${format === 'docker' ? 'docker-archive' : 'oci'}:${path(image, format)}`;
const review = (image, format) =>
  node(CLI, 'review', '--image', ours(image, format), '--scanners', 'none', '--format', 'json');

const help = (...args) => spawnSync(process.execPath, [CLI, ...args, '--help'], { encoding: 'utf8' }).stdout;
const lacks = (text, word) => (text.includes(word) ? undefined : `this build has no ${word}`);

function offPath(program) {
  const there = (process.env.PATH ?? '').split(delimiter).some((place) => existsSync(join(place, program)));
  return there ? undefined : `no ${program} on PATH`;
}

const TRIVY_CACHE = join(folder, 'trivy-cache');

/**
 * Offline, and in a cache of its own each time: nothing is remembered from the run before. Without an index of jars it ends as soon as it
 * sees one, so it gets an empty one; ours say in `pom.properties` what they are, and it asks the index only for those that do not.
 */
function emptyTrivyCache() {
  rmSync(TRIVY_CACHE, { recursive: true, force: true });
  mkdirSync(join(TRIVY_CACHE, 'java-db'), { recursive: true });
  writeFileSync(join(TRIVY_CACHE, 'java-db/trivy-java.db'), '');
  const [past, future] = ['2026-01-01T00:00:00Z', '2100-01-01T00:00:00Z'];
  const metadata = { Version: 1, UpdatedAt: past, DownloadedAt: past, NextUpdate: future };
  writeFileSync(join(TRIVY_CACHE, 'java-db/metadata.json'), JSON.stringify(metadata));
}

const trivy = (...options) => ({
  missing: offPath('trivy'),
  prepare: emptyTrivyCache,
  argv: (image, format) => [
    'trivy',
    'image',
    '--input',
    path(image, format),
    '--cache-dir',
    TRIVY_CACHE,
    '--offline-scan',
    '--skip-db-update',
    '--skip-java-db-update',
    '--skip-version-check',
    '--disable-telemetry',
    '--quiet',
    ...options,
  ],
});

const [PRIMED, CACHE] = [join(folder, 'primed'), join(folder, 'cache')];

export const contestants = {
  bare: { argv: () => [process.execPath, '-e', '0'] },
  help: { argv: () => node(CLI, '--help') },
  review: { argv: review, blocks: true },
  inventory: {
    missing: lacks(help(), ' inventory '),
    argv: (image, format) => node(CLI, 'inventory', ours(image, format), '--format', 'json'),
  },
  /** A review after one of the image before, whose layers are the same but for the topmost. */
  again: {
    missing: lacks(help('review'), '--cache-dir'),
    prepare(_image, format, before) {
      if (!existsSync(PRIMED)) run({ argv: [...review(before, format), '--cache-dir', PRIMED], blocks: true });
      rmSync(CACHE, { recursive: true, force: true });
      cpSync(PRIMED, CACHE, { recursive: true });
    },
    argv: (image, format) => [...review(image, format), '--cache-dir', CACHE],
    blocks: true,
  },
  cat: { argv: (image) => ['cat', path(image, 'docker')] },
  tar: {
    argv: (image) => [
      'bash',
      '-c',
      'for layer; do tar -tf "$layer"; done',
      'bash',
      ...image.layers.map((layer) => layer.path),
    ],
  },
  'tar-stream': { argv: (image) => node(reference('tar-stream.mjs'), path(image, 'docker')) },
  gunzip: { argv: (image) => node(reference('gunzip-only.mjs'), ...image.layers.map((layer) => layer.gzip.path)) },
  'gunzip top': { argv: (image) => node(reference('gunzip-only.mjs'), image.layers.at(-1).gzip.path) },
  snyk: {
    missing: existsSync(join(HERE, 'node_modules/snyk-docker-plugin'))
      ? undefined
      : 'npm ci --prefix bench --ignore-scripts brings it',
    argv: (image, format) => {
      const archive =
        format === 'docker' ? `docker-archive:${path(image, format)}` : `oci-archive:${path(image, format)}.tar`;
      return node(reference('snyk.mjs'), archive);
    },
  },
  'trivy inventory': trivy('--format', 'cyclonedx'),
  'trivy secrets': trivy('--format', 'json', '--scanners', 'secret'),
  syft: {
    missing: offPath('syft'),
    argv: (image, format) => [
      'syft',
      'scan',
      `${format === 'docker' ? 'docker-archive' : 'oci-dir'}:${path(image, format)}`,
      '-q',
      '-o',
      'cyclonedx-json',
    ],
    env: { SYFT_CHECK_FOR_APP_UPDATE: 'false' },
  },
  dive: {
    missing: offPath('dive'),
    argv: (image) => ['dive', `docker-archive://${path(image, 'docker')}`],
    env: { CI: 'true' },
    blocks: true,
  },
};
