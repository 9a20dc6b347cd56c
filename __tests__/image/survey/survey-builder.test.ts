import { describe, expect, test } from '@jest/globals';
import {
  hashOf,
  Kind,
  type LayerSurvey,
  OPAQUE_FLAG,
  textAt,
  WISHED_FLAG,
} from '../../../src/image/survey/layer-survey.ts';
import { SurveyBuilder } from '../../../src/image/survey/survey-builder.ts';
import { buffersOf } from '../../../src/image/survey/transfer.ts';
import type { TarEntry } from '../../../src/image/tar/entry.ts';

function entry(path: string, more: Partial<TarEntry> = {}): TarEntry {
  const plain = { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 3, leavesRoot: false, offset: 512, stored: 3 };
  return { ...(plain as Omit<TarEntry, 'path'>), path, ...more };
}

function survey(...entries: readonly TarEntry[]): LayerSurvey {
  const builder = new SurveyBuilder();
  for (const one of entries) builder.add(one);
  return builder.finish();
}

/** Folder and name of an entry, as the columns have them. */
function place({ folders, parents, names }: LayerSurvey, index: number): [string, string] {
  return [textAt(folders, parents[index] as number), textAt(names, index)];
}

describe('what an entry is', () => {
  test.each<[string, TarEntry, number, [string, string]]>([
    ['a file', entry('a/b'), Kind.file, ['a', 'b']],
    ['a file in the root', entry('b'), Kind.file, ['', 'b']],
    ['a dot file', entry('a/.b'), Kind.file, ['a', '.b']],
    ['a file in a dot folder', entry('.a/b'), Kind.file, ['.a', 'b']],
    ['the root', entry('', { type: 'directory' }), Kind.directory, ['', '']],
    ['a root that is none', entry(''), Kind.passedOver, ['', '']],
    ['a symbolic link', entry('l', { type: 'symlink', linkname: 't' }), Kind.symlink, ['', 'l']],
    ['a hard link', entry('l', { type: 'hardlink', linkname: 't' }), Kind.hardlink, ['', 'l']],
    ['a fifo', entry('p', { type: 'fifo' }), Kind.fifo, ['', 'p']],
    ['a block device', entry('p', { type: 'block-device' }), Kind.blockDevice, ['', 'p']],
    ['a type that nobody unpacks', entry('p', { type: 'other' }), Kind.passedOver, ['', '']],
    ['a whiteout', entry('a/.wh.b'), Kind.whiteout, ['a', 'b']],
    [
      'a whiteout that is a hard link',
      entry('a/.wh.b', { type: 'hardlink', linkname: 'x' }),
      Kind.whiteout,
      ['a', 'b'],
    ],
    ['a whiteout of a whiteout', entry('.wh..wh'), Kind.whiteout, ['', '.wh']],
    ['a whiteout device', entry('a/b', { type: 'character-device', overlay: 'whiteout' }), Kind.whiteout, ['a', 'b']],
    ['a character device', entry('a/b', { type: 'character-device' }), Kind.characterDevice, ['a', 'b']],
    ['an opaque mark', entry('a/.wh..wh..opq'), Kind.opaque, ['a', '']],
    ['an opaque mark of the root', entry('.wh..wh..opq'), Kind.opaque, ['', '']],
    ["AUFS's own", entry('a/.wh..wh.plnk'), Kind.passedOver, ['', '']],
    ["what stands in AUFS's own", entry('.wh..wh.plnk/1'), Kind.passedOver, ['', '']],
    ['a name that only looks like one', entry('a/.what'), Kind.file, ['a', '.what']],
    ['another', entry('wh.a/x.wh.y'), Kind.file, ['wh.a', 'x.wh.y']],
  ])('%s', (_title, one, kind, where) => {
    const columns = survey(entry('first'), one);
    expect(columns.kinds[1]).toBe(kind);
    expect(place(columns, 1)).toEqual(where);
    expect(columns.hashes[1]).toBe(hashOf(Buffer.from(where[1])));
  });

  test('an opaque folder, and what is wished for', () => {
    const builder = new SurveyBuilder();
    builder.add(entry('a', { type: 'directory', overlay: 'opaque' }));
    builder.add(entry('b'));
    builder.flag(WISHED_FLAG);
    expect([...builder.finish().kinds]).toEqual([Kind.directory | OPAQUE_FLAG, Kind.file | WISHED_FLAG]);
  });

  test('an entry that is refused is only counted', () => {
    const builder = new SurveyBuilder();
    expect(builder.add(entry('a/b', { capabilities: '01' }), true)).toBe(Kind.passedOver);
    const columns = builder.finish();
    expect(columns).toMatchObject({ count: 1, capable: new Uint32Array(0) });
    expect(columns.folders.ends).toHaveLength(0);
  });
});

describe('columns', () => {
  const names = [
    'x',
    'é',
    '日本',
    'a'.repeat(64),
    'a'.repeat(65),
    `${'a'.repeat(63)}é`,
    '\\xff',
    '😀'.repeat(40),
    'b'.repeat(4096),
  ];

  test.each(names)('a name comes back as it was: %#', (name) => {
    const columns = survey(entry(`${name}/${name}`), entry(`z/${name}`), entry(name));
    expect([0, 1, 2].map((index) => place(columns, index))).toEqual([
      [name, name],
      ['z', name],
      ['', name],
    ]);
    const hash = hashOf(Buffer.from(name));
    expect([...columns.hashes]).toEqual([hash, hash, hash]);
  });

  test('many entries: each folder once, and every number its own', () => {
    const count = 5000;
    const builder = new SurveyBuilder();
    for (let index = 0; index < count; index++) {
      const link = index % 100 === 0 ? { type: 'symlink' as const, linkname: `to-${index}` } : {};
      const attributes = { mode: index % 0o10000, uid: index, gid: 2 ** 32 - 1 - index, size: index * 2 ** 20 };
      builder.add(entry(`folder-${index % 7}/name-${index}`, { ...attributes, ...link }));
      builder.hash(index, index + 1);
    }
    const columns = builder.finish();
    expect(columns.count).toBe(count);
    expect(columns.folders.ends).toHaveLength(7);
    for (const index of [0, 1, 255, 256, 4097, count - 1]) {
      expect(place(columns, index)).toEqual([`folder-${index % 7}`, `name-${index}`]);
      expect(columns.modes[index]).toBe(index % 0o10000);
      expect([columns.uids[index], columns.gids[index]]).toEqual([index, 2 ** 32 - 1 - index]);
      expect(columns.sizes[index]).toBe(index * 2 ** 20);
      expect([...columns.contents.subarray(2 * index, 2 * index + 2)]).toEqual([index, index + 1]);
    }
    expect([...columns.linked]).toEqual(Array.from({ length: count / 100 }, (_, index) => index * 100));
    expect(textAt(columns.targets, 49)).toBe('to-4900');
  });

  test('capabilities stand with their entries', () => {
    const columns = survey(entry('a'), entry('b', { capabilities: '0100000280' }), entry('c', { capabilities: '02' }));
    expect([...columns.capable]).toEqual([1, 2]);
    expect([0, 1].map((index) => textAt(columns.capabilities, index))).toEqual(['0100000280', '02']);
  });

  test('are handed to another thread without a copy, and can be read there', () => {
    const builder = new SurveyBuilder();
    builder.add(entry('etc/passwd'));
    builder.capture(0, new Uint8Array(Buffer.from('root')));
    const surveyed = { survey: builder.finish(), remarks: [] };
    const arrived = structuredClone(surveyed, { transfer: buffersOf(surveyed) });
    expect(place(arrived.survey, 0)).toEqual(['etc', 'passwd']);
    expect(Buffer.from(arrived.survey.captured[0]?.bytes ?? []).toString()).toBe('root');
    expect(surveyed.survey.names.bytes).toHaveLength(0);
    expect(surveyed.survey.kinds).toHaveLength(0);
  });
});
