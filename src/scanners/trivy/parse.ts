import type { Component } from '../../model/component.ts';
import type { Image } from '../../model/image.ts';
import type { Notification } from '../../model/review.ts';
import type { Severity } from '../../model/severity.ts';
import type { Advisory } from '../../model/vulnerability.ts';
import { hasDistribution, packageDatabase } from '../distribution.ts';
import { groupHits, type Hit } from '../group.ts';
import { instructionOf, Provenance } from '../provenance.ts';
import { failedReport, type ScannerReport } from '../scanner.ts';
import {
  readTrivyReport,
  type TrivyPackage,
  type TrivyReport,
  type TrivyResult,
  type TrivyVulnerability,
} from './report.ts';

/** Nobody rated an `UNKNOWN` one yet; that is no reason to leave it out of the count. */
const SEVERITY: ReadonlyMap<string, Severity> = new Map([
  ['CRITICAL', 'critical'],
  ['HIGH', 'high'],
  ['MEDIUM', 'medium'],
  ['LOW', 'low'],
]);

/** What Trivy's JSON says about this image. Pure, and total: whatever the text is, it becomes findings or notifications. */
export function parseTrivy(json: string, image: Image): ScannerReport {
  const report = readTrivyReport(json);
  if (!report) return failedReport(UNREADABLE);
  if (!isAbout(report, image)) return failedReport(ANOTHER_IMAGE);
  const provenance = new Provenance(image);
  const hits = report.results.flatMap((result) => hitsOf(result, image, provenance));
  const components = report.results.flatMap((result) =>
    result.packages.map((installed) => componentOf(installed, result, image, provenance)),
  );
  const scanner = { name: 'Trivy', ...(report.version === undefined ? {} : { version: report.version }) };
  return { findings: groupHits(hits), components, notifications: remarksOn(report, image), scanner };
}

/** The layers are what was scanned; where there are none, the configuration has to do. */
function isAbout({ imageId, diffIds }: TrivyReport, image: Image): boolean {
  const ours = image.layers.map(({ diffId }) => diffId);
  if (diffIds.length === 0 && ours.length === 0) return imageId === image.imageId;
  return diffIds.length === ours.length && diffIds.every((diffId, index) => diffId === ours[index]);
}

function hitsOf(result: TrivyResult, image: Image, provenance: Provenance): Hit[] {
  const packages = indexPackages(result.packages);
  return result.vulnerabilities.map((found) => {
    const installed = keysOf(found).flatMap((key) => packages.get(key) ?? [])[0];
    const layer = provenance.layer(found.diffId ?? installed?.diffId);
    const path = pathOf(found.path ?? installed?.path, result, image);
    const purl = found.purl ?? installed?.purl;
    return {
      ecosystem: result.type,
      source: installed?.source ?? found.name,
      installed: installed?.sourceVersion ?? found.version,
      ...(found.fixed === undefined ? {} : { fixed: found.fixed }),
      binary: found.name,
      ...(purl === undefined ? {} : { purl }),
      ...(path === undefined ? {} : { path }),
      ...(layer ? { layer } : {}),
      advisory: advisoryOf(found),
    };
  });
}

/** The identifiers that join a vulnerability with its package, best first: the newest versions have a `UID`, Python packages no `PkgID`. */
function keysOf({ uid, id, name, version, path }: TrivyPackage | TrivyVulnerability): string[] {
  const place = JSON.stringify([name, version, path]);
  return [...(uid === undefined ? [] : [`uid ${uid}`]), ...(id === undefined ? [] : [`id ${id}`]), `place ${place}`];
}

function indexPackages(packages: readonly TrivyPackage[]): ReadonlyMap<string, TrivyPackage> {
  const index = new Map<string, TrivyPackage>();
  for (const installed of packages) for (const key of keysOf(installed)) if (!index.has(key)) index.set(key, installed);
  return index;
}

/** A compiled program is the target of its result, and the packages in it have no path of their own. */
function pathOf(path: string | undefined, { isSystem, target }: TrivyResult, image: Image): string | undefined {
  const named = path ?? (isSystem || image.files.get(target) === undefined ? undefined : target);
  return named?.replace(/^\/+/, '');
}

function advisoryOf({ vulnerability, severity, ratedBy, title, url }: TrivyVulnerability): Advisory {
  return {
    id: vulnerability,
    severity: SEVERITY.get(severity) ?? 'low',
    rated: ratedBy === undefined ? severity : `${severity} by ${ratedBy}`,
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
  };
}

function componentOf(installed: TrivyPackage, result: TrivyResult, image: Image, provenance: Provenance): Component {
  const { name, version, licenses } = installed;
  const layer = provenance.layer(installed.diffId);
  const introducedBy = layer && instructionOf(layer);
  const path = pathOf(installed.path, result, image);
  return {
    type: 'library',
    name,
    version,
    purl: installed.purl ?? `pkg:generic/${encodeURIComponent(name)}@${encodeURIComponent(version)}`,
    ...(licenses.length > 0 ? { licenses } : {}),
    ...(layer ? { layer: layer.index } : {}),
    paths: path === undefined ? [] : [path],
    ...(introducedBy ? { introducedBy } : {}),
  };
}

function remarksOn({ os, results, unreadable }: TrivyReport, image: Image): Notification[] {
  const remarks: Notification[] = [];
  if (!os && hasDistribution(image)) remarks.push(UNKNOWN_DISTRIBUTION);
  const seen = results.some(({ isSystem, packages }) => isSystem && packages.length > 0);
  if (os && !seen && packageDatabase(image) !== undefined) remarks.push(NO_PACKAGES);
  if (os?.endOfLife) remarks.push(endOfLife(`${os.family} ${os.name}`.trim()));
  if (unreadable > 0) remarks.push(partlyUnreadable(unreadable));
  return remarks;
}

const UNREADABLE: Notification = {
  level: 'error',
  code: 'scanner-report-unreadable',
  message: "Trivy's report is not JSON of schema 2 about a container image",
  remedy: 'Update Trivy: versions before 0.20 wrote another format.',
};

const ANOTHER_IMAGE: Notification = {
  level: 'error',
  code: 'scanner-report-mismatch',
  message: "Trivy's report is about other layers than those of the image under review",
  remedy: 'Give an archive or layout that holds this one image, or name its `platform`.',
};

const UNKNOWN_DISTRIBUTION: Notification = {
  level: 'error',
  code: 'scanner-distribution-unknown',
  message: "Trivy does not know the image's distribution, so it looked for vulnerabilities of none of its packages",
  remedy: 'Build on a distribution that Trivy supports, or switch scanners off with `scanners: none`.',
};

const NO_PACKAGES: Notification = {
  level: 'error',
  code: 'scanner-saw-no-packages',
  message: "Trivy saw none of the distribution's packages, although the image has or had a package database",
  remedy: 'Keep the package database in the image: without it no scanner can tell what is installed.',
};

function endOfLife(distribution: string): Notification {
  return {
    level: 'note',
    code: 'distribution-end-of-life',
    message: `${distribution} is past its end of life: newer vulnerabilities are neither listed nor fixed`,
    remedy: 'Move to a supported release.',
  };
}

function partlyUnreadable(count: number): Notification {
  return {
    level: 'error',
    code: 'scanner-report-partly-unreadable',
    message: `${count} ${count === 1 ? 'entry' : 'entries'} of Trivy's report could not be read`,
    remedy: 'Update Trivy, or report this with the version of both programs.',
  };
}
