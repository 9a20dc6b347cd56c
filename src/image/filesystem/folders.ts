import { type LayerSurvey, textAt } from '../survey/layer-survey.ts';
import { Descent } from './descent.ts';
import { follow, type Reach } from './follow.ts';
import { NO_SOURCE, NOWHERE } from './path-table.ts';
import type { Placement } from './placement.ts';
import { indexOf, nameBytes, type Tree } from './tree.ts';

/** Where the folders that a layer names are in the tree. Each is looked for once, and again only when it may have moved. */
export class Folders {
  readonly #tree: Tree;
  readonly #survey: LayerSurvey;
  readonly #placement: Placement;
  readonly #budget: { characters: number };
  readonly #descent: Descent;
  readonly #targets: Descent;
  /** One more than the node of each; 0 while it is unknown. */
  readonly #nodes: Uint32Array;
  /** Of folders that symbolic links lead to: how many folders and links had gone when it was found, and one more. */
  readonly #found: Uint32Array;

  constructor(tree: Tree, survey: LayerSurvey, placement: Placement, budget: { characters: number }) {
    this.#tree = tree;
    this.#survey = survey;
    this.#placement = placement;
    this.#budget = budget;
    this.#descent = new Descent(tree, survey.folders.bytes);
    this.#targets = new Descent(tree, survey.targets.bytes);
    this.#nodes = new Uint32Array(survey.folders.ends.length);
    this.#found = new Uint32Array(survey.folders.ends.length);
  }

  /** Whether symbolic links led to a folder that was found. */
  isRedirected(folder: number): boolean {
    return this.#found[folder] !== 0;
  }

  /** The folder that a whiteout is about, a file perhaps; `NOWHERE` when it is not there. */
  find(folder: number): number {
    const known = this.#known(folder);
    if (known !== NOWHERE) return known;
    const reach = this.#reach(folder);
    if (!reach || reach.missing.length > 0) return NOWHERE;
    if (this.#tree.isFolder(reach.node)) this.#remember(folder, reach.node, reach.redirected);
    return reach.node;
  }

  /** The folder that an entry goes into, made where it is not there; `NOWHERE` when links go in circles or it is too deep. */
  make(folder: number): number {
    const known = this.#known(folder);
    if (known !== NOWHERE) return known;
    const tree = this.#tree;
    const reach = this.#reach(folder);
    if (!reach || (tree.paths.depths[reach.node] as number) + reach.missing.length > tree.limits.pathDepth)
      return NOWHERE;
    let { node } = reach;
    for (const name of reach.missing) {
      if (name === '' || name === '.') continue;
      if (name === '..') {
        node = tree.paths.parents[node] as number;
        continue;
      }
      const { bytes, hash } = nameBytes(name);
      node = tree.attach(node, hash, bytes, 0, bytes.length, NO_SOURCE);
      if (!tree.isFolder(node)) this.#placement.imply(node);
    }
    if (!tree.isFolder(node)) this.#placement.imply(node);
    this.#remember(folder, node, reach.redirected);
    return node;
  }

  /** What a hard link's target names; `NOWHERE` when nothing is there. */
  target(entry: number): number {
    const { linked, targets } = this.#survey;
    const index = indexOf(linked, entry);
    const start = index <= 0 ? 0 : (targets.ends[index - 1] as number);
    const node = this.#targets.to(start, targets.ends[index] as number, 'anything');
    if (node !== NOWHERE) return node;
    const reach = follow(this.#tree, textAt(targets, index), false, this.#budget);
    return reach && reach.missing.length === 0 ? reach.node : NOWHERE;
  }

  /**
   * A folder found without links stays where it is as long as it is one, since all above it must be, too. One that links led to may be elsewhere
   * as soon as any folder or link went.
   */
  #known(folder: number): number {
    const node = (this.#nodes[folder] as number) - 1;
    if (node === NOWHERE || !this.#tree.isFolder(node)) return NOWHERE;
    const found = this.#found[folder] as number;
    return found === 0 || found === this.#placement.gone + 1 ? node : NOWHERE;
  }

  #remember(folder: number, node: number, redirected: boolean): void {
    this.#nodes[folder] = node + 1;
    this.#found[folder] = redirected ? this.#placement.gone + 1 : 0;
  }

  #reach(folder: number): Reach | undefined {
    const { folders } = this.#survey;
    const start = folder === 0 ? 0 : (folders.ends[folder - 1] as number);
    const node = this.#descent.to(start, folders.ends[folder] as number, 'folder');
    if (node !== NOWHERE) return { node, missing: [], redirected: false };
    return follow(this.#tree, textAt(folders, folder), true, this.#budget);
  }
}
