/** A package that a database in the image lists, from the layer in which this version appeared to the one that removed it. */
export interface Package {
  readonly name: string;
  /** As the database writes it, a Debian epoch included; '' where it has none. */
  readonly version: string;
  /** The type of its package URL: `deb`, `apk`, `npm`. https://github.com/package-url/purl-spec */
  readonly type: string;
  readonly architecture?: string;
  /** What it was built from: distributions mend that. */
  readonly source?: { readonly name: string; readonly version: string };
  /** SPDX expressions or names, as the package declares them. */
  readonly licenses: readonly string[];
  /** Package URL, in canonical form. */
  readonly purl: string;
  /** Path of the file that lists it. */
  readonly database: string;
  /** Where it stands, for what can stand in several places: `app/node_modules/left-pad`. */
  readonly place?: string;
  readonly evidence: PackageEvidence;
  /** Index of the layer in which this version appeared, and from which on it stayed. */
  readonly layer: number;
  /** The layer that upgraded or removed it; absent while it is visible. Its bytes are shipped all the same. */
  readonly hidden?: { readonly layer: number; readonly by: 'changed' | 'deleted' };
  /** Paths that it owns, as its database lists them, without a leading slash and as often as it is asked; empty where the database does not say. */
  readonly files: () => Iterable<string>;
}

/** `installed`: what the package manager wrote when it unpacked it. `locked`: a lock file wants it. `claimed`: a parts list in the image says so. */
export type PackageEvidence = 'installed' | 'locked' | 'claimed';

/** What the image says that it is made of: https://www.freedesktop.org/software/systemd/man/latest/os-release.html */
export interface Distribution {
  /** `debian`, `alpine`. */
  readonly id: string;
  /** What it is made from: `rhel fedora`. */
  readonly idLike: readonly string[];
  /** `12`, `3.22.1`; rolling releases have none. */
  readonly versionId?: string;
  /** The point release, of Debian only, whose os-release keeps silent about it: `12.11`. */
  readonly pointRelease?: string;
  readonly versionCodename?: string;
  readonly prettyName?: string;
  /** The file that says so. */
  readonly path: string;
}
