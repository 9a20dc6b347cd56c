import type { Attestation } from '../../model/attestation.ts';
import type { ImageConfiguration } from '../../model/oci.ts';
import type { Notification } from '../../model/review.ts';
import type { FileRange } from '../file-range.ts';

/** What a source found: everything that is needed to read an image, its layers not read yet. */
export interface ImagePlan {
  /** The file or folder that a scanner can be given. */
  readonly archive: { readonly kind: 'docker-archive' | 'oci'; readonly path: string };
  readonly imageId: string;
  /** Of the manifest, where there is one. */
  readonly digest?: string;
  readonly configuration: ImageConfiguration;
  /** Oldest first. */
  readonly layers: readonly LayerPlan[];
  readonly notifications: readonly Notification[];
  /** Provenance that is attached to it. */
  readonly attestations?: readonly Attestation[];
}

export interface LayerPlan {
  readonly diffId: string;
  /** Of the blob as distributed. */
  readonly digest?: string;
  /** A digest that the stored bytes must have, when they are compressed: those of an uncompressed layer are not all read. */
  readonly verify?: string;
  /** Undefined when the archive does not hold it. */
  readonly blob?: FileRange;
  /** Why the blob cannot be what the manifest says, as a clause. */
  readonly problem?: string;
}

/** What an image source is asked for. */
export interface Selection {
  /** A tag or digest among several images. */
  readonly selector?: string;
  /** `os/architecture[/variant]`. */
  readonly platform?: string;
  /** The platform that is taken of several when none is asked for. */
  readonly assume?: string;
}

/** Joins the configuration's diffIDs with the blobs of a manifest. An archive in which they differ in number is not to be trusted. */
export function joinLayers(
  configuration: ImageConfiguration,
  blobs: readonly Omit<LayerPlan, 'diffId'>[],
): { layers: LayerPlan[]; notifications: Notification[] } {
  const diffIds = configuration.rootfs.diff_ids;
  const layers = blobs.map((blob, index) => ({ ...blob, diffId: diffIds[index] ?? blob.digest ?? `unknown-${index}` }));
  if (diffIds.length === blobs.length) return { layers, notifications: [] };
  const notification: Notification = {
    level: 'error',
    code: 'layers-inconsistent',
    message: `The image has ${blobs.length} layers, but its configuration names ${diffIds.length}.`,
    location: { kind: 'configuration', pointer: '/rootfs/diff_ids' },
    remedy: 'Save or build the image again: an engine would not run this one.',
  };
  return { layers, notifications: [notification] };
}
