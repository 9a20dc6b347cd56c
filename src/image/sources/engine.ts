import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { ConfigurationError } from '../../model/configuration-error.ts';
import type { Notification } from '../../model/review.ts';
import { diskFull } from '../image-error.ts';
import { saveFromContainerd } from './containerd.ts';
import { type EngineWords, engineMissing, SAVE_DEADLINE, saveFailed } from './engine-problem.ts';

export type Engine = 'docker' | 'podman' | 'containerd';

/** An image that an engine wrote into a file. */
export interface SavedImage {
  readonly file: string;
  readonly notifications: readonly Notification[];
}

const COMMANDS = {
  docker: {
    title: 'Docker',
    programs: 'docker',
    list: 'docker images',
    save: 'docker image save',
    args: ['image', 'save'],
  },
  podman: {
    title: 'Podman',
    programs: 'podman',
    list: 'podman images',
    save: 'podman image save',
    args: ['image', 'save', '--format=docker-archive'],
  },
} as const satisfies Record<string, EngineWords & { readonly args: readonly string[] }>;

/**
 * Writes an image of the first engine that has it into `folder`, whole, since layers come before their manifest. Throws ConfigurationError: what
 * the first engine said that is there at all.
 */
export async function saveImage(
  engines: readonly Engine[],
  image: string,
  platform: string | undefined,
  folder: string,
  host: Host,
): Promise<SavedImage> {
  const failures: ConfigurationError[] = [];
  for (const engine of engines) {
    try {
      if (engine === 'containerd') return await saveFromContainerd(image, platform, folder, host);
      return { file: await save(engine, image, folder, host), notifications: [] };
    } catch (error) {
      const problem = diskFull(image, error);
      if (!(problem instanceof ConfigurationError) || problem.code === 'disk-full') throw problem;
      failures.push(problem);
    }
  }
  throw failures.find(({ code }) => code !== 'engine-missing') ?? failures[0] ?? engineMissing(COMMANDS.docker, image);
}

async function save(engine: 'docker' | 'podman', image: string, folder: string, host: Host): Promise<string> {
  const { args, ...words } = COMMANDS[engine];
  const program = await host.which(engine);
  if (program === undefined) throw engineMissing(words, image);
  const file = join(folder, `${engine}.tar`);
  host.progress.debug(`${engine} saves ${image}`);
  const result = await host.run(program, [...args, '--', image], { deadline: SAVE_DEADLINE, stdoutFile: file });
  if (result.exitCode === 0) return file;
  throw saveFailed(words, image, result);
}
