/**
 * Shell patterns as BuildKit knows them in `${x#p}`, `${x%p}` and `${x/p/r}`: `*`, `?` and escaped characters, no brackets.
 * They are matched here by following all possibilities at once, so that no pattern takes more than pattern × value steps.
 */
type Token =
  | { readonly kind: 'star' }
  | { readonly kind: 'any' }
  | { readonly kind: 'literal'; readonly character: string };

/** More steps than this and the value counts as unknown. */
const MAXIMUM_STEPS = 4_000_000;

export class PatternError extends Error {}

/** Where a match may end: the nearest or the farthest place. */
type Reach = 'shortest' | 'longest';

/** A pattern that BuildKit refuses throws PatternError. */
function readPattern(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const characters = Array.from(pattern);
  for (let at = 0; at < characters.length; at += 1) {
    let character = characters[at] ?? '';
    if (character === '*') tokens.push({ kind: 'star' });
    else if (character === '?') tokens.push({ kind: 'any' });
    else if (character === '\\' && (characters[at + 1] === '}' || characters[at + 1] === '/')) continue;
    else {
      if (character === '\\') {
        at += 1;
        character = characters[at] ?? '';
        if (character !== '*' && character !== '?' && character !== '\\') throw new PatternError('invalid escape');
      }
      tokens.push({ kind: 'literal', character });
    }
  }
  return tokens;
}

/** `${value#pattern}` and `${value##pattern}`; undefined when it would take too long. */
export function trimPrefix(value: string, pattern: string, reach: Reach): string | undefined {
  return cutPrefix(Array.from(value), readPattern(pattern), reach)?.join('');
}

/** `${value%pattern}` and `${value%%pattern}`; undefined when it would take too long. */
export function trimSuffix(value: string, pattern: string, reach: Reach): string | undefined {
  return cutPrefix(Array.from(value).toReversed(), readPattern(reversePattern(pattern)), reach)
    ?.toReversed()
    .join('');
}

/** Back to front, with each escape staying before its character: the text is turned round before it is read, as BuildKit does it, which shows with a lone escape at the end. */
function reversePattern(pattern: string): string {
  return Array.from(pattern.matchAll(/\\.|./gsu), ([unit]) => unit)
    .toReversed()
    .join('');
}

function cutPrefix(value: string[], pattern: readonly Token[], reach: Reach): string[] | undefined {
  if (value.length * (pattern.length + 1) > MAXIMUM_STEPS) return undefined;
  const end = matchAt(value, 0, pattern, reach);
  return end === undefined ? value : value.slice(end);
}

/** `${value/pattern/replacement}` and `${value//pattern/replacement}`; undefined when it would take too long. */
export function replacePattern(value: string, pattern: string, replacement: string, all: boolean): string | undefined {
  const tokens = readPattern(pattern);
  const characters = Array.from(value);
  if (characters.length ** 2 * (tokens.length + 1) > MAXIMUM_STEPS) return undefined;
  // Go's ReplaceAllString reads `$name` in the replacement as a group, and there is none.
  const insert = all
    ? replacement.replace(/\$(?:\$|[\p{L}\p{Nd}_]+|\{[\p{L}\p{Nd}_]+\})/gu, (group) => (group === '$$' ? '$' : ''))
    : replacement;
  let result = '';
  let copied = 0;
  let at = 0;
  let lastEnd = -1;
  while (at <= characters.length) {
    const end = matchAt(characters, at, tokens, 'longest');
    // An empty match right behind a match does not count.
    if (end === undefined || (end === at && at === lastEnd)) {
      at += 1;
      continue;
    }
    result += characters.slice(copied, at).join('') + insert;
    copied = end;
    lastEnd = end;
    if (!all) break;
    at = end > at ? end : at + 1;
  }
  return result + characters.slice(copied).join('');
}

/** Index where a match that starts at `start` ends. */
function matchAt(value: readonly string[], start: number, pattern: readonly Token[], reach: Reach): number | undefined {
  let states = follow(new Set([0]), pattern);
  let found = states.has(pattern.length) ? start : undefined;
  for (let at = start; at < value.length && states.size > 0; at += 1) {
    if (found !== undefined && reach === 'shortest') return found;
    states = follow(step(states, pattern, value[at] ?? ''), pattern);
    if (states.has(pattern.length)) found = at + 1;
  }
  return found;
}

function step(states: ReadonlySet<number>, pattern: readonly Token[], character: string): Set<number> {
  const next = new Set<number>();
  for (const state of states) {
    const token = pattern[state];
    if (!token) continue;
    if (token.kind === 'literal' ? token.character === character : character !== '\n')
      next.add(token.kind === 'star' ? state : state + 1);
  }
  return next;
}

/** A star may also stand for nothing. */
function follow(states: Set<number>, pattern: readonly Token[]): Set<number> {
  for (const state of states) if (pattern[state]?.kind === 'star') states.add(state + 1);
  return states;
}
