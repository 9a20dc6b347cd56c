import type { Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts';
import type { FileLocation } from '../../model/location.ts';
import { lineAt } from '../walk.ts';
import { familiarName, type ImageReference, parseReference } from './reference.ts';

/** An image from outside that a Dockerfile names. */
export interface ExternalImage {
  readonly reference: ImageReference;
  /** Where it is named: `FROM`, `COPY --from`, `RUN --mount=from`. */
  readonly how: string;
  readonly location: FileLocation;
  /** Whether its files, or files made by it, are in the image by way of a shipped stage. */
  readonly shipped: boolean;
}

/** The images that `FROM`, `COPY --from=` and `RUN --mount=…,from=` name, in file order. Stages, `scratch`, names with unknown variables and names that may be build contexts are left out. */
export function* externalImages(dockerfile: Dockerfile): Generator<ExternalImage> {
  for (const stage of dockerfile.stages) {
    const shipped = dockerfile.chain.includes(stage.index);
    const found = (written: string, how: string, instruction: Instruction): ExternalImage[] => {
      const reference = parseReference(written);
      return reference ? [{ reference, how, location: lineAt(dockerfile, instruction.region), shipped }] : [];
    };
    if (stage.base.kind === 'image') yield* found(stage.base.reference, 'FROM', stage.from);
    for (const instruction of stage.instructions) {
      for (const { name, how } of sourcesOf(instruction))
        if (isImageName(name, dockerfile.stages)) yield* found(name, how, instruction);
    }
  }
}

function sourcesOf(instruction: Instruction): { name: string; how: string }[] {
  const { keyword, flags } = instruction.onbuild ?? instruction;
  return flags.flatMap(({ name, value = '' }) => {
    if (name === 'from' && (keyword === 'COPY' || keyword === 'ADD'))
      return [{ name: value, how: `${keyword} --from` }];
    const from = name === 'mount' && /(?:^|,)from=([^,]+)/.exec(value)?.[1];
    return from ? [{ name: from, how: `${keyword} --mount=from` }] : [];
  });
}

/** A bare word may also be a stage or a build context that only the build command knows. */
function isImageName(name: string, stages: readonly Stage[]): boolean {
  return /[/:@]/.test(name) && !stages.some((stage) => stage.name === name.toLowerCase());
}

/** How many places of one image are named. */
const MOST_PLACES = 50;

/** The uses of each image, by the name that people know it under; in order of their first use. */
export function usesByName(images: Iterable<ExternalImage>): ReadonlyMap<string, readonly ExternalImage[]> {
  const found = new Map<string, ExternalImage[]>();
  for (const image of images) {
    const name = familiarName(image.reference);
    const uses = found.get(name);
    if (!uses) found.set(name, [image]);
    else if (uses.length < MOST_PLACES) uses.push(image);
  }
  return found;
}
