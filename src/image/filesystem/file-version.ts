import type { FileEntry, FileType } from '../../model/image.ts';
import { Kind, textAt } from '../survey/layer-survey.ts';
import { sameContent } from './contents.ts';
import type { PathWriter } from './path-writer.ts';
import { indexOf, type Tree } from './tree.ts';
import { Mark, NONE } from './version-table.ts';

const TYPES: readonly FileType[] = ['file', 'directory', 'symlink', 'character-device', 'block-device', 'fifo'];

/** What versions look themselves up in. */
export interface Columns {
  readonly tree: Tree;
  readonly writer: PathWriter;
}

/**
 * A version as the world sees it: a number and where to look it up, made anew whenever it is asked for. Two are the same version when `id` and
 * tree are, whether or not they are one object.
 */
export class FileVersion implements FileEntry {
  readonly #columns: Columns;
  readonly #id: number;
  #path: string | undefined;

  constructor(columns: Columns, id: number) {
    this.#columns = columns;
    this.#id = id;
  }

  /** The number of a version of this tree. */
  static idIn(columns: Columns, entry: FileEntry): number | undefined {
    return #id in entry && entry.#columns === columns ? entry.#id : undefined;
  }

  get path(): string {
    this.#path ??= this.#columns.writer.pathOf(this.#versions.nodes[this.#id] as number);
    return this.#path;
  }

  get type(): FileType {
    return TYPES[this.#versions.kinds[this.#id] as number] ?? 'file';
  }

  get mode(): number {
    return this.#versions.modeOf(this.#id);
  }

  get uid(): number {
    return this.#versions.uidOf(this.#id);
  }

  get gid(): number {
    return this.#versions.gidOf(this.#id);
  }

  get size(): number {
    return this.#versions.sizeOf(this.#id);
  }

  get linkname(): string | undefined {
    return this.#columns.tree.linkname(this.#id);
  }

  get hardlink(): string | undefined {
    const versions = this.#versions;
    if (versions.headerKindOf(this.#id) !== Kind.hardlink) return undefined;
    const target = versions.targetOf(this.#id);
    if (target === NONE) return this.#columns.tree.targetIn(this.#id);
    return this.#columns.writer.pathOf(versions.nodes[target] as number);
  }

  get capabilities(): string | undefined {
    const owner = this.#versions.ownerOf(this.#id);
    const { capable, capabilities } = this.#versions.surveyOf(owner);
    const index = indexOf(capable, this.#versions.entryOf(owner));
    return index < 0 ? undefined : textAt(capabilities, index);
  }

  get layer(): number {
    return this.#versions.layers[this.#id] as number;
  }

  get change(): 'added' | 'changed' {
    return this.#versions.has(this.#id, Mark.changed) ? 'changed' : 'added';
  }

  get content(): 'same' | 'different' | undefined {
    return this.change === 'changed'
      ? sameContent(this.#versions, this.#id, this.#versions.previous[this.#id] as number)
      : undefined;
  }

  get hidden(): { readonly layer: number; readonly by: 'changed' | 'deleted' } | undefined {
    const hidden = this.#versions.hidden[this.#id] as number;
    if (hidden === 0) return undefined;
    return { layer: hidden - 1, by: this.#versions.has(this.#id, Mark.deleted) ? 'deleted' : 'changed' };
  }

  get #versions() {
    return this.#columns.tree.versions;
  }
}
