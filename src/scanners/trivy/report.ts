import { address, type Fields, fields, list, parseJson, text, texts } from '../json.ts';

/** The parts of Trivy's JSON report (schema 2) that we read, checked for shape. https://trivy.dev/latest/docs/configuration/reporting/#json */
export interface TrivyReport {
  readonly version?: string;
  readonly imageId?: string;
  readonly diffIds: readonly string[];
  /** Absent when Trivy does not know the distribution, or there is none. */
  readonly os?: { readonly family: string; readonly name: string; readonly endOfLife: boolean };
  readonly results: readonly TrivyResult[];
  /** How many entries had not the shape that they should have. */
  readonly unreadable: number;
}

export interface TrivyResult {
  readonly isSystem: boolean;
  /** `debian`, `node-pkg`, `gobinary`. */
  readonly type: string;
  readonly target: string;
  readonly packages: readonly TrivyPackage[];
  readonly vulnerabilities: readonly TrivyVulnerability[];
}

interface Installed {
  readonly id?: string;
  readonly uid?: string;
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly path?: string;
  readonly diffId?: string;
}

export interface TrivyPackage extends Installed {
  readonly source?: string;
  readonly sourceVersion?: string;
  readonly licenses: readonly string[];
}

export interface TrivyVulnerability extends Installed {
  readonly vulnerability: string;
  readonly fixed?: string;
  /** `HIGH`. */
  readonly severity: string;
  /** Whose rating it is: `nvd`, `debian`. */
  readonly ratedBy?: string;
  readonly title?: string;
  readonly url?: string;
}

/** Undefined when the text is not such a report: older versions wrote a bare array, or `null` for nothing. */
export function readTrivyReport(json: string): TrivyReport | undefined {
  const report = fields(parseJson(json));
  if (report['SchemaVersion'] !== 2 || report['ArtifactType'] !== 'container_image') return undefined;
  const metadata = fields(report['Metadata']);
  const counter = { unreadable: 0 };
  const results = list(report['Results']).map((result) => readResult(fields(result), counter));
  return {
    ...defined('version', text(fields(report['Trivy'])['Version'], 50)),
    ...defined('imageId', text(metadata['ImageID'], 200)),
    diffIds: texts(metadata['DiffIDs']),
    ...defined('os', readSystem(metadata['OS'])),
    results,
    unreadable: counter.unreadable,
  };
}

/** An optional field: absent rather than undefined. */
function defined<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });
}

function readSystem(value: unknown): TrivyReport['os'] {
  const system = fields(value);
  const family = text(system['Family'], 50);
  if (family === undefined || family === 'none') return undefined;
  return { family, name: text(system['Name'], 50) ?? '', endOfLife: system['EOSL'] === true };
}

function readResult(result: Fields, counter: { unreadable: number }): TrivyResult {
  const all = <Entry>(key: string, read: (entry: Fields) => Entry | undefined): Entry[] =>
    list(result[key]).flatMap((item) => {
      const entry = read(fields(item));
      if (entry === undefined) counter.unreadable += 1;
      return entry === undefined ? [] : [entry];
    });
  return {
    isSystem: result['Class'] === 'os-pkgs',
    type: text(result['Type'], 50) ?? 'unknown',
    target: text(result['Target'], 4096) ?? '',
    packages: all('Packages', readPackage),
    vulnerabilities: all('Vulnerabilities', readVulnerability),
  };
}

/** `epoch:version-release`, as the package manager prints it. */
function fullVersion(version: string, epoch: unknown, release: unknown): string {
  const prefix = typeof epoch === 'number' && epoch > 0 ? `${epoch}:` : '';
  const suffix = text(release, 200);
  return `${prefix}${version}${suffix === undefined ? '' : `-${suffix}`}`;
}

function readPackage(entry: Fields): TrivyPackage | undefined {
  const name = text(entry['Name']);
  if (name === undefined) return undefined;
  const identifier = fields(entry['Identifier']);
  const sourceVersion = text(entry['SrcVersion'], 200);
  return {
    name,
    // A Python or Node package without a version is listed with an empty one.
    version: fullVersion(text(entry['Version'], 200) ?? '', entry['Epoch'], entry['Release']),
    ...defined('id', text(entry['ID'])),
    ...defined('uid', text(identifier['UID'], 100)),
    ...defined('purl', text(identifier['PURL'], 1000)),
    ...defined('path', text(entry['FilePath'], 4096)),
    ...defined('diffId', text(fields(entry['Layer'])['DiffID'], 200)),
    ...defined('source', text(entry['SrcName'])),
    ...defined('sourceVersion', sourceVersion && fullVersion(sourceVersion, entry['SrcEpoch'], entry['SrcRelease'])),
    licenses: texts(entry['Licenses']).slice(0, 20),
  };
}

function readVulnerability(entry: Fields): TrivyVulnerability | undefined {
  const vulnerability = text(entry['VulnerabilityID'], 100);
  const name = text(entry['PkgName']);
  if (vulnerability === undefined || name === undefined) return undefined;
  const identifier = fields(entry['PkgIdentifier']);
  return {
    vulnerability,
    name,
    version: text(entry['InstalledVersion'], 200) ?? '',
    severity: text(entry['Severity'], 20) ?? 'UNKNOWN',
    ...defined('id', text(entry['PkgID'])),
    ...defined('uid', text(identifier['UID'], 100)),
    ...defined('purl', text(identifier['PURL'], 1000)),
    ...defined('path', text(entry['PkgPath'], 4096)),
    ...defined('diffId', text(fields(entry['Layer'])['DiffID'], 200)),
    ...defined('fixed', text(entry['FixedVersion'], 300)),
    ...defined('ratedBy', text(entry['SeveritySource'], 50)),
    ...defined('title', text(entry['Title'], 300)),
    ...defined('url', address(entry['PrimaryURL'])),
  };
}
