/** What `squeeze` and `loosen` leave of a line; longer ones are not compared as text. Characters. */
export const LONGEST_TEXT = 64 * 1024;

/** One space for every run of white space: builders keep, drop or trim it differently. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * Also without quotes, brackets, commas and backslashes: `["a","b"]` as Go's `%q` prints it, as JSON and as Buildah keeps it are then the same.
 * For the instructions that only set configuration, where builders differ in this punctuation alone.
 */
export function loosen(text: string): string {
  return squeeze(text.replaceAll(/["'\\]/g, '').replaceAll(/[[\],{}]/g, ' '));
}
