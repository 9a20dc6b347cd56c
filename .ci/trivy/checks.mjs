// Reviews made-up images with a real Trivy and a real database: checks.mjs BIN WRITER CLI
// BIN is the folder of `trivy`, WRITER the program that writes databases, CLI the bundled command line. Ends with `N passed, N failed`.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeImages } from './image.mjs';

const [bin, writer, cli] = process.argv.slice(2).map((path) => resolve(path));
const advisories = fileURLToPath(new URL('database/advisories.json', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'trivy-checks-'));

function database(name, built = new Date()) {
  const folder = join(root, name);
  execFileSync(writer, [advisories, folder, built.toISOString()]);
  return folder;
}

/** The one review of a run, and its exit code. */
function review(folder, image, { cache, path = bin, more = [] }) {
  const words = [
    cli,
    'review',
    'Dockerfile',
    '--image',
    image,
    '--platform',
    'linux/amd64',
    '--format',
    'json',
    ...more,
  ];
  const environment = {
    PATH: path,
    HOME: root,
    TRIVY_CACHE_DIR: cache,
    TRIVY_SKIP_DB_UPDATE: 'true',
    TRIVY_SKIP_JAVA_DB_UPDATE: 'true',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  assert.notEqual(stdout, '', `no report: ${stderr}`);
  const [only, ...others] = JSON.parse(stdout).reviews;
  assert.equal(others.length, 0);
  return { ...only, status };
}

function vulnerable({ findings }) {
  return findings.filter(({ ruleId }) => ruleId === 'vulnerable-package');
}

function codes({ notifications }) {
  return notifications.filter(({ level }) => level !== 'note').map(({ level, code }) => `${level} ${code}`);
}

function linesOf({ locations }) {
  return locations.filter(({ kind }) => kind === 'file').map(({ region }) => region.startLine);
}

const fresh = database('fresh');
const images = {};
for (const release of ['debian', 'end-of-life', 'future', 'unknown']) {
  images[release] = join(root, release);
  await writeImages(images[release], release);
}

const checks = {
  'every finding is tied to the Dockerfile lines that brought the package'() {
    const found = review(images.debian, 'docker-archive:image.tar', { cache: fresh, more: ['--scanners', 'trivy'] });
    const rows = vulnerable(found).map((finding) => [finding.severity, finding.message, linesOf(finding)]);
    assert.deepEqual(
      rows.toSorted(([, a], [, b]) => (a < b ? -1 : 1)),
      [
        ['critical', 'minimist 1.2.0 has a known vulnerability (CVE-2099-0007), fixed in 1.2.6', [3]],
        [
          'high',
          'openssl 3.0.15-1~deb12u1 has 2 known vulnerabilities (worst: CVE-2099-0001), fixed in 3.0.15-1~deb12u2',
          [1, 2],
        ],
        [
          'critical',
          'perl 5.36.0-7+deb12u2 has a known vulnerability (CVE-2099-0003), fixed in 5.36.0-7+deb12u3',
          [1, 2],
        ],
        ['low', 'perl 5.36.0-7+deb12u2 has a known vulnerability (CVE-2099-0004), not fixed yet', [1, 2]],
        [
          'low',
          'shadow 1:4.13+dfsg1-1+deb12u2 has a known vulnerability (CVE-2099-0005), fixed in 1:4.13+dfsg1-1+deb12u3',
          [1],
        ],
      ],
    );
    assert.deepEqual(codes(found), []);
    assert.equal(found.complete, true);
    assert.equal(found.verdict, 'failure');
    assert.equal(found.status, 1);
    const [scanner] = found.basis.scanners;
    assert.equal(scanner.name, 'Trivy');
    assert.equal(scanner.version, '0.72.0');
    assert.equal(Math.abs(Date.now() - Date.parse(scanner.database)) < 3_600_000, true);
    assert.deepEqual(
      found.components.map(({ name, layer }) => `${name} ${layer}`),
      ['libssl3 0', 'openssl 1', 'passwd 0', 'perl-base 0', 'perl 1', 'zlib1g 0', 'minimist 2', 'minimist 2'],
    );
  },
  'a layout and its tar file give the same, although another image comes first in them'() {
    const prints = (image) =>
      vulnerable(review(images.debian, image, { cache: fresh })).map(({ fingerprint }) => fingerprint);
    const expected = prints('docker-archive:image.tar');
    assert.equal(expected.length, 5);
    assert.deepEqual(prints('oci:layout'), expected);
    assert.deepEqual(prints('oci-archive:layout.tar'), expected);
  },
  'files of the workspace do not blind the scanner'() {
    writeFileSync(
      join(images.debian, '.trivyignore'),
      Array.from({ length: 9 }, (_, at) => `CVE-2099-000${at}\n`).join(''),
    );
    writeFileSync(join(images.debian, 'trivy.yaml'), 'severity: [LOW]\nvulnerability:\n  ignore-unfixed: true\n');
    try {
      assert.equal(vulnerable(review(images.debian, 'docker-archive:image.tar', { cache: fresh })).length, 5);
    } finally {
      for (const name of ['.trivyignore', 'trivy.yaml']) rmSync(join(images.debian, name));
    }
  },
  'a waiver takes one package out of the count'() {
    const policy = join(images.debian, 'container-risk-review.yml');
    const expires = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const fields = [
      'rule: vulnerable-package',
      'path: openssl',
      'reason: not reachable',
      'owner: somebody',
      `expires: ${expires}`,
    ];
    writeFileSync(policy, `waivers:\n  - ${fields.join('\n    ')}\n`);
    try {
      const found = review(images.debian, 'docker-archive:image.tar', { cache: fresh });
      const waived = vulnerable(found).filter(({ suppression }) => suppression);
      assert.deepEqual(
        waived.map(({ vulnerability }) => vulnerability.package),
        ['openssl'],
      );
    } finally {
      rmSync(policy);
    }
  },
  'an unknown distribution makes the review incomplete'() {
    const found = review(images.unknown, 'docker-archive:image.tar', { cache: fresh });
    assert.deepEqual(codes(found), ['error scanner-distribution-unknown']);
    assert.equal(found.complete, false);
    assert.notEqual(found.verdict, 'success');
  },
  'a release that Trivy has no data of makes it incomplete'() {
    assert.deepEqual(codes(review(images.future, 'docker-archive:image.tar', { cache: fresh })), [
      'error scanner-release-unknown',
    ]);
  },
  'an end-of-life distribution is said'() {
    const { notifications } = review(images['end-of-life'], 'docker-archive:image.tar', { cache: fresh });
    assert.equal(
      notifications.some(({ code }) => code === 'distribution-end-of-life'),
      true,
    );
  },
  'an old database makes it incomplete'() {
    const cache = database('old', new Date(Date.now() - 30 * 86_400_000));
    const found = review(images.debian, 'docker-archive:image.tar', { cache });
    assert.deepEqual(codes(found), ['error scanner-database-old']);
    assert.equal(vulnerable(found).length, 5);
  },
  'no database: incomplete, and what to do'() {
    const found = review(images.debian, 'docker-archive:image.tar', { cache: join(root, 'none') });
    assert.deepEqual(codes(found), ['error scanner-failed']);
    assert.match(found.notifications.find(({ code }) => code === 'scanner-failed').remedy, /--download-db-only/);
  },
  'a damaged database: incomplete, and what to do'() {
    const cache = database('damaged');
    writeFileSync(join(cache, 'db', 'trivy.db'), 'x'.repeat(65_536));
    const { notifications } = review(images.debian, 'docker-archive:image.tar', { cache });
    assert.match(notifications.find(({ code }) => code === 'scanner-failed').message, /damaged/);
  },
  async 'a Java archive and no Java index: incomplete, and what to do'() {
    const folder = join(root, 'java');
    const emptyZip = Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]);
    await writeImages(folder, 'debian', { 'app/some.jar': emptyZip });
    const { notifications } = review(folder, 'docker-archive:image.tar', { cache: fresh });
    assert.match(notifications.find(({ code }) => code === 'scanner-failed').message, /Java/);
  },
  'not asked for, or not there: nothing is run, and that is said'() {
    const off = review(images.debian, 'docker-archive:image.tar', { cache: fresh, more: ['--scanners', 'none'] });
    const absent = review(images.debian, 'docker-archive:image.tar', { cache: fresh, path: root });
    for (const found of [off, absent]) {
      assert.equal(vulnerable(found).length, 0);
      assert.equal(
        found.notAssessed.some(({ what }) => what === 'Known vulnerabilities'),
        true,
      );
      assert.deepEqual(codes(found), []);
    }
  },
  'asked for and not there: incomplete'() {
    const found = review(images.debian, 'docker-archive:image.tar', {
      cache: fresh,
      path: root,
      more: ['--scanners', 'trivy'],
    });
    assert.deepEqual(codes(found), ['error scanner-missing']);
    assert.equal(found.complete, false);
  },
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n${error.message}`);
  }
}
rmSync(root, { recursive: true, force: true });
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
