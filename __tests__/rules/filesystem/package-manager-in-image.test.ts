import { expect, test } from '@jest/globals';
import type { LayerSketch } from '../../../src/model/rule.ts';
import { examine } from '../examine.ts';

const ID = 'package-manager-in-image';
const PROGRAM = { mode: 0o755, content: 'elf' };

function inImage(files: LayerSketch['files'], config = {}) {
  return examine(ID, { config, layers: [{ files }] });
}

test.each([
  ['of the system', { 'usr/bin/apt-get': PROGRAM, 'usr/bin/dpkg': PROGRAM }, '`apt-get`, `dpkg`'],
  ['of a language', { 'usr/local/bin/pip3': PROGRAM }, '`pip3`'],
  [
    'through a link',
    {
      'usr/local/bin/npm': { type: 'symlink', linkname: '../lib/node_modules/npm/bin/npm-cli.js' },
      'usr/local/lib/node_modules/npm/bin/npm-cli.js': PROGRAM,
    },
    '`npm`',
  ],
] as const)('%s', async (_, files, names) => {
  expect(await inImage(files)).toMatchObject([
    { severity: 'info', message: `The image can install software: ${names}` },
  ]);
});

test('in a folder of the path', async () => {
  expect(await inImage({ 'opt/venv/bin/pip': PROGRAM }, { Env: ['PATH=/opt/venv/bin'] })).toHaveLength(1);
});

test.each([
  ['only the database', { 'var/lib/dpkg/status': 'Package: x\n', 'lib/apk/db/installed': 'P:x\n' }],
  ['a module without a command', { 'usr/local/lib/node_modules/npm/bin/npm-cli.js': PROGRAM }],
  ['a program with a like name', { 'usr/bin/apt-listchanges': PROGRAM, 'usr/bin/pipx-notes': PROGRAM }],
] as const)('none: %s', async (_, files) => {
  expect(await inImage(files)).toEqual([]);
});

test('a hostile PATH costs nothing', async () => {
  const path = Array.from({ length: 20_000 }, (_, at) => `/x${at}`).join(':');
  expect(await inImage({ a: 'x' }, { Env: [`PATH=${path}`] })).toEqual([]);
});
