// Chance that is the same on every machine: integers and single roundings only, no transcendental function.

/** A seeded source of numbers (mulberry32). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1);
  }

  /** An unsigned 32-bit integer. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** An integer from 0 up to, but without, `end`. */
  below(end) {
    return Math.floor((this.next() / 2 ** 32) * end);
  }

  /** As `below`, the lower the likelier: about how often words, instructions and names are used. */
  skewed(end) {
    const part = this.next() / 2 ** 32;
    return Math.floor(part * part * part * end);
  }

  pick(values) {
    return values[this.below(values.length)];
  }

  /** A size in bytes whose logarithm is spread evenly between those of `low` and `low * 2 ** doublings`. */
  size(low, doublings) {
    const base = low * 2 ** this.below(doublings);
    return base + this.below(base);
  }

  hex(digits) {
    let text = '';
    while (text.length < digits) text += this.next().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }
}
