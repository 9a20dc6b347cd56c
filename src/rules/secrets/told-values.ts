/** How many values are also compared by what they hold. */
const MOST_COMPARED = 300;

/** Remembers which secrets were told, so that one fact is told once although an instruction, the environment and the history repeat it, whole or in part. */
export class ToldValues {
  readonly #values = new Set<string>();
  readonly #compared: string[] = [];

  /** Whether nothing that holds the value, or that it holds, was told; from now on it is. */
  isNew(value: string): boolean {
    if (this.#values.has(value) || this.#compared.some((other) => other.includes(value) || value.includes(other)))
      return false;
    this.#values.add(value);
    if (this.#compared.length < MOST_COMPARED) this.#compared.push(value);
    return true;
  }
}
