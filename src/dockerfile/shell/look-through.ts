/** A command that runs the command in its own arguments. */
interface Wrapper {
  /** Letters of short options that take a value. */
  readonly valued: string;
  /** Long options that take the next word as their value. */
  readonly long: ReadonlySet<string>;
  /** `A=b` may stand before the command. */
  readonly assignments: boolean;
  /** Words before the command that are no options: a duration, a user, a root. */
  readonly operands: number;
}

function wrapper(
  valued = '',
  options: { long?: readonly string[]; assignments?: boolean; operands?: number } = {},
): Wrapper {
  return {
    valued,
    long: new Set(options.long),
    assignments: options.assignments ?? false,
    operands: options.operands ?? 0,
  };
}

const WRAPPERS: ReadonlyMap<string, Wrapper> = new Map([
  ['builtin', wrapper()],
  ['busybox', wrapper()],
  ['catatonit', wrapper()],
  ['chroot', wrapper('', { operands: 1 })],
  ['command', wrapper()],
  ['doas', wrapper('uC')],
  ['dumb-init', wrapper('r', { long: ['rewrite'] })],
  ['eatmydata', wrapper()],
  ['env', wrapper('uCS', { long: ['unset', 'chdir'], assignments: true })],
  ['exec', wrapper('a')],
  ['fakeroot', wrapper('lsib')],
  ['gosu', wrapper('', { operands: 1 })],
  ['ionice', wrapper('cnp', { long: ['class', 'classdata'] })],
  ['nice', wrapper('n', { long: ['adjustment'] })],
  ['nohup', wrapper()],
  ['setpriv', wrapper('', { long: ['reuid', 'regid', 'groups', 'inh-caps', 'ambient-caps', 'bounding-set'] })],
  ['setsid', wrapper()],
  ['stdbuf', wrapper('ioe', { long: ['input', 'output', 'error'] })],
  ['su-exec', wrapper('', { operands: 1 })],
  [
    'sudo',
    wrapper('ughpCrtTUDR', {
      long: ['user', 'group', 'host', 'prompt', 'chdir', 'chroot', 'role', 'type'],
      assignments: true,
    }),
  ],
  ['time', wrapper('fo', { long: ['format', 'output'] })],
  ['timeout', wrapper('ks', { long: ['kill-after', 'signal'], operands: 1 })],
  ['tini', wrapper('pe')],
  ['toybox', wrapper()],
  [
    'xargs',
    wrapper('IEnPLdas', {
      long: ['replace', 'max-args', 'max-procs', 'max-lines', 'delimiter', 'arg-file', 'max-chars'],
    }),
  ],
  ['xvfb-run', wrapper('efnpsw', { long: ['server-num', 'server-args', 'error-file'] })],
]);

/** More layers than this are not looked through. */
const MAXIMUM_LAYERS = 20;

/** Index of the word that names the command which really runs, behind `sudo`, `env A=b`, `timeout 5` and the like. `nameOf` gives a word's program name. */
export function lookThrough(values: readonly string[], nameOf: (index: number) => string): number {
  let index = 0;
  for (let layer = 0; layer < MAXIMUM_LAYERS; layer += 1) {
    const name = nameOf(index);
    const found = WRAPPERS.get(name);
    // `command -v curl` asks for curl, it does not run it.
    if (!found || (name === 'command' && /^-\w*[vV]/.test(values[index + 1] ?? ''))) return index;
    const inner = skipArguments(values, index + 1, found);
    if (inner >= values.length) return index;
    index = inner;
  }
  return index;
}

function skipArguments(values: readonly string[], start: number, found: Wrapper): number {
  let index = skipOptions(values, start, found);
  while (found.assignments && /^[A-Za-z_]\w*=/.test(values[index] ?? '')) index += 1;
  return index + found.operands;
}

function skipOptions(values: readonly string[], start: number, { valued, long }: Wrapper): number {
  let index = start;
  for (;;) {
    const value = values[index] ?? '';
    if (value === '--') return index + 1;
    if (!/^-./.test(value)) return index;
    const takesNext = value.startsWith('--') ? long.has(value.slice(2)) : takesNextWord(value, valued);
    index += takesNext ? 2 : 1;
  }
}

/** In `-abc`, the first letter that takes a value takes the rest as it, or the next word when nothing is left. */
function takesNextWord(cluster: string, valued: string): boolean {
  for (let at = 1; at < cluster.length; at += 1)
    if (valued.includes(cluster[at] ?? ' ')) return at === cluster.length - 1;
  return false;
}
