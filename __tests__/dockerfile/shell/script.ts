import { parseDockerfile } from '../../../src/dockerfile/parse.ts';
import type { Command } from '../../../src/model/dockerfile.ts';

/** The commands of the last instruction of a stage with these lines. */
export function commandsOf(lines: string): readonly Command[] {
  return parseDockerfile(`FROM a\n${lines}`, 'Dockerfile').stages[0]?.instructions.at(-1)?.commands ?? [];
}

/** A script as the body of a heredoc: line 1 of the script is line 3 of the file. */
export function commandsOfScript(script: string): readonly Command[] {
  return commandsOf(`RUN <<END-OF-SCRIPT\n${script}\nEND-OF-SCRIPT`);
}

/** Commands on one line each: `pipeline[<receiver] assignments name words redirections`; a dynamic word ends in `*`, words with blanks stand in `‹›`. */
export function sketch(commands: readonly Command[]): readonly string[] {
  return commands.map((command) => {
    const number = `${command.pipeline}${command.substitutionOf === undefined ? '' : `<${command.substitutionOf}`}`;
    const assignments = command.assignments.map(({ name, value }) => `${name}=${show(value)}`);
    const words = command.words.map(({ value, dynamic }) => show(value) + (dynamic ? '*' : ''));
    const redirections = command.redirections.map(({ operator, target }) => operator + show(target));
    return [number, ...assignments, show(command.name), ...words, ...redirections].join(' ');
  });
}

function show(text: string): string {
  return /\s/.test(text) || text === '' ? `‹${text}›` : text;
}
