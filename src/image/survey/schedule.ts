/** A layer and about how long it takes to read, in whatever unit. */
export interface Weighed {
  readonly layer: number;
  readonly weight: number;
}

/** How much longer all may take for the sake of an order that lets merging begin sooner. */
const WORTH = 1.04;

/**
 * The order in which layers are handed to so many workers. The longest first is what ends soonest; but layers are merged from the oldest on, so that
 * the order of the image, after the longest, is better where it takes hardly longer.
 */
export function schedule<L extends Weighed>(layers: readonly L[], workers: number): L[] {
  const longestFirst = layers.toSorted((a, b) => b.weight - a.weight);
  const [longest] = longestFirst;
  const inOrder = layers.toSorted((a, b) => a.layer - b.layer);
  const soon = [...longestFirst.slice(0, 1), ...inOrder.filter((layer) => layer !== longest)];
  for (const order of [inOrder, soon])
    if (lengthOf(order, workers) <= WORTH * lengthOf(longestFirst, workers)) return order;
  return longestFirst;
}

/** When the last worker is done, each of them taking the next layer as soon as it is free. */
function lengthOf(order: readonly Weighed[], workers: number): number {
  const busy = Array.from({ length: Math.max(1, workers) }, () => 0);
  for (const { weight } of order) {
    const first = busy.indexOf(Math.min(...busy));
    busy[first] = (busy[first] as number) + weight;
  }
  return Math.max(...busy);
}
