import { describe, expect, test } from '@jest/globals';
import { parseRegistryName } from '../../../src/image/registry/name.ts';

const DIGEST = `sha256:${'0a'.repeat(32)}`;
const LONG = `sha512:${'0a'.repeat(64)}`;

describe('the name of an image in a registry', () => {
  test.each([
    ['alpine', 'docker.io/library/alpine:latest', 'registry-1.docker.io'],
    ['alpine:3.20', 'docker.io/library/alpine:3.20', 'registry-1.docker.io'],
    ['docker.io/alpine', 'docker.io/library/alpine:latest', 'registry-1.docker.io'],
    ['index.docker.io/library/alpine', 'docker.io/library/alpine:latest', 'registry-1.docker.io'],
    ['grafana/loki:3', 'docker.io/grafana/loki:3', 'registry-1.docker.io'],
    ['ghcr.io/o/app', 'ghcr.io/o/app:latest', 'ghcr.io'],
    ['localhost/app', 'localhost/app:latest', 'localhost'],
    ['localhost:5000/a/b/c:1.0-x_y', 'localhost:5000/a/b/c:1.0-x_y', 'localhost:5000'],
    ['127.0.0.1:5000/a', '127.0.0.1:5000/a:latest', '127.0.0.1:5000'],
    ['[::1]:5000/a', '[::1]:5000/a:latest', '[::1]:5000'],
    ['Registry/a', 'Registry/a:latest', 'Registry'],
    [`alpine@${DIGEST}`, `docker.io/library/alpine@${DIGEST}`, 'registry-1.docker.io'],
    [`a/b:1@${LONG}`, `docker.io/a/b:1@${LONG}`, 'registry-1.docker.io'],
    ['a/b__c.d---e', 'docker.io/a/b__c.d---e:latest', 'registry-1.docker.io'],
    ['host:5000', 'docker.io/library/host:5000', 'registry-1.docker.io'],
  ])('%s is %s', (text, canonical, host) => {
    expect(parseRegistryName(text)).toMatchObject({ canonical, host });
  });

  test('a digest keeps the tag beside it', () => {
    expect(parseRegistryName(`ghcr.io/o/a:1@${DIGEST}`)).toMatchObject({ tag: '1', digest: DIGEST });
    expect(parseRegistryName(`ghcr.io/o/a@${DIGEST}`)).not.toHaveProperty('tag');
  });
});

describe('what is none', () => {
  test.each([
    '',
    '/',
    'a/',
    '/a',
    'a//b',
    'a:',
    'a@',
    'a:b:c',
    'ghcr.io/App',
    'ghcr.io/a/../b',
    'ghcr.io/..',
    'ghcr.io/a?b=c',
    'ghcr.io/a#b',
    'ghcr.io/a%2fb',
    'ghcr.io/a b',
    'ghcr.io/a\nb',
    'ghcr.io/a\0',
    'user@ghcr.io/a',
    'user:pass@ghcr.io/a',
    'https://ghcr.io/a',
    '-x.io/a',
    'ghcr.io:0/a',
    'ghcr.io:99999/a',
    'ghcr.io:x/a',
    'ghcr.io:/a',
    '.ghcr.io/a',
    'ghcr..io/a',
    '[::1/a',
    'a___b',
    '_a',
    'a-',
    'ü',
    'a:ü',
    `a:${'1'.repeat(129)}`,
    'a@sha256:00',
    'a@md5:00',
    `a@${DIGEST}@${DIGEST}`,
    'a@sha256:../../x',
    '0a'.repeat(32),
    'a/'.repeat(140),
    'a'.repeat(100_000),
  ])('%s', (text) => {
    const start = performance.now();
    expect(() => parseRegistryName(text)).toThrow(
      expect.objectContaining({
        name: 'ConfigurationError',
        code: 'image-reference-invalid',
        message: expect.stringMatching(/^[^\n\0]{1,400}$/),
      }),
    );
    expect(performance.now() - start).toBeLessThan(200);
  });
});
