import { describe, expect, test } from '@jest/globals';
import { normaliseInstruction } from '../../src/dockerfile/normalise.ts';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';

const P = '# container-risk-review: allow';

/** Each pragma as `rules|reason|line of its instruction`. */
function pragmasOf(text: string): readonly string[] {
  return parseDockerfile(text, 'Dockerfile').pragmas.map(
    ({ rules, reason, instruction }) => `${rules.join(',')}|${reason ?? ''}|${instruction?.region.startLine ?? ''}`,
  );
}

describe('how a pragma is written', () => {
  test.each([
    [`${P} one -- why`, 'one|why|2'],
    [`${P} one, two -- why not`, 'one,two|why not|2'],
    [`${P} one,two three -- why`, 'one,two,three|why|2'],
    [`${P} one`, 'one||2'],
    [`${P} one --`, 'one||2'],
    [`${P} one --  `, 'one||2'],
    ['#container-risk-review:allow one -- why', 'one|why|2'],
    ['   #\tContainer-Risk-Review :  ALLOW  one  --  why  ', 'one|why|2'],
    [`${P} one -- a -- b`, 'one|a -- b|2'],
  ])('%s', (comment, expected) => expect(pragmasOf(`${comment}\nFROM a`)).toEqual([expected]));

  test.each([
    P,
    `${P} -- why`,
    `${P} one! -- why`,
    `${P} one --why`,
    '# container-risk-review: ignore one -- why',
    '# container-risk-review:',
  ])('%s is remarked on', (comment) => {
    const { pragmas, remarks } = parseDockerfile(`FROM a\n${comment}\nUSER b`, 'Dockerfile');
    expect(pragmas).toEqual([]);
    expect(remarks).toEqual([
      {
        message: expect.stringContaining('allow RULE -- reason'),
        region: expect.objectContaining({ startLine: 2, endLine: 2 }),
      },
    ]);
  });

  test.each([
    '# see container-risk-review: allow one -- why',
    '# container-risk-reviews: allow one -- why',
    '## container-risk-review: allow one -- why',
  ])('%s is a comment', (comment) => {
    const { pragmas, remarks } = parseDockerfile(`${comment}\nFROM a`, 'Dockerfile');
    expect([pragmas, remarks]).toEqual([[], []]);
  });

  test('its region is the comment', () => {
    expect(parseDockerfile(`FROM a\n  ${P} one -- why \nUSER b`, 'Dockerfile').pragmas[0]?.region).toEqual({
      startLine: 2,
      endLine: 2,
      startColumn: 3,
      endColumn: P.length + 13,
    });
  });
});

describe('what a pragma stands over', () => {
  test.each<[string, string, readonly string[]]>([
    ['the instruction below', `FROM a\n${P} one -- why\nUSER b\nUSER c`, ['one|why|3']],
    ['the FROM', `${P} one -- why\nFROM a`, ['one|why|2']],
    ['a global ARG', `${P} one -- why\nARG a\nFROM a`, ['one|why|2']],
    ['stacked ones all', `FROM a\n${P} one -- why\n${P} two -- not\nUSER b`, ['one|why|4', 'two|not|4']],
    ['comments between do not matter', `FROM a\n${P} one -- why\n# since\n#\nUSER b`, ['one|why|5']],
    ['an empty line does', `FROM a\n${P} one -- why\n\nUSER b`, ['one|why|']],
    ['one at the end', `FROM a\n${P} one -- why`, ['one|why|']],
    ['one inside an instruction', `FROM a\nRUN b \\\n${P} one -- why\n  c`, ['one|why|']],
    ['one in a heredoc is none', `FROM a\nRUN <<E\n${P} one -- why\nE`, []],
    ['one behind an instruction is none', `FROM a\nRUN b ${P} one -- why`, []],
    [
      'one above an instruction that starts with a lone backslash',
      `FROM a\n${P} one -- why\n\\\nUSER b`,
      ['one|why|3'],
    ],
    ['carriage returns', `FROM a\r\n${P} one -- why\r\nUSER b\r\n`, ['one|why|3']],
  ])('%s', (_, text, expected) => expect(pragmasOf(text)).toEqual(expected));

  test('it holds the very instruction of the stage', () => {
    const { pragmas, stages } = parseDockerfile(`FROM a\n${P} one -- why\nUSER b`, 'Dockerfile');
    expect(pragmas[0]?.instruction).toBe(stages[0]?.instructions[0]);
  });
});

describe('the normal form of an instruction', () => {
  const normal = (line: string) => {
    const [instruction] = parseDockerfile(`FROM a\n${line}`, 'Dockerfile').stages[0]?.instructions ?? [];
    return instruction && normaliseInstruction(instruction);
  };

  test.each([
    ['RUN a  &&   b', 'run a && \\\n\n  # why\n\tb'],
    ['COPY --link --from=x a b', 'COPY   --link \\\n  --from=x   a  b'],
    ['COPY --from="x y" a b', "COPY --from='x  y' a b"],
    ['RUN <<E\n  a\nE', 'RUN <<E\na  \nE'],
    ['CMD ["a", "b"]', 'CMD   ["a",   "b"]'],
  ])('%j is that of %j', (one, other) => expect(normal(one)).toBe(normal(other)));

  test.each([
    ['RUN a b', 'RUN ab'],
    ['COPY --from=x a b', 'COPY a b'],
    ['COPY --link a b', 'COPY --link=false a b'],
    ['RUN <<E\na\nE', 'RUN <<E\nb\nE'],
    ['USER a', 'WORKDIR a'],
  ])('%j is not that of %j', (one, other) => expect(normal(one)).not.toBe(normal(other)));

  test('reads like an instruction', () => {
    expect(normal('copy --link --from=x   a \\\n b')).toBe('COPY --link --from=x a b');
    expect(normal('RUN <<E\n a\nE')).toBe('RUN <<E <<E a');
    expect(normal('CMD')).toBe('CMD');
  });
});
