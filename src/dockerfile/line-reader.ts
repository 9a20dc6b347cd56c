import type { HeredocStart } from './heredoc.ts';
import type { Line } from './lines.ts';
import { type MappedText, MappedTextBuilder } from './mapped-text.ts';
import { skipSpace } from './spaces.ts';

/** One instruction's text: its lines joined at the escape character, comment lines and empty lines between them dropped. */
export interface LogicalLine {
  readonly content: MappedText;
  /** Lines from 1, both included. */
  readonly startLine: number;
  readonly endLine: number;
}

/** A heredoc's body as it stands in the file. */
export interface HeredocBody {
  readonly content: MappedText;
  readonly startLine: number;
  /** Before `startLine` when the body is empty. */
  readonly endLine: number;
}

/** Puts the lines of a Dockerfile together, from top to bottom. */
export class LineReader {
  readonly #lines: readonly Line[];
  readonly #text: string;
  #next = 0;
  #continues = continuesWith('\\');
  /** Numbers of the comment lines, each with whether it stands inside an instruction. */
  readonly comments = new Map<number, { readonly inside: boolean }>();

  constructor(lines: readonly Line[], text: string) {
    this.#lines = lines;
    this.#text = text;
  }

  set escape(escaper: '\\' | '`') {
    this.#continues = continuesWith(escaper);
  }

  /** The number of the line read last; 0 before the first. */
  get line(): number {
    return this.#next;
  }

  /** The next instruction. `onTop` sees every line that could start one, before it is joined: the place for parser directives. */
  next(onTop: (line: Line, trimmed: string) => void): LogicalLine | undefined {
    for (let line = this.#take(); line; line = this.#take()) {
      const start = skipSpace(line.text, 0);
      onTop(line, line.text.slice(start));
      if (line.text[start] === '#') this.comments.set(line.number, { inside: false });
      else if (start < line.text.length) return this.#join(line, start);
    }
    return undefined;
  }

  #join(first: Line, start: number): LogicalLine {
    const builder = new MappedTextBuilder();
    let open = this.#add(builder, first, start);
    while (open) {
      const line = this.#take();
      if (!line) break;
      const from = skipSpace(line.text, 0);
      if (line.text[from] === '#') this.comments.set(line.number, { inside: true });
      else if (from < line.text.length) open = this.#add(builder, line, 0);
    }
    return { content: builder.build(), startLine: first.number, endLine: this.line };
  }

  /** Adds the line without its continuation character; says whether it had one. */
  #add(builder: MappedTextBuilder, line: Line, start: number): boolean {
    const end = this.#continues(line.text, start);
    builder.appendLine(line.text.slice(start, end), line.number, start + 1);
    return end !== undefined;
  }

  /** The lines up to the delimiter; undefined when it never comes. */
  heredoc(start: HeredocStart): HeredocBody | undefined {
    const builder = new MappedTextBuilder();
    const startLine = this.line + 1;
    for (let line = this.#take(); line; line = this.#take()) {
      const candidate = start.chomp ? line.text.replace(/^\t+/, '') : line.text;
      if (candidate === start.name) {
        return { content: builder.build(), startLine, endLine: line.number - 1 };
      }
      builder.appendLine(this.#text.slice(line.start, line.end), line.number, 1);
    }
    return undefined;
  }

  #take(): Line | undefined {
    const line = this.#lines[this.#next];
    if (line) this.#next += 1;
    return line;
  }
}

/** Gives the index of the continuation character, blanks behind it allowed; undefined when the line ends there. An escape character before it takes its meaning away. */
function continuesWith(escaper: string): (text: string, start: number) => number | undefined {
  return (text, start) => {
    let at = text.length;
    while (at > start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
    if (at === start || text[at - 1] !== escaper) return undefined;
    return at - 1 > start && text[at - 2] === escaper ? undefined : at - 1;
  };
}
