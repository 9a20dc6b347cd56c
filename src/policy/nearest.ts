import { editDistance } from '../model/edit-distance.ts';

const LONGEST_NAME = 64;

/** The known name that a misspelt one most likely means; undefined when none is close. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  if (written.length > LONGEST_NAME) return undefined;
  const normal = written.toLowerCase().replaceAll('_', '-');
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(normal.length / 3)) + 1;
  for (const name of known) {
    const found = editDistance(normal, name);
    if (found < bestDistance) [best, bestDistance] = [name, found];
  }
  return best;
}
