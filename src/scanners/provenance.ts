import type { Image, Layer } from '../model/image.ts';
import type { Location } from '../model/location.ts';

/** Which layer a scanner means by a DiffID. */
export class Provenance {
  readonly #layers = new Map<string, Layer>();

  constructor({ layers }: Image) {
    // Of several layers with the same content the oldest brought it.
    for (const layer of layers) if (!this.#layers.has(layer.diffId)) this.#layers.set(layer.diffId, layer);
  }

  layer(diffId: string | undefined): Layer | undefined {
    return diffId === undefined ? undefined : this.#layers.get(diffId);
  }
}

/** The line of the instruction that made a layer, where it is known. */
export function instructionOf({ instruction }: Layer): Location | undefined {
  return instruction && { kind: 'file', uri: instruction.uri, region: instruction.region };
}

/** For each layer, oldest first, the Dockerfile's line and the layer itself. */
export function placesOf(layers: Iterable<Layer>): Location[] {
  const oldestFirst = [...new Set(layers)].sort((a, b) => a.index - b.index);
  return oldestFirst.flatMap((layer) => {
    const line = instructionOf(layer);
    const place: Location = { kind: 'layer', index: layer.index, diffId: layer.diffId };
    return line ? [line, place] : [place];
  });
}
