import type { MappedText } from '../mapped-text.ts';
import type { ShellWord } from './shell-word.ts';

/** A pipeline while the script is read: several of them may turn out to be one. */
export type PipelineNumber = number;

/** A simple command as it stands in a script. */
export interface ParsedCommand {
  readonly script: MappedText;
  /** Offsets in the script. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly ShellWord[];
  readonly assignments: readonly { readonly name: string; readonly value: string }[];
  readonly redirections: readonly { readonly operator: string; readonly target: ShellWord }[];
  readonly pipeline: PipelineNumber;
  /** The pipeline whose command takes this one's output as text. */
  readonly receiver: PipelineNumber | undefined;
  /** How deep scripts and compound commands are nested here. */
  readonly nesting: number;
}

/** Where a parser puts what it finds, in the order of the text. */
export interface CommandSink {
  newPipeline(): PipelineNumber;
  /** The pipelines are connected by `|`. */
  connect(pipelines: readonly PipelineNumber[]): void;
  /** Keeps a place for a command that begins here. */
  reserve(): number;
  /** Fills the place; gives the pipelines of scripts that the command's words hold. */
  fill(place: number, command: ParsedCommand): readonly PipelineNumber[];
  /** Whether the command reads a script from standard input. */
  readsScript(command: ParsedCommand): boolean;
  /** A script that stands in the text of another, such as a heredoc that a shell reads. */
  nest(script: MappedText, context: Pick<ParsedCommand, 'receiver' | 'nesting'>): void;
}
