import { describe, expect, test } from '@jest/globals';
import { examine, examineText, linesOf } from '../examine.ts';

const ID = 'expose-admin-port';

describe('in a Dockerfile', () => {
  test.each([
    ['EXPOSE 22', ['22']],
    ['EXPOSE 22/tcp 8080', ['22']],
    ['EXPOSE 80 23 5900', ['23', '5900']],
    ['EXPOSE "22"', ['22']],
    ['EXPOSE 440-450/TCP', ['445']],
    ['ENV P=3389\nEXPOSE $P', ['3389']],
    ['ARG P=22\nEXPOSE $P/tcp', ['22']],
    ['EXPOSE 22 $UNKNOWN', ['22']],
    ['EXPOSE 22\nEXPOSE 22/tcp', ['22']],
    ['EXPOSE 8080 443 2222', []],
    ['EXPOSE 22/udp', []],
    ['EXPOSE $UNKNOWN', []],
    ['EXPOSE 99999-22', []],
  ])('%s', async (line, ports) => {
    const findings = await examineText(ID, `FROM debian:12\n${line}\n`);
    expect(new Set(findings.map(({ message }) => /^Port (\d+)/.exec(message)?.[1]))).toEqual(new Set(ports));
    expect(findings).toHaveLength(ports.length);
  });
  test('the engine without TLS is high', async () => {
    expect(await examineText(ID, 'FROM debian:12\nEXPOSE 2375 2376\n')).toMatchObject([
      { severity: 'high' },
      { severity: 'medium' },
    ]);
  });
  test('a stage that is thrown away exposes nothing, a parent does', async () => {
    expect(await examineText(ID, 'FROM debian:12 AS a\nEXPOSE 22\nFROM debian:12\n')).toEqual([]);
    expect(linesOf(await examineText(ID, 'FROM debian:12 AS a\nEXPOSE 22\nFROM a\n'))).toEqual([2]);
  });
});

describe('in an image', () => {
  const layers = [
    { createdBy: 'ADD rootfs / # buildkit', files: { b: 'x' } },
    { createdBy: 'COPY a /a # buildkit', files: { a: 'x' } },
  ];
  test('one fact, one finding, at the instruction', async () => {
    const findings = await examine(ID, {
      dockerfile: 'FROM debian:12\nCOPY a /a\nEXPOSE 22\n',
      layers,
      config: { ExposedPorts: { '22/tcp': {} } },
    });
    expect(linesOf(findings)).toEqual([3]);
  });
  test('a port of the base stands at the FROM', async () => {
    const findings = await examine(ID, {
      dockerfile: 'FROM debian:12\nCOPY a /a\n',
      layers,
      config: { ExposedPorts: { '22/tcp': {}, '80/tcp': {} } },
    });
    expect(findings).toMatchObject([
      { locations: [{ kind: 'file', region: { startLine: 1 } }, { pointer: '/config/ExposedPorts/22~1tcp' }] },
    ]);
  });
});
