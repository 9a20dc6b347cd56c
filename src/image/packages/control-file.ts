import { linesOf } from './text.ts';

/** The wanted fields of one paragraph, at least one, by their name in lower case; the first of each, without its continuation lines. */
export type Paragraph = ReadonlyMap<string, string>;

const FIELD = /^([!-9;-~]{1,100}):[ \t]*(.*)$/;

/**
 * The paragraphs of a Debian control file, as dpkg's and opkg's databases are: https://manpages.debian.org/bookworm/dpkg-dev/deb822.5.en.html
 * A second `Package` begins a paragraph even without a blank line before it, so that no record hides in another.
 */
export function* paragraphsOf(text: string, wanted: ReadonlySet<string>): Iterable<Paragraph> {
  let paragraph = new Map<string, string>();
  for (const line of linesOf(text)) {
    if (line === '') {
      if (paragraph.size > 0) yield paragraph;
      paragraph = new Map();
      continue;
    }
    const name = fieldName(line);
    if (name === undefined || !wanted.has(name)) continue;
    if (name === 'package' && paragraph.has(name)) {
      yield paragraph;
      paragraph = new Map();
    }
    if (!paragraph.has(name)) paragraph.set(name, FIELD.exec(line)?.[2]?.trim() ?? '');
  }
  if (paragraph.size > 0) yield paragraph;
}

/**
 * The lines of wanted fields with their continuation lines, and the blank lines between paragraphs: a control file again, of a fraction of the size.
 * Bytes stay as they were.
 */
export function keepFields(bytes: Uint8Array, wanted: ReadonlySet<string>): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const kept: string[] = [];
  let keeping = false;
  for (const line of linesOf(text)) {
    const continues = line.startsWith(' ') || line.startsWith('\t');
    if (!continues) keeping = line === '' || wanted.has(fieldName(line) ?? '');
    if (keeping) kept.push(line, '\n');
  }
  return Buffer.from(kept.join(''), 'latin1');
}

function fieldName(line: string): string | undefined {
  const colon = line.indexOf(':');
  return colon <= 0 || colon > 100 || line.startsWith(' ') || line.startsWith('\t')
    ? undefined
    : line.slice(0, colon).toLowerCase();
}
