import type { Paragraph } from './control-file.ts';
import { keepFields, paragraphsOf } from './control-file.ts';
import { textOf } from './text.ts';

/** One record that is not a mere memory of a package. */
export interface StatusRecord {
  readonly name: string;
  readonly version: string;
  readonly architecture: string | undefined;
  readonly source: { readonly name: string; readonly version: string };
  readonly license: string | undefined;
}

const READ = new Set(['package', 'version', 'status', 'architecture', 'source', 'license']);
/** `Conffiles` has the digests of files that may be edited: ownership is judged by it. */
const KEPT = new Set([...READ, 'conffiles']);
/** States in which none of the package's files is there (dpkg(1), "Package states"). Whether it is to be removed or purged one day says nothing. */
const GONE = new Set(['not-installed', 'config-files']);

/** What is left of a `status` file where it is read: what it is about without what it says of it, a tenth of the bytes. */
export function distilStatus(bytes: Uint8Array): Uint8Array {
  return keepFields(bytes, KEPT);
}

/** The installed packages; `onDamage` hears of records that should be one and are not. */
export function* statusRecords(bytes: Uint8Array, onDamage: () => void): Iterable<StatusRecord> {
  for (const paragraph of paragraphsOf(textOf(bytes), READ)) {
    const record = recordOf(paragraph);
    if (record === 'damaged') onDamage();
    else if (record !== 'gone') yield record;
  }
}

function recordOf(paragraph: Paragraph): StatusRecord | 'gone' | 'damaged' {
  const name = paragraph.get('package') ?? '';
  const version = paragraph.get('version') ?? '';
  // Without a state it is taken for installed, as in `status.d`: leaving the line out must not hide a package.
  if (GONE.has(paragraph.get('status')?.split(/\s+/)[2] ?? 'installed')) return 'gone';
  if (name === '' || version === '') return 'damaged';
  return {
    name,
    version,
    architecture: paragraph.get('architecture') || undefined,
    source: sourceOf(paragraph.get('source') ?? '', name, version),
    license: paragraph.get('license') || undefined,
  };
}

/** `Source: name` or `Source: name (version)`, where they differ from the package's own. */
function sourceOf(field: string, name: string, version: string): StatusRecord['source'] {
  const [, source = '', own] = /^([^\s(]{1,512})(?:\s{0,10}\(([^()\s]{1,512})\))?/.exec(field) ?? [];
  return { name: source || name, version: own ?? version };
}
