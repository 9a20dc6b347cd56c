import type { Line } from './lines.ts';
import { skipSpace } from './spaces.ts';

/** https://docs.docker.com/reference/dockerfile/#parser-directives */
export interface Directive {
  /** Lower case: `syntax`, `escape`, `check`. */
  readonly name: string;
  readonly value: string;
}

const NAMES: ReadonlySet<string> = new Set(['syntax', 'escape', 'check']);
const NAME = /^([a-zA-Z][a-zA-Z0-9]*)[\t\f ]*=/;

/** Reads directives from the top of a file until the first line that is none. */
export class DirectiveReader {
  readonly #comment: string;
  readonly #seen = new Set<string>();
  #done = false;

  constructor(comment: '#' | '//' = '#') {
    this.#comment = comment;
  }

  get done(): boolean {
    return this.#done;
  }

  /** `duplicate` when the same directive stood above already, which BuildKit refuses. */
  take(text: string): Directive | 'duplicate' | undefined {
    if (this.#done) return undefined;
    const directive = text.startsWith(this.#comment) ? readDirective(text.slice(this.#comment.length)) : undefined;
    if (!directive) {
      this.#done = true;
      return undefined;
    }
    if (this.#seen.has(directive.name)) return 'duplicate';
    this.#seen.add(directive.name);
    return directive;
  }
}

function readDirective(comment: string): Directive | undefined {
  const text = comment.slice(skipSpace(comment, 0));
  const match = NAME.exec(text);
  const name = match?.[1]?.toLowerCase();
  if (!match || name === undefined || !NAMES.has(name)) return undefined;
  const rest = text.slice(match[0].length);
  if (rest === '') return undefined;
  // A value of blanks alone is its last blank, as the lazy expression in BuildKit has it.
  return { name, value: trimBlanks(rest) || rest.slice(-1) };
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && '\t\f\r '.includes(text[start] ?? '')) start += 1;
  while (end > start && '\t\f\r '.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

/**
 * `syntax` and `check` as the builder looks for them before it parses: a line with `#!` on top is passed over, blanks before `#` are not, and `syntax`
 * is also found behind `//` and in a JSON object. The value ends at the first space.
 */
export function detectDirective(name: 'syntax' | 'check', text: string, lines: readonly Line[]): string | undefined {
  const body = lines[0]?.text.startsWith('#!') ? lines.slice(1) : lines;
  const found = findDirective(name, body, '#');
  if (found !== undefined || name === 'check') return found;
  return findDirective(name, body, '//') ?? syntaxOfJson(text.slice(body[0]?.start ?? text.length));
}

function findDirective(name: string, lines: readonly Line[], comment: '#' | '//'): string | undefined {
  const reader = new DirectiveReader(comment);
  for (const line of lines) {
    const directive = reader.take(line.text);
    if (directive === undefined || directive === 'duplicate') return undefined;
    if (directive.name === name) return directive.value.split(' ', 1)[0];
  }
  return undefined;
}

function syntaxOfJson(text: string): string | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const syntax =
      typeof value === 'object' && value !== null && Object.hasOwn(value, 'syntax')
        ? Object.entries(value).find(([key]) => key === 'syntax')?.[1]
        : undefined;
    return typeof syntax === 'string' ? syntax : undefined;
  } catch {
    return undefined;
  }
}

const OFFICIAL_FRONTEND =
  /^(?:docker\.io\/|registry-1\.docker\.io\/|index\.docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@].*)?$/;

/** Whether a `# syntax=` names Docker's own frontend, whose instructions are those that we know. */
export function isOfficialFrontend(reference: string): boolean {
  return OFFICIAL_FRONTEND.test(reference);
}
