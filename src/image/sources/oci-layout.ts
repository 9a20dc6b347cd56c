import { blobPath, digestOf, isDigest } from '../compression/digest.ts';
import { readConfiguration } from '../configuration.ts';
import { Damage } from '../damage.ts';
import { imageError, readingPart } from '../image-error.ts';
import { type Json, property, readJson, stringProperty } from '../json.ts';
import { readAttestations } from './attestations.ts';
import type { FileStore } from './file-store.ts';
import { chooseManifest, isLayerType, layersOf, unknownType } from './oci-manifest.ts';
import { type ImagePlan, joinLayers, type LayerPlan, type Selection } from './plan.ts';

const INDEX = 'index.json';

export function isOciLayout(store: FileStore): boolean {
  return store.find(INDEX) !== undefined;
}

/** https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
export function planOciLayout(store: FileStore, selection: Selection): ImagePlan {
  const index = store.find(INDEX);
  if (!index)
    throw imageError(
      'image-unrecognised',
      store.name,
      'it holds no index.json, so it is no OCI image layout',
      otherFormat(store),
    );
  const read = (digest: string) => readBlob(store, digest);
  const root = readingPart(store.name, INDEX, () => readJson(index).value);
  const has = (digest: string) => store.find(blobPath(digest)) !== undefined;
  const documents = { manifest: read, configuration: read, has };
  const { chosen, manifest } = chooseManifest(root, documents, selection, store.name, `${store.scheme}:${store.name}`);
  const imageId = property(property(manifest, 'config'), 'digest');
  const { configuration, notifications } = readingPart(store.name, 'the image configuration', () => {
    if (!isDigest(imageId)) throw new Damage('the manifest names no valid digest for it');
    return readConfiguration(read(imageId));
  });
  const descriptors = layersOf(manifest);
  const joined = joinLayers(
    configuration,
    descriptors.map((descriptor, at) => planLayer(store, descriptor, at)),
  );
  const attested = readAttestations(root, chosen.digest, documents);
  return {
    archive: { kind: 'oci', path: store.path },
    imageId: imageId as string,
    digest: chosen.digest,
    configuration,
    layers: joined.layers,
    ...attested,
    notifications: [...notifications, ...joined.notifications, ...attested.notifications],
  };
}

/** What to do with a file or folder that an engine wrote in another format. */
function otherFormat(store: FileStore): string | undefined {
  if (!store.find('manifest.json')) return undefined;
  const { scheme, name } = store;
  if (scheme === 'oci-archive') return `It may be of docker save: give it as docker-archive:${name}.`;
  return `If skopeo or podman wrote it as dir:, convert it: skopeo copy dir:${name} oci:LAYOUT.`;
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

function planLayer(store: FileStore, descriptor: Json, index: number): Omit<LayerPlan, 'diffId'> {
  const type = stringProperty(descriptor, 'mediaType');
  const digest = property(descriptor, 'digest');
  if (type !== undefined && !isLayerType(type)) throw unknownType(store.name, `layer ${index}`, type);
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
