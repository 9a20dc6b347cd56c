import type { Instruction } from '../model/dockerfile.ts';

/**
 * An instruction with its white space collapsed: keyword, flags, arguments, and the heredocs' bodies. Equal for an instruction that was only moved, indented or
 * broken into lines differently, so that it can tell one from another across commits. It may hold secrets: hash it before it leaves the program.
 */
export function normaliseInstruction(instruction: Instruction): string {
  const flags = instruction.flags.map((flag) =>
    flag.value === undefined ? `--${flag.name}` : `--${flag.name}=${collapse(flag.value)}`,
  );
  const bodies = instruction.heredocs.map((heredoc) => `<<${heredoc.name} ${collapse(heredoc.content)}`);
  return [instruction.keyword, ...flags, collapse(instruction.arguments), ...bodies]
    .filter((part) => part !== '')
    .join(' ');
}

function collapse(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');
}
