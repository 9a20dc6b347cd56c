import type { TarEntrySketch } from '../tar-bytes.ts';

interface Held {
  size: number;
  isFolder: boolean;
}

type Layer = Map<string, Held>;

/** dive's figures once more, slowly: a map of paths for each layer and for the stack, every path sorted. Names may not be repeated in tricky ways. */
export function replayDive(layers: readonly (readonly TarEntrySketch[])[]): { score: number; wastedBytes: number } {
  const paths = new Map<string, { least: number; total: number; times: number }>();
  let stack: Layer = new Map();
  for (const [index, entries] of layers.entries()) {
    const layer = layerOf(entries);
    const below = index === 0 ? layer : stack;
    for (const path of inOrder(layer).filter((each) => !hasChildren(layer, each))) {
      const shown = hiddenBy(path);
      const data = paths.get(shown ?? path) ?? { least: -1, total: 0, times: 0 };
      paths.set(shown ?? path, data);
      if (shown !== undefined && !below.has(shown)) break;
      const size = shown === undefined ? (layer.get(path)?.size ?? 0) : folderSize(below, shown);
      data.least = data.least < 0 ? size : Math.min(data.least, size);
      data.total += size;
      data.times++;
    }
    stack = stacked(stack, layer);
  }
  const all = [...paths.values()];
  const [least, total] = [sum(all.map((data) => data.least)), sum(all.map((data) => data.total))];
  const wastedBytes = sum(all.filter(({ times }) => times > 1).map((data) => data.total));
  return { score: total === 0 ? 1 : least / total, wastedBytes };
}

function layerOf(entries: readonly TarEntrySketch[]): Layer {
  const layer: Layer = new Map();
  for (const { name, type, content } of entries) {
    const path = String(name).replace(/\/$/, '');
    const folders = path.split('/').slice(0, -1);
    for (const index of folders.keys()) {
      const folder = folders.slice(0, index + 1).join('/');
      if (!layer.has(folder)) layer.set(folder, { size: 0, isFolder: false });
    }
    const held = { size: Buffer.byteLength(content ?? ''), isFolder: type === 'directory' };
    if (!path.includes('.wh..wh.')) layer.set(path, held);
  }
  return layer;
}

/** Children before their folder, names by their bytes. */
function inOrder(layer: Layer): string[] {
  const key = (path: string) => `${path.replaceAll('/', '\0')}\0\u{ff}`;
  return [...layer.keys()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function hasChildren(layer: Layer, folder: string): boolean {
  return [...layer.keys()].some((path) => path.startsWith(`${folder}/`));
}

function hiddenBy(path: string): string | undefined {
  const name = path.lastIndexOf('/') + 1;
  return path.startsWith('.wh.', name) ? path.slice(0, name) + path.slice(name + 4) : undefined;
}

function folderSize(stack: Layer, folder: string): number {
  if (!stack.get(folder)?.isFolder) return 0;
  return sum([...stack].filter(([path]) => `${path}/`.startsWith(`${folder}/`)).map(([, { size }]) => size));
}

function stacked(stack: Layer, layer: Layer): Layer {
  const result = new Map(stack);
  for (const path of inOrder(layer)) {
    const hidden = hiddenBy(path);
    if (hidden === undefined) result.set(path, layer.get(path) as Held);
    else for (const each of result.keys()) if (`${each}/`.startsWith(`${hidden}/`)) result.delete(each);
  }
  return result;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
