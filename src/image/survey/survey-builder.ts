import type { TarEntry } from '../tar/entry.ts';
import { Column, TextColumn } from './column.ts';
import { type Captured, type Found, Kind, type LayerSurvey, OPAQUE_FLAG } from './layer-survey.ts';

const WHITEOUT = '.wh.';
/** Two dots before `opq` (image-spec, layer.md, "Opaque Whiteout"). */
const OPAQUE = '.wh..wh..opq';
/** Files and folders of AUFS's own, the opaque mark excepted. */
const AUFS = '.wh..wh.';

const DOT = 0x2e;

const KINDS: Readonly<Record<TarEntry['type'], number>> = {
  file: Kind.file,
  directory: Kind.directory,
  symlink: Kind.symlink,
  'character-device': Kind.characterDevice,
  'block-device': Kind.blockDevice,
  fifo: Kind.fifo,
  hardlink: Kind.hardlink,
  other: Kind.passedOver,
};

/** Columns that are being filled, an entry at a time. */
export class SurveyBuilder {
  readonly #kinds = new Column((length) => new Uint8Array(length));
  readonly #parents = new Column((length) => new Uint32Array(length));
  readonly #folders = new TextColumn();
  readonly #folderIndex = new Map<string, number>();
  readonly #names = new TextColumn();
  readonly #hashes = new Column((length) => new Uint32Array(length));
  readonly #modes = new Column((length) => new Uint16Array(length));
  readonly #uids = new Column((length) => new Uint32Array(length));
  readonly #gids = new Column((length) => new Uint32Array(length));
  readonly #sizes = new Column((length) => new Float64Array(length));
  readonly #contents = new Column((length) => new Uint32Array(length));
  readonly #linked = new Column((length) => new Uint32Array(length));
  readonly #targets = new TextColumn();
  readonly #capable = new Column((length) => new Uint32Array(length));
  readonly #capabilities = new TextColumn();
  readonly #captured: Captured[] = [];
  readonly #excerpts: Found[] = [];
  /** The folder of the last entry: the next mostly stands beside it. */
  #last: { readonly path: string; readonly index: number } | undefined;

  get count(): number {
    return this.#kinds.length;
  }

  /** Takes the next entry; returns its kind. `passOver`: it is only counted. */
  add(entry: TarEntry, passOver = false): number {
    const slash = entry.path.lastIndexOf('/');
    const name = entry.path.slice(slash + 1);
    const kind = passOver ? Kind.passedOver : kindOf(entry, name);
    const shown = kind === Kind.whiteout && name.startsWith(WHITEOUT) ? name.slice(WHITEOUT.length) : name;
    const opaque = kind === Kind.directory && entry.overlay === 'opaque' ? OPAQUE_FLAG : 0;
    this.#parents.push(kind === Kind.passedOver ? 0 : this.#folder(entry.path.slice(0, Math.max(0, slash))));
    this.#hashes.push(this.#names.push(kind === Kind.passedOver || kind === Kind.opaque ? '' : shown));
    this.#kinds.push(kind | opaque);
    this.#modes.push(entry.mode & 0o7777);
    // uid_t and gid_t have 32 bits; a header may claim more.
    this.#uids.push(entry.uid >>> 0);
    this.#gids.push(entry.gid >>> 0);
    this.#sizes.push(entry.size);
    if (kind === Kind.symlink || kind === Kind.hardlink) {
      this.#linked.push(this.count - 1);
      this.#targets.push(entry.linkname ?? '');
    }
    if (entry.capabilities !== undefined && kind !== Kind.passedOver) {
      this.#capable.push(this.count - 1);
      this.#capabilities.push(entry.capabilities);
    }
    return kind;
  }

  /** Sets flags of the last entry. */
  flag(flags: number): void {
    this.#kinds.setLast(flags);
  }

  /** The two words of the keyed hash of an entry's content; to be called for every entry, in order, or for none. */
  hash(low: number, high: number): void {
    this.#contents.push(low);
    this.#contents.push(high);
  }

  capture(entry: number, bytes: Uint8Array): void {
    this.#captured.push({ entry, bytes });
  }

  find(entry: number, offset: number, bytes: Uint8Array): void {
    this.#excerpts.push({ entry, offset, bytes });
  }

  finish(): LayerSurvey {
    return {
      count: this.count,
      kinds: this.#kinds.finish(),
      parents: this.#parents.finish(),
      folders: this.#folders.finish(),
      names: this.#names.finish(),
      hashes: this.#hashes.finish(),
      modes: this.#modes.finish(),
      uids: this.#uids.finish(),
      gids: this.#gids.finish(),
      sizes: this.#sizes.finish(),
      contents: this.#contents.finish(),
      linked: this.#linked.finish(),
      targets: this.#targets.finish(),
      capable: this.#capable.finish(),
      capabilities: this.#capabilities.finish(),
      captured: this.#captured,
      excerpts: this.#excerpts,
    };
  }

  #folder(path: string): number {
    if (this.#last?.path === path) return this.#last.index;
    let index = this.#folderIndex.get(path);
    if (index === undefined) {
      index = this.#folders.length;
      this.#folders.push(path);
      this.#folderIndex.set(path, index);
    }
    this.#last = { path, index };
    return index;
  }
}

/** Nearly all are: what whiteouts and AUFS's own begin with is a dot, and what no engine unpacks has another type or no name. */
function isPlain({ path, overlay }: TarEntry, name: string): boolean {
  return overlay === undefined && path !== '' && path.charCodeAt(0) !== DOT && name.charCodeAt(0) !== DOT;
}

/** A whiteout is one by its name, whatever its type: some exporters write them as hard links. */
function kindOf(entry: TarEntry, name: string): number {
  if (isPlain(entry, name)) return KINDS[entry.type];
  if (name === OPAQUE) return Kind.opaque;
  if (name.startsWith(AUFS) || entry.path.startsWith(AUFS)) return Kind.passedOver;
  if (name.startsWith(WHITEOUT) || entry.overlay === 'whiteout') return Kind.whiteout;
  if (entry.path === '' && entry.type !== 'directory') return Kind.passedOver;
  return KINDS[entry.type];
}
