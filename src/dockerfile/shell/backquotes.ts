import { type MappedText, MappedTextBuilder } from '../mapped-text.ts';

const PLAIN = /[^`\\]*/y;

/** Reads `` `…` `` from its first backquote: the script in it, with one layer of backslashes taken off, and the offset behind it. */
export function readBackquotes(
  script: MappedText,
  start: number,
  inQuotes: boolean,
): { readonly inner: MappedText; readonly end: number } {
  const { text } = script;
  const escapable = inQuotes ? '$`\\"' : '$`\\';
  const inner = new MappedTextBuilder();
  let at = start + 1;
  while (at < text.length && text[at] !== '`') {
    if (text[at] === '\\' && at + 1 < text.length && escapable.includes(text[at + 1] ?? '')) at += 1;
    PLAIN.lastIndex = at + 1;
    const end = at + 1 + (PLAIN.exec(text)?.[0].length ?? 0);
    inner.append(script, at, end);
    at = end;
  }
  return { inner: inner.build(), end: Math.min(at + 1, text.length) };
}
