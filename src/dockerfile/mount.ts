/** The fields of a `--mount` or `--device` value, which BuildKit reads as one line of CSV; undefined when a quote is misplaced or nothing stands there. */
export function readCsv(value: string): readonly string[] | undefined {
  if (value === '') return undefined;
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const field = value[at] === '"' ? readQuoted(value, at) : readPlain(value, at);
    if (!field) return undefined;
    fields.push(field.text);
    if (field.end >= value.length) return fields;
    at = field.end + 1;
  }
}

interface Field {
  readonly text: string;
  /** Offset of the comma behind it, or the length. */
  readonly end: number;
}

function readPlain(value: string, start: number): Field | undefined {
  const comma = value.indexOf(',', start);
  const end = comma < 0 ? value.length : comma;
  const text = value.slice(start, end);
  return text.includes('"') ? undefined : { text, end };
}

function readQuoted(value: string, start: number): Field | undefined {
  let text = '';
  let at = start + 1;
  for (;;) {
    const quote = value.indexOf('"', at);
    if (quote < 0) return undefined;
    text += value.slice(at, quote);
    at = quote + 1;
    const next = value[at];
    if (next === undefined || next === ',') return { text, end: at };
    if (next !== '"') return undefined;
    text += '"';
    at += 1;
  }
}
