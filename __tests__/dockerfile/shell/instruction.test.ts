// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell variables are what is tested
import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/dockerfile/parse.ts';
import type { Region } from '../../../src/model/location.ts';
import { commandsOf, sketch } from './script.ts';

const of = (lines: string) => sketch(commandsOf(lines));
const place = (region: Region | undefined) =>
  region && `${region.startLine}:${region.startColumn}-${region.endLine}:${region.endColumn}`;

describe('the commands of instructions', () => {
  test.each<[string, readonly string[]]>([
    ['RUN a && b', ['0 a', '1 b']],
    ['RUN --mount=type=cache,target=/x a', ['0 a']],
    ['RUN ["a", "b c", "$d"]', ['0 a ‹b c› $d']],
    ['RUN ["/bin/sh", "-c", "a | b"]', ['0 sh -c ‹a | b›', '1 a', '1 b']],
    ['RUN ["sh", "-c", "a \\"b c\\"\\u0020d"]', ['0 sh -c ‹a "b c" d›', '1 a ‹b c› d']],
    ['CMD a $B', ['0 a $B*']],
    ['CMD ["a", "-b"]', ['0 a -b']],
    ['CMD []', []],
    ['CMD', []],
    ['ENTRYPOINT ["tini", "--", "/usr/sbin/sshd", "-D"]', ['0 sshd -D']],
    ['ENTRYPOINT exec a', ['0 a']],
    ['HEALTHCHECK CMD curl x || exit 1', ['0 curl x', '1 exit 1']],
    ['HEALTHCHECK --interval=3s CMD ["curl", "x"]', ['0 curl x']],
    ['HEALTHCHECK NONE', []],
    ['ENV a=b', []],
    ['COPY a b', []],
    ['RUN [ "$x" = y ] && z', ['0 [ $x* = y ]', '1 z']],
  ])('%s', (line, expected) => expect(of(line)).toEqual(expected));

  test('ONBUILD has them in what it holds', () => {
    const [onbuild] = parseDockerfile('FROM a\nONBUILD RUN b | c', 'Dockerfile').stages[0]?.instructions ?? [];
    expect(onbuild?.commands).toEqual([]);
    expect(sketch(onbuild?.onbuild?.commands ?? [])).toEqual(['0 b', '0 c']);
  });
});

describe('heredocs', () => {
  test.each<[string, string, readonly string[]]>([
    ['one alone is a script', 'RUN <<E\na | b\n# no\nc\nE', ['0 a', '0 b', '1 c']],
    ['tabs are taken off', 'RUN <<-E\n\ta \\\n\t\tb\n\tE', ['0 a b']],
    ['a shell by #!', 'RUN <<E\n#!/bin/bash -e\na\nE', ['0 a']],
    ['a shell by #! and env', 'RUN <<E\n#!/usr/bin/env -S bash -e\na\nE', ['0 a']],
    ['another interpreter by #!', 'RUN <<E\n#!/usr/bin/env python3\nimport os; os.system("a | sh")\nE', ['0 python3']],
    ['an empty one', 'RUN <<E\nE', []],
    ['read by another program', 'RUN python3 <<E\na | sh\nE', ['0 python3 <<E']],
    ['read by a shell', 'RUN bash -s <<E\na | b\nE', ['0 bash -s <<E', '1 a', '1 b']],
    ['read by a shell that stands behind it', 'RUN <<E bash\na | b\nE', ['0 bash <<E', '1 a', '1 b']],
    ['two of them', 'RUN cat <<A >x && sh <<B\na\nA\nb\nB', ['0 cat <<A >x', '1 sh <<B', '2 b']],
    ['substitutions in what is only written', 'RUN cat <<E >x\n$(a) \\$(b)\nE', ['0 cat <<E >x', '1<0 a']],
    ['a quoted delimiter', "RUN cat <<'E' >x\n$(a)\nE", ['0 cat <<E >x']],
    ['COPY has none', 'COPY <<E /x\na | b\nE', []],
  ])('%s', (_, lines, expected) => expect(of(lines)).toEqual(expected));
});

describe('which shell', () => {
  const last = (text: string, platform?: string) => {
    const { stages } = parseDockerfile(text, 'Dockerfile', platform === undefined ? {} : { platform });
    return sketch(stages.at(-1)?.instructions.findLast(({ keyword }) => keyword === 'RUN')?.commands ?? []);
  };

  test.each([
    ['FROM a\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN b'],
    ['FROM a\nSHELL ["/usr/bin/env", "bash", "-c"]\nRUN b'],
    ['FROM a\nSHELL ["pwsh", "-c"]\nSHELL ["sh", "-c"]\nRUN b'],
    ['FROM a AS x\nSHELL ["pwsh", "-c"]\nFROM a\nRUN b'],
    ['FROM a\nSHELL ["pwsh", "-c"]\nRUN ["b"]'],
    ['FROM scratch\nRUN b'],
    ['# escape=`\nFROM a\nSHELL ["/bin/sh", "-c"]\nRUN b'],
    ['FROM bitnami/windows-exporter-for-linux-tools\nSHELL ["/bin/sh", "-c"]\nRUN b'],
  ])('POSIX: %j', (text) => expect(last(text)).toEqual(['0 b']));

  test.each([
    ['FROM a\nSHELL ["pwsh", "-c"]\nRUN b'],
    ['FROM a\nSHELL ["powershell", "-Command"]\nRUN b'],
    ['FROM a\nSHELL ["cmd", "/S", "/C"]\nRUN b'],
    ['FROM a\nSHELL ["python3", "-c"]\nRUN b'],
    ['FROM a AS x\nSHELL ["pwsh", "-c"]\nFROM x\nRUN b'],
    ['FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN b'],
    ['FROM mcr.microsoft.com/dotnet/sdk:8.0-nanoserver-ltsc2022\nRUN b'],
    ['FROM --platform=windows/amd64 a\nRUN b'],
    ['# escape=`\nFROM a\nRUN b'],
    ['FROM a\nSHELL ["pwsh", "-c"]\nRUN <<E\nb\nE'],
  ])('not POSIX: %j', (text) => expect(last(text)).toEqual([]));

  test('a build for Windows', () => expect(last('FROM a\nRUN b', 'windows/amd64')).toEqual([]));
});

describe('places in the Dockerfile', () => {
  test('across joined lines and comments', () => {
    const [update, install] = commandsOf(
      'RUN apt-get update && \\\n  # why\n\n    apt-get install \\\n      "cu\\\nrl"',
    );
    expect(place(update?.region)).toBe('2:5-2:18');
    expect(place(install?.region)).toBe('5:5-7:3');
    expect(install?.words.map(({ value, region }) => `${value} ${place(region)}`)).toEqual([
      'install 5:13-5:19',
      'curl 6:7-7:3',
    ]);
  });

  test('in heredocs, tabs included', () => {
    const [first, second] = commandsOf('RUN <<-E\n\ta b\n\n\t\tc | d\n\tE');
    expect([first, second].map((command) => place(command?.region))).toEqual(['3:2-3:4', '5:3-5:3']);
  });

  test('in scripts inside words and strings of JSON', () => {
    const [, a] = commandsOf('RUN sh -c "x=\\"y\\" \\\n  curl z"');
    expect(a?.words.map(({ value, region }) => `${value} ${place(region)}`)).toEqual(['z 3:8-3:8']);
    const [, b] = commandsOf('CMD ["sh", "-c", \\\n "\\"q\\" curl z"]');
    expect(b?.words.map(({ value, region }) => `${value} ${place(region)}`)).toEqual(['curl 3:9-3:12', 'z 3:14-3:14']);
  });

  test('in backquotes and here strings', () => {
    const [, a] = commandsOf('RUN echo `a \\`b\\``');
    expect(place(a?.region)).toBe('2:11-2:17');
    const [, b] = commandsOf('RUN bash <<< "a b"');
    expect(place(b?.region)).toBe('2:15-2:17');
  });
});

test('more commands than anybody writes are not all looked at, and that is said', () => {
  const dockerfile = parseDockerfile(`FROM a\nRUN <<E\n${'a\n'.repeat(60_000)}E\nRUN b`, 'Dockerfile');
  const [first, second] = dockerfile.stages[0]?.instructions ?? [];
  expect(first?.commands).toHaveLength(50_000);
  expect(second?.commands).toEqual([]);
  expect(dockerfile.remarks).toEqual([
    { message: expect.stringContaining('more shell commands'), region: { startLine: 1, endLine: 60_004 } },
  ]);
});
