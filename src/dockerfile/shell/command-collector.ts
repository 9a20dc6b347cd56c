import type { Command, Word } from '../../model/dockerfile.ts';
import type { MappedText } from '../mapped-text.ts';
import { commandsOfFind, innerScript, readsStandardInput } from './inner-scripts.ts';
import { lookThrough } from './look-through.ts';
import type { CommandSink, ParsedCommand, PipelineNumber } from './parsed-command.ts';
import { ScriptParser } from './script-parser.ts';
import { type ShellWord, scriptOfWords } from './shell-word.ts';

/** What may still be made of one Dockerfile: nobody writes so much, and memory has an end. */
export interface ShellBudget {
  commands: number;
  /** UTF-16 code units of scripts inside scripts. */
  inner: number;
}

/** The real command of a parsed one. */
interface Revealed {
  readonly name: string;
  /** Behind the name. */
  readonly words: readonly ShellWord[];
}

/** Gathers the commands of one instruction. */
export class CommandCollector implements CommandSink {
  readonly #budget: ShellBudget;
  readonly #places: (ParsedCommand | undefined)[] = [];
  /** Union-find: each pipeline points at one that it is the same as. */
  readonly #same: PipelineNumber[] = [];

  constructor(budget: ShellBudget) {
    this.#budget = budget;
  }

  newPipeline(): PipelineNumber {
    return this.#same.push(this.#same.length) - 1;
  }

  connect(pipelines: readonly PipelineNumber[]): void {
    const [first, ...others] = pipelines;
    if (first === undefined) return;
    for (const other of others) this.#same[this.#root(other)] = this.#root(first);
  }

  #root(pipeline: PipelineNumber): PipelineNumber {
    let root = pipeline;
    for (let next = this.#same[root]; next !== undefined && next !== root; next = this.#same[root]) {
      this.#same[root] = this.#same[next] ?? next;
      root = next;
    }
    return root;
  }

  reserve(): number {
    return this.#places.push(undefined) - 1;
  }

  fill(place: number, command: ParsedCommand): readonly PipelineNumber[] {
    const { name, words } = reveal(command.words);
    const inner = this.#keep(place, command);
    return name === 'find' ? [...inner, ...this.#fillFind(words, command)] : inner;
  }

  #keep(place: number, command: ParsedCommand): readonly PipelineNumber[] {
    if (this.#budget.commands <= 0) return [];
    this.#budget.commands -= 1;
    this.#places[place] = command;
    const { name, words } = reveal(command.words);
    const scripts = [innerScript(name, words), ...(readsStandardInput(name, words) ? hereStrings(command) : [])];
    return scripts.flatMap((script) => (script.every(isMade) ? [] : this.#parse(scriptOfWords(script), command)));
  }

  /** What `find` runs, one level of it: a `find` in there has its own ends, which the first one would take for its. */
  #fillFind(words: readonly ShellWord[], command: ParsedCommand): readonly PipelineNumber[] {
    return commandsOfFind(words).flatMap((inner) => {
      const pipeline = this.newPipeline();
      const start = inner[0]?.start ?? command.start;
      const end = inner.at(-1)?.end ?? command.end;
      return [
        pipeline,
        ...this.#keep(this.reserve(), {
          ...command,
          start,
          end,
          words: inner,
          assignments: [],
          redirections: [],
          pipeline,
        }),
      ];
    });
  }

  readsScript(command: ParsedCommand): boolean {
    const { name, words } = reveal(command.words);
    return readsStandardInput(name, words);
  }

  nest(script: MappedText, context: Pick<ParsedCommand, 'receiver' | 'nesting'>): void {
    this.#parse({ script, made: new Map() }, context);
  }

  #parse(
    inner: ReturnType<typeof scriptOfWords>,
    { receiver, nesting }: Pick<ParsedCommand, 'receiver' | 'nesting'>,
  ): readonly PipelineNumber[] {
    this.#budget.inner -= inner.script.text.length;
    if (this.#budget.inner < 0) return [];
    return new ScriptParser(inner.script, this, { nesting: nesting + 1, receiver, made: inner.made }).parse();
  }

  /** In the order of the text, pipelines numbered from 0. */
  commands(): readonly Command[] {
    const numbers = new Map<PipelineNumber, number>();
    const number = (pipeline: PipelineNumber): number => {
      const root = this.#root(pipeline);
      const known = numbers.get(root) ?? numbers.size;
      numbers.set(root, known);
      return known;
    };
    return this.#places.flatMap((command) => (command ? toCommand(command, number) : []));
  }
}

/** Whether the word is one substitution: what its script says is known to nobody. */
function isMade(word: ShellWord): boolean {
  return word.substitutions.get(0) === word.value.length;
}

/** The words of `<<< word`. */
function hereStrings(command: ParsedCommand): readonly (readonly ShellWord[])[] {
  return command.redirections.filter(({ operator }) => operator.endsWith('<<<')).map(({ target }) => [target]);
}

function reveal(words: readonly ShellWord[]): Revealed {
  const index = lookThrough(
    words.map(({ value }) => value),
    (at) => programName(words[at]),
  );
  return { name: programName(words[index]), words: words.slice(index + 1) };
}

/** The last component of a program's path. */
function programName(word: ShellWord | undefined): string {
  return word ? word.value.slice(word.slash + 1) : '';
}

function toCommand(command: ParsedCommand, number: (pipeline: PipelineNumber) => number): Command {
  const { name, words } = reveal(command.words);
  const pipeline = number(command.pipeline);
  return {
    name,
    words: words.map(toWord),
    assignments: command.assignments,
    redirections: command.redirections.map(({ operator, target }) => ({ operator, target: target.value })),
    pipeline,
    ...(command.receiver === undefined ? {} : { substitutionOf: number(command.receiver) }),
    region: command.script.region(command.start, command.end),
  };
}

function toWord(word: ShellWord): Word {
  return { value: word.value, dynamic: word.dynamic, region: word.script.region(word.start, word.end) };
}
