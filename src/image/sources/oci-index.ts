import { isDigest } from '../compression/digest.ts';
import { Damage } from '../damage.ts';
import { imageError } from '../image-error.ts';
import { elements, isObject, type Json, property, stringProperty } from '../json.ts';
import type { Selection } from './plan.ts';

const INDEX_TYPES = new Set([
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]);
const DEEPEST = 4;
const MOST_MANIFESTS = 1000;

/** An image manifest that an index leads to. */
export interface Candidate {
  readonly digest: string;
  /** What it is called: `image:tag`, `tag`. */
  readonly names: readonly string[];
  /** `os/architecture[/variant]`, where the index says so. */
  readonly platform?: string;
}

/** All image manifests below an index, nested ones too; attestations are none. `read` gives the JSON of a blob. */
export function listCandidates(index: Json, read: (digest: string) => Json): Candidate[] {
  const found = new Map<string, Candidate>();
  const visit = (from: Json, names: readonly string[], depth: number): void => {
    if (depth > DEEPEST)
      throw new Damage(`its indexes are nested deeper than ${DEEPEST} levels`, { kind: 'too-large' });
    for (const descriptor of elements(property(from, 'manifests'))) {
      const digest = property(descriptor, 'digest');
      if (isAttestation(descriptor)) continue;
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

/** Undefined for an index that is missing or damaged: only who chooses it needs to know, layouts may hold a part of what they name. */
function readable(read: (digest: string) => Json, digest: string): Json {
  try {
    return read(digest);
  } catch (error) {
    if (error instanceof Damage) return undefined;
    throw error;
  }
}

/** The one that is meant. `platformOf` looks into the image where the index is silent. */
export function chooseCandidate(
  candidates: readonly Candidate[],
  selection: Selection,
  name: string,
  reference: string,
  platformOf: (candidate: Candidate) => string,
): Candidate {
  const { selector, platform } = selection;
  const named = selector === undefined ? candidates : candidates.filter((candidate) => isCalled(candidate, selector));
  if (candidates.length === 0) throw imageError('image-empty', name, 'its index lists no image');
  if (named.length === 0) {
    throw imageError(
      'image-not-found',
      name,
      `it holds no image ${selector}, only ${list(candidates, namesIn)}`,
      'Choose one of those.',
    );
  }
  if (named.length === 1) return named[0] as Candidate;
  const fitting =
    platform === undefined ? named : named.filter((candidate) => isPlatform(platformOf(candidate), platform));
  if (fitting.length === 1) return fitting[0] as Candidate;
  if (fitting.length === 0) {
    const remedy = 'Choose one of those with the platform option.';
    throw imageError(
      'platform-not-found',
      name,
      `it holds no image for ${platform}, only for ${list(named, platformOf)}`,
      remedy,
    );
  }
  throw ambiguous(fitting, name, reference, platformOf);
}

/** Told apart by what differs: names, else platforms, else only digests. */
function ambiguous(
  candidates: readonly Candidate[],
  name: string,
  reference: string,
  platformOf: (candidate: Candidate) => string,
): Error {
  const several = (what: string, how: string) =>
    imageError('image-ambiguous', name, `it holds several images (${what})`, `Choose one: ${reference}${how}.`);
  if (new Set(candidates.map(({ names: [first] }) => first)).size > 1)
    return several(list(candidates, namesIn), ':TAG');
  const platforms = new Set(candidates.map(platformOf));
  if (platforms.size < candidates.length)
    return several(
      list(candidates, ({ digest }) => digest),
      '@DIGEST',
    );
  const remedy = 'Choose one with the platform option, or the image by its digest.';
  return imageError(
    'platform-ambiguous',
    name,
    `it holds an image for each of ${list(candidates, platformOf)}`,
    remedy,
  );
}

/** Whether a platform is the one asked for; without a variant asked for, any will do. */
export function isPlatform(actual: string, wanted: string): boolean {
  return actual === wanted || (wanted.split('/').length === 2 && actual.startsWith(`${wanted}/`));
}

export function formatPlatform(os: string, architecture: string, variant?: string): string {
  return variant === undefined || variant === '' ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

/** https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md */
function isAttestation(descriptor: Json): boolean {
  const platform = property(descriptor, 'platform');
  return (
    stringProperty(property(descriptor, 'annotations'), 'vnd.docker.reference.type') !== undefined ||
    (stringProperty(platform, 'os') === 'unknown' && stringProperty(platform, 'architecture') === 'unknown') ||
    (stringProperty(descriptor, 'artifactType') ?? '').includes('attestation')
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

function isCalled({ names, digest }: Candidate, selector: string): boolean {
  return digest === selector || names.some((name) => name === selector || name.endsWith(`/${selector}`));
}

function namesIn({ names, digest }: Candidate): string {
  return names[0] ?? digest;
}

function list(candidates: readonly Candidate[], describe: (candidate: Candidate) => string): string {
  return [...new Set(candidates.map(describe))].slice(0, 20).join(', ');
}
