/**
 * What a renderer of GitHub Flavored Markdown would see, as far as these tests need it: written from the specification
 * (https://github.github.com/gfm/), not from the code under test.
 */

/** The text without code spans (§6.3), fenced blocks (§4.5) and HTML comments; backslash escapes and entities stay as written. */
export function outsideCode(markdown: string): string {
  return withoutFences(markdown).map(withoutSpans).join('\n');
}

function withoutFences(markdown: string): string[] {
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const mark = /^ {0,5}(`{3,})[^`]*$/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = mark;
    else if (fence === undefined) kept.push(line);
    else if (mark !== undefined && mark.length >= fence.length && line.trim() === mark) fence = undefined;
  }
  if (fence !== undefined) throw new Error('a fenced block is not closed');
  return kept;
}

function withoutSpans(line: string): string {
  let text = '';
  for (let at = 0; at < line.length; ) {
    const run = /^`+/.exec(line.slice(at))?.[0];
    if (line[at] === '\\') {
      text += line.slice(at, at + 2);
      at += 2;
    } else if (run === undefined) {
      text += line[at];
      at += 1;
    } else {
      const end = closing(line, at + run.length, run.length);
      text += end === undefined ? run : '\u2423';
      at = end ?? at + run.length;
    }
  }
  return text;
}

/** Behind the next run of exactly that many backticks; a backslash means nothing inside. */
function closing(line: string, from: number, length: number): number | undefined {
  for (const run of line.slice(from).matchAll(/`+/g)) {
    if (run[0].length === length) return from + run.index + length;
  }
  return undefined;
}

/** The cells of a row by the two readings that renderers have of a backslash before a pipe; they must agree. */
export function cells(row: string): number {
  const previous = row.split(/(?<!\\)\|/).length;
  let toggled = 1;
  for (let at = 0; at < row.length; at += 1) {
    if (row[at] === '\\') at += 1;
    else if (row[at] === '|') toggled += 1;
  }
  if (previous !== toggled) throw new Error(`renderers would not agree on the cells of ${row}`);
  return toggled - 2;
}

/** What would act in text outside code: a mark, a link, a mention, a reference, an element. */
export function active(markdown: string): string[] {
  const text = outsideCode(markdown)
    .replace(/\\[!-/:-@[-`{-~]/g, '\u00b7')
    .replaceAll('&#124;', '\u00a6');
  const patterns = [
    /[@$`]/g,
    /\*|_|~|\[|\]|<|>|\|/g,
    /&(?!(?:lt|gt|amp);)/g,
    /:\/\/|www\./gi,
    /#\d|gh-\d/gi,
    /[0-9a-f]{7,}/gi,
    /:[\w+-]+:/g,
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu,
  ];
  return patterns.flatMap((pattern) => text.match(pattern) ?? []);
}

/** The same pseudo-random numbers for the same seed (mulberry32), so that a failure can be repeated. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
