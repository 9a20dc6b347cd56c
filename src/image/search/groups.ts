import { type Nibbles, nibblesOf, shareOf, together } from './fingerprint.ts';

interface Group {
  readonly members: readonly number[];
  readonly nibbles: Nibbles;
  readonly share: number;
}

/**
 * Puts fingerprints into `most` groups so that few places pass for a member of a group without being one: again and again the two groups are joined
 * that lose least by it. Returns the group of each.
 */
export function groupsOf(fingerprints: readonly Buffer[], most: number): number[] {
  const groups = distinct(fingerprints);
  const losses = groups.map((group, index) => groups.slice(0, index).map((other) => loss(group, other)));
  while (groups.length > most) {
    const [left, right] = cheapest(losses);
    groups[left] = joined(groups[left] as Group, groups[right] as Group);
    remove(groups, losses, right);
    renew(groups, losses, left);
  }
  const answer: number[] = [];
  for (const [number, { members }] of groups.entries()) for (const member of members) answer[member] = number;
  return answer;
}

function distinct(fingerprints: readonly Buffer[]): Group[] {
  const groups = new Map<string, number[]>();
  for (const [index, bytes] of fingerprints.entries()) {
    const key = bytes.toString('latin1');
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  return [...groups].map(([key, members]) => {
    const nibbles = nibblesOf(Buffer.from(key, 'latin1'));
    return { members, nibbles, share: shareOf(nibbles) };
  });
}

function joined(one: Group, other: Group): Group {
  const nibbles = together(one.nibbles, other.nibbles);
  return { members: [...one.members, ...other.members], nibbles, share: shareOf(nibbles) };
}

function loss(one: Group, other: Group): number {
  return shareOf(together(one.nibbles, other.nibbles)) - one.share - other.share;
}

/** The pair that loses least, the smaller index first; row `n` holds what `n` loses with each before it. */
function cheapest(losses: readonly (readonly number[])[]): [number, number] {
  let best: [number, number] = [0, 1];
  let least = Number.POSITIVE_INFINITY;
  for (const [row, values] of losses.entries()) {
    for (const [column, value] of values.entries()) if (value < least) [best, least] = [[column, row], value];
  }
  return best;
}

function remove(groups: Group[], losses: number[][], index: number): void {
  groups.splice(index, 1);
  losses.splice(index, 1);
  for (const row of losses.slice(index)) row.splice(index, 1);
}

function renew(groups: readonly Group[], losses: number[][], index: number): void {
  const group = groups[index] as Group;
  for (const [other, one] of groups.entries()) {
    if (other < index) (losses[index] as number[])[other] = loss(group, one);
    if (other > index) (losses[other] as number[])[index] = loss(group, one);
  }
}
