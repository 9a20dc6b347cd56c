import type { Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts';
import type { Layer, LayerInstruction } from '../../model/image.ts';
import type { Pair } from './align.ts';
import type { Boundary } from './boundary.ts';
import type { HistoryLine } from './history-line.ts';
import { QUALITY } from './match.ts';
import { changesFiles } from './render.ts';
import type { Step } from './steps.ts';

/** What the alignment of one Dockerfile with one image's history found. */
export interface Alignment {
  readonly dockerfile: Dockerfile;
  /** The stage with the external base. */
  readonly bottom: Stage;
  readonly steps: readonly Step[];
  readonly lines: readonly HistoryLine[];
  readonly pairs: readonly Pair[];
  readonly boundary: Boundary;
  /** Buildah and Podman leave their label. They never leave an entry of RUN, COPY or ADD without a layer, unless they put a whole stage into one. */
  readonly byBuildah: boolean;
}

type Verdict = Pick<Layer, 'origin' | 'confidence'> & { instruction?: LayerInstruction; evidence: string };

/** What a layer is, by the history entry that owns it and the one that owns the layer below (-1: none). */
export function assign(alignment: Alignment, owner: number, below: number): Verdict {
  const { boundary } = alignment;
  if (owner < boundary.baseEnd) return baseVerdict(alignment);
  if (owner < boundary.start)
    return unknown('It stands between the base image and the first instruction that is in the history');
  const pair = alignment.pairs.find(({ line }) => line === owner);
  const packed = packedPairs(alignment, pair, owner, below);
  if (packed) return rangeVerdict(alignment, packed, below);
  const instruction = pair && alignment.steps[pair.step]?.instruction;
  return pair && instruction
    ? { origin: 'dockerfile', instruction: place(alignment, [instruction]), ...certainty(pair) }
    : unknown('No instruction of the Dockerfile reads like its history entry');
}

function unknown(evidence: string): Verdict {
  return { origin: 'unknown', confidence: 'unknown', evidence };
}

function baseVerdict({ bottom, dockerfile, boundary }: Alignment): Verdict {
  if (bottom.base.kind === 'scratch')
    return unknown('The Dockerfile starts from scratch, and its instructions come later in the history');
  const { region, text } = bottom.from;
  return {
    origin: 'base',
    instruction: { uri: dockerfile.uri, region, text },
    confidence: boundary.certain ? 'high' : 'inferred',
    evidence: "Its history entry stands below those of the Dockerfile's instructions",
  };
}

function certainty(pair: Pair): Pick<Verdict, 'confidence' | 'evidence'> {
  const confidence = pair.certain && pair.quality > QUALITY.similar ? 'high' : 'inferred';
  const elsewhere = pair.certain ? '' : '; another instruction would do as well';
  return { confidence, evidence: `${REASONS[pair.quality]}${elsewhere}` };
}

const REASONS = {
  [QUALITY.none]: '',
  [QUALITY.keyword]: 'Its history entry has the keyword and the place of this instruction',
  [QUALITY.similar]: 'Its history entry has most words and the place of this instruction',
  [QUALITY.destination]: 'Its history entry has the destination and the place of this instruction',
  [QUALITY.text]: 'Its history entry is the text of this instruction',
} as const;

/** The pairs that change files and whose entries made no layer of their own, when this layer is where their changes are. */
function packedPairs(
  alignment: Alignment,
  own: Pair | undefined,
  owner: number,
  below: number,
): readonly Pair[] | undefined {
  const changing = alignment.pairs.filter(
    ({ line, step }) => line > below && line <= owner && changesFiles(keywordOf(alignment, step)),
  );
  const emptied = changing.filter(({ line }) => line < owner);
  // The classic builder makes no layer for a RUN that changed nothing, but always one for COPY.
  const isPacked =
    emptied.some(({ step }) => alignment.byBuildah || keywordOf(alignment, step) !== 'RUN') ||
    (emptied.length > 0 && !(own && canMakeLayer(keywordOf(alignment, own.step))));
  return isPacked ? changing : undefined;
}

function keywordOf({ steps }: Alignment, step: number): string {
  return steps[step]?.instruction.keyword ?? '';
}

function canMakeLayer(keyword: string): boolean {
  return changesFiles(keyword) || keyword === 'WORKDIR' || keyword === 'VOLUME';
}

function rangeVerdict(alignment: Alignment, packed: readonly Pair[], below: number): Verdict {
  const { boundary, bottom } = alignment;
  if (below < 0 && boundary.baseEnd > 0 && bottom.base.kind !== 'scratch') {
    return unknown('The base image and all instructions were put into one layer');
  }
  const instructions = packed.flatMap(({ step }) => alignment.steps[step]?.instruction ?? []);
  const instruction = place(alignment, instructions);
  if (instructions.length === 1) {
    return {
      origin: 'dockerfile',
      instruction,
      confidence: 'inferred',
      evidence: 'It is the one instruction that changes files in this layer',
    };
  }
  const evidence = `The builder put ${instructions.length} instructions into one layer`;
  return { origin: 'dockerfile', instruction, confidence: 'inferred', evidence };
}

function place({ dockerfile }: Alignment, instructions: readonly Instruction[]): LayerInstruction {
  const [first] = instructions;
  const region = {
    startLine: Math.min(...instructions.map((instruction) => instruction.region.startLine)),
    endLine: Math.max(...instructions.map((instruction) => instruction.region.endLine)),
  };
  const text = instructions.map((instruction) => instruction.text).join('\n');
  return { uri: dockerfile.uri, region: first && instructions.length === 1 ? first.region : region, text };
}
