import { describe, expect, test } from '@jest/globals';
import { editDistance } from '../../../src/model/edit-distance.ts';
import { OFFICIAL } from '../../../src/rules/references/official.ts';
import { officialLike } from '../../../src/rules/references/resemblance.ts';
import { examineText } from '../examine.ts';

const ID = 'base-name-typosquat';

describe('names that look like official ones', () => {
  test.each([
    ['alpine2', 'alpine'],
    ['alpin', 'alpine'],
    ['alp1ne', 'alpine'],
    ['alpyne', 'alpine'],
    ['alpine-linux', 'alpine'],
    ['ubunto', 'ubuntu'],
    ['ubuntu1', 'ubuntu'],
    ['ngnix', 'nginx'],
    ['nginx2', 'nginx'],
    ['postgress', 'postgres'],
    ['pyhton', 'python'],
    ['python3', 'python'],
    ['nodejs', 'node'],
    ['node-js', 'node'],
    ['debain', 'debian'],
    ['redls', 'redis'],
    ['mysq1', 'mysql'],
    ['golan', 'golang'],
    ['rnysql', 'mysql'],
  ])('%s: %s', (name, official) => {
    expect(officialLike(name)).toBe(official);
  });
  test.each(['base', 'builder', 'app', 'my-service', 'runtime', 'web', 'storefront', 'backend', 'go', 'x', 'deb'])(
    '%s is a name of its own',
    (name) => {
      expect(officialLike(name)).toBeUndefined();
    },
  );
  test('no official name is taken for another', () => {
    expect([...OFFICIAL].filter((name) => officialLike(name) !== undefined)).toEqual([]);
  });
  test.each([
    ['', 'abc', 3],
    ['ngnix', 'nginx', 1],
    ['kitten', 'sitting', 3],
    ['same', 'same', 0],
  ])('%j to %j takes %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});

describe('asked', () => {
  test.each([
    ['FROM', 'FROM alpine2:3.22\n', 'medium', 'Is `alpine2` meant'],
    ['COPY --from', 'FROM debian:12\nCOPY --from=ngnix:1 /a /a\n', 'medium', '`nginx`?'],
    ['library in front', 'FROM docker.io/library/pyhton:3\n', 'medium', '`python`?'],
    [
      'an official name in another namespace',
      'FROM vibersastra/golang:1\n',
      'low',
      'not the Docker Official Image `golang`',
    ],
    ['a former official image', 'FROM centos:7\n', 'low', 'not maintained since 20'],
  ])('%s', async (_, text, severity, words) => {
    expect(await examineText(ID, text)).toMatchObject([{ severity, message: expect.stringContaining(words) }]);
  });
});

describe('not asked', () => {
  test.each([
    ['official', 'FROM alpine:3.22\nFROM scratch\n'],
    ['one architecture', 'FROM arm32v7/debian:12\n'],
    ['its own publisher', 'FROM jenkins/jenkins:lts\nFROM bitnami/redis:7\n'],
    ['another registry', 'FROM ghcr.io/someone/alpine:1\nFROM localhost:5000/ubunto\n'],
    ['a stage with such a name', 'FROM debian:12 AS alpin\nFROM alpin\nCOPY --from=alpin /a /a\n'],
    ['a name that may be a build context', 'FROM debian:12\nCOPY --from=ngnix /a /a\n'],
    ['a namespaced image of its own name', 'FROM grafana/loki:3\nFROM acme/storefront:1\n'],
  ])('%s', async (_, text) => {
    expect(await examineText(ID, text)).toEqual([]);
  });
});
