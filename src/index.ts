import { main } from './action/main.ts';

const code = await main({ environment: process.env, log: { write: (text) => process.stdout.write(text) } });
// Ended by hand once everything is printed: a cancelled review, or a connection that is kept open, would hold the step.
process.stdout.write('', () => process.exit(code));
