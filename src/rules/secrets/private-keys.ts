import type { SecretSpan } from './span.ts';

/** RFC 7468 and its elders; an OpenPGP block has one word more. */
const BEGIN = /-----BEGIN ((?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?)-----/g;
const LONGEST = 32_768;
const SHORTEST = 60;

export interface PrivateKey {
  /** Offsets of what stands between the two marker lines. */
  readonly start: number;
  readonly end: number;
  /** A passphrase is needed to use it. */
  readonly encrypted: boolean;
}

/** Private keys in PEM form, also where line breaks were escaped, joined or lost. A block without its end counts as long as it looks like base64. */
export function findPrivateKeys(text: string): PrivateKey[] {
  if (!text.includes('PRIVATE KEY')) return [];
  const keys: PrivateKey[] = [];
  const begins = [...text.matchAll(BEGIN)];
  let end = -1;
  for (const [index, match] of begins.entries()) {
    const start = match.index + match[0].length;
    // Looked for once, and no further than the next key: however many begin, each character is read a fixed number of times.
    const most = Math.min(start + LONGEST, begins[index + 1]?.index ?? text.length);
    if (end < start) end = text.indexOf('-----END', start);
    if (end < 0) end = text.length;
    const body = text.slice(start, end < most ? end : most);
    const length = end < most ? body.length : base64Length(body);
    if (length < SHORTEST || !/[A-Za-z0-9+/]{16}/.test(body.slice(0, length))) continue;
    keys.push({ start, end: start + length, encrypted: isEncrypted(match[1] ?? '', body.slice(0, length)) });
  }
  return keys;
}

/** The same as spans. */
export function privateKeySpans(text: string): SecretSpan[] {
  return findPrivateKeys(text).map(({ start, end, encrypted }) => ({
    detector: encrypted ? 'encrypted-private-key' : 'private-key',
    label: encrypted ? 'a private key with a passphrase' : 'a private key',
    start,
    end,
    confidence: 'high',
  }));
}

function base64Length(body: string): number {
  return /^(?:[A-Za-z0-9+/=\s\\]|[:,-](?!-))*/.exec(body)?.[0].length ?? 0;
}

function isEncrypted(title: string, body: string): boolean {
  if (title.includes('ENCRYPTED') || body.slice(0, 300).includes('ENCRYPTED')) return true;
  if (!title.startsWith('OPENSSH')) return false;
  // PROTOCOL.key of OpenSSH: "openssh-key-v1\0", then the name of the cipher as a length and its letters.
  const head = Buffer.from(body.slice(0, 200).replace(/\\[nr]|[^A-Za-z0-9+/=]/g, ''), 'base64');
  return head.toString('latin1', 0, 14) === 'openssh-key-v1' && head.toString('latin1', 19, 23) !== 'none';
}
