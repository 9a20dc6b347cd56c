import type { Location, Region } from './location.ts';
import type { Confidence, Severity } from './severity.ts';
import type { Vulnerability } from './vulnerability.ts';

/** What to do about one finding. */
export interface Fix {
  /** One sentence, in the imperative. */
  readonly description: string;
  /** New text for whole lines of a file. */
  readonly replacement?: { readonly uri: string; readonly region: Region; readonly text: string };
}

/** A waiver or pragma that took a finding out of the count (SARIF 2.1.0 §3.35). */
export interface Suppression {
  /** `inSource`: a pragma in the Dockerfile. `external`: a waiver of the policy file. */
  readonly kind: 'inSource' | 'external';
  readonly reason: string;
  readonly owner?: string;
  /** Last valid day, UTC, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** True when the pull request under review itself brought it. */
  readonly byPullRequest: boolean;
}

export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  /** Identifies the problem across commits: hexadecimal. */
  readonly fingerprint: string;
  /** Primary first: the Dockerfile's line wherever it is known. */
  readonly locations: readonly [Location, ...Location[]];
  readonly relatedLocations?: readonly Location[];
  /** Whether it makes the verdict `failure` (or `neutral` under warn-only). */
  readonly blocking: boolean;
  readonly suppression?: Suppression;
  readonly fix?: Fix;
  /** (comparison) Against the base branch, as SARIF has it. */
  readonly baselineState?: 'new' | 'unchanged' | 'updated' | 'absent';
  readonly vulnerability?: Vulnerability;
}
