// Writes a small image whose package databases are what apt and npm leave behind: image.mjs FOLDER [debian|unknown|end-of-life]
// FOLDER gets a Dockerfile and image.tar, as `docker save` writes it: a base of one layer, then one layer for each RUN and COPY.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack as openTar } from 'tar-stream';

const [folder, kind = 'debian'] = process.argv.slice(2);
const release = {
  debian: 'ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n',
  'end-of-life': 'ID=debian\nVERSION_ID="8"\n',
  unknown: 'ID=zorglub\nVERSION_ID="1"\n',
}[kind];
const version = { debian: { 'etc/debian_version': '12.8\n' }, 'end-of-life': { 'etc/debian_version': '8.11\n' } }[kind];

const dockerfile = `FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends openssl perl
COPY node_modules /app/node_modules
`;

const installed = (name, version, source) =>
  `Package: ${name}\nStatus: install ok installed\nMaintainer: nobody\nArchitecture: amd64\n${source ? `Source: ${source}\n` : ''}Version: ${version}\nDescription: made up\n`;
const base = [
  installed('libssl3', '3.0.15-1~deb12u1', 'openssl'),
  installed('perl-base', '5.36.0-7+deb12u2', 'perl'),
  installed('passwd', '1:4.13+dfsg1-1+deb12u2', 'shadow'),
  installed('zlib1g', '1:1.2.13.dfsg-1', 'zlib'),
];
const added = [installed('openssl', '3.0.15-1~deb12u1'), installed('perl', '5.36.0-7+deb12u2')];
const lists = (names) =>
  Object.fromEntries(names.map((name) => [`var/lib/dpkg/info/${name}.list`, `/usr/share/doc/${name}\n`]));
const manifest = (name, version) => `${JSON.stringify({ name, version })}\n`;

const layers = [
  {
    'etc/os-release': release,
    ...version,
    'var/lib/dpkg/status': base.join('\n'),
    ...lists(['libssl3', 'perl-base', 'passwd', 'zlib1g']),
  },
  { 'var/lib/dpkg/status': [...base, ...added].join('\n'), ...lists(['openssl', 'perl']) },
  {
    'app/node_modules/minimist/package.json': manifest('minimist', '1.2.0'),
    'app/node_modules/other/node_modules/minimist/package.json': manifest('minimist', '1.2.8'),
  },
];
const history = [
  { created_by: '/bin/sh -c #(nop) ADD file:aa in / ' },
  { created_by: '/bin/sh -c #(nop)  CMD ["bash"]', empty_layer: true },
  {
    created_by: 'RUN /bin/sh -c apt-get update && apt-get install -y --no-install-recommends openssl perl # buildkit',
    comment: 'buildkit.dockerfile.v0',
  },
  { created_by: 'COPY node_modules /app/node_modules # buildkit', comment: 'buildkit.dockerfile.v0' },
];

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

async function pack(files) {
  const archive = openTar();
  for (const [name, content] of Object.entries(files))
    archive.entry({ name, mode: 0o644, mtime: new Date(0) }, content);
  archive.finalize();
  const chunks = [];
  for await (const chunk of archive) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const blobs = [];
for (const files of layers) blobs.push(await pack(files));
const created = new Date().toISOString();
const configuration = Buffer.from(
  JSON.stringify({
    created,
    os: 'linux',
    architecture: 'amd64',
    config: { Cmd: ['bash'] },
    rootfs: { type: 'layers', diff_ids: blobs.map((blob) => `sha256:${sha256(blob)}`) },
    history: history.map((entry) => ({ created, ...entry })),
  }),
);
const names = blobs.map((blob) => `${sha256(blob)}/layer.tar`);
const parts = {
  ...Object.fromEntries(blobs.map((blob, index) => [names[index], blob])),
  [`${sha256(configuration)}.json`]: configuration,
  'manifest.json': JSON.stringify([
    { Config: `${sha256(configuration)}.json`, RepoTags: ['made-up:1'], Layers: names },
  ]),
};

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'Dockerfile'), dockerfile);
writeFileSync(join(folder, 'image.tar'), await pack(parts));
