import type { Host } from '../../host/host.ts';
import { isDigest } from '../compression/digest.ts';
import { type Json, property, stringProperty } from '../json.ts';
import { limits } from '../limits.ts';
import { isForeignLayer, isLayerType } from '../sources/oci-manifest.ts';
import { type BlobDescriptor, downloadBlob } from './blobs.ts';
import type { RegistryClient } from './client.ts';
import type { LayoutFolder } from './layout.ts';
import { problem, strange } from './problem.ts';

/** Blobs on their way at a time; engines have three. */
const AT_A_TIME = 4;
/** Bytes from which a layer is worth a line. */
const WORTH_SAYING = 16 * 1024 * 1024;

interface WantedLayer extends BlobDescriptor {
  readonly foreign: boolean;
}

/**
 * Fetches the layers into the layout, the largest first, each once. Addresses that a manifest gives for foreign layers are not followed: a
 * layer that the registry lacks for that reason stays missing. Throws ConfigurationError.
 */
export async function fetchLayers(
  client: RegistryClient,
  descriptors: readonly Json[],
  layout: LayoutFolder,
  host: Host,
  signal: AbortSignal,
): Promise<void> {
  const wanted = wantedLayers(client, descriptors);
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  const excess = wanted.some(({ size }) => size > limits.downloadedLayer) || total > limits.downloadedImage;
  if (excess) throw tooLarge(client);
  if (total >= WORTH_SAYING) host.progress.say(`Fetching ${client.name.canonical}: ${amount(wanted.length, total)}`);
  const queue = wanted.toSorted((a, b) => b.size - a.size);
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  let done = 0;
  const work = async () => {
    for (let layer = queue.shift(); layer; layer = queue.shift()) {
      await fetchLayer(client, layer, await layout.place(layer.digest), either);
      done++;
      if (layer.size >= WORTH_SAYING) host.progress.say(`  ${done} of ${wanted.length}: ${layer.digest}`);
    }
  };
  // All of them end before the first error is thrown: nobody writes into a folder that is being removed.
  await Promise.all(Array.from({ length: AT_A_TIME }, () => work().catch((error: unknown) => stop.abort(error))));
  stop.signal.throwIfAborted();
}

async function fetchLayer(
  client: RegistryClient,
  layer: WantedLayer,
  file: string,
  signal: AbortSignal,
): Promise<void> {
  if (await downloadBlob(client, layer, file, signal)) return;
  if (layer.foreign) return;
  const remedy = 'Push the image again: its manifest names a layer that was lost.';
  throw problem('registry-blob-missing', client.name, `the registry lacks its layer ${layer.digest}`, remedy);
}

/** What is no layer is left to the reader of the layout, which says so. */
function wantedLayers({ name }: RegistryClient, descriptors: readonly Json[]): WantedLayer[] {
  const wanted = new Map<string, WantedLayer>();
  for (const descriptor of descriptors) {
    const digest = property(descriptor, 'digest');
    const type = stringProperty(descriptor, 'mediaType');
    const size = property(descriptor, 'size');
    if (!isDigest(digest) || (type !== undefined && !isLayerType(type))) continue;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
      throw strange(name, `its manifest gives no size for its layer ${digest}`);
    wanted.set(digest, { digest, size, foreign: isForeignLayer(type) });
  }
  return [...wanted.values()];
}

function amount(layers: number, bytes: number): string {
  return `${layers} ${layers === 1 ? 'layer' : 'layers'}, ${Math.round(bytes / 1e6)} MB`;
}

function tooLarge({ name }: RegistryClient): Error {
  const gigabytes = (bytes: number) => `${bytes / 1024 ** 3} GiB`;
  const most = `${gigabytes(limits.downloadedLayer)} a layer and ${gigabytes(limits.downloadedImage)} in all`;
  const remedy = 'Pull the image and give docker:REF, podman:REF or oci:DIR.';
  return problem('image-too-large', name, `it has more than ${most}`, remedy);
}
