import { BLOCK } from './header.ts';
import { parseNumeric } from './number.ts';
import type { PaxRecords } from './pax.ts';
import { paxNumber } from './pax.ts';

/** A stretch of a sparse file that is stored; between them are holes, which read as zeros. */
export interface SparseExtent {
  readonly offset: number;
  readonly length: number;
}

/** What PAX records say of a sparse file. https://www.gnu.org/software/tar/manual/html_node/PAX-0.html and PAX-1.html */
export interface PaxSparse {
  readonly name?: Buffer;
  /** Size of the expanded file. */
  readonly size?: number;
  /** Undefined for format 1.0: the map stands at the start of the payload. */
  readonly extents?: readonly SparseExtent[];
}

/** Undefined when the file is not sparse; `malformed` where Go's archive/tar refuses the archive. */
export function readPaxSparse(records: PaxRecords): PaxSparse | 'malformed' | undefined {
  const text = (key: string) => records.values.get(`GNU.sparse.${key}`)?.toString('latin1') ?? '';
  const version = `${text('major')}.${text('minor')}`;
  const map = records.sparse.length > 0 ? records.sparse.join(',') : text('map');
  const unversioned = version === '.' && map !== '';
  if (!unversioned && version !== '0.0' && version !== '0.1' && version !== '1.0') return undefined;
  const name = records.values.get('GNU.sparse.name');
  const claimed = records.values.get('GNU.sparse.size') ?? records.values.get('GNU.sparse.realsize');
  const size = claimed && claimed.length > 0 ? paxNumber(claimed) : undefined;
  if (claimed && claimed.length > 0 && (size === undefined || size < 0)) return 'malformed';
  const extents = version === '1.0' ? undefined : readMap(map === '' ? [] : map.split(','), text('numblocks'));
  if (extents === 'malformed') return 'malformed';
  return {
    ...(name && name.length > 0 ? { name } : {}),
    ...(size === undefined ? {} : { size }),
    ...(extents ? { extents } : {}),
  };
}

/** The map of old GNU headers: up to four extents in the header, 21 in each further block. */
export function readGnuExtents(block: Buffer, start: number, count: number, extents: SparseExtent[]): boolean {
  for (let index = 0; index < count; index++) {
    const at = start + index * 24;
    if (block[at] === 0) break;
    const offset = parseNumeric(block, at, 12);
    const length = parseNumeric(block, at + 12, 12);
    if (offset === undefined || length === undefined) return false;
    extents.push({ offset, length });
  }
  return true;
}

/** Extents in order, apart, and inside the file. */
export function areValidExtents(extents: readonly SparseExtent[], size: number): boolean {
  let end = 0;
  for (const { offset, length } of extents) {
    if (offset < end || length < 0 || offset + length > size) return false;
    end = offset + length;
  }
  return true;
}

/** The file that a stored payload stands for; undefined when payload and map do not fit each other. `size` must be bounded by the caller. */
export function expandSparse(stored: Buffer, size: number, extents?: readonly SparseExtent[]): Buffer | undefined {
  const embedded = extents ? { extents, length: 0 } : readEmbeddedMap(stored);
  if (!embedded || !areValidExtents(embedded.extents, size)) return undefined;
  const file = Buffer.alloc(size);
  let from = embedded.length;
  for (const { offset, length } of embedded.extents) {
    if (from + length > stored.length) return undefined;
    stored.copy(file, offset, from, from + length);
    from += length;
  }
  return file;
}

/** Format 1.0: decimal numbers, each ended by a newline (count, then offset and length of each), padded to a whole block. */
function readEmbeddedMap(stored: Buffer): { extents: SparseExtent[]; length: number } | undefined {
  let at = 0;
  const next = (): number | undefined => {
    const newline = stored.indexOf(0x0a, at);
    if (newline < 0 || newline - at > 16) return undefined;
    const value = paxNumber(stored.subarray(at, newline));
    at = newline + 1;
    return value;
  };
  const count = next();
  if (count === undefined || count < 0) return undefined;
  const extents: SparseExtent[] = [];
  for (let index = 0; index < count; index++) {
    const offset = next();
    const length = next();
    if (offset === undefined || length === undefined) return undefined;
    extents.push({ offset, length });
  }
  return { extents, length: Math.ceil(at / BLOCK) * BLOCK };
}

function readMap(numbers: readonly string[], count: string): SparseExtent[] | 'malformed' {
  if (!/^\d{1,7}$/.test(count) || numbers.length !== 2 * Number(count)) return 'malformed';
  const extents: SparseExtent[] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    const offset = paxNumber(Buffer.from(numbers[index] as string));
    const length = paxNumber(Buffer.from(numbers[index + 1] as string));
    if (offset === undefined || length === undefined) return 'malformed';
    extents.push({ offset, length });
  }
  return extents;
}
