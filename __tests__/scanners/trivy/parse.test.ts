import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/model/finding.ts';
import { parseTrivy } from '../../../src/scanners/trivy/parse.ts';
import { fixture, imageOf, imageOfReport } from '../image.ts';

const small = fixture('small.json');
const smallImage = imageOfReport(small, { lines: [1, 2, 3], paths: ['var/lib/dpkg/status', 'etc/os-release'] });
const of = (findings: readonly Finding[], name: string) =>
  findings.filter(({ vulnerability }) => vulnerability?.package === name);

const prints = (text: string, image = imageOfReport(text)) =>
  parseTrivy(text, image).findings.map((found) => found.fingerprint);

const codes = (json: string, image = smallImage) =>
  parseTrivy(json, image).notifications.map(({ level, code }) => `${level} ${code}`);

describe('a report of a real run', () => {
  const { findings, components, notifications, scanner } = parseTrivy(small, smallImage);

  test('becomes one finding per source package and fix, worst first', () => {
    expect(findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'critical: perl 5.36.0-7+deb12u2 has a known vulnerability (CVE-2099-0003), fixed in 5.36.0-7+deb12u3',
      'critical: minimist 1.2.0 has a known vulnerability (CVE-2099-0007), fixed in 1.2.6',
      'high: openssl 3.0.15-1~deb12u1 has 2 known vulnerabilities (worst: CVE-2099-0001), fixed in 3.0.15-1~deb12u2',
      'low: perl 5.36.0-7+deb12u2 has a known vulnerability (CVE-2099-0004), not fixed yet',
      'low: shadow 1:4.13+dfsg1-1+deb12u2 has a known vulnerability (CVE-2099-0005), fixed in 1:4.13+dfsg1-1+deb12u3',
    ]);
    expect(notifications).toEqual([]);
    expect(scanner).toEqual({ name: 'Trivy', version: 'dev' });
  });

  test('points at the lines of all layers that brought it, oldest first, then at the packages', () => {
    const [openssl] = of(findings, 'openssl');
    expect(openssl?.locations).toMatchObject([
      { kind: 'file', uri: 'Dockerfile', region: { startLine: 1 } },
      { kind: 'layer', index: 0 },
      { kind: 'file', uri: 'Dockerfile', region: { startLine: 2 } },
      { kind: 'layer', index: 1 },
      { kind: 'package', purl: 'pkg:deb/debian/libssl3@3.0.15-1~deb12u1?arch=amd64&distro=debian-12.8' },
      { kind: 'package', purl: 'pkg:deb/debian/openssl@3.0.15-1~deb12u1?arch=amd64&distro=debian-12.8' },
    ]);
    expect(openssl?.fix?.description).toBe('Rebuild on an updated base image, or upgrade openssl to 3.0.15-1~deb12u2');
  });

  test("keeps the scanner's word, whose it is, and takes the distribution's before the national database's", () => {
    const [openssl] = of(findings, 'openssl');
    expect(openssl?.vulnerability).toEqual({
      package: 'openssl',
      purl: 'pkg:deb/debian/openssl@3.0.15-1~deb12u1?arch=amd64&distro=debian-12.8',
      installed: '3.0.15-1~deb12u1',
      fixed: '3.0.15-1~deb12u2',
      binaries: ['libssl3', 'openssl'],
      advisories: [
        {
          id: 'CVE-2099-0001',
          severity: 'high',
          rated: 'HIGH by nvd',
          title: 'openssl: made-up denial of service',
          url: expect.stringMatching(/^https:/),
        },
        {
          id: 'CVE-2099-0002',
          severity: 'medium',
          rated: 'MEDIUM by debian',
          title: 'openssl: made-up, rated lower by the distribution',
          url: expect.stringMatching(/^https:/),
        },
      ],
    });
  });

  test('counts what nobody rated as low, and says so', () => {
    const [shadow] = of(findings, 'shadow');
    expect(shadow).toMatchObject({ severity: 'low', vulnerability: { advisories: [{ rated: 'UNKNOWN' }] } });
  });

  test('joins a language package by its place', () => {
    expect(of(findings, 'minimist')).toMatchObject([
      {
        locations: [
          { kind: 'file', region: { startLine: 3 } },
          { kind: 'layer', index: 2 },
          { kind: 'package', purl: 'pkg:npm/minimist@1.2.0', path: 'app/node_modules/minimist/package.json' },
        ],
        fix: { description: 'Upgrade minimist to 1.2.6' },
      },
    ]);
  });

  test('lists all components with their layers', () => {
    expect(components.map(({ name, version, layer }) => `${name} ${version} ${layer}`)).toEqual([
      'libssl3 3.0.15-1~deb12u1 0',
      'openssl 3.0.15-1~deb12u1 1',
      'passwd 1:4.13+dfsg1-1+deb12u2 0',
      'perl 5.36.0-7+deb12u2 1',
      'perl-base 5.36.0-7+deb12u2 0',
      'zlib1g 1:1.2.13.dfsg-1 0',
      'minimist 1.2.0 2',
      'minimist 1.2.8 2',
    ]);
    expect(components[7]).toEqual({
      type: 'library',
      name: 'minimist',
      version: '1.2.8',
      purl: 'pkg:npm/minimist@1.2.8',
      layer: 2,
      paths: ['app/node_modules/other/node_modules/minimist/package.json'],
      introducedBy: { kind: 'file', uri: 'Dockerfile', region: { startLine: 3, endLine: 3 } },
    });
  });

  test('is told apart by fingerprints that no rebuild, line or layer changes', () => {
    expect(new Set(prints(small)).size).toBe(findings.length);
    expect(prints(small).sort()).toEqual(findings.map((found) => found.fingerprint).sort());
    const rebuilt = small.replaceAll('deb12u1', 'deb12u0').replaceAll('38275b28', 'ffff0000');
    expect(prints(rebuilt).sort()).toEqual(prints(small).sort());
    expect(prints(small)[0]).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('a larger recorded report', () => {
  const json = fixture('recorded.json');
  const { findings, notifications } = parseTrivy(json, imageOfReport(json, { paths: ['var/lib/dpkg/status'] }));

  test('keeps all 29 rows, several fixed versions and the absence of one', () => {
    // Packages were trimmed from the recording, so that binary packages stand for their sources here.
    const rows = findings.flatMap(({ vulnerability }) => vulnerability?.advisories ?? []);
    expect(rows).toHaveLength(29);
    expect(findings).toHaveLength(29);
    expect(notifications).toEqual([]);
    expect(of(findings, 'minimist')).toMatchObject([
      { severity: 'critical', vulnerability: { installed: '1.2.0', fixed: '1.2.6, 0.2.4' } },
    ]);
    expect(of(findings, 'zlib1g')).toMatchObject([{ severity: 'critical' }]);
    expect(of(findings, 'zlib1g')[0]).not.toHaveProperty('fix');
    expect(of(findings, 'tar')).toMatchObject([
      { severity: 'low', vulnerability: { advisories: [{ rated: 'LOW by debian' }] } },
    ]);
    expect(of(findings, 'requests')[0]?.locations.at(-1)).toMatchObject({
      path: expect.stringContaining('requests-2.28.0.dist-info'),
    });
  });
});

interface Entry {
  Name?: string | undefined;
  SrcName?: string;
  Title?: string;
  PrimaryURL?: string;
  Identifier?: { PURL?: string | undefined };
}

interface Written {
  Metadata: { OS?: { Family?: string; Name?: string; EOSL?: boolean }; ImageID?: string };
  Results?: { Packages: Entry[]; Vulnerabilities: unknown[] }[] | undefined;
}

/** The small report with something else in it. */
function changed(change: (report: Written, packages: Entry[], vulnerabilities: unknown[]) => void): string {
  const report = JSON.parse(small) as Written;
  const [system] = report.Results ?? [];
  if (!system) throw new Error('the recording has no results');
  change(report, system.Packages, system.Vulnerabilities);
  return JSON.stringify(report);
}

describe('a silence is not a clean bill', () => {
  const unknown = fixture('unknown-distribution.json');

  test('unknown distribution, with a package database or with a release file', () => {
    for (const path of ['var/lib/dpkg/status', 'etc/os-release', 'lib/apk/db/installed'])
      expect(codes(unknown, imageOfReport(unknown, { paths: [path] }))).toEqual(['error scanner-distribution-unknown']);
  });

  test('an image that is made of no distribution', () => {
    expect(codes(unknown, imageOfReport(unknown, { paths: ['app'] }))).toEqual([]);
  });

  test('the family `none`, as newer versions say it', () => {
    const json = changed((report) => {
      report.Metadata.OS = { Family: 'none', Name: '' };
      report.Results = [];
    });
    expect(codes(json)).toEqual(['error scanner-distribution-unknown']);
  });

  test('a known distribution and no packages, although there is or was a database', () => {
    const json = changed((report) => {
      report.Results = [];
    });
    expect(codes(json)).toEqual(['error scanner-saw-no-packages']);
    expect(codes(json, imageOfReport(small, { paths: ['-var/lib/dpkg/status'] }))).toEqual([
      'error scanner-saw-no-packages',
    ]);
    expect(codes(json, imageOfReport(small, { paths: ['etc/os-release'] }))).toEqual([]);
  });

  test('end of life is a note', () => {
    const json = changed((report) => {
      report.Metadata.OS = { Family: 'debian', Name: '12.8', EOSL: true };
    });
    expect(parseTrivy(json, smallImage).notifications).toMatchObject([
      { level: 'note', code: 'distribution-end-of-life', message: expect.stringContaining('debian 12.8') },
    ]);
  });

  test('entries that cannot be read are counted', () => {
    const json = changed((_, packages, vulnerabilities) => {
      vulnerabilities.push(null, { PkgName: 'x' }, { VulnerabilityID: 'CVE-1' });
      packages.push({ SrcName: 'x' });
    });
    const parsed = parseTrivy(json, smallImage);
    expect(parsed.notifications).toMatchObject([{ level: 'error', code: 'scanner-report-partly-unreadable' }]);
    expect(parsed.notifications[0]?.message).toMatch(/^4 entries/);
    expect(parsed.findings).toHaveLength(5);
  });
});

describe('reports that are none of this image', () => {
  test.each([
    ['nothing', ''],
    ['null, as old versions wrote it', 'null'],
    ['a bare list, as old versions wrote it', '[]'],
    ['text', 'Usage:\n  trivy image'],
    ['half a report', small.slice(0, 9000)],
    ['another schema', small.replace('"SchemaVersion": 2', '"SchemaVersion": 3')],
    ['of a folder', small.replace('container_image', 'filesystem')],
    ['nesting without end', '['.repeat(1_000_000)],
  ])('%s', (_, json) => {
    expect(parseTrivy(json, smallImage)).toEqual({
      findings: [],
      components: [],
      notifications: [expect.objectContaining({ level: 'error', code: 'scanner-report-unreadable' })],
    });
  });

  test.each([
    ['other layers', imageOf({ diffIds: ['sha256:1'] })],
    ['no layers', imageOf({ diffIds: [] })],
    ['one layer fewer', imageOf({ diffIds: smallImage.layers.slice(1).map(({ diffId }) => diffId) })],
    ['the layers in another order', imageOf({ diffIds: smallImage.layers.map(({ diffId }) => diffId).toReversed() })],
  ])('%s', (_, image) => {
    expect(parseTrivy(small, image)).toMatchObject({
      findings: [],
      components: [],
      notifications: [{ level: 'error', code: 'scanner-report-mismatch' }],
    });
  });

  test('an image without layers is known by its configuration', () => {
    const json = changed((report) => {
      report.Metadata = { ImageID: 'sha256:1' };
      report.Results = undefined;
    });
    expect(parseTrivy(json, imageOf({ diffIds: [], imageId: 'sha256:1' })).notifications).toEqual([]);
    expect(parseTrivy(json, imageOf({ diffIds: [], imageId: 'sha256:2' })).notifications).toMatchObject([
      { code: 'scanner-report-mismatch' },
    ]);
  });
});

test("the kernel's headers are not the kernel that runs", () => {
  const json = changed((_, [first]) => {
    if (first) first.SrcName = 'linux';
  });
  const [linux] = of(parseTrivy(json, smallImage).findings, 'linux');
  expect(linux).toMatchObject({ confidence: 'low', message: expect.stringContaining('the host runs its own kernel') });
});

test('control characters, bidirectional marks, foreign addresses and endless texts do not get in', () => {
  const json = changed((_, [first], vulnerabilities) => {
    Object.assign(first as Entry, { Name: 'a\ud800b', Identifier: {} });
    Object.assign(vulnerabilities[0] as Entry, {
      Title: `a\u001b[2J\u202Eb${'x'.repeat(100_000)}\ud800`,
      PrimaryURL: 'javascript:alert(1)',
    });
  });
  const { findings, components } = parseTrivy(json, smallImage);
  const advisory = findings
    .flatMap(({ vulnerability }) => vulnerability?.advisories ?? [])
    .find(({ title }) => title?.startsWith('a '));
  expect(advisory?.title?.length).toBeLessThanOrEqual(300);
  expect(advisory).not.toHaveProperty('url');
  expect(components[0]?.purl).toBe('pkg:generic/a%20b@3.0.15-1~deb12u1');
  expect(JSON.stringify([findings, components])).not.toMatch(/\p{Cc}|\p{Cf}|\\u001b|\\ud800/u);
});

/** Pseudo-random, the same in every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

test('whatever stands where in the report, the parser neither throws nor invents', () => {
  const random = numbers(42);
  const next = (below: number) => Math.floor(random.next().value * below);
  const STRANGE = [
    null,
    0,
    -1,
    1e308,
    true,
    '',
    '\u0000',
    '__proto__',
    [],
    {},
    [null],
    { __proto__: null },
    'x'.repeat(5000),
    [[[]]],
  ];
  const mutate = (value: unknown): unknown => {
    if (next(60) === 0) return STRANGE[next(STRANGE.length)];
    if (Array.isArray(value)) return value.map(mutate);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, item]) => [next(200) === 0 ? '__proto__' : key, mutate(item)]);
    return Object.fromEntries(entries);
  };
  const known = new Set(
    parseTrivy(small, smallImage).findings.flatMap(
      ({ vulnerability }) => vulnerability?.advisories.map(({ id }) => id) ?? [],
    ),
  );
  let parsed = 0;
  for (let round = 0; round < 500; round += 1) {
    const report = parseTrivy(JSON.stringify(mutate(JSON.parse(small))), smallImage);
    parsed += report.scanner ? 1 : 0;
    for (const { locations, vulnerability, fingerprint } of report.findings) {
      expect(locations.length).toBeGreaterThan(0);
      expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
      for (const { id } of vulnerability?.advisories ?? [])
        expect(known.has(id) || STRANGE.includes(id) || id.startsWith('xxx')).toBe(true);
    }
    if (!report.scanner) expect(report.notifications).toMatchObject([{ level: 'error' }]);
  }
  expect(parsed).toBeGreaterThan(100);
});
