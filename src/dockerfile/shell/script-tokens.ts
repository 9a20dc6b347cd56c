const RESERVED =
  /(?:if|then|elif|else|fi|while|until|for|select|do|done|case|esac|function|\{|\}|!|\[\[)(?=[\s;&|<>()]|$)/y;
const REDIRECTION = /(?:\d+|\{[A-Za-z_]\w*\})?(?:<<<|<<-|<<|<>|<&|<(?!\()|>>|>&|>\||>(?!\())|&>>|&>/y;

/** Offset behind blanks, joined lines and a comment. Only where a word could start: `#` within one is part of it. */
export function skipBlanks(text: string, start: number): number {
  let at = start;
  for (;;) {
    const character = text[at];
    if (character === ' ' || character === '\t' || character === '\r') at += 1;
    else if (character === '\\' && text[at + 1] === '\n') at += 2;
    else break;
  }
  if (text[at] !== '#') return at;
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}

/** The reserved word at an offset where a command could start; empty without one. */
export function readReserved(text: string, at: number): string {
  RESERVED.lastIndex = at;
  return RESERVED.exec(text)?.[0] ?? '';
}

/** The redirection operator at an offset where a word could start, its file descriptor included; empty without one. */
export function readRedirection(text: string, at: number): string {
  REDIRECTION.lastIndex = at;
  return REDIRECTION.exec(text)?.[0] ?? '';
}

/** Nobody writes a longer test; without a limit, many `[[` that do not end would each be looked for to the end of the script. */
const LONGEST_TEST = 500;

/** Whether the `[[` at an offset has its `]]` before the command ends: to /bin/sh it is a word like any other, and what follows must not hide in it. */
export function isTest(text: string, at: number): boolean {
  return text.startsWith('[[', at) && /^[^;\n]*?[ \t]\]\](?=[\s;&|)]|$)/.test(text.slice(at, at + LONGEST_TEST));
}
