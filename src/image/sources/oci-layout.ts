import { blobPath, isDigest } from '../compression/digest.ts';
import { readConfiguration } from '../configuration.ts';
import { Damage } from '../damage.ts';
import { imageError, readingPart } from '../image-error.ts';
import { type Json, property } from '../json.ts';
import { readAttestations } from './attestations.ts';
import { mislabelled } from './candidate.ts';
import type { FileStore } from './file-store.ts';
import { LayoutDocuments } from './oci-blobs.ts';
import { chooseManifest, layersOf } from './oci-manifest.ts';
import { type ImagePlan, joinLayers, type LayerPlan, type Selection } from './plan.ts';

const INDEX = 'index.json';

export function isOciLayout(store: FileStore): boolean {
  return store.find(INDEX) !== undefined;
}

/** https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
export function planOciLayout(store: FileStore, selection: Selection): ImagePlan {
  const documents = new LayoutDocuments(store);
  const root = readingPart(store.name, INDEX, () => documents.root(INDEX));
  if (root === undefined) {
    throw imageError(
      'image-unrecognised',
      store.name,
      'it holds no index.json, so it is no OCI image layout',
      otherFormat(store),
    );
  }
  const reference = `${store.scheme}:${store.given}`;
  const choice = chooseManifest(root, documents, selection, store.name, reference);
  const { chosen, manifest } = choice;
  const imageId = property(property(manifest, 'config'), 'digest');
  const { configuration, notifications } = readingPart(store.name, 'the image configuration', () => {
    if (!isDigest(imageId)) throw new Damage('the manifest names no valid digest for it');
    return readConfiguration(documents.configuration(imageId));
  });
  const joined = joinLayers(
    configuration,
    layersOf(manifest).map((descriptor) => planLayer(store, descriptor)),
  );
  const attested = readAttestations(root, chosen.digest, documents);
  return {
    archive: { kind: 'oci', path: store.path },
    imageId: imageId as string,
    digest: chosen.digest,
    configuration,
    layers: joined.layers,
    ...attested,
    notifications: [
      ...choice.notifications,
      ...mislabelled(chosen, configuration),
      ...notifications,
      ...joined.notifications,
      ...attested.notifications,
    ],
  };
}

/** What to do with a file or folder that an engine wrote in another format. */
function otherFormat(store: FileStore): string | undefined {
  if (!store.find('manifest.json')) return undefined;
  const { scheme, given } = store;
  if (scheme === 'oci-archive') return `It may be of docker save: give it as docker-archive:${given}.`;
  return `If skopeo or podman wrote it, give it as dir:${given}.`;
}

function planLayer(store: FileStore, descriptor: Json): Omit<LayerPlan, 'diffId'> {
  const digest = property(descriptor, 'digest');
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
