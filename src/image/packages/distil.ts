import { wishesOf } from '../wishes.ts';
import { distilStatus } from './dpkg-status.ts';

/**
 * Shrinks a content where its layer is read, in a worker, so that many or large databases do not add up in memory. The law that makes it safe
 * to do or to leave out: what a collector reads out of the distilled content is what it reads out of the whole; so the result is a file of the same
 * format with fewer parts. Pure, total, and free of everything that a worker need not load.
 */
export interface Distiller {
  /** A collector that `reads` these says `distil: true` there. */
  readonly globs: readonly string[];
  distil(path: string, bytes: Uint8Array): Uint8Array;
}

/** A collector's module imports its distiller's, never the other way round. */
const distillers: readonly Distiller[] = [
  { globs: ['**/dpkg/status', '**/opkg/status'], distil: (_path, bytes) => distilStatus(bytes) },
];

const known = distillers.map((distiller) => ({ matches: wishesOf(distiller.globs), distiller }));

/** What of a content is kept when only the inventory asked for it: itself where no distiller knows the path. */
export function distil(path: string, bytes: Uint8Array): Uint8Array {
  const found = known.find(({ matches }) => matches(path));
  const kept = found ? found.distiller.distil(path, bytes) : bytes;
  return kept.length < bytes.length ? kept : bytes;
}
