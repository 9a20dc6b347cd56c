import type { Random } from './random.ts';

const BLOCK = 512;
/** What a header's field is overwritten with: types and sizes that send a reader elsewhere. */
const TYPEFLAGS = ['x', 'g', 'L', 'K', 'S', '1', '2', '5', '\0'];
const SIZES = ['77777777777', '00000000000', '00000000001', '-0000000001', '10000000000'];

/** Cuts, flips, doubles, drops, moves or overwrites a piece, or whole entries; now and then makes the checksums of headers right again. */
export function mutate(original: Buffer, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(original);
  for (let times = 1 + random.below(3); times > 0 && bytes.length > 0; times--) {
    bytes = random.below(3) === 0 ? mutateEntries(bytes, random) : mutateBytes(bytes, random);
  }
  if (random.below(2) === 0) sealHeaders(bytes);
  return bytes;
}

/** One change that knows nothing of the format. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length);
  const block = at - (at % BLOCK);
  const length = random.pick([1, 7, BLOCK, 2 * BLOCK, 10 * BLOCK]);
  const other = random.below(bytes.length);
  const edits = [
    () => bytes.subarray(0, at),
    () => splice(bytes, at, at + 1, Buffer.from([(bytes[at] ?? 0) ^ (1 << random.below(8))])),
    () => splice(bytes, block, block, bytes.subarray(block, block + length)),
    () => splice(bytes, block, block + length, Buffer.alloc(0)),
    () => splice(bytes, at, at + length, Buffer.alloc(length, random.below(256))),
    () => splice(bytes, at, at + length, bytes.subarray(other, other + length)),
    () => splice(bytes, block + 156, block + 157, Buffer.from(random.pick(TYPEFLAGS))),
    () => splice(bytes, block + 124, block + 135, Buffer.from(random.pick(SIZES))),
    () => Buffer.concat([bytes.subarray(block), bytes.subarray(0, block)]),
  ];
  return Buffer.from(random.pick(edits)());
}

/** One change of whole entries of a tar file: dropped, doubled, in another order, cut, or with the content of another. */
export function mutateEntries(bytes: Buffer, random: Random): Buffer {
  const entries = entriesOf(bytes);
  if (entries.length < 2) return mutateBytes(bytes, random);
  const [at, other] = [random.below(entries.length), random.below(entries.length)];
  const [one, two] = [entries[at] as Buffer, entries[other] as Buffer];
  const edits = [
    () => entries.toSpliced(at, 1),
    () => entries.toSpliced(other, 0, one),
    () => entries.with(at, two).with(other, one),
    () => entries.toReversed(),
    () => entries.with(at, one.subarray(0, BLOCK)),
    () => entries.with(at, Buffer.concat([one.subarray(0, BLOCK), two.subarray(BLOCK)])),
    () => entries.with(at, Buffer.concat([one.subarray(0, 100), two.subarray(100, BLOCK), one.subarray(BLOCK)])),
    () => entries.with(at, Buffer.concat([one.subarray(0, 156), two.subarray(156, 257), one.subarray(257)])),
    () => entries.toSpliced(at, 0, Buffer.alloc(2 * BLOCK)),
  ];
  return Buffer.concat(random.pick(edits)());
}

/** A tar file in its parts: header and padded payload of each entry, and what is left. */
function entriesOf(bytes: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  let at = 0;
  while (at + BLOCK <= bytes.length && bytes.toString('latin1', at + 257, at + 262) === 'ustar') {
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 135), 8) || 0;
    const end = at + BLOCK + Math.max(0, Math.ceil(size / BLOCK) * BLOCK);
    entries.push(bytes.subarray(at, end));
    at = end;
  }
  if (at < bytes.length) entries.push(bytes.subarray(at));
  return entries;
}

export function splice(bytes: Buffer, from: number, to: number, insert: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(to)]);
}

function sealHeaders(bytes: Buffer): void {
  for (let at = 0; at + BLOCK <= bytes.length; at += BLOCK) {
    if (bytes.toString('latin1', at + 257, at + 262) !== 'ustar') continue;
    bytes.fill(0x20, at + 148, at + 156);
    const sum = bytes.subarray(at, at + BLOCK).reduce((total, byte) => total + byte, 0);
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, at + 148, 'latin1');
  }
}
