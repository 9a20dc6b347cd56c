import type { Pair } from '../model/dockerfile.ts';
import type { BuildFacts } from './platform.ts';
import { declareArguments, type Expanded, type Expander, type Scope } from './scope.ts';
import type { Statement } from './statement.ts';

import type { Lookup } from './substitution.ts';

/** What the variables make of one instruction. */
export interface Expansion {
  readonly pairs: readonly Pair[];
  readonly expanded?: string;
}

/** Everything that expansion needs beside the statement. */
export interface ExpansionContext {
  readonly scope: Scope;
  readonly expander: Expander;
  readonly facts: BuildFacts;
  /** The global ARGs, for an ARG without default in a stage; undefined before the first FROM. */
  readonly global: Lookup | undefined;
}

/** Expands an instruction where Docker does, and lets its ENV and ARG act on the scope. */
export function expandStatement(statement: Statement, context: ExpansionContext): Expansion {
  switch (statement.keyword) {
    case 'ENV':
      return expandEnv(statement, context);
    case 'LABEL':
      return fromPairs(statement, expandValues(statement, context), context);
    case 'ARG': {
      const facts = { buildArguments: context.facts.buildArguments, fallback: context.global };
      return fromPairs(statement, declareArguments(statement.pairs, context.scope, context.expander, facts), context);
    }
    case 'EXPOSE':
      return whole(expandPorts(statement.words, context));
    case 'ADD':
    case 'COPY':
    case 'VOLUME':
      return whole(expandList(statement, context));
    case 'FROM':
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
      return whole(expandWords(statement.words, context)?.join(' '));
    default:
      return { pairs: [] };
  }
}

/** All values see what was set before the instruction, not each other. */
function expandEnv(statement: Statement, context: ExpansionContext): Expansion {
  const values = expandValues(statement, context);
  const keys = statement.pairs.map((pair) => context.expander.word(pair.key, context.scope.lookup));
  for (const [index, key] of keys.entries()) if (key !== undefined) context.scope.setEnvironment(key, values[index]);
  return fromPairs(statement, values, context);
}

function expandValues({ pairs }: Statement, { scope, expander }: ExpansionContext): readonly Expanded[] {
  return pairs.map((pair) => expander.word(pair.value ?? '', scope.lookup));
}

function fromPairs(statement: Statement, values: readonly Expanded[], { expander }: ExpansionContext): Expansion {
  const pairs = toPairs(statement, values, expander);
  const known = pairs.every((pair) => pair.expanded !== undefined);
  return { pairs, ...(known ? { expanded: pairs.map((pair) => `${pair.key}=${pair.expanded}`).join(' ') } : {}) };
}

/** The pairs of ENV, LABEL and ARG without quotes. Docker takes the names of ARG literally. */
export function toPairs(statement: Statement, values: readonly Expanded[], expander: Expander): readonly Pair[] {
  return statement.pairs.map((pair, index): Pair => {
    const expanded = values[index];
    return {
      key: statement.keyword === 'ARG' ? pair.key : expander.unquote(pair.key),
      ...(pair.value === undefined ? {} : { value: expander.unquote(pair.value) }),
      ...(expanded === undefined ? {} : { expanded }),
      region: statement.arguments.region(pair.start, pair.end),
    };
  });
}

function expandPorts(words: readonly string[], { scope, expander }: ExpansionContext): Expanded {
  const ports = words.map((word) => expander.words(word, scope.lookup));
  return ports.every((port) => port !== undefined) ? ports.flat().join(' ') : undefined;
}

function expandList(statement: Statement, context: ExpansionContext): Expanded {
  const words = expandWords(statement.words, context);
  return words && (statement.exec ? JSON.stringify(words) : words.join(' '));
}

function expandWords(words: readonly string[], { scope, expander }: ExpansionContext): readonly string[] | undefined {
  const expanded = words.map((word) => expander.word(word, scope.lookup));
  return expanded.every((word) => word !== undefined) ? expanded : undefined;
}

function whole(expanded: Expanded): Expansion {
  return expanded === undefined ? { pairs: [] } : { pairs: [], expanded };
}
