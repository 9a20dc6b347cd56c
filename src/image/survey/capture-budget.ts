import type { LayerSurvey } from './layer-survey.ts';

/**
 * Keeps what was captured in all layers together, or the excerpts of them all, under a bound. Files count in the order of the image; once one does not fit, none after it is
 * kept. So it does not depend on which layer was read first, and what is surely too much is let go as soon as its layer is there.
 */
export class CaptureBudget {
  readonly #most: number;
  readonly #column: 'captured' | 'excerpts';
  /** Of each layer that is there: the bytes that it kept, and the entries that they are of. */
  readonly #layers: { readonly bytes: number; readonly entries: readonly number[] }[] = [];

  constructor(most: number, column: 'captured' | 'excerpts') {
    this.#most = most;
    this.#column = column;
  }

  /** The survey of a layer, without contents that cannot be kept whatever the layers hold that are not there yet. */
  bounded(layer: number, survey: LayerSurvey): LayerSurvey {
    let end = this.#below(layer);
    const overflow = survey[this.#column].findIndex(({ bytes }) => {
      end += bytes.length;
      return end > this.#most;
    });
    this.#layers[layer] ??= {
      bytes: survey[this.#column].reduce((total, { bytes }) => total + bytes.length, 0),
      entries: survey[this.#column].map(({ entry }) => entry),
    };
    return overflow < 0 ? survey : { ...survey, [this.#column]: survey[this.#column].slice(0, overflow) };
  }

  /** The entries of a layer of which something was let go. `survey`: as `bounded` gave it last. */
  lost(layer: number, survey: LayerSurvey): readonly number[] {
    return this.#layers[layer]?.entries.slice(survey[this.#column].length) ?? [];
  }

  /** Takes in a content that is kept late; returns whether it fits. */
  takeLate(layer: number, bytes: number): boolean {
    const { bytes: before = 0, entries = [] } = this.#layers[layer] ?? {};
    if (this.#below(this.#layers.length) + bytes > this.#most) return false;
    this.#layers[layer] = { bytes: before + bytes, entries };
    return true;
  }

  #below(layer: number): number {
    let total = 0;
    for (let index = 0; index < layer; index++) total += this.#layers[index]?.bytes ?? 0;
    return total;
  }
}
