import type { ConfigurationError } from '../model/configuration-error.ts';
import type { Dockerfile } from '../model/dockerfile.ts';
import type { Image, Layer } from '../model/image.ts';
import type { LayerReport, Notification, Review, Subject } from '../model/review.ts';
import { utc } from './moment.ts';

/** What is said of an error of the user's, in the review and on every way out of it. */
export function toNotification({ code, message, remedy, location }: ConfigurationError): Notification {
  return { level: 'error', code, message, remedy, ...(location ? { location } : {}) };
}

/** What the final stage's chain starts from, when it is an image that the Dockerfile names. */
function baseImage(dockerfile: Dockerfile | undefined): string | undefined {
  const base = dockerfile?.stages[dockerfile.chain[0] ?? -1]?.base;
  return base?.kind === 'image' ? base.reference : undefined;
}

export function describeSubject(
  named: { readonly dockerfile?: string },
  found: { readonly dockerfile?: Dockerfile; readonly image?: Image },
  target: string | undefined,
): Subject {
  const { image } = found;
  const created = utc(image?.configuration.created ?? '');
  const base = baseImage(found.dockerfile);
  return {
    ...(named.dockerfile === undefined ? {} : { dockerfile: named.dockerfile }),
    ...(target === undefined ? {} : { target }),
    ...(base === undefined ? {} : { baseImage: base }),
    ...(image && {
      image: {
        reference: image.reference,
        imageId: image.imageId,
        ...(image.digest === undefined ? {} : { digest: image.digest }),
        platform: image.platform,
        ...(created === undefined ? {} : { created }),
        ...(image.distribution ? { distribution: image.distribution } : {}),
      },
    }),
  };
}

export function reportLayer(layer: Layer): LayerReport {
  const { history: _history, ...report } = layer;
  return report;
}

/** A review that could not be made at all: the error is all it holds. */
export function failedReview(error: ConfigurationError, basis: Review['basis'], subject: Subject = {}): Review {
  return {
    subject,
    verdict: 'error',
    grade: 'not assessed',
    score: 100,
    complete: false,
    rules: [],
    findings: [],
    layers: [],
    components: [],
    notifications: [toNotification(error)],
    waivers: [],
    notAssessed: [],
    basis,
  };
}
