import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { type Engine, PROGRAMS } from './command.ts';

/** Seconds that Buildah may take to write the image into a file. */
const PUSH_DEADLINE = 1800;

/** Why there is no image to read after a build that succeeded. */
export type Missing = 'no-image' | 'not-pushed';

/** The built image as `loadImage` reads it. Buildah has no `save`: it pushes into a file of ours. */
export async function referenceTo(
  { builder, program }: Engine,
  tag: string,
  { archive, folder }: { readonly archive: string | undefined; readonly folder: string },
  host: Host,
): Promise<{ reference: string } | Missing> {
  if (archive !== undefined) {
    const size = await stat(archive).then(
      (found) => found.size,
      () => 0,
    );
    return size > 0 ? { reference: `oci-archive:${archive}` } : 'no-image';
  }
  if (builder === 'buildah') return push(program, tag, join(folder, 'image.tar'), host);
  const { stdout, exitCode } = await host.run(program, ['image', 'inspect', '--format', '{{.Id}}', '--', tag]);
  const id = /^(?:sha256:)?([0-9a-f]{64})$/.exec(stdout.trim())?.[1];
  return exitCode !== 0 || id === undefined ? 'no-image' : { reference: `${PROGRAMS[builder]}:sha256:${id}` };
}

async function push(
  program: string,
  tag: string,
  archive: string,
  host: Host,
): Promise<{ reference: string } | Missing> {
  // What is not compressed does not have to be inflated again to be read.
  const { stdout: help } = await host.run(program, ['push', '--help']);
  const plain = help.includes('--disable-compression') ? ['--disable-compression'] : [];
  const words = ['push', ...plain, '--', tag, `oci-archive:${archive}`];
  const { exitCode, stderr } = await host.run(program, words, { deadline: PUSH_DEADLINE });
  if (exitCode === 0) return { reference: `oci-archive:${archive}` };
  host.progress.debug(stderr.trim());
  return 'not-pushed';
}
