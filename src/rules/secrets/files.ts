import picomatch from 'picomatch';
import type { FileEntry, FileTree } from '../../model/image.ts';
import { type Confidence, compareSeverity, type Severity } from '../../model/severity.ts';
import { FILE_KINDS, type FileKind } from './file-kinds.ts';
import { isHarmless } from './whereabouts.ts';

/** One version of one file that holds a credential. */
export interface FileSecret {
  readonly kind: string;
  readonly label: string;
  /** The file holds it among other things, rather than being it. */
  readonly inside?: true;
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

/** Whether a file of that name holds a credential, be it one that nobody minds. */
export function isSecretFile(path: string, bytes: Uint8Array): boolean {
  return MATCHERS.some(({ kind, matches }) => matches(path) && factsOf(kind, path, bytes) !== undefined);
}

function judged(kind: FileKind, files: FileTree, entry: FileEntry): FileSecret | undefined {
  const own = { kind: kind.id, label: kind.label, severity: kind.severity, confidence: kind.confidence, entry };
  const facts = factsOf(kind, entry.path, files.content(entry));
  return facts && { ...own, ...facts };
}

/** What is secret in a file of some kind; of a kind that is secret as a whole, nothing needs to be read. */
function factsOf(kind: FileKind, path: string, bytes: Uint8Array | undefined) {
  if (!kind.find) return { values: [] };
  return bytes && kind.find(Buffer.from(bytes).toString('utf8'), path);
}

/** Names and endings cost a look-up each; what is more than that goes into one glob, since every path of an image is held against each of them. */
function combined(globs: readonly string[]): string[] {
  const isSimple = (glob: string) => !glob.startsWith('**/') || /^\*\*\/(?:\*\.)?[\w.-]+$/.test(glob);
  const tails = globs.filter((glob) => !isSimple(glob)).map((glob) => glob.slice('**/'.length));
  return [...globs.filter(isSimple), `**/{${tails.join(',')}}`];
}
