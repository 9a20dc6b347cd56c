import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { blobPath } from '../../../src/image/compression/digest.ts';
import type { Blob } from '../oci-blobs.ts';
import { sketchImage } from '../sketch.ts';
import { end, type LoopbackRegistry, type SeenRequest } from './loopback-registry.ts';
import { failure, machine, plan, startRegistry } from './session.ts';

/** Incompressible, so that it arrives in many pieces. */
const BIG = randomBytes(3_000_000).toString('latin1');
const image = sketchImage({ layers: [{ files: { big: BIG } }] });

interface Pushed {
  readonly registry: LoopbackRegistry;
  readonly layer: Blob;
  readonly path: string;
}

async function pushed(): Promise<Pushed> {
  const registry = await startRegistry();
  const { layers } = registry.push('app', image, { tag: '1' });
  const layer = layers[0] as Blob;
  return { registry, layer, path: `/v2/app/blobs/${layer.digest}` };
}

/** The request that asks for the layer is answered by `misbehave`, the first `times` times. */
function interfere(
  { registry, path }: Pushed,
  misbehave: (response: ServerResponse, request: SeenRequest) => void,
  times = Number.POSITIVE_INFINITY,
) {
  let left = times;
  registry.intercept = (request, response) => {
    if (request.url !== path || left-- <= 0) return false;
    misbehave(response, request);
    return true;
  };
}

/** Sends a part, then breaks the connection, or keeps silent. */
function part({ layer }: Pushed, bytes: number, then: 'break' | 'silence') {
  return (response: ServerResponse, { headers }: SeenRequest) => {
    const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    const { length } = layer.content;
    response.writeHead(start > 0 ? 206 : 200, {
      'content-length': length - start,
      ...(start > 0 ? { 'content-range': `bytes ${start}-${length - 1}/${length}` } : {}),
    });
    response.write(layer.content.subarray(start, start + bytes), () => {
      if (then === 'break') setTimeout(() => response.destroy(), 20);
    });
  };
}

async function expectWhole({ registry, layer, path }: Pushed): Promise<string[]> {
  const found = await plan(`${registry.host}/app:1`);
  expect(readFileSync(join(found.archive.path, blobPath(layer.digest))).equals(layer.content)).toBe(true);
  return registry.requests.filter(({ url }) => url === path).map(({ headers }) => headers.range ?? 'whole');
}

describe('a layer on its way', () => {
  test('a broken connection is taken up where it broke', async () => {
    const at = await pushed();
    interfere(at, part(at, 500_000, 'break'), 3);
    const [first, ...rest] = await expectWhole(at);
    expect(first).toBe('whole');
    expect(rest.length).toBe(3);
    const starts = rest.map((range) => Number(/^bytes=(\d+)-$/.exec(range)?.[1]));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts[0]).toBeGreaterThan(0);
  });

  test('silence is a broken connection', async () => {
    const at = await pushed();
    interfere(at, part(at, 200_000, 'silence'), 1);
    expect((await expectWhole(at)).length).toBe(2);
  });

  test('a connection that breaks before the answer, or never answers', async () => {
    const at = await pushed();
    interfere(at, (response) => response.destroy(), 2);
    expect(await expectWhole(at)).toEqual(['whole', 'whole', 'whole']);
  });

  test('a server that ignores ranges is listened to from the start', async () => {
    const at = await pushed();
    at.registry.intercept = wholeOnly(at);
    expect((await expectWhole(at)).length).toBe(2);
  });

  test.each([429, 500, 502, 503, 504])('status %i passes', async (status) => {
    const at = await pushed();
    interfere(at, (response) => void end(response, status, '', { 'retry-after': '0' }), 3);
    expect((await expectWhole(at)).length).toBe(4);
  });

  test('Retry-After is honoured', async () => {
    const at = await pushed();
    interfere(at, (response) => void end(response, 429, '', { 'retry-after': '1' }), 1);
    const start = performance.now();
    await expectWhole(at);
    expect(performance.now() - start).toBeGreaterThan(950);
  });

  test('equal layers are fetched once', async () => {
    const registry = await startRegistry();
    registry.push('app', sketchImage({ layers: [{ files: { a: 'x' } }, { files: { a: 'x' } }] }), { tag: '1' });
    expect((await plan(`${registry.host}/app:1`)).layers.length).toBe(2);
    expect(registry.asked('/v2/app/blobs/').length).toBe(2);
  });

  test('several come at the same time, but not many', async () => {
    const registry = await startRegistry();
    const layers = Array.from({ length: 12 }, (_, index) => ({ files: { [`f${index}`]: 'x' } }));
    registry.push('app', sketchImage({ layers }), { tag: '1' });
    let now = 0;
    let most = 0;
    registry.intercept = async ({ url }) => {
      if (!url.includes('/blobs/')) return false;
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 30));
      now--;
      return false;
    };
    await plan(`${registry.host}/app:1`);
    expect(most).toBe(4);
  });
});

/** Breaks off once, then always sends everything, whatever range is asked for. */
function wholeOnly(at: Pushed): LoopbackRegistry['intercept'] {
  let first = true;
  return (request, response) => {
    if (request.url !== at.path) return false;
    if (first) part(at, 400_000, 'break')(response, request);
    else response.writeHead(200).end(at.layer.content);
    first = false;
    return true;
  };
}

describe('a layer that does not come', () => {
  const changed = (content: Buffer) => {
    const copy = Buffer.from(content);
    copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
    return copy;
  };

  test.each<[string, (at: Pushed) => void, string, string]>([
    [
      'other bytes',
      (at) => interfere(at, (response) => void response.end(changed(at.layer.content))),
      'digest-mismatch',
      'is not what its digest says',
    ],
    [
      'more bytes',
      (at) => interfere(at, (response) => void response.end(Buffer.concat([at.layer.content, Buffer.alloc(1)]))),
      'digest-mismatch',
      'has more than',
    ],
    [
      'endless bytes',
      (at) =>
        interfere(at, (response) => {
          const more = () => {
            while (response.write(Buffer.alloc(65_536)));
          };
          response.on('drain', more);
          more();
        }),
      'digest-mismatch',
      'has more than',
    ],
    [
      'always fewer bytes',
      (at) => interfere(at, (response) => void response.end(at.layer.content.subarray(0, 10))),
      'registry-unreachable',
      'breaks again and again',
    ],
    ['nothing, 404', (at) => interfere(at, (response) => void end(response, 404)), 'registry-blob-missing', 'lacks'],
    ['status 410', (at) => interfere(at, (response) => void end(response, 410)), 'registry-protocol', 'status 410'],
    ['status 204', (at) => interfere(at, (response) => void end(response, 204)), 'registry-protocol', 'status 204'],
    [
      'part without being asked',
      (at) => interfere(at, (response) => void end(response, 206, 'x', { 'content-range': 'bytes 7-8/9' })),
      'registry-protocol',
      'status 206',
    ],
    [
      'always busy',
      (at) => interfere(at, (response) => void end(response, 503, '', { 'retry-after': '0' })),
      'registry-unavailable',
      'status 503',
    ],
    [
      'limited for longer than we wait',
      (at) => interfere(at, (response) => void end(response, 429, '', { 'retry-after': '3600' })),
      'registry-rate-limited',
      'status 429',
    ],
    [
      'a connection that always breaks',
      (at) => interfere(at, (response) => void response.destroy()),
      'registry-unreachable',
      'the connection breaks',
    ],
    [
      'redirects in a circle',
      (at) => interfere(at, (response) => void end(response, 307, '', { location: at.path })),
      'registry-protocol',
      'redirects too often',
    ],
    [
      'a redirect to plain http elsewhere',
      (at) => interfere(at, (response) => void end(response, 307, '', { location: 'http://cdn.example/?sig=s1gned' })),
      'registry-protocol',
      'not followed',
    ],
    [
      'a redirect to nowhere',
      (at) => interfere(at, (response) => void end(response, 307, '', { location: 'http://' })),
      'registry-protocol',
      'not followed',
    ],
    [
      'a redirect that names nothing',
      (at) => interfere(at, (response) => void end(response, 302)),
      'registry-protocol',
      'status 302',
    ],
  ])('%s', async (_title, prepare, code, message) => {
    const at = await pushed();
    prepare(at);
    const on = machine();
    const error = await failure(plan(`${at.registry.host}/app:1`, on));
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(error.message + error.remedy).not.toContain('s1gned');
    expect(at.registry.requests.length).toBeLessThan(15);
  });

  test('nobody there', async () => {
    const registry = await startRegistry();
    const { host } = registry;
    await registry.close();
    // Not tried again: nobody will come in a minute.
    expect(await failure(plan(`${host}/app:1`, machine(), { firstPause: 20_000 }))).toMatchObject({
      code: 'registry-unreachable',
      message: expect.stringContaining('the connection is refused'),
    });
  });

  test('no such name', async () => {
    expect(await failure(plan('registry.invalid/app:1', machine(), { firstPause: 1 }))).toMatchObject({
      code: 'registry-unreachable',
      message: expect.stringContaining('registry.invalid cannot be reached: its name is not known (DNS)'),
    });
  });

  test('all of it too slow', async () => {
    const at = await pushed();
    interfere(at, part(at, 10, 'silence'));
    const error = await failure(plan(`${at.registry.host}/app:1`, machine(), { total: 300 }));
    expect(error).toMatchObject({ code: 'registry-unreachable', message: expect.stringContaining('took more than') });
  });

  test('cancelled: at once, and as what it is', async () => {
    const at = await pushed();
    interfere(at, part(at, 10, 'silence'));
    const controller = new AbortController();
    const on = machine(undefined, { cancelled: controller.signal });
    const work = plan(`${at.registry.host}/app:1`, on, { silence: 30_000 });
    setTimeout(() => controller.abort(), 200);
    const start = performance.now();
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
