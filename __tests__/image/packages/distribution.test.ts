import { describe, expect, test } from '@jest/globals';
import { distroOf } from '../../../src/image/packages/distribution.ts';
import { type Files, inventoryOf } from './inventory-of.ts';

const link = (linkname: string) => ({ type: 'symlink', linkname }) as const;

const CASES: readonly (readonly [string, Files, object | undefined, string | undefined])[] = [
  [
    'Debian',
    {
      'usr/lib/os-release':
        'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\nID=debian\n',
      'etc/os-release': link('../usr/lib/os-release'),
    },
    {
      id: 'debian',
      versionId: '12',
      versionCodename: 'bookworm',
      prettyName: 'Debian GNU/Linux 12 (bookworm)',
      path: 'etc/os-release',
    },
    'debian-12',
  ],
  [
    'only below usr',
    { 'usr/lib/os-release': 'ID=debian\nVERSION_ID=12\n' },
    { id: 'debian', path: 'usr/lib/os-release' },
    'debian-12',
  ],
  [
    'an absolute link stays inside',
    { 'usr/lib/os-release': 'ID=ubuntu\nVERSION_ID=24.04\n', 'etc/os-release': link('/usr/lib/os-release') },
    { id: 'ubuntu' },
    'ubuntu-24.04',
  ],
  [
    'a link through a store',
    {
      'nix/store/abc/etc/os-release': 'ID=nixos\nVERSION_ID="25.05"\n',
      'etc/static': link('/nix/store/abc/etc'),
      'etc/os-release': link('/etc/static/os-release'),
    },
    { id: 'nixos' },
    'nixos-25.05',
  ],
  [
    'a link that goes in circles',
    { 'etc/os-release': link('os-release'), 'usr/lib/os-release': 'ID=void\n' },
    { id: 'void' },
    'void',
  ],
  [
    'a point release of Debian',
    { 'etc/os-release': 'ID=debian\nVERSION_ID="12"\n', 'etc/debian_version': '12.11\n' },
    { versionId: '12', pointRelease: '12.11' },
    'debian-12.11',
  ],
  [
    'a point release of another',
    { 'etc/os-release': 'ID=debian\nVERSION_ID="12"\n', 'etc/debian_version': '13.1\n' },
    { versionId: '12' },
    'debian-12',
  ],
  [
    'Debian of the future',
    { 'etc/os-release': 'ID=debian\nPRETTY_NAME="Debian GNU/Linux forky/sid"\n', 'etc/debian_version': 'forky/sid\n' },
    { id: 'debian', versionCodename: 'forky' },
    'debian-forky',
  ],
  [
    'Rocky',
    { 'etc/os-release': 'ID="rocky"\nID_LIKE="rhel centos fedora"\nVERSION_ID="9.4"\n' },
    { id: 'rocky', idLike: ['rhel', 'centos', 'fedora'] },
    'rocky-9.4',
  ],
  [
    'single quotes, escapes, carriage returns, comments',
    { 'etc/os-release': '# ID=no\r\nID=\'alpine\'\r\nPRETTY_NAME="A \\"B\\" \\$C"\r\nVERSION_ID=3.1\r\n' },
    { id: 'alpine', prettyName: 'A "B" $C', versionId: '3.1' },
    'alpine-3.1',
  ],
  [
    'an old Alpine',
    { 'etc/alpine-release': '3.4.6\n' },
    { id: 'alpine', versionId: '3.4.6', path: 'etc/alpine-release' },
    'alpine-3.4.6',
  ],
  ['an old Debian', { 'etc/debian_version': '6.0.10\n' }, { id: 'debian', versionId: '6' }, 'debian-6.0.10'],
  [
    'CentOS 6',
    { 'etc/centos-release': 'CentOS release 6.10 (Final)\n', 'etc/redhat-release': link('centos-release') },
    { id: 'centos', versionId: '6.10' },
    'centos-6.10',
  ],
  [
    'Red Hat 6',
    { 'etc/redhat-release': 'Red Hat Enterprise Linux Server release 6.9 (Santiago)\n' },
    { id: 'rhel', versionId: '6.9' },
    'rhel-6.9',
  ],
  [
    'no ID: the older files are asked',
    { 'etc/os-release': 'NAME=x\n', 'etc/alpine-release': '3.4\n' },
    { id: 'alpine' },
    'alpine-3.4',
  ],
  [
    'control characters and endless values',
    { 'etc/os-release': `ID=a\u0007b\nPRETTY_NAME="${'x'.repeat(10_000)}"\n` },
    { id: 'ab', prettyName: 'x'.repeat(256) },
    'ab',
  ],
  [
    'names of a prototype',
    { 'etc/os-release': '__proto__=x\nconstructor=y\nID=__proto__\n' },
    { id: '__proto__' },
    '__proto__',
  ],
  ['nothing', { 'etc/hostname': 'x' }, undefined, undefined],
  ['empty', { 'etc/os-release': '', 'etc/debian_version': '' }, undefined, undefined],
];

describe('the distribution', () => {
  test.each(CASES)('%s', async (_what, files, expected, distro) => {
    const { distribution } = await inventoryOf([files]);
    if (expected) expect(distribution).toMatchObject(expected);
    else expect(distribution).toBeUndefined();
    expect(distroOf(distribution)).toBe(distro);
  });

  test('is what the final image says', async () => {
    const { distribution } = await inventoryOf([
      { 'etc/os-release': 'ID=a\n' },
      { 'etc/os-release': 'ID=b\n' },
      { 'etc/.wh.os-release': '', 'usr/lib/os-release': 'ID=c\n' },
    ]);
    expect(distribution?.id).toBe('c');
  });
});
