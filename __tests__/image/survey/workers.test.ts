import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { run } from '../../cli/command-line.ts';
import { sketchImage } from '../sketch.ts';

/** Layers of noise, which gzip cannot shrink: so many bytes that threads are worth their start. */
const LAYERS = 4;
const BYTES = 20 * 1024 * 1024;
let folder = '';

beforeAll(() => {
  // ASCII, of which gzip keeps three quarters.
  const text = randomBytes((BYTES / 4) * 3).toString('base64');
  const token = ['ghp', 'a1B2c3D4e5F6'.repeat(3)].join('_');
  const image = sketchImage({
    layers: [
      { createdBy: 'ADD rootfs', files: { 'etc/os-release': 'ID=x\n' } },
      ...Array.from({ length: LAYERS - 1 }, (_, layer) => ({
        createdBy: `RUN make layer ${layer}`,
        files: {
          [`noise-${layer}`]: text.slice(layer),
          [`etc/app-${layer}.conf`]: `token = ${token}${layer}\n`,
          'usr/bin/tool': { content: `tool ${layer}`, mode: 0o4755 },
        },
      })),
    ],
  });
  folder = mkdtempSync(join(tmpdir(), 'workers-'));
  const gzip = image.ociArchive('gzip');
  writeFileSync(join(folder, 'gzip.tar'), gzip);
  // A byte in the middle of the last layer's blob.
  const damaged = Buffer.from(gzip);
  const at = Math.floor(damaged.length / 2);
  damaged[at] = (damaged[at] as number) ^ 0x55;
  writeFileSync(join(folder, 'damaged.tar'), damaged);
  writeFileSync(join(folder, 'plain.tar'), image.dockerArchive());
}, 60_000);

interface Reviewed {
  readonly layers: readonly { readonly size: number; readonly wastedBytes: number }[];
  readonly findings: readonly { readonly ruleId: string; readonly fingerprint: string }[];
  readonly notifications: readonly { readonly code: string; readonly level: string }[];
  readonly efficiency: unknown;
}

function review(file: string, ...more: string[]): Reviewed {
  const { stdout, stderr } = run(['review', join(folder, file), '--format', 'json', '--scanners', 'none', ...more]);
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as { reviews: [Reviewed] }).reviews[0];
}

describe('layers on threads of their own', () => {
  test('are what they are on one thread', () => {
    const threads = review('gzip.tar');
    const one = review('plain.tar');
    const facts = ({ layers, findings, efficiency }: Reviewed) => ({
      layers: layers.map(({ size, wastedBytes }) => [size, wastedBytes]),
      findings: findings.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`).sort(),
      efficiency,
    });
    expect(facts(threads)).toEqual(facts(one));
    expect(threads.findings.map(({ ruleId }) => ruleId)).toContain('secret-file-in-image');
    expect(threads.notifications).toEqual([]);
  });

  test('a damaged one is said, and loses nothing of the others', () => {
    const { layers, notifications } = review('damaged.tar');
    expect(layers).toHaveLength(LAYERS);
    expect(notifications.map(({ code, level }) => `${level} ${code}`)).toEqual(['error layer-unreadable']);
  });

  test('limits reach them', () => {
    const { notifications } = review('gzip.tar', '--limits', 'layer-bytes=1M');
    expect(notifications.map(({ code }) => code)).toEqual(Array.from({ length: LAYERS - 1 }, () => 'layer-too-large'));
  }, 20_000);

  test('a second review finds in the cache what may be kept, and says the same', () => {
    const cache = join(folder, 'cache');
    const first = review('gzip.tar', '--cache-dir', cache);
    // Layers that show a secret are never kept: only the first one is.
    expect(readdirSync(cache).filter((name) => name.endsWith('.survey'))).toHaveLength(1);
    const second = review('plain.tar', '--cache-dir', cache);
    expect(second.layers.map(({ size }) => size)).toEqual(first.layers.map(({ size }) => size));
    expect(second.efficiency).toEqual(first.efficiency);
    expect(second.findings).toHaveLength(first.findings.length);
  });
});

test('a review that is cancelled ends at once, and leaves nothing behind', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'cancelled-'));
  const child = spawn(
    process.execPath,
    [resolve('dist/cli.js'), 'review', join(folder, 'gzip.tar'), '--scanners', 'none'],
    {
      env: { PATH: '/nowhere', TMPDIR: temporary },
      stdio: 'ignore',
    },
  );
  await new Promise((done) => setTimeout(done, 150));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  child.kill('SIGTERM');
  // No code: the signal came before anybody listened.
  expect([130, 143, 0, 1, null]).toContain(await ended);
  expect(readdirSync(temporary)).toEqual([]);
});
