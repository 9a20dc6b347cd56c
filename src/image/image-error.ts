import { isNativeError } from 'node:util/types';
import { ConfigurationError } from '../model/configuration-error.ts';
import { Damage } from './damage.ts';
import { raising } from './limits.ts';

const SAVE_AGAIN = 'Save or build the image again, and check that the file arrived whole.';

/**
 * An image that cannot be reviewed at all: `name` is the file, folder or engine's image as the user gave it. It stands in the message, not
 * as a location: nobody can look at a line of an archive.
 */
export function imageError(
  code: string,
  name: string,
  message: string,
  remedy = SAVE_AGAIN,
  cause?: unknown,
): ConfigurationError {
  return new ConfigurationError(code, `${printable(name)}: ${message}`, remedy, { cause });
}

/** Damage that keeps an image from being reviewed; `what` of it cannot be read. */
export function damageError(name: string, what: string, damage: Damage): ConfigurationError {
  const { limit } = damage;
  const remedy = limit === undefined ? SAVE_AGAIN : `If that is as it should be, ${raising(limit)}.`;
  return imageError('image-damaged', name, `${what} cannot be read: ${damage.message}`, remedy, damage);
}

/** What a full disk throws as an error for the user; anything else as it is. */
export function diskFull(name: string, error: unknown): unknown {
  if (!isNativeError(error) || !('code' in error) || error.code !== 'ENOSPC') return error;
  const remedy = 'Free some space, or point TMPDIR (on a runner RUNNER_TEMP) to a disk that has it.';
  return imageError('disk-full', name, 'its layers do not fit on the disk', remedy, error);
}

/** On one line, whatever a name holds. */
function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '?');
}

/** Runs `work`; damage that it meets at `place` in the image `name` becomes an error for the user. */
export function readingPart<T>(name: string, place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Damage ? damageError(name, place, error) : error;
  }
}
