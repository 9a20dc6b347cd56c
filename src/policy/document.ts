import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { FileLocation } from '../model/location.ts';

/** Characters. A waiver is about 200 of them. */
const LARGEST_FILE = 256 * 1024;

/** A policy file as text. */
export interface PolicyFile {
  /** Relative to the workspace. */
  readonly uri: string;
  readonly text: string;
}

/**
 * One value of the file with its place. Errors name place and allowed words and never repeat what was written: somebody may have pasted a secret.
 */
export class PolicyNode {
  readonly #node: Node | null;
  readonly #file: { readonly uri: string; readonly lines: LineCounter };
  /** Where it stands when it is empty: its key. */
  readonly #offset: number;

  constructor(node: Node | null, file: { readonly uri: string; readonly lines: LineCounter }, offset: number) {
    this.#node = node;
    this.#file = file;
    this.#offset = node?.range?.[0] ?? offset;
  }

  get location(): FileLocation {
    const startLine = Math.max(1, this.#file.lines.linePos(this.#offset).line);
    return { kind: 'file', uri: this.#file.uri, region: { startLine, endLine: startLine } };
  }

  error(code: string, problem: string, remedy: string): ConfigurationError {
    return new ConfigurationError(code, problem, remedy, { location: this.location });
  }

  /** Key → value, in file order; undefined for anything else than a mapping. An empty value counts as an empty mapping. */
  entries(): { key: string; at: PolicyNode; value: PolicyNode }[] | undefined {
    if (this.isEmpty()) return [];
    if (!isMap(this.#node)) return undefined;
    const seen = new Set<string>();
    return this.#node.items.map((pair) => {
      const at = this.#child(pair.key);
      const key = at.text();
      if (key === undefined) throw at.error('policy-invalid', 'a key must be plain text', 'Write `key: value`.');
      if (seen.has(key)) throw at.error('policy-invalid', 'this key is there already', 'Keep one of the two.');
      seen.add(key);
      return { key, at, value: this.#child(pair.value, at.#offset) };
    });
  }

  items(): PolicyNode[] | undefined {
    return isSeq(this.#node) ? this.#node.items.map((item) => this.#child(item)) : undefined;
  }

  text(): string | undefined {
    return isScalar(this.#node) && typeof this.#node.value === 'string' ? this.#node.value : undefined;
  }

  boolean(): boolean | undefined {
    return isScalar(this.#node) && typeof this.#node.value === 'boolean' ? this.#node.value : undefined;
  }

  isEmpty(): boolean {
    return this.#node === null || (isScalar(this.#node) && this.#node.value === null);
  }

  #child(node: unknown, offset = this.#offset): PolicyNode {
    const child = new PolicyNode((node ?? null) as Node | null, this.#file, offset);
    // Anchors are how a small file becomes a huge one; a policy does not need them.
    if (isAlias(node)) throw child.error('policy-invalid', 'aliases are not supported', 'Write the value out.');
    return child;
  }
}

function parseYaml(text: string, lines: LineCounter, uri: string) {
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      schema: 'core',
      prettyErrors: false,
      // Looked for in `entries`, in linear time.
      uniqueKeys: false,
      logLevel: 'silent',
    });
    return 'empty' in documents ? [] : documents;
  } catch (cause) {
    // The parser recurses: thousands of nested brackets exhaust the stack.
    const location: FileLocation = { kind: 'file', uri };
    throw new ConfigurationError('policy-unparsable', 'the policy file is not readable as YAML', 'Flatten it.', {
      location,
      cause,
    });
  }
}

/** @throws ConfigurationError `policy-too-large`, `policy-unparsable` */
export function parsePolicyDocument({ uri, text }: PolicyFile): PolicyNode {
  const location: FileLocation = { kind: 'file', uri };
  if (text.length > LARGEST_FILE) {
    const problem = `the policy file is larger than ${LARGEST_FILE / 1024} KiB`;
    throw new ConfigurationError('policy-too-large', problem, 'Remove what is expired or unused.', { location });
  }
  const lines = new LineCounter();
  const documents = parseYaml(text, lines, uri);
  const [document, second] = documents;
  const failure = documents.flatMap(({ errors }) => errors)[0];
  if (failure) {
    const at = new PolicyNode(null, { uri, lines }, failure.pos[0]);
    const what = failure.code.toLowerCase().replaceAll('_', ' ');
    throw at.error(
      'policy-unparsable',
      `not valid YAML (${what})`,
      'Correct the line; the indentation is a usual cause.',
    );
  }
  if (second) {
    const at = new PolicyNode(null, { uri, lines }, second.range[0]);
    throw at.error('policy-unparsable', 'a second YAML document begins', 'Keep one document: remove the `---`.');
  }
  return new PolicyNode(document?.contents ?? null, { uri, lines }, 0);
}
