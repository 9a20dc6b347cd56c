import { describe, expect, test } from '@jest/globals';
import { AFTER, BEFORE, BLOCK, ExcerptCollector, MOST } from '../../../src/image/search/excerpt-collector.ts';
import { instantiateWasm, type WasmModule } from '../../../src/image/wasm/module.ts';
import { Random } from '../random.ts';

const LITERALS = ['AKIA', 'ghp_', '-----BEGIN OPENSSH'];

interface Kept {
  readonly entry: number;
  readonly offset: number;
  readonly text: string;
}

function collecting(wasm: WasmModule) {
  const kept: Kept[] = [];
  const excess: number[] = [];
  const take = (entry: number, offset: number, bytes: Uint8Array) =>
    kept.push({ entry, offset, text: Buffer.from(bytes).toString('latin1') });
  const collector = new ExcerptCollector(
    wasm,
    LITERALS.map((text) => ({ text })),
    take,
    (entry) => excess.push(entry),
  );
  return { kept, excess, collector };
}

/** Pours files through the chunk as a layer's reader does: chunk by chunk, the end of each in the window of the next. */
function pour(files: readonly Buffer[], size = 4096) {
  const wasm = instantiateWasm();
  const { collector, kept, excess } = collecting(wasm);
  const all = Buffer.concat(files);
  const starts: number[] = [];
  let at = 0;
  for (const file of files) {
    starts.push(at);
    at += file.length;
  }
  for (let start = 0; start < all.length; start += size) {
    const chunk = all.subarray(start, start + size);
    chunk.copy(wasm.chunk);
    all.copy(
      wasm.window,
      wasm.window.length - Math.min(start, wasm.window.length),
      Math.max(0, start - wasm.window.length),
      start,
    );
    for (const [entry, file] of files.entries()) {
      const from = Math.max(starts[entry] as number, start);
      const to = Math.min((starts[entry] as number) + file.length, start + chunk.length);
      if (from >= to) continue;
      if (from === starts[entry]) collector.begin(entry);
      collector.piece(wasm.chunk.subarray(from - start, to - start));
      if (to === (starts[entry] as number) + file.length) collector.end();
    }
  }
  return { kept, excess };
}

function filled(length: number, literals: readonly [at: number, literal: string][]): Buffer {
  const file = Buffer.alloc(length, '.');
  for (const [at, literal] of literals) file.write(literal, at, 'latin1');
  return file;
}

function startOf(place: number): number {
  return Math.floor(Math.max(0, place - BEFORE) / BLOCK) * BLOCK;
}

function endOf(place: number): number {
  return Math.ceil((place + AFTER) / BLOCK) * BLOCK;
}

describe('what stands around a literal', () => {
  test.each([
    ['in the middle', 10_000, 5000],
    ['at the start', 3000, 0],
    ['at the end', 3000, 2996],
    ['astride two chunks', 10_000, 4094],
    ['at the first byte of a chunk', 10_000, 4096],
    ['so that what stands before it is in the chunk before', 10_000, 4100],
    ['so that what follows is in the next chunks', 10_000, 8190],
    ['as the whole file', 4, 0],
  ])('%s', (_, length, at) => {
    const file = filled(length, [[at, 'AKIA']]);
    const start = startOf(at);
    const text = file.toString('latin1', start, endOf(at));
    expect(pour([file]).kept).toEqual([{ entry: 0, offset: start, text }]);
  });

  test('neighbours that touch are one, others are apart', () => {
    const file = filled(9000, [
      [300, 'AKIA'],
      [1400, 'ghp_'],
      [7000, 'AKIA'],
    ]);
    expect(pour([file]).kept.map(({ offset, text }) => [offset, offset + text.length])).toEqual([
      [startOf(300), endOf(1400)],
      [startOf(7000), endOf(7000)],
    ]);
  });

  test('nothing of another file, whatever stands at its edge', () => {
    const files = [Buffer.from(`${'x'.repeat(100)}AK`), Buffer.from(`IA${'y'.repeat(100)}`), filled(50, [[0, 'ghp_']])];
    expect(pour(files).kept).toEqual([{ entry: 2, offset: 0, text: files[2]?.toString('latin1') }]);
    expect(pour(files, 102).kept).toHaveLength(1);
  });

  test('case counts, and what is not whole does not', () => {
    expect(pour([Buffer.from('akia GHP_ AKI ghp- -----BEGIN OPENSS')]).kept).toEqual([]);
  });
});

test('whatever the chunks, the same is kept as from the whole file', () => {
  const seed = 20_261_124;
  const random = new Random(seed);
  for (let round = 0; round < 150; round++) {
    const files = Array.from({ length: 1 + random.below(6) }, () => {
      const length = random.below(6000);
      const places = Array.from({ length: random.below(5) }, (): [number, string] => [
        random.below(Math.max(1, length - 20)),
        LITERALS[random.below(LITERALS.length)] as string,
      ]);
      return filled(length, length < 30 ? [] : places);
    }).filter(({ length }) => length > 0);
    const whole = pour(files, 200_000).kept;
    for (const size of [300, 512, 1024, 4096])
      expect({ seed, round, size, kept: pour(files, size).kept }).toEqual({ seed, round, size, kept: whole });
    // Each place of a literal lies in what was kept.
    for (const [entry, file] of files.entries()) {
      for (let at = file.indexOf('AKIA'); at >= 0; at = file.indexOf('AKIA', at + 1)) {
        const holder = whole.find(
          (one) => one.entry === entry && one.offset <= at && at + 4 <= one.offset + one.text.length,
        );
        expect(holder?.text.slice(at - (holder?.offset ?? 0), at - (holder?.offset ?? 0) + 4)).toBe('AKIA');
      }
    }
  }
});

describe('starts of tokens', () => {
  const kept = (text: string) => {
    const wasm = instantiateWasm();
    const offsets: number[] = [];
    const collector = new ExcerptCollector(
      wasm,
      [{ text: 'ghp_', token: 10 }, { text: 'KEY-----' }],
      (_, offset) => offsets.push(offset),
      () => undefined,
    );
    wasm.chunk.write(text);
    collector.begin(0);
    collector.piece(wasm.chunk.subarray(0, text.length));
    collector.end();
    return offsets.length;
  };

  test.each([
    ['at the start of a file', 'ghp_a1B2c3D4e5 ', 1],
    ['behind a sign', 'token=ghp_a1B2c3D4e5', 1],
    ['in the middle of a word', 'xghp_a1B2c3D4e5', 0],
    ['with too little behind it', ' ghp_a1B2c3 and more', 0],
    ['with bytes behind it', ' ghp_a1B2\u0000c3D4e5', 0],
    ['cut off by the end of what is there', ' ghp_a1', 1],
    ['a text that starts no token', 'PRIVATEKEY-----', 1],
  ])('%s', (_, text, expected) => {
    expect(kept(text)).toBe(expected);
  });
});

describe('bounds', () => {
  test('a file that is nothing but literals', () => {
    const { kept, excess } = pour([Buffer.alloc(3_000_000, 'AKIA')], 200_000);
    expect(kept.reduce((sum, { text }) => sum + text.length, 0)).toBe(MOST.perFile);
    expect(excess).toEqual([0]);
  });

  test('literals far apart', () => {
    const file = filled(
      400_000,
      Array.from({ length: 100 }, (_, index): [number, string] => [index * 4000, 'ghp_']),
    );
    const { kept, excess } = pour([file, filled(10, [[0, 'ghp_']])], 100_000);
    expect(kept.filter(({ entry }) => entry === 0)).toHaveLength(MOST.stretches);
    expect(kept.at(-1)?.entry).toBe(1);
    expect(excess).toEqual([0]);
  });

  test('many files full of them', () => {
    const files = Array.from({ length: 200 }, () => Buffer.alloc(70_000, 'AKIA'));
    const { kept, excess } = pour(files, 200_000);
    const bytes = kept.reduce((sum, { text }) => sum + text.length, 0);
    expect(bytes).toBeLessThanOrEqual(MOST.perLayer + MOST.perFile);
    expect(excess).toHaveLength(200);
  });
});
