// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables are what is tested
import { describe, expect, test } from '@jest/globals';
import { type ParseOptions, parseDockerfile } from '../../src/dockerfile/parse.ts';
import type { Dockerfile, Instruction } from '../../src/model/dockerfile.ts';

function last(dockerfile: Dockerfile): Instruction | undefined {
  return dockerfile.stages.at(-1)?.instructions.at(-1);
}

/** What the value of the last LABEL comes to; everything in it is known when the base is scratch. */
function expansionOf(lines: string, value: string, options?: ParseOptions): string | undefined {
  return last(parseDockerfile(`FROM scratch\n${lines}\nLABEL l="${value}"`, 'Dockerfile', options))?.pairs[0]?.expanded;
}

describe('forms of substitution', () => {
  const variables = 'ENV x=foo.tar.gz p=/a/b/c e= s="a b"';
  test.each([
    ['$x', 'foo.tar.gz'],
    ['${x}y', 'foo.tar.gzy'],
    ['$x.y', 'foo.tar.gz.y'],
    ['\\$x \\${x}', '$x ${x}'],
    ['$', '$'],
    ['$nothing', ''],
    ['${nothing:-d}', 'd'],
    ['${nothing-d}', 'd'],
    ['${e:-d}', 'd'],
    ['${e-d}', ''],
    ['${x:-d}', 'foo.tar.gz'],
    ['${nothing:-${x}}', 'foo.tar.gz'],
    ['${nothing:-}', ''],
    ['${x:+d}', 'd'],
    ['${x+d}', 'd'],
    ['${e:+d}', ''],
    ['${e+d}', 'd'],
    ['${nothing+d}', ''],
    ['${x:?message}', 'foo.tar.gz'],
    ['${x#*.}', 'tar.gz'],
    ['${x##*.}', 'gz'],
    ['${x%.*}', 'foo.tar'],
    ['${x%%.*}', 'foo'],
    ['${p##*/}', 'c'],
    ['${p%/?}', '/a/b'],
    ['${x#bar}', 'foo.tar.gz'],
    ['${x/o/0}', 'f0o.tar.gz'],
    ['${x//o/0}', 'f00.tar.gz'],
    ['${x//./}', 'footargz'],
    ['${x/t*r/T}', 'foo.T.gz'],
    ['${p//\\//-}', '-a-b-c'],
    ['$s', 'a b'],
  ])('%s', (value, expected) => expect(expansionOf(variables, value)).toBe(expected));

  test.each([
    '${nothing:?needed}',
    '${e:?needed}',
    '${nothing?needed}',
    '${x',
    '${}',
    '${:x}',
    '${x:}',
    '${x=y}',
    '${x:#y}',
    '${x/a}',
    '${x#\\a}',
  ])('%s is refused by Docker: unknown, with a remark', (value) => {
    const dockerfile = parseDockerfile(`FROM scratch\n${variables}\nLABEL l="${value}"`, 'Dockerfile');
    expect(last(dockerfile)?.pairs[0]).not.toHaveProperty('expanded');
    expect(dockerfile.remarks).toEqual([
      { message: expect.stringContaining('Docker refuses'), region: { startLine: 3, endLine: 3 } },
    ]);
  });
});

describe('quotes and escapes', () => {
  test.each([
    ['a="x $v"', 'x 1'],
    ["a='x $v'", 'x $v'],
    ['a=x\\ y', 'x y'],
    ['a="x\\"y"', 'x"y'],
    ['a="x\\ny"', 'x\\ny'],
    ['a=\'x\'"$v"y', 'x1y'],
    ["a='x\\y'", 'x\\y'],
    ['a=\\\\', '\\'],
    ['a $v "x"', '1 x'],
  ])('LABEL %s', (pair, expected) => {
    const dockerfile = parseDockerfile(`FROM scratch\nENV v=1\nLABEL ${pair}`, 'Dockerfile');
    expect(last(dockerfile)?.pairs[0]?.expanded).toBe(expected);
  });

  test('the backtick escapes when the file says so', () => {
    const dockerfile = parseDockerfile('# escape=`\nFROM scratch\nENV v=1\nLABEL a=c:\\$v b=`$v', 'Dockerfile');
    expect(last(dockerfile)?.pairs.map(({ expanded }) => expanded)).toEqual(['c:\\1', '$v']);
  });
});

describe('what is known', () => {
  test.each<[string, string, string, string | undefined]>([
    ['an ARG with a default', 'ARG a=1', '$a', '1'],
    ['an ARG without one', 'ARG a', '$a', undefined],
    ['an ARG without one, but a default at its use', 'ARG a', '${a:-2}', '2'],
    ['an ARG that uses another', 'ARG a=1\nARG b=$a$a', '$b', '11'],
    ['ARGs of one instruction see each other', 'ARG a=1 b=$a', '$b', '1'],
    ['ENVs of one instruction do not', 'ENV a=1\nENV a=2 b=$a', '$b', '1'],
    ['an ARG behind an ENV replaces it in this stage', 'ENV a=1\nARG a=2', '$a', '2'],
    ['an ENV behind an ARG replaces it', 'ARG a=1\nENV a=2', '$a', '2'],
    ['an ARG without a value leaves an ENV alone', 'ENV a=1\nARG a', '$a', '1'],
    [
      'PATH from scratch is the default one',
      '',
      '$PATH',
      '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ],
    ['what nothing sets is empty from scratch', '', '<$a>', '<>'],
    ['the name of an ENV may have variables', 'ARG n=x\nENV $n=1', '$x', '1'],
  ])('%s', (_, lines, value, expected) => expect(expansionOf(lines, value)).toBe(expected));

  test.each<[string, string | undefined]>([
    ['$PATH', undefined],
    ['$a', undefined],
    ['${a:-b}', undefined],
    ['$b', '1'],
    ['${b:-$a}', undefined],
    ['x', 'x'],
  ])('%s over an image, which may have set anything', (value, expected) => {
    expect(last(parseDockerfile(`FROM alpine\nENV b=1\nLABEL l="${value}"`, 'Dockerfile'))?.pairs[0]?.expanded).toBe(
      expected,
    );
  });
});

describe('build arguments', () => {
  const options = { buildArguments: { a: 'given', HTTP_PROXY: 'http://proxy' } };
  test.each<[string, string, string | undefined]>([
    ['ARG a', '$a', 'given'],
    ['ARG a=1', '$a', 'given'],
    ['', '$a', ''],
    ['ENV a=1', '$a', '1'],
    ['ARG a\nENV a=1', '$a', '1'],
    ['ENV a=1\nARG a', '$a', 'given'],
    ['ARG HTTP_PROXY', '$HTTP_PROXY', 'http://proxy'],
    ['', '$HTTP_PROXY', ''],
  ])('%j: %s is %s', (lines, value, expected) => expect(expansionOf(lines, value, options)).toBe(expected));

  test('an argument named like a property of every object is just a name', () => {
    expect(expansionOf('ARG __proto__=1\nARG constructor', '$__proto__${constructor:-2}')).toBe('12');
    expect(expansionOf('ARG toString', '$toString', { buildArguments: {} })).toBeUndefined();
  });
});

describe('scope', () => {
  test('a global ARG reaches a stage only where that declares it', () => {
    const text = 'ARG g=1\nFROM scratch\nLABEL a=<$g>\nARG g\nLABEL a=<$g>\nARG g=2\nLABEL a=<$g>';
    const labels = parseDockerfile(text, 'Dockerfile').stages[0]?.instructions.filter(
      ({ keyword }) => keyword === 'LABEL',
    );
    expect(labels?.map(({ pairs }) => pairs[0]?.expanded)).toEqual(['<>', '<1>', '<2>']);
  });

  test('a stage hands on ENV, which wins over its ARG, and ARG', () => {
    const text =
      'FROM scratch AS one\nENV e=1 both=env\nARG a=2 both=arg\nLABEL l=$both\nFROM one\nLABEL l=$e-$a-$both';
    const { stages } = parseDockerfile(text, 'Dockerfile');
    expect(stages[0]?.instructions.at(-1)?.pairs[0]?.expanded).toBe('arg');
    expect(stages[1]?.instructions[0]?.pairs[0]?.expanded).toBe('1-2-env');
  });

  test('over an image an ARG is not known in the next stage: the image may set the same', () => {
    const { stages } = parseDockerfile('FROM alpine AS one\nENV e=1\nARG a=2\nFROM one\nLABEL l=$e m=$a', 'Dockerfile');
    expect(stages[1]?.instructions[0]?.pairs.map(({ expanded }) => expanded)).toEqual(['1', undefined]);
  });

  test('stages beside each other share nothing', () => {
    const { stages } = parseDockerfile('FROM scratch\nENV e=1\nFROM scratch\nLABEL l=<$e>', 'Dockerfile');
    expect(stages[1]?.instructions[0]?.pairs[0]?.expanded).toBe('<>');
  });
});

describe('the instructions that are expanded', () => {
  test.each<[string, string | undefined]>([
    ['USER $v', '1'],
    ['USER "$v"', '1'],
    ['WORKDIR /a/$v', '/a/1'],
    ['COPY $v /b', '1 /b'],
    ['COPY ["$v", "c d"]', '["1","c d"]'],
    ['ADD http://x/$v /', 'http://x/1 /'],
    ['VOLUME /$v /w', '/1 /w'],
    ['EXPOSE $v 8080/tcp', '1 8080/tcp'],
    ['EXPOSE $list', '80 443'],
    ['STOPSIGNAL $v', '1'],
    ['ENV a=$v b="x y"', 'a=1 b=x y'],
    ['USER $unknown', undefined],
    ['COPY $unknown $v', undefined],
    ['RUN echo $v', undefined],
    ['CMD echo $v', undefined],
    ['ENTRYPOINT ["$v"]', undefined],
    ['HEALTHCHECK CMD $v', undefined],
    ['SHELL ["$v"]', undefined],
    ['ONBUILD USER $v', undefined],
  ])('%s', (line, expected) => {
    expect(last(parseDockerfile(`FROM alpine\nENV v=1 list="80 443"\n${line}`, 'Dockerfile'))?.expanded).toBe(expected);
  });
});

describe('size', () => {
  test('a value that doubles with every line becomes unknown', () => {
    const dockerfile = parseDockerfile(`FROM scratch\nENV a=xxxxxxxx\n${'ENV a=$a$a\n'.repeat(40)}`, 'Dockerfile');
    const values = dockerfile.stages[0]?.instructions.map(({ pairs }) => pairs[0]?.expanded) ?? [];
    expect(values[5]).toHaveLength(256);
    expect(values.at(-1)).toBeUndefined();
    expect(Math.max(...values.map((value) => value?.length ?? 0))).toBeLessThanOrEqual(65_536);
  });

  test('all values together have an end', () => {
    const lines = Array.from({ length: 400 }, (_, index) => `ENV b${index}=x$a`);
    const dockerfile = parseDockerfile(`FROM scratch\nENV a=${'y'.repeat(60_000)}\n${lines.join('\n')}`, 'Dockerfile');
    const values = dockerfile.stages[0]?.instructions.map(({ pairs }) => pairs[0]?.expanded) ?? [];
    expect(values[1]).toHaveLength(60_001);
    expect(values.at(-1)).toBeUndefined();
  });

  test('a pattern that would take too long leaves the value unknown', () => {
    const text = `FROM scratch\nENV a=${'a'.repeat(50_000)}\nENV b=\${a//a*b/c}\nENV c=\${a%x}`;
    const [, b, c] = parseDockerfile(text, 'Dockerfile').stages[0]?.instructions ?? [];
    expect(b?.pairs[0]?.expanded).toBeUndefined();
    expect(c?.pairs[0]?.expanded).toHaveLength(50_000);
  });

  test('deep nesting is refused, not followed', () => {
    const value = '${a:-'.repeat(5_000) + '}'.repeat(5_000);
    expect(last(parseDockerfile(`FROM scratch\nENV b=${value}`, 'Dockerfile'))?.pairs[0]?.expanded).toBeUndefined();
  });
});
