import { randomBytes } from 'node:crypto';
import type { Host } from '../host/host.ts';
import type { Notification } from '../model/review.ts';
import { isDigest } from './compression/digest.ts';
import type { Filesystem } from './filesystem/filesystem.ts';
import { captureLate } from './late-captures.ts';
import { troubleNotification } from './layer-trouble.ts';
import type { Limits } from './limits.ts';
import { Merging } from './merging.ts';
import type { LayerPlan } from './sources/plan.ts';
import { Meter } from './survey/meter.ts';
import type { Surveyed, SurveyOrder } from './survey/order.ts';
import { SurveyBuilder } from './survey/survey-builder.ts';
import { surveyLayers } from './survey/survey-layers.ts';
import { instantiateWasm } from './wasm/module.ts';
import type { Wish } from './wishes.ts';

/** What is wanted of the layers of an image. */
export interface LayerReading {
  readonly reads: readonly Wish[];
  readonly seeks: readonly string[];
  readonly scanContent: boolean;
  /** Whether the plain bytes of each layer are held to its diffID. */
  readonly verifyLayers: boolean;
  readonly limits: Limits;
}

/** The layers of an image, read and merged. */
export interface ReadLayers {
  readonly filesystem: Filesystem;
  readonly notifications: readonly Notification[];
  /** Layers that could be read to their end. */
  readonly complete: number;
}

/** Reads all layers, each in one pass, and merges them. A layer that cannot be read is said and does not stop the others. */
export async function readLayers(
  layers: readonly LayerPlan[],
  reading: LayerReading,
  host: Host,
): Promise<ReadLayers> {
  const merging = new Merging(reading.limits);
  const orders = new Map<number, SurveyOrder>();
  for (const [index, layer] of layers.entries()) {
    const order = orderOf(layer, reading);
    if (order) orders.set(index, order);
    else merging.take(index, notReadable(layer));
  }
  const { reads, seeks, scanContent, limits } = reading;
  const wishes = { reads, seeks, scanContent, limits, hashKey: randomBytes(16) };
  const surveying = { wishes, wasm: instantiateWasm(), meter: new Meter(), cancelled: host.cancelled };
  await surveyLayers(orders, surveying, (layer, surveyed) => merging.take(layer, surveyed));
  await captureLate(layers, merging, surveying);
  const notifications = layers.flatMap((layer, index) => {
    const { remarks, damage } = merging.layers[index] ?? {};
    const said = remarks?.notifications(index, layer.diffId) ?? [];
    return damage ? [...said, troubleNotification(damage, layer, index)] : said;
  });
  const complete = merging.layers.filter(({ damage }) => !damage).length;
  return { filesystem: merging.filesystem, notifications, complete };
}

function orderOf({ blob, problem, verify, diffId }: LayerPlan, { verifyLayers }: LayerReading): SurveyOrder | undefined {
  if (problem !== undefined || !blob) return undefined;
  return {
    blob,
    ...(verify === undefined ? {} : { digest: verify }),
    ...(verifyLayers && isDigest(diffId) ? { diffId } : {}),
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
