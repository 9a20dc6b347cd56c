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
      'BuildKit 0.34: a failing RUN, whose output looks like a place',
      '#7 [build 3/3] RUN echo build > /out\n#7 0.043 Dockerfile:2\n#7 ERROR: process "/bin/sh -c echo" did not complete successfully: exit code: 3\n------\n > [build 3/3] RUN echo build > /out:\n0.043 Dockerfile:2\n------\nDockerfile:6\n--------------------\n   5 |     WORKDIR /src\n   6 | >>> RUN echo build > /out\n   7 |     \n--------------------\nERROR: failed to build: failed to solve: process "/bin/sh -c echo" did not complete successfully: exit code: 3',
      6,
    ],
    [
      'BuildKit 0.34: a failing COPY, while another step runs',
      '#6 [stage-1 2/3] COPY --from=build /out /out\n#6 ERROR: failed to calculate checksum of ref a::b: "/out": not found\n\n#7 [build 2/3] WORKDIR /src\n#7 CANCELED\n------\n > [stage-1 2/3] COPY --from=build /out /out:\n------\nDockerfile:9\n--------------------\n   9 | >>> COPY --from=build /out /out\n--------------------\nERROR: failed to build: failed to solve: failed to compute cache key',
      9,
    ],
    [
      'BuildKit 0.34: a registry that cannot be reached',
      '#3 [internal] load metadata for docker.io/library/busybox:latest\n#3 ERROR: failed to do request: Head "https://registry-1.docker.io/v2/": dial tcp: connection refused\n------\n > [internal] load metadata for docker.io/library/busybox:latest:\n------\nDockerfile:8\n--------------------\n   8 | >>> FROM busybox\n--------------------\nERROR: failed to build: failed to solve: busybox: failed to resolve source metadata',
      8,
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
    [
      'BuildKit 0.34',
      '#6 [2/3] RUN <<EOF (echo a...)\n#6 0.053 a\n------\n > [2/3] RUN <<EOF (echo a...):\n0.053 a\n------\nDockerfile:3\n--------------------\n   3 | >>> RUN <<EOF\n--------------------',
    ],
    [
      'BuildKit 0.8, which does not know them',
      'failed to solve: dockerfile parse error line 4: unknown instruction: ECHO',
    ],
    [
      'the classic builder, neither',
      'Error response from daemon: dockerfile parse error line 4: unknown instruction: ECHO',
    ],
    [
      'Podman 4.3 and Buildah 1.28, which count its lines as steps',
      'STEP 1/7: FROM busybox\nSTEP 2/7: RUN echo ok\nok\nSTEP 3/7: RUN <<EOF\n--> e4aeeedc252\nSTEP 4/7: echo a\nError: building at STEP "ECHO ": Build error: Unknown instruction: "ECHO"',
    ],
  ])('a here-document: %s', (_name, log) => {
    const watch = watchForFailure(
      parseDockerfile('FROM busybox\nRUN echo ok\nRUN <<EOF\necho a\nfalse\nexit 7\nEOF\n', 'Dockerfile'),
    );
    for (const line of log.split('\n')) watch.see(line);
    expect(watch.instruction()?.region).toEqual(expect.objectContaining({ startLine: 3, endLine: 7 }));
  });

  test.each([
    ['no log', ''],
    [
      'BuildKit 0.34, an unknown target',
      'ERROR: failed to build: failed to solve: target stage "nope" could not be found',
    ],
    ['an engine that is gone', 'Cannot connect to the Docker daemon'],
    ['a step that this Dockerfile does not have', 'Step 40/50 : RUN x\n > [other 9/9] RUN x:\n[7/9] STEP 4/4: RUN x'],
    ['a step of another kind', 'Step 7/9 : COPY x y\nStep 8/9 : COPY a b'],
    ['a very long line', `Step ${'9'.repeat(1_000_000)}/9 : RUN`],
  ])('%s: no line', (_name, log) => {
    expect(lineOf(log)).toBeUndefined();
  });
});
