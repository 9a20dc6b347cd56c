import { limits } from '../limits.ts';
import { isFolder, type Node } from './tree-node.ts';

/** The node of exactly this path; symbolic links are not followed. */
export function descend(root: Node, path: string): Node | undefined {
  if (path === '') return root;
  let node = root;
  for (let from = 0; from <= path.length; ) {
    const slash = path.indexOf('/', from);
    const end = slash < 0 ? path.length : slash;
    const child = node.children?.get(path.slice(from, end));
    if (!child) return undefined;
    node = child;
    from = end + 1;
  }
  return node;
}

/** How far a path leads. */
export interface Reach {
  /** The last node that exists. */
  readonly node: Node;
  /** What is left from there on, empty when all of it exists; the first component may name a file that stands where a folder should. */
  readonly missing: readonly string[];
  /** Whether symbolic links were followed. */
  readonly redirected: boolean;
}

/**
 * Follows a path inside the root, as the kernel does after chroot: absolute targets start at the root, `..` stops there.
 * Undefined when it takes more links than the kernel allows. Targets followed are charged to `budget`.
 */
export function follow(
  root: Node,
  path: string,
  followLast: boolean,
  budget?: { characters: number },
): Reach | undefined {
  const todo = path.split('/').toReversed();
  let node = root;
  let links = 0;
  while (todo.length > 0) {
    const name = todo.pop() as string;
    if (name === '' || name === '.') continue;
    if (name === '..') {
      node = node.parent ?? root;
      continue;
    }
    const child = node.children?.get(name);
    const target = child?.visible?.type === 'symlink' ? child.visible.linkname : undefined;
    if (target !== undefined && (followLast || todo.length > 0)) {
      links++;
      if (links > limits.symlinks || target.length > limits.pathLength) return undefined;
      if (budget) budget.characters -= target.length;
      if (target.startsWith('/')) node = root;
      for (const component of target.split('/').toReversed()) todo.push(component);
    } else if (!child || (todo.length > 0 && !isFolder(child))) {
      return { node, missing: [name, ...todo.toReversed()], redirected: links > 0 };
    } else {
      node = child;
    }
  }
  return { node, missing: [], redirected: links > 0 };
}
