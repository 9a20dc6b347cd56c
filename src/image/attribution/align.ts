import type { HistoryLine } from './history-line.ts';
import { createMatcher, isSame, QUALITY, type Quality } from './match.ts';
import { changesFiles, render } from './render.ts';
import type { Step } from './steps.ts';

/** An instruction and the history entry that it wrote. */
export interface Pair {
  readonly step: number;
  readonly line: number;
  readonly quality: Quality;
  /** Every best alignment has this pair. */
  readonly certain: boolean;
}

/** Cells of the table: more history than that keeps its end. */
const MOST_CELLS = 1_000_000;

/**
 * Pairs the chain's instructions with history entries, both in order, so that the best pairs are kept (Needleman-Wunsch). Free at the start of the
 * history, where the base image's entries stand, and nowhere else: an alignment is anchored at the end. Time and memory: chain × history.
 */
export function align(steps: readonly Step[], lines: readonly HistoryLine[]): readonly Pair[] {
  const first = Math.max(0, lines.length - Math.floor(MOST_CELLS / (steps.length + 1)));
  const table = new Table(steps, lines.slice(first));
  return table.pairs().map((pair) => ({ ...pair, line: pair.line + first }));
}

class Table {
  private readonly height: number;
  private readonly width: number;
  private readonly qualities: Uint8Array;
  /** Best score of the first i instructions against the first j entries, and of the rest against the rest. */
  private readonly before: Int32Array;
  private readonly after: Int32Array;
  private readonly files: readonly boolean[];
  private readonly lines: readonly HistoryLine[];

  constructor(steps: readonly Step[], lines: readonly HistoryLine[]) {
    this.lines = lines;
    this.height = steps.length;
    this.width = lines.length;
    this.files = steps.map(({ instruction }) => changesFiles(instruction.keyword));
    this.qualities = this.compare(steps);
    this.before = new Int32Array((this.height + 1) * (this.width + 1));
    this.after = new Int32Array((this.height + 1) * (this.width + 1));
    this.fillBefore();
    this.fillAfter();
  }

  private compare(steps: readonly Step[]): Uint8Array {
    const match = createMatcher();
    const qualities = new Uint8Array(this.height * this.width);
    const renderings = steps.map(render);
    // From the end, so that what a spent budget leaves out is the oldest.
    for (let i = this.height - 1; i >= 0; i -= 1) {
      const rendering = renderings[i];
      if (!rendering) continue;
      for (let j = this.width - 1; j >= 0; j -= 1) {
        const line = this.lines[j];
        if (line) qualities[i * this.width + j] = match(rendering, line);
      }
    }
    return qualities;
  }

  private at(table: Int32Array, i: number, j: number): number {
    return table[i * (this.width + 1) + j] ?? 0;
  }

  private quality(i: number, j: number): Quality {
    return (this.qualities[i * this.width + j] ?? QUALITY.none) as Quality;
  }

  /** Minus infinity, near enough, when the two cannot be a pair. */
  private gain(i: number, j: number): number {
    const files = this.files[i] === true;
    switch (this.quality(i, j)) {
      case QUALITY.text:
        return files ? 10 : 5;
      case QUALITY.destination:
        return 8;
      case QUALITY.similar:
        return 3;
      case QUALITY.keyword:
        return 1;
      default:
        return -1_000_000;
    }
  }

  /** Kaniko writes no entry for configuration, so such an instruction is passed over at less cost. */
  private skipStep(i: number): number {
    return this.files[i] ? -3 : -1;
  }

  private skipLine(i: number, j: number): number {
    if (i === 0) return 0;
    return this.lines[j]?.empty ? -1 : -3;
  }

  private fillBefore(): void {
    for (let i = 0; i <= this.height; i += 1) {
      for (let j = 0; j <= this.width; j += 1) {
        if (i === 0) continue;
        let best = this.at(this.before, i - 1, j) + this.skipStep(i - 1);
        if (j > 0) {
          best = Math.max(best, this.at(this.before, i, j - 1) + this.skipLine(i, j - 1));
          best = Math.max(best, this.at(this.before, i - 1, j - 1) + this.gain(i - 1, j - 1));
        }
        this.before[i * (this.width + 1) + j] = best;
      }
    }
  }

  private fillAfter(): void {
    for (let i = this.height; i >= 0; i -= 1) {
      for (let j = this.width; j >= 0; j -= 1) {
        if (i === this.height && j === this.width) continue;
        let best = Number.NEGATIVE_INFINITY;
        if (i < this.height) best = this.at(this.after, i + 1, j) + this.skipStep(i);
        if (j < this.width) best = Math.max(best, this.at(this.after, i, j + 1) + this.skipLine(i, j));
        if (i < this.height && j < this.width)
          best = Math.max(best, this.at(this.after, i + 1, j + 1) + this.gain(i, j));
        this.after[i * (this.width + 1) + j] = best;
      }
    }
  }

  pairs(): readonly Pair[] {
    const found: Pair[] = [];
    let i = this.height;
    let j = this.width;
    while (i > 0 && j > 0) {
      const score = this.at(this.before, i, j);
      if (score === this.at(this.before, i - 1, j - 1) + this.gain(i - 1, j - 1)) {
        i -= 1;
        j -= 1;
        found.push({ step: i, line: j, quality: this.quality(i, j), certain: this.isCertain(i, j) });
      } else if (score === this.at(this.before, i - 1, j) + this.skipStep(i - 1)) {
        i -= 1;
      } else {
        j -= 1;
      }
    }
    return dropLoose(found.toReversed());
  }

  /** Whether no alignment of the same score pairs the entry otherwise, or the instruction. */
  private isCertain(step: number, line: number): boolean {
    const best = this.at(this.before, this.height, this.width);
    const through = (i: number, j: number): boolean =>
      this.at(this.before, i, j) + this.gain(i, j) + this.at(this.after, i + 1, j + 1) === best;
    for (let i = 0; i < this.height; i += 1) if (i !== step && through(i, line)) return false;
    for (let j = 0; j < this.width; j += 1) if (j !== line && through(step, j)) return false;
    return true;
  }
}

/** A pair that only resembles counts above one that is the same: below stands the base image, which may resemble anything. */
function dropLoose(pairs: readonly Pair[]): readonly Pair[] {
  const first = pairs.findIndex(({ quality }) => isSame(quality));
  return first < 0 ? [] : pairs.slice(first);
}
