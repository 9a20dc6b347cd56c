import { describe, expect, test } from '@jest/globals';
import type { LayerSketch } from '../../../src/model/rule.ts';
import { examine, linesOf } from '../examine.ts';

const ID = 'shell-in-image';
const PROGRAM = { mode: 0o755, content: 'elf' };

function inImage(files: LayerSketch['files'], config = {}) {
  return examine(ID, { config, layers: [{ files }] });
}

describe('a shell', () => {
  test.each([
    ['by itself', { 'bin/bash': PROGRAM }, '`bash`'],
    [
      'a link in a merged file system',
      {
        bin: { type: 'symlink', linkname: 'usr/bin' },
        'usr/bin/dash': PROGRAM,
        'usr/bin/sh': { type: 'symlink', linkname: 'dash' },
      },
      '`sh`, `dash`',
    ],
    [
      'an applet by symbolic link',
      { 'bin/busybox': PROGRAM, 'bin/sh': { type: 'symlink', linkname: '/bin/busybox' } },
      '`sh` (busybox), `busybox`',
    ],
    [
      'an applet by hard link',
      { 'bin/busybox': PROGRAM, 'bin/ash': { type: 'hardlink', mode: 0o755, linkname: 'bin/busybox' } },
      '`ash`',
    ],
    [
      'of a distroless debug image',
      { 'busybox/busybox': PROGRAM, 'busybox/sh': { type: 'hardlink', mode: 0o755, linkname: 'busybox/busybox' } },
      '`sh`',
    ],
  ] as const)('%s', async (_, files, names) => {
    expect(await inImage(files)).toMatchObject([{ severity: 'info', message: expect.stringContaining(names) }]);
  });
  test('on the path of the image', async () => {
    expect(await inImage({ 'opt/own/bin/zsh': PROGRAM }, { Env: ['PATH=/usr/bin:/opt/own/bin'] })).toHaveLength(1);
  });
  test('one finding for all, at the instruction that brought the newest', async () => {
    const findings = await examine(ID, {
      dockerfile: 'FROM debian:12\nRUN apt-get install -y zsh\n',
      layers: [
        { createdBy: 'ADD rootfs / # buildkit', files: { 'bin/sh': PROGRAM } },
        { createdBy: 'RUN /bin/sh -c apt-get install -y zsh # buildkit', files: { 'usr/bin/zsh': PROGRAM } },
      ],
    });
    expect(linesOf(findings)).toEqual([2]);
    expect(findings[0]?.locations).toMatchObject([
      { kind: 'file' },
      { path: 'usr/bin/zsh' },
      { kind: 'file', region: { startLine: 1 } },
      { path: 'bin/sh' },
    ]);
  });
});

describe('none', () => {
  test.each([
    ['the program alone', { server: PROGRAM }],
    ['a link to nowhere', { 'bin/sh': { type: 'symlink', linkname: '/bin/busybox' } }],
    [
      'links in a circle',
      { 'bin/sh': { type: 'symlink', linkname: 'bash' }, 'bin/bash': { type: 'symlink', linkname: 'sh' } },
    ],
    ['a file that cannot be run', { 'bin/sh': { mode: 0o644, content: 'x' } }],
    ['a folder of that name', { 'bin/fish': { type: 'directory' } }],
    ['a file elsewhere', { 'usr/share/doc/bash': PROGRAM }],
  ] as const)('%s', async (_, files) => {
    expect(await inImage(files)).toEqual([]);
  });
  test('one that was deleted', async () => {
    expect(await examine(ID, { layers: [{ files: { 'bin/sh': PROGRAM } }, { files: { 'bin/.wh.sh': '' } }] })).toEqual(
      [],
    );
  });
});
