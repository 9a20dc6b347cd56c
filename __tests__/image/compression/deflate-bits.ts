/** Writes a deflate stream bit by bit (RFC 1951), right or wrong. */
export class DeflateBits {
  readonly #bytes: number[] = [];
  #bits = 0;

  /** Bits of a number, the lowest first. */
  number(value: number, bits: number): this {
    for (let bit = 0; bit < bits; bit++) this.#put(Math.floor(value / 2 ** bit) & 1);
    return this;
  }

  /** Bits of a Huffman code, the highest first. */
  code(text: string): this {
    for (const bit of text) this.#put(Number(bit));
    return this;
  }

  header(type: number, last = true): this {
    return this.number(Number(last), 1).number(type, 2);
  }

  stored(content: Buffer, last = true, complement = ~content.length & 0xffff): this {
    this.header(0, last);
    this.#bits = 0;
    this.number(content.length, 16).number(complement, 16);
    this.#bytes.push(...content);
    return this;
  }

  /** Symbols in canonical codes of these lengths. */
  symbols(lengths: readonly number[], ...symbols: number[]): this {
    for (const symbol of symbols) this.code(codeOf(lengths, symbol));
    return this;
  }

  fixed(...symbols: number[]): this {
    return this.symbols(FIXED_LITERALS, ...symbols);
  }

  /** A match in a fixed block, by its shortest code. */
  fixedMatch(length: number, distance: number): this {
    const long = symbolOf(LENGTH_BASES, length);
    const far = symbolOf(DISTANCE_BASES, distance);
    this.fixed(257 + long).number(length - (LENGTH_BASES[long] as number), lengthExtra(long));
    return this.code(codeOf(FIXED_DISTANCES, far)).number(
      distance - (DISTANCE_BASES[far] as number),
      distanceExtra(far),
    );
  }

  /** The header of a block with these code lengths, each written out: no repetitions. */
  dynamic(literals: readonly number[], distances: readonly number[], last = true): this {
    this.header(2, last)
      .number(literals.length - 257, 5)
      .number(distances.length - 1, 5)
      .number(15, 4);
    for (const symbol of ORDER) this.number(symbol < 16 ? 4 : 0, 3);
    for (const bits of [...literals, ...distances]) this.code(bits.toString(2).padStart(4, '0'));
    return this;
  }

  /** The header of a block, with the lengths of the code length codes by symbol; code lengths follow. */
  lengths(literals: number, distances: number, bitsOf: Readonly<Record<number, number>>): this {
    this.header(2)
      .number(literals - 257, 5)
      .number(distances - 1, 5)
      .number(15, 4);
    for (const symbol of ORDER) this.number(bitsOf[symbol] ?? 0, 3);
    return this;
  }

  finish(): Buffer {
    return Buffer.from(this.#bytes);
  }

  #put(bit: number): void {
    if (this.#bits === 0) this.#bytes.push(0);
    const at = this.#bytes.length - 1;
    this.#bytes[at] = (this.#bytes[at] as number) | (bit << this.#bits);
    this.#bits = (this.#bits + 1) % 8;
  }
}

const codes = new WeakMap<readonly number[], Map<number, string>>();

/** The canonical code of a symbol, RFC 1951 §3.2.2. */
function codeOf(lengths: readonly number[], symbol: number): string {
  const known = codes.get(lengths) ?? new Map<number, string>();
  codes.set(lengths, known);
  const code = known.get(symbol) ?? makeCode(lengths, symbol);
  known.set(symbol, code);
  return code;
}

function makeCode(lengths: readonly number[], symbol: number): string {
  const bits = lengths[symbol] ?? 0;
  let code = 0;
  for (let shorter = 1; shorter <= bits; shorter++) {
    code *= 2;
    for (const [other, length] of lengths.entries()) {
      if (length === shorter && (shorter < bits || other < symbol)) code++;
    }
  }
  return code.toString(2).padStart(bits, '0');
}

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const FIXED_LITERALS = Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
);
const FIXED_DISTANCES = Array.from({ length: 32 }, () => 5);

const lengthExtra = (code: number) => (code < 8 || code === 28 ? 0 : Math.floor(code / 4) - 1);
const distanceExtra = (code: number) => (code < 4 ? 0 : Math.floor(code / 2) - 1);

const LENGTH_BASES = bases(28, 3, lengthExtra).concat(258);
const DISTANCE_BASES = bases(30, 1, distanceExtra);

function bases(count: number, first: number, extra: (code: number) => number): number[] {
  const values = [first];
  while (values.length < count) values.push((values.at(-1) as number) + 2 ** extra(values.length - 1));
  return values;
}

function symbolOf(values: readonly number[], wanted: number): number {
  return values.findLastIndex((value) => value <= wanted);
}
