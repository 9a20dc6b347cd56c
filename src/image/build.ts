import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { Dockerfile, Instruction } from '../model/dockerfile.ts';
import type { FileLocation } from '../model/location.ts';
import type { Builder, BuildRequest } from '../model/request.ts';
import { buildArguments, type Engine, PROGRAMS } from './build/command.ts';
import { watchForFailure } from './build/failure.ts';
import { removeImages, watchForIntermediates } from './build/leftovers.ts';

export { chooseBuilder } from './build/choose.ts';

/** Seconds that Buildah may take to write the image into a file. */
const PUSH_DEADLINE = 1800;
const KEEPS_CONTAINERS = /^--(?:layers|no-cache)(?:=true)?$/;

/** An image that the review built itself: `close` takes it away again, with all that was made on the way. */
export interface BuiltImage {
  /** For `loadImage`: `docker:sha256:…`, `podman:sha256:…`, `oci-archive:FILE`. */
  readonly reference: string;
  close(): Promise<void>;
}

/**
 * Builds the Dockerfile's image; lines of the log go to `line`, raw. Throws a ConfigurationError `build-failed` that points at the failing
 * instruction and does not repeat it: a secret may stand in it.
 */
export async function buildImage(
  dockerfile: Dockerfile,
  dockerfilePath: string,
  builder: Builder,
  request: BuildRequest,
  host: Host,
  line: (text: string) => void,
): Promise<BuiltImage> {
  const engine = await findEngine(builder, host);
  const tag = `container-risk-review-${randomBytes(6).toString('hex')}:build`;
  const flags = await knownFlags(engine, request, host);
  const plan = { dockerfile: resolve(host.workspace, dockerfilePath), tag, flags };
  const failure = watchForFailure(dockerfile);
  const intermediates = watchForIntermediates();
  const close = (): Promise<void> => removeImages(engine, tag, intermediates.ids(), host);
  try {
    const onLine = (text: string): void => {
      failure.see(text);
      intermediates.see(text);
      line(text);
    };
    const words = buildArguments(builder, plan, request, host.workspace);
    const exitCode = await host.stream(engine.program, words, { onLine });
    if (exitCode !== 0) throw failed(dockerfile, failure.instruction(), exitCode);
    return { reference: await referenceTo(engine, tag, host, dockerfile), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function findEngine(builder: Builder, host: Host): Promise<Engine> {
  const program = await host.which(PROGRAMS[builder]);
  if (program !== undefined) return { builder, program };
  const message = `the builder ${builder} was asked for and ${PROGRAMS[builder]} is not on PATH`;
  throw new ConfigurationError('no-builder', message, 'Install it, or choose another `builder`.');
}

/**
 * The classic builder, Podman and Buildah keep the container of a failed RUN, unless they are told not to. Not every client knows the flag, and
 * Buildah takes it only where it keeps containers at all.
 */
async function knownFlags({ builder, program }: Engine, request: BuildRequest, host: Host): Promise<readonly string[]> {
  if (builder === 'buildx') return [];
  if (builder === 'buildah' && !request.flags.some((flag) => KEEPS_CONTAINERS.test(flag))) return [];
  const { stdout } = await host.run(program, ['build', '--help']);
  return stdout.includes('--force-rm') ? ['--force-rm'] : [];
}

/** The image as `loadImage` reads it. Buildah has no `save`: it pushes into a file of ours. */
async function referenceTo(engine: Engine, tag: string, host: Host, dockerfile: Dockerfile): Promise<string> {
  const { builder, program } = engine;
  if (builder === 'buildah') {
    const archive = join(await host.temporaryFolder(), 'image.tar');
    const pushed = await host.run(program, ['push', '--', tag, `oci-archive:${archive}`], { deadline: PUSH_DEADLINE });
    if (pushed.exitCode !== 0) {
      host.progress.debug(pushed.stderr.trim());
      throw handOver(dockerfile);
    }
    return `oci-archive:${archive}`;
  }
  const { stdout, exitCode } = await host.run(program, ['image', 'inspect', '--format', '{{.Id}}', '--', tag]);
  const id = /^(?:sha256:)?([0-9a-f]{64})$/.exec(stdout.trim())?.[1];
  if (exitCode !== 0 || id === undefined) throw noImage(dockerfile);
  return `${PROGRAMS[builder]}:sha256:${id}`;
}

const REMEDY =
  'Give what the build needs with `build-args`, an image that is built elsewhere with `image`, or do without one with `build: false`.';

function failed(dockerfile: Dockerfile, instruction: Instruction | undefined, exitCode: number): ConfigurationError {
  const where = instruction
    ? ` at ${instruction.keyword} (line ${instruction.region.startLine})`
    : `, and the log does not say at which instruction (exit code ${exitCode})`;
  return new ConfigurationError('build-failed', `the build of ${dockerfile.uri} failed${where}`, REMEDY, {
    location: locate(dockerfile, instruction),
  });
}

function noImage(dockerfile: Dockerfile): ConfigurationError {
  return new ConfigurationError(
    'build-failed',
    `the build of ${dockerfile.uri} succeeded but left no image in the engine`,
    'Take output options out of `build-flags`.',
    { location: locate(dockerfile, undefined) },
  );
}

function handOver(dockerfile: Dockerfile): ConfigurationError {
  return new ConfigurationError(
    'build-failed',
    `the build of ${dockerfile.uri} succeeded but Buildah could not write the image into a file`,
    'Look at what Buildah says in the debug log (`--debug`), or choose another `builder`.',
    { location: locate(dockerfile, undefined) },
  );
}

function locate({ uri }: Dockerfile, instruction: Instruction | undefined): FileLocation {
  return instruction ? { kind: 'file', uri, region: instruction.region } : { kind: 'file', uri };
}
