import type { Notification } from '../model/review.ts';
import { pathLine } from './place.ts';

/** One sentence or two, each with its full stop. */
export function sentences(first: string, second: string | undefined): string {
  return [first, ...(second === undefined ? [] : [second])]
    .map((words) => (/[.?!]$/.test(words) ? words : `${words}.`))
    .join(' ');
}

/** An error for a log or a terminal: place, what is wrong, what to do. Not escaped. */
export function errorWords({
  message,
  location,
  remedy,
}: Pick<Notification, 'message' | 'location' | 'remedy'>): string {
  return sentences(`${location ? `${pathLine(location)}: ` : ''}${message}`, remedy);
}
