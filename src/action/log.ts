import { randomUUID } from 'node:crypto';
import { stripVTControlCharacters } from 'node:util';

/**
 * The one exit to the workflow log. The runner acts on `::command::` at the start of a line and on `##[command]` anywhere in one, on both streams,
 * and its lines also end at a lone carriage return.
 * https://docs.github.com/actions/writing-workflows/choosing-what-your-workflow-does/workflow-commands-for-github-actions
 */

const UNPRINTED = /(?!\t)\p{Cc}/gu;

/** Text of others as lines that the runner only prints. Colours and control characters are dropped. */
export function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replace(UNPRINTED, '')
        .replaceAll('##[', '# #[')
        .replace(/^(\s*):(?=:)/, '$1: '),
    )
    .join('\n');
}

/** One line of it, for places that hold no more. */
function harmlessLine(text: string): string {
  return harmless(text).replaceAll('\n', ' ');
}

export interface Log {
  write(text: string): void;
}

/** Prints text of others. */
export function say(log: Log, text: string): void {
  log.write(`${harmless(text)}\n`);
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts has the same escapes for the text of a command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

export interface CommandPlace {
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly col?: number;
  readonly endColumn?: number;
}

/** A workflow command whose text and properties may be anybody's. */
export function command(log: Log, name: 'error' | 'warning' | 'debug', text: string, place: CommandPlace = {}): void {
  const properties = Object.entries(place)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${property(harmlessLine(String(value)))}`)
    .join(',');
  log.write(`::${name}${properties && ` ${properties}`}::${data(harmless(text))}\n`);
}

/** Folds what `work` prints, with commands switched off while another program's text streams by. */
export async function folded<T>(
  log: Log,
  title: string,
  work: (line: (text: string) => void) => Promise<T>,
): Promise<T> {
  const token = randomUUID();
  log.write(`::group::${data(harmlessLine(title))}\n::stop-commands::${token}\n`);
  try {
    return await work((text) => say(log, text));
  } finally {
    log.write(`::${token}::\n::endgroup::\n`);
  }
}
