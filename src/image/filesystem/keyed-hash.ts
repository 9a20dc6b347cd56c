import { randomFillSync } from 'node:crypto';

/** HalfSipHash-2-4 with a key of its own: nobody can prepare names that collide. https://github.com/veorq/SipHash */
export class KeyedHash {
  readonly #key: Uint32Array;
  #v0 = 0;
  #v1 = 0;
  #v2 = 0;
  #v3 = 0;

  /** `key`: two words; by default such as nobody knows. */
  constructor(key = randomFillSync(new Uint32Array(2))) {
    this.#key = key;
  }

  /** 32 bits, signed. */
  of(bytes: Uint8Array, start: number, end: number): number {
    const [low = 0, high = 0] = this.#key;
    this.#v0 = low;
    this.#v1 = high;
    this.#v2 = low ^ 0x6c796765;
    this.#v3 = high ^ 0x74656462;
    let at = start;
    for (; at + 4 <= end; at += 4) this.#mix(wordOf(bytes, at, 4));
    this.#mix(wordOf(bytes, at, end - at) | ((end - start) << 24));
    this.#v2 ^= 0xff;
    for (let round = 0; round < 4; round++) this.#round();
    return this.#v1 ^ this.#v3;
  }

  #mix(word: number): void {
    this.#v3 ^= word;
    this.#round();
    this.#round();
    this.#v0 ^= word;
  }

  #round(): void {
    this.#v0 = (this.#v0 + this.#v1) | 0;
    this.#v1 = rotate(this.#v1, 5) ^ this.#v0;
    this.#v0 = rotate(this.#v0, 16);
    this.#v2 = (this.#v2 + this.#v3) | 0;
    this.#v3 = rotate(this.#v3, 8) ^ this.#v2;
    this.#v0 = (this.#v0 + this.#v3) | 0;
    this.#v3 = rotate(this.#v3, 7) ^ this.#v0;
    this.#v2 = (this.#v2 + this.#v1) | 0;
    this.#v1 = rotate(this.#v1, 13) ^ this.#v2;
    this.#v2 = rotate(this.#v2, 16);
  }
}

function wordOf(bytes: Uint8Array, at: number, length: number): number {
  let word = 0;
  for (let byte = 0; byte < length; byte++) word |= (bytes[at + byte] as number) << (8 * byte);
  return word;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
