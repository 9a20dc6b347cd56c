import type { Pair } from './align.ts';
import type { HistoryLine } from './history-line.ts';
import { isSame } from './match.ts';
import { changesFiles } from './render.ts';
import type { Step } from './steps.ts';

/** Where the base image ends in the history. Indexes of entries. */
export interface Boundary {
  /** Entries before this one are the base image's. */
  readonly baseEnd: number;
  /** The first entry that an instruction surely wrote; between the two either may have. */
  readonly start: number;
  /** The chain's first instruction stands at `start`, and nowhere else would do. */
  readonly certain: boolean;
}

/** Share that has to agree before a Dockerfile is believed to have made the image. */
const ENOUGH = 0.5;

/**
 * Whether the pairs speak for one and the same build: half of the instructions that change files have their entry, and half of the entries from the
 * first pair on have their instruction. Less is what any two Dockerfiles of one ecosystem share (`WORKDIR /app`, `USER node`).
 */
export function belongTogether(steps: readonly Step[], lines: readonly HistoryLine[], pairs: readonly Pair[]): boolean {
  const same = pairs.filter(({ quality }) => isSame(quality));
  const [first] = same;
  if (!first) return false;
  const weigh = steps.some(isFileStep) ? isFileStep : () => true;
  const wanted = steps.filter(weigh).length;
  const found = same.filter(({ step }) => steps[step] && weigh(steps[step])).length;
  return found >= ENOUGH * wanted && same.length >= ENOUGH * (lines.length - first.line);
}

function isFileStep({ instruction }: Step): boolean {
  return changesFiles(instruction.keyword);
}

/** Only for pairs that belong together. */
export function findBoundary(
  steps: readonly Step[],
  lines: readonly HistoryLine[],
  pairs: readonly Pair[],
  cut: boolean,
): Boundary {
  const first = pairs.find(({ quality }) => isSame(quality));
  if (!first) return { baseEnd: cut ? 0 : lines.length, start: lines.length, certain: false };
  if (cut) return { baseEnd: 0, start: first.line, certain: false };
  if (first.step === 0) return { baseEnd: first.line, start: first.line, certain: first.certain };
  // Instructions above the first pair are not in the history as they are written: an older version of them may be.
  const keywords = new Set(steps.slice(0, first.step).map(({ instruction }) => instruction.keyword));
  const earliest = Math.max(0, first.line - first.step);
  const doubtful = lines.findIndex(
    (line, index) => index >= earliest && index < first.line && keywords.has(line.keyword ?? ''),
  );
  return { baseEnd: doubtful < 0 ? first.line : doubtful, start: first.line, certain: false };
}
