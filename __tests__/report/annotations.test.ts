import { describe, expect, test } from '@jest/globals';
import { type Annotation, annotations, annotationsLeftOut } from '../../src/report/annotations.ts';
import { blocked } from './cases.ts';
import { finding, inLayer, instruction, layer, line, report, review } from './reports.ts';

/** The annotation of a region that starts in line 2. */
function annotated(endLine: number, startColumn: number, endColumn: number): Annotation | undefined {
  const region = { startLine: 2, endLine, startColumn, endColumn };
  const findings = [finding('x', { locations: [{ kind: 'file', uri: 'Dockerfile', region }] })];
  return annotations(report([review({ findings })]))[0];
}

describe('annotations', () => {
  test('worst first, on the most exact range, with what to do and the related line', () => {
    const [first, second] = annotations(blocked);
    expect(first).toEqual({
      path: 'Dockerfile',
      startLine: 7,
      endLine: 7,
      level: 'failure',
      title: 'critical: A live-looking credential is written into the image (secret-literal)',
      message:
        'AWS key baked into layer 2.\nSee also Dockerfile line 9.\nMount the key as a build secret, and rotate it: it is in the image already.',
    });
    expect(second).toMatchObject({ startLine: 4, endLine: 4, startColumn: 8, endColumn: 52 });
  });

  test('names the instruction of a later line that deletes the file', () => {
    const deleted = finding('secret-literal', {
      locations: [line(3), inLayer(1, 'key')],
      relatedLocations: [line(9), inLayer(3)],
    });
    const layers = [layer(3, { instruction: instruction(9, 'RUN rm -f key \\\n  && true') })];
    const [only] = annotations(report([review({ findings: [deleted], layers })]));
    expect(only?.message).toContain('See also Dockerfile line 9: RUN rm -f key \\ && true.');
  });

  test.each([
    ['critical', 'failure', 'warning'],
    ['high', 'failure', 'warning'],
    ['medium', 'warning', 'warning'],
    ['low', 'notice', 'notice'],
    ['info', undefined, undefined],
  ] as const)('%s is %s, and %s under warn-only', (severity, level, warned) => {
    const findings = [finding('x', { severity })];
    const basis = { ...review().basis, warnOnly: true };
    expect(annotations(report([review({ findings })]))[0]?.level).toBe(level);
    expect(annotations(report([review({ findings, basis })]))[0]?.level).toBe(warned);
  });

  test('none for what is waived, and none where there is no file of the workspace', () => {
    const findings = [
      finding('x', { suppression: { kind: 'inSource', reason: 'y', byPullRequest: false } }),
      finding('x', { locations: [inLayer(1, 'a')] }),
      finding('x', { locations: [line(1, 1, '../../etc/passwd')] }),
      finding('x', { locations: [line(1, 1, '/etc/passwd')] }),
      finding('x', { locations: [line(1, 1, '')] }),
    ];
    expect(annotations(report([review({ findings })]))).toEqual([]);
  });

  test('a file behind a layer is found; a file without lines is annotated on its first', () => {
    const findings = [finding('x', { locations: [inLayer(1, 'a'), { kind: 'file', uri: 'Dockerfile' }] })];
    expect(annotations(report([review({ findings })]))).toMatchObject([
      { path: 'Dockerfile', startLine: 1, endLine: 1 },
    ]);
  });

  test('columns only on a single line, and never backwards', () => {
    expect(annotated(2, 3, 9)).toMatchObject({ startColumn: 3, endColumn: 9 });
    expect(annotated(4, 3, 9)).not.toHaveProperty('startColumn');
    expect(annotated(2, 9, 3)).not.toHaveProperty('startColumn');
    expect(annotated(1, 3, 9)).toMatchObject({ startLine: 2, endLine: 2 });
  });

  test('at most 200, ranked before they are cut; the others are counted', () => {
    const findings = Array.from({ length: 260 }, (_, index) =>
      finding('x', {
        severity: index === 259 ? 'critical' : 'low',
        message: `m${index}`,
        locations: [line(index + 1)],
      }),
    );
    const of = report([review({ findings })]);
    expect(annotations(of)).toHaveLength(200);
    expect(annotations(of)[0]).toMatchObject({ level: 'failure', startLine: 260 });
    expect(annotationsLeftOut(of)).toBe(60);
    expect(annotationsLeftOut(blocked)).toBe(0);
  });

  test('the same place seen through two images is annotated once', () => {
    const findings = [finding('x')];
    expect(annotations(report([review({ findings }), review({ findings })]))).toHaveLength(1);
  });

  test('texts keep to the limits and are plain', () => {
    const text = `\u001b[31m\n${'x'.repeat(100_000)}`;
    const findings = [
      finding('x'.repeat(500), { message: text, fix: { description: text }, relatedLocations: [line(1, 1, text)] }),
    ];
    const [only] = annotations(report([review({ findings })]));
    expect(only?.title.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(only?.message ?? '')).toBeLessThan(64 * 1024);
    expect(only?.message).not.toContain('\u001b');
  });
});
