/** Other than ASCII, what Go's unicode.IsSpace counts: it has U+0085 and leaves out U+FEFF, unlike `\s`. */
const WIDE_SPACE = new Set(
  '\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
);

/** White space as BuildKit sees it when it trims lines and splits words. */
export function isSpace(character: string | undefined): boolean {
  if (character === undefined) return false;
  const code = character.charCodeAt(0);
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : WIDE_SPACE.has(character);
}

/** The blanks that separate a keyword from its arguments and the words of COPY, FROM or EXPOSE: ASCII only. */
export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\v' || character === '\f' || character === '\r';
}

/** Index of the first character from `start` that is no white space; `end` when there is none. */
export function skipSpace(text: string, start: number, end = text.length): number {
  let at = start;
  while (at < end && isSpace(text[at])) at += 1;
  return at;
}

/** Index after the last character before `end` that is no white space; `start` when there is none. */
export function skipSpaceBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text[at - 1])) at -= 1;
  return at;
}

export function trim(text: string): string {
  const start = skipSpace(text, 0);
  return text.slice(start, skipSpaceBack(text, start, text.length));
}
