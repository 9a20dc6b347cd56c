import type { Notification } from '../../model/review.ts';
import { blobPath, isDigest } from '../compression/digest.ts';
import { Damage } from '../damage.ts';
import { type Json, property } from '../json.ts';
import { readAttestations } from './attestations.ts';
import type { Candidate } from './candidate.ts';
import type { FileStore } from './file-store.ts';
import { LayoutDocuments } from './oci-blobs.ts';
import { listCandidates, readable } from './oci-index.ts';
import { layersOf } from './oci-manifest.ts';
import type { ImagePlan } from './plan.ts';

/**
 * What the `index.json` that Docker 25 and later, containerd and BuildKit write beside manifest.json tells more about the same image: the
 * digest of its manifest, the provenance that is attached to it. Nothing, where it is not there or no good: nobody needs it.
 */
export function readCompanion(
  store: FileStore,
  imageId: string,
  layers: readonly string[],
): Pick<ImagePlan, 'digest' | 'attestations' | 'notifications'> {
  const documents = new LayoutDocuments(store);
  const nothing = { notifications: [] };
  try {
    const index = documents.root('index.json');
    const candidates = listCandidates(index, (each) => documents.manifest(each));
    for (const candidate of candidates) {
      const { digest } = candidate;
      const manifest = readable((each) => documents.manifest(each), digest);
      if (property(property(manifest, 'config'), 'digest') !== imageId) continue;
      // Engines differ in which of the two they load.
      if (!isSame(layersOf(manifest), layers)) return { notifications: [contradiction] };
      const others = candidates.filter((each) => isOtherPlatform(each, candidate) && documents.has(each.digest));
      const { attestations, notifications } = readAttestations(index, digest, documents);
      const remarks = [...othersLeft(store.name, candidate, others), ...notifications];
      return { digest, ...(attestations ? { attestations } : {}), notifications: remarks };
    }
    return nothing;
  } catch (error) {
    if (error instanceof Damage) return nothing;
    throw error;
  }
}

/** Whether it is the same image for another platform. */
function isOtherPlatform(other: Candidate, { digest, names, platform }: Candidate): boolean {
  const known = other.platform !== undefined && platform !== undefined;
  return known && other.digest !== digest && other.names.some((name) => names.includes(name));
}

/** Engines save all the platforms that they have, and name in manifest.json the one of their machine. */
function othersLeft(name: string, { platform }: Candidate, others: readonly Candidate[]): Notification[] {
  if (others.length === 0) return [];
  const list = others.slice(0, 20).map((other) => other.platform);
  return [
    {
      level: 'note',
      code: 'platform-assumed',
      message: `${name} holds the image also for ${list.join(', ')}; the one for ${platform} was reviewed, which its manifest.json names.`,
      remedy: 'Choose another one with the platform option.',
    },
  ];
}

function isSame(descriptors: readonly Json[], paths: readonly string[]): boolean {
  const named = descriptors.map((descriptor) => property(descriptor, 'digest'));
  return (
    named.length === paths.length && named.every((digest, at) => isDigest(digest) && blobPath(digest) === paths[at])
  );
}

const contradiction = {
  level: 'warning',
  code: 'manifests-differ',
  message: 'manifest.json and index.json name different layers for the image; those of manifest.json were reviewed.',
  remedy: 'Save the image again: engines differ in which of the two they load.',
} as const;
