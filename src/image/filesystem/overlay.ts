import type { Remarks } from '../remarks.ts';
import { KIND_MASK, Kind, type LayerSurvey, OPAQUE_FLAG, textAt } from '../survey/layer-survey.ts';
import { Folders } from './folders.ts';
import { NOWHERE, ROOT } from './path-table.ts';
import { Placement } from './placement.ts';
import type { Tree } from './tree.ts';
import { Mark, NONE } from './version-table.ts';

/**
 * Lays one layer over the tree, as engines do when they unpack it.
 *
 * A whiteout hides what lower layers hold, never what its own layer ships, so its place among the entries does not matter
 * (https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts). A folder that is shipped again as it was is no new version.
 * Every step costs what it touches: hidden paths leave the tree, so that no order of entries costs more than their number.
 */
export class Overlay {
  readonly #tree: Tree;
  readonly #survey: LayerSurvey;
  readonly #base: number;
  readonly #source: number;
  readonly #remarks: Remarks;
  readonly #placement: Placement;
  readonly #folders: Folders;
  /** The folder of the last entry: its number in the survey, where it is, and how many folders and links had gone when that was found out. */
  #parent = NOWHERE;
  #folder = NOWHERE;
  #redirected = false;
  #gone = 0;

  constructor(tree: Tree, survey: LayerSurvey, remarks: Remarks, budget: { characters: number }) {
    this.#tree = tree;
    this.#survey = survey;
    this.#remarks = remarks;
    this.#base = tree.versions.addLayer(survey);
    tree.reserve(survey.count);
    this.#source = tree.paths.addSource(survey.names.bytes);
    this.#placement = new Placement(tree, tree.versions.surveys.length - 1);
    this.#folders = new Folders(tree, survey, this.#placement, budget);
  }

  /** How many versions of lower layers this one deleted. */
  get deleted(): number {
    return this.#placement.deleted;
  }

  /** Throws Damage past the limits; what was laid until then stands. */
  run(): void {
    const { count, kinds } = this.#survey;
    for (let entry = 0; entry < count; entry++) {
      const kind = (kinds[entry] as number) & KIND_MASK;
      if (kind === Kind.whiteout) this.#whiteout(entry);
      else if (kind === Kind.opaque) this.#opaque(entry);
      else if (kind !== Kind.passedOver) this.#add(entry, kind);
    }
  }

  #add(entry: number, kind: number): void {
    const { kinds, parents, hashes, names } = this.#survey;
    const tree = this.#tree;
    const version = this.#base + entry;
    const parent = parents[entry] as number;
    if (parent !== this.#parent || this.#placement.gone !== this.#gone) this.#enter(parent);
    const folder = this.#folder;
    if (folder === NOWHERE || (tree.paths.depths[folder] as number) >= tree.limits.pathDepth) {
      this.#remarks.add('entry-unplaceable', this.#pathOf(entry));
      return;
    }
    const target = kind === Kind.hardlink ? this.#target(entry) : NONE;
    const start = entry === 0 ? 0 : (names.ends[entry - 1] as number);
    const end = names.ends[entry] as number;
    const node =
      start === end ? ROOT : tree.attach(folder, hashes[entry] as number, names.bytes, start, end, this.#source);
    tree.versions.nodes[version] = node;
    if (this.#redirected) tree.versions.mark(version, Mark.redirected);
    if (target !== NONE && target === tree.visible(node)) return;
    tree.versions.kinds[version] = kind === Kind.hardlink ? this.#kindOf(target) : kind;
    if (target !== NONE) tree.versions.link(version, target);
    this.#placement.put(node, version);
    if (((kinds[entry] as number) & OPAQUE_FLAG) !== 0) this.#placement.sweep(node);
  }

  /** Goes to the folder of the next entry. Most stand beside the one before. */
  #enter(parent: number): void {
    this.#folder = this.#folders.make(parent);
    this.#redirected = this.#folders.isRedirected(parent);
    this.#parent = parent;
    this.#gone = this.#placement.gone;
  }

  /** A hard link is a full file of its target's kind; one to nothing is an empty file. */
  #kindOf(target: number): number {
    return target === NONE ? Kind.file : (this.#tree.versions.kinds[target] as number);
  }

  #whiteout(entry: number): void {
    const { parents, hashes, names } = this.#survey;
    const folder = this.#folders.find(parents[entry] as number);
    if (folder === NOWHERE) return;
    const start = entry === 0 ? 0 : (names.ends[entry - 1] as number);
    const end = names.ends[entry] as number;
    if (start === end) return;
    const child = this.#tree.child(folder, hashes[entry] as number, names.bytes, start, end);
    if (child !== ROOT) this.#placement.hideLower(child);
  }

  #opaque(entry: number): void {
    const folder = this.#folders.find(this.#survey.parents[entry] as number);
    if (folder !== NOWHERE) this.#placement.sweep(folder);
  }

  /** What a hard link names: parents through symbolic links, the last component not, as link(2) has it. */
  #target(entry: number): number {
    const node = this.#folders.target(entry);
    const target = node === NOWHERE ? NONE : this.#tree.visible(node);
    if (target !== NONE && this.#tree.versions.kinds[target] !== Kind.directory) return target;
    this.#remarks.add('hardlink-dangling', this.#pathOf(entry));
    return NONE;
  }

  #pathOf(entry: number): string {
    const folder = textAt(this.#survey.folders, this.#survey.parents[entry] as number);
    const name = textAt(this.#survey.names, entry);
    return folder === '' ? name : `${folder}/${name}`;
  }
}
