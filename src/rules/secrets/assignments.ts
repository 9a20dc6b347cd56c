import { asciiLower } from './characters.ts';
import { secretName } from './names.ts';
import type { SecretSpan } from './span.ts';
import { judgeValue } from './values.ts';

const WORDS = /pass|pwd|pw|psk|secret|token|key|cred|pat(?![a-z])/g;
const NAME_CHARACTER = /[A-Za-z0-9_.-]/;
/** What `sed` and `grep` look for rather than what a setting has. */
const PATTERN = /\.\*|\[\^/;
const LONGEST_NAME = 80;
/** `=`, `:`, `:=`, `?=`, `=>`; a closing quote and JSON's escapes may stand before. A blank, or the comma of an exec form, separates only an option or an ENV of the old form. */
const SEPARATOR = /\\?["']?[ \t]{0,4}(?:[:?]=|=>|=|:)[ \t]{0,4}/y;
const BLANK = /[ \t]{1,4}|\\?["'][ \t]{0,4},[ \t]{0,4}(?=\\?["'])/y;
const TAG = />/y;
const TAGGED = /[^<\n]{1,4096}/y;
const QUOTED = /\\?(["'])((?:(?!\1)[^\n\\]|\\(?!["']).|\\["'](?![ \t]*[,}\n]|$)){0,4096})/y;
/** Signs that end a word of the shell belong to it in `ENV`: inside a word they are taken along, at its end they are not. */
const BARE = /(?:[^\s"'`;,|&<>()\\]|\\\S|["'`;,|&<>()](?=[^\s"'`;,|&<>()}\]])){1,4096}/y;

/** `NAME=value`, `name: value`, `"name": "value"`, `--name value`, `<name>value</name>` where the name tells of a secret. */
export function assignmentSpans(text: string): SecretSpan[] {
  const spans: SecretSpan[] = [];
  let done = 0;
  for (const match of asciiLower(text).matchAll(WORDS)) {
    if (match.index < done) continue;
    const name = nameAround(text, match.index, done);
    done = name.end;
    const kind = secretName(text.slice(name.start, name.end));
    const value = kind && valueAfter(text, name);
    if (!kind || !value) continue;
    const confidence = judgeValue(literalText(text, value), kind);
    if (!confidence) continue;
    done = value.end;
    const written = text.slice(name.start, name.end).replace(/^-+/, '');
    spans.push({
      detector: `${kind}-value`,
      label: kind === 'password' ? 'a password' : 'a secret',
      ...value,
      confidence,
      name: written,
      ...(PATTERN.test(text.slice(value.start, value.end)) ? { placeholder: true as const } : {}),
    });
  }
  return spans;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function nameAround(text: string, at: number, from: number): Range {
  let start = at;
  while (start > from && at - start < LONGEST_NAME && NAME_CHARACTER.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < LONGEST_NAME && NAME_CHARACTER.test(text.charAt(end))) end++;
  return { start, end };
}

function valueAfter(text: string, name: Range): Range | undefined {
  // `${NAME:default}` reads a variable.
  if (/\$\{?$/.test(text.slice(Math.max(0, name.start - 2), name.start))) return undefined;
  const option = text.startsWith('-', name.start);
  const start =
    after(SEPARATOR, text, name.end) ??
    (text.charAt(name.start - 1) === '<' ? after(TAG, text, name.end) : undefined) ??
    (option || isOldEnv(text, name.start) ? after(BLANK, text, name.end) : undefined);
  if (start === undefined) return undefined;
  if (text.charAt(name.end) === '>') return range(start, after(TAGGED, text, start));
  QUOTED.lastIndex = start;
  const quoted = QUOTED.exec(text);
  if (quoted?.[2]) return { start: start + quoted[0].length - quoted[2].length, end: start + quoted[0].length };
  return range(start, after(BARE, text, start));
}

/** Between single quotes a `$` is a letter like others. */
function literalText(text: string, { start, end }: Range): string {
  const value = text.slice(start, end);
  return text.charAt(start - 1) === "'" ? value.replaceAll('$', 's') : value;
}

function range(start: number, end: number | undefined): Range | undefined {
  return end === undefined ? undefined : { start, end };
}

function isOldEnv(text: string, start: number): boolean {
  return /(?:^|\n)[ \t]{0,8}(?:env|label)[ \t]{1,8}$/i.test(text.slice(Math.max(0, start - 24), start));
}

function after(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
