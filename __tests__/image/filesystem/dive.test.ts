import { describe, expect, test } from '@jest/globals';
import { mergeStack } from '../stack.ts';
import { DIVE_CASES } from './dive-stacks.ts';

describe('figures as dive has them', () => {
  test.each(DIVE_CASES)('%s', (_title, layers, figures) => {
    expect(mergeStack(layers).efficiency.dive).toEqual(figures);
  });

  test('an image without layers', () => {
    expect(mergeStack([]).efficiency.dive).toEqual({ score: 1, wastedBytes: 0, wastedUserPercent: 0 });
  });
});
