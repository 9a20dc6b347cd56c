import { Damage } from '../damage.ts';

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const DICTIONARY_ID_BYTES = [0, 1, 2, 4] as const;
/** 2^27, which is also where zstd's own decoder stops by default. */
const LARGEST_WINDOW = 128 * 1024 * 1024;
/** A zstd:chunked layer has one frame a file. */
const MOST_FRAMES = 1_000_000;

/** What is read next: so many bytes to be understood, or a run of bytes to be passed on or dropped. */
type Step =
  | { readonly need: number; use(bytes: Buffer): Step }
  | { readonly run: number; readonly drop: boolean; next(): Step };

/**
 * Cuts a stream of zstd frames where one ends and the next begins (RFC 8878 §3.1), drops skippable frames, and refuses windows that would
 * take too much memory. Needed because Node's decoder ignores, without an error, whatever follows a frame in the same write, and fzstd
 * allocates whatever window a header claims.
 */
export class ZstdFrames {
  readonly #magic: Step = { need: 4, use: (bytes) => this.#readMagic(bytes) };
  readonly #blockHeader: Step = { need: 3, use: (bytes) => this.#readBlockHeader(bytes) };
  readonly #held = Buffer.alloc(16);
  #filled = 0;
  #step: Step = this.#magic;
  #left = 0;
  #checksum = 0;
  #frames = 0;
  /** Bytes of the current frame that are ready to be passed on. */
  #parts: Buffer[] = [];

  /** The pieces of `chunk` that belong to frames; none holds bytes of two. */
  *split(chunk: Buffer): Generator<Buffer> {
    let at = 0;
    while (at < chunk.length) {
      const step = this.#step;
      if ('run' in step) {
        const taken = Math.min(this.#left, chunk.length - at);
        if (!step.drop) this.#parts.push(chunk.subarray(at, at + taken));
        at += taken;
        this.#left -= taken;
        if (this.#left === 0) this.#enter(step.next());
      } else {
        this.#held[this.#filled++] = chunk[at++] as number;
        if (this.#filled === step.need) this.#enter(step.use(Buffer.from(this.#held.subarray(0, step.need))));
      }
      if (this.#step === this.#magic && this.#parts.length > 0) yield this.#flush();
    }
    if (this.#parts.length > 0) yield this.#flush();
  }

  end(): void {
    if (this.#step !== this.#magic || this.#filled > 0) throw new Damage('its zstd data are truncated');
  }

  #enter(step: Step): void {
    this.#filled = 0;
    this.#step = step;
    this.#left = 'run' in step ? step.run : 0;
    if ('run' in step && step.run === 0) this.#enter(step.next());
  }

  #flush(): Buffer {
    const piece = this.#parts.length === 1 ? (this.#parts[0] as Buffer) : Buffer.concat(this.#parts);
    this.#parts = [];
    return piece;
  }

  #readMagic(bytes: Buffer): Step {
    const magic = bytes.readUInt32LE();
    this.#frames++;
    if (this.#frames > MOST_FRAMES)
      throw new Damage(`it has more than ${MOST_FRAMES} zstd frames`, { kind: 'too-large' });
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) return { need: 4, use: (size) => this.#dropped(size.readUInt32LE()) };
    if (magic !== MAGIC) throw new Damage('its zstd data are damaged (a frame does not start as one)');
    this.#parts.push(bytes);
    return { need: 1, use: (descriptor) => this.#readDescriptor(descriptor) };
  }

  #dropped(run: number): Step {
    return { run, drop: true, next: () => this.#magic };
  }

  #readDescriptor(bytes: Buffer): Step {
    const flags = bytes[0] as number;
    this.#parts.push(bytes);
    this.#checksum = (flags & 4) === 0 ? 0 : 4;
    const single = (flags & 0x20) !== 0;
    const sizeBytes = flags >> 6 === 0 ? Number(single) : 1 << (flags >> 6);
    const need = Number(!single) + (DICTIONARY_ID_BYTES[flags & 3] as number) + sizeBytes;
    return { need, use: (header) => this.#readFrameHeader(header, single ? sizeBytes : 0) };
  }

  #readFrameHeader(bytes: Buffer, sizeBytes: number): Step {
    this.#parts.push(bytes);
    const window =
      sizeBytes === 0 ? windowOf(bytes[0] as number) : contentSizeOf(bytes.subarray(bytes.length - sizeBytes));
    if (window > LARGEST_WINDOW) {
      throw new Damage(`its zstd data need a window of ${window} bytes, more than ${LARGEST_WINDOW}`, {
        kind: 'too-large',
      });
    }
    return this.#blockHeader;
  }

  #readBlockHeader(bytes: Buffer): Step {
    this.#parts.push(bytes);
    const header = bytes.readUIntLE(0, 3);
    const repeated = ((header >> 1) & 3) === 1;
    const last = (header & 1) === 1;
    const next = () => (last ? this.#trailer() : this.#blockHeader);
    return { run: repeated ? 1 : header >> 3, drop: false, next };
  }

  #trailer(): Step {
    return { run: this.#checksum, drop: false, next: () => this.#magic };
  }
}

/** RFC 8878 §3.1.1.1.2 */
function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

/** RFC 8878 §3.1.1.1.4: with a single segment the content is its own window. */
function contentSizeOf(bytes: Buffer): number {
  if (bytes.length === 8) return Number(bytes.readBigUInt64LE());
  return bytes.readUIntLE(0, bytes.length) + (bytes.length === 2 ? 256 : 0);
}
