import type { FileEntry } from '../../model/image.ts';
import type { Collector, CollectorContext, Found } from './collector.ts';
import { databaseAt } from './databases.ts';
import { distroOf } from './distribution.ts';
import { linesOf, textOf } from './text.ts';

const PLACES = ['lib/apk/db/installed', 'usr/lib/apk/db/installed'] as const;

/**
 * Alpine, Wolfi and what is made from them: records of `X:value` lines with a blank line after each; the files of a package stand in its record.
 * https://wiki.alpinelinux.org/wiki/Apk_spec#Installed_Database_V2
 */
export const apk: Collector = {
  id: 'apk',
  kind: 'system',
  reads: PLACES.map((glob) => ({ glob, cap: 32 * 1024 * 1024 })),
  *collect(context) {
    const seen = new Set<string>();
    for (const entry of PLACES.flatMap((path) => databaseAt(context.files, path))) {
      // `lib` is a link to `usr/lib` since Alpine 3.22.
      const version = `${entry.layer} ${entry.path}`;
      if (!seen.has(version)) yield* packagesIn(entry, context);
      seen.add(version);
    }
  },
};

/** The fields of a record that we use: Package, Version, Architecture, origin, License. */
const FIELDS = new Set(['P', 'V', 'A', 'o', 'L']);

function* packagesIn(entry: FileEntry, context: CollectorContext): Iterable<Found> {
  const bytes = context.read(entry);
  if (!bytes) return;
  for (const record of recordsOf(bytes)) {
    const [name = '', version = ''] = [record.get('P'), record.get('V')];
    if (name === '' || version === '') context.damaged(entry, 'no name or no version');
    else yield foundOf(record, name, version, entry, context);
  }
}

function foundOf(
  record: ReadonlyMap<string, string>,
  name: string,
  version: string,
  entry: FileEntry,
  context: CollectorContext,
): Found {
  const architecture = record.get('A');
  const license = record.get('L');
  return {
    name,
    version,
    architecture,
    source: { name: record.get('o') || name, version },
    licenses: license ? [license] : [],
    purl: {
      type: 'apk',
      namespace: context.distribution?.id ?? 'alpine',
      name,
      version,
      qualifiers: { arch: architecture, distro: distroOf(context.distribution) },
    },
    at: entry,
    files: () => filesOf(context.files.content(entry), name),
  };
}

function* recordsOf(bytes: Uint8Array): Iterable<ReadonlyMap<string, string>> {
  let record = new Map<string, string>();
  for (const line of linesOf(textOf(bytes))) {
    if (line === '') {
      if (record.size > 0) yield record;
      record = new Map();
      continue;
    }
    const field = line.slice(0, 1);
    if (line[1] !== ':' || !FIELDS.has(field)) continue;
    // A second name begins a record even without a blank line before it.
    if (field === 'P' && record.has('P')) {
      yield record;
      record = new Map();
    }
    if (!record.has(field)) record.set(field, line.slice(2).trim());
  }
  if (record.size > 0) yield record;
}

/** `F:` names a folder, each `R:` after it a file in there. */
function* filesOf(bytes: Uint8Array | undefined, name: string): Iterable<string> {
  let inside = false;
  let folder = '';
  for (const line of linesOf(textOf(bytes ?? new Uint8Array()))) {
    if (line === '') inside = false;
    else if (line.startsWith('P:')) inside = line.slice(2).trim() === name;
    else if (inside && line.startsWith('F:')) folder = line.slice(2);
    else if (inside && line.startsWith('R:')) yield folder === '' ? line.slice(2) : `${folder}/${line.slice(2)}`;
  }
}
