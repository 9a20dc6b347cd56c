import { describe, expect, test } from '@jest/globals';
import type { Component } from '../../src/model/component.ts';
import type { Package } from '../../src/model/package.ts';
import { componentsOf } from '../../src/review/components.ts';
import { imageOf } from '../scanners/image.ts';

function installed(change: Partial<Package>): Package {
  return {
    name: 'curl',
    version: '1:8',
    type: 'deb',
    licenses: [],
    purl: 'pkg:deb/debian/curl@1:8?arch=amd64',
    database: 'var/lib/dpkg/status',
    evidence: 'installed',
    layer: 1,
    files: () => [],
    ...change,
  };
}

function scanned(change: Partial<Component>): Component {
  return {
    type: 'library',
    name: 'curl',
    version: '1:8',
    purl: 'pkg:deb/debian/curl@8?epoch=1',
    paths: [],
    layer: 0,
    ...change,
  };
}

const image = (packages: readonly Package[]) => ({ ...imageOf({ diffIds: ['a', 'b'], lines: [1, 7] }), packages });
const words = (components: readonly Component[]) =>
  components.map(({ name, version, layer, paths }) => `${name} ${version} layer ${layer} ${paths.join()}`);

describe('components', () => {
  test('of our own: layer, place and the line of the instruction', () => {
    expect(componentsOf(image([installed({ licenses: ['curl'] })]), [])).toEqual([
      {
        type: 'library',
        name: 'curl',
        version: '1:8',
        purl: 'pkg:deb/debian/curl@1:8?arch=amd64',
        licenses: ['curl'],
        layer: 1,
        paths: ['var/lib/dpkg/status'],
        introducedBy: { kind: 'file', uri: 'Dockerfile', region: { startLine: 7, endLine: 7 } },
      },
    ]);
  });

  test('what a scanner also lists stands there once, with our layer and its licence', () => {
    const [only, ...others] = componentsOf(image([installed({})]), [scanned({ licenses: ['MIT'] })]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ layer: 1, licenses: ['MIT'] });
  });

  test('a licence of our own stays', () => {
    const [only] = componentsOf(image([installed({ licenses: ['curl'] })]), [scanned({ licenses: ['MIT'] })]);
    expect(only?.licenses).toEqual(['curl']);
  });

  test('what only a scanner knows is added; what is hidden is no part of the image', () => {
    const gone = installed({ name: 'old', purl: 'pkg:deb/debian/old@1:8', hidden: { layer: 1, by: 'deleted' } });
    const lodash = scanned({ name: 'lodash', version: '4', purl: 'pkg:npm/lodash@4', paths: ['app/package.json'] });
    expect(words(componentsOf(image([installed({}), gone]), [lodash]))).toEqual([
      'curl 1:8 layer 1 var/lib/dpkg/status',
      'lodash 4 layer 0 app/package.json',
    ]);
  });

  test('one package in two places is two; a scanner adds the third', () => {
    const left = (place: string) =>
      installed({
        name: 'left',
        version: '1',
        type: 'npm',
        purl: 'pkg:npm/left@1',
        place,
        database: `${place}/package.json`,
      });
    const found = (path: string) => scanned({ name: 'left', version: '1', purl: 'pkg:npm/left@1', paths: [path] });
    const components = componentsOf(image([left('a/left'), left('b/left')]), [
      found('a/left/package.json'),
      found('c/left/package.json'),
      scanned({ name: 'left', version: '1', purl: 'pkg:npm/left@1' }),
    ]);
    expect(words(components)).toEqual([
      'left 1 layer 1 a/left',
      'left 1 layer 1 b/left',
      'left 1 layer 0 c/left/package.json',
    ]);
  });

  test('without an image there is only what a scanner says', () => {
    expect(componentsOf(undefined, [scanned({})])).toHaveLength(1);
    expect(componentsOf(undefined, [])).toEqual([]);
  });
});
