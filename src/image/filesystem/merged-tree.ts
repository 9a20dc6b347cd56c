import type { FileEntry, FileTree } from '../../model/image.ts';
import { cleanPath } from '../tar/name.ts';
import type { LiveTree } from './live-tree.ts';
import type { Node, Version } from './tree-node.ts';
import { descend, follow } from './tree-walk.ts';

/** The tree once all layers are in it. */
export class MergedTree implements FileTree {
  readonly size: number;
  readonly #tree: LiveTree;
  readonly #layers: readonly (readonly Version[])[];
  readonly #contentOf: (version: Version) => Uint8Array | undefined;

  constructor(
    tree: LiveTree,
    layers: readonly (readonly Version[])[],
    contentOf: (version: Version) => Uint8Array | undefined,
  ) {
    this.#tree = tree;
    this.#layers = layers;
    this.#contentOf = contentOf;
    this.size = layers.reduce((total, versions) => total + versions.length, 0);
  }

  get(path: string): Version | undefined {
    return descend(this.#tree.root, cleanPath(path))?.visible;
  }

  resolve(path: string): Version | undefined {
    const reach = follow(this.#tree.root, path, true);
    return reach && reach.missing.length === 0 ? reach.node.visible : undefined;
  }

  *visible(): Iterable<FileEntry> {
    const nodes: Node[] = [this.#tree.root];
    for (let node = nodes.pop(); node; node = nodes.pop()) {
      if (node.visible) yield node.visible;
      if (node.children) for (const child of node.children.values()) nodes.push(child);
    }
  }

  *versions(): Iterable<Version> {
    for (const versions of this.#layers) yield* versions;
  }

  versionsOf(path: string): readonly FileEntry[] {
    return this.#nodeOf(path)?.versions ?? [];
  }

  content(entry: FileEntry): Uint8Array | undefined {
    const version = this.#nodeOf(entry.path)?.versions.find(({ layer }) => layer === entry.layer);
    return version && this.#contentOf(version);
  }

  #nodeOf(path: string): Node | undefined {
    const clean = cleanPath(path);
    return descend(this.#tree.root, clean) ?? this.#tree.buried(clean);
  }
}
