import { type Attestation, isProvenance } from '../../model/attestation.ts';
import type { Notification } from '../../model/review.ts';
import { isDigest } from '../compression/digest.ts';
import { Damage } from '../damage.ts';
import { elements, isObject, type Json, property, stringProperty } from '../json.ts';
import type { Documents } from './oci-manifest.ts';

const DEEPEST = 4;
const MOST_INDEXES = 100;
/** Builders attach one manifest to an image, and one statement of a kind to that. */
const MOST = 8;
const STATEMENT = 'application/vnd.in-toto+json';

export interface Attested {
  /** Absent when there are none. */
  readonly attestations?: readonly Attestation[];
  readonly notifications: readonly Notification[];
}

/**
 * The provenance that is attached to the image manifest with this digest: https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 * What cannot be read is a note: the image counts without it. Throws what `documents` throws, but for Damage.
 */
export function readAttestations(index: Json, image: string, documents: Documents): Attested {
  const attestations: Attestation[] = [];
  const problems = new Set<string>();
  for (const statement of statementsFor(index, image, documents, problems)) {
    const read = attempt(problems, () => readStatement(documents.configuration(statement), image));
    if (read && attestations.length < MOST) attestations.push(read);
  }
  return {
    ...(attestations.length === 0 ? {} : { attestations }),
    notifications: [...problems].map((why) => ({
      level: 'note',
      code: 'attestation-unreadable',
      message: `The provenance attached to the image is not used: ${why}.`,
      remedy: 'Export or push the image again with its attestations.',
    })),
  };
}

/** Digests of the in-toto statements with provenance of this image. */
function statementsFor(index: Json, image: string, documents: Documents, problems: Set<string>): string[] {
  return manifestsAbout(index, image, documents).flatMap((digest) => {
    if (documents.has?.(digest) === false) return [];
    const manifest = attempt(problems, () => documents.manifest(digest));
    return elements(property(manifest, 'layers'))
      .slice(0, MOST)
      .flatMap((layer) => {
        const blob = property(layer, 'digest');
        const type = stringProperty(property(layer, 'annotations'), 'in-toto.io/predicate-type') ?? '';
        const wanted = stringProperty(layer, 'mediaType') === STATEMENT && isProvenance(type) && isDigest(blob);
        return wanted ? [blob] : [];
      });
  });
}

/** Digests of the attestation manifests that name the image. */
function manifestsAbout(
  index: Json,
  image: string,
  documents: Documents,
  budget = { indexes: MOST_INDEXES },
  depth = 0,
): string[] {
  if (depth > DEEPEST || --budget.indexes < 0) return [];
  const found: string[] = [];
  for (const descriptor of elements(property(index, 'manifests')).slice(0, 1000)) {
    const digest = property(descriptor, 'digest');
    const annotations = property(descriptor, 'annotations');
    if (!isDigest(digest)) continue;
    if (stringProperty(annotations, 'vnd.docker.reference.type') === 'attestation-manifest') {
      if (stringProperty(annotations, 'vnd.docker.reference.digest') === image) found.push(digest);
    } else if (/\.(?:index\.v1|manifest\.list\.v2)\+json$/.test(stringProperty(descriptor, 'mediaType') ?? '')) {
      // Whether an index can be read has been said by who chose the image in it.
      const nested = attempt(new Set(), () => documents.manifest(digest));
      found.push(...manifestsAbout(nested, image, documents, budget, depth + 1));
    }
  }
  return [...new Set(found)].slice(0, MOST);
}

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md; BuildKit leaves the subject empty where an image has no name yet. */
function readStatement(statement: Json, image: string): Attestation {
  const predicateType = stringProperty(statement, 'predicateType');
  const predicate = property(statement, 'predicate');
  if (predicateType === undefined || !isProvenance(predicateType) || !isObject(predicate)) {
    throw new Damage('it is no in-toto statement about provenance');
  }
  const [algorithm = '', value] = image.split(':');
  const subjects = elements(property(statement, 'subject'));
  if (subjects.length > 0 && !subjects.some((subject) => property(property(subject, 'digest'), algorithm) === value)) {
    throw new Damage('its statement is about another image');
  }
  return { predicateType, predicate, source: 'image' };
}

function attempt<T>(problems: Set<string>, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    problems.add(error.message);
    return undefined;
  }
}
