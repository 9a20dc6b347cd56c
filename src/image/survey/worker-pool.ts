import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { compileWasm } from '../wasm/module.ts';
import type { Meter } from './meter.ts';
import type { Surveyed, SurveyOrder, SurveyWishes } from './order.ts';
import { SurveyBuilder } from './survey-builder.ts';
import type { WorkerStart } from './worker.ts';

/** More would only wait for one another: few images have more layers of weight. */
const MOST_WORKERS = 4;
/** MiB of JavaScript's own; columns and contents lie outside of it. What is young is an entry or two: more room for it would only stay in use. */
const HEAP = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 4 };

/** What the workers of one image are given. */
export interface Pool {
  readonly wishes: SurveyWishes;
  readonly meter: Meter;
  readonly cancelled: AbortSignal;
}

/** How many threads help with so many layers. */
export function workersFor(layers: number): number {
  return Math.min(availableParallelism(), MOST_WORKERS, layers);
}

/**
 * Reads layers on threads of their own, in the order in which they are given. Each survey is handed over as soon as it is
 * there. Rejects when the run is cancelled, and with the error of a worker that is none of the bytes'.
 */
export async function surveyInWorkers(
  orders: readonly (readonly [layer: number, order: SurveyOrder])[],
  workers: number,
  { wishes, meter, cancelled }: Pool,
  take: (layer: number, surveyed: Surveyed) => void,
): Promise<void> {
  const queue = orders.values();
  const start: WorkerStart = { wishes, counters: meter.shared, module: compileWasm() };
  const work = async () => {
    let worker: Worker | undefined;
    try {
      for (const [layer, order] of queue) {
        cancelled.throwIfAborted();
        worker ??= startWorker(start);
        const surveyed = await ask(worker, order, cancelled);
        if (surveyed === 'too large') worker = undefined;
        take(layer, surveyed === 'too large' ? TOO_LARGE : surveyed);
      }
    } finally {
      await worker?.terminate();
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: workers }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

const TOO_LARGE: Surveyed = {
  survey: new SurveyBuilder().finish(),
  remarks: [],
  damage: { kind: 'too-large', message: 'it takes more memory to read than there is' },
};

/** The worker as scripts/bundle.mjs makes it, from src/ and lib/ the same file; a bundle brings its own copy. */
function startWorker(start: WorkerStart): Worker {
  return new Worker(new URL('../../../lib/layer-worker.js', import.meta.url), {
    workerData: start,
    resourceLimits: HEAP,
  });
}

function ask(worker: Worker, order: SurveyOrder, cancelled: AbortSignal): Promise<Surveyed | 'too large'> {
  const done = new AbortController();
  const { signal } = done;
  const asked = new Promise<Surveyed | 'too large'>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('too large');
      else reject(error);
    });
    worker.once('exit', (code) => reject(new Error(`a worker ended with ${code} before it answered`)));
    cancelled.addEventListener('abort', () => reject(cancelled.reason), { signal });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window.
    worker.postMessage(order);
  });
  // Not all listeners: Node's own are among them.
  return asked.finally(() => {
    done.abort();
    for (const event of OURS) worker.removeAllListeners(event);
  });
}

const OURS = ['message', 'error', 'exit'] as const;
