/** A place in a script that can be moved over quotes and substitutions. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Moves over the quote, escape or substitution that begins with `character` at the place. */
  passPiece(character: string): void;
}

/** Moves over `${ … }`, from the dollar to behind the brace. `special` are the characters that begin a piece. */
export function passBraces(cursor: Cursor, special: string): void {
  let depth = 0;
  while (cursor.at < cursor.text.length) {
    const character = cursor.text[cursor.at] ?? '';
    if (character === '$' && cursor.text[cursor.at + 1] === '{') {
      depth += 1;
      cursor.at += 2;
    } else if (character === '}') {
      depth -= 1;
      cursor.at += 1;
      if (depth === 0) return;
    } else if (special.includes(character)) cursor.passPiece(character);
    else cursor.at += 1;
  }
}

/** Moves over `( … )`, from the first parenthesis to behind its counterpart. */
export function passParentheses(cursor: Cursor): void {
  let depth = 0;
  while (cursor.at < cursor.text.length) {
    const character = cursor.text[cursor.at] ?? '';
    if ('\'"\\$`'.includes(character)) {
      cursor.passPiece(character);
      continue;
    }
    cursor.at += 1;
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return;
  }
}

/** Moves to `end` through text in which only substitutions mean something: arithmetic, or a heredoc that expands. */
export function passExpansions(cursor: Cursor, end: number): void {
  while (cursor.at < end) {
    const character = cursor.text[cursor.at] ?? '';
    if (character === '$' || character === '`') cursor.passPiece(character);
    else cursor.at += character === '\\' ? 2 : 1;
  }
}
