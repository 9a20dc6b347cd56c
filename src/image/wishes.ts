import picomatch from 'picomatch';

/** Whether the content of a path is wanted. */
export type Wishes = (path: string) => boolean;

const GLOB = /[*?[\]{}()!+@\\]/;

/**
 * One test out of many globs. Nearly all are a path, a file name anywhere (any `.npmrc`) or an ending anywhere (any `*.pem`): these cost
 * one look-up in all, however many there are, since every path of an image is asked.
 */
export function wishesOf(globs: readonly string[]): Wishes {
  const paths = new Set<string>();
  const names = new Set<string>();
  const endings = new Set<string>();
  const others: string[] = [];
  for (const glob of globs) {
    const name = glob.startsWith('**/') ? glob.slice(3) : undefined;
    if (!GLOB.test(glob)) paths.add(glob);
    else if (name !== undefined && !GLOB.test(name) && !name.includes('/')) names.add(name);
    else if (name !== undefined && /^\*\.[\w-]+$/.test(name)) endings.add(name.slice(1));
    else others.push(glob);
  }
  const matchesOther = others.length > 0 ? picomatch(others, { dot: true }) : () => false;
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return paths.has(path) || names.has(name) || endings.has(name.slice(name.lastIndexOf('.'))) || matchesOther(path);
  };
}
