import { describe, expect, test } from '@jest/globals';
import type { FileEntry } from '../../../src/model/image.ts';
import { listing, mergeStack, type Stack } from '../stack.ts';
import type { TarEntrySketch } from '../tar-bytes.ts';

const file = (name: string, content = 'x', more: Partial<TarEntrySketch> = {}): TarEntrySketch => ({
  name,
  content,
  ...more,
});
const folder = (name: string, mode = 0o755): TarEntrySketch => ({ name: `${name}/`, type: 'directory', mode });
const symlink = (name: string, linkname: string): TarEntrySketch => ({ name, type: 'symlink', linkname, mode: 0o777 });
const hardlink = (name: string, linkname: string, mode = 0o644): TarEntrySketch => ({
  name,
  type: 'hardlink',
  linkname,
  mode,
});

/** Paths that are visible, with the layer each comes from; folders left out. */
function visible(layers: readonly (readonly TarEntrySketch[])[]): string[] {
  return [...mergeStack(layers).files.visible()]
    .filter(({ type }) => type !== 'directory')
    .map(({ path, layer }) => `${path}@${layer}`)
    .sort();
}

describe('whiteouts', () => {
  test.each<[string, TarEntrySketch[][], string[]]>([
    ['a file', [[file('a'), file('b')], [file('.wh.a')]], ['b@0']],
    ['a subtree', [[file('d/a'), file('d/e/b'), file('c')], [file('.wh.d')]], ['c@0']],
    ['nothing that is there', [[file('a')], [file('.wh.nothing'), file('no/where/.wh.x')]], ['a@0']],
    ['not what its own layer ships, whiteout first', [[file('a')], [file('.wh.a'), file('a')]], ['a@1']],
    ['not what its own layer ships, whiteout last', [[file('a')], [file('a'), file('.wh.a')]], ['a@1']],
    ['a folder whose new content came before', [[file('d/old')], [file('d/new'), file('.wh.d')]], ['d/new@1']],
    [
      'all lower children: opaque',
      [
        [file('d/a'), file('d/e/b')],
        [folder('d'), file('d/.wh..wh..opq'), file('d/c')],
      ],
      ['d/c@1'],
    ],
    ['opaque at the end of the layer', [[file('d/a')], [file('d/c'), file('d/.wh..wh..opq')]], ['d/c@1']],
    [
      'opaque root',
      [
        [file('a'), file('d/b')],
        [file('c'), file('.wh..wh..opq')],
      ],
      ['c@1'],
    ],
    [
      'nothing by other AUFS marks',
      [[file('a')], [file('.wh..wh.plnk/1'), file('.wh..wh.aufs'), file('.wh..wh.orph')]],
      ['a@0'],
    ],
    [
      'nothing by a bare mark',
      [
        [file('a'), file('d/b')],
        [file('.wh.'), file('d/.wh..'), file('d/.wh...')],
      ],
      ['a@0', 'd/b@0'],
    ],
    ['by name, whatever the type of the entry', [[file('a'), file('b')], [hardlink('.wh.a', 'b')]], ['b@0']],
    [
      'through a symbolic link to a folder',
      [[file('usr/lib/a'), symlink('lib', 'usr/lib')], [file('lib/.wh.a')]],
      ['lib@0'],
    ],
    ['as overlay file systems keep them', [[file('a'), file('b')], [{ name: 'a', type: 'character-device' }]], ['b@0']],
    ['again what a layer between brought back', [[file('a')], [file('.wh.a')], [file('a')], [file('.wh.a')]], []],
    [
      'not names that only hold the letters',
      [[file('somewhere/what.wh.txt')], [file('x/pywheel')]],
      ['somewhere/what.wh.txt@0', 'x/pywheel@1'],
    ],
  ])('hide %s', (_title, layers, expected) => {
    expect(visible(layers)).toEqual(expected);
  });
});

describe('transitions', () => {
  test.each<[string, TarEntrySketch[][], string[]]>([
    ['a folder that becomes a file takes its children along', [[file('d/a'), file('d/e/b')], [file('d')]], ['d@1']],
    ['a file that becomes a folder', [[file('d')], [folder('d'), file('d/a')]], ['d/a@1']],
    ['a file where a folder is needed', [[file('d')], [file('d/a')]], ['d/a@1']],
    ['the last of several in one layer', [[file('a', '1'), file('a', '22')]], ['a@0']],
    ['file, folder, file in one layer', [[file('a'), folder('a'), file('a/b'), file('a')]], ['a@0']],
    [
      'a folder over a link to a folder replaces the link',
      [
        [file('real/x'), symlink('l', 'real')],
        [folder('l'), file('l/y')],
      ],
      ['l/y@1', 'real/x@0'],
    ],
  ])('%s', (_title, layers, expected) => {
    expect(visible(layers)).toEqual(expected);
  });

  test('a folder that is shipped again as it was is no change, one with another mode is', () => {
    const { counts, files } = mergeStack([[folder('d'), file('d/a')], [folder('d')], [folder('d', 0o700)]]);
    expect(counts.map(({ added, changed }) => [added, changed])).toEqual([
      [2, 0],
      [0, 0],
      [0, 1],
    ]);
    expect(files.versionsOf('d').map(({ layer, mode }) => [layer, mode])).toEqual([
      [0, 0o755],
      [2, 0o700],
    ]);
    expect(files.get('d/a')?.layer).toBe(0);
  });

  test('parents that a layer leaves out are root-owned folders of mode 0755', () => {
    const { files } = mergeStack([[file('a/b/c')]]);
    expect(listing(files)).toEqual(['a directory 755 0 0 @0', 'a/b directory 755 0 0 @0', 'a/b/c file 644 0 1 @0']);
  });

  test('the root carries the mode of its own entry', () => {
    const { files } = mergeStack([[{ name: './', type: 'directory', mode: 0o700 }, file('./a')]]);
    expect(files.get('')).toMatchObject({ path: '', mode: 0o700 });
    expect(files.get('/a')?.path).toBe('a');
  });
});

describe('symbolic links inside the root', () => {
  const merged = [
    folder('usr/lib'),
    symlink('lib', 'usr/lib'),
    symlink('abs', '/usr/lib'),
    symlink('up', '../../usr/lib'),
  ];

  test.each(['lib/x', 'abs/x', 'up/x'])('%s is shipped into the folder that the link names', (name) => {
    expect(visible([merged, [file(name)]])).toContain('usr/lib/x@1');
  });

  test('a link that dangles makes the folder it names', () => {
    expect(visible([[symlink('l', 'not/there')], [file('l/x')]])).toEqual(['l@0', 'not/there/x@1']);
  });

  test('links in a circle: the entry is passed over and said', () => {
    const { files, remarks } = mergeStack([[symlink('a', 'b'), symlink('b', 'a'), file('a/x')]]);
    expect(listing(files)).toHaveLength(2);
    expect(remarks).toMatchObject([{ level: 'warning', code: 'entry-unplaceable' }]);
  });

  test('resolve follows them, get does not', () => {
    const { files } = mergeStack([
      [...merged, file('usr/lib/x'), symlink('y', 'lib/x'), symlink('loop', 'loop'), symlink('gone', 'x/y')],
    ]);
    expect(files.get('y')?.type).toBe('symlink');
    expect(files.get('lib/x')).toBeUndefined();
    expect(files.resolve('y')?.path).toBe('usr/lib/x');
    expect(files.resolve('/lib/../lib/x')?.path).toBe('usr/lib/x');
    expect(files.resolve('../../lib/x')?.path).toBe('usr/lib/x');
    expect(files.resolve('loop')).toBeUndefined();
    expect(files.resolve('gone')).toBeUndefined();
    expect(files.resolve('usr/lib/x/under')).toBeUndefined();
  });
});

function textOf(stack: Stack, path: string): string {
  return Buffer.from(stack.files.content(stack.files.get(path) as FileEntry) ?? []).toString();
}

describe('hard links', () => {
  test('are full files: size, content, mode and capability of the target, bytes counted once', () => {
    const stack = mergeStack([[file('a', 'secret'), hardlink('b', './a'), file('c', 'x')]]);
    expect(stack.files.get('b')).toMatchObject({ type: 'file', size: 6, mode: 0o644, hardlink: 'a' });
    expect(textOf(stack, 'b')).toBe('secret');
    expect(stack.counts[0]?.size).toBe(7);
  });

  test('reach into lower layers, also to what a later layer hides', () => {
    const stack = mergeStack([[file('a', 'secret')], [hardlink('b', 'a')], [file('.wh.a')]]);
    expect(stack.files.get('b')).toMatchObject({ size: 6, hardlink: 'a', layer: 1 });
    expect(textOf(stack, 'b')).toBe('secret');
    expect(stack.counts.map(({ size, wastedBytes }) => [size, wastedBytes])).toEqual([
      [6, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  test('keep their content when the target is replaced in the same layer', () => {
    const stack = mergeStack([[file('a', 'secret'), hardlink('b', 'a'), file('a', 'harmless')]]);
    expect(textOf(stack, 'b')).toBe('secret');
    expect(stack.counts[0]?.size).toBe(14);
  });

  test('share mode and owner: the last header counts for all names', () => {
    const { files } = mergeStack([[file('a'), hardlink('b', 'a', 0o4755)]]);
    expect(files.get('a')?.mode).toBe(0o4755);
  });

  test('of a symbolic link are symbolic links', () => {
    const { files } = mergeStack([[symlink('a', '/etc'), hardlink('b', 'a')]]);
    expect(files.get('b')).toMatchObject({ type: 'symlink', linkname: '/etc' });
  });

  test.each([
    ['nothing', [hardlink('b', 'nowhere')]],
    ['a later entry', [hardlink('b', 'a'), file('a')]],
    ['a folder', [folder('a'), hardlink('b', 'a')]],
  ])('to %s are empty files, and said', (_title, layer) => {
    const { files, remarks } = mergeStack([layer]);
    expect(files.get('b')).toMatchObject({ type: 'file', size: 0 });
    expect(remarks).toMatchObject([{ code: 'hardlink-dangling' }]);
  });
});

test('every version keeps its layer, its change, and who hid it', () => {
  const { files, counts } = mergeStack([
    [file('keep'), file('edit', 'one'), file('drop', 'four')],
    [file('edit', 'fifth'), file('.wh.drop')],
    [file('drop', 'again')],
  ]);
  const rows = [...files.versions()].map(({ path, layer, change, hidden }) => [path, layer, change, hidden]);
  expect(rows).toEqual([
    ['keep', 0, 'added', undefined],
    ['edit', 0, 'added', { layer: 1, by: 'changed' }],
    ['drop', 0, 'added', { layer: 1, by: 'deleted' }],
    ['edit', 1, 'changed', undefined],
    ['drop', 2, 'added', undefined],
  ]);
  expect(files.size).toBe(5);
  expect(files.versionsOf('drop').map(({ layer }) => layer)).toEqual([0, 2]);
  expect(counts).toEqual([
    { size: 8, added: 3, changed: 0, deleted: 0, wastedBytes: 7 },
    { size: 5, added: 0, changed: 1, deleted: 1, wastedBytes: 0 },
    { size: 5, added: 1, changed: 0, deleted: 0, wastedBytes: 0 },
  ]);
});

test('versions of a path that is gone are still found, with their content', () => {
  const { files } = mergeStack([[file('d/secret', 'hush')], [file('.wh.d')]]);
  const [version] = files.versionsOf('d/secret');
  expect(version).toMatchObject({ hidden: { layer: 1, by: 'deleted' } });
  expect(Buffer.from(files.content(version as FileEntry) ?? []).toString()).toBe('hush');
  expect(files.get('d/secret')).toBeUndefined();
});
