import type { FileEntry, FileTree } from '../../model/image.ts';
import type { ImageConfiguration } from '../../model/oci.ts';
import type { Distribution, PackageEvidence } from '../../model/package.ts';
import type { Purl } from '../../model/purl.ts';
import type { Wish } from '../wishes.ts';

/**
 * Reads one kind of package database: a plain object in a file of its own, listed in `index.ts`. Pure: what it sees are the files that it `reads`,
 * already captured. It yields what each version of each of its files lists, hidden ones included; `package-history.ts` makes of that which layer
 * brought a package and which removed it, so that no collector thinks about layers.
 */
export interface Collector {
  /** Names the database, in messages too: `dpkg`. */
  readonly id: string;
  readonly reads: readonly Wish[];
  /**
   * `system`: one database says what is installed, so that an empty or deleted one is worth a word. `file`: each file is its package's own
   * record, and goes with it.
   */
  readonly kind: 'system' | 'file';
  collect(context: CollectorContext): Iterable<Found>;
}

/** What a collector works with. */
export interface CollectorContext {
  readonly files: FileTree;
  readonly configuration: ImageConfiguration;
  readonly distribution: Distribution | undefined;
  /** The content of a version of a database; undefined, and said in the review, when it was not kept. */
  read(entry: FileEntry): Uint8Array | undefined;
  /** Says that `count` records of a database could not be read, in the words `why`: "no version". The rest of it counts all the same. */
  damaged(entry: FileEntry, why: string, count?: number): void;
}

/** One record of one version of a database. */
export interface Found {
  readonly name: string;
  /** '' where the database has none. */
  readonly version: string;
  readonly architecture?: string | undefined;
  readonly source?: { readonly name: string; readonly version: string } | undefined;
  readonly licenses?: readonly string[] | undefined;
  /** Written out once it is known which records stay. */
  readonly purl: Purl;
  /** Where it stands, when the same package can stand in several places: part of what tells packages apart. */
  readonly place?: string | undefined;
  /** Default `installed`. */
  readonly evidence?: PackageEvidence | undefined;
  /** The version of the file that lists it: the record holds from its layer to the one that hid it. */
  readonly at: Pick<FileEntry, 'path' | 'layer' | 'hidden'>;
  /** The paths that it owns, without a leading slash. Made when asked: an image has more of them than fit in memory twice. */
  readonly files?: (() => Iterable<string>) | undefined;
}
