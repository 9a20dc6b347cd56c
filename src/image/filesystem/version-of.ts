import type { TarEntry } from '../tar/entry.ts';
import { Version } from './tree-node.ts';

/** A hard link is a full file: all but mode and owner, which its own header carries, is its target's. */
export function versionOf(path: string, entry: TarEntry, target: Version | undefined, layer: number): Version {
  const type = target?.type ?? (entry.type === 'hardlink' || entry.type === 'other' ? 'file' : entry.type);
  const version = new Version(path, type, entry, target?.size ?? entry.size, layer, 'added');
  const linkname = target ? target.linkname : entry.type === 'symlink' ? entry.linkname : undefined;
  const capabilities = target ? target.capabilities : entry.capabilities;
  if (linkname !== undefined) version.linkname = linkname;
  if (capabilities !== undefined) version.capabilities = capabilities;
  if (entry.type === 'hardlink' && entry.linkname !== undefined) version.hardlink = target?.path ?? entry.linkname;
  return version;
}
