import type { FileLocation } from './location.ts';
import type { Confidence, Severity } from './severity.ts';

/** What counts: the policy file's settings, with the inputs and defaults already laid over and under them. */
export interface Policy {
  readonly failOnSeverity: Severity | 'none';
  readonly failOnConfidence: Confidence;
  readonly warnOnly: boolean;
  readonly failOnIncomplete: boolean;
  readonly selfWaivers: 'allow' | 'refuse';
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly waivers: readonly Waiver[];
  /** Where the settings came from, in words: "container-risk-review.yml of the base commit", "defaults". */
  readonly source: string;
}

export type RuleSetting = 'off' | { readonly severity: Severity };

/** An accepted risk of the policy file. */
export interface Waiver {
  readonly rule: string;
  /** Path in the image, Dockerfile or package that it is limited to. */
  readonly path?: string;
  readonly reason: string;
  readonly owner: string;
  /** Last valid day, UTC, `YYYY-MM-DD`. */
  readonly expires: string;
  readonly location: FileLocation;
  /** True when the baseline's policy file does not have it. */
  readonly byPullRequest: boolean;
}
