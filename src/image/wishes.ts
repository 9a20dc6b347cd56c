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
 * One test out of many globs, for every path of an image: by the file's name, or its folder's, nearly all are found not to match with a few
 * look-ups, however many globs there are.
 */
export function wishesOf(globs: readonly string[]): Wishes {
  const wishes = new SortedGlobs();
  for (const glob of globs) for (const one of alternatives(glob)) wishes.add(one);
  return wishes.test();
}

/** `a{b,c}` → `ab`, `ac`. */
function alternatives(glob: string): string[] {
  const [, before = '', list, after = ''] = /^([^{}]*)\{([^{}]*)\}(.*)$/.exec(glob) ?? [];
  return list === undefined ? [glob] : list.split(',').flatMap((one) => alternatives(before + one + after));
}

/** Globs by what they ask of a path. */
class SortedGlobs {
  /** Name → whole paths that have it. */
  readonly #paths = new Map<string, string[]>();
  /** Names of files, in any folder. */
  readonly #names = new Set<string>();
  /** Ends of names, dot included. */
  readonly #endings = new Set<string>();
  /** Name → ends of paths, slash included, that have it. */
  readonly #ends = new Map<string, string[]>();
  /** Name of a folder → ends of the paths of folders, slash included, and a glob of names in them. */
  readonly #folders = new Map<string, { readonly folder: string; readonly name: string }[]>();
  /** Globs of names, in any folder. */
  readonly #nameGlobs: string[] = [];
  readonly #others: string[] = [];

  add(glob: string): void {
    const rest = glob.startsWith('**/') ? glob.slice(3) : '';
    const slash = rest.lastIndexOf('/');
    const [folder, name] = [rest.slice(0, Math.max(0, slash)), rest.slice(slash + 1)];
    if (!GLOB.test(glob)) push(this.#paths, lastOf(glob), glob);
    else if (name === '' || name.includes('**') || GLOB.test(folder)) this.#others.push(glob);
    else if (!GLOB.test(name)) this.#addFixed(folder, name, `/${rest}`);
    else if (slash >= 0) push(this.#folders, lastOf(folder), { folder: `/${folder}`, name });
    else if (/^\*\.[\w-]+$/.test(name)) this.#endings.add(name.slice(1));
    else this.#nameGlobs.push(name);
  }

  test(): Wishes {
    const [paths, names, endings, ends] = [this.#paths, this.#names, this.#endings, this.#ends];
    const matchesName = nameMatcher(this.#nameGlobs);
    const matchesOther = matcher(this.#others);
    const folders = new Map(
      [...this.#folders].map(([name, list]) => [name, list.map((one) => ({ ...one, matches: matcher([one.name]) }))]),
    );
    return (path) => {
      const slash = path.lastIndexOf('/');
      const name = path.slice(slash + 1);
      if (names.has(name) || endings.has(name.slice(name.lastIndexOf('.')))) return true;
      if (paths.get(name)?.includes(path) || ends.get(name)?.some((end) => endsWith(path, end))) return true;
      if (matchesName(name) || matchesOther(path)) return true;
      const folder = slash < 0 ? '' : path.slice(0, slash);
      const inFolder = folders.get(lastOf(folder));
      return inFolder?.some((one) => endsWith(folder, one.folder) && one.matches(name)) ?? false;
    };
  }

  #addFixed(folder: string, name: string, end: string): void {
    if (folder === '') this.#names.add(name);
    else push(this.#ends, name, end);
  }
}

/** Of names alone, which one expression can tell; with folders, braces would mean something else. */
function nameMatcher(globs: readonly string[]): Wishes {
  return matcher(globs.length > 1 ? [`{${globs.join(',')}}`] : globs);
}

function matcher(globs: readonly string[]): Wishes {
  // The expressions themselves: what picomatch puts around them costs more than they do.
  const expressions = globs.map((glob) => picomatch.makeRe(glob, { dot: true }));
  return (text) => text !== '' && expressions.some((expression) => expression.test(text));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `end` starts with a slash, which the start of a path stands for. */
function endsWith(path: string, end: string): boolean {
  return path.endsWith(end) || path === end.slice(1);
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
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
