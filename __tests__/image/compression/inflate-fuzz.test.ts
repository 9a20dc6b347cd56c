import type zlib from 'node:zlib';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { Inflation, member } from './gzip-bytes.ts';

const inflation = new Inflation();
const CHUNK = 256 * 1024;

/** Text-like, noise, runs and repetitions near and far, in turns. */
function content(random: Random, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let at = 0;
  while (at < size) {
    const length = Math.min(size - at, 1 + random.below(random.pick([4, 40, 400, 4000])));
    const kind = random.below(5);
    if (kind === 0 && at > 0) {
      const distance = 1 + random.below(Math.min(at, random.pick([1, 8, 20, 500, 32768, 40000])));
      for (let n = 0; n < length; n++) bytes[at + n] = bytes[at + n - distance] as number;
    } else {
      const range = random.pick([1, 2, 16, 60, 256]);
      const base = random.below(256);
      for (let n = 0; n < length; n++) bytes[at + n] = base + Math.floor(range * random.next() * random.next());
    }
    at += length;
  }
  return bytes;
}

/** Stored in front of what is tried, to put the end of a chunk anywhere in it. */
const FRONT = content(new Random(1), 2 * CHUNK);

const strategies = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FIXED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FILTERED,
];

/** As one of zlib's compressors would write it, flushed or not. */
function deflated(random: Random, plain: Buffer): Buffer {
  const options = {
    level: random.below(10),
    strategy: random.pick(strategies),
    memLevel: 1 + random.below(9),
    windowBits: 9 + random.below(7),
  };
  const flush = random.pick([
    constants.Z_NO_FLUSH,
    constants.Z_PARTIAL_FLUSH,
    constants.Z_SYNC_FLUSH,
    constants.Z_FULL_FLUSH,
  ]);
  if (flush === constants.Z_NO_FLUSH) return deflateRawSync(plain, options);
  // Without the last block; an empty one follows.
  const flushed = deflateRawSync(plain.subarray(0, plain.length / 2), { ...options, finishFlush: flush });
  const closed = flush === constants.Z_PARTIAL_FLUSH;
  return closed
    ? deflateRawSync(plain, { ...options, flush })
    : Buffer.concat([flushed, deflateRawSync(plain.subarray(plain.length / 2), options)]);
}

function storedThen(plain: Buffer, rest: Buffer): Buffer {
  return Buffer.concat([deflateRawSync(plain, { level: 0, finishFlush: constants.Z_FULL_FLUSH }), rest]);
}

test('what zlib writes is read as it was', () => {
  for (let seed = 0; seed < 400; seed++) {
    const random = new Random(seed);
    const front = FRONT.subarray(0, random.pick([0, CHUNK - random.below(600), 2 * CHUNK - random.below(600)]));
    const plain = content(random, random.below(random.pick([10, 1000, 60_000])));
    const bytes = member(storedThen(front, deflated(random, plain)), Buffer.concat([front, plain]));
    const read = inflation.read(bytes, { atHand: random.pick([1024, 1100 + random.below(3000), CHUNK]) });
    const same = Buffer.isBuffer(read) && read.equals(Buffer.concat([front, plain]));
    expect({ seed, same, read: same ? '' : read }).toEqual({ seed, same: true, read: '' });
  }
});

test('what was changed is refused where zlib refuses it, and read as zlib reads it', () => {
  const counts = { accepted: 0, refused: 0 };
  for (let seed = 0; seed < 3000; seed++) {
    const random = new Random(seed + 10_000);
    const front = FRONT.subarray(0, random.pick([0, 0, 100, 200, CHUNK - random.below(300)]));
    const changed = mutated(random, deflated(random, content(random, 1 + random.below(random.pick([30, 300, 3000])))));
    const stream = storedThen(front, changed);
    const { plain, used } = byZlib(stream);
    counts[plain ? 'accepted' : 'refused']++;
    const bytes = member(stream.subarray(0, used), plain ?? Buffer.alloc(0)).subarray(0, plain ? undefined : -8);
    const read = inflation.read(bytes, { atHand: random.pick([1024, 1500, CHUNK]) });
    const same = plain ? Buffer.isBuffer(read) && read.equals(plain) : typeof read === 'string';
    expect({ seed, same }).toEqual({ seed, same: true });
  }
  // Neither is too rare to say something.
  expect(counts.accepted).toBeGreaterThan(300);
  expect(counts.refused).toBeGreaterThan(1500);
});

/** What zlib inflates a stream to, and how many of its bytes it uses for that; all of them when it refuses it. */
function byZlib(stream: Buffer): { plain?: Buffer; used: number } {
  try {
    const { buffer, engine } = inflateRawSync(stream, { info: true }) as unknown as {
      buffer: Buffer;
      engine: zlib.Gunzip;
    };
    return { plain: buffer, used: engine.bytesWritten };
  } catch {
    return { used: stream.length };
  }
}

/** A few bits turned, bytes taken out or put in, or the end cut off; mostly near the start, where the codes are described. */
function mutated(random: Random, bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const place = () => random.below(Math.min(changed.length, random.pick([4, 60, 1e9])));
  for (let times = random.below(3); times >= 0; times--) {
    const at = place();
    const kind = random.below(4);
    if (kind === 0) return changed.subarray(0, at);
    if (kind === 1) changed.copyWithin(at, at + 1 + random.below(3));
    else if (kind === 2) changed[at] = random.below(256);
    else changed[at] = (changed[at] as number) ^ (1 << random.below(8));
  }
  return changed;
}

test('nothing is written where others keep things', () => {
  expect(inflation.overwritten()).toEqual([]);
});
