/** Total readers for an event's payload: parts of it are written by whoever opened the pull request. */

export function objectIn(value: unknown): object | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** The value at a path of own fields; undefined as soon as one is missing. */
export function field(value: unknown, ...names: readonly string[]): unknown {
  let here: unknown = value;
  for (const name of names) {
    const object = objectIn(here);
    if (!object || !Object.hasOwn(object, name)) return undefined;
    here = (object as Record<string, unknown>)[name];
  }
  return here;
}

export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A number as GitHub counts things. */
export function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

/** A full commit id (SHA-1 or SHA-256): it goes into addresses and arguments, so nothing else will do. */
export function shaIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}
