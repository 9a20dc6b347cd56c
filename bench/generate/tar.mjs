import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

const BLOCK = 1024 * 1024;
const TYPES = { file: '0', hardlink: '1', symlink: '2', directory: '5', pax: 'x' };

/** A ustar header. https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html */
function header({ name, type, mode, uid = 0, gid = 0, mtime, size = 0, target = '' }) {
  const block = Buffer.alloc(512);
  const octal = (value, at, width) => block.write(value.toString(8).padStart(width - 1, '0'), at);
  block.write(name.slice(0, 100), 0, 'latin1');
  octal(mode, 100, 8);
  octal(uid, 108, 8);
  octal(gid, 116, 8);
  octal(size, 124, 12);
  octal(mtime, 136, 12);
  block.write(TYPES[type], 156);
  block.write(target.slice(0, 100), 157, 'latin1');
  block.write('ustar\x0000', 257, 'latin1');
  block.fill(0x20, 148, 156);
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}

function record(key, value) {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length + 1;
  while (`${length}`.length + rest.length !== length) length += 1;
  return `${length}${rest}`;
}

/**
 * Writes a tar to a file, without waiting and in flat memory. (tar-stream's `pack` hands each entry through several turns of the event loop,
 * which a hundred thousand small files notice.)
 */
export class TarWriter {
  #hash = createHash('sha256');
  #block = Buffer.allocUnsafe(BLOCK);
  #filled = 0;
  #file;
  size = 0;

  constructor(path) {
    this.path = path;
    this.#file = openSync(path, 'w');
  }

  /** An entry with all of its content, or with the content to come in `write` and `end`. */
  entry(fields, body, capability) {
    const { name, target = '' } = fields;
    let pax = '';
    if (name.length > 100) pax += record('path', name);
    if (target.length > 100) pax += record('linkpath', target);
    if (capability !== undefined) pax += record('SCHILY.xattr.security.capability', capability);
    if (pax !== '') {
      this.write(header({ name: 'PaxHeaders.0/x', type: 'pax', mode: 0o644, mtime: fields.mtime, size: pax.length }));
      this.write(Buffer.from(pax, 'latin1'));
      this.end();
    }
    this.write(header({ size: body?.length, ...fields }));
    if (body !== undefined) this.write(body);
    this.end();
  }

  write(bytes) {
    this.size += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const copied = bytes.copy(this.#block, this.#filled, at);
      at += copied;
      this.#filled += copied;
      if (this.#filled === BLOCK) this.#flush();
    }
  }

  /** Fills the last block of an entry. */
  end() {
    const over = this.size % 512;
    if (over > 0) this.write(Buffer.alloc(512 - over));
  }

  close() {
    this.write(Buffer.alloc(1024));
    this.#flush();
    closeSync(this.#file);
    return { path: this.path, size: this.size, digest: this.#hash.digest('hex') };
  }

  #flush() {
    const full = this.#block.subarray(0, this.#filled);
    this.#hash.update(full);
    writeSync(this.#file, full);
    this.#filled = 0;
  }
}
