import type { Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts';
import type { Image } from '../../model/image.ts';

/** An instruction of the stage chain, with what the earlier ones mean for how a builder writes it into the history. */
export interface Step {
  readonly instruction: Instruction;
  /** The shell in force, as words joined by spaces. */
  readonly shell: string;
  /** Names of the ARGs of the stage up to and with this one, sorted: Buildah writes all of them with each. */
  readonly argumentNames: readonly string[];
}

/** Longer chains keep their end: the work of an alignment is chain × history. Instructions. */
const LONGEST_CHAIN = 2000;

/** The instructions of a stage and, before them, of the stages that it starts from. */
export function stepsOf(stages: readonly Stage[], image: Image): { steps: readonly Step[]; cut: boolean } {
  let shell = defaultShell(stages, image);
  const steps: Step[] = [];
  for (const stage of stages) {
    const names = new Set<string>();
    for (const instruction of stage.instructions) {
      if (instruction.keyword === 'SHELL' && instruction.exec) shell = instruction.exec.join(' ');
      if (instruction.keyword === 'ARG') for (const { key } of instruction.pairs) names.add(key);
      const argumentNames = instruction.keyword === 'ARG' ? [...names].sort() : [];
      steps.push({ instruction, shell, argumentNames });
    }
  }
  return { steps: steps.slice(-LONGEST_CHAIN), cut: steps.length > LONGEST_CHAIN };
}

/** The base image may have set a shell; the image then still has it, unless the Dockerfile sets another. */
function defaultShell(stages: readonly Stage[], image: Image): string {
  const { config, os } = image.configuration;
  const set = stages.some((stage) => stage.instructions.some(({ keyword }) => keyword === 'SHELL'));
  if (!set && config.Shell && config.Shell.length > 0) return config.Shell.join(' ');
  return os === 'windows' ? 'cmd /S /C' : '/bin/sh -c';
}

/** The stages that make up a stage, the one with the external base first. */
export function chainOf(dockerfile: Dockerfile, target: number): readonly Stage[] {
  const chain: Stage[] = [];
  const seen = new Set<number>();
  for (let index = target; !seen.has(index); ) {
    seen.add(index);
    const stage = dockerfile.stages[index];
    if (!stage) break;
    chain.unshift(stage);
    if (stage.base.kind !== 'stage') break;
    index = stage.base.stage;
  }
  return chain;
}
