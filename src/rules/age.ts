import type { Image } from '../model/image.ts';
import { historyLayers } from './history.ts';

const DAY = 86_400_000;
/** Builders that want equal bytes write 1970, 1980 or the year 1: no image is that old. */
const EARLIEST = Date.UTC(1990, 0, 1);

export interface Age {
  /** Whose age it is: the base's where it is known which layers are the base, since the layers above are as old as the build. */
  readonly of: 'base' | 'image';
  /** Whole days; undefined when no date can be believed. */
  readonly days?: number;
  /** The date believed, `YYYY-MM-DD`. */
  readonly date?: string;
}

/** How old an image, or the base that it stands on, is. Dates before 1990 and after `now` are not believed. */
export function ageOf(image: Image, now: Date): Age {
  const entries = baseHistory(image);
  const of = entries ? 'base' : 'image';
  const claims = entries ?? [
    image.configuration.created,
    image.configuration.config.Labels?.['org.opencontainers.image.created'],
    ...image.configuration.history.map((entry) => entry.created),
  ];
  // The newest counts: labels and old layers are inherited from a base.
  const times = claims
    .map((claim) => Date.parse(claim ?? ''))
    .filter((time) => time >= EARLIEST && time <= now.getTime() + DAY);
  if (times.length === 0) return { of };
  const newest = Math.max(...times);
  return {
    of,
    days: Math.max(0, Math.floor((now.getTime() - newest) / DAY)),
    date: new Date(newest).toISOString().slice(0, 10),
  };
}

/** Dates of the history up to the base's last layer; undefined when it is not known, or nothing was built upon it. */
function baseHistory(image: Image): (string | undefined)[] | undefined {
  const last = historyLayers(image).findLastIndex((layer) => layer?.origin === 'base');
  return last === -1 ? undefined : image.configuration.history.slice(0, last + 1).map((entry) => entry.created);
}
