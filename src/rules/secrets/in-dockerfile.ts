import type { Dockerfile, Instruction } from '../../model/dockerfile.ts';
import type { Region } from '../../model/location.ts';
import type { Problem } from '../../model/rule.ts';
import { instructionsOf, lineAt, oneLess } from '../walk.ts';
import { findSecrets } from './find.ts';
import { pairSecrets } from './pair.ts';
import type { SecretSpan } from './span.ts';
import { ToldValues } from './told-values.ts';

/** A secret that a Dockerfile shows, with its value so that the same fact is not told again where the image repeats it. */
export interface Literal {
  readonly problem: Problem;
  readonly value: string;
}

interface Found {
  readonly span: SecretSpan;
  readonly value: string;
  readonly region: Region;
}

/** Every secret written into an instruction, one for each place; stages that are thrown away one level lower. */
export function literalsInDockerfile(dockerfile: Dockerfile): Literal[] {
  return [...instructionsOf(dockerfile)].flatMap(({ instruction, shipped }) =>
    distinct(secretsIn(instruction)).map(({ span, value, region }) => ({
      value,
      problem: {
        message: messageOf(instruction, span, shipped),
        locations: [lineAt(dockerfile, region)],
        key: `${instruction.keyword} ${span.name ?? ''} ${span.detector}`,
        severity: shipped ? 'critical' : oneLess('critical'),
        confidence: span.confidence,
      },
    })),
  );
}

/** A name, a separator and a value; words that are shorter are looked at within their command. */
const SHORTEST_WORD = 8;

/** The most exact places first: what a broader look finds again is dropped by `distinct`. */
function secretsIn(instruction: Instruction): Found[] {
  const { region } = instruction;
  const pairs = ['ENV', 'ARG', 'LABEL'].includes(instruction.keyword) ? instruction.pairs : [];
  const found = [
    ...pairs.flatMap((pair) => pairSecrets(pair.key, pair.value).map((secret) => ({ ...secret, region: pair.region }))),
    ...instruction.commands.flatMap((command) => [
      ...command.assignments.flatMap(({ name, value }) =>
        pairSecrets(name, value).map((secret) => ({ ...secret, region: command.region })),
      ),
      ...command.words.flatMap((word) =>
        word.value.length < SHORTEST_WORD ? [] : within(word.value, word.region, true),
      ),
      ...within([command.name, ...command.words.map((word) => word.value)].join(' '), command.region, true),
    ]),
    ...instruction.heredocs.flatMap((heredoc) =>
      within(heredoc.content, heredoc.region, true).map((secret) => ({
        ...secret,
        region: lineIn(heredoc.region, heredoc.content, secret.span.start),
      })),
    ),
    // What is left: instructions without words of a shell, and shells that are not read.
    ...within(lineOf(instruction), region, pairs.length === 0 && instruction.commands.length === 0),
  ];
  return found.filter(({ span }) => !span.placeholder);
}

/** The instruction on one line, without its comments. */
function lineOf({ keyword, flags, arguments: rest }: Instruction): string {
  return [keyword, ...flags.map(({ name, value }) => `--${name}=${value ?? ''}`), rest].join(' ');
}

function lineIn(region: Region, content: string, offset: number): Region {
  const line = region.startLine + content.slice(0, offset).split('\n').length - 1;
  return { startLine: line, endLine: line };
}

function distinct(found: readonly Found[]): Found[] {
  const told = new ToldValues();
  return found.filter(({ value }) => told.isNew(value));
}

function messageOf({ keyword }: Instruction, { label, name }: SecretSpan, shipped: boolean): string {
  const holder = name === undefined ? `\`${keyword}\`` : `\`${name}\` in \`${keyword}\``;
  const stays = shipped ? 'anyone with the image can read it' : 'it stays in the build cache, though not in the image';
  return `${holder} holds ${label} in clear text: ${stays}`;
}

function within(text: string, region: Region, assignments: boolean): Found[] {
  return findSecrets(text, { assignments }).map((span) => ({ span, value: text.slice(span.start, span.end), region }));
}
