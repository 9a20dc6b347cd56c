import type { Region } from './location.ts';

/** A Dockerfile, parsed as BuildKit does. https://docs.docker.com/reference/dockerfile/ */
export interface Dockerfile {
  readonly uri: string;
  /** `# syntax=`, `# escape=`, `# check=`: lower-case name → value. */
  readonly directives: Readonly<Record<string, string>>;
  readonly escape: '\\' | '`';
  /** `ARG` instructions before the first `FROM`. */
  readonly globalArguments: readonly Instruction[];
  /** In file order; at least one. */
  readonly stages: readonly Stage[];
  /** Index of the stage that becomes the image: `target`, or the last. */
  readonly target: number;
  /** Indexes of the stages that make up the image: the target and, through `FROM stage`, its parents; the one that starts from an external image first. */
  readonly chain: readonly number[];
  readonly pragmas: readonly Pragma[];
  /** What the parser could not make sense of but could pass over, as sentences. */
  readonly remarks: readonly { readonly message: string; readonly region: Region }[];
}

export interface Stage {
  readonly index: number;
  /** The name after `AS`, lower-cased as Docker compares it. */
  readonly name?: string;
  readonly from: Instruction;
  readonly base: Base;
  /** `FROM` not included. */
  readonly instructions: readonly Instruction[];
  readonly region: Region;
}

/** What a `FROM` names. */
export type Base =
  | { readonly kind: 'stage'; readonly stage: number }
  | { readonly kind: 'scratch' }
  /** `reference` has its variables expanded; `written` is as in the file. */
  | { readonly kind: 'image'; readonly reference: string; readonly written: string }
  /** A variable without a known value is part of the name. */
  | { readonly kind: 'unknown'; readonly written: string };

export interface Instruction {
  /** Upper case: `FROM`, `RUN`, … */
  readonly keyword: string;
  readonly region: Region;
  /** The source lines of the instruction, comments and heredocs included, exactly as in the file. */
  readonly text: string;
  readonly flags: readonly Flag[];
  /** What follows keyword and flags: continuation lines joined, comment lines dropped, variables not expanded, heredoc bodies left out. */
  readonly arguments: string;
  /** The same with `ARG` and `ENV` expanded where Docker does so (not in RUN, CMD, ENTRYPOINT, SHELL, HEALTHCHECK); undefined when a variable has no known value. */
  readonly expanded?: string;
  /** The array of an exec-form (JSON) instruction. */
  readonly exec?: readonly string[];
  readonly heredocs: readonly Heredoc[];
  /** `KEY=value` pairs of ENV, ARG and LABEL, unquoted; `value` undefined for an ARG without default. */
  readonly pairs: readonly Pair[];
  /** The commands of RUN, CMD, ENTRYPOINT, HEALTHCHECK and shell heredocs; empty when the shell is not POSIX. */
  readonly commands: readonly Command[];
  /** The instruction inside an ONBUILD. */
  readonly onbuild?: Instruction;
  /** Index of the stage it stands in; -1 before the first FROM. */
  readonly stage: number;
}

export interface Flag {
  /** Without the dashes: `from`, `mount`, `chown`. */
  readonly name: string;
  /** As written, unquoted; undefined for a bare `--link`. */
  readonly value?: string;
}

export interface Pair {
  readonly key: string;
  /** As written, quotes removed, variables not expanded. */
  readonly value?: string;
  /** With variables expanded; undefined when one has no known value. */
  readonly expanded?: string;
  readonly region: Region;
}

export interface Heredoc {
  /** Delimiter word without quotes. */
  readonly name: string;
  /** False when the delimiter was quoted: nothing is expanded in the body. */
  readonly expand: boolean;
  /** True for `<<-`: leading tabs are removed. */
  readonly chomp: boolean;
  readonly content: string;
  /** The lines of the body, without the closing delimiter. */
  readonly region: Region;
}

/** One simple command of a shell script (POSIX Shell Command Language 2.9.1). */
export interface Command {
  /** Last path component of the first word, `curl` for `/usr/bin/curl`; empty for assignments or redirections alone. `sudo`, `env`, `exec`, `command`, `time` and the like are looked through. */
  readonly name: string;
  /** All words after the name, quotes removed, variables as written. */
  readonly words: readonly Word[];
  /** `A=b` before the command. */
  readonly assignments: readonly { readonly name: string; readonly value: string }[];
  readonly redirections: readonly Redirection[];
  /** Commands with the same number are connected by `|`, in order. */
  readonly pipeline: number;
  /** Set when the command stands inside `$( )`, backquotes or `<( )`: the pipeline number of the command that receives it. */
  readonly substitutionOf?: number;
  /** Positions in the Dockerfile. */
  readonly region: Region;
}

export interface Word {
  /** Quotes removed. */
  readonly value: string;
  /** True when a variable or substitution makes part of it. */
  readonly dynamic: boolean;
  readonly region: Region;
}

export interface Redirection {
  /** `>`, `>>`, `<`, `2>`, `&>`, `<<`, `<<<`, … */
  readonly operator: string;
  readonly target: string;
}

/** `# container-risk-review: allow RULE[, RULE] -- reason`, on its own line directly above an instruction. */
export interface Pragma {
  readonly rules: readonly string[];
  /** Undefined when missing: then it does not count, and that is said. */
  readonly reason?: string;
  readonly region: Region;
  /** The instruction below; undefined when there is none directly below. */
  readonly instruction?: Instruction;
}
