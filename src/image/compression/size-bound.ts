import { Damage } from '../damage.ts';
import { limits } from '../limits.ts';

/** A bomb is told by how much more comes out than went in, and stopped early. */
export class SizeBound {
  readonly #compressed: number;
  #inflated = 0;

  constructor(compressed: number) {
    this.#compressed = compressed;
  }

  /** Throws Damage. */
  add(bytes: number): void {
    this.#inflated += bytes;
    const inflated = this.#inflated;
    if (inflated > limits.inflatedLayer) {
      throw new Damage(`it inflates to more than ${limits.inflatedLayer} bytes`, { kind: 'too-large' });
    }
    if (inflated > limits.ratioFrom && inflated > this.#compressed * limits.ratio) {
      const message = `it inflates to more than ${limits.ratio} times its ${this.#compressed} bytes`;
      throw new Damage(message, { kind: 'too-large' });
    }
  }
}
