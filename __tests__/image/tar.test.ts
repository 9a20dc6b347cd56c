import { describe, expect, test } from '@jest/globals';
import { TarDamage } from '../../src/image/damage.ts';
import { TarScanner } from '../../src/image/tar.ts';
import { scan } from './scan.ts';
import { END_OF_ARCHIVE, paxHeader, reseal, type TarEntrySketch, tarEntry, tarFile } from './tar-bytes.ts';

/** A header whose bytes are edited, its checksum made right again. */
function edited(entry: TarEntrySketch, edit: (header: Buffer) => void): Buffer {
  const bytes = tarEntry(entry);
  edit(bytes);
  reseal(bytes);
  return Buffer.concat([bytes, END_OF_ARCHIVE]);
}

function gnuLong(typeflag: 'L' | 'K', text: string): Buffer {
  return tarEntry({ name: '././@LongLink', typeflag, content: `${text}\0` });
}

const CAPABILITY = '0100000280000000000000000000000000000000';

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

  test('GNU headers have no prefix: what stands there are times', () => {
    const times = (header: Buffer) => {
      header.write('ustar  \0', 257, 'latin1');
      header.write('14000000000\0', 345, 'latin1');
    };
    expect(scan(edited({ name: 'plain' }, times))[0]?.path).toBe('plain');
    const prefix = (header: Buffer) => {
      header.write('ustar  \0', 257, 'latin1');
      header.write('old/go', 345, 'latin1');
    };
    expect(scan(edited({ name: 'plain' }, prefix))[0]?.path).toBe('old/go/plain');
  });

  test('a V7 header has no prefix either', () => {
    const strip = (header: Buffer) => {
      header.fill(0, 257, 265);
      header.write('prefix', 345, 'latin1');
    };
    expect(scan(edited({ name: 'plain' }, strip))[0]?.path).toBe('plain');
  });
});

describe('numbers', () => {
  test.each([
    ['octal with spaces', '  644 \0', 0o644],
    ['empty', '\0\0\0\0\0\0\0\0', 0],
    ['without an end', '00000644', 0o644],
    ['setuid, more bits cut off', '0104755\0', 0o4755],
  ])('mode: %s', (_title, field, mode) => {
    expect(scan(edited({ name: 'x' }, (header) => header.write(field, 100, 'latin1')))[0]?.mode).toBe(mode);
  });

  test.each([
    ['base-256', [0x80, 0, 0, 0, 0, 0x20, 0, 0], 0x200000],
    ['base-256, negative', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe], -2],
  ])('uid: %s', (_title, field, uid) => {
    expect(scan(edited({ name: 'x' }, (header) => Buffer.from(field).copy(header, 108)))[0]?.uid).toBe(uid);
  });

  test('PAX overrides size, uid and gid', () => {
    const bytes = tarFile([{ name: 'x', size: 1, content: 'abc', pax: { size: '3', uid: '3000000', gid: '007' } }]);
    expect(scan(bytes)).toMatchObject([{ size: 3, uid: 3_000_000, gid: 7, content: 'abc' }]);
  });

  test('a size of 8 GiB is believed, not allocated', () => {
    const scanner = new TarScanner(() => undefined);
    scanner.write(
      edited({ name: 'x' }, (header) => Buffer.from('800000000000000200000000', 'hex').copy(header, 124)).subarray(
        0,
        512,
      ),
    );
    expect(scanner.skippable).toBe(2 ** 33);
  });
});

describe('extended attributes', () => {
  test('a capability is bytes, whatever they are', () => {
    const pax = { 'SCHILY.xattr.security.capability': Buffer.from(CAPABILITY, 'hex') };
    expect(scan(tarFile([{ name: 'ping', pax }]))[0]?.capabilities).toBe(CAPABILITY);
  });

  test('libarchive writes base64 under a percent-coded key; star goes first', () => {
    const libarchive = { 'LIBARCHIVE.xattr.security%2Ecapability': Buffer.from(CAPABILITY, 'hex').toString('base64') };
    expect(scan(tarFile([{ name: 'ping', pax: libarchive }]))[0]?.capabilities).toBe(CAPABILITY);
    const both = { ...libarchive, 'SCHILY.xattr.security.capability': Buffer.from('00ff', 'hex') };
    expect(scan(tarFile([{ name: 'ping', pax: both }]))[0]?.capabilities).toBe('00ff');
  });

  test('an opaque folder of an overlay file system', () => {
    const entry = { name: 'd', type: 'directory', pax: { 'SCHILY.xattr.trusted.overlay.opaque': 'y' } } as const;
    expect(scan(tarFile([entry]))[0]?.overlay).toBe('opaque');
  });

  test('records hold for one entry only, global ones for none, as in the engines', () => {
    const pax = { 'SCHILY.xattr.security.capability': Buffer.from(CAPABILITY, 'hex'), path: 'renamed' };
    const two = tarFile([{ name: 'a', pax }, { name: 'b' }]);
    expect(scan(two).map(({ path, capabilities }) => [path, capabilities])).toEqual([
      ['renamed', CAPABILITY],
      ['b', undefined],
    ]);
    expect(scan(Buffer.concat([paxHeader(pax, 'g'), tarFile([{ name: 'a' }])]))).toMatchObject([{ path: 'a' }]);
    expect(scan(Buffer.concat([paxHeader(pax, 'g'), tarFile([{ name: 'a' }])]))[0]).not.toHaveProperty('capabilities');
  });
});

describe('sparse files', () => {
  const stored = 'abcdefgh';
  const expanded = `${'\0'.repeat(4)}abc${'\0'.repeat(3)}defgh`;

  test('PAX 0.0 and 0.1', () => {
    const repeated = Buffer.concat([
      paxRecords([
        ['GNU.sparse.numblocks', '2'],
        ['GNU.sparse.size', '15'],
        ['GNU.sparse.offset', '4'],
        ['GNU.sparse.numbytes', '3'],
        ['GNU.sparse.offset', '10'],
        ['GNU.sparse.numbytes', '5'],
      ]),
      tarFile([{ name: 'x', content: stored }]),
    ]);
    const listed = tarFile([
      {
        name: 'GNUSparseFile.0/x',
        content: stored,
        pax: {
          'GNU.sparse.map': '4,3,10,5',
          'GNU.sparse.numblocks': '2',
          'GNU.sparse.size': '15',
          'GNU.sparse.name': 'x',
        },
      },
    ]);
    for (const bytes of [repeated, listed])
      expect(scan(bytes)).toMatchObject([{ path: 'x', size: 15, content: expanded }]);
  });

  test('PAX 1.0: the map stands before the content', () => {
    const map = Buffer.alloc(512);
    map.write('2\n4\n3\n10\n5\n');
    const pax = {
      'GNU.sparse.major': '1',
      'GNU.sparse.minor': '0',
      'GNU.sparse.realsize': '15',
      'GNU.sparse.name': 'x',
    };
    const bytes = tarFile([{ name: 'GNUSparseFile.0/x', content: Buffer.concat([map, Buffer.from(stored)]), pax }]);
    expect(scan(bytes)).toMatchObject([{ path: 'x', size: 15, content: expanded }]);
  });

  test('old GNU, with a chain of further blocks', () => {
    const bytes = tarEntry({ name: 'x', typeflag: 'S', content: stored });
    bytes.write('ustar  \0', 257, 'latin1');
    writeExtent(bytes, 386, 4, 3);
    bytes[482] = 1;
    bytes.write('00000000017\0', 483, 'latin1');
    reseal(bytes);
    const extension = Buffer.alloc(512);
    writeExtent(extension, 0, 10, 5);
    const file = Buffer.concat([bytes.subarray(0, 512), extension, bytes.subarray(512), tarFile([{ name: 'next' }])]);
    expect(scan(file, 100)).toMatchObject([{ path: 'x', size: 15, content: expanded }, { path: 'next' }]);
  });

  test.each([
    ['overlapping', '4,3,5,5', '2', '15'],
    ['past the end', '4,3,10,50', '2', '15'],
    ['miscounted', '4,3,10,5', '3', '15'],
    ['negative', '-4,3', '1', '15'],
    ['no numbers', 'a,b', '1', '15'],
    ['with a negative size', '4,3', '1', '-15'],
  ])('a map that is %s is damage', (_title, map, count, size) => {
    const pax = { 'GNU.sparse.map': map, 'GNU.sparse.numblocks': count, 'GNU.sparse.size': size };
    expect(() => scan(tarFile([{ name: 'x', content: stored, pax }]))).toThrow('a sparse map is malformed');
  });
});

describe('the end', () => {
  const two = tarFile([{ name: 'a', content: 'x' }]);

  test('what follows the end-of-archive marker is no entry', () => {
    expect(scan(Buffer.concat([two, tarFile([{ name: 'hidden' }])])).map(({ path }) => path)).toEqual(['a']);
  });

  test.each([
    ['no marker', two.subarray(0, 1024)],
    ['half a marker', two.subarray(0, 1536)],
    ['only a marker', END_OF_ARCHIVE],
    ['nothing', Buffer.alloc(0)],
    ['a payload without its padding', two.subarray(0, 513)],
  ])('%s is an end, too', (_title, bytes) => {
    expect(() => scan(Buffer.from(bytes))).not.toThrow();
  });

  test.each([
    ['within a header', two.subarray(0, 300), 'it is truncated', 300],
    ['within a payload', tarFile([{ name: 'a', content: 'x'.repeat(600) }]).subarray(0, 700), 'it is truncated', 700],
    ['by data after half a marker', Buffer.concat([Buffer.alloc(512), two]), 'data follow half', 512],
    ['by noise', Buffer.alloc(1024, 0x41), 'checksum mismatch', 0],
  ])('a file that is cut %s is damaged, and the place is named', (_title, bytes, message, offset) => {
    const failure = catchDamage(() => scan(Buffer.from(bytes)));
    expect(failure.message).toContain(message);
    expect(failure.offset).toBe(offset);
  });
});

describe('hostile headers', () => {
  test.each([
    [
      'a PAX header of 2 GiB',
      tarEntry({ name: 'x', typeflag: 'x', size: 2 ** 31 }),
      'an extended header claims 2147483648 bytes',
    ],
    [
      'a long name of 2 MiB',
      tarEntry({ name: 'x', typeflag: 'L', size: 2 ** 21 }),
      'an extended header claims 2097152 bytes',
    ],
    ['a flipped bit', flip(tarFile([{ name: 'x' }]), 10), 'checksum mismatch'],
    ['letters for a mode', edited({ name: 'x' }, (header) => header.write('zzz', 100)), 'a number is malformed'],
    ['a negative size', edited({ name: 'x' }, (header) => header.fill(0xff, 124, 136)), 'negative size'],
    ['a size past 2^53', edited({ name: 'x' }, (header) => header.fill(0x8f, 124, 136)), 'a number is malformed'],
    ['a PAX record without length', rawPax('path=x\n'), 'a PAX header is malformed'],
    ['a PAX record that claims too much', rawPax('99 path=x\n'), 'a PAX header is malformed'],
    ['a PAX record without equals sign', rawPax('9 path x\n'), 'a PAX header is malformed'],
    ['a PAX path with a NUL', rawPax('12 path=a\0b\n'), 'a PAX header is malformed'],
    ['a PAX size in words', tarFile([{ name: 'x', pax: { size: 'big' } }]), 'a number of a PAX header is malformed'],
    ['a negative PAX size', tarFile([{ name: 'x', pax: { size: '-1' } }]), 'negative size'],
    ['a PAX time in words', tarFile([{ name: 'x', pax: { mtime: 'noon' } }]), 'a time of a PAX header is malformed'],
  ])('%s', (_title, bytes, message) => {
    expect(() => scan(Buffer.from(bytes))).toThrow(message);
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

function paxRecords(records: readonly (readonly [string, string])[]): Buffer {
  const body = records.map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    const length = rest.length + String(rest.length + 2).length;
    return `${length}${rest}`;
  });
  return rawPax(body.join(''));
}

function rawPax(body: string): Buffer {
  return tarEntry({ name: 'PaxHeaders.0/x', typeflag: 'x', content: Buffer.from(body, 'latin1') });
}

function writeExtent(block: Buffer, at: number, offset: number, length: number): void {
  block.write(`${offset.toString(8).padStart(11, '0')}\0${length.toString(8).padStart(11, '0')}\0`, at, 'latin1');
}

function flip(bytes: Buffer, at: number): Buffer {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}

function catchDamage(work: () => unknown): TarDamage {
  try {
    work();
  } catch (error) {
    if (error instanceof TarDamage) return error;
    throw error;
  }
  throw new Error('was not damaged');
}
