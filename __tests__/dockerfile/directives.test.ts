import { describe, expect, test } from '@jest/globals';
import { detectDirective, isOfficialFrontend } from '../../src/dockerfile/directives.ts';
import { splitLines } from '../../src/dockerfile/lines.ts';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';

const syntaxOf = (text: string) => detectDirective('syntax', text, splitLines(text));

describe('the syntax directive', () => {
  test.each<[string, string, string | undefined]>([
    ['plain', '# syntax=docker/dockerfile:1\nFROM a', 'docker/dockerfile:1'],
    ['blanks around and upper case', '#  SYNTAX  =  a/b:1  \nFROM a', 'a/b:1'],
    ['no blank at all', '#syntax=a/b\nFROM a', 'a/b'],
    ['behind another directive', '# escape=`\n# syntax=a/b\nFROM a', 'a/b'],
    ['carriage returns', '# syntax=a/b\r\nFROM a\r\n', 'a/b'],
    ['byte order mark', '\ufeff# syntax=a/b\nFROM a', 'a/b'],
    ['behind a line that names an interpreter', '#!/usr/bin/env docker\n# syntax=a/b\nFROM a', 'a/b'],
    ['in a comment of slashes', '// syntax=a/b\nFROM a', 'a/b'],
    ['in a JSON object', '{"syntax": "a/b"}', 'a/b'],
    ['only up to the first blank', '# syntax=a/b --option\nFROM a', 'a/b'],
    ['not below a comment', '# hello\n# syntax=a/b\nFROM a', undefined],
    ['not below an unknown directive', '# unknown=x\n# syntax=a/b\nFROM a', undefined],
    ['not below an empty line', '\n# syntax=a/b\nFROM a', undefined],
    ['not below an instruction', 'FROM a\n# syntax=a/b', undefined],
    ['not with blanks before the hash', ' # syntax=a/b\nFROM a', undefined],
    ['not without a value', '# syntax=\nFROM a', undefined],
    ['not from JSON that is no object', '["syntax"]', undefined],
    ['not from broken JSON', '{"syntax": ', undefined],
    ['not a number in JSON', '{"syntax": 1}', undefined],
  ])('%s', (_, text, expected) => expect(syntaxOf(text)).toBe(expected));
});

describe('directives of a parsed file', () => {
  test('are kept by lower-case name', () => {
    const { directives } = parseDockerfile(
      '# Syntax=docker/dockerfile:1\n# ESCAPE=`\n# check=skip=all\nFROM a',
      'Dockerfile',
    );
    expect(directives).toEqual({ syntax: 'docker/dockerfile:1', escape: '`', check: 'skip=all' });
  });

  test('check is not found behind slashes', () => {
    expect(detectDirective('check', '// check=skip=all\n', splitLines('// check=skip=all\n'))).toBeUndefined();
  });

  test.each([
    ['# escape=`\nFROM a\nRUN b `\n c', '`', 1],
    ['  # escape=`\nFROM a\nRUN b `\n c', '`', 1],
    ['# escape=\\\nFROM a\nRUN b \\\n c', '\\', 1],
    ['#!/bin/x\n# escape=`\nFROM a\nRUN b \\\n c', '\\', 1],
    ['FROM a\n# escape=`\nRUN b \\\n c', '\\', 1],
  ])('%j escapes with %s', (text, escaper, count) => {
    const dockerfile = parseDockerfile(text, 'Dockerfile');
    expect(dockerfile.escape).toBe(escaper);
    expect(dockerfile.stages[0]?.instructions).toHaveLength(count);
  });

  test.each([
    ['# escape=x\nFROM a', 1],
    ['# escape= \nFROM a', 1],
    ['# syntax=a\n# syntax=b\nFROM a', 2],
    ['# escape=`\n# Escape=`\nFROM a', 2],
  ])('%j is refused on line %d', (text, line) => {
    expect(() => parseDockerfile(text, 'Dockerfile')).toThrow(
      expect.objectContaining({
        code: 'dockerfile-unparsable',
        location: { kind: 'file', uri: 'Dockerfile', region: { startLine: line, endLine: line } },
      }),
    );
  });
});

describe("Docker's own frontend", () => {
  test.each([
    ['docker/dockerfile', true],
    ['docker/dockerfile:1.7-labs', true],
    ['docker.io/docker/dockerfile:1@sha256:00', true],
    ['docker/dockerfile-upstream:master', true],
    ['docker/dockerfilex', false],
    ['evil/docker/dockerfile', false],
    ['ghcr.io/docker/dockerfile:1', false],
  ])('%s: %s', (reference, expected) => expect(isOfficialFrontend(reference)).toBe(expected));
});
