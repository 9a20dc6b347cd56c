// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables are what is tested
import { describe, expect, test } from '@jest/globals';
import { type ParseOptions, parseDockerfile } from '../../src/dockerfile/parse.ts';
import type { Base } from '../../src/model/dockerfile.ts';

const THREE = 'FROM a AS One\nRUN x\nUSER y\n\nFROM b\nFROM one as THREE-3_x.y\nRUN z \\\n  w\n';

describe('stages', () => {
  test('names are lower case, regions go from FROM to the last instruction', () => {
    const { stages, target, chain } = parseDockerfile(THREE, 'Dockerfile');
    expect(stages.map(({ index, name, region }) => [index, name, region.startLine, region.endLine])).toEqual([
      [0, 'one', 1, 3],
      [1, undefined, 5, 5],
      [2, 'three-3_x.y', 6, 8],
    ]);
    expect(stages.map(({ from }) => [from.keyword, from.stage, from.arguments])).toEqual([
      ['FROM', 0, 'a AS One'],
      ['FROM', 1, 'b'],
      ['FROM', 2, 'one as THREE-3_x.y'],
    ]);
    expect([target, chain]).toEqual([2, [0, 2]]);
  });

  test('ARGs before the first FROM belong to no stage', () => {
    const { globalArguments, stages } = parseDockerfile('ARG a=1\nARG b\nFROM x\nARG c', 'Dockerfile');
    expect(globalArguments.map(({ arguments: text, stage }) => [text, stage])).toEqual([
      ['a=1', -1],
      ['b', -1],
    ]);
    expect(stages[0]?.instructions).toHaveLength(1);
  });

  test.each<[string | undefined, number, readonly number[]]>([
    [undefined, 2, [0, 2]],
    ['', 2, [0, 2]],
    ['one', 0, [0]],
    ['ONE', 0, [0]],
    ['1', 1, [1]],
    ['2', 2, [0, 2]],
    ['Three-3_x.y', 2, [0, 2]],
  ])('target %s', (target, index, chain) => {
    const dockerfile = parseDockerfile(THREE, 'Dockerfile', target === undefined ? {} : { target });
    expect([dockerfile.target, dockerfile.chain]).toEqual([index, chain]);
  });

  test.each(['two', '3', '-1', '1.0', ' one'])('target %j is not there', (target) => {
    expect(() => parseDockerfile(THREE, 'x/Dockerfile', { target })).toThrow(
      expect.objectContaining({
        name: 'ConfigurationError',
        code: 'target-unknown',
        remedy: expect.stringContaining('one, three-3_x.y'),
        location: { kind: 'file', uri: 'x/Dockerfile' },
      }),
    );
  });

  test('without names the remedy says how to give one', () => {
    expect(() => parseDockerfile('FROM a', 'Dockerfile', { target: 'x' })).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('AS NAME') }),
    );
  });

  test('many names are not all listed', () => {
    const text = Array.from({ length: 50 }, (_, index) => `FROM a AS s${index}`).join('\n');
    expect(() => parseDockerfile(text, 'Dockerfile', { target: 'x' })).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('and 30 more') }),
    );
  });

  test('the last of several stages of one name counts, for the stages behind it', () => {
    const { stages, chain } = parseDockerfile('FROM a AS x\nFROM x AS x\nFROM x', 'Dockerfile');
    expect(stages.map(({ base }) => base)).toEqual([
      { kind: 'image', reference: 'a', written: 'a' },
      { kind: 'stage', stage: 0 },
      { kind: 'stage', stage: 1 },
    ]);
    expect(chain).toEqual([0, 1, 2]);
  });
});

describe('bases', () => {
  test.each<[string, Base, ParseOptions?]>([
    ['FROM scratch', { kind: 'scratch' }],
    ['FROM Scratch', { kind: 'image', reference: 'Scratch', written: 'Scratch' }],
    [
      'FROM alpine:3.20@sha256:00',
      { kind: 'image', reference: 'alpine:3.20@sha256:00', written: 'alpine:3.20@sha256:00' },
    ],
    ['FROM --platform=linux/amd64 a:1 AS b', { kind: 'image', reference: 'a:1', written: 'a:1' }],
    ['FROM 0', { kind: 'image', reference: '0', written: '0' }],
    ['FROM me AS me', { kind: 'image', reference: 'me', written: 'me' }],
    ['ARG v=1\nFROM a:$v', { kind: 'image', reference: 'a:1', written: 'a:$v' }],
    ['ARG b=a:1\nFROM ${b}', { kind: 'image', reference: 'a:1', written: '${b}' }],
    ['ARG b=scratch\nFROM $b', { kind: 'scratch' }],
    ['ARG v\nFROM a:${v:-2}', { kind: 'image', reference: 'a:2', written: 'a:${v:-2}' }],
    ['ARG v\nFROM a:$v', { kind: 'unknown', written: 'a:$v' }],
    ['ARG v\nFROM a:$v', { kind: 'image', reference: 'a:3', written: 'a:$v' }, { buildArguments: { v: '3' } }],
    ['ARG v=1\nFROM a:$v', { kind: 'image', reference: 'a:3', written: 'a:$v' }, { buildArguments: { v: '3' } }],
    [
      'FROM a$undeclared',
      { kind: 'image', reference: 'a', written: 'a$undeclared' },
      { buildArguments: { undeclared: '3' } },
    ],
    ['FROM a-${TARGETARCH}', { kind: 'unknown', written: 'a-${TARGETARCH}' }],
    [
      'FROM a-${TARGETARCH}',
      { kind: 'image', reference: 'a-arm64', written: 'a-${TARGETARCH}' },
      { platform: 'linux/arm64' },
    ],
    [
      'FROM a-$TARGETOS-$TARGETVARIANT',
      { kind: 'image', reference: 'a-linux-v7', written: 'a-$TARGETOS-$TARGETVARIANT' },
      { platform: 'linux/arm' },
    ],
    [
      'FROM a-$TARGETARCH',
      { kind: 'image', reference: 'a-x', written: 'a-$TARGETARCH' },
      { platform: 'linux/arm64', buildArguments: { TARGETARCH: 'x' } },
    ],
    ['FROM a-$TARGETSTAGE AS s', { kind: 'image', reference: 'a-s', written: 'a-$TARGETSTAGE' }],
    ['FROM a-$BUILDARCH', { kind: 'unknown', written: 'a-$BUILDARCH' }, { platform: 'linux/arm64' }],
    ['ARG v=x/y:1.2-z\nFROM ${v%%-*}', { kind: 'image', reference: 'x/y:1.2', written: '${v%%-*}' }],
    ['FROM "a"', { kind: 'image', reference: 'a', written: '"a"' }],
    ['FROM $nothing', { kind: 'unknown', written: '$nothing' }],
  ])('%s', (...[text, base, options]) => {
    expect(parseDockerfile(text, 'Dockerfile', options).stages[0]?.base).toEqual(base);
  });

  test('a variable may name a stage, a variable of a stage does not count', () => {
    const { stages } = parseDockerfile('ARG s=one\nFROM a AS one\nENV s=two\nFROM b AS two\nFROM $s', 'Dockerfile');
    expect(stages[2]?.base).toEqual({ kind: 'stage', stage: 0 });
  });

  test('a FROM that comes to nothing is remarked on', () => {
    expect(parseDockerfile('FROM a\nFROM $nothing', 'Dockerfile').remarks).toEqual([
      { message: expect.stringContaining('FROM names nothing'), region: { startLine: 2, endLine: 2 } },
    ]);
  });
});

describe('platform arguments', () => {
  test.each([
    ['linux/amd64', 'linux/amd64|linux||amd64|'],
    ['linux/x86_64', 'linux/amd64|linux||amd64|'],
    ['linux/arm64/v8', 'linux/arm64|linux||arm64|'],
    ['linux/aarch64', 'linux/arm64|linux||arm64|'],
    ['linux/arm', 'linux/arm/v7|linux||arm|v7'],
    ['linux/arm/6', 'linux/arm/v6|linux||arm|v6'],
    ['linux/armel', 'linux/arm/v6|linux||arm|v6'],
    ['LINUX/386', 'linux/386|linux||386|'],
    ['windows/amd64', 'windows/amd64|windows||amd64|'],
    ['linux', undefined],
    ['<script>', undefined],
  ])('%s', (platform, expected) => {
    const line = 'ARG TARGETPLATFORM TARGETOS TARGETOSVERSION TARGETARCH TARGETVARIANT';
    const label = 'LABEL l="$TARGETPLATFORM|$TARGETOS|$TARGETOSVERSION|$TARGETARCH|$TARGETVARIANT"';
    const { stages } = parseDockerfile(`FROM scratch\n${line}\n${label}`, 'Dockerfile', { platform });
    expect(stages[0]?.instructions[1]?.pairs[0]?.expanded).toBe(expected);
  });
});
