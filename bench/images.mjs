// Makes the images that are measured: the same bytes on every machine, kept in bench/images/ (not committed).
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';

const FOLDER = new URL('./images/', import.meta.url).pathname;

/** xorshift32: cheap, seeded, the same everywhere. */
function random(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** Bytes that neither compress to nothing nor look like text. */
function fill(size, next) {
  const block = Buffer.alloc(size);
  for (let at = 0; at + 4 <= size; at += 4) block.writeUInt32LE(next(), at);
  return block;
}

async function add(archive, header, body) {
  const entry = archive.entry({ ...header, size: body.length, mtime: new Date(0) });
  // tar-stream keeps what is written before it is read; waiting keeps memory flat.
  if (!entry.write(body)) await once(entry, 'drain');
  entry.end();
}

/** Writes one layer's tar to a file; returns its digest and size. */
async function writeLayer(path, { files, bytes, seed }) {
  const archive = pack();
  const hash = createHash('sha256');
  const written = pipeline(
    archive,
    async function* (source) {
      for await (const chunk of source) {
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(path),
  );
  const next = random(seed);
  const size = Math.floor(bytes / files);
  const content = fill(size, next);
  for (let index = 0; index < files; index += 1) {
    content.writeUInt32LE(index >>> 0, 0);
    await add(archive, { name: `layer${seed}/${index % 64}/file-${index}.bin`, mode: 0o644 }, content);
  }
  archive.finalize();
  await written;
  return hash.digest('hex');
}

/** A docker-archive as `docker save` writes it: layers uncompressed, manifest last. */
export async function dockerArchive(name, { layers, files, bytes }) {
  const target = `${FOLDER}${name}.tar`;
  if (existsSync(target)) return target;
  mkdirSync(FOLDER, { recursive: true });
  const { createReadStream, rmSync, statSync } = await import('node:fs');
  const archive = pack();
  const written = pipeline(archive, createWriteStream(`${target}.part`));
  const digests = [];
  for (let index = 0; index < layers; index += 1) {
    const path = `${FOLDER}${name}-${index}.layer`;
    const digest = await writeLayer(path, { files: files / layers, bytes: bytes / layers, seed: index + 1 });
    digests.push(digest);
    const entry = archive.entry({ name: `${digest}/layer.tar`, size: statSync(path).size });
    await pipeline(createReadStream(path), entry);
    rmSync(path);
  }
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    created: '2026-11-01T00:00:00Z',
    config: { Cmd: ['/bin/sh'] },
    rootfs: { type: 'layers', diff_ids: digests.map((digest) => `sha256:${digest}`) },
    history: digests.map((_, index) => ({ created_by: `RUN make layer ${index}` })),
  });
  const id = createHash('sha256').update(config).digest('hex');
  archive.entry({ name: `${id}.json` }, config);
  archive.entry(
    { name: 'manifest.json' },
    JSON.stringify([
      { Config: `${id}.json`, RepoTags: [`bench/${name}:1`], Layers: digests.map((digest) => `${digest}/layer.tar`) },
    ]),
  );
  archive.finalize();
  await written;
  renameSync(`${target}.part`, target);
  return target;
}
