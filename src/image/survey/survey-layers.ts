import { detectCompression } from '../compression/compression.ts';
import type { Surveyed, SurveyOrder } from './order.ts';
import { schedule } from './schedule.ts';
import { type Surveying, surveyLayer } from './survey-layer.ts';

/** Milliseconds of work, about, from which threads of their own take less time than it takes to start them and to warm them up. Measured on images of 300 MB to 2 GB. */
const WORTH_WORKERS = 150;
/** Milliseconds that a megabyte of a blob takes, about: to be inflated and looked at, to be looked at, and to be sought through for headers. */
const COMPRESSED = 3.7;
const STORED = 0.25;
const SOUGHT = 0.06;
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
  const megabytes = blob.size / 1e6;
  if (detectCompression(blob) !== 'none') return megabytes * COMPRESSED;
  return megabytes * (wishes.scanContent || diffId !== undefined ? STORED : SOUGHT);
}
