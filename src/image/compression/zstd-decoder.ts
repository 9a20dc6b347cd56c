import { type Duplex, Transform, type TransformCallback } from 'node:stream';
import zlib from 'node:zlib';
import { Decompress } from 'fzstd';
import { Damage } from '../damage.ts';

/** Node's own decoder where it has one (22.15 and later), else fzstd, a sixth as fast. Wants frames one at a time: see ZstdFrames. */
export function createZstdDecoder(chunkSize: number): Duplex {
  const native = (zlib as { createZstdDecompress?: typeof zlib.createZstdDecompress }).createZstdDecompress;
  return native ? native({ chunkSize }) : new ScriptedZstd();
}

class ScriptedZstd extends Transform {
  readonly #decoder = new Decompress((data) => {
    if (data.length > 0) this.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  });

  override _transform(chunk: Buffer, _encoding: BufferEncoding, callback: TransformCallback): void {
    this.#push(chunk, false, callback);
  }

  override _flush(callback: TransformCallback): void {
    this.#push(Buffer.alloc(0), true, callback);
  }

  /** On bad input fzstd throws what it happens to run into. */
  #push(chunk: Buffer, final: boolean, callback: TransformCallback): void {
    try {
      this.#decoder.push(chunk, final);
    } catch (cause) {
      callback(new Damage('its compressed data are damaged', { cause }));
      return;
    }
    callback();
  }
}
