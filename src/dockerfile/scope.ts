import type { RawPair } from './pairs.ts';
import { type Lookup, MISSING, SubstitutionError, UNKNOWN, UNSET, type Value } from './substitution.ts';
import { lex } from './word-lexer.ts';

/** A longer value counts as unknown: `ENV a=$a$a` doubles with every line. UTF-16 code units. */
const LONGEST_VALUE = 64 * 1024;
/** All expanded text of one file together. */
const LONGEST_SUM = 8 * 1024 * 1024;

/** What an expansion came to: undefined when unknown. */
export type Expanded = string | undefined;

/** Expands words of one file, counts what it made, and remembers which words Docker would refuse. */
export class Expander {
  readonly #escape: '\\' | '`';
  #left = LONGEST_SUM;
  /** Set when Docker would refuse a substitution; whoever reports it resets it. */
  refused = false;

  constructor(escaper: '\\' | '`') {
    this.#escape = escaper;
  }

  /** One argument: quotes removed, variables replaced. */
  word(text: string, scope: Lookup): Expanded {
    return this.#lex(text, scope)?.text;
  }

  /** The same split into words after replacing, as for EXPOSE. */
  words(text: string, scope: Lookup): readonly string[] | undefined {
    const lexed = this.#lex(text, scope);
    return lexed?.text === undefined ? undefined : lexed.words;
  }

  /** Quotes removed, variables as written. */
  unquote(text: string): string {
    try {
      const options = { escape: this.#escape, keepUnset: true, limit: text.length * 2 };
      return lex(text, () => UNSET, options).text ?? text;
    } catch {
      return text;
    }
  }

  #lex(text: string, scope: Lookup): ReturnType<typeof lex> | undefined {
    if (this.#left <= 0) return undefined;
    try {
      const lexed = lex(text, scope, { escape: this.#escape, limit: LONGEST_VALUE });
      this.#left -= lexed.text?.length ?? 0;
      return lexed;
    } catch (error) {
      if (!(error instanceof SubstitutionError)) throw error;
      this.refused = true;
      return undefined;
    }
  }
}

/** How many stages may stand over each other before they are laid together: keeps both look-ups and copies short for any chain. */
const MAXIMUM_DEPTH = 256;

/**
 * The variables of a stage, or of the part before the first FROM. What a stage hands on to one that builds on it follows BuildKit: first its ENV, which wins
 * there even over a later ARG of the same name, then its ARG.
 */
export class Scope {
  /** ENV and ARG of this stage, whichever came last. */
  readonly #values: Map<string, Value>;
  readonly #environment: Map<string, Value>;
  readonly #below: Scope | undefined;
  readonly #depth: number;
  /** What a variable is that nothing in the file set. */
  readonly #otherwise: Lookup;

  private constructor(
    otherwise: Lookup,
    environment = new Map<string, Value>(),
    values = new Map(environment),
    below?: Scope,
  ) {
    this.#values = values;
    this.#environment = environment;
    this.#otherwise = otherwise;
    this.#below = below;
    this.#depth = below ? below.#depth + 1 : 0;
  }

  /** Before the first FROM. */
  static global(predefined: Lookup): Scope {
    return new Scope(predefined);
  }

  /** From `scratch`: Docker sets PATH and nothing else. */
  static scratch(): Scope {
    return new Scope(() => UNSET, new Map([['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin']]));
  }

  /** From an image, which may have set anything. */
  static image(): Scope {
    return new Scope(() => UNKNOWN);
  }

  /** For a stage that builds on this scope's, which is complete by then. */
  inherit(): Scope {
    const below =
      this.#depth < MAXIMUM_DEPTH
        ? this
        : new Scope(
            this.#otherwise,
            this.#all((scope) => scope.#environment),
            this.#all((scope) => scope.#values),
          );
    return new Scope(this.#otherwise, undefined, undefined, below);
  }

  readonly lookup: Lookup = (name) => {
    const own = this.#values.get(name);
    if (own !== undefined || !this.#below) return own ?? this.#otherwise(name);
    const inherited = this.#below.#find(name, (scope) => scope.#environment);
    if (inherited !== undefined) return inherited;
    const argument = this.#below.#find(name, (scope) => scope.#values);
    // An image below may have the variable in its own environment, which would win over the ARG.
    return argument === undefined || this.#otherwise(name) === UNKNOWN ? this.#otherwise(name) : argument;
  };

  #find(name: string, kind: (scope: Scope) => ReadonlyMap<string, Value>): Value | undefined {
    const value = kind(this).get(name);
    return value === undefined && this.#below ? this.#below.#find(name, kind) : value;
  }

  #all(kind: (scope: Scope) => ReadonlyMap<string, Value>): Map<string, Value> {
    const all = this.#below ? this.#below.#all(kind) : new Map<string, Value>();
    for (const [name, value] of kind(this)) all.set(name, value);
    return all;
  }

  /** ENV. */
  setEnvironment(name: string, value: Expanded): void {
    this.#environment.set(name, value ?? UNKNOWN);
    this.setArgument(name, value);
  }

  /** ARG: within its stage it replaces an ENV of the same name. */
  setArgument(name: string, value: Expanded): void {
    this.#values.set(name, value ?? UNKNOWN);
  }

  /** An ARG that got no value from anywhere: what was set before stays. */
  declare(name: string): void {
    if (this.lookup(name) === UNSET) this.#values.set(name, MISSING);
  }
}

/** `ARG`s of one instruction, from left to right. `fallback` gives what a global ARG of the same name has. */
export function declareArguments(
  pairs: readonly RawPair[],
  scope: Scope,
  expander: Expander,
  facts: { readonly buildArguments: ReadonlyMap<string, string>; readonly fallback: Lookup | undefined },
): readonly Expanded[] {
  return pairs.map((pair) => {
    const given = facts.buildArguments.get(pair.key);
    const inherited = facts.fallback?.(pair.key) ?? UNSET;
    if (given === undefined && pair.value === undefined && (inherited === UNSET || inherited === MISSING)) {
      scope.declare(pair.key);
      return undefined;
    }
    const value = given ?? (pair.value === undefined ? knownOnly(inherited) : expander.word(pair.value, scope.lookup));
    scope.setArgument(pair.key, value);
    return value;
  });
}

function knownOnly(value: Value): Expanded {
  return typeof value === 'string' ? value : undefined;
}
