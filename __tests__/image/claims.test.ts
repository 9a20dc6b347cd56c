import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { loadImage } from '../../src/image/load.ts';
import { fakeHost } from '../host/fake-host.ts';
import { archiveOf } from './layered.ts';
import { load } from './sources/archives.ts';
import { END_OF_ARCHIVE, tarEntry, tarFile } from './tar-bytes.ts';

const MIB = 1024 * 1024;

describe('small archives that ask for much memory', () => {
  /** Bytes that the process grew by at its peak. */
  async function growthOf(work: () => Promise<unknown>): Promise<number> {
    const before = process.resourceUsage().maxRSS;
    await work();
    return (process.resourceUsage().maxRSS - before) * 1024;
  }

  /** The gzip of a tar file with one file of zeros, made in members so that it is never held whole. */
  function zeros(name: string, mebibytes: number): Buffer {
    const member = gzipSync(Buffer.alloc(MIB));
    const header = tarEntry({ name, size: mebibytes * MIB }).subarray(0, 512);
    return Buffer.concat([
      gzipSync(header),
      ...Array.from({ length: mebibytes }, () => member),
      gzipSync(END_OF_ARCHIVE),
    ]);
  }

  test('a package.json of 1 GiB in a layer of 1 MiB', async () => {
    const archive = archiveOf([zeros('app/package.json', 1024), tarFile([{ name: 'b' }])]);
    expect(archive.length).toBeLessThan(2 * MIB);
    const growth = await growthOf(async () => {
      // It may even be unpacked to its end.
      const loaded = await load(archive, 'image.tar', { limits: { ratio: 2000 }, reads: ['**/package.json'] });
      expect(loaded.image.files.get('app/package.json')?.size).toBe(1024 * MIB);
      expect(loaded.image.files.get('b')?.layer).toBe(1);
      expect(loaded.notifications).toMatchObject([
        { code: 'content-not-read', location: { path: 'app/package.json' } },
      ]);
    });
    expect(growth).toBeLessThan(96 * MIB);
  });

  test.each(['x', 'g', 'L', 'K'])('an extended header (%s) that claims 1 GiB', async (typeflag) => {
    const header = tarEntry({ name: 'x', typeflag, size: 1024 * MIB }).subarray(0, 512);
    const growth = await growthOf(async () => {
      const loaded = await load(archiveOf([Buffer.concat([header, Buffer.alloc(4096)]), tarFile([{ name: 'b' }])]));
      expect(loaded.notifications).toMatchObject([
        { level: 'error', code: 'layer-unreadable', message: expect.stringContaining('claims 1073741824 bytes') },
      ]);
      expect([...loaded.image.files.visible()].map(({ path }) => path)).toEqual(['b']);
    });
    expect(growth).toBeLessThan(64 * MIB);
  });

  test.each(['manifest.json', 'index.json'])('%s of 1 GiB', async (name) => {
    const host = fakeHost();
    const path = join(host.workspace, 'image.tar');
    writeFileSync(path, tarEntry({ name, size: 1024 * MIB }).subarray(0, 512));
    // Holes: nothing is written.
    truncateSync(path, 512 + 1024 * MIB + 1024);
    const growth = await growthOf(async () => {
      await expect(loadImage('image.tar', { reads: [] }, host)).rejects.toMatchObject({
        code: expect.stringMatching(/^image-(?:damaged|too-large)$/),
        message: expect.stringContaining('1073741824 bytes'),
      });
    });
    expect(growth).toBeLessThan(64 * MIB);
  });
});

test.each(['index.json', 'manifest.json', 'oci-layout', 'blobs/sha256/00'])(
  'a pipe as %s makes nobody wait',
  async (name) => {
    const host = fakeHost();
    mkdirSync(join(host.workspace, 'image/blobs/sha256'), { recursive: true });
    execFileSync('mkfifo', [join(host.workspace, 'image', name)]);
    for (const reference of ['image', 'oci:image', 'dir:image'])
      await expect(loadImage(reference, { reads: [] }, host)).rejects.toMatchObject({ code: 'image-unrecognised' });
  },
);
