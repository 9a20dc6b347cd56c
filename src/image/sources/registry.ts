import type { Host } from '../../host/host.ts';
import { ConfigurationError } from '../../model/configuration-error.ts';
import { isDigest } from '../compression/digest.ts';
import { type Json, property } from '../json.ts';
import { DEFAULT_LIMITS, type JsonLimits } from '../limits.ts';
import { RegistryClient } from '../registry/client.ts';
import { RegistryDocuments } from '../registry/documents.ts';
import { fetchLayers } from '../registry/layers.ts';
import { LayoutFolder } from '../registry/layout.ts';
import type { RegistryName } from '../registry/name.ts';
import { PATIENCE, type Patience } from '../registry/patience.ts';
import { type Attested, readAttestations } from './attestations.ts';
import { mislabelled } from './candidate.ts';
import { openFolder } from './file-store.ts';
import { planOciLayout } from './oci-layout.ts';
import { chooseManifest, layersOf } from './oci-manifest.ts';
import type { ImagePlan } from './plan.ts';
import { nativePlatform } from './platform.ts';

/**
 * Fetches an image over HTTP, without an engine, into an OCI layout in a temporary folder, and reads it there. Of several platforms that of
 * this machine is taken, as engines do, when none is asked for. Throws ConfigurationError, and the reason of `host.cancelled`.
 */
export async function planRegistryImage(
  name: RegistryName,
  platform: string | undefined,
  host: Host,
  patience: Patience = PATIENCE,
  limits: JsonLimits = DEFAULT_LIMITS,
): Promise<ImagePlan> {
  const deadline = AbortSignal.timeout(patience.total);
  const signal = AbortSignal.any([host.cancelled, deadline]);
  try {
    return await plan(name, platform, host, patience, limits, signal);
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
  limits: JsonLimits,
  signal: AbortSignal,
): Promise<ImagePlan> {
  const client = new RegistryClient(name, host, patience);
  const layout = new LayoutFolder(await host.temporaryFolder());
  const documents = new RegistryDocuments(client, layout, signal, limits);
  host.progress.debug(`${name.registry} is asked for ${name.canonical}`);
  const top = await documents.manifest(name.digest ?? name.tag ?? 'latest');
  const annotations = { 'org.opencontainers.image.ref.name': name.tag ?? name.digest ?? 'latest' };
  const index = { manifests: [{ ...top, annotations }] };
  const reference = `registry:${name.registry}/${name.repository}`;
  const selection = platform === undefined ? { assume: nativePlatform() } : { platform };
  const choice = await documents.reading((here) => chooseManifest(index, here, selection, name.canonical, reference));
  const { chosen, manifest } = choice;
  const configuration = property(property(manifest, 'config'), 'digest');
  if (isDigest(configuration)) await documents.configuration(configuration);
  await fetchLayers(client, layersOf(manifest), layout, host, signal);
  const document = documents.describe(chosen.digest) ?? top;
  await layout.finish({ ...document, annotations });
  const found = planOciLayout(openFolder(layout.folder, name.canonical, limits), {});
  const { attestations, notifications } = await attestationsOf(index, chosen.digest, documents, host);
  return {
    ...found,
    ...(attestations ? { attestations } : {}),
    notifications: [
      ...choice.notifications,
      ...mislabelled(chosen, found.configuration),
      ...found.notifications,
      ...notifications,
    ],
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
