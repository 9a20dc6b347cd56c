import type { Duplex } from 'node:stream';
import type { Gunzip } from 'node:zlib';
import { Damage } from '../damage.ts';

/**
 * Writes compressed pieces into a decoder, at its pace. Node's gunzip stops at the first zero byte after a member, takes nothing more and
 * says nothing: engines' padding. What follows must then be zeros, or else an archive could carry what we alone do not see.
 */
export async function feed(decoder: Duplex, pieces: AsyncIterable<Buffer>): Promise<void> {
  let fed = 0;
  let stopped = false;
  // Errors reach whoever reads the decoder; without a listener one after the end of reading would end the process.
  decoder.on('error', () => undefined);
  try {
    for await (const piece of pieces) {
      if (stopped) {
        expectZeros(piece);
        continue;
      }
      fed += piece.length;
      await written(decoder, piece);
      if (decoder.destroyed && !decoder.readableEnded) return;
      const left = fed - ((decoder as Partial<Gunzip>).bytesWritten ?? fed);
      stopped = left > 0;
      if (stopped) expectZeros(piece.subarray(piece.length - left));
    }
  } catch (error) {
    decoder.destroy(error as Error);
    throw error;
  }
  if (!stopped) decoder.end();
}

/** Until the piece was decoded, or never will be. */
function written(decoder: Duplex, piece: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      decoder.off('end', settle);
      decoder.off('close', settle);
      resolve();
    };
    decoder.once('end', settle);
    decoder.once('close', settle);
    decoder.write(piece, settle);
  });
}

function expectZeros(bytes: Buffer): void {
  if (bytes.some((byte) => byte !== 0)) throw new Damage('data follow the end of its compressed data');
}
