import type { Component } from '../../src/model/component.ts';
import type { Report } from '../../src/model/review.ts';
import { finding, inLayer, instruction, layer, line, report, review } from './reports.ts';

const KEY = finding('secret-literal', {
  message: 'AWS key baked into layer 2',
  locations: [line(7), inLayer(2, 'app/.env')],
  relatedLocations: [line(9)],
  blocking: true,
  fix: {
    description: 'Mount the key as a build secret, and rotate it: it is in the image already',
    replacement: {
      uri: 'Dockerfile',
      region: { startLine: 7, endLine: 7 },
      text: 'RUN --mount=type=secret,id=aws,target=/root/.aws/credentials \\\n    ./fetch.sh\n',
    },
  },
});

const PIPE = finding('fetch-exec-unverified', {
  message: 'curl https://get.example/install.sh is piped into sh without a check',
  locations: [{ kind: 'file', uri: 'Dockerfile', region: { startLine: 4, endLine: 4, startColumn: 8, endColumn: 52 } }],
  blocking: true,
});

const SETUID = (path: string, name: string) =>
  finding('setuid-file', { message: `${name} is setuid root`, locations: [line(3, 4), inLayer(1, path)] });

const FLOATING = finding('base-floating-tag', {
  message: 'debian:12-slim moves with every release of Debian 12',
  locations: [line(1)],
});
const SHELL = finding('shell-in-image', {
  message: 'bash and dash are in the image',
  locations: [line(1), inLayer(0, 'usr/bin/bash')],
});

const VULNERABLE = finding('vulnerable-package', {
  severity: 'high',
  message: 'openssl 3.0.11-1 has 3 known vulnerabilities (worst: CVE-2024-5535), fixed in 3.0.15-1',
  locations: [line(1), inLayer(0)],
  blocking: true,
  fix: { description: 'Rebuild on a base with openssl 3.0.15-1' },
  vulnerability: {
    package: 'openssl',
    installed: '3.0.11-1',
    fixed: '3.0.15-1',
    binaries: ['libssl3', 'openssl'],
    advisories: [{ id: 'CVE-2024-5535', severity: 'high' }],
  },
});

const part = (name: string, version: string, index: number): Component => ({
  type: 'library',
  name,
  version,
  purl: `pkg:deb/debian/${name}@${version}?arch=amd64&distro=debian-12.11`,
  layer: index,
  paths: ['var/lib/dpkg/status'],
  introducedBy: line(index === 0 ? 1 : 3),
});

const PARTS: readonly Component[] = [
  part('base-files', '12.4+deb12u11', 0),
  part('libc6', '2.36-9+deb12u10', 0),
  part('curl', '7.88.1-10+deb12u12', 1),
  {
    type: 'library',
    name: 'left-pad',
    version: '1.3.0',
    purl: 'pkg:npm/left-pad@1.3.0',
    layer: 2,
    paths: ['app/node_modules/left-pad'],
  },
];

export const blocked: Report = report([
  review({
    subject: {
      ...review().subject,
      image: {
        reference: 'docker-archive:image.tar',
        platform: 'linux/amd64',
        imageId: `sha256:${'a'.repeat(64)}`,
        distribution: {
          id: 'debian',
          idLike: [],
          versionId: '12',
          pointRelease: '12.11',
          prettyName: 'Debian GNU/Linux 12 (bookworm)',
          path: 'etc/os-release',
        },
      },
    },
    components: PARTS,
    verdict: 'failure',
    grade: 'F',
    score: 12,
    findings: [KEY, PIPE, VULNERABLE, FLOATING, SETUID('usr/bin/one', 'one'), SETUID('usr/bin/two', 'two'), SHELL],
  }),
]);

export const success: Report = report([review({ findings: [FLOATING, SHELL], grade: 'B', score: 88 })]);

export const spotless: Report = report([review({})]);

export const dockerfileOnly: Report = report([
  review({
    subject: { dockerfile: 'services/api/Dockerfile', target: 'production' },
    grade: 'not assessed',
    score: 92,
    layers: [],
    findings: [
      finding('base-floating-tag', { message: 'node has no tag', locations: [line(1, 1, 'services/api/Dockerfile')] }),
    ],
    notAssessed: [
      {
        what: 'Files and layers of the image',
        why: 'No image was given and no engine answers',
        remedy: 'Give `image`, or start an engine',
        rules: ['setuid-file', 'shell-in-image'],
      },
      { what: 'Known vulnerabilities', why: 'No image was given' },
    ],
    basis: {
      policy: 'defaults',
      failOnSeverity: 'high',
      warnOnly: false,
      scanners: [],
      reproduce: 'container-risk-review review services/api/Dockerfile --target production',
    },
  }),
]);

export const incomplete: Report = report([
  review({
    verdict: 'neutral',
    grade: 'not assessed',
    score: 90,
    complete: false,
    findings: [FLOATING],
    notifications: [
      {
        level: 'error',
        code: 'scanner-failed',
        message: 'trivy ended with exit code 1: no space left on device',
        remedy: 'Free space for its database, or set `scanners: none`',
      },
      { level: 'warning', code: 'image-created-implausible', message: 'The image says that it was created in 1970' },
      {
        level: 'note',
        code: 'policy-new',
        message: 'container-risk-review.yml of this pull request counts once it is merged',
        location: line(1, 1, 'container-risk-review.yml'),
      },
    ],
  }),
]);

export const error: Report = report([
  review({
    subject: { dockerfile: 'broken/Dockerfile' },
    verdict: 'error',
    grade: 'not assessed',
    score: 100,
    complete: false,
    rules: [],
    layers: [],
    notifications: [
      {
        level: 'error',
        code: 'dockerfile-unparsable',
        message: 'unknown instruction FORM',
        location: line(1, 1, 'broken/Dockerfile'),
        remedy: 'Did you mean FROM?',
      },
    ],
  }),
  review({ verdict: 'failure', grade: 'F', score: 35, findings: [PIPE] }),
]);

export const warnOnly: Report = report([
  review({
    verdict: 'neutral',
    grade: 'F',
    score: 12,
    findings: [PIPE, FLOATING],
    basis: { policy: 'defaults', failOnSeverity: 'high', warnOnly: true, scanners: [] },
  }),
]);

const waiver = {
  kind: 'external',
  reason: 'needs raw sockets, reviewed in issue 12',
  owner: 'platform-team',
  expires: '2027-01-31',
} as const;

export const selfWaived: Report = report([
  review({
    verdict: 'neutral',
    grade: 'C',
    score: 70,
    findings: [
      { ...KEY, blocking: false, suppression: { kind: 'inSource', reason: 'a test key', byPullRequest: true } },
      { ...SETUID('usr/bin/ping', 'ping'), suppression: { ...waiver, byPullRequest: false } },
      FLOATING,
    ],
    waivers: [
      {
        kind: 'inSource',
        rules: ['secret-literal'],
        reason: 'a test key',
        location: line(6),
        byPullRequest: true,
        status: 'used',
        findings: [KEY.fingerprint],
      },
      {
        ...waiver,
        rules: ['setuid-file'],
        location: line(4, 8, 'container-risk-review.yml'),
        byPullRequest: false,
        status: 'used',
        findings: [],
      },
      {
        kind: 'external',
        rules: ['docker-socket'],
        reason: 'build agent',
        owner: 'ci-team',
        expires: '2026-10-31',
        location: line(9, 13, 'container-risk-review.yml'),
        byPullRequest: false,
        status: 'expired',
        findings: [],
      },
      {
        kind: 'inSource',
        rules: ['runs-as-root'],
        location: line(11),
        byPullRequest: true,
        status: 'invalid',
        findings: [],
      },
    ],
  }),
]);

export const nothing: Report = report([]);

export const severalImages: Report = report([
  review({
    subject: {
      dockerfile: 'web/Dockerfile',
      baseImage: 'nginx:1.27',
      image: { reference: 'docker:shop/web:pr-12', platform: 'linux/amd64' },
    },
  }),
  review({
    subject: {
      dockerfile: 'api/Dockerfile',
      baseImage: 'debian:12-slim',
      image: { reference: 'docker:shop/api:pr-12', platform: 'linux/arm64' },
    },
    verdict: 'failure',
    grade: 'F',
    score: 39,
    findings: [
      { ...PIPE, locations: [line(4, 4, 'api/Dockerfile')] },
      { ...FLOATING, locations: [line(1, 1, 'api/Dockerfile')] },
    ],
    layers: [
      layer(0, {
        origin: 'base',
        size: 74_800_000,
        instruction: instruction(1, 'FROM debian:12-slim', 'api/Dockerfile'),
      }),
      layer(1, {
        size: 29_400_000,
        wastedBytes: 20_000_000,
        instruction: instruction(4, 'RUN curl https://get.example/install.sh | sh', 'api/Dockerfile'),
        confidence: 'inferred',
      }),
    ],
  }),
  review({
    subject: { image: { reference: 'docker:postgres:17', platform: 'linux/amd64' } },
    grade: 'D',
    score: 52,
    findings: [
      finding('setuid-file', { message: 'gosu is setuid root', locations: [inLayer(4, 'usr/local/bin/gosu')] }),
      finding('runs-as-root', {
        message: 'the image runs as root',
        locations: [{ kind: 'configuration', pointer: '/config/User' }],
      }),
    ],
    layers: [layer(0, { origin: 'unknown', confidence: 'unknown' })],
    basis: {
      policy: 'defaults',
      failOnSeverity: 'high',
      warnOnly: false,
      scanners: [{ name: 'trivy', version: '0.72.0' }],
    },
  }),
]);

const EVIL =
  '<img src=x> @octocat #1 <!-- --> | [x](javascript:alert(1)) `tick` \u202egnp\u202c ##[error]x\n::error::y https://evil.example c0ffee0000000';

export const hostile: Report = report([
  review({
    subject: {
      dockerfile: 'dir|`x`/<b>@octocat\n/Dockerfile',
      target: '](x)',
      baseImage: 'evil`|\\|`:latest',
      image: { reference: `docker:${EVIL}`, platform: 'linux/<amd64>' },
    },
    verdict: 'failure',
    grade: 'F',
    score: 1,
    complete: false,
    findings: [
      finding('setuid-file', {
        severity: 'high',
        blocking: true,
        message: EVIL,
        locations: [line(3, 3, 'dir|`x`/<b>@octocat\n/Dockerfile'), inLayer(1, 'a`b|c')],
        fix: {
          description: EVIL,
          replacement: {
            uri: 'dir|`x`/<b>@octocat\n/Dockerfile',
            region: { startLine: 3, endLine: 3 },
            text: '```\n</details>\n@octocat\n````\n\u202e',
          },
        },
      }),
      finding('](evil)', { message: '- 1. # heading', locations: [inLayer(1, '../../etc/\u001b[31mpasswd')] }),
      finding('shell-in-image', {
        message: EVIL,
        suppression: { kind: 'inSource', reason: EVIL, owner: '@octocat', expires: '<b>', byPullRequest: true },
      }),
    ],
    layers: [layer(0, { instruction: instruction(3, EVIL, 'dir|`x`/<b>@octocat\n/Dockerfile'), size: 0 })],
    notifications: [
      { level: 'error', code: 'x', message: EVIL, remedy: EVIL, location: line(1, 1, '</summary></details>') },
      { level: 'note', code: 'x', message: EVIL },
    ],
    waivers: [
      {
        kind: 'external',
        rules: [EVIL],
        reason: EVIL,
        owner: EVIL,
        location: line(2),
        byPullRequest: true,
        status: 'unused',
        findings: [],
      },
    ],
    notAssessed: [{ what: EVIL, why: EVIL, remedy: EVIL, rules: [EVIL] }],
    basis: {
      policy: EVIL,
      failOnSeverity: EVIL,
      warnOnly: false,
      scanners: [{ name: EVIL, version: EVIL, database: EVIL }],
      baseCommit: EVIL,
      reproduce: EVIL,
    },
  }),
]);
