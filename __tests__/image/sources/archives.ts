import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedImage, type LoadOptions, loadImage } from '../../../src/image/load.ts';
import type { ConfigurationError } from '../../../src/model/configuration-error.ts';
import { fakeHost } from '../../host/fake-host.ts';
import { type Blob, blobOf, descriptor, hexOf, jsonBlob, OCI } from '../oci-blobs.ts';
import { sketchImage } from '../sketch.ts';
import { type TarEntrySketch, tarFile } from '../tar-bytes.ts';

/** An archive, or what is not one, in a workspace of its own. */
export async function load(
  bytes: Buffer,
  reference = 'image.tar',
  options: Partial<LoadOptions> = {},
): Promise<LoadedImage> {
  const host = fakeHost();
  writeFileSync(join(host.workspace, 'image.tar'), bytes);
  return loadImage(reference, { reads: [], ...options }, host);
}

/** The error that loading ends with. */
export async function failure(
  bytes: Buffer,
  reference?: string,
  options?: Partial<LoadOptions>,
): Promise<ConfigurationError> {
  const result: unknown = await load(bytes, reference, options).catch((error: unknown) => error);
  if (result && typeof result === 'object' && 'code' in result) return result as ConfigurationError;
  throw result instanceof Error ? result : new Error('was loaded');
}

export const one = sketchImage({ layers: [{ files: { a: '1' } }], tag: 'one:1' });
export const two = sketchImage({
  layers: [{ files: { b: '2' } }, { files: { c: '3' } }],
  tag: 'two:2',
  architecture: 'arm64',
  variant: 'v8',
});

/** The parts of an image as an OCI layout keeps them. */
export function parts(
  image: typeof one,
  change: (manifest: Record<string, unknown>) => object = (manifest) => manifest,
): { manifest: Blob; blobs: Blob[] } {
  const layers = image.layers.map((layer) => descriptor(layer, `${OCI}.layer.v1.tar`));
  const manifest = jsonBlob(
    change({
      schemaVersion: 2,
      mediaType: `${OCI}.manifest.v1+json`,
      config: descriptor(image.configuration, `${OCI}.config.v1+json`),
      layers,
    }),
  );
  return { manifest, blobs: [...image.layers, image.configuration, manifest] };
}

/** An OCI layout of these blobs, as a tar file. */
export function layout(
  blobs: readonly Blob[],
  manifests: readonly object[],
  more: readonly TarEntrySketch[] = [],
): Buffer {
  const files = new Map(blobs.map(({ digest, content }) => [`blobs/sha256/${hexOf(digest)}`, content]));
  return tarFile([
    { name: 'oci-layout', content: '{"imageLayoutVersion":"1.0.0"}' },
    { name: 'index.json', content: JSON.stringify({ schemaVersion: 2, manifests }) },
    ...[...files].map(([name, content]) => ({ name, content })),
    ...more,
  ]);
}

/** A docker archive of these files, its manifest.json holding `value`. */
export function dockerArchive(value: unknown, files: Readonly<Record<string, Buffer | string>>): Buffer {
  return tarFile([
    ...Object.entries(files).map(([name, content]) => ({ name, content })),
    { name: 'manifest.json', content: typeof value === 'string' ? value : JSON.stringify(value) },
  ]);
}

export { blobOf, descriptor, jsonBlob, OCI };
