import { describe, expect, test } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../src/image/limits.ts';
import { Merging } from '../../src/image/merging.ts';
import type { Surveyed } from '../../src/image/survey/order.ts';
import { Random } from './random.ts';
import { describeEntry, type LayerBytes, surveyOf } from './stack.ts';

const LAYERS: readonly LayerBytes[] = [
  [
    { name: 'a/one', content: '1' },
    { name: 'a/two', content: '22' },
    { name: 'b', content: '333' },
  ],
  [{ name: 'a/.wh.one' }, { name: 'b', content: '4444' }],
  [
    { name: 'a/one', content: '55555' },
    { name: 'c', type: 'hardlink', linkname: 'b' },
  ],
  [{ name: 'a/.wh..wh..opq' }, { name: 'a/three', content: '666666' }],
];

function surveyed(layer: LayerBytes): Surveyed {
  return { survey: surveyOf(layer, undefined, ['**']), remarks: [] };
}

/** Everything that is known of a filesystem, contents included. */
function facts({ filesystem }: Merging): unknown {
  const tree = filesystem.tree();
  const entries = [...tree.versions()].map((entry) => [
    describeEntry(entry),
    entry.change,
    entry.hidden,
    Buffer.from(tree.content(entry) ?? []).toString(),
  ]);
  return { entries, counts: filesystem.counts(), efficiency: filesystem.efficiency() };
}

function mergedIn(order: readonly number[], capturedBytes = DEFAULT_LIMITS.capturedBytes): Merging {
  const merging = new Merging({ ...DEFAULT_LIMITS, capturedBytes });
  for (const layer of order) merging.take(layer, surveyed(LAYERS[layer] as LayerBytes));
  return merging;
}

/** Every order of the layers. */
function orders(layers: readonly number[]): number[][] {
  if (layers.length === 0) return [[]];
  return layers.flatMap((first) => orders(layers.filter((each) => each !== first)).map((rest) => [first, ...rest]));
}

describe('surveys in any order make one filesystem', () => {
  const inOrder = facts(mergedIn([0, 1, 2, 3]));

  test.each(orders([0, 1, 2, 3]).map((order) => [order.join(' '), order] as const))('%s', (_title, order) => {
    expect(facts(mergedIn(order))).toEqual(inOrder);
  });

  test('a layer is merged as soon as all before it are there, and not sooner', () => {
    const merging = new Merging(DEFAULT_LIMITS);
    const merged = [2, 0, 3, 1].map((layer) => {
      merging.take(layer, surveyed(LAYERS[layer] as LayerBytes));
      return merging.layers.length;
    });
    expect(merged).toEqual([0, 1, 1, 4]);
  });
});

describe('contents past the bound', () => {
  const random = new Random(11);

  test.each([0, 1, 6, 7, 10, 14, 15, 21, 22])(
    '%i bytes: the same are kept in every order, the first of the image',
    (most) => {
      const order = [0, 1, 2, 3].map((layer) => ({ layer, by: random.below(1000) })).sort((a, b) => a.by - b.by);
      const merging = mergedIn(
        order.map(({ layer }) => layer),
        most,
      );
      expect(facts(merging)).toEqual(facts(mergedIn([0, 1, 2, 3], most)));
      const tree = merging.filesystem.tree();
      const kept = [...tree.versions()].filter((entry) => entry.hardlink === undefined && tree.content(entry));
      expect(kept.reduce((total, { size }) => total + size, 0)).toBeLessThanOrEqual(most);
      const said = merging.layers
        .flatMap(({ remarks }) => remarks.list())
        .filter(({ code }) => code === 'content-too-much');
      expect(kept.length + said.reduce((total, { count }) => total + count, 0)).toBe(6);
    },
  );
});

test('damage of a layer and what its entries were remarked for stay with it', () => {
  const merging = new Merging(DEFAULT_LIMITS);
  const damage = { kind: 'damaged', message: 'it is truncated' } as const;
  merging.take(1, { ...surveyed(LAYERS[1] as LayerBytes), damage });
  merging.take(0, {
    ...surveyed(LAYERS[0] as LayerBytes),
    remarks: [{ code: 'entry-outside-root', count: 3, example: 'x' }],
  });
  expect(merging.layers.map((layer) => layer.damage)).toEqual([undefined, damage]);
  expect(merging.layers[0]?.remarks.list()).toEqual([{ code: 'entry-outside-root', count: 3, example: 'x' }]);
});

test('how deep a path is counts where links lead it', () => {
  const merging = new Merging({ ...DEFAULT_LIMITS, pathDepth: 3 });
  merging.take(0, surveyed([{ name: 'a/b/c' }, { name: 'l', type: 'symlink', linkname: 'a/b' }]));
  merging.take(1, surveyed([{ name: 'l/d/e' }]));
  expect(merging.layers[1]?.remarks.list()).toMatchObject([{ code: 'entry-unplaceable' }]);
});
