import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { openHost } from '../../src/host/machine.ts';
import { fakeHost, quiet } from './fake-host.ts';

function open(environment: Record<string, string | undefined>) {
  return openHost({ workspace: tmpdir(), environment, progress: quiet });
}

function program(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

describe('which', () => {
  test('finds the first executable file, not a folder nor a plain file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crr-path-'));
    mkdirSync(join(folder, 'a', 'docker'), { recursive: true });
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'b', 'docker'), '');
    const expected = program(join(folder, 'c'), 'docker');
    const PATH = ['a', 'b', 'c'].map((name) => join(folder, name)).join(delimiter);
    const host = open({ PATH });
    expect(await host.which('docker')).toBe(expected);
    expect(await host.which('podman')).toBeUndefined();
    await host.close();
  });

  test.each(['', '.', 'bin', './bin'])(
    'passes over the relative element %p: a workspace must not bring its own engine',
    async (element) => {
      const host = open({ PATH: element });
      expect(await host.which('package.json')).toBeUndefined();
      await host.close();
    },
  );
});

describe('standard input', () => {
  const openWith = (isTTY?: boolean) => {
    const input = Object.assign(Readable.from([]), isTTY === undefined ? {} : { isTTY });
    const host = openHost({ workspace: tmpdir(), environment: {}, progress: quiet, standardInput: () => input });
    return { host, input };
  };

  test('is what is piped in, and nothing on a terminal or in an Action', async () => {
    const piped = openWith();
    const terminal = openWith(true);
    const action = open({});
    expect(piped.host.standardInput()).toBe(piped.input);
    expect(terminal.host.standardInput()).toBeUndefined();
    expect(action.standardInput()).toBeUndefined();
    for (const host of [piped.host, terminal.host, action]) await host.close();
  });
});

describe('temporary folders', () => {
  test('are below RUNNER_TEMP and go on close', async () => {
    const temp = mkdtempSync(join(tmpdir(), 'crr-runner-'));
    const host = open({ RUNNER_TEMP: temp });
    const folder = await host.temporaryFolder();
    writeFileSync(join(folder, 'spilled'), 'x');
    expect(readdirSync(temp)).toHaveLength(1);
    await host.close();
    expect(existsSync(folder)).toBe(false);
  });
});

describe('what was left for the end', () => {
  test('is done on close, whatever becomes of the others', async () => {
    const host = fakeHost();
    const done: string[] = [];
    host.atEnd(async () => {
      throw new Error('no');
    });
    host.atEnd(async () => {
      done.push('second');
    });
    await host.close();
    await host.close();
    expect(done).toEqual(['second']);
  });
});

describe('a cancelled command line', () => {
  test('leaves no temporary folder behind', async () => {
    const temp = mkdtempSync(join(tmpdir(), 'crr-cancel-'));
    const folder = mkdtempSync(join(tmpdir(), 'crr-fifo-'));
    // A docker program that never finishes its `save` keeps the review waiting with its temporary folder open.
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'docker'), '#!/bin/sh\nif [ "$1" = version ]; then echo 1; exit 0; fi\nsleep 60\n');
    chmodSync(join(bin, 'docker'), 0o755);
    const child = spawn(process.execPath, ['dist/cli.js', 'review', '--image', 'docker:x', join(folder)], {
      env: { PATH: `${bin}:${process.env['PATH']}`, RUNNER_TEMP: temp },
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    for (let tries = 0; tries < 100 && readdirSync(temp).length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(readdirSync(temp)).not.toEqual([]);
    child.kill('SIGTERM');
    expect(await ended).toBe(130);
    expect(readdirSync(temp)).toEqual([]);
  }, 20_000);
});
