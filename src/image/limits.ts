const MIB = 1024 * 1024;

/** Bounds on what an image may make us hold or do. Past one, the review says so and goes on without the excess. */
export const limits = {
  /** A PAX header or GNU long name; Go's archive/tar has the same. */
  extendedHeader: MIB,
  /** PATH_MAX of Linux: no container can hold a longer name. */
  pathLength: 4096,
  /** Folders above one another. */
  pathDepth: 512,
  /** Versions of paths in one image, implied folders included. */
  paths: 1_000_000,
  /** Characters in all their names. */
  pathCharacters: 128 * MIB,
  /** One file that a rule reads. */
  capturedFile: MIB,
  /** All files that rules read. */
  capturedTotal: 64 * MIB,
  /** manifest, index, configuration. */
  json: 4 * MIB,
  jsonDepth: 64,
  /** Layers of one image; engines stop at 127. */
  layers: 1024,
  /** Entries of the archive around the layers. */
  archiveEntries: 100_000,
  /** What one layer may inflate to. */
  inflatedLayer: 32 * 1024 * MIB,
  /** Inflated ÷ compressed, judged once `ratioFrom` bytes came out: a layer of zeros gzips 1:1030. */
  ratio: 200,
  ratioFrom: 100 * MIB,
  /** One layer as a registry sends it, and all of an image: they are kept on disk while they are read. */
  downloadedLayer: 16 * 1024 * MIB,
  downloadedImage: 32 * 1024 * MIB,
  /** Characters of link targets that entries of one image may lead through. */
  followedCharacters: 256 * MIB,
  /** Symbolic links followed for one path, as the kernel has it (ELOOP). */
  symlinks: 40,
} as const;
