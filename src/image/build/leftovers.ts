import { setTimeout } from 'node:timers/promises';
import type { Host } from '../../host/host.ts';
import type { Engine } from './command.ts';

/** Reads a build's log for the images that the build makes on its way (classic builder, Podman), so that they can be removed again. */
export interface IntermediateWatch {
  see(line: string): void;
  /** Newest first. */
  ids(): readonly string[];
}

const STEP = /^(?:Step \d+\/\d+ : |(?:\[\d+\/\d+\] )?STEP \d+\/\d+: )(\w+)/;
/** ` ---> 91e7969a9377`, `--> c1f43a02e3f` */
const MADE = /^ ?-{2,3}> ([0-9a-f]{10,64})$/;
const CACHED = /^ ?-{2,3}> Using cache/;

/** A `FROM` or a cached step names an image that was there before: those are not ours. */
export function watchForIntermediates(): IntermediateWatch {
  const made: string[] = [];
  let ours = false;
  return {
    see(line) {
      const step = STEP.exec(line);
      if (step) ours = step[1] !== 'FROM';
      else if (CACHED.test(line)) ours = false;
      const id = MADE.exec(line)?.[1];
      if (id && ours) made.push(id);
    },
    ids: () => made.toReversed(),
  };
}

/** A build that was cancelled is taken down by the engine after its client is gone, and holds its images until then. */
const TRIES = 12;
const PAUSE = 250;
const IN_USE = /\b(?:in use|being used|using)\b/;

/**
 * Takes away our name, with it the image unless it had another one already, and then what was made on the way. What is still in use or already
 * gone stays so: an answer other than zero is no failure of the review.
 */
export async function removeImages(
  { builder, program }: Engine,
  tag: string,
  ids: readonly string[],
  host: Host,
): Promise<void> {
  const verb = builder === 'buildah' ? ['rmi'] : ['image', 'rm'];
  const keepParents = builder === 'docker' || builder === 'buildx' ? ['--no-prune'] : [];
  for (const name of [tag, ...ids]) {
    if (!(await remove([...verb, ...keepParents, '--', name], program, host))) {
      host.progress.debug(`${builder}: an image was in use or already gone`);
    }
  }
}

async function remove(words: readonly string[], program: string, host: Host): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    const { exitCode, stderr } = await host.run(program, words, { evenIfCancelled: true });
    if (exitCode === 0) return true;
    if (!host.cancelled.aborted || tries === TRIES || !IN_USE.test(stderr)) return false;
    await setTimeout(PAUSE);
  }
}
