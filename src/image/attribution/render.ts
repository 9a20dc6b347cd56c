import type { Instruction } from '../../model/dockerfile.ts';
import { fits, isTelling, type Pattern, withHoles } from './pattern.ts';
import type { Step } from './steps.ts';
import { LONGEST_TEXT, loosen, squeeze } from './text.ts';

/** How the builders write one instruction into an image's history. */
export interface Rendering {
  readonly keyword: string;
  /** Bodies of the entry: any of them is the instruction. For configuration they are loosened. */
  readonly bodies: readonly Pattern[];
  /** COPY and ADD, where the builder writes a hash for the sources: only the destination is left to compare. */
  readonly destinations: readonly Pattern[];
  /** Words of the instruction, to recognise a version of it that was edited since. */
  readonly words: ReadonlySet<string>;
}

const FILE_INSTRUCTIONS = new Set(['RUN', 'COPY', 'ADD']);
/** The largest number of words that a comparison by words looks at. */
const MOST_WORDS = 400;

/** Whether the instruction exists to change files. (WORKDIR and VOLUME may leave a folder behind.) */
export function changesFiles(keyword: string): boolean {
  return FILE_INSTRUCTIONS.has(keyword);
}

export function wordsOf(body: string): ReadonlySet<string> {
  return new Set(body.split(' ', MOST_WORDS));
}

export function render(step: Step): Rendering {
  const { instruction } = step;
  const { keyword } = instruction;
  if (instruction.arguments.length > LONGEST_TEXT) return { keyword, bodies: [], destinations: [], words: new Set() };
  const bodies = unique(bodiesOf(step)).filter(isTelling);
  const destinations =
    keyword === 'COPY' || keyword === 'ADD' ? unique(destinationsOf(instruction)).filter(isTelling) : [];
  return { keyword, bodies, destinations, words: wordsOf(squeeze(instruction.arguments)) };
}

function bodiesOf(step: Step): Pattern[] {
  const { instruction } = step;
  switch (instruction.keyword) {
    case 'RUN':
      return runBodies(step).map((body) => [squeeze(body)]);
    case 'COPY':
    case 'ADD':
      return expandable(instruction);
    case 'WORKDIR':
      return expandable(instruction).map(absolute);
    case 'ENV':
    case 'LABEL':
      return pairBodies(instruction);
    case 'ARG':
      return argumentBodies(step);
    case 'CMD':
    case 'ENTRYPOINT':
      return [instruction.arguments, `${step.shell} ${instruction.arguments}`].map((body) => [loosen(body)]);
    default:
      return [...expandable(instruction), [instruction.arguments]].map((pattern) => pattern.map(loosen));
  }
}

/** Shell form with and without SHELL (Buildah ignores it), exec form as words (Docker) and as JSON behind a shell (Buildah), bare (kaniko). */
function runBodies({ instruction, shell }: Step): string[] {
  const shells = [...new Set([shell, '/bin/sh -c'])];
  const flags = instruction.flags
    .map(({ name, value }) => `--${name}${value === undefined ? '' : `=${value}`} `)
    .join('');
  const scripts = [instruction.arguments, ...heredocScripts(instruction)];
  const bodies = scripts.flatMap((script) => [
    script,
    ...shells.flatMap((words) => [`${words} ${script}`, `${words} ${flags}${script}`]),
  ]);
  return instruction.exec ? [...bodies, instruction.exec.join(' ')] : bodies;
}

/** A heredoc alone is the script; after a command it stays on its input; with an interpreter line BuildKit runs it as a file. */
function heredocScripts(instruction: Instruction): string[] {
  const [first] = instruction.heredocs;
  if (!first) return [];
  const whole = [instruction.arguments, ...instruction.heredocs.flatMap(({ content, name }) => [content, name])].join(
    '\n',
  );
  return [first.content, whole, `/dev/pipes/${first.name}`];
}

/** With the values that we know, and with a hole for every variable: a build may have been given others. An array loses its punctuation. */
function expandable(instruction: Instruction): Pattern[] {
  const words = instruction.exec ? instruction.exec.join(' ') : instruction.arguments;
  const expanded = instruction.exec ? undefined : instruction.expanded;
  return [
    ...(expanded === undefined ? [] : [[squeeze(expanded)]]),
    withHoles(squeeze(words)),
    [squeeze(instruction.arguments)],
  ];
}

/** BuildKit and the classic builder write the resolved folder, without a slash at its end. */
function absolute(pattern: Pattern): Pattern {
  const [first = '', ...rest] = pattern.map((piece) => piece.replace(/^["']|["']$/g, ''));
  const trimmed = rest.length === 0 ? [trimSlash(first)] : [first, ...rest.slice(0, -1), trimSlash(rest.at(-1) ?? '')];
  const isRelative = first !== '' && !first.startsWith('/') && !/^[A-Za-z]:/.test(first);
  return isRelative ? ['', `/${(trimmed[0] ?? '').replace(/^\.\//, '')}`, ...trimmed.slice(1)] : trimmed;
}

function trimSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}

function pairBodies(instruction: Instruction): Pattern[] {
  const known = instruction.pairs.every(({ expanded }) => expanded !== undefined);
  const values = instruction.pairs.map(({ key, expanded }) => `${key}=${expanded ?? ''}`).join(' ');
  const holes = instruction.pairs
    .map(({ key, value }) => (value?.includes('$') ? `${key}=$` : `${key}=${value ?? ''}`))
    .join(' ');
  const open = loosen(holes.replaceAll('$', '\0')).split('\0');
  return [...(known ? [[loosen(values)]] : []), open, [loosen(instruction.arguments)]];
}

/** `ARG A=1` or `ARG A`, with any value; Buildah: the names of all ARGs so far. */
function argumentBodies({ instruction, argumentNames }: Step): Pattern[] {
  const keys = instruction.pairs.map(({ key }) => key);
  const withValues = keys.flatMap((key, index) => [`${index === 0 ? '' : ' '}${key}=`]);
  return [[keys.join(' ')], [argumentNames.join(' ')], [...withValues, '']];
}

/** The last word, as Docker keeps it: relative ones are not resolved. */
function destinationsOf(instruction: Instruction): Pattern[] {
  return expandable(instruction).flatMap((pattern) => {
    const text = pattern.join('\0');
    const last = instruction.exec?.at(-1) ?? text.slice(text.lastIndexOf(' ') + 1);
    return [instruction.exec ? withHoles(last) : last.split('\0')];
  });
}

function unique(patterns: readonly Pattern[]): Pattern[] {
  const seen = new Set<string>();
  return patterns.filter((pattern) => {
    const key = pattern.join('\0');
    return seen.size !== seen.add(key).size;
  });
}

/** Whether one of the patterns is the text. */
export function anyFits(patterns: readonly Pattern[], text: string): boolean {
  return patterns.some((pattern) => fits(pattern, text));
}
