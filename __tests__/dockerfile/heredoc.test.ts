// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell variables are what is tested
import { describe, expect, test } from '@jest/globals';
import { heredocsOf, readHeredocStart } from '../../src/dockerfile/heredoc.ts';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import type { Instruction } from '../../src/model/dockerfile.ts';

const start = (name: string, expand = true, chomp = false) => ({ name, expand, chomp });

function instructionsOf(body: string): readonly Instruction[] {
  return parseDockerfile(`FROM a\n${body}`, 'Dockerfile').stages[0]?.instructions ?? [];
}

describe('the start of a heredoc', () => {
  test.each<[string, ReturnType<typeof start> | undefined]>([
    ['<<EOF', start('EOF')],
    ['<<-EOF', start('EOF', true, true)],
    ['<< EOF', start('EOF')],
    ['3<<EOF', start('EOF')],
    ['<<"EOF"', start('EOF', false)],
    ["<<-'EOF'", start('EOF', false, true)],
    ['<<"E F"', start('E F', false)],
    ['<<E"O"F', start('EOF', false)],
    ['<<\\EOF', start('EOF')],
    ['<<$EOF', start('$EOF')],
    ['<<', undefined],
    ['<<-', undefined],
    ['<<<EOF', undefined],
    ['a<<EOF', undefined],
    ['<<a b', undefined],
    ["<<''", undefined],
    ['EOF', undefined],
  ])('%s', (word, expected) => expect(readHeredocStart(word)).toEqual(expected));

  test.each<[string, readonly string[]]>([
    ['cat <<A >x && cat <<B', ['A', 'B']],
    ['cat <<-"A" 3<<B', ['A', 'B']],
    ['cat << A', ['A']],
    ['echo "<<A"', []],
    ["echo '<<A' <<B", ['B']],
    ['echo $((1<<2))', []],
    ['cat <<<A', []],
    ['echo " <<A', []],
    ['cat <<${A:-B}', []],
    ['x${a:-b} <<C', ['C']],
  ])('on the line %s', (line, names) => expect(heredocsOf(line).map(({ name }) => name)).toEqual(names));
});

describe('heredocs of instructions', () => {
  test('several, with the region of each body', () => {
    const [run, user] = instructionsOf('RUN cat <<A > /a && cat <<-"B" > /b\none\n\tA\nA\n\ttwo\n\tB\nUSER x');
    expect(run?.region).toEqual({ startLine: 2, endLine: 7 });
    expect(run?.arguments).toBe('cat <<A > /a && cat <<-"B" > /b');
    expect(run?.heredocs).toEqual([
      { ...start('A'), content: 'one\n\tA\n', region: { startLine: 3, endLine: 4 } },
      { ...start('B', false, true), content: '\ttwo\n', region: { startLine: 6, endLine: 6 } },
    ]);
    expect(user?.region).toEqual({ startLine: 8, endLine: 8 });
  });

  test.each([
    ['COPY <<E /a\nx\nE', 'COPY', 'x\n'],
    ['ADD <<E /a\n# no comment\nE', 'ADD', '# no comment\n'],
    ['RUN a \\\n <<E\nx \\\nE', 'RUN', 'x \\\n'],
    ['RUN <<E\r\nx\r\nE\r\n', 'RUN', 'x\r\n'],
    ['RUN <<E\n\n\nE', 'RUN', '\n\n'],
    ['run --mount=type=cache,target=/x <<E\nx\nE', 'RUN', 'x\n'],
  ])('%j', (body, keyword, content) => {
    expect(instructionsOf(body)).toMatchObject([{ keyword, heredocs: [{ name: 'E', content }] }]);
  });

  test('an empty body ends before it begins', () => {
    expect(instructionsOf('RUN <<E\nE')[0]?.heredocs[0]).toMatchObject({
      content: '',
      region: { startLine: 3, endLine: 2 },
    });
  });

  test('one behind ONBUILD belongs to it and to what it holds', () => {
    const [onbuild] = instructionsOf('ONBUILD RUN <<E\nx\nE');
    expect(onbuild).toMatchObject({
      keyword: 'ONBUILD',
      region: { startLine: 2, endLine: 4 },
      heredocs: [{ name: 'E' }],
    });
    expect(onbuild?.onbuild).toMatchObject({ keyword: 'RUN', arguments: '<<E', heredocs: [{ content: 'x\n' }] });
  });

  test.each(['CMD cat <<E', 'ENV a=<<E', 'LABEL a="<<E"', 'RUN ["cat", "<<E"]'])('%s has none', (body) => {
    expect(instructionsOf(body)[0]?.heredocs).toEqual([]);
  });

  test.each([
    ['one that does not end', 'RUN <<E\nx\n E\n', 2, 2],
    ['a second one that does not end', 'RUN a \\\n <<A <<B\nA\n', 2, 3],
    ['a delimiter with an open quote', 'RUN cat <<\\"', 2, 2],
  ])('%s is refused', (_, body, startLine, endLine) => {
    expect(() => instructionsOf(body)).toThrow(
      expect.objectContaining({
        code: 'dockerfile-unparsable',
        location: { kind: 'file', uri: 'Dockerfile', region: { startLine, endLine } },
      }),
    );
  });
});
