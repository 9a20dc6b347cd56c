import type { Base, Dockerfile, Heredoc, Instruction, Stage } from '../model/dockerfile.ts';
import type { Region } from '../model/location.ts';
import { type Expansion, expandStatement, toPairs } from './expand.ts';
import { KEYWORDS } from './keywords.ts';
import { type BuildFacts, predefinedArguments } from './platform.ts';
import { Expander, Scope } from './scope.ts';
import type { ShellBudget } from './shell/command-collector.ts';
import { commandsOf } from './shell/instruction-commands.ts';
import { initialShell, isPosixShell } from './shell-kind.ts';
import type { Statement } from './statement.ts';
import type { Source } from './statements.ts';

interface OpenStage {
  readonly index: number;
  readonly name: string | undefined;
  readonly from: Instruction;
  readonly base: Base;
  readonly instructions: Instruction[];
  readonly scope: Scope;
  /** Whether shell-form commands go to a POSIX shell. */
  posix: boolean;
}

/** Sorts instructions into stages, from top to bottom, with what variables and SHELL are at each of them. */
export class StageBuilder {
  readonly #source: Source;
  readonly #text: string;
  readonly #facts: BuildFacts;
  readonly #expander: Expander;
  readonly #shellBudget: ShellBudget = { commands: 50_000, inner: 4 * 1024 * 1024 };
  readonly #global: Scope;
  readonly #globalArguments: Instruction[] = [];
  readonly #stages: OpenStage[] = [];
  /** The last stage of each name. */
  readonly #byName = new Map<string, OpenStage>();
  readonly #remarks: { readonly message: string; readonly region: Region }[] = [];

  constructor(source: Source, text: string, facts: BuildFacts) {
    this.#source = source;
    this.#text = text;
    this.#facts = facts;
    this.#expander = new Expander(source.escape);
    this.#global = Scope.global(predefinedArguments(facts));
  }

  add(statement: Statement): void {
    if (statement.keyword === 'FROM') this.#begin(statement);
    else this.#append(statement, this.#stages.at(-1));
    if (statement.trigger && !KEYWORDS.has(statement.trigger.keyword)) {
      this.#remarks.push({ message: 'ONBUILD holds no known instruction', region: statement.region });
    }
    if (!this.#expander.refused) return;
    this.#expander.refused = false;
    const message = `A substitution in ${statement.keyword} is one that Docker refuses, or needs a variable that is not set`;
    this.#remarks.push({ message, region: statement.region });
  }

  finish(): Pick<Dockerfile, 'globalArguments' | 'stages' | 'remarks'> {
    if (this.#shellBudget.commands <= 0 || this.#shellBudget.inner < 0) {
      this.#remarks.push({
        message: 'There are more shell commands than are looked at',
        region: { startLine: 1, endLine: this.#source.lines.length },
      });
    }
    return { globalArguments: this.#globalArguments, stages: this.#stages.map(toStage), remarks: this.#remarks };
  }

  #append(statement: Statement, stage: OpenStage | undefined): void {
    const instruction = this.#instruction(
      statement,
      this.#expand(statement, stage?.scope ?? this.#global, stage !== undefined),
      stage,
    );
    if (!stage) {
      this.#globalArguments.push(instruction);
      return;
    }
    stage.instructions.push(instruction);
    if (statement.keyword === 'SHELL') stage.posix = isPosixShell(statement.words);
  }

  #begin(statement: Statement): void {
    const index = this.#stages.length;
    const expansion = this.#expand(statement, this.#global, false);
    const written = statement.words[0] ?? '';
    const name = statement.words[2]?.toLowerCase();
    const parent = this.#parent(written);
    const base = parent ? ({ kind: 'stage', stage: parent.index } as const) : this.#base(written);
    const stage: OpenStage = {
      index,
      name,
      base,
      from: this.#instruction(statement, expansion, undefined, index),
      instructions: [],
      scope: parent?.scope.inherit() ?? (base.kind === 'scratch' ? Scope.scratch() : Scope.image()),
      posix: parent?.posix ?? initialShell(base, this.#source.escape, this.#platformOf(statement)) === 'posix',
    };
    this.#stages.push(stage);
    if (name !== undefined) this.#byName.set(name, stage);
    if (expansion.expanded !== undefined && base.kind === 'unknown') {
      this.#remarks.push({ message: 'FROM names nothing, since its variables are empty', region: statement.region });
    }
  }

  #parent(written: string): OpenStage | undefined {
    const reference = this.#expander.word(written, this.#global.lookup);
    return reference === undefined ? undefined : this.#byName.get(reference.toLowerCase());
  }

  #base(written: string): Base {
    const reference = this.#expander.word(written, this.#global.lookup);
    if (reference === 'scratch') return { kind: 'scratch' };
    return reference === undefined || reference === ''
      ? { kind: 'unknown', written }
      : { kind: 'image', reference, written };
  }

  #platformOf(statement: Statement): string | undefined {
    const flag = statement.flags.find(({ name }) => name === 'platform')?.value;
    return flag === undefined ? this.#facts.platform : this.#expander.word(flag, this.#global.lookup);
  }

  #expand(statement: Statement, scope: Scope, inStage: boolean): Expansion {
    return expandStatement(statement, {
      scope,
      expander: this.#expander,
      facts: this.#facts,
      global: inStage ? this.#global.lookup : undefined,
    });
  }

  #instruction(
    statement: Statement,
    expansion: Expansion,
    stage: OpenStage | undefined,
    index = stage?.index ?? -1,
  ): Instruction {
    const { keyword, region, flags, exec, trigger } = statement;
    return {
      keyword,
      region,
      text: this.#slice(region),
      flags,
      arguments: statement.arguments.text,
      ...expansion,
      ...(exec ? { exec } : {}),
      heredocs: statement.heredocs.map(
        ({ start, body }): Heredoc => ({
          ...start,
          content: body.content.text,
          region: { startLine: body.startLine, endLine: body.endLine },
        }),
      ),
      commands: commandsOf(statement, stage?.posix ?? true, this.#shellBudget),
      ...(trigger
        ? { onbuild: this.#instruction(trigger, { pairs: toPairs(trigger, [], this.#expander) }, stage) }
        : {}),
      stage: index,
    };
  }

  /** The lines of a region without the last line break. */
  #slice(region: Region): string {
    const { lines } = this.#source;
    return this.#text
      .slice(lines[region.startLine - 1]?.start ?? 0, lines[region.endLine - 1]?.end ?? 0)
      .replace(/\r?\n$/, '');
  }
}

function toStage(stage: OpenStage): Stage {
  const { index, name, from, base, instructions } = stage;
  const region = { startLine: from.region.startLine, endLine: (instructions.at(-1) ?? from).region.endLine };
  return { index, ...(name === undefined ? {} : { name }), from, base, instructions, region };
}
