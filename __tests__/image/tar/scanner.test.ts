import { describe, expect, test } from '@jest/globals';
import { TarScanner } from '../../../src/image/tar/scanner.ts';
import { scan } from '../scan.ts';
import { editedEntry, paxHeader, type TarEntrySketch, tarEntry, tarFile } from '../tar-bytes.ts';

function gnuLong(typeflag: 'L' | 'K', text: string): Buffer {
  return tarEntry({ name: '././@LongLink', typeflag, content: `${text}\0` });
}

describe('types', () => {
  test.each([
    ['file', { type: 'file', content: 'abc' }, { type: 'file', size: 3, content: 'abc' }],
    ['V7 file', { typeflag: '\0', content: 'abc' }, { type: 'file', size: 3, content: 'abc' }],
    ['contiguous file', { typeflag: '7', content: 'abc' }, { type: 'file', size: 3, content: 'abc' }],
    ['hard link', { type: 'hardlink', linkname: './a//b' }, { type: 'hardlink', linkname: 'a/b', size: 0 }],
    ['symbolic link', { type: 'symlink', linkname: '../x/' }, { type: 'symlink', linkname: '../x/', size: 0 }],
    ['folder', { type: 'directory', mode: 0o1777 }, { type: 'directory', mode: 0o1777 }],
    ['fifo', { type: 'fifo' }, { type: 'fifo' }],
    ['block device', { type: 'block-device' }, { type: 'block-device' }],
    ['null device', { type: 'character-device' }, { type: 'character-device', overlay: 'whiteout' }],
    ['volume label', { typeflag: 'V' }, { type: 'other' }],
    ['unknown with a payload', { typeflag: 'Z', content: 'abc' }, { type: 'other' }],
  ] as [string, Partial<TarEntrySketch>, object][])('%s', (_title, sketch, expected) => {
    const entries = scan(
      tarFile([
        { name: 'x', ...sketch },
        { name: 'next', content: 'n' },
      ]),
    );
    expect(entries).toMatchObject([
      { path: 'x', ...expected },
      { path: 'next', content: 'n' },
    ]);
  });

  test('a V7 file with a slash at its end is a folder, a POSIX one is not', () => {
    expect(scan(tarFile([{ name: 'a/', typeflag: '\0' }]))[0]?.type).toBe('directory');
    expect(scan(tarFile([{ name: 'a/', typeflag: '0' }]))[0]?.type).toBe('file');
  });

  test('the size of what has no payload is ignored', () => {
    const folder = tarEntry({ name: 'd', type: 'directory', size: 5000 });
    expect(scan(Buffer.concat([folder, tarFile([{ name: 'next' }])])).map(({ path }) => path)).toEqual(['d', 'next']);
  });
});

/** A header with this magic, and this text where POSIX headers have a prefix. */
function withPrefix(magic: string, prefix: string): Buffer {
  return editedEntry({ name: 'plain' }, (header) => {
    header.fill(0, 257, 265);
    header.write(magic, 257, 'latin1');
    header.write(prefix, 345, 'latin1');
  });
}

describe('names', () => {
  test.each([
    ['./a/b', 'a/b'],
    ['/a/b', 'a/b'],
    ['a//b/', 'a/b'],
    ['a/./b', 'a/b'],
    ['a/x/../b', 'a/b'],
    ['./', ''],
    ['a..b/..c', 'a..b/..c'],
    ['ü/é', 'ü/é'],
    ['a\nb\u001b[31m', 'a\nb\u001b[31m'],
    [Buffer.from([0x61, 0xff, 0xc3, 0xa9, 0x80]), 'a\\xffé\\x80'],
    [Buffer.from([0xed, 0xa0, 0x80]), '\\xed\\xa0\\x80'],
    [Buffer.from([0xf0, 0x9f, 0x98]), '\\xf0\\x9f\\x98'],
    ['__proto__/constructor', '__proto__/constructor'],
  ])('%s', (name, path) => {
    expect(scan(tarFile([{ name }]))).toMatchObject([{ path }]);
  });

  test.each(['../etc/passwd', '/../../etc/passwd', 'a/../../etc/passwd'])('%s is held at the root', (name) => {
    const seen: unknown[] = [];
    const scanner = new TarScanner(({ path, leavesRoot }) => {
      seen.push([path, leavesRoot]);
      return undefined;
    });
    scanner.write(tarFile([{ name }]));
    expect(seen).toEqual([['etc/passwd', true]]);
  });

  test('a long name comes as PAX path, as GNU long name and as ustar prefix', () => {
    const long = `${'folder/'.repeat(20)}file`;
    expect(scan(tarFile([{ name: `ü${long}` }]))[0]?.path).toBe(`ü${long}`);
    expect(scan(tarFile([{ name: long }]))[0]?.path).toBe(long);
    expect(scan(Buffer.concat([gnuLong('L', long), tarFile([{ name: 'short' }])]))[0]?.path).toBe(long);
  });

  test('a GNU long name goes before the PAX path, that before the header', () => {
    const pax = paxHeader({ path: 'from-pax' });
    const entry = tarFile([{ name: 'from-header' }]);
    expect(scan(Buffer.concat([pax, entry]))[0]?.path).toBe('from-pax');
    expect(scan(Buffer.concat([gnuLong('L', 'from-gnu'), pax, entry]))[0]?.path).toBe('from-gnu');
    expect(scan(Buffer.concat([pax, gnuLong('L', 'from-gnu'), entry]))[0]?.path).toBe('from-gnu');
    expect(scan(Buffer.concat([paxHeader({ path: '' }), entry]))[0]?.path).toBe('from-header');
  });

  test('long link targets', () => {
    const target = 'x'.repeat(300);
    const link = { name: 'l', type: 'symlink', linkname: target } as const;
    expect(scan(tarFile([link]))[0]?.linkname).toBe(target);
    expect(scan(Buffer.concat([gnuLong('K', target), tarFile([{ ...link, linkname: 'y' }])]))[0]?.linkname).toBe(
      target,
    );
  });

  test.each([
    ['POSIX', 'ustar\x0000', 'some/folder', 'some/folder/plain'],
    ['GNU: times', 'ustar  \0', '14000000000\0', 'plain'],
    ['GNU, from Go before 1.8', 'ustar  \0', 'old/go', 'old/go/plain'],
    ['V7: nothing', '', 'prefix', 'plain'],
  ])('prefix: %s', (_title, magic, prefix, path) => {
    expect(scan(withPrefix(magic, prefix))[0]?.path).toBe(path);
  });
});

describe('numbers', () => {
  test.each([
    ['octal with spaces', '  644 \0', 0o644],
    ['empty', '\0\0\0\0\0\0\0\0', 0],
    ['without an end', '00000644', 0o644],
    ['setuid, more bits cut off', '0104755\0', 0o4755],
  ])('mode: %s', (_title, field, mode) => {
    expect(scan(editedEntry({ name: 'x' }, (header) => header.write(field, 100, 'latin1')))[0]?.mode).toBe(mode);
  });

  test.each([
    ['base-256', [0x80, 0, 0, 0, 0, 0x20, 0, 0], 0x200000],
    ['base-256, negative', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe], -2],
  ])('uid: %s', (_title, field, uid) => {
    expect(scan(editedEntry({ name: 'x' }, (header) => Buffer.from(field).copy(header, 108)))[0]?.uid).toBe(uid);
  });

  test('PAX overrides size, uid and gid', () => {
    const bytes = tarFile([{ name: 'x', size: 1, content: 'abc', pax: { size: '3', uid: '3000000', gid: '007' } }]);
    expect(scan(bytes)).toMatchObject([{ size: 3, uid: 3_000_000, gid: 7, content: 'abc' }]);
  });

  test('a size of 8 GiB is believed, not allocated', () => {
    const scanner = new TarScanner(() => undefined);
    scanner.write(
      editedEntry({ name: 'x' }, (header) => Buffer.from('800000000000000200000000', 'hex').copy(header, 124)).subarray(
        0,
        512,
      ),
    );
    expect(scanner.skippable).toBe(2 ** 33);
  });
});

test('pieces of any size give the same entries', () => {
  const bytes = tarFile([
    { name: 'd/', type: 'directory' },
    {
      name: `${'long/'.repeat(40)}ü`,
      content: 'x'.repeat(1500),
      pax: { 'SCHILY.xattr.security.capability': Buffer.from([0, 0xff]) },
    },
    { name: 'l', type: 'symlink', linkname: 'y'.repeat(200) },
    { name: 'end', content: 'z' },
  ]);
  const whole = scan(bytes);
  for (const step of [1, 7, 511, 512, 513, 1024, 4096]) expect(scan(bytes, step)).toEqual(whole);
});
