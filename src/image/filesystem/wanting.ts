import { Kind, WISHED_FLAG } from '../survey/layer-survey.ts';
import { wishesOf } from '../wishes.ts';
import { follow } from './follow.ts';
import { PathWriter } from './path-writer.ts';
import type { Tree } from './tree.ts';
import { Mark, NONE } from './version-table.ts';

/** See `Filesystem.wanting`. Entries of each layer are in no particular order. */
export function wantedEntries(
  tree: Tree,
  reads: readonly string[],
  contents: ReadonlyMap<number, unknown>,
): Map<number, readonly number[]> {
  const { versions } = tree;
  const writer = new PathWriter(tree.paths);
  const wishes = wishesOf(reads);
  const exact = new Set(reads);
  const wanted = new Set<number>();
  for (let version = 1; version < versions.end; version++) {
    if (!versions.has(version, Mark.placed) || !isCandidate(tree, version)) continue;
    const path = writer.pathOf(versions.nodes[version] as number);
    const target = versions.kinds[version] === Kind.symlink ? throughLink(tree, path, version, exact) : version;
    if (target === NONE || (target === version && !wishes(path))) continue;
    const owner = versions.ownerOf(target);
    if (versions.kinds[owner] === Kind.file && !contents.has(owner)) wanted.add(owner);
  }
  const byLayer = new Map<number, number[]>();
  for (const owner of wanted) {
    const layer = versions.layers[owner] as number;
    const entries = byLayer.get(layer) ?? [];
    entries.push(versions.entryOf(owner));
    byLayer.set(layer, entries);
  }
  return byLayer;
}

/** Whether its bytes may have gone by unnoticed although its path is wished for. */
function isCandidate({ versions }: Tree, version: number): boolean {
  if (versions.has(version, Mark.redirected)) return true;
  const kind = versions.headerKindOf(version);
  if (kind !== Kind.hardlink && kind !== Kind.symlink) return false;
  return ((versions.surveyOf(version).kinds[versions.entryOf(version)] as number) & WISHED_FLAG) !== 0;
}

function throughLink(tree: Tree, path: string, version: number, exact: ReadonlySet<string>): number {
  if (tree.versions.hidden[version] !== 0 || !exact.has(path)) return NONE;
  const reach = follow(tree, path, true);
  return reach && reach.missing.length === 0 ? tree.visible(reach.node) : NONE;
}
