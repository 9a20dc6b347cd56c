import { main } from './cli/main.ts';

// `… | head` closes our output early: nothing is left to say then, it is no error of ours, and the verdict is still the exit code.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(2);
  });
}

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  workspace: process.cwd(),
  stdoutIsTerminal: process.stdout.isTTY,
  stderrIsTerminal: process.stderr.isTTY,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
