import { type MappedText, MappedTextBuilder } from '../mapped-text.ts';
import type { ParsedCommand } from './parsed-command.ts';

/** A heredoc whose body comes with the next line. */
export interface PendingHeredoc {
  readonly name: string;
  readonly chomp: boolean;
  /** True when the delimiter was quoted: nothing is expanded in the body. */
  readonly quoted: boolean;
  readonly command: ParsedCommand;
}

/** Offsets of a body, and of what follows the delimiter's line. */
interface BodyPlace {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The body that starts at `start`; up to the end of the text when the delimiter never comes. */
export function findBody(text: string, start: number, heredoc: PendingHeredoc): BodyPlace {
  let line = start;
  while (line < text.length) {
    const newline = text.indexOf('\n', line);
    const end = newline < 0 ? text.length : newline;
    const next = Math.min(end + 1, text.length);
    if (end - line >= heredoc.name.length && isDelimiter(text.slice(line, end), heredoc))
      return { start, end: line, next };
    line = next;
  }
  return { start, end: text.length, next: text.length };
}

function isDelimiter(line: string, { name, chomp: chomped }: PendingHeredoc): boolean {
  const candidate = line.endsWith('\r') ? line.slice(0, -1) : line;
  return (chomped ? candidate.replace(/^\t+/, '') : candidate) === name;
}

/** Takes the tabs off the start of each line, for `<<-`. */
export function chomp(body: MappedText, wanted: boolean): MappedText {
  if (!wanted) return body;
  const builder = new MappedTextBuilder();
  for (const line of body.text.matchAll(/^\t*([^\n]*\n?)/gm)) {
    const end = line.index + line[0].length;
    builder.append(body, end - (line[1] ?? '').length, end);
  }
  return builder.build();
}
