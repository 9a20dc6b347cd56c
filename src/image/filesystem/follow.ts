import { Damage } from '../damage.ts';
import { Kind } from '../survey/layer-survey.ts';
import { ROOT } from './path-table.ts';
import { nameBytes, type Tree } from './tree.ts';

/** How far a path leads. */
export interface Reach {
  /** The last path that is there. */
  readonly node: number;
  /** What is left from there on, empty when all of it is there; the first component may name a file that stands where a folder should. */
  readonly missing: readonly string[];
  /** Whether symbolic links were followed. */
  readonly redirected: boolean;
}

/**
 * Follows a path inside the root, as the kernel does after chroot: absolute targets start at the root, `..` stops there.
 * Undefined when it takes more links than the kernel allows. Targets followed are charged to `budget`: throws Damage past it.
 */
export function follow(
  tree: Tree,
  path: string,
  followLast: boolean,
  budget?: { characters: number },
): Reach | undefined {
  const todo = path.split('/').toReversed();
  let node = ROOT;
  let links = 0;
  while (todo.length > 0) {
    const name = todo.pop() as string;
    if (name === '' || name === '.') continue;
    if (name === '..') {
      node = tree.paths.parents[node] as number;
      continue;
    }
    const { bytes, hash } = nameBytes(name);
    const child = tree.child(node, hash, bytes, 0, bytes.length);
    const target = child === ROOT || (!followLast && todo.length === 0) ? undefined : targetOf(tree, child);
    if (target !== undefined) {
      links++;
      if (links > tree.limits.symlinks || target.length > tree.limits.pathLength) return undefined;
      if (budget) charge(budget, target.length);
      if (target.startsWith('/')) node = ROOT;
      for (const component of target.split('/').toReversed()) todo.push(component);
    } else if (child === ROOT || (todo.length > 0 && !tree.isFolder(child))) {
      return { node, missing: [name, ...todo.toReversed()], redirected: links > 0 };
    } else {
      node = child;
    }
  }
  return { node, missing: [], redirected: links > 0 };
}

function targetOf(tree: Tree, node: number): string | undefined {
  const version = tree.visible(node);
  return tree.versions.kinds[version] === Kind.symlink ? (tree.linkname(version) ?? '') : undefined;
}

function charge(budget: { characters: number }, characters: number): void {
  budget.characters -= characters;
  if (budget.characters < 0) throw new Damage('its paths lead through too many symbolic links', { kind: 'too-large' });
}
