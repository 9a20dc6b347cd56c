import { expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../../src/image/limits.ts';
import { Merging } from '../../../src/image/merging.ts';
import type { Surveyed } from '../../../src/image/survey/order.ts';
import { SurveyBuilder } from '../../../src/image/survey/survey-builder.ts';

const MIB = 1024 * 1024;

/** A layer with one file of which so many mebibytes were kept. */
function layer(name: string, kept: number): Surveyed {
  const builder = new SurveyBuilder();
  const file = {
    path: name,
    type: 'file',
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: kept * MIB,
    stored: kept * MIB,
    offset: 0,
  } as const;
  builder.add({ ...file, leavesRoot: false });
  for (let index = 0; index < kept; index++) builder.find(0, index * MIB, new Uint8Array(MIB));
  return { survey: builder.finish(), remarks: [] };
}

test.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]]])(
  'of an image, 16 MiB are kept, oldest layer first, in whatever order layers come: %j',
  (order) => {
    const merging = new Merging(DEFAULT_LIMITS);
    const layers = [layer('a', 7), layer('b', 7), layer('c', 7)];
    for (const index of order) merging.take(index, layers[index] as Surveyed);
    const kept = [...merging.filesystem.tree().excerpts()].map(({ entry, excerpts }) => [entry.path, excerpts.length]);
    expect(kept).toEqual([
      ['a', 7],
      ['b', 7],
      ['c', 2],
    ]);
    expect(merging.layers.map(({ remarks }) => remarks.list())).toEqual([
      [],
      [],
      [{ code: 'excerpts-too-much', count: 1, example: 'c' }],
    ]);
  },
);
