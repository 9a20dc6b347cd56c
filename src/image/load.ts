import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import type { Image, Layer } from '../model/image.ts';
import type { History, ImageConfiguration } from '../model/oci.ts';
import type { Notification } from '../model/review.ts';
import type { Seek } from '../model/rule.ts';
import { LayerCache, type MayKeep } from './cache/layer-cache.ts';
import { imageError } from './image-error.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { openImage } from './open-image.ts';
import { packageWishes } from './packages/index.ts';
import { takeInventory } from './packages/inventory.ts';
import { type LayerReading, type ReadLayers, readLayers } from './read-layers.ts';
import { parseReference } from './reference.ts';
import type { ImagePlan } from './sources/plan.ts';
import { formatPlatform, isPlatform } from './sources/platform.ts';
import type { Wish } from './wishes.ts';

export interface LoadedImage {
  /** Not attributed yet: its layers have the origin `unknown`. */
  readonly image: Image;
  readonly notifications: readonly Notification[];
  /** What a scanner can be given; there until `close`. */
  readonly archive: { readonly kind: 'docker-archive' | 'oci'; readonly path: string };
  /** Removes what was written for it. */
  close(): Promise<void>;
}

export interface LoadOptions {
  /** Globs of paths in the image whose content is kept. */
  readonly reads: readonly Wish[];
  /** What is looked for in every byte of every file. */
  readonly seeks?: readonly Seek[];
  /** Whether every byte of every file is read: searched, and hashed to know what was shipped twice. Default: whether there are `seeks`. */
  readonly scanContent?: boolean;
  /** Other bounds than the default ones. */
  readonly limits?: Partial<Limits>;
  /** Whether every layer is held to its diffID, which takes reading all of it. */
  readonly verifyLayers?: boolean;
  /** A folder in which what was found in a layer is kept for the next time, relative to the workspace; and what may be written there. */
  readonly cache?: { readonly folder: string; readonly mayKeep: MayKeep };
  /** `os/architecture[/variant]`, to choose among several, or to insist on. */
  readonly platform?: string;
}

/**
 * Reads an image from a file, a folder, an engine or a registry: https://github.com/opencontainers/image-spec. Throws ConfigurationError when there is
 * no image to review; what is wrong with a part of one is a notification.
 */
export async function loadImage(reference: string, options: LoadOptions, host: Host): Promise<LoadedImage> {
  const folders: string[] = [];
  const temporaryFolder = async () => {
    const folder = await host.temporaryFolder();
    folders.push(folder);
    return folder;
  };
  const close = async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  };
  try {
    const parsed = parseReference(reference, host.workspace);
    const reading = readingOf(options);
    const plan = await openImage(parsed, options.platform, { ...host, temporaryFolder }, reading.limits);
    checkPlatform(plan, options.platform, reference);
    const { cache, unusable } = await openCache(options.cache, host);
    const read = await readLayers(plan.layers, { ...reading, cache }, host);
    const notifications = [...plan.notifications, ...unusable, ...read.notifications];
    if (plan.layers.length > 0 && read.complete === 0) throw unreadable(reference, notifications);
    const { notifications: odd, ...inventory } = takeInventory(read.filesystem.tree(), plan.configuration);
    const image = { ...imageOf(reference, plan, read), ...inventory };
    return { image, notifications: [...notifications, ...odd], archive: plan.archive, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openCache(
  asked: LoadOptions['cache'],
  host: Host,
): Promise<{ cache?: LayerCache | undefined; unusable: readonly Notification[] }> {
  if (!asked) return { unusable: [] };
  const cache = await LayerCache.open(resolve(host.workspace, asked.folder), asked.mayKeep);
  if (cache) return { cache, unusable: [] };
  const message = `The cache folder ${JSON.stringify(asked.folder)} cannot be used, so every layer was read.`;
  const remedy = 'Name a folder that can be written to, or leave cache-dir out.';
  return { unusable: [{ level: 'warning', code: 'cache-unusable', message, remedy }] };
}

function readingOf({ reads, seeks = [], limits, ...options }: LoadOptions): LayerReading {
  return {
    reads: [...reads, ...packageWishes],
    seeks,
    scanContent: options.scanContent ?? seeks.length > 0,
    verifyLayers: options.verifyLayers ?? false,
    limits: { ...DEFAULT_LIMITS, ...limits },
  };
}

function imageOf(reference: string, plan: ImagePlan, { filesystem }: ReadLayers): Omit<Image, 'packages'> {
  const { configuration } = plan;
  const counts = filesystem.counts();
  const histories = historyOfLayers(configuration, plan.layers.length);
  return {
    reference,
    imageId: plan.imageId,
    ...(plan.digest === undefined ? {} : { digest: plan.digest }),
    platform: formatPlatform(configuration.os, configuration.architecture, configuration.variant),
    configuration,
    ...(plan.attestations ? { attestations: plan.attestations } : {}),
    layers: plan.layers.map(({ diffId, digest }, index): Layer => {
      const history = histories[index];
      return {
        index,
        diffId,
        ...(digest === undefined ? {} : { digest }),
        ...(history ? { history } : {}),
        origin: 'unknown',
        confidence: 'unknown',
        ...(counts[index] ?? { size: 0, added: 0, changed: 0, deleted: 0, wastedBytes: 0 }),
      };
    }),
    files: filesystem.tree(),
    efficiency: filesystem.efficiency(),
  };
}

/** Entries that made a layer belong to the layers in order, if they are as many; otherwise nothing can be said. */
function historyOfLayers({ history }: ImageConfiguration, layers: number): readonly History[] {
  const entries = history.filter((entry) => entry.empty_layer !== true);
  return entries.length === layers ? entries : [];
}

function checkPlatform({ configuration }: ImagePlan, wanted: string | undefined, reference: string): void {
  const { os, architecture, variant } = configuration;
  const actual = formatPlatform(os, architecture, variant);
  if (wanted === undefined || isPlatform(actual, wanted)) return;
  const remedy = `Build or save the image for ${wanted}, or leave the platform out.`;
  throw imageError('platform-mismatch', reference, `the image is for ${actual}, not for ${wanted}`, remedy);
}

function unreadable(reference: string, notifications: readonly Notification[]): Error {
  const errors = notifications.filter(({ level }) => level === 'error');
  const [error] = [...errors.filter(({ location }) => location?.kind === 'layer'), ...errors];
  const reason = error?.message ?? 'none of its layers could be read';
  return imageError('image-unreadable', reference, reason.replace(/\.$/, ''));
}
