/**
 * Matches `*` (any run of characters but `/`), `**` (any folders) and `?` (one character but `/`); everything else stands for itself.
 * Written out rather than made into a regular expression: pattern and text both come from the pull request, and backtracking over many stars
 * would take it for ever. Time is bounded by the product of the two lengths.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  return matchesParts(pattern.split('/'), text.split('/'), (part) => part === '**', matchesSegment);
}

function matchesSegment(pattern: string, segment: string): boolean {
  return matchesParts(
    Array.from(pattern),
    Array.from(segment),
    (part) => part === '*',
    (part, char) => part === '?' || part === char,
  );
}

/** Wildcards take as little as they can; on a mismatch only the last one has to take more. */
function matchesParts(
  pattern: readonly string[],
  parts: readonly string[],
  isAny: (part: string) => boolean,
  matches: (pattern: string, part: string) => boolean,
): boolean {
  let at = 0;
  let retry: { pattern: number; taken: number } | undefined;
  let index = 0;
  while (index < parts.length) {
    const expected = pattern[at];
    const part = parts[index] ?? '';
    if (expected !== undefined && isAny(expected)) {
      retry = { pattern: at + 1, taken: index };
      at += 1;
    } else if (expected !== undefined && matches(expected, part)) {
      at += 1;
      index += 1;
    } else if (retry) {
      retry.taken += 1;
      index = retry.taken;
      at = retry.pattern;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isAny);
}
