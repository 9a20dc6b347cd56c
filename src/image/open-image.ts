import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../host/host.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { Notification } from '../model/review.ts';
import { detectCompression, inflate } from './compression/compression.ts';
import { Damage } from './damage.ts';
import { type FileRange, rangeOfFile } from './file-range.ts';
import { damageError, diskFull, imageError } from './image-error.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { ArchiveFormat, ImageReference } from './reference.ts';
import { parseRegistryName, type RegistryName } from './registry/name.ts';
import { isDockerArchive, planDockerArchive } from './sources/docker-archive.ts';
import { type SavedImage, saveImage } from './sources/engine.ts';
import { type FileStore, openFolder, openTarArchive } from './sources/file-store.ts';
import { isOciLayout, planOciLayout } from './sources/oci-layout.ts';
import type { ImagePlan, Selection } from './sources/plan.ts';
import { formatPlatform, isPlatform, nativePlatform } from './sources/platform.ts';

/** What an engine says that does not have an image, or is not there. */
const NOT_THERE = new Set(['engine-missing', 'engine-unreachable', 'image-not-found']);

/** Finds out what a reference leads to and how to read it. Throws ConfigurationError. */
export async function openImage(
  reference: ImageReference,
  platform: string | undefined,
  host: Host,
  limits: Limits = DEFAULT_LIMITS,
): Promise<ImagePlan> {
  const plan = await openAny(reference, platform, host, limits);
  return plan.configuration.os === 'windows' ? { ...plan, notifications: [WINDOWS, ...plan.notifications] } : plan;
}

const WINDOWS: Notification = {
  level: 'warning',
  code: 'windows-image',
  message:
    'This is a Windows image: package analysis is not supported, and rules about Linux paths find nothing in it.',
  location: { kind: 'configuration', pointer: '/os' },
  remedy: 'Use a scanner that knows Windows updates beside this review.',
};

async function openAny(
  reference: ImageReference,
  platform: string | undefined,
  host: Host,
  limits: Limits,
): Promise<ImagePlan> {
  if (reference.kind === 'engine') return openEngineImage(reference, platform, host, limits);
  if (reference.kind === 'registry') return openRegistryImage(reference.name, platform, host, limits);
  const selection: Selection = {
    ...(reference.selector === undefined ? {} : { selector: reference.selector }),
    ...(platform === undefined ? {} : { platform }),
  };
  if (reference.kind === 'folder') return openFolderImage(reference, selection, host, limits);
  const { name, given, format, file } = await fileOf(reference, host);
  const archive = await inflated(file, name, host, limits);
  // What was piped in compressed is not needed twice.
  if (reference.kind === 'standard-input' && archive !== file) await rm(file.file, { force: true });
  const store = await openTarArchive(archive, name, limits, host.cancelled, given);
  return planArchive(store, format, selection);
}

async function fileOf(
  reference: ImageReference & { kind: 'file' | 'standard-input' },
  host: Host,
): Promise<{ name: string; given: string; format: ArchiveFormat; file: FileRange }> {
  const { format } = reference;
  if (reference.kind === 'file') {
    const { name, path } = reference;
    return { name, given: name, format, file: rangeOfFile(path) };
  }
  const { spoolStandardInput, STANDARD_INPUT } = await import('./sources/standard-input.ts');
  return { name: STANDARD_INPUT, given: '-', format, file: await spoolStandardInput(host) };
}

async function openFolderImage(
  { path, name, format }: ImageReference & { kind: 'folder' },
  selection: Selection,
  host: Host,
  limits: Limits,
): Promise<ImagePlan> {
  const folder = openFolder(path, name, limits);
  if (format === 'oci' || (format === 'any' && isOciLayout(folder))) return planOciLayout(folder, selection);
  const { planDirectory } = await import('./sources/directory.ts');
  return planDirectory(folder, selection, host);
}

async function openEngineImage(
  { engines, image, orRegistry }: ImageReference & { kind: 'engine' },
  platform: string | undefined,
  host: Host,
  limits: Limits,
): Promise<ImagePlan> {
  let saved: SavedImage;
  try {
    saved = await saveImage(engines, image, platform, await host.temporaryFolder(), host);
  } catch (error) {
    if (!orRegistry || !(error instanceof ConfigurationError) || !NOT_THERE.has(error.code)) throw error;
    return openFallback(image, error, platform, host, limits);
  }
  const store = await openTarArchive(rangeOfFile(saved.file), image, limits, host.cancelled);
  const plan = planArchive(store, 'any', platform === undefined ? { assume: nativePlatform() } : { platform });
  return { ...plan, notifications: [...saved.notifications, ...plan.notifications] };
}

/** Loaded only when a registry is asked. */
async function openRegistryImage(
  name: RegistryName,
  platform: string | undefined,
  host: Host,
  limits: Limits,
): Promise<ImagePlan> {
  const { planRegistryImage } = await import('./sources/registry.ts');
  return planRegistryImage(name, platform, host, undefined, limits);
}

/** The image of a registry that no engine has; what came of both is said, since a name may mean two images. */
async function openFallback(
  image: string,
  engines: ConfigurationError,
  platform: string | undefined,
  host: Host,
  limits: Limits,
): Promise<ImagePlan> {
  const name = nameOrUndefined(image);
  if (!name) throw engines;
  try {
    const plan = await openRegistryImage(name, platform, host, limits);
    const message = `${engines.message}, so ${name.canonical} of the registry was reviewed.`;
    const note = { level: 'note', code: 'image-from-registry', message, remedy: engines.remedy } as const;
    return { ...plan, notifications: [note, ...plan.notifications] };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    const { code, remedy } = engines.code === 'engine-missing' ? error : engines;
    throw new ConfigurationError(code, `${engines.message}, and ${error.message}`, remedy, { cause: error });
  }
}

function nameOrUndefined(image: string): RegistryName | undefined {
  try {
    return parseRegistryName(image);
  } catch (error) {
    if (error instanceof ConfigurationError) return undefined;
    throw error;
  }
}

function planArchive(store: FileStore, format: ArchiveFormat, selection: Selection): ImagePlan {
  if (format === 'oci-archive') return planOciLayout(store, selection);
  if (format === 'docker-archive' || isDockerArchive(store)) return planBoth(store, selection);
  if (isOciLayout(store)) return planOciLayout(store, selection);
  const remedy = 'Give a file that docker save, podman save or an OCI exporter wrote.';
  const message = 'it holds neither manifest.json nor index.json, so it is no image';
  throw imageError('image-unrecognised', store.name, message, remedy);
}

/** Docker 25 and later write both. The manifest.json knows the names, but of several platforms only one; the index.json knows all. */
function planBoth(store: FileStore, selection: Selection): ImagePlan {
  const plan = planDockerArchive(store, selection);
  const { os, architecture, variant } = plan.configuration;
  const { platform } = selection;
  const fits = platform === undefined || isPlatform(formatPlatform(os, architecture, variant), platform);
  return fits || !isOciLayout(store) ? plan : planOciLayout(store, selection);
}

/** A compressed archive is inflated into a file once, since its parts are read in another order than they stand. */
async function inflated(archive: FileRange, name: string, host: Host, limits: Limits): Promise<FileRange> {
  const compression = detectCompression(archive);
  if (compression === 'none') return archive;
  if (compression === 'xz' || compression === 'bzip2') {
    const remedy = `Decompress it first (${compression} -d), or compress it with gzip or zstd.`;
    throw imageError('image-compression', name, `it is compressed with ${compression}, which is not read`, remedy);
  }
  const file = join(await host.temporaryFolder(), 'image.tar');
  const output = await open(file, 'w');
  try {
    await inflate(archive, compression, (chunk) => output.appendFile(chunk), { cancelled: host.cancelled, limits });
  } catch (error) {
    if (!(error instanceof Damage)) throw diskFull(name, error);
    throw damageError(name, 'the archive', error);
  } finally {
    await output.close();
  }
  return rangeOfFile(file);
}
