import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { removeImages, watchForIntermediates } from '../../../src/image/build/leftovers.ts';
import { closeMachines, machineWith } from './programs.ts';

afterEach(closeMachines);

function made(log: string): readonly string[] {
  const watch = watchForIntermediates();
  for (const line of log.split('\n')) watch.see(line);
  return watch.ids();
}

test('the classic builder: what FROM names and what came from the cache is not ours', () => {
  const log = `Step 1/4 : FROM base:1
 ---> 18fb9ec6d080
Step 2/4 : ARG VERSION=1
 ---> Using cache
 ---> 91e7969a9377
Step 3/4 : RUN echo ' ---> 000000000000'
 ---> Running in 9c8f66260391
Removing intermediate container 9c8f66260391
 ---> 27297fd7e1be
Step 4/4 : CMD ["x"]
 ---> 758f589da2a2
Successfully built 758f589da2a2`;
  expect(made(log)).toEqual(['758f589da2a2', '27297fd7e1be']);
});

test('Podman', () => {
  const log = `[1/2] STEP 1/2: FROM localhost/base:1 AS build
[1/2] STEP 2/2: RUN echo build > /out
--> c1f43a02e3f
[2/2] STEP 1/2: FROM localhost/base:1
[2/2] STEP 2/2: COPY --from=build /out /out
--> Using cache c1f43a02e3fa873e78eefa802bb03a50c27f0ca68841a67b34ace03969f12ecd
--> 418cf4dbc74`;
  expect(made(log)).toEqual(['c1f43a02e3f']);
});

test.each([
  // An engine that still takes the cancelled build down refuses twice.
  ['after a cancelled build, what is still in use is tried again', true, 3],
  ['otherwise it stays: somebody uses it', false, 1],
])('%s', async (_name, cancelled, tries) => {
  const { host, calls } = machineWith({
    docker: `echo x >> "$0.tries"
[ "$(/usr/bin/wc -l < "$0.tries")" -ge 3 ] && exit 0
echo 'conflict: unable to delete 91e7969a9377 - image is being used by running container 9c8f66260391' >&2
exit 1`,
  });
  const engine = { builder: 'docker', program: (await host.which('docker')) ?? '' } as const;
  const signal = cancelled ? AbortSignal.abort() : host.cancelled;
  await removeImages(engine, 'name:build', [], { ...host, cancelled: signal });
  expect(calls()).toEqual(Array.from({ length: tries }, () => 'docker image rm --no-prune -- name:build'));
  expect(readFileSync(join(host.environment['PATH'] ?? '', 'docker.tries'), 'utf8')).toBe('x\n'.repeat(tries));
});

test('what is already gone is not tried again', async () => {
  const { host, calls } = machineWith({ podman: 'echo "Error: name:build: image not known" >&2; exit 1' });
  const engine = { builder: 'podman', program: (await host.which('podman')) ?? '' } as const;
  await removeImages(engine, 'name:build', ['c1f43a02e3f'], { ...host, cancelled: AbortSignal.abort() });
  expect(calls()).toEqual(['podman image rm -- name:build', 'podman image rm -- c1f43a02e3f']);
});
