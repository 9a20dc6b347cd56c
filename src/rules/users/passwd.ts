import type { FileTree } from '../../model/image.ts';

/** uid of each name in the image's `/etc/passwd`; undefined when the image has none, or it was not read. */
export function readUsers(files: FileTree): ReadonlyMap<string, number> | undefined {
  const entry = files.resolve('etc/passwd');
  const bytes = entry && files.content(entry);
  if (!bytes) return undefined;
  const users = new Map<string, number>();
  for (const line of Buffer.from(bytes).toString('utf8').split('\n')) {
    const [name = '', , uid = ''] = line.split(':');
    // The first line of a name counts, as in getpwnam.
    if (name !== '' && /^\d{1,10}$/.test(uid) && !users.has(name)) users.set(name, Number(uid));
  }
  return users;
}
