import { isDigest } from '../compression/digest.ts';
import { Damage } from '../damage.ts';
import { elements, isObject, type Json, property, stringProperty } from '../json.ts';
import type { Candidate } from './candidate.ts';
import { formatPlatform } from './platform.ts';

const INDEX_TYPES = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]);
const DEEPEST = 4;
const MOST_MANIFESTS = 1000;
/** All of them together: indexes that name each other a thousand times are a bomb. */
const MOST_INDEXES = 100;
const MOST_DESCRIPTORS = 20_000;

/** All image manifests below an index, nested ones too; what is attached to one is none. `read` gives the JSON of a blob. */
export function listCandidates(index: Json, read: (digest: string) => Json): Candidate[] {
  const found = new Map<string, Candidate>();
  let indexes = 0;
  let descriptors = 0;
  const visit = (from: Json, names: readonly string[], depth: number): void => {
    if (depth > DEEPEST)
      throw new Damage(`its indexes are nested deeper than ${DEEPEST} levels`, { kind: 'too-large' });
    if (++indexes > MOST_INDEXES) throw new Damage(`it has more than ${MOST_INDEXES} indexes`, { kind: 'too-large' });
    for (const descriptor of elements(property(from, 'manifests'))) {
      if (++descriptors > MOST_DESCRIPTORS)
        throw new Damage(`its indexes have more than ${MOST_DESCRIPTORS} entries`, { kind: 'too-large' });
      const digest = property(descriptor, 'digest');
      if (isAttachment(descriptor)) continue;
      if (!isDigest(digest)) throw new Damage('a descriptor has no valid digest');
      const own = [...names, ...namesOf(descriptor)];
      const nested = INDEX_TYPES.has(stringProperty(descriptor, 'mediaType') ?? '')
        ? readable(read, digest)
        : undefined;
      if (nested !== undefined) visit(nested, own, depth + 1);
      else found.set(digest, merge(found.get(digest), candidateOf(descriptor, digest, own)));
      if (found.size > MOST_MANIFESTS)
        throw new Damage(`it leads to more than ${MOST_MANIFESTS} manifests`, { kind: 'too-large' });
    }
  };
  visit(index, [], 0);
  return [...found.values()];
}

/** Undefined for a document that is missing or damaged: only who chooses it needs to know, layouts may hold a part of what they name. */
export function readable(read: (digest: string) => Json, digest: string): Json {
  try {
    return read(digest);
  } catch (error) {
    if (error instanceof Damage) return undefined;
    throw error;
  }
}

/** What is about an image and none itself: BuildKit's attestations, what cosign keeps beside an image. */
function isAttachment(descriptor: Json): boolean {
  const platform = property(descriptor, 'platform');
  const annotations = property(descriptor, 'annotations');
  return (
    // https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
    stringProperty(annotations, 'vnd.docker.reference.type') !== undefined ||
    (stringProperty(platform, 'os') === 'unknown' && stringProperty(platform, 'architecture') === 'unknown') ||
    (stringProperty(descriptor, 'artifactType') ?? '').includes('attestation') ||
    /^dev\.cosignproject\.cosign\/(?:sigs|atts)$/.test(stringProperty(annotations, 'kind') ?? '')
  );
}

function namesOf(descriptor: Json): string[] {
  const annotations = property(descriptor, 'annotations');
  const names = [
    stringProperty(annotations, 'io.containerd.image.name'),
    stringProperty(annotations, 'org.opencontainers.image.ref.name'),
  ];
  return names.filter((name) => name !== undefined);
}

function candidateOf(descriptor: Json, digest: string, names: readonly string[]): Candidate {
  const platform = property(descriptor, 'platform');
  const os = stringProperty(platform, 'os');
  const architecture = stringProperty(platform, 'architecture');
  if (!isObject(platform) || os === undefined || architecture === undefined) return { digest, names };
  return { digest, names, platform: formatPlatform(os, architecture, stringProperty(platform, 'variant')) };
}

/** The same manifest may be listed once a tag. */
function merge(known: Candidate | undefined, candidate: Candidate): Candidate {
  return known ? { ...known, ...candidate, names: [...new Set([...known.names, ...candidate.names])] } : candidate;
}
