import type { FileTree } from '../../model/image.ts';
import type { Remarks } from '../remarks.ts';
import { HardLinks } from './hardlinks.ts';
import { type LayerChanges, LayerOverlay } from './layer-overlay.ts';
import { LiveTree } from './live-tree.ts';
import { MergedTree } from './merged-tree.ts';
import type { Version } from './tree-node.ts';

/** The numbers of one layer. */
export interface LayerCounts {
  /** Bytes of content, hard links once. */
  readonly size: number;
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
  /** Bytes of content that no later layer leaves visible. */
  readonly wastedBytes: number;
}

/** The layers of an image, laid over one another, oldest first: `beginLayer`, entries, `endLayer` for each. */
export class Filesystem {
  readonly #tree = new LiveTree();
  readonly #links = new HardLinks();
  readonly #layers: LayerChanges[] = [];
  readonly #contents = new Map<Version, Uint8Array>();

  beginLayer(remarks: Remarks): LayerOverlay {
    return new LayerOverlay(this.#layers.length, this.#tree, this.#links, remarks);
  }

  endLayer(overlay: LayerOverlay): void {
    this.#layers.push(overlay.end());
  }

  /** Remembers the bytes of a version. */
  keep(version: Version, content: Uint8Array): void {
    this.#contents.set(version, content);
  }

  has(version: Version): boolean {
    return this.#contents.has(this.#links.ownerOf(version));
  }

  /** The version that carries the bytes of a hard link; itself for all others. */
  ownerOf(version: Version): Version {
    return this.#links.ownerOf(version);
  }

  /** Which entry of its layer a version was; undefined for an implied folder. Costs a pass over the layer. */
  ordinalsOf(layer: number, wanted: ReadonlySet<Version>): Map<number, Version> {
    const { shipped = [], ordinals = [] } = this.#layers[layer] ?? {};
    const found = new Map<number, Version>();
    for (const [index, version] of shipped.entries())
      if (wanted.has(version)) found.set(ordinals[index] as number, version);
    return found;
  }

  tree(): FileTree & { versions(): Iterable<Version>; resolve(path: string): Version | undefined } {
    return new MergedTree(
      this.#tree,
      this.#layers.map(({ versions }) => versions),
      (version) => this.#contents.get(this.#links.ownerOf(version)),
    );
  }

  /** The numbers of every layer; only now is it known what later layers hid. */
  counts(): LayerCounts[] {
    return this.#layers.map(({ versions, added, changed, deleted }, layer) => {
      let size = this.#links.sizeIn(layer);
      let wastedBytes = this.#links.wastedIn(layer);
      for (const version of versions) {
        if (this.#links.has(version)) continue;
        size += version.size;
        if (version.hidden) wastedBytes += version.size;
      }
      return { size, added, changed, deleted, wastedBytes };
    });
  }
}
