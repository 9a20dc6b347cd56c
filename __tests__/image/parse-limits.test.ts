import { describe, expect, test } from '@jest/globals';
import { LIMIT_NAMES, type Limits } from '../../src/image/limits.ts';
import { parseLimits } from '../../src/image/parse-limits.ts';

test.each<[string, Partial<Limits>]>([
  ['entries=10', { entries: 10 }],
  ['layer-bytes=64G', { layerBytes: 64 * 1024 ** 3 }],
  ['image-bytes=1g', { imageBytes: 1024 ** 3 }],
  [' file-bytes = 8M ', { fileBytes: 8 * 1024 ** 2 }],
  ['captured-bytes=16k', { capturedBytes: 16 * 1024 }],
])('%s', (line, expected) => {
  expect(parseLimits([line])).toEqual(expected);
});

test('every name is one, and a later line wins', () => {
  const lines = Object.keys(LIMIT_NAMES).map((name, index) => `${name}=${index + 1}`);
  expect(Object.values(parseLimits(lines))).toEqual(lines.map((_, index) => index + 1));
  expect(parseLimits(['ratio=1', 'ratio=2'])).toEqual({ ratio: 2 });
  expect(parseLimits([])).toEqual({});
});

describe('refused, with the names that there are', () => {
  test.each([
    '',
    'entries',
    'entries=',
    'entries=0',
    'entries=-1',
    'entries=1.5',
    'entries=1e3',
    'entries=1T',
    'entries=99999999999999999999',
    'entries=999999999999999G',
    'entry=1',
    '__proto__=1',
    'constructor=1',
    'layerBytes=1',
  ])('%s', (line) => {
    expect(() => parseLimits([line])).toThrow(
      expect.objectContaining({
        name: 'ConfigurationError',
        code: 'limits-invalid',
        remedy: expect.stringMatching(/layer-bytes, image-bytes, ratio, .*json-depth\.$/),
      }),
    );
  });
});
