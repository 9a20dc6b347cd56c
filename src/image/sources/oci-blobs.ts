import { blobPath, digestOf, isDigest } from '../compression/digest.ts';
import { Damage } from '../damage.ts';
import { elements, type Json, parseJson, property, readJson, stringProperty } from '../json.ts';
import type { FileStore } from './file-store.ts';
import type { Documents } from './oci-manifest.ts';

/** Bytes of one document that stands in its descriptor; builders inline hundreds. */
const LARGEST_INLINE = 64 * 1024;

/** The small blobs of an OCI image layout, held to their digests: files, or inline in a descriptor that was read before. */
export class LayoutDocuments implements Documents {
  readonly #store: FileStore;
  readonly #inline = new Map<string, Buffer>();

  constructor(store: FileStore) {
    this.#store = store;
  }

  /** `index.json`, or another file that no digest names. Undefined when it is not there. */
  root(path: string): Json {
    const file = this.#store.find(path);
    return file && this.#remember(readJson(file, this.#store.limits).value);
  }

  manifest(digest: string): Json {
    return this.#read(digest);
  }

  configuration(digest: string): Json {
    return this.#read(digest);
  }

  has(digest: string): boolean {
    return this.#inline.has(digest) || this.#store.find(blobPath(digest)) !== undefined;
  }

  #read(digest: string): Json {
    const blob = this.#store.find(blobPath(digest));
    const inline = this.#inline.get(digest);
    if (!blob && !inline) throw new Damage(`the blob ${digest} is missing`);
    const bytes = blob ? readJson(blob, this.#store.limits).bytes : (inline ?? Buffer.alloc(0));
    const actual = digestOf(bytes, digest.slice(0, digest.indexOf(':')));
    if (actual !== digest) throw new Damage(`the blob ${digest} has the digest ${actual}`);
    return this.#remember(parseJson(bytes.toString('utf8'), this.#store.limits));
  }

  /** https://github.com/opencontainers/image-spec/blob/main/descriptor.md#embedded-content */
  #remember(document: Json): Json {
    for (const descriptor of [property(document, 'config'), ...elements(property(document, 'manifests'))]) {
      const digest = property(descriptor, 'digest');
      const data = stringProperty(descriptor, 'data') ?? '';
      if (isDigest(digest) && data !== '' && data.length < LARGEST_INLINE) {
        this.#inline.set(digest, Buffer.from(data, 'base64'));
      }
    }
    return document;
  }
}
