import type { Finding } from '../model/finding.ts';
import type { Layer } from '../model/image.ts';
import type { Location } from '../model/location.ts';
import { compareSeverity } from '../model/severity.ts';
import type { Advisory } from '../model/vulnerability.ts';
import { fingerprint } from './fingerprint.ts';
import { placesOf } from './provenance.ts';
import { vulnerablePackage } from './rules.ts';

/** One vulnerability of one installed package, as a scanner reports it. */
export interface Hit {
  /** What the package came from: `debian`, `node-pkg`. */
  readonly ecosystem: string;
  /** The source package: what is fixed as a whole. */
  readonly source: string;
  /** Version of the source package. */
  readonly installed: string;
  readonly fixed?: string;
  /** The installed package; equal to the source package in most ecosystems. */
  readonly binary: string;
  readonly purl?: string;
  readonly path?: string;
  readonly layer?: Layer;
  readonly advisory: Advisory;
}

/** One finding per source package, version and fix: what one upgrade mends is one row of the review. Worst first. */
export function groupHits(hits: readonly Hit[]): Finding[] {
  const groups = new Map<string, [Hit, ...Hit[]]>();
  for (const hit of hits) {
    const key = JSON.stringify([identityOf(hit), hit.installed]);
    const group = groups.get(key);
    if (group) group.push(hit);
    else groups.set(key, [hit]);
  }
  const ordinals = new Map<string, number>();
  const findings = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const identity = identityOf(group[0]);
      const ordinal = ordinals.get(identity) ?? 0;
      ordinals.set(identity, ordinal + 1);
      return findingOf(group, fingerprint(vulnerablePackage.id, identity, ordinal));
    });
  return findings.sort((a, b) => compareSeverity(a.severity, b.severity));
}

/** The installed version is left out: a rebuild that brings another vulnerable one is the same problem. */
function identityOf({ ecosystem, source, fixed = '' }: Hit): string {
  return JSON.stringify([ecosystem, source, fixed]);
}

function findingOf(group: readonly [Hit, ...Hit[]], print: string): Finding {
  const [first] = group;
  const advisories = distinctAdvisories(group);
  const [worst = first.advisory] = advisories;
  const { source, installed, fixed } = first;
  const purl = group.find(({ binary }) => binary === source)?.purl;
  return {
    ruleId: vulnerablePackage.id,
    severity: worst.severity,
    confidence: isKernel(first) ? 'low' : vulnerablePackage.confidence,
    message: messageOf(first, advisories, worst),
    fingerprint: print,
    locations: locationsOf(group),
    blocking: false,
    ...(fixed !== undefined && { fix: { description: upgradeOf(group, fixed) } }),
    vulnerability: {
      package: source,
      ...(purl !== undefined && { purl }),
      installed,
      ...(fixed !== undefined && { fixed }),
      binaries: [...new Set(group.map(({ binary }) => binary))].sort(),
      advisories,
    },
  };
}

/** Headers and documents of the kernel: the kernel that runs is the host's, whatever the image ships. */
function isKernel({ source, binary }: Hit): boolean {
  return source === 'linux' || (source === 'kernel' && binary.startsWith('kernel-headers'));
}

/** One of each id, worst first: a vulnerability of a source package is reported for each of its binary packages. */
function distinctAdvisories(group: readonly Hit[]): Advisory[] {
  const byId = new Map<string, Advisory>();
  for (const { advisory } of group) {
    const known = byId.get(advisory.id);
    if (!known || compareSeverity(advisory.severity, known.severity) < 0) byId.set(advisory.id, advisory);
  }
  return [...byId.values()].sort((a, b) => compareSeverity(a.severity, b.severity) || (a.id < b.id ? -1 : 1));
}

function messageOf(first: Hit, advisories: readonly Advisory[], worst: Advisory): string {
  const { source, installed, fixed } = first;
  const many = advisories.length > 1;
  const count = many
    ? `${advisories.length} known vulnerabilities (worst: ${worst.id})`
    : `a known vulnerability (${worst.id})`;
  return `${source} ${installed} has ${count}, ${fixed === undefined ? 'not fixed yet' : `fixed in ${fixed}`}${isKernel(first) ? ' (the host runs its own kernel)' : ''}`;
}

function upgradeOf(group: readonly [Hit, ...Hit[]], fixed: string): string {
  const inBase = group.some(({ layer }) => layer?.origin === 'base');
  const upgrade = `pgrade ${group[0].source} to ${fixed}`;
  return inBase ? `Rebuild on an updated base image, or u${upgrade}` : `U${upgrade}`;
}

function locationsOf(group: readonly [Hit, ...Hit[]]): [Location, ...Location[]] {
  const places = placesOf(group.flatMap(({ layer }) => layer ?? []));
  const packages = new Map<string, Location>();
  for (const hit of group) {
    const location = packageOf(hit);
    packages.set(JSON.stringify(location), location);
  }
  const all = [...places, ...packages.values()];
  return [all[0] ?? packageOf(group[0]), ...all.slice(1)];
}

function packageOf({ ecosystem, binary, installed, purl, path }: Hit): Location {
  const name = `pkg:generic/${encodeURIComponent(ecosystem)}/${encodeURIComponent(binary)}@${encodeURIComponent(installed)}`;
  return { kind: 'package', purl: purl ?? name, ...(path !== undefined && { path }) };
}
