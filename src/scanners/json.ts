/** Reading somebody else's JSON: nothing is where it should be until it was looked at. */

export type Fields = Readonly<Record<string, unknown>>;

/** Undefined for what is not JSON. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The own fields of an object; none for anything else. */
export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Text of at most `longest` characters, without control characters and halves of characters; undefined for anything else and for nothing. */
export function text(value: unknown, longest = 500): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Cut first: a report may carry megabytes in one field.
  const clean = value
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return clean === '' ? undefined : clean;
}

export function texts(value: unknown): string[] {
  return list(value).flatMap((item) => text(item) ?? []);
}

/** An `https:` address as it is; undefined for anything else. */
export function address(value: unknown): string | undefined {
  const url = text(value, 2000);
  return url?.startsWith('https://') && URL.canParse(url) ? url : undefined;
}
