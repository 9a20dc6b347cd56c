import { describe, expect, test } from '@jest/globals';
import { isPlatform, nativePlatform } from '../../../src/image/sources/platform.ts';

describe('whether a platform is the one asked for', () => {
  test.each([
    ['linux/amd64', 'linux/amd64', true],
    ['linux/amd64', 'linux/x86_64', true],
    ['linux/amd64', 'linux/amd64/v1', true],
    ['linux/amd64/v3', 'linux/amd64', true],
    ['linux/amd64', 'linux/amd64/v3', false],
    ['linux/arm64', 'linux/arm64/v8', true],
    ['linux/arm64/v8', 'linux/arm64', true],
    ['linux/arm64/v8', 'linux/aarch64', true],
    ['linux/arm/v7', 'linux/arm', true],
    ['linux/arm/v6', 'linux/arm', true],
    ['linux/arm/v6', 'linux/arm/v7', false],
    ['linux/arm', 'linux/arm/v7', true],
    ['linux/arm/v7', 'linux/armhf', true],
    ['Linux/AMD64', 'linux/amd64', true],
    ['linux/386', 'linux/i386', true],
    ['linux/arm64', 'linux/amd64', false],
    ['windows/amd64', 'linux/amd64', false],
    ['linux/constructor', 'linux/toString', false],
    ['unknown/unknown', 'linux/amd64', false],
    ['linux/amd64', '', false],
    ['linux/amd64', '///', false],
  ])('%s for %s: %s', (actual, wanted, expected) => {
    expect(isPlatform(actual, wanted)).toBe(expected);
  });
});

test('this machine has one that images are made for', () => {
  expect(nativePlatform()).toMatch(/^linux\/(?:amd64|arm64|arm\/v7|386|ppc64le|s390x|riscv64|loong64)$/);
});
