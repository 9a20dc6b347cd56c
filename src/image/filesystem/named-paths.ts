import { KIND_MASK, Kind } from '../survey/layer-survey.ts';
import { Descent } from './descent.ts';
import { NO_SOURCE, ROOT } from './path-table.ts';
import type { Tree } from './tree.ts';
import { Mark } from './version-table.ts';

/**
 * The path of each entry of a layer as its name says, links not followed: of a whiteout what it hides, of an opaque mark its folder, the root for what
 * is passed over or hides nothing. Mostly that is where the entry was put; others get a number here.
 */
export function namedPaths(tree: Tree, layer: number): Uint32Array {
  const { versions } = tree;
  const survey = versions.surveys[layer];
  const base = versions.bases[layer] as number;
  if (!survey) return new Uint32Array(0);
  const { kinds, parents, folders, names, hashes } = survey;
  const numbers = {
    child: (parent: number, hash: number, bytes: Uint8Array, start: number, end: number) =>
      tree.number(parent, hash, bytes, start, end, NO_SOURCE),
    isFolder: () => true,
  };
  const descent = new Descent(numbers, folders.bytes);
  const named = new Uint32Array(survey.count);
  for (let entry = 0; entry < named.length; entry++) {
    const kind = (kinds[entry] as number) & KIND_MASK;
    const placed = versions.nodes[base + entry] as number;
    named[entry] = placed;
    if (kind === Kind.passedOver || (placed !== 0 && !versions.has(base + entry, Mark.redirected))) continue;
    const parent = parents[entry] as number;
    const folder = descent.to(parent === 0 ? 0 : (folders.ends[parent - 1] as number), folders.ends[parent] as number);
    const start = entry === 0 ? 0 : (names.ends[entry - 1] as number);
    const end = names.ends[entry] as number;
    if (start !== end) named[entry] = numbers.child(folder, hashes[entry] as number, names.bytes, start, end);
    else named[entry] = kind === Kind.whiteout ? ROOT : folder;
  }
  return named;
}
