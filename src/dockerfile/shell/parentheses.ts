/** For each `(` the offset of its `)`, -1 elsewhere. Quotes are not looked at: it only helps to tell `$((` from `$( (`. */
export function matchParentheses(text: string): Int32Array {
  const matches = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '(') open.push(at);
    else if (character === ')') {
      const start = open.pop();
      if (start !== undefined) matches[start] = at;
    }
  }
  return matches;
}
