import { describe, expect, test } from '@jest/globals';
import type { FileSketch, LayerSketch } from '../../../src/model/rule.ts';
import { examine, linesOf } from '../examine.ts';

const ID = 'setuid-file';
const DOCKERFILE = 'FROM debian:12\nCOPY a /a\n';

function file(mode: number, more: Partial<FileSketch> = {}): FileSketch {
  return { mode, content: 'elf', ...more };
}

function upon(base: LayerSketch['files'], added: LayerSketch['files']) {
  return examine(ID, {
    dockerfile: DOCKERFILE,
    layers: [
      { createdBy: 'ADD rootfs / # buildkit', files: base },
      { createdBy: 'COPY a /a # buildkit', files: added },
    ],
  });
}

describe('added by the image', () => {
  test.each([
    ['a tool of its own', { 'usr/local/bin/backup': file(0o4755) }, 'high', 'setuid and runs as root'],
    ['a known name in an unknown place', { 'opt/su': file(0o4755) }, 'high', 'setuid and runs as root'],
    ['a usual one', { 'usr/bin/sudo': file(0o4755) }, 'medium', 'setuid and runs as root'],
    ['of another user', { 'opt/x': file(0o4755, { uid: 1000 }) }, 'medium', 'runs as user 1000'],
    ['setgid', { 'opt/x': file(0o2755, { gid: 42 }) }, 'medium', 'setgid and runs with group 42'],
    ['in a place where others write', { 'tmp/x': file(0o2755) }, 'high', 'where others can write'],
    [
      'in a writable folder',
      { 'opt/open': { type: 'directory', mode: 0o777 }, 'opt/open/x': file(0o2755) },
      'high',
      'where others can write',
    ],
    ['that others can write', { 'opt/x': file(0o2777) }, 'high', 'where others can write'],
  ] as const)('%s', async (_, added, severity, words) => {
    const findings = await upon({ 'bin/sh': 'x' }, added);
    expect(findings).toMatchObject([{ severity, confidence: 'high', message: expect.stringContaining(words) }]);
    expect(linesOf(findings)).toEqual([2]);
    expect(findings[0]?.fix?.description).toContain('chmod a-s');
  });
});

describe('not added', () => {
  test.each([
    ['of the base', { 'usr/bin/su': file(0o4755), 'opt/odd': file(0o4755) }, { a: 'x' }],
    [
      'of the base, packed anew by an upgrade',
      { 'usr/bin/su': file(0o4755) },
      { 'usr/bin/su': file(0o4755, { content: 'newer' }) },
    ],
    ['a folder that hands on its group', { a: 'x' }, { 'var/mail': { type: 'directory', mode: 0o2775 } }],
    ['a lock mark without the right to execute', { a: 'x' }, { 'opt/db': file(0o2644) }],
    ['an ordinary file', { a: 'x' }, { 'opt/app': file(0o755) }],
  ] as const)('%s', async (_, base, added) => {
    expect(await upon(base, added)).toEqual([]);
  });

  test('deleted again, or replaced by an ordinary one', async () => {
    const layers = [
      { files: { 'opt/x': file(0o4755), 'opt/y': file(0o4755) } },
      { files: { 'opt/.wh.x': '', 'opt/y': file(0o755) } },
    ];
    expect(await examine(ID, { layers })).toEqual([]);
  });
});

describe('a base file that gains the bit', () => {
  test('counts', async () => {
    expect(await upon({ 'usr/bin/vim': file(0o755) }, { 'usr/bin/vim': file(0o4755) })).toMatchObject([
      { severity: 'high' },
    ]);
  });
});

describe('without a Dockerfile nobody knows the base', () => {
  test('the usual ones are left alone, others told with less confidence', async () => {
    const layers = [{ files: { 'usr/bin/su': file(0o4755), 'bin/mount': file(0o4755), 'opt/x': file(0o4755) } }];
    expect(await examine(ID, { layers })).toMatchObject([
      { confidence: 'medium', message: expect.stringContaining('`opt/x`') },
    ]);
  });
});
