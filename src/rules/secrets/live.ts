import { entropy } from './characters.ts';

/** Words that people put into tokens which open nothing. */
const MADE_UP =
  /test|example|sample|dummy|fake|mock|placeholder|changeme|redacted|xxxx|abcdef|qwerty|12345|98765|0{6}/i;
/** What the payload of a web token says in documentation: https://jwt.io shows it to everyone. */
const KNOWN_SUBJECT = /"(?:1234567890|John Doe|user|test)"/i;
const LEAST_ENTROPY = 3;

/** Whether a token looks drawn by lot rather than written by hand. */
export function looksLive(value: string): boolean {
  const tail = value.slice(value.search(/[^A-Za-z]/) + 1);
  return (
    !MADE_UP.test(value.slice(4)) && entropy(tail.length >= 12 ? tail : value) >= LEAST_ENTROPY && /\d/.test(value)
  );
}

/** Whether a web token is well-formed, and not one of documentation. */
export function isLiveWebToken(value: string): boolean {
  const [header, payload] = value.split('.', 2).map(decoded);
  return header !== undefined && payload !== undefined && !KNOWN_SUBJECT.test(payload);
}

/** Whether the base64 of a PEM block starts as a private key does: DER (X.690), or OpenSSH's PROTOCOL.key; and is not one byte over and over. */
export function isKeyBody(body: string): boolean {
  const bytes = Buffer.from(body.slice(0, 400).replace(/\\[nrt]|[^A-Za-z0-9+/]/g, ''), 'base64');
  const isDer = bytes[0] === 0x30 && bytes.indexOf(0x02) > 0 && bytes.indexOf(0x02) <= 4;
  return (isDer || bytes.toString('latin1', 0, 14) === 'openssh-key-v1') && new Set(bytes).size >= 16;
}

function decoded(part: string): string | undefined {
  const text = Buffer.from(part, 'base64url').toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? text : undefined;
  } catch {
    return undefined;
  }
}
