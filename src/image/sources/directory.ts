import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { blobPath, digestOf } from '../compression/digest.ts';
import { type FileRange, rangeOfFile } from '../file-range.ts';
import { imageError, readingPart } from '../image-error.ts';
import { type Json, property, readJson, stringProperty } from '../json.ts';
import type { JsonLimits } from '../limits.ts';
import { LayoutFolder } from '../registry/layout.ts';
import type { FileStore } from './file-store.ts';
import { planOciLayout } from './oci-layout.ts';
import type { ImagePlan, Selection } from './plan.ts';

const MANIFEST = 'manifest.json';
const BLOB = /^blobs\/(sha\d+)\/([0-9a-f]+)$/;

/**
 * What skopeo, podman and buildah write as `dir:`: a registry's blobs as files beside their manifest
 * (https://github.com/containers/image/blob/main/docs/containers-transports.5.md). Read as the OCI layout that it nearly is; a scanner is given
 * one that links to the blobs.
 */
export async function planDirectory(folder: FileStore, selection: Selection, host: Host): Promise<ImagePlan> {
  const file = folder.find(MANIFEST);
  if (!file) throw notOne(folder, 'it holds neither index.json nor manifest.json, so it is no image');
  const { value, bytes } = readingPart(folder.name, MANIFEST, () => readJson(file, folder.limits));
  if (Array.isArray(value)) throw notOne(folder, 'it looks like an archive of docker save that was unpacked');
  const top = { mediaType: mediaTypeOf(value), digest: digestOf(bytes), size: bytes.length };
  const layout = new LayoutFolder(await host.temporaryFolder());
  await layout.finish(top);
  const find = (path: string): FileRange | undefined =>
    path === 'index.json' ? rangeOfFile(join(layout.folder, path)) : findBlob(folder, path, top.digest);
  const plan = planOciLayout({ ...folder, scheme: 'dir', find }, selection);
  await linkBlobs(plan, layout, find, folder.limits);
  return { ...plan, archive: { kind: 'oci', path: layout.folder } };
}

/** Of several images only the chosen one is left to find. */
async function linkBlobs(
  plan: ImagePlan,
  layout: LayoutFolder,
  find: FileStore['find'],
  limits: JsonLimits,
): Promise<void> {
  const digests = new Set([plan.digest, plan.imageId, ...plan.layers.map(({ digest }) => digest)]);
  for (const digest of digests) {
    const blob = digest === undefined ? undefined : find(blobPath(digest));
    if (digest !== undefined && blob) await layout.link(digest, blob.file);
  }
  const manifest = plan.digest === undefined ? undefined : find(blobPath(plan.digest));
  if (plan.digest === undefined || !manifest) return;
  const { value } = readJson(manifest, limits);
  await layout.finish({ mediaType: mediaTypeOf(value), digest: plan.digest, size: manifest.size });
}

/** Blobs are called by their digest, without the algorithm when that is sha256; manifests of an index have an ending. */
function findBlob(folder: FileStore, path: string, top: string): FileRange | undefined {
  const [, algorithm, hex] = BLOB.exec(path) ?? [];
  if (hex === undefined) return undefined;
  if (`${algorithm}:${hex}` === top) return folder.find(MANIFEST);
  const name = algorithm === 'sha256' ? hex : `${algorithm}-${hex}`;
  return folder.find(`${name}.${MANIFEST}`) ?? folder.find(name) ?? folder.find(hex);
}

function mediaTypeOf(manifest: Json): string {
  const kind = property(manifest, 'manifests') === undefined ? 'manifest' : 'index';
  return stringProperty(manifest, 'mediaType') ?? `application/vnd.oci.image.${kind}.v1+json`;
}

function notOne({ name }: FileStore, why: string): Error {
  const remedy = `Give a folder that holds an OCI layout or that skopeo wrote as dir:, or pack it: tar -C ${name} -cf image.tar .`;
  return imageError('image-unrecognised', name, why, remedy);
}
