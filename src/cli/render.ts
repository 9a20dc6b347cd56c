import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import { ConfigurationError } from '../model/configuration-error.ts';
import { DEFAULT_CHECK_NAME } from '../model/words.ts';
import { readReport } from '../report/read.ts';
import { type Console, deliver } from './console.ts';
import { exitCode } from './exit-code.ts';
import type { PlainOptions } from './options.ts';
import { print } from './print.ts';

async function read(file: string): Promise<string> {
  try {
    return file === '-' ? await readStream(process.stdin) : await readFile(file, 'utf8');
  } catch (cause) {
    throw new ConfigurationError(
      'report-unreadable',
      `cannot read the report ${file}`,
      'Give a file that `review --format json` wrote.',
      { cause },
    );
  }
}

export async function runRender({ positionals, output }: PlainOptions, console: Console): Promise<number> {
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) {
    throw new ConfigurationError(
      'usage',
      'render wants one file',
      'Give a file that `review --format json` wrote, or - for standard input.',
    );
  }
  const report = await readReport(await read(file));
  deliver(await print(report, { output, checkName: DEFAULT_CHECK_NAME }, console), output, console);
  return exitCode(report);
}
