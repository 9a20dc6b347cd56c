import picomatch from 'picomatch';
import type { FileEntry, FileTree } from '../../model/image.ts';
import { type Confidence, compareSeverity, type Severity } from '../../model/severity.ts';
import { FILE_KINDS, type FileKind } from './file-kinds.ts';

/** One version of one file that holds a credential. */
export interface FileSecret {
  readonly kind: string;
  readonly label: string;
  readonly entry: FileEntry;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** What is secret in it, for redaction only. */
  readonly values: readonly string[];
}

/** Globs of the files that are looked at. */
export const SECRET_FILES: readonly string[] = combined(FILE_KINDS.flatMap((kind) => kind.paths));

const KEY_STORE = /\.(?:p12|pfx|jks|keystore|bcfks|kdbx)$/;
const MATCHERS = FILE_KINDS.map((kind) => ({ kind, matches: picomatch([...kind.paths], { dot: true }) }));
/** Samples that carry the names of their elders and no secrets, and what only trusts others. */
const HARMLESS_NAME =
  /\.(?:example|sample|template|tmpl|tpl|dist|default|defaults|test|md|pub|j2|erb|crt|cer)$|(?:^|[._-])(?:example|sample|template|truststore|cacerts?)(?:[._-]|$)/i;
/** Where packages bring tests, documentation and samples of their own: known keys that open nothing. */
const PACKAGED =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|gems|vendor|golang[^/]*|usr\/local\/go|go\/(?:src|pkg)|third_party|perl5|python\d[^/]*|R\/library|usr\/share|usr\/lib|usr\/local\/lib)\//;
const SAMPLE_FOLDER =
  /(?:^|\/)(?:tests?|testing|testdata|test-data|__tests__|specs?|fixtures?|examples?|samples?|docs?|demos?|mocks?|dummyserver|templates?|crypto\/(?:x509|tls))\//i;

const known = new WeakMap<FileTree, readonly FileSecret[]>();

/** Every version of every file that holds a credential, also changed and deleted ones; oldest layer first. The answer is kept: several rules ask. */
export function fileSecrets(files: FileTree): readonly FileSecret[] {
  const answer = known.get(files) ?? [...files.matching(SECRET_FILES)].flatMap((entry) => secretIn(files, entry) ?? []);
  known.set(files, answer);
  return answer;
}

function secretIn(files: FileTree, entry: FileEntry): FileSecret | undefined {
  if (entry.type !== 'file' || entry.size === 0) return undefined;
  // What is too large to be kept cannot be judged, unless its name says enough.
  if (files.content(entry) === undefined && !KEY_STORE.test(entry.path)) return undefined;
  if (isHarmless(entry.path)) return undefined;
  const found = MATCHERS.filter(({ matches }) => matches(entry.path))
    .flatMap(({ kind }) => judged(kind, files, entry) ?? [])
    .sort((a, b) => compareSeverity(a.severity, b.severity));
  return found[0];
}

function judged(kind: FileKind, files: FileTree, entry: FileEntry): FileSecret | undefined {
  const own = { kind: kind.id, label: kind.label, severity: kind.severity, confidence: kind.confidence, entry };
  if (!kind.find) return { ...own, values: [] };
  const bytes = files.content(entry);
  const facts = bytes && kind.find(Buffer.from(bytes).toString('utf8'), entry.path);
  return facts && { ...own, ...facts };
}

function isHarmless(path: string): boolean {
  return HARMLESS_NAME.test(path.slice(path.lastIndexOf('/') + 1)) || (PACKAGED.test(path) && SAMPLE_FOLDER.test(path));
}

/** Names and endings cost a look-up each; what is more than that goes into one glob, since every path of an image is held against each of them. */
function combined(globs: readonly string[]): string[] {
  const isSimple = (glob: string) => !glob.startsWith('**/') || /^\*\*\/(?:\*\.)?[\w.-]+$/.test(glob);
  const tails = globs.filter((glob) => !isSimple(glob)).map((glob) => glob.slice('**/'.length));
  return [...globs.filter(isSimple), `**/{${tails.join(',')}}`];
}
