import { describe, expect, test } from '@jest/globals';
import { ContentHash } from '../../../src/image/search/content-hash.ts';
import { instantiateWasm } from '../../../src/image/wasm/module.ts';
import { Random } from '../random.ts';

const KEY = Buffer.alloc(64, 'key');
const PRIME = 4294967291n;
const wasm = instantiateWasm();

function hashed(content: Buffer, cuts: readonly number[] = [], key = KEY, offset = 0): string {
  const hash = new ContentHash(wasm, key);
  hash.begin();
  let from = 0;
  for (const to of [...cuts, content.length]) {
    content.copy(wasm.chunk, offset, from, to);
    hash.update(wasm.chunk.subarray(offset, offset + to - from));
    from = to;
  }
  return hash.end().join(' ');
}

/** The same by the book, in whole numbers. */
function byTheBook(content: Buffer): string {
  const word = (bytes: Buffer, at: number) => (at + 4 <= bytes.length ? BigInt(bytes.readUInt32LE(at)) : 0n);
  const points = [0, 8].map((at) => wasm.hashKey.readBigUInt64LE(1024 + at) % PRIME);
  const coefficients: bigint[] = [];
  for (let start = 0; start < content.length; start += 1024) {
    const block = Buffer.alloc(1024);
    content.copy(block, 0, start, start + 1024);
    const length = Math.ceil(Math.min(1024, content.length - start) / 32) * 32;
    let sum = 0n;
    for (let at = 0; at < length; at += 32) {
      for (let lane = 0; lane < 16; lane += 4) {
        const left = (word(block, at + lane) + word(wasm.hashKey, at + lane)) & 0xffffffffn;
        const right = (word(block, at + 16 + lane) + word(wasm.hashKey, at + 16 + lane)) & 0xffffffffn;
        sum = (sum + left * right) & 0xffffffffffffffffn;
      }
    }
    coefficients.push(sum >> 32n, sum & 0xffffffffn);
  }
  const total = BigInt(content.length);
  coefficients.push(total >> 32n, total & 0xffffffffn);
  return points.map((point) => coefficients.reduce((value, next) => (value * point + next) % PRIME, 1n)).join(' ');
}

function noise(random: Random, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random.below(256)));
}

test.each([0, 1, 31, 32, 33, 1023, 1024, 1025, 5000])('%d bytes are hashed by the book', (length) => {
  const content = noise(new Random(length), length);
  expect(hashed(content)).toBe(byTheBook(content));
});

describe('the hash of a content', () => {
  test('does not depend on how it is cut or where it lies', () => {
    const random = new Random(7);
    for (let round = 0; round < 200; round++) {
      const content = noise(random, random.below(5000));
      const cuts = Array.from({ length: random.below(6) }, () => random.below(content.length + 1)).sort(
        (a, b) => a - b,
      );
      expect(hashed(content, cuts, KEY, random.below(100))).toBe(hashed(content));
    }
  });

  test('differs with every byte, with the length and with the key', () => {
    const random = new Random(8);
    const content = noise(random, 3000);
    const seen = new Set([hashed(content)]);
    for (let round = 0; round < 500; round++) {
      const changed = Buffer.from(content);
      const at = random.below(3000);
      changed[at] = (changed[at] as number) ^ (1 << random.below(8));
      seen.add(`${at} ${hashed(changed)}`);
      expect(hashed(changed)).not.toBe(hashed(content));
    }
    expect(hashed(content, [], Buffer.alloc(64, 'other'))).not.toBe(hashed(content));
    const zeros = [0, 1, 2, 32, 33, 1024, 1056].map((length) => hashed(Buffer.alloc(length)));
    expect(new Set(zeros).size).toBe(zeros.length);
  });
});
