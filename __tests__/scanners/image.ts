import { readFileSync } from 'node:fs';
import type { FileEntry, FileTree, Image, Layer } from '../../src/model/image.ts';

export function fixture(name: string): string {
  return readFileSync(new URL(`trivy/fixtures/${name}`, import.meta.url), 'utf8');
}

interface Sketch {
  readonly diffIds: readonly string[];
  /** Line of the Dockerfile that made the layer of the same index; layer 0 is the base's. */
  readonly lines?: readonly number[];
  readonly imageId?: string;
  readonly digest?: string;
  /** Visible paths; those that begin with `-` were deleted again. */
  readonly paths?: readonly string[];
}

function layerOf(diffId: string, index: number, line: number | undefined): Layer {
  const numbers = { size: 1, added: 1, changed: 0, deleted: 0, wastedBytes: 0 };
  const region = line === undefined ? undefined : { startLine: line, endLine: line };
  return {
    index,
    diffId,
    ...numbers,
    origin: index === 0 ? 'base' : 'dockerfile',
    confidence: 'exact',
    ...(region ? { instruction: { uri: 'Dockerfile', region, text: `line ${line}` } } : {}),
  };
}

function treeOf(paths: readonly string[]): FileTree {
  const entries = paths.map((written): FileEntry => {
    const path = written.replace(/^-/, '');
    const basics = { type: 'file', mode: 0o644, uid: 0, gid: 0, size: 10, layer: 0, change: 'added' } as const;
    return { path, ...basics, ...(written === path ? {} : { hidden: { layer: 1, by: 'deleted' } }) };
  });
  const visible = entries.filter(({ hidden }) => !hidden);
  const get = (path: string) => visible.find((entry) => entry.path === path);
  return {
    size: entries.length,
    get,
    resolve: get,
    visible: () => visible,
    versions: () => entries,
    versionsOf: (path) => entries.filter((entry) => entry.path === path),
    matching: () => [],
    content: () => undefined,
    excerpts: () => [],
  };
}

/** An image as far as scanners look at it. */
export function imageOf({ diffIds, lines = [], imageId = 'sha256:0', digest, paths = [] }: Sketch): Image {
  return {
    reference: 'an-image',
    imageId,
    ...(digest === undefined ? {} : { digest }),
    platform: 'linux/amd64',
    configuration: { architecture: 'amd64', os: 'linux', config: {}, rootfs: { diff_ids: diffIds }, history: [] },
    layers: diffIds.map((diffId, index) => layerOf(diffId, index, lines[index])),
    files: treeOf(paths),
    packages: [],
    efficiency: {
      shippedBytes: 0,
      visibleBytes: 0,
      wastedBytes: 0,
      score: 1,
      dive: { score: 1, wastedBytes: 0, wastedUserPercent: 0 },
    },
  };
}

/** The image that a report of Trivy's is about. */
export function imageOfReport(json: string, sketch: Omit<Sketch, 'diffIds'> = {}): Image {
  const { Metadata } = JSON.parse(json) as { Metadata: { ImageID: string; DiffIDs: string[] } };
  return imageOf({ imageId: Metadata.ImageID, diffIds: Metadata.DiffIDs, ...sketch });
}
