import type { CommandSink, ParsedCommand, PipelineNumber } from './parsed-command.ts';
import type { PendingHeredoc } from './script-heredoc.ts';
import { isTest, readRedirection, skipBlanks } from './script-tokens.ts';
import type { ShellWord } from './shell-word.ts';
import type { WordReader } from './word-reader.ts';

const ASSIGNMENT = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?=/;

interface Draft {
  readonly words: ShellWord[];
  readonly assignments: { readonly name: string; readonly value: string }[];
  readonly redirections: { readonly operator: string; readonly target: ShellWord }[];
  readonly heredocs: Omit<PendingHeredoc, 'command'>[];
  end: number;
}

/** Reads simple commands: assignments, words and redirections up to an operator or the line's end. */
export class SimpleCommandReader {
  readonly #reader: WordReader;
  readonly #text: string;
  readonly #sink: CommandSink;
  readonly #announce: (heredoc: PendingHeredoc) => void;
  /** The pipeline of the command that is being read: what a substitution in it feeds. */
  current: PipelineNumber = 0;
  /** The pipeline that the commands read now feed themselves. */
  receiver: PipelineNumber | undefined;

  constructor(reader: WordReader, sink: CommandSink, announce: (heredoc: PendingHeredoc) => void) {
    this.#reader = reader;
    this.#text = reader.script.text;
    this.#sink = sink;
    this.#announce = announce;
  }

  /** The command that begins here; `[[ … ]]` reads operators as words. Gives its pipeline and those of scripts in its words. */
  read(nesting: number): readonly PipelineNumber[] {
    const start = this.#reader.at;
    const pipeline = this.#sink.newPipeline();
    const place = this.#sink.reserve();
    const draft: Draft = { words: [], assignments: [], redirections: [], heredocs: [], end: start };
    this.current = pipeline;
    const isFunction = isTest(this.#text, start) ? this.#readTest(draft) : this.#readWords(draft);
    if (isFunction || draft.end === start) {
      // What is no command must not stop the parser.
      if (this.#reader.at === start) this.#reader.at += 1;
      return [];
    }
    return this.#finish(draft, { place, pipeline, start, nesting });
  }

  /** Redirections behind a compound command. */
  readRedirections(nesting: number): readonly PipelineNumber[] {
    const start = skipBlanks(this.#text, this.#reader.at);
    if (readRedirection(this.#text, start) === '') return [];
    const pipeline = this.#sink.newPipeline();
    const place = this.#sink.reserve();
    const draft: Draft = { words: [], assignments: [], redirections: [], heredocs: [], end: start };
    this.current = pipeline;
    this.#reader.at = start;
    while (this.#redirection(draft)) this.#reader.at = skipBlanks(this.#text, this.#reader.at);
    return this.#finish(draft, { place, pipeline, start, nesting });
  }

  #finish(
    draft: Draft,
    at: { readonly place: number; readonly pipeline: PipelineNumber; readonly start: number; readonly nesting: number },
  ): readonly PipelineNumber[] {
    const { words, assignments, redirections, end } = draft;
    const { pipeline, start, nesting } = at;
    const command: ParsedCommand = {
      script: this.#reader.script,
      start,
      end,
      words,
      assignments,
      redirections,
      pipeline,
      receiver: this.receiver,
      nesting,
    };
    for (const heredoc of draft.heredocs) this.#announce({ ...heredoc, command });
    return [pipeline, ...this.#sink.fill(at.place, command)];
  }

  /** True when it turns out to be the head of a function. */
  #readWords(draft: Draft): boolean {
    for (;;) {
      this.#reader.at = skipBlanks(this.#text, this.#reader.at);
      if (this.#redirection(draft)) continue;
      const character = this.#text[this.#reader.at];
      if (character === undefined || '\n;&|)'.includes(character)) return false;
      if (character === '(') {
        if (draft.words.length === 1 && this.#skipFunctionHead()) return true;
        this.#reader.at += 1;
      } else this.#addWord(draft, this.#reader.word());
    }
  }

  #skipFunctionHead(): boolean {
    const close = skipBlanks(this.#text, this.#reader.at + 1);
    if (this.#text[close] !== ')') return false;
    this.#reader.at = close + 1;
    return true;
  }

  #addWord(draft: Draft, word: ShellWord): void {
    const assignment = draft.words.length === 0 ? ASSIGNMENT.exec(word.value) : null;
    if (assignment?.[1] !== undefined && this.#text.startsWith(assignment[0], word.start)) {
      draft.assignments.push({ name: assignment[1], value: word.value.slice(assignment[0].length) });
    } else draft.words.push(word);
    draft.end = this.#reader.at;
  }

  /** Up to `]]`; `&&`, `<` and parentheses are no operators in between. */
  #readTest(draft: Draft): boolean {
    while (this.#reader.at < this.#text.length) {
      this.#reader.at = skipBlanks(this.#text, this.#reader.at);
      const word = this.#reader.word();
      if (word.end > word.start) draft.words.push(word);
      else if (this.#text[this.#reader.at] === '\n') break;
      else this.#reader.at += 1;
      draft.end = this.#reader.at;
      if (word.value === ']]') break;
    }
    return false;
  }

  #redirection(draft: Draft): boolean {
    const operator = readRedirection(this.#text, this.#reader.at);
    if (operator === '') return false;
    this.#reader.at += operator.length;
    while (' \t'.includes(this.#text[this.#reader.at] ?? '-')) this.#reader.at += 1;
    const target = this.#reader.word();
    draft.redirections.push({ operator, target });
    draft.end = this.#reader.at;
    const kind = /<<-?$/.exec(operator)?.[0];
    if (kind !== undefined && !operator.endsWith('<<<'))
      draft.heredocs.push({ name: target.value, chomp: kind === '<<-', quoted: target.quoted });
    return true;
  }
}
