import { createRequire } from 'node:module';

/** One entry of a tar file to be written. Names are bytes: a string is written as UTF-8. */
export interface TarEntrySketch {
  readonly name: string | Buffer;
  readonly type?: 'file' | 'hardlink' | 'symlink' | 'character-device' | 'block-device' | 'directory' | 'fifo';
  /** Overrides `type`: any byte, such as `x` or `S`. */
  readonly typeflag?: string;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  readonly linkname?: string;
  readonly content?: string | Buffer;
  /** Written as a PAX header before the entry; values are bytes. */
  readonly pax?: Readonly<Record<string, string | Buffer>>;
  /** The size to claim where it differs from the content's. */
  readonly size?: number;
}

interface HeaderEncoder {
  encode(header: object): Buffer | null;
}

/** tar-stream's own encoder, entered below its stream so that sketches are written in one go, without waiting. */
const tarStream = createRequire(import.meta.url).resolve('tar-stream');
const headers = createRequire(tarStream)('./headers.js') as HeaderEncoder;

const TYPEFLAGS = {
  file: '0',
  hardlink: '1',
  symlink: '2',
  'character-device': '3',
  'block-device': '4',
  directory: '5',
  fifo: '6',
} as const;

export const END_OF_ARCHIVE = Buffer.alloc(1024);

/** A whole tar file: entries, then the end-of-archive marker. */
export function tarFile(entries: readonly TarEntrySketch[]): Buffer {
  return Buffer.concat([...entries.map(tarEntry), END_OF_ARCHIVE]);
}

/** Header, payload and padding of one entry; a PAX header first where one is asked for or needed. */
export function tarEntry(entry: TarEntrySketch): Buffer {
  const content = Buffer.from(entry.content ?? '');
  const pax: Record<string, string | Buffer> = { ...entry.pax };
  const name = typeof entry.name === 'string' ? entry.name : 'bytes';
  const header = entryHeader(entry, name, content.length);
  if (!header) pax['path'] = entry.name;
  if (entry.linkname !== undefined && !isPlain(entry.linkname)) pax['linkpath'] = entry.linkname;
  const written = header ?? entryHeader(entry, 'PaxPath', content.length);
  if (!written) throw new Error(`cannot be written as tar: ${name}`);
  if (header && typeof entry.name !== 'string') rename(written, entry.name);
  const before = Object.keys(pax).length > 0 ? paxHeader(pax) : Buffer.alloc(0);
  return Buffer.concat([before, written, content, padding(content.length)]);
}

/** A PAX header entry (`x`, or `g` for a global one) with its records. */
export function paxHeader(records: Readonly<Record<string, string | Buffer>>, typeflag = 'x'): Buffer {
  const body = Buffer.concat(Object.entries(records).map(([key, value]) => paxRecord(key, value)));
  return tarEntry({ name: 'PaxHeaders.0/entry', typeflag, content: body });
}

/** Writes the checksum of a header that was edited by hand. */
export function reseal(header: Buffer): Buffer {
  header.fill(0x20, 148, 156);
  const sum = header.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

/** A tar file of one entry whose header bytes are edited, the checksum made right again. */
export function editedEntry(entry: TarEntrySketch, edit: (header: Buffer) => void): Buffer {
  const bytes = tarEntry(entry);
  edit(bytes);
  reseal(bytes);
  return Buffer.concat([bytes, END_OF_ARCHIVE]);
}

/** A PAX header of exactly this text, sound or not. */
export function rawPax(body: string): Buffer {
  return tarEntry({ name: 'PaxHeaders.0/x', typeflag: 'x', content: Buffer.from(body, 'latin1') });
}

function entryHeader(entry: TarEntrySketch, name: string, length: number): Buffer | null {
  const linkname = entry.linkname ?? '';
  const header = headers.encode({
    name,
    mode: entry.mode ?? 0o644,
    uid: entry.uid ?? 0,
    gid: entry.gid ?? 0,
    size: entry.size ?? length,
    mtime: new Date(0),
    type: 'file',
    linkname: isPlain(linkname) ? linkname : 'PaxLink',
  });
  if (!header) return null;
  header.write(entry.typeflag ?? TYPEFLAGS[entry.type ?? 'file'], 156, 'latin1');
  return reseal(header);
}

function isPlain(text: string): boolean {
  return Buffer.byteLength(text) === text.length && text.length <= 100;
}

function rename(header: Buffer, name: Buffer): void {
  header.fill(0, 0, 100);
  name.copy(header, 0, 0, 100);
  reseal(header);
}

/** `length key=value\n`, where length counts its own digits. */
function paxRecord(key: string, value: string | Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value), Buffer.from('\n')]);
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}

function padding(length: number): Buffer {
  return Buffer.alloc((512 - (length % 512)) % 512);
}
