import type { Duplex } from 'node:stream';
import type { Gunzip } from 'node:zlib';
import { Damage } from './damage.ts';

/**
 * Writes compressed pieces into a decoder, at its pace. Node's gunzip stops at the first zero byte after a member, takes nothing more and
 * says nothing: engines' padding. What follows must then be zeros, or else an archive could carry what we alone do not see.
 */
export async function feed(decoder: Duplex, pieces: AsyncIterable<Buffer>): Promise<void> {
  let fed = 0;
  let last: Buffer = Buffer.alloc(0);
  let ended = false;
  decoder.once('end', () => {
    ended = true;
  });
  try {
    for await (const piece of pieces) {
      if (ended) expectZeros(piece);
      else if (decoder.destroyed) return;
      else {
        last = piece;
        fed += piece.length;
        if (!decoder.write(piece)) await readiness(decoder);
      }
    }
  } catch (error) {
    decoder.destroy(error as Error);
    throw error;
  }
  if (!ended) decoder.end();
  await closing(decoder, ended);
  const taken = (decoder as Partial<Gunzip>).bytesWritten ?? fed;
  if (taken < fed) expectZeros(last.subarray(Math.max(0, last.length - (fed - taken))));
}

function expectZeros(bytes: Buffer): void {
  if (bytes.some((byte) => byte !== 0)) throw new Damage('data follow the end of its compressed data');
}

/** Until the decoder takes more, or never will. */
function readiness(decoder: Duplex): Promise<void> {
  return anyOf(decoder, ['drain', 'end', 'close']);
}

/** Until all output was read, or reading was given up. */
async function closing(decoder: Duplex, ended: boolean): Promise<void> {
  if (!ended && !decoder.readableEnded && !decoder.destroyed) await anyOf(decoder, ['end', 'close']);
}

function anyOf(decoder: Duplex, events: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      for (const event of events) decoder.off(event, settle);
      resolve();
    };
    for (const event of events) decoder.once(event, settle);
  });
}
