import { createHash } from 'node:crypto';

/** The same recipe as that of the rules: rule, what identifies the problem across commits, and an ordinal among equals. */
export function fingerprint(ruleId: string, key: string, ordinal: number): string {
  return createHash('sha256').update(`${ruleId}\0${key}\0${ordinal}`).digest('hex').slice(0, 32);
}
