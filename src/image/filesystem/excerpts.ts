import type { Excerpt, Excerpts, FileEntry } from '../../model/image.ts';
import { Mark, type VersionTable } from './version-table.ts';

/** What was found in contents, by the version that carries the bytes; oldest layer first. */
export function* excerptsOf(versions: VersionTable, entryOf: (version: number) => FileEntry): Iterable<Excerpts> {
  let heirs: ReadonlyMap<number, number> | undefined;
  for (const [layer, { excerpts: found }] of versions.surveys.entries()) {
    const byVersion = new Map<number, Excerpt[]>();
    for (const { entry, offset, bytes } of found) {
      const version = (versions.bases[layer] as number) + entry;
      const excerpts = byVersion.get(version) ?? [];
      excerpts.push({ offset, bytes });
      byVersion.set(version, excerpts);
    }
    for (const [owner, excerpts] of byVersion) {
      if (!versions.has(owner, Mark.placed)) heirs ??= heirsOf(versions);
      const version = versions.has(owner, Mark.placed) ? owner : heirs?.get(owner);
      if (version !== undefined) yield { entry: entryOf(version), excerpts };
    }
  }
}

/** Other names of files whose first name their own layer replaced: for each file the oldest. */
function heirsOf(versions: VersionTable): ReadonlyMap<number, number> {
  const heirs = new Map<number, number>();
  for (let version = 1; version < versions.end; version++) {
    const owner = versions.ownerOf(version);
    if (owner !== version && versions.has(version, Mark.placed) && !heirs.has(owner)) heirs.set(owner, version);
  }
  return heirs;
}
