import { describe, expect, test } from '@jest/globals';
import { buildArguments } from '../../../src/image/build/command.ts';
import type { BuildRequest } from '../../../src/model/request.ts';

const plan = { dockerfile: '/ws/shop/Dockerfile', tag: 'name:build', flags: [] };
const request: BuildRequest = { when: 'always', builder: 'auto', args: [], flags: [] };

describe('words for the builder', () => {
  test('the context is the folder of the Dockerfile', () => {
    expect(buildArguments('docker', plan, request, '/ws')).toEqual([
      'build',
      '--file=/ws/shop/Dockerfile',
      '--tag=name:build',
      '--',
      '/ws/shop',
    ]);
  });

  test('what was asked for stays one word each, and is never an option of its own', () => {
    const asked: BuildRequest = {
      ...request,
      context: '--privileged',
      target: '--output=/etc',
      platform: 'linux/arm64',
      args: ['A=b c', '--x'],
      flags: ['--network=host', '--add-host', 'a.test:127.0.0.1'],
    };
    expect(buildArguments('buildx', { ...plan, flags: ['--force-rm'] }, asked, '/ws')).toEqual([
      'buildx',
      'build',
      '--file=/ws/shop/Dockerfile',
      '--tag=name:build',
      '--target=--output=/etc',
      '--platform=linux/arm64',
      '--build-arg=A=b c',
      '--build-arg=--x',
      '--force-rm',
      '--network=host',
      '--add-host',
      'a.test:127.0.0.1',
      '--',
      '/ws/--privileged',
    ]);
  });

  test.each([
    ['.', '/ws'],
    ['/elsewhere', '/elsewhere'],
    ['https://example.test/shop.git#main', 'https://example.test/shop.git#main'],
    ['git@example.test:shop.git', 'git@example.test:shop.git'],
  ])('context %s', (context, word) => {
    expect(buildArguments('podman', plan, { ...request, context }, '/ws').at(-1)).toBe(word);
  });
});
