import { posix } from 'node:path';
import type { Host } from '../host/host.ts';
import { readText, toUri } from '../host/workspace.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { ReviewRequest } from '../model/request.ts';
import { type BasePolicy, loadPolicy, type PolicySources } from '../policy/load.ts';
import { catalogue } from './catalogue.ts';

const POLICY_FILES = ['container-risk-review.yml', '.github/container-risk-review.yml'] as const;

export type Settings = ReturnType<typeof loadPolicy>;

function candidates(root: string, configFile: string | undefined, host: Host): readonly string[] {
  if (configFile !== undefined) return [toUri(host, configFile)];
  const roots = root === '.' ? ['.'] : [root, '.'];
  return roots.flatMap((folder) => POLICY_FILES.map((name) => (folder === '.' ? name : posix.join(folder, name))));
}

async function readHead(
  uris: readonly string[],
  configFile: string | undefined,
  host: Host,
): Promise<PolicySources['head']> {
  for (const uri of uris) {
    const text = await readText(host, uri, 'policy file');
    if (text !== undefined) return { uri, text };
  }
  // A file that only the base commit has is still the policy; the caller looks there.
  if (configFile === undefined || host.baseline) return undefined;
  throw missing(toUri(host, configFile));
}

function missing(uri: string): ConfigurationError {
  return new ConfigurationError(
    'policy-missing',
    'there is no such policy file',
    'Correct `config-file`, or leave it out.',
    {
      location: { kind: 'file', uri },
    },
  );
}

async function readBase(uris: readonly string[], host: Host): Promise<BasePolicy | undefined> {
  if (!host.baseline) return undefined;
  for (const uri of uris) {
    const file = await host.baseline.read(uri);
    if (file.kind === 'text') return { kind: 'text', uri, text: file.text };
    if (file.kind === 'unavailable') return file;
  }
  return { kind: 'absent' };
}

/**
 * What counts for the subjects below `root`: on a terminal the nearest policy file, on a pull request the base commit's.
 * @throws ConfigurationError when the file is broken, or was named and is nowhere.
 */
export async function readSettings(root: string, request: ReviewRequest, host: Host): Promise<Settings> {
  const { configFile } = request;
  const uris = candidates(root, configFile, host);
  const head = await readHead(uris, configFile, host);
  const base = await readBase(uris, host);
  if (configFile !== undefined && !head && base?.kind !== 'text') throw missing(toUri(host, configFile));
  return loadPolicy({ head, base }, request, catalogue, host.now());
}
