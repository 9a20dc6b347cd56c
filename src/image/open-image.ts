import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../host/host.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import { detectCompression, inflate } from './compression/compression.ts';
import { Damage } from './damage.ts';
import { type FileRange, rangeOfFile } from './file-range.ts';
import { imageError } from './image-error.ts';
import type { ImageReference } from './reference.ts';
import { parseRegistryName, type RegistryName } from './registry/name.ts';
import { isDockerArchive, planDockerArchive } from './sources/docker-archive.ts';
import { saveImage } from './sources/engine.ts';
import { type FileStore, openFolder, openTarArchive } from './sources/file-store.ts';
import { isOciLayout, planOciLayout } from './sources/oci-layout.ts';
import type { ImagePlan, Selection } from './sources/plan.ts';

/** What an engine says that does not have an image, or is not there. */
const NOT_THERE = new Set(['engine-missing', 'engine-unreachable', 'image-not-found']);

/** Finds out what a reference leads to and how to read it. Throws ConfigurationError. */
export async function openImage(
  reference: ImageReference,
  platform: string | undefined,
  host: Host,
): Promise<ImagePlan> {
  if (reference.kind === 'engine') return openEngineImage(reference, platform, host);
  if (reference.kind === 'registry') return openRegistryImage(reference.name, platform, host);
  const selection: Selection = {
    ...(reference.selector === undefined ? {} : { selector: reference.selector }),
    ...(platform === undefined ? {} : { platform }),
  };
  if (reference.kind === 'folder') return planOciLayout(openFolder(reference.path, reference.name), selection);
  const archive = await inflated(rangeOfFile(reference.path), reference.name, host);
  const store = await openTarArchive(archive, reference.name, host.cancelled);
  if (reference.format === 'docker-archive') return planDockerArchive(store, selection);
  if (reference.format === 'oci-archive') return planOciLayout(store, selection);
  return planByContent(store, selection);
}

async function openEngineImage(
  { engines, image, orRegistry }: ImageReference & { kind: 'engine' },
  platform: string | undefined,
  host: Host,
): Promise<ImagePlan> {
  let file: string;
  try {
    file = await saveImage(engines, image, await host.temporaryFolder(), host);
  } catch (error) {
    if (!orRegistry || !(error instanceof ConfigurationError) || !NOT_THERE.has(error.code)) throw error;
    return openFallback(image, error, platform, host);
  }
  const store = await openTarArchive(rangeOfFile(file), image, host.cancelled);
  return planDockerArchive(store, platform === undefined ? {} : { platform });
}

/** Loaded only when a registry is asked. */
async function openRegistryImage(name: RegistryName, platform: string | undefined, host: Host): Promise<ImagePlan> {
  const { planRegistryImage } = await import('./sources/registry.ts');
  return planRegistryImage(name, platform, host);
}

/** The image of a registry that no engine has; what came of both is said, since a name may mean two images. */
async function openFallback(
  image: string,
  engines: ConfigurationError,
  platform: string | undefined,
  host: Host,
): Promise<ImagePlan> {
  const name = nameOrUndefined(image);
  if (!name) throw engines;
  try {
    const plan = await openRegistryImage(name, platform, host);
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

/** Docker 25 and later write both; then the manifest.json knows the names. */
function planByContent(store: FileStore, selection: Selection): ImagePlan {
  if (isDockerArchive(store)) return planDockerArchive(store, selection);
  if (isOciLayout(store)) return planOciLayout(store, selection);
  const remedy = 'Give a file that docker save, podman save or an OCI exporter wrote.';
  throw imageError(
    'image-unrecognised',
    store.name,
    'it holds neither manifest.json nor index.json, so it is no image',
    remedy,
  );
}

/** A compressed archive is inflated into a file once, since its parts are read in another order than they stand. */
async function inflated(archive: FileRange, name: string, host: Host): Promise<FileRange> {
  const compression = detectCompression(archive);
  if (compression === 'none') return archive;
  if (compression === 'xz' || compression === 'bzip2') {
    const remedy = `Decompress it first (${compression} -d), or compress it with gzip or zstd.`;
    throw imageError('image-compression', name, `it is compressed with ${compression}, which is not read`, remedy);
  }
  const file = join(await host.temporaryFolder(), 'image.tar');
  const output = await open(file, 'w');
  try {
    await inflate(archive, compression, (chunk) => output.appendFile(chunk), { cancelled: host.cancelled });
  } catch (error) {
    if (error instanceof Damage)
      throw imageError('image-damaged', name, `the archive cannot be read: ${error.message}`, undefined, error);
    throw error;
  } finally {
    await output.close();
  }
  return rangeOfFile(file);
}
