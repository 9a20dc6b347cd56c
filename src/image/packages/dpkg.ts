import type { FileEntry } from '../../model/image.ts';
import type { Collector, CollectorContext, Found } from './collector.ts';
import { databaseAt, databasesIn, versionIn } from './databases.ts';
import { distroOf } from './distribution.ts';
import { type StatusRecord, statusRecords } from './dpkg-status.ts';
import { linesOf, textOf } from './text.ts';

const FOLDER = 'var/lib/dpkg';
/** Any folder of that name: `var/lib/dpkg` may be a link, and what it leads to is known only once all layers are read. */
const PARTS = '**/dpkg/status.d/*';
const MIB = 1024 * 1024;

/**
 * Debian and what is made from it. `status` lists all packages; images without dpkg (distroless) have a file a package in `status.d`.
 * https://manpages.debian.org/bookworm/dpkg/dpkg.1.en.html
 */
export const dpkg: Collector = {
  id: 'dpkg',
  kind: 'system',
  reads: [
    { glob: `${FOLDER}/status`, cap: 32 * MIB, distil: true },
    { glob: '**/dpkg/status', cap: 32 * MIB, distil: true },
    PARTS,
    { glob: '**/dpkg/info/*.list', cap: 4 * MIB },
  ],
  *collect(context) {
    const { files } = context;
    for (const entry of databaseAt(files, `${FOLDER}/status`)) yield* packagesIn(entry, context, listedFiles);
    for (const entry of databasesIn(files, `${FOLDER}/status.d`, PARTS))
      if (!entry.path.endsWith('.md5sums')) yield* packagesIn(entry, context, digestedFiles);
  },
};

type Files = (context: CollectorContext, entry: FileEntry, record: StatusRecord) => Iterable<string>;

function* packagesIn(entry: FileEntry, context: CollectorContext, files: Files): Iterable<Found> {
  const bytes = context.read(entry);
  if (!bytes) return;
  const onDamage = () => context.damaged(entry, 'no name or no version');
  for (const record of statusRecords(bytes, onDamage)) {
    const { name, version, architecture, source } = record;
    yield {
      name,
      version,
      architecture,
      source,
      purl: {
        type: 'deb',
        // A vendor is required; who uses dpkg without saying so is made from Debian.
        namespace: context.distribution?.id ?? 'debian',
        name,
        version,
        qualifiers: { arch: architecture, distro: distroOf(context.distribution) },
      },
      at: entry,
      files: () => files(context, entry, record),
    };
  }
}

/** `info/NAME.list`, or `info/NAME:ARCH.list` of a package that may be installed for several architectures. */
function* listedFiles({ files }: CollectorContext, entry: FileEntry, record: StatusRecord): Iterable<string> {
  const folder = entry.path.slice(0, entry.path.lastIndexOf('/'));
  for (const stem of [record.name, `${record.name}:${record.architecture}`]) {
    const list = versionIn(files, `${folder}/info/${stem}.list`, entry.layer);
    const bytes = list && files.content(list);
    if (!bytes) continue;
    // The root itself stands in it as `/.`.
    for (const line of linesOf(textOf(bytes))) if (line.startsWith('/') && line !== '/.') yield line.slice(1);
    return;
  }
}

/** `NAME.md5sums` beside the record: a digest, two spaces and a path a line. */
function* digestedFiles({ files }: CollectorContext, entry: FileEntry): Iterable<string> {
  const sums = versionIn(files, `${entry.path}.md5sums`, entry.layer);
  const bytes = sums && files.content(sums);
  if (!bytes) return;
  for (const line of linesOf(textOf(bytes))) {
    const [, path] = /^[0-9a-f]{32}[ \t]+\/?(.+)$/.exec(line) ?? [];
    if (path !== undefined) yield path;
  }
}
