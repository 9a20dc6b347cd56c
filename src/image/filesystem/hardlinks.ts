import type { Attributes, Version } from './tree-node.ts';

/** One file under several names. */
interface Inode {
  /** The layer that ships the bytes. */
  readonly layer: number;
  readonly size: number;
  /** The entry that carried the bytes, be its name replaced since. */
  readonly owner: Version;
  readonly names: Set<Version>;
  attributes: Attributes;
}

/** Which versions share their bytes, so that these are counted once. */
export class HardLinks {
  readonly #inodes = new Map<Version, Inode>();
  readonly #byLayer = new Map<number, Set<Inode>>();

  /** Makes `link` another name of the file behind `target`. */
  join(target: Version, link: Version): void {
    const inode = this.#inodes.get(target) ?? this.#create(target);
    inode.names.add(link);
    this.#inodes.set(link, inode);
    // Engines apply mode and owner of the link's own header, which reach every name of the file that this layer made.
    if (inode.layer === link.layer) inode.attributes = { mode: link.mode, uid: link.uid, gid: link.gid };
  }

  /** Gives all names of a file that the layer ships the attributes that came last. */
  settle(layer: number): void {
    for (const { names, attributes } of this.#shippedBy(layer)) {
      for (const name of names) if (name.layer === layer) Object.assign(name, attributes);
    }
  }

  /** Whether its bytes are counted with an inode. */
  has(version: Version): boolean {
    return this.#inodes.has(version);
  }

  /** The version that carries the bytes. */
  ownerOf(version: Version): Version {
    return this.#inodes.get(version)?.owner ?? version;
  }

  /** Takes a name away that its own layer replaced. */
  drop(version: Version): void {
    this.#inodes.get(version)?.names.delete(version);
    this.#inodes.delete(version);
  }

  /** Bytes of shared files that the layer ships. */
  sizeIn(layer: number): number {
    let size = 0;
    for (const inode of this.#shippedBy(layer)) if (inode.names.size > 0) size += inode.size;
    return size;
  }

  /** Bytes of shared files that the layer ships and of which every name was hidden later. */
  wastedIn(layer: number): number {
    let wasted = 0;
    for (const { names, size } of this.#shippedBy(layer)) {
      if (names.size > 0 && [...names].every((name) => name.hidden)) wasted += size;
    }
    return wasted;
  }

  #create(target: Version): Inode {
    const { layer, size, mode, uid, gid } = target;
    const inode: Inode = { layer, size, owner: target, names: new Set([target]), attributes: { mode, uid, gid } };
    this.#inodes.set(target, inode);
    const inodes = this.#byLayer.get(layer) ?? new Set();
    this.#byLayer.set(layer, inodes.add(inode));
    return inode;
  }

  #shippedBy(layer: number): Iterable<Inode> {
    return this.#byLayer.get(layer) ?? [];
  }
}
