import { ConfigurationError } from '../model/configuration-error.ts';
import type { Base, Stage } from '../model/dockerfile.ts';

/** Index of the stage that a build of `target` makes: by name, else by number as Podman and Buildah allow; without one, the last. */
export function findTarget(stages: readonly Pick<Stage, 'name'>[], target: string | undefined, uri: string): number {
  if (target === undefined || target === '') return stages.length - 1;
  const wanted = target.toLowerCase();
  const named = stages.findLastIndex((stage) => stage.name === wanted);
  if (named >= 0) return named;
  const number = /^\d{1,6}$/.test(target) ? Number(target) : -1;
  if (number >= 0 && number < stages.length) return number;
  const names = stages.flatMap((stage) => stage.name ?? []);
  throw new ConfigurationError(
    'target-unknown',
    'no stage has the name or number that was given as target',
    names.length > 0
      ? `Choose one of the stages ${shortList(names)}.`
      : 'No stage has a name: add AS NAME to a FROM, or leave target out.',
    { location: { kind: 'file', uri } },
  );
}

function shortList(names: readonly string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')} and ${names.length - 20} more` : names.join(', ');
}

/** The stage and those that it builds on, the one that starts from an external image first. A stage only builds on earlier ones. */
export function chainOf(stages: readonly Pick<Stage, 'base'>[], target: number): readonly number[] {
  const chain: number[] = [];
  for (let index: number | undefined = target; index !== undefined; index = parentOf(stages[index]?.base))
    chain.push(index);
  return chain.toReversed();
}

function parentOf(base: Base | undefined): number | undefined {
  return base?.kind === 'stage' ? base.stage : undefined;
}
