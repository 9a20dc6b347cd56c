import type { MappedText } from '../mapped-text.ts';
import { CASE_ITEM, ENDS, NOWHERE, type Until } from './compound-commands.ts';
import type { CommandSink, PipelineNumber } from './parsed-command.ts';
import { passExpansions } from './pass-over.ts';
import { chomp, findBody, type PendingHeredoc } from './script-heredoc.ts';
import { readReserved, skipBlanks } from './script-tokens.ts';
import { SimpleCommandReader } from './simple-command.ts';
import { WordReader } from './word-reader.ts';

/** Scripts, compound commands and substitutions in each other; deeper ones are passed over. */
const MAXIMUM_NESTING = 100;

export interface ScriptContext {
  readonly nesting: number;
  readonly receiver: PipelineNumber | undefined;
  /** Stretches that an outer shell has replaced before: start → end. */
  readonly made?: ReadonlyMap<number, number>;
}

/**
 * Reads one script of the POSIX Shell Command Language, with what bash adds, into simple commands. It takes any text in linear time;
 * what is no shell script gives odd commands, never an error.
 */
export class ScriptParser {
  readonly #reader: WordReader;
  readonly #text: string;
  readonly #sink: CommandSink;
  readonly #context: ScriptContext;
  readonly #simple: SimpleCommandReader;
  /** Levels of lists within this script. */
  #level = 0;
  /** Parentheses that a `)` may close. */
  #open = 0;
  #pending: PendingHeredoc[] = [];

  constructor(script: MappedText, sink: CommandSink, context: ScriptContext) {
    this.#text = script.text;
    this.#sink = sink;
    this.#context = context;
    this.#reader = new WordReader(script, context.made ?? new Map(), {
      list: () => this.#substitution(),
      inner: (inner) =>
        new ScriptParser(inner, sink, { nesting: this.#nesting + 1, receiver: this.#simple.current }).parse(),
      canNest: () => this.#canNest(),
    });
    this.#simple = new SimpleCommandReader(this.#reader, sink, (heredoc) => this.#pending.push(heredoc));
    this.#simple.receiver = context.receiver;
  }

  /** Reads all of it; gives the numbers of its pipelines. */
  parse(): readonly PipelineNumber[] {
    if (this.#nesting > MAXIMUM_NESTING) return [];
    return this.#list(NOWHERE);
  }

  get #nesting(): number {
    return this.#context.nesting + this.#level;
  }

  #canNest(): boolean {
    return this.#nesting < MAXIMUM_NESTING;
  }

  #list(until: Until): PipelineNumber[] {
    const pipelines: PipelineNumber[] = [];
    for (;;) {
      this.#blanks();
      const character = this.#text[this.#reader.at];
      if (character === undefined || (character === ')' && this.#open > 0) || this.#isAt(until)) return pipelines;
      if (character === '\n') this.#newline();
      else if (';&|)'.includes(character)) this.#reader.at += 1;
      else for (const pipeline of this.#pipeline()) pipelines.push(pipeline);
    }
  }

  #isAt(until: Until): boolean {
    if (until.has(';;') && /^;[;&]/.test(this.#text.slice(this.#reader.at, this.#reader.at + 2))) return true;
    const reserved = until.size > 0 ? readReserved(this.#text, this.#reader.at) : '';
    return reserved !== '' && until.has(reserved);
  }

  #pipeline(): readonly PipelineNumber[] {
    const all: PipelineNumber[] = [...this.#element()];
    let piped = false;
    for (;;) {
      this.#blanks();
      const { at } = this.#reader;
      if (this.#text[at] !== '|' || this.#text[at + 1] === '|') break;
      piped = true;
      this.#reader.at += this.#text[at + 1] === '&' ? 2 : 1;
      this.#blanksAndNewlines();
      for (const pipeline of this.#element()) all.push(pipeline);
    }
    if (piped) this.#sink.connect(all);
    return all;
  }

  /** One command of a pipeline. What cannot be one is passed over, a character at least. */
  #element(): readonly PipelineNumber[] {
    const { at } = this.#reader;
    if (this.#text[at] === '(') return this.#parenthesis();
    const reserved = readReserved(this.#text, at);
    if (reserved === '' || reserved === '[[') return this.#simple.read(this.#nesting);
    this.#reader.at += reserved.length;
    if (reserved === 'function') {
      // The body that follows is read as a group of its own.
      this.#blanks();
      this.#reader.word();
      this.#skipEmptyParentheses();
      return [];
    }
    if (!this.#canNest()) return [];
    if (reserved === 'case') return this.#compound(() => this.#case());
    const until = ENDS.get(reserved);
    if (!until) return [];
    return this.#compound(() => {
      if (reserved === 'for' || reserved === 'select') this.#header();
      const pipelines = this.#list(until);
      this.#reader.at += readReserved(this.#text, this.#reader.at).length;
      return pipelines;
    });
  }

  #parenthesis(): readonly PipelineNumber[] {
    // `((` is arithmetic to bash, but a subshell in a subshell to /bin/sh, where commands must not hide.
    this.#reader.at += 1;
    if (!this.#canNest()) return [];
    return this.#compound(() => this.#untilParenthesis());
  }

  #untilParenthesis(): PipelineNumber[] {
    this.#open += 1;
    const pipelines = this.#list(NOWHERE);
    this.#open -= 1;
    if (this.#text[this.#reader.at] === ')') this.#reader.at += 1;
    return pipelines;
  }

  /** A compound command with the redirections behind it. */
  #compound(read: () => readonly PipelineNumber[]): readonly PipelineNumber[] {
    this.#level += 1;
    const pipelines = read();
    this.#level -= 1;
    return [...pipelines, ...this.#simple.readRedirections(this.#nesting)];
  }

  /** `$(`, `<(`: what stands in it feeds the command that is read at the moment. */
  #substitution(): void {
    const { receiver, current } = this.#simple;
    this.#simple.receiver = current;
    this.#level += 1;
    this.#untilParenthesis();
    this.#level -= 1;
    this.#simple.receiver = receiver;
    this.#simple.current = current;
  }

  /** The name and the words of a `for`. */
  #header(): void {
    this.#simple.current = this.#sink.newPipeline();
    for (;;) {
      this.#blanks();
      const character = this.#text[this.#reader.at];
      if (character === undefined || '\n;&|)'.includes(character)) return;
      if (readReserved(this.#text, this.#reader.at) === 'do') return;
      if (this.#reader.skipArithmetic()) continue;
      const before = this.#reader.at;
      this.#reader.word();
      if (this.#reader.at === before) this.#reader.at += 1;
    }
  }

  #case(): PipelineNumber[] {
    const pipelines: PipelineNumber[] = [];
    this.#simple.current = this.#sink.newPipeline();
    this.#blanks();
    this.#reader.word();
    this.#blanksAndNewlines();
    if (this.#text.startsWith('in', this.#reader.at)) this.#reader.at += 2;
    for (;;) {
      this.#blanksAndNewlines();
      if (this.#reader.at >= this.#text.length || this.#text[this.#reader.at] === ')') return pipelines;
      if (readReserved(this.#text, this.#reader.at) === 'esac') {
        this.#reader.at += 4;
        return pipelines;
      }
      this.#patterns();
      for (const pipeline of this.#list(CASE_ITEM)) pipelines.push(pipeline);
      while (';&'.includes(this.#text[this.#reader.at] ?? '-')) this.#reader.at += 1;
    }
  }

  /** `(a | b)`, the first parenthesis optional. */
  #patterns(): void {
    if (this.#text[this.#reader.at] === '(') this.#reader.at += 1;
    for (;;) {
      this.#blanksAndNewlines();
      const before = this.#reader.at;
      const character = this.#text[before];
      if (character === undefined) return;
      this.#reader.word();
      if (this.#reader.at === before) this.#reader.at += 1;
      if (character === ')' || character === ';') return;
    }
  }

  #skipEmptyParentheses(): void {
    this.#blanks();
    if (this.#text.startsWith('()', this.#reader.at)) this.#reader.at += 2;
  }

  #blanks(): void {
    this.#reader.at = skipBlanks(this.#text, this.#reader.at);
  }

  #blanksAndNewlines(): void {
    this.#blanks();
    while (this.#text[this.#reader.at] === '\n') {
      this.#newline();
      this.#blanks();
    }
  }

  /** Behind a line break stand the bodies of the heredocs that the line announced. */
  #newline(): void {
    this.#reader.at += 1;
    const pending = this.#pending;
    this.#pending = [];
    for (const heredoc of pending) {
      const body = findBody(this.#text, this.#reader.at, heredoc);
      if (this.#sink.readsScript(heredoc.command)) {
        this.#sink.nest(chomp(this.#reader.script.slice(body.start, body.end), heredoc.chomp), heredoc.command);
      } else if (!heredoc.quoted) {
        this.#simple.current = heredoc.command.pipeline;
        passExpansions(this.#reader, body.end);
      }
      this.#reader.at = body.next;
    }
  }
}
