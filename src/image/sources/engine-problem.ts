import type { RunResult } from '../../host/host.ts';
import { ConfigurationError } from '../../model/configuration-error.ts';

/** How messages speak of an engine. */
export interface EngineWords {
  readonly title: string;
  /** What must be on PATH, as people say it. */
  readonly programs: string;
  /** What shows its images. */
  readonly list: string;
  /** What writes one of them into a file. */
  readonly save: string;
}

/** Seconds. Ten gigabytes take minutes. */
export const SAVE_DEADLINE = 1800;

const UNREACHABLE =
  /cannot connect|is the docker daemon running|connection refused|permission denied|no such file or directory.*\.sock|\.sock.*no such file or directory|dial unix|failed to dial|rootless containerd not running/i;
/** containerd says so of an image that was not pulled whole. */
const INCOMPLETE = /content digest \S+ not found/i;
const OTHER_PLATFORM = /no manifest found for platform|does not provide the specified platform/i;
const ABSENT =
  /no such image|image not known|not found|reference does not exist|does not exist locally|no image found/i;

export function engineMissing({ title, programs }: EngineWords, image: string): ConfigurationError {
  const remedy = `Install ${title}, or give the image as a file: docker-archive:FILE, oci:DIR or oci-archive:FILE.`;
  const message = `${image}: there is no ${programs} on PATH to get the image from`;
  return new ConfigurationError('engine-missing', message, remedy);
}

/** The error for a save that failed, told by what the engine said. */
export function saveFailed(
  { title, list, save }: EngineWords,
  image: string,
  { stderr, timedOut }: RunResult,
): ConfigurationError {
  const yourself = `Try ${save} yourself and give the file as docker-archive:FILE.`;
  const error = (code: string, what: string, remedy: string) =>
    new ConfigurationError(code, `${image}: ${title} ${what}`, remedy);
  if (timedOut) return error('engine-failed', `took more than ${SAVE_DEADLINE} s to save the image`, yourself);
  if (UNREACHABLE.test(stderr)) {
    const remedy = `Start ${title} or let this user reach it, or give the image as a file: docker-archive:FILE.`;
    return error('engine-unreachable', 'does not answer', remedy);
  }
  if (INCOMPLETE.test(stderr)) {
    return error('image-incomplete', 'has only a part of the image', 'Pull it again, for the platform that is wanted.');
  }
  if (OTHER_PLATFORM.test(stderr)) {
    const remedy = 'Pull or build it for that platform, or leave the platform out.';
    return error('platform-not-found', 'does not have the image for the platform that is asked for', remedy);
  }
  if (ABSENT.test(stderr)) {
    return error('image-not-found', 'has no such image', `Build or pull it first; ${list} lists what there is.`);
  }
  return error('engine-failed', `could not save the image (${lastLine(stderr)})`, yourself);
}

function lastLine(text: string): string {
  const line = text.trim().split('\n').at(-1) ?? '';
  // Another program's words must not move the cursor.
  return line.replace(/\p{Cc}/gu, ' ').slice(0, 200) || 'it gave no reason';
}
