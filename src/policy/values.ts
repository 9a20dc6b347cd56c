import type { ConfigurationError } from '../model/configuration-error.ts';
import type { PolicyNode } from './document.ts';
import { nearest } from './nearest.ts';
import type { RuleBook } from './rule-names.ts';

/** `a, b or c` */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export function wrongValue(node: PolicyNode, allowed: readonly string[]): ConfigurationError {
  return node.error(
    'policy-invalid',
    `expected ${listed(allowed)}`,
    'Correct the value; a word that YAML reads otherwise goes in quotes.',
  );
}

export function wordValue<Value>(
  node: PolicyNode,
  parse: (text: string) => Value | undefined,
  allowed: readonly string[],
): Value {
  const text = node.text();
  const value = text === undefined ? undefined : parse(text);
  if (value === undefined) throw wrongValue(node, allowed);
  return value;
}

export function booleanValue(node: PolicyNode): boolean {
  const value = node.boolean();
  if (value === undefined) throw wrongValue(node, ['true', 'false']);
  return value;
}

/** The error for a key that no one knows, with the nearest one that is known. */
export function unknownKey(at: PolicyNode, key: string, known: readonly string[]): ConfigurationError {
  const meant = nearest(key, known);
  return meant === undefined
    ? at.error('policy-invalid', 'unknown key', `Known here: ${known.join(', ')}.`)
    : at.error('policy-invalid', `unknown key; did you mean \`${meant}\`?`, `Write \`${meant}\`, or remove the line.`);
}

/** The current id of a rule that the file names. */
export function ruleValue(at: PolicyNode, name: string, rules: RuleBook): string {
  const id = rules.resolve(name);
  if (id !== undefined) return id;
  const meant = rules.suggest(name);
  const problem = `there is no such rule${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`;
  throw at.error('policy-unknown-rule', problem, 'All ids are listed by `container-risk-review rules`.');
}
