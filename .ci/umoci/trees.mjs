// Four readings of one image as lines that can be compared: ours, umoci's, Docker's, and that of Podman and Buildah (containers/storage).
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One path: what is compared. `capabilities` is false where a reader cannot tell them. */
function line({ path, type, mode, uid, gid, size, linkname, capabilities, content }) {
  // A symbolic link has the mode that its file system gives all of them.
  const bits = type === 'symlink' ? '-' : mode.toString(8).padStart(4, '0');
  const parts = [path, type, bits, `${uid}:${gid}`];
  if (type === 'file') parts.push(size);
  if (linkname !== undefined) parts.push(`-> ${linkname}`);
  if (capabilities) parts.push(`capabilities ${capabilities}`);
  if (content) parts.push(`content ${createHash('sha256').update(content).digest('hex').slice(0, 16)}`);
  return parts.join(' ');
}

/** Ours, compiled from the sources as they are into a folder of its own; their types are another stage's. */
export async function compileOurs(folder) {
  const lib = join(folder, 'lib');
  execFileSync('npx', ['tsc', '-p', 'tsconfig.build.json', '--noCheck', '--outDir', lib], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  const { loadImage } = await import(pathToFileURL(join(lib, 'image/load.js')).href);
  const { openHost } = await import(pathToFileURL(join(lib, 'host/machine.js')).href);
  const progress = { say() {}, debug() {}, group: (_title, work) => work(() => undefined) };
  const host = openHost({ workspace: folder, environment: process.env, progress });
  const limits = { fileBytes: 64 * 1024 * 1024, capturedBytes: 512 * 1024 * 1024 };
  const read = async (reference) => {
    const { image, notifications, close } = await loadImage(
      reference,
      { reads: ['**'], limits, verifyLayers: true },
      host,
    );
    const entries = [...image.files.visible()].map((entry) => {
      const content = entry.type === 'file' ? image.files.content(entry) : undefined;
      // Databases of packages are kept without what nobody asks of them.
      const { path, type, mode, uid, gid, size, linkname, capabilities, layer } = entry;
      const whole = content?.length === size ? content : undefined;
      return { path, type, mode, uid, gid, size, linkname, capabilities, layer, content: whole };
    });
    await close();
    return { entries, notifications };
  };
  return { read, close: () => host.close() };
}

/** What `umoci unpack` makes of tag `1` of a layout. Throws where umoci refuses it. */
export function readUmoci(umoci, layout, bundle) {
  execFileSync(umoci, ['unpack', '--image', `${layout}:1`, bundle], { stdio: ['ignore', 'pipe', 'pipe'] });
  const manifest = readdirSync(bundle).find((name) => name.endsWith('.mtree'));
  const capabilities = capabilitiesOf(readFileSync(join(bundle, manifest), 'latin1'));
  const entries = walk(join(bundle, 'rootfs')).map((entry) => ({
    ...entry,
    capabilities: capabilities.get(entry.path),
  }));
  rmSync(bundle, { recursive: true });
  return entries;
}

const run = (program, args) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** What Podman and Buildah make of it. File capabilities cannot be read through Node, so they are left out. */
export function readContainers(layout, name) {
  const image = `localhost/${name}:1`;
  run('skopeo', ['copy', '--quiet', `oci:${layout}:1`, `containers-storage:${image}`]);
  try {
    return walk(run('podman', ['image', 'mount', image]));
  } finally {
    run('podman', ['image', 'umount', image]);
    run('podman', ['rmi', '--force', image]);
  }
}

/** What an engine lays into every container that it makes; the root is its own, too. */
export const OF_THE_ENGINE =
  /^(?:|\.dockerenv|(?:dev|proc|sys)(?:\/.*)?|etc(?:\/(?:hostname|hosts|mtab|resolv\.conf))?)$/;

/** What Docker makes of it: `docker export`, unpacked by tar. */
export function readDocker(layout, name, folder) {
  const image = `${name}:1`;
  run('skopeo', ['copy', '--quiet', `oci:${layout}:1`, `docker-archive:${folder}.tar:${image}`]);
  run('docker', ['load', '--quiet', '--input', `${folder}.tar`]);
  rmSync(`${folder}.tar`);
  const container = run('docker', ['create', image, '/none']);
  try {
    mkdirSync(folder);
    run('docker', ['export', '--output', `${folder}.tar`, container]);
    run('tar', ['-x', '-p', '--same-owner', '--numeric-owner', '-f', `${folder}.tar`, '-C', folder]);
    return walk(folder);
  } finally {
    run('docker', ['rm', container]);
    run('docker', ['rmi', image]);
    for (const path of [folder, `${folder}.tar`]) rmSync(path, { recursive: true, force: true });
  }
}

/** `security.capability` by path, from a manifest as umoci writes it: https://man.freebsd.org/cgi/man.cgi?mtree(5), names escaped as vis(3) does. */
function capabilitiesOf(manifest) {
  const found = new Map();
  const folders = [];
  for (const text of manifest.split('\n')) {
    const [word, ...keywords] = text.trim().split(' ');
    if (word === '' || word.startsWith('#') || word.startsWith('/set')) continue;
    if (word === '..') folders.pop();
    else {
      const name = word.replaceAll(/\\([0-7]{3})/g, (_all, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
      const value = keywords.find((keyword) => keyword.startsWith('xattr.security.capability='));
      const path = nameOf(Buffer.from([...folders, name].slice(1).join('/'), 'latin1'));
      if (value) found.set(path, Buffer.from(value.slice(value.indexOf('=') + 1), 'base64').toString('hex'));
      if (keywords.includes('type=dir')) folders.push(name);
    }
  }
  return found;
}

const TYPES = [
  ['isFile', 'file'],
  ['isDirectory', 'directory'],
  ['isSymbolicLink', 'symlink'],
  ['isCharacterDevice', 'character-device'],
  ['isBlockDevice', 'block-device'],
  ['isFIFO', 'fifo'],
];

/** Every path of a folder on this machine, itself first. */
function walk(root) {
  const entries = [];
  const visit = (at, path) => {
    const stats = lstatSync(at);
    const type = TYPES.find(([is]) => stats[is]())[1];
    const { uid, gid, size } = stats;
    const entry = { path: nameOf(path), type, mode: stats.mode & 0o7777, uid, gid, size };
    if (type === 'symlink') entry.linkname = nameOf(readlinkSync(at, { encoding: 'buffer' }));
    if (type === 'file') entry.content = readFileSync(at);
    entries.push(entry);
    if (type !== 'directory') return;
    for (const name of readdirSync(at, { encoding: 'buffer' })) {
      const below = path.length === 0 ? name : Buffer.concat([path, Buffer.from('/'), name]);
      visit(Buffer.concat([at, Buffer.from('/'), name]), below);
    }
  };
  visit(Buffer.from(root), Buffer.alloc(0));
  return entries;
}

/** A byte that is no UTF-8 stands as `\xNN`. */
function nameOf(bytes) {
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return text;
  return [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`)).join('');
}

/**
 * Lines that only one of two readings has; empty when they are equal. What either cannot tell is not compared, nor are paths that are `except`ed,
 * nor the mode and owner of folders of ours that are `implied`.
 */
export function differences(ours, theirs, { capabilities = true, except, implied = () => false } = {}) {
  const byPath = new Map(ours.map((entry) => [entry.path, entry]));
  const theirPaths = new Map(theirs.map((entry) => [entry.path, entry]));
  const lines = [];
  for (const path of new Set([...byPath.keys(), ...theirPaths.keys()])) {
    const [own, other] = [byPath.get(path), theirPaths.get(path)];
    // No layer need ship the root.
    if ((path === '' && !own) || except?.test(path)) continue;
    const content = own?.content && other?.content;
    const loose = own && implied(own) ? { mode: 0, uid: 0, gid: 0 } : {};
    const comparable = (entry) =>
      entry &&
      line({ ...entry, ...loose, capabilities: capabilities && entry.capabilities, content: content && entry.content });
    const [a, b] = [comparable(own), comparable(other)];
    if (a !== b) lines.push(`ours   ${a ?? '-'}\ntheirs ${b ?? '-'}`);
  }
  return lines;
}
