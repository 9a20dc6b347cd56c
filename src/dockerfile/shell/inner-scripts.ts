import { isPosixProgram } from '../shell-kind.ts';
import type { ShellWord } from './shell-word.ts';

/** Words of a command that together are a script of their own: `sh -c SCRIPT`, `eval WORDS`, `trap SCRIPT SIGNAL`, `su -c SCRIPT`. */
export function innerScript(name: string, words: readonly ShellWord[]): readonly ShellWord[] {
  if (isPosixProgram(name)) return optional(shellOperands(words).script);
  switch (name) {
    case 'eval':
      return words[0]?.value === '--' ? words.slice(1) : words;
    case 'trap':
      return words.length > 1 && !words[0]?.value.startsWith('-') ? words.slice(0, 1) : [];
    case 'su':
    case 'runuser': {
      const option = words.findIndex(({ value }) => /^(?:-[a-z]*c|--command)$/.test(value));
      return option < 0 ? [] : optional(words[option + 1]);
    }
    default:
      return [];
  }
}

/** Whether a shell of this name and with these words takes its commands from standard input. */
export function readsStandardInput(name: string, words: readonly ShellWord[]): boolean {
  if (!isPosixProgram(name)) return false;
  const { script, file, standardInput } = shellOperands(words);
  return !script && (standardInput || !file);
}

interface ShellOperands {
  readonly script?: ShellWord;
  readonly file?: ShellWord;
  readonly standardInput: boolean;
}

function shellOperands(words: readonly ShellWord[]): ShellOperands {
  let isScript = false;
  let standardInput = false;
  let index = 0;
  for (; index < words.length; index += 1) {
    const value = words[index]?.value ?? '';
    if (value === '--' || value === '-') {
      index += 1;
      break;
    }
    if (!/^[-+]./.test(value)) break;
    if (value === '--rcfile' || value === '--init-file') index += 1;
    if (value.startsWith('--')) continue;
    isScript ||= value.startsWith('-') && value.includes('c');
    standardInput ||= value.startsWith('-') && value.includes('s');
    // Each `o` takes the name of an option.
    index += value.length - value.replaceAll(/[oO]/g, '').length;
  }
  const operand = words[index];
  if (!operand) return { standardInput };
  return isScript ? { script: operand, standardInput } : { file: operand, standardInput };
}

/** The commands that `find` runs: what stands between `-exec` and `;` or `+`. */
export function commandsOfFind(words: readonly ShellWord[]): readonly (readonly ShellWord[])[] {
  const commands: ShellWord[][] = [];
  let open: ShellWord[] | undefined;
  for (const word of words) {
    if (open && (word.value === ';' || word.value === '+')) open = undefined;
    else if (open) open.push(word);
    else if (/^-(?:exec|execdir|ok|okdir)$/.test(word.value)) {
      open = [];
      commands.push(open);
    }
  }
  return commands.filter((command) => command.length > 0);
}

function optional(word: ShellWord | undefined): readonly ShellWord[] {
  return word ? [word] : [];
}
