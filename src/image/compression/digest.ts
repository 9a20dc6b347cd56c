import { createHash } from 'node:crypto';
import { Damage } from '../damage.ts';

const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** The algorithms of the image specification, and nothing that could be a path. */
export function isDigest(text: unknown): text is string {
  return typeof text === 'string' && DIGEST.test(text);
}

/** Where a layout keeps the blob: `blobs/sha256/…`. */
export function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

export function digestOf(content: Buffer, algorithm = 'sha256'): string {
  return `${algorithm}:${createHash(algorithm).update(content).digest('hex')}`;
}

/** Compares bytes that pass by with the digest that they were announced by. */
export class DigestCheck {
  readonly #expected: string;
  readonly #algorithm: string;
  readonly #claimant: string;
  readonly #hash;

  /** `claimant`: what in the image says so. */
  constructor(expected: string, claimant = 'manifest') {
    this.#expected = expected;
    this.#claimant = claimant;
    this.#algorithm = expected.slice(0, expected.indexOf(':'));
    this.#hash = createHash(this.#algorithm);
  }

  update(chunk: Buffer): void {
    this.#hash.update(chunk);
  }

  /** Throws Damage when they differ. */
  verify(): void {
    const actual = `${this.#algorithm}:${this.#hash.digest('hex')}`;
    if (actual !== this.#expected)
      throw new Damage(`its digest is ${actual}, not ${this.#expected} as its ${this.#claimant} says`);
  }
}
