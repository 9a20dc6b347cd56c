const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['E', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

const NUMBER = /x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[0-7]{1,3}/y;

/** Reads `$'…'` from behind its quote on; gives each piece with its offset to `take`, and returns the offset behind the closing quote. */
export function readAnsiQuoted(text: string, start: number, take: (piece: string, source: number) => void): number {
  let at = start;
  while (at < text.length && text[at] !== "'") {
    const read = text[at] === '\\' ? readAnsiEscape(text, at + 1) : { text: text[at] ?? '', end: at + 1 };
    take(read.text, at);
    at = read.end;
  }
  return Math.min(at + 1, text.length);
}

/** What the escape whose backslash stands before `at` stands for, and the offset behind it. */
function readAnsiEscape(text: string, at: number): { readonly text: string; readonly end: number } {
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text)?.[0];
  if (number !== undefined) {
    const code = /^\d/.test(number) ? Number.parseInt(number, 8) & 0xff : Number.parseInt(number.slice(1), 16);
    return { text: code <= 0x10ffff ? String.fromCodePoint(code) : '', end: at + number.length };
  }
  const character = text[at] ?? '';
  const simple = SIMPLE.get(character);
  if (simple !== undefined) return { text: simple, end: at + 1 };
  return { text: /['"\\?]/.test(character) ? character : `\\${character}`, end: at + character.length };
}
