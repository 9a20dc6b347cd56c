import { describe, expect, test } from '@jest/globals';
import { scan } from '../scan.ts';
import { paxHeader, rawPax, reseal, tarEntry, tarFile } from '../tar-bytes.ts';

const CAPABILITY = '0100000280000000000000000000000000000000';

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

function paxRecords(records: readonly (readonly [string, string])[]): Buffer {
  const body = records.map(([key, value]) => {
    const rest = ` ${key}=${value}\n`;
    const length = rest.length + String(rest.length + 2).length;
    return `${length}${rest}`;
  });
  return rawPax(body.join(''));
}

function writeExtent(block: Buffer, at: number, offset: number, length: number): void {
  block.write(`${offset.toString(8).padStart(11, '0')}\0${length.toString(8).padStart(11, '0')}\0`, at, 'latin1');
}
