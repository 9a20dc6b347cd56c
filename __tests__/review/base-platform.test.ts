import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import { basePlatformRemarks } from '../../src/review/base-platform.ts';
import { imageOf } from '../scanners/image.ts';

test.each([
  ['FROM --platform=linux/arm64 alpine', 1],
  ['FROM --platform=linux/amd64 alpine', 0],
  ['FROM --platform=linux/x86_64 alpine', 0],
  ['FROM --platform=$BUILDPLATFORM alpine', 0],
  ['FROM alpine', 0],
  // Only the stage at the bottom of the image counts.
  ['FROM --platform=linux/arm64 golang AS build\nFROM alpine\nCOPY --from=build /x /x', 0],
  ['FROM --platform=linux/arm64 alpine AS base\nFROM base', 1],
])('%j under an image for linux/amd64: %d remarks', (text, remarks) => {
  const found = basePlatformRemarks(parseDockerfile(`${text}\n`, 'Dockerfile'), imageOf({ diffIds: [] }));
  expect(found).toHaveLength(remarks);
  for (const { message } of found)
    expect(message).toBe('The image is for linux/amd64, but line 1 takes its base for linux/arm64.');
});

test('without a Dockerfile there is nothing to differ from', () => {
  expect(basePlatformRemarks(undefined, imageOf({ diffIds: [] }))).toEqual([]);
});
