import { Damage } from './damage.ts';
import { type FileRange, readWhole } from './file-range.ts';
import { DEFAULT_LIMITS, type JsonLimits } from './limits.ts';

/** Values of JSON text from an image, to be looked at with the functions below, since nothing about its shape is known. */
export type Json = unknown;
export type JsonObject = Readonly<Record<string, Json>>;

/** Throws Damage when it is too large, too deep or no JSON. */
export function readJson(
  range: FileRange,
  limits: JsonLimits = DEFAULT_LIMITS,
): { readonly value: Json; readonly bytes: Buffer } {
  const bytes = readWhole(range, limits.jsonBytes, 'json-bytes');
  return { value: parseJson(bytes.toString('utf8'), limits), bytes };
}

export function parseJson(text: string, { jsonDepth }: Pick<JsonLimits, 'jsonDepth'> = DEFAULT_LIMITS): Json {
  if (depthOf(text) > jsonDepth) {
    throw new Damage(`its JSON is nested deeper than ${jsonDepth} levels`, { limit: 'json-depth' });
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may hold a secret.
    throw new Damage('it is no JSON');
  }
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of what may not be an object; never an inherited one. */
export function property(value: Json, key: string): Json {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function stringProperty(value: Json, key: string): string | undefined {
  const found = property(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** The elements of what may not be an array. */
export function elements(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}
