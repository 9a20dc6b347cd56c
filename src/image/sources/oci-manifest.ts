import { isDigest } from '../compression/digest.ts';
import { readConfiguration } from '../configuration.ts';
import { Damage } from '../damage.ts';
import { imageError, readingPart } from '../image-error.ts';
import { elements, type Json, property, stringProperty } from '../json.ts';
import { limits } from '../limits.ts';
import { type Candidate, type Choice, type Choices, chooseCandidate } from './candidate.ts';
import { listCandidates, readable } from './oci-index.ts';
import type { Selection } from './plan.ts';
import { formatPlatform } from './platform.ts';

const MANIFEST_TYPE = /^application\/vnd\.(?:oci\.image\.manifest\.v1|docker\.distribution\.manifest\.v2)\+json$/;
const SCHEMA_1 = /^application\/vnd\.docker\.distribution\.manifest\.v1\+(?:json|prettyjws)$/;
/** The rest are what old registries and clients wrote, which engines take too: https://github.com/distribution/distribution/issues/1621 */
const CONFIG_TYPE =
  /^(?:application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json|application\/octet-stream|application\/json|text\/html)?$/;
const LAYER_TYPE =
  /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar)(?:[.+](?:gzip|zstd))?$/;
const FOREIGN = /\.(?:nondistributable|foreign)\./;
const NO_IMAGE = 'Give a container image: other artifacts that registries hold have no layers to review.';

/** Where the documents that lead to an image come from; both throw Damage for one that is not as its digest says. */
export interface Documents {
  manifest(digest: string): Json;
  configuration(digest: string): Json;
  /** Whether it is there, where that can be told beforehand. */
  has?(digest: string): boolean;
}

export interface ChosenManifest extends Choice<Candidate> {
  readonly manifest: Json;
}

/**
 * The image that is meant among those an index leads to, and its manifest, checked. `reference` is the name as messages give it, for a tag
 * or digest to be put behind. Throws ConfigurationError.
 */
export function chooseManifest(
  index: Json,
  documents: Documents,
  selection: Selection,
  name: string,
  reference = name,
): ChosenManifest {
  const listed = readingPart(name, 'its index', () => listCandidates(index, (digest) => documents.manifest(digest)));
  const present = listed.filter(({ digest }) => documents.has?.(digest) ?? true);
  // Engines save one platform with the index of all.
  const candidates = withoutArtifacts(present.length > 0 ? present : listed, documents);
  const choices: Choices = {
    name,
    reference,
    list: 'its index',
    byDigest: '@DIGEST',
    isCalled,
    platformOf: (candidate) => platformOf(documents, candidate, name),
  };
  const choice = chooseCandidate(candidates, selection, choices);
  const manifest = readingPart(name, 'the manifest', () => documents.manifest(choice.chosen.digest));
  const problem = whyNoImage(manifest, name);
  if (problem) throw problem;
  return { ...choice, manifest };
}

/** Signatures, charts and the like stand beside images in one index; where nothing else stands there, they are left for the error to name. */
function withoutArtifacts(candidates: readonly Candidate[], documents: Documents): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const images = candidates.filter(({ digest, platform }) => {
    if (platform !== undefined) return true;
    const manifest = readable((each) => documents.manifest(each), digest);
    return manifest === undefined || whyNoImage(manifest, '') === undefined;
  });
  return images.length > 0 ? images : candidates;
}

function isCalled({ names, digest }: Candidate, selector: string): boolean {
  return digest === selector || names.some((name) => name === selector || name.endsWith(`/${selector}`));
}

/** The layer descriptors of a manifest, oldest first. */
export function layersOf(manifest: Json): readonly Json[] {
  return elements(property(manifest, 'layers')).slice(0, limits.layers);
}

export function isLayerType(type: string): boolean {
  return LAYER_TYPE.test(type);
}

/** Layers that only their vendor may distribute, as of Windows images: they are legally missing. */
export function isForeignLayer(type: string | undefined): boolean {
  return type !== undefined && FOREIGN.test(type);
}

function unknownType(name: string, what: string, type: string): Error {
  return imageError(
    'media-type-unknown',
    name,
    `${what} has the media type ${JSON.stringify(type.slice(0, 100))}, which is no container image's`,
    NO_IMAGE,
  );
}

/** Docker writes no platform into its index. */
function platformOf(documents: Documents, candidate: Candidate, name: string): string {
  if (candidate.platform !== undefined) return candidate.platform;
  return readingPart(name, `the manifest ${candidate.digest}`, () => {
    const config = property(property(documents.manifest(candidate.digest), 'config'), 'digest');
    if (!isDigest(config)) throw new Damage('it names no image configuration');
    const { os, architecture, variant } = readConfiguration(documents.configuration(config)).configuration;
    return formatPlatform(os, architecture, variant);
  });
}

/** The error for a manifest that is no container image's. */
function whyNoImage(manifest: Json, name: string): Error | undefined {
  const type = stringProperty(manifest, 'mediaType');
  if (property(manifest, 'schemaVersion') === 1 || SCHEMA_1.test(type ?? '')) {
    const remedy = 'Push or save the image again with a current Docker, Podman or Buildah.';
    const message = 'its manifest has the old format, schema 1, which carries no image configuration';
    return imageError('image-schema1', name, message, remedy);
  }
  const config = stringProperty(property(manifest, 'config'), 'mediaType');
  if (type !== undefined && !MANIFEST_TYPE.test(type)) return unknownType(name, 'its manifest', type);
  if (config !== undefined && !CONFIG_TYPE.test(config)) return unknownType(name, 'its configuration', config);
  for (const [index, layer] of layersOf(manifest).entries()) {
    const layerType = stringProperty(layer, 'mediaType');
    if (layerType !== undefined && !isLayerType(layerType)) return unknownType(name, `layer ${index}`, layerType);
  }
  return undefined;
}
