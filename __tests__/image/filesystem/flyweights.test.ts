import { describe, expect, test } from '@jest/globals';
import { Filesystem } from '../../../src/image/filesystem/filesystem.ts';
import { limits } from '../../../src/image/limits.ts';
import { Remarks } from '../../../src/image/remarks.ts';
import { type LayerSurvey, WISHED_FLAG } from '../../../src/image/survey/layer-survey.ts';
import { SurveyBuilder } from '../../../src/image/survey/survey-builder.ts';
import type { TarEntry } from '../../../src/image/tar/entry.ts';
import type { FileEntry } from '../../../src/model/image.ts';
import { mergeStack, surveyOf } from '../stack.ts';
import type { TarEntrySketch } from '../tar-bytes.ts';

type Sketch = Partial<TarEntry> & {
  readonly path: string;
  readonly hash?: number;
  readonly found?: string;
  readonly wished?: boolean;
  readonly bytes?: string;
};

/** A survey whose contents were hashed if any entry has a `hash`. */
function sketchSurvey(sketches: readonly Sketch[]): LayerSurvey {
  const builder = new SurveyBuilder();
  const hashed = sketches.some(({ hash }) => hash !== undefined);
  for (const { hash = 0, found, wished, bytes, ...entry } of sketches) {
    const standard = { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 0, leavesRoot: false, offset: 0, stored: 0 };
    builder.add({ ...standard, ...entry } as TarEntry);
    if (wished) builder.flag(WISHED_FLAG);
    if (hashed) builder.hash(hash, 1);
    if (found !== undefined) builder.find(builder.count - 1, 3, Buffer.from(found));
    if (bytes !== undefined) builder.capture(builder.count - 1, Buffer.from(bytes));
  }
  return builder.finish();
}

function merged(...layers: readonly (readonly Sketch[])[]): Filesystem {
  const filesystem = new Filesystem();
  for (const layer of layers) filesystem.addLayer(sketchSurvey(layer), new Remarks());
  return filesystem;
}

const link = (path: string, linkname: string, more: Partial<Sketch> = {}): Sketch => ({
  path,
  type: 'hardlink',
  linkname,
  ...more,
});

describe('a version', () => {
  const { files } = mergeStack([
    [
      { name: 'opt/', type: 'directory', mode: 0o750, uid: 5, gid: 6 },
      {
        name: 'opt/ü',
        content: 'abc',
        mode: 0o4711,
        uid: 70000,
        gid: 3,
        pax: { 'SCHILY.xattr.security.capability': Buffer.from([1, 0x80]) },
      },
      { name: 'opt/link', type: 'symlink', linkname: '../etc' },
      { name: 'opt/marked', type: 'symlink', linkname: '\u{feff}x' },
    ],
    [{ name: 'opt/\u{feff}bom', content: '' }],
  ]);

  test('says all that its header said', () => {
    const { path, type, mode, uid, gid, size, capabilities, layer, change, hidden, linkname } = files.get(
      'opt/ü',
    ) as FileEntry;
    expect({ path, type, mode, uid, gid, size, capabilities, layer, change, hidden, linkname }).toEqual({
      path: 'opt/ü',
      type: 'file',
      mode: 0o4711,
      uid: 70000,
      gid: 3,
      size: 3,
      capabilities: '0180',
      layer: 0,
      change: 'added',
      hidden: undefined,
      linkname: undefined,
    });
    expect(files.get('opt/marked')?.linkname).toBe('\u{feff}x');
    expect(files.get('opt/link')).toMatchObject({ type: 'symlink', linkname: '../etc' });
    expect(files.get('opt')).toMatchObject({ type: 'directory', mode: 0o750, uid: 5, gid: 6 });
  });

  test('has the same path whoever was asked before it', () => {
    const all = [...files.versions()];
    const before = all.map(({ path }) => path);
    expect(
      [...files.versions()]
        .toReversed()
        .map(({ path }) => path)
        .toReversed(),
    ).toEqual(before);
    expect(before).toContain('opt/\u{feff}bom');
  });

  test('finds its content in its own tree, also as plain data, and in no other', () => {
    const entry = files.get('opt/ü') as FileEntry;
    expect(Buffer.from(files.content(entry) ?? []).toString()).toBe('abc');
    expect(Buffer.from(files.content({ path: 'opt/ü', layer: 0 } as FileEntry) ?? []).toString()).toBe('abc');
    expect(files.content({ path: 'opt/ü', layer: 1 } as FileEntry)).toBeUndefined();
    expect(mergeStack([[{ name: 'other', content: 'x' }]]).files.content(entry)).toBeUndefined();
  });
});

test('names under a link to a folder are no paths, whatever was counted', () => {
  const names = Array.from({ length: 300 }, (_, index) => `lib/x${index}`);
  const { files } = mergeStack([
    [
      { name: 'usr/lib/', type: 'directory' },
      { name: 'lib', type: 'symlink', linkname: 'usr/lib' },
    ],
    names.map((name) => ({ name })),
  ]);
  expect(names.flatMap((name) => [files.get(name) ?? [], files.versionsOf(name)]).flat()).toEqual([]);
  expect(names.map((name) => files.resolve(name)?.path)).toEqual(names.map((name) => `usr/${name}`));
  expect(files.size).toBe(303);
});

describe('content of a changed file', () => {
  const file = (hash: number, more: Partial<Sketch> = {}): Sketch => ({ path: 'a', size: 9, hash, ...more });

  test.each<[string, Sketch[][], (string | undefined)[]]>([
    ['the same bytes', [[file(1)], [file(1, { mode: 0o755 })]], [undefined, 'same']],
    ['other bytes', [[file(1)], [file(2)]], [undefined, 'different']],
    ['other lengths, not read', [[{ path: 'a', size: 1 }], [{ path: 'a', size: 2 }]], [undefined, 'different']],
    ['equal lengths, not read', [[{ path: 'a', size: 2 }], [{ path: 'a', size: 2 }]], [undefined, undefined]],
    ['nothing in both', [[{ path: 'a' }], [{ path: 'a', uid: 1 }]], [undefined, 'same']],
    ['a link instead', [[file(1)], [{ path: 'a', type: 'symlink', linkname: 'b' }]], [undefined, undefined]],
    ['a new file after a deletion', [[file(1)], [{ path: '.wh.a' }], [file(1)]], [undefined, undefined]],
    [
      'a hard link to the same bytes',
      [[file(1)], [file(1, { path: 'b' }), link('a', 'b', { hash: 0 })]],
      [undefined, 'same'],
    ],
  ])('%s', (_title, layers, expected) => {
    expect(
      merged(...layers)
        .tree()
        .versionsOf('a')
        .map(({ content }) => content),
    ).toEqual(expected);
  });

  test('copies for a new mode are counted, where all was read', () => {
    const read = merged(
      [file(1), { path: 'b', size: 5, hash: 3 }],
      [file(1, { mode: 0o755 }), { path: 'b', size: 5, hash: 4 }],
    );
    expect(read.efficiency()).toMatchObject({ shippedBytes: 28, wastedBytes: 14, copiedBytes: 9, score: 0.5 });
    expect(merged([{ path: 'a', size: 9 }], [{ path: 'a', size: 9 }]).efficiency().copiedBytes).toBeUndefined();
    const linked = merged([file(1), link('b', 'a')], [file(1, { uid: 4 })]);
    expect(linked.efficiency()).toMatchObject({ shippedBytes: 18, wastedBytes: 0, copiedBytes: 0 });
  });
});

describe('files that match', () => {
  test('are those that were wished for, hidden ones included, oldest first', () => {
    const tree = merged(
      [
        { path: 'x/.npmrc', wished: true },
        { path: '.npmrc', wished: true },
        { path: 'y/.npmrc' },
        { path: 'z', wished: true },
      ],
      [{ path: 'x/.npmrc', wished: true }, { path: '.wh..npmrc' }],
    ).tree();
    expect([...tree.matching(['**/.npmrc'])].map(({ path, layer }) => [path, layer])).toEqual([
      ['x/.npmrc', 0],
      ['.npmrc', 0],
      ['x/.npmrc', 1],
    ]);
    expect([...tree.matching(['nothing'])]).toEqual([]);
  });

  test('and those that stand there only because a folder is a link', () => {
    const filesystem = merged(
      [
        { path: 'lib', type: 'symlink', linkname: 'usr/lib' },
        { path: 'usr/lib', type: 'directory' },
      ],
      [{ path: 'lib/os-release' }, { path: 'lib/other' }],
    );
    expect([...filesystem.tree().matching(['usr/lib/os-release'])].map(({ path }) => path)).toEqual([
      'usr/lib/os-release',
    ]);
    expect(filesystem.wanting(['usr/lib/os-release'])).toEqual(new Map([[1, [0]]]));
  });
});

describe('bytes that are still needed', () => {
  const symlink = (path: string, linkname: string): Sketch => ({ path, type: 'symlink', linkname, wished: true });

  test.each<[string, Sketch[][], string[], [number, number[]][]]>([
    [
      'a wished hard link to what was not kept',
      [[{ path: 'a' }, link('.npmrc', 'a', { wished: true })]],
      ['**/.npmrc'],
      [[0, [0]]],
    ],
    [
      'the same where it was kept',
      [[{ path: 'a', bytes: 'x' }, link('.npmrc', 'a', { wished: true })]],
      ['**/.npmrc'],
      [],
    ],
    [
      'a hard link into a lower layer',
      [[{ path: 'b' }, { path: 'a' }], [link('.npmrc', 'a', { wished: true })]],
      ['**/.npmrc'],
      [[0, [1]]],
    ],
    [
      'a symbolic link that is wished for by name',
      [[symlink('etc/x', '../y/z')], [{ path: 'y/z' }]],
      ['etc/x'],
      [[1, [0]]],
    ],
    ['a symbolic link that only matches', [[symlink('etc/x', '../y/z')], [{ path: 'y/z' }]], ['etc/*'], []],
    ['a symbolic link that is gone', [[symlink('x', 'y'), { path: 'y' }], [{ path: '.wh.x' }]], ['x'], []],
    ['a symbolic link to a folder', [[symlink('x', 'y'), { path: 'y', type: 'directory' }]], ['x'], []],
    ['a symbolic link to a hard link', [[{ path: 'a' }, link('b', 'a'), symlink('x', 'b')]], ['x'], [[0, [0]]]],
  ])('%s', (_title, layers, reads, expected) => {
    expect([...merged(...layers).wanting(reads)]).toEqual(expected);
  });
});

describe('excerpts', () => {
  const told = (...layers: readonly (readonly Sketch[])[]) =>
    [
      ...merged(...layers)
        .tree()
        .excerpts(),
    ].map(({ entry, excerpts }) => [
      `${entry.path}@${entry.layer}`,
      ...excerpts.map(({ offset, bytes }) => `${offset}:${Buffer.from(bytes).toString()}`),
    ]);

  test('of one file are together, and hidden files have theirs', () => {
    expect(
      told([{ path: 'a', found: 'one' }, { path: 'b' }], [{ path: '.wh.a' }, { path: 'c', found: 'two' }]),
    ).toEqual([
      ['a@0', '3:one'],
      ['c@1', '3:two'],
    ]);
  });

  test('of what its own layer replaced do not count', () => {
    expect(told([{ path: 'a', found: 'one' }, { path: 'a' }])).toEqual([]);
  });

  test('of a file with several names are told once, under a name that is left', () => {
    expect(told([{ path: 'a', found: 'one' }, link('b', 'a'), link('c', 'a')])).toEqual([['a@0', '3:one']]);
    expect(told([{ path: 'a', found: 'one' }, link('b', 'a'), link('c', 'b'), { path: 'a' }])).toEqual([
      ['b@0', '3:one'],
    ]);
  });
});

describe('limits', () => {
  const many = (prefix: string): TarEntrySketch[] =>
    Array.from({ length: 20 }, (_, index) => ({ name: `${prefix}${index}` }));

  test('too many paths are damage, and what was merged until then stands', () => {
    const filesystem = new Filesystem({ ...limits, paths: 30 });
    filesystem.addLayer(surveyOf(many('a')), new Remarks());
    expect(() => filesystem.addLayer(surveyOf(many('b')), new Remarks())).toThrow('more than 30 paths');
    filesystem.addLayer(surveyOf([{ name: '.wh.a0' }, { name: 'a1', content: 'x' }]), new Remarks());
    expect(filesystem.counts().map(({ added, changed, deleted }) => [added, changed, deleted])).toEqual([
      [20, 0, 0],
      [10, 0, 0],
      [0, 1, 1],
    ]);
    expect([...filesystem.tree().visible()]).toHaveLength(29);
    expect(filesystem.efficiency().dive.score).toBe(0);
  });

  test('so are paths that are too long together, and links that lead too far', () => {
    const long = new Filesystem({ ...limits, pathCharacters: 50 });
    expect(() => long.addLayer(surveyOf(many('a-long-name')), new Remarks())).toThrow('too long ones');
    const far = new Filesystem({ ...limits, followedCharacters: 3 });
    const chain: TarEntrySketch[] = [
      { name: 'l', type: 'symlink', linkname: 'end' },
      { name: 'l/a' },
      { name: 'm', type: 'symlink', linkname: 'l' },
      { name: 'm/b' },
    ];
    expect(() => far.addLayer(surveyOf(chain), new Remarks())).toThrow('too many symbolic links');
    expect(far.tree().get('end/a')).toBeDefined();
  });
});
