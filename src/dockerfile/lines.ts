/** One line of the file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Offset in the file's text of the first character. */
  readonly start: number;
  /** Offset after the line break. */
  readonly end: number;
  /** Without line breaks and carriage returns at its end, and without a byte order mark at the file's start. */
  readonly text: string;
}

/** BuildKit reads lines into a buffer of this many bytes and gives up on a longer one. */
export const MAXIMUM_LINE_BYTES = 65_535;

const BYTE_ORDER_MARK = '\ufeff';

/** The lines of a file. A line break at the very end starts no further line. */
export function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const from = start === 0 && text.startsWith(BYTE_ORDER_MARK) ? 1 : start;
    let last = end;
    while (last > from && (text[last - 1] === '\n' || text[last - 1] === '\r')) last -= 1;
    lines.push({ number: lines.length + 1, start: from, end, text: text.slice(from, last) });
    start = end;
  }
  return lines;
}

/** Whether BuildKit would refuse the line for its length. */
export function isTooLong(line: Line, text: string): boolean {
  const length = line.end - line.start;
  if (length * 3 <= MAXIMUM_LINE_BYTES) return false;
  const raw = text.slice(line.start, line.end);
  return Buffer.byteLength(raw.endsWith('\n') ? raw.slice(0, -1) : raw) > MAXIMUM_LINE_BYTES;
}
