import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MachineHost, openHost } from '../../../src/host/machine.ts';
import { quiet } from '../../host/fake-host.ts';

/** What the program does when it is started to scan; `version` is what it answers when it is asked for that. */
export interface Behaviour {
  readonly report?: string;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly exitCode?: number;
  readonly hangs?: boolean;
  readonly version?: string;
}

export interface Call {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd: string;
}

const PROGRAM = `#!${process.execPath}
const { appendFileSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const behaviour = JSON.parse(readFileSync(join(__dirname, 'behaviour.json'), 'utf8'));
const words = process.argv.slice(2);
const call = { arguments: words, environment: process.env, cwd: process.cwd() };
appendFileSync(join(__dirname, 'calls'), JSON.stringify(call) + '\\n');
if (words[0] === 'version') {
  process.stdout.write(behaviour.version ?? '');
} else if (behaviour.hangs) {
  setInterval(() => undefined, 1000);
} else {
  if (behaviour.report !== undefined) writeFileSync(words[words.indexOf('--output') + 1], behaviour.report);
  process.stdout.write(behaviour.stdout ?? '');
  process.stderr.write(behaviour.stderr ?? '');
  process.exitCode = behaviour.exitCode ?? 0;
}
`;

/** Answers of `trivy version --format json` with a database of that date. */
export function versionAnswer(version: string, updatedAt = new Date().toISOString()): string {
  return JSON.stringify({ Version: version, VulnerabilityDB: { Version: 2, UpdatedAt: updatedAt } });
}

/** A program called `trivy` that behaves as told, alone on the PATH of a real host. */
export function fakeTrivy(behaviour: Behaviour | undefined, environment: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'crr-trivy-'));
  const program = join(folder, 'trivy');
  if (behaviour) {
    writeFileSync(program, PROGRAM);
    chmodSync(program, 0o755);
    writeFileSync(join(folder, 'behaviour.json'), JSON.stringify({ version: versionAnswer('0.72.0'), ...behaviour }));
  }
  const said: string[] = [];
  const workspace = mkdtempSync(join(tmpdir(), 'crr-workspace-'));
  const machine = openHost({
    workspace,
    environment: { PATH: folder, HOME: '/home/somebody', ...environment },
    progress: { ...quiet, say: (line) => said.push(line) },
  });
  const host: MachineHost = {
    ...machine,
    async close() {
      await machine.close();
      for (const made of [folder, workspace]) rmSync(made, { recursive: true, force: true });
    },
  };
  const calls = (): Call[] => {
    const file = join(folder, 'calls');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines.map((line) => JSON.parse(line) as Call);
  };
  return { host, program, said, calls };
}
