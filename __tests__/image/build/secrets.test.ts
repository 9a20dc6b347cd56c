import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { MachineHost } from '../../../src/host/machine.ts';
import { readSecrets } from '../../../src/image/build/secrets.ts';
import { BUILD_SECRET_FORMS, parseBuildSecret } from '../../../src/model/words.ts';
import { fakeHost, quiet } from '../../host/fake-host.ts';

const hosts: MachineHost[] = [];
const said: string[] = [];

function hostWith(environment: Readonly<Record<string, string>>): MachineHost {
  const host = fakeHost({ environment, progress: { ...quiet, say: (line) => said.push(line) } });
  hosts.push(host);
  return host;
}

afterEach(async () => {
  said.length = 0;
  for (const host of hosts.splice(0)) await host.close();
});

describe('how a secret is asked for', () => {
  test.each([
    ['id=npm,env=NPM_TOKEN', { id: 'npm', variable: 'NPM_TOKEN' }],
    ['id=npm,src=ci/npm rc.txt', { id: 'npm', file: 'ci/npm rc.txt' }],
    ['id=a.b-c_d,source=/run/x=y', { id: 'a.b-c_d', file: '/run/x=y' }],
  ])('%s', (text, expected) => {
    expect(parseBuildSecret(text)).toEqual(expected);
  });

  test.each([
    '',
    'npm',
    'id=npm',
    'id=npm,',
    'id=npm,env=',
    'id=npm,src=',
    'id=npm,value=hunter2',
    'env=NPM_TOKEN,id=npm',
    'id=--x,env=A',
    'id=a b,env=A',
    'id=a,env=A,src=b',
    'id=a,env=A B',
    'id=a,env=1A',
    'id=a,src="b"',
    'id=a,src=b,type=env',
    'id=a,src=b\nc',
    `id=${'a'.repeat(200)},env=A`,
  ])('%j is refused', (text) => {
    expect(parseBuildSecret(text)).toBeUndefined();
  });

  test('the forms that errors name are read', () => {
    for (const form of BUILD_SECRET_FORMS) expect(parseBuildSecret(form)).toBeDefined();
  });
});

describe('secrets made ready', () => {
  test('the words name the value and do not hold it', async () => {
    const host = hostWith({ NPM_TOKEN: 'correct horse' });
    writeFileSync(join(host.workspace, 'conf'), 'battery\nstaple\n');
    const secrets = [
      { id: 'npm', variable: 'NPM_TOKEN' },
      { id: 'conf', file: 'conf' },
    ];
    expect(await readSecrets(secrets, host)).toEqual([
      { word: '--secret=id=npm,env=NPM_TOKEN', value: 'correct horse' },
      { word: `--secret=id=conf,src=${host.workspace}/conf`, value: 'battery\nstaple\n' },
    ]);
    expect(said).toEqual([]);
  });

  test('an empty one is said: a pull request of a fork is given none', async () => {
    const host = hostWith({ NPM_TOKEN: '' });
    expect(await readSecrets([{ id: 'npm', variable: 'NPM_TOKEN' }], host)).toMatchObject([{ value: '' }]);
    expect(said).toEqual(['The build secret npm is empty: so is the environment variable NPM_TOKEN.']);
  });

  test.each([
    [{ id: 'npm', variable: 'MISSING' }, /`build-secrets`.* npm .*MISSING, which is not set/],
    [{ id: 'npm', variable: 'toString' }, /which is not set/],
    [{ id: 'npm', file: 'missing' }, /`build-secrets`.* npm .*missing, which is not there/],
    [{ id: 'npm', file: 'folder' }, /which is not a file/],
    [{ id: 'npm', file: 'large' }, /larger than 500 KiB/],
    [{ id: 'npm', file: 'a,b' }, /builders cannot be told/],
    [{ id: 'twice', variable: 'TWICE' }, /names twice twice/],
  ])('%j is refused', async (secret, message) => {
    const host = hostWith({ TWICE: 'x' });
    mkdirSync(join(host.workspace, 'folder'));
    writeFileSync(join(host.workspace, 'large'), Buffer.alloc(500 * 1024 + 1));
    const given = [{ id: 'twice', variable: 'TWICE' }, secret];
    await expect(readSecrets(given, host)).rejects.toMatchObject({
      name: 'ConfigurationError',
      code: 'build-secret',
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(/\.$/),
    });
  });

  test('a file that may not be read', async () => {
    const host = hostWith({});
    const file = join(host.workspace, 'shut');
    writeFileSync(file, 'x');
    chmodSync(file, 0);
    const reading = readSecrets([{ id: 'npm', file: 'shut' }], host);
    // Root reads everything.
    if (process.getuid?.() === 0) await expect(reading).resolves.toHaveLength(1);
    else await expect(reading).rejects.toMatchObject({ message: expect.stringContaining('cannot be read') });
  });
});
