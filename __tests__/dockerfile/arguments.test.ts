// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables are what is tested
import { describe, expect, test } from '@jest/globals';
import { readExecForm } from '../../src/dockerfile/exec-form.ts';
import { readCsv } from '../../src/dockerfile/mount.ts';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import type { Instruction } from '../../src/model/dockerfile.ts';

function instructionOf(line: string): Instruction {
  const [instruction] = parseDockerfile(`FROM a\n${line}`, 'Dockerfile').stages[0]?.instructions ?? [];
  if (!instruction) throw new Error('no instruction');
  return instruction;
}

describe('flags', () => {
  test.each<[string, readonly { name: string; value?: string }[], string]>([
    ['COPY --from=build /a /b', [{ name: 'from', value: 'build' }], '/a /b'],
    ['COPY --link --chown=a:b x y', [{ name: 'link' }, { name: 'chown', value: 'a:b' }], 'x y'],
    ['COPY --link=false x y', [{ name: 'link', value: 'false' }], 'x y'],
    ['COPY --from="a b" x y', [{ name: 'from', value: 'a b' }], 'x y'],
    ["COPY --from='a b' x y", [{ name: 'from', value: 'a b' }], 'x y'],
    ['COPY --from=a\\ b x y', [{ name: 'from', value: 'a b' }], 'x y'],
    ['COPY -- --from=a y', [], '--from=a y'],
    ['COPY x --from=a', [], 'x --from=a'],
    ['COPY --chown= x y', [{ name: 'chown', value: '' }], 'x y'],
    [
      'COPY --exclude=a --exclude=b x y',
      [
        { name: 'exclude', value: 'a' },
        { name: 'exclude', value: 'b' },
      ],
      'x y',
    ],
    [
      'RUN --mount=type=cache,target=/a --mount=type=secret,id=x --network=none make',
      [
        { name: 'mount', value: 'type=cache,target=/a' },
        { name: 'mount', value: 'type=secret,id=x' },
        { name: 'network', value: 'none' },
      ],
      'make',
    ],
    ['RUN --mount=type=bind,"source=a,b" x', [{ name: 'mount', value: 'type=bind,source=a,b' }], 'x'],
    ['RUN --security=insecure x', [{ name: 'security', value: 'insecure' }], 'x'],
    ['RUN --device=vendor.com/x=all,required x', [{ name: 'device', value: 'vendor.com/x=all,required' }], 'x'],
    ['RUN -x --mount=y', [], '-x --mount=y'],
    [
      'HEALTHCHECK --interval=1m30s --retries=3 CMD x',
      [
        { name: 'interval', value: '1m30s' },
        { name: 'retries', value: '3' },
      ],
      'CMD x',
    ],
    ['ARG --anything a', [{ name: 'anything' }], 'a'],
  ])('%s', (line, flags, rest) => {
    const instruction = instructionOf(line);
    expect(instruction.flags).toEqual(flags);
    expect(instruction.arguments).toBe(rest);
  });
});

describe('exec form', () => {
  test.each<[string, ReturnType<typeof readExecForm>]>([
    ['["a", "b c"]', { kind: 'exec', items: ['a', 'b c'] }],
    ['[]', { kind: 'exec', items: [] }],
    [' [ "\\u0041\\n" ] ', { kind: 'exec', items: ['A\n'] }],
    ["['a']", { kind: 'shell' }],
    ['["a"', { kind: 'shell' }],
    ['["a",]', { kind: 'shell' }],
    ['["a"] b', { kind: 'shell' }],
    ['[ -f /a ]', { kind: 'shell' }],
    ['[a]', { kind: 'shell' }],
    ['"a"', { kind: 'shell' }],
    ['{"a": 1}', { kind: 'shell' }],
    ['', { kind: 'shell' }],
    ['[1]', { kind: 'not-strings' }],
    ['["a", null]', { kind: 'not-strings' }],
    ['[["a"]]', { kind: 'not-strings' }],
  ])('%j', (text, expected) => expect(readExecForm(text)).toEqual(expected));

  test.each<[string, readonly string[] | undefined]>([
    ['CMD ["a", "b"]', ['a', 'b']],
    ['ENTRYPOINT []', []],
    ['CMD a b', undefined],
    ['RUN ["a"]', ['a']],
    ['SHELL ["/bin/bash", "-c"]', ['/bin/bash', '-c']],
    ['COPY ["a b", "c"]', ['a b', 'c']],
    ['VOLUME ["/a"]', ['/a']],
    ['HEALTHCHECK CMD ["a"]', ['a']],
    ['EXPOSE ["80"]', undefined],
    ['CMD [ "$x" = y ] && z', undefined],
  ])('%s', (line, expected) => expect(instructionOf(line).exec).toEqual(expected));
});

describe('pairs', () => {
  test.each<[string, readonly (readonly [string, string | undefined])[]]>([
    ['ENV a=1', [['a', '1']]],
    [
      'ENV a=1 b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'ENV a="x y" b=x\\ y',
      [
        ['a', 'x y'],
        ['b', 'x y'],
      ],
    ],
    [
      'ENV a=\'x "y"\' b=',
      [
        ['a', 'x "y"'],
        ['b', ''],
      ],
    ],
    ['ENV a b c', [['a', 'b c']]],
    ['ENV a   b=c d', [['a', 'b=c d']]],
    ['ENV a "b c"', [['a', 'b c']]],
    ['ENV a=b=c', [['a', 'b=c']]],
    ['ENV a="b\\"c"', [['a', 'b"c']]],
    [
      'ENV a=${b:-c} d=$e',
      [
        ['a', '${b:-c}'],
        ['d', '$e'],
      ],
    ],
    ['ENV a=x\\\\', [['a', 'x\\']]],
    ['LABEL "a.b"="c d"', [['a.b', 'c d']]],
    ['LABEL a b', [['a', 'b']]],
    ['ARG a', [['a', undefined]]],
    [
      'ARG a= b=1 c',
      [
        ['a', ''],
        ['b', '1'],
        ['c', undefined],
      ],
    ],
    ['ARG a="x y"', [['a', 'x y']]],
  ])('%s', (line, expected) =>
    expect(instructionOf(line).pairs.map(({ key, value }) => [key, value])).toEqual(expected),
  );

  test('each knows its place, also across lines', () => {
    const { pairs } = instructionOf('ENV a=1 \\\n    # no\n    b="x y" \\\n c=3');
    expect(pairs.map(({ region }) => region)).toEqual([
      { startLine: 2, endLine: 2, startColumn: 5, endColumn: 7 },
      { startLine: 4, endLine: 4, startColumn: 5, endColumn: 11 },
      { startLine: 5, endLine: 5, startColumn: 2, endColumn: 4 },
    ]);
  });
});

describe('CSV of a mount', () => {
  test.each<[string, readonly string[] | undefined]>([
    ['a,b', ['a', 'b']],
    ['a,', ['a', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a""b"', ['a"b']],
    ['""', ['']],
    ['', undefined],
    ['a"b', undefined],
    ['"a', undefined],
    ['"a"b', undefined],
  ])('%j', (value, expected) => expect(readCsv(value)).toEqual(expected));
});

test('ONBUILD holds an instruction', () => {
  const { onbuild, commands } = instructionOf('ONBUILD ENV a=$b c="d e"');
  expect(commands).toEqual([]);
  expect(onbuild).toMatchObject({
    keyword: 'ENV',
    arguments: 'a=$b c="d e"',
    stage: 0,
    region: { startLine: 2, endLine: 2 },
  });
  expect(onbuild?.pairs.map(({ value, expanded }) => [value, expanded])).toEqual([
    ['$b', undefined],
    ['d e', undefined],
  ]);
});
