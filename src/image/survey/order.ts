import type { Seek } from '../../model/rule.ts';
import type { DamageReport } from '../damage.ts';
import type { FileRange } from '../file-range.ts';
import type { Limits } from '../limits.ts';
import type { Remark } from '../remarks.ts';
import type { Wish } from '../wishes.ts';
import type { LayerSurvey } from './layer-survey.ts';

/** What is wanted of every layer of an image. Plain data, as all that goes to workers. */
export interface SurveyWishes {
  /** Paths whose content is kept. */
  readonly reads: readonly Wish[];
  /** Texts that are looked for in every byte of every file. */
  readonly seeks: readonly Seek[];
  /** Whether every byte of every file is read, searched and hashed. */
  readonly scanContent: boolean;
  /** Of content hashes; those of one image, or of one cache, can be compared. */
  readonly hashKey: Uint8Array;
  readonly limits: Limits;
}

/** One layer to be read. */
export interface SurveyOrder {
  readonly blob: FileRange;
  /** `algorithm:hex` that the bytes must have as they are stored. */
  readonly digest?: string;
  /** `algorithm:hex` that the plain bytes must have. */
  readonly diffId?: string;
}

/** What came of an order. What stands before damage counts. */
export interface Surveyed {
  readonly survey: LayerSurvey;
  readonly remarks: readonly Remark[];
  readonly damage?: DamageReport;
}
