import { Damage, type DamageReport } from './damage.ts';
import { Filesystem } from './filesystem/filesystem.ts';
import { limits as fixed, type Limits } from './limits.ts';
import { type RemarkCode, Remarks } from './remarks.ts';
import { MOST } from './search/excerpt-collector.ts';
import { CaptureBudget } from './survey/capture-budget.ts';
import { type LayerSurvey, pathAt } from './survey/layer-survey.ts';
import type { Surveyed } from './survey/order.ts';

/** What is known of one merged layer. */
export interface MergedLayer {
  readonly remarks: Remarks;
  readonly damage?: DamageReport | undefined;
}

/** Puts surveys, which come in whatever order, into the filesystem in the order of the image, each as soon as all before it are there. */
export class Merging {
  readonly filesystem: Filesystem;
  readonly layers: MergedLayer[] = [];
  readonly budget: CaptureBudget;
  readonly #excerpts = new CaptureBudget(MOST.perImage, 'excerpts');
  readonly #waiting = new Map<number, Surveyed>();

  constructor(limits: Limits) {
    this.filesystem = new Filesystem({ ...fixed, ...limits });
    this.budget = new CaptureBudget(limits.capturedBytes, 'captured');
  }

  take(layer: number, surveyed: Surveyed): void {
    this.#waiting.set(layer, this.#bounded(layer, surveyed));
    for (let next = this.#next(); next; next = this.#next()) {
      this.#waiting.delete(this.layers.length);
      this.#merge(this.#bounded(this.layers.length, next));
    }
    for (const [index, waiting] of this.#waiting) this.#waiting.set(index, this.#bounded(index, waiting));
  }

  #next(): Surveyed | undefined {
    return this.#waiting.get(this.layers.length);
  }

  #bounded(layer: number, surveyed: Surveyed): Surveyed {
    return { ...surveyed, survey: this.#excerpts.bounded(layer, this.budget.bounded(layer, surveyed.survey)) };
  }

  #merge({ survey, damage, remarks: found }: Surveyed): void {
    const remarks = new Remarks();
    remarks.take(found);
    this.#remarkLost(this.budget, 'content-too-much', survey, remarks);
    this.#remarkLost(this.#excerpts, 'excerpts-too-much', survey, remarks);
    const excess = this.#addLayer(survey, remarks);
    this.layers.push({ remarks, damage: damage ?? excess });
  }

  #remarkLost(budget: CaptureBudget, code: RemarkCode, survey: LayerSurvey, remarks: Remarks): void {
    const [first, ...more] = new Set(budget.lost(this.layers.length, survey));
    if (first !== undefined) remarks.add(code, pathAt(survey, first), 1 + more.length);
  }

  #addLayer(survey: LayerSurvey, remarks: Remarks): DamageReport | undefined {
    try {
      this.filesystem.addLayer(survey, remarks);
      return undefined;
    } catch (error) {
      if (error instanceof Damage) return error.report();
      throw error;
    }
  }
}
