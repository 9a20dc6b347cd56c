import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Image } from '../../model/image.ts';
import { fields, parseJson } from '../json.ts';
import type { Archive } from '../scanner.ts';
import { unpackBlobs } from './unpack.ts';

const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const MANIFESTS = [OCI_MANIFEST, 'application/vnd.docker.distribution.manifest.v2+json'];
/** Bytes; registries refuse larger ones (distribution-spec). */
const LARGEST_MANIFEST = 4 * 1024 * 1024;

/**
 * The path that `--input` takes. Of a layout with several manifests Trivy silently takes the first, so it is shown one with nothing but the
 * manifest under review: an index of our own beside a link to the blobs. Rejects when a tar file cannot be unpacked.
 */
export async function trivyInput({ kind, path }: Archive, { digest }: Image, folder: string): Promise<string> {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
  if (kind === 'docker-archive' || hex === undefined) return path;
  const packed = (await stat(path)).isFile();
  const blobs = packed ? await unpackBlobs(path, folder) : resolve(path, 'blobs');
  const manifest = join(blobs, 'sha256', hex);
  const found = await stat(manifest).catch(() => undefined);
  if (!found?.isFile() || found.size > LARGEST_MANIFEST) return path;
  const descriptor = { mediaType: await mediaTypeOf(manifest), digest, size: found.size };
  const layout = join(folder, 'layout');
  await mkdir(layout);
  await symlink(blobs, join(layout, 'blobs'));
  await writeFile(join(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  await writeFile(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [descriptor] }));
  return layout;
}

/** The manifest's own word where it has a known one: in the OCI format it may be left out. */
async function mediaTypeOf(manifest: string): Promise<string> {
  const content = await readFile(manifest, 'utf8').catch(() => '');
  const written = fields(parseJson(content))['mediaType'];
  return MANIFESTS.find((known) => known === written) ?? OCI_MANIFEST;
}
