import { describe, expect, test } from '@jest/globals';
import { readHistoryLine } from '../../../src/image/attribution/history-line.ts';

describe('what a history entry says', () => {
  test.each([
    ['/bin/sh -c #(nop)  ENV A=b', 'ENV', 'A=b', 'nop'],
    ['/bin/bash -o pipefail -c #(nop) WORKDIR /a', 'WORKDIR', '/a', 'nop'],
    ['/bin/sh -c #(nop) WorkDir sub/', 'WORKDIR', 'sub/', 'nop'],
    ['COPY a  b # buildkit', 'COPY', 'a b', 'plain'],
    ['RUN |1 A=b /bin/sh -c make\n\tall # buildkit', 'RUN', '|1 A=b /bin/sh -c make all', 'plain'],
    ['|1 A=b /bin/sh -c make', 'RUN', '|1 A=b /bin/sh -c make', 'nop'],
    ['/bin/sh -c make', 'RUN', '/bin/sh -c make', 'nop'],
    ['/bin/touch /x', 'RUN', '/bin/touch /x', 'nop'],
    // A marker in a script is the script's.
    ["|0 /bin/sh -c echo ' #(nop) COPY a b'", 'RUN', "|0 /bin/sh -c echo ' #(nop) COPY a b'", 'nop'],
    [`/bin/sh -c ${'x'.repeat(400)} #(nop) COPY a b`, 'RUN', `/bin/sh -c ${'x'.repeat(400)} #(nop) COPY a b`, 'nop'],
    ['ko build ko://example.test/app', undefined, 'ko build ko://example.test/app', 'none'],
    ['apko', undefined, 'apko', 'none'],
    ['', undefined, '', 'none'],
  ])('%s', (created_by, keyword, body, form) => {
    expect(readHistoryLine({ created_by })).toEqual({ ...(keyword ? { keyword } : {}), body, form, empty: false });
  });

  test('only true is true', () => {
    expect(readHistoryLine({ empty_layer: true }).empty).toBe(true);
    expect(readHistoryLine({ empty_layer: false }).empty).toBe(false);
    expect(readHistoryLine({}).empty).toBe(false);
  });
});
