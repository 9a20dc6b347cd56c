import { limits } from '../limits.ts';
import type { Remarks } from '../remarks.ts';
import type { TarEntry } from '../tar/entry.ts';
import type { HardLinks } from './hardlinks.ts';
import type { LiveTree } from './live-tree.ts';
import { type Hidden, haveSameAttributes, IMPLIED_FOLDER, isFolder, type Node, Version } from './tree-node.ts';
import { versionOf } from './version-of.ts';

const WHITEOUT = '.wh.';
/** Two dots before `opq` (image-spec, layer.md, "Opaque Whiteout"). */
const OPAQUE = '.wh..wh..opq';
/** Files and folders of AUFS's own, the opaque mark excepted. */
const AUFS = '.wh..wh.';

/** What a layer did to the tree below it. */
export interface LayerChanges {
  /** What the layer holds, in its order. */
  readonly versions: readonly Version[];
  /** The same and what the layer replaced itself; and which entry each of these was, -1 for implied folders. */
  readonly shipped: readonly Version[];
  readonly ordinals: readonly number[];
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
}

/**
 * Lays one layer over the tree, as engines do when they unpack it, and remembers every version of every path.
 *
 * A whiteout hides what lower layers hold, never what its own layer ships, so its place among the entries does not matter
 * (https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts). A folder that is shipped again as it was is no new version.
 * Every step costs what it touches: hidden paths leave the live tree, so that no order of entries costs more than their number.
 */
export class LayerOverlay {
  readonly #layer: number;
  readonly #tree: LiveTree;
  readonly #links: HardLinks;
  readonly #remarks: Remarks;
  readonly #versions: Version[] = [];
  readonly #ordinals: number[] = [];
  /** Versions that the layer itself replaced. */
  readonly #dropped = new Set<Version>();
  /** Versions of lower layers that this one hid, at least for a while. */
  readonly #hidden: Version[] = [];
  readonly #byChange: Hidden;
  readonly #byDeletion: Hidden;
  /** The folder of the last entry: the next mostly stands beside it. */
  #last: { readonly path: string; readonly node: Node } | undefined;

  constructor(layer: number, tree: LiveTree, links: HardLinks, remarks: Remarks) {
    this.#layer = layer;
    this.#tree = tree;
    this.#links = links;
    this.#remarks = remarks;
    this.#byChange = { layer, by: 'changed' };
    this.#byDeletion = { layer, by: 'deleted' };
  }

  /** Takes the next entry, the `ordinal`-th of the layer; returns the version that it became, if any. Throws Damage past the limits. */
  add(entry: TarEntry, ordinal: number): Version | undefined {
    if (entry.leavesRoot) this.#remarks.add('entry-outside-root', entry.path);
    if (entry.path.length > limits.pathLength) return this.#refuse('entry-unplaceable', entry);
    if (entry.path === '' && entry.type !== 'directory') return this.#refuse('entry-unplaceable', entry);
    if (entry.path.startsWith(AUFS) && entry.path !== OPAQUE) return undefined;
    const slash = entry.path.lastIndexOf('/');
    const folder = entry.path.slice(0, Math.max(0, slash));
    const name = entry.path.slice(slash + 1);
    if (name.startsWith(WHITEOUT)) return this.#whiteout(folder, name);
    if (entry.overlay === 'whiteout') return this.#whiteout(folder, WHITEOUT + name);
    if (entry.type === 'other') return this.#refuse('entry-unknown-type', entry);
    const parent = this.#folder(folder);
    if (!parent || parent.depth >= limits.pathDepth) return this.#refuse('entry-unplaceable', entry);
    const target = entry.type === 'hardlink' ? this.#linkTarget(entry) : undefined;
    const node =
      entry.path === '' ? parent : this.#tree.attach(parent, name, parent.path === folder ? entry.path : undefined);
    if (target && target === node.visible) return target;
    const made = versionOf(node.path, entry, target, this.#layer);
    if (target) this.#links.join(target, made);
    const version = this.#put(node, made, ordinal);
    if (entry.overlay === 'opaque') this.#hideChildren(node);
    return version;
  }

  end(): LayerChanges {
    this.#links.settle(this.#layer);
    const shipped = this.#versions;
    const versions = this.#dropped.size === 0 ? shipped : shipped.filter((version) => !this.#dropped.has(version));
    const changed = versions.filter((version) => version.change === 'changed').length;
    return {
      versions,
      shipped,
      ordinals: this.#ordinals,
      added: versions.length - changed,
      changed,
      deleted: new Set(this.#hidden.filter((version) => version.hidden === this.#byDeletion)).size,
    };
  }

  #refuse(code: 'entry-unplaceable' | 'entry-unknown-type', entry: TarEntry): undefined {
    this.#remarks.add(code, entry.path);
  }

  /** Makes `version` the visible one of its path; the rules for what stood there before are those of engines that unpack. */
  #put(node: Node, version: Version, ordinal: number): Version {
    node.shipped = this.#layer;
    const before = node.visible ?? this.#hiddenNow(node);
    const same = version.type === 'directory' && before?.type === 'directory';
    if (same && (before.layer === this.#layer || haveSameAttributes(before, version)))
      return this.#keepFolder(node, before, version);
    if (node.visible) this.#replace(node, node.visible, version);
    const below = this.#hiddenNow(node);
    if (below) {
      below.hidden = this.#byChange;
      version.change = 'changed';
    }
    node.visible = version;
    node.versions = [...node.versions, version];
    this.#versions.push(version);
    this.#ordinals.push(ordinal);
    return version;
  }

  /** A folder over a folder: the last header of one layer counts, and one that is as a lower layer had it stays that one, or comes back. */
  #keepFolder(node: Node, before: Version, version: Version): Version {
    delete before.hidden;
    node.visible = before;
    if (before.layer !== this.#layer) return before;
    Object.assign(before, { mode: version.mode, uid: version.uid, gid: version.gid });
    const below = node.versions.at(-2);
    if (below?.hidden !== this.#byChange || below.type !== 'directory' || !haveSameAttributes(below, before))
      return before;
    this.#drop(node, before);
    delete below.hidden;
    node.visible = below;
    return below;
  }

  #replace(node: Node, before: Version, version: Version): void {
    if (before.layer === this.#layer) this.#drop(node, before);
    else this.#hide(before, this.#byChange);
    if (version.type !== 'directory') this.#killChildren(node);
  }

  /** The version of a lower layer that this one hid, where no other has taken its place yet. */
  #hiddenNow(node: Node): Version | undefined {
    const last = node.versions.at(-1);
    return last?.hidden?.layer === this.#layer ? last : undefined;
  }

  #hide(version: Version, hidden: Hidden): void {
    version.hidden = hidden;
    this.#hidden.push(version);
  }

  #drop(node: Node, version: Version): void {
    node.versions = node.versions.slice(0, -1);
    this.#dropped.add(version);
    this.#links.drop(version);
  }

  /** Everything under a folder that became a file is gone, whichever layer it came from. */
  #killChildren(node: Node): void {
    const dying = [...(node.children?.values() ?? [])];
    node.children = undefined;
    for (let child = dying.pop(); child; child = dying.pop()) {
      if (child.children) for (const grandchild of child.children.values()) dying.push(grandchild);
      if (child.visible?.layer === this.#layer) this.#drop(child, child.visible);
      else if (child.visible) this.#hide(child.visible, this.#byDeletion);
      const below = this.#hiddenNow(child);
      if (below) below.hidden = this.#byDeletion;
      this.#tree.bury(child);
    }
  }

  #whiteout(folder: string, name: string): undefined {
    const reach = this.#tree.follow(folder, true);
    if (!reach || reach.missing.length > 0) return;
    if (name === OPAQUE) this.#hideChildren(reach.node);
    if (name.startsWith(AUFS)) return;
    const child = reach.node.children?.get(name.slice(WHITEOUT.length));
    if (child && !this.#hideLower(child)) this.#detach(child);
  }

  /** Hides what lower layers hold at and under a node; returns whether anything of this layer remains. */
  #hideLower(node: Node): boolean {
    const holds = this.#hideChildren(node);
    if (node.shipped === this.#layer || !node.visible) return true;
    this.#hide(node.visible, this.#byDeletion);
    if (holds) this.#imply(node);
    return holds;
  }

  #hideChildren(node: Node): boolean {
    if (node.swept !== this.#layer && node.children) {
      for (const child of node.children.values()) if (!this.#hideLower(child)) this.#detach(child);
    }
    node.swept = this.#layer;
    return (node.children?.size ?? 0) > 0;
  }

  #detach(node: Node): void {
    node.parent?.children?.delete(node.path.slice(node.path.lastIndexOf('/') + 1));
    this.#tree.bury(node);
  }

  /** The folder that an entry goes into, through symbolic links, made where it is not there. Undefined when links go in circles. */
  #folder(path: string): Node | undefined {
    if (this.#last?.path === path && isFolder(this.#last.node)) return this.#last.node;
    const reach = this.#tree.follow(path, true);
    if (!reach || reach.node.depth + reach.missing.length > limits.pathDepth) return undefined;
    let { node } = reach;
    for (const name of reach.missing) {
      if (name === '' || name === '.') continue;
      if (name === '..') node = node.parent ?? node;
      else node = this.#imply(this.#tree.attach(node, name));
    }
    if (!isFolder(node)) this.#imply(node);
    if (!reach.redirected) this.#last = { path, node };
    return node;
  }

  #imply(node: Node): Node {
    if (node.visible?.hidden) node.visible = undefined;
    if (node.visible?.type !== 'directory') {
      this.#put(node, new Version(node.path, 'directory', IMPLIED_FOLDER, 0, this.#layer, 'added'), -1);
    }
    return node;
  }

  /** What a hard link names: parents through symbolic links, the last component not, as link(2) has it. */
  #linkTarget(entry: TarEntry): Version | undefined {
    const reach = this.#tree.follow(entry.linkname ?? '', false);
    const target = reach && reach.missing.length === 0 ? reach.node.visible : undefined;
    if (target && target.type !== 'directory') return target;
    this.#remarks.add('hardlink-dangling', entry.path);
    return undefined;
  }
}
