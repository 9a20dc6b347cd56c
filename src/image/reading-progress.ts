import type { Progress } from '../host/host.ts';
import type { LayerPlan } from './sources/plan.ts';
import type { Meter } from './survey/meter.ts';

/** Bytes of blobs from which on people wonder what is going on. */
const LONG_WORK = 100e6;
/** Milliseconds between two looks. */
const EVERY = 100;

/** Says how far the reading of layers is, while it goes on; returns what is to be called for each layer that is done, and at the end. */
export function watchReading(
  layers: readonly LayerPlan[],
  meter: Meter,
  progress: Progress,
): { done(layer: number): void; end(): void } {
  const total = layers.reduce((sum, { blob }) => sum + (blob?.size ?? 0), 0);
  if (total < LONG_WORK) return { done: () => undefined, end: () => undefined };
  const title = `Reading ${layers.length} layers, ${megabytes(total)}`;
  const timer = setInterval(() => progress.far?.(title, meter.read / total), EVERY);
  return {
    done(layer) {
      const { diffId = '', blob } = layers[layer] ?? {};
      progress.step?.(`Read layer ${layer} of ${layers.length - 1}: ${diffId}, ${megabytes(blob?.size ?? 0)}`);
    },
    end() {
      clearInterval(timer);
      progress.far?.(title, 1);
    },
  };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6)} MB`;
}
