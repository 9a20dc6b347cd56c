import { nearest } from './nearest.ts';

/** As much of a rule as a policy needs: the names that it answers to. */
export interface RuleNames {
  readonly id: string;
  readonly deprecatedIds?: readonly string[];
}

/** Finds rules by their current and earlier ids. */
export class RuleBook {
  readonly #current = new Map<string, string>();

  constructor(rules: readonly RuleNames[]) {
    for (const { id, deprecatedIds = [] } of rules) for (const old of deprecatedIds) this.#current.set(old, id);
    for (const { id } of rules) this.#current.set(id, id);
  }

  /** The current id of a rule; undefined when there is no such rule. */
  resolve(name: string): string | undefined {
    return this.#current.get(name);
  }

  suggest(name: string): string | undefined {
    const close = nearest(name, this.#current.keys());
    return close === undefined ? undefined : this.resolve(close);
  }
}
