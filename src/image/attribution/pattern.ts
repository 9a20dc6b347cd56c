import { LONGEST_TEXT } from './text.ts';

/** A text with holes: the literal pieces, in order, with anything between two of them. One piece: the text itself. */
export type Pattern = readonly string[];

/** Below this many literal characters a pattern with holes says nothing: `USER $NAME` fits every USER. */
const TELLING = 3;

/** `$NAME`, `${NAME}`, `${NAME:-default}`, and one variable inside the default. No part runs past the next brace, so that it stays linear. */
const VARIABLE = /\$(?:\w+|\{[^{}$]*(?:\$(?:\w+|\{[^{}]*\})[^{}$]*)?\})/;

/** A pattern with a hole for every variable: their values came from build arguments or from the base image. */
export function withHoles(text: string): Pattern {
  return text.split(VARIABLE);
}

export function isTelling(pattern: Pattern): boolean {
  return pattern.length === 1 || pattern.reduce((sum, piece) => sum + piece.length, 0) >= TELLING;
}

/** Whether `text` is the pattern with something in its holes. Leftmost pieces first, so linear in the text for each piece. */
export function fits(pattern: Pattern, text: string): boolean {
  const [first = '', ...rest] = pattern;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (text.length > LONGEST_TEXT || text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let position = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, position);
    if (found < 0 || found + piece.length > end) return false;
    position = found + piece.length;
  }
  return true;
}
