import picomatch from 'picomatch';

/**
 * A glob of paths whose content is kept. `cap`: bytes of one file that are kept at most, where that is more than for files in general. `distil`: what
 * `packages/distil.ts` makes of the content will do, unless another wish for the path wants the whole.
 */
export type Wish = string | { readonly glob: string; readonly cap: number; readonly distil?: true };

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

/** The bytes that are kept of a path at most, 0 for one that nobody wishes for. */
export function capsOf(wishes: readonly Wish[], otherwise: number): (path: string) => number {
  const all = wishesOf(wishes.map(globOf));
  const large = wishes.filter((wish) => typeof wish !== 'string' && wish.cap > otherwise);
  const caps = large.map((wish) => ({ wishes: wishesOf([globOf(wish)]), cap: capOf(wish) }));
  return (path) => {
    if (!all(path)) return 0;
    return Math.max(otherwise, ...caps.filter((each) => each.wishes(path)).map(({ cap }) => cap));
  };
}

/** Whether the content of a path may be distilled. */
export function distillable(wishes: readonly Wish[]): Wishes {
  const [some, whole] = [wishes.filter(mayDistil), wishes.filter((wish) => !mayDistil(wish))];
  const [isSome, isWhole] = [wishesOf(some.map(globOf)), wishesOf(whole.map(globOf))];
  return (path) => isSome(path) && !isWhole(path);
}

function mayDistil(wish: Wish): boolean {
  return typeof wish !== 'string' && wish.distil === true;
}

/** The paths that are wished for by name, not by a pattern. */
export function literalWishes(wishes: readonly Wish[]): ReadonlySet<string> {
  return new Set(wishes.map(globOf).filter((glob) => !GLOB.test(glob)));
}

export function globOf(wish: Wish): string {
  return typeof wish === 'string' ? wish : wish.glob;
}

function capOf(wish: Wish): number {
  return typeof wish === 'string' ? 0 : wish.cap;
}
