import { describe, expect, test } from '@jest/globals';
import { readConfiguration } from '../../src/image/configuration.ts';

const DIFF_ID = `sha256:${'0'.repeat(64)}`;

describe('image configuration', () => {
  test('a whole one is kept', () => {
    const whole = {
      created: '2026-01-01T00:00:00Z',
      architecture: 'arm64',
      variant: 'v8',
      os: 'linux',
      config: {
        User: '1000',
        ExposedPorts: { '80/tcp': {} },
        Env: ['A=b'],
        Entrypoint: ['/x'],
        Cmd: ['y'],
        Volumes: { '/v': {} },
        WorkingDir: '/w',
        Labels: { a: 'b' },
        StopSignal: 'SIGTERM',
        Shell: ['/bin/bash', '-c'],
        OnBuild: ['RUN x'],
        Healthcheck: { Test: ['NONE'] },
      },
      rootfs: { diff_ids: [DIFF_ID] },
      history: [{ created: 'x', created_by: 'RUN', author: 'a', comment: 'c', empty_layer: true }],
    };
    expect(readConfiguration(whole)).toEqual({ configuration: whole, notifications: [] });
  });

  test('null is absent, and nothing is said about it', () => {
    const nulls = {
      config: { User: null, Env: null, Cmd: null, ExposedPorts: null, Labels: null },
      history: null,
      rootfs: null,
    };
    expect(readConfiguration({ os: 'linux', architecture: 'amd64', ...nulls })).toEqual({
      configuration: { os: 'linux', architecture: 'amd64', config: {}, rootfs: { diff_ids: [] }, history: [] },
      notifications: [],
    });
  });

  test('a null among history entries keeps its place', () => {
    expect(readConfiguration({ history: [{ created_by: 'a' }, null] }).configuration.history).toEqual([
      { created_by: 'a' },
      {},
    ]);
  });

  test.each([
    ['/config/User', { config: { User: 0 } }],
    ['/config/Env', { config: { Env: ['A=b', 7] } }],
    ['/config/Env', { config: { Env: { length: 1 } } }],
    ['/config/ExposedPorts', { config: { ExposedPorts: ['22/tcp'] } }],
    ['/config/Labels', { config: { Labels: { a: 1 } } }],
    ['/config/Healthcheck', { config: { Healthcheck: 'NONE' } }],
    ['/config', { config: [] }],
    ['/history', { history: 'none' }],
    ['/history', { history: [1] }],
    ['/history/0/empty_layer', { history: [{ empty_layer: 'true' }] }],
    ['/rootfs/diff_ids', { rootfs: { diff_ids: ['../../etc'] } }],
    ['/os', { os: {} }],
  ])('%s of the wrong type is dropped and said', (pointer, value) => {
    expect(readConfiguration(value).notifications).toMatchObject([
      { level: 'warning', code: 'configuration-field-dropped', location: { kind: 'configuration', pointer } },
    ]);
  });

  test('a command as one string is a command of one word', () => {
    expect(readConfiguration({ config: { Entrypoint: '/x y' } }).configuration.config.Entrypoint).toEqual(['/x y']);
  });

  test('keys of the image cannot reach a prototype', () => {
    const { Labels, ExposedPorts } = readConfiguration(
      JSON.parse('{"config": {"Labels": {"__proto__": "x", "constructor": "y"}, "ExposedPorts": {"__proto__": {}}}}'),
    ).configuration.config;
    expect(Object.entries(Labels ?? {})).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(Object.keys(ExposedPorts ?? {})).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('a thousand wrong fields make twenty notifications', () => {
    const history = Array.from({ length: 1000 }, () => ({ created_by: 1 }));
    expect(readConfiguration({ history }).notifications).toHaveLength(20);
  });

  test.each([null, [], 'text', 7])('%j is none', (value) => {
    expect(() => readConfiguration(value)).toThrow('it is no image configuration');
  });
});
