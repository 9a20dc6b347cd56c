import type { Location } from './location.ts';

/** A part of the image, in CycloneDX's terms. */
export interface Component {
  readonly type: 'operating-system' | 'library' | 'application' | 'file';
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  /** SPDX expressions or names, as the package declares them. */
  readonly licenses?: readonly string[];
  /** Index of the layer that brought the visible version. */
  readonly layer?: number;
  /** Paths in the image, without a leading slash. */
  readonly paths: readonly string[];
  readonly introducedBy?: Location;
}
