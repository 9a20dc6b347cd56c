import type { Excerpts, FileEntry, FileTree } from '../../model/image.ts';
import { WISHED_FLAG } from '../survey/layer-survey.ts';
import { cleanPath } from '../tar/name.ts';
import { wishesOf } from '../wishes.ts';
import { excerptsOf } from './excerpts.ts';
import { type Columns, FileVersion } from './file-version.ts';
import { follow } from './follow.ts';
import { NOWHERE } from './path-table.ts';
import { PathWriter } from './path-writer.ts';
import type { Tree } from './tree.ts';
import { Mark, NONE, type VersionTable } from './version-table.ts';

/** The tree once all layers are in it. */
export class MergedTree implements FileTree {
  readonly #columns: Columns;
  readonly #tree: Tree;
  readonly #versions: VersionTable;
  readonly #contents: ReadonlyMap<number, Uint8Array>;
  /** Asked for again and again, and few: kept with their paths. */
  #wished: readonly FileVersion[] | undefined;

  constructor(tree: Tree, contents: ReadonlyMap<number, Uint8Array>) {
    this.#tree = tree;
    this.#versions = tree.versions;
    this.#columns = { tree, writer: new PathWriter(tree.paths) };
    this.#contents = contents;
  }

  get size(): number {
    const { marks, end } = this.#versions;
    let size = 0;
    for (let version = 1; version < end; version++) if (((marks[version] as number) & Mark.placed) !== 0) size++;
    return size;
  }

  get(path: string): FileEntry | undefined {
    const node = this.#tree.at(cleanPath(path));
    return node === NOWHERE ? undefined : this.#entry(this.#tree.visible(node));
  }

  resolve(path: string): FileEntry | undefined {
    const reach = follow(this.#tree, path, true);
    return reach && reach.missing.length === 0 ? this.#entry(this.#tree.visible(reach.node)) : undefined;
  }

  *visible(): Iterable<FileEntry> {
    const { marks, hidden, end } = this.#versions;
    for (let version = 1; version < end; version++) {
      if (hidden[version] === 0 && ((marks[version] as number) & Mark.placed) !== 0)
        yield new FileVersion(this.#columns, version);
    }
  }

  *versions(): Iterable<FileEntry> {
    const { marks, end } = this.#versions;
    for (let version = 1; version < end; version++)
      if (((marks[version] as number) & Mark.placed) !== 0) yield new FileVersion(this.#columns, version);
  }

  versionsOf(path: string): readonly FileEntry[] {
    return this.#idsOf(path)
      .map((version) => new FileVersion(this.#columns, version))
      .toReversed();
  }

  *matching(globs: readonly string[]): Iterable<FileEntry> {
    const matches = wishesOf(globs);
    this.#wished ??= wishedVersions(this.#versions).map((version) => new FileVersion(this.#columns, version));
    for (const entry of this.#wished) if (matches(entry.path)) yield entry;
  }

  content(entry: FileEntry): Uint8Array | undefined {
    const version =
      FileVersion.idIn(this.#columns, entry) ??
      this.#idsOf(entry.path).find((id) => this.#versions.layers[id] === entry.layer);
    return version === undefined ? undefined : this.#contents.get(this.#versions.ownerOf(version));
  }

  excerpts(): Iterable<Excerpts> {
    return excerptsOf(this.#versions, (version) => new FileVersion(this.#columns, version));
  }

  #entry(version: number): FileEntry | undefined {
    return version === NONE ? undefined : new FileVersion(this.#columns, version);
  }

  /** Versions of a path, newest first. */
  #idsOf(path: string): number[] {
    const node = this.#tree.everAt(cleanPath(path));
    const ids: number[] = [];
    if (node === NOWHERE) return ids;
    for (let id = this.#tree.lasts[node] as number; id !== NONE; id = this.#versions.previous[id] as number)
      ids.push(id);
    return ids;
  }
}

/** Those that somebody wished to read, by the name that they have in their layer or by the place where links led them. */
function wishedVersions({ marks, surveys, bases }: VersionTable): number[] {
  const wished: number[] = [];
  for (const [layer, { count, kinds }] of surveys.entries()) {
    const base = bases[layer] as number;
    for (let entry = 0; entry < count; entry++) {
      const mark = marks[base + entry] as number;
      if ((mark & Mark.placed) === 0) continue;
      if (((kinds[entry] as number) & WISHED_FLAG) !== 0 || (mark & Mark.redirected) !== 0) wished.push(base + entry);
    }
  }
  return wished;
}
