import { writeFileSync } from 'node:fs';
import type { Progress } from '../host/host.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import { errorWords } from '../report/sentences.ts';
import { plain } from '../report/terminal.ts';
import type { OutputOptions } from './options.ts';

/** The two ends of the command line; tests hand in others. */
export interface Console {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workspace: string;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** https://no-color.org: any value that is not empty. */
export function wantsColor({ color }: OutputOptions, { environment, stdoutIsTerminal }: Console): boolean {
  if (color !== 'auto') return color === 'always';
  return stdoutIsTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
}

/** Prints a result where the user wants it. */
export function deliver(text: string, { output }: OutputOptions, console: Console): void {
  const ended = text.endsWith('\n') ? text : `${text}\n`;
  if (output === undefined) {
    console.out(ended);
    return;
  }
  try {
    writeFileSync(output, ended);
  } catch (cause) {
    throw new ConfigurationError(
      'output-unwritable',
      `cannot write to ${output}`,
      'Give --output a path that can be written.',
      { cause },
    );
  }
}

/** One line: place, what is wrong, what to do. */
export function errorLine(error: Parameters<typeof errorWords>[0]): string {
  return `error: ${plain(errorWords(error))}\n`;
}

/** Cells of a bar, each an eighth of them more. */
const BAR = 24;
const EIGHTHS = ' ▏▎▍▌▋▊▉█';

/** A bar in the last line of a terminal; gone when it is full. */
function drawnBar(console: Console): NonNullable<Progress['far']> {
  return (title, share) => {
    if (share >= 1) {
      console.err('\r\u001b[K');
      return;
    }
    const eighths = Math.floor(Math.max(0, share) * BAR * 8);
    const cells = '█'.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '');
    console.err(`\r${plain(title)} ▕${cells.padEnd(BAR)}▏ ${Math.floor(share * 100)} %\u001b[K`);
  };
}

export function consoleProgress(console: Console, { quiet, debug }: Pick<OutputOptions, 'quiet' | 'debug'>): Progress {
  const say = (line: string) => {
    if (!quiet) console.err(`${plain(line)}\n`);
  };
  const step = console.stderrIsTerminal ? {} : { step: say };
  const far = console.stderrIsTerminal && !quiet ? { far: drawnBar(console) } : {};
  return {
    say,
    ...step,
    ...far,
    debug: (line) => {
      if (debug) console.err(`${plain(line)}\n`);
    },
    group: (title, work) => {
      say(title);
      return work((text) => say(`  ${text}`));
    },
  };
}
