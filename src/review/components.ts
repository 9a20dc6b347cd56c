import type { Component } from '../model/component.ts';
import type { Image } from '../model/image.ts';
import type { Package } from '../model/package.ts';
import { purlIdentity } from '../model/purl.ts';
import { instructionOf } from '../scanners/provenance.ts';

/**
 * The parts of the image: those of our own inventory, and what a scanner found besides. Both write the same package in different ways, so they are
 * held together by what their package URLs mean. Ours win, since they know the layer of the visible version; a licence that only the scanner
 * knows is taken over.
 */
export function componentsOf(image: Image | undefined, scanned: readonly Component[]): Component[] {
  const own = (image?.packages ?? []).filter(({ hidden }) => !hidden);
  const known = new Map<string, { installed: Package; component: Component }[]>();
  for (const installed of own) {
    const identity = purlIdentity(installed.purl);
    const same = known.get(identity) ?? [];
    if (same.length === 0) known.set(identity, same);
    same.push({ installed, component: componentOf(installed, image) });
  }
  const added: Component[] = [];
  for (const other of scanned) {
    const ours = (known.get(purlIdentity(other.purl)) ?? []).filter(({ installed }) => isThere(installed, other));
    if (ours.length === 0) added.push(other);
    for (const one of ours)
      if (!one.component.licenses && other.licenses) one.component = { ...one.component, licenses: other.licenses };
  }
  const components = [...known.values()].flatMap((same) => same.map(({ component }) => component));
  return [...components, ...added].sort(byPurl);
}

function componentOf(
  { name, version, purl, licenses, layer, place, database }: Package,
  image: Image | undefined,
): Component {
  const made = image?.layers[layer];
  const introducedBy = made && instructionOf(made);
  return {
    type: 'library',
    name,
    version,
    purl,
    ...(licenses.length > 0 ? { licenses } : {}),
    layer,
    paths: [place ?? database],
    ...(introducedBy ? { introducedBy } : {}),
  };
}

/** The same package may stand in several places; a scanner that names none, or a package that has none of its own, means the one there is. */
function isThere({ place, database }: Package, { paths }: Component): boolean {
  if (place === undefined || paths.length === 0) return true;
  return paths.some((path) => path === database || path === place || path.startsWith(`${place}/`));
}

function byPurl(a: Component, b: Component): number {
  const [left, right] = [[a.purl, ...a.paths].join('\n'), [b.purl, ...b.paths].join('\n')];
  return left < right ? -1 : left > right ? 1 : 0;
}
