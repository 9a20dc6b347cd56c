import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadImage } from '../../src/image/load.ts';
import { fakeHost } from '../host/fake-host.ts';
import { COMPRESSIONS, DIALECTS, sketchImage } from './sketch.ts';

const host = fakeHost();
const sketched = sketchImage({
  layers: [
    { createdBy: 'one', files: { 'etc/passwd': 'root', 'a/b': 'x' } },
    { createdBy: 'two', files: { 'a/.wh.b': '' } },
  ],
});
test.each(DIALECTS)('%s', async (d) => {
  writeFileSync(join(host.workspace, d), sketched.dockerArchive(d));
  const { image, notifications } = await loadImage(`docker-archive:${d}`, { reads: ['etc/passwd'] }, host);
  expect(notifications).toEqual([]);
  console.log(JSON.stringify(image.layers), [...image.files.versions()]);
});
test.each(COMPRESSIONS)('%s', async (d) => {
  writeFileSync(join(host.workspace, d), sketched.ociArchive(d));
  const { image, notifications } = await loadImage(d, { reads: ['etc/passwd'] }, host);
  expect(notifications).toEqual([]);
  expect(image.imageId).toBe(sketched.imageId);
  expect(Buffer.from(image.files.content(image.files.get('etc/passwd')!)!).toString()).toBe('root');
});
