import type { FileType } from '../../model/image.ts';
import type { TarHeader } from './header.ts';
import { cleanPath, decodeName, leavesRoot } from './name.ts';
import { extendedAttribute, isPaxTime, type PaxRecords, paxNumber } from './pax.ts';
import { areValidExtents, readPaxSparse, type SparseExtent } from './sparse.ts';

/** One entry of a tar file, as an engine that unpacks it understands it. */
export interface TarEntry {
  /** Cleaned and rooted; empty for the root itself. */
  readonly path: string;
  readonly type: FileType | 'hardlink' | 'other';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of the file; 0 for what has no content. */
  readonly size: number;
  /** Of a symbolic link as written, of a hard link cleaned. */
  readonly linkname?: string;
  /** `security.capability`, in hexadecimal. */
  readonly capabilities?: string;
  /** The name led out of the root; it was held there. */
  readonly leavesRoot: boolean;
  /** A deletion as overlay file systems write it: character device 0/0, or a folder with `trusted.overlay.opaque=y`. */
  readonly overlay?: 'whiteout' | 'opaque';
  /** Where the payload starts in the tar file, and how long it is there. */
  readonly offset: number;
  readonly stored: number;
  /** The payload of a sparse file leaves holes out. */
  readonly sparse?: { readonly extents?: readonly SparseExtent[] };
}

/** What extended headers before an entry said. */
export interface Extensions {
  pax?: PaxRecords;
  longName?: Buffer;
  longLink?: Buffer;
  /** From an old GNU sparse header; `size` is that of the expanded file. */
  sparse?: { readonly size: number; readonly extents: readonly SparseExtent[] };
}

type EntryType = TarEntry['type'];

const TYPES: Readonly<Record<string, EntryType>> = {
  '0': 'file',
  '7': 'file',
  S: 'file',
  '1': 'hardlink',
  '2': 'symlink',
  '3': 'character-device',
  '4': 'block-device',
  '5': 'directory',
  '6': 'fifo',
};

/**
 * One entry from its header and the extended headers before it, in the order of Go's archive/tar: a sparse file's own name, then the GNU
 * long name, then PAX, then the header. Where Go refuses the archive, the reason is returned.
 */
export function joinHeaders(header: TarHeader, extensions: Extensions, offset: number): TarEntry | string {
  const { pax: records, longName: long, longLink: link, sparse: map } = extensions;
  if (!records && !long && !link && !map) return plainEntry(header, offset);
  const pax = extensions.pax?.values ?? NO_RECORDS;
  const uid = numberOf(pax, 'uid', header.uid);
  const gid = numberOf(pax, 'gid', header.gid);
  const stated = numberOf(pax, 'size', header.size);
  if (uid === undefined || gid === undefined || stated === undefined) return 'a number of a PAX header is malformed';
  if (!TIMES.every((key) => isPaxTime(recordOf(pax, key) ?? EPOCH))) return 'a time of a PAX header is malformed';
  if (stated < 0) return 'its header claims a negative size';
  const paxSparse = extensions.pax && !extensions.sparse ? readPaxSparse(extensions.pax) : undefined;
  if (paxSparse === 'malformed') return 'a sparse map is malformed';
  const longName = paxSparse?.name ?? untilNul(extensions.longName) ?? recordOf(pax, 'path');
  const name = longName ? decodeName(longName) : header.name;
  const type = typeOf(header.typeflag, name);
  const hasPayload = type === 'file' || type === 'other';
  const sparse = extensions.sparse ?? paxSparse;
  const size = sparse?.size ?? stated;
  if (sparse && (!hasPayload || (sparse.extents && !areValidExtents(sparse.extents, size))))
    return 'a sparse map is malformed';
  const longLink = untilNul(extensions.longLink) ?? recordOf(pax, 'linkpath');
  const linkname = longLink ? decodeName(longLink) : header.linkname;
  return {
    path: cleanPath(name),
    type,
    mode: header.mode,
    uid,
    gid,
    size: hasPayload ? size : 0,
    ...linkOf(type, linkname),
    ...(pax.size === 0 ? {} : attributesOf(pax, type)),
    leavesRoot: leavesRoot(name),
    ...(type === 'character-device' && header.nullDevice ? { overlay: 'whiteout' as const } : {}),
    offset,
    stored: hasPayload ? stated : 0,
    ...(sparse ? { sparse: sparse.extents ? { extents: sparse.extents } : {} } : {}),
  };
}

/** What nearly all entries are: nothing before them says more. */
function plainEntry(header: TarHeader, offset: number): TarEntry {
  const { name, mode, uid, gid } = header;
  const type = typeOf(header.typeflag, name);
  const size = type === 'file' || type === 'other' ? header.size : 0;
  const entry = {
    path: cleanPath(name),
    type,
    mode,
    uid,
    gid,
    size,
    leavesRoot: leavesRoot(name),
    offset,
    stored: size,
  };
  if (type === 'symlink' || type === 'hardlink') return { ...entry, ...linkOf(type, header.linkname) };
  return type === 'character-device' && header.nullDevice ? { ...entry, overlay: 'whiteout' } : entry;
}

const NO_RECORDS: ReadonlyMap<string, Buffer> = new Map();
const TIMES = ['atime', 'ctime', 'mtime'];
const EPOCH = Buffer.from('0');

/** V7 archives mark a folder by a slash at the end of its name. */
function typeOf(typeflag: string, name: string): EntryType {
  if (typeflag === '\0') return name.endsWith('/') ? 'directory' : 'file';
  return TYPES[typeflag] ?? 'other';
}

/** A record with an empty value leaves the header's in force. */
function recordOf(pax: ReadonlyMap<string, Buffer>, key: string): Buffer | undefined {
  const value = pax.get(key);
  return value && value.length > 0 ? value : undefined;
}

function numberOf(pax: ReadonlyMap<string, Buffer>, key: string, otherwise: number): number | undefined {
  const value = recordOf(pax, key);
  return value ? paxNumber(value) : otherwise;
}

function untilNul(bytes: Buffer | undefined): Buffer | undefined {
  const end = bytes?.indexOf(0) ?? -1;
  const text = end < 0 ? bytes : bytes?.subarray(0, end);
  return text && text.length > 0 ? text : undefined;
}

function linkOf(type: EntryType, linkname: string): { linkname?: string } {
  if (type === 'symlink') return { linkname };
  return type === 'hardlink' ? { linkname: cleanPath(linkname) } : {};
}

function attributesOf(pax: ReadonlyMap<string, Buffer>, type: EntryType): Partial<TarEntry> {
  const capabilities = type === 'file' ? extendedAttribute(pax, 'security.capability') : undefined;
  const opaque = type === 'directory' && extendedAttribute(pax, 'trusted.overlay.opaque')?.toString('latin1') === 'y';
  return {
    ...(capabilities && capabilities.length > 0 ? { capabilities: capabilities.toString('hex') } : {}),
    ...(opaque ? { overlay: 'opaque' as const } : {}),
  };
}
