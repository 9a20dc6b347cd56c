// Stacks of layers that are hard to merge: [title, layers], oldest first, entries as tar.mjs takes them.

const file = (name, content = 'x', more = {}) => ({ name, content, ...more });
const folder = (name, more = {}) => ({ name: `${name}/`, type: 'directory', ...more });
const symlink = (name, linkname) => ({ name, type: 'symlink', linkname });
const hardlink = (name, linkname, more = {}) => ({ name, type: 'hardlink', linkname, ...more });
const whiteout = (name) => file(name.replace(/[^/]*$/, '.wh.$&'), '');
const opaque = (name) => file(`${name}.wh..wh..opq`, '');

/** cap_setuid: effective, permitted and inheritable, in the second revision; 0x80 is a byte that no UTF-8 text holds alone. */
const SETUID = Buffer.from('0100000280000000800000000000000000000000', 'hex');
const ALL = Buffer.from('01000002ffffffff00000000ff01000000000000', 'hex');
const withCapability = (capability) => ({ pax: { 'SCHILY.xattr.security.capability': capability } });

const LONG = `${'folder/'.repeat(30)}${'n'.repeat(120)}`;

const sparsePax = {
  'GNU.sparse.map': '4,3,10,5',
  'GNU.sparse.numblocks': '2',
  'GNU.sparse.size': '15',
  'GNU.sparse.name': 'sparse/0.1',
};
const sparseMap = Buffer.alloc(512);
sparseMap.write('2\n4\n3\n10\n5\n');
const sparse1 = {
  'GNU.sparse.major': '1',
  'GNU.sparse.minor': '0',
  'GNU.sparse.realsize': '15',
  'GNU.sparse.name': 'sparse/1.0',
};
function oldSparse(header) {
  header.write('ustar  \0', 257, 'latin1');
  const number = (value, at) => header.write(`${value.toString(8).padStart(11, '0')}\0`, at, 'latin1');
  for (const [index, value] of [4, 3, 10, 5].entries()) number(value, 386 + 12 * index);
  number(15, 483);
}

/** What a builder is given to unpack. */
export const capable = [file('opt/ping', 'elf', { mode: 0o755, ...withCapability(SETUID) })];

/** @type {[string, unknown[][]][]} */
export const cases = [
  ['a whiteout of a file', [[file('a'), file('d/b')], [whiteout('a')]]],
  ['a whiteout of a folder', [[file('d/a'), file('d/e/b'), file('c')], [whiteout('d')]]],
  ['a whiteout of nothing', [[file('a')], [whiteout('b'), whiteout('a/b/c'), whiteout('no/where')]]],
  ['a whiteout before its own layer’s file', [[file('a', 'old')], [whiteout('a'), file('a', 'new')]]],
  ['a whiteout after its own layer’s file', [[file('a', 'old')], [file('a', 'new'), whiteout('a')]]],
  ['a whiteout after the folder that replaces another', [[file('d/old')], [file('d/new'), whiteout('d')]]],
  ['a whiteout that is a hard link', [[file('a'), file('b')], [hardlink('.wh.a', 'b')]]],
  [
    'a whiteout through a linked folder',
    [[file('usr/lib/a'), file('usr/lib/b'), symlink('lib', 'usr/lib')], [whiteout('lib/a')]],
  ],
  [
    'deleted, added, deleted, added',
    [[file('a', '1')], [whiteout('a')], [file('a', '22')], [whiteout('a')], [file('a', '333')]],
  ],
  ['names that only look like whiteouts', [[file('somewhere/what'), file('pywheel/x.wh.y')], [file('newhere/z')]]],
  [
    'an opaque folder',
    [
      [file('d/a'), file('d/e/b'), file('c')],
      [folder('d'), opaque('d/'), file('d/c')],
    ],
  ],
  [
    'an opaque folder, marked last',
    [
      [file('d/a'), file('d/e/b')],
      [folder('d'), file('d/e/c'), opaque('d/')],
    ],
  ],
  [
    'an opaque folder, marked before its header',
    [[file('d/a')], [opaque('d/'), folder('d', { mode: 0o700 }), file('d/b')]],
  ],
  [
    'an opaque root',
    [
      [file('a'), file('d/b')],
      [opaque(''), file('c')],
    ],
  ],
  [
    'an opaque folder through a link',
    [
      [file('real/a'), symlink('l', 'real')],
      [opaque('l/'), file('l/b')],
    ],
  ],
  ['a folder that becomes a file', [[file('d/a'), file('d/e/b')], [file('d', 'file')]]],
  ['a folder that becomes a link to another', [[file('d/a'), file('e/b')], [symlink('d', 'e')]]],
  ['a file that becomes a folder', [[file('a')], [folder('a'), file('a/b')]]],
  [
    'a link that becomes a folder',
    [
      [file('real/x'), symlink('l', 'real')],
      [folder('l'), file('l/y')],
    ],
  ],
  ['a link that becomes a file', [[file('real'), symlink('l', 'real')], [file('l', 'own')]]],
  [
    'duplicates in one layer',
    [[file('a', '1'), file('a', '22'), folder('a'), file('a/b'), file('a', '333', { mode: 0o600 })]],
  ],
  [
    'a folder twice, the second header counts',
    [[folder('d', { mode: 0o700 }), file('d/a'), folder('d', { mode: 0o1777, uid: 5 })]],
  ],
  [
    'a folder whose mode and owner change',
    [[folder('d'), file('d/a')], [folder('d', { mode: 0o2750, uid: 1000, gid: 50 })]],
  ],
  ['parents that are left out', [[file('a/b/c/d', 'deep', { uid: 7 })]]],
  ['the root’s own entry', [[folder('.', { mode: 0o700 }), file('./a'), file('/b'), file('c//d'), file('./e/../f')]]],
  [
    'hard links in a layer',
    [
      [
        file('a', 'one', { mode: 0o4755, uid: 3 }),
        hardlink('b', 'a', { mode: 0o4755, uid: 3 }),
        hardlink('d/c', './a', { mode: 0o4755, uid: 3 }),
      ],
    ],
  ],
  [
    'hard links across layers',
    [
      [file('a', 'lower'), file('d/x')],
      [hardlink('b', 'a')],
      [file('a', 'replaced'), hardlink('c', 'b')],
      [whiteout('b')],
    ],
  ],
  ['a hard link whose first name is replaced', [[file('a', 'one'), hardlink('b', 'a'), file('a', 'other')]]],
  ['a hard link through a linked folder', [[file('usr/lib/a'), symlink('lib', 'usr/lib'), hardlink('lib/b', 'lib/a')]]],
  ['a hard link to a symbolic link', [[file('a'), symlink('l', 'a'), hardlink('m', 'l', { mode: 0o777 })]]],
  [
    'linked folders: relative, absolute, above the root',
    [
      [folder('usr/lib'), symlink('lib', 'usr/lib'), symlink('abs', '/usr/lib'), symlink('up', '../../usr/lib')],
      [file('lib/a'), file('abs/b'), file('up/c')],
    ],
  ],
  [
    'a chain of linked folders',
    [[folder('end'), symlink('l1', 'end'), symlink('l2', 'l1'), symlink('d/l3', '../l2')], [file('d/l3/x')]],
  ],
  [
    'a linked folder that changes its target',
    [[folder('a'), folder('b'), symlink('l', 'a')], [file('l/1')], [symlink('l', 'b')], [file('l/2')]],
  ],
  ['a folder under a link that dangles', [[symlink('l', 'not/there')], [file('l/x')]]],
  [
    'links that dangle or lead nowhere',
    [[symlink('l', 'nothing'), symlink('m', '../../../..'), symlink('self', 'self')]],
  ],
  [
    'PAX names, link targets, numbers',
    [
      [
        file(LONG, 'long'),
        symlink('l', `${'t/'.repeat(80)}t`),
        { ...file('owned'), pax: { uid: '3000000', gid: '4000000' } },
      ],
    ],
  ],
  [
    'a PAX path over the header’s',
    [
      [
        { ...file('header'), pax: { path: 'pax/päth' } },
        { ...symlink('m', 'header'), pax: { linkpath: 'päx' } },
      ],
    ],
  ],
  [
    'a GNU long name before a PAX path',
    [
      [
        { name: '././@LongLink', typeflag: 'L', content: 'gnu/name\0' },
        { ...file('header'), pax: { path: 'pax/name' } },
      ],
    ],
  ],
  ['the prefix of ustar', [[{ ...file('name', 'x'), prefix: 'some/folder' }]]],
  ['a name that is not UTF-8', [[file(Buffer.from('caf\xe9/\xff\x80', 'latin1'))]]],
  [
    'numbers in base 256',
    [
      [
        file('a', 'x', {
          edit: (header) => {
            header.fill(0, 108, 116);
            header[108] = 0x80;
            header.writeUInt32BE(2_500_000, 112);
          },
        }),
      ],
    ],
  ],
  [
    'setuid, setgid, sticky',
    [
      [
        file('su', 'x', { mode: 0o4755 }),
        file('sg', 'x', { mode: 0o2755, gid: 42 }),
        folder('tmp', { mode: 0o1777 }),
        file('both', 'x', { mode: 0o6711, uid: 12, gid: 13 }),
      ],
    ],
  ],
  [
    'capabilities',
    [
      [
        file('ping', 'elf', { mode: 0o755, ...withCapability(SETUID) }),
        file('all', 'elf', withCapability(ALL)),
        file('none'),
      ],
    ],
  ],
  ['capabilities of a hard link', [[file('ping', 'elf', withCapability(SETUID)), hardlink('pong', 'ping')]]],
  [
    'capabilities that a later layer takes away',
    [[file('ping', 'elf', withCapability(SETUID))], [file('ping', 'elf')]],
  ],
  ['sparse, PAX 0.1', [[file('GNUSparseFile.0/x', 'abcdefgh', { pax: sparsePax })]]],
  [
    'sparse, PAX 1.0',
    [[file('GNUSparseFile.0/x', Buffer.concat([sparseMap, Buffer.from('abcdefgh')]), { pax: sparse1 })]],
  ],
  ['sparse, old GNU', [[file('sparse/old', 'abcdefgh', { typeflag: 'S', edit: oldSparse })]]],
  [
    'devices and a pipe',
    [
      [
        { name: 'null', type: 'character-device', device: [1, 3], mode: 0o666 },
        { name: 'loop', type: 'block-device', device: [7, 0], mode: 0o660 },
        { name: 'pipe', type: 'fifo', mode: 0o600 },
      ],
    ],
  ],
  ['entries after the end', [[file('a'), Buffer.alloc(1024), file('hidden')]]],
  ['a global PAX header', [[{ name: 'g', typeflag: 'g', content: '13 path=glob\n' }, file('a')]]],
  [
    'a V7 folder',
    [
      [
        { name: 'd/', typeflag: '\0', mode: 0o711, edit: (header) => header.fill(0, 257, 265) },
        { name: 'd/a', typeflag: '\0', content: 'v7', edit: (header) => header.fill(0, 257, 265) },
      ],
    ],
  ],
  ['an empty layer', [[file('a')], [], [file('b')]]],
];
