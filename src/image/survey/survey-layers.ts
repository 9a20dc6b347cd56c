import { detectCompression } from '../compression/compression.ts';
import type { Surveyed, SurveyOrder } from './order.ts';
import { schedule } from './schedule.ts';
import { type Surveying, surveyLayer } from './survey-layer.ts';

/** Work, in bytes to be passed over, from which threads of their own are worth what it costs to start them: some 30 ms and 10 MiB each. */
const WORTH_WORKERS = 48 * 1024 * 1024;
/** To inflate takes some four times as long as to look at what came of it, and a compressed byte is some three plain ones. */
const WEIGHT_OF_COMPRESSED = 12;
/** Bytes that a seek over a payload costs as much as: most payloads are not read then. */
const SOUGHT_SHARE = 1 / 8;
/** Sources are run as they are in tests only, where no compiled worker can be relied on. */
const COMPILED = !import.meta.url.endsWith('.ts');

/** Reads layers, and hands each over as soon as it is there, in any order. Rejects when the run is cancelled. */
export async function surveyLayers(
  orders: ReadonlyMap<number, SurveyOrder>,
  surveying: Surveying & { readonly cancelled: AbortSignal },
  take: (layer: number, surveyed: Surveyed) => void,
): Promise<void> {
  const weighed = [...orders].map(([layer, order]) => ({ layer, order, weight: weightOf(order, surveying) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (COMPILED && total >= WORTH_WORKERS) {
    const { surveyInWorkers, workersFor } = await import('./worker-pool.ts');
    const workers = workersFor(orders.size);
    const scheduled = schedule(weighed, workers).map(({ layer, order }) => [layer, order] as const);
    return surveyInWorkers(scheduled, workers, surveying, take);
  }
  for (const [layer, order] of orders) take(layer, await surveyLayer(order, surveying));
}

function weightOf({ blob, diffId }: SurveyOrder, { wishes }: Surveying): number {
  if (detectCompression(blob) !== 'none') return blob.size * WEIGHT_OF_COMPRESSED;
  return wishes.scanContent || diffId !== undefined ? blob.size : blob.size * SOUGHT_SHARE;
}
