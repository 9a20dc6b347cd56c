import { Kind } from '../survey/layer-survey.ts';
import { ROOT } from './path-table.ts';
import type { Tree } from './tree.ts';
import { Mark, NONE, type VersionTable } from './version-table.ts';

/** What one layer does to versions and paths. */
export class Placement {
  /** How many versions of lower layers it deleted. */
  deleted = 0;
  /** How often a folder or a symbolic link went: what was found through one may be elsewhere now. */
  gone = 0;
  readonly #tree: Tree;
  readonly #versions: VersionTable;
  readonly #layer: number;
  /** What the columns of the tree have for this layer, where 0 is for none. */
  readonly #stamp: number;

  constructor(tree: Tree, layer: number) {
    this.#tree = tree;
    this.#versions = tree.versions;
    this.#layer = layer;
    this.#stamp = layer + 1;
  }

  /** Makes `version` the visible one of its path. */
  put(node: number, version: number): void {
    const last = this.#tree.lasts[node] as number;
    this.#tree.shipped[node] = this.#stamp;
    if (last === NONE || this.#meets(node, version)) this.#stand(node, version);
  }

  /** Makes a folder of what the layer treats as one. */
  imply(node: number): void {
    this.put(node, this.#versions.addImplied());
  }

  /** Hides what lower layers hold at and under a path. */
  hideLower(node: number): void {
    this.sweep(node);
    this.#leave(node);
  }

  /** Hides what lower layers hold under a path. */
  sweep(top: number): void {
    const { swept, firsts, nexts, paths } = this.#tree;
    for (let at = top; ; ) {
      const first = firsts[at] as number;
      const fresh = swept[at] !== this.#stamp;
      swept[at] = this.#stamp;
      if (fresh && first !== ROOT) {
        at = first;
        continue;
      }
      while (at !== top) {
        const next = nexts[at] as number;
        const folder = paths.parents[at] as number;
        this.#leave(at);
        at = next === ROOT ? folder : next;
        if (next !== ROOT) break;
      }
      if (at === top) return;
    }
  }

  /** Hides what a lower layer holds at a path whose children were swept; it stays a folder if some of them remain. */
  #leave(node: number): void {
    if (this.#tree.shipped[node] === this.#stamp) return;
    const version = this.#tree.visible(node);
    if (version === NONE) return;
    this.#hide(version, true);
    if (this.#tree.firsts[node] === ROOT) this.#tree.detach(node);
    else this.imply(node);
  }

  /** Where something stands or stood: the rules of engines that unpack. Returns whether the version becomes the last one. */
  #meets(node: number, version: number): boolean {
    const visible = this.#tree.visible(node);
    const before = visible === NONE ? this.#hiddenNow(node) : visible;
    if (before !== NONE && this.#staysFolder(node, before, version)) return false;
    if (visible !== NONE) this.#replace(node, visible, version);
    const below = this.#hiddenNow(node);
    if (below === NONE) return true;
    this.#hide(below, false);
    this.#versions.mark(version, Mark.changed);
    return true;
  }

  /** A folder over a folder need not be a new version. */
  #staysFolder(node: number, before: number, version: number): boolean {
    const { kinds, layers } = this.#versions;
    if (kinds[version] !== Kind.directory || kinds[before] !== Kind.directory) return false;
    if (layers[before] === this.#layer) this.#correct(node, before, version);
    else if (this.#versions.haveSameAttributes(before, version)) this.#keep(before, version);
    else return false;
    return true;
  }

  #stand(node: number, version: number): void {
    const { lasts } = this.#tree;
    const versions = this.#versions;
    versions.nodes[version] = node;
    versions.previous[version] = lasts[node] as number;
    versions.marks[version] = (versions.marks[version] as number) | Mark.placed;
    lasts[node] = version;
  }

  /** A folder that is as a lower layer had it stays that one, or comes back. */
  #keep(before: number, version: number): void {
    this.#show(before);
    this.#versions.drop(version);
  }

  /** Of several headers of one folder in one layer the last counts; it may make the folder again what a lower layer had. */
  #correct(node: number, before: number, version: number): void {
    const versions = this.#versions;
    const changed = versions.has(before, Mark.changed);
    this.#drop(node, before);
    const below = this.#hiddenNow(node);
    if (
      below !== NONE &&
      !versions.has(below, Mark.deleted) &&
      versions.kinds[below] === Kind.directory &&
      versions.haveSameAttributes(below, version)
    ) {
      this.#keep(below, version);
      return;
    }
    if (changed) versions.mark(version, Mark.changed);
    this.#stand(node, version);
  }

  #replace(node: number, before: number, version: number): void {
    if (this.#versions.layers[before] === this.#layer) this.#drop(node, before);
    else this.#hide(before, false);
    if (this.#versions.kinds[version] !== Kind.directory) this.#killChildren(node);
  }

  /** Everything under a folder that became a file is gone, whichever layer it came from. */
  #killChildren(node: number): void {
    const { firsts, nexts, paths } = this.#tree;
    let at = firsts[node] as number;
    firsts[node] = ROOT;
    while (at !== ROOT) {
      const first = firsts[at] as number;
      if (first !== ROOT) {
        firsts[at] = ROOT;
        at = first;
        continue;
      }
      const next = nexts[at] as number;
      const folder = paths.parents[at] as number;
      this.#kill(at);
      at = next !== ROOT ? next : folder === node ? ROOT : folder;
    }
  }

  #kill(node: number): void {
    const version = this.#tree.visible(node);
    if (version !== NONE && this.#versions.layers[version] === this.#layer) this.#drop(node, version);
    else if (version !== NONE) this.#hide(version, true);
    const below = this.#hiddenNow(node);
    if (below !== NONE) this.#hide(below, true);
  }

  /** The version of a lower layer that this one hid, where no other has taken its place yet. */
  #hiddenNow(node: number): number {
    const last = this.#tree.lasts[node] as number;
    return last !== NONE && this.#versions.hidden[last] === this.#stamp ? last : NONE;
  }

  #hide(version: number, deleted: boolean): void {
    this.#show(version);
    this.#went(version);
    this.#versions.hidden[version] = this.#stamp;
    if (!deleted) return;
    this.#versions.mark(version, Mark.deleted);
    this.deleted++;
  }

  #show(version: number): void {
    if (this.#versions.has(version, Mark.deleted)) this.deleted--;
    this.#versions.unmark(version, Mark.deleted);
    this.#versions.hidden[version] = 0;
  }

  #drop(node: number, version: number): void {
    this.#tree.lasts[node] = this.#versions.previous[version] as number;
    this.#versions.drop(version);
    this.#went(version);
  }

  #went(version: number): void {
    const kind = this.#versions.kinds[version];
    if (kind === Kind.directory || kind === Kind.symlink) this.gone++;
  }
}
