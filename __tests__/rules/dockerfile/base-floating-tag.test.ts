import { describe, expect, test } from '@jest/globals';
import { examineText, linesOf } from '../examine.ts';

const ID = 'base-floating-tag';
const DIGEST = `sha256:${'ab'.repeat(32)}`;

describe('floating', () => {
  test.each([
    ['no tag', 'FROM debian\n'],
    ['latest', 'FROM debian:latest AS x\n'],
    ['a registry with a port and no tag', 'FROM registry.example.com:5000/team/app\n'],
    ['through a variable', 'ARG V=latest\nFROM debian:$V\n'],
    ['a default in the variable', ['ARG V\nFROM debian:$', '{V:-latest}\n'].join('')],
    ['with a platform', 'FROM --platform=linux/arm64 debian\n'],
    ['copied from', 'FROM debian:12\nCOPY --from=ghcr.io/example/uv:latest /uv /bin/\n'],
    ['mounted from', 'FROM debian:12\nRUN --mount=type=bind,from=example/tools,target=/t true\n'],
  ])('%s', async (_, text) => {
    expect(await examineText(ID, text)).toMatchObject([{ severity: 'medium' }]);
  });
});

describe('fixed, or not to be known', () => {
  test.each([
    ['a tag', 'FROM debian:12\n'],
    ['a digest', `FROM debian@${DIGEST}\n`],
    ['latest with a digest', `FROM debian:latest@${DIGEST}\n`],
    ['nothing', 'FROM scratch\n'],
    ['a stage', 'FROM debian:12 AS Base\nFROM base\nCOPY --from=BASE /a /a\nCOPY --from=0 /b /b\n'],
    ['a variable without a value', 'ARG BASE\nFROM $BASE\n'],
    ['a name that nothing can pull', 'FROM foo:\n'],
    ['half a name in a variable', 'ARG TARGETVARIANT\nFROM base-$NOWHERE\n'],
    [
      'a name that may be a build context',
      'FROM debian:12\nCOPY --from=assets /a /a\nRUN --mount=type=bind,from=assets true\n',
    ],
    ['a variable in --from', 'FROM debian:12\nCOPY --from=example/x:latest$V /a /a\n'],
  ])('%s', async (_, text) => {
    expect(await examineText(ID, text)).toEqual([]);
  });
});

test('an image that is named twice is one fact, with all its places', async () => {
  const findings = await examineText(
    ID,
    'FROM node AS a\nFROM node\nCOPY --from=docker.io/library/node:latest /a /a\n',
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]?.locations).toHaveLength(3);
});

test('only in a stage that is thrown away: one level lower', async () => {
  const findings = await examineText(ID, 'FROM golang AS build\nFROM debian:12\nCOPY --from=build /a /a\n');
  expect(findings).toMatchObject([{ severity: 'low' }]);
  expect(linesOf(findings)).toEqual([1]);
});
