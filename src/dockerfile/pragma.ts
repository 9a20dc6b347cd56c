import type { Instruction, Pragma } from '../model/dockerfile.ts';
import type { Region } from '../model/location.ts';
import type { LineReader } from './line-reader.ts';
import type { Line } from './lines.ts';
import { trim } from './spaces.ts';

/** A comment that names this tool but is no pragma. */
interface Misspelt {
  readonly message: string;
  readonly region: Region;
}

/**
 * Finds `# container-risk-review: allow RULE[, RULE] -- reason` on lines of their own. One belongs to the instruction below when only comment lines stand
 * between them, so that several can be stacked and an explanation may follow; an empty line, or being inside an instruction, leaves it without one.
 */
export function findPragmas(
  lines: readonly Line[],
  comments: LineReader['comments'],
  instructions: readonly Instruction[],
): { readonly pragmas: readonly Pragma[]; readonly misspelt: readonly Misspelt[] } {
  const below = ownersOf(comments, instructions);
  const pragmas: Pragma[] = [];
  const misspelt: Misspelt[] = [];
  for (const [number, { inside }] of comments) {
    const text = lines[number - 1]?.text ?? '';
    const comment = trim(text);
    const wish = readPragma(comment);
    if (!wish) continue;
    const startColumn = text.indexOf('#') + 1;
    const region = { startLine: number, endLine: number, startColumn, endColumn: startColumn + comment.length - 1 };
    const instruction = inside ? undefined : below.get(number);
    if (wish === 'misspelt')
      misspelt.push({
        message: 'A container-risk-review comment is not understood: write "allow RULE -- reason"',
        region,
      });
    else pragmas.push({ ...wish, region, ...(instruction ? { instruction } : {}) });
  }
  return { pragmas, misspelt };
}

const PREFIX = /^#[ \t]*container-risk-review[ \t]*:[ \t]*/i;
const RULE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;

function readPragma(comment: string): Pick<Pragma, 'rules' | 'reason'> | 'misspelt' | undefined {
  const prefix = PREFIX.exec(comment);
  if (!prefix) return undefined;
  const [verb, ...words] = comment.slice(prefix[0].length).split(/[ \t]+/);
  if (verb?.toLowerCase() !== 'allow') return 'misspelt';
  const dashes = words.indexOf('--');
  const named = dashes < 0 ? words : words.slice(0, dashes);
  const reason = dashes < 0 ? '' : words.slice(dashes + 1).join(' ');
  const rules = named.flatMap((word) => word.split(',')).filter((rule) => rule !== '');
  if (rules.length === 0 || !rules.every((rule) => RULE.test(rule))) return 'misspelt';
  return reason === '' ? { rules } : { rules, reason };
}

/** The instruction that begins below each comment line, other comment lines between them passed over. */
function ownersOf(
  comments: LineReader['comments'],
  instructions: readonly Instruction[],
): ReadonlyMap<number, Instruction> {
  const starts = new Map(instructions.map((instruction) => [instruction.region.startLine, instruction]));
  const owners = new Map<number, Instruction>();
  for (const number of [...comments.keys()].sort((a, b) => b - a)) {
    const owner = starts.get(number + 1) ?? owners.get(number + 1);
    if (owner && !comments.get(number)?.inside) owners.set(number, owner);
  }
  return owners;
}
