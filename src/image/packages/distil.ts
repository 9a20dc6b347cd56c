import { globOf, type Wish, wishesOf } from '../wishes.ts';
import { distilStatus } from './dpkg-status.ts';

/**
 * Shrinks a content where its layer is read, in a worker, so that many or large databases do not add up in memory. The law that makes it safe
 * to do or to leave out: what a collector reads out of the distilled content is what it reads out of the whole; so the result is a file of the same
 * format with fewer parts. Undefined: there is nothing in it for a collector. Pure, total, and free of everything that a worker need not load.
 */
export interface Distiller {
  readonly reads: readonly Wish[];
  distil(path: string, bytes: Uint8Array): Uint8Array | undefined;
}

/** At most one has a path; a collector's module imports its distiller's, never the other way round. */
const distillers: readonly Distiller[] = [{ reads: ['**/dpkg/status'], distil: (_path, bytes) => distilStatus(bytes) }];

const known = distillers.map((distiller) => ({ matches: wishesOf(distiller.reads.map(globOf)), distiller }));

/** What of a captured content is kept when only the inventory asked for it: itself where no distiller knows the path. */
export function distil(path: string, bytes: Uint8Array): Uint8Array | undefined {
  const found = known.find(({ matches }) => matches(path));
  return found ? found.distiller.distil(path, bytes) : bytes;
}
