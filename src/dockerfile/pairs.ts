import { isBlank, isSpace } from './spaces.ts';

/** A word of an instruction's arguments, quotes kept. */
export interface RawWord {
  readonly text: string;
  /** Offset in the arguments. */
  readonly start: number;
}

/** `key=value` as written; `value` is undefined for an ARG that only declares. */
export interface RawPair {
  readonly key: string;
  readonly value?: string;
  readonly start: number;
  readonly end: number;
}

/** Splits at white space outside quotes. */
function splitQuoted(text: string, escaper: string): readonly RawWord[] {
  const words: RawWord[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && isSpace(text[at])) at += 1;
    if (at >= text.length) return words;
    const end = endOfQuotedWord(text, at, escaper);
    // An escape character at the very end escapes nothing and is dropped.
    const lone = end === text.length && endsInLoneEscape(text, at, escaper);
    const word = text.slice(at, lone ? end - 1 : end);
    if (word !== '') words.push({ text: word, start: at });
    at = end;
  }
}

function endOfQuotedWord(text: string, start: number, escaper: string): number {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote === '' && isSpace(character)) return at;
    if (character === escaper && quote !== "'") at += 1;
    else if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
  }
  return text.length;
}

function endsInLoneEscape(text: string, start: number, escaper: string): boolean {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === escaper && quote !== "'") {
      if (at + 1 === text.length) return true;
      at += 1;
    } else if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
  }
  return false;
}

/** The pairs of ENV and LABEL: `key value with blanks`, or `key=value …`. A word without `=` in the second form, or a lone key, is undefined: Docker refuses it. */
export function readPairs(text: string, escaper: string): readonly RawPair[] | undefined {
  const words = splitQuoted(text, escaper);
  const first = words[0];
  if (!first) return [];
  if (!first.text.includes('=')) return readOldPair(text);
  const pairs: RawPair[] = [];
  for (const word of words) {
    const pair = readPair(word);
    if (pair.value === undefined) return undefined;
    pairs.push(pair);
  }
  return pairs;
}

function readOldPair(text: string): readonly RawPair[] | undefined {
  let end = 0;
  while (end < text.length && !isBlank(text[end])) end += 1;
  if (end === text.length) return undefined;
  let start = end;
  while (isBlank(text[start])) start += 1;
  return [{ key: text.slice(0, end), value: text.slice(start), start: 0, end: text.length }];
}

/** The variables that ARG declares, each with a default or without. */
export function readDeclarations(text: string, escaper: string): readonly RawPair[] {
  return splitQuoted(text, escaper).map(readPair);
}

function readPair(word: RawWord): RawPair {
  const equals = word.text.indexOf('=');
  const place = { start: word.start, end: word.start + word.text.length };
  if (equals < 0) return { key: word.text, ...place };
  return { key: word.text.slice(0, equals), value: word.text.slice(equals + 1), ...place };
}
