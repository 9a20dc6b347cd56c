import { resolve } from 'node:path';
import { parseDockerfile } from '../dockerfile/parse.ts';
import type { Host } from '../host/host.ts';
import { readText } from '../host/workspace.ts';
import { attribute } from '../image/attribution.ts';
import { type BuiltImage, buildImage, chooseBuilder, secretValues } from '../image/build.ts';
import type { Limits } from '../image/limits.ts';
import { type LoadedImage, loadImage } from '../image/load.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { Dockerfile } from '../model/dockerfile.ts';
import type { Image } from '../model/image.ts';
import type { ReviewRequest } from '../model/request.ts';
import type { NotAssessed, Notification } from '../model/review.ts';
import type { Seek } from '../model/rule.ts';
import { isSecretFile } from '../rules/secrets/files.ts';
import { findSecrets } from '../rules/secrets/find.ts';
import { toNotification } from './assemble.ts';
import { basePlatformRemarks } from './base-platform.ts';
import { missingDockerfile, type Subject } from './subjects.ts';
import { NOTHING_BUILT } from './words.ts';

/** What one review stands on. Whatever could not be had is said; what could be had is kept. */
export interface Evidence {
  readonly dockerfile?: Dockerfile;
  readonly image?: Image;
  readonly archive?: LoadedImage['archive'];
  readonly notifications: readonly Notification[];
  readonly notAssessed: readonly NotAssessed[];
  /** Errors of the user's: with one of them the verdict is `error`, and the rest of the review is still made. */
  readonly failures: readonly ConfigurationError[];
  /** Which of the two could not be had because of them. */
  readonly failed: readonly ('dockerfile' | 'image')[];
  close(): Promise<void>;
}

export interface GatherOptions {
  readonly request: ReviewRequest;
  readonly host: Host;
  /** Globs of the files in the image that rules read. */
  readonly reads: readonly string[];
  /** Texts that rules seek in every byte of every file. */
  readonly seeks: readonly Seek[];
  /** Other bounds than the default ones on what an image may take. */
  readonly limits: Partial<Limits>;
  /** Whether `build: auto` may build: one Dockerfile under review and no image given. */
  readonly buildsByItself: boolean;
  /** Hears of the Dockerfile's text before a builder's log can print it, so that its secrets are known. */
  readonly learn: (text: string) => void;
  /** Hears of a secret's value, before a builder can print it. */
  readonly remember: (value: string) => void;
}

/** Collects what was gathered so far, so that one failing part loses nothing of the others. */
class Gathering {
  dockerfile: Dockerfile | undefined;
  image: Image | undefined;
  archive: LoadedImage['archive'] | undefined;
  readonly notifications: Notification[] = [];
  readonly notAssessed: NotAssessed[] = [];
  readonly failures: ConfigurationError[] = [];
  readonly failed: ('dockerfile' | 'image')[] = [];
  readonly closers: (() => Promise<void>)[] = [];

  async attempt(what: 'dockerfile' | 'image', part: () => Promise<void>): Promise<void> {
    try {
      await part();
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      this.failures.push(error);
      this.failed.push(what);
    }
  }

  evidence(): Evidence {
    const { dockerfile, image, archive, notifications, notAssessed, failures, failed, closers } = this;
    return {
      ...(dockerfile ? { dockerfile } : {}),
      ...(image ? { image } : {}),
      ...(archive ? { archive } : {}),
      notifications,
      notAssessed,
      failures,
      failed,
      async close() {
        for (const close of closers.toReversed()) await close();
      },
    };
  }
}

function buildArguments(args: readonly string[]): Record<string, string> {
  const pairs = args
    .filter((arg) => arg.includes('='))
    .map((arg): [string, string] => {
      const at = arg.indexOf('=');
      return [arg.slice(0, at), arg.slice(at + 1)];
    });
  return Object.fromEntries(pairs);
}

async function readDockerfile(uri: string, { request, host, learn }: GatherOptions): Promise<Dockerfile> {
  const text = await readText(host, uri, 'Dockerfile');
  if (text === undefined) throw missingDockerfile(uri);
  learn(text);
  const { target, platform, args } = request.build;
  return parseDockerfile(text, uri, {
    buildArguments: buildArguments(args),
    ...(target === undefined ? {} : { target }),
    ...(platform === undefined ? {} : { platform }),
  });
}

/** What the parser passed over is not silently left out of the review. */
function remarksOf({ uri, remarks }: Dockerfile): Notification[] {
  return remarks.map(({ message, region }) => ({
    level: 'warning',
    code: 'dockerfile-remark',
    message,
    location: { kind: 'file', uri, region },
  }));
}

/** What is to be read, and what is known of it beforehand. */
type Readable = Pick<BuiltImage, 'reference' | 'attestations'>;

/** The image that the request wants built, or undefined when none is to be built or (with `auto`) could be. */
async function buildIt(dockerfile: Dockerfile, options: GatherOptions, into: Gathering): Promise<Readable | undefined> {
  const { request, host, remember } = options;
  const builder = await chooseBuilder(request.build, host);
  if (builder === undefined) {
    if (request.build.when === 'always') {
      throw new ConfigurationError(
        'no-builder',
        'there is no engine that can build',
        'Start Docker or Podman, or give `image` and leave out `build`.',
      );
    }
    into.notAssessed.push({ what: 'The image', why: NOTHING_BUILT.noEngine, remedy: NOTHING_BUILT.remedy });
    return undefined;
  }
  for (const value of await secretValues(request.build, host)) remember(value);
  const path = resolve(host.workspace, dockerfile.uri);
  const title = `Building ${dockerfile.uri} with ${builder}`;
  const built = await host.progress.group(title, (line) =>
    buildImage(dockerfile, path, builder, request.build, host, line),
  );
  into.closers.push(() => built.close());
  return built;
}

function wantsBuild({ request, buildsByItself }: GatherOptions): boolean {
  return request.build.when === 'always' || (request.build.when === 'auto' && buildsByItself);
}

async function imageToRead(
  { image }: Pick<Subject, 'image'>,
  options: GatherOptions,
  into: Gathering,
): Promise<Readable | undefined> {
  const { request } = options;
  if (image && request.build.when !== 'always') {
    return { reference: image.reference, attestations: [] };
  }
  if (!into.dockerfile) return undefined;
  if (!wantsBuild(options)) {
    // Without `auto` nothing was promised: that the image is not there is said by what would have looked at it.
    if (request.build.when === 'auto')
      into.notAssessed.push({ what: 'The image', why: NOTHING_BUILT.several, remedy: NOTHING_BUILT.remedy });
    return undefined;
  }
  try {
    return await buildIt(into.dockerfile, options, into);
  } catch (error) {
    if (!(error instanceof ConfigurationError) || request.build.when === 'always') throw error;
    // `auto` promised a build and it failed: the review of the Dockerfile goes on, incomplete.
    into.notifications.push(toNotification(error));
    into.notAssessed.push({ what: 'The image', why: NOTHING_BUILT.failed, remedy: error.remedy });
    return undefined;
  }
}

/** What holds a secret is never written anywhere. */
function holdsNoSecret(path: string, bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  return !isSecretFile(path, bytes) && findSecrets(text, { assignments: true }).length === 0;
}

async function readImage(
  { reference, attestations }: Readable,
  options: GatherOptions,
  into: Gathering,
): Promise<void> {
  const { request, host, reads, seeks, limits } = options;
  const { platform } = request.build;
  const { verifyLayers = false, cacheDir } = request.reading ?? {};
  const loaded = await loadImage(
    reference,
    {
      reads,
      seeks,
      verifyLayers,
      limits,
      ...(cacheDir === undefined ? {} : { cache: { folder: cacheDir, mayKeep: holdsNoSecret } }),
      ...(platform === undefined ? {} : { platform }),
    },
    host,
  );
  into.closers.push(() => loaded.close());
  const attributed = attribute(attested(loaded.image, attestations), into.dockerfile);
  into.image = attributed.image;
  into.archive = loaded.archive;
  into.notifications.push(
    ...loaded.notifications,
    ...basePlatformRemarks(into.dockerfile, loaded.image),
    ...attributed.notifications,
  );
}

/** What is attached to the image names it by digest, so it comes before what the builder told beside it. */
function attested(image: Image, told: Readable['attestations']): Image {
  return image.attestations || told.length === 0 ? image : { ...image, attestations: told };
}

/** Reads, and where asked builds, everything that one review stands on. */
export async function gather(subject: Subject, options: GatherOptions): Promise<Evidence> {
  const into = new Gathering();
  try {
    await gatherInto(into, subject, options);
    return into.evidence();
  } catch (error) {
    await into.evidence().close();
    throw error;
  }
}

async function gatherInto(into: Gathering, { dockerfile, ...subject }: Subject, options: GatherOptions): Promise<void> {
  if (dockerfile !== undefined) {
    await into.attempt('dockerfile', async () => {
      into.dockerfile = await readDockerfile(dockerfile, options);
      into.notifications.push(...remarksOf(into.dockerfile));
    });
  }
  await into.attempt('image', async () => {
    const readable = await imageToRead(subject, options, into);
    if (readable !== undefined) await readImage(readable, options, into);
  });
}
