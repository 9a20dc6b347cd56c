import { describe, expect, test } from '@jest/globals';
import { rules } from '../../../src/rules/index.ts';
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

describe('short values', () => {
  const redactor = taught(`ENV DB_PASSWORD=${['hun', 'ter2'].join('')}`);
  test('are replaced where they stand alone', () => {
    expect(redactor.redact(`psql --pw=${['hun', 'ter2'].join('')}; done`)).toBe(`psql --pw=${REDACTED}; done`);
  });
  test('that are words of our own sentences are blotted out beside their name only', () => {
    const ordinary = taught("RUN echo 'root:root' | chpasswd", 'ENV MYSQL_PASSWORD=root');
    expect(ordinary.redact('Whether the container runs as root is unknown')).toBe(
      'Whether the container runs as root is unknown',
    );
    expect(ordinary.redact("echo 'app:root' | chpasswd")).toBe(`echo 'app:${REDACTED}' | chpasswd`);
  });
  test('are left inside other words', () => {
    expect(redactor.redact('hunter2000 and xhunter2')).toBe('hunter2000 and xhunter2');
  });
});

describe('what was never learnt', () => {
  const redactor = new Redactor();
  test.each([
    ['a token', `token is ${['ghp', 'a1B2c3D4e5F6'.repeat(3)].join('_')}.`, `token is ${REDACTED}.`],
    ['a password in an address', `https://me:${SECRET}@host/x`, `https://me:${REDACTED}@host/x`],
    ['a variable', `export DB_PASSWORD='${SECRET}'`, `export DB_PASSWORD='${REDACTED}'`],
    ['a documented key', ['AKIA', 'IOSFODNN7EXAMPLE'].join(''), REDACTED],
  ])('%s', (_, text, expected) => {
    expect(redactor.redact(text)).toBe(expected);
  });
  test.each([
    ['plain text', 'COPY --from=build /app /app'],
    ['a digest', `sha256:${'0123456789abcdef'.repeat(4)}`],
    ['our own words', 'The password of `DB_PASSWORD` is in the container configuration'],
    ['nothing', ''],
  ])('%s stays as it is', (_, text) => {
    expect(taught('ENV DB_PASSWORD=my-password-of-production').redact(text)).toBe(text);
  });
});

describe('plain data', () => {
  const redactor = taught(`ENV DB_PASSWORD=${SECRET}`);
  test('every string and every key is redacted, everything else is kept', () => {
    const data = { a: [SECRET, 1, null, true, undefined], [SECRET]: { b: `x${SECRET}` } };
    expect(redactor.redactAll(data)).toEqual({
      a: [REDACTED, 1, null, true, undefined],
      [REDACTED]: { b: `x${REDACTED}` },
    });
    expect(data.a[0]).toBe(SECRET);
  });
  test('a hostile key makes no prototype', () => {
    const copy = redactor.redactAll(JSON.parse('{"__proto__":{"polluted":true}}')) as object;
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
  test('files of the repository, checksums and our own vocabulary keep their names', () => {
    const weak = taught('ENV DB_PASSWORD=storefront-1');
    const finding = {
      ruleId: 'storefront-1',
      locations: [{ kind: 'file', uri: 'storefront-1/Dockerfile' }],
      message: 'in storefront-1',
    };
    expect(weak.redactAll(finding)).toEqual({ ...finding, message: `in ${REDACTED}` });
  });
  test('what is told about the rules is untouched', () => {
    const told = rules.map(({ id, summary, help, fix }) => ({ id, summary, help, fix }));
    expect(redactor.redactAll(told)).toEqual(told);
  });
});

test('a private key is known line by line', () => {
  const lines = Array.from(
    { length: 6 },
    (_, row) => `${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASC'.slice(row)}${row}xYz${'AbCdEfGh'.repeat(3)}`,
  );
  const key = ['-----BEGIN PRIVATE', ' KEY-----\n', lines.join('\n'), '\n-----END PRIVATE', ' KEY-----'].join('');
  const redactor = taught(`RUN echo "${key}" > /key`);
  expect(redactor.redact(`#7 ${lines[3]}`)).toBe(`#7 ${REDACTED}`);
  expect(leaks(redactor.redact(key.replaceAll('\n', '\\n')), lines[2] ?? '')).toEqual([]);
});

test('more than can be remembered: then nothing long is printed', () => {
  const redactor = new Redactor();
  for (let part = 0; part < 2; part++)
    redactor.remember(Array.from({ length: 40_000 }, (_, at) => `${part}${at}${(at * 7919) % 99_991}`).join(','));
  expect(redactor.redact('short words and a-long-one')).toBe(`short words and ${REDACTED}`);
});

test('a large text costs linear time', () => {
  const redactor = taught(`ENV DB_PASSWORD=${SECRET}`);
  const start = performance.now();
  redactor.redact('RUN make && \\\n  '.repeat(60_000));
  expect(performance.now() - start).toBeLessThan(3000);
});
