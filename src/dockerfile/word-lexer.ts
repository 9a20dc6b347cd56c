import { type Lookup, modified, plainValue, replaced, SubstitutionError, UNKNOWN, UNSET } from './substitution.ts';
import { WordSplitter } from './word-splitter.ts';

export interface LexOptions {
  readonly escape: '\\' | '`';
  /** Quotes stay in the result. */
  readonly rawQuotes?: boolean;
  /** Escape characters stay in the result. */
  readonly rawEscapes?: boolean;
  /** A variable without a value stays as written. */
  readonly keepUnset?: boolean;
  /** Longest result, in UTF-16 code units; a longer one is unknown. */
  readonly limit: number;
}

export interface Lexed {
  /** Quotes removed, variables replaced; undefined when one of them is unknown or the limit was passed. */
  readonly text: string | undefined;
  /** The same split at white space outside quotes, after replacing. */
  readonly words: readonly string[];
}

/** Nesting such as `${a:-${b:-…}}` beyond this is refused. */
const MAXIMUM_DEPTH = 100;

/**
 * Replaces variables and removes quotes in one argument, as BuildKit does for instructions other than RUN.
 * Throws SubstitutionError where Docker refuses the text.
 */
export function lex(text: string, lookup: Lookup, options: LexOptions): Lexed {
  return new WordLexer(text, lookup, options).run();
}

class WordLexer {
  readonly #text: string;
  readonly #lookup: Lookup;
  readonly #options: LexOptions;
  #at = 0;
  #known = true;
  #size = 0;
  #depth = 0;
  #words = new WordSplitter();

  constructor(text: string, lookup: Lookup, options: LexOptions) {
    this.#text = text;
    this.#lookup = lookup;
    this.#options = options;
  }

  run(): Lexed {
    const text = this.#until(undefined, this.#options.rawEscapes ?? false, false);
    return this.#known ? { text, words: this.#words.finish() } : { text: undefined, words: [] };
  }

  /** Up to `stop`, which is consumed, or to the end of the text. */
  #until(stop: string | undefined, rawEscapes: boolean, patternEscapes: boolean): string {
    let result = '';
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined) {
        if (stop !== undefined) throw new SubstitutionError('unexpected end');
        return result;
      }
      if (character === stop) {
        this.#at += 1;
        return result;
      }
      result += this.#piece(character, rawEscapes, patternEscapes);
    }
  }

  #piece(character: string, rawEscapes: boolean, patternEscapes: boolean): string {
    switch (character) {
      case '$':
        return this.#words.split(this.#limited(this.#dollar()));
      case "'":
        return this.#words.join(this.#singleQuoted(patternEscapes));
      case '"':
        return this.#words.join(this.#doubleQuoted(rawEscapes, patternEscapes));
      case '<':
        return this.#words.join(this.#lessThan());
      default:
        this.#at += 1;
        return character === this.#options.escape ? this.#escaped(rawEscapes) : this.#words.split(character);
    }
  }

  #escaped(rawEscapes: boolean): string {
    const next = this.#text[this.#at] ?? '';
    this.#at += next.length;
    return this.#words.join((rawEscapes ? this.#options.escape : '') + next);
  }

  #singleQuoted(patternEscapes: boolean): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) throw new SubstitutionError('unmatched single quote');
    const inner = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    const { escape: escaper, rawQuotes } = this.#options;
    const text = patternEscapes ? inner.replaceAll(escaper, escaper + escaper) : inner;
    return rawQuotes ? `'${text}'` : text;
  }

  #doubleQuoted(rawEscapes: boolean, patternEscapes: boolean): string {
    const quote = this.#options.rawQuotes ? '"' : '';
    this.#at += 1;
    let result = quote;
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined) throw new SubstitutionError('unmatched double quote');
      if (character === '$') {
        result += this.#limited(this.#dollar());
        continue;
      }
      this.#at += 1;
      if (character === '"') return result + quote;
      result += character === this.#options.escape ? this.#escapedInQuotes(rawEscapes, patternEscapes) : character;
    }
  }

  /** In double quotes only `"`, `$` and the escape character itself can be escaped; before others it stands for itself. */
  #escapedInQuotes(rawEscapes: boolean, patternEscapes: boolean): string {
    const { escape: escaper, rawQuotes } = this.#options;
    const next = this.#text[this.#at];
    if (next === undefined) return '';
    if (next === '"' || next === '$' || next === escaper) {
      this.#at += 1;
      return rawEscapes ? escaper + next : next;
    }
    return rawEscapes && (!rawQuotes || patternEscapes) ? escaper + escaper : escaper;
  }

  /** `<<` keeps the blanks behind it, so that `<< EOF` is one word. */
  #lessThan(): string {
    const start = this.#at;
    this.#at += 1;
    if (this.#text[this.#at] === '<') {
      this.#at += 1;
      while (' \t\r'.includes(this.#text[this.#at] ?? '-')) this.#at += 1;
    }
    return this.#text.slice(start, this.#at);
  }

  #dollar(): string {
    this.#at += 1;
    if (this.#text[this.#at] !== '{') {
      const name = this.#name();
      return name === '' ? '$' : this.#value(name, `$${name}`);
    }
    this.#at += 1;
    const first = this.#text[this.#at];
    if (first === undefined || first === '{' || first === '}' || first === ':')
      throw new SubstitutionError('bad substitution');
    if (this.#depth >= MAXIMUM_DEPTH) throw new SubstitutionError('too deeply nested');
    this.#depth += 1;
    const result = this.#braced(this.#name());
    this.#depth -= 1;
    return result;
  }

  #braced(name: string): string {
    const operator = this.#text[this.#at];
    this.#at += 1;
    if (operator === '}') return this.#value(name, `\${${name}}`);
    if (operator === '/') return this.#replacement(name);
    if (operator === undefined || !':+-?#%'.includes(operator)) throw new SubstitutionError('unsupported modifier');
    const colon = operator === ':' ? ':' : '';
    const modifier = colon ? this.#text[this.#at] : operator;
    if (colon) this.#at += 1;
    const pattern = modifier === '#' || modifier === '%';
    if (modifier === undefined || (colon && pattern)) throw new SubstitutionError('unsupported modifier');
    const word = this.#nested('}', pattern, pattern);
    const value = this.#lookup(name);
    if (this.#options.keepUnset && value === UNSET) return `\${${name}${colon}${modifier}${word}}`;
    return this.#settle(modified(value, colon + modifier, word));
  }

  #replacement(name: string): string {
    const all = this.#text[this.#at] === '/';
    if (all) this.#at += 1;
    const pattern = this.#nested('/', true, true);
    const replacement = this.#nested('}', true, false);
    const value = this.#lookup(name);
    if (this.#options.keepUnset && value === UNSET) return `\${${name}/${pattern}/${replacement}}`;
    return this.#settle(replaced(value, pattern, replacement, all));
  }

  /** What stands inside `${ }` shares its word buffer with the outside in BuildKit: what the outer word had so far is lost there, and so here. */
  #nested(stop: string, rawEscapes: boolean, patternEscapes: boolean): string {
    const outer = this.#words;
    this.#words = new WordSplitter();
    const text = this.#until(stop, rawEscapes, patternEscapes);
    this.#words = outer;
    outer.forget();
    return text;
  }

  /** A name, a run of digits, or one special parameter; empty when none of these follows. */
  #name(): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0] ?? '';
    this.#at += name.length;
    return name;
  }

  #value(name: string, written: string): string {
    const value = this.#lookup(name);
    return this.#options.keepUnset && value === UNSET ? written : this.#settle(plainValue(value));
  }

  #settle(value: string | typeof UNKNOWN): string {
    if (value !== UNKNOWN) return value;
    this.#known = false;
    return '';
  }

  #limited(text: string): string {
    this.#size += text.length;
    if (this.#size <= this.#options.limit) return text;
    this.#known = false;
    return '';
  }
}

const NAME = /(?:\p{Nd}+|[@*#?\-$!0]|[\p{L}_][\p{L}\p{Nd}_]*)/uy;
