import { decodeName } from './name.ts';

/** Records of one PAX extended header. Values are bytes: a file capability is not text. Keys repeat only in sparse maps. */
export interface PaxRecords {
  readonly values: ReadonlyMap<string, Buffer>;
  /** `GNU.sparse.offset` and `GNU.sparse.numbytes` of format 0.0, in order: the only records that may repeat. */
  readonly sparse: readonly string[];
}

const NEWLINE = 0x0a;
const SPACE = 0x20;
const EQUALS = 0x3d;
const SPARSE_KEYS = ['GNU.sparse.offset', 'GNU.sparse.numbytes'];
const TEXT_KEYS = new Set(['path', 'linkpath', 'uname', 'gname']);

/** `length key=value\n`, repeated (POSIX pax, "Extended Header"). Undefined when malformed: Go's archive/tar refuses such an archive. */
export function parsePax(body: Buffer): PaxRecords | undefined {
  const values = new Map<string, Buffer>();
  const sparse: string[] = [];
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(SPACE, at);
    const length = space < 0 || space - at > 8 ? 0 : parseLength(body.toString('latin1', at, space));
    const end = at + length;
    if (length < 5 || end > body.length || body[end - 1] !== NEWLINE) return undefined;
    const equals = body.indexOf(EQUALS, space + 1);
    if (equals < 0 || equals >= end || equals === space + 1) return undefined;
    const key = decodeName(body.subarray(space + 1, equals));
    const value = body.subarray(equals + 1, end - 1);
    if (key.includes('\0') || (TEXT_KEYS.has(key) && value.includes(0))) return undefined;
    if (SPARSE_KEYS.includes(key)) {
      if (SPARSE_KEYS[sparse.length % 2] !== key || value.includes(',')) return undefined;
      sparse.push(value.toString('latin1'));
    } else {
      values.set(key, value);
    }
    at = end;
  }
  return { values, sparse };
}

/** A decimal number of a record. Undefined when it is none. */
export function paxNumber(value: Buffer): number | undefined {
  const text = value.toString('latin1');
  const number = /^[+-]?\d{1,64}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Seconds with a fraction. */
export function isPaxTime(value: Buffer): boolean {
  return /^[+-]?\d{1,18}(?:\.\d*)?$/.test(value.toString('latin1'));
}

/** The value of an extended attribute: star's key holds raw bytes, libarchive's base64. Engines apply the former, so it wins. */
export function extendedAttribute(records: ReadonlyMap<string, Buffer>, name: string): Buffer | undefined {
  const raw = records.get(`SCHILY.xattr.${name}`);
  if (raw) return raw;
  for (const [key, value] of records) {
    if (key.startsWith('LIBARCHIVE.xattr.') && decodePercent(key.slice(17)) === name) {
      return Buffer.from(value.toString('latin1'), 'base64');
    }
  }
  return undefined;
}

function parseLength(digits: string): number {
  return /^\d+$/.test(digits) ? Number(digits) : 0;
}

function decodePercent(text: string): string {
  return text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
