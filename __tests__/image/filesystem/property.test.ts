import { describe, expect, test } from '@jest/globals';
import type { LayerCounts } from '../../../src/image/filesystem/filesystem.ts';
import { Random } from '../random.ts';
import { type ReplayedVersion, replay } from '../replay.ts';
import { mergeStack } from '../stack.ts';
import type { TarEntrySketch } from '../tar-bytes.ts';
import { replayDive } from './dive-replay.ts';

const NAMES = ['a', 'b', 'c', 'd'];
const TARGETS = ['a', 'b/c', '/c', '../d', '.', 'nowhere', '/a/b'];

function randomPath(random: Random): string {
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(NAMES)).join('/');
}

function randomLayer(random: Random, withSymlinks: boolean): TarEntrySketch[] {
  const entries: TarEntrySketch[] = [];
  const whiteouts: TarEntrySketch[] = [];
  const files: string[] = [];
  for (let count = random.below(9); count > 0; count--) {
    const name = randomPath(random);
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const kind = random.below(10);
    if (kind === 0) whiteouts.push({ name: `${folder}.wh.${name.slice(folder.length)}` });
    else if (kind === 1) whiteouts.push({ name: `${folder}.wh..wh..opq` });
    else if (kind === 2 && withSymlinks)
      entries.push({ name, type: 'symlink', linkname: random.pick(TARGETS), mode: 0o777 });
    else if (kind === 3 && files.length > 0) {
      entries.push({ name, type: 'hardlink', linkname: random.pick(files), mode: random.pick([0o644, 0o4755]) });
    } else if (kind < 7) entries.push({ name: `${name}/`, type: 'directory', mode: random.pick([0o755, 0o700]) });
    else {
      entries.push({ name, content: 'x'.repeat(1 + random.below(9)), uid: random.below(2) });
      files.push(name);
    }
  }
  if (withSymlinks) return [...whiteouts, ...entries];
  for (const whiteout of whiteouts) entries.splice(random.below(entries.length + 1), 0, whiteout);
  return entries;
}

function describeReplayed(version: ReplayedVersion): unknown[] {
  const { path, layer, type, linkname, hardlink, change, hidden, inode } = version;
  return [path, layer, type, inode.mode, inode.uid, inode.size, linkname, hardlink, change, hidden];
}

function expectedCounts(versions: readonly (readonly ReplayedVersion[])[]): LayerCounts[] {
  const all = versions.flat();
  return versions.map((own, layer) => {
    const inodes = new Set(all.map(({ inode }) => inode).filter((inode) => inode.layer === layer));
    const wasted = [...inodes].filter((inode) => all.every((version) => version.inode !== inode || version.hidden));
    return {
      size: bytesOf(inodes),
      added: own.filter(({ change }) => change === 'added').length,
      changed: own.filter(({ change }) => change === 'changed').length,
      deleted: all.filter(({ hidden }) => hidden?.layer === layer && hidden.by === 'deleted').length,
      wastedBytes: bytesOf(wasted),
    };
  });
}

function bytesOf(inodes: Iterable<{ size: number }>): number {
  return [...inodes].reduce((total, { size }) => total + size, 0);
}

function sorted(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

function check(layers: readonly (readonly TarEntrySketch[])[]): void {
  const { files, counts, efficiency } = mergeStack(layers);
  const expected = replay(layers);
  const ours = [...files.versions()].map((entry) => {
    const { path, layer, type, mode, uid, size, linkname = '', hardlink = '', change, hidden } = entry;
    return [path, layer, type, mode, uid, size, linkname, hardlink, change, hidden];
  });
  expect(sorted(ours)).toEqual(sorted(expected.versions.flat().map(describeReplayed)));
  expect([...files.visible()].map(({ path, layer }) => `${path}@${layer}`).sort()).toEqual(
    [...expected.visible.values()].map(({ path, layer }) => `${path}@${layer}`).sort(),
  );
  const numbers = expectedCounts(expected.versions);
  expect(counts).toEqual(numbers);
  const [shipped, wasted] = [bytesOf(numbers), bytesOf(numbers.map(({ wastedBytes }) => ({ size: wastedBytes })))];
  expect([efficiency.shippedBytes, efficiency.visibleBytes, efficiency.wastedBytes]).toEqual([
    shipped,
    shipped - wasted,
    wasted,
  ]);
  const { score, wastedBytes } = efficiency.dive;
  expect({ score, wastedBytes }).toEqual(replayDive(layers));
}

/** Leaves out layers and entries as long as the case still fails, so that a person can read it. */
function shrink(layers: readonly (readonly TarEntrySketch[])[]): readonly (readonly TarEntrySketch[])[] {
  for (const at of layers.keys()) {
    const fewer = layers.filter((_, other) => other !== at);
    if (fails(fewer)) return shrink(fewer);
  }
  for (const [at, layer] of layers.entries()) {
    for (const entry of layer.keys()) {
      const smaller = layers.map((each, index) => (index === at ? each.filter((_, other) => other !== entry) : each));
      if (fails(smaller)) return shrink(smaller);
    }
  }
  return layers;
}

function fails(layers: readonly (readonly TarEntrySketch[])[]): boolean {
  try {
    check(layers);
    return false;
  } catch {
    return true;
  }
}

describe('generated stacks of layers are merged as a slow replay has it', () => {
  test.each([
    ['whiteouts anywhere in their layer', false, 1500],
    ['symbolic links, whiteouts first', true, 1500],
  ])('%s', (_title, withSymlinks, cases) => {
    for (let seed = 1; seed <= cases; seed++) {
      const random = new Random(seed);
      const layers = Array.from({ length: 1 + random.below(4) }, () => randomLayer(random, withSymlinks));
      if (!fails(layers)) continue;
      const smallest = shrink(layers);
      process.stderr.write(`seed ${seed}: ${JSON.stringify(smallest)}\n`);
      check(smallest);
    }
  });
});
