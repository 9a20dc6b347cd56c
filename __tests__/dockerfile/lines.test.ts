import { describe, expect, test } from '@jest/globals';
import { isTooLong, MAXIMUM_LINE_BYTES, splitLines } from '../../src/dockerfile/lines.ts';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import type { Instruction } from '../../src/model/dockerfile.ts';

function instructionsOf(body: string): readonly Instruction[] {
  return parseDockerfile(`FROM a\n${body}`, 'Dockerfile').stages[0]?.instructions ?? [];
}

describe('lines', () => {
  test.each<[string, readonly string[]]>([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\n', ['a', '']],
    ['a\r\nb\r\r\n', ['a', 'b']],
    ['\ufeffa\n\ufeffb', ['a', '\ufeffb']],
  ])('%j', (text, expected) => expect(splitLines(text).map((line) => line.text)).toEqual(expected));

  test.each([
    ['x'.repeat(MAXIMUM_LINE_BYTES), false],
    ['x'.repeat(MAXIMUM_LINE_BYTES + 1), true],
    [`${'x'.repeat(MAXIMUM_LINE_BYTES)}\n`, false],
    [`${'x'.repeat(MAXIMUM_LINE_BYTES)}\r\n`, true],
    ['é'.repeat(MAXIMUM_LINE_BYTES / 2 + 1), true],
    ['é'.repeat(MAXIMUM_LINE_BYTES / 3), false],
  ])('a line is as long as its bytes (%#)', (text, expected) => {
    expect(splitLines(text).map((line) => isTooLong(line, text))).toEqual([expected]);
  });
});

describe('joined lines', () => {
  test.each<[string, string, string, number, number]>([
    ['one line', 'RUN a b', 'a b', 2, 2],
    ['two lines keep the blanks of the second', 'RUN a \\\n  b', 'a   b', 2, 3],
    ['blanks behind the backslash', 'RUN a \\ \t\n b', 'a  b', 2, 3],
    ['carriage returns', 'RUN a \\\r\n b\r\n', 'a  b', 2, 3],
    ['comment lines are dropped', 'RUN a \\\n # no\n#no\n  b', 'a   b', 2, 5],
    ['empty lines do not end it', 'RUN a \\\n\n  \t\n  b\nRUN c', 'a   b', 2, 5],
    ['a backslash behind a backslash does not join', 'RUN a \\\\', 'a \\\\', 2, 2],
    ['a hash within a line is no comment', 'RUN a # b \\\n c', 'a # b  c', 2, 3],
    ['to the end of the file', 'RUN a \\\n# x\n', 'a', 2, 3],
    ['a lone backslash', 'RUN \\\n  \\\n a', 'a', 2, 4],
    ['an instruction may begin with one', '\\\n RUN a', 'a', 2, 3],
    ['keyword and argument on two lines', 'R\\\nUN a', 'a', 2, 3],
    ['indented keyword in lower case', '   run\ta', 'a', 2, 2],
    ['vertical tab and form feed', 'RUN\v\fa', 'a', 2, 2],
  ])('%s', (_, body, text, startLine, endLine) => {
    const [run] = instructionsOf(body);
    expect(run).toMatchObject({ keyword: 'RUN', arguments: text, region: { startLine, endLine } });
  });

  test('the text is that of the file, comments included, last line break left out', () => {
    const body = 'RUN a \\\n# why\n   b\n# not mine\nRUN c';
    expect(instructionsOf(body).map((run) => run.text)).toEqual(['RUN a \\\n# why\n   b', 'RUN c']);
    expect(instructionsOf('RUN a\r\n')[0]?.text).toBe('RUN a');
  });

  test('a backtick joins when it is the escape character, and a backslash does not', () => {
    const { stages } = parseDockerfile('# escape=`\nFROM a\nRUN dir c:\\\nRUN a `\n b', 'Dockerfile');
    expect(stages[0]?.instructions.map((run) => run.arguments)).toEqual(['dir c:\\', 'a  b']);
  });
});
