// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shell variables are what is tested
import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import { ConfigurationError } from '../../src/model/configuration-error.ts';
import type { Command, Dockerfile, Instruction } from '../../src/model/dockerfile.ts';
import type { Region } from '../../src/model/location.ts';

const SEEDS = [
  `# syntax=docker/dockerfile:1
# escape=\\
ARG VERSION=3.20
# container-risk-review: allow base-floating-tag -- mirrored nightly
FROM --platform=$BUILDPLATFORM alpine:\${VERSION%.*} AS Build
SHELL ["/bin/ash", "-eo", "pipefail", "-c"]
ENV A=1 B="x y" \\
    C=\${A:-\${B}}
RUN --mount=type=cache,target=/var/cache \\
    # comment

    apk add --no-cache curl && \\
    curl -fsSL "https://example.com/\${A}" | tar -xz -C /opt
COPY --from=0 --chown=1:1 ["a b", "/c"]
FROM build
HEALTHCHECK --interval=30s CMD curl -f http://localhost || exit 1
ENTRYPOINT ["sh", "-c", "exec \\"$0\\" \\"$@\\""]
`,
  `FROM debian
RUN <<EOF bash && cat <<-'X' >/y
set -eux; for f in $(ls); do case $f in *.sh) . "./$f";; esac; done
EOF
	$(not run)
	X
ONBUILD ADD <<E /z
body
E
LABEL a=b "c d"="e f"
VOLUME ["/data"]
EXPOSE 80 443/tcp
CMD if true; then (a; b) | { c; }; fi
`,
  '# escape=`\r\nFROM mcr.microsoft.com/windows/nanoserver\r\nRUN dir `\r\n  c:\\\r\nUSER ContainerUser\r\n',
];

const BITS = [
  '\\',
  '\\\n',
  '`',
  '"',
  "'",
  '$',
  '${',
  '}',
  '$(',
  ')',
  '<<',
  '<<EOF',
  '\nEOF\n',
  '\n',
  '#',
  ' ',
  '\t',
  '\r\n',
  '--',
];
const MORE = [
  '=',
  '[',
  ']',
  ',',
  '|',
  '&&',
  ';',
  'FROM ',
  'RUN ',
  'ONBUILD ',
  'é',
  '\u2028',
  '\ufeff',
  '😀',
  '\ud800',
  '\0',
  'if ',
  'case x in ',
];
const ALL = [...BITS, ...MORE];

/** Mulberry32: the same numbers every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function mutate(text: string, next: () => number): string {
  let result = text;
  for (let count = 1 + Math.floor(next() * 5); count > 0; count -= 1) {
    const at = Math.floor(next() * (result.length + 1));
    const kind = next();
    if (kind < 0.5) result = result.slice(0, at) + (ALL[Math.floor(next() * ALL.length)] ?? '') + result.slice(at);
    else if (kind < 0.8) result = result.slice(0, at) + result.slice(at + 1 + Math.floor(next() * 5));
    else
      result = result.slice(0, at) + result.slice(Math.floor(next() * result.length)).slice(0, 40) + result.slice(at);
  }
  return result;
}

/** What every parse must keep to, whatever the text: complaints, none when all is well. */
function flawsOf(dockerfile: Dockerfile, text: string): readonly string[] {
  const flaws: string[] = [];
  let line = 0;
  for (const instruction of dockerfile.stages.flatMap((stage) => [stage.from, ...stage.instructions])) {
    if (instruction.region.startLine <= line) flaws.push('instructions overlap');
    line = instruction.region.endLine;
    if (!text.includes(instruction.text)) flaws.push('the text is not that of the file');
    flaws.push(...flawsOfCommands(instruction));
  }
  if (line > text.split('\n').length) flaws.push('behind the end of the file');
  if (dockerfile.chain.at(-1) !== dockerfile.target) flaws.push('the chain does not end at the target');
  return flaws;
}

function flawsOfCommands(instruction: Instruction): readonly string[] {
  const { commands, region } = instruction.onbuild ?? instruction;
  return commands
    .flatMap((command) => placesOf(command))
    .filter(
      (place) =>
        place.startLine < region.startLine ||
        place.endLine > region.endLine ||
        (place.startColumn ?? 0) < 1 ||
        place.startLine > place.endLine,
    )
    .map((place) => `a command stands outside its instruction: ${JSON.stringify(place)}`);
}

function placesOf(command: Command): readonly Region[] {
  return [command.region, ...command.words.map(({ region }) => region)];
}

/** `parsed`, `refused`, or what is wrong. */
function outcome(text: string): string {
  try {
    const options = { platform: 'linux/amd64', buildArguments: { VERSION: '1.2' } };
    return flawsOf(parseDockerfile(text, 'Dockerfile', options), text)[0] ?? 'parsed';
  } catch (error) {
    if (!(error instanceof ConfigurationError))
      throw new Error(`broke the parser: ${JSON.stringify(text)}`, { cause: error });
    return error.location?.kind === 'file' ? 'refused' : 'refused without a place';
  }
}

test.each([1, 2, 3, 4])('mutated Dockerfiles are parsed or refused (seed %d)', (seed) => {
  const next = random(seed);
  const count = new Map<string, number>();
  const strange: string[] = [];
  for (let round = 0; round < 1_500; round += 1) {
    const text = mutate(SEEDS[round % SEEDS.length] ?? '', next);
    const result = outcome(text);
    count.set(result, (count.get(result) ?? 0) + 1);
    if (result !== 'parsed' && result !== 'refused') strange.push(`${result}: ${JSON.stringify(text)}`);
  }
  expect(strange).toEqual([]);
  // Both ways must have been gone, or the mutations are worth nothing.
  expect(Math.min(count.get('parsed') ?? 0, count.get('refused') ?? 0)).toBeGreaterThan(200);
});
