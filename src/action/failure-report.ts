import { ConfigurationError } from '../model/configuration-error.ts';
import type { Report } from '../model/review.ts';
import { TOOL } from '../model/tool.ts';
import { failedReview } from '../review/assemble.ts';
import { UNKNOWN_BASIS } from '../review/words.ts';

/** Errors of the JavaScript engine about our own code. Other messages may quote what was read, secrets included. */
const OWN_WORDS = new Set(['TypeError', 'RangeError', 'ReferenceError']);

/** The message stands before the frames, and may have lines that look like some. */
function framesOf({ stack, message }: NodeJS.ErrnoException): string {
  const text = typeof stack === 'string' ? stack : '';
  const start = typeof message === 'string' && text.includes(message) ? text.indexOf(message) + message.length : 0;
  const lines = text.slice(start).split('\n');
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}

/** What a maintainer needs of a bug: kinds, system codes and stacks, down the chain of causes. */
export function describeBug(error: unknown): string {
  const parts: string[] = [];
  let here = error;
  for (let depth = 0; depth < 5 && typeof here === 'object' && here !== null; depth += 1) {
    const { name, message, code, cause } = here as NodeJS.ErrnoException;
    const words = OWN_WORDS.has(name) ? `: ${message}` : '';
    const tag = typeof code === 'string' ? ` (${code})` : '';
    parts.push(`${depth > 0 ? 'Caused by ' : ''}${name}${tag}${words}\n${framesOf(here as NodeJS.ErrnoException)}`);
    here = cause;
  }
  return parts.length > 0 ? parts.join('\n') : 'Something that is no error was thrown.';
}

/** A report that says why there is none. A bug is told apart from what the user can fix by its code, `internal-error`. */
export function failureReport(error: unknown): Report {
  const known =
    error instanceof ConfigurationError
      ? error
      : new ConfigurationError(
          'internal-error',
          'an unexpected error ended the review',
          'The log of this run has its stack: please report it with that.',
          { cause: error },
        );
  return { schemaVersion: '1', tool: TOOL, verdict: 'error', reviews: [failedReview(known, UNKNOWN_BASIS)] };
}
