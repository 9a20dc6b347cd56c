import { isPlatform } from '../image/sources/platform.ts';
import type { Dockerfile } from '../model/dockerfile.ts';
import type { Image } from '../model/image.ts';
import type { Notification } from '../model/review.ts';

/** A base that is asked for by a fixed `--platform`, under an image that says it is for another one: what is inside does not run where it is pulled. */
export function basePlatformRemarks(dockerfile: Dockerfile | undefined, { platform }: Image): Notification[] {
  const from = dockerfile?.stages[dockerfile.chain[0] ?? -1]?.from;
  const base = from?.flags.find(({ name }) => name === 'platform')?.value;
  if (!dockerfile || !from || base === undefined || base.includes('$') || isPlatform(platform, base)) return [];
  return [
    {
      level: 'warning',
      code: 'platform-differs-from-base',
      message: `The image is for ${platform}, but line ${from.region.startLine} takes its base for ${base}.`,
      location: { kind: 'file', uri: dockerfile.uri, region: from.region },
      remedy: 'Leave `--platform` out of FROM, or build and review the image for that platform.',
    },
  ];
}
