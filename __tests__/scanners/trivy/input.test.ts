import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { trivyInput } from '../../../src/scanners/trivy/input.ts';
import { sketchImage } from '../../image/sketch.ts';
import { tarFile } from '../../image/tar-bytes.ts';
import { imageOf } from '../image.ts';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'crr-input-'));
  folders.push(made);
  return made;
}

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

interface Index {
  readonly manifests: { readonly digest: string; readonly size: number; readonly mediaType: string }[];
}

function layout() {
  const image = sketchImage({ layers: [{ files: { a: 'b' } }] });
  const path = join(folder(), 'layout');
  mkdirSync(path);
  image.writeOciDirectory(path);
  const index = JSON.parse(readFileSync(join(path, 'index.json'), 'utf8')) as Index;
  return { path, digest: index.manifests[0]?.digest ?? '' };
}

test('a layout is narrowed to the manifest under review', async () => {
  const { path, digest } = layout();
  const input = await trivyInput({ kind: 'oci', path }, imageOf({ diffIds: [], digest }), folder());
  expect(input).not.toBe(path);
  const { manifests } = JSON.parse(readFileSync(join(input, 'index.json'), 'utf8')) as Index;
  expect(manifests).toHaveLength(1);
  const blob = join(input, 'blobs', digest.replace(':', '/'));
  expect(manifests[0]).toEqual({
    digest,
    size: readFileSync(blob).length,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
  });
  expect(realpathSync(blob)).toBe(realpathSync(join(path, 'blobs', digest.replace(':', '/'))));
});

test('a layout in a tar file is unpacked, and nothing but its blobs', async () => {
  const image = sketchImage({ layers: [{ files: { a: 'b' } }] });
  const { digest } = layout();
  const forged = { name: `blobs/${digest.replace(':', '/')}`, type: 'file', content: 'forged' } as const;
  const climbing = { name: 'blobs/sha256/../../../climbed', type: 'file', content: 'x' } as const;
  const path = join(folder(), 'image.tar');
  // The end of a tar file are two empty blocks: entries of another file are put before them.
  const [first, second] = [tarFile([climbing]), image.ociArchive()];
  writeFileSync(path, Buffer.concat([first.subarray(0, 1024), second]));
  const target = folder();
  const input = await trivyInput({ kind: 'oci', path }, imageOf({ diffIds: [], digest }), target);
  expect(readFileSync(join(input, forged.name), 'utf8')).toContain('schemaVersion');
  expect(readdirSync(target).sort()).toEqual(['layout', 'unpacked']);
  expect(readdirSync(join(target, 'unpacked'))).toEqual(['blobs']);

  const tampered = join(folder(), 'image.tar');
  writeFileSync(tampered, tarFile([forged]));
  expect(await trivyInput({ kind: 'oci', path: tampered }, imageOf({ diffIds: [], digest }), folder())).toBe(tampered);
});

test('a damaged tar file is an error', async () => {
  const path = join(folder(), 'image.tar');
  writeFileSync(
    path,
    sketchImage({ layers: [{ files: { a: 'b' } }] })
      .ociArchive()
      .subarray(0, 1500),
  );
  const { digest } = layout();
  await expect(trivyInput({ kind: 'oci', path }, imageOf({ diffIds: [], digest }), folder())).rejects.toThrow();
});

test("Docker's manifests keep their media type", async () => {
  const path = folder();
  const digest = `sha256:${'a'.repeat(64)}`;
  mkdirSync(join(path, 'blobs/sha256'), { recursive: true });
  const mediaType = 'application/vnd.docker.distribution.manifest.v2+json';
  writeFileSync(join(path, 'blobs', digest.replace(':', '/')), JSON.stringify({ mediaType }));
  const input = await trivyInput({ kind: 'oci', path }, imageOf({ diffIds: [], digest }), folder());
  expect((JSON.parse(readFileSync(join(input, 'index.json'), 'utf8')) as Index).manifests[0]?.mediaType).toBe(
    mediaType,
  );
});

test.each([
  ['an archive', 'docker-archive', `sha256:${'a'.repeat(64)}`],
  ['a layout whose manifest is not known', 'oci', undefined],
  ['a digest that climbs', 'oci', 'sha256:../../../../etc/passwd'],
  ['a manifest that is not there', 'oci', `sha256:${'b'.repeat(64)}`],
] as const)('%s is taken as it is', async (_, kind, digest) => {
  const { path } = layout();
  const image = imageOf({ diffIds: [], ...(digest === undefined ? {} : { digest }) });
  expect(await trivyInput({ kind, path }, image, folder())).toBe(path);
});
