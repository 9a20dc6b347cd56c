const MIB = 1024 * 1024;

/** Bounds on what an image may make us hold or do that a user can set. Past one, the review says so and goes on without the excess. */
export interface Limits {
  /** What one layer may unpack to. */
  readonly layerBytes: number;
  /** What all layers of an image may unpack to, together. */
  readonly imageBytes: number;
  /** Unpacked ÷ compressed, judged once `ratioFrom` bytes came out: a layer of zeros gzips 1:1030. */
  readonly ratio: number;
  /** Entries of all layers. */
  readonly entries: number;
  /** Characters of a path. */
  readonly pathLength: number;
  /** Folders above one another. */
  readonly pathDepth: number;
  /** One file that somebody reads. */
  readonly fileBytes: number;
  /** All files that somebody reads. */
  readonly capturedBytes: number;
  /** manifest, index, configuration. */
  readonly jsonBytes: number;
  readonly jsonDepth: number;
}

/** What JSON of an image is held to. */
export type JsonLimits = Pick<Limits, 'jsonBytes' | 'jsonDepth'>;

export const DEFAULT_LIMITS: Limits = {
  layerBytes: 32 * 1024 * MIB,
  imageBytes: 64 * 1024 * MIB,
  ratio: 200,
  entries: 1_000_000,
  // PATH_MAX of Linux: no container can hold a longer name.
  pathLength: 4096,
  pathDepth: 512,
  fileBytes: 4 * MIB,
  capturedBytes: 24 * MIB,
  jsonBytes: 4 * MIB,
  jsonDepth: 64,
};

/** What a user writes for a limit, in the order in which they are listed. */
export const LIMIT_NAMES = {
  'layer-bytes': 'layerBytes',
  'image-bytes': 'imageBytes',
  ratio: 'ratio',
  entries: 'entries',
  'path-length': 'pathLength',
  'path-depth': 'pathDepth',
  'file-bytes': 'fileBytes',
  'captured-bytes': 'capturedBytes',
  'json-bytes': 'jsonBytes',
  'json-depth': 'jsonDepth',
} as const satisfies Record<string, keyof Limits>;

export type LimitName = keyof typeof LIMIT_NAMES;

/** How a user moves a limit, as the end of a sentence. */
export function raising(limit: LimitName): string {
  return `raise the limit ${limit} (limits: ${limit}=VALUE)`;
}

/** Bounds that nobody has a reason to move. */
export const limits = {
  ...DEFAULT_LIMITS,
  /** A PAX header or GNU long name; Go's archive/tar has the same. */
  extendedHeader: MIB,
  /** Versions of paths in one image, implied folders included. */
  paths: 1_000_000,
  /** Characters in all their names. */
  pathCharacters: 128 * MIB,
  /** Layers of one image; engines stop at 127. */
  layers: 1024,
  /** Entries of the archive around the layers. */
  archiveEntries: 100_000,
  ratioFrom: 100 * MIB,
  /** One layer as a registry sends it, and all of an image: they are kept on disk while they are read. */
  downloadedLayer: 16 * 1024 * MIB,
  downloadedImage: 32 * 1024 * MIB,
  /** Characters of link targets that entries of one image may lead through. */
  followedCharacters: 256 * MIB,
  /** Symbolic links followed for one path, as the kernel has it (ELOOP). */
  symlinks: 40,
} as const;
