import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { ConfigurationError } from '../../model/configuration-error.ts';
import type { Notification } from '../../model/review.ts';
import { parseRegistryName } from '../registry/name.ts';
import type { SavedImage } from './engine.ts';
import { type EngineWords, engineMissing, SAVE_DEADLINE, saveFailed } from './engine-problem.ts';

/** Where nerdctl and ctr, Kubernetes, and Docker keep their images. */
const NAMESPACES = ['default', 'k8s.io', 'moby'];

const NERDCTL = { title: 'containerd', programs: 'nerdctl', list: 'nerdctl images', save: 'nerdctl save' } as const;
const CTR = { title: 'containerd', programs: 'ctr', list: 'ctr images list', save: 'ctr images export' } as const;

/** A client of containerd, and what it is asked with. */
interface Client extends EngineWords {
  readonly program: string;
  /** The names under which the image may be known. */
  readonly names: readonly string[];
  arguments(namespace: string, name: string, platform: string | undefined): readonly string[];
}

/**
 * Writes an image of containerd into `folder`, with `nerdctl save` or, where there is none, `ctr images export`
 * (https://github.com/containerd/containerd/blob/main/docs/getting-started.md). `CONTAINERD_NAMESPACE` says where it is; without it the
 * usual namespaces are looked through. `CONTAINERD_ADDRESS` is the clients' own affair.
 */
export async function saveFromContainerd(
  image: string,
  platform: string | undefined,
  folder: string,
  host: Host,
): Promise<SavedImage> {
  const client = await findClient(image, host);
  if (!client) throw engineMissing({ ...CTR, programs: 'nerdctl or ctr' }, image);
  const file = join(folder, 'containerd.tar');
  const own = host.environment['CONTAINERD_NAMESPACE'];
  const namespaces = own ? [own] : NAMESPACES;
  let absent: ConfigurationError | undefined;
  for (const namespace of namespaces) {
    for (const name of client.names) {
      host.progress.debug(`${client.programs} saves ${name} of the namespace ${namespace}`);
      const args = client.arguments(namespace, name, platform);
      const result = await host.run(client.program, args, { deadline: SAVE_DEADLINE, stdoutFile: file });
      if (result.exitCode === 0)
        return { file, notifications: namespace === namespaces[0] ? [] : [foundIn(image, namespace)] };
      absent = saveFailed(client, image, result);
      if (absent.code !== 'image-not-found') throw absent;
    }
  }
  throw absent ?? engineMissing(client, image);
}

async function findClient(image: string, host: Host): Promise<Client | undefined> {
  const nerdctl = await host.which('nerdctl');
  const platformOf = (platform: string | undefined) => (platform === undefined ? [] : [`--platform=${platform}`]);
  if (nerdctl !== undefined) {
    return {
      ...NERDCTL,
      program: nerdctl,
      names: [image],
      arguments: (namespace, name, platform) => [
        `--namespace=${namespace}`,
        'save',
        ...platformOf(platform),
        '--',
        name,
      ],
    };
  }
  const ctr = await host.which('ctr');
  if (ctr === undefined) return undefined;
  return {
    ...CTR,
    program: ctr,
    names: [...new Set([canonical(image), image])],
    arguments: (namespace, name, platform) => [
      // Otherwise it waits ten seconds for a socket that is not there.
      '--connect-timeout=3s',
      `--namespace=${namespace}`,
      'images',
      'export',
      ...platformOf(platform),
      '--',
      '-',
      name,
    ],
  };
}

/** Only nerdctl knows that `app` is `docker.io/library/app:latest`. */
function canonical(image: string): string {
  try {
    return parseRegistryName(image).canonical;
  } catch (error) {
    if (error instanceof ConfigurationError) return image;
    throw error;
  }
}

function foundIn(image: string, namespace: string): Notification {
  return {
    level: 'note',
    code: 'containerd-namespace',
    message: `${image} was found in containerd's namespace ${namespace}.`,
    remedy: 'Set CONTAINERD_NAMESPACE to choose another one.',
  };
}
