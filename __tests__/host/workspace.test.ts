import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { kindOf, listFiles, readText, toUri } from '../../src/host/workspace.ts';
import { fakeHost } from './fake-host.ts';

function workspace(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'crr-workspace-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });
}

describe('listFiles', () => {
  test('walks a folder that git does not know', async () => {
    const host = fakeHost({ workspace: workspace({ 'b/Dockerfile': '', a: '', 'node_modules/x': '' }) });
    expect(await listFiles(host, '.')).toEqual(['a', 'b/Dockerfile', 'node_modules/x']);
    expect(await listFiles(host, 'b')).toEqual(['Dockerfile']);
    await host.close();
  });

  test('lists what git tracks, also below a folder and with unusual names', async () => {
    const folder = workspace({ 'sub/Dockerfile': '', 'sub/ä b.Dockerfile': '', 'sub/untracked': '', top: '' });
    git(folder, 'init', '-q');
    git(folder, 'add', 'sub/Dockerfile', 'sub/ä b.Dockerfile', 'top');
    const host = fakeHost({ workspace: folder });
    expect(await listFiles(host, 'sub')).toEqual(['Dockerfile', 'ä b.Dockerfile']);
    expect(await listFiles(host, '.')).toEqual(['sub/Dockerfile', 'sub/ä b.Dockerfile', 'top']);
    await host.close();
  });

  test('walks a folder of which git tracks nothing', async () => {
    const folder = workspace({ 'new/Dockerfile': '', top: '' });
    git(folder, 'init', '-q');
    git(folder, 'add', 'top');
    const host = fakeHost({ workspace: folder });
    expect(await listFiles(host, 'new')).toEqual(['Dockerfile']);
    await host.close();
  });
});

describe('symbolic links', () => {
  test('a workspace that is reached by one has its files inside, tracked or not', async () => {
    const folder = workspace({ 'sub/Dockerfile': '' });
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    const host = fakeHost({ workspace: link });
    expect(await listFiles(host, '.')).toEqual(['sub/Dockerfile']);
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    expect(await listFiles(host, '.')).toEqual(['sub/Dockerfile']);
    expect(await listFiles(host, 'sub')).toEqual(['Dockerfile']);
    expect(toUri(host, `${folder}/sub/Dockerfile`)).toBe('sub/Dockerfile');
    expect(toUri(host, `${folder}/sub/not-there/x`)).toBe('sub/not-there/x');
    expect(toUri(fakeHost({ workspace: folder }), `${link}/sub`)).toBe('sub');
    await host.close();
  });

  test('one to a file is listed, one to a folder or to nothing is not', async () => {
    const folder = workspace({ 'Dockerfile.prod': '' });
    symlinkSync('Dockerfile.prod', join(folder, 'Dockerfile'));
    symlinkSync('.', join(folder, 'loop'));
    symlinkSync('nothing', join(folder, 'Dockerfile.dev'));
    const host = fakeHost({ workspace: folder });
    expect(await listFiles(host, '.')).toEqual(['Dockerfile', 'Dockerfile.prod']);
    await host.close();
  });
});

describe('readText', () => {
  test('gives undefined for a missing file and an error of the user for a folder', async () => {
    const host = fakeHost({ workspace: workspace({ 'd/x': 'text' }) });
    expect(await readText(host, 'd/x', 'File')).toBe('text');
    expect(await readText(host, 'd/y', 'File')).toBeUndefined();
    await expect(readText(host, 'd', 'Dockerfile')).rejects.toMatchObject({
      name: 'ConfigurationError',
      code: 'not-a-file',
      message: 'the Dockerfile is a folder',
      location: { kind: 'file', uri: 'd' },
    });
    await host.close();
  });

  test('does not wait for a pipe', async () => {
    const folder = workspace({});
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const host = fakeHost({ workspace: folder });
    expect(await kindOf(host, 'pipe')).toBe('other');
    await expect(readText(host, 'pipe', 'Dockerfile')).rejects.toThrow('not a regular file');
    await host.close();
  });

  test('refuses what is too large to be text', async () => {
    const host = fakeHost({ workspace: workspace({ big: 'x'.repeat(4 * 1024 * 1024 + 1) }) });
    await expect(readText(host, 'big', 'Dockerfile')).rejects.toThrow('larger than 4 MiB');
    await host.close();
  });
});

test('toUri is relative to the workspace, with forward slashes', () => {
  const host = fakeHost({ workspace: '/a/b' });
  expect(toUri(host, 'c/./d')).toBe('c/d');
  expect(toUri(host, '/a/b/c')).toBe('c');
  expect(toUri(host, '.')).toBe('.');
  expect(toUri(host, '../x')).toBe('../x');
});
