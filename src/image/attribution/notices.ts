import type { Dockerfile, Stage } from '../../model/dockerfile.ts';
import type { Layer } from '../../model/image.ts';
import type { FileLocation } from '../../model/location.ts';
import type { Notification } from '../../model/review.ts';

/** The Dockerfile evidently did not make the image. `fitting`: another stage of it that would have. */
export function mismatch(dockerfile: Dockerfile, fitting: Stage | undefined): Notification {
  const named = fitting?.name ?? (fitting && String(fitting.index));
  return {
    level: 'warning',
    code: 'dockerfile-image-mismatch',
    message: "The image's history does not hold this Dockerfile's instructions, so no layer is tied to a line",
    location: targetLocation(dockerfile),
    remedy: named
      ? `The image fits stage ${named}: say so with \`target: ${named}\`.`
      : 'Give the image that was built from this Dockerfile, or let the review build it with `build: true`.',
  };
}

/** Imported, squashed, or made by a tool that is not driven by a Dockerfile. */
export function historyMissing(dockerfile: Dockerfile): Notification {
  return {
    level: 'warning',
    code: 'image-history-missing',
    message: "The image's history does not say how its layers were made, so no layer is tied to a line",
    location: targetLocation(dockerfile),
    remedy: 'Give the image as its builder made it, not one that was exported and imported or flattened.',
  };
}

/** The Dockerfile made the image, or an earlier version of it did. */
export function differs(dockerfile: Dockerfile, layers: readonly Layer[]): readonly Notification[] {
  const unexplained = layers.filter(({ origin }) => origin === 'unknown').length;
  if (unexplained === 0) return [];
  return [
    {
      level: 'note',
      code: 'dockerfile-image-differs',
      message: `${unexplained} of the image's ${layers.length} layers cannot be tied to an instruction of this Dockerfile`,
      location: targetLocation(dockerfile),
      remedy: 'Review an image that was built from this version of the Dockerfile.',
    },
  ];
}

function targetLocation({ uri, stages, target }: Dockerfile): FileLocation {
  const region = stages[target]?.from.region;
  return region ? { kind: 'file', uri, region } : { kind: 'file', uri };
}
