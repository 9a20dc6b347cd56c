// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell variables are what is tested
import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';

/** What is not linear takes minutes for this much text; this is many times what is needed on a busy machine. Milliseconds. */
const LIMIT = 20_000;

/** 300 kB of one instruction, in lines that Docker takes. */
function flood(keyword: string, unit: string): string {
  const line = unit.repeat(Math.floor(30_000 / unit.length));
  return `FROM scratch\n${keyword} ${Array.from({ length: 10 }, () => line).join(' \\\n')}\n`;
}

/** `parsed` or the code of the error. Anything but a ConfigurationError is a bug. */
function outcome(text: string): string {
  try {
    parseDockerfile(text, 'Dockerfile');
    return 'parsed';
  } catch (error) {
    if (error instanceof ConfigurationError) return error.code;
    throw error;
  }
}

describe('a flood', () => {
  test.each([
    '$(',
    '$((',
    '(((',
    '`',
    '"$(',
    '"${a:-"',
    "'",
    '{ ',
    'if a; then ',
    'case x in a) ',
    '<( ',
    'a | ',
    'sh -c "',
    'find -exec ',
    'sudo ',
    '[[ ',
    '\\',
    ')',
    'a=( ',
    '2>&1 ',
    '<<<x ',
    'eval "',
    '$(`',
    'for x in ',
    'f() ',
    "$'",
    '# ',
  ])('of RUN %s', (unit) => expect(outcome(flood('RUN', unit))).toBe('parsed'), LIMIT);

  test.each([
    ['ENV', 'a=$a '],
    ['ENV', '${a:-'],
    ['ENV', '"'],
    ['LABEL', 'a='],
    ['ARG', 'a '],
    ['COPY', '--'],
    ['COPY', '<<E '],
    ['RUN', '<<E '],
    ['CMD', '["'],
    ['ONBUILD', 'ONBUILD '],
    ['EXPOSE', '$a'],
  ])(
    'of %s %s',
    (keyword, unit) => expect(outcome(flood(keyword, unit))).toMatch(/^(?:parsed|dockerfile-unparsable)$/),
    LIMIT,
  );

  test.each<[string, string]>([
    ['of stages', 'FROM a\n'.repeat(40_000)],
    [
      'of stages on stages',
      `FROM scratch AS s0\n${Array.from({ length: 10_000 }, (_, index) => `FROM s${index} AS s${index + 1}\nENV v${index}=$q`).join('\n')}`,
    ],
    ['of ARGs', `${'ARG a=$a$b\n'.repeat(30_000)}FROM a`],
    ['of pragmas', `${'# container-risk-review: allow a -- b\n'.repeat(10_000)}FROM a`],
    ['of empty lines in an instruction', `FROM a\nRUN b \\\n${'\n'.repeat(300_000)}`],
    ['of comments in an instruction', `FROM a\nRUN b \\\n${'# c\n'.repeat(70_000)}`],
    ['of heredocs', `FROM a\n${'RUN <<E\nb\nE\n'.repeat(20_000)}`],
    ['of replacing', `FROM scratch\nENV a=${'a'.repeat(30_000)}\n${'ENV b=${a//a*b/c} c=${a%*b*b*}\n'.repeat(800)}`],
  ])('%s', (_, text) => expect(outcome(text)).toBe('parsed'), LIMIT);
});

test('scripts in scripts in scripts come to an end', () => {
  let script = 'curl x';
  for (let depth = 0; depth < 12; depth += 1) script = `sh -c ${JSON.stringify(script)}`;
  const [run] = parseDockerfile(`FROM a\nRUN ${script}`, 'Dockerfile').stages[0]?.instructions ?? [];
  expect(run?.commands.map(({ name }) => name)).toEqual([...Array.from({ length: 12 }, () => 'sh'), 'curl']);
});

test('deep nesting is followed for a while, and what is deeper costs nothing', () => {
  const script = `${'$( a '.repeat(500)}${')'.repeat(500)}`;
  const [run] = parseDockerfile(`FROM a\nRUN ${script}`, 'Dockerfile').stages[0]?.instructions ?? [];
  expect(run?.commands.length).toBeGreaterThan(50);
  expect(run?.commands.length).toBeLessThan(200);
});
