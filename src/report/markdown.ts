import { muteCommands, oneLine, truncate, visible } from './visible.ts';

/**
 * The one exit for untrusted text into GitHub's Markdown (https://github.github.com/gfm/). GitHub looks for mentions, issue numbers, commits and
 * emoji in the *rendered* text, where a backslash is gone: only code spans keep it quiet, so a word that holds one of those becomes a code span.
 */

const LOUD = [
  /[@$]/, // mentions, mail addresses, mathematics
  /:\/\/|www\./i, // addresses that become links by themselves
  /#\d|gh-\d/i, // issues
  /[0-9a-f]{7}/i, // commits
  /:[\w+-]+:/, // emoji
];
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
/** An entity, because a backslash before a pipe means another thing in a table than outside. */
const PIPE = '&#124;';
const LONGEST_ADDRESS = 2000;

/** `words` in single backticks stay a code span: our own sentences are written so. */
const SPAN = /(?<!`)`([^`]+)`(?!`)/;

/** Prose on one line: safe in a paragraph, heading, list item, table cell and link label; not inside raw HTML such as `<summary>`. */
export function escapeMarkdown(text: string, limit = 300): string {
  const pieces = oneLine(text, limit)
    .split(SPAN)
    .map((piece, index) =>
      index % 2 === 1
        ? split(piece, code)
        : piece
            .split(' ')
            .map((word) => split(word, escapeWord))
            .join(' '),
    );
  return escapeStart(pieces.reduce(append, ''));
}

function split(text: string, exit: (part: string) => string): string {
  return text
    .split('|')
    .map((part) => (part === '' ? '' : exit(part)))
    .join(PIPE);
}

/** A sentence with one full stop. */
export function escapeSentence(text: string, limit = 400): string {
  return escapeMarkdown(/[.?!]$/.test(text) ? text : `${truncate(text, limit - 1)}.`, limit);
}

/** Two code spans side by side would be one. */
function append(before: string, piece: string): string {
  return before.endsWith('`') && piece.startsWith('`') ? `${before} ${piece}` : before + piece;
}

/** Brackets and stops around a loud word stay outside its code span: `(https://x.example),`. */
function escapeWord(word: string): string {
  if (!LOUD.some((pattern) => pattern.test(word))) return escapePlain(word);
  const [, before = '', loud = '', after = ''] = /^(["'([]*)(.*?)([.,;:!?"')\]]*)$/s.exec(word) ?? [];
  return `${escapePlain(before)}${loud === '' ? '' : code(loud)}${escapePlain(after)}`;
}

function escapePlain(word: string): string {
  return word.replace(/[\\`*_[\]~<>&]/g, (character) => ENTITIES[character] ?? `\\${character}`);
}

/** What makes a heading, a list or a rule of the whole line. */
function escapeStart(line: string): string {
  return line.replace(/^[-+=#]/, '\\$&').replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');
}

/** A code span for paths, identifiers and commands, outside tables. */
export function code(text: string, limit = 200): string {
  return span(shorten(text, limit));
}

/** A code span for a table cell: cells are cut at pipes before code spans are looked for, so that pipes need a backslash, and none may stand before it. */
export function codeCell(text: string, limit = 200): string {
  return span(
    shorten(text, limit)
      .replace(/\\(?=\|)/g, '\\ ')
      .replaceAll('|', '\\|'),
  );
}

/** Cut before, so that a huge text costs nothing, and after, so that written-out characters do not lengthen it. */
function shorten(text: string, limit: number): string {
  return muteCommands(truncate(visible(truncate(text, limit)), limit));
}

/** Delimited by the shortest run of backticks that does not occur inside: renderers give up on very long runs. */
function span(content: string): string {
  if (content === '') return '(empty)';
  const runs = new Set((content.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = '`'.repeat(length);
  const padding = /^`|`$|^ .* $/.test(content) ? ' ' : '';
  return `${fence}${padding}${content}${padding}${fence}`;
}

/** A fenced block of at most `lines` lines, every line indented as its list item asks. */
export function codeBlock(text: string, options: { language: string; indent: string; lines: number }): string {
  const all = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const shown = all.slice(0, options.lines).map(blockLine);
  if (all.length > options.lines) shown.push('…');
  const longest = Math.max(2, ...shown.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${options.language}`, ...shown, fence].map((line) => `${options.indent}${line}`).join('\n');
}

function blockLine(line: string): string {
  return muteCommands(truncate(line, 300).split('\t').map(visible).join('\t'));
}

/** `label` is Markdown already. An address that is not plain http(s) leaves the label alone. */
export function link(label: string, address: string | undefined): string {
  const safe = address === undefined ? undefined : safeAddress(address);
  return safe === undefined ? label : `[${label}](${safe})`;
}

function safeAddress(address: string): string | undefined {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '')
    return undefined;
  const encoded = url.href.replace(/[^\w./:?#=&%~+,;@-]/g, (character) =>
    encodeURIComponent(character).replace(/[!'()*]/g, percent),
  );
  return encoded.replaceAll('&', '&amp;');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Cells are Markdown already. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableRow(header), tableRow(header.map(() => '---')), ...rows.map(tableRow)].join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Folded; `title` is our own text, `body` Markdown. */
export function details(title: string, body: string): string {
  return `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
