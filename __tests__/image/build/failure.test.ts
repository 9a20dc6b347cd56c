import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/dockerfile/parse.ts';
import { watchForFailure } from '../../../src/image/build/failure.ts';

const text = `# comment
ARG TAG=1
FROM alpine:$TAG AS build
ARG VERSION=1
WORKDIR /src
RUN echo build > /out

FROM busybox
COPY --from=build /out /out
RUN echo one && \\
    exit 3
CMD ["x"]
`;
const dockerfile = parseDockerfile(text, 'shop/Dockerfile');

function lineOf(log: string): number | undefined {
  const watch = watchForFailure(dockerfile);
  for (const line of log.split('\n')) watch.see(line);
  return watch.instruction()?.region.startLine;
}

describe('the failing instruction in the logs of the builders', () => {
  const output = 'Dockerfile:2\nStep into the light\n#6 DONE\none';
  test.each([
    [
      'classic',
      `Step 1/9 : ARG TAG=1\nStep 8/9 : RUN echo one &&     exit 3\n ---> Running in 91d8\n${output}\nThe command '/bin/sh -c echo one' returned a non-zero code: 3`,
      10,
    ],
    [
      'classic, at FROM',
      'Step 1/9 : ARG TAG=1\nStep 2/9 : FROM alpine:$TAG AS build\npull access denied for alpine',
      3,
    ],
    [
      'Buildah and Podman',
      `[1/2] STEP 4/4: RUN echo build > /out\n[2/2] STEP 1/4: FROM busybox\n[2/2] STEP 3/4: RUN echo one &&     exit 3\n${output}\nError: building at STEP`,
      10,
    ],
    [
      'BuildKit 0.8',
      '#7 [stage-1 3/3] RUN echo one &&     exit 3\n#7 0.047 one\n------\n > [stage-1 3/3] RUN echo one &&     exit 3:\n------\nexecutor failed running',
      10,
    ],
    ['BuildKit 0.8, in a named stage', '------\n > [build 3/3] RUN echo build > /out:\n------', 6],
    ['BuildKit 0.8, a folder', '------\n > [build 2/3] WORKDIR /src:\n------', 5],
    ['BuildKit, of a platform', '------\n > [linux/arm64 build 3/3] RUN echo build > /out:\n------', 6],
    [
      'BuildKit, a base that is not there',
      '------\n > [internal] load metadata for docker.io/library/busybox:latest:\n------',
      8,
    ],
    [
      'BuildKit 0.13',
      ' > [stage-1 3/3] RUN echo one && exit 3:\n0.2 one\n------\nDockerfile:10\n--------------------\n   9 |     COPY\n  10 | >>> RUN echo one && \\\n--------------------\nERROR: failed to solve',
      10,
    ],
    [
      'BuildKit, output that looks like a place',
      '#7 0.1 Dockerfile:3\nconfig.js:12\n > [stage-1 2/3] COPY --from=build /out /out:',
      9,
    ],
    [
      'a Dockerfile that the builder cannot parse',
      'ERROR: failed to solve: dockerfile parse error on line 9: unknown flag: --x',
      9,
    ],
  ])('%s', (_name, log, line) => {
    expect(lineOf(log)).toBe(line);
  });

  test.each([
    ['no log', ''],
    ['an engine that is gone', 'Cannot connect to the Docker daemon'],
    ['a step that this Dockerfile does not have', 'Step 40/50 : RUN x\n > [other 9/9] RUN x:\n[7/9] STEP 4/4: RUN x'],
    ['a step of another kind', 'Step 7/9 : COPY x y\nStep 8/9 : COPY a b'],
    ['a very long line', `Step ${'9'.repeat(1_000_000)}/9 : RUN`],
  ])('%s: no line', (_name, log) => {
    expect(lineOf(log)).toBeUndefined();
  });
});
