import type { Command } from '../../model/dockerfile.ts';
import { execItemSpans } from '../exec-form.ts';
import { readHeredocStart } from '../heredoc.ts';
import { type MappedText, MappedTextBuilder } from '../mapped-text.ts';
import { isPosixShell } from '../shell-kind.ts';
import { skipSpace } from '../spaces.ts';
import type { Statement } from '../statement.ts';
import { CommandCollector, type ShellBudget } from './command-collector.ts';
import { chomp } from './script-heredoc.ts';
import { ScriptParser } from './script-parser.ts';
import { type ShellWord, WordBuilder } from './shell-word.ts';

const WITH_COMMANDS: ReadonlySet<string> = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** The commands that an instruction runs, in the build or in the container. `posix`: whether shell form goes to a POSIX shell. */
export function commandsOf(statement: Statement, posix: boolean, budget: ShellBudget): readonly Command[] {
  if (!WITH_COMMANDS.has(statement.keyword)) return [];
  const collector = new CommandCollector(budget);
  if (statement.exec) collectExec(statement, collector);
  else if (posix) collectShell(statement, collector);
  return collector.commands();
}

/** Exec form: no shell, so nothing is expanded, unless the program is one. */
function collectExec(statement: Statement, collector: CommandCollector): void {
  const script = statement.arguments;
  const words = execItemSpans(script.text).map(({ start, end }) => execWord(script, start, end));
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return;
  const pipeline = collector.newPipeline();
  const parsed = {
    script,
    start: first.start,
    end: last.end,
    words,
    assignments: [],
    redirections: [],
    pipeline,
    receiver: undefined,
    nesting: 0,
  };
  collector.fill(collector.reserve(), parsed);
}

const JSON_PIECE = /\\u[0-9a-fA-F]{4}|\\.|[^\\]+/gs;

function execWord(script: MappedText, start: number, end: number): ShellWord {
  const word = new WordBuilder(script, start);
  for (const { 0: piece, index } of script.text.slice(start + 1, end - 1).matchAll(JSON_PIECE)) {
    const text: unknown = piece.startsWith('\\') ? JSON.parse(`"${piece}"`) : piece;
    word.literal(String(text), start + 1 + index);
  }
  return word.build(end);
}

function collectShell(statement: Statement, collector: CommandCollector): void {
  const script = statement.keyword === 'HEALTHCHECK' ? healthcheckScript(statement) : statement.arguments;
  const [heredoc] = statement.heredocs;
  if (!heredoc) {
    read(script, collector);
    return;
  }
  if (!isHeredocAlone(script.text)) {
    read(withBodies(statement), collector);
    return;
  }
  const body = chomp(heredoc.body.content, heredoc.start.chomp);
  read(body.text.startsWith('#!') ? scriptOfFile(body) : body, collector);
}

function read(script: MappedText, collector: CommandCollector): void {
  new ScriptParser(script, collector, { nesting: 0, receiver: undefined }).parse();
}

/** What stands behind CMD; nothing for NONE. */
function healthcheckScript({ words, arguments: content }: Statement): MappedText {
  const type = words[0] ?? '';
  return type.toUpperCase() === 'CMD' ? content.slice(skipSpace(content.text, type.length)) : content.slice(0, 0);
}

/** `RUN <<EOF` alone: BuildKit runs the body itself. */
function isHeredocAlone(text: string): boolean {
  try {
    return readHeredocStart(text) !== undefined;
  } catch {
    return false;
  }
}

/** A heredoc that another command reads goes to the shell as it stands: line, bodies, delimiters. */
function withBodies({ arguments: line, heredocs }: Statement): MappedText {
  const builder = new MappedTextBuilder();
  builder.append(line);
  for (const { start, body } of heredocs) {
    builder.appendFree('\n');
    builder.append(body.content);
    builder.appendFree(start.name);
  }
  return builder.build();
}

/** A body with `#!` is run as a file: its commands are known when the interpreter is a shell, else only the interpreter's own is. */
function scriptOfFile(body: MappedText): MappedText {
  const newline = body.text.indexOf('\n');
  const end = newline < 0 ? body.text.length : newline;
  return isPosixShell(
    body.text
      .slice(2, end)
      .trim()
      .split(/[ \t]+/),
  )
    ? body
    : body.slice(2, end);
}
