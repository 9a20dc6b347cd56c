import { describe, expect, test } from '@jest/globals';
import type { FileSketch } from '../../../src/model/rule.ts';
import { runRules } from '../../../src/rules/run.ts';
import { learnSubject } from '../../../src/rules/secrets/learn.ts';
import { Redactor } from '../../../src/rules/secrets/redact.ts';
import { subjectOf } from '../examine.ts';

/** mulberry32: the same secrets in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Signs that a shell or a Dockerfile leaves alone in a bare word. */
const SIGNS = `${LETTERS}!@%^*-_+=.~:,?`;

function secret(next: () => number, length: number, alphabet: string): string {
  const text = Array.from({ length }, () => alphabet.charAt(Math.floor(next() * alphabet.length))).join('');
  // One digit and one letter at least: what has neither may be a word.
  return `k${text}7`;
}

/** Each instruction kind with a secret in it. */
const PLACES: Readonly<Record<string, (value: string) => string>> = {
  'ENV, new form': (value) => `ENV DB_PASSWORD=${value} OTHER=1`,
  'ENV, old form': (value) => `ENV DB_PASSWORD ${value}`,
  'ENV, quoted': (value) => `ENV DB_PASSWORD="${value}"`,
  'ENV, over two lines': (value) => `ENV A=1 \\\n    DB_PASSWORD=${value.slice(0, 5)}\\\n${value.slice(5)}`,
  'ENV with a comment inside': (value) => `ENV DB_PASSWORD=${value.slice(0, 6)}\\\n# rotated yearly\n${value.slice(6)}`,
  ARG: (value) => `ARG API_TOKEN=${value}`,
  LABEL: (value) => `LABEL com.example.secret="${value}"`,
  'RUN export': (value) => `RUN export DB_PASSWORD='${value}' && make`,
  'RUN assignment': (value) => `RUN DB_PASSWORD="${value}" make install`,
  'RUN option': (value) => `RUN tool --password ${value} --user x`,
  'RUN option with equals': (value) => `RUN tool --api-token=${value}`,
  'RUN curl': (value) => `RUN curl -fsSk -u deploy:${value} https://files.example.com/x | sh`,
  'RUN header': (value) => `RUN wget --header "Authorization: Bearer ${value}" https://files.example.com/x`,
  'RUN heredoc': (value) => `RUN <<EOF\nexport DB_PASSWORD='${value}'\nmake\nEOF`,
  'RUN exec form': (value) => `RUN ["tool", "--password=${value}"]`,
  'RUN in a substitution': (value) => `RUN x=$(tool --password "${value}")`,
  'RUN echo into a file': (value) => `RUN echo "DB_PASSWORD=${value}" > /app/.env`,
  'COPY heredoc': (value) => `COPY <<EOF /app/.env\nDB_PASSWORD=${value}\nEOF`,
  CMD: (value) => `CMD tool --password=${value}`,
  'CMD exec form': (value) => `CMD ["tool", "--password", "${value}"]`,
  ENTRYPOINT: (value) => `ENTRYPOINT ["sh", "-c", "DB_PASSWORD=${value} exec tool"]`,
  HEALTHCHECK: (value) => `HEALTHCHECK CMD tool --password=${value}`,
  ONBUILD: (value) => `ONBUILD ENV DB_PASSWORD=${value}`,
  "a provider's token anywhere": (value) =>
    `WORKDIR /srv/ghp_${value
      .replace(/[^A-Za-z0-9]/g, 'x')
      .padEnd(36, 'a1B2c3D4e5F6g7H8i9J0')
      .slice(0, 36)}`,
};
/** In these a colon or the like would end the value. */
const PLAIN = /curl|header|provider|LABEL|echo|ARG|heredoc/;

function windows(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 7) }, (_, at) => text.slice(at, at + 8));
}

function survivors(output: string, value: string): string[] {
  return windows(value).filter((window) => output.includes(window));
}

const printsWith = async (value: string) =>
  runRules(
    await subjectOf({
      dockerfile: `FROM scratch\nENV DB_PASSWORD=${value}\nRUN curl -u me:${value} https://a.example.com/x | sh\n`,
    }),
    {},
  ).findings.map(({ fingerprint }) => fingerprint);

describe('no eight characters in a row of a secret are in any output', () => {
  const next = random(20261123);
  const cases = Object.entries(PLACES).flatMap(([place, write]) =>
    [10, 16, 24, 38].map((length) => ({
      place,
      length,
      write,
      value: secret(next, length, PLAIN.test(place) ? LETTERS : SIGNS),
    })),
  );

  test.each(cases)('$place, $length characters', async ({ write, value }) => {
    const text = `FROM debian\n${write(value)}\nUSER root\n`;
    const subject = await subjectOf({ dockerfile: text });
    const redactor = new Redactor();
    redactor.learn(text);
    learnSubject(redactor, subject);
    const results = runRules(subject, {});
    expect(survivors(JSON.stringify(results), value)).toEqual([]);
    // What is printed beside the findings: the instructions as layers show them, and what a builder says.
    const shown = redactor.redactAll({
      layers: subject.dockerfile?.stages[0]?.instructions.map((instruction) => ({
        text: instruction.text,
        arguments: instruction.arguments,
      })),
      log: [
        `#5 [2/2] ${write(value).replace(/\\\n/g, ' ')}`,
        `+ tool ${value.slice(0, value.length - 2)}`,
        `error near "${value.slice(2)}`,
      ],
    });
    expect(survivors(JSON.stringify(shown), value)).toEqual([]);
    expect(JSON.stringify(results)).not.toContain(value);
  });

  test('nor where an image holds it: environment, labels, history, build arguments, files', async () => {
    for (let round = 0; round < 12; round++) {
      const value = secret(next, 20, LETTERS);
      const files: Record<string, string | FileSketch> = {
        'app/.env': `DB_PASSWORD=${value}\n`,
        'root/.npmrc': `//registry.example/:_authToken=${value}\n`,
        'root/.netrc': `machine a.example login me password ${value}\n`,
        'root/.pgpass': `db:5432:app:app:${value}\n`,
        'root/.docker/config.json': JSON.stringify({
          auths: { x: { auth: Buffer.from(`me:${value}`).toString('base64') } },
        }),
      };
      const subject = await subjectOf({
        config: {
          Env: [`DB_PASSWORD=${value}`],
          Labels: { token: value },
          Cmd: ['sh', '-c', `tool --password ${value}`],
        },
        layers: [
          { createdBy: `RUN |1 API_TOKEN=${value} /bin/sh -c tool ${value} # buildkit`, files },
          { files: { 'app/.wh..env': '', [`srv/${value}.txt`]: 'named after it' } },
        ],
      });
      const redactor = new Redactor();
      learnSubject(redactor, subject);
      const results = runRules(subject, {});
      expect(results.findings.length).toBeGreaterThan(4);
      expect(survivors(JSON.stringify(results), value)).toEqual([]);
      const shown = redactor.redactAll({
        history: subject.image?.configuration.history,
        config: subject.image?.configuration.config,
        paths: [...(subject.image?.files.visible() ?? [])].map(({ path }) => path),
      });
      expect(survivors(JSON.stringify(shown), value)).toEqual([]);
      expect(JSON.stringify(shown)).not.toContain(Buffer.from(`me:${value}`).toString('base64').slice(4, 20));
    }
  });

  test('a fingerprint does not depend on the value', async () => {
    expect(await printsWith(secret(next, 16, LETTERS))).toEqual(await printsWith(secret(next, 22, LETTERS)));
  });
});
