import type { Command, Word } from '../../model/dockerfile.ts';

const SHELLS = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh']);
const INTERPRETERS = /^(?:python[\d.]*|pypy3?|perl|ruby|node|nodejs|php\d?|deno|bun|lua|pwsh)$/;
const SOURCES = new Set(['source', '.']);
const STDIN = new Set(['-', '/dev/stdin', '/proc/self/fd/0']);

/** What a command runs as a program: its standard input, a word of its own text, or a file. */
export type Execution =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'text'; readonly word: Word }
  | { readonly kind: 'file'; readonly word: Word };

/** How a shell or another interpreter comes by its program; undefined for everything else. */
export function executionOf(command: Command): Execution | undefined {
  if (command.name === 'eval') return textOf(command.words[0]);
  if (SOURCES.has(command.name)) return fileOf(command.words[0]);
  if (SHELLS.has(command.name)) return interpreted(command.words, /^-[a-zA-Z]*c$/, /^-[a-zA-Z]*s[a-zA-Z]*$/);
  return INTERPRETERS.test(command.name)
    ? interpreted(command.words, /^-[a-zA-Z]*[cerE]$|^--eval$/, undefined)
    : undefined;
}

function interpreted(
  words: readonly Word[],
  textOption: RegExp,
  stdinOption: RegExp | undefined,
): Execution | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    if (STDIN.has(word.value) || stdinOption?.test(word.value)) return { kind: 'stdin' };
    if (textOption.test(word.value)) return textOf(words[at + 1]);
    if (word.value === '-m' || word.value === '-n' || word.value === '-p' || /^-[np]e$/.test(word.value))
      return undefined;
    if (/^[-+]o$/.test(word.value) || word.value === '--rcfile') at++;
    else if (word.value !== '--' && !/^[-+]./.test(word.value)) return fileOf(word);
  }
  return { kind: 'stdin' };
}

function textOf(word: Word | undefined): Execution | undefined {
  return word ? { kind: 'text', word } : undefined;
}

function fileOf(word: Word | undefined): Execution | undefined {
  if (!word) return undefined;
  return STDIN.has(word.value) ? { kind: 'stdin' } : { kind: 'file', word };
}

const VERIFIERS =
  /^(?:(?:sha(?:1|224|256|384|512)|md5|b2|b3)sum|shasum|gpgv2?|cosign|minisign|signify|slsa-verifier|rhash)$/;

/** Whether the command compares a file with a digest or a signature. */
export function verifies(command: Command): boolean {
  if (VERIFIERS.test(command.name)) return true;
  const words = new Set(command.words.map((word) => word.value));
  if (command.name === 'gpg' || command.name === 'gpg2') return words.has('--verify');
  if (command.name === 'openssl') return words.has('dgst');
  return command.name === 'gh' && words.has('attestation');
}
