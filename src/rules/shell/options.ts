import type { Command, Word } from '../../model/dockerfile.ts';

export interface Option {
  /** With its dashes: `-k`, `--insecure`. */
  readonly name: string;
  readonly value?: string;
  /** The word that it stands in, alone or among other letters. */
  readonly word: Word;
}

export interface Parsed {
  readonly options: readonly Option[];
  readonly operands: readonly Word[];
}

/** Which options of a program take an argument. */
export interface Grammar {
  /** Letters of short options. */
  readonly short: string;
  /** Long options, without dashes, whose argument is the next word. */
  readonly long: readonly string[];
}

/** Splits a command's words as getopt does: clusters of letters, `-ovalue`, `-o value`, `--name=value`, `--name value`, `--`. */
export function parseOptions(command: Command, grammar: Grammar): Parsed {
  const options: Option[] = [];
  const operands: Word[] = [];
  for (let at = 0; at < command.words.length; at++) {
    const word = command.words[at];
    if (!word) break;
    const next = command.words[at + 1];
    if (word.value === '--') {
      operands.push(...command.words.slice(at + 1));
      break;
    }
    if (!/^-[^-]|^--./.test(word.value)) {
      operands.push(word);
      continue;
    }
    const found = word.value.startsWith('--') ? longOption(word, next, grammar) : shortOptions(word, next, grammar);
    options.push(...found);
    if (found.at(-1)?.value === next?.value && takesNext(word, grammar)) at++;
  }
  return { options, operands };
}

function longOption(word: Word, next: Word | undefined, grammar: Grammar): Option[] {
  const equals = word.value.indexOf('=');
  if (equals !== -1) return [{ name: word.value.slice(0, equals), value: word.value.slice(equals + 1), word }];
  return [{ name: word.value, word, ...(takesNext(word, grammar) && next ? { value: next.value } : {}) }];
}

function shortOptions(word: Word, next: Word | undefined, { short }: Grammar): Option[] {
  const options: Option[] = [];
  const letters = word.value.slice(1);
  for (let at = 0; at < letters.length; at++) {
    const name = `-${letters.charAt(at)}`;
    if (!short.includes(letters.charAt(at))) options.push({ name, word });
    else {
      const value = letters.slice(at + 1) || next?.value;
      options.push({ name, word, ...(value === undefined ? {} : { value }) });
      break;
    }
  }
  return options;
}

/** Whether the word's option has its argument in the next word. */
function takesNext(word: Word, { short, long }: Grammar): boolean {
  if (word.value.startsWith('--')) return long.includes(word.value.slice(2));
  const letters = word.value.slice(1);
  const at = letters.split('').findIndex((letter) => short.includes(letter));
  return at !== -1 && at === letters.length - 1;
}
