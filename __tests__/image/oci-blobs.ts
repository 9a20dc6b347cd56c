import { createHash } from 'node:crypto';
import type { TarEntrySketch } from './tar-bytes.ts';

export interface Blob {
  readonly content: Buffer;
  /** `sha256:…` of the content. */
  readonly digest: string;
}

/** What every writer needs to know of an image. */
export interface ImageParts {
  readonly tag: string;
  readonly platform: { readonly os: string; readonly architecture: string; readonly variant?: string };
  readonly configuration: Blob;
  readonly imageId: string;
  readonly layers: readonly Blob[];
}

export const OCI = 'application/vnd.oci.image';
const LAYER_SUFFIX = { none: '', gzip: '+gzip', zstd: '+zstd' } as const;
type Compression = keyof typeof LAYER_SUFFIX;

/** The blobs of an OCI layout and the index that leads to them. */
export interface Layout {
  readonly blobs: readonly Blob[];
  readonly index: object;
}

export function sha256(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

export function hexOf(digest: string): string {
  return digest.slice(digest.indexOf(':') + 1);
}

export function jsonBlob(value: unknown): Blob {
  const content = Buffer.from(JSON.stringify(value));
  return { content, digest: sha256(content) };
}

export function descriptor(blob: Blob, mediaType: string, more: object = {}): object {
  return { mediaType, digest: blob.digest, size: blob.content.length, ...more };
}

/** One manifest over the layers as they are to be stored. */
export function manifestBlob(image: ImageParts, layers: readonly Blob[], compression: Compression): Blob {
  return jsonBlob({
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: descriptor(image.configuration, `${OCI}.config.v1+json`),
    layers: layers.map((layer) => descriptor(layer, `${OCI}.layer.v1.tar${LAYER_SUFFIX[compression]}`)),
  });
}

/** An OCI image layout of one image, as `skopeo copy` and `docker buildx build -o type=oci` write it. */
export function ociBlobs(
  image: ImageParts,
  compression: Compression,
  compress: (content: Buffer, compression: Compression) => Buffer,
): Layout & { readonly manifest: Blob } {
  const layers = image.layers.map(({ content }) => compress(content, compression)).map(blobOf);
  const manifest = manifestBlob(image, layers, compression);
  const name = image.tag.slice(image.tag.lastIndexOf(':') + 1);
  return {
    manifest,
    blobs: [...layers, image.configuration, manifest],
    index: {
      schemaVersion: 2,
      mediaType: `${OCI}.index.v1+json`,
      manifests: [
        descriptor(manifest, `${OCI}.manifest.v1+json`, {
          platform: image.platform,
          annotations: { 'org.opencontainers.image.ref.name': name },
        }),
      ],
    },
  };
}

/** What skopeo and podman write as `dir:`: blobs by the hex of their digests beside the manifest. */
export function directoryEntries(layout: Layout & { readonly manifest: Blob }): TarEntrySketch[] {
  const blobs = layout.blobs.filter((blob) => blob !== layout.manifest);
  return [
    { name: 'version', content: 'Directory Transport Version: 1.1\n' },
    ...blobs.map(({ digest, content }) => ({ name: hexOf(digest), content })),
    { name: 'manifest.json', content: layout.manifest.content },
  ];
}

/** The files of a layout, as entries of a tar file; equal blobs stand once. */
export function ociEntries(layout: Layout, more: readonly TarEntrySketch[] = []): TarEntrySketch[] {
  const blobs = new Map(layout.blobs.map((blob) => [hexOf(blob.digest), blob.content]));
  return [
    { name: 'blobs/', type: 'directory', mode: 0o755 },
    { name: 'blobs/sha256/', type: 'directory', mode: 0o755 },
    ...[...blobs]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([hex, content]) => ({ name: `blobs/sha256/${hex}`, content })),
    { name: 'index.json', content: JSON.stringify(layout.index) },
    ...more,
    { name: 'oci-layout', content: '{"imageLayoutVersion":"1.0.0"}' },
  ];
}

export function blobOf(content: Buffer): Blob {
  return { content, digest: sha256(content) };
}
