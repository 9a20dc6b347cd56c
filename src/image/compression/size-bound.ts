import { Damage } from '../damage.ts';
import { limits as fixed, type Limits } from '../limits.ts';

/** What one blob may unpack to. */
export type UnpackLimits = Pick<Limits, 'layerBytes' | 'ratio'>;

/** A bomb is told by how much more comes out than went in, and stopped early. */
export class SizeBound {
  readonly #compressed: number;
  readonly #limits: UnpackLimits;
  #inflated = 0;

  constructor(compressed: number, limits: UnpackLimits) {
    this.#compressed = compressed;
    this.#limits = limits;
  }

  /** Throws Damage. */
  add(bytes: number): void {
    this.#inflated += bytes;
    const inflated = this.#inflated;
    const { layerBytes, ratio } = this.#limits;
    if (inflated > layerBytes) {
      throw new Damage(`it inflates to more than ${layerBytes} bytes`, { limit: 'layer-bytes' });
    }
    if (inflated > fixed.ratioFrom && inflated > this.#compressed * ratio) {
      const message = `it inflates to more than ${ratio} times its ${this.#compressed} bytes`;
      throw new Damage(message, { limit: 'ratio' });
    }
  }
}
