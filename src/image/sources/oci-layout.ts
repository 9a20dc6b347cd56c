import { readConfiguration } from '../configuration.ts';
import { Damage } from '../damage.ts';
import { blobPath, digestOf, isDigest } from '../digest.ts';
import { imageError, readingPart } from '../image-error.ts';
import { elements, type Json, property, readJson, stringProperty } from '../json.ts';
import { limits } from '../limits.ts';
import type { FileStore } from './file-store.ts';
import { type Candidate, chooseCandidate, formatPlatform, listCandidates } from './oci-index.ts';
import { type ImagePlan, joinLayers, type LayerPlan, type Selection } from './plan.ts';

const INDEX = 'index.json';
const MANIFEST_TYPE = /^application\/vnd\.(?:oci\.image\.manifest\.v1|docker\.distribution\.manifest\.v2)\+json$/;
const SCHEMA_1 = /^application\/vnd\.docker\.distribution\.manifest\.v1\+(?:json|prettyjws)$/;
const CONFIG_TYPE = /^application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json$/;
const LAYER_TYPE =
  /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar)(?:[.+](?:gzip|zstd))?$/;
const NO_IMAGE = 'Give a container image: other artifacts that registries hold have no layers to review.';

export function isOciLayout(store: FileStore): boolean {
  return store.find(INDEX) !== undefined;
}

/** https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
export function planOciLayout(store: FileStore, selection: Selection): ImagePlan {
  const index = store.find(INDEX);
  if (!index)
    throw imageError('image-unrecognised', store.name, 'it holds no index.json, so it is no OCI image layout');
  const read = (digest: string) => readBlob(store, digest);
  const candidates = readingPart(store.name, INDEX, () => listCandidates(readJson(index).value, read));
  const chosen = chooseCandidate(candidates, selection, store.name, (candidate) => platformOf(store, candidate));
  const manifest = readingPart(store.name, 'the manifest', () => read(chosen.digest));
  checkManifest(manifest, store.name);
  const imageId = property(property(manifest, 'config'), 'digest');
  const { configuration, notifications } = readingPart(store.name, 'the image configuration', () => {
    if (!isDigest(imageId)) throw new Damage('the manifest names no valid digest for it');
    return readConfiguration(read(imageId));
  });
  const descriptors = elements(property(manifest, 'layers')).slice(0, limits.layers);
  const joined = joinLayers(
    configuration,
    descriptors.map((descriptor, at) => planLayer(store, descriptor, at)),
  );
  return {
    archive: { kind: 'oci', path: store.path },
    imageId: imageId as string,
    digest: chosen.digest,
    configuration,
    layers: joined.layers,
    notifications: [...notifications, ...joined.notifications],
  };
}

/** A small blob, held to its digest. */
function readBlob(store: FileStore, digest: string): Json {
  const blob = store.find(blobPath(digest));
  if (!blob) throw new Damage(`the blob ${digest} is missing`);
  const { value, bytes } = readJson(blob);
  const actual = digestOf(bytes, digest.slice(0, digest.indexOf(':')));
  if (actual !== digest) throw new Damage(`the blob ${digest} has the digest ${actual}`);
  return value;
}

/** Docker writes no platform into its index. */
function platformOf(store: FileStore, candidate: Candidate): string {
  if (candidate.platform !== undefined) return candidate.platform;
  return readingPart(store.name, `the manifest ${candidate.digest}`, () => {
    const config = property(property(readBlob(store, candidate.digest), 'config'), 'digest');
    if (!isDigest(config)) throw new Damage('it names no image configuration');
    const { os, architecture, variant } = readConfiguration(readBlob(store, config)).configuration;
    return formatPlatform(os, architecture, variant);
  });
}

function checkManifest(manifest: Json, name: string): void {
  const type = stringProperty(manifest, 'mediaType');
  if (property(manifest, 'schemaVersion') === 1 || SCHEMA_1.test(type ?? '')) {
    const remedy = 'Push or save the image again with a current Docker, Podman or Buildah.';
    throw imageError(
      'image-schema1',
      name,
      'its manifest has the old format, schema 1, which carries no image configuration',
      remedy,
    );
  }
  const config = stringProperty(property(manifest, 'config'), 'mediaType');
  if (type !== undefined && !MANIFEST_TYPE.test(type)) throw unknownType(name, 'its manifest', type);
  if (config !== undefined && !CONFIG_TYPE.test(config)) throw unknownType(name, 'its configuration', config);
}

function unknownType(name: string, what: string, type: string): Error {
  return imageError(
    'media-type-unknown',
    name,
    `${what} has the media type ${JSON.stringify(type.slice(0, 100))}, which is no container image's`,
    NO_IMAGE,
  );
}

function planLayer(store: FileStore, descriptor: Json, index: number): Omit<LayerPlan, 'diffId'> {
  const type = stringProperty(descriptor, 'mediaType');
  const digest = property(descriptor, 'digest');
  if (type !== undefined && !LAYER_TYPE.test(type)) throw unknownType(store.name, `layer ${index}`, type);
  if (!isDigest(digest)) return { problem: 'its descriptor has no valid digest' };
  const blob = store.find(blobPath(digest));
  if (!blob) return { digest };
  const size = property(descriptor, 'size');
  const problem =
    typeof size === 'number' && size !== blob.size
      ? `it has ${blob.size} bytes, not ${size} as its manifest says`
      : undefined;
  return { digest, verify: digest, blob, ...(problem === undefined ? {} : { problem }) };
}
