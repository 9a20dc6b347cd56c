import { FINGERPRINT, Group } from './groups.ts';

/** The fingerprint of a literal: which four of its bytes, and with which others it shares a bit. */
export interface Fingerprint {
  readonly offset: number;
  readonly group: number;
}

/**
 * Chooses fingerprints and spreads them over `count` groups so that few places pass for a literal without being one: each goes with those of its
 * bytes to that group where fewest places more will pass. Those with the least choice come first.
 */
export function fingerprintsOf(literals: readonly Buffer[], count: number): readonly Fingerprint[] {
  const groups = Array.from({ length: count }, () => new Group());
  const chosen: Fingerprint[] = [];
  const order = [...literals.entries()].sort(([, one], [, other]) => one.length - other.length);
  for (const [index, literal] of order) {
    const best = bestFor(literal, groups);
    groups[best.group]?.add(literal, best.offset);
    chosen[index] = best;
  }
  return chosen;
}

/** Counts instead of iterating: this runs some ten thousand rounds before anything is compiled. */
function bestFor(literal: Buffer, groups: readonly Group[]): Fingerprint {
  let offset = 0;
  let group = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + FINGERPRINT <= literal.length; at++) {
    for (let number = 0; number < groups.length; number++) {
      const loss = (groups[number] as Group).lossBy(literal, at);
      if (loss < least) {
        offset = at;
        group = number;
        least = loss;
      }
    }
  }
  return { offset, group };
}
