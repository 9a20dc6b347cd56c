import { type MappedText, MappedTextBuilder } from '../mapped-text.ts';

/** A stretch of a word's value and where it stands in the script. */
interface Piece {
  /** Offset in the value. */
  readonly value: number;
  /** Offset in the script. */
  readonly source: number;
}

/** A word of a script: quotes removed, variables and substitutions as written. */
export interface ShellWord {
  readonly script: MappedText;
  /** Offsets in the script, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** True when a variable or a substitution makes part of it. */
  readonly dynamic: boolean;
  /** True when any of it was quoted or escaped. */
  readonly quoted: boolean;
  /** Offset in the value of the last slash that belongs to no substitution; -1 without one. */
  readonly slash: number;
  readonly pieces: readonly Piece[];
  /** Stretches of the value that are substitutions which the shell has already made when the value is read again: start → end. */
  readonly substitutions: ReadonlyMap<number, number>;
}

/** Puts a word together while it is read. */
export class WordBuilder {
  readonly #script: MappedText;
  readonly #start: number;
  readonly #pieces: Piece[] = [];
  readonly #substitutions = new Map<number, number>();
  #value = '';
  #slash = -1;
  #literalEnd = 0;
  #dynamic = false;
  quoted = false;

  constructor(script: MappedText, start: number) {
    this.#script = script;
    this.#start = start;
  }

  get value(): string {
    return this.#value;
  }

  get dynamic(): boolean {
    return this.#dynamic;
  }

  /** Text that stands for itself. */
  literal(text: string, source: number): void {
    const slash = text.lastIndexOf('/');
    if (slash >= 0) this.#slash = this.#value.length + slash;
    this.#add(text, source);
  }

  /** A variable, kept as written. */
  variable(text: string, source: number): void {
    this.#dynamic = true;
    this.#add(text, source);
  }

  /** `$( )`, backquotes, `<( )` or arithmetic, kept as written. */
  substitution(text: string, source: number): void {
    this.#dynamic = true;
    this.#substitutions.set(this.#value.length, this.#value.length + text.length);
    this.#add(text, source);
  }

  #add(text: string, source: number): void {
    if (this.#literalEnd !== source || this.#pieces.length === 0)
      this.#pieces.push({ value: this.#value.length, source });
    this.#value += text;
    this.#literalEnd = source + text.length;
  }

  build(end: number): ShellWord {
    return {
      script: this.#script,
      start: this.#start,
      end,
      value: this.#value,
      dynamic: this.#dynamic,
      quoted: this.quoted,
      slash: this.#slash,
      pieces: this.#pieces,
      substitutions: this.#substitutions,
    };
  }
}

/** The values of words as one text, joined by blanks, to be read as a script again; and which stretches of it are substitutions made already. */
export function scriptOfWords(words: readonly ShellWord[]): {
  readonly script: MappedText;
  readonly made: ReadonlyMap<number, number>;
} {
  const builder = new MappedTextBuilder();
  const made = new Map<number, number>();
  for (const word of words) {
    if (builder.length > 0) builder.appendFree(' ');
    const offset = builder.length;
    for (const [start, end] of word.substitutions) made.set(offset + start, offset + end);
    appendWord(builder, word);
  }
  return { script: builder.build(), made };
}

function appendWord(builder: MappedTextBuilder, word: ShellWord): void {
  for (const [index, piece] of word.pieces.entries()) {
    const text = word.value.slice(piece.value, word.pieces[index + 1]?.value ?? word.value.length);
    builder.appendAs(text, word.script, piece.source);
  }
}
