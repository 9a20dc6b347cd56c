import { closeSync, mkdtempSync, openSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from '../../../src/image/compression/crc32.ts';
import { GzipReader } from '../../../src/image/compression/gzip-reader.ts';
import { Damage } from '../../../src/image/damage.ts';
import { instantiateWasm, type WasmModule } from '../../../src/image/wasm/module.ts';

/** A member around a deflate stream, with the trailer of `plain`. */
export function member(deflated: Buffer, plain: Buffer): Buffer {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(plain, 0), 0);
  trailer.writeUInt32LE(plain.length, 4);
  return Buffer.concat([Buffer.from('1f8b08000000000000ff', 'hex'), deflated, trailer]);
}

/** A memory with a mark on every byte that inflating has no business with. */
export class Inflation {
  readonly #file = join(mkdtempSync(join(tmpdir(), 'crr-gzip-')), 'bytes');
  readonly #wasm: WasmModule;
  readonly #memory: Buffer;
  readonly #marks: Buffer;
  readonly #ours: readonly (readonly [number, number])[];

  constructor() {
    this.#wasm = instantiateWasm();
    const { input, tables, window, chunk } = this.#wasm;
    this.#memory = Buffer.from(chunk.buffer);
    const end = chunk.byteOffset + chunk.length;
    this.#ours = [
      [input.byteOffset, tables.byteOffset],
      // Tables of the inflater, window and chunk lie side by side; behind the chunk is its slack.
      [window.byteOffset - 0x1_0000, end + 0x1000],
    ];
    // What stands below the input is constant once a reader was started.
    this.read(Buffer.from('1f8b0800000000000003030000000000000000', 'hex'));
    const first = input.byteOffset;
    for (let at = first; at < this.#memory.length; at++) {
      if (!this.#isOurs(at)) this.#memory[at] = (at * 167) & 0xff;
    }
    this.#marks = Buffer.from(this.#memory);
  }

  /** What a reader makes of these bytes, or the message of the Damage. `atHand`: bytes of input that it may hold. */
  read(bytes: Buffer, options: { checked?: boolean; atHand?: number } = {}): Buffer | string {
    const descriptor = openSync(this.#file, 'w+');
    try {
      writeSync(descriptor, bytes);
      const input = this.#wasm.input.subarray(0, options.atHand ?? this.#wasm.input.length);
      const reader = new GzipReader({ ...this.#wasm, input });
      reader.start({ descriptor, offset: 0, size: bytes.length }, options.checked ?? true);
      const chunks: Buffer[] = [];
      for (let chunk = reader.next(); chunk; chunk = reader.next()) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    } catch (error) {
      if (error instanceof Damage) return error.message;
      throw error;
    } finally {
      closeSync(descriptor);
    }
  }

  /** Marks that were written over. */
  overwritten(): number[] {
    const marks: number[] = [];
    for (let at = 0; at < this.#memory.length; at++) {
      if (this.#memory[at] !== this.#marks[at] && !this.#isOurs(at)) marks.push(at);
    }
    return marks;
  }

  #isOurs(at: number): boolean {
    return this.#ours.some(([start, end]) => at >= start && at < end);
  }
}
