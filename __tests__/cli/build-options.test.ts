import { describe, expect, test } from '@jest/globals';
import { readReviewOptions } from '../../src/cli/options.ts';

describe('--build-secrets', () => {
  test('one a use or one a line, under either name', () => {
    const words = ['--build-secrets', 'id=a,env=A\nid=b,src=b.txt', '--build-secret=id=c,env=C'];
    expect(readReviewOptions(words).request.build.secrets).toEqual([
      { id: 'a', variable: 'A' },
      { id: 'b', file: 'b.txt' },
      { id: 'c', variable: 'C' },
    ]);
    expect(readReviewOptions([]).request.build.secrets).toEqual([]);
  });

  test.each(['id=a,value=hunter2', 'hunter2', 'id=a'])('%s is refused, and not repeated', (word) => {
    const reading = () => readReviewOptions([`--build-secrets=${word}`]);
    expect(reading).toThrow(expect.objectContaining({ code: 'option-value', remedy: expect.stringContaining('env=') }));
    expect(reading).not.toThrow(/hunter2/);
  });
});
