import { readFileSync } from 'node:fs';

interface OfficialImages {
  readonly current: readonly string[];
  /** Name → the day of its removal. */
  readonly removed: Readonly<Record<string, string>>;
  readonly reserved: readonly string[];
  readonly archNamespaces: readonly string[];
}

// Two levels up from src/rules/references and from lib/rules/references alike.
const data = JSON.parse(
  readFileSync(new URL('../../../src/data/official-images.json', import.meta.url), 'utf8'),
) as OfficialImages;

/** Names of Docker Official Images, as of the date in the data file. */
export const OFFICIAL: ReadonlySet<string> = new Set([...data.current, ...data.reserved]);
/** Former Docker Official Images → the day of their removal. They can still be pulled. */
export const REMOVED: ReadonlyMap<string, string> = new Map(Object.entries(data.removed));
/** Namespaces in which Docker publishes the official images of one architecture. */
export const ARCHITECTURE_NAMESPACES: ReadonlySet<string> = new Set(data.archNamespaces);
