import { describe, expect, test } from '@jest/globals';
import {
  BOOLEAN_WORDS,
  COMMENT_MODES,
  parseBoolean,
  parseBuild,
  parseBuilder,
  parseCommentMode,
  parseImage,
  parseList,
  parseScanners,
  parseSeverityThreshold,
  THRESHOLD_WORDS,
} from '../../src/model/words.ts';

const STRANGE = ['', ' ', 'yes', 'no', 'on', 'off', '1', '0', 'tRUE', 'null', '__proto__', 'constructor', 'toString'];

describe('words', () => {
  test('booleans are the core words of YAML 1.2 and no others', () => {
    expect(BOOLEAN_WORDS.map(parseBoolean)).toEqual([true, true, true, false, false, false]);
    expect(STRANGE.map(parseBoolean)).toEqual(STRANGE.map(() => undefined));
  });

  test('severities; moderate is medium', () => {
    const expected = ['critical', 'high', 'medium', 'medium', 'low', 'info', 'none'];
    expect(THRESHOLD_WORDS.map(parseSeverityThreshold)).toEqual(expected);
    expect([...STRANGE, 'HIGH', 'High', 'high '].map(parseSeverityThreshold).every((word) => word === undefined)).toBe(
      true,
    );
  });

  test('when to build', () => {
    expect(['auto', 'true', 'TRUE', 'false', 'False'].map(parseBuild)).toEqual([
      'auto',
      'always',
      'always',
      'never',
      'never',
    ]);
    expect([...STRANGE, 'always', 'never'].map(parseBuild).every((word) => word === undefined)).toBe(true);
  });

  test('builders and comment modes', () => {
    expect(['auto', 'buildx', 'docker', 'podman', 'buildah', 'kaniko'].map(parseBuilder)).toEqual([
      'auto',
      'buildx',
      'docker',
      'podman',
      'buildah',
      undefined,
    ]);
    expect(COMMENT_MODES.map(parseCommentMode)).toEqual([...COMMENT_MODES]);
    expect(STRANGE.map(parseCommentMode).every((word) => word === undefined)).toBe(true);
  });

  test.each([
    [['auto'], 'auto'],
    [['none'], 'none'],
    [['trivy'], ['trivy']],
    [['trivy', 'trivy'], ['trivy']],
    [[], undefined],
    [['auto', 'trivy'], undefined],
    [['Trivy'], undefined],
    [['constructor'], undefined],
  ])('scanners %j', (names, expected) => {
    expect(parseScanners(names)).toEqual(expected);
  });

  test('lists: one entry a line, whatever the line ending', () => {
    expect(parseList('a\r\n  b c \n\n\t\nd')).toEqual(['a', 'b c', 'd']);
    expect(parseList('')).toEqual([]);
  });

  test.each([
    ['image.tar', { reference: 'image.tar' }],
    ['oci:out=1', { reference: 'oci:out=1' }],
    ['registry:shop.example/a=b', { reference: 'registry:shop.example/a=b' }],
    ['docker:shop:1@sha256:00', { reference: 'docker:shop:1@sha256:00' }],
    ['Dockerfile=docker:shop:1', { dockerfile: 'Dockerfile', reference: 'docker:shop:1' }],
    ['apps/a.Dockerfile = oci-archive:a=b.tar', { dockerfile: 'apps/a.Dockerfile', reference: 'oci-archive:a=b.tar' }],
    ['=image.tar', undefined],
    ['Dockerfile=', undefined],
    ['', undefined],
  ])('image line %j', (line, expected) => {
    expect(parseImage(line)).toEqual(expected);
  });
});
