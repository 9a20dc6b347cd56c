import { describe, expect, test } from '@jest/globals';
import { distilStatus, statusRecords } from '../../../src/image/packages/dpkg-status.ts';
import type { FileEntry } from '../../../src/model/image.ts';
import { type Files, imageOf, inventoryOf, linesOf } from './inventory-of.ts';

const STATUS = 'var/lib/dpkg/status';
const DEBIAN = { 'etc/os-release': 'ID=debian\nVERSION_ID="12"\n' };

function stanza(name: string, version: string, more = ''): string {
  return `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: ${version}\n${more}\n`;
}

async function packagesOf(status: string) {
  return (await inventoryOf([{ ...DEBIAN, [STATUS]: status }])).packages;
}

describe('dpkg status', () => {
  test('name, version, architecture, source and package URL', async () => {
    const [found] = await packagesOf(stanza('login', '1:4.13+dfsg1-1+b1', 'Source: shadow (1:4.13+dfsg1-1)\n'));
    expect(found).toMatchObject({
      name: 'login',
      version: '1:4.13+dfsg1-1+b1',
      type: 'deb',
      architecture: 'amd64',
      source: { name: 'shadow', version: '1:4.13+dfsg1-1' },
      purl: 'pkg:deb/debian/login@1:4.13%2Bdfsg1-1%2Bb1?arch=amd64&distro=debian-12',
      database: STATUS,
      evidence: 'installed',
      layer: 0,
      licenses: [],
    });
    expect(found).not.toHaveProperty('hidden');
  });

  test.each([
    ['no source: its own name and version', '', { name: 'a', version: '1' }],
    ['a source of another name', 'Source: b\n', { name: 'b', version: '1' }],
    ['a source with a version', 'Source: b (2)\n', { name: 'b', version: '2' }],
    ['a source that is none', 'Source: (2\n', { name: 'a', version: '1' }],
  ])('%s', async (_what, line, source) => {
    expect((await packagesOf(stanza('a', '1', line)))[0]?.source).toEqual(source);
  });

  test.each([
    ['install ok installed', true],
    ['hold ok installed', true],
    ['purge ok installed', true],
    ['deinstall ok installed', true],
    ['install reinstreq half-installed', true],
    ['install ok unpacked', true],
    ['install ok half-configured', true],
    ['install ok triggers-pending', true],
    ['deinstall ok config-files', false],
    ['purge ok not-installed', false],
    ['unknown ok not-installed', false],
  ])('%s: %s', async (status, installed) => {
    const text = `Package: a\nStatus: ${status}\nVersion: 1\n`;
    expect(await packagesOf(text)).toHaveLength(installed ? 1 : 0);
  });

  test.each([
    ['no end of line at the end', 'Package: a\nVersion: 1\n\nPackage: b\nVersion: 2'],
    ['carriage returns', 'Package: a\r\nVersion: 1\r\n\r\nPackage: b\r\nVersion: 2\r\n'],
    ['several blank lines', '\n\n\nPackage: a\nVersion: 1\n\n\n\nPackage: b\nVersion: 2\n\n\n'],
    ['no blank line between', 'Package: a\nVersion: 1\nPackage: b\nVersion: 2\n'],
    ['a line of blanks between', 'Package: a\nVersion: 1\n \t\nPackage: b\nVersion: 2\n'],
    ['names in other cases', 'PACKAGE: a\nversion: 1\n\npackage:b\nVERSION:\t2\n'],
    [
      'fields hidden in continuation lines',
      'Package: a\nDescription: x\n Package: c\n\tVersion: 3\nVersion: 1\n\nPackage: b\nVersion: 2\n',
    ],
    ['a field twice', 'Package: a\nVersion: 1\nVersion: 9\n\nPackage: b\nVersion: 2\n'],
    [
      'bytes that are not UTF-8 elsewhere',
      'Package: a\nMaintainer: \u00ff\u00fe\nVersion: 1\n\nPackage: b\nVersion: 2\n',
    ],
  ])('%s', async (_what, text) => {
    expect(linesOf({ packages: await packagesOf(text) })).toEqual(['a 1 layer 0', 'b 2 layer 0']);
  });

  test('the same package for two architectures is two', async () => {
    const text = `${stanza('libc6', '2.36')}${stanza('libc6', '2.36').replace('amd64', 'i386')}`;
    expect((await packagesOf(text)).map(({ architecture }) => architecture)).toEqual(['amd64', 'i386']);
  });

  test('without a name for the distribution, it is made from Debian', async () => {
    const { packages } = await inventoryOf([{ [STATUS]: stanza('a', '1') }]);
    expect(packages[0]?.purl).toBe('pkg:deb/debian/a@1?arch=amd64');
  });

  test('names from an object’s prototype are names like any other', async () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    const text = names.map((name) => stanza(name, '1')).join('');
    expect((await packagesOf(text)).map(({ name }) => name)).toEqual([...names].sort());
    expect(await packagesOf(`${names.map((name) => `${name}: 1\n`).join('')}Package: a\nVersion: 1\n`)).toHaveLength(1);
  });
});

describe('where dpkg keeps it', () => {
  const status = stanza('a', '1');
  test.each<[string, Files[]]>([
    ['a hard link', [{ 'tmp/status': status, [STATUS]: { type: 'hardlink', linkname: 'tmp/status' } }]],
    [
      'a hard link to another layer',
      [{ 'tmp/dpkg/status': status }, { [STATUS]: { type: 'hardlink', linkname: 'tmp/dpkg/status' } }],
    ],
    ['a symbolic link', [{ 'opt/x/state': status, [STATUS]: { type: 'symlink', linkname: '/opt/x/state' } }]],
    [
      'a folder that is a link',
      [{ 'usr/lib/dpkg/status': status, 'var/lib/dpkg': { type: 'symlink', linkname: '../../usr/lib/dpkg' } }],
    ],
    [
      'a link that comes a layer later',
      [{ 'usr/lib/dpkg/status': status }, { 'var/lib/dpkg': { type: 'symlink', linkname: '/usr/lib/dpkg' } }],
    ],
  ])('%s', async (_what, layers) => {
    const { packages, notifications } = await inventoryOf(layers);
    expect(packages.map(({ name }) => name)).toEqual(['a']);
    expect(notifications).toEqual([]);
  });

  test('the database of a root below this one is not the image’s', async () => {
    expect((await inventoryOf([{ 'srv/chroot/var/lib/dpkg/status': status }])).packages).toEqual([]);
  });
});

describe('status.d', () => {
  const folder = 'var/lib/dpkg/status.d';
  const record = 'Package: base-files\nVersion: 12.4+deb12u5\nArchitecture: amd64\n';

  test('a file a package, without a state; digests tell its files', async () => {
    const { packages } = await inventoryOf([
      {
        [`${folder}/base`]: record,
        [`${folder}/base.md5sums`]: `${'0'.repeat(32)}  etc/issue\n${'1'.repeat(32)}  usr/share/base files/x\nnonsense\n`,
        [`${folder}/tzdata`]: 'Package: tzdata\nVersion: 2024a\n',
      },
    ]);
    expect(linesOf({ packages })).toEqual(['base-files 12.4+deb12u5 layer 0', 'tzdata 2024a layer 0']);
    expect([...(packages[0]?.files() ?? [])]).toEqual(['etc/issue', 'usr/share/base files/x']);
    expect([...(packages[1]?.files() ?? [])]).toEqual([]);
  });

  test('the folder may be a link', async () => {
    const { packages } = await inventoryOf([
      { 'usr/lib/dpkg/status.d/base': record, 'var/lib/dpkg': { type: 'symlink', linkname: '/usr/lib/dpkg' } },
    ]);
    expect(packages).toHaveLength(1);
  });
});

describe('files', () => {
  test('of the version that is visible, and of the one before it', async () => {
    const list = 'var/lib/dpkg/info/a.list';
    const { packages } = await inventoryOf([
      { [STATUS]: stanza('a', '1'), [list]: '/.\n/usr\n/usr/old\n' },
      { [STATUS]: stanza('a', '2'), [list]: '/.\n/usr\n/usr/new\n' },
      { 'etc/other': '' },
    ]);
    expect(packages.map((one) => [one.version, [...one.files()]])).toEqual([
      ['1', ['usr', 'usr/old']],
      ['2', ['usr', 'usr/new']],
    ]);
  });

  test('of a package for several architectures', async () => {
    const { packages } = await inventoryOf([
      { [STATUS]: stanza('libc6', '1'), 'var/lib/dpkg/info/libc6:amd64.list': '/lib/libc.so.6\n' },
    ]);
    expect([...(packages[0]?.files() ?? [])]).toEqual(['lib/libc.so.6']);
  });
});

describe('what is kept of it', () => {
  const text = stanza('a', '1', `Description: ${'x'.repeat(10_000)}\n`);

  test('where only the inventory reads it: what that needs', async () => {
    const { files } = await imageOf([{ [STATUS]: text }]);
    const kept = files.content(files.get(STATUS) as FileEntry);
    expect(Buffer.from(kept ?? []).toString()).toBe(stanza('a', '1'));
  });

  test('where a rule reads it too: all', async () => {
    const { files } = await imageOf([{ [STATUS]: text }], ['**/status']);
    expect(files.content(files.get(STATUS) as FileEntry)?.length).toBe(text.length);
  });

  test('forty layers of a megabyte each are not too much', async () => {
    const layers = Array.from({ length: 40 }, (_, index) => ({
      [STATUS]: stanza('a', String(index), `Description: ${'x'.repeat(1_000_000)}\n`),
    }));
    const { packages, notifications } = await inventoryOf(layers);
    expect(packages).toHaveLength(40);
    expect(notifications).toEqual([]);
  });
});

describe('what is distilled', () => {
  const whole = [
    stanza('a', '1', 'Description: long\n and longer\n .\nConffiles:\n /etc/a 0123 obsolete\n'),
    'Homepage: nothing but\n\n',
    'Package: gone\nStatus: deinstall ok config-files\nVersion: 1\n\n',
    'Package: halved\r\nSection: x\r\n',
  ].join('');

  test('says the same as the whole, in fewer bytes, and stays as it is', () => {
    const records = (bytes: Uint8Array) => {
      let damaged = 0;
      const found = [...statusRecords(bytes, () => damaged++)];
      return { found, damaged };
    };
    const bytes = Buffer.from(whole, 'latin1');
    const distilled = distilStatus(bytes);
    expect(records(distilled)).toEqual(records(bytes));
    expect(records(bytes)).toMatchObject({ found: [{ name: 'a' }], damaged: 1 });
    expect(distilled.length).toBeLessThan(bytes.length);
    expect(distilStatus(distilled)).toEqual(distilled);
    expect(Buffer.from(distilled).toString()).toContain('Conffiles:\n /etc/a 0123 obsolete\n');
  });
});
