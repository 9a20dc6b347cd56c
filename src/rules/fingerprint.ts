import { createHash } from 'node:crypto';

/**
 * Identifies a problem across commits: 32 hexadecimal digits of SHA-256 over the rule, the problem's key and its ordinal among equal ones. Shifted
 * lines, inserted layers, new digests and reworded messages leave it as it is.
 */
export function fingerprint(ruleId: string, key: string, ordinal: number): string {
  return createHash('sha256')
    .update(JSON.stringify([ruleId, key, ordinal]))
    .digest('hex')
    .slice(0, 32);
}

/** Fingerprints for problems in the order in which they are found. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  next(ruleId: string, key: string): string {
    const name = `${ruleId}\0${key}`;
    const ordinal = this.#seen.get(name) ?? 0;
    this.#seen.set(name, ordinal + 1);
    return fingerprint(ruleId, key, ordinal);
  }
}
