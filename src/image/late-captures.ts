import type { Merging } from './merging.ts';
import type { LayerPlan } from './sources/plan.ts';
import { captureEntries, type Surveying } from './survey/survey-layer.ts';
import { globOf, type Wish } from './wishes.ts';

/**
 * Reads again, for a few entries, those layers in which a path that is wished for turned out to be another file's, whose bytes had gone by.
 * What is not kept then either, because it is too large or too much, is remarked on.
 */
export async function captureLate(layers: readonly LayerPlan[], merging: Merging, surveying: Surveying): Promise<void> {
  const { reads, limits } = surveying.wishes;
  const cap = Math.max(limits.fileBytes, ...reads.map((wish) => capOf(wish)));
  for (const [layer, entries] of merging.filesystem.wanting(reads.map(globOf))) {
    const blob = layers[layer]?.blob;
    if (!blob) continue;
    const remarks = merging.layers[layer]?.remarks;
    const ascending = entries.toSorted((a, b) => a - b);
    const accept = (entry: { readonly path: string; readonly size: number; readonly stored: number }) => {
      const small = entry.size <= cap && entry.stored <= 2 * cap;
      const accepted = small && merging.budget.takeLate(layer, Math.max(entry.size, entry.stored));
      if (!accepted) remarks?.add(small ? 'content-too-much' : 'content-too-large', entry.path);
      return accepted;
    };
    for (const { entry, bytes } of await captureEntries({ blob }, ascending, accept, surveying))
      merging.filesystem.keep(layer, entry, bytes);
  }
}

function capOf(wish: Wish): number {
  return typeof wish === 'string' ? 0 : wish.cap;
}
