import type { Dockerfile } from '../model/dockerfile.ts';
import type { Image } from '../model/image.ts';
import type { FileLocation, Location } from '../model/location.ts';

export interface Evidence {
  readonly dockerfile?: Dockerfile;
  readonly image?: Image;
}

/** A finding's locations: the Dockerfile's line before every layer, and never none. */
export function placed(locations: readonly Location[] | undefined, evidence: Evidence): [Location, ...Location[]] {
  const [first, ...rest] = withInstructions(locations ?? [], evidence);
  return first ? [first, ...rest] : [anchor(evidence)];
}

/** Puts the line of the instruction that made it in front of each layer location; equal places are named once. */
export function withInstructions(locations: readonly Location[], { image }: Evidence): Location[] {
  const seen = new Set<string>();
  return locations
    .flatMap((location): Location[] => {
      const instruction = location.kind === 'layer' ? image?.layers[location.index]?.instruction : undefined;
      return instruction ? [{ kind: 'file', uri: instruction.uri, region: instruction.region }, location] : [location];
    })
    .filter((location) => {
      const name = JSON.stringify(location);
      return seen.has(name) ? false : seen.add(name);
    });
}

/** The place of what has none of its own, such as a missing `USER`: the last `FROM` of what is built, else the image's configuration. */
export function anchor({ dockerfile }: Evidence, pointer = '/config'): Location {
  return dockerfile ? finalFrom(dockerfile) : { kind: 'configuration', pointer };
}

export function finalFrom(dockerfile: Dockerfile): FileLocation {
  const from = dockerfile.stages[dockerfile.target]?.from;
  return { kind: 'file', uri: dockerfile.uri, ...(from ? { region: from.region } : {}) };
}

/** A key by which locations sort as a reader meets them: files by line, then the rest. */
export function placeOrder(location: Location): string {
  if (location.kind === 'file')
    return `0 ${location.uri} ${padded(location.region?.startLine)} ${padded(location.region?.startColumn)}`;
  if (location.kind === 'layer') return `1 ${padded(location.index)} ${location.path ?? ''}`;
  return location.kind === 'package' ? `2 ${location.purl}` : `3 ${location.pointer}`;
}

function padded(value: number | undefined): string {
  return String(value ?? 0).padStart(9, '0');
}
