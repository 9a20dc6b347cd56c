import { Damage } from '../damage.ts';
import type { Answer } from './transport.ts';

/** A whole small answer. Throws Damage when it has more than `cap` bytes. */
export async function readBody(answer: Answer, cap: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer.pieces()) {
    size += piece.length;
    if (size > cap) throw new Damage(`it has more than ${cap} bytes`, { kind: 'too-large' });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
