import type { MappedText } from '../mapped-text.ts';
import { readAnsiQuoted } from './ansi-c.ts';
import { readBackquotes } from './backquotes.ts';
import { matchParentheses } from './parentheses.ts';
import { type Cursor, passBraces, passExpansions, passParentheses } from './pass-over.ts';
import { type ShellWord, WordBuilder } from './shell-word.ts';

/** What reading a word needs of the parser around it. */
export interface Surroundings {
  /** Reads the list inside `$(`, `<(` or `(` up to its `)`, which it consumes. `at` of the reader stands behind the opening and is moved. */
  list(): void;
  /** Parses the unescaped inside of backquotes. */
  inner(script: MappedText): void;
  /** Whether anything may be nested here still. */
  canNest(): boolean;
}

/** Levels of `${ }` and `$(( ))` in each other; deeper ones are text. */
const MAXIMUM_DEPTH = 100;

/** Ends an unquoted word. */
const END = ' \t\r\n;&|<>()';
const NAME = /[A-Za-z_]\w*|[0-9]|[@*#?$!-]/y;
const ARRAY = /^[A-Za-z_]\w*\+?=$/;

/** Reads the words of one script, quotes and substitutions in them included. Never fails: what does not end, ends with the script. */
export class WordReader implements Cursor {
  readonly script: MappedText;
  readonly text: string;
  readonly #made: ReadonlyMap<number, number>;
  readonly #around: Surroundings;
  #parentheses: Int32Array | undefined;
  #depth = 0;
  at = 0;

  /** `made` are stretches that an outer shell has replaced before this script is read. */
  constructor(script: MappedText, made: ReadonlyMap<number, number>, around: Surroundings) {
    this.script = script;
    this.text = script.text;
    this.#made = made;
    this.#around = around;
  }

  /** The word that begins here; of no length when something else does. */
  word(): ShellWord {
    const word = new WordBuilder(this.script, this.at);
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? '';
      if (END.includes(character) && !this.#continues(word, character)) break;
      this.#piece(word, character);
    }
    return word.build(this.at);
  }

  /** `<( )`, an array after `name=`, and the parentheses of an extended pattern belong to a word. */
  #continues(word: WordBuilder, character: string): boolean {
    if (character === '<' || character === '>') return this.text[this.at + 1] === '(';
    return character === '(' && (ARRAY.test(word.value) || '?*+@!'.includes(word.value.at(-1) ?? ' '));
  }

  #piece(word: WordBuilder, character: string): void {
    const made = this.#made.get(this.at);
    if (made !== undefined) {
      this.#keep(word, made);
      return;
    }
    if (character === "'") this.#singleQuoted(word);
    else if (character === '"') this.#doubleQuoted(word);
    else if (character === '\\') this.#escaped(word);
    else if (character === '$') this.#dollar(word, false);
    else if (character === '`') this.#backquoted(word, false);
    else if (character === '(') this.#parenthesised(word);
    else if (character === '<' || character === '>') this.#substituted(word, 2);
    else this.#plain(word, PLAIN);
  }

  /** Characters that stand for themselves. A stretch that is made already may begin anywhere, so it must not be run over. */
  #plain(word: WordBuilder, pattern: RegExp): void {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.text)?.[0] || (this.text[this.at] ?? '');
    const end = this.#made.size === 0 ? text.length : this.#untilMade(text.length);
    word.literal(text.slice(0, end), this.at);
    this.at += end;
  }

  #untilMade(length: number): number {
    for (let offset = 1; offset < length; offset += 1) if (this.#made.has(this.at + offset)) return offset;
    return length;
  }

  #keep(word: WordBuilder, end: number): void {
    word.substitution(this.text.slice(this.at, end), this.at);
    this.at = end;
  }

  #singleQuoted(word: WordBuilder): void {
    const close = this.text.indexOf("'", this.at + 1);
    const end = close < 0 ? this.text.length : close;
    word.quoted = true;
    word.literal(this.text.slice(this.at + 1, end), this.at + 1);
    this.at = Math.min(end + 1, this.text.length);
  }

  #escaped(word: WordBuilder): void {
    const next = this.text[this.at + 1] ?? '';
    word.quoted = true;
    if (next !== '\n') word.literal(next, this.at + 1);
    this.at += 1 + next.length;
  }

  #doubleQuoted(word: WordBuilder): void {
    word.quoted = true;
    this.at += 1;
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? '';
      const made = this.#made.get(this.at);
      if (made !== undefined) this.#keep(word, made);
      else if (character === '"') {
        this.at += 1;
        return;
      } else if (character === '$') this.#dollar(word, true);
      else if (character === '`') this.#backquoted(word, true);
      else if (character === '\\') this.#escapedInQuotes(word);
      else this.#plain(word, PLAIN_IN_QUOTES);
    }
  }

  #escapedInQuotes(word: WordBuilder): void {
    const next = this.text[this.at + 1] ?? '';
    if (next === '\n') this.at += 2;
    else if (next !== '' && '$`"\\'.includes(next)) {
      word.literal(next, this.at + 1);
      this.at += 2;
    } else {
      word.literal('\\', this.at);
      this.at += 1;
    }
  }

  #dollar(word: WordBuilder, inQuotes: boolean): void {
    const next = this.text[this.at + 1];
    if (next === '(' && this.#isArithmetic(this.at + 1)) this.#arithmetic(word, this.at + 1);
    else if (next === '(') this.#substituted(word, 2);
    else if (next === '{' && this.#depth < MAXIMUM_DEPTH) this.#braced(word, inQuotes);
    else if (next === "'" && !inQuotes) this.#ansiQuoted(word);
    else if (next === '"' && !inQuotes) {
      this.at += 1;
      this.#doubleQuoted(word);
    } else this.#named(word);
  }

  #named(word: WordBuilder): void {
    NAME.lastIndex = this.at + 1;
    const name = NAME.exec(this.text)?.[0] ?? '';
    if (name === '') word.literal('$', this.at);
    else word.variable(`$${name}`, this.at);
    this.at += 1 + name.length;
  }

  #ansiQuoted(word: WordBuilder): void {
    word.quoted = true;
    this.at = readAnsiQuoted(this.text, this.at + 2, (text, source) => word.literal(text, source));
  }

  /** `$(`, `<(`, `>(` or a lone parenthesis: `opening` characters, then a list. */
  #substituted(word: WordBuilder, opening: number): void {
    const start = this.at;
    this.at += opening;
    if (this.#around.canNest()) this.#around.list();
    else this.#skipTo(')');
    word.substitution(this.text.slice(start, this.at), start);
  }

  /** An array or an extended pattern: no list of commands, but substitutions may stand in it. */
  #parenthesised(word: WordBuilder): void {
    const start = this.at;
    passParentheses(this);
    word.variable(this.text.slice(start, this.at), start);
  }

  #skipTo(close: string): void {
    const end = this.text.indexOf(close, this.at);
    this.at = end < 0 ? this.text.length : end + 1;
  }

  #backquoted(word: WordBuilder, inQuotes: boolean): void {
    const start = this.at;
    const { inner, end } = readBackquotes(this.script, start, inQuotes);
    this.at = end;
    word.substitution(this.text.slice(start, end), start);
    if (this.#around.canNest()) this.#around.inner(inner);
  }

  /** `${…}`: kept as written; substitutions inside it are found. */
  #braced(word: WordBuilder, inQuotes: boolean): void {
    const start = this.at;
    this.#depth += 1;
    passBraces(this, inQuotes ? '"\\$`' : '\'"\\$`');
    this.#depth -= 1;
    word.variable(this.text.slice(start, this.at), start);
  }

  /** Whether the `(` at `open` begins `(( … ))`: it is closed right behind its inner pair. */
  #isArithmetic(open: number): boolean {
    if (this.text[open + 1] !== '(') return false;
    this.#parentheses ??= matchParentheses(this.text);
    const close = this.#parentheses[open] ?? -1;
    return close >= 0 && this.#parentheses[open + 1] === close - 1;
  }

  #arithmetic(word: WordBuilder, open: number): void {
    const start = this.at;
    this.#passArithmetic(open);
    word.variable(this.text.slice(start, this.at), start);
  }

  #passArithmetic(open: number): void {
    const end = (this.#parentheses?.[open] ?? this.text.length - 1) + 1;
    this.at = open + 2;
    this.#depth += 1;
    if (this.#depth < MAXIMUM_DEPTH) passExpansions(this, end);
    this.#depth -= 1;
    this.at = Math.max(this.at, end);
  }

  /** Passes over `(( … ))` as a command, if that begins here. */
  skipArithmetic(): boolean {
    if (this.text[this.at] !== '(' || !this.#isArithmetic(this.at)) return false;
    this.#passArithmetic(this.at);
    return true;
  }

  /** Passes over a quote, an escape or a substitution whose text belongs to no word. The commands in it are found. */
  passPiece(character: string): void {
    const nowhere = new WordBuilder(this.script, this.at);
    if (character === '$') this.#dollar(nowhere, true);
    else if (character === '`') this.#backquoted(nowhere, true);
    else this.#piece(nowhere, character);
  }
}

const PLAIN = /[^ \t\r\n;&|<>()'"\\$`]*/y;
const PLAIN_IN_QUOTES = /[^"$`\\]*/y;
