import type { Dockerfile } from '../model/dockerfile.ts';
import type { Image, Layer } from '../model/image.ts';
import type { Notification } from '../model/review.ts';
import { align } from './attribution/align.ts';
import { type Alignment, assign } from './attribution/assign.ts';
import { belongTogether, findBoundary } from './attribution/boundary.ts';
import { type HistoryLine, readHistoryLine } from './attribution/history-line.ts';
import { differs, historyMissing, mismatch } from './attribution/notices.ts';
import { ownersOf } from './attribution/owners.ts';
import { chainOf, stepsOf } from './attribution/steps.ts';

/** Label that Buildah and Podman leave in what they build. */
const BUILDAH_LABEL = 'io.buildah.version';
/** Stages that are tried when the target does not fit, from the last on. */
const MOST_STAGES = 8;

/**
 * Says which instruction made each layer, by aligning the image's history with the instructions of the target stage's chain from their ends. Without a
 * Dockerfile, and where the two do not fit, layers stay `unknown`: never a confident wrong line. Instruction texts are raw. Pure.
 */
export function attribute(
  image: Image,
  dockerfile: Dockerfile | undefined,
): { image: Image; notifications: readonly Notification[] } {
  const lines = image.configuration.history.map(readHistoryLine);
  if (!dockerfile) return { image: withoutOrigin(image), notifications: [] };
  const owners = ownersOf(image, lines);
  if (!owners || !lines.some(({ keyword }) => keyword)) {
    return {
      image: withoutOrigin(image),
      notifications: image.layers.length === 0 ? [] : [historyMissing(dockerfile)],
    };
  }
  const alignment = alignStage(image, dockerfile, dockerfile.target, lines);
  if (!alignment) {
    const others = dockerfile.stages.filter(({ index }) => index !== dockerfile.target).slice(-MOST_STAGES);
    const fitting = others.findLast(
      (stage) => stage.instructions.length > 0 && alignStage(image, dockerfile, stage.index, lines),
    );
    return { image: withoutOrigin(image), notifications: [mismatch(dockerfile, fitting)] };
  }
  const layers = image.layers.map((layer, index): Layer => {
    return { ...layer, ...assign(alignment, owners[index] ?? -1, owners[index - 1] ?? -1) };
  });
  return { image: { ...image, layers }, notifications: differs(dockerfile, layers) };
}

function withoutOrigin(image: Image): Image {
  const layers = image.layers.map((layer): Layer => ({ ...layer, origin: 'unknown', confidence: 'unknown' }));
  return { ...image, layers };
}

/** Undefined when the stage evidently did not make the image. */
function alignStage(
  image: Image,
  dockerfile: Dockerfile,
  stage: number,
  lines: readonly HistoryLine[],
): Alignment | undefined {
  const chain = chainOf(dockerfile, stage);
  const [bottom] = chain;
  if (!bottom) return undefined;
  const { steps, cut } = stepsOf(chain, image);
  const pairs = align(steps, lines);
  if (steps.length > 0 && !belongTogether(steps, lines, pairs)) return undefined;
  const boundary = findBoundary(steps, lines, pairs, cut);
  const byBuildah = Object.hasOwn(image.configuration.config.Labels ?? {}, BUILDAH_LABEL);
  return { dockerfile, bottom, steps, lines, pairs, boundary, byBuildah };
}
