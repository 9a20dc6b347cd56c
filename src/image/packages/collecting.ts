import type { FileEntry, FileTree } from '../../model/image.ts';
import type { ImageConfiguration } from '../../model/oci.ts';
import type { Distribution } from '../../model/package.ts';
import type { Notification } from '../../model/review.ts';
import type { Collector, CollectorContext, Found } from './collector.ts';

type Place = Pick<FileEntry, 'path' | 'layer' | 'hidden'>;

/** A kind of trouble: how often, and the first place. */
interface Trouble {
  count: number;
  databases: number;
  readonly first: Place;
  last: Place;
}

const NOTHING = new Uint8Array();

/** What one collector sees, and what is to be said of it: one notification a kind of trouble, however many databases have it. */
export class Collecting implements CollectorContext {
  readonly files: FileTree;
  readonly configuration: ImageConfiguration;
  readonly distribution: Distribution | undefined;
  readonly #collector: Collector;
  readonly #troubles = new Map<string, Trouble>();
  readonly #unread = new Map<string, Trouble>();
  readonly #seen: FileEntry[] = [];
  #found = 0;
  #visible = 0;
  #cap: number | undefined;
  #failed = false;

  constructor(
    collector: Collector,
    files: FileTree,
    configuration: ImageConfiguration,
    distribution: Distribution | undefined,
  ) {
    this.#collector = collector;
    this.files = files;
    this.configuration = configuration;
    this.distribution = distribution;
  }

  get isCapped(): boolean {
    return this.#cap !== undefined;
  }

  read(entry: FileEntry): Uint8Array | undefined {
    if (this.#collector.kind === 'system') this.#seen.push(entry);
    const content = entry.size === 0 ? NOTHING : this.files.content(entry);
    if (content === undefined) note(this.#unread, entry.hidden ? 'hidden' : 'visible', entry, 1);
    return content;
  }

  damaged(place: Place, why: string, count = 1): void {
    note(this.#troubles, why, place, count);
  }

  capped(most: number): void {
    this.#cap = most;
  }

  failed(): void {
    this.#failed = true;
  }

  /** Counts a record that is taken. */
  count(found: Found): Found {
    this.#found += 1;
    if (!found.at.hidden) this.#visible += 1;
    return found;
  }

  notifications(): Notification[] {
    const said = [
      ...[...this.#unread].map(([state, trouble]) => this.#unreadWords(trouble, state === 'visible')),
      ...[...this.#troubles].map(([why, trouble]) => this.#damagedWords(why, trouble)),
      ...this.#cappedWords(),
      ...this.#failedWords(),
    ];
    // What explains an empty inventory need not be followed by the fact itself.
    return said.length > 0 ? said : this.#emptyWords();
  }

  #unreadWords({ count, first }: Trouble, visible: boolean): Notification {
    const { id } = this.#collector;
    const which =
      count === 1 ? `The ${id} package database` : `${count} ${id} package databases, of which this is the first,`;
    const lost = visible ? 'it lists' : 'it listed before a later layer changed it';
    return {
      level: visible ? 'error' : 'warning',
      code: 'package-database-unread',
      message: `${which} could not be read: too large, or in a damaged layer. What ${lost} is missing from the inventory.`,
      location: this.#place(first),
      remedy: 'Make the database smaller, or save the image again.',
    };
  }

  #damagedWords(why: string, { count, databases, first }: Trouble): Notification {
    const { id } = this.#collector;
    const nothing = this.#visible === 0 && !first.hidden;
    const records = `${count} ${count === 1 ? 'record' : 'records'} of ${id}`;
    const where = databases === 1 ? '' : ` in ${databases} files, of which this is the first,`;
    return {
      level: nothing ? 'error' : 'warning',
      code: 'package-database-damaged',
      message: `${records}${where} could not be read (${why}); ${nothing ? 'none could' : 'the others were'}.`,
      location: this.#place(first),
      remedy: 'Find out what writes the database half, and build the image again.',
    };
  }

  #emptyWords(): Notification[] {
    if (this.#collector.kind !== 'system' || this.#visible > 0) return [];
    const { id } = this.#collector;
    const [visible] = this.#seen.filter(({ hidden }) => !hidden);
    if (visible) {
      const message = `The ${id} package database lists nothing: what was installed with it cannot be told.`;
      return [this.#word('package-database-empty', visible, message)];
    }
    const deleted = this.#seen.findLast(({ hidden }) => hidden?.by === 'deleted');
    if (!deleted?.hidden || this.#found === 0) return [];
    const message = `The ${id} package database is deleted: its packages are no longer listed, whether or not their files are gone.`;
    return [this.#word('package-database-deleted', { path: deleted.path, layer: deleted.hidden.layer }, message)];
  }

  #word(code: string, place: Place, message: string): Notification {
    const remedy = 'Keep the package database in the image: without it no scanner can tell what is installed.';
    return { level: 'warning', code, message, location: this.#place(place), remedy };
  }

  #cappedWords(): Notification[] {
    if (this.#cap === undefined) return [];
    return [
      {
        level: 'error',
        code: 'packages-capped',
        message: `The image has more than ${this.#cap} packages; the others are not in the inventory (reached in ${this.#collector.id}).`,
        remedy: 'Split the image, or leave out what its one service does not need.',
      },
    ];
  }

  #failedWords(): Notification[] {
    if (!this.#failed) return [];
    return [
      {
        level: 'error',
        code: 'package-collector-failed',
        message: `Reading the package databases of ${this.#collector.id} failed, so what they list was not fully inventoried.`,
        remedy: 'Report this with an image that shows it.',
      },
    ];
  }

  #place({ path, layer }: Place): NonNullable<Notification['location']> {
    return { kind: 'layer', index: layer, diffId: this.configuration.rootfs.diff_ids[layer] ?? '', path };
  }
}

function note(troubles: Map<string, Trouble>, kind: string, place: Place, count: number): void {
  const trouble = troubles.get(kind);
  if (!trouble) {
    troubles.set(kind, { count, databases: 1, first: place, last: place });
    return;
  }
  if (trouble.last !== place) trouble.databases += 1;
  trouble.count += count;
  trouble.last = place;
}
