import { describe, expect, test } from '@jest/globals';
import { PATIENCE, Pauses, retryAfter } from '../../../src/image/registry/patience.ts';

const now = new Date('2026-11-23T12:00:00Z');
const { signal } = new AbortController();

test.each([
  ['0', 0],
  ['7', 7000],
  [' 30 ', 30_000],
  ['Mon, 23 Nov 2026 12:00:05 GMT', 5000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['', undefined],
  ['-1', undefined],
  ['1e9', undefined],
  ['soon', undefined],
  ['Mon, the never', undefined],
  [null, undefined],
])('Retry-After %s', (header, expected) => {
  expect(retryAfter(header, now)).toBe(expected);
});

describe('pauses', () => {
  test('end with the tries', async () => {
    const pauses = new Pauses({ ...PATIENCE, tries: 3, firstPause: 1 });
    expect(await pauses.wait(1, undefined, signal)).toBe(true);
    expect(await pauses.wait(2, undefined, signal)).toBe(true);
    expect(await pauses.wait(3, undefined, signal)).toBe(false);
  });

  test('end with the time that all of them may take', async () => {
    const pauses = new Pauses({ ...PATIENCE, pauses: 25 });
    expect(await pauses.wait(1, 20, signal)).toBe(true);
    expect(await pauses.wait(1, 20, signal)).toBe(false);
  });

  test('a server that wants longer than we wait is not waited for', async () => {
    const start = performance.now();
    expect(await new Pauses(PATIENCE).wait(1, 61_000, signal)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('end when nobody wants them any more', async () => {
    const controller = new AbortController();
    const waiting = new Pauses(PATIENCE).wait(1, 30_000, controller.signal);
    controller.abort();
    await expect(waiting).rejects.toThrow('abort');
  });
});
