import { posix } from 'node:path';
import { Damage } from './damage.ts';
import type { Filesystem } from './filesystem/filesystem.ts';
import type { Version } from './filesystem/tree-node.ts';
import { readLayer } from './layer.ts';
import { limits } from './limits.ts';
import type { Remarks } from './remarks.ts';
import type { LayerPlan } from './sources/plan.ts';
import type { TarEntry } from './tar/entry.ts';
import { type Wishes, wishesOf } from './wishes.ts';

/** Keeps the content of the files that rules read, within bounds. */
export class Capture {
  readonly #filesystem: Filesystem;
  readonly #wishes: Wishes;
  /** Paths that are wished for by name, not by a pattern. */
  readonly #literal: ReadonlySet<string>;
  /** Where wished symbolic links lead, as far as they tell. */
  readonly #targets = new Set<string>();
  #left = limits.capturedTotal;

  constructor(filesystem: Filesystem, reads: readonly string[]) {
    this.#filesystem = filesystem;
    this.#literal = new Set(reads);
    this.#wishes = wishesOf(reads);
  }

  /** Whether the payload of the entry is to be kept. A file that is too large to be is remarked on. */
  wants(version: Version, entry: TarEntry, remarks: Remarks): boolean {
    const { type, path } = version;
    if (type === 'symlink' && this.#wishes(path)) this.#targets.add(targetOf(version));
    if (type !== 'file' || entry.type !== 'file' || !(this.#wishes(path) || this.#targets.has(path))) return false;
    if (this.#takes(entry)) return true;
    remarks.add('content-not-read', version.path);
    return false;
  }

  /**
   * Reads again those layers in which a wanted path turned out to be another file's, whose bytes had gone by: a hard link, or a symbolic
   * link that is wished for by name. Without this, renaming would be enough to hide a secret. Links that only match a pattern are not worth
   * a second pass: nearly every image has certificates that are.
   */
  async readLate(layers: readonly LayerPlan[], cancelled: AbortSignal): Promise<void> {
    const missing = this.#missing();
    for (const [index, versions] of missing) {
      const blob = layers[index]?.blob;
      const found = this.#filesystem.ordinalsOf(index, versions);
      if (blob) await this.#readAgain(blob, found, cancelled);
    }
  }

  #takes(entry: TarEntry): boolean {
    const held = Math.max(entry.size, entry.stored);
    if (entry.size > limits.capturedFile || entry.stored > 2 * limits.capturedFile || held > this.#left) return false;
    this.#left -= held;
    return true;
  }

  #missing(): Map<number, Set<Version>> {
    const missing = new Map<number, Set<Version>>();
    if (this.#literal.size === 0) return missing;
    const tree = this.#filesystem.tree();
    for (const version of tree.versions()) {
      if (!this.#isLateLink(version)) continue;
      const target = version.type === 'symlink' ? tree.resolve(version.path) : version;
      const owner = target && this.#filesystem.ownerOf(target);
      if (owner?.type !== 'file' || this.#filesystem.has(owner)) continue;
      missing.set(owner.layer, (missing.get(owner.layer) ?? new Set()).add(owner));
    }
    return missing;
  }

  #isLateLink({ type, path, hidden, hardlink }: Version): boolean {
    if (type === 'symlink') return !hidden && this.#literal.has(path);
    return hardlink !== undefined && this.#wishes(path);
  }

  async #readAgain(
    blob: NonNullable<LayerPlan['blob']>,
    found: ReadonlyMap<number, Version>,
    cancelled: AbortSignal,
  ): Promise<void> {
    try {
      await readLayer(
        blob,
        { cancelled },
        {
          onEntry: (entry, ordinal) => found.has(ordinal) && this.#takes(entry),
          onContent: (ordinal, content) => this.#filesystem.keep(found.get(ordinal) as Version, content),
        },
      );
    } catch (error) {
      // Damage was said when the layer was read first.
      if (!(error instanceof Damage)) throw error;
    }
  }
}

function targetOf({ path, linkname = '' }: Version): string {
  return posix.resolve('/', posix.dirname(path), linkname).slice(1);
}
