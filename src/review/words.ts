import type { Basis } from '../model/review.ts';

/** Why there is no image to look at, and what gives one. */
export const NOTHING_BUILT = {
  noEngine: 'No image was given, and no Docker or Podman engine answers that could build it.',
  several: 'No image was given, and several Dockerfiles are under review, so none was built.',
  failed: 'The build failed.',
  remedy: 'Give the image (`image`), or let it be built (`build: true`, `--build`).',
} as const;

/** For a review that failed before its policy was known. */
export const UNKNOWN_BASIS: Basis = { policy: 'not read', failOnSeverity: 'high', warnOnly: false, scanners: [] };
