import { skipSpace } from './spaces.ts';

/** What an instruction that may be written as a JSON array turned out to be. */
export type ExecForm =
  | { readonly kind: 'exec'; readonly items: readonly string[] }
  | { readonly kind: 'shell' }
  | { readonly kind: 'not-strings' };

/** An array that is not valid JSON is shell form; a valid one with anything but strings is an error. */
export function readExecForm(text: string): ExecForm {
  const start = skipSpace(text, 0);
  if (text[start] !== '[') return { kind: 'shell' };
  try {
    const items: unknown = JSON.parse(text.slice(start));
    if (!Array.isArray(items)) return { kind: 'shell' };
    return items.every((item) => typeof item === 'string') ? { kind: 'exec', items } : { kind: 'not-strings' };
  } catch {
    return { kind: 'shell' };
  }
}

const STRING = /"(?:[^"\\]|\\.)*"/g;

/** Where each string of a valid array of strings stands, quotes included. */
export function execItemSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(STRING), (match) => ({ start: match.index, end: match.index + match[0].length }));
}
