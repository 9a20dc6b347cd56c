import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { DIALECTS, type Dialect, sketchImage } from './sketch.ts';

const image = sketchImage({
  layers: [
    {
      createdBy: 'one',
      files: {
        'etc/passwd': 'root',
        'usr/bin/ping': { mode: 0o4755, content: 'elf', capabilities: '0100000280000000' },
      },
    },
    {
      createdBy: 'two',
      files: { 'etc/.wh.passwd': '', [`${'long/'.repeat(60)}name`]: 'x', ü: { type: 'symlink', linkname: 'etc' } },
    },
    {
      createdBy: 'one',
      files: {
        'etc/passwd': 'root',
        'usr/bin/ping': { mode: 0o4755, content: 'elf', capabilities: '0100000280000000' },
      },
    },
  ],
});

/** An independent reader: the machine's own tar. */
function list(archive: Buffer): string[] {
  return execFileSync('tar', ['-tf', '-'], { input: archive, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
    .trimEnd()
    .split('\n');
}

describe('sketched images', () => {
  test.each(DIALECTS)('%s is a tar file with a manifest', (dialect: Dialect) => {
    expect(list(image.dockerArchive(dialect))).toContain('manifest.json');
  });

  test('are equal in every run', () => {
    for (const dialect of DIALECTS)
      expect(image.dockerArchive(dialect).equals(image.dockerArchive(dialect))).toBe(true);
    expect(image.ociArchive('gzip').equals(image.ociArchive('gzip'))).toBe(true);
  });

  test('docker20 links equal layers to one another', () => {
    const listing = execFileSync('tar', ['-tvf', '-'], { input: image.dockerArchive('docker20'), encoding: 'utf8' });
    expect(listing.match(/layer\.tar -> \.\.\/[0-9a-f]{64}\/layer\.tar/g)).toHaveLength(1);
  });

  test('layers hold what was sketched', () => {
    const layer = image.layers[1]?.content ?? Buffer.alloc(0);
    expect(list(layer)).toEqual(['etc/.wh.passwd', `${'long/'.repeat(60)}name`, '\\303\\274']);
  });
});
