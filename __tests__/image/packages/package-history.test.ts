import { describe, expect, test } from '@jest/globals';
import { type Files, inventoryOf, linesOf } from './inventory-of.ts';

const STATUS = 'var/lib/dpkg/status';

/** A `status` of `name version` words. */
function status(...packages: readonly string[]): Files {
  return { [STATUS]: statusText(...packages) };
}

function statusText(...packages: readonly string[]): string {
  const text = packages.map((one) => {
    const [name, version] = one.split(' ');
    return `Package: ${name}\nStatus: install ok installed\nVersion: ${version}\n\n`;
  });
  return text.join('');
}

const HISTORIES: readonly (readonly [string, readonly Files[], readonly string[]])[] = [
  [
    'a package stays in the layer that brought it',
    [status('a 1'), status('a 1', 'b 1'), status('a 1', 'b 1', 'c 1')],
    ['a 1 layer 0', 'b 1 layer 1', 'c 1 layer 2'],
  ],
  [
    'an upgrade belongs to its own layer',
    [status('a 1', 'b 1'), status('a 2', 'b 1')],
    ['a 1 layer 0 changed in 1', 'a 2 layer 1', 'b 1 layer 0'],
  ],
  [
    'a removed package is still shipped',
    [status('a 1', 'b 1'), status('a 1')],
    ['a 1 layer 0', 'b 1 layer 0 deleted in 1'],
  ],
  [
    'removed and installed again: the layer of the visible one',
    [status('a 1', 'b 1'), status('a 1'), status('a 1', 'b 1')],
    ['a 1 layer 0', 'b 1 layer 0 deleted in 1', 'b 1 layer 2'],
  ],
  [
    'upgraded and downgraded again',
    [status('a 1'), status('a 2'), status('a 1')],
    ['a 1 layer 0 changed in 1', 'a 1 layer 2', 'a 2 layer 1 changed in 2'],
  ],
  [
    'layers without the database between',
    [status('a 1'), { 'etc/x': '' }, { 'etc/y': '' }, status('a 1', 'b 1')],
    ['a 1 layer 0', 'b 1 layer 3'],
  ],
  [
    'the same file with another mode',
    [status('a 1'), { [STATUS]: { content: statusText('a 1'), mode: 0o600 } }],
    ['a 1 layer 0'],
  ],
  [
    'deleted, and there again in the same layer',
    [status('a 1'), { 'var/lib/dpkg/.wh.status': '', ...status('a 1') }],
    ['a 1 layer 0'],
  ],
  [
    'the folder made opaque',
    [status('a 1', 'b 1'), { 'var/lib/dpkg/.wh..wh..opq': '', ...status('a 1') }],
    ['a 1 layer 0', 'b 1 layer 0 deleted in 1'],
  ],
  [
    'moved, with a link left behind',
    [
      status('a 1'),
      {
        'usr/dpkg/status': statusText('a 1', 'b 1'),
        'var/lib/.wh.dpkg': '',
        'var/lib/dpkg': { type: 'symlink', linkname: '/usr/dpkg' },
      },
    ],
    ['a 1 layer 0', 'b 1 layer 1'],
  ],
  [
    'a file a package: those that come and go',
    [
      { 'var/lib/dpkg/status.d/a': 'Package: a\nVersion: 1\n', 'var/lib/dpkg/status.d/b': 'Package: b\nVersion: 1\n' },
      { 'var/lib/dpkg/status.d/a': 'Package: a\nVersion: 2\n', 'var/lib/dpkg/status.d/.wh.b': '' },
    ],
    ['a 1 layer 0 changed in 1', 'a 2 layer 1', 'b 1 layer 0 deleted in 1'],
  ],
  [
    'listed in two places at once',
    [
      { ...status('a 1'), 'var/lib/dpkg/status.d/a': 'Package: a\nVersion: 1\n' },
      { 'var/lib/dpkg/status.d/.wh.a': '' },
    ],
    ['a 1 layer 0'],
  ],
];

describe('the layer of a package', () => {
  test.each(HISTORIES)('%s', async (_what, layers, expected) => {
    expect(linesOf(await inventoryOf(layers))).toEqual(expected);
  });

  test('forty layers that each write the database again', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `p${String(index).padStart(2, '0')} 1`);
    const layers = names.map((_, index) => status(...names.slice(0, index + 1)));
    expect(linesOf(await inventoryOf(layers))).toEqual(names.map((name, index) => `${name} layer ${index}`));
  });
});
