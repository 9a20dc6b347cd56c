import type { Flag } from '../model/dockerfile.ts';
import type { Region } from '../model/location.ts';
import { type ExecForm, readExecForm } from './exec-form.ts';
import { scanFlags, toFlag } from './flags.ts';
import type { HeredocStart } from './heredoc.ts';
import { KEYWORDS, toKeyword } from './keywords.ts';
import type { HeredocBody } from './line-reader.ts';
import type { MappedText } from './mapped-text.ts';
import { type RawPair, readDeclarations, readPairs } from './pairs.ts';
import { isBlank, skipSpace, skipSpaceBack } from './spaces.ts';
import type { Complaint } from './unparsable.ts';

/** An instruction as it is written: nothing checked, nothing expanded. */
export interface Statement {
  /** Upper case. */
  readonly keyword: string;
  readonly region: Region;
  readonly flags: readonly Flag[];
  /** What follows keyword and flags. */
  readonly arguments: MappedText;
  /** The arguments as BuildKit's parser hands them on: words, the array, or the whole text as one. */
  readonly words: readonly string[];
  readonly exec?: readonly string[];
  readonly pairs: readonly RawPair[];
  readonly heredocs: readonly Heredoc[];
  readonly trigger?: Statement;
}

export interface Heredoc {
  readonly start: HeredocStart;
  readonly body: HeredocBody;
}

type Shaped = Pick<Statement, 'words' | 'pairs'> & { readonly exec?: readonly string[]; readonly trigger?: Statement };

/** Splits one logical line. A complaint is what BuildKit's parser refuses at this point already. */
export function readStatement(
  content: MappedText,
  region: Region,
  escaper: string,
  isTrigger = false,
): Statement | Complaint {
  const { text } = content;
  const end = skipSpaceBack(text, 0, text.length);
  const start = skipSpace(text, 0, end);
  let keywordEnd = start;
  while (keywordEnd < end && !isBlank(text[keywordEnd])) keywordEnd += 1;
  const keyword = toKeyword(text.slice(start, keywordEnd));
  if (isTrigger && keyword === 'ONBUILD')
    return { problem: 'ONBUILD stands behind ONBUILD', remedy: 'Write ONBUILD once' };
  const scan = scanFlags(text.slice(0, end), keywordEnd, escaper);
  const from = skipSpace(text, scan.end, end);
  const rest = content.slice(from, end);
  const shaped = shape(keyword, rest, region, escaper);
  if ('problem' in shaped) return shaped;
  return { keyword, region, flags: scan.flags.map(toFlag), arguments: rest, heredocs: [], ...shaped };
}

function shape(keyword: string, rest: MappedText, region: Region, escaper: string): Shaped | Complaint {
  const { text } = rest;
  switch (KEYWORDS.get(keyword)?.shape) {
    case 'words':
      return { words: splitBlanks(text), pairs: [] };
    case 'whole':
      return { words: text === '' ? [] : [text], pairs: [] };
    case 'exec-or-whole':
      return shapeExec(keyword, readExecForm(text), text === '' ? [] : [text]);
    case 'exec-or-words':
      return shapeExec(keyword, readExecForm(text), splitBlanks(text));
    case 'healthcheck':
      return shapeHealthcheck(text);
    case 'pairs':
      return shapePairs(keyword, text, escaper);
    case 'declarations': {
      const pairs = readDeclarations(text, escaper);
      return { words: pairs.map((pair) => (pair.value === undefined ? pair.key : `${pair.key}=${pair.value}`)), pairs };
    }
    case 'trigger':
      return shapeTrigger(rest, region, escaper);
    default:
      return { words: [], pairs: [] };
  }
}

function shapeExec(keyword: string, form: ExecForm, words: readonly string[]): Shaped | Complaint {
  if (form.kind === 'exec') return { words: form.items, exec: form.items, pairs: [] };
  if (form.kind === 'shell') return { words, pairs: [] };
  return {
    problem: `the array of ${keyword} holds something other than strings`,
    remedy: 'Put every item of the array in double quotes',
  };
}

function shapeHealthcheck(text: string): Shaped | Complaint {
  let end = 0;
  while (end < text.length && !isBlank(text[end])) end += 1;
  if (end === 0) return { words: [], pairs: [] };
  const command = text.slice(skipSpace(text, end));
  const shaped = shapeExec('HEALTHCHECK', readExecForm(command), command === '' ? [] : [command]);
  return 'problem' in shaped ? shaped : { ...shaped, words: [text.slice(0, end), ...shaped.words] };
}

function shapePairs(keyword: string, text: string, escaper: string): Shaped | Complaint {
  const pairs = readPairs(text, escaper);
  if (pairs) return { words: pairs.flatMap((pair) => [pair.key, pair.value ?? '']), pairs };
  return {
    problem: `${keyword} has a word that is no key=value pair`,
    remedy: `Write ${keyword} key=value, and put values with blanks in quotes`,
  };
}

function shapeTrigger(rest: MappedText, region: Region, escaper: string): Shaped | Complaint {
  if (rest.text === '') return { words: [], pairs: [] };
  const trigger = readStatement(rest, region, escaper, true);
  if ('problem' in trigger) return trigger;
  return { words: [trigger.keyword, ...trigger.words], pairs: [], trigger };
}

/** Splits at ASCII blanks; quotes mean nothing here. */
function splitBlanks(text: string): readonly string[] {
  return text === '' ? [] : text.split(/[\t\v\f\r ]+/);
}

/** The statement that heredocs of this one belong to: RUN, COPY or ADD in shell form, also behind ONBUILD. */
export function heredocHolder(statement: Statement): Statement | undefined {
  const holder = statement.trigger ?? statement;
  return KEYWORDS.get(holder.keyword)?.heredocs && !holder.exec ? holder : undefined;
}

export function withHeredocs(statement: Statement, heredocs: readonly Heredoc[], region: Region): Statement {
  const { trigger } = statement;
  if (trigger) return { ...statement, region, heredocs, trigger: { ...trigger, region, heredocs } };
  return { ...statement, region, heredocs };
}
