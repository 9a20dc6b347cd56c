// Stacks of layers made up from a seed, of kinds of entries that every engine is agreed on.

const NAMES = ['a', 'b', 'c', 'd'];
const TARGETS = ['a', 'b/c', '/c', '../d', '.', 'nowhere', '/a/b'];

/** Numbers that repeat for a seed (mulberry32). */
export function randomOf(seed) {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end) => Math.floor(next() * end);
  return { below, pick: (values) => values[below(values.length)] };
}

/** One to four layers: whiteouts come first where there are symbolic links, which they might lead through, anywhere where there are none. */
export function stackOf(seed, withSymlinks) {
  const random = randomOf(seed);
  return Array.from({ length: 1 + random.below(4) }, () => layerOf(random, withSymlinks));
}

function layerOf(random, withSymlinks) {
  const entries = [];
  const whiteouts = [];
  const files = new Map();
  for (let count = 1 + random.below(9); count > 0; count--) {
    const name = Array.from({ length: 1 + random.below(4) }, () => random.pick(NAMES)).join('/');
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    const kind = random.below(10);
    if (kind === 0) whiteouts.push({ name: `${folder}.wh.${name.slice(folder.length)}` });
    else if (kind === 1) whiteouts.push({ name: `${folder}.wh..wh..opq` });
    else if (kind === 2 && withSymlinks) entries.push({ name, type: 'symlink', linkname: random.pick(TARGETS) });
    else if (kind === 3 && files.size > 0) {
      // Engines are not agreed on whether a link whose mode is another than its file's changes that.
      const { name: linkname, mode, uid } = random.pick([...files.values()]);
      entries.push({ name, type: 'hardlink', linkname, mode, uid });
    } else if (kind < 7)
      entries.push({ name: `${name}/`, type: 'directory', mode: random.pick([0o755, 0o700, 0o1777]) });
    else {
      const file = {
        name,
        content: 'x'.repeat(1 + random.below(9)),
        mode: random.pick([0o644, 0o4755]),
        uid: random.below(2),
      };
      entries.push(file);
      files.set(name, file);
    }
  }
  if (withSymlinks) return [...whiteouts, ...entries];
  for (const whiteout of whiteouts) entries.splice(random.below(entries.length + 1), 0, whiteout);
  return entries;
}
