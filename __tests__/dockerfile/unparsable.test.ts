import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';

function errorOf(text: string): ConfigurationError {
  try {
    parseDockerfile(text, 'app/Dockerfile');
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('parsed');
}

describe('an empty Dockerfile', () => {
  test.each(['', '\n\n', '  \t\n', '# only\n# comments', '# syntax=docker/dockerfile:1\n', '\ufeff'])('%j', (text) => {
    expect(errorOf(text)).toMatchObject({
      code: 'dockerfile-empty',
      location: { kind: 'file', uri: 'app/Dockerfile' },
    });
  });
});

describe('what Docker refuses', () => {
  test.each<[string, string, number, RegExp]>([
    ['no FROM', 'ARG a', 1, /no FROM/],
    ['an instruction before FROM', 'ARG a\nRUN x\nFROM a', 2, /RUN stands before/],
    ['an unknown instruction', 'FROM a\nRUNN x', 2, /no known instruction/],
    ['a line that lost its backslash', 'FROM a\nRUN x &&\n  y', 3, /no known instruction/],
    ['ONBUILD in ONBUILD', 'FROM a\nONBUILD ONBUILD RUN x', 2, /ONBUILD stands behind/],
    ['FROM in ONBUILD', 'FROM a\nONBUILD FROM x', 2, /FROM is not allowed/],
    ['MAINTAINER in ONBUILD', 'FROM a\nonbuild maintainer x', 2, /MAINTAINER is not allowed/],
    ['a half ONBUILD', 'FROM a\nONBUILD', 2, /ONBUILD needs/],
    ['FROM without image', 'FROM', 1, /FROM needs/],
    ['FROM with two words', 'FROM a b', 1, /FROM needs/],
    ['FROM with a wrong word', 'FROM a IS b', 1, /FROM needs/],
    ['FROM with too many words', 'FROM a AS b c', 1, /FROM needs/],
    ['a stage name that begins with a digit', 'FROM a AS 1b', 1, /name of a stage/],
    ['a stage name with a slash', 'FROM a AS b/c', 1, /name of a stage/],
    ['COPY with one argument', 'FROM a\nCOPY x', 2, /COPY needs/],
    ['ADD with one argument', 'FROM a\nADD ["x"]', 2, /ADD needs/],
    ['COPY onto a heredoc', 'FROM a\nCOPY x <<E\nE', 2, /destination of COPY/],
    ['ENV without value', 'FROM a\nENV x', 2, /ENV has a word/],
    ['ENV with a word without =', 'FROM a\nENV a=b c', 2, /ENV has a word/],
    ['ENV without name', 'FROM a\nENV =b', 2, /ENV has an empty name/],
    ['ENV alone', 'FROM a\nENV', 2, /ENV needs/],
    ['ARG alone', 'FROM a\nARG', 2, /ARG needs/],
    ['ARG without name', 'FROM a\nARG =x', 2, /ARG has an empty name/],
    ['LABEL without value', 'FROM a\nLABEL x', 2, /LABEL has a word/],
    ['USER alone', 'FROM a\nUSER', 2, /USER needs/],
    ['WORKDIR alone', 'FROM a\nWORKDIR  ', 2, /WORKDIR needs/],
    ['EXPOSE alone', 'FROM a\nEXPOSE', 2, /EXPOSE needs/],
    ['VOLUME alone', 'FROM a\nVOLUME []', 2, /VOLUME needs/],
    ['an empty VOLUME', 'FROM a\nVOLUME [" "]', 2, /VOLUME needs/],
    ['STOPSIGNAL alone', 'FROM a\nSTOPSIGNAL', 2, /STOPSIGNAL needs/],
    ['MAINTAINER alone', 'FROM a\nMAINTAINER', 2, /MAINTAINER needs/],
    ['SHELL without array', 'FROM a\nSHELL /bin/sh -c', 2, /SHELL needs/],
    ['an empty SHELL', 'FROM a\nSHELL []', 2, /SHELL needs/],
    ['an array of other things', 'FROM a\nCMD ["a", 1]', 2, /array of CMD/],
    ['HEALTHCHECK alone', 'FROM a\nHEALTHCHECK', 2, /HEALTHCHECK needs/],
    ['HEALTHCHECK of another kind', 'FROM a\nHEALTHCHECK curl x', 2, /neither NONE nor CMD/],
    ['HEALTHCHECK without command', 'FROM a\nHEALTHCHECK CMD', 2, /no command/],
    ['HEALTHCHECK NONE with arguments', 'FROM a\nHEALTHCHECK NONE x', 2, /NONE has arguments/],
    ['a bad duration', 'FROM a\nHEALTHCHECK --interval=3 CMD x', 2, /--interval of HEALTHCHECK/],
    ['a duration under a millisecond', 'FROM a\nHEALTHCHECK --timeout=1us CMD x', 2, /--timeout of HEALTHCHECK/],
    ['a negative duration', 'FROM a\nHEALTHCHECK --start-period=-1s CMD x', 2, /--start-period of HEALTHCHECK/],
    ['negative retries', 'FROM a\nHEALTHCHECK --retries=-1 CMD x', 2, /--retries of HEALTHCHECK/],
    ['an unknown flag', 'FROM a\nCOPY --form=x a b', 2, /COPY has a flag/],
    ['a flag where there are none', 'FROM a\nUSER --x y', 2, /USER has a flag/],
    ['a flag twice', 'FROM a\nCOPY --from=a --from=b c d', 2, /--from of COPY stands there twice/],
    ['a flag without value', 'FROM a\nCOPY --from a b', 2, /--from of COPY has no value/],
    ['a switch with another value', 'FROM a\nCOPY --link=yes a b', 2, /--link of COPY is neither/],
    ['a switch with an empty value', 'FROM a\nCOPY --link= a b', 2, /--link of COPY is neither/],
    ['an unknown network', 'FROM a\nRUN --network=x y', 2, /--network of RUN/],
    ['an unknown security mode', 'FROM a\nRUN --security=x y', 2, /--security of RUN/],
    ['a mount with a variable in from', 'FROM a\nRUN --mount=from=$x y', 2, /a mount of RUN/],
    ['a mount with an open quote', 'FROM a\nRUN --mount=a\\"b y', 2, /--mount of RUN/],
    ['a device with too many names', 'FROM a\nRUN --device=a,b y', 2, /a device of RUN/],
    ['a line that is too long', `FROM a\nRUN ${'x'.repeat(70_000)}`, 2, /longer than 65535/],
    ['a NUL byte', 'FROM a\nRUN \0', 2, /NUL/],
    ['text that is no Dockerfile', '{\n  "name": "x"\n}', 1, /no known instruction/],
  ])('%s', (_, text, line, message) => {
    const error = errorOf(text);
    expect(error).toMatchObject({
      code: 'dockerfile-unparsable',
      location: { kind: 'file', uri: 'app/Dockerfile', region: { startLine: line } },
    });
    expect(error.message).toMatch(message);
    expect(error.remedy).toMatch(/^[A-Z].*[^.]\.$/);
  });

  test('a file without end', () => {
    expect(errorOf(`FROM a\n${'#\n'.repeat(2_100_000)}`).message).toMatch(/longer than four million/);
  });

  test.each([
    ['RNU x', 'RUN'],
    ['form a', 'FROM'],
    ['ENTRYPONT x', 'ENTRYPOINT'],
    ['COPPY a b', 'COPY'],
    ['WORKDRI /a', 'WORKDIR'],
  ])('%s: the nearest keyword is named', (line, keyword) =>
    expect(errorOf(`FROM a\n${line}`).remedy).toContain(keyword),
  );

  test.each(['kubectl x', 'e x', '}', '-----'])('%s: none is near', (line) =>
    expect(errorOf(`FROM a\n${line}`).remedy).toContain('backslash'),
  );

  test('--form is nearly --from', () => expect(errorOf('FROM a\nCOPY --form=x a b').remedy).toContain('--from'));
});

describe('what Docker takes', () => {
  test.each([
    'RUN',
    'CMD',
    'ENTRYPOINT []',
    'HEALTHCHECK NONE',
    'HEALTHCHECK --interval=0 --timeout=1h2m3.5s --retries=0 CMD x',
    'HEALTHCHECK --anything NONE',
    'STOPSIGNAL --anything 9',
    'RUN --mount=from=x$ y',
    'RUN --mount=whatever y',
    'RUN --device=required,name=x y',
    'COPY --link=TRUE --parents a b',
    'ADD --keep-git-dir --checksum=sha256:0 --unpack=false a b',
    'MAINTAINER a b',
    'WORKDIR a b',
    'FROM a aS b',
  ])('%s', (line) => expect(parseDockerfile(`FROM a\n${line}`, 'Dockerfile').stages.length).toBeGreaterThan(0));
});

describe('an error says nothing of the text', () => {
  const secret = ['ghp', 'x8Kq2Lm5Np9Rt3Vw7Yz1'].join('_');
  test.each([
    secret,
    `RUN x\n${secret} y`,
    `ENV TOKEN ${secret}\nENV ${secret}`,
    `ENV a=${secret} ${secret}`,
    `COPY --${secret}=x a b`,
    `COPY --from=${secret} --from=${secret} a b`,
    `COPY --link=${secret} a b`,
    `RUN --network=${secret} x`,
    `RUN --mount=from=$${secret} x`,
    `HEALTHCHECK --interval=${secret} CMD x`,
    `HEALTHCHECK ${secret}`,
    `RUN <<${secret}\nx`,
    `CMD ["${secret}", 1]`,
    `ONBUILD FROM ${secret}`,
    `FROM a AS ${secret}!`,
    `FROM ${secret} ${secret}`,
    `USER --${secret} x`,
  ])('%#', (line) => {
    const { message, remedy } = errorOf(`FROM a\n${line}`);
    for (let at = 0; at + 8 <= secret.length; at += 1) {
      expect(message).not.toContain(secret.slice(at, at + 8));
      expect(remedy).not.toContain(secret.slice(at, at + 8));
    }
  });
});

describe('another frontend', () => {
  test('its own instructions are passed over with a remark', () => {
    const { stages, remarks } = parseDockerfile(
      '# syntax=example.com/front:1\nINCLUDE x\nFROM a\nMODEL y \\\n z\nUSER b',
      'Dockerfile',
    );
    expect(stages[0]?.instructions.map(({ keyword }) => keyword)).toEqual(['USER']);
    expect(
      remarks.map(({ message, region }) => [message.includes('frontend'), region.startLine, region.endLine]),
    ).toEqual([
      [true, 2, 2],
      [true, 4, 5],
    ]);
  });

  test('known instructions are held to their rules still', () => {
    expect(errorOf('# syntax=example.com/front\nFROM a\nCOPY x')).toMatchObject({ code: 'dockerfile-unparsable' });
  });

  test('Docker’s own is strict', () => {
    expect(errorOf('# syntax=docker/dockerfile:1\nFROM a\nMODEL y')).toMatchObject({ code: 'dockerfile-unparsable' });
  });

  test('a build argument names it too', () => {
    const options = { buildArguments: { BUILDKIT_SYNTAX: 'example.com/front' } };
    expect(parseDockerfile('FROM a\nMODEL y', 'Dockerfile', options).remarks).toHaveLength(1);
  });

  test('ONBUILD with an instruction that nobody knows is remarked on', () => {
    expect(parseDockerfile('FROM a\nONBUILD MODEL y', 'Dockerfile').remarks).toEqual([
      { message: expect.stringContaining('ONBUILD'), region: { startLine: 2, endLine: 2 } },
    ]);
  });
});
