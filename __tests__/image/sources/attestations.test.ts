import { describe, expect, test } from '@jest/globals';
import { Damage } from '../../../src/image/damage.ts';
import { readAttestations } from '../../../src/image/sources/attestations.ts';

const image = `sha256:${'a'.repeat(64)}`;
const other = `sha256:${'b'.repeat(64)}`;
const attestation = `sha256:${'c'.repeat(64)}`;
const statement = `sha256:${'d'.repeat(64)}`;
const nested = `sha256:${'e'.repeat(64)}`;
const SLSA = 'https://slsa.dev/provenance/v1';

const descriptor = (about: string = image, digest: unknown = attestation) => ({
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest,
  platform: { os: 'unknown', architecture: 'unknown' },
  annotations: { 'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': about },
});
const layer = (predicateType = SLSA, digest: unknown = statement) => ({
  mediaType: 'application/vnd.in-toto+json',
  digest,
  annotations: { 'in-toto.io/predicate-type': predicateType },
});
const predicate = { buildDefinition: {}, runDetails: {} };
const said = (more: object = {}) => ({ predicateType: SLSA, subject: [], predicate, ...more });

/** What an index that lists the first of these leads to. */
function read(manifests: readonly unknown[], blobs: Readonly<Record<string, unknown>>) {
  const get = (digest: string) => {
    if (digest in blobs) return blobs[digest];
    throw new Damage(`the blob ${digest} is missing`);
  };
  return readAttestations({ manifests }, image, { manifest: get, configuration: get });
}

const found = { attestations: [{ predicateType: SLSA, predicate, source: 'image' }], notifications: [] };
const nothing = { notifications: [] };
const manifest = { layers: [layer()] };

describe('provenance attached to an image', () => {
  test.each<[string, readonly unknown[], Record<string, unknown>, unknown]>([
    ['as BuildKit writes it', [descriptor()], { [attestation]: manifest, [statement]: said() }, found],
    [
      'in a nested index',
      [{ mediaType: 'application/vnd.oci.image.index.v1+json', digest: nested }],
      { [nested]: { manifests: [descriptor()] }, [attestation]: manifest, [statement]: said() },
      found,
    ],
    [
      'whose subject is the image',
      [descriptor()],
      { [attestation]: manifest, [statement]: said({ subject: [{ digest: { sha256: 'a'.repeat(64) } }] }) },
      found,
    ],
    ['listed twice', [descriptor(), descriptor()], { [attestation]: manifest, [statement]: said() }, found],
    ['of another image', [descriptor(other)], { [attestation]: manifest, [statement]: said() }, nothing],
    [
      'that is a bill of materials',
      [descriptor()],
      { [attestation]: { layers: [layer('https://spdx.dev/Document')] } },
      nothing,
    ],
    ['without a digest', [descriptor(image, 'sha256:..')], {}, nothing],
    ['whose statement has no digest', [descriptor()], { [attestation]: { layers: [layer(SLSA, 7)] } }, nothing],
    [
      'in an index that is missing',
      [{ mediaType: 'application/vnd.oci.image.index.v1+json', digest: nested }],
      {},
      nothing,
    ],
    [
      'odd types',
      [null, 'x', { digest: attestation, annotations: [] }, descriptor()],
      { [attestation]: { layers: { 0: 1 } } },
      nothing,
    ],
  ])('%s', (_name, manifests, blobs, expected) => {
    expect(read(manifests, blobs)).toEqual(expected);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['manifest missing', {}, 'is missing'],
    ['statement missing', { [attestation]: manifest }, 'is missing'],
    [
      'a statement of another kind',
      { [attestation]: manifest, [statement]: said({ predicateType: 'x' }) },
      'no in-toto statement',
    ],
    ['no predicate', { [attestation]: manifest, [statement]: said({ predicate: [] }) }, 'no in-toto statement'],
    ['text', { [attestation]: manifest, [statement]: 'hello' }, 'no in-toto statement'],
    [
      'a statement about another image',
      { [attestation]: manifest, [statement]: said({ subject: [null, { digest: { sha256: 'b'.repeat(64) } }] }) },
      'about another image',
    ],
  ])('that cannot be used is a note: %s', (_name, blobs, why) => {
    const { attestations, notifications } = read([descriptor()], blobs);
    expect(attestations).toBeUndefined();
    expect(notifications).toMatchObject([{ level: 'note', code: 'attestation-unreadable' }]);
    expect(notifications[0]?.message).toContain(why);
  });

  test('an index that lists itself ends', () => {
    const self = { mediaType: 'application/vnd.oci.image.index.v1+json', digest: nested };
    expect(read([self], { [nested]: { manifests: [self, self] } })).toEqual(nothing);
  });

  test('no more than a few are taken', () => {
    const many = Array.from({ length: 1000 }, () => layer());
    const { attestations } = read([descriptor()], { [attestation]: { layers: many }, [statement]: said() });
    expect(attestations).toHaveLength(8);
  });

  test('what is no damage goes on as it came: a registry fetches what it lacks', () => {
    const lacking = new Error('lacking');
    const get = () => {
      throw lacking;
    };
    expect(() => readAttestations({ manifests: [descriptor()] }, image, { manifest: get, configuration: get })).toThrow(
      lacking,
    );
  });
});
