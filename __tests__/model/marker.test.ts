import { describe, expect, test } from '@jest/globals';
import { marker, parseMarker } from '../../src/model/marker.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

describe('the hidden marker', () => {
  test.each([
    'Container Risk Review',
    '',
    'a --> <script>',
    '-- >\n<!--',
    'größe 🐳',
    'x'.repeat(200),
    '🐳'.repeat(200),
  ])('carries the check name %j unchanged, in one line that a page does not show', (checkName) => {
    const text = marker({ checkName, headSha: SHA });
    expect(text).toMatch(/^<!-- [\w -]+ -->$/);
    expect(parseMarker(`# Heading\n\n${text}\n`)).toEqual({ checkName, headSha: SHA });
  });

  test.each(['', 'main', 'x -->', 'ABCDEF'])('a head %j that is no commit is left out', (headSha) => {
    expect(parseMarker(marker({ checkName: 'a', headSha }))).toEqual({ checkName: 'a', headSha: '' });
  });

  test('the last one counts: quoted text stands before it', () => {
    const quoted = marker({ checkName: 'planted', headSha: SHA });
    expect(parseMarker(`${quoted}\n${marker({ checkName: 'ours', headSha: SHA })}`)).toMatchObject({
      checkName: 'ours',
    });
  });

  test.each([
    '',
    'no marker',
    '<!-- container-risk-review -->',
    '<!-- container-risk-review ! ! -->',
    `<!-- container-risk-review ${'a'.repeat(2000)} ${SHA} -->`,
    `<!-- container-risk-review YQ ${SHA}`,
    '<!-- container-risk-review '.repeat(10_000),
  ])('anything else is none', (body) => {
    expect(parseMarker(body)).toBeUndefined();
  });
});
