import type { Notification } from '../../model/review.ts';
import { detectCompression } from '../compression/compression.ts';
import { digestOf } from '../compression/digest.ts';
import { readConfiguration } from '../configuration.ts';
import { Damage } from '../damage.ts';
import { imageError, readingPart } from '../image-error.ts';
import { elements, isObject, type Json, type JsonObject, readJson } from '../json.ts';
import { limits } from '../limits.ts';
import { type Candidate, type Choice, chooseCandidate } from './candidate.ts';
import { readCompanion } from './companion-index.ts';
import type { FileStore } from './file-store.ts';
import { type ImagePlan, joinLayers, type LayerPlan, type Selection } from './plan.ts';
import { formatPlatform } from './platform.ts';

const MANIFEST = 'manifest.json';
const CONFIGURATION = 'the image configuration';

/** One image of the archive, as `manifest.json` lists it, `digest` being the path of its configuration (https://github.com/moby/docker-image-spec/blob/main/spec.md). */
interface SavedImage extends Candidate {
  readonly layers: readonly string[];
}

export function isDockerArchive(store: FileStore): boolean {
  return store.find(MANIFEST) !== undefined;
}

/** What `docker save` (20 to 29), `podman save`, `ctr images export`, `skopeo copy`, kaniko, ko and Jib write. */
export function planDockerArchive(store: FileStore, selection: Selection): ImagePlan {
  const manifest = store.find(MANIFEST);
  if (!manifest)
    throw imageError(
      'image-unrecognised',
      store.name,
      'it holds no manifest.json, so it was not written by docker save',
      store.find('index.json') ? `It is an OCI layout: give it as oci-archive:${store.given}.` : undefined,
    );
  const images = readingPart(store.name, MANIFEST, () => readImages(readJson(manifest, store.limits).value));
  const { chosen, notifications: choice } = choose(images, selection, store);
  const { value, bytes } = readConfigurationOf(store, chosen);
  const imageId = digestOf(bytes);
  const { configuration, notifications } = readingPart(store.name, CONFIGURATION, () => readConfiguration(value));
  const joined = joinLayers(
    configuration,
    chosen.layers.map((layer) => planLayer(store, layer)),
  );
  const { notifications: more, ...companion } = readCompanion(store, imageId, chosen.layers);
  return {
    archive: { kind: 'docker-archive', path: store.path },
    imageId,
    configuration,
    layers: joined.layers,
    ...companion,
    notifications: [...choice, ...misnamed(chosen.digest, imageId), ...notifications, ...joined.notifications, ...more],
  };
}

function readConfigurationOf(store: FileStore, { digest }: SavedImage): { value: Json; bytes: Buffer } {
  return readingPart(store.name, CONFIGURATION, () => {
    const config = store.find(digest);
    if (!config) throw new Damage('the archive does not hold it');
    return readJson(config, store.limits);
  });
}

/** Engines go by the digest that they compute, so that the image is read: but somebody changed it after it was saved. */
function misnamed(config: string, imageId: string): Notification[] {
  const claimed = /(?:^|[/:])([0-9a-f]{64})(?:\.json)?$/.exec(config)?.[1];
  if (claimed === undefined || imageId === `sha256:${claimed}`) return [];
  return [
    {
      level: 'warning',
      code: 'configuration-changed',
      message: `The image configuration has the digest ${imageId}, not sha256:${claimed} as its name says.`,
      location: { kind: 'configuration', pointer: '' },
      remedy: 'Save the image again, unless the archive was changed on purpose.',
    },
  ];
}

function readImages(value: Json): SavedImage[] {
  return elements(value)
    .filter(isObject)
    .map((image) => {
      const config = field(image, 'Config');
      return {
        digest: typeof config === 'string' ? config : '',
        names: elements(field(image, 'RepoTags')).filter((tag) => typeof tag === 'string'),
        layers: elements(field(image, 'Layers'))
          .slice(0, limits.layers)
          .filter((layer) => typeof layer === 'string'),
      };
    });
}

/** Jib writes its keys in lower case, and engines, being written in Go, match them in any. */
function field(image: JsonObject, name: string): Json {
  const key = Object.keys(image).findLast((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : image[key];
}

/** The one that is meant. The same image may be listed once a tag. */
function choose(images: readonly SavedImage[], selection: Selection, store: FileStore): Choice<SavedImage> {
  const found = new Map<string, SavedImage>();
  for (const image of images) {
    const known = found.get(image.digest);
    found.set(image.digest, known ? { ...known, names: [...known.names, ...image.names] } : image);
  }
  return chooseCandidate([...found.values()], selection, {
    name: store.name,
    reference: `docker-archive:${store.given}`,
    list: 'its manifest.json',
    byDigest: '@ID',
    isCalled: ({ names, digest }, selector) =>
      names.some((tag) => isSameTag(tag, selector)) || holdsDigest(digest, selector),
    platformOf: (image) => {
      const { value } = readConfigurationOf(store, image as SavedImage);
      const { configuration } = readingPart(store.name, CONFIGURATION, () => readConfiguration(value));
      return formatPlatform(configuration.os, configuration.architecture, configuration.variant);
    },
  });
}

/** `localhost/app:1` and `docker.io/library/app:1` are `app:1` to the engines that wrote them. */
function isSameTag(tag: string, selector: string): boolean {
  const wanted = withoutDefaults(selector);
  return withoutDefaults(tag) === wanted || withoutDefaults(tag) === `${wanted}:latest`;
}

function withoutDefaults(reference: string): string {
  return reference.replace(/^(?:localhost|docker\.io\/library|docker\.io)\//, '');
}

function holdsDigest(config: string, selector: string): boolean {
  const hex = selector.replace(/^sha256:/, '');
  return (
    /^[0-9a-f]{12,64}$/.test(hex) &&
    config.slice(Math.max(config.lastIndexOf('/'), config.lastIndexOf(':')) + 1).startsWith(hex)
  );
}

/** From the containerd store layers come compressed, under the digest of the compressed bytes. */
function planLayer(store: FileStore, path: string): Omit<LayerPlan, 'diffId'> {
  const blob = store.find(path);
  if (!blob) return {};
  const hex = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(path)?.[1];
  if (hex === undefined || detectCompression(blob) === 'none') return { blob };
  return { blob, digest: `sha256:${hex}`, verify: `sha256:${hex}` };
}
