import { describe, expect, test } from '@jest/globals';
import { KeyedHash } from '../../../src/image/filesystem/keyed-hash.ts';
import { NO_SOURCE, PathTable, ROOT } from '../../../src/image/filesystem/path-table.ts';
import { PathWriter } from '../../../src/image/filesystem/path-writer.ts';
import { hashOf } from '../../../src/image/survey/layer-survey.ts';
import { Random } from '../random.ts';

function place(table: PathTable, folder: number, name: string): number {
  const bytes = Buffer.from(name);
  return table.place(folder, hashOf(bytes), bytes, 0, bytes.length, NO_SOURCE);
}

function find(table: PathTable, folder: number, name: string): number {
  const bytes = Buffer.from(name);
  return table.find(folder, hashOf(bytes), bytes, 0, bytes.length);
}

/** Pairs of seven letters with the same hash after the same beginning: every choice of one from each pair gives the same hash in the end. */
function collidingNames(pairs: number): string[] {
  const random = new Random(7);
  let names = [''];
  for (let pair = 0; pair < pairs; pair++) {
    const beginning = hashOf(Buffer.from(names[0] ?? ''));
    const [one, other] = collision(beginning, random);
    names = names.flatMap((name) => [name + one, name + other]);
  }
  return names;
}

function collision(beginning: number, random: Random): [string, string] {
  const seen = new Map<number, number>();
  for (;;) {
    const number = random.below(26 ** 7);
    const hash = letterCodes(number).reduce((mixed, code) => Math.imul(mixed ^ code, 0x01000193), beginning);
    const other = seen.get(hash);
    if (other !== undefined && other !== number) return [textOf(number), textOf(other)];
    seen.set(hash, number);
  }
}

function letterCodes(number: number): number[] {
  const codes: number[] = [];
  for (let left = number, count = 0; count < 7; count++, left = Math.floor(left / 26)) codes.push(97 + (left % 26));
  return codes;
}

function textOf(number: number): string {
  return String.fromCharCode(...letterCodes(number));
}

describe('paths', () => {
  test('keep their numbers, whatever comes after them', () => {
    const table = new PathTable();
    const random = new Random(1);
    const known = new Map<string, number>([['', ROOT]]);
    const all = [''];
    for (let count = 0; count < 20_000; count++) {
      const folder = random.pick(all);
      const name = `n${random.below(50)}é`;
      const path = `${folder}/${name}`;
      const node = place(table, known.get(folder) as number, name);
      if (known.has(path) && known.get(path) !== node) throw new Error(`${path} is ${node} now`);
      if (!known.has(path)) all.push(path);
      known.set(path, node);
    }
    expect(table.count).toBe(known.size);
    const writer = new PathWriter(table);
    expect([...known.values()].map((node) => (node === ROOT ? '' : `/${writer.pathOf(node)}`))).toEqual([
      ...known.keys(),
    ]);
  });

  test('of one name in several folders are several', () => {
    const table = new PathTable();
    const [a, b] = [place(table, ROOT, 'a'), place(table, ROOT, 'b')];
    expect(new Set([a, b, place(table, a, 'a'), place(table, b, 'a')]).size).toBe(4);
    expect(find(table, b, 'b')).toBe(ROOT);
  });

  test('whose names collide on purpose cost no more than others', () => {
    const names = collidingNames(14);
    expect(new Set(names.map((name) => hashOf(Buffer.from(name)))).size).toBe(1);
    const table = new PathTable();
    const before = place(table, ROOT, 'before');
    const begin = performance.now();
    const nodes = names.map((name) => place(table, ROOT, name));
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect(new Set(nodes).size).toBe(16_384);
    expect(names.map((name) => find(table, ROOT, name))).toEqual(nodes);
    expect(find(table, ROOT, 'before')).toBe(before);
    expect(find(table, ROOT, 'missing')).toBe(ROOT);
  });
});

/** Of the first messages 00 01 02 … with the key 00 01 … 07: vectors.h of https://github.com/veorq/SipHash, as numbers. */
const VECTORS = '5b9f35a9 b85a4727 03a662fa 04e7fe8a 89466e2a 69b6fac5 23fc6358 c563cf8b 8f84b8d0'.split(' ');

describe('a keyed hash', () => {
  test('is that of the reference implementation', () => {
    const key = Uint32Array.of(0x03020100, 0x07060504);
    const hash = new KeyedHash(key);
    const message = Uint8Array.from({ length: 64 }, (_, index) => index);
    const first = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((length) => hash.of(message, 0, length) >>> 0);
    expect(first.map((value) => value.toString(16).padStart(8, '0'))).toEqual(VECTORS);
  });

  test('differs from key to key', () => {
    const bytes = Buffer.from('a name');
    const values = Array.from({ length: 8 }, () => new KeyedHash().of(bytes, 0, bytes.length));
    expect(new Set(values).size).toBeGreaterThan(6);
  });
});
