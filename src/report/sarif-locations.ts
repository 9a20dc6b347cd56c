import type { ArtifactLocation, LogicalLocation, Location as SarifLocation, Region as SarifRegion } from 'sarif';
import type { Finding } from '../model/finding.ts';
import type { FileLocation, Location, Region } from '../model/location.ts';
import type { Subject } from '../model/review.ts';
import { encodePath, placeWords, primaryPlace } from './place.ts';
import { oneLine } from './visible.ts';

/** GitHub keeps 1,000; more than a few help nobody. */
const MOST = 100;

/** Code scanning shows only what has a file: without one, the Dockerfile's first line, or a file named as the image. */
export function primaryLocation(finding: Finding, subject: Subject): SarifLocation {
  const place = primaryPlace(finding);
  const logical = finding.locations
    .filter((location) => location.kind !== 'file')
    .slice(0, MOST)
    .map(logicalLocation);
  return {
    ...(place.kind === 'file' ? physical(place) : physical({ kind: 'file', uri: fallbackUri(subject) })),
    ...(logical.length > 0 ? { logicalLocations: logical } : {}),
  };
}

export function relatedLocations(finding: Finding, subject: Subject): SarifLocation[] {
  const primary = primaryPlace(finding);
  const others = [...finding.locations, ...(finding.relatedLocations ?? [])].filter((location) => location !== primary);
  const physicalOnes = others.filter((location) => location.kind === 'file').map(physical);
  const layers = (finding.relatedLocations ?? [])
    .filter((location) => location.kind !== 'file')
    .map((location) => ({
      ...physical({ kind: 'file', uri: fallbackUri(subject) }),
      logicalLocations: [logicalLocation(location)],
      message: { text: oneLine(placeWords(location), 500) },
    }));
  return [...physicalOnes, ...layers].slice(0, MOST).map((location, index) => ({ id: index + 1, ...location }));
}

/** Relative to the root of the repository. */
export function artifact(uri: string): ArtifactLocation {
  return { uri: encodePath(uri), uriBaseId: '%SRCROOT%' };
}

export function fallbackUri({ dockerfile, image }: Subject): string {
  return dockerfile ?? (image ? imageName(image.reference) : 'Dockerfile');
}

/** An image by a name that stays: without tag and digest; the path of an archive as it is. */
export function imageName(reference: string): string {
  const [, scheme = '', rest = reference] =
    /^(docker-archive|oci|oci-archive|docker|podman|registry):(.*)$/s.exec(reference) ?? [];
  if (scheme.startsWith('oci') || scheme === 'docker-archive') return rest;
  return rest.replace(/@sha\d{1,3}:[0-9a-f]+$/, '').replace(/:[^/:]*$/, '');
}

function physical(place: FileLocation): SarifLocation {
  return {
    physicalLocation: {
      artifactLocation: artifact(place.uri),
      region: region(place.region ?? { startLine: 1, endLine: 1 }),
    },
    message: { text: oneLine(placeWords(place), 500) },
  };
}

/** SARIF's `endColumn` is the column after the last character (§3.30.8); ours belongs to the region. */
function region({ startLine, endLine, startColumn, endColumn }: Region): SarifRegion {
  const columns = startColumn !== undefined && endColumn !== undefined ? { startColumn, endColumn: endColumn + 1 } : {};
  return { startLine, endLine: Math.max(startLine, endLine), ...columns };
}

function logicalLocation(location: Location): LogicalLocation {
  const name = oneLine(
    location.kind === 'layer' && location.path !== undefined ? location.path : placeWords(location),
    500,
  );
  return {
    name,
    fullyQualifiedName: oneLine(placeWords(location), 500),
    kind: location.kind === 'layer' ? 'resource' : location.kind,
  };
}
