import type { Component } from './component.ts';
import type { Finding } from './finding.ts';
import type { Efficiency, Layer } from './image.ts';
import type { Location } from './location.ts';
import type { Distribution } from './package.ts';
import type { RuleDescriptor } from './rule.ts';

/** Everything one run found. What `--format json` prints and `render` reads. */
export interface Report {
  readonly schemaVersion: '1';
  readonly tool: { readonly name: string; readonly version: string };
  /** The worst of all reviews. */
  readonly verdict: Verdict;
  readonly reviews: readonly Review[];
}

/** Best first. `error`: the review could not be made. */
export const VERDICTS = ['success', 'neutral', 'failure', 'error'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A to F; `not assessed` when evidence is missing that could lower it. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'F' | 'not assessed';

/** One Dockerfile, one image, or both together. */
export interface Review {
  readonly subject: Subject;
  readonly verdict: Verdict;
  readonly grade: Grade;
  /** 0 to 100: what the posture grade was made from; the highest it can be when the grade is `not assessed`. */
  readonly score: number;
  /** False when something asked for or promised failed. */
  readonly complete: boolean;
  /** Rules that looked, and those that findings name. */
  readonly rules: readonly RuleDescriptor[];
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** Oldest first. */
  readonly layers: readonly LayerReport[];
  /** Where there is an image. */
  readonly efficiency?: Efficiency;
  readonly components: readonly Component[];
  readonly notifications: readonly Notification[];
  readonly waivers: readonly WaiverUse[];
  readonly notAssessed: readonly NotAssessed[];
  /** What the review stands on: printed in the footer. */
  readonly basis: Basis;
}

export interface Subject {
  /** Relative to the workspace. */
  readonly dockerfile?: string;
  readonly target?: string;
  /** The external image that the final stage starts from, as `FROM` names it with its variables expanded; absent for `scratch` and where it is not known. */
  readonly baseImage?: string;
  readonly image?: ImageSubject;
}

export interface ImageSubject {
  readonly reference: string;
  readonly imageId?: string;
  readonly digest?: string;
  /** `os/architecture[/variant]`. */
  readonly platform: string;
  /** RFC 3339, UTC; as the image claims. */
  readonly created?: string;
  /** As the image claims. */
  readonly distribution?: Distribution;
}

export type LayerReport = Omit<Layer, 'history'>;

/** Something that a reader must know about the review itself (SARIF 2.1.0 §3.58). An error-level one makes it incomplete. */
export interface Notification {
  readonly level: 'error' | 'warning' | 'note';
  /** Stable, kebab-case: `layer-unreadable`. */
  readonly code: string;
  readonly message: string;
  readonly location?: Location;
  /** What to do, in one sentence. */
  readonly remedy?: string;
}

/** A waiver or pragma and what became of it. */
export interface WaiverUse {
  readonly kind: 'inSource' | 'external';
  readonly rules: readonly string[];
  readonly path?: string;
  readonly reason?: string;
  readonly owner?: string;
  readonly expires?: string;
  readonly location: Location;
  readonly byPullRequest: boolean;
  /** `refused`: the pull request brought it and `self-waivers: refuse`. `invalid`: without a reason, or over no instruction. */
  readonly status: 'used' | 'unused' | 'expired' | 'refused' | 'invalid';
  /** Fingerprints of the findings that it took out of the count. */
  readonly findings: readonly string[];
}

/** A question that the review could not answer, and what would answer it. */
export interface NotAssessed {
  /** "Files and layers of the image". */
  readonly what: string;
  /** "No image was given." */
  readonly why: string;
  readonly remedy?: string;
  /** Ids of the rules that did not look. */
  readonly rules?: readonly string[];
}

export interface Basis {
  /** Where the policy's settings came from, in words. */
  readonly policy: string;
  readonly failOnSeverity: string;
  readonly warnOnly: boolean;
  /** `comment-summary-in-pr` of the policy file; an input wins over it. */
  readonly commentSummaryInPr?: 'always' | 'on-failure' | 'never';
  /** Name, version and date of the vulnerability database, where a scanner ran. */
  readonly scanners: readonly { readonly name: string; readonly version?: string; readonly database?: string }[];
  /** The baseline commit that policy and waivers were judged against. */
  readonly baseCommit?: string;
  /** The command that gives the same review on a terminal. */
  readonly reproduce?: string;
}
