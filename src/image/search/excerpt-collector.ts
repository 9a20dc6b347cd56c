import type { Seek } from '../../model/rule.ts';
import type { WasmModule } from '../wasm/module.ts';
import { LiteralSearch, STRADDLE } from './literal-search.ts';

/** Bytes that are kept at least in front of where a literal starts, and from there on. */
export const BEFORE = 256;
export const AFTER = 1024;
/** What is kept are whole blocks of the file. */
export const BLOCK = 512;

/** Bounds on what is kept: enough to judge a file by, whatever is put into it. */
export const MOST = {
  perFile: 64 * 1024,
  stretches: 16,
  /** Places that are looked at: a file that is full of them hides something, or nothing. */
  places: 100_000,
  perLayer: 8 * 1024 * 1024,
  perImage: 16 * 1024 * 1024,
} as const;

const IN_WORD = tableOf(/[A-Za-z0-9]/);
const IN_TOKEN = tableOf(/[\w.~+/=:-]/);

function tableOf(characters: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => Number(characters.test(String.fromCharCode(byte))));
}

/** Takes a stretch: the file it stands in, where it starts there, and its bytes, which are the taker's own. */
export type TakeExcerpt = (entry: number, offset: number, bytes: Uint8Array) => void;

/** Keeps what stands around literals in files that pass by, piece by piece, through the chunk of a memory. Stretches that touch are one. */
export class ExcerptCollector {
  readonly #search: LiteralSearch;
  readonly #seeks: readonly Seek[];
  readonly #take: TakeExcerpt;
  readonly #onExcess: (entry: number) => void;
  /** The window and the chunk as one, and where the chunk starts in it. */
  readonly #memory: Buffer;
  readonly #chunkStart: number;
  #entry = 0;
  /** Bytes of the file in front of the piece. */
  #seen = 0;
  #pieceStart = 0;
  #pieceEnd = 0;
  #kept = 0;
  #keptOfLayer = 0;
  #stretches = 0;
  #places = 0;
  #full = false;
  /** The open stretch: where in the file it starts, where it is to end, and its bytes so far. */
  #start = 0;
  #until = -1;
  #parts: Buffer[] = [];
  readonly #onHit = (position: number, literal: number) => {
    const { text, token = 0 } = this.#seeks[literal] as Seek;
    if (++this.#places > MOST.places) this.#fill();
    if (token === 0 || this.#isToken(position, text.length, token)) this.#hit(position);
  };

  /** `onExcess` is told each file of which not everything was kept. */
  constructor(wasm: WasmModule, seeks: readonly Seek[], take: TakeExcerpt, onExcess: (entry: number) => void) {
    const { window, chunk } = wasm;
    this.#search = new LiteralSearch(
      wasm,
      seeks.map(({ text }) => text),
    );
    this.#seeks = seeks;
    this.#take = take;
    this.#onExcess = onExcess;
    this.#memory = Buffer.from(window.buffer, window.byteOffset, window.length + chunk.length);
    this.#chunkStart = window.length;
  }

  begin(entry: number): void {
    this.#entry = entry;
    this.#seen = 0;
    this.#kept = 0;
    this.#stretches = 0;
    this.#places = 0;
    this.#full = false;
    this.#until = -1;
  }

  /** The next piece: wherever it lies in the chunk when it is the file's first, at its start when the file goes on. */
  piece(piece: Buffer): void {
    const at = piece.byteOffset - this.#memory.byteOffset - this.#chunkStart;
    this.#pieceStart = at;
    this.#pieceEnd = at + piece.length;
    if (this.#until > this.#seen) this.#copyFrom(at);
    if (!this.#full) this.#search.find(at - Math.min(this.#seen, STRADDLE), this.#pieceEnd, this.#onHit);
    this.#seen += piece.length;
  }

  end(): void {
    this.#close();
  }

  /** Whether a token may start there, as far as the bytes at hand tell: in programs and in base64, short texts stand everywhere. */
  #isToken(position: number, length: number, token: number): boolean {
    const at = this.#chunkStart + position;
    if (this.#seen + position > this.#pieceStart && IN_WORD[this.#memory[at - 1] as number] === 1) return false;
    const end = Math.min(at + length + token, this.#chunkStart + this.#pieceEnd);
    for (let next = at + length; next < end; next++) if (IN_TOKEN[this.#memory[next] as number] === 0) return false;
    return true;
  }

  /** A literal starts there. */
  #hit(position: number): void {
    const place = this.#seen + position - this.#pieceStart;
    const start = Math.floor(Math.max(0, place - BEFORE) / BLOCK) * BLOCK;
    const end = Math.ceil((place + AFTER) / BLOCK) * BLOCK;
    if (this.#until >= 0 && start > this.#until) this.#close();
    if (this.#until < 0 && !this.#open(start)) return;
    const cap = this.#start + MOST.perFile - this.#kept;
    if (end > cap) this.#fill();
    const until = Math.min(end, cap);
    if (until <= this.#until) return;
    const from = Math.max(this.#until, this.#start);
    this.#until = until;
    this.#copyFrom(this.#pieceStart + from - this.#seen);
  }

  /** Nothing more is kept of this file. */
  #fill(): void {
    if (!this.#full) this.#onExcess(this.#entry);
    this.#full = true;
  }

  #open(start: number): boolean {
    if (this.#stretches === MOST.stretches || this.#keptOfLayer >= MOST.perLayer) this.#fill();
    if (this.#full) return false;
    this.#start = start;
    this.#until = start;
    this.#parts = [];
    return true;
  }

  /** Adds what the open stretch still lacks of the bytes at hand, from a position relative to the chunk on. */
  #copyFrom(position: number): void {
    const end = Math.min(this.#pieceEnd, this.#pieceStart + this.#until - this.#seen);
    if (end <= position) return;
    this.#parts.push(Buffer.from(this.#memory.subarray(this.#chunkStart + position, this.#chunkStart + end)));
  }

  #close(): void {
    if (this.#until < 0) return;
    const bytes = this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts);
    this.#stretches++;
    this.#kept += bytes.length;
    this.#keptOfLayer += bytes.length;
    this.#until = -1;
    this.#parts = [];
    this.#take(this.#entry, this.#start, bytes);
  }
}
