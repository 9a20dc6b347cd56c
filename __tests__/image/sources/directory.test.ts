import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadImage } from '../../../src/image/load.ts';
import { fakeHost } from '../../host/fake-host.ts';
import { type Blob, hexOf } from '../oci-blobs.ts';
import { descriptor, jsonBlob, OCI, one, parts, two } from './archives.ts';

const MANIFEST = `${OCI}.manifest.v1+json`;
const first = parts(one);
const second = parts(two);

/** A folder with these files, reviewed. */
async function load(
  files: Readonly<Record<string, Buffer | string>>,
  options: { platform?: string; reference?: string } = {},
) {
  const { reference = 'dir:image', ...rest } = options;
  const host = fakeHost();
  mkdirSync(join(host.workspace, 'image'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(host.workspace, 'image', name), content);
  return loadImage(reference, { reads: [], ...rest }, host);
}

const blobs = (...all: readonly Blob[]) =>
  Object.fromEntries(all.map(({ digest, content }) => [hexOf(digest), content]));
const whole: Record<string, Buffer | string> = {
  version: 'Directory Transport Version: 1.1\n',
  ...blobs(...first.blobs),
  'manifest.json': first.manifest.content,
};
/** As `skopeo copy --all` writes an index. */
const index = jsonBlob({
  schemaVersion: 2,
  mediaType: `${OCI}.index.v1+json`,
  manifests: [
    descriptor(first.manifest, MANIFEST, { platform: one.platform }),
    descriptor(second.manifest, MANIFEST, { platform: two.platform }),
  ],
});
const several = {
  ...blobs(...[...first.blobs, ...second.blobs].filter((blob) => blob !== first.manifest && blob !== second.manifest)),
  [`${hexOf(first.manifest.digest)}.manifest.json`]: first.manifest.content,
  [`${hexOf(second.manifest.digest)}.manifest.json`]: second.manifest.content,
  'manifest.json': index.content,
};

describe('a folder that skopeo wrote', () => {
  test.each(['dir:image', 'image', './image'])('as %s', async (reference) => {
    const { image, notifications } = await load(whole, { reference });
    expect([image.imageId, image.digest, notifications]).toEqual([one.imageId, first.manifest.digest, []]);
    expect(image.files.get('a')?.size).toBe(1);
  });

  test('of several platforms', async () => {
    const { image } = await load(several, { platform: 'linux/arm64' });
    expect([image.imageId, image.digest]).toEqual([two.imageId, second.manifest.digest]);
    await expect(load(several)).rejects.toMatchObject({
      code: 'platform-ambiguous',
      message: 'image: it holds an image for each of linux/amd64, linux/arm64/v8',
      remedy: expect.stringContaining('dir:image@DIGEST'),
    });
    const { image: chosen } = await load(several, { reference: `dir:image@${first.manifest.digest}` });
    expect(chosen.imageId).toBe(one.imageId);
  });

  test('a scanner is given an OCI layout of the chosen image, whose blobs stay where they are', async () => {
    const loaded = await load(several, { platform: 'linux/arm64' });
    const { archive } = loaded;
    expect(archive.kind).toBe('oci');
    const layout = JSON.parse(readFileSync(join(archive.path, 'index.json'), 'utf8'));
    expect(layout.manifests).toEqual([
      { mediaType: MANIFEST, digest: second.manifest.digest, size: second.manifest.content.length },
    ]);
    const folder = join(archive.path, 'blobs/sha256');
    const wanted = new Set(second.blobs.map(({ digest }) => hexOf(digest)));
    expect(readdirSync(folder).filter((name) => wanted.has(name))).toHaveLength(wanted.size);
    expect(readlinkSync(join(folder, hexOf(two.imageId)))).toContain('/image/');
    expect(readFileSync(join(folder, hexOf(two.imageId)))).toEqual(two.configuration.content);
    await loaded.close();
    expect(() => readdirSync(archive.path)).toThrow();
  });
});

describe('a folder that is no image', () => {
  const { [hexOf(one.imageId)]: _configuration, ...incomplete } = whole;
  test.each<[string, Record<string, Buffer | string>, string, string]>([
    ['empty', {}, 'image-unrecognised', 'neither index.json nor manifest.json'],
    [
      'an archive of docker save, unpacked',
      { 'manifest.json': '[{"Config":"x.json","Layers":[]}]' },
      'image-unrecognised',
      'looks like an archive of docker save',
    ],
    ['schema 1', { 'manifest.json': '{"schemaVersion":1,"fsLayers":[]}' }, 'image-schema1', 'schema 1'],
    ['null', { 'manifest.json': 'null' }, 'image-damaged', 'no valid digest'],
    ['no JSON', { 'manifest.json': '{"' }, 'image-damaged', 'no JSON'],
    ['without its configuration', incomplete, 'image-damaged', 'is missing'],
    [
      'a configuration of other bytes',
      { ...whole, [hexOf(one.imageId)]: two.configuration.content },
      'image-damaged',
      'has the digest',
    ],
  ])('%s', async (_title, files, code, message) => {
    const error: unknown = await load(files).catch((each: unknown) => each);
    expect(error).toMatchObject({ name: 'ConfigurationError', code, message: expect.stringContaining(message) });
    expect(error).toHaveProperty('message', expect.stringMatching(/^image: [^\n]+$/));
  });

  test('one whose blobs lie elsewhere', async () => {
    const host = fakeHost();
    mkdirSync(join(host.workspace, 'image'));
    writeFileSync(join(host.workspace, 'outside'), one.configuration.content);
    symlinkSync('../outside', join(host.workspace, 'image', hexOf(one.imageId)));
    writeFileSync(join(host.workspace, 'image', 'manifest.json'), first.manifest.content);
    await expect(loadImage('dir:image', { reads: [] }, host)).rejects.toMatchObject({ code: 'image-damaged' });
  });
});
