import { KIND_MASK, Kind, type LayerSurvey } from '../survey/layer-survey.ts';
import { grown } from './grown.ts';

/** As a number of a version: none. */
export const NONE = 0;

/** What is true of a version. */
export const Mark = {
  /** It stands for its path, now or until a later layer hid it. */
  placed: 1,
  /** It replaced a version of a lower layer. */
  changed: 2,
  /** What hid it was a deletion. */
  deleted: 4,
  /** It shares its bytes with other names. */
  linked: 8,
  /** It stands elsewhere than its name says: symbolic links led there. */
  redirected: 16,
} as const;

/** Permission bits and owner of what engines make where an archive leaves a parent folder out. */
const IMPLIED_MODE = 0o755;

/**
 * A number for every entry of every layer, in order, and for every folder that a layer implies. What an entry says stays in its survey; here
 * is what became of it.
 */
export class VersionTable {
  readonly surveys: LayerSurvey[] = [];
  /** The number of the first entry of each layer. */
  readonly bases: number[] = [];
  /** One above the last number. */
  end = 1;
  /** The path of each. */
  nodes = new Uint32Array(0);
  /** The version of that path before it. */
  previous = new Uint32Array(0);
  layers = new Uint16Array(0);
  /** `Kind`; of a hard link, its file's. */
  kinds = new Uint8Array(0);
  marks = new Uint8Array(0);
  /** One more than the layer that hid it; 0 while it is visible. */
  hidden = new Uint16Array(0);
  /** Of what is linked: the version that carries the bytes. */
  owners = new Uint32Array(0);
  /** Hard links that name another link instead of the owner, and which. */
  readonly #targets = new Map<number, number>();
  /** Files of which a link in the same layer has other permissions or owners, and which link was the last. */
  readonly #attributes = new Map<number, number>();
  /** Implied folders that were replaced at once: their numbers are given again. */
  #free: number[] = [];

  /** Makes room for a layer; returns the number of its first entry. */
  addLayer(survey: LayerSurvey): number {
    const base = this.end;
    const layer = this.surveys.push(survey) - 1;
    this.bases.push(base);
    this.#free = [];
    this.#reserve(base + survey.count);
    this.end = base + survey.count;
    this.layers.fill(layer, base, this.end);
    return base;
  }

  /** A folder of the newest layer that none of its entries names. */
  addImplied(): number {
    const version = this.#free.pop() ?? this.end++;
    this.#reserve(version + 1);
    this.layers[version] = this.surveys.length - 1;
    this.kinds[version] = Kind.directory;
    this.marks[version] = 0;
    this.hidden[version] = 0;
    return version;
  }

  /** Takes a version of the newest layer back. */
  drop(version: number): void {
    this.unmark(version, Mark.placed);
    if (this.isImplied(version)) this.#free.push(version);
  }

  /** Makes `link` another name of the file behind `target`. */
  link(link: number, target: number): void {
    const owner = this.ownerOf(target);
    if (owner === target) this.#share(owner, owner);
    else this.#targets.set(link, target);
    this.#share(link, owner);
    // Engines apply mode and owner of the link's own header, which reach every name of the file that this layer made.
    if (this.layers[owner] !== this.layers[link]) return;
    if (this.#haveSameHeaders(owner, link)) this.#attributes.delete(owner);
    else this.#attributes.set(owner, link);
  }

  has(version: number, mark: number): boolean {
    return ((this.marks[version] as number) & mark) !== 0;
  }

  mark(version: number, mark: number): void {
    this.marks[version] = (this.marks[version] as number) | mark;
  }

  unmark(version: number, mark: number): void {
    this.marks[version] = (this.marks[version] as number) & ~mark;
  }

  /** The version that carries the bytes of a hard link; itself for all others. */
  ownerOf(version: number): number {
    return this.has(version, Mark.linked) ? (this.owners[version] as number) : version;
  }

  /** The version that a hard link names; none for what is no hard link, or one to nothing. */
  targetOf(link: number): number {
    const owner = this.ownerOf(link);
    return owner === link ? NONE : (this.#targets.get(link) ?? owner);
  }

  surveyOf(version: number): LayerSurvey {
    return this.surveys[this.layers[version] as number] as LayerSurvey;
  }

  /** The place in its layer's survey; past the last entry for an implied folder. */
  entryOf(version: number): number {
    return version - (this.bases[this.layers[version] as number] as number);
  }

  isImplied(version: number): boolean {
    return this.entryOf(version) >= this.surveyOf(version).count;
  }

  /** What the header says that it is: a hard link is one here. */
  headerKindOf(version: number): number {
    return this.isImplied(version)
      ? Kind.directory
      : (this.surveyOf(version).kinds[this.entryOf(version)] as number) & KIND_MASK;
  }

  modeOf(version: number): number {
    const source = this.#attributesOf(version);
    return this.surveyOf(source).modes[this.entryOf(source)] ?? IMPLIED_MODE;
  }

  uidOf(version: number): number {
    const source = this.#attributesOf(version);
    return this.surveyOf(source).uids[this.entryOf(source)] ?? 0;
  }

  gidOf(version: number): number {
    const source = this.#attributesOf(version);
    return this.surveyOf(source).gids[this.entryOf(source)] ?? 0;
  }

  /** Bytes of content. */
  sizeOf(version: number): number {
    const owner = this.ownerOf(version);
    return this.surveyOf(owner).sizes[this.entryOf(owner)] ?? 0;
  }

  haveSameAttributes(a: number, b: number): boolean {
    return this.modeOf(a) === this.modeOf(b) && this.uidOf(a) === this.uidOf(b) && this.gidOf(a) === this.gidOf(b);
  }

  #attributesOf(version: number): number {
    if (!this.has(version, Mark.linked)) return version;
    const owner = this.owners[version] as number;
    return this.layers[owner] === this.layers[version] ? (this.#attributes.get(owner) ?? owner) : version;
  }

  #share(version: number, owner: number): void {
    this.owners[version] = owner;
    this.mark(version, Mark.linked);
  }

  #haveSameHeaders(a: number, b: number): boolean {
    const [left, right] = [this.entryOf(a), this.entryOf(b)];
    const { modes, uids, gids } = this.surveyOf(a);
    return modes[left] === modes[right] && uids[left] === uids[right] && gids[left] === gids[right];
  }

  #reserve(length: number): void {
    if (length <= this.nodes.length) return;
    this.nodes = grown(this.nodes, length);
    this.previous = grown(this.previous, length);
    this.layers = grown(this.layers, length);
    this.kinds = grown(this.kinds, length);
    this.marks = grown(this.marks, length);
    this.hidden = grown(this.hidden, length);
    this.owners = grown(this.owners, length);
  }
}
