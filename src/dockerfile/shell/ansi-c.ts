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

/** Reads the escape that begins behind the backslash at `at - 1` in `$'…'`: what it stands for, and the offset behind it. */
export function readAnsiEscape(text: string, at: number): { readonly text: string; readonly end: number } {
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
