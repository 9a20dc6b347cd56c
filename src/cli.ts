import { main } from './cli/main.ts';

// `… | head` closes our output early: nothing is left to say then, and it is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  workspace: process.cwd(),
  stdoutIsTerminal: process.stdout.isTTY,
  stderrIsTerminal: process.stderr.isTTY,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
