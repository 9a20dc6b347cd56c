import { setImmediate } from 'node:timers/promises';
import type { ChunkOptions } from '../compression/chunk-options.ts';
import { detectCompression } from '../compression/compression.ts';
import { gzipChunks } from '../compression/gzip.ts';
import { zstdChunks } from '../compression/zstd.ts';
import { Damage } from '../damage.ts';
import type { FileRange } from '../file-range.ts';
import type { Limits } from '../limits.ts';
import { scanTarFile } from '../tar/file.ts';
import type { TarScanner } from '../tar/scanner.ts';
import type { WasmModule } from '../wasm/module.ts';
import type { Meter } from './meter.ts';
import type { SurveyOrder } from './order.ts';
import { PlainGauge } from './plain-gauge.ts';
import { storedChunks } from './stored-chunks.ts';

/** Chunks between two looks at signals and timers: 4 MiB. */
const CHUNKS_A_TURN = 16;

/** What pours, and how. */
export interface Pouring {
  readonly wasm: WasmModule;
  readonly limits: Limits;
  readonly meter: Meter;
  /** Whether every plain byte is wanted; otherwise payloads that nobody holds are left out where they can be sought over. */
  readonly everyByte: boolean;
  /** Asked now and then: nothing more is wanted. */
  readonly enough?: () => boolean;
  /** Given where others wait for the thread: it lets them in now and then. */
  readonly cancelled?: AbortSignal | undefined;
}

/** Pushes the plain bytes of a layer, in whatever way it is packed, through a scanner. Throws Damage. */
export async function pourLayer(order: SurveyOrder, scanner: TarScanner, pouring: Pouring): Promise<void> {
  const { blob, diffId } = order;
  const { limits, meter } = pouring;
  const compression = detectCompression(blob);
  if (compression === 'xz' || compression === 'bzip2') throw new Damage(`it is compressed with ${compression}`);
  const stored = compression === 'none' ? Number.POSITIVE_INFINITY : blob.size;
  const gauge = new PlainGauge(stored, limits, meter, diffId);
  if (compression === 'none' && !pouring.everyByte) return seek(blob, scanner, gauge, pouring);
  // What is not compressed has the digest that its diffID is, which is checked only when that is wanted.
  const checked = compression !== 'none' || diffId !== undefined;
  const digest = checked && order.digest !== diffId ? order.digest : undefined;
  const options = { digest, onRead: (bytes: number) => meter.addRead(bytes) };
  let chunks = 0;
  for await (const chunk of chunksOf(blob, compression, pouring.wasm, options)) {
    pouring.cancelled?.throwIfAborted();
    gauge.add(chunk);
    scanner.write(chunk);
    if (pouring.cancelled && ++chunks % CHUNKS_A_TURN === 0) await setImmediate();
    if (pouring.enough?.()) return;
    if (compression === 'none' && diffId === undefined && scanner.finished) break;
  }
  scanner.end();
  gauge.end();
}

async function seek(blob: FileRange, scanner: TarScanner, gauge: PlainGauge, pouring: Pouring): Promise<void> {
  gauge.count(blob.size);
  await scanTarFile(blob, scanner, pouring.cancelled);
  pouring.meter.addRead(blob.size);
}

function chunksOf(
  blob: FileRange,
  compression: 'none' | 'gzip' | 'zstd',
  wasm: WasmModule,
  options: ChunkOptions,
): Iterable<Buffer> | AsyncIterable<Buffer> {
  if (compression === 'gzip') return gzipChunks(blob, wasm, options);
  return compression === 'zstd' ? zstdChunks(blob, wasm, options) : storedChunks(blob, wasm, options);
}
