import { describe, expect, test } from '@jest/globals';
import { type Purl, purlIdentity, writePurl } from '../../src/model/purl.ts';

/** Cases of the specification's own suite (https://github.com/package-url/purl-spec, tests/types), `build`. */
const SPECIFIED: readonly (readonly [string, Purl])[] = [
  [
    'pkg:deb/debian/curl@7.50.3-1?arch=i386&distro=jessie',
    {
      type: 'deb',
      namespace: 'debian',
      name: 'curl',
      version: '7.50.3-1',
      qualifiers: { distro: 'jessie', arch: 'i386' },
    },
  ],
  [
    'pkg:deb/debian/attr@1:2.4.47-2%2Bb1?arch=amd64',
    { type: 'deb', namespace: 'debian', name: 'attr', version: '1:2.4.47-2+b1', qualifiers: { arch: 'amd64' } },
  ],
  [
    'pkg:apk/alpine/libcrypto3@3.5.5-r0?arch=x86_64&distro=alpine-edge&upstream=openssl',
    {
      type: 'apk',
      namespace: 'alpine',
      name: 'libcrypto3',
      version: '3.5.5-r0',
      qualifiers: { upstream: 'openssl', arch: 'x86_64', distro: 'alpine-edge' },
    },
  ],
  [
    'pkg:generic/openssl@1.1.10g?checksum=sha1:ad9503c3e994a4f%2Csha256:41bf9088b3a1e6c1ef1d',
    {
      type: 'generic',
      name: 'openssl',
      version: '1.1.10g',
      qualifiers: { checksum: 'sha1:ad9503c3e994a4f,sha256:41bf9088b3a1e6c1ef1d' },
    },
  ],
  ['pkg:npm/%40angular/animation@12.3.1', { type: 'npm', namespace: '@angular', name: 'animation', version: '12.3.1' }],
  ['pkg:pypi/django-allauth@12.23', { type: 'pypi', name: 'Django_allauth', version: '12.23' }],
  [
    'pkg:golang/google.golang.org/genproto#googleapis/api/annotations',
    { type: 'golang', namespace: 'google.golang.org', name: 'genproto', subpath: '/googleapis/../api/annotations/' },
  ],
  [
    'pkg:rpm/fedora/curl@7.50.3-1.fc25?arch=i386&distro=fedora-25',
    {
      type: 'rpm',
      namespace: 'fedora',
      name: 'curl',
      version: '7.50.3-1.fc25',
      qualifiers: { arch: 'i386', distro: 'fedora-25' },
    },
  ],
];

describe('writePurl', () => {
  test.each(SPECIFIED)('%s', (expected, parts) => {
    expect(writePurl(parts)).toBe(expected);
  });

  test.each([
    [
      'what would end a part',
      { type: 'deb', name: 'a?b#c@d/e%f', version: '1@2?3#4/5' },
      'pkg:deb/a%3Fb%23c%40d%2Fe%25f@1%402%3F3%234%2F5',
    ],
    ['what is not ASCII', { type: 'npm', name: 'é\n' }, 'pkg:npm/%C3%A9%0A'],
    ['half of a character', { type: 'npm', name: '\ud800' }, 'pkg:npm/%EF%BF%BD'],
    [
      'empty values',
      { type: 'deb', namespace: '//', name: 'x', version: '', qualifiers: { arch: '', distro: undefined } },
      'pkg:deb/x',
    ],
    [
      'a key that is a prototype',
      { type: 'deb', name: 'x', qualifiers: JSON.parse('{"__proto__":"a"}') as Record<string, string> },
      'pkg:deb/x?__proto__=a',
    ],
  ] satisfies [string, Purl, string][])('escapes %s', (_what, parts, expected) => {
    expect(writePurl(parts)).toBe(expected);
  });
});

describe('purlIdentity', () => {
  test.each([
    ['pkg:deb/debian/login@4.13?arch=amd64&distro=debian-12.5&epoch=1', 'pkg:deb/debian/login@1%3A4.13?arch=amd64'],
    ['pkg:deb/debian/login@1:4.13', 'pkg:deb/debian/login@1%3A4.13'],
    ['pkg:deb/debian/g++@1', 'pkg:deb/debian/g%2B%2B@1'],
    ['pkg:npm/%40a/b@1', 'pkg:npm/@a/b@1'],
    ['pkg:apk/alpine/CURL@1?epoch=0', 'pkg:apk/alpine/curl@1#x'],
  ])('%s is %s', (a, b) => {
    expect(purlIdentity(a)).toBe(purlIdentity(b));
  });

  test.each([
    ['pkg:deb/debian/curl@1', 'pkg:deb/ubuntu/curl@1'],
    ['pkg:npm/curl@1', 'pkg:npm/Curl@1'],
    ['pkg:deb/debian/curl@1', 'pkg:deb/debian/curl@2'],
    ['pkg:deb/debian/curl@1?epoch=1', 'pkg:deb/debian/curl@1'],
    ['not a purl', 'pkg:deb'],
  ])('%s is not %s', (a, b) => {
    expect(purlIdentity(a)).not.toBe(purlIdentity(b));
  });

  test('takes linear time on what is hostile', () => {
    const started = Date.now();
    for (const part of ['@', '?', '#', '/', '%', 'a@?']) purlIdentity(`pkg:a/${part.repeat(100_000)}`);
    expect(Date.now() - started).toBeLessThan(2000);
  });
});
