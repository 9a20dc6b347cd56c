import type { Confidence, Severity } from './severity.ts';

/** What is asked of a review: the inputs of the Action or the options of the command line, checked and typed. */
export interface ReviewRequest {
  /** Folders or files to look in, relative to the workspace; empty = the workspace. */
  readonly paths: readonly string[];
  /** Dockerfiles, paths or globs; empty = discover. */
  readonly dockerfiles: readonly string[];
  /** One bare reference, or one a Dockerfile. */
  readonly images: readonly { readonly dockerfile?: string; readonly reference: string }[];
  readonly build: BuildRequest;
  readonly configFile?: string | undefined;
  readonly scanners: readonly string[] | 'auto' | 'none' | undefined;
  /** Settings that win over the policy file; undefined = not given. */
  readonly failOnSeverity?: Severity | 'none' | undefined;
  readonly failOnConfidence?: Confidence | undefined;
  readonly warnOnly?: boolean | undefined;
  readonly failOnIncomplete?: boolean | undefined;
  readonly reading?: ReadingRequest;
}

/** How an image is read. */
export interface ReadingRequest {
  /** `NAME=VALUE`: other bounds than the default ones. */
  readonly limits: readonly string[];
  /** Whether every layer is held to its diffID, which takes reading all of it. */
  readonly verifyLayers: boolean;
  /** Where what was found in a layer is kept for the next run, relative to the workspace. */
  readonly cacheDir?: string | undefined;
}

export interface BuildRequest {
  readonly when: 'auto' | 'always' | 'never';
  readonly builder: Builder | 'auto';
  readonly context?: string | undefined;
  readonly target?: string | undefined;
  readonly platform?: string | undefined;
  /** `KEY=VALUE`, or `KEY` for the environment's value. */
  readonly args: readonly string[];
  readonly flags: readonly string[];
  /** What `RUN --mount=type=secret` may read during the build. */
  readonly secrets?: readonly BuildSecret[];
}

/** Where the builder finds the value of a secret: it is never an argument itself. */
export type BuildSecret =
  | { readonly id: string; readonly variable: string }
  /** Relative to the workspace. */
  | { readonly id: string; readonly file: string };

export const BUILDERS = ['buildx', 'docker', 'podman', 'buildah'] as const;
export type Builder = (typeof BUILDERS)[number];
