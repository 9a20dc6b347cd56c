import { createHash } from 'node:crypto';
import { TOOL } from '../../model/tool.ts';
import type { LayerPlan } from '../sources/plan.ts';
import { pathAt } from '../survey/layer-survey.ts';
import type { Surveyed, SurveyWishes } from '../survey/order.ts';
import { SurveyCache } from './survey-cache.ts';

/** Changes with what a survey says of the same bytes. */
const SURVEY_VERSION = 1;

/** Whether the content of a path may be written to disk, which no secret may. */
export type MayKeep = (path: string, bytes: Uint8Array) => boolean;

/** Layers that need not be read again, for one way of reading them. */
export class LayerCache {
  readonly #surveys: SurveyCache;
  readonly #mayKeep: MayKeep;
  readonly #found = new Set<string>();
  #making = '';

  private constructor(surveys: SurveyCache, mayKeep: MayKeep) {
    this.#surveys = surveys;
    this.#mayKeep = mayKeep;
  }

  /** Undefined when the folder cannot be used. */
  static async open(folder: string, mayKeep: MayKeep): Promise<LayerCache | undefined> {
    const surveys = await SurveyCache.open(folder);
    return surveys && new LayerCache(surveys, mayKeep);
  }

  get hashKey(): Uint8Array {
    return this.#surveys.hashKey;
  }

  /** To be called before the others: all that what is found in a layer depends on. */
  readFor({ reads, seeks, scanContent, limits }: SurveyWishes): void {
    const text = JSON.stringify([TOOL.version, SURVEY_VERSION, reads, seeks, scanContent, limits]);
    this.#making = createHash('sha256').update(text).digest('hex');
  }

  async find({ diffId }: LayerPlan): Promise<Surveyed | undefined> {
    const survey = await this.#surveys.find(diffId, this.#making);
    if (!survey) return undefined;
    this.#found.add(diffId);
    return { survey, remarks: [] };
  }

  /** Keeps a layer that was read to its end, had its diffID, was not odd, and shows no secret: then nothing of the next review depends on its bytes. */
  async keep({ diffId }: LayerPlan, { survey, remarks, damage }: Surveyed): Promise<void> {
    if (damage || remarks.length > 0 || this.#found.has(diffId)) return;
    const contents = [...survey.captured, ...survey.excerpts];
    if (!contents.every(({ entry, bytes }) => this.#mayKeep(pathAt(survey, entry), bytes))) return;
    this.#found.add(diffId);
    await this.#surveys.keep(diffId, this.#making, survey);
  }

  prune(): Promise<void> {
    return this.#surveys.prune();
  }
}
