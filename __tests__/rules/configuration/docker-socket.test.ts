import { describe, expect, test } from '@jest/globals';
import { examine, examineText, linesOf } from '../examine.ts';

const ID = 'docker-socket';

describe('in a Dockerfile', () => {
  test.each([
    'VOLUME /var/run/docker.sock',
    'VOLUME ["/run/docker.sock"]',
    'VOLUME /data /var/run/',
    'VOLUME /run/containerd/containerd.sock',
    'VOLUME /run/podman/podman.sock',
    'VOLUME /var/run/docker.sock:/var/run/docker.sock',
    'VOLUME ["/var/run/docker.sock:/var/run/docker.sock:ro"]',
    'ENV DOCKER_HOST=tcp://docker:2375',
    'ENV DOCKER_HOST unix:///var/run/docker.sock',
    'ARG WHERE=tcp://x:2376\nENV DOCKER_HOST=$WHERE',
    'CMD dockerd -H tcp://0.0.0.0:2375',
    'ENTRYPOINT ["dockerd-entrypoint.sh", "--host=tcp://0.0.0.0:2375"]',
  ])('%s', async (line) => {
    expect(await examineText(ID, `FROM docker:28\n${line}\n`)).toMatchObject([{ severity: 'high' }]);
  });

  test.each([
    'VOLUME /var/lib/docker',
    'VOLUME /running',
    'ENV DOCKER_HOST=',
    'ENV DOCKER_HOST=unix:///run/user/1000/docker.sock',
    'ENV DOCKER_HOST=tcp://docker:2375\nENV DOCKER_HOST=',
    'CMD dockerd',
    'CMD ["my-dockerd-notes", "-H", "tcp://x"]',
    'RUN DOCKER_HOST=tcp://docker:2375 docker pull x',
    'FROM docker:28\nVOLUME /data',
  ])('nothing: %s', async (line) => {
    expect(await examineText(ID, `FROM docker:28\n${line}\n`)).toEqual([]);
  });

  test('a stage that is thrown away shows nothing', async () => {
    expect(await examineText(ID, 'FROM docker:28\nVOLUME /var/run/docker.sock\nFROM debian:12\n')).toEqual([]);
  });
});

describe('in an image', () => {
  test.each([
    [{ Volumes: { '/var/run/docker.sock': {} } }, '/config/Volumes/~1var~1run~1docker.sock'],
    [{ Env: ['A=1', 'DOCKER_HOST=tcp://x:2375'] }, '/config/Env/1'],
    [{ Entrypoint: ['dockerd'], Cmd: ['-H', 'tcp://0.0.0.0:2375'] }, '/config/Cmd'],
  ])('%j', async (config, pointer) => {
    expect(await examine(ID, { config, layers: [{ files: { a: 'x' } }] })).toMatchObject([
      { locations: [{ kind: 'configuration', pointer }] },
    ]);
  });
  test('one fact, one finding', async () => {
    const findings = await examine(ID, {
      dockerfile: 'FROM docker:28\nCOPY a /a\nVOLUME /var/run/docker.sock\n',
      layers: [{ createdBy: 'COPY a /a # buildkit', files: { a: 'x' } }],
      config: { Volumes: { '/run/docker.sock': {} } },
    });
    expect(linesOf(findings)).toEqual([3]);
  });
  test('what the base brings is blamed on the FROM', async () => {
    const findings = await examine(ID, {
      dockerfile: 'FROM docker:28\nCOPY a /a\n',
      layers: [{ createdBy: 'COPY a /a # buildkit', files: { a: 'x' } }],
      config: { Env: ['DOCKER_HOST=tcp://x:2375'] },
    });
    expect(linesOf(findings)).toEqual([1]);
  });
});
