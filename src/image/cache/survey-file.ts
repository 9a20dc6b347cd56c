import { createHmac } from 'node:crypto';
import type { Captured, Found, LayerSurvey, Texts } from '../survey/layer-survey.ts';
import { isSound } from './sound.ts';

/**
 * A survey as a file: a line that names the format, a keyed digest of all that follows, the lengths of the sections, and the sections, each at a
 * multiple of eight bytes, so that columns are views of the file's bytes. Little-endian, as every machine that Node runs on is.
 */
const MAGIC = Buffer.from('container-risk-review layer survey 1\n');
const DIGEST_BYTES = 32;
const START = 80;

type Columns = Exclude<
  keyof LayerSurvey,
  'count' | 'folders' | 'names' | 'targets' | 'capabilities' | 'captured' | 'excerpts'
>;

const COLUMNS = {
  kinds: Uint8Array,
  parents: Uint32Array,
  hashes: Uint32Array,
  modes: Uint16Array,
  uids: Uint32Array,
  gids: Uint32Array,
  sizes: Float64Array,
  contents: Uint32Array,
  linked: Uint32Array,
  capable: Uint32Array,
} as const satisfies Record<Columns, unknown>;

const TEXTS = ['folders', 'names', 'targets', 'capabilities'] as const;

/** The file of a survey, sealed with a key: only under the same is it a survey again. */
export function encodeSurvey(survey: LayerSurvey, key: Buffer): Buffer {
  const { captured, excerpts } = survey;
  const sections: Uint8Array[] = [];
  for (const name of Object.keys(COLUMNS) as Columns[]) sections.push(bytesOf(survey[name]));
  for (const name of TEXTS) sections.push(survey[name].bytes, bytesOf(survey[name].ends));
  sections.push(bytesOf(placesOf(captured)), ...captured.map(({ bytes }) => bytes));
  sections.push(bytesOf(placesOf(excerpts)), ...excerpts.map(({ bytes }) => bytes));
  return join([lengthsOf(sections), ...sections], key);
}

/** The survey in a file; undefined when it is anything else, cut short or changed: then the layer is read anew. */
export function decodeSurvey(file: Buffer, key: Buffer): LayerSurvey | undefined {
  if (file.length < START || !file.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const digest = file.subarray(MAGIC.length, MAGIC.length + DIGEST_BYTES);
  if (!sealOf(file, key).equals(digest)) return undefined;
  const sections = split(file);
  const survey = sections && surveyOf(sections);
  return survey && isSound(survey) ? survey : undefined;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Entry and offset of each piece. */
function placesOf(pieces: readonly (Captured | Found)[]): Float64Array {
  return Float64Array.from(pieces.flatMap((piece) => [piece.entry, 'offset' in piece ? piece.offset : 0]));
}

function lengthsOf(sections: readonly Uint8Array[]): Uint8Array {
  return bytesOf(Float64Array.from([sections.length, ...sections.map(({ length }) => length)]));
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}

function sealOf(file: Buffer, key: Buffer): Buffer {
  return createHmac('sha256', key).update(file.subarray(START)).digest();
}

function join(parts: readonly Uint8Array[], key: Buffer): Buffer {
  const file = Buffer.alloc(parts.reduce((total, { length }) => total + padded(length), START));
  let at = START;
  for (const part of parts) {
    file.set(part, at);
    at += padded(part.length);
  }
  MAGIC.copy(file);
  sealOf(file, key).copy(file, MAGIC.length);
  return file;
}

/** The sections, or undefined when their lengths do not add up to the file. */
function split(file: Buffer): Uint8Array[] | undefined {
  // A view of eight-byte numbers must start at a multiple of eight.
  const aligned = file.byteOffset % 8 === 0 ? file : Buffer.from(new Uint8Array(file).buffer);
  const numbers = (at: number, count: number) => new Float64Array(aligned.buffer, aligned.byteOffset + at, count);
  if (aligned.length < START + 8 || aligned.length % 8 !== 0) return undefined;
  const [count = 0] = numbers(START, 1);
  if (!Number.isInteger(count) || count < 0 || START + 8 * (count + 1) > aligned.length) return undefined;
  const lengths = numbers(START + 8, count);
  const sections: Uint8Array[] = [];
  let at = START + 8 * (count + 1);
  for (const length of lengths) {
    if (!Number.isInteger(length) || length < 0 || at + padded(length) > aligned.length) return undefined;
    sections.push(new Uint8Array(aligned.buffer, aligned.byteOffset + at, length));
    at += padded(length);
  }
  return at === aligned.length ? sections : undefined;
}

function surveyOf(sections: readonly Uint8Array[]): LayerSurvey | undefined {
  const left = sections.values();
  const next = () => left.next().value ?? new Uint8Array();
  const column = <T>(View: {
    new (buffer: ArrayBufferLike, offset: number, length: number): T;
    BYTES_PER_ELEMENT: number;
  }) => {
    const { buffer, byteOffset, length } = next();
    return new View(buffer, byteOffset, Math.floor(length / View.BYTES_PER_ELEMENT));
  };
  const pieces = () => {
    const places = column(Float64Array);
    return Array.from({ length: Math.floor(places.length / 2) }, (_, index) => ({
      entry: places[2 * index] as number,
      offset: places[2 * index + 1] as number,
      bytes: next(),
    }));
  };
  const columns = Object.fromEntries(Object.entries(COLUMNS).map(([name, View]) => [name, column<unknown>(View)]));
  const texts = Object.fromEntries(
    TEXTS.map((name): [string, Texts] => [name, { bytes: next(), ends: column(Uint32Array) }]),
  );
  const captured = pieces().map(({ entry, bytes }) => ({ entry, bytes }));
  const excerpts = pieces();
  const rest = { count: (columns['kinds'] as Uint8Array).length, captured, excerpts };
  return left.next().done ? ({ ...columns, ...texts, ...rest } as unknown as LayerSurvey) : undefined;
}
