import { isNativeError } from 'node:util/types';
import { Damage } from '../damage.ts';
import { ContentReading } from '../search/content-reading.ts';
import type { TarEntry } from '../tar/entry.ts';
import { TarScanner } from '../tar/scanner.ts';
import type { WasmModule } from '../wasm/module.ts';
import { EntryTaker } from './entry-taker.ts';
import type { Captured } from './layer-survey.ts';
import { Meter } from './meter.ts';
import type { Surveyed, SurveyOrder, SurveyWishes } from './order.ts';
import { PayloadHolder } from './payload-holder.ts';
import { pourLayer } from './pour.ts';
import { SurveyBuilder } from './survey-builder.ts';

/** What the surveys of an image share on one thread. */
export interface Surveying {
  readonly wishes: SurveyWishes;
  readonly wasm: WasmModule;
  readonly meter: Meter;
  /** Given on a thread where others wait. */
  readonly cancelled?: AbortSignal | undefined;
}

/** Reads one layer in one pass. Damage is part of the answer: what stands before it counts. */
export async function surveyLayer(order: SurveyOrder, surveying: Surveying): Promise<Surveyed> {
  const { wishes, wasm, meter, cancelled } = surveying;
  const builder = new SurveyBuilder();
  const find = (entry: number, offset: number, bytes: Uint8Array) => builder.find(entry, offset, bytes);
  const scan = wishes.scanContent ? new ContentReading(wasm, wishes, find, () => taker.remarkExcess()) : undefined;
  const taker: EntryTaker = new EntryTaker(builder, wishes, meter, scan);
  const everyByte = wishes.scanContent || order.diffId !== undefined;
  const damage = await damageIn(async () => {
    const scanner = new TarScanner((entry) => taker.take(entry));
    await pourLayer(order, scanner, { wasm, meter, cancelled, limits: wishes.limits, everyByte });
  });
  taker.end();
  return { survey: builder.finish(), remarks: taker.remarks.list(), ...(damage ? { damage: damage.report() } : {}) };
}

/** The contents of those of a few entries of a layer that `accept` lets pass and that come before damage. `entries`: ascending. */
export async function captureEntries(
  order: SurveyOrder,
  entries: readonly number[],
  accept: (entry: TarEntry) => boolean,
  surveying: Surveying,
): Promise<Captured[]> {
  const { wishes, wasm, cancelled } = surveying;
  const captured: Captured[] = [];
  const holder = new PayloadHolder();
  let next = 0;
  let wanted = 0;
  await damageIn(async () => {
    const scanner = new TarScanner((tarEntry) => {
      const entry = next++;
      if (entry !== entries[wanted]) return undefined;
      wanted++;
      if (!accept(tarEntry)) return undefined;
      holder.begin(tarEntry, (bytes) => captured.push({ entry, bytes }));
      return holder.sink;
    });
    const enough = () => wanted === entries.length && !holder.busy;
    const pouring = { wasm, meter: new Meter(), cancelled, limits: wishes.limits, everyByte: false, enough };
    await pourLayer({ blob: order.blob }, scanner, pouring);
  });
  return captured;
}

async function damageIn(work: () => Promise<void>): Promise<Damage | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Damage) return error;
    if (isNativeError(error) && 'syscall' in error)
      return new Damage(`its file cannot be read: ${error.message}`, { cause: error });
    throw error;
  }
}
