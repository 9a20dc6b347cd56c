/**
 * What a builder states about an image that it made. https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md,
 * for provenance https://slsa.dev/spec/v1.0/provenance and https://slsa.dev/spec/v0.2/provenance
 */
export interface Attestation {
  /** `https://slsa.dev/provenance/v1`, `https://slsa.dev/provenance/v0.2`. */
  readonly predicateType: string;
  /** JSON whose shape nobody has checked; it may hold build arguments and the Dockerfile's text, and with them secrets. */
  readonly predicate: unknown;
  /** `image`: it was attached to the image, and names it by digest. `build`: the builder told it when this review built the image. */
  readonly source: 'image' | 'build';
}

/** SLSA provenance of any version. */
export function isProvenance(predicateType: string): boolean {
  return predicateType.startsWith('https://slsa.dev/provenance/');
}
