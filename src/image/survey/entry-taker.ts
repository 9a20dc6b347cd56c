import { posix } from 'node:path';
import { Damage } from '../damage.ts';
import type { Limits } from '../limits.ts';
import { distil } from '../packages/distil.ts';
import { type RemarkCode, Remarks } from '../remarks.ts';
import type { TarEntry } from '../tar/entry.ts';
import type { PayloadSink } from '../tar/scanner.ts';
import { capsOf, distillable, literalWishes, type Wishes } from '../wishes.ts';
import type { ContentScan } from './content-scan.ts';
import { Kind, WISHED_FLAG } from './layer-survey.ts';
import type { Meter } from './meter.ts';
import type { SurveyWishes } from './order.ts';
import { PayloadHolder } from './payload-holder.ts';
import type { SurveyBuilder } from './survey-builder.ts';

/** Share of the limit on entries that a layer may be over it: between two looks at how many all layers have. */
const COUNTED_AT_ONCE = 1 / 1000;

/** Takes the entries of one layer as they come: fills the columns, holds contents that are wished for, and shows all others to the scan. */
export class EntryTaker {
  readonly remarks = new Remarks();
  readonly #builder: SurveyBuilder;
  readonly #limits: Limits;
  readonly #meter: Meter;
  readonly #scan: ContentScan | undefined;
  readonly #capOf: (path: string) => number;
  readonly #distillable: Wishes;
  readonly #literal: ReadonlySet<string>;
  /** Where symbolic links that are wished for by name lead, as far as this layer tells. */
  readonly #targets = new Set<string>();
  readonly #holder = new PayloadHolder();
  #capturedBytes = 0;
  #uncounted = 0;
  #path = '';

  constructor(builder: SurveyBuilder, wishes: SurveyWishes, meter: Meter, scan: ContentScan | undefined) {
    this.#builder = builder;
    this.#limits = wishes.limits;
    this.#meter = meter;
    this.#scan = scan;
    this.#capOf = capsOf(wishes.reads, wishes.limits.fileBytes);
    this.#distillable = distillable(wishes.reads);
    this.#literal = literalWishes(wishes.reads);
  }

  /** Throws Damage past the limit on entries. */
  take(entry: TarEntry): PayloadSink | undefined {
    this.#count();
    const { path } = entry;
    this.#path = path;
    if (entry.leavesRoot) this.remarks.add('entry-outside-root', path);
    const refusal = this.#refusalOf(entry);
    const kind = this.#builder.add(entry, refusal !== undefined);
    if (refusal) this.remarks.add(refusal, path);
    else if (kind === Kind.file) return this.#takeFile(entry);
    else if (kind !== Kind.passedOver) this.#flag(entry, kind);
    else if (entry.type === 'other') this.remarks.add('entry-unknown-type', path);
    if (this.#scan) this.#builder.hash(0, 0);
    return undefined;
  }

  /** Of the file that passes by, more was found than is kept. */
  remarkExcess(): void {
    this.remarks.add('excerpts-too-much', this.#path);
  }

  /** To be called once after the last entry. */
  end(): void {
    this.#meter.addEntries(this.#uncounted);
    this.#uncounted = 0;
  }

  #count(): void {
    this.#uncounted++;
    const { entries } = this.#limits;
    if (this.#uncounted < entries * COUNTED_AT_ONCE) return;
    const all = this.#meter.addEntries(this.#uncounted);
    this.#uncounted = 0;
    if (all > entries) throw new Damage(`with it the layers have more than ${entries} entries`, { limit: 'entries' });
  }

  #refusalOf({ path, type }: TarEntry): RemarkCode | undefined {
    if (path.length > this.#limits.pathLength) return 'entry-path-too-long';
    // A path has fewer components than characters.
    if (path.length > this.#limits.pathDepth && depthOf(path) > this.#limits.pathDepth) return 'entry-path-too-deep';
    if (path === '' && type !== 'directory') return 'entry-unplaceable';
    return undefined;
  }

  #flag({ path, linkname }: TarEntry, kind: number): void {
    if (this.#capOf(path) === 0) return;
    this.#builder.flag(WISHED_FLAG);
    if (kind === Kind.symlink && this.#literal.has(path)) this.#targets.add(targetOf(path, linkname));
  }

  #takeFile(entry: TarEntry): PayloadSink | undefined {
    const index = this.#builder.count - 1;
    let cap = this.#capOf(entry.path);
    if (cap > 0) this.#builder.flag(WISHED_FLAG);
    else if (this.#targets.has(entry.path)) cap = this.#limits.fileBytes;
    const held = cap > 0 && this.#holds(entry, cap) ? this.#holder : undefined;
    held?.begin(entry, (content) => this.#builder.capture(index, this.#distilled(entry.path, content)));
    return this.#scan ? this.#scanned(this.#scan, index, entry, held) : held?.sink;
  }

  /** What of a content is kept; the room that is left free is others'. */
  #distilled(path: string, content: Uint8Array): Uint8Array {
    if (!this.#distillable(path)) return content;
    const kept = distil(path, content);
    this.#capturedBytes -= content.length - kept.length;
    // A copy of its own: a view of a pool could not be handed over to another thread.
    return kept === content ? content : new Uint8Array(kept);
  }

  #scanned(
    scan: ContentScan,
    index: number,
    entry: TarEntry,
    held: PayloadHolder | undefined,
  ): PayloadSink | undefined {
    scan.begin(index);
    let left = entry.stored;
    if (left === 0) {
      this.#hash(scan);
      return undefined;
    }
    return (piece) => {
      scan.piece(piece);
      held?.sink?.(piece);
      left -= piece.length;
      if (left === 0) this.#hash(scan);
    };
  }

  #hash(scan: ContentScan): void {
    const [low, high] = scan.end();
    this.#builder.hash(low, high);
  }

  /** Whether it fits; once one file does not fit under the total, none does: so it is the same files whatever is read first. */
  #holds(entry: TarEntry, cap: number): boolean {
    const bytes = Math.max(entry.size, entry.stored);
    if (entry.size > cap || entry.stored > 2 * cap) {
      this.remarks.add('content-too-large', entry.path);
      return false;
    }
    this.#capturedBytes += bytes;
    if (this.#capturedBytes <= this.#limits.capturedBytes) return true;
    this.#capturedBytes = Number.POSITIVE_INFINITY;
    this.remarks.add('content-too-much', entry.path);
    return false;
  }
}

function depthOf(path: string): number {
  let depth = 1;
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) depth++;
  return depth;
}

function targetOf(path: string, linkname = ''): string {
  return posix.resolve('/', posix.dirname(path), linkname).slice(1);
}
