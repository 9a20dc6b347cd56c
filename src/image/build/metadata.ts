import { readFile, stat } from 'node:fs/promises';
import type { Host } from '../../host/host.ts';
import type { Attestation } from '../../model/attestation.ts';
import { Damage } from '../damage.ts';
import { isObject, type JsonObject, parseJson, property, stringProperty } from '../json.ts';

/** Bytes. Provenance of a large build, with every step and the Dockerfile in it, has some hundred kilobytes. */
const LARGEST = 16 * 1024 * 1024;

/** What a builder wrote down about its build: `docker buildx build --metadata-file`. */
export interface BuildMetadata {
  /** As written; nothing about its shape is known. */
  readonly metadata?: JsonObject;
  readonly attestations: readonly Attestation[];
}

const NOTHING: BuildMetadata = { attestations: [] };

/** Never rejects: a build counts without it. */
export async function readMetadata(file: string, host: Host): Promise<BuildMetadata> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST) throw new Damage('it is larger than 16 MiB');
    return fromJson(parseJson(await readFile(file, 'utf8')));
  } catch (error) {
    const why = error instanceof Damage ? error.message : 'it is not there';
    host.progress.debug(`the builder's metadata file is not used: ${why}`);
    return NOTHING;
  }
}

function fromJson(metadata: unknown): BuildMetadata {
  if (!isObject(metadata)) return NOTHING;
  const predicate = property(metadata, 'buildx.build.provenance');
  const predicateType = predicateTypeOf(predicate);
  const attestations: Attestation[] =
    predicateType === undefined ? [] : [{ predicateType, predicate, source: 'build' }];
  return { metadata, attestations };
}

/** The file holds the bare predicate: its version is told by the names that only one of them has. */
function predicateTypeOf(predicate: unknown): string | undefined {
  if (isObject(property(predicate, 'buildDefinition'))) return 'https://slsa.dev/provenance/v1';
  return stringProperty(predicate, 'buildType') === undefined ? undefined : 'https://slsa.dev/provenance/v0.2';
}
