import { DigestCheck } from '../compression/digest.ts';
import { SizeBound } from '../compression/size-bound.ts';
import { Damage } from '../damage.ts';
import type { Limits } from '../limits.ts';
import type { Meter } from './meter.ts';

/** Looks at the plain bytes of a layer as they pass: how many they are, and on request their digest. */
export class PlainGauge {
  readonly #bound: SizeBound;
  readonly #imageBytes: number;
  readonly #meter: Meter;
  readonly #check: DigestCheck | undefined;

  /** `stored`: bytes that the layer has when it is compressed; Infinity when it is not. */
  constructor(stored: number, limits: Limits, meter: Meter, diffId?: string) {
    this.#bound = new SizeBound(stored, limits);
    this.#imageBytes = limits.imageBytes;
    this.#meter = meter;
    this.#check = diffId === undefined ? undefined : new DigestCheck(diffId, 'configuration');
  }

  add(piece: Buffer): void {
    this.count(piece.length);
    this.#check?.update(piece);
  }

  /** Throws Damage. */
  count(bytes: number): void {
    this.#bound.add(bytes);
    if (this.#meter.addUnpacked(bytes) > this.#imageBytes) {
      throw new Damage(`with it the layers unpack to more than ${this.#imageBytes} bytes`, { limit: 'image-bytes' });
    }
  }

  /** To be called after the last byte. Throws Damage. */
  end(): void {
    this.#check?.verify();
  }
}
