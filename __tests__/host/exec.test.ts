import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { runProgram } from '../../src/host/exec.ts';
import type { MachineHost } from '../../src/host/machine.ts';
import { streamProgram } from '../../src/host/stream.ts';
import { fakeHost } from './fake-host.ts';

const node = process.execPath;
const opened: MachineHost[] = [];

function host(): MachineHost {
  const made = fakeHost();
  opened.push(made);
  return made;
}

afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

describe('run', () => {
  test('gives exit code, output and the end of the errors', async () => {
    const result = await host().run(node, ['-e', 'console.log("out"); console.error("err"); process.exit(3)']);
    expect(result).toEqual({ exitCode: 3, timedOut: false, stdout: 'out\n', stderr: 'err\n' });
  });

  test('passes arguments as they are, whatever a shell would make of them', async () => {
    const hostile = ['$(id)', '; rm -rf /', '`x`', '"', "'", '\n', '--help'];
    const { stdout } = await host().run(node, [
      '-e',
      'console.log(JSON.stringify(process.argv.slice(1)))',
      '--',
      ...hostile,
    ]);
    expect(JSON.parse(stdout)).toEqual(hostile);
  });

  test('ends a program at its deadline, also one that ignores being asked', async () => {
    const stubborn = 'process.on("SIGTERM", () => console.log("asked")); setInterval(() => {}, 1000)';
    const result = await host().run(node, ['-e', stubborn], { deadline: 1 });
    expect(result).toMatchObject({ exitCode: null, timedOut: true, stdout: 'asked\n' });
  }, 15_000);

  test('keeps only the last 64 KiB of errors', async () => {
    const { stderr } = await host().run(node, ['-e', 'process.stderr.write("a".repeat(100000) + "end")']);
    expect(stderr.length).toBe(64 * 1024);
    expect(stderr.endsWith('end')).toBe(true);
  });

  test('writes a large output to a file', async () => {
    const machine = host();
    const file = join(await machine.temporaryFolder(), 'out');
    const result = await machine.run(node, ['-e', 'process.stdout.write("x".repeat(5_000_000))'], { stdoutFile: file });
    expect(result).toMatchObject({ exitCode: 0, stdout: '' });
    expect(readFileSync(file).length).toBe(5_000_000);
  });

  test('rejects when the file cannot be written, and leaves no program behind', async () => {
    const endless = 'setInterval(() => process.stdout.write("x".repeat(1000)), 1)';
    await expect(host().run(node, ['-e', endless], { stdoutFile: '/nowhere/out' })).rejects.toThrow('ENOENT');
  });

  test('rejects when the program is not there', async () => {
    await expect(host().run('/nowhere/program', [])).rejects.toThrow('ENOENT');
  });

  test('hands over standard input, whole and ended', async () => {
    const echo = 'process.stdin.pipe(process.stdout)';
    const text = 'ü\n'.repeat(100_000);
    expect((await host().run(node, ['-e', echo], { stdin: text })).stdout === text).toBe(true);
    expect(await host().run(node, ['-e', echo], { stdin: '' })).toMatchObject({ exitCode: 0, stdout: '' });
    expect(await host().run(node, ['-e', echo])).toMatchObject({ exitCode: 0, stdout: '' });
  });

  test('outlives a program that does not read its standard input', async () => {
    const result = await host().run(node, ['-e', 'process.exit(4)'], { stdin: 'x'.repeat(5_000_000) });
    expect(result).toMatchObject({ exitCode: 4 });
    await expect(host().run('/nowhere/program', [], { stdin: 'x' })).rejects.toThrow('ENOENT');
  });

  test('gives only the environment that it is told to', async () => {
    const { stdout } = await host().run(node, ['-e', 'console.log(Object.keys(process.env).join())'], {
      environment: { ONLY: '1' },
    });
    expect(stdout.trim()).toBe('ONLY');
  });
});

describe('stream', () => {
  test('hands over lines of both outputs as they come and the exit code', async () => {
    const lines: string[] = [];
    const script = 'console.log("a\\nb"); console.error("c"); process.exitCode = 2';
    const code = await host().stream(node, ['-e', script], { onLine: (line) => lines.push(line) });
    expect(code).toBe(2);
    expect(lines.sort()).toEqual(['a', 'b', 'c']);
  });

  test('passes arguments as they are, and only the environment that it is told to', async () => {
    const lines: string[] = [];
    const script = 'console.log(JSON.stringify([process.argv.slice(1), Object.keys(process.env)]))';
    const words = ['-e', script, '--', '$(id)', '"', "'", 'a b', '--help'];
    const options = { environment: { ONLY: '1' }, onLine: (line: string) => lines.push(line) };
    expect(await host().stream(node, words, options)).toBe(0);
    expect(lines.map((line) => JSON.parse(line))).toEqual([[words.slice(3), ['ONLY']]]);
  });

  test('rejects when the program is not there', async () => {
    await expect(host().stream('/nowhere/program', [], { onLine: () => undefined })).rejects.toThrow('ENOENT');
  });

  test('null for a program that a signal ended', async () => {
    const options = { onLine: () => undefined };
    expect(await host().stream(node, ['-e', 'process.kill(process.pid, "SIGKILL")'], options)).toBeNull();
  });

  test.each([
    ['one that ends when asked', ''],
    ['one that does not', 'process.on("SIGTERM", () => {});'],
    ['one whose child goes on', 'require("child_process").spawn("sleep", ["8"], { stdio: "inherit" });'],
  ])(
    'a cancelled run ends the program: %s',
    async (_name, prelude) => {
      const cancellation = new AbortController();
      const script = `${prelude} console.log("up"); setInterval(() => {}, 1000)`;
      const onLine = () => cancellation.abort(new Error('cancelled'));
      const streaming = streamProgram(node, ['-e', script], { onLine }, cancellation.signal);
      await expect(streaming).rejects.toThrow('cancelled');
    },
    15_000,
  );

  test('nothing is started any more, but for what cleans up', async () => {
    const aborted = AbortSignal.abort(new Error('cancelled'));
    await expect(streamProgram('/nowhere/program', [], { onLine: () => undefined }, aborted)).rejects.toThrow(
      'cancelled',
    );
    const script = ['-e', 'setTimeout(() => console.log("done"), 300)'];
    expect(await runProgram(node, script, {}, aborted)).toMatchObject({ exitCode: null, stdout: '' });
    expect(await runProgram(node, script, { evenIfCancelled: true }, aborted)).toMatchObject({ stdout: 'done\n' });
  });
});
