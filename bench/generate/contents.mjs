import { javascript, maps, python, text } from './code.mjs';
import { compressed, machineCode } from './machine.mjs';
import { Random } from './random.mjs';

/** Larger than the window of any compressor used here, so that walking round does not make an image smaller. */
const SIZE = 16 * 1024 * 1024;
const MAKERS = { javascript, maps, python, text, machineCode, compressed };
const KINDS = Object.keys(MAKERS);
const pools = new Map();

function pool(kind) {
  if (!pools.has(kind)) pools.set(kind, MAKERS[kind](new Random(KINDS.indexOf(kind) + 1), SIZE));
  return pools.get(kind);
}

/** Contents of files, cut from the pools in turn. The same seed gives the same contents: how a layer ships files again. */
export class Contents {
  #cursors = new Map();

  constructor(seed) {
    const random = new Random(seed);
    for (const kind of KINDS) this.#cursors.set(kind, random.below(SIZE));
  }

  /** `size` bytes of a kind, after `head`, which makes a file one of its own. */
  take(kind, size, head = '') {
    const body = Buffer.allocUnsafe(head.length + size);
    let at = body.write(head, 'latin1');
    let cursor = this.#cursors.get(kind);
    while (at < body.length) {
      const copied = pool(kind).copy(body, at, cursor);
      at += copied;
      cursor = (cursor + copied) % SIZE;
    }
    this.#cursors.set(kind, cursor);
    return body;
  }
}
