import type { Attestation } from './attestation.ts';
import type { Region } from './location.ts';
import type { History, ImageConfiguration } from './oci.ts';
import type { Distribution, Package } from './package.ts';

export type FileType = 'file' | 'directory' | 'symlink' | 'character-device' | 'block-device' | 'fifo';

/**
 * One version of one path, as one layer shipped it. A hard link is a full file: it has the size, mode and content of its target, and `hardlink` names that.
 */
export interface FileEntry {
  /** Cleaned and rooted at the image's root, without a leading slash; bytes that are not UTF-8 stand as `\xNN`. */
  readonly path: string;
  readonly type: FileType;
  /** Permission bits with setuid, setgid and sticky: `0o7777`. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of content; 0 for what has none. */
  readonly size: number;
  /** Target of a symbolic link, as written. */
  readonly linkname?: string | undefined;
  /** The path that this one is a hard link to. */
  readonly hardlink?: string | undefined;
  /** `security.capability` of the file, in hexadecimal (vfs_cap_data, linux/capability.h). */
  readonly capabilities?: string | undefined;
  /** Index of the layer that holds this version. */
  readonly layer: number;
  /** `added`: the path was not visible below. `changed`: it replaces a version of a lower layer. */
  readonly change: 'added' | 'changed';
  /** For a changed file: whether its bytes are those of the version before it; absent where that is not known. */
  readonly content?: 'same' | 'different' | undefined;
  /** The layer that hid this version again, and how; absent while it is visible in the final image. */
  readonly hidden?: { readonly layer: number; readonly by: 'changed' | 'deleted' } | undefined;
}

/** The merged file tree with the provenance of every version of every path. */
export interface FileTree {
  /** How many versions there are, hidden ones included. */
  readonly size: number;
  /** The visible version of a path; symbolic links in it are not followed. */
  get(path: string): FileEntry | undefined;
  /** The visible version after following symbolic links inside the root, as a process in the container would; undefined when it dangles or loops. */
  resolve(path: string): FileEntry | undefined;
  /** Every visible path, in no particular order. */
  visible(): Iterable<FileEntry>;
  /** Every version, also those changed or deleted later, oldest layer first. */
  versions(): Iterable<FileEntry>;
  /** The versions of one path, oldest first. */
  versionsOf(path: string): readonly FileEntry[];
  /** Every version whose path matches one of these globs, oldest layer first. Cheap, and only for globs that a rule or a collector `reads`. */
  matching(globs: readonly string[]): Iterable<FileEntry>;
  /** The bytes of a version, when a rule asked for them (`reads`) and they fit under the cap. */
  content(entry: FileEntry): Uint8Array | undefined;
  /** The versions in whose content a rule's `seeks` were found, with what stands around them. */
  excerpts(): Iterable<Excerpts>;
}

/** Where a file holds bytes that a rule seeks. */
export interface Excerpts {
  readonly entry: FileEntry;
  readonly excerpts: readonly Excerpt[];
}

/** A stretch of a file's content around sought bytes; neighbours that touch are one. */
export interface Excerpt {
  /** Where it starts in the file. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** How much of what an image ships can be seen in it. Bytes of file content, hard links once. */
export interface Efficiency {
  readonly shippedBytes: number;
  readonly visibleBytes: number;
  /** Shipped, and in the final image overwritten, deleted or covered. */
  readonly wastedBytes: number;
  /** The part of `wastedBytes` that a later layer ships again unchanged, for a new mode or owner (`chmod`, `chown`); only where every byte was read. */
  readonly copiedBytes?: number;
  /** `visibleBytes / shippedBytes`; 1 for an empty image. */
  readonly score: number;
  /** The figures of https://github.com/wagoodman/dive, in its way of counting. */
  readonly dive: { readonly score: number; readonly wastedBytes: number; readonly wastedUserPercent: number };
}

export type AttributionConfidence = 'exact' | 'high' | 'inferred' | 'unknown';

/** What one layer is, and which instruction made it. */
export interface Layer {
  /** 0 = oldest. */
  readonly index: number;
  /** Digest of the uncompressed layer (image-spec, "DiffID"). */
  readonly diffId: string;
  /** Digest of the blob as distributed, where it is known. */
  readonly digest?: string;
  /** Bytes of file content that the layer carries, as `docker history` counts them: equal for every way of packing the same layer. */
  readonly size: number;
  readonly history?: History;
  readonly origin: 'base' | 'dockerfile' | 'unknown';
  /** The instruction's place. For a base layer it is the `FROM` line. */
  readonly instruction?: LayerInstruction;
  readonly confidence: AttributionConfidence;
  /** Why the instruction is believed to have made the layer, in words. */
  readonly evidence?: string;
  /** Numbers of paths. */
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
  /** Bytes of this layer that no one sees in the final image: overwritten or deleted later. */
  readonly wastedBytes: number;
}

export interface LayerInstruction {
  readonly uri: string;
  readonly region: Region;
  readonly text: string;
}

/** An image, read: oldest layer first. */
export interface Image {
  /** As the user named it. */
  readonly reference: string;
  /** Digest of the image configuration. */
  readonly imageId: string;
  /** Digest of the manifest, where the source has one. */
  readonly digest?: string;
  /** `os/architecture[/variant]`. */
  readonly platform: string;
  readonly configuration: ImageConfiguration;
  readonly layers: readonly Layer[];
  readonly files: FileTree;
  readonly efficiency: Efficiency;
  /** Provenance that was attached to the image, or that the builder of this review gave. */
  readonly attestations?: readonly Attestation[];
  /** What is installed in it, and what was and is still shipped (`hidden`); sorted by type, name, version and layer. */
  readonly packages: readonly Package[];
  /** Absent when no file in it says so. */
  readonly distribution?: Distribution;
}
