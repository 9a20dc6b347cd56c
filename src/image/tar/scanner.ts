import { TarDamage } from '../damage.ts';
import { limits } from '../limits.ts';
import { type Extensions, joinHeaders, type TarEntry } from './entry.ts';
import { BLOCK, isZeroBlock, parseHeader, type TarHeader } from './header.ts';
import { parseNumeric } from './number.ts';
import { parsePax } from './pax.ts';
import { readGnuExtents, type SparseExtent } from './sparse.ts';

/** Gets the payload piece by piece. A piece is valid during the call only. */
export type PayloadSink = (piece: Buffer) => void;

/**
 * Reads a tar file that is pushed in pieces of any size, holding one block at most.
 *
 * Layers are not read with tar-stream, because what it reports is not what an engine unpacks: it decodes PAX values as UTF-8 and so
 * corrupts file capabilities, it lists entries after the end-of-archive marker, which no engine has, and it buffers PAX headers of any
 * size. It also costs about 20 % more than inflating alone, while this scanner lets a driver seek over payloads that nobody wants.
 * The yardstick is Go's archive/tar, which every engine uses: what it refuses, we refuse.
 */
export class TarScanner {
  readonly #onEntry: (entry: TarEntry) => PayloadSink | undefined;
  readonly #block = Buffer.allocUnsafe(BLOCK);
  #filled = 0;
  #position = 0;
  /** Gets blocks in place of `#readHeader` where a sparse map goes on. */
  #onExtension: ((block: Buffer, start: number) => void) | undefined;
  #payload = 0;
  #padding = 0;
  #sink: PayloadSink | undefined;
  #onPayloadEnd: (() => void) | undefined;
  #zeroBlock = false;
  #finished = false;
  #extensions: Extensions = {};

  constructor(onEntry: (entry: TarEntry) => PayloadSink | undefined) {
    this.#onEntry = onEntry;
  }

  /** The end-of-archive marker was read: what follows is ignored, as engines do. */
  get finished(): boolean {
    return this.#finished;
  }

  /** Bytes ahead that nobody wants: a driver that can seek leaves them out and calls `skip`. */
  get skippable(): number {
    return this.#sink ? 0 : this.#payload + this.#padding;
  }

  skip(bytes: number): void {
    const payload = Math.min(bytes, this.#payload);
    this.#payload -= payload;
    this.#padding -= bytes - payload;
    this.#position += bytes;
  }

  write(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length && !this.#finished) {
      if (this.#payload > 0) at += this.#takePayload(chunk, at);
      else if (this.#padding > 0) at += this.#takePadding(chunk.length - at);
      else at += this.#takeBlock(chunk, at);
    }
  }

  /** To be called after the last byte: a file that ends within an entry is damaged. */
  end(): void {
    if (this.#finished) return;
    if (this.#payload > 0 || this.#filled > 0) throw new TarDamage('it is truncated', this.#position);
  }

  #takePayload(chunk: Buffer, at: number): number {
    const taken = Math.min(this.#payload, chunk.length - at);
    this.#sink?.(chunk.subarray(at, at + taken));
    this.#payload -= taken;
    this.#position += taken;
    if (this.#payload === 0) {
      this.#sink = undefined;
      const finish = this.#onPayloadEnd;
      this.#onPayloadEnd = undefined;
      finish?.();
    }
    return taken;
  }

  #takePadding(available: number): number {
    const taken = Math.min(this.#padding, available);
    this.#padding -= taken;
    this.#position += taken;
    return taken;
  }

  #takeBlock(chunk: Buffer, at: number): number {
    if (this.#filled === 0 && chunk.length - at >= BLOCK) {
      this.#position += BLOCK;
      this.#readBlock(chunk, at);
      return BLOCK;
    }
    const taken = Math.min(BLOCK - this.#filled, chunk.length - at);
    chunk.copy(this.#block, this.#filled, at, at + taken);
    this.#filled += taken;
    this.#position += taken;
    if (this.#filled === BLOCK) {
      this.#filled = 0;
      this.#readBlock(this.#block, 0);
    }
    return taken;
  }

  #readBlock(block: Buffer, start: number): void {
    if (this.#onExtension) this.#onExtension(block, start);
    else this.#readHeader(block, start);
  }

  #readHeader(block: Buffer, start: number): void {
    if (isZeroBlock(block, start)) {
      this.#finished = this.#zeroBlock;
      this.#zeroBlock = true;
      return;
    }
    if (this.#zeroBlock) throw this.#damage('data follow half an end-of-archive marker');
    const header = parseHeader(block, start);
    if (typeof header === 'string') throw this.#damage(header);
    if (header.typeflag === 'x' || header.typeflag === 'g')
      this.#collect(header, (body) => this.#readPax(header, body));
    else if (header.typeflag === 'L') this.#collect(header, (body) => (this.#extensions.longName = body));
    else if (header.typeflag === 'K') this.#collect(header, (body) => (this.#extensions.longLink = body));
    else if (header.typeflag === 'S') this.#readGnuSparse(header, block, start);
    else this.#announce(header);
  }

  /** Go's archive/tar, and so every engine, reads global PAX headers without applying them to later entries. */
  #readPax(header: TarHeader, body: Buffer): void {
    const records = parsePax(body);
    if (!records) throw this.#damage('a PAX header is malformed');
    if (header.typeflag === 'x') this.#extensions.pax = records;
    else this.#extensions = {};
  }

  #readGnuSparse(header: TarHeader, block: Buffer, start: number): void {
    const extents: SparseExtent[] = [];
    const size = header.gnu ? parseNumeric(block, start + 483, 12) : undefined;
    if (size === undefined || !readGnuExtents(block, start + 386, 4, extents))
      throw this.#damage('a sparse map is malformed');
    const finish = () => {
      this.#onExtension = undefined;
      this.#extensions.sparse = { size, extents };
      this.#announce(header);
    };
    if (block[start + 482] === 0) finish();
    else this.#onExtension = (next, at) => this.#readGnuExtension(next, at, extents, finish);
  }

  #readGnuExtension(block: Buffer, start: number, extents: SparseExtent[], finish: () => void): void {
    if (!readGnuExtents(block, start, 21, extents)) throw this.#damage('a sparse map is malformed');
    if (extents.length * 24 > limits.extendedHeader) throw this.#damage('a sparse map is too long');
    if (block[start + 504] === 0) finish();
  }

  #announce(header: TarHeader): void {
    const entry = joinHeaders(header, this.#extensions, this.#position);
    if (typeof entry === 'string') throw this.#damage(entry);
    this.#extensions = {};
    this.#expect(entry.stored, this.#onEntry(entry));
  }

  /** Extended headers are held in memory, so they are bounded. */
  #collect(header: TarHeader, use: (body: Buffer) => void): void {
    if (header.size > limits.extendedHeader) {
      throw this.#damage(`an extended header claims ${header.size} bytes, more than ${limits.extendedHeader}`);
    }
    const body = Buffer.alloc(header.size);
    let filled = 0;
    const finish = () => use(body);
    if (header.size === 0) finish();
    else {
      this.#onPayloadEnd = finish;
      this.#expect(header.size, (piece) => {
        filled += piece.copy(body, filled);
      });
    }
  }

  #expect(stored: number, sink: PayloadSink | undefined): void {
    this.#payload = stored;
    this.#padding = (BLOCK - (stored % BLOCK)) % BLOCK;
    this.#sink = stored > 0 ? sink : undefined;
  }

  #damage(message: string): TarDamage {
    return new TarDamage(message, Math.max(0, this.#position - BLOCK));
  }
}
