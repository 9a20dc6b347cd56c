import { describe, expect, test } from '@jest/globals';
import { type Files, inventoryOf, linesOf } from './inventory-of.ts';

const ALPINE = { 'etc/os-release': 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.22.1\n' };
const BUSYBOX = `C:Q1abc=
P:busybox
V:1.37.0-r18
A:x86_64
S:508903
I:946176
T:Size optimized toolbox of many common UNIX utilities
U:https://busybox.net/
L:GPL-2.0-only
o:busybox
m:Somebody <some@body.example>
t:1748000000
c:0123
D:so:libc.musl-x86_64.so.1
p:/bin/sh cmd:busybox=1.37.0-r18
F:bin
R:busybox
a:0:0:755
Z:Q1aaa=
F:etc
R:securetty
Z:Q1bbb=
F:
R:marker

`;
const SSL = 'P:ssl_client\nV:1.37.0-r18\nA:x86_64\no:busybox\nF:usr/bin\nR:ssl_client\n\n';

describe('apk', () => {
  test('name, version, architecture, origin, licence, package URL and files', async () => {
    const { packages, distribution } = await inventoryOf([{ ...ALPINE, 'lib/apk/db/installed': BUSYBOX + SSL }]);
    expect(distribution).toMatchObject({ id: 'alpine', versionId: '3.22.1' });
    expect(packages[0]).toMatchObject({
      name: 'busybox',
      version: '1.37.0-r18',
      type: 'apk',
      architecture: 'x86_64',
      source: { name: 'busybox', version: '1.37.0-r18' },
      licenses: ['GPL-2.0-only'],
      purl: 'pkg:apk/alpine/busybox@1.37.0-r18?arch=x86_64&distro=alpine-3.22.1',
      database: 'lib/apk/db/installed',
    });
    expect(packages.map((one) => [...one.files()])).toEqual([
      ['bin/busybox', 'etc/securetty', 'marker'],
      ['usr/bin/ssl_client'],
    ]);
    expect(packages[1]?.source?.name).toBe('busybox');
  });

  test.each<[string, Files[], string[]]>([
    ['the place since Alpine 3.22', [{ 'usr/lib/apk/db/installed': SSL }], ['ssl_client 1.37.0-r18 layer 0']],
    [
      'both, by a link',
      [{ 'usr/lib/apk/db/installed': SSL, lib: { type: 'symlink', linkname: 'usr/lib' } }],
      ['ssl_client 1.37.0-r18 layer 0'],
    ],
    [
      'moved from the one to the other',
      [{ 'lib/apk/db/installed': SSL }, { 'lib/apk/db/.wh.installed': '', 'usr/lib/apk/db/installed': SSL }],
      ['ssl_client 1.37.0-r18 layer 0'],
    ],
    [
      'carriage returns, and no end',
      [{ 'lib/apk/db/installed': 'P:a\r\nV:1\r\n\r\nP:b\r\nV:2' }],
      ['a 1 layer 0', 'b 2 layer 0'],
    ],
    ['no blank line between', [{ 'lib/apk/db/installed': 'P:a\nV:1\nP:b\nV:2\n' }], ['a 1 layer 0', 'b 2 layer 0']],
    [
      'an upgrade',
      [{ 'lib/apk/db/installed': 'P:a\nV:1\n\n' }, { 'lib/apk/db/installed': 'P:a\nV:2\n\n' }],
      ['a 1 layer 0 changed in 1', 'a 2 layer 1'],
    ],
  ])('%s', async (_what, layers, expected) => {
    const inventory = await inventoryOf(layers);
    expect(linesOf(inventory)).toEqual(expected);
    expect(inventory.notifications).toEqual([]);
  });

  test('Wolfi is its own vendor', async () => {
    const { packages } = await inventoryOf([
      { 'etc/os-release': 'ID=wolfi\nVERSION_ID="20230201"\n', 'lib/apk/db/installed': SSL },
    ]);
    expect(packages[0]?.purl).toBe('pkg:apk/wolfi/ssl_client@1.37.0-r18?arch=x86_64&distro=wolfi-20230201');
  });
});

describe('opkg', () => {
  test.each(['usr/lib/opkg/status', 'var/lib/opkg/status'])('%s', async (path) => {
    const text =
      'Package: libc\nVersion: 1.2.4-4\nDepends: libgcc1\nStatus: install user installed\nArchitecture: x86_64\n\n';
    const { packages } = await inventoryOf([{ 'etc/os-release': 'ID="openwrt"\nVERSION_ID="23.05"\n', [path]: text }]);
    expect(packages.map(({ purl }) => purl)).toEqual([
      'pkg:opkg/openwrt/libc@1.2.4-4?arch=x86_64&distro=openwrt-23.05',
    ]);
  });

  test('one that leads to the other is read once', async () => {
    const text = 'Package: libc\nStatus: install user installed\n\n';
    const { notifications } = await inventoryOf([
      { 'usr/lib/opkg/status': text, 'var/lib/opkg': { type: 'symlink', linkname: '/usr/lib/opkg' } },
    ]);
    expect(notifications).toMatchObject([
      { code: 'package-database-damaged', message: expect.stringContaining('1 record ') },
    ]);
  });
});
