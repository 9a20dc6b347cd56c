import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A folder with these files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'crr-cli-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Runs the bundled command line as a user does: no scanner, engine or colour unless the test says so. */
export function run(
  args: readonly string[],
  options: { cwd?: string; input?: string; environment?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], {
    cwd: options.cwd ?? process.cwd(),
    encoding: 'utf8',
    input: options.input ?? '',
    env: { PATH: '/nowhere', HOME: tmpdir(), ...options.environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
