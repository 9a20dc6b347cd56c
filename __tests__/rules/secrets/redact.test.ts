import { describe, expect, test } from '@jest/globals';
import { REDACTED, Redactor } from '../../../src/rules/secrets/redact.ts';

const SECRET = ['Tr0ub4dor', '&3xK9q', 'LmZ7'].join('');

function taught(...texts: string[]): Redactor {
  const redactor = new Redactor();
  for (const text of texts) redactor.learn(text);
  return redactor;
}

function leaks(output: string, secret: string): string[] {
  return Array.from({ length: secret.length - 7 }, (_, at) => secret.slice(at, at + 8)).filter((window) =>
    output.includes(window),
  );
}

describe('what was learnt is taken out', () => {
  const redactor = taught(`ENV DB_PASSWORD=${SECRET}`);
  test.each([
    ['whole', `before ${SECRET} after`],
    ['cut off by another program', `…${SECRET.slice(3, 14)}`],
    ['split by a continuation line', `RUN x ${SECRET.slice(0, 9)}\\\n    ${SECRET.slice(9)}`],
    ['split with a comment between', `RUN x ${SECRET.slice(0, 9)}\\\n# why\n${SECRET.slice(9)}`],
    ['split by shell quotes', `x "${SECRET.slice(0, 7)}"'${SECRET.slice(7)}'`],
    ['in JSON in JSON', JSON.stringify(JSON.stringify({ a: SECRET }))],
    ['in an address', `https://x/?p=${encodeURIComponent(SECRET)}`],
    ['in base64', Buffer.from(`user:${SECRET}`).toString('base64')],
    ['in base64, shifted', Buffer.from(`u:${SECRET}!`).toString('base64')],
    ['in base64 for addresses', Buffer.from(SECRET).toString('base64url')],
  ])('%s', (_, text) => {
    const output = redactor.redact(text);
    expect(output).toContain(REDACTED);
    expect(leaks(output.replace(/\\\n\s*|["'\\]/g, ''), SECRET)).toEqual([]);
    expect(output).not.toContain(Buffer.from(SECRET).toString('base64').slice(4, 16));
  });
});
