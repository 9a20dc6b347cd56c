import { existsSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Host } from '../../../src/host/host.ts';
import { openHost } from '../../../src/host/machine.ts';
import { loadImage } from '../../../src/image/load.ts';
import { spoolStandardInput } from '../../../src/image/sources/standard-input.ts';
import { fakeHost, quiet } from '../../host/fake-host.ts';
import { one } from './archives.ts';

/** A machine with this piped in, and the temporary folders that it was asked for. */
function machine(input: () => Readable & { readonly isTTY?: boolean }, more: Partial<Host> = {}) {
  const folders: string[] = [];
  const real = fakeHost();
  const { workspace } = real;
  const host: Host = {
    ...openHost({ workspace, environment: { PATH: '' }, progress: quiet, standardInput: input }),
    temporaryFolder: async () => {
      const folder = await real.temporaryFolder();
      folders.push(folder);
      return folder;
    },
    ...more,
  };
  return { host, folders };
}

const pipe = (...chunks: readonly Buffer[]) => {
  const stream = Readable.from(chunks, { objectMode: false });
  return () => stream;
};

describe('what is piped in', () => {
  test('is kept in a temporary file while it is read, and goes with it', async () => {
    const bytes = one.dockerArchive();
    const { host, folders } = machine(pipe(bytes.subarray(0, 1000), bytes.subarray(1000)));
    const loaded = await loadImage('-', { reads: [] }, host);
    expect([loaded.image.imageId, loaded.image.reference]).toEqual([one.imageId, '-']);
    expect(readFileSync(loaded.archive.path).equals(bytes)).toBe(true);
    await loaded.close();
    expect(folders.filter(existsSync)).toEqual([]);
  });

  test('compressed, is kept once only', async () => {
    const { host, folders } = machine(pipe(gzipSync(one.dockerArchive())));
    const loaded = await loadImage('-', { reads: [] }, host);
    expect(folders.filter((folder) => existsSync(`${folder}/standard-input`))).toEqual([]);
    await loaded.close();
    expect(folders.filter(existsSync)).toEqual([]);
  });

  test('is reviewed by tag', async () => {
    const { host } = machine(pipe(one.dockerArchive()));
    expect((await loadImage('docker-archive:-:one:1', { reads: [] }, host)).image.imageId).toBe(one.imageId);
    const other = machine(pipe(one.dockerArchive()));
    await expect(loadImage('docker-archive:-:two', { reads: [] }, other.host)).rejects.toMatchObject({
      code: 'image-not-found',
      message: 'standard input: it holds no image two, only one:1',
    });
  });
});

describe('what is piped in and is no image', () => {
  const terminal = () => Object.assign(Readable.from([]), { isTTY: true });
  const archive = one.dockerArchive();
  test.each<[string, () => Readable & { readonly isTTY?: boolean }, string]>([
    ['a terminal', terminal, 'standard-input-missing'],
    ['nothing', pipe(), 'standard-input-empty'],
    ['a line of text', pipe(Buffer.from('No such image\n')), 'image-not-an-archive'],
    ['zeros', pipe(Buffer.alloc(10240)), 'image-not-an-archive'],
    ['half of an archive', pipe(archive.subarray(0, archive.length - 1900)), 'image-damaged'],
    ['half of a gzip', pipe(gzipSync(archive).subarray(0, 300)), 'image-damaged'],
  ])('%s', async (_title, input, code) => {
    const { host, folders } = machine(input);
    const error: unknown = await loadImage('-', { reads: [] }, host).catch((each: unknown) => each);
    expect(error).toMatchObject({ name: 'ConfigurationError', code });
    expect(error).toHaveProperty('message', expect.stringMatching(/^standard input: [^\n]+$/));
    expect(folders.filter(existsSync)).toEqual([]);
  });

  test('an Action has none', async () => {
    await expect(loadImage('-', { reads: [] }, fakeHost())).rejects.toMatchObject({
      code: 'standard-input-missing',
      remedy: expect.stringContaining('docker save IMAGE |'),
    });
  });

  test('the same a second time', async () => {
    const { host } = machine(pipe(one.dockerArchive()));
    await (await loadImage('-', { reads: [] }, host)).close();
    await expect(loadImage('-', { reads: [] }, host)).rejects.toMatchObject({ code: 'standard-input-empty' });
  });
});

test('more than we keep is refused while it comes', async () => {
  let given = 0;
  const endless = Readable.from(
    (async function* () {
      for (;;) {
        given += 65536;
        yield Buffer.alloc(65536);
      }
    })(),
    { objectMode: false },
  );
  const { host } = machine(() => endless);
  await expect(spoolStandardInput(host, 1024 ** 2)).rejects.toMatchObject({ code: 'image-too-large' });
  expect(given).toBeLessThan(4 * 1024 ** 2);
});

test('a cancelled run does not wait for the rest', async () => {
  const stop = new AbortController();
  const slow = new Readable({ read: () => undefined });
  slow.push(one.dockerArchive().subarray(0, 512));
  const { host, folders } = machine(() => slow, { cancelled: stop.signal });
  const loading = loadImage('-', { reads: [] }, host).catch((error: unknown) => error);
  await setTimeout(50);
  stop.abort(new Error('cancelled'));
  expect(await loading).toMatchObject({ message: 'cancelled' });
  expect(folders.filter(existsSync)).toEqual([]);
});
