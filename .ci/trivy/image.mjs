// Small images whose package databases are what apt and npm leave behind, written as `docker save` and as OCI image layouts.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pack } from 'tar-stream';

export const DOCKERFILE = `FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends openssl perl
COPY node_modules /app/node_modules
`;

const RELEASES = {
  debian: {
    'etc/os-release': 'ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n',
    'etc/debian_version': '12.8\n',
  },
  'end-of-life': { 'etc/os-release': 'ID=debian\nVERSION_ID="8"\n', 'etc/debian_version': '8.11\n' },
  future: { 'etc/os-release': 'ID=debian\nVERSION_ID="99"\n', 'etc/debian_version': '99.0\n' },
  unknown: { 'etc/os-release': 'ID=zorglub\nVERSION_ID="1"\n' },
};

function installed(name, version, source) {
  const origin = source === undefined ? '' : `Source: ${source}\n`;
  return `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\n${origin}Version: ${version}\nDescription: made up\n`;
}

const base = [
  installed('libssl3', '3.0.15-1~deb12u1', 'openssl'),
  installed('perl-base', '5.36.0-7+deb12u2', 'perl'),
  installed('passwd', '1:4.13+dfsg1-1+deb12u2', 'shadow'),
  installed('zlib1g', '1:1.2.13.dfsg-1', 'zlib'),
];
const added = [installed('openssl', '3.0.15-1~deb12u1'), installed('perl', '5.36.0-7+deb12u2')];

function lists(...names) {
  return Object.fromEntries(names.map((name) => [`var/lib/dpkg/info/${name}.list`, `/usr/share/doc/${name}\n`]));
}

function manifestOf(name, version) {
  return `${JSON.stringify({ name, version })}\n`;
}

/** The three layers: the base's, what apt installed, what was copied. `extra` lies in the last. */
function layersOf(release, extra) {
  return [
    {
      ...RELEASES[release],
      'var/lib/dpkg/status': base.join('\n'),
      ...lists('libssl3', 'perl-base', 'passwd', 'zlib1g'),
    },
    { 'var/lib/dpkg/status': [...base, ...added].join('\n'), ...lists('openssl', 'perl') },
    {
      'app/node_modules/minimist/package.json': manifestOf('minimist', '1.2.0'),
      'app/node_modules/other/node_modules/minimist/package.json': manifestOf('minimist', '1.2.8'),
      ...extra,
    },
  ];
}

const HISTORY = [
  { created_by: '/bin/sh -c #(nop) ADD file:aa in / ' },
  { created_by: '/bin/sh -c #(nop)  CMD ["bash"]', empty_layer: true },
  {
    created_by: 'RUN /bin/sh -c apt-get update && apt-get install -y --no-install-recommends openssl perl # buildkit',
    comment: 'buildkit.dockerfile.v0',
  },
  { created_by: 'COPY node_modules /app/node_modules # buildkit', comment: 'buildkit.dockerfile.v0' },
];

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

async function tarOf(files) {
  const archive = pack();
  for (const [name, content] of Object.entries(files))
    archive.entry({ name, mode: 0o644, mtime: new Date(0) }, content);
  archive.finalize();
  const chunks = [];
  for await (const chunk of archive) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function build(layers, history, architecture) {
  const created = new Date().toISOString();
  const blobs = [];
  for (const files of layers) blobs.push(await tarOf(files));
  const configuration = {
    created,
    os: 'linux',
    architecture,
    config: { Cmd: ['bash'] },
    rootfs: { type: 'layers', diff_ids: blobs.map((blob) => `sha256:${sha256(blob)}`) },
    history: history.map((entry) => ({ created, ...entry })),
  };
  return { configuration: Buffer.from(JSON.stringify(configuration)), blobs };
}

function dockerFiles({ configuration, blobs }) {
  const names = blobs.map((blob) => `${sha256(blob)}/layer.tar`);
  const config = `${sha256(configuration)}.json`;
  const manifest = JSON.stringify([{ Config: config, RepoTags: ['made-up:1'], Layers: names }]);
  return {
    ...Object.fromEntries(blobs.map((blob, at) => [names[at], blob])),
    [config]: configuration,
    'manifest.json': manifest,
  };
}

/** A layout of several images: its index names them in order. */
function layoutFiles(images) {
  const files = { 'oci-layout': JSON.stringify({ imageLayoutVersion: '1.0.0' }) };
  const add = (mediaType, bytes) => {
    files[`blobs/sha256/${sha256(bytes)}`] = bytes;
    return {
      mediaType: `application/vnd.oci.image.${mediaType}`,
      digest: `sha256:${sha256(bytes)}`,
      size: bytes.length,
    };
  };
  const manifests = images.map(({ configuration, blobs }) => {
    const config = add('config.v1+json', configuration);
    const layers = blobs.map((blob) => add('layer.v1.tar', blob));
    const { os, architecture } = JSON.parse(configuration);
    const manifest = Buffer.from(JSON.stringify({ schemaVersion: 2, config, layers }));
    return { ...add('manifest.v1+json', manifest), platform: { os, architecture } };
  });
  return { ...files, 'index.json': JSON.stringify({ schemaVersion: 2, manifests }) };
}

/**
 * FOLDER gets Dockerfile, image.tar (`docker save`), layout/ and layout.tar (OCI). In the layouts an image for another platform comes first.
 */
export async function writeImages(folder, release, extra = {}) {
  const image = await build(layersOf(release, extra), HISTORY, 'amd64');
  const decoy = await build([{ decoy: 'nothing to see' }], [{ created_by: 'COPY decoy /' }], 'arm64');
  const layout = layoutFiles([decoy, image]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Dockerfile'), DOCKERFILE);
  writeFileSync(join(folder, 'image.tar'), await tarOf(dockerFiles(image)));
  writeFileSync(join(folder, 'layout.tar'), await tarOf(layout));
  for (const [name, content] of Object.entries(layout)) {
    const path = join(folder, 'layout', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
