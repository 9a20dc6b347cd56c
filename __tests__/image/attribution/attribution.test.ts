import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { History } from '../../../src/model/oci.ts';
import { describeLayers, lines } from '../history-image.ts';

const folder = new URL('../fixtures/attribution/', import.meta.url);

function readHistory(name: string): History[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as History[];
}

describe('real histories of five builders, against the Dockerfile of which each had a version', () => {
  const text = readFileSync(new URL('Dockerfile', folder), 'utf8');
  const buildkit = [
    'base 8 high',
    'dockerfile 12 high',
    'dockerfile 13 high',
    'dockerfile 15 high',
    'dockerfile 21-24 inferred',
    'dockerfile 29 high',
    'dockerfile 31 high',
    'dockerfile 32 high',
    'dockerfile 33 high',
    'dockerfile 34 high',
  ];
  test.each([
    ['buildkit-0.8', buildkit],
    ['buildkit-0.13', buildkit],
    ['classic-20.10', buildkit.filter((line) => !line.includes(' 32 '))],
    ['buildah-layers', buildkit.filter((line) => !line.includes(' 12 '))],
    ['buildah-one-layer', ['base 8 high', 'dockerfile 13-34 inferred']],
  ])('%s', (name, expected) => {
    const labels = name.startsWith('buildah') ? { 'io.buildah.version': '1.28.2' } : {};
    expect(describeLayers(readHistory(name), text, { labels })).toMatchObject({ layers: expected, codes: [] });
  });
});

describe('an image of one Dockerfile with nearly every instruction, as four builders wrote its history', () => {
  const text = readFileSync(new URL('many.Dockerfile', folder), 'utf8');
  const base = ['base 2 high', 'base 2 high'];
  const files = ['dockerfile 9 high', 'dockerfile 10 high', 'dockerfile 11-15 high', 'dockerfile 18 high'];
  const workdirs = ['dockerfile 7 high', 'dockerfile 8 high'];
  test.each([
    ['many-buildkit', [...base, ...workdirs, ...files, ...lines(27, 28, 29, 31, 37, 38)]],
    // It marks a RUN that changed nothing as empty. This one was built without the line with the cache mount.
    ['many-classic', [...base, ...workdirs, ...files, ...lines(27, 28, 31)]],
    ['many-podman', [...base, ...files, ...lines(27, 28, 29, 31, 37)]],
    // A layer for each stage.
    ['many-buildah', [...base, 'dockerfile 9-15 inferred', 'dockerfile 18 inferred', 'dockerfile 27-37 inferred']],
  ])('%s', (name, expected) => {
    const labels = /podman|buildah/.test(name) ? { 'io.buildah.version': '1.28.2' } : {};
    expect(describeLayers(readHistory(name), text, { labels })).toMatchObject({ layers: expected, codes: [] });
  });
});
