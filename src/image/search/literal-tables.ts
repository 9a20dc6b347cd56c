import { type Fingerprint, fingerprintsOf } from './fingerprints.ts';
import { FINGERPRINT } from './groups.ts';

/** What the search takes: `seeks` of rules. */
export const LITERAL_LENGTH = { least: 4, most: 32 } as const;
export const MOST_LITERALS = 256;

/** As many as a byte has bits. */
const GROUPS = 8;
/** The layout of TABLES as assembly/search.ts reads it. */
const SLOTS = 0x80;
const SLOT_BITS = 12;
const RECORDS = SLOTS + 0x2000;
const RECORD_SIZE = 80;

/** Writes literals and what finds them into a memory's `tables`. Throws RangeError for a literal that is too short, too long or not ASCII, and for too many of them. */
export function writeLiteralTables(tables: Buffer, literals: readonly string[]): void {
  if (literals.length > MOST_LITERALS) throw new RangeError(`more than ${MOST_LITERALS} literals`);
  const all = literals.map(bytesOf);
  const fingerprints = fingerprintsOf(all, GROUPS);
  tables.fill(0, 0, RECORDS + (literals.length + 1) * RECORD_SIZE);
  for (const [index, bytes] of all.entries()) {
    writeNibbles(tables, bytes, fingerprints[index] as Fingerprint);
    writeRecord(tables, index + 1, bytes, (fingerprints[index] as Fingerprint).offset);
  }
}

function bytesOf(literal: string): Buffer {
  const { least, most } = LITERAL_LENGTH;
  if (literal.length < least || literal.length > most || !/^[\x20-\x7e]*$/.test(literal))
    throw new RangeError(`a literal is not of ${least} to ${most} printable ASCII characters`);
  return Buffer.from(literal, 'latin1');
}

function writeNibbles(tables: Buffer, literal: Buffer, { offset, group }: Fingerprint): void {
  for (let index = 0; index < FINGERPRINT; index++) {
    const byte = literal[offset + index] as number;
    setBit(tables, index * 32 + (byte & 15), group);
    setBit(tables, index * 32 + 16 + (byte >> 4), group);
  }
}

function setBit(tables: Buffer, at: number, bit: number): void {
  tables[at] = (tables[at] as number) | (1 << bit);
}

/** Literals whose fingerprints share a slot make a chain. */
function writeRecord(tables: Buffer, record: number, literal: Buffer, offset: number): void {
  const at = RECORDS + record * RECORD_SIZE;
  const fingerprint = literal.readUInt32LE(offset);
  const slot = SLOTS + (Math.imul(fingerprint, 0x9e3779b1) >>> (32 - SLOT_BITS)) * 2;
  tables.set(literal, at);
  tables.fill(0xff, at + 32, at + 32 + literal.length);
  tables.writeUInt32LE(offset, at + 64);
  tables.writeUInt32LE(literal.length, at + 68);
  tables.writeUInt32LE(tables.readUInt16LE(slot), at + 72);
  tables.writeUInt16LE(record, slot);
}
