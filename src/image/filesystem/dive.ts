import type { Efficiency } from '../../model/image.ts';
import { KIND_MASK, Kind, type LayerSurvey } from '../survey/layer-survey.ts';
import { DiveStack } from './dive-stack.ts';
import { namedPaths } from './named-paths.ts';
import { type PathTable, ROOT } from './path-table.ts';
import { PathWriter } from './path-writer.ts';
import type { Tree } from './tree.ts';

/** Smallest sizes before there is one: the path was not seen, or only by dive's map of paths. */
const UNSEEN = -2;
const UNSIZED = -1;

/** The figures that https://github.com/wagoodman/dive (0.13) has for the same layers; see `DiveCount`. */
export function diveFigures(tree: Tree): Efficiency['dive'] {
  const { surveys } = tree.versions;
  const named = surveys.map((_, layer) => namedPaths(tree, layer));
  const count = new DiveCount(tree.paths, surveys, named);
  for (const layer of surveys.keys()) count.add(layer);
  return count.figures();
}

/**
 * Counts as dive does (dive/filetree/efficiency.go, dive/image/analysis.go), its ways included: only paths without children in their layer count;
 * links are not followed, hard links have no size, opaque marks hide nothing; a whiteout has the size of the folder that it hides, and none
 * for a file; one that hides nothing ends the count of its layer, in the order of names; all copies of a path that was seen twice are waste.
 */
class DiveCount {
  readonly #paths: PathTable;
  readonly #surveys: readonly LayerSurvey[];
  readonly #named: readonly Uint32Array[];
  readonly #stack: DiveStack;
  /** The last layer with whiteouts: no later one needs the stack. */
  readonly #lastWhiteouts: number;
  /** Of each path: the last layer that has it, and that has something under it, and one more; and what the layer says of it. */
  readonly #seen: Uint16Array;
  readonly #parted: Uint16Array;
  readonly #sizes: Float64Array;
  readonly #folders: Uint8Array;
  /** Of each path in all layers. */
  readonly #times: Uint8Array;
  readonly #totals: Float64Array;
  readonly #smallest: Float64Array;
  #userBytes = 0;

  constructor(paths: PathTable, surveys: readonly LayerSurvey[], named: readonly Uint32Array[]) {
    this.#paths = paths;
    this.#surveys = surveys;
    this.#named = named;
    this.#stack = new DiveStack(paths);
    this.#lastWhiteouts = surveys.findLastIndex(({ kinds }) =>
      kinds.some((kind) => (kind & KIND_MASK) === Kind.whiteout),
    );
    this.#seen = new Uint16Array(paths.count);
    this.#parted = new Uint16Array(paths.count);
    this.#sizes = new Float64Array(paths.count);
    this.#folders = new Uint8Array(paths.count);
    this.#times = new Uint8Array(paths.count);
    this.#totals = new Float64Array(paths.count);
    this.#smallest = new Float64Array(paths.count).fill(UNSEEN);
  }

  add(layer: number): void {
    const { nodes, whiteouts } = this.#treeOf(layer);
    // The lowest layer is held against itself.
    if (layer === 0 && this.#lastWhiteouts >= 0) this.#pile(nodes);
    this.#visit(nodes, whiteouts, layer + 1);
    if (layer >= this.#lastWhiteouts) return;
    for (const hidden of whiteouts) if (this.#comesFirst(hidden)) this.#stack.remove(hidden);
    this.#pile(nodes);
    for (const hidden of whiteouts) if (!this.#comesFirst(hidden)) this.#stack.remove(hidden);
  }

  figures(): Efficiency['dive'] {
    let [smallest, all, wastedBytes] = [0, 0, 0];
    for (let node = 1; node < this.#paths.count; node++) {
      const least = this.#smallest[node] as number;
      if (least === UNSEEN) continue;
      const total = this.#totals[node] as number;
      smallest += least;
      all += total;
      if (this.#times[node] === 2) wastedBytes += total;
    }
    const wastedUserPercent = this.#userBytes === 0 ? 0 : wastedBytes / this.#userBytes;
    return { score: all === 0 ? 1 : smallest / all, wastedBytes, wastedUserPercent };
  }

  /** The paths that a layer has, folders that it only implies included, and what its whiteouts hide. */
  #treeOf(layer: number): { nodes: number[]; whiteouts: Set<number> } {
    const { kinds, sizes } = this.#surveys[layer] as LayerSurvey;
    const named = this.#named[layer] as Uint32Array;
    const nodes: number[] = [];
    const whiteouts = new Set<number>();
    for (let entry = 0; entry < named.length; entry++) {
      const node = named[entry] as number;
      const kind = (kinds[entry] as number) & KIND_MASK;
      const size = sizes[entry] as number;
      if (layer > 0) this.#userBytes += size;
      if (node === ROOT) continue;
      if (kind === Kind.whiteout) whiteouts.add(node);
      const shown = kind === Kind.whiteout ? (this.#paths.parents[node] as number) : node;
      this.#touch(shown, layer + 1, nodes);
      if (kind === Kind.whiteout) this.#parted[shown] = layer + 1;
      if (kind >= Kind.whiteout) continue;
      this.#sizes[node] = size;
      this.#folders[node] = kind === Kind.directory ? 1 : 0;
    }
    return { nodes, whiteouts };
  }

  #touch(path: number, stamp: number, nodes: number[]): void {
    for (let node = path; node !== ROOT && this.#seen[node] !== stamp; ) {
      this.#seen[node] = stamp;
      this.#sizes[node] = 0;
      this.#folders[node] = 0;
      nodes.push(node);
      node = this.#paths.parents[node] as number;
      this.#parted[node] = stamp;
    }
  }

  #visit(nodes: readonly number[], whiteouts: ReadonlySet<number>, stamp: number): void {
    const isVisited = this.#untilDangling(whiteouts);
    for (const node of nodes) {
      if (this.#parted[node] !== stamp && isVisited(node, '')) this.#count(node, this.#sizes[node] as number);
    }
    for (const hidden of whiteouts) if (isVisited(hidden, '.wh.')) this.#count(hidden, this.#stack.sizeOf(hidden));
  }

  /** Whether dive gets as far as a path: it goes through names in the order of their bytes, to the first whiteout of nothing. */
  #untilDangling(whiteouts: ReadonlySet<number>): (node: number, prefix: string) => boolean {
    const writer = new PathWriter(this.#paths);
    const placeOf = (node: number, prefix: string): string => {
      const path = Buffer.from(writer.pathOf(node)).toString('latin1');
      const name = path.lastIndexOf('/') + 1;
      return `${path.slice(0, name)}${prefix}${path.slice(name)}`.replaceAll('/', '\0');
    };
    let end: { readonly node: number; readonly place: string } | undefined;
    for (const node of whiteouts) {
      if (this.#stack.has(node)) continue;
      const place = placeOf(node, '.wh.');
      if (!end || place < end.place) end = { node, place };
    }
    if (!end) return () => true;
    if (this.#smallest[end.node] === UNSEEN) this.#smallest[end.node] = UNSIZED;
    const { place } = end;
    return (node, prefix) => placeOf(node, prefix) < place;
  }

  #count(node: number, size: number): void {
    const least = this.#smallest[node] as number;
    this.#totals[node] = (this.#totals[node] as number) + size;
    if (least < 0 || size < least) this.#smallest[node] = size;
    this.#times[node] = Math.min(2, (this.#times[node] as number) + 1);
  }

  /** Whether a whiteout stands before what it hides in the order of names. */
  #comesFirst(node: number): boolean {
    const bytes = this.#paths.nameOf(node);
    return Buffer.compare(Buffer.concat([Buffer.from('.wh.'), bytes]), bytes) < 0;
  }

  #pile(nodes: readonly number[]): void {
    for (const node of nodes) this.#stack.add(node, this.#sizes[node] as number, this.#folders[node] === 1);
  }
}
