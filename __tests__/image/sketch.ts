import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { History } from '../../src/model/oci.ts';
import type { FileSketch, LayerSketch } from '../../src/model/rule.ts';
import {
  buildkitArchive,
  containerdArchive,
  docker25Archive,
  kanikoArchive,
  legacyArchive,
  podmanArchive,
} from './docker-dialects.ts';
import { type Blob, blobOf, directoryEntries, type ImageParts, jsonBlob, ociBlobs, ociEntries } from './oci-blobs.ts';
import { type TarEntrySketch, tarFile } from './tar-bytes.ts';
import { zstdFrame } from './zstd-frame.ts';

export type Dialect = 'docker20' | 'docker25' | 'docker29' | 'podman' | 'buildkit' | 'kaniko';
export type LayerCompression = 'none' | 'gzip' | 'zstd';

export const DIALECTS: readonly Dialect[] = ['docker20', 'docker25', 'docker29', 'podman', 'buildkit', 'kaniko'];
export const COMPRESSIONS: readonly LayerCompression[] = ['none', 'gzip', 'zstd'];

export interface ImageSketch {
  /** Oldest first. */
  readonly layers: readonly LayerSketch[];
  /** The `config` object of the image configuration: `{ User: 'app', Env: […] }`. */
  readonly config?: object;
  /** RFC 3339; default 2026-11-01T00:00:00Z. */
  readonly created?: string;
  /** Default: one entry a layer, with its `createdBy`. */
  readonly history?: readonly History[];
  readonly os?: string;
  readonly architecture?: string;
  readonly variant?: string;
  /** Default `sketch:latest`. */
  readonly tag?: string;
}

export interface SketchedImage {
  readonly tag: string;
  readonly platform: { readonly os: string; readonly architecture: string; readonly variant?: string };
  /** The image configuration as a JSON blob; its digest is the image id. */
  readonly configuration: Blob;
  readonly imageId: string;
  /** Uncompressed layers, oldest first; their digests are the diffIDs. */
  readonly layers: readonly Blob[];
  /** A file as `docker save` or `podman save` writes it; default `docker25`. */
  dockerArchive(dialect?: Dialect): Buffer;
  /** An OCI image layout as a tar file; default gzip. */
  ociArchive(compression?: LayerCompression): Buffer;
  /** The same as a folder, which is made. */
  writeOciDirectory(folder: string, compression?: LayerCompression): void;
  /** A folder as skopeo writes it with `dir:`, which is made; default gzip. */
  writeDirectory(folder: string, compression?: LayerCompression): void;
  /** The digest of the manifest in an OCI layout; default gzip. */
  manifestDigest(compression?: LayerCompression): string;
}

/** An image of a few files, for tests: real bytes in every format, equal in every run. */
export function sketchImage(sketch: ImageSketch): SketchedImage {
  const layers = sketch.layers.map((layer) => blobOf(layerTar(layer)));
  const platform = {
    os: sketch.os ?? 'linux',
    architecture: sketch.architecture ?? 'amd64',
    ...(sketch.variant === undefined ? {} : { variant: sketch.variant }),
  };
  const created = sketch.created ?? '2026-11-01T00:00:00Z';
  const configuration = jsonBlob({
    created,
    ...platform,
    config: sketch.config ?? {},
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.digest) },
    history: sketch.history ?? sketch.layers.map((layer) => historyOf(layer, created)),
  });
  const tag = sketch.tag ?? 'sketch:latest';
  const parts = { tag, platform, configuration, imageId: configuration.digest, layers };
  return {
    ...parts,
    dockerArchive: (dialect = 'docker25') => dockerArchive(parts, dialect),
    ociArchive: (compression = 'gzip') => tarFile(ociEntries(ociBlobs(parts, compression, compress))),
    writeOciDirectory: (folder, compression = 'gzip') => {
      for (const entry of ociEntries(ociBlobs(parts, compression, compress))) writeEntry(folder, entry);
    },
    writeDirectory: (folder, compression = 'gzip') => {
      mkdirSync(folder);
      for (const entry of directoryEntries(ociBlobs(parts, compression, compress))) writeEntry(folder, entry);
    },
    manifestDigest: (compression = 'gzip') => ociBlobs(parts, compression, compress).manifest.digest,
  };
}

/** The uncompressed tar file of one layer, entries in the order of `files`. */
export function layerTar(layer: LayerSketch): Buffer {
  return tarFile(Object.entries(layer.files).map(([name, file]) => fileEntry(name, file)));
}

export function compress(content: Buffer, compression: LayerCompression): Buffer {
  if (compression === 'gzip') return gzipSync(content, { level: 6 });
  return compression === 'zstd' ? zstdFrame(content) : content;
}

const WRITERS: Readonly<Record<Dialect, (image: ImageParts, gzip: (content: Buffer) => Buffer) => TarEntrySketch[]>> = {
  docker20: legacyArchive,
  docker25: docker25Archive,
  docker29: containerdArchive,
  podman: podmanArchive,
  buildkit: buildkitArchive,
  kaniko: kanikoArchive,
};

function dockerArchive(image: ImageParts, dialect: Dialect): Buffer {
  return tarFile(WRITERS[dialect](image, (content) => compress(content, 'gzip')));
}

function fileEntry(name: string, sketch: string | FileSketch): TarEntrySketch {
  const file = typeof sketch === 'string' ? { content: sketch } : sketch;
  const type = file.type ?? 'file';
  const folder = type === 'directory';
  return {
    name: folder && !name.endsWith('/') ? `${name}/` : name,
    type,
    mode: file.mode ?? (folder ? 0o755 : type === 'symlink' ? 0o777 : 0o644),
    uid: file.uid ?? 0,
    gid: file.gid ?? 0,
    ...(file.linkname === undefined ? {} : { linkname: file.linkname }),
    ...(type === 'file' ? { content: file.content ?? '' } : {}),
    ...(file.capabilities === undefined
      ? {}
      : { pax: { 'SCHILY.xattr.security.capability': Buffer.from(file.capabilities, 'hex') } }),
  };
}

function historyOf(layer: LayerSketch, created: string): History {
  return layer.createdBy === undefined ? { created } : { created, created_by: layer.createdBy };
}

function writeEntry(folder: string, entry: TarEntrySketch): void {
  const file = path.join(folder, String(entry.name));
  if (entry.type === 'directory') mkdirSync(file, { recursive: true });
  else writeFileSync(file, Buffer.from(entry.content ?? ''));
}
