import type { ImageConfiguration } from '../../model/oci.ts';
import type { Notification } from '../../model/review.ts';
import { imageError } from '../image-error.ts';
import type { Selection } from './plan.ts';
import { formatPlatform, isPlatform } from './platform.ts';

/** One of the images that an archive, a layout or a registry's index leads to. */
export interface Candidate {
  /** Of its manifest, or of its configuration where there is no manifest. */
  readonly digest: string;
  /** What it is called: `image:tag`, `tag`. */
  readonly names: readonly string[];
  /** `os/architecture[/variant]`, where that is said beside it. */
  readonly platform?: string;
}

/** The words and looks that a source brings along. */
export interface Choices {
  /** The source as the user gave it. */
  readonly name: string;
  /** The same as messages tell to give it, a tag or digest put behind. */
  readonly reference: string;
  /** What lists them: `its index`. */
  readonly list: string;
  /** What is put behind to choose by digest: `@DIGEST`. */
  readonly byDigest: string;
  isCalled(candidate: Candidate, selector: string): boolean;
  /** Looks into the image where nothing beside it says. */
  platformOf(candidate: Candidate): string;
}

export interface Choice<C extends Candidate> {
  readonly chosen: C;
  readonly notifications: readonly Notification[];
}

/** The image that is meant. Throws ConfigurationError, which lists what there is, when that cannot be told. */
export function chooseCandidate<C extends Candidate>(
  candidates: readonly C[],
  { selector, platform, assume }: Selection,
  choices: Choices,
): Choice<C> {
  const { name } = choices;
  if (candidates.length === 0) throw imageError('image-empty', name, `${choices.list} lists no image`);
  const named = selector === undefined ? candidates : candidates.filter((each) => choices.isCalled(each, selector));
  const [only] = named;
  if (only === undefined) throw notCalled(candidates, selector ?? '', name);
  if (named.length === 1) return { chosen: only, notifications: [] };
  const wanted = platform ?? (isOneImage(named) ? assume : undefined);
  if (wanted === undefined) throw ambiguous(named, choices);
  const fitting = named.filter((candidate) => isPlatform(choices.platformOf(candidate), wanted));
  const [first] = fitting;
  if (first === undefined) throw noSuchPlatform(named, wanted, choices);
  if (fitting.length > 1) throw ambiguous(fitting, choices);
  return { chosen: first, notifications: platform === undefined ? [assumed(name, wanted)] : [] };
}

/** Engines choose by the index and run what they get: on the platform that the index says it does not start. */
export function mislabelled(
  { platform }: Candidate,
  { os, architecture, variant }: ImageConfiguration,
): Notification[] {
  const actual = formatPlatform(os, architecture, variant);
  const known = platform !== undefined && os !== 'unknown' && architecture !== 'unknown';
  if (!known || isPlatform(actual, platform) || isPlatform(platform, actual)) return [];
  return [
    {
      level: 'warning',
      code: 'platform-differs',
      message: `The index says that the image is for ${platform}, its configuration that it is for ${actual}.`,
      location: { kind: 'configuration', pointer: '/architecture' },
      remedy: `Build it for ${platform}: a FROM with --platform fixes the platform of its base for all.`,
    },
  ];
}

/** Whether they are all called the same, so that nothing but platforms can tell them apart. */
function isOneImage(candidates: readonly Candidate[]): boolean {
  return new Set(candidates.map(({ names: [first] }) => first)).size === 1;
}

function notCalled(candidates: readonly Candidate[], selector: string, name: string): Error {
  const message = `it holds no image ${selector}, only ${list(candidates, namesIn)}`;
  return imageError('image-not-found', name, message, 'Choose one of those, or leave the tag out.');
}

function noSuchPlatform(candidates: readonly Candidate[], platform: string, choices: Choices): Error {
  const { name } = choices;
  const platformOf = (candidate: Candidate) => choices.platformOf(candidate);
  const message = `it holds no image for ${platform}, only for ${list(candidates, platformOf)}`;
  return imageError('platform-not-found', name, message, 'Choose one of those with the platform option.');
}

/** Told apart by what differs: names, else platforms, else only digests. */
function ambiguous(candidates: readonly Candidate[], choices: Choices): Error {
  const { name, reference, byDigest } = choices;
  const platformOf = (candidate: Candidate) => choices.platformOf(candidate);
  const several = (what: string, how: string) =>
    imageError('image-ambiguous', name, `it holds several images (${what})`, `Choose one: ${reference}${how}.`);
  if (!isOneImage(candidates)) return several(list(candidates, namesIn), ':TAG');
  const platforms = new Set(candidates.map(platformOf));
  if (platforms.size < candidates.length)
    return several(
      list(candidates, ({ digest }) => digest),
      byDigest,
    );
  const message = `it holds an image for each of ${list(candidates, platformOf)}`;
  const remedy = `Choose one with the platform option (--platform), or by its digest: ${reference}${byDigest}.`;
  return imageError('platform-ambiguous', name, message, remedy);
}

function assumed(name: string, platform: string): Notification {
  return {
    level: 'note',
    code: 'platform-assumed',
    message: `${name} is an index of images; the one for ${platform} was reviewed, this machine's platform.`,
    remedy: 'Choose another one with the platform option.',
  };
}

function namesIn({ names, digest }: Candidate): string {
  return names[0] ?? digest;
}

function list<C extends Candidate>(candidates: readonly C[], describe: (candidate: C) => string): string {
  return [...new Set(candidates.map(describe))].slice(0, 20).join(', ');
}
