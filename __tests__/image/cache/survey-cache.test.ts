import { copyFileSync, mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SurveyCache } from '../../../src/image/cache/survey-cache.ts';
import { decodeSurvey, encodeSurvey } from '../../../src/image/cache/survey-file.ts';
import { type LayerSurvey, textAt, WISHED_FLAG } from '../../../src/image/survey/layer-survey.ts';
import { SurveyBuilder } from '../../../src/image/survey/survey-builder.ts';
import type { TarEntry } from '../../../src/image/tar/entry.ts';
import { Random } from '../random.ts';

const FILE: TarEntry = {
  path: 'etc/passwd',
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  size: 12,
  leavesRoot: false,
  offset: 512,
  stored: 12,
};

const KEY = Buffer.alloc(32, 7);

/** A layer with one of everything. */
function sketchSurvey(): LayerSurvey {
  const builder = new SurveyBuilder();
  builder.add({ ...FILE, path: 'etc', type: 'directory', overlay: 'opaque', size: 0, mode: 0o755 });
  builder.add(FILE);
  builder.flag(WISHED_FLAG);
  builder.add({ ...FILE, path: 'bin', type: 'symlink', linkname: 'usr/bin', size: 0 });
  builder.add({ ...FILE, path: 'usr/bin/täglich', capabilities: '0100000280', size: 2 ** 40 });
  builder.add({ ...FILE, path: 'usr/bin/.wh.ping' });
  builder.add({ ...FILE, path: 'var/.wh..wh..opq' });
  builder.add({ ...FILE, path: '.wh..wh.plnk/1' });
  for (let entry = 0; entry < builder.count; entry++) builder.hash(entry * 3, 0xffffffff - entry);
  builder.capture(1, Buffer.from('root:x:0:0:\n'));
  builder.capture(3, Buffer.alloc(0));
  builder.find(3, 99, Buffer.from('around'));
  return builder.finish();
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'cache-'));
}

async function opened(path: string): Promise<SurveyCache> {
  const cache = await SurveyCache.open(path);
  if (!cache) throw new Error('no cache');
  return cache;
}

describe('the file of a survey', () => {
  test('gives the survey back', () => {
    const survey = sketchSurvey();
    const again = decodeSurvey(encodeSurvey(survey, KEY), KEY) as LayerSurvey;
    expect(again.count).toBe(7);
    expect([...again.kinds]).toEqual([...survey.kinds]);
    expect([...again.sizes]).toEqual([...survey.sizes]);
    expect([...again.contents]).toEqual([...survey.contents]);
    expect(textAt(again.names, 3)).toBe('täglich');
    expect(textAt(again.targets, 0)).toBe('usr/bin');
    expect(textAt(again.capabilities, 0)).toBe('0100000280');
    expect(again.captured.map(({ entry, bytes }) => [entry, Buffer.from(bytes).toString()])).toEqual([
      [1, 'root:x:0:0:\n'],
      [3, ''],
    ]);
    expect(again.excerpts.map(({ entry, offset }) => [entry, offset])).toEqual([[3, 99]]);
  });

  test('an empty layer is one, too', () => {
    expect(decodeSurvey(encodeSurvey(new SurveyBuilder().finish(), KEY), KEY)?.count).toBe(0);
  });

  test('wherever it was cut or changed, it is no survey', () => {
    const file = encodeSurvey(sketchSurvey(), KEY);
    expect(decodeSurvey(file, Buffer.alloc(32, 8))).toBeUndefined();
    const random = new Random(4);
    for (let round = 0; round < 500; round++) {
      const changed = Buffer.from(file);
      const at = random.below(changed.length);
      changed[at] = (changed[at] as number) ^ (1 + random.below(255));
      // Bytes 69 to 79 are not used.
      if (at < 69 || at >= 80) expect(decodeSurvey(changed, KEY)).toBeUndefined();
      expect(decodeSurvey(file.subarray(0, random.below(file.length)), KEY)).toBeUndefined();
    }
  });

  test.each<[string, (survey: LayerSurvey) => Partial<LayerSurvey>]>([
    ['a column too short', ({ modes }) => ({ modes: modes.slice(1) })],
    ['a folder that is not there', () => ({ parents: new Uint32Array(7).fill(9) })],
    ['a kind that is none', () => ({ kinds: new Uint8Array(7).fill(10) })],
    ['texts that run backwards', ({ names }) => ({ names: { ...names, ends: names.ends.toReversed() } })],
    ['texts beyond their bytes', ({ names }) => ({ names: { ...names, bytes: names.bytes.slice(1) } })],
    ['a size that is no number', () => ({ sizes: new Float64Array(7).fill(Number.NaN) })],
    ['a size below nothing', () => ({ sizes: new Float64Array(7).fill(-1) })],
    ['links out of order', () => ({ linked: Uint32Array.of(2, 1) })],
    ['a link of an entry that is not there', () => ({ linked: Uint32Array.of(7) })],
    ['a content of an entry that is not there', () => ({ captured: [{ entry: 7, bytes: Buffer.alloc(1) }] })],
    ['hashes for some', ({ contents }) => ({ contents: contents.slice(2) })],
    ['an excerpt before the file', () => ({ excerpts: [{ entry: 1, offset: -1, bytes: Buffer.alloc(1) }] })],
  ])('forged with a sound digest: %s', (_, forge) => {
    const survey = sketchSurvey();
    expect(decodeSurvey(encodeSurvey({ ...survey, ...forge(survey) }, KEY), KEY)).toBeUndefined();
  });
});

describe('a folder of surveys', () => {
  test('finds what was kept, by layer and by how it was made, in a later run', async () => {
    const path = folder();
    const survey = sketchSurvey();
    expect(await (await opened(path)).keep('sha256:1', 'v1', survey)).toBe(true);
    const later = await opened(path);
    expect((await later.find('sha256:1', 'v1'))?.count).toBe(survey.count);
    expect(await later.find('sha256:1', 'v2')).toBeUndefined();
    expect(await later.find('sha256:2', 'v1')).toBeUndefined();
  });

  test('a survey put under the name of another layer is not found to be that one, nor is a half-written one', async () => {
    const path = folder();
    const cache = await opened(path);
    await cache.keep('sha256:1', 'v1', sketchSurvey());
    const [file = ''] = readdirSync(path).filter((name) => name.endsWith('.survey'));
    const bytes = readFileSync(join(path, file));
    await cache.keep('sha256:2', 'v1', new SurveyBuilder().finish());
    const other = readdirSync(path).find((name) => name.endsWith('.survey') && name !== file) ?? '';
    copyFileSync(join(path, other), join(path, file));
    expect(await cache.find('sha256:1', 'v1')).toBeUndefined();
    writeFileSync(join(path, file), bytes.subarray(0, bytes.length / 2));
    expect(await cache.find('sha256:1', 'v1')).toBeUndefined();
    expect(await cache.keep('sha256:1', 'v1', sketchSurvey())).toBe(true);
    expect((await cache.find('sha256:1', 'v1'))?.count).toBe(7);
    expect(readdirSync(path).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('hashes are made with a key of the folder that nobody else can read', async () => {
    const path = folder();
    const { hashKey } = await opened(path);
    expect((await opened(path)).hashKey).toEqual(hashKey);
    expect((await opened(folder())).hashKey).not.toEqual(hashKey);
    expect(statSync(join(path, 'key')).mode & 0o77).toBe(0);
    writeFileSync(join(path, 'key'), 'short');
    expect((await opened(path)).hashKey).toHaveLength(64);
  });

  test('where no folder can be, nothing is kept', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(await SurveyCache.open(join(file, 'cache'))).toBeUndefined();
  });

  test('what was not used for longest goes first', async () => {
    const path = folder();
    const cache = await opened(path);
    for (const layer of ['a', 'b', 'c']) await cache.keep(layer, 'v1', sketchSurvey());
    for (const name of readdirSync(path)) utimesSync(join(path, name), new Date(0), new Date(0));
    await cache.find('b', 'v1');
    await cache.prune(1);
    expect(await cache.find('a', 'v1')).toBeUndefined();
    expect(await cache.find('b', 'v1')).toBeDefined();
  });
});
