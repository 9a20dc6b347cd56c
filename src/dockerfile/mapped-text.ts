import type { Region } from '../model/location.ts';

/** A stretch of text that stands in one line of the Dockerfile, character for character. */
export interface Run {
  /** Offset in the mapped text where the run begins. */
  readonly start: number;
  /** Line of the file, from 1. */
  readonly line: number;
  /** Column of the run's first character, from 1, in UTF-16 code units. */
  readonly column: number;
}

/**
 * Text taken out of the Dockerfile (continuation lines joined, quotes removed, a heredoc's body) that still knows where each character came from.
 */
export class MappedText {
  readonly text: string;
  readonly #runs: readonly Run[];

  /** `runs` are in order and the first starts at 0. */
  constructor(text: string, runs: readonly Run[]) {
    this.text = text;
    this.#runs = runs;
  }

  position(offset: number): { readonly line: number; readonly column: number } {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const run = this.#runs[low] ?? { start: 0, line: 1, column: 1 };
    return { line: run.line, column: run.column + offset - run.start };
  }

  /** From the character at `start` to the one before `end`; an empty stretch counts as one character. */
  region(start: number, end: number): Region {
    const first = this.position(start);
    const last = this.position(Math.max(start, end - 1));
    return { startLine: first.line, endLine: last.line, startColumn: first.column, endColumn: last.column };
  }

  slice(start: number, end = this.text.length): MappedText {
    const builder = new MappedTextBuilder();
    builder.append(this, start, end);
    return builder.build();
  }

  /** The runs that cover `start` to `end`, cut to it. */
  *runsBetween(start: number, end: number): Iterable<Run> {
    if (end <= start) return;
    const first = this.position(start);
    yield { start, line: first.line, column: first.column };
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.#runs.length; index += 1) {
      const run = this.#runs[index];
      if (run === undefined || run.start >= end) return;
      yield run;
    }
  }
}

/** Puts mapped text together from pieces of other mapped text or of lines. */
export class MappedTextBuilder {
  readonly #parts: string[] = [];
  readonly #runs: Run[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(source: MappedText, start = 0, end = source.text.length): void {
    for (const run of source.runsBetween(start, end))
      this.#addRun(run.start - start + this.#length, run.line, run.column);
    this.#push(source.text.slice(start, end));
  }

  appendLine(text: string, line: number, column: number): void {
    this.#addRun(this.#length, line, column);
    this.#push(text);
  }

  /** Text that stands for what `source` has from `start` on, though perhaps not character for character. */
  appendAs(text: string, source: MappedText, start: number): void {
    if (source.text.startsWith(text, start)) {
      this.append(source, start, start + text.length);
      return;
    }
    const { line, column } = source.position(start);
    this.#addRun(this.#length, line, column);
    this.#push(text);
  }

  /** Text that the file does not spell, such as the line break after a heredoc's start: it counts as belonging to what stands before it. */
  appendFree(text: string): void {
    this.#push(text);
  }

  build(): MappedText {
    return new MappedText(this.#parts.join(''), this.#runs);
  }

  /** A piece that goes on where the last one ended needs no run of its own. */
  #addRun(start: number, line: number, column: number): void {
    const last = this.#runs.at(-1);
    if (last && last.line === line && last.column - last.start === column - start) return;
    this.#runs.push({ start, line, column });
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
