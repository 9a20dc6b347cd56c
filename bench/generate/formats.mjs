// The forms that an image is shipped in.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { TarWriter } from './tar.mjs';

const CHUNK = 1024 * 1024;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The configuration of an image whose layers are `[created_by, { digest }]`. */
export function configuration(layers) {
  return JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    created: '2026-10-01T00:00:00Z',
    config: { Cmd: ['/srv/server'], User: '1000', WorkingDir: '/app' },
    rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => `sha256:${digest}`) },
    history: layers.map(({ instruction }) => ({ created: '2026-10-01T00:00:00Z', created_by: instruction })),
  });
}

function copyInto(tar, name, path) {
  tar.entry({ name, type: 'file', mode: 0o644, mtime: 0, size: statSync(path).size });
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) tar.write(chunk.subarray(0, read));
  tar.end();
  closeSync(file);
}

/** As `docker save` writes it: layers uncompressed, manifest last. */
export function dockerArchive(path, name, layers) {
  const config = Buffer.from(configuration(layers));
  const id = sha256(config);
  const manifest = [
    { Config: `${id}.json`, RepoTags: [`bench/${name}:1`], Layers: layers.map(({ digest }) => `${digest}/layer.tar`) },
  ];
  const tar = new TarWriter(path);
  for (const layer of layers) copyInto(tar, `${layer.digest}/layer.tar`, layer.path);
  for (const [file, body] of [
    [`${id}.json`, config],
    ['manifest.json', Buffer.from(JSON.stringify(manifest))],
  ])
    tar.entry({ name: file, type: 'file', mode: 0o644, mtime: 0 }, body);
  tar.close();
}

const COMPRESSORS = {
  gzip: () => zlib.createGzip({ level: 6, chunkSize: 256 * 1024 }),
  zstd: zlib.createZstdCompress === undefined ? undefined : () => zlib.createZstdCompress({ chunkSize: 256 * 1024 }),
};

/** Whether something here writes zstd: Node itself since 22.15, or the program. */
export const hasZstd = COMPRESSORS.zstd !== undefined || spawnSync('zstd', ['--version']).status === 0;

async function compress(layer, folder, codec) {
  const part = join(folder, `${layer.digest}.part`);
  if (COMPRESSORS[codec] === undefined)
    spawnSync('zstd', ['-q', '-3', '-f', '-o', part, layer.path], { stdio: 'inherit' });
  else
    await pipeline(
      createReadStream(layer.path, { highWaterMark: CHUNK }),
      COMPRESSORS[codec](),
      createWriteStream(part),
    );
  const hash = createHash('sha256');
  const count = new Transform({ transform: (chunk, _encoding, done) => done(null, hash.update(chunk) && undefined) });
  await pipeline(createReadStream(part, { highWaterMark: CHUNK }), count);
  const digest = hash.digest('hex');
  const path = join(folder, digest);
  renameSync(part, path);
  return { path, digest, size: statSync(path).size };
}

/** An OCI directory. Compressed layers are remembered at `layer[codec]`; those that are there already are linked, not made again. */
export async function ociDirectory(folder, layers, codec) {
  const blobs = join(folder, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const waiting = [...layers];
  const work = async () => {
    for (let layer = waiting.shift(); layer !== undefined; layer = waiting.shift()) {
      if (layer[codec] === undefined) layer[codec] = await compress(layer, blobs, codec);
      else linkSync(layer[codec].path, join(blobs, layer[codec].digest));
    }
  };
  await Promise.all([work(), work()]);
  const blob = (mediaType, body) => {
    writeFileSync(join(blobs, sha256(body)), body);
    return {
      mediaType: `application/vnd.oci.image.${mediaType}+json`,
      digest: `sha256:${sha256(body)}`,
      size: Buffer.byteLength(body),
    };
  };
  const manifest = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: blob('config.v1', configuration(layers)),
    layers: layers.map((layer) => ({
      mediaType: `application/vnd.oci.image.layer.v1.tar+${codec}`,
      digest: `sha256:${layer[codec].digest}`,
      size: layer[codec].size,
    })),
  };
  const manifests = [
    { ...blob('manifest.v1', JSON.stringify(manifest)), platform: { architecture: 'amd64', os: 'linux' } },
  ];
  writeFileSync(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(
    join(folder, 'index.json'),
    JSON.stringify({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests }),
  );
}

/** An OCI directory as one file, for those who read no directory. */
export function ociArchive(path, folder) {
  const tar = new TarWriter(path);
  const blobs = readdirSync(join(folder, 'blobs/sha256')).sort();
  for (const name of ['oci-layout', 'index.json', ...blobs.map((blob) => `blobs/sha256/${basename(blob)}`)])
    copyInto(tar, name, join(folder, name));
  tar.close();
}
