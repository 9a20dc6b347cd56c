import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type LoadedImage, type LoadOptions, loadImage } from '../../src/image/load.ts';
import { fakeHost } from '../host/fake-host.ts';
import { archiveOf, digestOf } from './layered.ts';
import { OCI } from './oci-blobs.ts';
import { linesOf } from './packages/inventory-of.ts';
import { sketchImage } from './sketch.ts';
import { descriptor, layout, parts } from './sources/archives.ts';
import { END_OF_ARCHIVE, type TarEntrySketch, tarEntry, tarFile } from './tar-bytes.ts';

/*
 * Images that other readers get wrong, each seen to happen. Others of the kind stand with what they are about: databases that are links, or
 * have other line ends (packages/dpkg.test.ts), layers that are links, another image's configuration and more diffIDs than layers
 * (sources/docker-archive.test.ts), claims of 1 GiB and pipes (claims.test.ts), attestations taken for images (sources/attestations.test.ts),
 * capabilities (tar/extended.test.ts).
 */

const STATUS = 'var/lib/dpkg/status';

const file = (name: string, content: string | Buffer = 'x'): TarEntrySketch => ({ name, content });
const symlink = (name: string, linkname: string): TarEntrySketch => ({ name, type: 'symlink', linkname });
const record = (...names: string[]) =>
  names.map((name) => `Package: ${name}\nStatus: install ok installed\nVersion: 1\n`).join('\n');

async function load(archive: Buffer, options: Partial<LoadOptions> = {}, host = fakeHost()): Promise<LoadedImage> {
  writeFileSync(join(host.workspace, 'image.tar'), archive);
  const loaded = await loadImage('image.tar', { reads: ['**/package.json'], ...options }, host);
  await loaded.close();
  return loaded;
}

/** Paths that are files, with what was kept of them. */
function filesOf({ image: { files } }: LoadedImage): string[] {
  return [...files.visible()]
    .filter(({ type }) => type === 'file')
    .map((entry) => {
      const content = files.content(entry);
      return content ? `${entry.path} ${Buffer.from(content).toString()}` : entry.path;
    })
    .sort();
}

describe('files that other readers lose, or report though no container has them', () => {
  const project = 'somewhere/what/pywheel/package.json';
  const leftPad = 'app/node_modules/left-pad/package.json';

  test.each<[string, (readonly TarEntrySketch[] | Buffer)[], string[]]>([
    ['names that a regular expression takes for whiteouts', [[file(project, '{}')]], [`${project} {}`]],
    [
      'an opaque folder',
      [
        [file(leftPad, '{}')],
        [file('app/node_modules/.wh..wh..opq', ''), file('app/node_modules/ours/package.json', '[]')],
      ],
      ['app/node_modules/ours/package.json []'],
    ],
    [
      'an opaque root',
      [
        [file(leftPad), file('etc/passwd')],
        [file('.wh..wh..opq', ''), file('own')],
      ],
      ['own'],
    ],
    [
      'an opaque folder through a link',
      [
        [file('usr/lib/old'), symlink('lib', 'usr/lib')],
        [file('lib/.wh..wh..opq', ''), file('lib/new')],
      ],
      ['usr/lib/new'],
    ],
    [
      'a whiteout through a link',
      [[file('usr/lib/a'), file('usr/lib/b'), symlink('lib', 'usr/lib')], [file('lib/.wh.a', '')]],
      ['usr/lib/b'],
    ],
    [
      'a whiteout of what is not there, first in its layer',
      [[file('a')], [file('no/where/.wh.x', ''), file('.wh.gone', ''), file('b/package.json', '{}')]],
      ['a', 'b/package.json {}'],
    ],
    ['a folder that became a file', [[file(leftPad), file('b')], [file('app', 'now a file')]], ['app', 'b']],
    [
      'a path twice in a layer',
      [[file('package.json', '1'), file('a'), file('package.json', '2')]],
      ['a', 'package.json 2'],
    ],
    [
      'entries after the end of the archive',
      [Buffer.concat([tarFile([file('a')]), tarFile([file('hidden/package.json', '{}')])])],
      ['a'],
    ],
    [
      'the index that estargz keeps after the end',
      [
        Buffer.concat([
          gzipSync(tarEntry(file('a'))),
          gzipSync(END_OF_ARCHIVE),
          gzipSync(tarFile([file('stargz.index.json', '{}')])),
        ]),
      ],
      ['a'],
    ],
  ])('%s', async (_title, layers, expected) => {
    const bytes = layers.map((layer) => (Buffer.isBuffer(layer) ? layer : tarFile(layer)));
    const loaded = await load(archiveOf(bytes));
    expect(filesOf(loaded)).toEqual(expected);
    expect(loaded.notifications).toEqual([]);
  });

  test('what stands after the end is no file, but part of the diffID', async () => {
    const bytes = Buffer.concat([tarFile([file('a')]), tarFile([file('hidden')])]);
    expect((await load(archiveOf([bytes]), { verifyLayers: true })).notifications).toEqual([]);
    const cut = archiveOf(
      [tarFile([file('b')]), bytes.subarray(0, 2048)],
      [digestOf(tarFile([file('b')])), digestOf(bytes)],
    );
    expect((await load(cut, { verifyLayers: true })).notifications).toMatchObject([
      { level: 'error', location: { kind: 'layer', index: 1 } },
    ]);
  });
});

describe('packages that other readers lose, or keep though they are gone', () => {
  const folder = 'var/lib/dpkg/status.d';

  test.each<[string, (readonly TarEntrySketch[])[], string[]]>([
    [
      'a database twice in a layer: the last one counts',
      [[file(STATUS, record('old')), file(STATUS, record('new'))]],
      ['new 1 layer 0'],
    ],
    [
      'the folder of the database became a file',
      [[file(`${folder}/a`, record('a'))], [file(folder, 'no folder')]],
      ['a 1 layer 0 deleted in 1'],
    ],
    [
      'an opaque root above it',
      [[file(STATUS, record('a'))], [file('.wh..wh..opq', ''), file('lib/apk/db/installed', 'P:b\nV:1\n')]],
      ['b 1 layer 1', 'a 1 layer 0 deleted in 1'],
    ],
    [
      'an opaque folder above it, marked last',
      [
        [file(`${folder}/a`, record('a')), file(`${folder}/b`, record('b'))],
        [file(`${folder}/c`, record('c')), file(`${folder}/.wh..wh..opq`, '')],
      ],
      ['a 1 layer 0 deleted in 1', 'b 1 layer 0 deleted in 1', 'c 1 layer 1'],
    ],
    [
      'removed and installed again: the layer is that of the second time',
      [[file(STATUS, record('a', 'b'))], [file(STATUS, record('a'))], [file(STATUS, record('a', 'b'))]],
      ['a 1 layer 0', 'b 1 layer 0 deleted in 1', 'b 1 layer 2'],
    ],
  ])('%s', async (_title, layers, expected) => {
    const { image } = await load(archiveOf(layers.map((layer) => tarFile(layer))));
    expect(linesOf(image)).toEqual(expected);
  });
});

test('two images of one platform in one index: each has the configuration of its own manifest', async () => {
  const images = ['one', 'two'].map((user) =>
    sketchImage({ layers: [{ files: { [user]: '' } }], config: { User: user } }),
  );
  const all = images.map((image) => parts(image));
  const manifests = all.map(({ manifest }, index) =>
    descriptor(manifest, `${OCI}.manifest.v1+json`, {
      platform: { os: 'linux', architecture: 'amd64' },
      annotations: { 'org.opencontainers.image.ref.name': `v${index + 1}` },
    }),
  );
  const host = fakeHost();
  writeFileSync(
    join(host.workspace, 'image.tar'),
    layout(
      all.flatMap(({ blobs }) => blobs),
      manifests,
    ),
  );
  for (const [tag, user] of [
    ['v1', 'one'],
    ['v2', 'two'],
  ]) {
    const { image } = await loadImage(`oci-archive:image.tar:${tag}`, { reads: [], platform: 'linux/amd64' }, host);
    expect([image.configuration.config.User, [...image.files.visible()].map(({ path }) => path)]).toEqual([
      user,
      [user],
    ]);
  }
});

describe('an archive that claims the diffID of another layer', () => {
  const honest = tarFile([file('honest/package.json', '{}')]);
  const forged = tarFile([file('forged/package.json', '[]')]);
  const top = tarFile([file('top')]);
  const lying = archiveOf([forged, top], [digestOf(honest), digestOf(top)]);

  function cached() {
    const host = fakeHost();
    const cache = { folder: 'cache', mayKeep: () => true };
    return (archive: Buffer, options: Partial<LoadOptions> = {}) => load(archive, { cache, ...options }, host);
  }

  test('it spoils no cache for others', async () => {
    const read = cached();
    await read(lying);
    for (let run = 0; run < 2; run++) {
      const loaded = await read(archiveOf([honest]));
      expect([filesOf(loaded), loaded.notifications]).toEqual([['honest/package.json {}'], []]);
    }
  });

  test('where layers are to be verified, the cache is not believed in their place', async () => {
    const read = cached();
    await read(archiveOf([honest]));
    const { notifications } = await read(lying, { verifyLayers: true });
    expect(notifications).toMatchObject([{ level: 'error', location: { kind: 'layer', index: 0 } }]);
  });
});
