import { describe, expect, test } from '@jest/globals';
import picomatch from 'picomatch';
import { distillable, wishesOf } from '../../src/image/wishes.ts';

const GLOBS = [
  'etc/passwd',
  '**/.npmrc',
  '**/*.pem',
  '**/id_*',
  'home/*/.ssh/**',
  '**/*.tar.gz',
  'a/{b,c}',
  '**/.aws/credentials',
];
const PATHS = [
  'etc/passwd',
  'x/etc/passwd',
  'etc/passwd-',
  '.npmrc',
  'a/b/.npmrc',
  'a/x.npmrc',
  'key.pem',
  'a/.pem',
  'a/key.pem.bak',
  'pem',
  'a/.b/key.pem',
  'home/me/.ssh/id_rsa',
  'home/me/.ssh/sub/x',
  'id_',
  'a/id_ed25519',
  'a/b',
  'a/b.tar.gz',
  'a/d',
  'root/.aws/credentials',
  '__proto__',
  'constructor',
  '',
];

describe('wishes agree with the globs one by one', () => {
  test.each(PATHS)('%s', (path) => {
    const expected = GLOBS.some((glob) => path !== '' && picomatch.isMatch(path, glob, { dot: true }));
    expect(wishesOf(GLOBS)(path)).toBe(expected);
  });
});

describe('each form of glob means what picomatch takes it for', () => {
  const forms = [
    '**/b/c',
    '**/a/b/c',
    '**/b/*',
    '**/a/b/*',
    '**/b/*.c',
    '**/a.b/*.c',
    '**/b/**',
    '**/*/c',
    'a/b/*',
    '**/b/x*',
    '**/__proto__/*',
  ];
  const parts = ['a', 'b', 'c', 'a.b', 'x.c', '.c', 'xb', '__proto__'];
  const paths = parts.flatMap((one) => [
    one,
    ...parts.flatMap((two) => [
      `${one}/${two}`,
      ...parts.flatMap((three) => [`${one}/${two}/${three}`, `${one}/${two}/b/${three}`]),
    ]),
  ]);

  test.each(forms)('%s', (glob) => {
    const [wishes, matches] = [wishesOf([glob]), picomatch(glob, { dot: true })];
    expect(paths.filter((path) => wishes(path))).toEqual(paths.filter((path) => matches(path)));
    expect(paths.some((path) => wishes(path))).toBe(true);
  });
});

test('nothing is wanted when nothing is wished', () => {
  expect(PATHS.some(wishesOf([]))).toBe(false);
});

describe('distillable', () => {
  const isDistillable = distillable([
    { glob: '**/dpkg/status', cap: 1, distil: true },
    { glob: '**/package.json', cap: 1, distil: true },
    { glob: '**/*.key', cap: 1 },
    'srv/package.json',
  ]);

  test.each([
    ['var/lib/dpkg/status', true],
    ['app/package.json', true],
    ['srv/package.json', false],
    ['etc/tls.key', false],
    ['etc/passwd', false],
  ])('%s: %s', (path, expected) => {
    expect(isDistillable(path)).toBe(expected);
  });
});

test('the same as picomatch, for globs of every kind and paths that nearly match', () => {
  const globs = [
    'etc/passwd',
    '**/.npmrc',
    '**/*.pem',
    '**/{*_key,*-key,*private*key*,.ssh/*,.docker/config.json,gcp*.json,.env.*,a/*/b}',
    '**/dpkg/status',
    '**/dpkg/info/*.list',
    'opt/*/config',
    '**/[ab].txt',
  ];
  const names = [
    'x',
    'id_key',
    '_key',
    'my-private.key',
    'config.json',
    'gcp.json',
    '.env.',
    '.env.local',
    'status',
    'a.list',
    '.list',
    'a.txt',
    'c.txt',
    'config',
    'b',
    'passwd',
    '.npmrc',
    'x.pem',
    '.pem',
  ];
  const folders = [
    '',
    'etc',
    '.ssh',
    'root/.ssh',
    'x.ssh',
    '.docker',
    'a/.docker',
    'dpkg',
    'var/lib/dpkg',
    'dpkg/info',
    'v/dpkg/info',
    'xdpkg/info',
    'opt/one',
    'opt/one/two',
    'a/q',
    'z/a/q',
    '.ssh/deep',
  ];
  for (const glob of [...globs, ...globs.flatMap((one) => [one, 'nothing/here'])]) {
    const [ours, theirs] = [wishesOf([glob]), picomatch(glob, { dot: true })];
    for (const folder of folders) {
      for (const name of names) {
        const path = folder === '' ? name : `${folder}/${name}`;
        expect([glob, path, ours(path)]).toEqual([glob, path, theirs(path)]);
      }
    }
  }
  const [ours, theirs] = [wishesOf(globs), picomatch(globs, { dot: true })];
  for (const folder of folders.slice(1))
    for (const name of names) expect(ours(`${folder}/${name}`)).toBe(theirs(`${folder}/${name}`));
});
