import { digestOf } from '../compression/digest.ts';
import { Damage } from '../damage.ts';
import { type Json, parseJson, property, stringProperty } from '../json.ts';
import { DEFAULT_LIMITS, type JsonLimits } from '../limits.ts';
import type { Documents } from '../sources/oci-manifest.ts';
import { readBody } from './body.ts';
import type { RegistryClient } from './client.ts';
import type { LayoutFolder } from './layout.ts';
import { connectionProblem, notFound, problem, strange } from './problem.ts';
import type { Answer } from './transport.ts';

/** Everything a registry may answer, schema 1 too, so that it is recognised: without it some registries convert to it. */
const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws;q=0.1',
  'application/vnd.docker.distribution.manifest.v1+json;q=0.1',
].join(', ');
/** Documents on the way to one image; those of an index that names no platforms are all looked at. */
const MOST = 64;

export interface Document {
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
}

type Kind = 'manifests' | 'blobs';

/** Said by a reader that lacks a document. */
class Lacking extends Error {
  readonly kind: Kind;
  readonly digest: string;

  constructor(kind: Kind, digest: string) {
    super(`lacking ${digest}`);
    this.kind = kind;
    this.digest = digest;
  }
}

/** The manifests and configurations of one repository, held to their digests and written into the layout. */
export class RegistryDocuments {
  readonly #client: RegistryClient;
  readonly #layout: LayoutFolder;
  readonly #signal: AbortSignal;
  readonly #limits: JsonLimits;
  readonly #known = new Map<string, { readonly value: Json; readonly document: Document }>();

  constructor(client: RegistryClient, layout: LayoutFolder, signal: AbortSignal, limits: JsonLimits = DEFAULT_LIMITS) {
    this.#client = client;
    this.#layout = layout;
    this.#signal = signal;
    this.#limits = limits;
  }

  /** The manifest or index of a tag or digest. */
  manifest(reference: string): Promise<Document> {
    return this.#fetch('manifests', reference);
  }

  configuration(digest: string): Promise<Document> {
    return this.#fetch('blobs', digest);
  }

  /** What was fetched. */
  describe(digest: string): Document | undefined {
    return this.#known.get(digest)?.document;
  }

  /** Does `work`, which reads documents as if they all were here; those that are not are fetched, and it is done again. */
  async reading<T>(work: (documents: Documents) => T): Promise<T> {
    const reader = (kind: Kind) => (digest: string) => {
      const known = this.#known.get(digest);
      if (!known) throw new Lacking(kind, digest);
      return known.value;
    };
    for (;;) {
      try {
        return work({ manifest: reader('manifests'), configuration: reader('blobs') });
      } catch (error) {
        if (!(error instanceof Lacking)) throw error;
        if (this.#known.size >= MOST) throw strange(this.#client.name, `it leads to more than ${MOST} documents`);
        await this.#fetch(error.kind, error.digest);
      }
    }
  }

  async #fetch(kind: Kind, reference: string): Promise<Document> {
    const { name } = this.#client;
    const headers: Record<string, string> = kind === 'manifests' ? { accept: ACCEPT } : {};
    const answer = await this.#client.get(`${kind}/${reference}`, headers, this.#signal);
    if (answer.status !== 200) {
      await answer.discard();
      if (answer.status === 404) throw this.#known.size === 0 ? notFound(name) : this.#lost(reference);
      throw strange(name, `${answer.url.host} answers with status ${answer.status} to a request for a manifest`);
    }
    const content = await this.#read(answer);
    const digest = this.#digest(content, reference, kind === 'manifests' ? answer : undefined);
    const value = this.#parse(content, answer);
    const mediaType = stringProperty(value, 'mediaType') ?? mediaTypeOf(value, answer);
    const document = { digest, mediaType, size: content.length };
    await this.#layout.add(digest, content);
    this.#known.set(digest, { value, document });
    return document;
  }

  #lost(digest: string): Error {
    const remedy = 'Push the image again: what its manifest names was lost.';
    return problem('registry-blob-missing', this.#client.name, `the registry lacks ${digest}, a part of it`, remedy);
  }

  async #read(answer: Answer): Promise<Buffer> {
    try {
      return await readBody(answer, this.#limits.jsonBytes);
    } catch (error) {
      if (error instanceof Damage) throw strange(this.#client.name, `a manifest of it is too large: ${error.message}`);
      throw connectionProblem(this.#client.name, error);
    }
  }

  /** The digest of the bytes, which must be the one that was asked for, and the one that the registry says. */
  #digest(content: Buffer, reference: string, manifest: Answer | undefined): string {
    const said = manifest?.headers.get('docker-content-digest') ?? '';
    for (const expected of [reference, said]) {
      const algorithm = /^(sha256|sha512):/.exec(expected)?.[1];
      const actual = algorithm === undefined ? expected : digestOf(content, algorithm);
      if (actual === expected) continue;
      const remedy = 'Push the image again; a proxy or a mirror in between may have changed it.';
      const message = `what the registry sends for ${expected} has the digest ${actual}`;
      throw problem('digest-mismatch', this.#client.name, message, remedy);
    }
    return /^sha(?:256|512):/.test(reference) ? reference : digestOf(content);
  }

  #parse(content: Buffer, answer: Answer): Json {
    try {
      const value = parseJson(content.toString('utf8'), this.#limits);
      // It would be one image for us and another for somebody else: CVE-2021-41190.
      const ambiguous = property(value, 'manifests') !== undefined && property(value, 'layers') !== undefined;
      if (!ambiguous) return value;
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      throw strange(
        this.#client.name,
        `${answer.url.host} answers with something else than a manifest: ${error.message}`,
      );
    }
    throw strange(this.#client.name, 'its manifest claims to be an index too');
  }
}

/** Of a document that does not name its own, as OCI's need not. */
function mediaTypeOf(value: Json, { headers }: Answer): string {
  const said = (headers.get('content-type') ?? '').replace(/;.*/s, '').trim();
  if (said.startsWith('application/vnd.')) return said;
  return `application/vnd.oci.image.${property(value, 'manifests') === undefined ? 'manifest' : 'index'}.v1+json`;
}
