import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Host } from '../host/host.ts';
import type { Attestation } from '../model/attestation.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { Dockerfile } from '../model/dockerfile.ts';
import type { Builder, BuildRequest } from '../model/request.ts';
import { buildArguments, type Engine, PROGRAMS } from './build/command.ts';
import { buildFailed, notHandedOver } from './build/errors.ts';
import { watchForFailure } from './build/failure.ts';
import { referenceTo } from './build/handover.ts';
import { removeImages, watchForIntermediates } from './build/leftovers.ts';
import { type BuildMetadata, readMetadata } from './build/metadata.ts';
import { prepare } from './build/prepare.ts';
import { type ReadySecret, readSecrets } from './build/secrets.ts';

export { chooseBuilder } from './build/choose.ts';

/** An image that the review built itself: `close` takes it away again, with all that was made on the way. */
export interface BuiltImage {
  /** For `loadImage`: `docker:sha256:…`, `podman:sha256:…`, `oci-archive:FILE`. */
  readonly reference: string;
  /** Provenance that the builder wrote down beside the image; what it attached to the image comes with that. */
  readonly attestations: readonly Attestation[];
  /** The builder's metadata file (`--metadata-file`), as written. */
  readonly metadata?: BuildMetadata['metadata'];
  close(): Promise<void>;
}

/** The values of the build's secrets, which nothing may print. Throws ConfigurationError `build-secret` for one that is not there. */
export async function secretValues({ secrets = [] }: BuildRequest, host: Host): Promise<readonly string[]> {
  return (await readSecrets(secrets, host)).map(({ value }) => value);
}

/**
 * Builds the Dockerfile's image; lines of the log go to `line`, raw. Throws a ConfigurationError `build-failed` that points at the failing
 * instruction and does not repeat it: a secret may stand in it. When the run is cancelled, the builder is ended and its reason thrown.
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
  const secrets: readonly ReadySecret[] = await readSecrets(request.secrets ?? [], host);
  const folder = await host.temporaryFolder();
  const { flags, environment, archive, metadata } = await prepare(engine, request, secrets, folder, host);
  const tag = `container-risk-review-${randomBytes(6).toString('hex')}:build`;
  const plan = { dockerfile: resolve(host.workspace, dockerfilePath), tag, flags };
  const failure = watchForFailure(dockerfile);
  const intermediates = watchForIntermediates();
  let building: Promise<number | null> | undefined;
  const close = once(async () => {
    // A cancelled build is still ending: what it holds cannot be removed before.
    await building?.catch(() => undefined);
    if (archive === undefined) await removeImages(engine, tag, intermediates.ids(), host);
    await rm(folder, { recursive: true, force: true });
  });
  host.atEnd(close);
  try {
    const onLine = (text: string): void => {
      failure.see(text);
      intermediates.see(text);
      line(text);
    };
    const words = buildArguments(builder, plan, request, host.workspace);
    building = host.stream(engine.program, words, { environment, onLine });
    const exitCode = await building;
    if (exitCode !== 0) throw buildFailed(dockerfile, failure.instruction(), exitCode);
    const found = await referenceTo(engine, tag, { archive, folder }, host);
    if (typeof found === 'string') throw notHandedOver(dockerfile, found);
    const told = metadata === undefined ? { attestations: [] } : await readMetadata(metadata, host);
    return { ...found, ...told, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

async function findEngine(builder: Builder, host: Host): Promise<Engine> {
  const program = await host.which(PROGRAMS[builder]);
  if (program !== undefined) return { builder, program };
  const message = `the builder ${builder} was asked for and ${PROGRAMS[builder]} is not on PATH`;
  throw new ConfigurationError('no-builder', message, 'Install it, or choose another `builder`.');
}
