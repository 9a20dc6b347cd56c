import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sketchImage } from '../image/sketch.ts';
import { run } from './command-line.ts';

/** Not what any issuer's token looks like: only the file's name tells that it is one. */
const VALUE = ['quite', 'ordinary', 'looking', 'value'].join('-');

function surveys(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'cached-'));
  writeFileSync(join(folder, 'image.tar'), sketchImage({ layers: [{ files }] }).dockerArchive());
  const cache = join(folder, 'cache');
  run(['review', 'image.tar', '--cache-dir', cache, '--scanners', 'none'], { cwd: folder });
  return readdirSync(cache)
    .filter((name) => name.endsWith('.survey'))
    .map((name) => readFileSync(join(cache, name), 'latin1'));
}

test('a layer without a secret is kept', () => {
  expect(surveys({ 'etc/os-release': 'ID=debian\n', 'etc/passwd': 'root:x:0:0::/root:/bin/sh\n' })).toHaveLength(1);
});

test.each([
  ['a key store', 'srv/store.p12', VALUE],
  ['a login of a database', 'root/.pgpass', `db:5432:shop:shop:${VALUE}\n`],
  ['a login for curl', 'root/.netrc', `machine api.example.com login shop password ${VALUE}\n`],
  [
    'a login of a registry',
    'root/.docker/config.json',
    '{"auths":{"r.example":{"auth":"c2hvcDpxdWl0ZS1vcmRpbmFyeQ=="}}}',
  ],
])('what only the name of its file tells to be a secret is not: %s', (_, path, content) => {
  expect(surveys({ 'etc/os-release': 'ID=debian\n', [path]: content })).toEqual([]);
});
