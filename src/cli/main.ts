import { ConfigurationError } from '../model/configuration-error.ts';
import { TOOL } from '../model/tool.ts';
import { type Console, errorLine } from './console.ts';
import { HELP } from './help.ts';
import { readInventoryOptions } from './inventory-options.ts';
import { readPlainOptions, readReviewOptions } from './options.ts';

const VERBS = ['review', 'inventory', 'rules', 'explain', 'render'] as const;
type Verb = (typeof VERBS)[number];

function isVerb(word: string | undefined): word is Verb {
  return (VERBS as readonly (string | undefined)[]).includes(word);
}

/** Each verb loads what it needs and no more: `--help` stays as quick as Node itself. */
async function run(verb: Verb, args: readonly string[], console: Console): Promise<number> {
  const options = optionsOf(verb, args);
  if (options.help) {
    console.out(`${HELP[verb]}\n`);
    return 0;
  }
  if ('layers' in options) {
    const { runInventory } = await import('./inventory.ts');
    return runInventory(options, console);
  }
  if ('request' in options) {
    const { runReview } = await import('./review.ts');
    return runReview(options, console);
  }
  if (verb === 'render') {
    const { runRender } = await import('./render.ts');
    return runRender(options, console);
  }
  const { runExplain, runRules } = await import('./explain.ts');
  return verb === 'rules' ? runRules(options, console) : runExplain(options, console);
}

function optionsOf(verb: Verb, args: readonly string[]) {
  if (verb === 'review') return readReviewOptions(args);
  return verb === 'inventory' ? readInventoryOptions(args) : readPlainOptions(args);
}

function noVerb(word: string | undefined, console: Console): number {
  if (word === '--version' || word === '-V') {
    console.out(`${TOOL.name} ${TOOL.version}\n`);
    return 0;
  }
  if (word === undefined || word === '--help' || word === '-h' || word === 'help') {
    console.out(`${HELP['']}\n`);
    return word === undefined ? 2 : 0;
  }
  throw new ConfigurationError('usage', `there is no verb ${word}`, `Verbs: ${VERBS.join(', ')}; see --help.`);
}

/** The command line. Returns the exit code; an unexpected error is a bug and leaves with its stack. */
export async function main(args: readonly string[], console: Console): Promise<number> {
  const [verb, ...rest] = args;
  try {
    return isVerb(verb) ? await run(verb, rest, console) : noVerb(verb, console);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.err(errorLine(error));
    return 2;
  }
}
