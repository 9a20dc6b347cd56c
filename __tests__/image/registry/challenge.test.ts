import { expect, test } from '@jest/globals';
import { parseChallenges } from '../../../src/image/registry/challenge.ts';

const parsed = (header: string) =>
  parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

test.each([
  [
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull,push"',
    [
      [
        'bearer',
        { realm: 'https://auth.docker.io/token', service: 'registry.docker.io', scope: 'repository:a/b:pull,push' },
      ],
    ],
  ],
  ['Basic realm="a, \\"b\\""', [['basic', { realm: 'a, "b"' }]]],
  [
    'Basic realm="x", BEARER Realm=https://a/b , service = "s"',
    [
      ['basic', { realm: 'x' }],
      ['bearer', { realm: 'https://a/b', service: 's' }],
    ],
  ],
  ['Negotiate', [['negotiate', {}]]],
  ['', []],
  ['realm="alone"', []],
  ['Bearer realm="never ended', [['bearer', { realm: '' }]]],
  ['Bearer __proto__="x"', [['bearer', Object.fromEntries([['__proto__', 'x']])]]],
])('%s', (header, expected) => {
  expect(parsed(header)).toEqual(expected);
});

test.each([
  ' '.repeat(100_000),
  ','.repeat(100_000),
  'a '.repeat(50_000),
  'Bearer a="'.repeat(10_000),
  '\\"'.repeat(50_000),
])('is quick with nonsense', (header) => {
  const start = performance.now();
  parseChallenges(header);
  expect(performance.now() - start).toBeLessThan(200);
});
