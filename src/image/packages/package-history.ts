import type { Package } from '../../model/package.ts';
import { writePurl } from '../../model/purl.ts';
import type { Found } from './collector.ts';

/** From the layer `from` on, until the layer `until` no longer has it; a visible record has no end. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  /** Its youngest record. */
  readonly found: Found;
}

/**
 * Which layer brought each package, out of the records of every version of every database. A database that a later layer writes again lists the same
 * packages again: their stretches touch and are one, so that a package counts from the layer in which it appeared and from which on it stayed.
 * One that was removed and installed again has two.
 */
export class PackageHistory {
  /** Versions by what they are versions of; stretches by version. */
  readonly #packages = new Map<string, Map<string, Stretch[]>>();
  #size = 0;

  /** How many versions of packages there are. */
  get size(): number {
    return this.#size;
  }

  add(found: Found): void {
    const identity = JSON.stringify([found.purl.type, found.name, found.architecture, found.place]);
    const versions = this.#packages.get(identity) ?? new Map<string, Stretch[]>();
    if (versions.size === 0) this.#packages.set(identity, versions);
    const stretches = versions.get(found.version) ?? [];
    if (stretches.length === 0) {
      versions.set(found.version, stretches);
      this.#size += 1;
    }
    const stretch = { from: found.at.layer, until: found.at.hidden?.layer ?? Number.POSITIVE_INFINITY, found };
    const last = stretches.at(-1);
    // Databases come oldest first, so that nearly always the new record goes on where the last ended.
    if (last && touch(last, stretch)) stretches[stretches.length - 1] = join(last, stretch);
    else stretches.push(stretch);
  }

  packages(): Package[] {
    const packages: Package[] = [];
    for (const versions of this.#packages.values()) {
      const merged = [...versions.values()].map(merge);
      for (const stretches of merged) for (const stretch of stretches) packages.push(packageOf(stretch, merged.flat()));
    }
    return packages.sort(byName);
  }
}

function touch(a: Stretch, b: Stretch): boolean {
  return a.from <= b.until && b.from <= a.until;
}

function join(a: Stretch, b: Stretch): Stretch {
  const { found } = b.until >= a.until ? b : a;
  return { from: Math.min(a.from, b.from), until: Math.max(a.until, b.until), found };
}

function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && touch(last, stretch)) merged[merged.length - 1] = join(last, stretch);
    else merged.push(stretch);
  }
  return merged;
}

function packageOf({ from, until, found }: Stretch, all: readonly Stretch[]): Package {
  const { name, version, purl, architecture, source, licenses, place, evidence, at, files } = found;
  // Another version that holds once this one ended took its place.
  const replaced = all.some((other) => other.from <= until && until < other.until);
  return {
    name,
    version,
    type: purl.type,
    ...(architecture === undefined ? {} : { architecture }),
    ...(source === undefined ? {} : { source }),
    licenses: licenses ?? [],
    purl: writePurl(purl),
    database: at.path,
    ...(place === undefined ? {} : { place }),
    evidence: evidence ?? 'installed',
    layer: from,
    ...(until === Number.POSITIVE_INFINITY
      ? {}
      : { hidden: { layer: until, by: replaced ? ('changed' as const) : ('deleted' as const) } }),
    files: files ?? (() => []),
  };
}

/** By code unit, as no locale has it: the same on every machine. */
function byName(a: Package, b: Package): number {
  return (
    compare(a.type, b.type) ||
    compare(a.name, b.name) ||
    compare(a.version, b.version) ||
    compare(a.place ?? '', b.place ?? '') ||
    compare(a.architecture ?? '', b.architecture ?? '') ||
    a.layer - b.layer
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
