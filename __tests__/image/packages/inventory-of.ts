import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadImage } from '../../../src/image/load.ts';
import type { Collector } from '../../../src/image/packages/collector.ts';
import { type Inventory, takeInventory } from '../../../src/image/packages/inventory.ts';
import type { FileEntry, FileTree, Image } from '../../../src/model/image.ts';
import type { Package } from '../../../src/model/package.ts';
import type { FileSketch } from '../../../src/model/rule.ts';
import { fakeHost } from '../../host/fake-host.ts';
import { sketchImage } from '../sketch.ts';

export type Files = Readonly<Record<string, string | FileSketch>>;

const host = fakeHost();

/** The image of these layers, oldest first: written as a real archive and read back. */
export async function imageOf(layers: readonly Files[], reads: readonly string[] = []): Promise<Image> {
  const name = `${randomUUID()}.tar`;
  const archive = sketchImage({ layers: layers.map((files) => ({ files })) }).dockerArchive();
  writeFileSync(path.join(host.workspace, name), archive);
  try {
    const loaded = await loadImage(`docker-archive:${name}`, { reads }, host);
    await loaded.close();
    return loaded.image;
  } finally {
    rmSync(path.join(host.workspace, name));
  }
}

/** What the collectors make of it. */
export async function inventoryOf(layers: readonly Files[], list?: readonly Collector[]): Promise<Inventory> {
  return inventoryWith(await imageOf(layers), (_entry, content) => content, list);
}

/** The same, with the content of files changed on the way. */
export function inventoryWith(
  { files, configuration }: Image,
  change: (entry: FileEntry, content: Uint8Array | undefined) => Uint8Array | undefined,
  list?: readonly Collector[],
): Inventory {
  const changed: FileTree = {
    size: files.size,
    get: (at) => files.get(at),
    resolve: (at) => files.resolve(at),
    visible: () => files.visible(),
    versions: () => files.versions(),
    versionsOf: (at) => files.versionsOf(at),
    matching: (globs) => files.matching(globs),
    excerpts: () => files.excerpts(),
    content: (entry) => change(entry, files.content(entry)),
  };
  return takeInventory(changed, configuration, list);
}

/** `curl 8.1 layer 0`, `curl 8.0 layer 0 changed in 1`: what a table of expectations is written in. */
export function linesOf({ packages }: Pick<Inventory, 'packages'>): string[] {
  return packages.map(lineOf);
}

function lineOf({ name, version, layer, hidden }: Package): string {
  return `${name} ${version} layer ${layer}${hidden ? ` ${hidden.by} in ${hidden.layer}` : ''}`;
}
