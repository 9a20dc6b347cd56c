import { expect, test } from '@jest/globals';
import { schedule } from '../../../src/image/survey/schedule.ts';

test.each([
  ['in the order of the image where that ends as soon', [10, 10, 10, 10], 2, [0, 1, 2, 3]],
  ['the longest, and then in order', [10, 40, 40, 9, 6, 60, 13, 2], 2, [5, 0, 1, 2, 3, 4, 6, 7]],
  ['the longest first where a long one comes late', [10, 10, 10, 40, 50], 2, [4, 3, 0, 1, 2]],
  ['one worker takes them as they come', [1, 5, 3], 1, [0, 1, 2]],
  ['nothing', [], 2, []],
])('%s', (_, weights, workers, expected) => {
  const layers = weights.map((weight, layer) => ({ layer, weight }));
  expect(schedule(layers, workers).map(({ layer }) => layer)).toEqual(expected);
});
