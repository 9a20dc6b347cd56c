// Layers as tar files, and images of them as OCI layouts: byte for byte what is asked for, which no library writes.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPEFLAGS = {
  file: '0',
  hardlink: '1',
  symlink: '2',
  'character-device': '3',
  'block-device': '4',
  directory: '5',
  fifo: '6',
};

/**
 * One entry: `name` (text or bytes), `type` (default a file), `typeflag` (over `type`), `mode`, `uid`, `gid`, `content`, `linkname`,
 * `device` ([major, minor]), `prefix` (of ustar), `pax` (records, whose values are text or bytes), `edit` (gets the header, before it is sealed).
 */
function entryBytes(entry) {
  const type = entry.type ?? 'file';
  const content = Buffer.from(entry.content ?? '');
  const pax = { ...entry.pax };
  const name = Buffer.from(entry.name);
  const linkname = Buffer.from(entry.linkname ?? '');
  if (name.length > 100) pax.path ??= name;
  if (linkname.length > 100) pax.linkpath ??= linkname;
  const header = Buffer.alloc(512);
  name.copy(header, 0, 0, 100);
  octal(header, 100, 8, entry.mode ?? (type === 'directory' ? 0o755 : type === 'symlink' ? 0o777 : 0o644));
  octal(header, 108, 8, entry.uid ?? 0);
  octal(header, 116, 8, entry.gid ?? 0);
  octal(header, 124, 12, content.length);
  octal(header, 136, 12, 0);
  header.write(entry.typeflag ?? TYPEFLAGS[type], 156, 'latin1');
  linkname.copy(header, 157, 0, 100);
  header.write('ustar\x0000', 257, 'latin1');
  octal(header, 329, 8, entry.device?.[0] ?? 0);
  octal(header, 337, 8, entry.device?.[1] ?? 0);
  if (entry.prefix) header.write(entry.prefix, 345, 155, 'latin1');
  entry.edit?.(header);
  seal(header);
  return Buffer.concat([...paxBytes(pax), header, content, padding(content.length)]);
}

function octal(header, at, length, value) {
  header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
}

function seal(header) {
  header.fill(0x20, 148, 156);
  octal(
    header,
    148,
    7,
    header.reduce((total, byte) => total + byte, 0),
  );
}

function padding(length) {
  return Buffer.alloc((512 - (length % 512)) % 512);
}

function paxBytes(records) {
  const lines = Object.entries(records).map(([key, value]) => {
    const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value), Buffer.from('\n')]);
    let length = rest.length + 1;
    while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
    return Buffer.concat([Buffer.from(String(length)), rest]);
  });
  return lines.length === 0
    ? []
    : [entryBytes({ name: 'PaxHeaders.0/x', typeflag: 'x', content: Buffer.concat(lines) })];
}

/** A tar file of these entries; a Buffer among them stands as it is. */
export function tarOf(entries) {
  const parts = entries.map((entry) => (Buffer.isBuffer(entry) ? entry : entryBytes(entry)));
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Writes an OCI layout of these tar files, oldest first, under the tag `1`. */
export function writeLayout(folder, layers) {
  const blobs = join(folder, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const put = (bytes, mediaType) => {
    const hex = digestOf(bytes);
    writeFileSync(join(blobs, hex), bytes);
    return { mediaType: `application/vnd.oci.image.${mediaType}`, digest: `sha256:${hex}`, size: bytes.length };
  };
  const json = (value, mediaType) => put(Buffer.from(JSON.stringify(value)), mediaType);
  const config = json(
    {
      architecture: 'amd64',
      os: 'linux',
      config: {},
      rootfs: { type: 'layers', diff_ids: layers.map((layer) => `sha256:${digestOf(layer)}`) },
      history: layers.map(() => ({ created: '2026-11-01T00:00:00Z', created_by: 'made up' })),
    },
    'config.v1+json',
  );
  const manifest = json(
    {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config,
      layers: layers.map((layer) => put(gzipSync(layer, { level: 1 }), 'layer.v1.tar+gzip')),
    },
    'manifest.v1+json',
  );
  const named = { ...manifest, annotations: { 'org.opencontainers.image.ref.name': '1' } };
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [named] }));
  writeFileSync(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}
