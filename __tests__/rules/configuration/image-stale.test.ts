import { describe, expect, test } from '@jest/globals';
import { examine, linesOf, NOW } from '../examine.ts';

const ID = 'image-stale';
const LAYERS = [
  { createdBy: 'ADD rootfs / # buildkit', files: { b: 'x' } },
  { createdBy: 'COPY a /a # buildkit', files: { a: 'x' } },
];

function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * 86_400_000 - 1000).toISOString();
}

function built(base: string | undefined, image: string) {
  return examine(ID, {
    dockerfile: 'FROM debian:12\nCOPY a /a\n',
    layers: LAYERS,
    history: [
      { created_by: 'ADD rootfs / # buildkit', ...(base === undefined ? {} : { created: base }) },
      { created: image, created_by: 'COPY a /a # buildkit' },
    ],
  });
}

describe('the base is measured, not the layers of today', () => {
  test.each([
    [0, []],
    [29, []],
    [30, ['info']],
    [60, ['low']],
    [89, ['low']],
    [90, ['medium']],
    [4000, ['medium']],
  ])('%i days: %j', async (days, severities) => {
    const findings = await built(daysAgo(days), daysAgo(0));
    expect(findings.map(({ severity }) => severity)).toEqual(severities);
    if (findings.length > 0) {
      expect(linesOf(findings)).toEqual([1]);
      expect(findings[0]?.message).toContain(`The base image was built ${days} days ago`);
    }
  });

  test.each([
    ['the epoch', '1970-01-01T00:00:00Z'],
    ['the epoch and a second', '1970-01-01T00:00:01Z'],
    ['1980, as buildpacks write it', '1980-01-01T00:00:01Z'],
    ['the zero time of Go', '0001-01-01T00:00:00Z'],
    ['the future', '2093-01-01T00:00:00Z'],
    ['no date', 'yesterday'],
    ['nothing', undefined],
  ])('%s is not believed: unknown', async (_, created) => {
    expect(await built(created, daysAgo(0))).toMatchObject([
      { severity: 'info', confidence: 'low', message: expect.stringContaining('age is unknown') },
    ]);
  });
});

describe('without a Dockerfile the image itself is measured', () => {
  test.each([
    ['its own date', daysAgo(100), {}, ['medium']],
    ['a fresh one', daysAgo(1), {}, []],
    [
      'a label where its own date is no date',
      '1970-01-01T00:00:00Z',
      { Labels: { 'org.opencontainers.image.created': daysAgo(61) } },
      ['low'],
    ],
    [
      'an old label that a base left behind does not count',
      daysAgo(1),
      { Labels: { 'org.opencontainers.image.created': daysAgo(300) } },
      [],
    ],
    ['nothing to believe', '1970-01-01T00:00:00Z', {}, ['info']],
  ])('%s', async (_, created, config, severities) => {
    const findings = await examine(ID, { created, config, layers: [{ files: { a: 'x' } }] });
    expect(findings.map(({ severity }) => severity)).toEqual(severities);
  });
});

test('what stands on nothing is as old as its build', async () => {
  const sample = {
    created: '1970-01-01T00:00:00Z',
    config: {},
    layers: [{ createdBy: 'COPY a /a # buildkit', files: { a: 'x' } }],
  };
  expect(await examine(ID, { ...sample, dockerfile: 'FROM scratch\nCOPY a /a\n' })).toEqual([]);
});

test('an image of nothing has no age', async () => {
  expect(await examine(ID, { layers: [], history: [], config: {} })).toEqual([]);
});
