import { join } from 'node:path';
import type { Host, RunResult } from '../../host/host.ts';
import { ConfigurationError } from '../../model/configuration-error.ts';

export type Engine = 'docker' | 'podman';

const TITLES = { docker: 'Docker', podman: 'Podman' } as const;
const SAVE = { docker: ['image', 'save'], podman: ['image', 'save', '--format=docker-archive'] } as const;
/** Seconds. Ten gigabytes take minutes. */
const DEADLINE = 1800;

const UNREACHABLE =
  /cannot connect|is the docker daemon running|connection refused|permission denied|no such file or directory.*\.sock|dial unix/i;
const ABSENT = /no such image|image not known|not found|reference does not exist|does not exist locally/i;

/** Writes an image of an engine into `folder` with the engine's `save`, whole, since layers come before their manifest; returns the file. */
export async function saveImage(
  engines: readonly Engine[],
  image: string,
  folder: string,
  host: Host,
): Promise<string> {
  const failures: ConfigurationError[] = [];
  for (const engine of engines) {
    const program = await host.which(engine);
    if (program === undefined) {
      failures.push(missing(engine, image));
      continue;
    }
    const file = join(folder, `${engine}.tar`);
    host.progress.debug(`${engine} saves ${image}`);
    const result = await host.run(program, [...SAVE[engine], '--', image], { deadline: DEADLINE, stdoutFile: file });
    if (result.exitCode === 0) return file;
    failures.push(failed(engine, image, result));
  }
  throw failures.find(({ code }) => code !== 'engine-missing') ?? failures[0] ?? missing('docker', image);
}

function missing(engine: Engine, image: string): ConfigurationError {
  const remedy = `Install ${TITLES[engine]}, or give the image as a file: docker-archive:FILE, oci:DIR or oci-archive:FILE.`;
  return new ConfigurationError(
    'engine-missing',
    `${image}: there is no ${engine} on PATH to get the image from`,
    remedy,
  );
}

function failed(engine: Engine, image: string, { stderr, timedOut }: RunResult): ConfigurationError {
  const title = TITLES[engine];
  if (timedOut) {
    return new ConfigurationError(
      'engine-failed',
      `${image}: ${title} took more than ${DEADLINE} s to save the image`,
      saveYourself(engine),
    );
  }
  if (UNREACHABLE.test(stderr)) {
    const remedy = `Start ${title} or let this user reach it, or give the image as a file: docker-archive:FILE.`;
    return new ConfigurationError('engine-unreachable', `${image}: ${title} does not answer`, remedy);
  }
  if (ABSENT.test(stderr)) {
    const remedy = `Build or pull it first; ${engine} images lists what there is.`;
    return new ConfigurationError('image-not-found', `${image}: ${title} has no such image`, remedy);
  }
  return new ConfigurationError(
    'engine-failed',
    `${image}: ${title} could not save the image (${lastLine(stderr)})`,
    saveYourself(engine),
  );
}

function saveYourself(engine: Engine): string {
  return `Try ${engine} image save yourself and give the file as docker-archive:FILE.`;
}

function lastLine(text: string): string {
  const line = text.trim().split('\n').at(-1) ?? '';
  // Another program's words must not move the cursor.
  return line.replace(/\p{Cc}/gu, ' ').slice(0, 200) || 'it gave no reason';
}
