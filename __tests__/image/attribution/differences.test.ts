import { describe, expect, test } from '@jest/globals';
import { attribute } from '../../../src/image/attribution.ts';
import type { History } from '../../../src/model/oci.ts';
import { bk, debian, describeLayers, empty, imageWith, lines, service, serviceHistory } from '../history-image.ts';

function madeBy(shell: string): History[] {
  return [...debian, bk(`RUN ${shell} make # buildkit`), bk('COPY a b # buildkit')];
}

describe('what the Dockerfile says and the history does not, and the other way round', () => {
  test('an instruction edited since keeps its place', () => {
    const edited = service.replace('RUN npm ci', 'RUN npm ci --omit=dev --no-audit');
    const history = serviceHistory.map((entry) =>
      entry.created_by?.includes('npm ci') ? bk('RUN /bin/sh -c npm ci --omit=dev # buildkit') : entry,
    );
    expect(describeLayers(history, edited).layers).toEqual([
      'base 1 high',
      ...lines(2, 3),
      'dockerfile 4 inferred',
      ...lines(5),
    ]);
  });

  test('build arguments with values that only the build knew', () => {
    const text = 'ARG V=1\nFROM base:$V\nARG DEST=/a\nCOPY x $DEST/x\nWORKDIR $DEST\nUSER $NOBODY\nRUN echo $DEST\n';
    const history = [
      ...debian,
      empty('ARG DEST=/other place'),
      bk('COPY x /other place/x # buildkit'),
      bk('WORKDIR /other place'),
      empty('USER 7'),
      bk('RUN |1 DEST=/other place /bin/sh -c echo $DEST # buildkit'),
    ];
    expect(describeLayers(history, text).layers).toEqual([
      'base 2 high',
      'dockerfile 4 high',
      'dockerfile 5 inferred',
      'dockerfile 7 high',
    ]);
  });

  test('labels that the builder adds at the end', () => {
    expect(describeLayers([...serviceHistory, empty('LABEL revision=abc')], service).layers).toEqual([
      'base 1 high',
      ...lines(2, 3, 4, 5),
    ]);
  });

  test('kaniko writes no entry for configuration, and no shell', () => {
    const history: History[] = ['COPY package.json .', 'RUN npm ci', 'COPY . .'].map((created_by) => ({
      created_by,
      author: 'kaniko',
    }));
    expect(describeLayers([...debian, ...history], service).layers).toEqual(['base 1 inferred', ...lines(3, 4, 5)]);
  });

  test('heredocs: a script, the input of a command, a script with an interpreter, a file', () => {
    const text =
      'FROM debian\nRUN <<EOF\nset -e\nmake\nEOF\nRUN cat <<A >/x\nhi\nA\nRUN <<EOF\n#!/usr/bin/python3\nprint()\nEOF\nCOPY <<eot /etc/app.ini\na=1\neot\n';
    const history = [
      ...debian,
      bk('RUN /bin/sh -c set -e\nmake\n # buildkit'),
      bk('RUN /bin/sh -c cat <<A >/x\nhi\nA # buildkit'),
      bk('RUN /dev/pipes/EOF # buildkit'),
      bk('COPY <<eot /etc/app.ini # buildkit'),
    ];
    expect(describeLayers(history, text).layers).toEqual([
      'base 1 high',
      'dockerfile 2-5 high',
      'dockerfile 6-8 high',
      'dockerfile 9-12 high',
      'dockerfile 13-15 high',
    ]);
  });

  test('a shell that the base image set, and one of Windows', () => {
    const text = 'FROM base\nRUN make\nCOPY a b\n';
    const expected = ['base 1 high', ...lines(2, 3)];
    expect(describeLayers(madeBy('/bin/ash -eu -c'), text, { shell: ['/bin/ash', '-eu', '-c'] }).layers).toEqual(
      expected,
    );
    expect(describeLayers(madeBy('cmd /S /C'), text, { os: 'windows' }).layers).toEqual(expected);
  });

  test('an image of another stage: which one is said', () => {
    const text =
      'FROM debian AS app\nCOPY . /app\nRUN make\nFROM app AS test\nRUN make test\nRUN make lint\nCOPY report /r\n';
    const history = [...debian, bk('COPY . /app # buildkit'), bk('RUN /bin/sh -c make # buildkit')];
    const found = describeLayers(history, text);
    expect(found.codes).toEqual(['dockerfile-image-mismatch']);
    expect(found.notifications[0]?.remedy).toContain('target: app');
    expect(describeLayers(history, text, {}, 'app').layers).toEqual(['base 1 high', ...lines(2, 3)]);
  });

  test('a Dockerfile that adds nothing leaves all to its base', () => {
    expect(describeLayers(debian, 'FROM debian\n')).toMatchObject({ layers: ['base 1 inferred'], codes: [] });
  });

  test('without a Dockerfile nothing is said, and nothing is complained about', () => {
    const { image, notifications } = attribute(imageWith(serviceHistory), undefined);
    expect(image.layers.map(({ origin, confidence }) => `${origin} ${confidence}`)).toEqual(
      Array(5).fill('unknown unknown'),
    );
    expect(image.configuration.history).toHaveLength(serviceHistory.length);
    expect(notifications).toEqual([]);
  });
});
