import {
  type Blob,
  blobOf,
  descriptor,
  hexOf,
  type ImageParts,
  jsonBlob,
  manifestBlob,
  OCI,
  ociEntries,
  sha256,
} from './oci-blobs.ts';
import type { TarEntrySketch } from './tar-bytes.ts';

/**
 * What `docker save` of Docker 20 writes: a folder a layer, named by a chain id, in alphabetical order; a layer that stands twice is a
 * symbolic link to the other, which may come later in the file; the manifest last.
 */
export function legacyArchive(image: ImageParts): TarEntrySketch[] {
  const folders = chainIds(image);
  const first = new Map<string, string>();
  const entries: TarEntrySketch[] = [];
  for (const [index, layer] of image.layers.entries()) {
    const folder = folders[index] as string;
    const target = first.get(layer.digest);
    entries.push({ name: `${folder}/`, type: 'directory', mode: 0o755 }, ...legacyFiles(folder));
    if (target === undefined) entries.push({ name: `${folder}/layer.tar`, content: layer.content });
    else entries.push({ name: `${folder}/layer.tar`, type: 'symlink', linkname: `../${target}/layer.tar` });
    if (target === undefined) first.set(layer.digest, folder);
  }
  entries.push({ name: `${hexOf(image.imageId)}.json`, content: image.configuration.content });
  entries.sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
  const files = folders.map((folder) => `${folder}/layer.tar`);
  return [...entries, ...manifestAndRepositories(image, `${hexOf(image.imageId)}.json`, files)];
}

/** What `podman save` writes: a file a diffID, legacy folders of symbolic links beside them. */
export function podmanArchive(image: ImageParts): TarEntrySketch[] {
  const names = image.layers.map((layer) => `${hexOf(layer.digest)}.tar`);
  const contents = new Map(image.layers.map((layer, index) => [names[index] as string, layer.content]));
  const entries: TarEntrySketch[] = [...contents].map(([name, content]) => ({ name, content, mode: 0o444 }));
  for (const [index, folder] of chainIds(image).entries()) {
    entries.push(...legacyFiles(folder));
    entries.push({ name: `${folder}/layer.tar`, type: 'symlink', linkname: `../${names[index]}` });
  }
  entries.push({ name: `${hexOf(image.imageId)}.json`, content: image.configuration.content, mode: 0o444 });
  return [...entries, ...manifestAndRepositories(image, `${hexOf(image.imageId)}.json`, names)];
}

/** What `docker save` of Docker 25 and later writes from a graph driver: an OCI layout of uncompressed layers, and a manifest.json. */
export function docker25Archive(image: ImageParts): TarEntrySketch[] {
  const manifest = manifestBlob(image, image.layers, 'none');
  const index = indexOf(descriptor(manifest, `${OCI}.manifest.v1+json`, { annotations: annotationsOf(image) }));
  const layout = { blobs: [...image.layers, image.configuration, manifest], index };
  return ociEntries(layout, [dockerManifest(image, image.layers), repositories(image)]);
}

/** What BuildKit's `type=docker`, `ctr images export` and `nerdctl save` write: compressed layers, the index leads straight to the manifest. */
export function buildkitArchive(image: ImageParts, gzip: (content: Buffer) => Buffer): TarEntrySketch[] {
  const layers = image.layers.map(({ content }) => blobOf(gzip(content)));
  const manifest = manifestBlob(image, layers, 'gzip');
  const index = indexOf(descriptor(manifest, `${OCI}.manifest.v1+json`, { annotations: annotationsOf(image) }));
  return ociEntries({ blobs: [...layers, image.configuration, manifest], index }, [dockerManifest(image, layers)]);
}

/** What kaniko, ko and crane write: the configuration is called by its digest, layers by the digest of their gzip, each once. */
export function kanikoArchive(image: ImageParts, gzip: (content: Buffer) => Buffer): TarEntrySketch[] {
  const layers = image.layers.map(({ content }) => blobOf(gzip(content)));
  const names = layers.map(({ digest }) => `${hexOf(digest)}.tar.gz`);
  const contents = new Map(layers.map(({ content }, index) => [names[index] as string, content]));
  const manifest = [{ Config: image.imageId, RepoTags: [image.tag], Layers: names }];
  return [
    { name: image.imageId, content: image.configuration.content },
    ...[...contents].map(([name, content]) => ({ name, content })),
    { name: 'manifest.json', content: JSON.stringify(manifest) },
  ];
}

/** The same from the containerd image store: layers stay gzip, the index holds another index, with an attestation. */
export function containerdArchive(image: ImageParts, gzip: (content: Buffer) => Buffer): TarEntrySketch[] {
  const layers = image.layers.map(({ content }) => blobOf(gzip(content)));
  const manifest = manifestBlob(image, layers, 'gzip');
  const statement = jsonBlob({ _type: 'https://in-toto.io/Statement/v0.1' });
  const nothing = jsonBlob({
    architecture: 'unknown',
    os: 'unknown',
    config: {},
    rootfs: { type: 'layers', diff_ids: [] },
  });
  const attestation = jsonBlob({
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: descriptor(nothing, `${OCI}.config.v1+json`),
    layers: [descriptor(statement, 'application/vnd.in-toto+json')],
  });
  const inner = jsonBlob(
    indexOf(
      descriptor(manifest, `${OCI}.manifest.v1+json`, { platform: image.platform }),
      descriptor(attestation, `${OCI}.manifest.v1+json`, {
        platform: { os: 'unknown', architecture: 'unknown' },
        annotations: {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': manifest.digest,
        },
      }),
    ),
  );
  const index = indexOf(descriptor(inner, `${OCI}.index.v1+json`, { annotations: annotationsOf(image) }));
  const blobs = [...layers, image.configuration, manifest, statement, nothing, attestation, inner];
  return ociEntries({ blobs, index }, [dockerManifest(image, layers), repositories(image)]);
}

function indexOf(...manifests: readonly object[]): object {
  return { schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests };
}

function annotationsOf(image: ImageParts): object {
  return {
    'io.containerd.image.name': `docker.io/library/${image.tag}`,
    'org.opencontainers.image.ref.name': image.tag.slice(image.tag.lastIndexOf(':') + 1),
  };
}

function dockerManifest(image: ImageParts, layers: readonly Blob[]): TarEntrySketch {
  const manifest = {
    Config: blobPath(image.imageId),
    RepoTags: [image.tag],
    Layers: layers.map((layer) => blobPath(layer.digest)),
    LayerSources: Object.fromEntries(
      image.layers.map((layer) => [layer.digest, descriptor(layer, `${OCI}.layer.v1.tar`)]),
    ),
  };
  return { name: 'manifest.json', content: JSON.stringify([manifest]) };
}

function blobPath(digest: string): string {
  return `blobs/sha256/${hexOf(digest)}`;
}

function manifestAndRepositories(image: ImageParts, config: string, layers: readonly string[]): TarEntrySketch[] {
  const manifest = [{ Config: config, RepoTags: [image.tag], Layers: layers }];
  return [{ name: 'manifest.json', content: JSON.stringify(manifest) }, repositories(image)];
}

function repositories(image: ImageParts): TarEntrySketch {
  const colon = image.tag.lastIndexOf(':');
  const content = { [image.tag.slice(0, colon)]: { [image.tag.slice(colon + 1)]: hexOf(image.imageId) } };
  return { name: 'repositories', content: JSON.stringify(content) };
}

/** Legacy layer ids: different for equal layers at different heights. */
function chainIds(image: ImageParts): string[] {
  const ids: string[] = [];
  for (const layer of image.layers) ids.push(hexOf(sha256(Buffer.from(`${ids.at(-1) ?? ''} ${layer.digest}`))));
  return ids;
}

function legacyFiles(folder: string): TarEntrySketch[] {
  return [
    { name: `${folder}/VERSION`, content: '1.0' },
    { name: `${folder}/json`, content: JSON.stringify({ id: folder }) },
  ];
}
