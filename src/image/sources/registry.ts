import type { Host } from '../../host/host.ts';
import { ConfigurationError } from '../../model/configuration-error.ts';
import type { Notification } from '../../model/review.ts';
import { isDigest } from '../compression/digest.ts';
import { type Json, property } from '../json.ts';
import { RegistryClient } from '../registry/client.ts';
import { RegistryDocuments } from '../registry/documents.ts';
import { fetchLayers } from '../registry/layers.ts';
import { LayoutFolder } from '../registry/layout.ts';
import type { RegistryName } from '../registry/name.ts';
import { PATIENCE, type Patience } from '../registry/patience.ts';
import { type Attested, readAttestations } from './attestations.ts';
import { openFolder } from './file-store.ts';
import { planOciLayout } from './oci-layout.ts';
import { chooseManifest, layersOf } from './oci-manifest.ts';
import type { ImagePlan } from './plan.ts';

/** Architectures as Go calls them, which images do too. */
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' };

/**
 * Fetches an image over HTTP, without an engine, into an OCI layout in a temporary folder, and reads it there. Of several platforms that of
 * this machine is taken, as engines do, when none is asked for. Throws ConfigurationError, and the reason of `host.cancelled`.
 */
export async function planRegistryImage(
  name: RegistryName,
  platform: string | undefined,
  host: Host,
  patience: Patience = PATIENCE,
): Promise<ImagePlan> {
  const deadline = AbortSignal.timeout(patience.total);
  const signal = AbortSignal.any([host.cancelled, deadline]);
  try {
    return await plan(name, platform, host, patience, signal);
  } catch (error) {
    host.cancelled.throwIfAborted();
    if (!deadline.aborted || error instanceof ConfigurationError) throw error;
    const message = `${name.canonical}: to fetch it took more than ${patience.total / 1000} s`;
    const remedy = 'Try again later, or pull the image and give docker:REF, podman:REF or oci:DIR.';
    throw new ConfigurationError('registry-unreachable', message, remedy, { cause: error });
  }
}

async function plan(
  name: RegistryName,
  platform: string | undefined,
  host: Host,
  patience: Patience,
  signal: AbortSignal,
): Promise<ImagePlan> {
  const client = new RegistryClient(name, host, patience);
  const layout = new LayoutFolder(await host.temporaryFolder());
  const documents = new RegistryDocuments(client, layout, signal);
  host.progress.debug(`${name.registry} is asked for ${name.canonical}`);
  const top = await documents.manifest(name.digest ?? name.tag ?? 'latest');
  const annotations = { 'org.opencontainers.image.ref.name': name.tag ?? name.digest ?? 'latest' };
  const index = { manifests: [{ ...top, annotations }] };
  const reference = `registry:${name.registry}/${name.repository}`;
  const assumed = platform ?? nativePlatform();
  const { chosen, manifest, choices } = await documents.reading((here) =>
    chooseManifest(index, here, { platform: assumed }, name.canonical, reference),
  );
  const configuration = property(property(manifest, 'config'), 'digest');
  if (isDigest(configuration)) await documents.configuration(configuration);
  await fetchLayers(client, layersOf(manifest), layout, host, signal);
  const document = documents.describe(chosen.digest) ?? top;
  await layout.finish({ ...document, annotations });
  const found = planOciLayout(openFolder(layout.folder, name.canonical), {});
  const { attestations, notifications } = await attestationsOf(index, chosen.digest, documents, host);
  const assumptions = platform !== undefined || choices === 1 ? [] : [assumption(name, assumed)];
  return {
    ...found,
    ...(attestations ? { attestations } : {}),
    notifications: [...found.notifications, ...notifications, ...assumptions],
  };
}

/** A registry that does not give them any more does not keep the image from being reviewed. */
async function attestationsOf(index: Json, image: string, documents: RegistryDocuments, host: Host): Promise<Attested> {
  try {
    return await documents.reading((here) => readAttestations(index, image, here));
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    host.progress.debug(`the image's attestations are not used: ${error.message}`);
    return { notifications: [] };
  }
}

function nativePlatform(): string {
  return `linux/${ARCHITECTURES[process.arch] ?? process.arch}`;
}

function assumption({ canonical }: RegistryName, platform: string): Notification {
  return {
    level: 'note',
    code: 'platform-assumed',
    message: `${canonical} is an index of images; the one for ${platform} was reviewed, this machine's platform.`,
    remedy: 'Choose another one with the platform option.',
  };
}
