import { type PathTable, ROOT } from './path-table.ts';

/** Writes paths out as text. Neighbours cost no more than their names: what stands before the last slash is kept. */
export class PathWriter {
  readonly #paths: PathTable;
  #bytes = Buffer.allocUnsafeSlow(512);
  /** The folder whose path is in `#bytes`. */
  #folder = ROOT;

  constructor(paths: PathTable) {
    this.#paths = paths;
  }

  pathOf(node: number): string {
    if (node === ROOT) return '';
    const { parents, lengths } = this.#paths;
    const length = lengths[node] as number;
    const folder = parents[node] as number;
    if (length > this.#bytes.length) {
      this.#bytes = Buffer.allocUnsafeSlow(length * 2);
      this.#folder = ROOT;
    }
    this.#paths.writeName(node, this.#bytes, length);
    if (folder !== this.#folder) this.#writeFolders(folder);
    return textOf(this.#bytes, length);
  }

  #writeFolders(last: number): void {
    const { parents, lengths } = this.#paths;
    for (let node = last; node !== ROOT; node = parents[node] as number) {
      const end = lengths[node] as number;
      this.#bytes[end] = 0x2f;
      this.#paths.writeName(node, this.#bytes, end);
    }
    this.#folder = last;
  }
}

function textOf(bytes: Buffer, length: number): string {
  for (let at = 0; at < length; at++) if ((bytes[at] as number) >= 0x80) return bytes.toString('utf8', 0, length);
  return bytes.toString('latin1', 0, length);
}
