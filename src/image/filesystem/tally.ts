import { sameContent } from './contents.ts';
import { Mark, type VersionTable } from './version-table.ts';

/** Bytes of content that layers ship, and of which none is visible in the end. Hard links are one file. */
export class Tally {
  readonly layers: { size: number; wastedBytes: number }[];
  readonly #versions: VersionTable;
  /** Of files with several names: whether one of them is visible. */
  readonly #shared = new Map<number, boolean>();

  constructor(versions: VersionTable) {
    this.#versions = versions;
    this.layers = versions.surveys.map(() => ({ size: 0, wastedBytes: 0 }));
    for (let version = 1; version < versions.end; version++) {
      if (!versions.has(version, Mark.placed)) continue;
      const visible = versions.hidden[version] === 0;
      if (versions.has(version, Mark.linked)) {
        const owner = versions.ownerOf(version);
        this.#shared.set(owner, visible || this.#shared.get(owner) === true);
      } else this.#count(version, visible);
    }
    for (const [owner, visible] of this.#shared) this.#count(owner, visible);
  }

  get shippedBytes(): number {
    return this.layers.reduce((total, { size }) => total + size, 0);
  }

  get wastedBytes(): number {
    return this.layers.reduce((total, { wastedBytes }) => total + wastedBytes, 0);
  }

  /** Wasted because a later layer ships the same bytes under the same path. Undefined unless every byte of every layer was read. */
  get copiedBytes(): number | undefined {
    const versions = this.#versions;
    if (versions.surveys.some(({ count, contents }) => count > 0 && contents.length === 0)) return undefined;
    const copied = new Set<number>();
    let bytes = 0;
    for (let version = 1; version < versions.end; version++) {
      if (!versions.has(version, Mark.placed) || !versions.has(version, Mark.changed)) continue;
      const before = versions.previous[version] as number;
      const owner = versions.ownerOf(before);
      const ships = versions.layers[versions.ownerOf(version)] === versions.layers[version];
      if (!ships || this.#shared.get(owner) === true || copied.has(owner)) continue;
      if (sameContent(versions, version, before) !== 'same') continue;
      copied.add(owner);
      bytes += versions.sizeOf(owner);
    }
    return bytes;
  }

  #count(version: number, visible: boolean): void {
    const layer = this.layers[this.#versions.layers[version] as number];
    if (!layer) return;
    const size = this.#versions.sizeOf(version);
    layer.size += size;
    if (!visible) layer.wastedBytes += size;
  }
}
