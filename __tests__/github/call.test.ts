import { describe, expect, test } from '@jest/globals';
import { type CallOptions, caller, LIMITS } from '../../src/github/call.ts';
import { explain } from '../../src/github/failure.ts';

/** A clock that only moves when somebody waits. */
function start(limits = LIMITS) {
  let time = 1_000_000;
  const pauses: number[] = [];
  const call = caller({
    limits,
    now: () => time,
    sleep: async (milliseconds) => {
      pauses.push(milliseconds);
      time += milliseconds;
    },
    log: () => undefined,
  });
  /** Each answer is an error to throw after so many milliseconds, or a value. */
  const ask = (
    answers: readonly { takes?: number; error?: unknown; value?: string }[],
    options?: CallOptions<string>,
  ) => {
    let asked = 0;
    return call<string>(
      'do it',
      async () => {
        const answer = answers[Math.min(asked, answers.length - 1)];
        asked += 1;
        time += answer?.takes ?? 0;
        if (answer?.error) throw answer.error;
        return answer?.value ?? '';
      },
      options,
    );
  };
  return { ask, pauses, call, now: () => time };
}

async function found(): Promise<string> {
  return 'found';
}

function status(code: number, headers: Record<string, string> = {}, message = 'no') {
  return { status: code, message, response: { headers } };
}

describe('a call', () => {
  test.each([
    ['429 with Retry-After', status(429, { 'retry-after': '7' }), [7000]],
    ['secondary limit with Retry-After', status(403, { 'retry-after': '60' }), [60_000]],
    ['secondary limit without a time', status(403, {}, 'You have exceeded a secondary rate limit'), [1000]],
    [
      'primary limit that resets soon',
      status(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1030' }),
      [30_000],
    ],
    ['500', status(500), [1000]],
    ['503 with Retry-After', status(503, { 'retry-after': '3' }), [3000]],
    ['no connection', { status: 500, message: 'ECONNREFUSED' }, [1000]],
    ['something that is no error', 'boom', [1000]],
  ])('waits and tries again: %s', async (_what, error, expected) => {
    const { ask, pauses } = start();
    expect(await ask([{ error }, { value: 'done' }])).toEqual({ ok: 'done' });
    expect(pauses).toEqual(expected);
  });

  test.each([
    ['401', status(401)],
    ['403', status(403)],
    ['404', status(404)],
    ['422', status(422)],
  ])('gives up at once: %s', async (_what, error) => {
    const { ask, pauses } = start();
    expect(await ask([{ error }, { value: 'done' }])).toEqual({
      failed: expect.stringMatching(/^Could not do it: .*\d{3}.*\.$/),
    });
    expect(pauses).toEqual([]);
  });

  test('a pause of more than a minute is not made, and said', async () => {
    const { ask, pauses } = start();
    expect(await ask([{ error: status(429, { 'retry-after': '61' }) }])).toEqual({
      failed: expect.stringContaining('it asks to wait 61 s'),
    });
    expect(pauses).toEqual([]);
  });

  test('tries four times at most', async () => {
    const { ask, pauses } = start();
    expect(await ask([{ error: status(500) }])).toHaveProperty('failed');
    expect(pauses).toEqual([1000, 2000, 4000]);
  });

  test('a GitHub that was away is asked once a call, until it answers; what is vital is asked as ever', async () => {
    const { ask, pauses } = start();
    await ask([{ error: status(500) }]);
    await ask([{ error: status(500) }]);
    expect(pauses).toHaveLength(3);
    await ask([{ error: status(500) }], { vital: true });
    expect(pauses).toHaveLength(6);
    await ask([{ value: 'back' }]);
    expect(await ask([{ error: status(500) }, { value: 'again' }])).toEqual({ ok: 'again' });
  });

  test('never waits for more than 120 s in all, slow answers included', async () => {
    const { ask, now } = start();
    const begin = now();
    for (let index = 0; index < 20; index += 1) await ask([{ takes: 19_000, error: status(502) }], { vital: true });
    expect(now() - begin).toBeLessThanOrEqual(120_000 + 19_000);
    expect(await ask([{ value: 'late' }], { vital: true })).toEqual({
      failed: expect.stringContaining('120 s in all'),
    });
  });

  test('what is vital still has its time when the rest has used up its own', async () => {
    const { ask } = start();
    await ask([{ takes: 99_000, value: 'slow' }]);
    await ask([{ takes: 5000, value: 'slow' }]);
    expect(await ask([{ value: 'no' }])).toHaveProperty('failed');
    expect(await ask([{ value: 'completed' }], { vital: true })).toEqual({ ok: 'completed' });
  });

  test('a request that never answers is ended, and its signal tells it', async () => {
    const call = caller({
      limits: { ...LIMITS, request: 20 },
      now: Date.now,
      sleep: async () => undefined,
      log: () => undefined,
    });
    const signals: AbortSignal[] = [];
    const silent = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>(() => undefined);
    };
    expect(await call('do it', silent)).toEqual({ failed: expect.stringContaining('did not answer in time') });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true, true]);
  });

  test('an unclear answer is looked into before anything is written twice', async () => {
    const { ask, pauses } = start();
    expect(await ask([{ error: status(502) }], { landed: found })).toEqual({ ok: 'found' });
    expect(await ask([{ error: status(429) }, { value: 'written' }], { landed: found })).toEqual({ ok: 'written' });
    expect(pauses).toEqual([1000]);
  });
});

describe('what an error means', () => {
  test("the server's words are one short line", () => {
    const page = `<html>\n${'x'.repeat(5000)}\u001b[31m`;
    const { why } = explain(status(404, {}, page), 0);
    expect(why.length).toBeLessThan(300);
    expect(why).not.toMatch(/\p{Cc}/u);
  });

  test.each([
    [undefined],
    [null],
    [42],
    ['text'],
    [{}],
    [{ status: '500' }],
    [{ status: 500, response: null }],
    [new Error('x')],
  ])('anything may be thrown: %p', (error) => {
    expect(explain(error, 0)).toMatchObject({ retry: true, ambiguous: true });
  });
});
