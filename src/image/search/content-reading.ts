import type { Seek } from '../../model/rule.ts';
import type { ContentScan } from '../survey/content-scan.ts';
import type { WasmModule } from '../wasm/module.ts';
import { ContentHash } from './content-hash.ts';
import { ExcerptCollector, type TakeExcerpt } from './excerpt-collector.ts';

/** Searches and hashes the files of a layer in one go, as they lie in the chunk. */
export class ContentReading implements ContentScan {
  readonly #hash: ContentHash;
  readonly #excerpts: ExcerptCollector | undefined;

  constructor(
    wasm: WasmModule,
    wishes: { readonly seeks: readonly Seek[]; readonly hashKey: Uint8Array },
    take: TakeExcerpt,
    onExcess: (entry: number) => void,
  ) {
    this.#hash = new ContentHash(wasm, wishes.hashKey);
    this.#excerpts = wishes.seeks.length > 0 ? new ExcerptCollector(wasm, wishes.seeks, take, onExcess) : undefined;
  }

  begin(entry: number): void {
    this.#hash.begin();
    this.#excerpts?.begin(entry);
  }

  piece(piece: Buffer): void {
    this.#hash.update(piece);
    this.#excerpts?.piece(piece);
  }

  end(): readonly [low: number, high: number] {
    this.#excerpts?.end();
    return this.#hash.end();
  }
}
