import { Damage } from '../damage.ts';
import type { WasmModule } from '../wasm/module.ts';
import { crc32 } from './crc32.ts';
import { readGzipHeader } from './gzip-header.ts';
import { type CompressedSource, damaged, GzipInput, truncated } from './gzip-input.ts';

/** What assembly/inflate.ts exports; addresses are places in the one memory. */
interface Inflater {
  inflateStart(): void;
  inflateMember(): void;
  inflateSlide(): void;
  inflatePosition(): number;
  inflateWritten(): number;
  inflate(from: number, end: number, all: number): number;
}

/** As in assembly/inflate-state.ts. */
const CHUNK_FULL = 0;
const INPUT_WANTED = 1;
const FINISHED = 2;
const TRUNCATED = 3;

const NOTHING = Buffer.alloc(0);

/**
 * Inflates gzip (RFC 1952, any number of members) into the chunk of a WebAssembly memory: in two thirds of the time that Node's gunzip
 * takes, and the plain bytes are then where searches can see them. Accepts what zlib accepts, with two exceptions: after the last member only zeros may follow,
 * and the CRC of the content is left unchecked where a digest says more.
 */
export class GzipReader {
  readonly #wasm: WasmModule;
  readonly #inflater: Inflater;
  #input: GzipInput;
  #checked = false;
  #full = false;
  #ended = true;
  /** Where the bytes of this member start in the chunk, what it had before, and the CRC of that. */
  #from = 0;
  #length = 0;
  #crc = 0;

  constructor(wasm: WasmModule) {
    this.#wasm = wasm;
    this.#inflater = wasm.call as unknown as Inflater;
    this.#input = new GzipInput(NOTHING, { descriptor: -1, offset: 0, size: 0 });
  }

  /** `checked`: the CRC is compared too, which costs a little, and nothing is gained where the digest of the source is checked. */
  start(source: CompressedSource, checked: boolean): void {
    this.#input = new GzipInput(this.#wasm.input, source);
    this.#checked = checked;
    this.#full = false;
    this.#ended = false;
    this.#inflater.inflateStart();
    this.#startMember();
  }

  /**
   * The next plain bytes, in the chunk, a full chunk but for the last; undefined at the end. Valid until the next call, which moves the
   * last 32 KiB in front of the chunk; neither may be written to. Throws Damage.
   */
  next(): Buffer | undefined {
    if (this.#ended) return undefined;
    if (this.#full) this.#slide();
    while (!this.#full && !this.#ended) this.#step();
    const { chunk } = this.#wasm;
    const filled = this.#full ? chunk.length : this.#written;
    return filled > 0 ? chunk.subarray(0, filled) : undefined;
  }

  get #written(): number {
    return this.#inflater.inflateWritten() - this.#wasm.chunk.byteOffset;
  }

  #slide(): void {
    this.#inflater.inflateSlide();
    this.#full = false;
  }

  #startMember(): void {
    const input = this.#input;
    readGzipHeader(input);
    this.#inflater.inflateMember();
    this.#from = this.#written;
    this.#length = 0;
    this.#crc = 0;
  }

  #step(): void {
    const input = this.#input;
    const base = this.#wasm.input.byteOffset;
    const result = this.#inflater.inflate(base + input.at, base + input.end, Number(input.whole));
    input.at = this.#inflater.inflatePosition() - base;
    if (result === CHUNK_FULL) {
      this.#account(this.#wasm.chunk.length);
      this.#from = 0;
      this.#full = true;
    } else if (result === INPUT_WANTED) input.refill();
    else if (result === FINISHED) this.#endMember();
    else if (result === TRUNCATED) throw truncated();
    else throw damaged('no deflate stream looks like this');
  }

  /** Takes in the bytes of this member up to a place in the chunk. */
  #account(to: number): void {
    this.#length += to - this.#from;
    if (this.#checked) this.#crc = crc32(this.#wasm.chunk.subarray(this.#from, to), this.#crc);
  }

  /** RFC 1952 §2.3.1: CRC32 and ISIZE. */
  #endMember(): void {
    this.#account(this.#written);
    const trailer = this.#input.take(8);
    if (this.#checked && trailer.readUInt32LE() !== this.#crc) throw damaged('the checksum of its content differs');
    if (trailer.readUInt32LE(4) !== this.#length % 2 ** 32) throw damaged('its length differs');
    const rest = this.#input.peek();
    if (rest.length > 0 && rest[0] !== 0) this.#startMember();
    else this.#passPadding();
  }

  /** Engines pad with zeros. Anything behind those would be what only some of all readers see. */
  #passPadding(): void {
    for (let rest = this.#input.peek(); rest.length > 0; rest = this.#input.peek()) {
      if (rest.some((byte) => byte !== 0)) throw new Damage('data follow the end of its compressed data');
      this.#input.at += rest.length;
    }
    this.#ended = true;
  }
}
