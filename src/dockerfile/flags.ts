import type { Flag } from '../model/dockerfile.ts';
import { isBlank, isSpace } from './spaces.ts';

export interface FlagScan {
  /** Words that begin with `--`, unquoted. */
  readonly flags: readonly string[];
  /** Offset of what follows them. */
  readonly end: number;
}

/** Takes the leading `--flag` words off an instruction's arguments. A bare `--` ends them and is dropped. */
export function scanFlags(text: string, start: number, escaper: string): FlagScan {
  const flags: string[] = [];
  let at = start;
  for (;;) {
    // BuildKit goes by bytes here, so that a no-break space is the start of an argument.
    while (isBlank(text[at])) at += 1;
    if (!text.startsWith('--', at)) return { flags, end: at };
    const word = scanWord(text, at, escaper);
    at = word.end;
    if (word.value === '--') return { flags, end: at };
    flags.push(word.value);
  }
}

function scanWord(text: string, start: number, escaper: string): { readonly value: string; readonly end: number } {
  let value = '';
  let quote = '';
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote === '' && isSpace(character)) break;
    if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
    else if (character !== escaper) value += character;
    else if (at + 1 < text.length) {
      at += 1;
      value += text[at];
    }
  }
  return { value, end: at };
}

export function toFlag(word: string): Flag {
  const equals = word.indexOf('=');
  return equals < 0 ? { name: word.slice(2) } : { name: word.slice(2, equals), value: word.slice(equals + 1) };
}
