import { describe, expect, test } from '@jest/globals';
import { describeBug, failureReport } from '../../src/action/failure-report.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('what a bug leaves in the log', () => {
  test('kind, place and causes', () => {
    const cause = thrownBy(() => (undefined as unknown as { layers: [] }).layers);
    const text = describeBug(new Error('outer', { cause }));
    expect(text).toMatch(/^Error\n\s+at .*failure-report\.test/);
    expect(text).toMatch(/Caused by TypeError: .*layers.*\n\s+at /);
  });

  test('nothing of what was read: messages of others may quote it', () => {
    const secret = ['hunter2', 'correct', 'horse'].join('-');
    const error = thrownBy(() => JSON.parse(`{"password": ${secret}}`));
    for (const bug of [
      error,
      new Error(`bad line: ${secret}\n${secret}\n    at ${secret}`),
      new Error('x', { cause: error }),
    ]) {
      expect(describeBug(bug)).not.toContain(secret);
    }
  });

  test.each([['text'], [undefined], [null], [7]])('%p was thrown', (thrown) => {
    expect(describeBug(thrown)).toBe('Something that is no error was thrown.');
  });

  test('a chain of causes that never ends does', () => {
    const error = new Error('a');
    error.cause = error;
    expect(describeBug(error).length).toBeLessThan(20_000);
  });
});

describe('the report of an error', () => {
  test("a user's error says what it said", () => {
    const error = new ConfigurationError('dockerfile-missing', 'no Dockerfile at x', 'Correct it.');
    expect(failureReport(error)).toMatchObject({
      verdict: 'error',
      reviews: [
        {
          verdict: 'error',
          complete: false,
          notifications: [{ level: 'error', code: 'dockerfile-missing', remedy: 'Correct it.' }],
        },
      ],
    });
  });

  test('a bug is told apart, and quotes nothing', () => {
    const report = JSON.stringify(failureReport(new Error('secret words')));
    expect(report).toContain('internal-error');
    expect(report).not.toContain('secret words');
  });
});
