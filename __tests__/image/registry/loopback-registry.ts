import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Blob, blobOf, descriptor, jsonBlob, OCI } from '../oci-blobs.ts';
import { compress, type LayerCompression, type SketchedImage } from '../sketch.ts';

export interface SeenRequest {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Answers a request in another way; true when it did. */
export type Interception = (request: SeenRequest, response: ServerResponse) => boolean | Promise<boolean>;

export interface Served {
  readonly content: Buffer;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A registry on this machine that misbehaves as a test wants: https://github.com/opencontainers/distribution-spec */
export class LoopbackRegistry {
  /** By path: `/v2/app/manifests/1`. */
  readonly served = new Map<string, Served>();
  readonly requests: SeenRequest[] = [];
  intercept: Interception = () => false;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<LoopbackRegistry> {
    const server = createServer();
    const registry = new LoopbackRegistry(server);
    server.on('request', (request, response) => void registry.#answer(request, response));
    server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return registry;
  }

  /** `127.0.0.1:PORT` */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Paths that were asked for and begin so, in order. */
  asked(start = '/v2/'): string[] {
    return this.requests.map(({ url }) => url).filter((url) => url.startsWith(start));
  }

  putBlob(repository: string, { digest, content }: Blob): void {
    this.served.set(`/v2/${repository}/blobs/${digest}`, { content, type: 'application/octet-stream' });
  }

  /** Serves a manifest by its digest and by these tags. */
  putManifest(repository: string, manifest: Blob, type: string, ...tags: readonly string[]): void {
    const served = { content: manifest.content, type, headers: { 'docker-content-digest': manifest.digest } };
    for (const reference of [manifest.digest, ...tags]) {
      this.served.set(`/v2/${repository}/manifests/${reference}`, served);
    }
  }

  /** Pushes an image; gives its manifest and its layers as they are stored. */
  push(
    repository: string,
    image: SketchedImage,
    options: { tag?: string; compression?: LayerCompression; dialect?: 'oci' | 'docker' } = {},
  ): { manifest: Blob; layers: readonly Blob[] } {
    const { compression = 'gzip', dialect = 'oci' } = options;
    const types = TYPES[dialect];
    const layers = image.layers.map(({ content }) => blobOf(compress(content, compression)));
    const manifest = jsonBlob({
      schemaVersion: 2,
      mediaType: types.manifest,
      config: descriptor(image.configuration, types.configuration),
      layers: layers.map((layer) => descriptor(layer, types.layer[compression])),
    });
    for (const blob of [image.configuration, ...layers]) this.putBlob(repository, blob);
    this.putManifest(repository, manifest, types.manifest, ...(options.tag === undefined ? [] : [options.tag]));
    return { manifest, layers };
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of incoming as AsyncIterable<Buffer>) pieces.push(piece);
    const { method = '', url = '', headers } = incoming;
    const request = { method, url, headers, body: Buffer.concat(pieces).toString() };
    this.requests.push(request);
    if (!(await this.intercept(request, response))) this.serve(request, response);
  }

  /** What a well-behaved registry answers; ranges too. */
  serve({ url, headers }: SeenRequest, response: ServerResponse): void {
    const served = this.served.get(url);
    if (url === '/v2/') end(response, 200, '{}');
    else if (!served) end(response, 404, '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}');
    else {
      const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
      const { length } = served.content;
      const range = { 'content-range': `bytes ${start}-${length - 1}/${length}` };
      response.writeHead(start > 0 ? 206 : 200, {
        'content-type': served.type,
        'content-length': length - start,
        ...(start > 0 ? range : {}),
        ...served.headers,
      });
      response.end(served.content.subarray(start));
    }
  }
}

const TYPES = {
  oci: {
    manifest: `${OCI}.manifest.v1+json`,
    configuration: `${OCI}.config.v1+json`,
    layer: { none: `${OCI}.layer.v1.tar`, gzip: `${OCI}.layer.v1.tar+gzip`, zstd: `${OCI}.layer.v1.tar+zstd` },
  },
  docker: {
    manifest: 'application/vnd.docker.distribution.manifest.v2+json',
    configuration: 'application/vnd.docker.container.image.v1+json',
    layer: {
      none: 'application/vnd.docker.image.rootfs.diff.tar',
      gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
      zstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
    },
  },
} as const;

export function end(
  response: ServerResponse,
  status: number,
  body = '',
  headers: Readonly<Record<string, string>> = {},
): true {
  response.writeHead(status, headers);
  response.end(body);
  return true;
}
