import type { FileEntry, FileType } from '../../model/image.ts';

/** A version while layers are still being merged: its fields are settled once the image is read. */
export class Version implements FileEntry {
  path: string;
  type: FileType;
  mode: number;
  uid: number;
  gid: number;
  size: number;
  linkname?: string;
  hardlink?: string;
  capabilities?: string;
  layer: number;
  change: 'added' | 'changed';
  hidden?: Hidden;

  constructor(
    path: string,
    type: FileType,
    attributes: Attributes,
    size: number,
    layer: number,
    change: 'added' | 'changed',
  ) {
    this.path = path;
    this.type = type;
    this.mode = attributes.mode;
    this.uid = attributes.uid;
    this.gid = attributes.gid;
    this.size = size;
    this.layer = layer;
    this.change = change;
  }
}

export type Hidden = NonNullable<FileEntry['hidden']>;

export interface Attributes {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** What engines make where an archive leaves a parent folder out. */
export const IMPLIED_FOLDER: Attributes = { mode: 0o755, uid: 0, gid: 0 };

const NONE: readonly Version[] = [];

/** A path that is or was there. Live nodes hang on their parent and always have a visible version (the root may have none). */
export class Node {
  readonly path: string;
  readonly depth: number;
  parent: Node | undefined;
  children: Map<string, Node> | undefined;
  /** Oldest first. Replaced, never pushed to: most paths have one, and an array that grows makes room for sixteen. */
  versions: readonly Version[] = NONE;
  visible: Version | undefined;
  /** The last layer that shipped this path, be it unchanged. */
  shipped = -1;
  /** The last layer whose whiteouts went through the children: once is enough, whatever a layer repeats. */
  swept = -1;

  constructor(path: string, parent: Node | undefined) {
    this.path = path;
    this.parent = parent;
    this.depth = parent ? parent.depth + 1 : 0;
  }
}

export function isFolder(node: Node): boolean {
  return node.parent === undefined || node.visible?.type === 'directory';
}

export function haveSameAttributes(a: Attributes, b: Attributes): boolean {
  return a.mode === b.mode && a.uid === b.uid && a.gid === b.gid;
}
