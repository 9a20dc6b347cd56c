import { TarWriter } from './tar.mjs';

const EPOCH = Date.UTC(2026, 9, 1) / 1000;

/** The tar of one layer, entry by entry; folders that an entry stands in come before it. */
export class Layer {
  #tar;
  #owner;
  #folders = new Set();
  entries = 0;

  /** `owner` is `{ uid, gid }` of everything in it. */
  constructor(path, owner = {}) {
    this.#tar = new TarWriter(path);
    this.#owner = owner;
  }

  /** Bytes so far. */
  get size() {
    return this.#tar.size;
  }

  /** `capability` is the value of `security.capability`, in Latin-1. */
  file(path, body, { mode = 0o644, capability } = {}) {
    this.#entry({ name: path, type: 'file', mode }, body, capability);
  }

  directory(path, { mode = 0o755 } = {}) {
    if (this.#folders.has(path)) return;
    this.#folders.add(path);
    this.#entry({ name: `${path}/`, type: 'directory', mode });
  }

  symlink(path, target) {
    this.#entry({ name: path, type: 'symlink', mode: 0o777, target });
  }

  hardlink(path, target) {
    this.#entry({ name: path, type: 'hardlink', mode: 0o644, target });
  }

  /** Deletes a path of lower layers. */
  whiteout(path) {
    const slash = path.lastIndexOf('/') + 1;
    this.file(`${path.slice(0, slash)}.wh.${path.slice(slash)}`, Buffer.alloc(0));
  }

  /** Hides what lower layers have in a folder. */
  opaque(path) {
    this.file(`${path}/.wh..wh..opq`, Buffer.alloc(0));
  }

  close() {
    return { ...this.#tar.close(), entries: this.entries };
  }

  #entry(fields, body, capability) {
    const slash = fields.name.lastIndexOf('/', fields.name.length - 2);
    if (slash > 0) this.directory(fields.name.slice(0, slash));
    this.entries += 1;
    this.#tar.entry({ ...this.#owner, mtime: EPOCH + (this.entries % 4096) * 61, ...fields }, body, capability);
  }
}
