import { PatternError, replacePattern, trimPrefix, trimSuffix } from './pattern.ts';

/** A variable whose value nobody can know from the Dockerfile: a base image may have set it. */
export const UNKNOWN: unique symbol = Symbol('unknown');
/** A declared `ARG` without default and without a build argument: only `${x:-default}` and its like make something of it. */
export const MISSING: unique symbol = Symbol('missing');
/** A variable that is known not to be set: Docker puts nothing in its place. */
export const UNSET: unique symbol = Symbol('unset');

export type Value = string | typeof UNKNOWN | typeof MISSING | typeof UNSET;
export type Lookup = (name: string) => Value;

/** A substitution that Docker refuses. */
export class SubstitutionError extends Error {}

/** `$name` and `${name}`. */
export function plainValue(value: Value): string | typeof UNKNOWN {
  if (value === UNSET) return '';
  return typeof value === 'string' ? value : UNKNOWN;
}

/** `${name-word}`, `+`, `?`, `#` and `%`, with a colon before the first three or not. */
export function modified(value: Value, operator: string, word: string): string | typeof UNKNOWN {
  if (value === UNKNOWN) return UNKNOWN;
  const set = typeof value === 'string' && !(operator.startsWith(':') && value === '');
  switch (operator.at(-1)) {
    case '-':
      return set ? value : word;
    case '+':
      return set ? word : '';
    case '?':
      if (set) return value;
      if (value === MISSING) return UNKNOWN;
      throw new SubstitutionError('a required variable is not set');
    case '#':
    case '%':
      return trimmed(plainValue(value), operator, word);
    default:
      throw new SubstitutionError('unsupported modifier');
  }
}

function trimmed(value: string | typeof UNKNOWN, operator: string, word: string): string | typeof UNKNOWN {
  const long = word.startsWith(operator);
  const pattern = long ? word.slice(1) : word;
  const cut = operator === '#' ? trimPrefix : trimSuffix;
  return checked(() => cut(value === UNKNOWN ? '' : value, pattern, long ? 'longest' : 'shortest'), value);
}

/** `${name/pattern/replacement}` and `${name//pattern/replacement}`. */
export function replaced(value: Value, pattern: string, replacement: string, all: boolean): string | typeof UNKNOWN {
  const plain = plainValue(value);
  return checked(() => replacePattern(plain === UNKNOWN ? '' : plain, pattern, replacement, all), plain);
}

/** A bad pattern is an error whatever the value is. */
function checked(work: () => string | undefined, value: string | typeof UNKNOWN): string | typeof UNKNOWN {
  try {
    const result = work();
    return value === UNKNOWN || result === undefined ? UNKNOWN : result;
  } catch (error) {
    if (error instanceof PatternError) throw new SubstitutionError('invalid pattern', { cause: error });
    throw error;
  }
}
