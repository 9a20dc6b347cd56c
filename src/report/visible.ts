/** Controls, format characters (bidirectional overrides, zero-width), lone surrogates, line separators, and what fonts leave out. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const BLANKS = /[ \t\r\n\f\v\u2028\u2029]+/g;

/** The text with every character that a reader cannot see, or that acts on a terminal, written out: `\u{202e}`, `\n`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (character) => NAMED[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** `visible` for prose: line breaks and runs of blanks become one blank, and what is longer than `limit` UTF-16 units ends in `…`. */
export function oneLine(text: string, limit: number): string {
  return truncate(
    visible(
      truncate(text, limit * 4)
        .replace(BLANKS, ' ')
        .trim(),
    ),
    limit,
  );
}

/** A workflow runner takes `##[` anywhere in a line and `::` at its start for a command, wherever the line comes from; a backslash breaks both. */
export function muteCommands(line: string): string {
  return line.replaceAll('##[', '##\\[').replace(/^(\s*):(?=:)/, '$1\\:');
}

/** At most `limit` UTF-16 units, the `…` included; a surrogate pair is not cut in two. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, Math.max(limit - 1, 0));
  return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
