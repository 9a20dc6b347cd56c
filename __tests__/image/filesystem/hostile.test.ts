import { describe, expect, test } from '@jest/globals';
import { mergeStack } from '../stack.ts';
import { type TarEntrySketch, tarEntry, tarFile } from '../tar-bytes.ts';

const MANY = 20_000;
const names = (prefix: string, count = MANY) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const files = (prefix: string): TarEntrySketch[] => names(prefix).map((name) => ({ name }));
const folder = (name: string): TarEntrySketch => ({ name: `${name}/`, type: 'directory', mode: 0o755 });

/** The same entry many times over. */
function repeated(entries: readonly TarEntrySketch[], times: number): Buffer {
  const once = Buffer.concat(entries.map(tarEntry));
  return Buffer.concat([...Array.from({ length: times }, () => once), Buffer.alloc(1024)]);
}

/** Each would take minutes if a step cost more than it touches: 20,000 × 20,000. */
describe('no order of entries costs more than their number', () => {
  test.each<[string, (readonly TarEntrySketch[] | Buffer)[], number]>([
    ['a whiteout for each file', [files('d/'), names('d/.wh.').map((name) => ({ name }))], 1],
    ['the same whiteout again and again over a full folder', [files('d/'), repeated([{ name: '.wh.d' }], MANY)], 0],
    [
      'the same opaque mark over what its own layer ships',
      [[], Buffer.concat([entriesOnly(files('d/')), repeated([{ name: 'd/.wh..wh..opq' }], MANY)])],
      MANY + 1,
    ],
    [
      'a folder that turns into a file and back',
      [files('d/'), repeated([{ name: 'd' }, folder('d'), { name: 'd/x' }], MANY)],
      2,
    ],
    ['the same file again and again', [repeated([{ name: 'a', content: 'x' }], MANY)], 1],
    [
      'hard links of one file',
      [[{ name: 'a' }, ...names('l').map((name) => ({ name, type: 'hardlink', linkname: 'a' }) as const)]],
      MANY + 1,
    ],
    [
      'a hard link made anew again and again',
      [repeated([{ name: 'a' }, { name: 'b', type: 'hardlink', linkname: 'a' }], MANY)],
      2,
    ],
    ['entries through a chain of links', [[...chain(30), ...names('l0/').map((name) => ({ name }))]], MANY + 31],
  ])('%s', (_title, layers, left) => {
    const begin = performance.now();
    const { files: tree } = mergeStack(layers);
    expect([...tree.visible()]).toHaveLength(left);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });

  test('deep paths are held to a depth and a length, and that is said', () => {
    const deep = 'd/'.repeat(400);
    const { files: tree, remarks } = mergeStack([
      [{ name: `${deep}x` }, { name: `${'d/'.repeat(600)}x` }, { name: 'y'.repeat(5000) }],
    ]);
    expect(tree.get(`${deep}x`)).toBeDefined();
    expect(tree.size).toBe(401);
    expect(remarks.map(({ code, message }) => [code, /limit [a-z-]+/.exec(message)?.[0]])).toEqual([
      ['entry-unplaceable', 'limit path-depth'],
      ['entry-unplaceable', 'limit path-length'],
    ]);
  });

  test('a link target that no kernel would follow is not followed', () => {
    const { remarks } = mergeStack([[{ name: 'l', type: 'symlink', linkname: 'a/'.repeat(100_000) }, { name: 'l/x' }]]);
    expect(remarks).toMatchObject([{ code: 'entry-unplaceable' }]);
  });
});

test('names that are special to JavaScript are names', () => {
  const { files: tree } = mergeStack([
    [{ name: '__proto__/x' }, { name: 'constructor' }, { name: 'toString/valueOf' }],
  ]);
  expect([...tree.visible()].map(({ path }) => path).sort()).toEqual([
    '__proto__',
    '__proto__/x',
    'constructor',
    'toString',
    'toString/valueOf',
  ]);
  expect(tree.get('hasOwnProperty')).toBeUndefined();
});

test('a name that leaves the root is held there, and that is said', () => {
  const { files: tree, remarks } = mergeStack([[{ name: '../../etc/cron.d/x' }]]);
  expect(tree.get('etc/cron.d/x')).toBeDefined();
  expect(remarks).toMatchObject([{ level: 'warning', code: 'entry-outside-root' }]);
});

test('a type that no engine knows is passed over, and that is said', () => {
  const { files: tree, remarks } = mergeStack([[{ name: 'x', typeflag: 'Z', content: 'abc' }, { name: 'y' }]]);
  expect([...tree.visible()].map(({ path }) => path)).toEqual(['y']);
  expect(remarks).toMatchObject([{ code: 'entry-unknown-type' }]);
});

function entriesOnly(entries: readonly TarEntrySketch[]): Buffer {
  return tarFile(entries).subarray(0, -1024);
}

function chain(length: number): TarEntrySketch[] {
  const links = names('l', length).map(
    (name, index): TarEntrySketch => ({
      name,
      type: 'symlink',
      linkname: index + 1 < length ? `l${index + 1}` : 'end',
    }),
  );
  return [...links, folder('end')];
}
