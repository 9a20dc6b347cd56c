/** Lines and columns count from 1; both ends belong to the region (SARIF 2.1.0 §3.30, but `endColumn` is inclusive as GitHub's annotations have it). */
export interface Region {
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** A place in a file of the repository. `uri` is relative to the workspace, with forward slashes. */
export interface FileLocation {
  readonly kind: 'file';
  readonly uri: string;
  readonly region?: Region;
}

/** A layer of the image, or a path in it. `index` counts from 0 = the oldest layer; `path` has no leading slash. */
export interface LayerLocation {
  readonly kind: 'layer';
  readonly index: number;
  readonly diffId: string;
  readonly path?: string;
}

/** A place in the image configuration, as a JSON pointer (RFC 6901), such as `/config/User`. */
export interface ConfigurationLocation {
  readonly kind: 'configuration';
  readonly pointer: string;
}

/** An installed package, as a package URL. */
export interface PackageLocation {
  readonly kind: 'package';
  readonly purl: string;
  readonly path?: string;
}

export type Location = FileLocation | LayerLocation | ConfigurationLocation | PackageLocation;
