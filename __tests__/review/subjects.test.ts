import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ReviewRequest } from '../../src/model/request.ts';
import { findSubjects } from '../../src/review/subjects.ts';
import { fakeHost } from '../host/fake-host.ts';

function contentOf(path: string): string | Buffer {
  if (path.endsWith('.zst')) return Buffer.from([0x28, 0xb5, 0x2f, 0xfd, ...Buffer.from('x'.repeat(600))]);
  return /image\.tar|\.oci$/.test(path) ? '\0'.repeat(512) : 'FROM scratch\n';
}

type Wanted = Partial<Omit<ReviewRequest, 'build'>> & { readonly when?: ReviewRequest['build']['when'] };

async function find(files: readonly string[], { when = 'never', ...wanted }: Wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'crr-subjects-'));
  for (const path of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contentOf(path));
  }
  const host = fakeHost({ workspace: folder });
  try {
    const request: ReviewRequest = {
      paths: [],
      dockerfiles: [],
      images: [],
      build: { when, builder: 'auto', args: [], flags: [] },
      scanners: undefined,
      ...wanted,
    };
    const subjects = await findSubjects(request, host);
    return subjects.map(({ dockerfile, image, problem }) => [
      dockerfile,
      problem ? { problem: problem.code } : image?.reference,
    ]);
  } finally {
    await host.close();
  }
}

describe('discovery', () => {
  test('knows the five names, and leaves out what is not the project’s own', async () => {
    const found = ['Dockerfile', 'Containerfile', 'Dockerfile.dev', 'api.Dockerfile', 'x/y.Containerfile'];
    const left = ['Dockerfile.dockerignore', 'dockerfile', 'README.md', 'Dockerfiles/x', 'MyDockerfile'];
    const passedOver = ['node_modules', 'vendor', 'third_party', 'testdata', 'fixtures', '__tests__', 'examples'].map(
      (name) => `a/${name}/Dockerfile`,
    );
    const subjects = await find([...found, ...left, ...passedOver], {});
    expect(new Set(subjects.map(([dockerfile]) => dockerfile))).toEqual(new Set(found));
  });

  test('looks into such a folder when it was asked for', async () => {
    expect(
      await find(['examples/shop/Dockerfile', 'examples/shop/vendor/Dockerfile'], { paths: ['examples/shop'] }),
    ).toEqual([['examples/shop/Dockerfile', undefined]]);
  });

  test('finds nothing where there is nothing', async () => {
    expect(await find(['README.md'], {})).toEqual([]);
  });
});

describe('images beside a Dockerfile', () => {
  test.each([
    ['image.tar', ['d/Dockerfile', 'd/image.tar'], 'd/image.tar'],
    ['image.tar.gz', ['d/Dockerfile', 'd/image.tar.gz'], 'd/image.tar.gz'],
    ['image/ with an OCI layout', ['d/Dockerfile', 'd/image/oci-layout'], 'd/image'],
    ['image/ without one', ['d/Dockerfile', 'd/image/logo.png'], undefined],
  ])('%s', async (_name, files, image) => {
    expect(await find(files, { paths: ['d'] })).toEqual([['d/Dockerfile', image]]);
  });

  test('go to the plainly named Dockerfile of several', async () => {
    expect(await find(['Dockerfile', 'Dockerfile.dev', 'image.tar'], { paths: ['.'] })).toEqual([
      ['Dockerfile', 'image.tar'],
      ['Dockerfile.dev', undefined],
    ]);
  });

  test('are not looked for when no path was given: the Action names its images', async () => {
    expect(await find(['Dockerfile', 'image.tar'], {})).toEqual([['Dockerfile', undefined]]);
  });
});

describe('what a path is', () => {
  test.each([
    ['a Dockerfile of any name', 'odd/name', [['odd/name', undefined]]],
    ['an image archive', 'x.oci', [[undefined, 'x.oci']]],
    ['a compressed archive without a zero byte', 'x.zst', [[undefined, 'x.zst']]],
    ['an OCI layout', 'layout', [[undefined, 'layout']]],
  ])('%s', async (_name, path, expected) => {
    expect(await find(['odd/name', 'x.oci', 'x.zst', 'layout/oci-layout'], { paths: [path] })).toEqual(expected);
  });

  test('the same Dockerfile twice is one review', async () => {
    expect(await find(['d/Dockerfile'], { paths: ['d', 'd/Dockerfile'] })).toHaveLength(1);
  });

  test('a missing one is an error that names it, and the others stay', async () => {
    expect(await find(['d/Dockerfile'], { paths: ['nope', 'd'] })).toEqual([
      ['nope', { problem: 'path-missing' }],
      ['d/Dockerfile', undefined],
    ]);
  });
});

describe('named Dockerfiles', () => {
  test('paths and globs, also in folders that discovery passes over', async () => {
    const files = ['a/Dockerfile', 'b/Dockerfile', 'examples/Dockerfile'];
    expect(await find(files, { dockerfiles: ['*/Dockerfile'] })).toHaveLength(3);
    expect(await find(files, { dockerfiles: ['b/Dockerfile'] })).toEqual([['b/Dockerfile', undefined]]);
  });

  test.each(['missing/Dockerfile', 'missing/*'])('%s is an error, and the others stay', async (pattern) => {
    expect(await find(['Dockerfile'], { dockerfiles: [pattern, 'Dockerfile'] })).toEqual([
      [pattern, { problem: 'dockerfile-missing' }],
      ['Dockerfile', undefined],
    ]);
  });

  test('an exclamation mark leaves out what the others find', async () => {
    const files = ['a/Dockerfile', 'b/Dockerfile', 'README.md'];
    expect(await find(files, { dockerfiles: ['*/Dockerfile', '!b/*'] })).toEqual([['a/Dockerfile', undefined]]);
    expect(await find(files, { dockerfiles: ['!a/Dockerfile'] })).toEqual([['b/Dockerfile', undefined]]);
    expect(await find(files, { dockerfiles: ['!(b)/Dockerfile'] })).toEqual([['a/Dockerfile', undefined]]);
  });

  test('a glob finds no ignore file of a Dockerfile', async () => {
    const files = ['Dockerfile', 'Dockerfile.dev', 'Dockerfile.dockerignore'];
    expect(await find(files, { dockerfiles: ['**/Dockerfile*'] })).toEqual([
      ['Dockerfile', undefined],
      ['Dockerfile.dev', undefined],
    ]);
  });
});

describe('images that were named', () => {
  test('one image and one Dockerfile belong together', async () => {
    expect(await find(['Dockerfile'], { images: [{ reference: 'app:1' }] })).toEqual([['Dockerfile', 'app:1']]);
  });

  test('one wins over the image beside the Dockerfile', async () => {
    expect(await find(['Dockerfile', 'image.tar'], { paths: ['.'], images: [{ reference: 'app:1' }] })).toEqual([
      ['Dockerfile', 'app:1'],
    ]);
  });

  test('an image without a Dockerfile is reviewed alone', async () => {
    expect(await find([], { images: [{ reference: 'app:1' }] })).toEqual([[undefined, 'app:1']]);
  });

  test('several Dockerfiles want to be told which', async () => {
    const images = [{ dockerfile: 'b/Dockerfile', reference: 'b:1' }, { reference: 'c:1' }];
    expect(await find(['a/Dockerfile', 'b/Dockerfile'], { images })).toEqual([
      ['a/Dockerfile', undefined],
      ['b/Dockerfile', 'b:1'],
      [undefined, 'c:1'],
    ]);
  });

  test('one Dockerfile can have two images', async () => {
    const images = ['amd64', 'arm64'].map((tag) => ({ dockerfile: 'Dockerfile', reference: `oci:out:${tag}` }));
    expect(await find(['Dockerfile'], { images })).toEqual([
      ['Dockerfile', 'oci:out:amd64'],
      ['Dockerfile', 'oci:out:arm64'],
    ]);
  });

  test('one tied to a Dockerfile that is not there is an error', async () => {
    expect(await find([], { images: [{ dockerfile: 'x', reference: 'y' }] })).toEqual([
      ['x', { problem: 'dockerfile-missing' }],
    ]);
  });

  test('an image and `build: true` contradict each other', async () => {
    await expect(find(['Dockerfile'], { when: 'always', images: [{ reference: 'y' }] })).rejects.toMatchObject({
      code: 'build-with-image',
    });
  });
});
