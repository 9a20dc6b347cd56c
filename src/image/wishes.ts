import picomatch from 'picomatch';

/**
 * A glob of paths whose content is kept. `cap`: bytes of one file that are kept at most, where that is more than for files in general. `distil`: what
 * `packages/distil.ts` makes of the content will do, unless another wish for the path wants the whole.
 */
export type Wish = string | { readonly glob: string; readonly cap: number; readonly distil?: true };

/** Whether the content of a path is wanted. */
export type Wishes = (path: string) => boolean;

const GLOB = /[*?[\]{}()!+@\\]/;
const ENDING = /^\*\.[\w-]+$/;

/** `**` and a folder, then a name, any name (`*`) or an ending (`*.list`). */
interface InFolder {
  readonly folder: string;
  readonly name: string;
}

/**
 * One test out of many globs. Nearly all are a path, a file name anywhere (any `.npmrc`), an ending anywhere (any `*.pem`) or one of these in
 * a folder of some name (any `dpkg/info/*.list`): these cost two look-ups in all, however many there are, since every path of an image is asked.
 */
export function wishesOf(globs: readonly string[]): Wishes {
  const paths = new Set<string>();
  const names = new Set<string>();
  const endings = new Set<string>();
  const folders = new Map<string, InFolder[]>();
  const others: string[] = [];
  for (const glob of globs) {
    const tail = glob.startsWith('**/') ? glob.slice(3) : undefined;
    const inFolder = tail === undefined ? undefined : inFolderOf(tail);
    if (!GLOB.test(glob)) paths.add(glob);
    else if (inFolder) addTo(folders, nameOf(inFolder.folder), inFolder);
    else if (tail !== undefined && !GLOB.test(tail) && !tail.includes('/')) names.add(tail);
    else if (tail !== undefined && ENDING.test(tail)) endings.add(tail.slice(1));
    else others.push(glob);
  }
  const matchesOther = others.length > 0 ? picomatch(others, { dot: true }) : () => false;
  return (path) => {
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    if (paths.has(path) || names.has(name) || endings.has(name.slice(name.lastIndexOf('.')))) return true;
    const near = slash < 0 ? undefined : folders.get(path.slice(path.lastIndexOf('/', slash - 1) + 1, slash));
    return near?.some((wish) => isIn(wish, path, slash, name)) || matchesOther(path);
  };
}

function inFolderOf(tail: string): InFolder | undefined {
  const slash = tail.lastIndexOf('/');
  const [folder, name] = [tail.slice(0, Math.max(0, slash)), tail.slice(slash + 1)];
  const isSimple = name === '*' || ENDING.test(name) || (name !== '' && !GLOB.test(name));
  return folder !== '' && !GLOB.test(folder) && isSimple ? { folder, name } : undefined;
}

function isIn({ folder, name: wanted }: InFolder, path: string, slash: number, name: string): boolean {
  const start = slash - folder.length;
  if (start < 0 || !path.startsWith(folder, start) || (start > 0 && path[start - 1] !== '/')) return false;
  if (wanted === '*') return name !== '';
  return ENDING.test(wanted) ? name.slice(name.lastIndexOf('.')) === wanted.slice(1) : name === wanted;
}

function addTo(map: Map<string, InFolder[]>, key: string, value: InFolder): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
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
