import type { Efficiency, FileTree } from '../../model/image.ts';
import { limits as standard } from '../limits.ts';
import type { Remarks } from '../remarks.ts';
import type { LayerSurvey } from '../survey/layer-survey.ts';
import { diveFigures } from './dive.ts';
import { MergedTree } from './merged-tree.ts';
import { Overlay } from './overlay.ts';
import { Tally } from './tally.ts';
import { Tree, type TreeLimits } from './tree.ts';
import { Mark } from './version-table.ts';
import { wantedEntries } from './wanting.ts';

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

/** The layers of an image, laid over one another, oldest first. */
export class Filesystem {
  readonly #tree: Tree;
  readonly #budget: { characters: number };
  readonly #contents = new Map<number, Uint8Array>();
  readonly #changes: { readonly added: number; readonly changed: number; readonly deleted: number }[] = [];

  constructor(limits: TreeLimits = standard) {
    this.#tree = new Tree(limits);
    this.#budget = { characters: limits.followedCharacters };
  }

  /** Lays the next layer over those before it. Throws Damage past the limits; what was merged until then stands. The survey is kept. */
  addLayer(survey: LayerSurvey, remarks: Remarks): void {
    const overlay = new Overlay(this.#tree, survey, remarks, this.#budget);
    const layer = this.#tree.versions.surveys.length - 1;
    for (const { entry, bytes } of survey.captured) this.keep(layer, entry, bytes);
    try {
      overlay.run();
    } finally {
      this.#changes.push({ ...this.#placedIn(layer), deleted: overlay.deleted });
    }
  }

  /** Remembers the bytes of an entry. */
  keep(layer: number, entry: number, bytes: Uint8Array): void {
    this.#contents.set((this.#tree.versions.bases[layer] as number) + entry, bytes);
  }

  tree(): FileTree {
    return new MergedTree(this.#tree, this.#contents);
  }

  /** The numbers of every layer; only now is it known what later layers hid. */
  counts(): LayerCounts[] {
    const { layers } = new Tally(this.#tree.versions);
    return this.#changes.map((changes, layer) => ({ ...changes, ...(layers[layer] ?? { size: 0, wastedBytes: 0 }) }));
  }

  efficiency(): Efficiency {
    const { shippedBytes, wastedBytes, copiedBytes } = new Tally(this.#tree.versions);
    const visibleBytes = shippedBytes - wastedBytes;
    return {
      shippedBytes,
      visibleBytes,
      wastedBytes,
      ...(copiedBytes === undefined ? {} : { copiedBytes }),
      score: shippedBytes === 0 ? 1 : visibleBytes / shippedBytes,
      dive: diveFigures(this.#tree),
    };
  }

  /**
   * Which entries of which layers ought to be read again: regular files whose bytes were not captured, since only now it is known that a wished
   * name leads to them: a hard link, a folder that is a symbolic link, or a symbolic link that is wished for by its exact name. Without this,
   * renaming would be enough to hide a secret. Links that only match a pattern are not worth a second pass: nearly every image has
   * certificates that are.
   */
  wanting(reads: readonly string[]): Map<number, readonly number[]> {
    return wantedEntries(this.#tree, reads, this.#contents);
  }

  #placedIn(layer: number): { added: number; changed: number } {
    const { bases, end, marks } = this.#tree.versions;
    const counts = { added: 0, changed: 0 };
    for (let version = bases[layer] as number; version < end; version++) {
      const mark = marks[version] as number;
      if ((mark & Mark.placed) === 0) continue;
      if ((mark & Mark.changed) === 0) counts.added++;
      else counts.changed++;
    }
    return counts;
  }
}
