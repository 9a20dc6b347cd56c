import { parentPort, workerData } from 'node:worker_threads';
import { instantiateWasm } from '../wasm/module.ts';
import { Meter } from './meter.ts';
import type { SurveyOrder, SurveyWishes } from './order.ts';
import { surveyLayer } from './survey-layer.ts';
import { buffersOf, owned } from './transfer.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly wishes: SurveyWishes;
  /** Of the meter that all share. */
  readonly counters: SharedArrayBuffer;
  readonly module: WebAssembly.Module;
}

// The thread that layers are read on: one order in, one survey out, its buffers handed over. It ends when nobody holds its port any more.
const { wishes, counters, module } = workerData as WorkerStart;
const surveying = { wishes, wasm: instantiateWasm(module), meter: new Meter(counters) };
const port = parentPort;

port?.on('message', async (order: SurveyOrder) => {
  const surveyed = owned(await surveyLayer(order, surveying));
  port.postMessage(surveyed, buffersOf(surveyed));
});
