import { ConfigurationError } from '../model/configuration-error.ts';
import type { Dockerfile, Instruction } from '../model/dockerfile.ts';
import { checkStatement } from './check-statement.ts';
import { KEYWORDS } from './keywords.ts';
import { findPragmas } from './pragma.ts';
import { StageBuilder } from './stage-builder.ts';
import { chainOf, findTarget } from './stages.ts';
import type { Statement } from './statement.ts';
import { readSource, type Source } from './statements.ts';
import { type Refuse, refuseIn } from './unparsable.ts';

export interface ParseOptions {
  /** Stage to build; the last when undefined. */
  readonly target?: string;
  /** `--build-arg`. */
  readonly buildArguments?: Readonly<Record<string, string>>;
  /** `os/architecture[/variant]`: what TARGETPLATFORM and its parts stand for. */
  readonly platform?: string;
}

/** UTF-16 code units. Nobody writes so much; a parser of somebody else's text needs an end. */
const LONGEST_FILE = 4 * 1024 * 1024;

/**
 * Parses a Dockerfile with the meaning that BuildKit's frontend gives it.
 * Throws ConfigurationError with the place: `dockerfile-empty`, `dockerfile-unparsable`, `target-unknown`.
 */
export function parseDockerfile(text: string, uri: string, options: ParseOptions = {}): Dockerfile {
  const refuse = refuseIn(uri);
  refuseForeign(text, refuse);
  const buildArguments = new Map(Object.entries(options.buildArguments ?? {}));
  const source = readSource(text, refuse, buildArguments.get('BUILDKIT_SYNTAX'));
  if (source.statements.length === 0) throw emptyError(uri);
  const { known, foreign } = checkAll(source, refuse);
  const facts = { buildArguments, platform: options.platform, stage: targetName(known, options.target) };
  const builder = new StageBuilder(source, text, facts);
  for (const statement of known) builder.add(statement);
  const { globalArguments, stages, remarks } = builder.finish();
  const target = findTarget(stages, options.target, uri);
  const instructions = [...globalArguments, ...stages.flatMap((stage) => [stage.from, ...stage.instructions])];
  const { pragmas, misspelt } = findPragmas(source.lines, source.comments, instructions);
  return {
    uri,
    directives: source.directives,
    escape: source.escape,
    globalArguments,
    stages,
    target,
    chain: chainOf(stages, target),
    pragmas,
    remarks: [...foreign, ...remarks, ...misspelt].sort((a, b) => a.region.startLine - b.region.startLine),
  };
}

/** What is no text at all is said as such, instead of as an unknown instruction. */
function refuseForeign(text: string, refuse: Refuse): void {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const line = text.slice(0, nul).split('\n').length;
    refuse(
      { problem: 'the file has a NUL byte, so it is no text', remedy: 'Name a Dockerfile, saved as UTF-8' },
      { startLine: line, endLine: line },
    );
  }
  if (text.length > LONGEST_FILE) {
    refuse(
      { problem: 'the file is longer than four million characters', remedy: 'Name a Dockerfile' },
      { startLine: 1, endLine: 1 },
    );
  }
}

function emptyError(uri: string): ConfigurationError {
  const location = { kind: 'file', uri } as const;
  return new ConfigurationError('dockerfile-empty', 'the Dockerfile has no instructions', 'Write at least a FROM.', {
    location,
  });
}

/** Refuses what BuildKit refuses. What only another frontend can know is kept out and remarked on. */
function checkAll(
  source: Source,
  refuse: Refuse,
): { readonly known: readonly Statement[]; readonly foreign: Dockerfile['remarks'] } {
  const known: Statement[] = [];
  const foreign: { message: string; region: Instruction['region'] }[] = [];
  let started = false;
  for (const statement of source.statements) {
    const { keyword, region } = statement;
    if (!source.official && !KEYWORDS.has(keyword)) {
      foreign.push({ message: 'An instruction of the frontend that # syntax= names was passed over', region });
      continue;
    }
    const complaint = checkStatement(statement);
    if (complaint) refuse(complaint, region);
    started ||= keyword === 'FROM';
    if (!started && keyword !== 'ARG')
      refuse(
        {
          problem: `${keyword} stands before the first FROM`,
          remedy: 'Move it behind a FROM: only ARG may stand before',
        },
        region,
      );
    known.push(statement);
  }
  const first = source.statements[0];
  if (!started && first)
    refuse({ problem: 'the Dockerfile has no FROM', remedy: 'Begin a stage with FROM' }, first.region);
  return { known, foreign };
}

function targetName(statements: readonly Statement[], target: string | undefined): string | undefined {
  return target || statements.findLast((statement) => statement.keyword === 'FROM')?.words[2]?.toLowerCase();
}
