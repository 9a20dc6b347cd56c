/**
 * What one layer ships, in columns: element `n` is about the `n`-th entry of its tar, passed-over entries included, so that an index is also
 * the entry's place in the layer. Plain buffers: handed over from a worker without a copy, kept in a cache file as they are, and a sixth of
 * the memory of one object an entry.
 */
export interface LayerSurvey {
  /** Number of entries. */
  readonly count: number;
  /** `Kind`, with flags above it. */
  readonly kinds: Uint8Array;
  /** Index in `folders`: where the entry stands, as its name says, links not followed. */
  readonly parents: Uint32Array;
  /** Cleaned paths without a leading slash, each once; '' is the root. */
  readonly folders: Texts;
  /** Last component of the path; '' for the root itself. Of a whiteout, the name that it hides. */
  readonly names: Texts;
  /** `hashOf` the name. */
  readonly hashes: Uint32Array;
  /** `0o7777`. */
  readonly modes: Uint16Array;
  readonly uids: Uint32Array;
  readonly gids: Uint32Array;
  /** Bytes of the file, holes of sparse files included; 0 for what has no content. */
  readonly sizes: Float64Array;
  /** Two words of a keyed hash of the content of each regular file, when every byte was read; empty otherwise. */
  readonly contents: Uint32Array;
  /** Entries with a target, ascending; and these: of a symbolic link as written, of a hard link cleaned. */
  readonly linked: Uint32Array;
  readonly targets: Texts;
  /** Entries with `security.capability`, ascending; and these, in hexadecimal. */
  readonly capable: Uint32Array;
  readonly capabilities: Texts;
  /** What was kept of contents. */
  readonly captured: readonly Captured[];
  readonly excerpts: readonly Found[];
}

/** Many texts in one buffer: text `n` is the UTF-8 from `ends[n - 1]` (or 0) to `ends[n]`. */
export interface Texts {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** The whole content of an entry that somebody wishes to read. */
export interface Captured {
  readonly entry: number;
  readonly bytes: Uint8Array;
}

/** What stands around sought bytes in the content of an entry; `offset` is where `bytes` starts in the file. */
export interface Found {
  readonly entry: number;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** What an entry is to whoever unpacks it. */
export const Kind = {
  file: 0,
  directory: 1,
  symlink: 2,
  characterDevice: 3,
  blockDevice: 4,
  fifo: 5,
  hardlink: 6,
  /** Hides a name of lower layers. */
  whiteout: 7,
  /** Hides all that lower layers have in the folder that it stands in. */
  opaque: 8,
  /** No engine unpacks it. */
  passedOver: 9,
} as const;

/** The kind without its flags. */
export const KIND_MASK = 0x0f;
/** A directory that hides what lower layers have in it (`trusted.overlay.opaque`). */
export const OPAQUE_FLAG = 0x40;
/** The path matches a glob that somebody reads. */
export const WISHED_FLAG = 0x80;

/** FNV-1a, 32 bits, of bytes: spreads names over a table, and proves nothing. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOf(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = hashStep(hash, bytes[at] as number);
  return hash >>> 0;
}

export const HASH_START = 0x811c9dc5;

/** One byte more; the result is signed until the end. */
export function hashStep(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, 0x01000193);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

export function textAt({ bytes, ends }: Texts, index: number): string {
  const start = index === 0 ? 0 : (ends[index - 1] as number);
  return decode(bytes, start, ends[index] as number);
}

/** Most names are short and ASCII: a loop beats the decoder there. */
function decode(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 64) return utf8.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x80) return utf8.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** The path of an entry, as its name says. */
export function pathAt({ folders, parents, names }: LayerSurvey, entry: number): string {
  const folder = textAt(folders, parents[entry] as number);
  const name = textAt(names, entry);
  return folder === '' ? name : `${folder}/${name}`;
}
