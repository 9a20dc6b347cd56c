import type { Image } from '../../model/image.ts';
import type { HistoryLine } from './history-line.ts';

/**
 * For each layer, oldest first, the index of the history entry that made it; undefined when the two do not agree in number, which happens
 * (image-spec makes history optional): then no index says anything.
 */
export function ownersOf(image: Image, lines: readonly HistoryLine[]): readonly number[] | undefined {
  const owners = lines.flatMap((line, index) => (line.empty ? [] : [index]));
  return owners.length === image.layers.length ? owners : undefined;
}
