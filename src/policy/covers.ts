import type { Finding } from '../model/finding.ts';
import type { Location, Region } from '../model/location.ts';
import type { Waiver } from '../model/policy.ts';
import { matchesGlob } from './glob.ts';

/** Characters; PATH_MAX of Linux. A longer name is matched by no glob. */
const LONGEST_NAME = 4096;

/** Whether a waiver is meant for a finding: same rule, and its path names the file, the Dockerfile or the package. */
export function covers({ rule, path }: Pick<Waiver, 'rule' | 'path'>, finding: Finding): boolean {
  if (rule !== finding.ruleId) return false;
  if (path === undefined) return true;
  const pattern = path.replace(/^\//, '');
  return namesOf(finding).some((name) => name === path || (name.length <= LONGEST_NAME && matchesGlob(pattern, name)));
}

/** Everything that a waiver may call the thing that a finding is about. */
function namesOf({ locations, vulnerability }: Finding): string[] {
  const names = locations.flatMap(namesOfLocation);
  if (!vulnerability) return names;
  return [
    ...names,
    vulnerability.package,
    ...vulnerability.binaries,
    ...(vulnerability.purl ? [vulnerability.purl] : []),
  ];
}

function namesOfLocation(location: Location): string[] {
  if (location.kind === 'file') return [location.uri];
  if (location.kind === 'configuration') return [];
  const path = location.path === undefined ? [] : [location.path];
  if (location.kind === 'layer') return path;
  const [plain = ''] = location.purl.split('?', 1);
  return [...path, location.purl, plain, packageName(plain)];
}

/** `openssl` of `pkg:deb/debian/openssl@3.0.1`, as the purl writes it. */
function packageName(purl: string): string {
  const name = purl.slice(purl.lastIndexOf('/') + 1);
  const version = name.indexOf('@');
  return version < 0 ? name : name.slice(0, version);
}

/** Whether one of a finding's places is on the given lines of a file. */
export function isOn(finding: Finding, uri: string, lines: Region): boolean {
  return finding.locations.some(
    (location) =>
      location.kind === 'file' &&
      location.uri === uri &&
      location.region !== undefined &&
      lines.startLine <= location.region.startLine &&
      location.region.startLine <= lines.endLine,
  );
}
