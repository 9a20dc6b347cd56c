import type { Host } from '../host/host.ts';
import { toUri } from '../host/workspace.ts';
import { ConfigurationError } from '../model/configuration-error.ts';
import type { Image } from '../model/image.ts';
import type { Location } from '../model/location.ts';
import type { Package } from '../model/package.ts';
import type { ReviewRequest } from '../model/request.ts';
import type { ImageSubject, Notification } from '../model/review.ts';
import { learnSubject } from '../rules/secrets/learn.ts';
import { Redactor } from '../rules/secrets/redact.ts';
import { instructionOf } from '../scanners/provenance.ts';
import { describeSubject } from './assemble.ts';
import { gather } from './evidence.ts';
import { redactingHost } from './redacting-host.ts';
import { findSubjects, type Subject } from './subjects.ts';

/** What is asked of an inventory. */
export interface InventoryRequest {
  /** The image; without it the one that lies beside the Dockerfile in the workspace. */
  readonly reference?: string | undefined;
  /** Ties layers to its lines, relative to the workspace. */
  readonly dockerfile?: string | undefined;
  readonly platform?: string | undefined;
}

/** What is in an image, and which layer brought it. */
export interface InventoryReport {
  readonly image: ImageSubject;
  readonly layerCount: number;
  /** Also those that a later layer changed or removed; sorted by type, name, version and layer. */
  readonly packages: readonly InventoryRow[];
  readonly notifications: readonly Notification[];
}

export type InventoryRow = Omit<Package, 'files'> & { readonly introducedBy?: Location };

/** Reads an image for its packages alone: no rule, no scanner, no search through contents. Throws ConfigurationError when it cannot be had. */
export async function inventory(asked: InventoryRequest, host: Host): Promise<InventoryReport> {
  const redactor = new Redactor();
  const safe = redactingHost(host, (text) => redactor.redact(text));
  const request = reviewRequest(asked);
  const evidence = await gather(await subjectOf(asked, request, safe), {
    request,
    host: safe,
    reads: [],
    seeks: [],
    limits: {},
    buildsByItself: false,
    learn: (text) => redactor.learn(text),
    remember: (value) => redactor.remember(value),
  });
  try {
    const [failure] = evidence.failures;
    if (failure) throw failure;
    learnSubject(redactor, evidence);
    const { image, notifications } = evidence;
    const { image: described } = describeSubject({}, evidence, undefined);
    if (!image || !described) throw noImage();
    const packages = image.packages.map((one) => rowOf(one, image));
    const layerCount = image.layers.length;
    return redactor.redactAll({ image: described, layerCount, packages, notifications });
  } finally {
    await evidence.close();
  }
}

function rowOf({ files: _files, ...row }: Package, { layers }: Image): InventoryRow {
  const made = layers[row.layer];
  const introducedBy = made && instructionOf(made);
  return { ...row, ...(introducedBy ? { introducedBy } : {}) };
}

async function subjectOf(asked: InventoryRequest, request: ReviewRequest, host: Host): Promise<Subject> {
  const dockerfile = asked.dockerfile === undefined ? {} : { dockerfile: toUri(host, asked.dockerfile) };
  if (asked.reference !== undefined)
    return { root: '.', ...dockerfile, image: { reference: asked.reference, given: true } };
  const [found, ...others] = (await findSubjects(request, host)).filter(({ image }) => image !== undefined);
  if (!found || others.length > 0) throw noImage();
  return { ...found, ...dockerfile };
}

function noImage(): ConfigurationError {
  return new ConfigurationError(
    'image-missing',
    'there is no image to take the inventory of',
    'Name one, such as docker-archive:image.tar, or keep it as image.tar beside the Dockerfile.',
  );
}

function reviewRequest({ platform }: InventoryRequest): ReviewRequest {
  return {
    paths: ['.'],
    dockerfiles: [],
    images: [],
    build: { when: 'never', builder: 'auto', platform, args: [], flags: [] },
    scanners: 'none',
  };
}
