/** Keys of more characters are passed on as they are; to know them in every encoding would only fill memory. */
const LONGEST_ENCODED = 1000;

/** The ways in which another program or format may write a value: as it is, without the signs that quoting adds, encoded for an address, in JSON, in base64. */
export function formsOf(value: string): string[] {
  const plain = new Set([value, squeeze(value).text]);
  const decoded = decodedParts(value);
  for (const part of decoded) plain.add(part);
  const forms = new Set(plain);
  for (const text of plain) {
    if (text.length > LONGEST_ENCODED) continue;
    forms.add(percentEncoded(text));
    forms.add(JSON.stringify(text).slice(1, -1));
    for (const encoded of base64Forms(text)) forms.add(encoded);
  }
  return [...forms].filter((form) => form !== '');
}

/** A text with what quoting and line breaks put into it taken out, and for each remaining character its place in the original. */
export interface Squeezed {
  readonly text: string;
  /** One more entry than characters: the last is the original's length. */
  readonly offsets: readonly number[] | Uint32Array;
}

/** A continuation line of a Dockerfile or shell with the comments that may follow it, escaped breaks of JSON and shell, quotes and backslashes. */
const NOISE = /[\\`][ \t]{0,20}\r?\n(?:[ \t]{0,200}(?:#[^\n]{0,2000})?\r?\n)*[ \t]{0,200}|\\[rnt]|\r?\n|["'\\`]/g;

export function squeeze(text: string): Squeezed {
  let kept = '';
  const offsets = new Uint32Array(text.length + 1);
  let from = 0;
  const keep = (end: number) => {
    for (let at = from; at < end; at++) offsets[kept.length + at - from] = at;
    kept += text.slice(from, end);
  };
  for (const match of text.matchAll(NOISE)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(text.length);
  offsets[kept.length] = text.length;
  return { text: kept, offsets };
}

/** Continuation lines joined, everything else as it is: how the value of an instruction reads. */
export function joinLines(text: string): string {
  return text.replace(/[\\`][ \t]{0,20}\r?\n(?:[ \t]{0,200}(?:#[^\n]{0,2000})?\r?\n)*/g, '');
}

/** What a value holds inside: a percent-encoded password, `user:password` in base64 as `Basic` headers and registries have it. */
function decodedParts(value: string): string[] {
  const parts: string[] = [];
  if (/%[0-9A-Fa-f]{2}/.test(value)) {
    try {
      parts.push(decodeURIComponent(value));
    } catch {
      // Not an encoding after all: the value is known as it is written.
    }
  }
  if (/^[A-Za-z0-9+/_-]{8,4000}={0,2}$/.test(value)) {
    const decoded = Buffer.from(value, 'base64').toString('latin1');
    const password = /^[\x20-\x7e]{1,200}?:([\x20-\x7e]{4,2000})\n?$/.exec(decoded)?.[1];
    if (password !== undefined) parts.push(password);
  }
  return parts;
}

/** The three ways in which the bytes can fall into groups of three, without the characters that depend on neighbours; both alphabets. */
function base64Forms(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const sure = encoded.slice(shift === 0 ? 0 : shift + 1, (bytes.length + shift) % 3 === 0 ? undefined : -1);
    return [sure, sure.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function percentEncoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // A lone surrogate has no encoding.
    return '';
  }
}
