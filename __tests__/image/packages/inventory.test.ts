import { describe, expect, test } from '@jest/globals';
import type { Collector } from '../../../src/image/packages/collector.ts';
import { distil } from '../../../src/image/packages/distil.ts';
import { collectors } from '../../../src/image/packages/index.ts';
import { Random } from '../random.ts';
import { type Files, imageOf, inventoryOf, inventoryWith, linesOf } from './inventory-of.ts';

const STATUS = 'var/lib/dpkg/status';
const APK = 'lib/apk/db/installed';
const A = 'Package: a\nStatus: install ok installed\nVersion: 1\n\n';

describe('what could not be told is said', () => {
  const cases: readonly (readonly [string, readonly Files[], readonly string[], readonly string[]])[] = [
    ['no database at all', [{ 'etc/passwd': 'x' }], [], []],
    ['an empty one', [{ [STATUS]: '' }], [], ['warning package-database-empty 0']],
    ['one of words that mean nothing', [{ [APK]: 'lorem ipsum\n\ndolor\n' }], [], ['warning package-database-empty 0']],
    ['an empty one beside one that is not', [{ [STATUS]: '', 'var/lib/dpkg/status.d/a': A }], ['a 1 layer 0'], []],
    [
      'half a record',
      [{ [STATUS]: `${A}Package: b\nStatus: install ok installed\n` }],
      ['a 1 layer 0'],
      ['warning package-database-damaged 0'],
    ],
    [
      'nothing but half records',
      [{ [STATUS]: 'Package: b\nStatus: install ok installed\n' }],
      [],
      ['error package-database-damaged 0'],
    ],
    [
      'deleted by a later layer',
      [{ [STATUS]: A }, { 'etc/x': '' }, { 'var/lib/.wh.dpkg': '' }],
      ['a 1 layer 0 deleted in 2'],
      ['warning package-database-deleted 2'],
    ],
    [
      'emptied by a later layer',
      [{ [STATUS]: A }, { [STATUS]: '' }],
      ['a 1 layer 0 deleted in 1'],
      ['warning package-database-empty 1'],
    ],
    [
      'a name with a line feed in it',
      [{ [APK]: 'P:a\u0007b\nV:1\n\nP:c\nV:1\n\n' }],
      ['c 1 layer 0'],
      ['warning package-database-damaged 0'],
    ],
    [
      'a name without an end',
      [{ [STATUS]: `Package: ${'x'.repeat(100_000)}\nVersion: 1\n\n${A}` }],
      ['a 1 layer 0'],
      ['warning package-database-damaged 0'],
    ],
    [
      'one kind damaged, another not',
      [{ [STATUS]: 'Package: b\n', [APK]: 'P:a\nV:1\n' }],
      ['a 1 layer 0'],
      ['error package-database-damaged 0'],
    ],
  ];
  test.each(cases)('%s', async (_what, layers, packages, said) => {
    const inventory = await inventoryOf(layers);
    expect(linesOf(inventory)).toEqual(packages);
    const words = inventory.notifications.map(
      ({ level, code, location }) => `${level} ${code} ${location?.kind === 'layer' ? location.index : ''}`,
    );
    expect(words).toEqual(said);
  });

  test('one that was not kept, and what later layers have of it', async () => {
    const image = await imageOf([{ [STATUS]: A, [APK]: 'P:b\nV:1\n' }]);
    const { packages, notifications } = inventoryWith(image, ({ path }, content) =>
      path === STATUS ? undefined : content,
    );
    expect(linesOf({ packages })).toEqual(['b 1 layer 0']);
    expect(notifications).toMatchObject([
      { level: 'error', code: 'package-database-unread', location: { path: STATUS } },
    ]);
  });

  test('one of a lower layer that was not kept is a lesser evil', async () => {
    const image = await imageOf([{ [STATUS]: A }, { [STATUS]: A }]);
    const { notifications } = inventoryWith(image, ({ layer }, content) => (layer === 0 ? undefined : content));
    expect(notifications).toMatchObject([{ level: 'warning', code: 'package-database-unread' }]);
  });

  test('a collector that throws stops no other', async () => {
    const broken: Collector = {
      id: 'broken',
      kind: 'system',
      reads: [],
      *collect(context) {
        yield* [];
        throw new Error(`quotes the image: ${typeof context}`);
      },
    };
    const { packages, notifications } = await inventoryOf([{ [STATUS]: A }], [broken, ...collectors]);
    expect(packages).toHaveLength(1);
    expect(notifications).toMatchObject([{ level: 'error', code: 'package-collector-failed' }]);
    expect(JSON.stringify(notifications)).not.toContain('quotes');
  });

  test('many broken databases make one line', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`var/lib/dpkg/status.d/p${index}`, 'Package: x\n']),
    );
    const { notifications } = await inventoryOf([files]);
    expect(notifications).toHaveLength(1);
    expect(notifications[0]?.message).toMatch(
      /^50 records of dpkg in 50 files, of which this is the first, could not be read/,
    );
  });

  test('more packages than any image has: capped, and said', async () => {
    const endless: Collector = {
      id: 'endless',
      kind: 'file',
      reads: [],
      *collect() {
        for (let index = 0; ; index++)
          yield { name: `p${index}`, version: '1', purl: { type: 'npm', name: 'p' }, at: { path: 'x', layer: 0 } };
      },
    };
    const { packages, notifications } = await inventoryOf([{}], [endless]);
    expect(packages).toHaveLength(250_000);
    expect(notifications).toMatchObject([{ level: 'error', code: 'packages-capped' }]);
  });
});

describe('mutated databases', () => {
  const record = (index: number) =>
    `Package: pkg-${index}\nStatus: install ok installed\nArchitecture: amd64\nSource: src-${index} (${index}.0)\nVersion: 1:${index}.2-3+b1\nDescription: some\n text\n`;
  const database: Files = {
    'etc/os-release': 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian"\n',
    [STATUS]: Array.from({ length: 20 }, (_, index) => record(index)).join('\n'),
    'var/lib/dpkg/status.d/one': record(100),
    'var/lib/dpkg/status.d/one.md5sums': `${'a'.repeat(32)}  usr/bin/one\n`,
    'var/lib/dpkg/info/pkg-1.list': '/.\n/usr\n/usr/bin/x\n',
    [APK]: Array.from(
      { length: 20 },
      (_, index) => `P:apk-${index}\nV:${index}-r0\nA:x86_64\nF:usr\nR:x${index}\n`,
    ).join('\n'),
    'usr/lib/opkg/status': record(200),
  };
  const later: Files = { [STATUS]: record(1), [APK]: 'P:apk-1\nV:1-r0\n' };

  test.each([0, 1, 2, 3])('250 of them: no crash, no hang, nothing lost in silence (seed %d)', async (seed) => {
    const image = await imageOf([database, later]);
    const random = new Random(seed * 1000 + 7);
    for (let round = 0; round < 250; round++) {
      const changed = new Map<string, Uint8Array>();
      const inventory = inventoryWith(image, ({ path, layer }, content) => {
        if (!content) return content;
        const key = `${layer} ${path}`;
        if (!changed.has(key)) changed.set(key, mutate(content, random));
        return changed.get(key);
      });
      for (const one of inventory.packages) {
        expect(one.purl).toMatch(/^pkg:(deb|apk|opkg)\/[\x21-\x7e]+$/);
        expect(one.name).not.toMatch(/\p{Cc}/u);
        for (const path of one.files()) expect(typeof path).toBe('string');
      }
      if (inventory.packages.every(({ hidden }) => hidden)) expect(inventory.notifications).not.toEqual([]);
    }
  });

  test.each([11, 12, 13])('distilled or whole, the same is read from them (seed %d)', async (seed) => {
    const image = await imageOf([database, later]);
    const random = new Random(seed);
    for (let round = 0; round < 100; round++) {
      const changed = new Map<string, Uint8Array>();
      const whole = inventoryWith(image, (entry, content) => {
        const key = `${entry.layer} ${entry.path}`;
        if (content && !changed.has(key)) changed.set(key, mutate(content, random));
        return changed.get(key);
      });
      const distilled = inventoryWith(image, (entry) => {
        const bytes = changed.get(`${entry.layer} ${entry.path}`);
        return bytes && distil(entry.path, bytes);
      });
      const plain = ({ packages, notifications }: typeof whole) => JSON.stringify({ packages, notifications });
      expect(plain(distilled)).toBe(plain(whole));
    }
  });
});

/** Some bytes cut, turned, doubled or moved. */
function mutate(content: Uint8Array, random: Random): Uint8Array {
  let bytes = Buffer.from(content);
  for (let times = random.below(4); times >= 0; times--) {
    const [from, to] = [random.below(bytes.length + 1), random.below(bytes.length + 1)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const part = bytes.subarray(from, Math.min(to, from + 200));
    const kind = random.below(6);
    if (kind === 0) bytes = Buffer.from(bytes.subarray(0, from));
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    else if (kind === 2) bytes = Buffer.concat([bytes, part]);
    else if (kind === 3) bytes = Buffer.concat([bytes.subarray(0, from), part, bytes.subarray(from)]);
    else if (kind === 4) for (let at = from; at < from + 4 && at < bytes.length; at++) bytes[at] = random.below(256);
    else
      bytes = Buffer.concat([
        bytes.subarray(0, from),
        Buffer.from(random.pick(['\n', '\n\n', '\r', ':', ' ', '\0', 'Package: x\n', 'P:', '"', '\u2028'])),
        bytes.subarray(from),
      ]);
  }
  return bytes;
}
