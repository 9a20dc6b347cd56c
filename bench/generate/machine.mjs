// What compilers write: instructions of few shapes with operands, constant strings, tables of addresses, padding.
import { identifier, sentence } from './words.mjs';

const SHAPES = 1400;

function instructions(random) {
  return Array.from({ length: SHAPES }, () => {
    const shape = Buffer.alloc(2 + random.skewed(12));
    for (let at = 0; at < shape.length; at += 1) shape[at] = random.skewed(256);
    return shape;
  });
}

function code(block, at, end, shapes, random) {
  let to = at;
  while (to < end - 400) {
    // The same function for another type: compilers write many of those.
    if (to - at > 8192 && random.below(85) === 0) {
      const from = to - 400 - random.below(7000);
      block.copyWithin(to, from, from + 400);
      to += 100 + random.below(300);
    }
    to += shapes[random.skewed(SHAPES)].copy(block, to);
    const operand = random.below(32);
    if (operand < 3) block[to++] = random.next();
    else if (operand === 3) to = block.writeInt32LE(random.skewed(1 << 22) - (1 << 12), to);
  }
  return end;
}

function strings(block, at, end, random) {
  let to = at;
  while (to < end - 300)
    to += block.write(`${random.below(3) === 0 ? sentence(random, 6) : identifier(random)}\0`, to, 'latin1');
  return end;
}

/** Symbols, relocations, unwinding: records whose addresses only grow. */
function table(block, at, end, random) {
  let address = random.next() & 0xffffff;
  let to = at;
  while (to < end - 24) {
    address += 16 + random.skewed(40) * 16;
    block.writeUInt32LE(address >>> 0, to);
    block.writeUInt32LE(random.skewed(40) << 8, to + 8);
    block.writeUInt32LE(random.skewed(60) * 16, to + 16);
    to += 24;
  }
  return end;
}

/** Bytes that compress as shared libraries and programs do. */
export function machineCode(random, size) {
  const block = Buffer.alloc(size);
  const shapes = instructions(random);
  let at = 0;
  while (at < size) {
    const end = Math.min(size, at + 4096 + random.below(60_000));
    const kind = random.below(20);
    if (kind < 8) at = code(block, at, end, shapes, random);
    else if (kind < 12) at = strings(block, at, end, random);
    else if (kind < 18) at = table(block, at, end, random);
    else at = Math.min(end, at + 4096);
  }
  return block;
}

/**
 * Bytes that were compressed before: archives, pictures. Names in plain text stand between them, as in a jar, so that a compressor keeps
 * trying. Not made by a compressor: each version of zlib has its own idea of the bytes.
 */
export function compressed(random, size) {
  const block = Buffer.alloc(size);
  let at = 0;
  while (at < size) {
    const end = Math.min(size, at + 600 + random.below(4000));
    for (; at + 4 <= end; at += 4) block.writeUInt32LE(random.next(), at);
    at = end;
    const folder = identifier(random);
    for (let names = 12; names > 0; names -= 1)
      at += block.write(`PK${folder}/${identifier(random)}.class`, at, 'latin1');
  }
  return block;
}
