import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import type { Host } from '../../../src/host/host.ts';
import { parseRegistryName } from '../../../src/image/registry/name.ts';
import { PATIENCE, type Patience } from '../../../src/image/registry/patience.ts';
import type { ImagePlan } from '../../../src/image/sources/plan.ts';
import { planRegistryImage } from '../../../src/image/sources/registry.ts';
import type { ConfigurationError } from '../../../src/model/configuration-error.ts';
import { fakeHost, quiet } from '../../host/fake-host.ts';
import { LoopbackRegistry } from './loopback-registry.ts';

const closing: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of closing.splice(0)) await each.close();
});

/** A registry until the end of the test. */
export async function startRegistry(): Promise<LoopbackRegistry> {
  const registry = await LoopbackRegistry.start();
  closing.push(registry);
  return registry;
}

export interface Machine {
  readonly host: Host;
  /** Temporary folders that were made. */
  readonly folders: string[];
  /** Everything that was said, debug lines included. */
  readonly said: string[];
}

/** A machine whose Docker keeps this config.json, until the end of the test. Without `path` no engine and no helper is on PATH. */
export function machine(
  config?: unknown,
  options: { path?: string; cancelled?: AbortSignal; environment?: Readonly<Record<string, string>> } = {},
): Machine {
  const folders: string[] = [];
  const said: string[] = [];
  const docker = mkdtempSync(join(tmpdir(), 'crr-docker-'));
  if (config !== undefined) {
    writeFileSync(join(docker, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  }
  const environment = { PATH: options.path ?? '', DOCKER_CONFIG: docker, ...options.environment };
  const line = (text: string) => void said.push(text);
  const real = fakeHost({ environment, progress: { ...quiet, say: line, debug: line } });
  closing.push(real);
  const host = {
    ...real,
    which: async (program: string) => {
      const file = join(environment.PATH, program);
      return environment.PATH !== '' && existsSync(file) ? file : undefined;
    },
    ...(options.cancelled ? { cancelled: options.cancelled } : {}),
    temporaryFolder: async () => {
      const folder = await real.temporaryFolder();
      folders.push(folder);
      return folder;
    },
  };
  return { host, folders, said };
}

/** Times in which a test need not wait. */
export const HASTE: Patience = { ...PATIENCE, firstPause: 5, answer: 2000, silence: 500 };

export function plan(
  reference: string,
  on: Machine = machine(),
  patience: Partial<Patience> = {},
  platform?: string,
): Promise<ImagePlan> {
  return planRegistryImage(parseRegistryName(reference), platform, on.host, { ...HASTE, ...patience });
}

/** The error that it ends with, which must be one for the user, on one line. */
export async function failure(work: Promise<unknown>): Promise<ConfigurationError> {
  const result: unknown = await work.catch((error: unknown) => error);
  if (result instanceof Error && result.name === 'ConfigurationError' && !/\n/.test(result.message)) {
    return result as ConfigurationError;
  }
  throw result instanceof Error ? result : new Error('was read');
}
