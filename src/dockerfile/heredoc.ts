import { type Lookup, UNSET } from './substitution.ts';
import { lex } from './word-lexer.ts';

/** What `<<EOF` announces. */
export interface HeredocStart {
  /** The delimiter without quotes. */
  readonly name: string;
  /** False when the delimiter was quoted. */
  readonly expand: boolean;
  /** True for `<<-`. */
  readonly chomp: boolean;
}

const unset: Lookup = () => UNSET;

/** The heredocs that a line of RUN, COPY or ADD announces, in order. Throws SubstitutionError where BuildKit refuses a delimiter. */
export function heredocsOf(line: string): readonly HeredocStart[] {
  if (!line.includes('<<')) return [];
  return wordsOf(line).flatMap((word) => readHeredocStart(word) ?? []);
}

/** BuildKit takes a line that cannot be split, for an open quote say, as one without heredocs. It always splits with the backslash, whatever `# escape=` says. */
function wordsOf(line: string): readonly string[] {
  try {
    return lex(line, unset, {
      escape: '\\',
      rawQuotes: true,
      rawEscapes: true,
      keepUnset: true,
      limit: line.length * 2,
    }).words;
  } catch {
    return [];
  }
}

/** Reads a word as the start of a heredoc: digits, `<<`, `-`, blanks, delimiter; undefined when it is something else. */
export function readHeredocStart(word: string): HeredocStart | undefined {
  const match = /^\d*<<(-?)[\t\n\f\r ]*/.exec(word);
  if (!match) return undefined;
  const delimiter = word.slice(match[0].length);
  if (delimiter === '' || delimiter.includes('<')) return undefined;
  const plain = lexDelimiter(delimiter, false);
  const raw = lexDelimiter(delimiter, true);
  const name = plain[0];
  if (plain.length !== 1 || name === undefined) return undefined;
  return { name, expand: countQuotes(name) === countQuotes(raw[0] ?? ''), chomp: match[1] === '-' };
}

function lexDelimiter(delimiter: string, rawQuotes: boolean): readonly string[] {
  return lex(delimiter, unset, { escape: '\\', rawQuotes, keepUnset: true, limit: delimiter.length * 2 }).words;
}

function countQuotes(text: string): number {
  return text.length - text.replaceAll(/['"]/g, '').length;
}
