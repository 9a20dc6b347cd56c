import { randomBytes } from 'node:crypto';
import type { Host } from '../host/host.ts';
import type { Notification } from '../model/review.ts';
import type { LayerCache } from './cache/layer-cache.ts';
import { isDigest } from './compression/digest.ts';
import type { Filesystem } from './filesystem/filesystem.ts';
import { captureLate } from './late-captures.ts';
import { troubleNotification } from './layer-trouble.ts';
import { Merging } from './merging.ts';
import { watchReading } from './reading-progress.ts';
import type { LayerPlan } from './sources/plan.ts';
import { Meter } from './survey/meter.ts';
import type { Surveyed, SurveyOrder, SurveyWishes } from './survey/order.ts';
import { SurveyBuilder } from './survey/survey-builder.ts';
import { surveyLayers } from './survey/survey-layers.ts';
import { instantiateWasm } from './wasm/module.ts';

/** What is wanted of the layers of an image. */
export interface LayerReading extends Omit<SurveyWishes, 'hashKey'> {
  /** Whether the plain bytes of each layer are held to its diffID. */
  readonly verifyLayers: boolean;
  /** Where what was found in a layer is kept for the next time. */
  readonly cache?: LayerCache | undefined;
}

/** The layers of an image, read and merged. */
export interface ReadLayers {
  readonly filesystem: Filesystem;
  readonly notifications: readonly Notification[];
  /** Layers that could be read to their end. */
  readonly complete: number;
}

/** Reads all layers, each in one pass, and merges them. A layer that cannot be read is said and does not stop the others. */
export async function readLayers(layers: readonly LayerPlan[], reading: LayerReading, host: Host): Promise<ReadLayers> {
  const { reads, seeks, scanContent, limits, cache } = reading;
  const wishes = { reads, seeks, scanContent, limits, hashKey: cache?.hashKey ?? randomBytes(64) };
  cache?.readFor(wishes);
  const merging = new Merging(limits);
  const meter = new Meter();
  const surveying = { wishes, wasm: instantiateWasm(), meter, cancelled: host.cancelled };
  const orders = new Map<number, SurveyOrder>();
  for (const [index, layer] of layers.entries()) {
    const order = orderOf(layer, reading);
    // What is to be verified is read, whatever is known of the layer that it claims to be.
    const known = order && !reading.verifyLayers ? await cache?.find(layer) : undefined;
    if (known) merging.take(index, known);
    else if (order) orders.set(index, order);
    else merging.take(index, notReadable(layer));
  }
  const fresh: [LayerPlan, Surveyed][] = [];
  const unread = layers.filter((_, index) => orders.has(index));
  const watch = watchReading(unread, meter, host.progress);
  const take = (index: number, surveyed: Surveyed) => {
    const layer = layers[index] as LayerPlan;
    // Without a cache, contents that are too much are let go at once.
    if (cache) fresh.push([layer, surveyed]);
    watch.done(unread.indexOf(layer));
    merging.take(index, surveyed);
  };
  await surveyLayers(orders, surveying, take).finally(() => watch.end());
  await captureLate(layers, merging, surveying);
  for (const [layer, surveyed] of fresh) await cache?.keep(layer, surveyed);
  await cache?.prune();
  const notifications = layers.flatMap((layer, index) => {
    const { remarks, damage } = merging.layers[index] ?? {};
    const said = remarks?.notifications(index, layer.diffId) ?? [];
    return damage ? [...said, troubleNotification(damage, layer, index)] : said;
  });
  const complete = merging.layers.filter(({ damage }) => !damage).length;
  return { filesystem: merging.filesystem, notifications, complete };
}

function orderOf(
  { blob, problem, verify, diffId }: LayerPlan,
  { verifyLayers, cache }: LayerReading,
): SurveyOrder | undefined {
  if (problem !== undefined || !blob) return undefined;
  return {
    blob,
    ...(verify === undefined ? {} : { digest: verify }),
    ...((verifyLayers || cache) && isDigest(diffId) ? { diffId } : {}),
  };
}

/** A layer of which nothing is there. */
function notReadable({ problem }: LayerPlan): Surveyed {
  const damage =
    problem === undefined
      ? ({ kind: 'missing', message: 'the archive does not hold it' } as const)
      : ({ kind: 'damaged', message: problem } as const);
  return { survey: new SurveyBuilder().finish(), remarks: [], damage };
}
