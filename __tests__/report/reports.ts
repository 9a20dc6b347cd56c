import type { Finding } from '../../src/model/finding.ts';
import type { FileLocation, LayerLocation } from '../../src/model/location.ts';
import type { LayerReport, Report, Review, Verdict } from '../../src/model/review.ts';
import type { RuleDescriptor } from '../../src/model/rule.ts';

/** Reports as a review makes them, small enough to read; every test changes what it is about. */

export const NOW = new Date('2026-11-23T12:00:00Z');
export const HEAD = 'c0ffee0000000000000000000000000000000001';
export const REPOSITORY = { url: 'https://github.com/octo/shop', sha: HEAD };
export const CHECK_NAME = 'Container Risk Review';

export function line(startLine: number, endLine = startLine, uri = 'Dockerfile'): FileLocation {
  return { kind: 'file', uri, region: { startLine, endLine } };
}

export function inLayer(index: number, path?: string): LayerLocation {
  const diffId = `sha256:${String(index).repeat(64).slice(0, 64)}`;
  return path === undefined ? { kind: 'layer', index, diffId } : { kind: 'layer', index, diffId, path };
}

export function rule(id: string, change: Partial<RuleDescriptor> = {}): RuleDescriptor {
  return {
    id,
    on: 'dockerfile',
    summary: `Summary of ${id}`,
    severity: 'medium',
    confidence: 'high',
    controls: {},
    help: `Why **${id}** matters.`,
    fix: `Mend ${id}.`,
    ...change,
  };
}

export const RULES: readonly RuleDescriptor[] = [
  rule('secret-literal', {
    summary: 'A live-looking credential is written into the image',
    severity: 'critical',
    controls: { cwe: [798, 522], cisDocker: ['4.10'], nist800190: ['3.1.4'], owasp: ['12'] },
    fix: 'Mount it with `RUN --mount=type=secret` and rotate it.',
  }),
  rule('fetch-exec-unverified', {
    summary: 'A download is run without a check of what came',
    severity: 'high',
    controls: { cwe: [494], cisDocker: ['4.11'], nist800190: ['3.1.5'], owasp: ['9'] },
    fix: 'Download to a file, check its digest, then run it.',
  }),
  rule('setuid-file', {
    on: 'filesystem',
    summary: "A program runs with its owner's rights, whoever starts it",
    controls: { cwe: [250], cisDocker: ['4.8'], nist800190: ['3.1.2'], owasp: ['4'] },
    fix: 'Take the bit away: `chmod a-s`.',
  }),
  rule('base-floating-tag', {
    summary: 'The base image has no tag or one that moves',
    controls: { cwe: [1357], cisDocker: ['4.2'], nist800190: ['3.1.5'] },
    fix: 'Name a version, better a digest.',
  }),
  rule('shell-in-image', {
    on: 'filesystem',
    severity: 'info',
    summary: 'The image has a shell',
    fix: 'Use a distroless base.',
  }),
];

let ordinal = 0;

export function finding(ruleId: string, change: Partial<Finding> = {}): Finding {
  const descriptor = RULES.find(({ id }) => id === ruleId);
  ordinal += 1;
  return {
    ruleId,
    severity: descriptor?.severity ?? 'medium',
    confidence: 'high',
    message: `Problem of ${ruleId}`,
    fingerprint: ordinal.toString(16).padStart(16, '0'),
    locations: [line(3)],
    blocking: false,
    ...change,
  };
}

export function layer(index: number, change: Partial<LayerReport> = {}): LayerReport {
  return {
    index,
    diffId: `sha256:${String(index).repeat(64).slice(0, 64)}`,
    size: 1_000_000,
    origin: 'dockerfile',
    confidence: 'exact',
    added: 1,
    changed: 0,
    deleted: 0,
    wastedBytes: 0,
    ...change,
  };
}

export function instruction(
  startLine: number,
  text: string,
  uri = 'Dockerfile',
): NonNullable<LayerReport['instruction']> {
  return { uri, region: { startLine, endLine: startLine + text.split('\n').length - 1 }, text };
}

export function review(change: Partial<Review> = {}): Review {
  return {
    subject: {
      dockerfile: 'Dockerfile',
      baseImage: 'debian:12-slim',
      image: { reference: 'docker-archive:image.tar', platform: 'linux/amd64', imageId: `sha256:${'a'.repeat(64)}` },
    },
    verdict: 'success',
    grade: 'A',
    score: 98,
    complete: true,
    rules: RULES,
    findings: [],
    layers: [
      layer(0, { origin: 'base', size: 74_800_000, instruction: instruction(1, 'FROM debian:12-slim') }),
      layer(1, {
        size: 9_400_000,
        instruction: instruction(3, 'RUN apt-get update \\\n    && apt-get install -y curl'),
      }),
      layer(2, { size: 412, instruction: instruction(7, 'COPY app /app') }),
    ],
    efficiency: {
      shippedBytes: 84_200_412,
      visibleBytes: 82_100_412,
      wastedBytes: 2_100_000,
      copiedBytes: 1_200_000,
      score: 82_100_412 / 84_200_412,
      dive: { score: 0.9761, wastedBytes: 4_200_000, wastedUserPercent: 0.4462 },
    },
    components: [],
    notifications: [],
    waivers: [],
    notAssessed: [],
    basis: {
      policy: 'container-risk-review.yml of the base commit',
      failOnSeverity: 'high',
      warnOnly: false,
      scanners: [{ name: 'trivy', version: '0.72.0', database: '2026-11-22T06:14:00Z' }],
      baseCommit: 'ba5e000000000000000000000000000000000002',
      reproduce: 'container-risk-review review Dockerfile --image docker-archive:image.tar',
    },
    ...change,
  };
}

export function report(reviews: readonly Review[], verdict?: Verdict): Report {
  const order = ['success', 'neutral', 'failure', 'error'] as const;
  const worst = order.findLast((one) => reviews.some((each) => each.verdict === one)) ?? 'success';
  return {
    schemaVersion: '1',
    tool: { name: 'container-risk-review', version: '0.1.0' },
    verdict: verdict ?? worst,
    reviews,
  };
}
