import { createHash } from 'node:crypto';
import { jsonBlob, OCI } from './oci-blobs.ts';
import { sketchImage } from './sketch.ts';
import { descriptor, layout, parts } from './sources/archives.ts';

/** An image whose layers are these bytes, as an OCI archive; `diffIds` where the configuration is to claim others. */
export function archiveOf(layers: readonly Buffer[], diffIds?: readonly string[]): Buffer {
  const blobs = layers.map((content) => ({ content, digest: digestOf(content) }));
  const rootfs = { type: 'layers', diff_ids: diffIds ?? blobs.map(({ digest }) => digest) };
  const configuration = jsonBlob({ os: 'linux', architecture: 'amd64', config: {}, rootfs, history: [] });
  const image = { ...sketchImage({ layers: [] }), layers: blobs, configuration, imageId: configuration.digest };
  const { manifest, blobs: all } = parts(image);
  return layout(all, [descriptor(manifest, `${OCI}.manifest.v1+json`)]);
}

export function digestOf(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
