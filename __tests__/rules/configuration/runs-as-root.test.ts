import { describe, expect, test } from '@jest/globals';
import { examine, examineText, linesOf } from '../examine.ts';

const ID = 'runs-as-root';
const PASSWD =
  'root:x:0:0:root:/root:/bin/sh\ntoor:x:0:0::/root:/bin/sh\napp:x:1000:1000::/:/bin/sh\ndaemon:x:1:1::/:/bin/sh\n';

describe('the image knows', () => {
  test.each(['0', '0:0', 'root', 'root:root', '0:1000', '00', '', 'toor', 'toor:app'])(
    'USER %j is root',
    async (User) => {
      const [finding] = await examine(ID, { config: { User }, layers: [{ files: { 'etc/passwd': PASSWD } }] });
      expect(finding).toMatchObject({
        severity: 'high',
        confidence: 'high',
        locations: [{ kind: 'configuration', pointer: '/config/User' }],
      });
    },
  );
  test.each(['1000', '1000:0', 'app', 'app:root', '65532'])('USER %j is not', async (User) => {
    expect(await examine(ID, { config: { User }, layers: [{ files: { 'etc/passwd': PASSWD } }] })).toEqual([]);
  });
  test.each([
    ['that its passwd does not have', { 'etc/passwd': PASSWD }],
    ['without any passwd', { 'bin/app': 'x' }],
  ])('a name %s is unknown, and not guessed', async (_, files) => {
    const [finding] = await examine(ID, { config: { User: 'ghost' }, layers: [{ files }] });
    expect(finding).toMatchObject({ severity: 'info', message: expect.stringContaining('unknown') });
  });
  test('the passwd of the last layer counts, behind a link too', async () => {
    const files = {
      'etc/passwd': { type: 'symlink' as const, linkname: '../data/passwd' },
      'data/passwd': 'app:x:0:0::/:/bin/sh\n',
    };
    expect(
      await examine(ID, { config: { User: 'app' }, layers: [{ files: { 'etc/passwd': PASSWD } }, { files }] }),
    ).toHaveLength(1);
  });
  test('odd lines in passwd do no harm', async () => {
    const files = { 'etc/passwd': 'garbage\n::::\napp:x:notanumber:0\n+nis\napp:x:1000:1000::/:/bin/sh\n' };
    expect(await examine(ID, { config: { User: 'app' }, layers: [{ files }] })).toEqual([]);
  });
  test('Windows has no root', async () => {
    expect(
      await examine(ID, { config: { User: 'ContainerAdministrator' }, os: 'windows', layers: [{ files: { a: 'x' } }] }),
    ).toEqual([]);
  });
  test('it wins over the Dockerfile, at the line that seemed to say otherwise', async () => {
    const findings = await examine(ID, {
      dockerfile: 'FROM debian:12\nCOPY a /a\nUSER app\n',
      config: { User: 'app' },
      layers: [{ createdBy: 'COPY a /a # buildkit', files: { 'etc/passwd': 'app:x:0:0::/:/bin/sh\n' } }],
    });
    expect(linesOf(findings)).toEqual([3]);
    expect(findings[0]?.message).toContain('has uid 0');
  });
  test('and says what an unknown base left open', async () => {
    const sample = {
      dockerfile: 'FROM example/base:1\nCOPY a /a\n',
      layers: [{ files: { b: 'x' } }, { createdBy: 'COPY a /a # buildkit', files: { a: 'x' } }],
    };
    expect((await examine(ID, { ...sample, config: { User: '1001' } })).length).toBe(0);
    expect((await examine(ID, { ...sample, config: {} }))[0]).toMatchObject({ severity: 'high' });
  });
  test.each([
    [
      'a script',
      { Entrypoint: ['/docker-entrypoint.sh'] },
      { 'docker-entrypoint.sh': '#!/bin/sh\nexec gosu app "$@"\n' },
    ],
    [
      'a script on the path',
      { Entrypoint: ['docker-entrypoint.sh'] },
      { 'usr/local/bin/docker-entrypoint.sh': '#!/bin/sh\nexec su-exec app "$@"\n' },
    ],
    ['the command line', { Entrypoint: ['setpriv', '--reuid=1000', 'app'] }, { a: 'x' }],
  ])('an entrypoint that drops root in %s is rated lower', async (_, config, files) => {
    const [finding] = await examine(ID, { config, layers: [{ files }] });
    expect(finding).toMatchObject({ severity: 'medium', confidence: 'medium' });
  });
  test('a comment about it drops nothing', async () => {
    const files = { 'entrypoint.sh': '#!/bin/sh\n# gosu is not used here\nexec app\n' };
    expect((await examine(ID, { config: { Entrypoint: ['/entrypoint.sh'] }, layers: [{ files }] }))[0]).toMatchObject({
      severity: 'high',
    });
  });
});

describe('the Dockerfile alone', () => {
  test('files upon nothing that start no program are rated low', async () => {
    expect(await examineText(ID, 'FROM scratch\nCOPY a /a\n')).toMatchObject([{ severity: 'low' }]);
  });

  test.each([
    ['root by name', 'FROM debian:12\nUSER root\n', 2],
    ['root by number', 'FROM debian:12\nUSER app\nUSER 0:0\n', 3],
    ['root by a number with a sign', 'FROM debian:12\nUSER -0\n', 2],
    ['root through a parent stage', 'FROM debian:12 AS base\nUSER root\nFROM base\nRUN true\n', 2],
    ['a default of root', 'FROM debian:12\nARG WHO=root\nUSER $WHO\n', 3],
    ['an empty base', 'FROM scratch\nCOPY a /a\nCMD ["/a"]\n', 1],
  ])('%s', async (_, text, line) => {
    const findings = await examineText(ID, text);
    expect(findings).toMatchObject([{ severity: 'high' }]);
    expect(linesOf(findings)).toEqual([line]);
  });

  test.each([
    ['only the last one counts', 'FROM debian:12\nUSER root\nRUN a\nUSER 1000\n'],
    ['of a parent stage', 'FROM debian:12 AS base\nUSER 1000\nFROM BASE\nRUN true\n'],
    ['a name of its own', 'FROM debian:12\nUSER app:app\n'],
    ['Windows', 'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER ContainerAdministrator\n'],
    ['Windows by its base', 'FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\n'],
    ['distroless for ordinary users', 'FROM gcr.io/distroless/static-debian12:nonroot\n'],
    [
      'a builder may be root',
      'FROM debian:12 AS build\nUSER root\nFROM gcr.io/distroless/cc:nonroot-amd64\nCOPY --from=build /a /a\n',
    ],
  ])('%s: nothing', async (_, text) => {
    expect(await examineText(ID, text)).toEqual([]);
  });

  test.each([
    ['a base that nobody looked into', 'FROM debian:12 AS build\nUSER app\nFROM nginx:1.29\n', 3],
    ['a variable without a value', 'FROM debian:12\nARG WHO\nUSER $WHO\n', 3],
    ['a base without a name', 'ARG BASE\nFROM $BASE\n', 2],
  ])('%s is unknown', async (_, text, line) => {
    const findings = await examineText(ID, text);
    expect(findings).toMatchObject([{ severity: 'info', message: expect.stringContaining('unknown') }]);
    expect(linesOf(findings)).toEqual([line]);
  });

  test('the stage that is built counts', async () => {
    const dockerfile = 'FROM debian:12 AS app\nUSER 1000\nFROM debian:12 AS debug\nUSER root\n';
    expect(await examine(ID, { dockerfile, target: 'app' })).toEqual([]);
    expect(await examine(ID, { dockerfile, target: 'debug' })).toHaveLength(1);
  });
});
