import { parseDockerfile } from '../../src/dockerfile/parse.ts';
import { attribute } from '../../src/image/attribution.ts';
import type { Image } from '../../src/model/image.ts';
import type { History } from '../../src/model/oci.ts';

/** An image of which only the history and the number of layers matter. `layers`: their number, where it is not what the history says. */
export function imageWith(
  history: readonly (History | null)[],
  options: { layers?: number; labels?: Readonly<Record<string, string>>; shell?: readonly string[]; os?: string } = {},
): Image {
  const entries = history.map((entry) => entry ?? {});
  const count = options.layers ?? entries.filter(({ empty_layer }) => !empty_layer).length;
  const diffIds = Array.from({ length: count }, (_, index) => `sha256:${String(index).padStart(64, '0')}`);
  const os = options.os ?? 'linux';
  return {
    reference: 'image.tar',
    imageId: `sha256:${'f'.repeat(64)}`,
    platform: `${os}/amd64`,
    configuration: {
      architecture: 'amd64',
      os,
      config: { Labels: options.labels ?? {}, ...(options.shell ? { Shell: options.shell } : {}) },
      rootfs: { diff_ids: diffIds },
      history: entries,
    },
    layers: diffIds.map((diffId, index) => ({
      index,
      diffId,
      size: 0,
      origin: 'unknown',
      confidence: 'unknown',
      added: 0,
      changed: 0,
      deleted: 0,
      wastedBytes: 0,
    })),
    files: {
      size: 0,
      get: () => undefined,
      resolve: () => undefined,
      visible: () => [],
      versions: () => [],
      versionsOf: () => [],
      matching: () => [],
      content: () => undefined,
      excerpts: () => [],
    },
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

/** `base 8 high`, `dockerfile 16-20 inferred`, `unknown`. */
export function describeLayers(
  history: readonly (History | null)[],
  text: string,
  options: Parameters<typeof imageWith>[1] = {},
  target?: string,
) {
  const dockerfile = parseDockerfile(text, 'Dockerfile', target === undefined ? {} : { target });
  const { image, notifications } = attribute(imageWith(history, options), dockerfile);
  const layers = image.layers.map(({ origin, instruction, confidence }) => {
    if (!instruction) return origin;
    const { startLine, endLine } = instruction.region;
    return `${origin} ${startLine === endLine ? startLine : `${startLine}-${endLine}`} ${confidence}`;
  });
  return { layers, codes: notifications.map(({ code }) => code), notifications };
}

/** Layers of one-line instructions, surely known. */
export function lines(...numbers: number[]): string[] {
  return numbers.map((number) => `dockerfile ${number} high`);
}

/** An entry of BuildKit's that made a layer. */
export const bk = (created_by: string): History => ({ created_by, comment: 'buildkit.dockerfile.v0' });
/** An entry that made none. */
export const empty = (created_by: string): History => ({ created_by, empty_layer: true });
/** A base image of one layer. */
export const debian: History[] = [
  { created_by: '/bin/sh -c #(nop) ADD file:0123456789abcdef in / ' },
  empty('CMD ["bash"]'),
];

/** A Dockerfile, and the history that BuildKit gives its image. */
export const service = `FROM debian:12
WORKDIR /app
COPY package.json .
RUN npm ci
COPY . .
USER node
CMD ["node", "server.js"]
`;
export const serviceHistory = [
  ...debian,
  bk('WORKDIR /app'),
  bk('COPY package.json . # buildkit'),
  bk('RUN /bin/sh -c npm ci # buildkit'),
  bk('COPY . . # buildkit'),
  empty('USER node'),
  empty('CMD ["node" "server.js"]'),
];
