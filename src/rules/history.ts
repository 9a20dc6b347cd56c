import type { Image, Layer } from '../model/image.ts';

/** For each entry of the image's history, the layer that it made: entries without `empty_layer` belong to the layers in order. */
export function historyLayers({ configuration: { history }, layers }: Image): (Layer | undefined)[] {
  let next = 0;
  return history.map((entry) => (entry.empty_layer ? undefined : layers[next++]));
}
