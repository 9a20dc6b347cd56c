import type { Dockerfile, Instruction, Pair, Stage } from '../model/dockerfile.ts';
import type { FileLocation, Region } from '../model/location.ts';
import type { Severity } from '../model/severity.ts';

/** An instruction and where it stands. */
export interface Standing {
  readonly instruction: Instruction;
  /** Undefined before the first FROM. */
  readonly stage?: Stage;
  /** Whether its stage becomes part of the image; the others are used for the build and thrown away. */
  readonly shipped: boolean;
}

/** Every instruction but `FROM`, in file order; an `ONBUILD` is replaced by the instruction in it. */
export function* instructionsOf(dockerfile: Dockerfile): Generator<Standing> {
  for (const instruction of dockerfile.globalArguments) yield { instruction, shipped: false };
  for (const stage of dockerfile.stages) {
    const shipped = dockerfile.chain.includes(stage.index);
    for (const instruction of stage.instructions)
      yield { instruction: instruction.onbuild ?? instruction, stage, shipped };
  }
}

/** The instructions that make up the image, oldest first: of the target stage and, before them, of its parents. */
export function* shippedInstructions(dockerfile: Dockerfile): Generator<Instruction> {
  for (const index of dockerfile.chain) yield* dockerfile.stages[index]?.instructions ?? [];
}

/** `KEY=value` pairs that end up in the image's configuration, the last one of each key. */
export function environmentOf(dockerfile: Dockerfile): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const instruction of shippedInstructions(dockerfile)) {
    if (instruction.keyword === 'ENV') for (const pair of instruction.pairs) pairs.set(pair.key, pair);
  }
  return pairs;
}

export function lineAt(dockerfile: Dockerfile, region: Region): FileLocation {
  return { kind: 'file', uri: dockerfile.uri, region };
}

/** The FROM that brings the image from outside: what a base image's doing is blamed on. */
export function baseFrom(dockerfile: Dockerfile): FileLocation {
  const from = dockerfile.stages[dockerfile.chain[0] ?? dockerfile.target]?.from;
  return { kind: 'file', uri: dockerfile.uri, ...(from ? { region: from.region } : {}) };
}

/** Whether the image that is built stands on nothing. */
export function startsFromScratch(dockerfile: Dockerfile): boolean {
  return dockerfile.stages[dockerfile.chain[0] ?? dockerfile.target]?.base.kind === 'scratch';
}

const LESS: Readonly<Record<Severity, Severity>> = {
  critical: 'high',
  high: 'medium',
  medium: 'low',
  low: 'info',
  info: 'info',
};

/** One level lower: for what happens in a stage that is thrown away. */
export function oneLess(severity: Severity): Severity {
  return LESS[severity];
}
